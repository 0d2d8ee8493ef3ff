"""The command line speaks French and English throughout, fits 80 columns, and knows what was
meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from presskit.cli.app import command_line
from presskit.cli.shell import Shell
from presskit.cli.typed import READERS
from presskit.wording import TALK, Ui
from tests.conftest import Command
from tests.offices import SLUG

PACKAGE = Path(__file__).parent.parent / "presskit"

# What Typer and Python say of their own accord.
ENGLISH = re.compile(
    r"\b(?:Usage:|Options:|Commands:|Arguments:|Show|Print|Make|Read|default|required|Error|Missing"
    r"|Invalid|Try|TEXT|INTEGER|PATH|FLOAT|this|the|and|of|is|for|with|exit|install|shell)\b"
)
FRENCH = re.compile(r"[éèêàçœ]|Usage :|\b(?:le|la|les|des|une?|ou|et|dans)\b")
# Names and words of other programs, which are English wherever they stand.
NAMES = re.compile(r"`[^`]*`|« [^»]* »|\"[^\"]*\"|beat=santé|PRENOM et NOM|--[\w-]+|Médias?")


def commands(ui: Ui) -> Iterator[tuple[str, Any]]:
    """Every command and group as it is typed, with what Typer knows of it."""

    def walk(name: str, command: Any) -> Iterator[tuple[str, Any]]:
        yield name, command
        for own, each in getattr(command, "commands", {}).items():
            yield from walk(f"{name} {own}".strip(), each)

    return walk("", command_line(Shell(ui)))


NAMED = [name for name, _ in commands("en")]


@pytest.mark.parametrize("name", NAMED)
def test_a_help_page_is_french_in_french_and_english_in_english(
    presskit: Command, name: str
) -> None:
    french, english = (presskit(*name.split(), "--help", "--ui", ui) for ui in ("fr", "en"))

    assert (french.code, english.code, french.err, english.err) == (0, 0, "", "")
    assert ENGLISH.findall(NAMES.sub("", french.out)) == []
    assert FRENCH.findall(NAMES.sub("", english.out)) == []


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("name", NAMED)
def test_a_help_page_fits_eighty_columns(presskit: Command, name: str, ui: Ui) -> None:
    page = presskit(*name.split(), "--help", "--ui", ui).out

    assert [line for line in page.splitlines() if len(line) > 80] == []
    assert "…" not in page.replace("1,…", "")


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_every_command_and_every_option_has_its_help(ui: Ui) -> None:
    silent = [
        (name, parameter.name)
        for name, command in commands(ui)
        for parameter in command.params
        if parameter.name != "context" and not parameter.help
    ]

    assert silent == []
    assert [name for name, command in commands(ui) if not command.help] == []


def test_the_version_is_one_line(presskit: Command) -> None:
    assert re.fullmatch(r"presskit \d+\.\d+\S*\n", presskit("--version").out)


# ------------------------------------------------------------------------------- no loose words

PRINTING = {"print", "echo", "secho", "write", "print_utf8", "Refusal", "Text", "add_column"}
# These take the name of a sentence.
KEYED = {"say", "talk"}


def spoken(call: ast.Call) -> str:
    """The words of a call's first argument that stand in the code itself."""
    if not call.args:
        return ""
    match call.args[0]:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(part.value for part in parts if isinstance(part, ast.Constant))
    return ""


