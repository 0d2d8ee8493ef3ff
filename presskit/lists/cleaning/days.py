"""Days as other programs write them, as ISO days."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from presskit.lists.cleaning import Read
from presskit.values import guess_date

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:t?\d{4,6}(?:[.,]\d+)?z?(?:[+-]\d{4})?)?")
_FIGURES = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[,t ]+\d.*)?")
_WORDS = re.compile(r"(?:[a-z]+\.?,? )?(?:(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?|"
                    r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?),? (\d{4})(?:[ ,].*)?")  # fmt: skip
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A day as Excel counts them, from 1982 to 2099; seconds since 1970, from 2001 on.
_SERIAL, _SECONDS = range(30_000, 73_051), range(1_000_000_000, 4_102_444_800)
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()


@lru_cache(maxsize=65536)
def read_day(cell: str) -> Read:
    """The ISO day of a date. `05/06/2024` is the fifth of June, as France and Britain write;
    `05/16/2024` can only be American."""
    day = _day(cell.lower().replace("\u00a0", " "))
    return Read(day) if day else Read(reason="not-a-day")


def _day(cell: str) -> str:
    for pattern in (_ISO, _COMPACT):
        if match := pattern.fullmatch(cell):
            return _iso(*(int(part) for part in match.groups()[:3]))
    if match := _FIGURES.fullmatch(cell):
        first, second, year = (int(part) for part in match.groups())
        year += 2000 if year < 100 else 0
        return _iso(year, second, first) or _iso(year, first, second)
    if cell.isdigit():
        return _counted(int(cell))
    return guess_date(cell) or _in_english(cell)


def _in_english(cell: str) -> str:
    match = _WORDS.fullmatch(cell)
    name = (match[2] or match[3])[:3] if match else ""
    if not match or name not in _ENGLISH:
        return ""
    return _iso(int(match[5]), _ENGLISH.index(name) + 1, int(match[1] or match[4]))


def _counted(number: int) -> str:
    if number in _SERIAL:
        return date.fromordinal(_EXCEL_EPOCH + number).isoformat()
    if number in _SECONDS:
        return datetime.fromtimestamp(number, UTC).date().isoformat()
    return ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat() if 1900 <= year < 2200 else ""
    except ValueError:
        return ""
