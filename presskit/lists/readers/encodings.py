"""In which encoding a file is written, when nobody wrote it down. Never guesses by statistics.

In this order: a mark, strict UTF-8, Windows-1252. Libraries that guess call French Windows-1252
"cp1250", and Latin-1 has no ’.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from presskit.problems import Place, Refusal, error

# No list has a longer line; a card may hold a portrait in one.
LONGEST_LINE = 4_000_000
_CHUNK = 1 << 20
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
          (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
# Accented letters and quotation marks as UTF-8 writes them; nobody writes "Ã©" in Windows-1252.
_IN_UTF8 = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x80[\x90-\xaf]|\xc5[\x92\x93]")
_NO_LETTER = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def open_as_text(path: Path, shown: str) -> Iterator[str]:
    """The lines of a file with their ends, decoded. Refuses what is no text, is written in two
    encodings, or has an endless line."""
    try:
        encoding = _encoding(path, shown)
        with path.open(encoding=encoding, newline="") as stream:
            yield from stream
    except UnicodeError as bad:
        raise Refusal(error("import-not-text", place=Place(shown))) from bad
    except OSError as bad:
        raise Refusal(error("list-unreadable", place=Place(shown))) from bad


def _encoding(path: Path, shown: str) -> str:
    with path.open("rb") as stream:
        start = stream.read(4)
    for mark, name in _MARKS:
        if start.startswith(mark):
            _look_over(path, shown, "utf-8" if name == "utf-8-sig" else name)
            return name
    return _look_over(path, shown, "utf-8")


class _Seen(Struct):
    """What one reading of a file, a piece at a time, has shown so far."""

    line: int = 1
    since: int = 0
    bad_line: int = 0
    in_utf8: bool = False
    no_letter: bool = False


def _look_over(path: Path, shown: str, encoding: str) -> str:
    """Read a file once for what would spoil a reading: zeros, endless lines, letters of two
    encodings; the encoding to read it in."""
    decoder, seen = codecs.getincrementaldecoder(encoding)(), _Seen()
    for chunk in _chunks(path):
        code = _look_at(chunk, seen, decoder, encoding)
        if code:
            raise Refusal(error(code, place=Place(shown, seen.line)))
        seen.line += chunk.count(b"\n")
    cut = not seen.bad_line and _bad_line(decoder, b"", seen.line)
    if cut and (seen.in_utf8 or encoding != "utf-8"):
        raise Refusal(error("import-cut-short", place=Place(shown)))
    if not seen.bad_line and not cut:
        return encoding
    if seen.in_utf8:
        raise Refusal(error("import-two-encodings", place=Place(shown, seen.bad_line)))
    if seen.no_letter or encoding != "utf-8":
        raise Refusal(error("import-not-text", place=Place(shown, seen.bad_line)))
    return "cp1252"


def _look_at(
    chunk: bytes, seen: _Seen, decoder: codecs.IncrementalDecoder, encoding: str
) -> Literal["", "import-line-too-long", "import-not-text"]:
    seen.since, longest = _line_lengths(chunk, seen.since)
    if longest > LONGEST_LINE:
        return "import-line-too-long"
    if encoding == "utf-8" and b"\x00" in chunk:
        return "import-not-text"
    seen.in_utf8 = seen.in_utf8 or bool(_IN_UTF8.search(chunk))
    seen.no_letter = seen.no_letter or bool(_NO_LETTER.search(chunk))
    seen.bad_line = seen.bad_line or _bad_line(decoder, chunk, seen.line)
    return ""


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _line_lengths(chunk: bytes, since: int) -> tuple[int, int]:
    """How long the last line is so far, and the longest one that ends or goes on here. Lines
    within a piece are shorter than any limit."""
    first = min((n for n in (chunk.find(b"\n"), chunk.find(b"\r")) if n >= 0), default=-1)
    if first < 0:
        return since + len(chunk), since + len(chunk)
    last = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
    return len(chunk) - last - 1, since + first


def _bad_line(decoder: codecs.IncrementalDecoder, chunk: bytes, line: int) -> int:
    """The line of the first byte that is not in the encoding; 0 where all are. No chunk stands for
    the end of the file."""
    try:
        decoder.decode(chunk, final=not chunk)
    except UnicodeDecodeError as bad:
        return line + bad.object[: bad.start].count(b"\n")
    return 0
