"""Ids that lead nowhere, with the id that was probably meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from presskit.checks.subject import Subject
from presskit.office import Catalogue
from presskit.problems import ModelPath, Problem, error, nearest


def issuers(subject: Subject) -> Iterator[Problem]:
    """A release is signed by at least one organisation, and each is on file."""
    if not subject.release.issuers:
        yield error("no-issuer", "issuers")
    for number, key in enumerate(subject.release.issuers):
        yield from _known(key, subject.desk.organisations, ("issuers", number))


def people(subject: Subject) -> Iterator[Problem]:
    """Everyone who speaks is on file, or written out with a name."""
    for path, entry in subject.speakers():
        if entry.speaker:
            yield from _known(entry.speaker, subject.desk.people, path)
        elif not entry.name:
            yield error("speaker-without-name", *path)


def quotes(subject: Subject) -> Iterator[Problem]:
    """Every quote that is placed exists."""
    release = subject.release
    placed: list[tuple[ModelPath, tuple[str, ...]]] = [
        *((("sections", n), section.quotes) for n, section in enumerate(release.sections)),
        *((("about", n), entry.quotes) for n, entry in enumerate(release.about)),
    ]
    for path, keys in placed:
        for n, key in enumerate(keys):
            if key not in release.quotes:
                meant = nearest(key, release.quotes)
                yield error("unknown-id", *path, "quotes", n, id=key, meant=meant, file="quotes:")


def about(subject: Subject) -> Iterator[Problem]:
    """Every boilerplate has an organisation, and words of its own or on file."""
    catalogue = subject.desk.organisations
    for number, entry in enumerate(subject.release.about):
        path: ModelPath = ("about", number)
        yield from _known(entry.organisation, catalogue, path)
        organisation = catalogue.get(entry.organisation)
        if organisation and not organisation.about and not (entry.heading and entry.text):
            yield error("about-missing", *path, id=entry.organisation)


def listed_contacts(subject: Subject) -> Iterator[Problem]:
    """Every press contact is an organisation, a press contact, or written out in full."""
    desk = subject.desk
    for number, entry in enumerate(subject.release.contacts):
        path: ModelPath = ("contacts", number)
        if entry.id is not None:
            yield from _either(entry.id, (desk.press, desk.organisations), path)
        elif entry.organisation is None:
            yield error("missing-field", *path, field="organisation")
        else:
            yield from _known(entry.organisation, desk.organisations, (*path, "organisation"))
    for key, contact in desk.press.entries.items():
        yield from _known(contact.organisation, desk.organisations, ("press", key, "organisation"))


def _known(key: str, catalogue: Catalogue[Any], path: ModelPath) -> Iterator[Problem]:
    yield from _either(key, (catalogue,), path)


def _either(key: str, catalogues: Sequence[Catalogue[Any]], path: ModelPath) -> Iterator[Problem]:
    if any(catalogue.get(key) for catalogue in catalogues):
        return
    unsure = [c for c in catalogues if key in c.broken or not c.whole]
    if unsure:
        yield error("broken-id", *path, id=key, file=unsure[0].source.file)
        return
    meant = next(filter(None, (catalogue.nearest(key) for catalogue in catalogues)), "")
    yield error("unknown-id", *path, id=key, meant=meant, file=catalogues[0].source.file)
