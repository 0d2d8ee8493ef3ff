"""Texts that lack one of the office's languages."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.subject import Subject
from presskit.edition.people import role_on
from presskit.model import Language, Text, texts
from presskit.problems import ModelPath, Problem, error


def translations(subject: Subject) -> Iterator[Problem]:
    """Every text of the release, and those it takes from contacts/, in every language."""
    release, desk = subject.release, subject.desk
    source = desk.source_language(release)
    written = list(texts(release))
    for language in desk.office.languages:
        if all(text.within(language, source) is None for _, text in written):
            yield error("translation-none", "title", language=language)
            continue
        for path, text in written:
            yield from _missing(text, language, source, path)
        for path, text in _borrowed(subject):
            yield from _missing(text, language, desk.office.languages[0], path)
        yield from _missing(
            desk.office.name, language, desk.office.languages[0], ("office", "name")
        )
        yield from _names(subject, language)


def _missing(
    text: Text, language: Language, source: Language, path: ModelPath
) -> Iterator[Problem]:
    if text.within(language, source) is None:
        words = text.within(source, source) or text.fr or text.en or text.plain or ""
        start = " ".join(words.split())[:50]
        yield error("translation-missing", *path, language=language, text=start)


def _borrowed(subject: Subject) -> Iterator[tuple[ModelPath, Text]]:
    yield from (((*path, "role"), role) for path, role in _roles(subject))
    replaced = {entry.organisation: entry for entry in subject.release.about}
    for key, entry in replaced.items():
        organisation = subject.desk.organisations.get(key)
        if organisation and organisation.about and not (entry.heading and entry.text):
            yield from texts(organisation.about, ("organisations", key, "about"))
    for contact in subject.contacts():
        if contact.details.role and contact.path[0] == "press":
            yield (*contact.path, "role"), contact.details.role


def _roles(subject: Subject) -> Iterator[tuple[ModelPath, Text]]:
    for _, entry in subject.speakers():
        person = subject.desk.people.get(entry.speaker)
        held = role_on(person, subject.release.date) if person and not entry.role else None
        if person and held:
            yield ("people", entry.speaker or "", "roles", person.roles.index(held)), held.role


def _names(subject: Subject, language: Language) -> Iterator[Problem]:
    for key in (*subject.organisations(), *subject.other_organisations()):
        name = subject.desk.organisations.entries[key].name
        if name.within(language) is None:
            path: ModelPath = ("organisations", key, "name")
            yield error("translation-missing", *path, language=language, text=name.written.full)
