"""A translation kept when only facts of its source changed: another day, hour, amount or number.

What is in doubt is given up: a wrong figure costs more than a sentence translated again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from presskit.model import Language
from presskit.translation.facts.comparing import differences
from presskit.translation.facts.matching import said, same
from presskit.translation.facts.nouns import Clock, Fact
from presskit.translation.facts.reading import facts
from presskit.translation.facts.reprinting import Swap, language_of, reprint, takes_an
from presskit.values import Locale

_Change = tuple[Fact, Fact]
_NOON = 720
# A text in which more than this changed is another text.
_MOST = 20
_CALENDAR = ("date", "weekday", "time")
_ARTICLE = re.compile(r"(?<![^\W_])an?[ -]$", re.IGNORECASE)


def masked(text: str, language: Language) -> str:
    """The text with a mark of its kind for each fact: two sources with the same mask differ by
    facts only. Numbers in words stay, except days of the week, months and hours."""
    pieces: list[str] = []
    done = 0
    for fact in _shown(text, language):
        pieces += (text[done : fact.start], f"⟦{fact.kind}⟧")
        done = fact.end
    return "".join((*pieces, text[done:]))


def carried(
    old_source: str,
    new_source: str,
    old_target: str,
    source_language: Language,
    target: Locale,
) -> str | None:
    """The old target with every changed value printed anew, as it was printed; None when more
    than facts changed, or in any doubt."""
    if masked(old_source, source_language) != masked(new_source, source_language):
        return None
    before, after = _shown(old_source, source_language), _shown(new_source, source_language)
    changes = [(old, new) for old, new in zip(before, after, strict=True)
               if old.value != new.value]  # fmt: skip
    if len(changes) > _MOST or not _consistent(changes, before, after):
        return None
    result = _replaced(old_target, changes, before, target)
    into = language_of(target)
    if (
        result is None
        or _splits_a_range(old_target, changes, into)
        or differences(new_source, result, source_language, into)
    ):
        return None
    return result


def _shown(text: str, language: Language) -> list[Fact]:
    return [fact for fact in facts(text, language)
            if not fact.optional or fact.kind in _CALENDAR]  # fmt: skip


def _consistent(changes: Sequence[_Change], before: Sequence[Fact], after: Sequence[Fact]) -> bool:
    """Whether each old value became one new value, wherever it stood."""
    became = {said(old): new.value for old, new in changes}
    return all(became.get(said(old), new.value) == new.value
               for old, new in zip(before, after, strict=True))  # fmt: skip


def _replaced(
    text: str, changes: Sequence[_Change], before: Sequence[Fact], target: Locale
) -> str | None:
    """The text with what stood for the old values printed for the new ones."""
    placed = list(_places(text, changes, before, target))
    if any(printed is None for _, printed in placed) or len({f.start for f, _ in placed}) < len(
        placed
    ):
        return None
    if not all(any(same(old, fact) for fact, _ in placed) for old, _ in changes):
        return None
    for fact, printed in sorted(placed, key=lambda place: -place[0].start):
        text = text[: fact.start] + (printed or "") + text[fact.end :]
    return text


def _splits_a_range(text: str, changes: Sequence[_Change], language: Language) -> bool:
    """Whether an hour crosses noon in a text where two hours share am or pm: `9–10 am`."""
    hours = [(old.value.minutes, new.value.minutes) for old, new in changes
             if isinstance(old.value, Clock) and isinstance(new.value, Clock)]  # fmt: skip
    if language == "fr" or all((old < _NOON) == (new < _NOON) for old, new in hours):
        return False
    return any(isinstance(fact.value, Clock) and fact.text.isdigit()
               for fact in facts(text, language))  # fmt: skip


def _places(
    text: str, changes: Sequence[_Change], before: Sequence[Fact], target: Locale
) -> Iterator[tuple[Fact, str | None]]:
    """What stands in the target for a changed value, and how it is printed now."""
    distinct = {(old.value, new.value): (old, new) for old, new in changes}
    unchanged = [fact for fact in before if all(fact.value != old.value for old, _ in changes)]
    for fact in facts(text, language_of(target)):
        for old, new in distinct.values():
            if same(old, fact):
                doubtful = any(same(other, fact) for other in unchanged)
                printed = None if doubtful else reprint(Swap(fact, old, new, target))
                yield fact, _with_its_article(text, fact, printed)


def _with_its_article(text: str, fact: Fact, printed: str | None) -> str | None:
    """The printed value, unless "a" before it would have to become "an"."""
    if printed and _ARTICLE.search(text[max(0, fact.start - 4) : fact.start]):
        return printed if takes_an(printed) == takes_an(fact.text) else None
    return printed
