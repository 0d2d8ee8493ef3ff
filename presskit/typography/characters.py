"""The characters that rules are written with: spaces, and the stand-ins of protected spans."""

from __future__ import annotations

import re

NBSP, NNBSP = "\u00a0", "\u202f"
SPACES = " \t\u00a0\u202f\u2009"
# Holds the place of a space while lines are cut that may have no-break spaces of their own.
HOLD = "\ue000"
_HELD = re.compile(r"(?<=«) | (?=[:;!?»])")

# A protected span becomes one character of a private plane. A *word* (code, an address) counts as
# a letter for the rules around it, a *clear* one (a mark of Markdown, a tag) as nothing, a *gap*
# (an entity for a space, a line break of HTML) as a space that is right already. The first half of
# a range stands for spans that may hold blank lines, the second for those of one block.
WORDS = ("\U000f0000", "\U000f7fff", "\U000f8000", "\U000ffffd")
CLEARS = ("\U00100000", "\U00105fff", "\U00106000", "\U0010bfff")
GAPS = ("\U0010c000", "\U0010dfff", "\U0010e000", "\U0010fffd")

WORD = f"{WORDS[0]}-{WORDS[3]}"
CLEAR = f"{CLEARS[0]}-{CLEARS[3]}"
GAP = f"{GAPS[0]}-{GAPS[3]}"
PRIVATE = f"[{WORDS[0]}-{GAPS[3]}]"


def is_word(character: str) -> bool:
    """Whether the character stands for a span that counts as a word."""
    return WORDS[0] <= character <= WORDS[3]


def is_clear(character: str) -> bool:
    """Whether the character stands for a span that counts as nothing."""
    return CLEARS[0] <= character <= CLEARS[3]


def is_blank(character: str) -> bool:
    """Whether it parts words: a space, a newline, a gap, or the end of the text ("")."""
    return not character or character.isspace() or GAPS[0] <= character <= GAPS[3]


def held(text: str, by: str = NBSP) -> str:
    """The text with `by` for each plain space at which no French line may be cut: before : ; ! ? »
    and after «."""
    return _HELD.sub(by, text)


def plain_spaces(text: str) -> str:
    """The text with U+00A0 for every U+202F: for a font or a mail reader without the narrow one."""
    return text.replace(NNBSP, NBSP)
