"""A text reduced to what a copy keeps: its letters, figures and marks, and where words end.

Programs change spaces, quotes, dashes, line ends, list marks, ligatures, capitals, and what cannot
be seen; none of it is a change of the text. A letter that only looks like another is another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

# What stands before a letter: nothing, a space that a copy may lose (no-break), a space, a hyphen
# inside a word, a hyphen at the end of a line.
NONE, LOOSE, SPACE, HYPHEN, BROKEN = ".", "~", " ", "-", "_"
# What a copy may make of each, between two letters or figures.
_KEPT_AS: Mapping[str, str] = {
    NONE: NONE + BROKEN,
    LOOSE: LOOSE + SPACE + NONE,
    SPACE: SPACE + LOOSE,
    HYPHEN: HYPHEN + BROKEN + NONE,
    BROKEN: BROKEN,
}

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_ALIKE = str.maketrans({
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    **dict.fromkeys(_DASHES, "-"),
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "...",
})  # fmt: skip
# Joiners, marks that say where a line may end, variation selectors, marks from left to right.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u180e\u200b-\u200e\u202a\u202c\u2060-\u2064\u2066\u2068\u2069\ufe00-\ufe0f\ufeff]"
)
# These turn words round before the eye, so they only pass where a text is written that way.
_TURNING, _RIGHT_TO_LEFT = re.compile("[\u200f\u202b\u2067]"), re.compile("[\u0590-\u08ff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_MAIL_MARK = re.compile(r"^(?:[ \t]*>)+[ \t]?", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*([-=_*~─])\1{2,}[ \t]*$", re.MULTILINE)
_SOFT_BREAK = re.compile(r"\u00ad[ \t]*\n[ \t]*")
# A mark that stands alone: a bullet, a dash between spaces, a middle dot, a rule.
_ALONE = re.compile(r"(?<!\S)(?:[-*•·▪◦‣∙●○■|]+|[=_~─]{3,})(?!\S)")
_NUMBERED = re.compile(r"(?<!\S)(\d{1,2}[.)])\s+(?=\S)")
_TOKEN = re.compile(r"(?P<hyphen>(?<=[^\W\d_])-\s*(?=[^\W\d_]))|(?P<space>\s+)|(?P<letter>\S)")
_LOOSE_SPACES = frozenset("\u00a0\u202f\u2007\u2009\u200a")


class Folded(Struct, frozen=True, dict=True):
    """The letters that count, what stands before each, and where each stands in `text`.
    `numbers` says which letters may be the number of a list: from → to."""

    text: str
    letters: str
    gaps: str
    places: tuple[int, ...]
    numbers: Mapping[int, int]

    @cached_property
    def words(self) -> tuple[tuple[int, int], ...]:
        """The words, each as the letters from and to."""
        starts = [at for at, gap in enumerate(self.gaps) if not at or gap in (SPACE, LOOSE)]
        return tuple(zip(starts, [*starts[1:], len(self.letters)], strict=True)) if starts else ()

    def shown(self, start: int, end: int) -> str:
        """The letters from `start` to `end` as they were written, on one line."""
        if start >= end:
            return ""
        return " ".join(self.text[self.places[start] : self.places[end - 1] + 1].split())

    def is_edge(self, at: int) -> bool:
        """Whether a word may begin at this letter, the one before being another's."""
        if at in (0, len(self.letters)) or self.gaps[at] in (SPACE, LOOSE):
            return True
        return not (self.letters[at - 1].isalnum() and self.letters[at].isalnum())


def fold(text: str) -> Folded:
    """The text as it is compared."""
    text = _cleaned(text)
    letters: list[str] = []
    gaps: list[str] = []
    places: list[int] = []
    alone = {at for mark in _ALONE.finditer(text) for at in range(*mark.span())}
    gap = NONE
    for token in _TOKEN.finditer(text):
        found = token[0]
        if token["hyphen"]:
            gap = HYPHEN if found == "-" else BROKEN
        elif token["space"] or token.start() in alone:
            gap = LOOSE if gap in (NONE, LOOSE) and set(found) <= _LOOSE_SPACES else SPACE
        else:
            small = found.casefold()
            letters += small
            gaps += gap + NONE * (len(small) - 1)
            places += [token.start()] * len(small)
            gap = NONE
    folded = Folded(text, "".join(letters), "".join(gaps), tuple(places), {})
    return Folded(text, folded.letters, folded.gaps, folded.places, _numbers(folded))


def same_gaps(kit: Folded, start: int, copy: Folded, at: int, length: int) -> bool:
    """Whether words begin and end at the same letters in a stretch that has the same letters; what
    stands before its first letter does not count."""
    ours, theirs = kit.gaps[start + 1 : start + length], copy.gaps[at + 1 : at + length]
    if ours == theirs:
        return True
    pairs = enumerate(zip(ours, theirs, strict=True), start + 1)
    return all(gap == other or _may_be(kit.letters, place, start, gap, other)
               for place, (gap, other) in pairs)  # fmt: skip


def _may_be(letters: str, place: int, start: int, gap: str, other: str) -> bool:
    before, after = letters[place - 1], letters[place]
    if before.isdigit() and after.isalpha() and gap == SPACE and other == NONE:
        # A PDF may lose the space between a figure and its unit.
        return True
    if before.isalnum() and after.isalnum():
        return other in _KEPT_AS[gap]
    figures = place - 2 >= start and letters[place - 2].isdigit() and after.isdigit()
    if before in ".,:-/" and figures:
        # "3, 5" are two figures, "3,5" is one.
        return gap == LOOSE or (gap == NONE) == (other == NONE)
    return True


def _cleaned(text: str) -> str:
    text = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
    text = _RULE.sub("", _MAIL_MARK.sub("", _SOFT_BREAK.sub("", text)))
    if _RIGHT_TO_LEFT.search(text):
        text = _TURNING.sub("", text)
    return _UNSEEN.sub("", text).translate(_ALIKE)


def _numbers(folded: Folded) -> dict[int, int]:
    index = {place: at for at, place in reversed(list(enumerate(folded.places)))}
    found = (mark.span(1) for mark in _NUMBERED.finditer(folded.text))
    return {index[start]: index[end - 1] + 1 for start, end in found}
