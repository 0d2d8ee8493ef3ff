"""A media list on disk, read row by row: a list of a million rows is never held whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from operator import attrgetter, itemgetter
from pathlib import Path

from msgspec import Struct

from presskit.lists import ALSO_WRITTEN, COLUMNS, Recipient
from presskit.lists.cleaning.days import read_day
from presskit.lists.cleaning.headers import WHO, column_of
from presskit.problems import Place, Refusal, error

_DAYS = ("opt_out_on", "updated", "collected_on", "informed_on", "last_contact_on")
_days_of, _ISO = attrgetter(*_DAYS), 10
_NOW_AND_THEN = 5_000
# A column of these says who said no, or may; nobody reads it here.
_OBJECTIONS = ("opt_out", "opt_in", "status")


class Table(Struct, frozen=True):
    """A list on disk: where it is, and which column is what. `columns` maps ours to theirs. `told`
    hears now and then how many bytes were read."""

    path: Path
    shown: str
    delimiter: str
    columns: dict[str, int]
    left_out: tuple[str, ...]
    told: Callable[[int], None] = lambda _bytes: None

    def rows(self) -> Iterator[list[str]]:
        """The rows after the header, at least as long as the header; empty lines are passed over.
        Refuses a file that is damaged."""
        width = max(self.columns.values()) + 1
        with open_text(self.path, self.shown) as stream:
            reader = csv.reader(stream, delimiter=self.delimiter, strict=True)
            try:
                next(reader, None)
                for number, row in enumerate(reader):
                    if number % _NOW_AND_THEN == 0:
                        self.told(stream.buffer.tell())
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
        """The rows with all the columns of a recipient; a row without an id has its number, and
        what is a day is an ISO day."""
        whole = itemgetter(*(self.columns.get(name, -1) for name in COLUMNS))
        for number, row in enumerate(self.rows(), start=1):
            row.append("")  # what a missing column says
            each = Recipient(*map(str.strip, whole(row)))
            changed = {name: _day(written) for name, written
                       in zip(_DAYS, _days_of(each), strict=True) if _is_odd(written)}  # fmt: skip
            if not each.id:
                changed["id"] = str(number)
            yield each.having(**changed) if changed else each


def _is_odd(written: str) -> bool:
    """Whether a day is written otherwise than 2026-02-18, as spreadsheets and hands do."""
    return bool(written) and (len(written) != _ISO or written[4] != "-")


def _day(written: str) -> str:
    return read_day(written).value or written


def open_text(path: Path, shown: str) -> io.TextIOWrapper[io.BufferedReader]:
    """A file to read as UTF-8, with or without a mark. Refuses one that cannot be opened."""
    try:
        return io.TextIOWrapper(path.open("rb"), encoding="utf-8-sig", newline="")
    except OSError as bad:
        raise Refusal(error("list-unreadable", place=Place(shown))) from bad


def open_table(path: Path, shown: str) -> Table:
    """The header of a list. Refuses what is no list: no file, an empty one, no column of ours, a
    column twice, or one that says in its own way who said no."""
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
    if WHO.isdisjoint(columns):
        raise Refusal(error("list-no-columns", place=Place(shown, 1)))
    left_out = tuple(written.strip() for written, name in zip(header, names, strict=True)
                     if name and name not in COLUMNS)  # fmt: skip
    unread = next((name for name in left_out if column_of(name) in _OBJECTIONS), "")
    if unread:
        raise Refusal(error("list-objection-unread", place=Place(shown, 1), name=unread))
    return Table(path, shown, delimiter, columns, left_out)


def _column(written: str) -> str:
    name = written.strip().lower()
    return ALSO_WRITTEN.get(name, name)
