"""Which entry of a review file belongs to which unit, after the release was edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from presskit.translation import Entry, Unit, folded

# How alike two sources must be to be taken for the same passage, edited.
ALIKE = 0.6


def matched(
    units: Sequence[Unit], entries: Sequence[Entry], aside: Sequence[Entry] = ()
) -> list[Entry | None]:
    """The entry of each unit, in the order of the units; no entry serves twice.

    The same words first, wherever they moved, and also among what was set `aside`; then, among
    what is left, the same place with words that are alike; then alike words in order, so that an
    inserted paragraph shifts nothing; then the same place whatever its words: a person's text is
    better out of date than out of sight.
    """
    found: list[Entry | None] = [None] * len(units)
    left = list(entries)
    rules = ((_same_words, left), (_same_words, list(aside)), (_same_place_alike, left),
             (_alike, left), (_same_place, left))  # fmt: skip
    for rule, pool in rules:
        waiting = [n for n, entry in enumerate(found) if entry is None]
        for n, entry in rule([units[n] for n in waiting], pool):
            found[waiting[n]] = entry
            pool[:] = [each for each in pool if each is not entry]
    return found


_Pairs = Iterable[tuple[int, Entry]]


def _same_words(units: Sequence[Unit], entries: Sequence[Entry]) -> _Pairs:
    """Same source; of several, the one of the same place first, then in order."""
    by_words: dict[str, list[Entry]] = {}
    for entry in entries:
        by_words.setdefault(folded(entry.source), []).append(entry)
        if entry.was_source:
            by_words.setdefault(folded(entry.was_source), []).append(entry)
    return _each(units, lambda unit: by_words.get(folded(unit.source), []))


def _same_place_alike(units: Sequence[Unit], entries: Sequence[Entry]) -> _Pairs:
    by_place = {entry.id: entry for entry in entries}
    return _each(units, lambda unit: [by_place[unit.id]] if unit.id in by_place
                 and alike(unit.source, by_place[unit.id].source) >= ALIKE else [])  # fmt: skip


def _alike(units: Sequence[Unit], entries: Sequence[Entry]) -> _Pairs:
    return _each(units, lambda unit: sorted(
        (entry for entry in entries if alike(unit.source, entry.source) >= ALIKE),
        key=lambda entry: -alike(unit.source, entry.source)))  # fmt: skip


def _same_place(units: Sequence[Unit], entries: Sequence[Entry]) -> _Pairs:
    by_place = {entry.id: entry for entry in entries}
    return _each(units, lambda unit: [by_place[unit.id]] if unit.id in by_place else [])


def _each(units: Sequence[Unit], candidates: Callable[[Unit], Sequence[Entry]]) -> _Pairs:
    """For each unit its first candidate that no other unit has taken."""
    taken: list[Entry] = []
    pairs = []
    for n, unit in enumerate(units):
        free = [e for e in candidates(unit) if not any(e is each for each in taken)]
        if free:
            best = next((entry for entry in free if entry.id == unit.id), free[0])
            taken.append(best)
            pairs.append((n, best))
    return pairs


def alike(one: str, other: str) -> float:
    """How alike two sources are, from 0 to 1."""
    matcher = SequenceMatcher(None, folded(one), folded(other), autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < ALIKE:
        return 0.0
    return matcher.ratio()
