"""Who speaks, against contacts/: names and roles as they are on file, posts that changed hands,
boilerplates that nobody has read for a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from presskit.checks.likeness import alike, tokens
from presskit.model import LANGUAGES, Language, Person, Role, SpeakerEntry, Text
from presskit.names import fold, likeness, name_key
from presskit.office import Desk
from presskit.problems import ModelPath, Problem, warning
from presskit.subject import Subject

_FORMER = frozenset((
    "alors", "ancien", "ancienne", "anciens", "anciennes", "ex", "precedent", "precedente",
    "honoraire", "emerite", "then", "former", "formerly", "previous", "outgoing", "emeritus",
    "sortant", "sortante", "late",
))  # fmt: skip
_Title = tuple[date, str, Text, Language]
_SMALL = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "a",
        "au",
        "aux",
        "en",
        "et",
        "pour",
        "of",
        "the",
        "for",
        "and",
        "in",
        "to",
        "at",
    ]
)
_STEM = 5
_ALIKE = 0.6


def speakers(subject: Subject) -> Iterator[Problem]:
    """Nobody is written out who is on file, or nearly; nobody's role is another than theirs."""
    for path, entry in subject.speakers():
        if entry.name:
            yield from _on_file(entry.name, path, subject)
        elif entry.role:
            yield from _other_role(entry, path, subject)


def earlier_roles(subject: Subject) -> Iterator[Problem]:
    """Somebody who is written out has the role they had in an earlier release, where one of those
    that are looked at with this one names them."""
    before = _written_out(_Known(subject.desk))
    home = subject.desk.source_language(subject.release)
    for path, entry in subject.speakers():
        for day, slug, role, source in reversed(before.get(name_key(entry.name or ""), [])):
            if day < subject.release.date and entry.role:
                yield from _retitled(entry, role, (home, source), slug, path)
                break


def holders(subject: Subject) -> Iterator[Problem]:
    """Nobody speaks for an office that someone else holds by now."""
    for path, entry in subject.speakers():
        successor = succeeded(entry, subject)
        person = subject.desk.people.get(entry.speaker)
        if successor and person:
            yield warning("office-holder", *path, name=person.name, successor=successor)


def boilerplates(subject: Subject) -> Iterator[Problem]:
    """Every boilerplate that is printed was read over in the year before the release."""
    day = subject.release.date
    for entry in subject.release.about:
        organisation = subject.desk.organisations.get(entry.organisation)
        about = organisation.about if organisation and not entry.text else None
        if about and about.reviewed_on and _a_year_after(about.reviewed_on) < day:
            path = ("organisations", entry.organisation, "about", "reviewed_on")
            reviewed = about.reviewed_on.isoformat()
            yield warning("about-age", *path, id=entry.organisation, date=reviewed)


def succeeded(entry: SpeakerEntry, subject: Subject) -> str:
    """Who holds the office that this speaker left, unless the role says it is a former one."""
    day, people = subject.release.date, subject.desk.people
    person = people.get(entry.speaker)
    if person is None or person.role_on(day) or (entry.role and _is_former(entry.role)):
        return ""
    ended = [role for role in person.roles if role.until and role.until < day]
    left = max(ended, key=lambda role: role.until or date.min, default=None)
    heirs = (other.name for other in people.entries.values()
             if left and other is not person and _holds(other, left, day))  # fmt: skip
    return next(heirs, "")


class _Known:
    """An office, known by itself: its catalogues are not compared."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self.desk is other.desk

    def __hash__(self) -> int:
        return id(self.desk)


@lru_cache(maxsize=2)
def _written_out(known: _Known) -> Mapping[tuple[str, ...], list[_Title]]:
    """The roles of those whom releases write out, by their name's key, in order of time."""
    found: dict[tuple[str, ...], list[_Title]] = {}
    desk = known.desk
    for file in desk.releases:
        if file.release:
            home = desk.source_language(file.release)
            for _, entry in Subject(file.release, desk, file.path.parent).speakers():
                if entry.name and entry.role:
                    title = (file.release.date, file.slug, entry.role, home)
                    found.setdefault(name_key(entry.name), []).append(title)
    return {key: sorted(said, key=lambda title: title[:2]) for key, said in found.items()}


def _retitled(
    entry: SpeakerEntry, role: Text, homes: tuple[Language, Language], slug: str, path: ModelPath
) -> Iterator[Problem]:
    for language in LANGUAGES:
        said = entry.role.within(language, homes[0]) if entry.role else None
        before = role.within(language, homes[1])
        if said and before and not _shortened(_stems(said), _stems(before)):
            yield warning("speaker-title", *path, "role", language, language=language,
                          name=entry.name or "", found=said[:60], role=before[:60],
                          release=slug)  # fmt: skip
            return


def _shortened(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _a_year_after(day: date) -> date:
    later = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
    return later.replace(year=day.year + 1)


def _on_file(name: str, path: ModelPath, subject: Subject) -> Iterator[Problem]:
    """Somebody written out whose name is, or nearly is, one on file. An initial says nothing."""
    for key, person in subject.desk.people.entries.items():
        if likeness(name, person.name) >= 2 or alike(_words(name), _words(person.name)):
            yield warning("speaker", *path, "name", found=name, name=person.name, id=key)
            return


def _words(name: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokens(name))


def _other_role(entry: SpeakerEntry, path: ModelPath, subject: Subject) -> Iterator[Problem]:
    """A role that says something else than the one on file, shortened or not. One that says it
    belongs to the past was meant."""
    person = subject.desk.people.get(entry.speaker)
    held = person.role_on(subject.release.date) if person else None
    if not person or not held or not entry.role or _is_former(entry.role):
        return
    for language in LANGUAGES:
        said = entry.role.within(language, subject.desk.source_language(subject.release))
        known = held.role.within(language, subject.desk.office.languages[0])
        if said and known and not _stems(said) <= _stems(known):
            yield warning("speaker-role", *path, "role", language, language=language,
                          name=person.name, found=said[:50], role=known[:80])  # fmt: skip


def _is_former(role: Text) -> bool:
    said = filter(None, (role.plain, role.fr, role.en))
    return any(_FORMER & {token.key for token in tokens(text)} for text in said)


def _holds(other: Person, left: Role, day: date) -> bool:
    """Whether somebody holds on that day the office that another left."""
    held = [role for role in other.roles if role.held_on(day)]
    return any(role.organisation == left.organisation and _same(role, left) for role in held)


def _same(one: Role, other: Role) -> bool:
    """Whether two roles are one office: président and présidente are, a vice-president is not."""
    pairs = ((_said(one, each), _said(other, each)) for each in LANGUAGES)
    return any(
        a and b and len(a & b) >= _ALIKE * max(len(a), len(b)) and _heads(a, b) for a, b in pairs
    )


def _said(role: Role, language: Language) -> frozenset[str]:
    return _stems(role.role.within(language, language) or "")


def _heads(one: frozenset[str], other: frozenset[str]) -> bool:
    return ("vice" in one) == ("vice" in other)


def _stems(text: str) -> frozenset[str]:
    words = (part for token in tokens(text) for part in fold(token.key).split("-"))
    return frozenset(word[:_STEM] for word in words if word not in _SMALL)
