"""Lines that only say what a document is, and lines that only say where and when it was issued."""

from __future__ import annotations

import re

from presskit.importers.recognise import dates
from presskit.importers.recognise.marks import LABEL
from presskit.importers.recognise.people import is_organisation

_ISSUED = re.compile(r"^(?:issued|publi[ée]e?|published|date|released|mis[e]? en ligne|paru|"
                     r"diffus[ée]e?|[ée]mis)\b"
                     r"(?: (?:le|on))?\s*:?\s*", re.IGNORECASE)  # fmt: skip
_SPACED = re.compile(r"\s+")


def is_label(text: str) -> bool:
    """Whether a line only says what the document is: "COMMUNIQUÉ DE PRESSE --- N° 12"."""
    bare = re.sub(r"[^\w’' ]+", " ", re.sub(r"n[°o]\s?[\w/.-]+", " ", text, flags=re.IGNORECASE))
    rest = _SPACED.sub(" ", LABEL.sub(" ", bare)).strip()
    said = LABEL.search(bare) is not None
    return (
        said and len(rest.split()) <= 3 and len(text) < 110 and not re.search(r"[.!?:]\s", text)
    ) or not rest


def dateline(text: str) -> tuple[str, str]:
    """The place and the ISO day of a line that says nothing else, labels left aside."""
    match = dates.DAY.search(text)
    when = dates.read_day(match) if match else ""
    if not match or not when or len(text) > 190:
        return "", ""
    before, after = text[: match.start()], text[match.end() :]
    if dates.CLOCK.search(after) and not match["y4"]:
        return "", ""
    rest = LABEL.sub(" ", f"{before} | {after}")
    rest = _ISSUED.sub("", rest.strip())
    rest = re.sub(r"\b\d{1,2}:\d{2}(?::\d{2})?\b", " ", rest)
    where = re.sub(
        r"^[\s,|–—:./-]+|(?:[\s,|–—:(./-]|\ble\b|\bon\b)+$", "", rest.split("|")[0]
    ).strip()
    where = re.sub(r"^[^\w]+|^(?:à|a|at|in)\s+(?=[A-Z])", "", where).strip(" ,–—-")
    left = re.sub(r"[\W_]+", " ", rest.split("|", 1)[1] if "|" in rest else "").strip()
    if (len(left.split()) > 3 and not _tagged(before, after)) or not is_place(where):
        return "", ""
    return where, when


def _tagged(before: str, after: str) -> bool:
    """Whether a day opens a line of a web page's sections: "13 March 2024  Health, Research"."""
    return not before.strip() and len(after) < 90 and not re.search(r"[.!?;]\s|[.!?]$", after) \
        and bool(re.match(r"\s+[A-ZÀ-Þ|]", after))  # fmt: skip


_STAMP = re.compile(r"^(?:article|publi[ée]e?|post[ée]e?|posted|published|mis[e]? en ligne|"
                    r"issued|date)\b"
                    r"(?: de publication)?\s*:?\s*(?:le|du|on)?\s*", re.IGNORECASE)  # fmt: skip


def stamp(text: str) -> str:
    """The ISO day on which a web page says that it was published."""
    match = _STAMP.match(text)
    day = dates.DAY.match(text, match.end()) if match and len(text) < 120 else None
    return dates.read_day(day) if day else ""


def is_place(where: str) -> bool:
    """Whether this may be where a release is issued: towns in capitals, or nothing."""
    if not where:
        return True
    if re.search(r"[\d&•·|@]", where):
        return False
    words = re.findall(r"[^\W\d_]+", where)
    named = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    return bool(words) and where[0].isupper() and len(where) < 130 and named \
        and not is_organisation(where)  # fmt: skip


_SMALL = frozenset({"le", "la", "les", "sur", "sous", "en", "de", "du", "des", "et", "and", "lès",
                    "aux", "l", "d", "on", "the"})  # fmt: skip
