"""Labels as datasets of IPTC's Information Interchange Model, and back: what older desks read.

Source: IIM 4.2. Its limits (32 octets for a credit) cut names in half and no reader keeps them: a
text of ours has at most 2,000 octets, as a caption may have.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime

from presskit.media.labels import Labels, Words

_UTF8 = b"\x1b%G"
_CHARACTERS, _VERSION = (1, 90), (2, 0)
_EXPIRES, _RELEASE_DAY, _RELEASE_TIME = 37, 30, 35
_KEYWORD, _INSTRUCTIONS, _CREATED, _CREATOR, _CITY, _COUNTRY = 25, 40, 55, 80, 90, 101
_HEADLINE, _CREDIT, _SOURCE, _RIGHTS, _CAPTION = 105, 110, 115, 116, 120
_MOST = 2000
# Of keywords and creators, so that all datasets fit into one segment of a JPEG.
_SHORT, _MOST_ENTRIES = 64, 60
_SEPARATOR = 0x1C


def datasets(labels: Labels) -> bytes:
    """The labels in IIM, in UTF-8, in the first of their languages."""
    said = [_dataset(*_CHARACTERS, _UTF8), _dataset(*_VERSION, b"\0\4")]
    said += [_dataset(2, number, _cut(text)) for number, text in sorted(_texts(labels)) if text]
    return b"".join(said)


def read(content: bytes) -> Labels:
    """The labels of IIM datasets."""
    found: dict[int, list[bytes]] = {}
    encoding = ""
    for record, number, value in _parsed(content):
        if (record, number) == _CHARACTERS and value == _UTF8:
            encoding = "utf-8"
        elif record == 2:
            found.setdefault(number, []).append(value)
    texts = {number: tuple(_text(value, encoding) for value in values)
             for number, values in found.items()}  # fmt: skip

    def first(number: int) -> str:
        return next(iter(texts.get(number, ())), "").strip()

    return Labels(
        captions=_plain(first(_CAPTION)),
        credit=_plain(first(_CREDIT)),
        licence=_plain(first(_INSTRUCTIONS)),
        expires=_day(first(_EXPIRES)),
        headline=first(_HEADLINE),
        source=first(_SOURCE),
        rights=first(_RIGHTS),
        creators=texts.get(_CREATOR, ()),
        created=_iso(first(_CREATED)),
        city=first(_CITY),
        country=first(_COUNTRY),
        keywords=texts.get(_KEYWORD, ()),
    )


# --------------------------------------------------------------------------------------- writing


def _texts(labels: Labels) -> Iterator[tuple[int, str]]:
    yield from ((_KEYWORD, keyword[:_SHORT]) for keyword in labels.keywords[:_MOST_ENTRIES])
    yield from ((_CREATOR, creator[:_SHORT]) for creator in labels.creators[:_MOST_ENTRIES])
    yield from _moments(labels.embargo)
    yield _EXPIRES, labels.expires.strftime("%Y%m%d") if labels.expires else ""
    yield _INSTRUCTIONS, _leading(labels.licence)
    yield _CREATED, labels.created[:10].replace("-", "") if _day_written(labels.created) else ""
    yield _CITY, labels.city
    yield _COUNTRY, labels.country
    yield _HEADLINE, labels.headline
    yield _CREDIT, _leading(labels.credit)
    yield _SOURCE, labels.source
    yield _RIGHTS, labels.rights or _leading(labels.credit)
    yield _CAPTION, _leading(labels.captions)


def _moments(embargo: datetime | None) -> Iterator[tuple[int, str]]:
    if embargo:
        yield _RELEASE_DAY, embargo.strftime("%Y%m%d")
        yield _RELEASE_TIME, embargo.strftime("%H%M%S%z")


def _leading(words: Words) -> str:
    return next(iter(words.values()), "")


def _dataset(record: int, number: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", _SEPARATOR, record, number, len(value)) + value


def _cut(text: str) -> bytes:
    """At most 2,000 octets, never half a character."""
    return (
        text.replace("\0", "").encode("utf-8", "ignore")[:_MOST].decode("utf-8", "ignore").encode()
    )


# --------------------------------------------------------------------------------------- reading


def _parsed(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    place = 0
    while place + 5 <= len(content) and content[place] == _SEPARATOR:
        record, number, length = struct.unpack_from(">BBH", content, place + 1)
        if length & 0x8000:  # datasets of more than 32 kilobytes hold no label
            return
        yield record, number, content[place + 5 : place + 5 + length]
        place += 5 + length


def _text(value: bytes, encoding: str) -> str:
    with suppress(UnicodeDecodeError):
        return value.decode("utf-8")
    # Without a word about it, what is not UTF-8 was written by a program for Windows.
    return value.decode(encoding or "cp1252", "replace")


def _plain(text: str) -> Words:
    return {"": text} if text else {}


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text) if len(text) == 8 else None
    return None


def _day_written(text: str) -> bool:
    return _day(text[:10].replace("-", "")) is not None


def _iso(text: str) -> str:
    day = _day(text)
    return day.isoformat() if day else ""
