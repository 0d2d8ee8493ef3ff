"""Zip archives whose bytes depend on their content alone: fixed dates, rights and order."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable
from datetime import date
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

# What zipfile raises where an archive is not what it should be; RuntimeError where it is locked, or
# packed in a way that zipfile cannot unpack.
DAMAGED = (BadZipFile, zlib.error, EOFError, RuntimeError)
# Already compressed: deflating again costs time and gains nothing.
_STORED = (".jpg", ".jpeg", ".png", ".webp", ".pdf", ".docx", ".zip")


def zipped(files: Iterable[tuple[str, bytes]], day: date) -> bytes:
    """A zip of (name, bytes) in the given order, every entry dated `day` (a zip knows the years
    1980 to 2107)."""
    stream = io.BytesIO()
    write_zip(stream, files, day)
    return stream.getvalue()


def write_zip(stream: IO[bytes], files: Iterable[tuple[str, bytes]], day: date) -> None:
    """The same, written to a file as it is made."""
    pour_zip(stream, ((name, len(content), (content,)) for name, content in files), day)


def pour_zip(
    stream: IO[bytes], files: Iterable[tuple[str, int, Iterable[bytes]]], day: date
) -> None:
    """The same from (name, size, parts), of which no more than one part is held at a time."""
    # Pages hold pictures, which gain nothing by more effort.
    with ZipFile(stream, "w", compresslevel=3) as archive:
        for name, size, parts in files:
            entry = _entry(name, day)
            entry.file_size = size
            with archive.open(entry, "w") as written:
                for part in parts:
                    written.write(part)


def _entry(name: str, day: date) -> ZipInfo:
    entry = ZipInfo(name, (min(max(day.year, 1980), 2107), day.month, day.day, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    entry.compress_type = ZIP_STORED if name.lower().endswith(_STORED) else ZIP_DEFLATED
    return entry
