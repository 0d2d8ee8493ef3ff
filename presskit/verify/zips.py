"""A zip opened as by someone who expects a trap: it must be exactly what presskit writes.

Source: PKWARE's APPNOTE 6.3.10, §4.3. Two readers of one zip may see different files when its
two lists disagree, or when something lies around or between the entries; here both lists are read.
"""

from __future__ import annotations

import os
import re
import stat
import struct
import unicodedata
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import IO

from presskit.archive import DAMAGED
from presskit.problems import Problem, Refusal, error
from presskit.verify.contents import MOST_BYTES, MOST_FILES, Contents

_LOCAL = struct.Struct("<4s5H3L2H")
_END, _END_64, _LOCATOR_64 = 22, 56, 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Beside UTF-8 names, no flag: not enciphered, no size that only follows the bytes.
_UTF_8, _ENCIPHERED = 0x800, 0x1
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\:]|^/|(^|/)\.{0,2}(/|$)")


class _Damaged(zipfile.BadZipFile):
    """The bytes of an entry are not those it declares."""


def open_zip(path: Path) -> Contents:
    """The files of a zip under its one folder. Refuses a zip that is damaged or hostile, saying
    how; raises OSError where the file cannot be read."""
    try:
        archive = zipfile.ZipFile(path)
    except (*DAMAGED, ValueError, struct.error) as fault:
        raise Refusal(error("kit-unreadable", found=path.name)) from fault
    entries = archive.infolist()
    problem = _too_large(entries, path) or next(filter(None, map(_entry, entries)), None)
    problem = problem or _twice(entries) or _between(path, archive, entries)
    if problem:
        archive.close()
        raise Refusal(problem)
    folder = entries[0].filename.partition("/")[0] if entries else ""
    outside = [entry.filename for entry in entries if not entry.filename.startswith(f"{folder}/")]
    if outside or not entries:
        raise Refusal(error("kit-missing-seal", found=path.name))
    inside = {entry.filename.removeprefix(f"{folder}/"): entry for entry in entries}
    sizes = {name: entry.file_size for name, entry in inside.items()}
    return Contents(sizes, lambda name: _opened(archive, inside[name]))


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    return archive.open(entry)


def _too_large(entries: list[zipfile.ZipInfo], path: Path) -> Problem | None:
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        return error("zip-too-large", file=path.name)
    return None


def _entry(entry: zipfile.ZipInfo) -> Problem | None:
    """What is wrong with one entry by itself."""
    name, mode = entry.orig_filename, entry.external_attr >> 16
    if _UNSAFE.search(name):
        return error("zip-name", file=_shown(name))
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return error("zip-link", file=name)
    if entry.flag_bits & _ENCIPHERED:
        return error("zip-encrypted", file=name)
    if entry.flag_bits & ~_UTF_8 or entry.compress_type not in _METHODS:
        return error("zip-unlike", file=name)
    return None


def _twice(entries: list[zipfile.ZipInfo]) -> Problem | None:
    """Names that one system or another takes for the same."""
    seen: set[str] = set()
    for entry in entries:
        key = unicodedata.normalize("NFKC", entry.filename).casefold()
        if key in seen:
            return error("zip-twice", file=entry.filename)
        seen.add(key)
    return None


def _between(
    path: Path, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]
) -> Problem | None:
    """Whether entry follows entry from the first byte, then the list, then nothing."""
    with path.open("rb") as stream:
        at = 0
        for entry in entries:
            if entry.header_offset != at:
                return error("zip-around", file=entry.filename)
            length = _local_length(stream, entry)
            if length is None:
                return error("zip-unlike", file=entry.filename)
            at += length + entry.compress_size
        if archive.start_dir != at or archive.comment:
            return error("zip-around", file=path.name)
        size = stream.seek(0, os.SEEK_END)
    listed = sum(46 + len(_raw_name(entry)) + len(entry.extra) + len(entry.comment)
                 for entry in entries)  # fmt: skip
    ends = (_END, _END + _END_64 + _LOCATOR_64)
    return None if size - at - listed in ends else error("zip-around", file=path.name)


def _local_length(stream: IO[bytes], entry: zipfile.ZipInfo) -> int | None:
    """The length of an entry's own header; None where it says something else than the list."""
    stream.seek(entry.header_offset)
    with suppress(struct.error):
        fields = _LOCAL.unpack(stream.read(_LOCAL.size))
        mark, _, flags, method, _, _, crc, packed, size, name_length, extra_length = fields
        name = stream.read(name_length)
        alike = (mark, flags, method, crc, name) == (
            b"PK\x03\x04", entry.flag_bits, entry.compress_type, entry.CRC, _raw_name(entry),
        )  # fmt: skip
        # Of a file beyond 2 GiB, Python says both in an extra field.
        large = entry.file_size >= 1 << 31
        sized = large or (packed, size) == (entry.compress_size, entry.file_size)
        if alike and sized:
            return _LOCAL.size + int(name_length) + int(extra_length)
    return None


def _raw_name(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF_8 else "cp437")


def _shown(name: str) -> str:
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name
    )
