"""What a rule is: a name, a pattern, what comes in its place, and the book that says so.

In patterns `␣` is any space on the line, `∅` any number of marks that count as nothing, `■` a
protected word and `▯` a protected space; the last two also stand inside a class.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from presskit.typography.characters import CLEAR, GAP, SPACES, WORD

Replacement = str | Callable[["re.Match[str]"], str]

# What a mark of punctuation may follow, and what may follow it.
AFTER_A_WORD = r"(?<=[^\s▯◦([{«“‘<|;:!?/-])"
BEFORE_THE_END = r"(?=∅(?:\s|$|[▯»)\]”’\"…,]|\.(?!\w)))"


class Rule(Struct, frozen=True):
    """One habit of a language. Its pattern accepts the correct form too, hence idempotence; it is
    searched only in a block that holds one of `signs`. `switch` names the keyword of `polish`
    that turns it off, for a rule that rewrites more than spaces."""

    name: str
    signs: str
    pattern: re.Pattern[str]
    replacement: Replacement
    source: str
    switch: str = ""

    def apply(self, words: str) -> str:
        """The words as this rule has them."""
        if not any(sign in words for sign in self.signs):
            return words
        return self.pattern.sub(self.replacement, words)


def rule(
    name: str, signs: str, pattern: str, replacement: Replacement, source: str, switch: str = ""
) -> Rule:
    """A rule from a pattern written with the signs above."""
    return Rule(name, signs, re.compile(spelled(pattern)), replacement, source, switch)


def spelled(pattern: str) -> str:
    """The pattern with the signs above as Python's `re` knows them."""
    for sign, meaning in (
        ("∅", f"[{CLEAR}]*"),
        ("␣", f"[{SPACES}]"),
        ("■", WORD),
        ("▯", GAP),
        ("◦", CLEAR),
    ):
        pattern = pattern.replace(sign, meaning)
    return pattern


def spaced(space: str) -> Callable[[re.Match[str]], str]:
    """For `(␣*)(∅)(␣*)(mark)`: one `space` before the mark, where the typed one stood; after the
    marks that count as nothing if there was none, for those mostly close a word."""

    def one(match: re.Match[str]) -> str:
        early, clear, late, mark = match.groups()
        if clear and early and not late:
            return f"{space}{clear}{mark}"
        return f"{early if clear else ''}{clear}{space}{mark}"

    return one
