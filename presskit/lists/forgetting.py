"""Forget a person: the rows of every list, what an import rejected; only hashes of addresses stay.

Says what is to be written, and writes nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from presskit.lists import SEVERAL
from presskit.lists.dossier import Dossier, held
from presskit.lists.matching.keys import email_keys
from presskit.lists.store import FOLDER, REJECTS, MediaList
from presskit.lists.suppression import Suppression
from presskit.lists.table import open_table, open_text
from presskit.lists.traces import Marks, marks, traces
from presskit.problems import Place, Refusal, error

FORGOTTEN = "forgotten"
_MARK = "\ufeff"
Cells = list[str]


class Forgetting(Struct, frozen=True):
    """What becomes of the files: `texts` (path → its new text; only files that change), how many
    rows left which file, and the files that hold the person still (`remaining`)."""

    dossier: Dossier
    suppression: Suppression
    texts: Mapping[Path, str]
    rows: Mapping[Path, int]
    remaining: tuple[Path, ...]


def forgetting(
    root: Path, lists: Sequence[MediaList], suppression: Suppression, address: str, today: str
) -> Forgetting:
    """Forget whoever has this address, on an ISO day; an unknown address is only remembered as
    one never to write to."""
    dossier = held(lists, address)
    for key in sorted(dossier.keys):
        suppression = suppression.holding(key, today, FORGOTTEN)
    texts, rows = dict[Path, str](), dict[Path, int]()
    for each in lists:
        gone = {row.number for row, _ in dossier.rows if row.list is each}
        shared = {row.number for row in dossier.shared if row.list is each}
        if gone or shared:
            texts[each.path] = _list_without(each, gone, shared, dossier.keys)
        if gone:
            rows[each.path] = len(gone)
    wanted = marks(dossier)
    rejects = root / FOLDER / REJECTS
    text, taken = _rejects_without(rejects, wanted) if rejects.exists() else ("", 0)
    if taken:
        texts[rejects], rows[rejects] = text, taken
    return Forgetting(dossier, suppression, texts, rows, traces(root, wanted))


def _list_without(
    each: MediaList, gone: set[int], shared: set[int], keys: frozenset[str]
) -> str:  # fmt: skip
    """The file of a list without some rows, and without some addresses in others; the rest of it
    cell for cell, columns that are not ours too."""
    table = open_table(each.path, each.path.name)
    at = table.columns.get("email", 0)

    def kept(rows: Sequence[Cells]) -> Iterable[Cells]:
        for number, row in enumerate(rows, start=1):
            if number in shared:
                row = [*row[:at], _others(row[at], keys), *row[at + 1 :]]
            if number not in gone:
                yield row

    return _rewritten(each.path, table.delimiter, kept)


def _others(cell: str, keys: frozenset[str]) -> str:
    """The addresses of a cell that stay; of several that stand together, by their keys."""
    kept = list[str]()
    for part in cell.replace(",", SEVERAL).split(SEVERAL):
        held = email_keys(part)
        kept += (
            [part.strip()] if keys.isdisjoint(held) else [key for key in held if key not in keys]
        )
    return SEVERAL.join(filter(None, kept))


def _rejects_without(path: Path, wanted: Marks) -> tuple[str, int]:
    """What an import rejected, without the cells of a person, and how many these were; where one
    cell of a row is theirs, so are the others."""
    with open_text(path, path.name) as stream:
        first = stream.readline().strip().lower()
    delimiter = max(",;\t", key=first.count)
    header = first.split(delimiter)
    at = [header.index(name) for name in ("row", "file") if name in header]
    taken: list[Cells] = []

    def kept(rows: Sequence[Cells]) -> Iterable[Cells]:
        theirs = {_where(row, at) for row in rows if wanted.stand_in(" ; ".join(row))}
        for row in rows:
            if _where(row, at) in theirs:
                taken.append(row)
            else:
                yield row

    return _rewritten(path, delimiter, kept), len(taken)


def _where(row: Cells, at: Sequence[int]) -> tuple[str, ...]:
    """Which row of which file a rejected cell was in; all of it, where nothing says."""
    return tuple(row[n] for n in at if n < len(row)) if at else tuple(row)


def _rewritten(
    path: Path, delimiter: str, kept: Callable[[Sequence[Cells]], Iterable[Cells]]
) -> str:
    """A CSV with other rows, its header, delimiter, line ends and byte order mark as they were."""
    try:
        text = path.read_bytes().decode("utf-8")
        rows = [row for row in csv.reader(io.StringIO(text.removeprefix(_MARK), newline=""),
                                          delimiter=delimiter, strict=True) if row]  # fmt: skip
    except (UnicodeDecodeError, csv.Error) as bad:
        raise Refusal(error("list-damaged", place=Place(path.name))) from bad
    stream = io.StringIO(newline="")
    end = "\r\n" if "\r\n" in text else "\n"
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end)
    writer.writerows([*rows[:1], *kept(rows[1:])])
    return _MARK * text.startswith(_MARK) + stream.getvalue()
