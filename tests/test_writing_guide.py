"""The guides to writing are true: what they show is sound, or is the mistake that they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from presskit.labels import KINDS
from presskit.model import Language
from presskit.typography import polish
from scripts.stories import Block, answer, blocks, follow
from tests.guides import SPAN, WRITING, tables, text_of
from tests.offices import draw

BOTH = pytest.mark.parametrize("language", ["fr", "en"])
RELEASE = Path("releases/2026-12-03-mediatheque-des-tanneries.yaml")
OFFICE = """\
name: {fr: Service de presse de la Ville d’Aubrelle, en: City of Aubrelle press office}
languages: [fr, en]
country: France
website: https://presse.aubrelle.example
"""
# A part is too short for an editor; the whole release of the guide is not.
SHORT = "check: {ignore: [missing-part]}\n"


def parts(written: str) -> dict[str, str]:
    """The parts of a release by their first word."""
    return {part.partition(":")[0]: part for part in re.split(r"^(?=\w+:)", written, flags=re.M)}


def is_part(block: Block) -> bool:
    return block.form == "yaml" and not block.file


@pytest.fixture
def office(tmp_path: Path, language: Language, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The office of the guide: its files, and the picture that it speaks of."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSKIT_UI", language)
    (tmp_path / "presskit.yaml").write_text(OFFICE, "utf-8")
    for block in blocks(text_of(WRITING[language])):
        if block.file:
            list(follow(block))
        for name in block.given:
            draw(tmp_path / name, (1600, 1000))
    return tmp_path


@BOTH
@pytest.mark.usefixtures("office")
def test_the_files_of_the_guide_are_sound(language: Language) -> None:
    assert answer(("check", "--strict", "--quiet")) == (0, "")
    assert len([block for block in blocks(text_of(WRITING[language])) if block.file]) == 5


@BOTH
def test_every_part_is_sound_or_the_mistake_that_the_guide_says(
    office: Path, language: Language
) -> None:
    whole = RELEASE.read_text("utf-8")
    (office / "presskit.yaml").write_text(OFFICE + SHORT, "utf-8")
    shown = blocks(text_of(WRITING[language]))
    wrong, tried = [], 0
    for block, after in zip(shown, (*shown[1:], Block("", "", 0)), strict=True):
        if not is_part(block):
            continue
        RELEASE.write_text("".join({**parts(whole), **parts(block.text)}.values()), "utf-8")
        tried += 1
        if after.commands:
            for command, code, said in follow(after):
                right = code == command.code and command.answered_by(said)
                wrong += [] if right else [f"{after.line}: {said}"]
        else:
            code, said = answer(("check", "--strict", "--quiet"))
            wrong += [] if code == 0 else [f"{block.line}: {said}"]
    assert "\n".join(wrong) == ""
    assert tried == 13


@BOTH
@pytest.mark.usefixtures("office")
def test_the_first_release_becomes_the_kit_that_the_guide_shows(language: Language) -> None:
    first = next(block for block in blocks(text_of(WRITING[language])) if block.commands)

    for command, code, said in follow(first):
        assert (code, command.answered_by(said)) == (0, True), said


@BOTH
def test_a_kit_that_was_corrected_is_said_to_be_replaced(office: Path, language: Language) -> None:
    answer(("build",))
    _, said = answer(("verify", f"dist/{RELEASE.stem}.zip"))

    assert "2026-12-07-rectificatif-mediatheque" in said
    assert {"fr": "remplac", "en": "replaced"}[language] in said
    assert (office / f"dist/{RELEASE.stem}/index.html").is_file()


@BOTH
def test_its_tables_name_every_kind_and_its_marks_are_set(language: Language) -> None:
    kinds, marks = tables(text_of(WRITING[language]))

    assert {code for row in kinds[1:] for code in SPAN.findall(row[0])} == set(KINDS)
    assert len(marks) >= 6
    assert polish("L'accueil ouvre à 9h30...", "fr") == "L’accueil ouvre à 9\u00a0h\u00a030…"


def test_both_languages_show_the_same_files() -> None:
    def shown(language: Language) -> list[object]:
        page = (block for block in blocks(text_of(WRITING[language])) if block.form == "yaml")
        return [yaml.load(block.text, yaml.BaseLoader) for block in page
                if not re.search(r"^ +\w+: \w+ ?: ", block.text, re.MULTILINE)]  # fmt: skip

    assert shown("fr") == shown("en")
    assert len(shown("fr")) == 17
