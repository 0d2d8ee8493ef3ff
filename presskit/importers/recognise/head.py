"""The head of a release: labels, dateline, embargo, title, subtitle, lead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from presskit.importers import Kind
from presskit.importers.recognise import dates
from presskit.importers.recognise.blocks import Block
from presskit.importers.recognise.dateline import dateline, is_label, is_place, stamp
from presskit.importers.recognise.marks import BESIDE, CLUTTER, CONTACT, KINDS, LABEL, URL
from presskit.importers.recognise.people import is_organisation, is_person

_LONG = 170
# "LONDON, 5 February 2027 –", "DEDHAM, MA - ", "Besançon, le 4 mai 2026 –", "PARIS (AFP) –".
_DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][\w’'.\- ]{1,40}(?:,\s?(?:[A-Z]{2}|[A-Z][a-z]+\.?))?)\s*"
    r"(?:[,(]\s*(?P<date>[^–—()]{4,40}?)\)?)?\s*(?:–|—|--|\s-)\s+(?=\S)"
)


class Head(Struct, frozen=True):
    """What the head says, how many paragraphs it has, and which of them said nothing."""

    kind: Kind | Literal[""] = ""
    title: str = ""
    subtitle: str = ""
    date: str = ""
    place: str = ""
    embargo: str = ""
    length: int = 0
    unused: tuple[int, ...] = ()


def read_head(blocks: Sequence[Block]) -> Head:
    """The head of these paragraphs: all before the first that is plainly body."""
    length = _length(blocks)
    kind: Kind | Literal[""] = ""
    date, place, embargo = "", "", ""
    titles: list[int] = []
    unused: list[int] = []
    for number, block in enumerate(blocks[:length]):
        text = block.text
        kind = kind or kind_of(text)
        if dates.speaks_of_embargo(text) and len(text) < 160:
            embargo = embargo or dates.read_embargo(text)
            continue
        where, when = dateline(text)
        if stamp(text):
            date = date or stamp(text)
        elif when:
            date, place = date or when, place or where
        elif is_label(text) or BESIDE.match(text):
            continue
        elif _may_be_title(block):
            titles.append(number)
        else:
            unused.append(number)
    best = max(titles, key=lambda number: _merit(blocks, number, titles), default=None)
    subtitle = _subtitle(blocks, best, titles)
    for number in titles:
        if number != best and blocks[number].text != subtitle:
            unused.append(number)
    if blocks[length : length + 1]:
        where, when = _before_the_body(blocks[length].text)
        date, place = date or when, place or where
    title = blocks[best].text if best is not None else ""
    return Head(
        kind,
        _unmarked(title),
        _unmarked(subtitle),
        date,
        place,
        embargo,
        length,
        tuple(sorted(unused)),
    )


def _unmarked(text: str) -> str:
    return text.strip(" *_")


def _length(blocks: Sequence[Block]) -> int:
    """A head has short lines; the body begins with a paragraph of some length, or with the first
    that goes on after a full stop."""
    for number, block in enumerate(blocks):
        if number and CONTACT.match(block.text) and not LABEL.fullmatch(block.text):
            return number
        if block.first.level == 1 or (block.first.bold and block.words < 45):
            continue
        if _is_body(block) and (number or len(block.text) > 260):
            return number
    return len(blocks)


def _is_body(block: Block) -> bool:
    text = block.text
    if block.first.item and block.words > 6:
        return True
    if dates.speaks_of_embargo(text) or CLUTTER.match(text):
        return False
    # A headline may end with ! or ?; a sentence that another follows is body.
    sentence = re.search(r"[a-zà-ÿ)»”0-9](?:\.(?:\s|$)|[!?]\s)", text) is not None
    return (
        len(text) > _LONG
        or (sentence and block.words >= 14)
        or bool(_DATELINE.match(text) and block.words > 18)
    )


def kind_of(text: str) -> Kind | Literal[""]:
    """The kind of document that a short line names."""
    if len(text) > 120:
        return ""
    return next((kind for kind, words in KINDS if words.search(text)), "")


def _before_the_body(text: str) -> tuple[str, str]:
    """The dateline that opens a first paragraph: "LONDON, 5 February 2027 – The…"."""
    day = dates.DAY.search(text[:130])
    if day and _CLOSES.match(text[day.end() :]):
        before = re.sub(r"[\s,(–—-]+$|[\s,(]+(?:le|on|this)$", "", text[: day.start()]).strip(" ,(")
        before = re.sub(r",?\s+(?:le|on)$", "", before)
        if dates.read_day(day) and is_place(before):
            return before, dates.read_day(day)
    match = _DATELINE.match(text)
    where = match["place"].strip(" ,") if match and len(match[0]) < 60 else ""
    return (where, "") if where and is_place(where) and where[:2].isupper() else ("", "")


# What ends a dateline: a dash, a bracket, a full stop.
_CLOSES = re.compile(r"\s*[,)]?\s*(?:\([^)]{2,30}\)\s*)?(?:–|—|--|-|/|:|\.)\s")


def _may_be_title(block: Block) -> bool:
    text = block.text
    return not (CLUTTER.match(text) or URL.fullmatch(text) or block.first.item or len(text) > 320
                or len(text) < 8 or re.fullmatch(r"[\W\d]+", text))  # fmt: skip


def _merit(blocks: Sequence[Block], number: int, titles: Sequence[int]) -> float:
    """A title is some words long, stands first, and is no name of an organisation or a person."""
    block = blocks[number]
    text = block.text
    merit = min(len(text), 60) / 60
    merit += {1: 1.2, 2: 0.5}.get(block.first.level, 0)
    merit += 0.6 if number == titles[0] else 0
    merit += 0.2 if block.first.bold or text.isupper() else 0
    merit += 0.25 if re.search(r"\s:\s|[a-zà-ÿ]:\s|[!?]$", text) else 0
    merit -= 0.9 if block.words < 4 and not text.endswith(("!", "?")) else 0
    merit -= (
        1.2
        if is_person(text) or (is_organisation(text) and block.words < 14 and not _has_verb(text))
        else 0
    )
    merit -= 0.5 if re.search(r"[>»|]\s|^\W", text) and not re.match(r"[«“\"]", text) else 0
    merit -= 0.4 if text.startswith(("(", "[")) else 0
    return merit


def _has_verb(text: str) -> bool:
    return bool(re.search(r"\s:|[a-zà-ÿ]{3,}(?:e|ent|era|ont|s|ed|ing)\s+(?:l[ea]s?|un|une|des?|"
                          r"son|sa|ses|the|a|its)\b"
                          r"|[!?]$", text))  # fmt: skip


def _subtitle(blocks: Sequence[Block], best: int | None, titles: Sequence[int]) -> str:
    """The line under the title, if it is long enough to say something."""
    if best is None or best + 1 not in titles:
        return ""
    below = blocks[best + 1]
    return (
        below.text
        if (below.words >= 5 and not is_organisation(below.text)) or below.first.bold
        else ""
    )
