"""Files of contacts as other programs write them, read as headers and rows of plain text.

Nothing is understood here beyond the shape of the file; cells mean something in `cleaning`. Every
reader is bounded in memory and refuses what is damaged before anything is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from presskit.problems import Place, Refusal, error

Kind = Literal["table", "workbook", "cards", "directory"]


class Sheet(Struct, frozen=True):
    """A file of contacts: its headers as they are written, and its rows, read once.

    A row comes with its number: in a table the one a spreadsheet shows (the header is row 1), of
    cards and directories the number of the entry. It may be longer or shorter than the header.
    `left` names the sheets of a workbook that were not read.
    """

    shown: str
    header: tuple[str, ...]
    rows: Iterator[tuple[int, Sequence[str]]]
    left: tuple[str, ...] = ()


_ENDINGS: Mapping[str, Kind] = {
    ".csv": "table", ".txt": "table", ".tsv": "table", ".tab": "table", ".xlsx": "workbook",
    ".xlsm": "workbook", ".vcf": "cards", ".vcard": "cards", ".ldif": "directory",
    ".ldi": "directory",
}  # fmt: skip
# How files begin that are none of these, whatever they are called.
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc",
)
_OLD_EXCEL, _ZIP, _START = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", 512


def read_sheet(path: Path, shown: str) -> Sheet:
    """A file of contacts by what it is: CSV, XLSX, vCard or LDIF. Refuses what cannot be opened, is
    empty, or is not what its name says."""
    try:
        with path.open("rb") as stream:
            start = stream.read(_START)
    except OSError as bad:
        raise Refusal(error("list-unreadable", place=Place(shown))) from bad
    if not start.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise Refusal(error("import-empty", place=Place(shown)))
    found = _found(start, shown)
    named = _ENDINGS.get(path.suffix.lower())
    if named not in (None, found):
        raise Refusal(error("import-not-its-name", place=Place(shown), ending=path.suffix))
    return _readers()[found](path, shown)


def _found(start: bytes, shown: str) -> Kind:
    if start.startswith(_OLD_EXCEL) or _is_page(start):
        raise Refusal(error("import-old-excel", place=Place(shown)))
    if start.startswith(_ZIP):
        return "workbook"
    if start.startswith(_OTHERS):
        raise Refusal(error("import-not-text", place=Place(shown)))
    words = _first_words(start)
    if words.startswith("begin:vcard"):
        return "cards"
    return "directory" if words.startswith(("version:", "dn:")) else "table"


def _is_page(start: bytes) -> bool:
    """Whether a file is a web page: some programs call one .xls."""
    return _first_words(start).startswith(("<html", "<!doctype", "<table", "<?xml"))


def _first_words(start: bytes) -> str:
    """The first line that is no comment, without the zeros of UTF-16."""
    text = start.replace(b"\x00", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd \t\r\n")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return next(lines, text).lower()


def _readers() -> Mapping[Kind, Callable[[Path, str], Sheet]]:
    from presskit.lists.readers.cards import read_cards
    from presskit.lists.readers.delimited import read_delimited
    from presskit.lists.readers.directory import read_directory
    from presskit.lists.readers.workbook import read_workbook

    return {"table": read_delimited, "workbook": read_workbook, "cards": read_cards,
            "directory": read_directory}  # fmt: skip
