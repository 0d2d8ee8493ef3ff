"""The days a sentence names, as far as it names them; used to hold one text against another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from presskit.checks.prose import Stretch
from presskit.model import Language
from presskit.translation.facts import Day, Quantity, facts
from presskit.translation.facts.vocabulary import MONTHS, SHORT_MONTHS

_FULL = "|".join((*MONTHS["fr"], *MONTHS["en"]))
_SHORT = "|".join((*SHORT_MONTHS["fr"], *SHORT_MONTHS["en"]))
_DATED = re.compile(
    rf"(?<![^\W_])(?:{_FULL})(?![^\W_])|[0-9](?:er|st|nd|rd|th)? (?:{_SHORT})(?![^\W_])"
    rf"|(?<![^\W_])(?:{_SHORT})\.? [0-9]|[0-9]{{1,4}}[/.-][0-9]{{1,2}}[/.-][0-9]|[0-9]/[0-9]",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,/€$£-])(?:19[5-9]|20[0-9])\d(?![\d/%€-])(?![.,]\d)")
DAYS = {"year": 365.25, "month": 30.44, "week": 7.0}


class Said(Struct, frozen=True):
    """A day, a month or a year of a text: what it may mean at the earliest and at the latest."""

    text: str
    start: int
    day: Day
    first: date | None = None
    last: date | None = None


class Span(Struct, frozen=True):
    """A length of time in years, months or weeks, and where it is said."""

    text: str
    start: int
    end: int
    number: float
    unit: str


def has_dates(text: str) -> bool:
    """Whether it is worth looking for days."""
    return _DATED.search(text) is not None


def days(sentence: Stretch, language: Language) -> Iterator[Said]:
    """The days with their month that a sentence names; without a year they have no `first`."""
    if has_dates(sentence.text):
        for fact in facts(sentence.text, language):
            if isinstance(fact.value, Day) and fact.value.day:
                first, last = _limits(fact.value)
                yield Said(fact.text, sentence.start + fact.start, fact.value, first, last)


def read(sentence: Stretch, language: Language) -> tuple[list[Said], list[Span]]:
    """The dates with a year, the years alone, and the lengths of time of a sentence."""
    dates: list[Said] = []
    spans: list[Span] = []
    taken: list[tuple[int, int]] = []
    for fact in facts(sentence.text, language):
        start, end = sentence.start + fact.start, sentence.start + fact.end
        if isinstance(fact.value, Day):
            taken.append((fact.start, fact.end))
            first, last = _limits(fact.value)
            if first:
                dates.append(Said(fact.text, start, fact.value, first, last))
        elif isinstance(fact.value, Quantity) and fact.value.unit in DAYS:
            number = float(fact.value.number)
            spans.append(Span(fact.text, start, end, number, fact.value.unit))
    for match in _YEAR.finditer(sentence.text):
        if not any(start <= match.start() < end for start, end in taken):
            year = int(match[0])
            dates.append(Said(match[0], sentence.start + match.start(), Day(1, None, year),
                              date(year, 1, 1), date(year, 12, 31)))  # fmt: skip
    return dates, spans


def _limits(day: Day) -> tuple[date | None, date | None]:
    """The first and the last day that a date may mean; nothing where it has no year or is none."""
    if day.year is None:
        return None, None
    if day.day is None:
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        return date(day.year, day.month, 1), following - timedelta(days=1)
    try:
        only = date(day.year, day.month, day.day)
    except ValueError:
        return None, None
    return only, only
