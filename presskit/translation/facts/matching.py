"""Which facts of one text have no counterpart in the other.

Values meet through keys: a fact *needs* one of its keys among those that the other side *offers*.
What a translation may leave unsaid (a year, "years" after an age) is a key with a hole in it.
Everything is looked up, so that a long text costs no more than its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from presskit.translation.facts.nouns import (
    Clock,
    Code,
    Day,
    Fact,
    Ordinal,
    Quantity,
    Value,
    Weekday,
)
from presskit.translation.facts.vocabulary import SOFT_UNITS

Key = tuple[str | int | Decimal | None, ...]


def missing(those: Iterable[Fact], there: Iterable[Fact]) -> list[Fact]:
    """The facts of one side that nothing on the other side stands for."""
    offered = {key for fact in there for value in fact.values for key in offers(value, fact.kind)}
    return [fact for fact in those if not _met(fact, offered)]


def same(one: Fact, other: Fact) -> bool:
    """Whether one fact may stand for the other."""
    return not missing((one,), (other,)) or not missing((other,), (one,))


def other_weekdays(source: Sequence[Fact], target: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The same date, said to be another day of the week."""
    theirs = _days(target)
    for date, own in _days(source).items():
        found = theirs.get(date)
        if found and not own.keys() & found.keys():
            yield next(iter(own.values())), next(iter(found.values()))


def said(fact: Fact) -> Key:
    """What a fact says, without what may be left unsaid."""
    match fact.value:
        case Quantity(number) | Code(number) | Ordinal(number):
            return ("n", number)
        case Clock(minutes):
            return ("t", minutes % 1440)
        case Day(month, day):
            return ("d", month, day)
        case Weekday(number):
            return ("w", number)
        case other:
            return (fact.kind, other)


def offers(value: Value, kind: str) -> Iterator[Key]:
    """What a value can stand for."""
    match value:
        case Quantity(number, unit):
            yield ("n", number, unit)
            if unit in SOFT_UNITS:
                yield ("n", number, "*")
            elif not unit:
                yield ("y", number)
        case Code(digits):
            yield from (("n", digits, "#"), ("o", int(digits) if digits < 10**6 else None))
        case Ordinal(number):
            yield from (("o", number), ("n", number, "#"))
        case Day():
            yield from _day_offers(value)
        case _:
            yield from _either_way(value, kind)


def needs(value: Value, kind: str) -> Iterator[Key]:
    """What may stand for a value."""
    match value:
        case Quantity(number, ""):
            yield from (("n", number, ""), ("n", number, "*"), ("n", number, "#"))
        case Quantity(number, unit):
            yield ("n", number, unit)
            if unit in SOFT_UNITS:
                yield from (("n", number, ""), ("n", number, "#"))
            if unit == "hour":
                yield ("t", number * 60)
            if unit == "minute":
                yield ("t", number)
        case Code(number) | Ordinal(number):
            yield from (("o", number), ("n", number, ""), ("n", number, "#"), ("n", number, "*"))
        case Day():
            yield from _day_needs(value)
        case _:
            yield from _either_way(value, kind)


def _either_way(value: Value, kind: str) -> Iterator[Key]:
    """What a value both stands for and is stood for by."""
    match value:
        case Clock(minutes):
            yield ("t", minutes % 1440)
            yield ("n", minutes, "minute")
            if minutes % 60 == 0:
                yield ("n", minutes // 60, "hour")
        case Weekday(number):
            yield ("w", number)
        case str():
            yield (kind, value)


def _day_offers(value: Day) -> Iterator[Key]:
    yield ("d", value.month, value.day, value.year)
    yield ("d", value.month, value.day, "any")
    yield ("m", value.month)
    if value.year:
        yield ("n", value.year, "")
    if value.weekday is not None:
        yield ("w", value.weekday)


def _day_needs(value: Day) -> Iterator[Key]:
    if value.day is None and value.year is None:
        yield ("m", value.month)
    elif value.year is None:
        yield ("d", value.month, value.day, "any")
    else:
        yield ("d", value.month, value.day, value.year)
        yield ("d", value.month, value.day, None)
        if value.day is None:  # "la rentrée 2028" may become "September 2028"
            yield ("y", value.year)


def _met(fact: Fact, offered: set[Key]) -> bool:
    return any(key in offered for value in fact.values for key in needs(value, fact.kind))


def _days(facts: Iterable[Fact]) -> dict[tuple[int, int], dict[int, Fact]]:
    """Per day and month, the days of the week that were said with it."""
    said: dict[tuple[int, int], dict[int, Fact]] = {}
    for fact in facts:
        match fact.value:
            case Day(month, int(day), _, int(weekday)):
                said.setdefault((month, day), {})[weekday] = fact
            case _:
                pass
    return said
