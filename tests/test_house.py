"""The house keeps its plan: floors, words, schema."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from presskit.cli.schema import schema_text
from presskit.labels import DOCUMENT, KINDS
from presskit.wording import PROBLEMS, TALK

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "presskit"

# An import may only point to a lower row. The same table stands in ARCHITECTURE.md.
FLOORS = (
    {
        "problems", "values", "names", "typography", "markup", "archive", "atomic", "shelf",
        "hidden", "contentlines",
    },
    {"model", "wording", "media", "seal", "ledger", "lock"},
    {"labels", "office", "contacts"},
    {"edition", "subject"},
    {"translation"},
    {"render", "checks", "importers"},
    {"kit", "review", "lists", "verify", "starter"},
    {"build"},
    {"cli"},
)  # fmt: skip
ENTRANCE = {"__init__", "__main__"}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("presskit"):
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            names |= {name.split(".")[1] for name in whole}
    return names - {"__version__"} - {room(path)}


def floor_of(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if room(path) not in ENTRANCE)


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in modules()} == set().union(*FLOORS)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_from_lower_floors_only(path: Path) -> None:
    above = {name for name in imported_rooms(path) if floor_of(name) >= floor_of(room(path))}

    assert above == set()


def test_the_plan_in_the_architecture_is_the_plan_of_the_code() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rows = re.findall(r"^\| \d \| (.+?) \|", page, re.MULTILINE)
    written = [set(re.findall(r"`(\w+)(?:\.py|/)`", row)) for row in rows]

    assert written == list(reversed(FLOORS))


def codes_in(source: str) -> set[str]:
    names = {"error", "warning", "info"}
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    called = (call for call in calls if isinstance(call.func, ast.Name) and call.func.id in names)
    return {
        call.args[0].value
        for call in called
        if call.args and isinstance(call.args[0], ast.Constant)
    }


def test_every_code_raised_has_its_sentence() -> None:
    raised = {code for path in modules() for code in codes_in(path.read_text("utf-8"))}

    assert raised - set(PROBLEMS) == set()


def test_every_sentence_belongs_to_a_code_of_the_package() -> None:
    everything = "".join(path.read_text("utf-8") for path in modules() if room(path) != "wording")
    made_up = {"embargo-skipped", "embargo-doubled"}  # f"embargo-{trouble}"
    made_up |= {code for code in PROBLEMS if code.startswith("not-a-")}  # f"not-a-{kind}"

    assert [
        code for code in PROBLEMS if f'"{code}"' not in everything and code not in made_up
    ] == []


@pytest.mark.parametrize("code", PROBLEMS)
def test_both_languages_name_the_same_facts(code: str) -> None:
    french, english = (set(re.findall(r"\{(\w+\??)\}", " ".join(said))) for said in PROBLEMS[code])

    assert french == english


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_sentence_is_translated_and_ends_without_a_full_stop(code: str) -> None:
    french, english = PROBLEMS[code]

    assert french.message != english.message
    assert not any(part.endswith(".") for part in (*french, *english))


@pytest.mark.parametrize("words", [*TALK.values()], ids=list(TALK))
def test_talk_names_the_same_facts_in_both_languages(words: tuple[str, str]) -> None:
    french, english = (re.findall(r"\{(\w+)\}", part) for part in words)

    assert sorted(french) == sorted(english)


def test_every_label_has_both_languages() -> None:
    assert all(set(words) == {"fr", "en"} for words in (*DOCUMENT.values(), *KINDS.values()))


def test_the_schema_in_the_repository_is_fresh() -> None:
    assert (ROOT / "presskit.schema.json").read_text("utf-8") == schema_text()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_fits_in_one_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400
