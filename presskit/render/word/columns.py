"""How wide the columns of a table are: none splits a word that could stay whole, and what is left
goes where there is most to say. Numbers in, numbers out; writes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

# A word may break after its hyphens; a no-break space holds two together.
_BREAKS = re.compile(r"[ \t\n]+|(?<=[-–—])")
# Of the size of the letters; what is in no row is as wide as an "o".
_LETTERS = (("iljtfrI.,:;'’!|()[] \u00a0\u202f-", 0.36), ("mwMW@%—œæ", 0.92),
            ("ABCDEFGHJKLNOPQRSTUVXYZÀÂÇÉÈÊÎÔ&", 0.74))  # fmt: skip
_LETTER, _BOLD = 0.58, 1.06
# Letters: less looks like a mistake, more is wrapped anyway.
_FEWEST, _MOST = 9, 45


def widths(columns: Sequence[Sequence[str]], total: int, size: float, air: int) -> list[int]:
    """The width in twips of each column of texts, its header first, in letters of `size` points
    with `air` twips beside them; together at most `total`."""
    longest = [max(map(len, column)) for column in columns]
    weights = [min(max(length, _FEWEST), _MOST) for length in longest]
    least = [_widest_word(column, size) + air for column in columns]
    return _shared(total, weights, _levelled(least, total))


def _widest_word(column: Sequence[str], size: float) -> int:
    header, *cells = column
    across = [_across(header) * _BOLD, *map(_across, cells)]
    return round(max(across) * size * 20)


def _across(text: str) -> float:
    """The width of the longest word of a text, in sizes of its letters."""
    return max(sum(map(_letter, word)) for word in _BREAKS.split(text))


def _letter(letter: str) -> float:
    return next((width for letters, width in _LETTERS if letter in letters), _LETTER)


def _levelled(least: Sequence[int], total: int) -> list[int]:
    """The least widths; where they are too wide together, the widest give way first."""
    rest = total
    for left, width in zip(range(len(least), 0, -1), sorted(least), strict=True):
        if width * left > rest:
            return [min(each, rest // left) for each in least]
        rest -= width
    return list(least)


def _shared(total: int, weights: Sequence[int], least: Sequence[int]) -> list[int]:
    """The total in the proportion of the weights, to each at least what it needs."""
    fair = [total * weight // sum(weights) for weight in weights]
    tight = [place for place, width in enumerate(fair) if width < least[place]]
    if not tight:
        return fair
    rest = total - sum(least[place] for place in tight)
    wide = [place for place in range(len(weights)) if place not in tight]
    if not wide:
        return list(least)
    shared = _shared(rest, [weights[p] for p in wide], [least[p] for p in wide])
    given = dict(zip(wide, shared, strict=True)) | {place: least[place] for place in tight}
    return [given[place] for place in range(len(weights))]
