"""Dates and hours of a text, as a press release writes them in either language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from presskit.model import Language
from presskit.translation.facts.nouns import Clock, Day, Fact, Quantity, Value
from presskit.translation.facts.vocabulary import MONTHS, SHORT_MONTHS, WEEKDAYS

_YEAR = r"(?:,? {1,6}(?P<year>(?:19|20|21)[0-9]{2})(?![0-9]))?"
_N = r"[0-9]{1,2}(?:er|st|nd|rd|th)?"
_WEEKDAY = {language: "|".join(names) for language, names in WEEKDAYS.items()}
_NAMES: dict[Language, dict[str, int]] = {
    "fr": {**{name: n for n, name in enumerate(MONTHS["fr"], 1)}, **SHORT_MONTHS["fr"]},
    "en": {**{name: n for n, name in enumerate(MONTHS["en"], 1)}, **SHORT_MONTHS["en"]},
}
_MONTH = {
    language: "|".join(sorted(names, key=len, reverse=True)) for language, names in _NAMES.items()
}


def _days_first(language: Language) -> re.Pattern[str]:
    """`10 juin`, `10, 11 et 12 juin 2026`, `10 au vendredi 12 juin`, `10th of June`."""
    named = rf"(?:(?:{_WEEKDAY[language]}),? {{1,6}})?"
    head = (rf"{_N}(?:, {named}{_N}){{0,3}}(?:,? (?:et|au|à|and|to|until|&) | ?[-–] ?)"
            rf"(?:le |the )?{named}")  # fmt: skip
    month = rf"(?P<month>{_MONTH[language]})(?![^\W_])\.?"
    return re.compile(
        rf"(?<![0-9])(?<![0-9][.,/:])(?P<days>(?:{head})?{_N})(?: of)? {{1,6}}{month}{_YEAR}"
    )


def _month_first(language: Language) -> re.Pattern[str]:
    """`June 10, 2026`, `June 10–12`, `mars 2024`, `juin`."""
    several = rf"{_N}(?:(?:, {_N}){{0,3}}(?:,? (?:and|to|&) | ?[-–] ?){_N})?"
    days = rf"(?: {{1,6}}(?P<days>{several})(?![0-9]|[,.:][0-9]| ?[%€]))?"
    if language == "fr":
        days = "(?P<days>(?!))?"
    return re.compile(rf"(?<![^\W_])(?P<month>{_MONTH[language]})(?![^\W_])\.?{days}{_YEAR}")


_DAYS_FIRST = {language: _days_first(language) for language in MONTHS}
_MONTH_FIRST = {language: _month_first(language) for language in MONTHS}
_IN_FIGURES = re.compile(
    r"(?<![0-9/.])(?:([0-9]{1,2})([/.])([0-9]{1,2})\2([0-9]{4})"
    r"|([0-9]{4})-([01][0-9])-([0-3][0-9])|([0-3][0-9])/([01][0-9]))(?![0-9/])"
)
_BEFORE = {
    language: re.compile(rf"(?:^|(?<![^\W_]))({names}),? {{1,6}}(?:le |the )?$")
    for language, names in _WEEKDAY.items()
}
_ONE_DAY = {
    language: re.compile(rf"(?:({names}),? {{1,6}})?([0-9]{{1,2}})(?:er|st|nd|rd|th)?")
    for language, names in _WEEKDAY.items()
}


def dates(page: str, text: str, language: Language) -> Iterator[Fact]:
    """Days followed by their month, and dates in figures."""
    for match in _DAYS_FIRST[language].finditer(page):
        yield from _each_day(page, text, language, match)
    for match in _IN_FIGURES.finditer(page):
        yield from _numeric(text, match, language)


def months(page: str, text: str, language: Language) -> Iterator[Fact]:
    """`June 10, 2026`, months with their year, months alone (optional)."""
    for match in _MONTH_FIRST[language].finditer(page):
        if match["days"]:
            yield from _each_day(page, text, language, match)
        elif match["year"] or _stands_alone(match, text, language):
            start, end = match.span()
            value = Day(_NAMES[language][match["month"]], None, _year(match))
            yield Fact("date", value, text[start:end], start, end, not match["year"])


def _each_day(page: str, text: str, language: Language, match: re.Match[str]) -> Iterator[Fact]:
    """A fact for each day of `10 et 11 juin`: the first and the last hold what the match holds
    before and after the days."""
    found = list(_ONE_DAY[language].finditer(page, *match.span("days")))
    start, weekday = _with_weekday(page, match.start(), language)
    for each in found:
        end = match.end() if each is found[-1] else each.end()
        if each is not found[0]:
            start, weekday = each.start(), _weekday(each[1], language)
        if 1 <= int(each[2]) <= 31:
            value = Day(_NAMES[language][match["month"]], int(each[2]), _year(match), weekday)
            yield Fact("date", value, text[start:end], start, end)


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match["year"] else None


def _numeric(text: str, match: re.Match[str], language: Language) -> Iterator[Fact]:
    """`01/06/2026`, `2026-06-01`, `01/06`; English may put the month first."""
    day, _, month, year, iso_year, iso_month, iso_day, short_day, short_month = match.groups()
    first, second = int(day or iso_day or short_day), int(month or iso_month or short_month)
    said = int(year or iso_year) if year or iso_year else None
    readings = [Day(second, first, said)]
    if language == "en" and not iso_year:
        readings.append(Day(first, second, said))
    fit = [each for each in readings if 1 <= each.month <= 12 and 1 <= (each.day or 0) <= 31]
    if fit:
        start, end = match.span()
        yield Fact("date", fit[0], text[start:end], start, end, also=tuple(fit[1:]))


def _stands_alone(match: re.Match[str], text: str, language: Language) -> bool:
    """Whether a full name is a month: "may" and "march" are verbs without their capital."""
    named = match["month"] in MONTHS[language]
    return named and (language == "fr" or text[match.start()].isupper())


def _with_weekday(page: str, start: int, language: Language) -> tuple[int, int | None]:
    """Where the date begins with the day of the week before it, and which it is."""
    begin = max(0, start - 24)
    found = _BEFORE[language].search(page[begin:start])
    return (begin + found.start(1), _weekday(found[1], language)) if found else (start, None)


def _weekday(name: str | None, language: Language) -> int | None:
    return WEEKDAYS[language].index(name) if name else None


# -------------------------------------------------------------------------------------- hours

_T = r"([0-9]{1,2})(?:[:.]([0-5][0-9]))?"
_HALF = r"(a\.m\.|p\.m\.|am(?![^\W_])|pm(?![^\W_])|o'clock)"
_ENGLISH = re.compile(
    rf"(?<![0-9.,:/])(?:{_T} ?{_HALF}? ?(?:[-–]|to|and|until|till) ?)?{_T} ?{_HALF}"
)
_FRENCH = re.compile(
    r"(?<![0-9.,:/])(?:([0-9]{1,2}) ?(?:à|et|-|–) ?)?"
    r"([0-9]{1,2}) ?(?:heures?|h)(?: ?([0-5][0-9])(?![0-9]))?(?![^\W_]|²)"
)
_LASTING = re.compile(
    r"(?<![0-9.,:/])([0-9]{1,2})[ -]?(?:h|heures?|hours?|hrs?) (?:et |and )?([0-5]?[0-9]) ?"
    r"(?:minutes?|mins?|mn)(?![^\W_])"
)
_COLON = re.compile(r"(?<![0-9:.,])([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9:])")


def french_hours(page: str, text: str) -> Iterator[Fact]:
    """`9 h`, `14h30`, `14 heures`, `9-10 h`."""
    for match in _FRENCH.finditer(page):
        first, hour, minute = match.groups()
        if int(hour) > 24:
            continue
        if first and int(first) <= 24:
            yield _shared(text, match, int(first) * 60, 1)
        start = match.start(2) if first else match.start()
        yield _clock(text, start, match.end(), int(hour) * 60 + int(minute or 0))


def english_hours(page: str, text: str) -> Iterator[Fact]:
    """`9 am`, `2.30 pm`, `9–10 a.m.`, `9 o'clock`."""
    for match in _ENGLISH.finditer(page):
        first, minute, half, hour, last_minute, last_half = match.groups()
        last = _in_24(hour, last_minute, last_half)
        if last is None:
            continue
        if first:
            yield from _first_hour(text, match, _in_24(first, minute, half or last_half), last)
        start = match.start(4) if first else match.start()
        also = (Clock(last + 720),) if last_half == "o'clock" else ()
        yield _clock(text, start, match.end(), last, also)


def lasting(page: str, text: str) -> Iterator[Fact]:
    """`1 hour 35 minutes`, `1 h 35 min`: what French also writes `1 h 35`."""
    for match in _LASTING.finditer(page):
        yield _clock(text, *match.span(), int(match[1]) * 60 + int(match[2]))


def plain_hours(page: str, text: str) -> Iterator[Fact]:
    """`14:30`, in either language."""
    for match in _COLON.finditer(page):
        yield _clock(text, *match.span(), int(match[1]) * 60 + int(match[2]))


def _first_hour(text: str, match: re.Match[str], minutes: int | None, last: int) -> Iterator[Fact]:
    """The first hour of a range; without am or pm of its own it comes before the last."""
    if minutes is None:
        return
    if match[3]:
        yield _clock(text, match.start(1), match.end(3), minutes)
    else:
        yield _shared(text, match, minutes - 720 if minutes > last else minutes, 2)


def _shared(text: str, match: re.Match[str], minutes: int, last: int) -> Fact:
    """A figure that may be an hour through the one after it, or a number of its own."""
    end = match.end(last) if match[last] else match.end(1)
    also = (Quantity(Decimal(match[1])),) if end == match.end(1) else ()
    return _clock(text, match.start(1), end, minutes % 1440, also)


def _in_24(hour: str, minute: str | None, half: str) -> int | None:
    """Minutes since midnight of an hour with am or pm; None where it is none."""
    if int(hour) > 12:
        return None
    noon = 720 if half.startswith("p") else 0
    return int(hour) % 12 * 60 + noon + int(minute or 0)


def _clock(text: str, start: int, end: int, minutes: int, also: tuple[Value, ...] = ()) -> Fact:
    return Fact("time", Clock(minutes), text[start:end], start, end, also=also)
