"""Media lists on disk: CSV files that only their owner may read, written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from presskit.atomic import write_whole
from presskit.lists import ALSO_WRITTEN, COLUMNS, Recipient

PRIVATE = 0o600


def read_list(text: str) -> Iterator[Recipient]:
    """The rows of a media list as presskit writes it: UTF-8, commas, the columns of a recipient in
    any order; missing ones are empty, further ones are passed over."""
    rows = csv.reader(io.StringIO(text, newline=""))
    header = [ALSO_WRITTEN.get(name.strip().lower(), name.strip().lower())
              for name in next(rows, [])]  # fmt: skip
    known = [(n, name) for n, name in enumerate(header) if name in COLUMNS]
    for row in rows:
        yield Recipient(**{name: row[n].strip() for n, name in known if n < len(row)})


def list_text(recipients: Iterable[Recipient]) -> str:
    """The same as text: every column, rows in the order given, lines ended by CR LF (RFC 4180)."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    writer.writerows([getattr(each, name) for name in COLUMNS] for each in recipients)
    return stream.getvalue()


def write_private(path: Path, content: bytes) -> None:
    """Write a file with personal data: whole or not at all, and for its owner alone."""
    write_whole(path, content)
    os.chmod(path, PRIVATE)
