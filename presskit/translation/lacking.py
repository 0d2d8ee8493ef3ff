"""Which texts of an office have one of its languages and lack the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from presskit.model import LANGUAGES, Language, Office, Organisation, Release, Text, texts
from presskit.office import Desk
from presskit.problems import ModelPath
from presskit.translation import Direction


def directions(office: Office) -> tuple[Direction, ...]:
    """Into each of the office's languages, from the other one."""
    others: Mapping[Language, Language] = {"fr": "en", "en": "fr"}
    return tuple(Direction(others[language], "fr-FR" if language == "fr" else office.english)
                 for language in LANGUAGES if language in office.languages)  # fmt: skip


def home_and_other(office: Office) -> tuple[Language, Language]:
    """The office's first language, and the other one."""
    home = office.languages[0]
    return home, "en" if home == "fr" else "fr"


def lacking(desk: Desk, way: Direction) -> bool:
    """Whether anything in an opened office lacks the target of a direction."""
    releases = (file.release for file in desk.releases if file.release)
    own = (found for release in releases for found in own_texts(release, desk, way))
    return any(True for _ in office_texts(desk, way)) or any(True for _ in own)


def own_texts(release: Release, desk: Desk, way: Direction) -> Iterator[tuple[ModelPath, str]]:
    """The texts of a release that have the source of a direction and lack its target."""
    home = desk.source_language(release)
    for path, text in texts(release):
        yield from _lacking(path, text, home, way)


def office_texts(desk: Desk, way: Direction) -> Iterator[tuple[ModelPath, str]]:
    """The same for the office's own words: its name, names and boilerplates of organisations,
    roles of people and of press contacts."""
    home = desk.office.languages[0]
    yield from _lacking(("office", "name"), desk.office.name, home, way)
    for key, organisation in desk.organisations.entries.items():
        if organisation.name.within(way.language) is None:
            yield from _names(key, organisation, home, way)
        for path, text in texts(organisation.about, ("organisations", key, "about")):
            yield from _lacking(path, text, home, way)
    for name, catalogue in (("people", desk.people.entries), ("press", desk.press.entries)):
        for key, entry in catalogue.items():
            for path, text in texts(entry, (name, key)):
                yield from _lacking(path, text, home, way)


# --------------------------------------------------------------------------------------- parts


def _names(
    key: str, organisation: Organisation, home: Language, way: Direction
) -> Iterator[tuple[ModelPath, str]]:
    """The full and the short name, which are plain strings and no texts."""
    for part in ("full", "short"):
        written = getattr(organisation.name.written, part)
        if written:
            text = Text.model_validate({way.source: written})
            yield from _lacking(("organisations", key, "name", part), text, home, way)


def _lacking(
    path: ModelPath, text: Text, home: Language, way: Direction
) -> Iterator[tuple[ModelPath, str]]:
    written = text.within(way.source, home)
    if written is not None and text.within(way.language, home) is None:
        yield path, written
