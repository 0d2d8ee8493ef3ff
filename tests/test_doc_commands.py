"""Every command that a page gives is typed, in the order of the page, in an office of its own;
without a network and without a terminal. No block is left out."""

from __future__ import annotations

import re
import shutil
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from presskit.model import Language
from presskit.seal import PUBLIC_KEY
from scripts.stories import answer, blocks, commands, follow
from scripts.tutorial import TUTORIALS, lived
from tests.looks import ROOT
from tests.sealed import JUNE

PAGES = {
    str(path.relative_to(ROOT)): path.read_text("utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
}
# Pages whose commands have a test that knows more: an engine, a keyboard, a day.
ELSEWHERE = {
    "docs/traduire.md": "test_docs", "docs/translating.md": "test_docs",
    "docs/listes.md": "test_lists_guide", "docs/lists.md": "test_lists_guide",
    "docs/importer.md": "test_import_guide", "docs/importing.md": "test_import_guide",
    "docs/ecrire.md": "test_writing_guide", "docs/writing.md": "test_writing_guide",
    "docs/tutoriel.md": "test_doc_commands", "docs/tutorial.md": "test_doc_commands",
}  # fmt: skip
HERE = [page for page, text in PAGES.items() if commands(text) and page not in ELSEWHERE]
# The first column of the index.
FRENCH = re.findall(r"^\| \[[^]]*\]\(([\w-]+\.md)\)", PAGES["docs/README.md"], re.MULTILINE)
OUTLOOK = """\
Prénom;Nom;Adresse de messagerie;Société;Source;Base légale
Anaïs;Perrenot;a.perrenot@courrier.example;Le Courrier des vals;salon;legitimate_interest
"""


def a_kit() -> None:
    answer(("build", JUNE))


def a_pasted_text() -> None:
    shutil.copy(f"dist/{JUNE}/fr/{JUNE}-fr.txt", "pasted.txt")


# What a reader has who reads `given:`; each is made where the page's commands are typed.
GIVEN: Mapping[str, Callable[[], object]] = {
    "export-outlook.csv": lambda: Path("export-outlook.csv").write_text(OUTLOOK, "utf-8"),
    f"dist/{JUNE}.zip": a_kit,
    "pasted.txt": a_pasted_text,
}


def no_network(*_: object) -> NoReturn:
    raise OSError("a guide asks nobody")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example office; home and network are somewhere else."""
    root = tmp_path / "office"
    parts = ("contacts", "releases", "templates", "translations")
    for part in parts:
        shutil.copytree(ROOT / part, root / part)
    for name in ("presskit.yaml", "presskit.schema.json"):
        shutil.copy(ROOT / name, root)
    assert not (root / PUBLIC_KEY).exists()
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.chdir(root)
    return root


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("page", HERE)
def test_every_command_of_a_page_does_what_the_page_says(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSKIT_UI", "fr" if Path(page).name in FRENCH else "en")
    for block in blocks(PAGES[page]):
        for name in block.given:
            GIVEN[name]()
        for command, code, said in follow(block):
            assert (code, command.answered_by(said)) == (command.code, True), (
                f"{page}:{block.line}: {' '.join(command.words)} → {code}\n{said}"
            )


@pytest.mark.parametrize("page", PAGES)
def test_no_command_of_a_page_is_left_out(page: str) -> None:
    fenced = re.findall(r"^ *(?:`{3,}|~{3,}).*?^ *(?:`{3,}|~{3,})", PAGES[page], re.M | re.S)
    typed = [re.findall(r"^\$ *presskit\b" if "\n$" in block else r"^[> ]*presskit\b", block, re.M)
             for block in fenced]  # fmt: skip

    assert len(commands(PAGES[page])) == sum(map(len, typed))


@pytest.mark.parametrize(("page", "test"), ELSEWHERE.items())
def test_a_page_that_is_read_elsewhere_is_read_there(page: str, test: str) -> None:
    source = (ROOT / f"tests/{test}.py").read_text("utf-8")
    mapped = "".join((ROOT / name).read_text("utf-8")
                     for name in ("tests/guides.py", "scripts/tutorial.py"))  # fmt: skip

    assert page in source + mapped
    assert re.search(r"(commands|blocks)\(text_of\(|lived\(", source)


def test_few_blocks_are_not_run_and_each_says_why() -> None:
    remarks = [block.remarks for text in PAGES.values() for block in blocks(text)]

    assert sum("not run" in each for each in remarks) == 0
    assert {key for each in remarks for key in each} <= {
        "file", "change", "given", "exit", "typed", "not run",
    }  # fmt: skip


@pytest.mark.parametrize("language", TUTORIALS)
def test_the_tutorial_answers_as_it_says_from_an_empty_folder_to_the_files_for_the_engine(
    language: Language, tmp_path: Path
) -> None:
    story = list(lived(language, tmp_path))
    for command, code, said in story:
        assert (code, command.answered_by(said)) == (command.code, True), (command.words, said)

    office, told = tmp_path / "aubrelle", TUTORIALS[language].read_text("utf-8")
    assert len(story) == len(commands(told)) == 17
    assert all(command.told for command in commands(told))
    for address in re.findall(r"^(?:Ouvrez|Open) (dist/\S+)$", told, re.MULTILINE):
        assert (office / address).is_file()
    assert sorted(path.name for path in (office / "contacts/media").glob("pres*.csv"))
