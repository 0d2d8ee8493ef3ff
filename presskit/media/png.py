"""The chunks of a PNG: metadata taken out and put in, its image data left as it lies.

Source: PNG (third edition) 11.3; XMP part 3, 1.1.5.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from presskit.media.blocks import Blocks, UnfollowedError
from presskit.media.copies import Memory, Piece, Span

_START = b"\x89PNG\r\n\x1a\n"
_XMP = b"XML:com.adobe.xmp"
# What changes how the pixels look, or is pixels (the frames of an animation). Chunks that every
# reader must understand begin with a capital; the others go.
_STAY = frozenset({
    b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"cICP", b"mDCV", b"cLLI", b"tRNS", b"bKGD", b"pHYs",
    b"sBIT", b"hIST", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_MOST_TEXT = 1 << 20


class _Chunk(NamedTuple):
    """A chunk: its four letters, where it begins, where its content does, and where both end."""

    name: bytes
    start: int
    content: int
    end: int


def blocks(memory: Memory) -> Blocks:
    """The metadata of a PNG."""
    exif = xmp = b""
    for name, _, start, end in _chunks(memory):
        if name == b"eXIf":
            exif = memory[start : end - 4]
        elif name == b"iTXt" and memory[start : start + len(_XMP) + 1] == _XMP + b"\0":
            xmp = _text(memory[start + len(_XMP) + 1 : end - 4])
    return Blocks(exif, xmp)


def relabelled(memory: Memory, labels: Blocks) -> tuple[Piece, ...]:
    """The PNG with these labels and no others; IIM has no place in it."""
    header, *others = _chunks(memory)
    if header.name != b"IHDR":
        raise UnfollowedError("no header")
    kept = (each for each in others if each.name[:1].isupper() or each.name in _STAY)
    return (
        Span(0, header.end), *_labels(labels),
        *(Span(each.start, each.end - each.start) for each in kept),
    )  # fmt: skip


def _chunks(memory: Memory) -> Iterator[_Chunk]:
    """Every chunk to the last; what lies behind it is no picture."""
    place = len(_START)
    name = b""
    while name != b"IEND":
        if place + 12 > len(memory):
            raise UnfollowedError("no end")
        (length,) = struct.unpack_from(">I", memory, place)
        name, end = memory[place + 4 : place + 8], place + 12 + length
        if end > len(memory) or not name.isalpha():
            raise UnfollowedError("no chunk")
        yield _Chunk(name, place, place + 8, end)
        place = end


def _text(content: bytes) -> bytes:
    """The text of an iTXt chunk after its keyword: two flags, a language, the keyword again."""
    compressed = content[:1] == b"\1"
    _, _, text = content[2:].partition(b"\0")[2].partition(b"\0")
    if not compressed:
        return text
    try:
        return zlib.decompressobj().decompress(text, _MOST_TEXT)
    except zlib.error:
        return b""


def _labels(labels: Blocks) -> Iterator[bytes]:
    if labels.xmp:
        yield _chunk(b"iTXt", _XMP + b"\0\0\0\0\0" + labels.xmp)
    if labels.exif:
        yield _chunk(b"eXIf", labels.exif)


def _chunk(name: bytes, content: bytes) -> bytes:
    sums = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + sums
