"""What the media lists are made of, counted by person: a row more is no journalist more."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Literal

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.cleaning.objections import says_no
from presskit.lists.due import due, read_day, three_years_before
from presskit.lists.people import Person
from presskit.lists.suppression import Suppression
from presskit.names import fold

Chart = Literal["reach", "language", "beat", "outlet_type", "region", "country", "age"]
# What nobody wrote down, and what is too little for a bar of its own.
UNKNOWN, OTHERS = "?", "…"
REACH = ("email", "phone-only", "no-way", "opted-out", "forgotten")
AGES = ("under-1", "1-to-2", "2-to-3", "over-3", UNKNOWN)
_BARS = 12
_fold = cache(fold)


class Bar(Struct, frozen=True):
    """A value and how many people have it; `label` is a code where the chart has codes."""

    label: str
    people: int


class Stats(Struct, frozen=True):
    """`rows` in `lists`, the `people` they are; how many can be written to (`reachable`), accept
    an embargo, fall `due`; and the charts. In `beat` a person counts once for each."""

    lists: int
    rows: int
    people: int
    reachable: int
    embargo: int
    due: int
    charts: Mapping[Chart, tuple[Bar, ...]]


def stats(people: Sequence[Person], suppression: Suppression, today: date) -> Stats:
    """The people of all lists on a day."""
    reaches = [_reach(each.recipient, suppression) for each in people]
    reach = Counter(reaches)
    embargo = sum(how == "email" and "embargo" in each.recipient.all_of("tags")
                  for how, each in zip(reaches, people, strict=True))  # fmt: skip
    charts: dict[Chart, tuple[Bar, ...]] = {"reach": _in_order(REACH, reach)}
    for name, values in _VALUES.items():
        charts[name] = _largest(values(each.recipient) for each in people)
    ages = Counter(_age(each.recipient, today) for each in people)
    charts["age"] = _in_order(AGES, ages)
    rows = sum(len(each.rows) for each in people)
    lists = {name for each in people for name in each.lists}
    falling = len(due(people, suppression, three_years_before(today), today))
    return Stats(len(lists), rows, len(people), reach["email"], embargo, falling, charts)


def _reach(each: Recipient, suppression: Suppression) -> str:
    if says_no(each):
        return "opted-out"
    if suppression.holds(each):
        return "forgotten"
    if each.email:
        return "email"
    return "phone-only" if each.phone or each.mobile else "no-way"


def _one(column: str) -> Callable[[Recipient], tuple[str, ...]]:
    return lambda each: (getattr(each, column),)


_VALUES: Mapping[Chart, Callable[[Recipient], tuple[str, ...]]] = {
    "language": _one("language"),
    "beat": lambda each: each.all_of("beat") or ("",),
    "outlet_type": _one("outlet_type"),
    "region": _one("region"),
    "country": _one("country"),
}


def _age(each: Recipient, today: date) -> str:
    """How long ago anything was last learned of a person."""
    days = (each.updated, each.last_contact_on, each.collected_on)
    last = max(map(read_day, days))
    if not last:
        return UNKNOWN
    years = (today - date.fromisoformat(last)).days / 365.25
    return AGES[min(int(max(years, 0)), 3)]


def _largest(found: Iterable[Iterable[str]]) -> tuple[Bar, ...]:
    """The most frequent values, however they are capitalised, then the others together."""
    spellings = defaultdict[str, Counter[str]](Counter)
    for values in found:
        for key, value in {_fold(value): value for value in values}.items():
            spellings[key][value] += 1
    bars = [Bar(min(each, key=lambda form: (-each[form], form)) or UNKNOWN, each.total())
            for each in spellings.values()]  # fmt: skip
    bars.sort(key=lambda bar: (bar.label == UNKNOWN, -bar.people, fold(bar.label)))
    named, rest = bars[:_BARS], bars[_BARS:]
    return (*named, *([Bar(OTHERS, sum(bar.people for bar in rest))] if rest else ()))


def _in_order(labels: Sequence[str], counts: Mapping[str, int]) -> tuple[Bar, ...]:
    return tuple(Bar(label, counts[label]) for label in labels if counts[label])
