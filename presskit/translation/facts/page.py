"""A text made ready to be read for facts: one kind of space, small letters, every place kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from presskit.model import Language
from presskit.translation.facts.nouns import Fact

# Stands where something was read already; neither a word, nor a space, nor a digit.
TAKEN = "\x00"
_SAME = str.maketrans({
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u200a\u2060\t\r", " "), "’": "'", "‑": "-", "−": "-",
    "—": "–", "ᵉ": "e", "ʳ": "r", "ˢ": "s", **{chr(0x2080 + n): str(n) for n in range(10)},
})  # fmt: skip
_MARKS = str.maketrans("*_", "  ")
# A line that ends where the editor's window did goes on; a list, a heading or a table does not.
_WRAP = re.compile(r"\n(?=[ ]*[^\s#|>+-])(?![ ]*(?:\* |[0-9]{1,3}[.)] ))")
_ENTRY = re.compile(r"^ *(?:[0-9]{1,3}[.)]|[-+]) ", re.MULTILINE)
# Always open is said in many ways; a fraction is no rank.
_SILENT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"24 ?h(?:eures?)? ?(?:/|sur) ?24|7 ?j(?:ours?)? ?(?:/|sur) ?7|24/7"
        r"|(?:deux|trois|quatre)[ -](?:tiers|quarts|cinquièmes|dixièmes)"
    ),
    "en": re.compile(
        r"24/7|24 hours a day|seven days a week|7 days a week|24-hour|24h?/24|7/7"
        r"|(?:\ba|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?\b"
    ),
}


def small(text: str) -> str:
    """The text in small letters with one kind of space, dash and apostrophe, as long as it was."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.translate(_SAME)


def words_only(page: str, language: Language) -> str:
    """The page without emphasis, wrapped lines, marks of lists, and what is said too freely."""
    page = _ENTRY.sub(_take, _WRAP.sub(" ", page.translate(_MARKS)))
    return _SILENT[language].sub(_take, page)


def without(page: str, facts: Iterable[Fact]) -> str:
    """The page with what was read taken out of sight of later readers."""
    pieces: list[str] = []
    done = 0
    for fact in facts:
        pieces += (page[done : fact.start], TAKEN * (fact.end - fact.start))
        done = fact.end
    return "".join((*pieces, page[done:])) if pieces else page


def _take(match: re.Match[str]) -> str:
    return TAKEN * len(match[0])
