"""Where a translation says something else than its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from presskit.model import Language
from presskit.translation.facts.matching import missing, other_weekdays, said
from presskit.translation.facts.nouns import GRAVE, Difference, Fact, Kind, Quantity
from presskit.translation.facts.numerals import NEVER_MISSED
from presskit.translation.facts.reading import facts
from presskit.translation.facts.shape import other_shape, other_words, unfit

# Kinds that are shown side by side: 12 % that became 12 € is one difference.
_FAMILIES: tuple[tuple[Kind, ...], ...] = (
    ("phone",), ("email",), ("link",), ("date",), ("weekday",), ("time",), ("amount",),
    ("percent",), ("ordinal",), ("number",),
)  # fmt: skip


def differences(
    source: str,
    target: str,
    source_language: Language,
    target_language: Language,
    kept: Sequence[str] = (),
    names: Sequence[str] = (),
) -> tuple[Difference, ...]:
    """What the target says otherwise than the source, leaves out or adds; () for a good pair.

    `kept` are terms that no translation changes, `names` the people who may be named. Facts are
    compared as sets: how often something is said is the writer's business.
    """
    unsuitable = tuple(unfit(source, target, source_language, target_language, kept))
    if any(each.kind in ("empty", "untranslated") for each in unsuitable):
        return unsuitable
    here, there = facts(source, source_language), facts(target, target_language)
    return (
        *_other_facts(here, there),
        *other_words(source, target, kept, names),
        *other_shape(source, target),
        *unsuitable,
    )


def _other_facts(here: Sequence[Fact], there: Sequence[Fact]) -> Iterator[Difference]:
    lost, added = _unmet(here, there), _unmet(there, here)
    for family in _FAMILIES:
        found = list(_paired(_of(lost, family), _of(added, family)))
        yield from found or _moved(_of(here, family), _of(there, family))
    for one, other in other_weekdays(here, there):
        yield Difference("weekday", one.text, other.text)


def _unmet(those: Sequence[Fact], there: Sequence[Fact]) -> list[Fact]:
    """The facts without a counterpart; what was said twice is said once."""
    alone = [fact for fact in missing(those, there) if not _weak(fact)]
    return list({(fact.kind, fact.value): fact for fact in alone}.values())


def _paired(lost: Sequence[Fact], added: Sequence[Fact]) -> Iterator[Difference]:
    """Lost and added facts side by side. Those in words count only where both sides have one."""
    out, into = ([fact for fact in side if not fact.optional] for side in (lost, added))
    spoken_out, spoken_into = ([fact for fact in side if fact.optional] for side in (lost, added))
    while len(out) < len(into) and spoken_out:
        out.append(spoken_out.pop(0))
    while len(into) < len(out) and spoken_into:
        into.append(spoken_into.pop(0))
    for one, other in zip_longest(out, into):
        yield _difference(one, other)
    for one in spoken_out:
        other = next((each for each in spoken_into if _alike(one, each)), None)
        if other:
            spoken_into.remove(other)
            yield _difference(one, other)


def _moved(here: Sequence[Fact], there: Sequence[Fact]) -> Iterator[Difference]:
    """Where both texts have as many facts of a family, each is said as often: `9 h à 10 h, puis
    10 h` is not `9 h à 9 h, puis 10 h`."""
    one, other = ([said(fact) for fact in side if _firm(fact)] for side in (here, there))
    if len(one) != len(other) or any(fact.also for fact in (*here, *there)):
        return
    out = Counter(one) - Counter(other)
    into = Counter(other) - Counter(one)
    if out:
        yield _difference(next(fact for fact in here if said(fact) in out),
                          next(fact for fact in there if said(fact) in into))  # fmt: skip


def _difference(one: Fact | None, other: Fact | None) -> Difference:
    kind = one.kind if one else other.kind if other else "number"
    return Difference(kind, one.text if one else "", other.text if other else "", kind in GRAVE)


def _firm(fact: Fact) -> bool:
    return not _weak(fact) and not (fact.optional and _single(fact))


def _weak(fact: Fact) -> bool:
    """Whether nobody misses it, as "first" or "a dozen"."""
    return fact.optional and fact.text.lower() in NEVER_MISSED


def _alike(one: Fact, other: Fact) -> bool:
    """Whether two facts in words can be one another's translation: "par an" is no "two"."""
    return one.kind == other.kind and _single(one) == _single(other)


def _single(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.number == 1


def _of(those: Sequence[Fact], family: Sequence[Kind]) -> list[Fact]:
    return [fact for fact in those if fact.kind in family]
