"""A text set as its language and its house set it: hide, pair the quotes, apply the table, show."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from presskit.typography.houses import HOUSES, Habits, House, Language, habits
from presskit.typography.layout import each_block
from presskit.typography.protected import Cover, CrowdedError, is_free
from presskit.typography.quotes import doubled, replaced
from presskit.typography.singles import apostrophes, singled

# A space that one rule sets may let another see its mark: a few rounds settle it.
_ROUNDS = 6
_FOREIGN = re.compile(
    r"(?<![!\\])\[((?:[^\[\]]|\[[^\[\]]*\])*)\](\{[^{}\n]*\blang=[\"']?([A-Za-z]{2})\b[^{}\n]*\})"
)

Set = Callable[[str], str]


def polish(
    text: str,
    language: Language,
    *,
    house: House | None = None,
    ordinals: bool = True,
    tight_hours: bool = True,
    ranges: bool = True,
) -> str:
    """`text` (light Markdown) with the quotes, dashes, apostrophes and spaces of its language.

    Polishing twice changes nothing; what is protected comes out byte for byte, and so does a
    whole text that holds characters of the private planes 15 and 16. A house of another language
    is that language's default. Switches, for the rules that rewrite more than spaces and marks:
    `ordinals` (2ème → 2e), `tight_hours` (9h30 → 9 h 30), `ranges` (English 2024-2030 with an en
    dash). Raises `ValueError` for an unknown language, nothing else.
    """
    manner = habits(language, house)
    if not is_free(text):
        return text
    switches = {"ordinals": ordinals, "tight_hours": tight_hours, "ranges": ranges}
    way = Way(manner, house, frozenset(name for name, on in switches.items() if not on))
    set_words = _setter(way)
    try:
        return _settled(text, lambda now: _relaid(now, set_words))
    except CrowdedError:
        return text


class Way(Struct, frozen=True):
    """How a text is to be set: its habits, the house asked for, the rules turned off."""

    habits: Habits
    house: str | None
    off: frozenset[str]

    def within(self, language: str) -> Way:
        """The same house in another language."""
        return Way(habits(language, self.house), self.house, self.off)


def _settled(text: str, once: Set) -> str:
    """What `once` makes of the text when it changes no more; the text itself if it never rests."""
    now = text
    for _ in range(_ROUNDS):
        before, now = now, once(now)
        if now == before:
            return now
    return text


def _relaid(text: str, set_words: Set) -> str:
    """The text with its blocks set, and what may hold blank lines kept from them."""
    cover = Cover(whole=True)
    return cover.show(each_block(cover.hide(text), set_words))


def _setter(way: Way) -> Set:
    """Sets the words of one block; a block that was set before is only looked up."""
    known: dict[str, str] = {}

    def set_words(words: str) -> str:
        if words not in known:
            done = _settled(words, lambda now: _set(now, way))
            known[words] = known[done] = done
        return known[words]

    return set_words


def _set(words: str, way: Way) -> str:
    cover = Cover(whole=False)
    hidden = cover.hide(_foreign(words, way, cover))
    done = _quoted(hidden, way.habits)
    for rule in way.habits.rules:
        if rule.switch not in way.off:
            done = rule.apply(done)
    return cover.show(done)


def _foreign(words: str, way: Way, cover: Cover) -> str:
    """The words with each `[span]{lang=xx}` set by the rules of its own language, and hidden."""
    if "lang=" not in words:
        return words

    def one(match: re.Match[str]) -> str:
        inner, attributes, language = match.groups()
        if language in HOUSES:
            inner = _settled(inner, lambda now: _set(now, way.within(language)))
        return cover.put("word", f"[{inner}]{attributes}")

    return _FOREIGN.sub(one, words)


def _quoted(words: str, manner: Habits) -> str:
    """The words with their straight quotation marks as the language has them."""
    if manner.language == "fr":
        return replaced(words, doubled(words, manner.levels))
    words = apostrophes(words)
    doubles = doubled(words, manner.levels)
    pairs, lone = singled(words, doubles)
    return replaced(words, (*doubles, *pairs), lone)
