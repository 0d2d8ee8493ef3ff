"""The guides that are made from the code say what the code does today."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from presskit.cli.app import command_line
from presskit.cli.shell import Shell
from presskit.office import open_office
from presskit.wording import Ui
from presskit.wording.of_forms import FORMS
from scripts import commands_guide, fields_guide
from scripts.commands_guide_words import ABOUT, CHAPTERS
from scripts.fields_guide import anchor
from scripts.fields_guide_words import EXAMPLES, FILES, GROUPS
from scripts.stories import answer
from tests.editors import SCHEMA, faults_in
from tests.looks import ROOT

GUIDES = [(guide, ui) for guide in (fields_guide, commands_guide) for ui in guide.PAGES]
UIS: tuple[Ui, ...] = ("fr", "en")
CONTACT = "Prénom;Nom;Adresse de messagerie\nAnaïs;Perrenot;a.perrenot@courrier.example\n"
# Keys of --json that the lines of the guide do not bring about.
ELSEWHERE = {
    "import": {"releases"}, "check": {"ready", "code"}, "review": {"waiting"},
    "translate": {"releases"},
}  # fmt: skip


def told(guide: ModuleType, ui: Ui) -> str:
    return (ROOT / "docs" / guide.PAGES[ui]).read_text("utf-8")


@pytest.mark.parametrize(("guide", "ui"), GUIDES, ids=lambda each: getattr(each, "__name__", each))
def test_the_guide_is_what_the_code_says(guide: ModuleType, ui: Ui) -> None:
    assert told(guide, ui) == guide.guide(ui)


@pytest.mark.parametrize(("guide", "ui"), GUIDES, ids=lambda each: getattr(each, "__name__", each))
def test_every_link_of_a_guide_leads_somewhere(guide: ModuleType, ui: Ui) -> None:
    page = told(guide, ui)
    anchors = [anchor(heading) for heading in re.findall(r"^##+ (.*)$", page, re.MULTILINE)]

    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([\w-]+)\)", page)) <= set(anchors)


# ------------------------------------------------------------------------------------- the fields


@pytest.mark.parametrize("part", GROUPS)
def test_every_field_of_a_file_stands_in_one_table(part: str) -> None:
    grouped = [field for fields in GROUPS[part].values() for field in fields]

    assert sorted(grouped) == sorted(SCHEMA["$defs"][part]["properties"])


@pytest.mark.parametrize("ui", UIS)
def test_every_kind_of_entry_is_explained(ui: Ui) -> None:
    page = told(fields_guide, ui)
    headings = set(re.findall(r"^### (.*)$", page, re.MULTILINE))
    forms = set(FORMS) - {"Release", "Office", "Text", "Name"}

    assert {FORMS[form][UIS.index(ui)] for form in forms} <= headings


@pytest.mark.parametrize("ui", UIS)
def test_the_opening_examples_are_an_office(ui: Ui, tmp_path: Path) -> None:
    for part, text in EXAMPLES[ui].items():
        path = tmp_path / FILES[part][1].replace("*", "2026-06-10-salle-de-lecture")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), "utf-8")
        assert faults_in(part, text) == []

    desk = open_office(tmp_path)

    assert desk.problems == ()
    assert [file.problems for file in desk.releases] == [()]


# ----------------------------------------------------------------------------------- the commands


def test_every_command_stands_in_one_chapter_and_says_what_it_writes() -> None:
    known = dict(commands_guide.commands(command_line(Shell("en"))))
    listed = [name for names in CHAPTERS.values() for name in names]

    assert sorted(listed) == sorted(known)
    assert set(ABOUT) == set(known)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example office with what the guide's lines need, and a home of its own."""
    root = tmp_path / "office"
    for part in ("contacts", "releases", "templates", "translations"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "presskit.yaml", root)
    (root / "export-outlook.csv").write_text(CONTACT, "utf-8")
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(root)
    return root


def answers() -> Iterator[tuple[str, set[str]]]:
    """The keys that each line of the guide answers with --json, after the kit is built."""
    build = ABOUT["build"].examples[0].typed
    assert answer(shlex.split(build)[1:])[0] == 0
    for name, about in ABOUT.items():
        lines = [each.typed for each in about.examples if "--explain" not in each.typed]
        for line in lines[:1] if name not in ("", "schema") else ():
            _, screen = answer([*shlex.split(line)[1:], "--json"])
            yield name, set(json.loads(screen)) - {"problems"}


@pytest.mark.usefixtures("office")
def test_the_json_of_every_command_has_the_keys_that_the_guide_names() -> None:
    named = {name: set(ABOUT[name].keys) - ELSEWHERE.get(name, set()) for name in ABOUT}

    found = dict(answers())

    assert found == {name: named[name] for name in found}
    assert set(ABOUT) - set(found) == {"", "schema", "preview"}
