"""A media list on disk, read row by row: a list of a million rows is never held whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from presskit.lists import ALSO_WRITTEN, COLUMNS, Recipient
from presskit.problems import Place, Refusal, error

# What says who a row is about; a file without any of these columns is no list of people.
KEYS = ("first_name", "last_name", "display_name", "email", "phone", "mobile", "outlet", "country")


@dataclass(frozen=True)
class Table:
    """A list on disk: where it is, and which column is what. `columns` maps ours to theirs."""

    path: Path
    shown: str
    delimiter: str
    columns: dict[str, int]
    left_out: tuple[str, ...]

    def rows(self) -> Iterator[list[str]]:
        """The rows after the header, at least as long as the header; empty lines are passed over.
        Refuses a file that is damaged."""
        width = max(self.columns.values()) + 1
        with open_text(self.path, self.shown) as stream:
            reader = csv.reader(stream, delimiter=self.delimiter, strict=True)
            try:
                next(reader, None)
                for row in reader:
                    if len(row) < width:
                        if not row:
                            continue
                        row += [""] * (width - len(row))
                    yield row
            except csv.Error as bad:
                place = Place(self.shown, reader.line_num or 1)
                raise Refusal(error("list-damaged", place=place)) from bad
            except UnicodeDecodeError as bad:
                place = Place(self.shown, reader.line_num or 1)
                raise Refusal(error("list-not-utf8", place=place)) from bad

    def recipients(self) -> Iterator[Recipient]:
        """The rows with all the columns of a recipient; a row without an id has its number."""
        places = list(self.columns.items())
        for number, row in enumerate(self.rows(), start=1):
            values = {name: row[n].strip() for name, n in places}
            values["id"] = values.get("id") or str(number)
            yield Recipient(**values)


def open_text(path: Path, shown: str) -> io.TextIOWrapper:
    """A file to read as UTF-8, with or without a mark. Refuses one that cannot be opened."""
    try:
        return path.open(encoding="utf-8-sig", newline="")
    except OSError as bad:
        raise Refusal(error("list-unreadable", place=Place(shown))) from bad


def open_table(path: Path, shown: str) -> Table:
    """The header of a list. Refuses what is no list: no file, an empty one, no column of ours, a
    column twice."""
    with open_text(path, shown) as stream:
        try:
            line = stream.readline(1_000_000)
        except UnicodeDecodeError as bad:
            raise Refusal(error("list-not-utf8", place=Place(shown, 1))) from bad
    delimiter = max(",;\t|", key=line.count)
    try:
        header = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        header = []
    names = [_column(name) for name in header]
    known = [name for name in names if name in COLUMNS]
    twice = next((name for name in known if known.count(name) > 1), "")
    if twice:
        raise Refusal(error("list-column-twice", place=Place(shown, 1), name=twice))
    columns = {name: n for n, name in enumerate(names) if name in COLUMNS}
    if not columns.keys() & set(KEYS):
        raise Refusal(error("list-no-columns", place=Place(shown, 1)))
    left_out = tuple(written.strip() for written, name in zip(header, names, strict=True)
                     if name and name not in COLUMNS)  # fmt: skip
    return Table(path, shown, delimiter, columns, left_out)


def _column(written: str) -> str:
    name = written.strip().lower()
    return ALSO_WRITTEN.get(name, name)
