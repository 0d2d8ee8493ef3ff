"""Ask one check about a text, or about the release of an office."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from presskit.model import Language, Release, Text
from presskit.office import Desk, open_office
from presskit.problems import Problem
from presskit.subject import Subject
from tests.offices import write_office

Checker = Callable[[Subject], Iterable[Problem]]


def noted(checker: Checker, text: str, language: Language = "fr") -> list[Problem]:
    """What a check says of the notes of the small office's release, in the order of the text."""
    notes = Text(fr=text) if language == "fr" else Text(en=text)
    desk, release = _small_office()
    subject = Subject(release.model_copy(update={"notes": notes}), desk, desk.root)
    found = [each for each in checker(subject) if each.path[:1] == ("notes",)]
    return sorted(found, key=lambda problem: problem.offset or 0)


def about(checker: Checker, root: Path) -> list[Problem]:
    """What a check says of the first release of an office."""
    desk = open_office(root)
    file = desk.releases[0]
    assert file.release is not None
    return list(checker(Subject(file.release, desk, root)))


@cache
def _small_office() -> tuple[Desk, Release]:
    desk = open_office(write_office(Path(mkdtemp())))
    release = desk.releases[0].release
    assert release is not None
    return desk, release
