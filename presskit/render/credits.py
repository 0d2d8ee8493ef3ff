"""credits.csv: who made what, what it shows, what it may be used for; one line a file.

For a picture desk's spreadsheet: UTF-8 with a mark, without which Excel misreads accents, and
semicolons, which French spreadsheets expect and others find out; nothing in it is a formula. A
program reads it as `csv.DictReader(…, delimiter=";")` in utf-8-sig.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from msgspec import Struct

from presskit.edition.captions import Captioned
from presskit.media import Rendition

COLUMNS = (
    "file", "caption_fr", "caption_en", "credit", "licence", "expires", "alt_fr", "alt_en",
    "people", "width", "height", "bytes",
)  # fmt: skip
# What makes a spreadsheet reckon (OWASP, CSV injection); an apostrophe before it makes it a text.
_LEADS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class Entry(Struct, frozen=True):
    """One of the media as a kit has it: what is said of it, its size on the disk in `bytes` and,
    of a picture, in pixels, and its thumbnail."""

    media: Captioned
    bytes: int = 0
    width: int = 0
    height: int = 0
    thumb: Rendition | None = None


def render(entries: Iterable[Entry]) -> bytes:
    """The file, its columns in English as in all our files for programs."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(COLUMNS)
    writer.writerows([_disarmed(cell) for cell in _cells(entry)] for entry in entries)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _cells(entry: Entry) -> tuple[str, ...]:
    said = entry.media.labels
    return (
        entry.media.name, said.captions.get("fr", ""), said.captions.get("en", ""),
        _both(said.credit), _both(said.licence),
        said.expires.isoformat() if said.expires else "",
        said.alts.get("fr", ""), said.alts.get("en", ""), ", ".join(said.people),
        *(str(number or "") for number in (entry.width, entry.height, entry.bytes)),
    )  # fmt: skip


def _both(words: Mapping[str, str]) -> str:
    """Words in one cell: once if the languages agree."""
    return " / ".join(dict.fromkeys(words.values()))


def _disarmed(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_LEADS) else cell
