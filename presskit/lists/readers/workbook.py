"""An Excel workbook: the first sheet that holds anything, as text.

python-calamine reads 100 000 rows in a second (openpyxl: eleven), but fills a rectangle from the
first cell to the last; so a workbook is looked over first, and refused if it would not fit.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from presskit.archive import DAMAGED
from presskit.lists.readers import Sheet
from presskit.problems import Place, Problem, Refusal, error

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

# Unpacked bytes, times packed, and cells from the first to the last.
MOST_BYTES, MOST_TIMES, MOST_CELLS = 500_000_000, 200, 25_000_000
_HEADER_WITHIN = 10
_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!")
_SMALL, _CHUNK, _TAIL = 10_000_000, 1 << 20, 64
# A sheet ends there; a cell holds 32 767 characters at most.
_LAST_ROW, _LONGEST_TEXT = 1_048_576, 4_000_000
# Where a cell or a row says it is; the last group is there where that is no place of a sheet.
_REFERENCE = re.compile(
    rb"<(?:\w+:)?(?:c|row)\s(?:[^>]*?\s)??"
    rb"""r\s*=\s*["'](?:([A-Z]{0,3})([1-9]\d{0,6})["']|(.))""", re.S
)  # fmt: skip
_ENDED = re.compile(rb"(?:</(?:\w+:)?worksheet\s*>|/>)\s*$")
_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")


def read_workbook(path: Path, shown: str) -> Sheet:
    """The rows of a workbook. Refuses one that is damaged, locked, or unpacks to far more than it
    seems."""
    from python_calamine import CalamineWorkbook

    trouble = _trouble(path, shown)
    if trouble:
        raise Refusal(trouble)
    rows, left = list[list[str]](), list[str]()
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            for name in _shown_sheets(book):
                if rows:
                    left += [name] if book.get_sheet_by_name(name).height else []
                else:
                    found = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                    rows = [[_text(cell) for cell in row] for row in found]
    except BaseException as bad:
        # calamine's exceptions have no parent but Exception, and where it gives up not even that.
        if not isinstance(bad, Exception) and type(bad).__name__ != "PanicException":
            raise
        raise Refusal(error("import-workbook-damaged", place=Place(shown))) from bad
    if not rows:
        raise Refusal(error("import-empty", place=Place(shown)))
    start = _header_at(rows)
    header = rows[start]
    while header and not header[-1].strip():
        header = header[:-1]
    return Sheet(shown, tuple(header), _numbered(rows, start + 1), tuple(left))


def _shown_sheets(book: CalamineWorkbook) -> list[str]:
    """The sheets of cells that a person sees, in their order."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    shown = (SheetTypeEnum.WorkSheet, SheetVisibleEnum.Visible)
    return [each.name for each in book.sheets_metadata if (each.typ, each.visible) == shown]


def _numbered(rows: Sequence[Sequence[str]], start: int) -> Iterator[tuple[int, Sequence[str]]]:
    for number, row in enumerate(rows[start:], start=start + 1):
        if any(row):
            yield number, row


def _header_at(rows: Sequence[Sequence[str]]) -> int:
    """The row with most headers that are known, among the first: a title may stand above."""
    from presskit.lists.cleaning.headers import column_of

    def known(n: int) -> int:
        return sum(bool(column_of(cell)) for cell in rows[n])

    return max(range(min(len(rows), _HEADER_WITHIN)), key=known)


def _text(cell: object) -> str:
    """A cell as a person reads it; a number that lost its zero is mended with the phones."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return cell.isoformat()[:10]
        case str() if cell in _ERRORS:
            return ""
        case _:
            return str(cell)


# ------------------------------------------------------------------------------ before it is read


def _trouble(path: Path, shown: str) -> Problem | None:
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            if "xl/workbook.xml" not in names:
                return error("import-not-its-name", place=Place(shown), ending=path.suffix)
            if _swells(package) or not _fits(package):
                return error("import-workbook-too-large", place=Place(shown))
    except (*DAMAGED, OSError, ValueError):
        return error("import-workbook-damaged", place=Place(shown))
    return None


def _swells(package: zipfile.ZipFile) -> bool:
    """Whether it says of itself that it unpacks to too much."""
    parts = package.infolist()
    return sum(part.file_size for part in parts) > MOST_BYTES or any(
        part.file_size > _SMALL and part.file_size > MOST_TIMES * part.compress_size
        for part in parts
    )


def _fits(package: zipfile.ZipFile) -> bool:
    """Every part unpacked once, which also shows sums that are wrong; whether each sheet's
    rectangle fits."""
    for part in package.infolist():
        with package.open(part) as stream:
            cells = _rectangle(stream) if _SHEETS.fullmatch(part.filename) else _drained(stream)
        if cells > MOST_CELLS:
            return False
    return True


def _rectangle(stream: IO[bytes]) -> int:
    """How many cells a sheet has from its first to its last. `BadZipFile` for a sheet that stops
    before its end, or has cells that are nowhere."""
    columns, last, rest, tail = set[bytes](), 0, b"", b""
    while chunk := stream.read(_CHUNK):
        tags, end, rest = (rest + chunk).rpartition(b">")
        if b"\x00" in chunk or len(rest) > _LONGEST_TEXT:
            raise zipfile.BadZipFile("no text of a sheet")
        for letters, row, nowhere in _REFERENCE.findall(tags + end):
            columns.add(letters)
            last = max(last, int(row or 0))
            if nowhere or last > _LAST_ROW:
                raise zipfile.BadZipFile("a cell that is nowhere")
        tail = (tags + end)[-_TAIL:]
    if not _ENDED.search(tail):
        raise zipfile.BadZipFile("a sheet that stops before its end")
    return last * max((_number(letters) for letters in columns), default=0)


def _drained(stream: IO[bytes]) -> int:
    while stream.read(_CHUNK):
        pass
    return 0


def _number(letters: bytes) -> int:
    """A column's number by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
