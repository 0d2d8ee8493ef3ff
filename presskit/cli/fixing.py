"""`presskit check --fix`: typographic corrections written into the files, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from presskit.atomic import write_whole
from presskit.cli.shell import Shell
from presskit.edition.voice import Voice
from presskit.model import LANGUAGES, Language, Office, Owned, texts
from presskit.office import Desk
from presskit.office.amend import amended
from presskit.office.source import Source
from presskit.problems import ModelPath, Place, Problem, error, has_errors


def fix(shell: Shell, desk: Desk) -> Iterator[Problem]:
    """Set the texts of the desk's files the way their language does, in the files themselves; a
    file that cannot be written is a problem."""
    for source, changes in _files(desk):
        made = amended(source, changes)
        if not made.paths:
            continue
        try:
            write_whole(desk.root / source.file, made.text.encode())
        except OSError as reason:
            yield error("file-unwritable", place=Place(source.file), reason=reason.strerror or "")
        else:
            shell.say("fixed", file=source.file, n=len(made.paths))


def _files(desk: Desk) -> Iterator[tuple[Source, Mapping[ModelPath, str]]]:
    """Every file with what its texts would be; a file with a mistake is left alone."""
    for file in desk.releases:
        if file.release is not None and not has_errors(file.source.problems):
            home = desk.source_language(file.release)
            yield file.source, dict(_polished(file.release, file.source, home, desk.office))
    home = desk.office.languages[0]
    for catalogue in (desk.organisations, desk.people, desk.press):
        changes: dict[ModelPath, str] = {}
        for key, entry in catalogue.entries.items():
            changes |= dict(_polished(entry, catalogue.source, home, desk.office, (key,)))
        if not has_errors(catalogue.source.problems):
            yield catalogue.source, changes


def _polished(
    owned: Owned, source: Source, home: Language, office: Office, under: ModelPath = ()
) -> Iterator[tuple[ModelPath, str]]:
    """The path and the new value of every text that is not yet set as it should be."""
    for path, _ in texts(owned):
        for language in LANGUAGES:
            where = source.written((*under, *path, language))
            value = source.value(where)
            meant = language in (home, *where[-1:])
            if value is not None and meant:
                yield where, _same_edges(value, Voice(language, home, office).set(value))


def _same_edges(value: str, polished: str) -> str:
    """The polished text with the spaces and line ends that surrounded the old one."""
    core = polished.strip()
    return value.replace(value.strip(), core, 1) if value.strip() else value
