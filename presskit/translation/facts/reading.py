"""The facts of a text, in the order they stand; each reader sees what the ones before left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from presskit.model import Language
from presskit.translation.facts import addresses, calendar, quantities
from presskit.translation.facts.nouns import Clock, Fact, Kind, Ordinal, Quantity, Weekday
from presskit.translation.facts.numerals import BEGINNINGS, ONE, RANKS, read_rank, read_words
from presskit.translation.facts.page import small, without, words_only
from presskit.translation.facts.vocabulary import HOURS_IN_WORDS, MAGNITUDES, WEEKDAYS

_Reader = Callable[[str, str], Iterable[Fact]]
_Spoken = Callable[[str, str, Language], Iterable[Fact]]
_WORD = re.compile(r"[^\W\d_]+")

ADDRESSES: tuple[_Reader, ...] = (
    addresses.targets, addresses.links, addresses.emails, addresses.domains, addresses.phones,
)  # fmt: skip
_HOURS: dict[Language, _Reader] = {"fr": calendar.french_hours, "en": calendar.english_hours}


def facts(text: str, language: Language) -> tuple[Fact, ...]:
    """What a translation of the text must say too, in order, never overlapping.

    Numbers, amounts, percentages, dates, hours, ranks, phones, e-mails and links; and, optional,
    the same in words ("dix-huit", "third", "noon").
    """
    found: list[Fact] = []
    page = small(text)
    for read in ADDRESSES:
        page = _read(found, page, read(page, text))
    page = words_only(page, language)
    for said in (calendar.dates, calendar.months):
        page = _read(found, page, said(page, text, language))
    for read in (calendar.lasting, _HOURS[language], calendar.plain_hours):
        page = _read(found, page, read(page, text))
    for said in (quantities.bare_unit, quantities.ranks, quantities.quantities,
                 quantities.each_one, in_words):  # fmt: skip
        page = _read(found, page, said(page, text, language))
    return tuple(sorted(found, key=lambda fact: fact.start))


def _read(found: list[Fact], page: str, new: Iterable[Fact]) -> str:
    facts_here = list(_apart(sorted(new, key=lambda fact: fact.start)))
    found += facts_here
    return without(page, facts_here)


def _apart(facts_here: Iterable[Fact]) -> Iterator[Fact]:
    """Of two that overlap, the first."""
    end = 0
    for fact in facts_here:
        if fact.start >= end and fact.text:
            end = fact.end
            yield fact


# ----------------------------------------------------------------------------------- in words


class _Words(Struct, frozen=True):
    """The words of a page and where they stand."""

    page: str
    text: str
    language: Language
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def run(self, place: int, most: int = 9) -> tuple[str, ...]:
        """The words from `place` on that only a space or a hyphen holds together."""
        last = place
        while last + 1 < min(len(self.words), place + most) and self._near(last):
            last += 1
        return self.words[place : last + 1]

    def _near(self, place: int) -> bool:
        gap = self.page[self.spans[place][1] : self.spans[place + 1][0]]
        return gap in (" ", "-", "  ")


def in_words(page: str, text: str, language: Language) -> Iterator[Fact]:
    """Numbers, ranks, days of the week and hours in words; all optional."""
    found = [(match[0], match.span()) for match in _WORD.finditer(page)]
    words = _Words(page, text, language, tuple(word for word, _ in found),
                   tuple(span for _, span in found))  # fmt: skip
    place = 0
    while place < len(found):
        fact, used = _fact_at(words, place)
        if fact:
            yield fact
        place += max(used, 1)


def _fact_at(words: _Words, place: int) -> tuple[Fact | None, int]:
    word, language = words.words[place], words.language
    if word in BEGINNINGS[language] or word in RANKS[language]:
        return _number(words, place)
    if word in _WEEKDAY_NUMBERS[language]:
        return _plain(words, place, Weekday(_WEEKDAY_NUMBERS[language][word])), 1
    if word in HOURS_IN_WORDS[language] and words.page[words.spans[place][0] - 1] != "-":
        return _plain(words, place, Clock(HOURS_IN_WORDS[language][word])), 1
    return None, 1


def _number(words: _Words, place: int) -> tuple[Fact | None, int]:
    run, language = words.run(place), words.language
    number, used = read_rank(run, language)
    if used:
        return _plain(words, place, Ordinal(number), used), used
    number, used = read_words(run, language)
    if not used and run[0] in ONE[language] and run[1:2] and run[1] in MAGNITUDES[language]:
        number, used = 1, 1
    return (_counted(words, place, used, number), used) if used else (None, 1)


def _counted(words: _Words, place: int, used: int, number: int) -> Fact:
    """A number in words with its magnitude and unit: `deux millions d'euros`."""
    start, end = words.spans[place][0], words.spans[place + used - 1][1]
    end, magnitude, unit = quantities.tail_of(words.page, words.text, end, words.language)
    value = Quantity(number * magnitude, unit)
    fortnight = number == 15 and unit == "day" and words.language == "fr"
    also = (Quantity(Decimal(2), "week"),) if fortnight else ()
    kind = quantities.kind_of(unit)
    return Fact(kind, value, words.text[start:end], start, end, True, also)


def _plain(words: _Words, place: int, value: Ordinal | Weekday | Clock, used: int = 1) -> Fact:
    start, end = words.spans[place][0], words.spans[place + used - 1][1]
    return Fact(_KINDS[type(value)], value, words.text[start:end], start, end, True)


_KINDS: dict[type[Ordinal | Weekday | Clock], Kind] = {
    Ordinal: "ordinal", Weekday: "weekday", Clock: "time",
}  # fmt: skip
_WEEKDAY_NUMBERS: dict[Language, dict[str, int]] = {
    language: {name + plural: n for n, name in enumerate(names) for plural in ("", "s")}
    for language, names in WEEKDAYS.items()
}
