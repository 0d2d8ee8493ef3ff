"""Straight quotation marks as the language's own, in pairs. Never changes anything else.

A pair is looked for inside a block only, and only if every double mark of the block finds its
partner; otherwise all stay for `presskit check` to report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from presskit.typography.characters import is_blank, is_clear

# Outer and inner pair. Deeper marks alternate (CMOS 13.30; IN and the press for French).
Levels = tuple[tuple[str, str], tuple[str, str]]

_MARKS = re.compile('["«»“”]')
_CLOSING_OF = {"«": "»", "“": "”", "‘": "’"}
_BEFORE = "([{—–-/“‘«'’\""
_AFTER = ".,;:!?)]}—–-/”’»…'\""


class Pair(Struct, frozen=True):
    """Two places of a block, and the marks that come to stand there."""

    start: int
    end: int
    marks: tuple[str, str]


class _Open(Struct, frozen=True):
    start: int
    marks: tuple[str, str]
    straight: bool


def doubled(block: str, levels: Levels) -> tuple[Pair, ...]:
    """The pairs of straight double marks; none at all if one is without a partner."""
    if '"' not in block:
        return ()
    try:
        return tuple(_pairs(block, levels))
    except _LonelyError:
        return ()


def replaced(block: str, pairs: Sequence[Pair], apostrophes: Sequence[int] = ()) -> str:
    """The block with the marks of the pairs, and ’ at the places of `apostrophes`."""
    new = dict.fromkeys(apostrophes, "’")
    for pair in pairs:
        new[pair.start], new[pair.end] = pair.marks
    if not new:
        return block
    return "".join(new.get(place, character) for place, character in enumerate(block))


def before(block: str, place: int) -> str:
    """The character before, past marks that count as nothing; empty at the start."""
    place -= 1
    while place >= 0 and is_clear(block[place]):
        place -= 1
    return block[place] if place >= 0 else ""


def after(block: str, place: int) -> str:
    """The character after, past marks that count as nothing; empty at the end."""
    place += 1
    while place < len(block) and is_clear(block[place]):
        place += 1
    return block[place] if place < len(block) else ""


def directions(block: str, place: int) -> tuple[bool, bool]:
    """Whether what stands around a straight mark lets it open, and lets it close."""
    left, right = before(block, place), after(block, place)
    if is_blank(left) and not is_blank(right):
        return True, False
    return is_blank(left) or left in _BEFORE, is_blank(right) or right in _AFTER


class _LonelyError(Exception):
    """A straight mark without its partner."""


def _pairs(block: str, levels: Levels) -> Iterator[Pair]:
    stack: list[_Open] = []
    for match in _MARKS.finditer(block):
        place, mark = match.start(), match[0]
        top = stack[-1] if stack else None
        if mark in _CLOSING_OF:
            stack.append(_Open(place, (mark, _CLOSING_OF[mark]), straight=False))
        elif mark != '"':
            if top and top.straight:
                raise _LonelyError
            if top and top.marks[1] == mark:
                stack.pop()
        elif _opens(block, place, top is not None and top.straight):
            stack.append(_Open(place, _level(levels, top), straight=True))
        elif top and top.straight:
            stack.pop()
            yield Pair(top.start, place, top.marks)
        elif not _is_inches(block, place):
            raise _LonelyError
    if any(one.straight for one in stack):
        raise _LonelyError


def _opens(block: str, place: int, inside: bool) -> bool:
    opening, closing = directions(block, place)
    return opening and not (closing and inside)


def _level(levels: Levels, top: _Open | None) -> tuple[str, str]:
    outer, inner = levels
    return inner if top is not None and top.marks[0] == outer[0] else outer


def _is_inches(block: str, place: int) -> bool:
    """A screen of 27" closes nothing."""
    return place > 0 and block[place - 1].isdigit()
