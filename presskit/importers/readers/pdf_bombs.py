"""How much a PDF unpacks to, before PDFium holds it: 1 MB may hold a page of 1 GB.

Only what PDFium would run is weighed: the instructions of pages. Pictures are weighed by their
pixels, fonts and tables by the file itself.
"""

from __future__ import annotations

import re
import zlib

# The instructions of a page with a map drawn in it take some 2 MB. PDFium needs 80 times as much
# memory to hold them, and a second for 4 MB.
MOST_ON_A_PAGE, MOST_IN_ALL = 4_000_000, 200_000_000
_MOST_STREAMS = 50_000
_STREAM = re.compile(rb"stream\r?\n")
_OBJECT = re.compile(rb"\bobj\b")
_OTHER = re.compile(
    rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|/Length1\b|/Type\s*/(?:XRef|ObjStm|"
    rb"Metadata|EmbeddedFile)\b|/FunctionType\b|/N\s+\d+\s*/Alternate\b"
)
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_DICTIONARY = 2_000


def heaviest_page(content: bytes) -> int:
    """The bytes of the largest instructions for a page; above MOST_ON_A_PAGE, one byte more."""
    heaviest = total = 0
    for count, match in enumerate(_STREAM.finditer(content)):
        before = content[max(0, match.start() - _DICTIONARY) : match.start()]
        starts = [each.end() for each in _OBJECT.finditer(before)]
        written = before[starts[-1] :] if starts else before
        if before.endswith(b"end") or _OTHER.search(written):
            continue
        times = len(_PACKED.findall(written))
        if times:
            size = _unpacked(content, match.end(), times)
            heaviest, total = max(heaviest, size), total + size
        if heaviest > MOST_ON_A_PAGE or total > MOST_IN_ALL or count > _MOST_STREAMS:
            return MOST_ON_A_PAGE + 1
    return heaviest


def _unpacked(content: bytes, start: int, times: int) -> int:
    """How long what begins there is once it is unpacked, at most one byte more than allowed.
    What is encrypted, or damaged, gives nothing; PDFium says what it is."""
    packed: bytes | memoryview = memoryview(content)[start:]
    for _ in range(min(times, 4)):
        try:
            packed = zlib.decompressobj().decompress(packed, MOST_ON_A_PAGE + 1)
        except zlib.error:
            return 0
    return len(packed)
