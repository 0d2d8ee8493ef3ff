"""A CSV file whatever its delimiter: comma, semicolon, tab or bar, found on the header line alone.

A cell may hold any of the others, so the rows after the header are not asked.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from presskit.lists.readers import Sheet
from presskit.lists.readers.encodings import open_as_text
from presskit.problems import Place, Refusal, error

MOST_COLUMNS = 2000
_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
# Excel writes this before the header when it is told to, and nobody else reads it.
_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)


def read_delimited(path: Path, shown: str) -> Sheet:
    """A table as text. Refuses a file without a row, with thousands of columns, or cut short."""
    lines = open_as_text(path, shown)
    first = next((line for line in lines if line.strip("\ufeff \t\r\n")), "")
    told = _SEPARATOR.fullmatch(first)
    if told:
        first = next((line for line in lines if line.strip()), "")
    bare = _QUOTED.sub("", first)
    delimiter = told[1] if told and told[1] in _DELIMITERS else max(_DELIMITERS, key=bare.count)
    if bare.count(delimiter) >= MOST_COLUMNS:
        raise Refusal(error("import-too-many-columns", place=Place(shown, 1)))
    rows = _rows(chain([first], lines), delimiter, shown)
    _, header = next(rows, (1, ()))
    return Sheet(shown, tuple(header), _whole(rows, len(header), path, shown))


def _rows(lines: Iterator[str], delimiter: str, shown: str) -> Iterator[tuple[int, Sequence[str]]]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        yield from enumerate(reader, start=1)
    except csv.Error as bad:
        raise Refusal(error("list-damaged", place=Place(shown, reader.line_num or 1))) from bad


def _whole(
    rows: Iterator[tuple[int, Sequence[str]]], width: int, path: Path, shown: str
) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that are not empty. Refuses a file that stops in the middle of its last row: the
    only row too short, without an end of line."""
    short, number = 0, 0
    for number, row in rows:
        if any(map(str.strip, row)):
            short = short or (number if len(row) < width else 0)
            yield number, row
    if short and short == number and not _ends_with_a_line(path):
        raise Refusal(error("import-cut-short", place=Place(shown)))


def _ends_with_a_line(path: Path) -> bool:
    return path.read_bytes()[-4:].rstrip(b"\x00 \t")[-1:] in (b"\n", b"\r")
