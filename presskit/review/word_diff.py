"""Two versions of a sentence, word by word: what stayed, what went, what is new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Change = Literal["same", "gone", "new"]
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


def word_diff(before: str, after: str) -> Iterator[tuple[Change, str]]:
    """The stretches of both texts in reading order; together, what is not gone is `after`."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        same = old[old_start:old_end] == new[new_start:new_end]
        gone = "" if same else "".join(old[old_start:old_end])
        fresh = "".join(new[new_start:new_end])
        if gone:
            yield "gone", gone
        if fresh:
            yield ("same" if same else "new"), fresh
