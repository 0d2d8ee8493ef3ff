"""Other programs' contacts brought into a media list: read, cleaned, matched, counted.

Rows that were in the list stay as many as they were: an import joins newcomers to them, and leaves
the joining of old rows to `presskit lists dedupe`. A forgotten person is not brought back, nor is
anybody who is the same person as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.cleaning import Reject
from presskit.lists.cleaning.headers import WHO, columns_of, short_header, twice
from presskit.lists.cleaning.objections import is_of_noes
from presskit.lists.cleaning.rows import Cleaner
from presskit.lists.formulas import quoted
from presskit.lists.mapping import Map
from presskit.lists.matching import book_of, matched
from presskit.lists.matching.big import pairs_for
from presskit.lists.matching.survivors import survivor
from presskit.lists.readers import Sheet, read_sheet
from presskit.lists.store import csv_text
from presskit.lists.table import open_table
from presskit.problems import Place, Problem, Refusal, error, warning

REJECT_COLUMNS = ("row", "column", "value", "reason", "file")
_FEW, _DIGITS = 8, 10


class Arrived(Struct, frozen=True):
    """The rows of one file: who is in it, how many rows it has, and what could not be read."""

    recipients: tuple[Recipient, ...]
    rows: int
    rejects: tuple[Reject, ...]
    problems: tuple[Problem, ...]


class Counts(Struct, frozen=True):
    """What became of every row that came in; a row that is missing here is a mistake of ours."""

    came: int
    kept: int
    merged: int
    rejected: int
    suppressed: int

    def __post_init__(self) -> None:
        """Hold the sum against the rows that came."""
        if self.came != self.kept + self.merged + self.rejected + self.suppressed:
            raise AssertionError(f"rows of an import that are not accounted for: {self}")


class Imported(Struct, frozen=True):
    """A list after an import; `doubts` counts the pairs of rows that may be one person, and
    `unsourced` the rows without a source or a legal basis."""

    recipients: tuple[Recipient, ...]
    counts: Counts
    doubts: int
    unsourced: int


# -------------------------------------------------------------------------------------- reading


def read_contacts(path: Path, shown: str, map_: Map, today: str) -> Arrived:
    """The contacts of a file, whatever wrote it; `today` is the ISO day of a no without a day.
    Refuses a file that is damaged, or whose headers say nothing of people."""
    sheet = read_sheet(path, shown)
    meant = _meant(sheet, map_.columns)
    cleaner = Cleaner(shown, sheet.header, meant, today, is_of_noes(path), map_.fixed)
    rows, recipients = 0, list[Recipient]()
    for number, row in sheet.rows:
        rows += 1
        found = cleaner.recipient(number, row)
        recipients += [found] if found else []
    if not rows:
        raise Refusal(error("import-empty", place=Place(shown)))
    places = {name.strip(): n for n, name in enumerate(sheet.header, start=1)}
    rejects = sorted(cleaner.rejects, key=lambda each: (each.row, places.get(each.column, 0)))
    return Arrived(tuple(recipients), rows, tuple(rejects), tuple(_told(sheet, cleaner)))


def _meant(sheet: Sheet, map_: Mapping[str, str]) -> tuple[str, ...]:
    again = twice(sheet.header)
    if again:
        raise Refusal(
            error("import-header-twice", place=Place(sheet.shown, 1), name=short_header(again))
        )
    meant = columns_of(sheet.header, map_)
    if not WHO.intersection(meant):
        raise Refusal(error("import-no-columns", place=Place(sheet.shown, 1)))
    return meant


def _told(sheet: Sheet, cleaner: Cleaner) -> Iterable[Problem]:
    place = Place(sheet.shown)
    names = [short_header(sheet.header[n]) or f"#{n + 1}" for n in sorted(cleaner.unknown)]
    if names:
        found = ", ".join(names[:_FEW]) + (", …" if len(names) > _FEW else "")
        yield warning("import-columns-left", place=Place(sheet.shown, 1), found=found)
    if sheet.left:
        yield warning(
            "import-sheets-left", place=place, found=", ".join(map(short_header, sheet.left))
        )
    if cleaner.all_refused:
        yield warning("import-file-of-optouts", place=place)
    if cleaner.rejects:
        yield warning("import-cells-rejected", place=place, n=len(cleaner.rejects))


def read_target(path: Path, shown: str) -> tuple[Recipient, ...]:
    """The list as it is; nobody where there is none yet. Refuses one that cannot be read, or has
    columns of its own, which would be lost."""
    if not path.exists():
        return ()
    table = open_table(path, shown)
    if table.left_out:
        found = ", ".join(map(short_header, table.left_out[:_FEW]))
        raise Refusal(error("import-target-columns", place=Place(shown, 1), found=found))
    return tuple(table.recipients())


# ------------------------------------------------------------------------------------- bringing in


def imported(
    before: Sequence[Recipient], arrived: Sequence[Arrived],
    forgotten: Callable[[Recipient], bool],
) -> Imported:  # fmt: skip
    """The list `before` with those who arrived: joined to who is there already, or added at the
    end in the order of the files. `forgotten` says whom never to write to again."""
    came = [recipient for file in arrived for recipient in file.recipients]
    rows, old, added = [*before, *came], len(before), list[Recipient]()
    left, suppressed, merged = list(before), 0, 0
    groups, doubts = _people(rows)
    for group in groups:
        new = [n for n in group if n >= old]
        if any(forgotten(rows[n]) for n in new):
            suppressed += len(new)
        elif new and group[0] < old:
            merged += len(new)
            _join(left, rows, [n for n in group if n < old], new)
        elif new:
            merged += len(new) - 1
            added.append(_one([rows[n] for n in new], ""))
    lines = sum(file.rows for file in arrived)
    counts = Counts(lines, len(added), merged, lines - len(came), suppressed)
    recipients = (*left, *_numbered(added, {each.id for each in before}))
    unsourced = sum(not (each.source and each.legal_basis) for each in recipients)
    return Imported(recipients, counts, doubts, unsourced)


def _people(rows: Sequence[Recipient]) -> tuple[list[list[int]], int]:
    """The places of the rows of each person, in the order in which people first come, and how many
    pairs may be one person."""
    book = book_of(rows, [str(n) for n in range(len(rows))])
    outcome = matched(book, (), pairs_for(book))
    together: dict[str, list[int]] = {}
    for n, cluster in enumerate(outcome.clusters):
        together.setdefault(cluster, []).append(n)
    return list(together.values()), len(outcome.questions)


def _join(
    left: list[Recipient], rows: Sequence[Recipient], old: Sequence[int], new: Sequence[int]
) -> None:
    """Put what the new rows say into the first of the old ones; a no into all of them."""
    first = old[0]
    left[first] = _one([rows[n] for n in (first, *new)], rows[first].id)
    no = left[first].opt_out_on
    for n in old[1:]:
        if no and not left[n].opt_out_on:
            left[n] = left[n].having(opt_out_on=no)


def _one(rows: Sequence[Recipient], identifier: str) -> Recipient:
    """One row for several; of rows that do not say when they were updated, the later counts as
    the newer. A new person keeps an id of theirs, if one came with them."""
    identifier = identifier or next((each.id for each in rows if each.id), "")
    if len(rows) == 1:
        return rows[0]
    return survivor([each.having(id=f"{n:09}") for n, each in enumerate(rows)], identifier)


def _numbered(added: Iterable[Recipient], taken: set[str]) -> Iterable[Recipient]:
    """The new rows, each with an id of its own: the one it came with if that is free, else a number
    that follows those in the list."""
    number = max(
        (int(each) for each in taken if each.isdecimal() and len(each) < _DIGITS), default=0
    )
    taken = set(taken)
    for each in added:
        identifier = each.id if each.id not in taken else ""
        while not identifier or identifier in taken:
            number += 1
            identifier = str(number)
        taken.add(identifier)
        yield each if identifier == each.id else each.having(id=identifier)


# ------------------------------------------------------------------------------------- rejected


def rejects_text(rejects: Iterable[Reject], reasons: Mapping[str, str]) -> str:
    """What could not be read, for a spreadsheet: where it stands, what it is, and why (`reasons`
    says each in words). Nothing in it is reckoned."""
    rows = ((str(each.row), each.column, each.value, reasons[each.reason], each.file)
            for each in rejects)  # fmt: skip
    return csv_text(REJECT_COLUMNS, (tuple(map(quoted, row)) for row in rows))
