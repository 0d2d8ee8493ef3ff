"""House styles: the same language, other spaces and dashes. Never mixed within one text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from presskit.typography import english, french
from presskit.typography.quotes import Levels
from presskit.typography.rules import Rule

Language = Literal["fr", "en"]
House = Literal["fr-FR", "fr-CA", "eu", "en-GB", "en-US"]


class Habits(Struct, frozen=True):
    """What a house does in one language."""

    language: Language
    levels: Levels
    rules: tuple[Rule, ...]


# The first house of a language is its default, also where the house asked for is of another.
HOUSES: dict[str, dict[str, Habits]] = {
    "fr": {
        "fr-FR": Habits("fr", french.LEVELS, french.FRANCE),
        "fr-CA": Habits("fr", french.LEVELS, french.QUEBEC),
        "eu": Habits("fr", french.LEVELS, french.UNION),
    },
    "en": {
        "en-GB": Habits("en", english.DOUBLE_FIRST, english.BRITAIN),
        "en-US": Habits("en", english.DOUBLE_FIRST, english.AMERICA),
        "eu": Habits("en", english.SINGLE_FIRST, english.UNION),
    },
}


def habits(language: str, house: str | None) -> Habits:
    """What the house does in that language. Raises `ValueError` for an unknown language."""
    if language not in HOUSES:
        raise ValueError(f"no typography for {language!r}: fr or en")
    houses = HOUSES[language]
    return houses.get(house or "", next(iter(houses.values())))
