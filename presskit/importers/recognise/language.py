"""In which language a text is, and where a text in one language gives way to the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from presskit.importers.recognise.blocks import Block
from presskit.model import Language

# Function words that the other language does not have.
_FRENCH, _ENGLISH = (frozenset(words.split()) for words in (
    """le la les des du une est et dans pour par sur avec qui que ce cette ces au aux sont plus nous
    leur ses son été à ont pas se être ou mais comme entre""",
    """the of and to in is for that with are was by on from this its has have will be an at as it
    their which were been not but who more than"""))  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 30


def language_of(text: str) -> Language:
    """French or English, by the small words."""
    return "en" if _lean(text) > 0 else "fr"


def _lean(text: str) -> int:
    """Above zero: English; below: French."""
    words = [word.lower() for word in _WORD.findall(text)]
    return sum(word in _ENGLISH for word in words) - sum(word in _FRENCH for word in words)


def turning_point(blocks: Sequence[Block]) -> int | None:
    """Where a text in one language is followed by the same in the other: the paragraph that begins
    the second; None where all is one language. The head may announce both languages."""
    leans = [_lean(block.text) for block in blocks]
    total = sum(abs(lean) for lean in leans)
    if total < _LEAST:
        return None
    best, gain = None, 0
    before, whole = 0, sum(leans)
    for place in range(1, len(blocks)):
        before += leans[place - 1]
        after = whole - before
        if before * after < 0 and min(abs(before), abs(after)) >= gain:
            best, gain = place, min(abs(before), abs(after))
    if best is None or gain < 0.2 * total:
        return None
    return _back_to_its_head(blocks, best)


def _back_to_its_head(blocks: Sequence[Block], place: int) -> int:
    """The label above a second text belongs to it: "PRESS RELEASE – Nantes, 10 March 2026"."""
    from presskit.importers.recognise.dateline import dateline, is_label
    from presskit.importers.recognise.head import kind_of

    for back in range(place - 1, max(place - 4, 0), -1):
        text = blocks[back].text
        if not (is_label(text) or (kind_of(text) and dateline(text)[1])):
            return back + 1
    return place
