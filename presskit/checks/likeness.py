"""Capitalised words in a text, and names that are nearly alike. Never judges which one is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from presskit.checks.prose import masked
from presskit.names import fold

_UPPER = r"[^\W\d_a-zß-öø-ÿœ]"
_CAPITALISED = rf"{_UPPER}[^\W\d_]*(?:[-\u2011][^\W\d_]+)*"
_GAP = r"(?:[ \u00a0\u202f]{1,3}|[ \t]{0,4}\n[ \t]{0,40}(?!\s))"
_PARTICLE = r"(?:(?:de la|de|du|des|da|dos|van der|van|von|der|di|del|el|ben) |[dD]['’])"
_RUN = re.compile(rf"{_CAPITALISED}(?:{_GAP}{_PARTICLE}?{_CAPITALISED})+")
_PART = re.compile(_CAPITALISED)
_TOKEN = re.compile(r"[^\W_]+(?:[-\u2011][^\W_]+)*")
_LONG = 7


class Token(Struct, frozen=True):
    """A word of a text (an elision is no part of it), folded, and where it begins."""

    raw: str
    key: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.raw)


@lru_cache(maxsize=512)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text that are prose; elisions and a possessive 's count for themselves."""
    return tuple(_tokens(_TOKEN, masked(text), 0))


@lru_cache(maxsize=512)
def runs(text: str) -> tuple[tuple[Token, ...], ...]:
    """Two or more capitalised words in a row, as people's and organisations' names are written."""
    found = _RUN.finditer(masked(text))
    return tuple(tuple(_tokens(_PART, match[0], match.start())) for match in found)


def _tokens(pattern: re.Pattern[str], text: str, start: int) -> Iterator[Token]:
    for match in pattern.finditer(text):
        yield Token(match[0], _folded(match[0]), start + match.start())


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word).replace("\u2011", "-")


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ in one word, by a slip. Words are folded: accents do not count."""
    if len(one) != len(other):
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and slip(*differing[0], first=one[0] != other[0])


def slip(one: str, other: str, first: bool = False) -> bool:
    """Whether a word is another with one letter wrong, or two where it is long. A plural, and the
    feminine of a `first` name, are no slips."""
    short, long = sorted((one, other), key=len)
    if long in (short + "s", short + "x") or (first and long == short + "e"):
        return False
    if len(short) < 4:
        return False
    most = 2 if len(short) >= _LONG and short[0] == long[0] else 1
    return distance(short, long, most) <= most


def distance(one: str, other: str, most: int = 2) -> int:
    """Letters to change, add, drop or swap with their neighbour; past `most`, any larger number."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, facing in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
