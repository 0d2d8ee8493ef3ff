"""`presskit init`: an office that builds at once, made whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from presskit.cli.schema import schema_text
from presskit.model import Kind, Language
from presskit.office.reading import parse
from presskit.problems import Refusal
from presskit.starter import tidied
from presskit.starter.answers import (
    Answers,
    beginning,
    read_hue,
    read_languages,
    read_text,
    read_website,
)
from presskit.starter.office import office_files
from presskit.starter.page import words
from presskit.starter.settling import settle
from tests.conftest import Command
from tests.editors import as_an_editor_reads

DAY = date(2026, 11, 22)
STARTER = Path(__file__).parent.parent / "presskit" / "starter"
LOGO = Path(__file__).parent.parent / "templates" / "logo.png"
ODD = 'L\'"Étoile" : A & B #1, {é} [x] *y*'
ORGANISATIONS = {
    "one": ["Ville de Montfleur=Montfleur Town Council"],
    "three": ["Ville de Montfleur", "Région du Val=Val Region", "Agence du Val=Val Agency"],
    "odd": [ODD, "   ", "Syndicat " * 25],
}
EVERYTHING = [
    *("--place", "Montfleur", "--email", "presse@montfleur.example", "--phone", "03 53 01 21 14"),
    *("--website", "www.montfleur.example", "--colour", "0b5d3b", "--logo", str(LOGO)),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSKIT_UI", "fr")


def made(presskit: Command, *options: str) -> Path:
    assert presskit("init", "bureau", "--yes", *options).code == 0
    return Path("bureau")


def signed(organisations: str) -> list[str]:
    return [word for name in ORGANISATIONS[organisations] for word in ("--organisation", name)]


# ------------------------------------------------------------------------------ it builds at once


@pytest.mark.parametrize("languages", ["fr", "en", "fr,en", "en,fr"])
@pytest.mark.parametrize("organisations", ORGANISATIONS)
def test_an_office_without_answers_has_only_warnings_of_what_was_not_given(
    presskit: Command, languages: str, organisations: str
) -> None:
    root = made(presskit, "--languages", languages, *signed(organisations))
    answer = presskit("check", "--office", str(root), "--json")

    told = [p for p in answer.json["problems"] if p["severity"] != "info"]
    assert answer.code == 0
    assert [p["code"] for p in told] == ["contact-none", "missing-part", "missing-part"]
    assert all(p["hint"] for p in told)


@pytest.mark.parametrize("languages", ["fr", "en", "fr,en", "en,fr"])
@pytest.mark.parametrize("organisations", ORGANISATIONS)
def test_with_answers_only_the_boilerplate_is_wanting(
    presskit: Command, languages: str, organisations: str
) -> None:
    root = made(presskit, "--languages", languages, *signed(organisations), *EVERYTHING)
    answer = presskit("check", "--office", str(root), "--json")

    told = [p["code"] for p in answer.json["problems"] if p["severity"] != "info"]
    assert (answer.code, told) == (0, ["missing-part"])


@pytest.mark.parametrize(
    ("languages", "organisations", "options"),
    [("fr", "three", []), ("en", "one", []), ("fr,en", "one", EVERYTHING),
     ("en,fr", "odd", ["--look", "magazine", "--name", ODD])],
)  # fmt: skip
def test_it_builds_its_first_kit(
    presskit: Command, languages: str, organisations: str, options: list[str]
) -> None:
    root = made(presskit, "--languages", languages, *signed(organisations), *options)
    answer = presskit("build", "--office", str(root), "--json")

    files = answer.json["kits"][0]["files"]
    assert answer.code == 0
    assert {path.split("/")[0] for path in files if path.endswith(".pdf")} == {
        *languages.split(",")
    }


def test_a_sentence_about_each_organisation_leaves_nothing_to_say() -> None:
    given = Answers(
        name=("Presse",), languages=("fr", "en"), organisations=(("Ville", "Town"), ("Val",)),
        place="Montfleur", email="presse@montfleur.example",
        abouts=({"fr": "La ville : 12 000 habitants.", "en": "A town of 12,000."}, {"fr": ""}),
    )  # fmt: skip
    files = office_files(beginning(given, ("fr", "en"), "x", DAY), "{}")

    tree = parse(files["contacts/organisations.yaml"].decode(), "x").tree
    assert isinstance(tree, dict)
    assert tree["ville"]["about"]["heading"] == {"fr": "À propos : Ville", "en": "About: Town"}
    assert "about" not in tree["val"]
    (first,) = (
        text.decode()
        for path, text in files.items()
        if path.startswith("releases/2") and path.endswith(".yaml")
    )
    assert re.findall("^about: (.*)$", first, re.MULTILINE) == ["[ville]"]


def test_the_word_template_changes_nothing_until_somebody_edits_it(presskit: Command) -> None:
    root = made(presskit, "--languages", "fr", "--look", "agency")
    words_of = list((root / "templates").rglob("*.docx"))
    presskit("build", "--office", str(root), "--format", "docx")
    (first,) = (path.read_bytes() for path in root.rglob("dist/**/*.docx"))
    words_of[0].unlink()
    presskit("build", "--office", str(root), "--format", "docx")

    assert [path.as_posix() for path in words_of] == ["bureau/templates/agency/release.docx"]
    assert [path.read_bytes() for path in root.rglob("dist/**/*.docx")] == [first]


# --------------------------------------------------------------------------------- single answers


@pytest.mark.parametrize(
    ("typed", "colour"),
    [("#FF0", "#ffff00"), ("0b3d91", "#0b3d91"), ("bleu", "#0b3d91"), ("Bleu marine", "#000080"),
     ("navy", "#000080"), ("", "")],
)  # fmt: skip
def test_a_colour_may_be_short_or_a_name(typed: str, colour: str) -> None:
    assert read_hue(typed) == colour


def test_an_address_without_its_ending_is_said(presskit: Command) -> None:
    answer = presskit("init", "bureau", "--json", "--email", "presse@mairie")

    assert answer.codes == ["starter-email-ending"]


# ------------------------------------------------------------------------------------ what is made


def test_every_file_is_named_and_no_other_is_there(presskit: Command) -> None:
    answer = presskit("init", "bureau", "--json", *EVERYTHING)

    there = [path.relative_to("bureau").as_posix() for path in Path("bureau").rglob("*")
             if path.is_file()]  # fmt: skip
    assert answer.json == {"files": sorted(there), "problems": []}
    assert {"presskit.yaml", "templates/logo.png", "LISEZMOI.txt", ".gitignore"} <= {*there}


@pytest.mark.parametrize(("ui", "languages", "readme"), [
    ("fr", ["fr", "en"], "LISEZMOI.txt"), ("en", ["en", "fr"], "README.txt"),
])  # fmt: skip
def test_the_first_language_is_that_of_the_person(
    presskit: Command, ui: str, languages: list[str], readme: str
) -> None:
    presskit("init", "ville-de-montfleur", "--ui", ui)

    office = parse(Path("ville-de-montfleur/presskit.yaml").read_text("utf-8"), "").tree
    signers = parse(Path("ville-de-montfleur/contacts/organisations.yaml").read_text("utf-8"), "")
    assert isinstance(office, dict)
    assert (office["languages"], Path("ville-de-montfleur", readme).exists()) == (languages, True)
    assert signers.value(("ville-de-montfleur", "name", "fr", "full")) == "Ville de montfleur"


def test_the_next_commands_are_said_in_their_order(presskit: Command) -> None:
    told = presskit("init", "Mairie de Montfleur", "--yes").out

    assert re.findall(r"^  (cd|presskit build|presskit new)", told, re.MULTILINE) == [
        "cd", "presskit build", "presskit new"]  # fmt: skip
    assert 'cd "Mairie de Montfleur"' in told


def test_an_editor_finds_nothing_to_say(presskit: Command) -> None:
    root = made(presskit, *signed("three"), *EVERYTHING)

    for path in (
        *root.glob("*.yaml"),
        *root.glob("contacts/*.yaml"),
        *root.glob("releases/*.yaml"),
    ):
        text = path.read_text("utf-8")
        where = re.match(r"# yaml-language-server: \$schema=([^#\n]*)(#\S+)?\n", text)
        assert where is not None
        schema = json.loads((path.parent / where[1]).read_text("utf-8"))
        validator = Draft202012Validator({**schema, "$ref": where[2] or schema["$ref"]})
        tree = as_an_editor_reads(yaml.load(text, Loader=yaml.BaseLoader))
        assert [fault.message for fault in validator.iter_errors(tree or {})] == [], path


@given(st.text(), st.text())
def test_any_name_reads_back_the_same(name: str, organisation: str) -> None:
    answers = Answers(name=(read_text(name),), organisations=((read_text(organisation),),))
    office = beginning(answers, ("fr", "en"), "bureau", DAY)
    files = office_files(office, "{}")

    about, signers = (parse(files[path].decode(), "") for path in
                      ("presskit.yaml", "contacts/organisations.yaml"))  # fmt: skip
    key = office.signers[0].key
    assert not about.problems
    assert not signers.problems
    assert (about.value(("name", "en")) or "") == office.name["en"]
    assert (signers.value((key, "name", "fr", "full")) or "") == office.signers[0].name["fr"]


@given(st.text())
def test_a_tidied_text_stays_as_it_is_and_can_be_written(typed: str) -> None:
    once = tidied(typed)

    assert tidied(once) == once == once.encode().decode()


@pytest.mark.parametrize(("typed", "languages"), [
    ("fr", ("fr",)), ("EN, fr", ("en", "fr")), ("anglais et français", ("en", "fr")),
    ("french and english", ("fr", "en")), ("fr;fr", ("fr",)),
])  # fmt: skip
def test_languages_are_read_as_people_name_them(
    typed: str, languages: tuple[Language, ...]
) -> None:
    assert read_languages(typed) == languages


def test_an_address_may_be_typed_without_its_beginning() -> None:
    assert read_website(" presse.montfleur.example ") == "https://presse.montfleur.example"


# ---------------------------------------------------------------------------------- all or nothing


def test_an_office_is_never_begun_twice(presskit: Command) -> None:
    root = made(presskit)
    before = (root / "presskit.yaml").read_bytes()
    answer = presskit("init", "bureau", "--json", "--name", "Autre")

    assert (answer.code, answer.codes, answer.json["files"]) == (2, ["starter-office-exists"], [])
    assert (root / "presskit.yaml").read_bytes() == before


def test_every_file_that_is_there_already_is_named_and_nothing_written(presskit: Command) -> None:
    Path("bureau/contacts").mkdir(parents=True)
    for name in ("LISEZMOI.txt", "contacts/press.yaml", "notes.txt"):
        Path("bureau", name).write_text("À moi.", "utf-8")
    answer = presskit("init", "bureau", "--json")

    named = {problem["file"] for problem in answer.json["problems"]}
    assert (answer.code, named) == (2, {"LISEZMOI.txt", "contacts/press.yaml"})
    assert len([*Path("bureau").rglob("*.*")]) == 3


def test_a_folder_that_git_knows_already_keeps_its_lines_and_gets_ours(presskit: Command) -> None:
    Path("bureau/.vscode").mkdir(parents=True)
    Path("bureau/.gitignore").write_bytes(b"*.bak\n/dist/")
    Path("bureau/.vscode/extensions.json").write_text("{}", "utf-8")

    answer = presskit("init", "bureau", "--json")

    assert (answer.code, ".gitignore" in answer.json["files"]) == (0, True)
    lines = Path("bureau/.gitignore").read_text("utf-8").splitlines()
    assert lines[:3] == ["*.bak", "/dist/", "/exports/"]
    assert lines.count("/dist/") == 1
    assert Path("bureau/.vscode/extensions.json").read_text("utf-8") == "{}"


def test_what_a_person_told_git_of_line_ends_stays_the_last_word(presskit: Command) -> None:
    Path("bureau").mkdir()
    Path("bureau/.gitattributes").write_bytes(b"\xef\xbb\xbf*.bat text eol=crlf\n")

    presskit("init", "bureau", "--json")

    lines = Path("bureau/.gitattributes").read_text("utf-8").splitlines()
    assert (lines[0], lines[-1]) == ("* text=auto eol=lf", "*.bat text eol=crlf")


def test_what_was_there_and_stays_is_not_counted_as_written(presskit: Command) -> None:
    presskit("init", "autre")
    Path("bureau/.vscode").mkdir(parents=True)
    Path("bureau/.gitignore").write_bytes(Path("autre/.gitignore").read_bytes())
    Path("bureau/.vscode/extensions.json").write_text("{}", "utf-8")
    there = {path.as_posix() for path in Path("bureau").rglob("*") if path.is_file()}

    answer = presskit("init", "bureau", "--json")

    now = {path.as_posix() for path in Path("bureau").rglob("*") if path.is_file()}
    assert {f"bureau/{file}" for file in answer.json["files"]} == now - there


def test_a_list_that_was_renewed_gets_its_bytes_back_where_the_next_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".gitignore").write_bytes(b"*.bak")
    (tmp_path / ".gitattributes").write_bytes(b"*.odt binary")

    def fails_at_the_second(path: Path, content: bytes) -> None:
        if path.name == ".gitattributes" and b"eol=lf" in content:
            raise OSError(errno.ENOSPC, "No space left on device")
        path.write_bytes(content)

    monkeypatch.setattr("presskit.starter.settling.write_whole", fails_at_the_second)
    with pytest.raises(Refusal):
        settle(tmp_path, {".gitignore": b"/dist/\n", ".gitattributes": b"* text=auto eol=lf\n"})

    assert (tmp_path / ".gitignore").read_bytes() == b"*.bak"


def test_what_cannot_be_finished_leaves_nothing(presskit: Command) -> None:
    Path("bureau").mkdir()
    # A file stands where a folder is needed, which shows half-way.
    Path("bureau/translations").write_text("", "utf-8")
    answer = presskit("init", "bureau", "--json")

    assert (answer.code, answer.codes) == (1, ["starter-unwritten"])
    assert [path.name for path in Path("bureau").rglob("*")] == ["translations"]


def test_every_wrong_option_is_said_at_once(presskit: Command) -> None:
    wrong = ["--languages", "de", "--email", "presse", "--phone", "12", "--website", "a b",
             "--colour", "bleuet", "--look", "magasin", "--logo", "rien.png"]  # fmt: skip
    answer = presskit("init", "bureau", "--json", *wrong)

    assert answer.code == 2
    assert sorted(answer.codes) == sorted([
        "starter-languages", "contact-email", "starter-phone", "link-address", "starter-colour",
        "starter-look", "starter-logo-missing"])  # fmt: skip
    assert not Path("bureau").exists()


def test_a_logo_in_the_home_of_nobody_is_missing(presskit: Command) -> None:
    answer = presskit("init", "bureau", "--json", "--logo", "~personne-ici/logo.png")

    assert (answer.code, answer.codes) == (2, ["starter-logo-missing"])


@pytest.mark.parametrize("name", ["=", "", " = "])
def test_a_name_without_a_name_in_it_is_refused(presskit: Command, name: str) -> None:
    answer = presskit("init", "bureau", "--json", "--yes", "--name", name)

    assert (answer.code, answer.codes) == (2, ["starter-name-empty"])


def test_a_logo_is_a_picture(presskit: Command) -> None:
    Path("logo.png").write_text("ceci n’est pas une image", "utf-8")

    assert presskit("init", "bureau", "--json", "--logo", "logo.png").codes == ["starter-logo"]


# --------------------------------------------------------------------------------------- questions


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")
class TestOnATerminal:
    """Somebody sits there and answers."""

    def begun(self, *options: str) -> tuple[subprocess.Popen[bytes], int]:
        import pty

        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "presskit", "init", "bureau", *options], stdin=theirs,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(STARTER.parent.parent)},
        )  # fmt: skip
        os.close(theirs)
        return process, ours

    def test_what_is_open_is_asked_and_a_wrong_answer_asked_again(self) -> None:
        process, terminal = self.begun("--place", "Montfleur", "--languages", "fr")
        answers = ["Presse du Val", "Ville de Montfleur", "Région du Val", "", "presse",
                   "presse@montfleur.example", "", "", "Une ville.", "", "", "#0b5d3b",
                   "o"]  # fmt: skip
        os.write(terminal, "".join(f"{each}\n" for each in answers).encode())
        out, err = process.communicate(timeout=60)

        office = parse(Path("bureau/presskit.yaml").read_text("utf-8"), "")
        signers = parse(Path("bureau/contacts/organisations.yaml").read_text("utf-8"), "").tree
        assert (process.returncode, "contact-email" in err.decode()) == (0, True)
        # The summary shows what was left empty, but not the line that ended the organisations.
        assert re.search(r"WebP\).*–\n", err.decode())
        assert not re.search(r"organisme 3.*–\n", err.decode())
        assert office.value(("name",)) == "Presse du Val"
        assert office.value(("theme", "colours", "primary")) == "#0b5d3b"
        assert isinstance(signers, dict)
        assert [*signers] == ["ville-de-montfleur", "region-du-val"]
        assert b"presskit build" in out

    def test_in_two_languages_names_and_sentences_are_asked_in_both(self) -> None:
        process, terminal = self.begun("--place", "Montfleur", "--logo", "", "--colour", "")
        answers = ["Presse du Val", "", "Val press", "Ville du Val", "Val Town", "", "", "", "",
                   "Une ville.", "A town.", ""]  # fmt: skip
        os.write(terminal, "".join(f"{each}\n" for each in answers).encode())
        _, err = process.communicate(timeout=60)

        files = [parse(Path("bureau", name).read_text("utf-8"), "")
                 for name in ("presskit.yaml", "contacts/organisations.yaml")]  # fmt: skip
        assert files[0].value(("name", "en")) == "Val press"
        assert files[1].value(("ville-du-val", "name", "en", "full")) == "Val Town"
        assert files[1].value(("ville-du-val", "about", "text", "en")) == "A town.\n"
        assert "« Val Town »" in err.decode()

    def test_the_end_of_the_input_writes_nothing_as_a_stop_does(self) -> None:
        process, terminal = self.begun()
        os.write(terminal, b"Presse du Val\n\x04")
        _, err = process.communicate(timeout=60)

        assert (process.returncode, Path("bureau").exists()) == (130, False)
        assert "Rien n’a été écrit" in err.decode()

    def test_what_is_not_right_is_asked_again_with_the_answers_as_defaults(self) -> None:
        process, terminal = self.begun("--languages", "fr", "--logo", "", "--website", "")
        first = ["Presse du Val", "Ville du Val", "Ville du Val", "", "Montflur", "", "", "",
                 "#ff0", "n"]  # fmt: skip
        second = ["", "", "", "Montfleur", "", "", "", "", ""]
        os.write(terminal, "".join(f"{each}\n" for each in (*first, *second)).encode())
        _, err = process.communicate(timeout=60)

        office = parse(Path("bureau/presskit.yaml").read_text("utf-8"), "")
        assert (process.returncode, "starter-organisation-twice" in err.decode()) == (0, True)
        assert office.value(("name",)) == "Presse du Val"
        assert office.value(("theme", "colours", "primary")) == "#ffff00"
        (first,) = Path("bureau/releases").glob("*.yaml")
        assert "Montflur" not in first.read_text("utf-8")

    def test_a_dash_takes_back_what_was_answered_before(self) -> None:
        process, terminal = self.begun("--languages", "fr", "--logo", "", "--colour", "")
        first = ["Presse du Val", "Syndicat du Val", "Ville du Val", "", "Montfleur",
                 "presse@autre.example", "", "", "Un syndicat.", "Une ville.", "n"]  # fmt: skip
        second = ["", "-", "", "", "", "-", "", "", "", ""]
        os.write(terminal, "".join(f"{each}\n" for each in (*first, *second)).encode())
        _, err = process.communicate(timeout=60)

        signers = parse(Path("bureau/contacts/organisations.yaml").read_text("utf-8"), "")
        contacts = Path("bureau/contacts/press.yaml").read_text("utf-8")
        assert (process.returncode, "presse@autre.example ; - pour vider" in err.decode()) == (0, 1)
        assert isinstance(signers.tree, dict)
        assert [*signers.tree] == ["ville-du-val"]
        assert signers.value(("ville-du-val", "about", "text")) == "Une ville.\n"
        assert "presse@autre.example" not in contacts

    def test_each_name_comes_back_beside_its_own_question(self) -> None:
        process, terminal = self.begun("--place", "", "--email", "", "--phone", "", "--website",
                                       "", "--logo", "", "--colour", "")  # fmt: skip
        first = ["Service de presse", "", "Agence E=MC2", "Agency E=MC2", "", "", "n"]
        second = ["Presse du Val", "", "Val press", "", "", "", "", ""]
        os.write(terminal, "".join(f"{each}\n" for each in (*first, *second)).encode())
        process.communicate(timeout=60)

        files = [parse(Path("bureau", name).read_text("utf-8"), "")
                 for name in ("presskit.yaml", "contacts/organisations.yaml")]  # fmt: skip
        assert files[0].value(("name", "en")) == "Val press"
        assert files[1].value(("agence-e-mc2", "name", "fr", "full")) == "Agence E=MC2"
        assert files[1].value(("agence-e-mc2", "name", "en", "full")) == "Agency E=MC2"

    def test_stopping_writes_nothing(self) -> None:
        process, terminal = self.begun()
        os.write(terminal, b"Presse du Val\n")
        assert process.stderr is not None
        asked = b""
        while b"fr,en" not in asked:
            asked += os.read(process.stderr.fileno(), 4096)
        process.send_signal(signal.SIGINT)

        process.communicate(timeout=60)
        os.close(terminal)
        assert (process.returncode, Path("bureau").exists()) == (130, False)

    def test_with_yes_nothing_is_asked(self) -> None:
        process, terminal = self.begun("--yes")
        _, err = process.communicate(timeout=60)

        os.close(terminal)
        assert (process.returncode, err) == (0, b"")


# --------------------------------------------------------------------------------------- the words


def test_both_languages_say_the_same_things() -> None:
    assert [*words("fr")] == [*words("en")]


@pytest.mark.parametrize("key", words("fr"))
def test_every_word_is_used(key: str) -> None:
    pages = "".join(path.read_text("utf-8") for path in (STARTER / "pages").iterdir())
    code = (STARTER / "page.py").read_text("utf-8") + (STARTER / "office.py").read_text("utf-8")
    name = "part-" if key.startswith("fill-part-") else key.removeprefix("fill-")

    assert key in get_args(Kind) or any(f"{mark}{name}" in pages + code for mark in "\"'")


def test_the_schema_is_that_of_this_version(presskit: Command) -> None:
    root = made(presskit)

    assert (root / "presskit.schema.json").read_text("utf-8") == schema_text()
