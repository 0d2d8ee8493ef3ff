"""The shape of a sentence: what is wrong, and what to do next."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """A problem in one language. `{meant?}` in a hint stands for "did you mean …", where there is
    something to suggest."""

    message: str
    hint: str = ""
