"""The guides to old releases are true: what they show is what comes out."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from presskit.model import Language
from scripts.stories import commands
from tests.conftest import Command
from tests.guides import FENCE, codes, text_of
from tests.looks import ROOT
from tests.offices import write_office

GUIDES: Mapping[Language, Path] = {
    "fr": ROOT / "docs/importer.md",
    "en": ROOT / "docs/importing.md",
}
OLD: Mapping[Language, str] = {"fr": "anciens/atelier.txt", "en": "old/workshop.txt"}
BOTH = pytest.mark.parametrize("language", ["fr", "en"])


def blocks(language: Language, kind: str) -> list[str]:
    return [text for form, text in FENCE.findall(text_of(GUIDES[language])) if form == kind]


@pytest.fixture
def root(tmp_path: Path, language: Language, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small office, and the old release of the guide in the working directory."""
    root = write_office(tmp_path / "office")
    old = root / OLD[language]
    old.parent.mkdir()
    old.write_text(blocks(language, "text")[0], "utf-8")
    monkeypatch.chdir(root)
    monkeypatch.setenv("PRESSKIT_UI", language)
    return root


@BOTH
def test_the_guide_shows_what_an_import_says_and_writes(
    root: Path, language: Language, presskit: Command
) -> None:
    screen, *_ = blocks(language, "console")
    release, proposed = blocks(language, "yaml")
    line, told = screen.split("\n", 1)
    answer = presskit(*line.removeprefix("$ presskit ").split())

    assert answer.out == told
    assert (root / told.split()[2]).read_text("utf-8") == release
    assert (root / "releases/proposed/contacts.yaml").read_text("utf-8") == proposed


@BOTH
def test_a_whole_drawer_is_brought_in(root: Path, language: Language, presskit: Command) -> None:
    presskit("build")
    for made in (*root.glob("dist/*/fr/*.docx"), *root.glob("dist/*/en/*.pdf")):
        shutil.copy(made, (root / OLD[language]).parent)
    _, drawer = commands(text_of(GUIDES[language]))
    drawn = [sorted(map(str, Path().glob(word))) for word in drawer.words[2:]]

    assert [len(files) for files in drawn] == [1, 1]
    assert presskit("import", *(file for files in drawn for file in files)).code == 0


@BOTH
@pytest.mark.usefixtures("root")
def test_every_command_of_the_table_is_obeyed(language: Language, presskit: Command) -> None:
    typed = [
        code for code in codes(text_of(GUIDES[language])) if code.startswith("presskit import ")
    ]

    assert len(typed) == 3
    assert [presskit(*code.split()[1:]).code for code in typed] == [0, 0, 0]
