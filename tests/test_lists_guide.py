"""The guides to media lists are true: their commands answer as they say, in their order."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from presskit.cli import lists_rights, lists_stats
from presskit.lists import COLUMNS
from presskit.lists.exports import ENGINES
from presskit.lists.mapping import read_map
from presskit.lists.segments import FIELDS
from presskit.model import Language, Segment
from scripts.stories import answer, commands
from tests.guides import FENCE, SPAN, tables, text_of
from tests.looks import ROOT

LISTS: Mapping[Language, Path] = {"fr": ROOT / "docs/listes.md", "en": ROOT / "docs/lists.md"}
BOTH = pytest.mark.parametrize("language", ["fr", "en"])
SAME = {"fr": "même", "en": "same"}


def blocks(language: Language, kind: str) -> list[str]:
    return [text for form, text in FENCE.findall(text_of(LISTS[language])) if form == kind]


@pytest.fixture
def root(tmp_path: Path, language: Language, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example office with the files that the guide shows or speaks of, on the guide's day."""
    for name in ("contacts", "releases"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("*.jpg"))
    shutil.copy(ROOT / "presskit.yaml", tmp_path)
    (tmp_path / "salon.csv").write_bytes(blocks(language, "csv")[0].encode("cp1252"))
    (tmp_path / "salon.yaml").write_text(blocks(language, "yaml")[0], "utf-8")
    shutil.copy(ROOT / "contacts/media/journalistes.csv", tmp_path / "export.csv")
    (tmp_path / "splink.csv").write_text("decision,id,other\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSKIT_UI", language)
    for module in (lists_rights, lists_stats):
        monkeypatch.setattr(module, "today", lambda: "2026-11-22")
    return tmp_path


def before(words: Sequence[str], root: Path, language: Language) -> None:
    """What a person does before a command: the review file is filled in."""
    if "--decisions" in words:
        path = root / words[words.index("--decisions") + 1]
        text = path.read_text("utf-8-sig").replace("\n;", f"\n{SAME[language]};")
        path.write_text(text, "utf-8")


@BOTH
def test_the_commands_of_the_guide_answer_as_it_says(root: Path, language: Language) -> None:
    given = commands(text_of(LISTS[language]))

    for command in given:
        before(command.words, root, language)
        code, said = answer(command.words[1:])
        assert (code, command.answered_by(said)) == (command.code, True), (command.words, said)
    assert len(given) == 13


@BOTH
def test_the_guide_names_every_column_every_field_and_every_engine(language: Language) -> None:
    told = [{code for row in table[1:] for code in SPAN.findall(row[0])}
            for table in tables(text_of(LISTS[language]))]  # fmt: skip

    assert set(COLUMNS) in told
    assert set(ENGINES) in told
    assert [field for field in FIELDS if f"`{field}`" not in text_of(LISTS[language])] == []


@BOTH
def test_its_files_are_what_it_says_they_are(root: Path, language: Language) -> None:
    segments = yaml.safe_load(blocks(language, "yaml")[1])["segments"]

    assert "beat" in read_map(root / "salon.yaml", "salon.yaml").columns.values()
    assert all(Segment.model_validate(each) for each in segments.values())
    assert [ast.parse(program) for program in blocks(language, "python")]


def test_both_languages_follow_one_plan() -> None:
    def plan(language: Language) -> tuple[list[int], list[int], list[str]]:
        text = FENCE.sub("", text_of(LISTS[language]))
        levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)]
        return levels, [len(table) for table in tables(text)], blocks(language, "python")

    assert plan("fr") == plan("en")
