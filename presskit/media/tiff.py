"""The directory of a TIFF: rewritten with what its pixels need and new labels, before its image
data, which is left as it lies.

Only the first picture is taken: further ones are previews, or pages that no press picture has.
Source: TIFF 6.0; XMP part 3, 1.1.4 (tag 700); TIFF technical note on IPTC (33723).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import NamedTuple

from presskit.media.blocks import Blocks, UnfollowedError
from presskit.media.copies import Memory, Piece, Span

_XMP, _IPTC, _EXIF_OFFSET = 700, 33723, 34665
# Bytes of a value of each type of TIFF 6.0.
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_SHORT, _LONG, _UNDEFINED, _BYTE = 3, 4, 7, 1
_STRIPS, _TILES = (273, 279), (324, 325)
# What the pixels need: size, samples, compression, photometry, orientation, resolution, palette,
# inks, tables of JPEG, colour profile.
_STAY = frozenset({
    254, 256, 257, 258, 259, 262, 266, 274, 277, 278, 280, 281, 282, 283, 284, 292, 293, 296, 301,
    317, 318, 319, 320, 322, 323, 332, 334, 336, 338, 339, 340, 341, 347, 529, 530, 531, 532, 34675,
})  # fmt: skip
_OLD_JPEG = 6
_MOST_ENTRIES = 512


class _Entry(NamedTuple):
    """A tag: its type, how many values it has, and their bytes in the order of the file."""

    kind: int
    amount: int
    value: bytes


def blocks(memory: Memory) -> Blocks:
    """The metadata of a TIFF; its Exif directories are not read."""
    _, entries = _directory(memory)
    found = {tag: entry.value for tag, entry in entries.items() if tag in (_XMP, _IPTC)}
    return Blocks(b"", found.get(_XMP, b""), found.get(_IPTC, b""))


def relabelled(memory: Memory, labels: Blocks) -> tuple[Piece, ...]:
    """The TIFF with these labels and no others, Exif included."""
    order, entries = _directory(memory)
    spans, where, sizes = _image_data(memory, order, entries)
    kept = {tag: entry for tag, entry in entries.items() if tag in _STAY}
    kept |= {tag: _Entry(kind, len(value), value) for tag, kind, value in
             ((_XMP, _BYTE, labels.xmp), (_IPTC, _UNDEFINED, labels.iptc)) if value}  # fmt: skip
    kept[sizes] = _longs(order, [span.length for span in spans])
    kept[where] = _longs(order, [0] * len(spans))
    data = len(_head(order, kept))
    starts = [data + sum(each.length for each in spans[:number]) for number in range(len(spans))]
    head = _head(order, {**kept, where: _longs(order, starts)})
    return head, *_merged(spans)


# --------------------------------------------------------------------------------------- reading


def _directory(memory: Memory) -> tuple[str, Mapping[int, _Entry]]:
    """The order of bytes ("<" or ">") and the first directory."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(memory[:4], "")
    if not order:
        raise UnfollowedError("not a TIFF of 32 bits")
    try:
        (place,) = struct.unpack_from(f"{order}I", memory, 4)
        (count,) = struct.unpack_from(f"{order}H", memory, place)
        if count > _MOST_ENTRIES:
            raise UnfollowedError("too many tags")
        return order, dict(_entry(memory, order, place + 2 + 12 * n) for n in range(count))
    except struct.error as fault:
        raise UnfollowedError("a tag leads out of the file") from fault


def _entry(memory: Memory, order: str, place: int) -> tuple[int, _Entry]:
    tag, kind, count = struct.unpack_from(f"{order}HHI", memory, place)
    length = _WIDTHS.get(kind, 0) * count
    start = place + 8
    if length > 4:
        (start,) = struct.unpack_from(f"{order}I", memory, start)
    if start + length > len(memory):
        # A tag that goes is not asked to be sound.
        kind, count, length = (kind, count, length) if tag in _STAY else (_UNDEFINED, 0, 0)
    if start + length > len(memory):
        raise UnfollowedError("a tag leads out of the file")
    return tag, _Entry(kind, count, memory[start : start + length])


def _image_data(
    memory: Memory, order: str, entries: Mapping[int, _Entry]
) -> tuple[list[Span], int, int]:
    """Where the strips or tiles lie, and the tags that say where and how long."""
    where, sizes = _TILES if _TILES[0] in entries else _STRIPS
    compressed = _numbers(order, entries[259]) if 259 in entries else [1]
    if where not in entries or sizes not in entries or compressed[:1] == [_OLD_JPEG]:
        raise UnfollowedError("image data that cannot be moved")
    starts, lengths = _numbers(order, entries[where]), _numbers(order, entries[sizes])
    spans = [Span(*both) for both in zip(starts, lengths, strict=False)]
    if len(starts) != len(lengths) or any(s.start + s.length > len(memory) for s in spans):
        raise UnfollowedError("image data leads out of the file")
    return spans, where, sizes


def _numbers(order: str, entry: _Entry) -> list[int]:
    letter = {_SHORT: "H", _LONG: "I"}.get(entry.kind)
    if letter is None:
        raise UnfollowedError("a number of another type")
    return list(struct.unpack(f"{order}{entry.amount}{letter}", entry.value))


# --------------------------------------------------------------------------------------- writing


def _longs(order: str, numbers: list[int]) -> _Entry:
    return _Entry(_LONG, len(numbers), struct.pack(f"{order}{len(numbers)}I", *numbers))


def _head(order: str, entries: Mapping[int, _Entry]) -> bytes:
    """The opening of the file, its directory, and the values that do not fit into it."""
    rows, beyond = [], b""
    after = 8 + 2 + 12 * len(entries) + 4
    for tag, (kind, count, value) in sorted(entries.items()):
        inside = value.ljust(4, b"\0")
        if len(value) > 4:
            inside = struct.pack(f"{order}I", after + len(beyond))
            beyond += value + b"\0" * (len(value) % 2)
        rows.append(struct.pack(f"{order}HHI", tag, kind, count) + inside)
    opening = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)
    return opening + struct.pack(f"{order}H", len(rows)) + b"".join(rows) + bytes(4) + beyond


def _merged(spans: list[Span]) -> list[Span]:
    """Spans that follow each other as one."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].start + merged[-1].length == span.start:
            merged[-1] = Span(merged[-1].start, merged[-1].length + span.length)
        else:
            merged.append(span)
    return merged
