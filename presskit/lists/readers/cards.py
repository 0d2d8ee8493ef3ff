"""vCard 2.1, 3.0 and 4.0, read by a reader of our own.

vobject takes 350 µs a card and gives up at the first odd line, which 2.1 is full of; a card is
lines of `group.NAME;PARAMETERS:value`, and of these a list wants a dozen names.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from presskit.lists.readers import Sheet
from presskit.lists.readers.encodings import open_as_text
from presskit.problems import Place, Refusal, error

# The columns that a card fills, named as ours.
HEADER = ("civility", "first_name", "middle_name", "last_name", "display_name", "email", "mobile",
          "phone", "outlet", "job_title", "language", "country", "region", "updated", "tags",
          "source_url")  # fmt: skip
_LINE = re.compile(r'(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)', re.S)
_PARAMETER = re.compile(r';([\w-]+)(?:=((?:"[^"]*"|[^";])*))?')
_NOT_SPOKEN = {"fax", "pager", "modem", "bbs", "x-fax"}
_MOBILE = {"cell", "mobile", "iphone", "x-mobile"}
_ESCAPED = re.compile(r"\\(.)", re.S)


class _Property(Struct, frozen=True):
    name: str
    parameters: Mapping[str, str]
    types: frozenset[str]
    value: str

    @property
    def preferred(self) -> bool:
        return "pref" in self.types or "pref" in self.parameters


def read_cards(path: Path, shown: str) -> Sheet:
    """The cards of a file, one row each. Refuses a file whose last card has no end."""
    return Sheet(shown, HEADER, _rows(_unfolded(open_as_text(path, shown)), shown))


def _rows(lines: Iterator[str], shown: str) -> Iterator[tuple[int, Sequence[str]]]:
    number, depth, card = 0, 0, list[_Property]()
    for line in lines:
        word = line.strip().lower().replace(" ", "")
        if word == "begin:vcard":
            depth += 1
        elif word == "end:vcard":
            depth -= 1
            if depth == 0:
                number += 1
                yield number, _row(card)
                card = []
        # An agent's card (2.1) stands within a person's.
        elif depth == 1:
            found = _property(line)
            card += [found] if found else []
        if depth < 0 or (depth == 0 and word and not word.endswith(":vcard")):
            raise Refusal(error("import-card-damaged", place=Place(shown), n=number + 1))
    if depth:
        raise Refusal(error("import-card-damaged", place=Place(shown), n=number + 1))


def _unfolded(lines: Iterator[str]) -> Iterator[str]:
    """Lines that were folded, whole again: a line that begins with a space goes on the one before;
    in quoted-printable (2.1) a line that ends with "=" goes on in the next."""
    whole = ""
    for line in lines:
        line = line.rstrip("\r\n")
        if whole.endswith("=") and "QUOTED-PRINTABLE" in whole.partition(":")[0].upper():
            whole = whole[:-1] + line
        elif line[:1] in (" ", "\t") and whole:
            whole += line[1:]
        else:
            yield whole
            whole = line
    yield whole


def _property(line: str) -> _Property | None:
    match = _LINE.fullmatch(line)
    if not match:
        return None
    name, written, value = match[1].upper(), match[2], match[3]
    parameters: dict[str, str] = {}
    types: set[str] = set()
    for key, said in _PARAMETER.findall(written):
        said = said.replace('"', "")
        # 2.1 writes types bare: TEL;WORK;CELL
        types |= {key.lower()} if not said else set()
        types |= set(said.lower().split(",")) if key.lower() == "type" else set()
        parameters[key.lower()] = said
    return _Property(name, parameters, frozenset(types), _decoded(value, parameters, types))


def _decoded(value: str, parameters: Mapping[str, str], types: set[str]) -> str:
    encoding = parameters.get("encoding", "").lower()
    if encoding == "quoted-printable" or "quoted-printable" in types:
        charset = parameters.get("charset", "utf-8")
        raw = quopri.decodestring(value.encode())
        try:
            return raw.decode(charset)
        except (UnicodeDecodeError, LookupError):
            return raw.decode("cp1252", "replace")
    # Pictures and sounds.
    return "" if encoding in ("b", "base64") or "base64" in types else value


def _row(card: Sequence[_Property]) -> Sequence[str]:
    names = _parts(card, "N")
    told = {
        "last_name": _nth(names, 0), "first_name": _nth(names, 1), "middle_name": _nth(names, 2),
        "civility": _nth(names, 3), "display_name": _first(card, "FN"),
        "outlet": _nth(_parts(card, "ORG"), 0),
        "job_title": _first(card, "TITLE") or _first(card, "ROLE"),
        "email": ";".join(_all(card, "EMAIL")),
        "mobile": ";".join(_numbers(card, mobile=True)),
        "phone": ";".join(_numbers(card, mobile=False)),
        "language": _first(card, "LANG"), "updated": _first(card, "REV"),
        "region": _nth(_parts(card, "ADR"), 4), "country": _nth(_parts(card, "ADR"), 6),
        "tags": ";".join(part for text in _raw(card, "CATEGORIES") for part in _split(text, ",")),
        "source_url": _first(card, "SOURCE"),
    }  # fmt: skip
    return [told[name] for name in HEADER]


def _of(card: Sequence[_Property], name: str) -> list[_Property]:
    """The properties of a name, preferred ones first."""
    found = [each for each in card if each.name == name and each.value.strip()]
    return sorted(found, key=lambda each: not each.preferred)


def _raw(card: Sequence[_Property], name: str) -> list[str]:
    return [each.value for each in _of(card, name)]


def _all(card: Sequence[_Property], name: str) -> list[str]:
    return [_plain(text) for text in _raw(card, name)]


def _first(card: Sequence[_Property], name: str) -> str:
    return next(iter(_all(card, name)), "")


def _parts(card: Sequence[_Property], name: str) -> list[str]:
    """The parts of a property such as N or ADR."""
    return [part for text in _raw(card, name)[:1] for part in _split(text, ";")]


def _numbers(card: Sequence[_Property], mobile: bool) -> list[str]:
    spoken = [each for each in _of(card, "TEL") if not each.types & _NOT_SPOKEN]
    of_kind = [each for each in spoken if bool(each.types & _MOBILE) is mobile]
    return [
        re.sub(r"(?i)^tel:", "", _plain(each.value)).replace(";ext=", " poste ") for each in of_kind
    ]


def _split(text: str, mark: str) -> list[str]:
    return [_plain(part).strip() for part in re.split(rf"(?<!\\){mark}", text)]


def _plain(text: str) -> str:
    """A value without its escapes; `\\n` is a space here, where every value is one line."""
    return _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], text).strip()


def _nth(parts: Sequence[str], n: int) -> str:
    return parts[n] if n < len(parts) else ""
