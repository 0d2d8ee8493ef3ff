"""Ids that lead nowhere, with the id that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from presskit.office import Catalogue, Desk
from presskit.problems import ModelPath, Problem, error, nearest
from presskit.subject import Subject

# So many ids are read at a glance.
_FEW = 6


def issuers(subject: Subject) -> Iterator[Problem]:
    """A release is signed by at least one organisation, and each is on file."""
    if not subject.release.issuers:
        yield error("no-issuer", "issuers", example=subject.example)
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
        *((path, section.quotes) for path, section in subject.sections()),
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
            if entry.emails or entry.phones or entry.name or entry.role:
                yield error("contact-id-and-details", *path, id=entry.id)
        elif entry.organisation is None:
            yield error("missing-field", *path, field="organisation")
        else:
            yield from _known(entry.organisation, desk.organisations, (*path, "organisation"))


def behind_contacts(subject: Subject) -> Iterator[Problem]:
    """What the named organisations, press contacts and speakers point to is on file as well."""
    desk = subject.desk
    yield from _behind(desk, dict.fromkeys(filter(None, (e.id for e in subject.release.contacts))))
    for _, entry in subject.speakers():
        person = desk.people.get(entry.speaker)
        for n, role in enumerate(person.roles if person else ()):
            if role.organisation:
                path = ("people", entry.speaker or "", "roles", n, "organisation")
                yield from _known(role.organisation, desk.organisations, path)


def strays(desk: Desk) -> Iterator[Problem]:
    """Ids of contacts/ that lead nowhere, whether or not a release needs them."""
    yield from _behind(desk, dict.fromkeys((*desk.press.entries, *desk.organisations.entries)))


def _behind(desk: Desk, keys: Iterable[str]) -> Iterator[Problem]:
    """What these organisations and press contacts point to."""
    for key in keys:
        organisation, contact = desk.organisations.get(key), desk.press.get(key)
        for n, named in enumerate((organisation.press or ()) if organisation else ()):
            yield from _known(named, desk.press, ("organisations", key, "press", n))
        if contact:
            path: ModelPath = ("press", key, "organisation")
            yield from _known(contact.organisation, desk.organisations, path)


def audience(subject: Subject) -> Iterator[Problem]:
    """Every segment it is written for is described in presskit.yaml."""
    known = subject.desk.office.segments
    for number, name in enumerate(subject.release.audience):
        if name not in known:
            yield error("unknown-segment", "audience", number, id=name, meant=nearest(name, known))


def repeated(subject: Subject) -> Iterator[Problem]:
    """Nobody signs twice, nothing is printed twice."""
    release = subject.release
    sections = [(path, section.quotes) for path, section in subject.sections()]
    abouts = [(("about", n), part.quotes) for n, part in enumerate(release.about)]
    placed = [((*path, "quotes", n), key) for path, keys in (*sections, *abouts)
              for n, key in enumerate(keys)]  # fmt: skip
    signed = [(("issuers", n), key) for n, key in enumerate(release.issuers)]
    told = [(("about", n), entry.organisation) for n, entry in enumerate(release.about)]
    for entries in (placed, signed, told):
        seen: set[str] = set()
        for path, key in entries:
            if key in seen:
                yield error("repeated-id", *path, id=key)
            seen.add(key)


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
    file = catalogues[0].source.file if len(catalogues) == 1 else "contacts/"
    ids = [each for catalogue in catalogues for each in catalogue.entries]
    known = ", ".join(ids) if not meant and len(ids) <= _FEW else ""
    yield error("unknown-id", *path, id=key, meant=meant, file=file, there=known)
