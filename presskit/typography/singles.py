"""The straight single mark of English: an apostrophe, or one of a pair of quotation marks.

Sources: CMOS 6.117 and 7.30 (an apostrophe begins ’90s, ’tis, ’n’; it follows James, goin).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from presskit.typography.characters import CLEAR, WORD, is_blank, is_word
from presskit.typography.quotes import Pair, after, before, directions

_STRAIGHT = re.compile("'")
# As many marks are looked ahead to tell a quotation from an apostrophe.
_NEAR = 12
_CLIPPED = re.compile(r"(?:tis|twas|twere|twill|em|til|n)\b", re.IGNORECASE)
_MAYBE_CLIPPED = re.compile(r"(?:cause|cos|round|bout|neath|kay|\d\ds?)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    f"(?<=[\\w{WORD}])([{CLEAR}]*)'(?=[{CLEAR}]*[^\\W\\d_])|(?<=[\"”»)\\]])([{CLEAR}]*)'(?=s\\b)"
)
_AND = re.compile(r"(?<=[\w\s])'([nN])'(?=[\w\s])")
# After a closing mark the sentence goes on; after a possessive comes what is possessed.
_GOES_ON = re.compile(
    rf"[{CLEAR}]*\s+(?:and|or|but|nor|yet|so|is|are|was|were|has|have|had|will|would|can|could|may"
    r"|might|must|should|to|of|in|on|at|by|for|from|with|as|than|that|which|who|when|while"
    r"|after|before|because|if|then|the|a|an|he|she|it|they|we|I|you|said|says)\b"
)


def apostrophes(block: str) -> str:
    """The block with the apostrophes nobody can doubt: inside words, and in rock ’n’ roll."""
    return _AND.sub(r"’\1’", _BETWEEN.sub(r"\1\2’", block))


def singled(block: str, doubles: Sequence[Pair]) -> tuple[tuple[Pair, ...], tuple[int, ...]]:
    """The pairs of single marks and the places of apostrophes; the rest stays for `check`."""
    regions: dict[Pair | None, list[int]] = {}
    for place in (found.start() for found in _STRAIGHT.finditer(block)):
        regions.setdefault(_around(place, doubles), []).append(place)
    pairs: list[Pair] = []
    apostrophes: list[int] = []
    for around, places in regions.items():
        # ‘x’ stands in “x”, and the other way round.
        marks = ("“", "”") if around and around.marks == ("‘", "’") else ("‘", "’")
        for start, end in _matched(block, places):
            if start is None:
                apostrophes.append(end)
            else:
                pairs.append(Pair(start, end, marks))
    return tuple(pairs), tuple(apostrophes)


def _around(place: int, doubles: Sequence[Pair]) -> Pair | None:
    """The innermost pair of double marks around a place."""
    around = (pair for pair in doubles if pair.start < place < pair.end)
    return max(around, key=lambda pair: pair.start, default=None)


def _matched(block: str, places: Sequence[int]) -> Iterator[tuple[int | None, int]]:
    """(start, end) of each pair, (None, place) of each apostrophe."""
    pending: int | None = None
    for number, place in enumerate(places):
        later = places[number + 1 : number + _NEAR]
        opening, closing = directions(block, place)
        if opening and not closing:
            if _is_clipped(block, place, pending is not None, later):
                yield None, place
            else:
                pending = place
        elif closing and pending is not None and not _is_possessive(block, place, later):
            yield pending, place
            pending = None
        elif closing and not opening and _follows_a_letter(block, place):
            yield None, place


def _is_clipped(block: str, place: int, inside: bool, later: Sequence[int]) -> bool:
    """Whether letters or figures were left out at the head of the word: ’tis, ’90s."""
    if _CLIPPED.match(block, place + 1):
        return True
    if not _MAYBE_CLIPPED.match(block, place + 1):
        return False
    return inside or not _is_closed(block, later)


def _is_closed(block: str, later: Sequence[int]) -> bool:
    """Whether one of the next marks closes a quotation for sure."""
    for place in later:
        opening, closing = directions(block, place)
        if opening and not closing:
            return False
        if closing and not _may_be_possessive(block, place):
            return True
    return False


def _is_possessive(block: str, place: int, later: Sequence[int]) -> bool:
    """Whether a mark that could close is the apostrophe of a plural, for another closes later."""
    return _may_be_possessive(block, place) and _closes_later(block, later)


def _may_be_possessive(block: str, place: int) -> bool:
    behind = before(block, place)
    following = after(block, place)
    return (
        behind != ""
        and behind in "sSxzn"
        and following != ""
        and is_blank(following)
        and not _GOES_ON.match(block, place + 1)
    )


def _closes_later(block: str, later: Sequence[int]) -> bool:
    for place in later:
        opening, closing = directions(block, place)
        if opening and not closing:
            return False
        if closing:
            return True
    return False


def _follows_a_letter(block: str, place: int) -> bool:
    behind = before(block, place)
    return behind.isalpha() or is_word(behind)
