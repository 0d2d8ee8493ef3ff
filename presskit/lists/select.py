"""Who of the media lists is meant by segments; and which edition each person gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from presskit.lists import Recipient
from presskit.lists.people import Person
from presskit.model import LANGUAGES, Language, Segment
from presskit.names import fold
from presskit.problems import Problem, nearest, warning

_COLUMNS = ("language", "beat", "outlet_type", "region", "country", "tags", "list")
_fold = cache(fold)


def edition_of(recipient: Recipient, languages: Sequence[Language]) -> Language:
    """The language somebody is written to in: their own where the office has it, else the
    office's first."""
    own = recipient.language.strip().lower()[:2]
    return next((language for language in languages if language == own), languages[0])


def selected(
    people: Sequence[Person], segments: Sequence[Segment], languages: Sequence[Language]
) -> tuple[Person, ...]:
    """The people whom at least one segment describes, in the order given. Capitals and accents do
    not count; who never answered has no last contact and is "before" every day."""
    return tuple(each for each in people
                 if any(_described(each, segment, languages) for segment in segments))  # fmt: skip


def unmatched(people: Sequence[Person], segments: Sequence[Segment]) -> Iterator[Problem]:
    """The values that segments ask for and nobody has, with the one probably meant."""
    for column in _COLUMNS:
        wanted = dict.fromkeys(value for each in segments for value in getattr(each, column))
        if not wanted:
            continue
        known = {_fold(value): value for person in people
                 for value in _values(person, column, LANGUAGES)}  # fmt: skip
        for value in wanted:
            if _fold(value) not in known:
                meant = known.get(nearest(_fold(value), known), "")
                yield warning("where-nobody", field=column, found=value, meant=meant)


def _described(person: Person, segment: Segment, languages: Sequence[Language]) -> bool:
    if not _in_time(person.recipient.last_contact_on, segment):
        return False
    for column in _COLUMNS:
        wanted = getattr(segment, column)
        if wanted:
            held = {_fold(value) for value in _values(person, column, languages)}
            if held.isdisjoint(map(_fold, wanted)):
                return False
    return True


def _in_time(contact: str, segment: Segment) -> bool:
    before, after = segment.last_contact_before, segment.last_contact_after
    if before and contact >= before.isoformat():
        return False
    return not after or contact >= after.isoformat()


def _values(person: Person, column: str, languages: Sequence[Language]) -> tuple[str, ...]:
    if column == "list":
        return person.lists
    if column == "language":
        return (edition_of(person.recipient, languages),)
    return person.recipient.all_of(column)