def called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def loose_words(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        words, name = spoken(node), called(node)
        if name in PRINTING and re.search(r"[^\W\d_]{2}", words.replace("presskit", "")):
            yield f"{path.name}:{node.lineno} {words}"
        if name in KEYED and words and isinstance(node.args[0], ast.Constant) and words not in TALK:
            yield f"{path.name}:{node.lineno} {words}"
        for keyword in node.keywords:
            if keyword.arg == "help" and isinstance(keyword.value, ast.Constant):
                yield f"{path.name}:{node.lineno} help"


CLI = sorted((PACKAGE / "cli").rglob("*.py"))


@pytest.mark.parametrize("path", CLI, ids=[str(path.relative_to(PACKAGE)) for path in CLI])
def test_no_sentence_is_said_outside_the_wording(path: Path) -> None:
    assert list(loose_words(path)) == []


def test_below_the_command_line_nothing_is_printed() -> None:
    door = PACKAGE / "__main__.py"
    below = [path for path in PACKAGE.rglob("*.py") if "cli" not in path.parts and path != door]
    calls = [
        (path.name, node.lineno)
        for path in below
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and called(node) in ("print", "echo", "Refusal")
        if called(node) != "Refusal" or spoken(node)
    ]

    assert calls == []


# --------------------------------------------------------------------------------- did you mean

OFFICE_WITH_SEGMENT = "\nsegments:\n  sante: {beat: [santé]}\n"


@pytest.mark.parametrize(
    ("typed", "code", "meant"),
    [
        ("buidl", "unknown-command", "build"),
        ("list", "unknown-command", "lists"),
        ("nouveau Titre", "unknown-command", "new"),
        ("aperçu", "unknown-command", "preview"),
        ("build --format Word", "unknown-format", "docx"),
        ("build --format courriel", "unknown-format", "eml"),
        ("list stats", "unknown-command", "lists stats"),
        ("lists stat", "unknown-command", "lists stats"),
        ("template chek x.docx", "unknown-command", "template check"),
        ("templat check x.docx", "unknown-command", "template check"),
        ("version", "unknown-command", "--version"),
        ("--verison", "unknown-option", "--version"),
        ("build -q", "unknown-option", "--quiet"),
        ("build --formt pdf", "unknown-option", "--format"),
        ("check 2026-05-28-bilna", "unknown-release", SLUG),
        ("check --explain titel", "unknown-code", "title"),
        ("new Bilan --kind invit", "new-kind", "invitation"),
        ("new Bilan --issuer regoin", "unknown-id", "region"),
        ("init ailleurs --look magasine", "starter-look", "magazine"),
        ("translate --to anglais", "unknown-language", "en"),
        ("translate --engine deep", "unknown-engine", "deepl"),
        ("lists export sant --for csv", "unknown-audience", "sante"),
        ("lists export sante --for mailchip", "export-choice", "mailchimp"),
        ("lists select snate", "unknown-segment", "sante"),
        ("lists select --where beats=santé", "where-unknown-field", "beat"),
        ("--show-completion bsh", "unknown-shell", "bash"),
    ],
)
def test_a_near_miss_is_answered_with_what_was_meant(
    office: Path, presskit: Command, typed: str, code: str, meant: str
) -> None:
    with (office / "presskit.yaml").open("a", encoding="utf-8") as file:
        file.write(OFFICE_WITH_SEGMENT)

    french, english = (presskit(*typed.split(), "--ui", ui) for ui in ("fr", "en"))

    assert (french.code, code in french.err) == (2, True)
    assert f"vouliez-vous dire « {meant} » ?" in french.err
    assert f"did you mean “{meant}”?" in english.err


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("build un deux --ui=xx", "unknown-interface"),
        ("schema encore un", "extra-words"),
        ("import", "argument-missing"),
        ("lists dedupe", "argument-missing"),
        ("lists import liste.csv", "option-missing"),
        ("preview --port 8000x", "option-value"),
        ("preview --port 0", "option-value"),
        ("translate --max-chars -3", "option-value"),
        ("check --online=oui", "option-without-need"),
        ("build --format", "option-without-value"),
        ("template check", "template-not-given"),
        ("verify", "kit-not-given"),
        ("--json build", "option-before-command"),
    ],
)
@pytest.mark.usefixtures("office")
def test_what_was_typed_wrongly_is_said_in_words_of_ours(
    presskit: Command, monkeypatch: pytest.MonkeyPatch, typed: str, code: str
) -> None:
    monkeypatch.setenv("PRESSKIT_UI", "fr")

    answer = presskit(*typed.split())

    told = (answer.err or answer.out).replace(code, "")
    assert (answer.code, code in answer.err + answer.out) == (2, True)
    assert re.findall(r"\b(?:Input|Got|should|argument|Invalid|Missing)\b", told) == []


@pytest.mark.usefixtures("office")
def test_the_interface_may_be_chosen_before_the_command(presskit: Command) -> None:
    answer = presskit("--ui", "fr", "buidl")

    assert "vouliez-vous dire « build » ?" in answer.err


def test_every_option_but_a_number_is_read_without_pydantic() -> None:
    kinds = {
        parameter.type_descriptor.annotation
        for _, command in commands("en")
        for parameter in command.params
    }

    assert kinds - set(READERS) == {int}
