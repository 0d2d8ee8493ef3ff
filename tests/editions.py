"""The small office's release as editions, for the tests of what an edition says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from presskit.build import make_pictures
from presskit.edition import Edition
from presskit.edition.compose import compose
from presskit.model import Language
from presskit.office import open_office
from tests.offices import write_office

BEFORE = datetime(2026, 6, 1, tzinfo=UTC)
AFTER = datetime(2026, 7, 1, tzinfo=UTC)


def editions(root: Path, as_of: datetime = BEFORE, **parts: str) -> dict[Language, Edition]:
    """Both editions of the small office's release, with parts of the office replaced."""
    desk = open_office(write_office(root, **parts))
    (file,) = desk.releases
    assert file.release is not None, [problem.code for problem in file.problems]
    pictures = make_pictures(file.release, file.path.parent, desk)
    languages = desk.office.languages
    return {
        language: compose(file.release, file.slug, desk, language, pictures, as_of, languages)
        for language in languages
    }


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
