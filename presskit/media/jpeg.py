"""The segments of a JPEG: metadata taken out and put in, its image data left as it lies.

Source: ITU-T T.81 annex B; what the APPn segments hold: JFIF 1.02, Exif 2.32, XMP part 3 (1.1.3),
ICC.1 annex B.4.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from hashlib import md5
from typing import NamedTuple

from presskit.media.blocks import Blocks, UnfollowedError
from presskit.media.copies import Memory, Piece, Span

_APP0, _APP1, _APP2, _APP13, _APP14 = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
_SOS, _EOI, _COMMENT = 0xDA, 0xD9, 0xFE
_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PHOTOSHOP = b"Photoshop 3.0\0"
_JFIF = b"JFIF\0"
_ICC = b"ICC_PROFILE\0"
_IIM, _DIGEST = 0x0404, 0x0425
# What a segment can hold beside its own length.
MOST = 0xFFFF - 2
# In image data 0xFF is followed by a zero or by a restart mark; anything else is a marker.
_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]", re.DOTALL)


class _Segment(NamedTuple):
    """Where a segment begins (at its 0xFF), where its payload does, and where both end."""

    marker: int
    start: int
    payload: int
    end: int


def blocks(memory: Memory) -> Blocks:
    """The metadata of a JPEG."""
    exif = xmp = resources = b""
    for marker, _, start, end in _head(memory):
        content = memory[start:end] if marker in (_APP1, _APP13) else b""
        if marker == _APP1 and content.startswith(_EXIF):
            exif = exif or content[len(_EXIF) :]
        elif marker == _APP1 and content.startswith(_XMP):
            xmp = xmp or content[len(_XMP) :]
        elif marker == _APP13 and content.startswith(_PHOTOSHOP):
            # What does not fit into one segment goes on in the next.
            resources += content[len(_PHOTOSHOP) :]
    return Blocks(exif, xmp, _iim(resources))


def relabelled(memory: Memory, labels: Blocks) -> tuple[Piece, ...]:
    """The JPEG with these labels and no others. Comments, previews, makers' notes, other pictures
    behind the end go; colour profile, Adobe's colour mark and all image data stay."""
    segments = list(_head(memory))
    scan = segments[-1]
    opening = [_jfif(memory, segment) for segment in segments if segment.marker == _APP0]
    kept = [segment for segment in segments[:-1] if _stays(memory, segment)]
    return (
        b"\xff\xd8", *filter(None, opening[:1]), *_labels(labels),
        *(Span(each.start, each.end - each.start) for each in kept),
        Span(scan.start, _end(memory, scan.end) - scan.start), b"\xff\xd9",
    )  # fmt: skip


# --------------------------------------------------------------------------------------- reading


def _head(memory: Memory) -> Iterator[_Segment]:
    """Every segment up to the first scan, that one included."""
    place = 2
    while True:
        marker = _MARKER.match(memory, place)
        if marker is None:
            raise UnfollowedError("no marker")
        segment = _segment(memory, marker)
        yield segment
        if segment.marker == _SOS:
            return
        place = segment.end


def _segment(memory: Memory, marker: re.Match[bytes]) -> _Segment:
    place = marker.end()
    if memory[place - 1] == _EOI or place + 2 > len(memory):
        raise UnfollowedError("no picture")
    (length,) = struct.unpack_from(">H", memory, place)
    if length < 2 or place + length > len(memory):
        raise UnfollowedError("a segment is longer than the file")
    return _Segment(memory[place - 1], marker.start(), place + 2, place + length)


def _end(memory: Memory, place: int) -> int:
    """Where the image data ends: at the mark of its end, or with the file. Between the scans of a
    progressive picture stand tables, which may hold any byte."""
    while marker := _MARKER.search(memory, place):
        if memory[marker.end() - 1] == _EOI:
            return marker.start()
        place = _segment(memory, marker).end
    return len(memory)


def _stays(memory: Memory, segment: _Segment) -> bool:
    marker, _, start, _ = segment
    if marker == _APP2:
        return memory[start : start + len(_ICC)] == _ICC
    # Without Adobe's mark, four inks or three would be read as other colours.
    return marker == _APP14 or not (_APP0 <= marker <= 0xEF or marker == _COMMENT)


def _jfif(memory: Memory, segment: _Segment) -> bytes:
    """The opening of a JFIF file without the small picture it may hold."""
    content = memory[segment.payload : segment.end]
    whole = content.startswith(_JFIF) and len(content) >= 14
    return _framed(_APP0, content[:12] + b"\0\0") if whole else b""


# --------------------------------------------------------------------------------------- labels


def _labels(labels: Blocks) -> Iterator[bytes]:
    if labels.exif:
        yield _framed(_APP1, _EXIF + labels.exif)
    if labels.xmp:
        yield _framed(_APP1, _XMP + labels.xmp)
    if labels.iptc:
        # The digest tells readers that these datasets and the packet were written together.
        digest = md5(labels.iptc, usedforsecurity=False).digest()
        parts = _resource(_IIM, labels.iptc) + _resource(_DIGEST, digest)
        yield _framed(_APP13, _PHOTOSHOP + parts)


def _framed(marker: int, content: bytes) -> bytes:
    if len(content) > MOST:
        raise UnfollowedError("labels are longer than a segment")
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _resource(number: int, content: bytes) -> bytes:
    """A resource of Photoshop's: nameless, padded to an even length."""
    padding = b"\0" * (len(content) % 2)
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + padding


def _iim(resources: bytes) -> bytes:
    """The IIM datasets among resources of Photoshop's."""
    place = 0
    while resources[place : place + 4] == b"8BIM" and place + 12 <= len(resources):
        (number,) = struct.unpack_from(">H", resources, place + 4)
        name = resources[place + 6] + 1
        size = place + 6 + name + name % 2
        if size + 4 > len(resources):
            break
        (length,) = struct.unpack_from(">I", resources, size)
        if number == _IIM:
            return resources[size + 4 : size + 4 + length]
        place = size + 4 + length + length % 2
    return b""
