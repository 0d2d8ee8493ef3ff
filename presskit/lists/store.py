"""The office's media lists, and how files with personal data are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from presskit.atomic import write_whole
from presskit.lists import COLUMNS, Recipient
from presskit.lists.table import open_table
from presskit.problems import Problem, Refusal

FOLDER = Path("contacts", "media")
# Beside the lists, and no lists: whom never to write to, and what an import could not read.
SUPPRESSED, REJECTS = "suppressed.csv", "rejects.csv"
_PRIVATE = 0o600


class MediaList(Struct, frozen=True):
    """One list of the office: its name (the file's, without .csv), its file, its rows."""

    name: str
    path: Path
    recipients: tuple[Recipient, ...]


def open_lists(root: Path) -> tuple[tuple[MediaList, ...], list[Problem]]:
    """The media lists of the office at `root`, by name; a list that cannot be read is a problem
    and hides no other."""
    lists, problems = [], list[Problem]()
    for path in list_files(root):
        try:
            rows = tuple(open_table(path, path.relative_to(root).as_posix()).recipients())
            lists.append(MediaList(path.stem, path, rows))
        except Refusal as refusal:
            problems += refusal.problems
    return tuple(lists), problems


def list_files(root: Path) -> list[Path]:
    """The files of the office's media lists, by name."""
    return sorted(path for path in (root / FOLDER).glob("*") if is_list(path))


def is_list(path: Path) -> bool:
    """Whether a file is a media list by its name, in small letters or capitals, as Windows takes
    them; not what a program hides there."""
    name = path.name.lower()
    return name.endswith(".csv") and name not in (SUPPRESSED, REJECTS) and name[0] != "."


def list_text(recipients: Iterable[Recipient]) -> str:
    """Rows as a media list: every column, the order given, lines ended by CR LF (RFC 4180)."""
    return csv_text(COLUMNS, recipients)


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A header and its rows as CSV: commas, lines ended by CR LF (RFC 4180)."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()


def write_private(path: Path, content: bytes) -> None:
    """Write a file with personal data: whole or not at all, and for its owner alone."""
    write_whole(path, content, _PRIVATE)
