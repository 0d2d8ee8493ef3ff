"""The chunks of a WebP: metadata taken out and put in, its image data left as it lies.

Source: RFC 9649, section 2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from presskit.media.blocks import Blocks, UnfollowedError
from presskit.media.copies import Memory, Piece, Span

_STAY = frozenset({b"ICCP", b"ANIM", b"ANMF", b"ALPH", b"VP8 ", b"VP8L"})
_HAS_XMP, _HAS_EXIF, _HAS_ALPHA = 0x04, 0x08, 0x10


class _Chunk(NamedTuple):
    """A chunk: its four letters, where it begins, where its content does, where that ends, and
    where the chunk does, padding included."""

    name: bytes
    start: int
    content: int
    stop: int
    end: int


def blocks(memory: Memory) -> Blocks:
    """The metadata of a WebP."""
    found = {name: memory[start:stop] for name, _, start, stop, _ in _chunks(memory)
             if name in (b"EXIF", b"XMP ")}  # fmt: skip
    # Some writers begin it as in a JPEG.
    return Blocks(found.get(b"EXIF", b"").removeprefix(b"Exif\0\0"), found.get(b"XMP ", b""))


def relabelled(memory: Memory, labels: Blocks) -> tuple[Piece, ...]:
    """The WebP with these labels and no others; IIM has no place in it."""
    chunks = list(_chunks(memory))
    kept: list[Piece] = [_padded(memory, each) for each in chunks if each.name in _STAY]
    body: list[Piece] = [_extended(memory, chunks, labels), *kept, *_labels(labels)]
    size = sum(piece.length if isinstance(piece, Span) else len(piece) for piece in body)
    return b"RIFF" + struct.pack("<I", size + 4) + b"WEBP", *body


def _chunks(memory: Memory) -> Iterator[_Chunk]:
    (size,) = struct.unpack_from("<I", memory, 4)
    place, last = 12, min(size + 8, len(memory))
    while place + 8 <= last:
        (length,) = struct.unpack_from("<I", memory, place + 4)
        stop = place + 8 + length
        if stop > len(memory):
            raise UnfollowedError("a chunk is longer than the file")
        yield _Chunk(memory[place : place + 4], place, place + 8, stop, stop + length % 2)
        place = stop + length % 2


def _padded(memory: Memory, chunk: _Chunk) -> Piece:
    if chunk.end <= len(memory):
        return Span(chunk.start, chunk.end - chunk.start)
    return memory[chunk.start : chunk.stop] + b"\0"


def _extended(memory: Memory, chunks: list[_Chunk], labels: Blocks) -> bytes:
    """The chunk that opens a WebP with labels: what it holds, and its size in pixels."""
    first = next((each for each in chunks if each.name in (b"VP8X", b"VP8 ", b"VP8L")), None)
    if first is None:
        raise UnfollowedError("no picture")
    content = memory[first.content : first.stop]
    flags, size = _READ[first.name](content)
    flags &= ~(_HAS_XMP | _HAS_EXIF)
    flags |= _HAS_XMP * bool(labels.xmp) | _HAS_EXIF * bool(labels.exif)
    return b"VP8X" + struct.pack("<IB3x", 10, flags) + size


def _of_extended(content: bytes) -> tuple[int, bytes]:
    if len(content) < 10:
        raise UnfollowedError("no size")
    return content[0], content[4:10]


def _of_lossy(content: bytes) -> tuple[int, bytes]:
    if len(content) < 10:
        raise UnfollowedError("no size")
    wide, high = struct.unpack_from("<HH", content, 6)
    return 0, _size((wide & 0x3FFF) - 1, (high & 0x3FFF) - 1)


def _of_lossless(content: bytes) -> tuple[int, bytes]:
    if len(content) < 5:
        raise UnfollowedError("no size")
    (bits,) = struct.unpack_from("<I", content, 1)
    return _HAS_ALPHA * (bits >> 28 & 1), _size(bits & 0x3FFF, bits >> 14 & 0x3FFF)


_READ = {b"VP8X": _of_extended, b"VP8 ": _of_lossy, b"VP8L": _of_lossless}


def _size(wide: int, high: int) -> bytes:
    return wide.to_bytes(3, "little") + high.to_bytes(3, "little")


def _labels(labels: Blocks) -> Iterator[bytes]:
    for name, content in ((b"EXIF", labels.exif), (b"XMP ", labels.xmp)):
        if content:
            padding = b"\0" * (len(content) % 2)
            yield name + struct.pack("<I", len(content)) + content + padding
