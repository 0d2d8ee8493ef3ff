"""LDIF (RFC 2849): what Thunderbird and directories write. No file it names is ever opened."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from presskit.lists.readers import Sheet
from presskit.lists.readers.encodings import open_as_text
from presskit.problems import Place, Refusal, error

# Attributes, folded, and the column of ours that each fills; the first ones come first in a cell.
_ATTRIBUTES: Mapping[str, str] = {
    "personaltitle": "civility", "givenname": "first_name", "sn": "last_name",
    "surname": "last_name", "displayname": "display_name", "cn": "display_name",
    "commonname": "display_name", "mail": "email", "rfc822mailbox": "email",
    "mozillasecondemail": "email", "mobile": "mobile", "cellphone": "mobile",
    "telephonenumber": "phone", "homephone": "phone", "o": "outlet", "company": "outlet",
    "organizationname": "outlet", "title": "job_title", "preferredlanguage": "language",
    "c": "country", "countryname": "country", "co": "country", "st": "region",
    "modifytimestamp": "updated", "businesscategory": "tags", "labeleduri": "source_url",
}  # fmt: skip
HEADER = tuple(dict.fromkeys(_ATTRIBUTES.values()))
_GROUPS = {"groupofnames", "groupofuniquenames", "organizationalunit"}
_LINE = re.compile(r"([A-Za-z][\w.-]*)(?:;[\w-]+)*:([:<]?)[ ]*(.*)", re.S)

Entry = Mapping[str, Sequence[str]]


def read_directory(path: Path, shown: str) -> Sheet:
    """The entries of a directory, one row each; a group of people is an empty row. Refuses lines
    that are not LDIF and base64 that cannot be read."""
    return Sheet(shown, HEADER, _rows(_unfolded(open_as_text(path, shown)), shown))


def _rows(lines: Iterator[tuple[int, str]], shown: str) -> Iterator[tuple[int, Sequence[str]]]:
    for number, entry in enumerate(_entries(lines, shown), start=1):
        yield number, _row(entry)


def _unfolded(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Whole lines and where each begins: a line that begins with a space goes on the one before."""
    whole, begun = "", 1
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\r\n")
        if line.startswith(" ") and whole:
            whole += line[1:]
        else:
            yield begun, whole
            whole, begun = line, number
    yield begun, whole
    yield begun + 1, ""


def _entries(lines: Iterator[tuple[int, str]], shown: str) -> Iterator[Entry]:
    entry: dict[str, list[str]] = {}
    for number, line in lines:
        if not line.strip():
            if "dn" in entry:
                yield entry
            entry = {}
        elif not line.startswith("#"):
            name, value = _attribute(line, Place(shown, number))
            entry.setdefault(name, []).append(value)
            if "dn" not in entry and name != "version":
                raise Refusal(error("import-directory-damaged", place=Place(shown, number)))


def _attribute(line: str, place: Place) -> tuple[str, str]:
    match = _LINE.fullmatch(line)
    # "-" parts the changes of an entry.
    if not match:
        if line == "-":
            return "-", ""
        raise Refusal(error("import-directory-damaged", place=place))
    name, mark, value = match[1].lower(), match[2], match[3]
    if mark == ":":
        try:
            raw = base64.b64decode(value.strip(), validate=True)
        except (binascii.Error, ValueError) as bad:
            raise Refusal(error("import-directory-damaged", place=place)) from bad
        return name, raw.decode("utf-8", "replace")
    # `attr:< file:///…` names a file of somebody's machine.
    return name, "" if mark == "<" else value.strip()


def _row(entry: Entry) -> Sequence[str]:
    classes = {each.lower() for each in entry.get("objectclass", ())}
    change = next(iter(entry.get("changetype", ())), "add").lower()
    if classes & _GROUPS or change != "add":
        return [""] * len(HEADER)
    told: dict[str, list[str]] = {}
    for name, column in _ATTRIBUTES.items():
        told.setdefault(column, []).extend(each for each in entry.get(name, ()) if each)
    several = ("email", "phone", "mobile", "tags", "outlet")
    return [";".join(told[name]) if name in several else next(iter(told[name]), "")
            for name in HEADER]  # fmt: skip
