"""The copy of a file that goes into a kit: some of its bytes replaced, all others as they lie.

A copy is a plan. It is poured when it is written, so that no original stands in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from mmap import mmap
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from presskit.problems import Refusal, error

_CHUNK = 1 << 20

Memory = bytes | mmap
Stamp = tuple[int, int]


class Span(Struct, frozen=True):
    """Bytes of the original that are taken as they are."""

    start: int
    length: int


Piece = bytes | Span


class Copy(Struct, frozen=True):
    """A file to be written: bytes of our own and spans of the original at `path`, as it was when
    it was looked at (`stamp`)."""

    path: Path
    pieces: tuple[Piece, ...]
    stamp: Stamp

    @property
    def size(self) -> int:
        """How many bytes it will have."""
        return sum(piece.length if isinstance(piece, Span) else len(piece)
                   for piece in self.pieces)  # fmt: skip

    def pour(self) -> Iterator[bytes]:
        """Its bytes, a megabyte at a time at most; refuses where the original has changed since it
        was looked at, or is gone."""
        try:
            with self.path.open("rb") as stream:
                for piece in self.pieces:
                    yield from _read(stream, piece) if isinstance(piece, Span) else (piece,)
                changed = stamp_of(self.path) != self.stamp
        except OSError as fault:
            raise Refusal(error("media-changed", file=self.path.name)) from fault
        if changed:
            raise Refusal(error("media-changed", file=self.path.name))


def whole(path: Path) -> Copy:
    """A file as it is."""
    stamp = stamp_of(path)
    return Copy(path, (Span(0, stamp[1]),), stamp)


def stamp_of(path: Path) -> Stamp:
    """What tells whether a file has changed. Raises OSError where there is none."""
    state = path.stat()
    return state.st_mtime_ns, state.st_size


def joined(pieces: Iterable[Piece], memory: Memory) -> bytes:
    """The pieces put together in memory."""
    return b"".join(memory[piece.start : piece.start + piece.length]
                    if isinstance(piece, Span) else piece for piece in pieces)  # fmt: skip


def _read(stream: BinaryIO, span: Span) -> Iterator[bytes]:
    stream.seek(span.start)
    left = span.length
    while left:
        part = stream.read(min(left, _CHUNK))
        if not part:
            raise OSError("shorter than it was")
        left -= len(part)
        yield part
