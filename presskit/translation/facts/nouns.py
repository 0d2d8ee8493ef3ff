"""What a fact is, what it is worth, and how two texts may differ by one."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

Kind = Literal[
    "number", "amount", "percent", "date", "weekday", "time", "ordinal", "phone", "email", "link",
    "kept", "name", "emphasis", "list", "paragraphs", "heading", "quotes",
    "untranslated", "empty", "leftover", "length", "ending",
]  # fmt: skip
GRAVE: frozenset[Kind] = frozenset(("phone", "email", "link"))


class Quantity(Struct, frozen=True):
    """A number with its magnitude worked in, and the unit it counts ("" for things): 12,5 M€ is
    12500000 EUR. Units are `%`, a currency's code, or a key of the vocabulary."""

    number: Decimal
    unit: str = ""


class Code(Struct, frozen=True):
    """Digits that belong to a word: the 2 of T2, Q2 and B2B, the 19 of Covid-19."""

    digits: Decimal


class Ordinal(Struct, frozen=True):
    """A rank or a century: 3 for 3e, 3rd and third, 21 for XXIe."""

    number: int


class Day(Struct, frozen=True):
    """A date as far as it was said; `weekday` counts from 0, Monday."""

    month: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None


class Weekday(Struct, frozen=True):
    """A day of the week that stands alone."""

    number: int


class Clock(Struct, frozen=True):
    """An hour, in minutes since midnight."""

    minutes: int


Value = Quantity | Code | Ordinal | Day | Weekday | Clock | str


class Fact(Struct, frozen=True):
    """Something in a text that must be the same in the other language.

    `also` are readings that are as good as `value` (`50` in `50 à 60 %` is 50 and 50 %). An
    optional fact is written in words: it may stand for a figure, and its absence is no fault.
    """

    kind: Kind
    value: Value
    text: str
    start: int
    end: int
    optional: bool = False
    also: tuple[Value, ...] = ()

    @property
    def values(self) -> tuple[Value, ...]:
        """Every reading, the likeliest first."""
        return (self.value, *self.also)


class Difference(Struct, frozen=True):
    """Expected and found, as written in the source and the target; "" where nothing stands for it.

    A grave one (phones, addresses, links) is an error even in a person's text.
    """

    kind: Kind
    expected: str
    found: str
    grave: bool = False
