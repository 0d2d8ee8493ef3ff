"""`presskit doctor` says what is there and what is missing, and never a secret."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from presskit.cli import doctor, programs
from presskit.cli.programs import PROGRAMS, Program
from presskit.cli.settings import keys_folder
from presskit.translation.engines.command import _FOREIGN_KEYS
from presskit.wording import TALK
from tests.conftest import Answer, Command
from tests.offices import OFFICE, replace_in

ROOT = Path(__file__).parent.parent
SECRET = "0f1e2d3c-ab98-76zq-tz5577:fx"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home folder with nothing in it, and no keys."""
    for name in ("DEEPL_AUTH_KEY", "DEEPL_API_KEY", "LIBRETRANSLATE_API_KEY", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def tools(answer: Answer) -> dict[str, dict[str, Any]]:
    return {tool["name"]: tool for tool in answer.json["tools"]}


def with_engine(office: Path, engine: str) -> None:
    (office / "presskit.yaml").write_text(f"{OFFICE}translation: {{{engine}}}\n", "utf-8")


@pytest.mark.usefixtures("office")
def test_in_a_sound_office_everything_is_said(presskit: Command) -> None:
    answer = presskit("doctor", "--json")

    found = tools(answer)
    assert (answer.code, answer.json["problems"]) == (0, [])
    assert {"python", "presskit", "libraries", "fonts", "office", "office-fonts", "engine", "key",
            "browser", "libreoffice", "git", "duckdb", "exiftool"} == set(found)  # fmt: skip
    assert found["python"]["version"] == sys.version.split()[0]
    assert found["office"]["place"] == "~/office"
    assert all(set(tool) == {"name", "found", "version", "place", "use", "advice"}
               for tool in found.values())  # fmt: skip
    assert all(tool["use"] for tool in found.values())


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.usefixtures("office")
def test_the_report_is_in_words_on_stdout(presskit: Command, ui: str) -> None:
    answer = presskit("doctor", "--ui", ui)

    words = {"fr": ("en ordre", "Service de presse", "facultatif"),
             "en": ("ok", "The press office’s folder", "not needed")}[ui]  # fmt: skip
    assert answer.code == 0
    assert all(word in answer.out for word in words)


def test_outside_an_office_the_machine_is_looked_at(
    tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = presskit("doctor", "--json")

    assert (answer.code, "office" in answer.json["missing"]) == (0, True)
    assert "presskit init" in tools(answer)["office"]["advice"]
    assert "engine" not in tools(answer)


def test_an_office_that_cannot_be_read_is_exit_1_with_its_line(
    office: Path, presskit: Command
) -> None:
    replace_in(office / "presskit.yaml", "languages: [fr, en]", "languages: [fr, en")

    answer = presskit("doctor", "--json")

    assert (answer.code, answer.json["missing"][0]) == (1, "office")
    assert {problem["file"] for problem in answer.json["problems"]} == {"presskit.yaml"}


def test_a_library_that_does_not_load_is_exit_1(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    answer = presskit("doctor", "--json")

    assert (answer.code, answer.codes) == (1, ["library-broken"])
    assert "typst" in answer.json["problems"][0]["message"]
    assert str(office.parent) not in answer.out


def test_every_library_that_presskit_needs_is_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=;\[ ]", each)[0] for each in project["dependencies"]}

    assert set(doctor.LIBRARIES) == needed


# --------------------------------------------------------------------------------------- secrets


@pytest.mark.parametrize("shape", [["--json"], ["--ui", "fr"], ["--ui", "en"]])
@pytest.mark.parametrize(
    ("engine", "variable"),
    [
        ("engine: deepl", "DEEPL_AUTH_KEY"),
        ("engine: deepl", "DEEPL_API_KEY"),
        ("engine: libretranslate, server: 'https://traduction.example'", "LIBRETRANSLATE_API_KEY"),
    ],
)
def test_the_variable_of_a_key_is_said_and_nothing_of_the_key(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch,
    engine: str, variable: str, shape: list[str],
) -> None:  # fmt: skip
    with_engine(office, engine)
    monkeypatch.setenv(variable, SECRET)

    answer = presskit("doctor", *shape)

    said = answer.out + answer.err
    assert variable in said
    assert not any(part in said for part in re.split(r"[-:]", SECRET) if len(part) > 2)
    assert ":fx" not in said


def test_the_table_of_keys_is_that_of_the_engines() -> None:
    assert {name for names in doctor.KEYS.values() for name in names} == set(_FOREIGN_KEYS)


@pytest.mark.parametrize(
    ("engine", "environment", "state", "sentence"),
    [
        ("engine: deepl", "", False, "doctor-engine-get-key"),
        ("engine: deepl", " ", False, "doctor-engine-get-key"),
        ("engine: deepl", "clé à moi", False, "doctor-engine-odd-key"),
        ("engine: libretranslate", "", False, "doctor-engine-get-server"),
        ("engine: libretranslate, server: 'https://t.example'", "", True,
         "doctor-engine-without-key"),
        ("engine: command, command: [nulle-part]", "", False, "doctor-engine-get-program"),
        ("engine: none", "", False, "doctor-engine-none"),
    ],
)  # fmt: skip
def test_what_an_engine_lacks_is_said(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch,
    engine: str, environment: str, state: bool, sentence: str,
) -> None:  # fmt: skip
    with_engine(office, engine)
    monkeypatch.setenv("DEEPL_AUTH_KEY", environment)

    tool = tools(presskit("doctor", "--json", "--ui", "en"))["engine"]

    whole = re.escape(TALK[sentence][1]).replace(r"\{\{", r"\{").replace(r"\}\}", r"\}")
    assert tool["found"] is state
    assert re.fullmatch(re.sub(r"\\\{(variable|program)\\\}", ".+", whole), tool["advice"])


# ------------------------------------------------------------------------------ fonts, signing


def test_fonts_that_no_pdf_can_have_are_missing(office: Path, presskit: Command) -> None:
    theme = "theme: {fonts: {titles: Inconnue Sans, text: Arial}}\n"
    (office / "presskit.yaml").write_text(OFFICE + theme, "utf-8")

    answer = presskit("doctor", "--json")

    assert (answer.code, "office-fonts" in answer.json["missing"]) == (0, True)
    assert "Inconnue Sans" in tools(answer)["office-fonts"]["advice"]


def test_a_stand_in_is_named(office: Path, presskit: Command) -> None:
    (office / "presskit.yaml").write_text(f"{OFFICE}theme: {{fonts: {{text: Arial}}}}\n", "utf-8")

    tool = tools(presskit("doctor", "--json"))["office-fonts"]

    assert (tool["found"], tool["version"]) == (True, "Arial")
    assert "Arial → Source Sans 3" in tool["advice"]


@pytest.mark.usefixtures("office")
def test_a_key_is_whole_where_both_halves_are(presskit: Command) -> None:
    fingerprint = presskit("key", "new", "--json").json["fingerprint"]

    tool = tools(presskit("doctor", "--json"))["key"]

    assert (tool["found"], fingerprint in tool["advice"]) == (True, True)
    assert tool["place"].startswith("~/")


@pytest.mark.usefixtures("office")
def test_a_private_half_elsewhere_is_said_without_the_name_of_the_home(
    presskit: Command, tmp_path: Path
) -> None:
    presskit("key", "new")
    for half in keys_folder().iterdir():
        half.unlink()

    answer = presskit("doctor", "--json")

    assert (answer.code, answer.codes) == (0, ["private-key-elsewhere"])
    assert "key" in answer.json["missing"]
    assert str(tmp_path) not in answer.out


# -------------------------------------------------------------------------------- other programs


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, the only one on the search path."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def write_program(path: Path, body: str) -> Path:
    path.write_text(f"#!{sys.executable}\nimport os, sys, time\n{body}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.mark.skipif(os.name == "nt", reason="programs of this kind are none on Windows")
def test_a_program_is_asked_its_version_and_given_no_key(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEPL_AUTH_KEY", SECRET)
    path = write_program(program / "git", "print('git 9.8.7', os.environ.get('DEEPL_AUTH_KEY'))")

    assert programs.find(PROGRAMS["git"]) == path
    assert programs.version_of(PROGRAMS["git"], path) == "9.8.7"
    assert programs._answer([str(path)]) == "git 9.8.7 None\n"


@pytest.mark.skipif(os.name == "nt", reason="programs of this kind are none on Windows")
@pytest.mark.parametrize(
    "body", ["time.sleep(60)", "sys.exit(3)", "os.fork() or time.sleep(60)", "os.abort()",
             "sys.stdout.buffer.write(bytes(range(256)) * 100)", "sys.stdin.read()"]
)  # fmt: skip
def test_a_program_that_misbehaves_has_no_version_and_blocks_nothing(
    program: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    monkeypatch.setattr(programs, "PATIENCE", 0.3)

    path = write_program(program / "git", body)

    assert programs.version_of(PROGRAMS["git"], path) == ""


@pytest.mark.usefixtures("program")
def test_a_program_that_is_nowhere_is_missing_with_how_to_get_it() -> None:
    tools = {name: doctor._program((name, row)) for name, row in PROGRAMS.items()}

    assert {name: tool.state for name, tool in tools.items()} == {
        "browser": "missing", "libreoffice": "missing", "git": "unneeded", "exiftool": "unneeded",
    }  # fmt: skip
    assert all(tool.facts["command"] for tool in tools.values())


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("row", PROGRAMS.values(), ids=PROGRAMS)
def test_every_platform_is_told_how_to_install(
    row: Program, platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    assert programs.how_to_get(row).split()[0] in ("sudo", "brew", "winget")


def test_on_a_mac_and_on_windows_programs_are_found_where_their_installers_put_them(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("ProgramFiles", str(program))
    path = program / "LibreOffice/program/soffice.exe"
    path.parent.mkdir(parents=True)
    path.touch()

    assert programs.find(PROGRAMS["libreoffice"]) == path
    assert programs.version_of(PROGRAMS["libreoffice"], path) == ""


def test_what_lies_in_the_working_folder_is_not_run(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_program(program / "git", "print('git 1.2.3')")
    monkeypatch.chdir(program)

    assert programs.find(PROGRAMS["git"]) is None


@pytest.mark.skipif(os.name == "nt", reason="programs of this kind are none on Windows")
def test_past_the_working_folder_the_search_goes_on(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_program(program / "git", "print('git 9.8.7')")
    write_program(tmp_path / "git", "print('git 1.2.3')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", str(tmp_path), str(program))))

    assert programs.find(PROGRAMS["git"]) == path


def test_on_windows_a_program_on_the_search_path_has_its_ending(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PATHEXT", ".COM;.exe")
    path = write_program(program / "git.exe", "")

    assert programs.find(PROGRAMS["git"]) == path


def test_a_path_says_nothing_of_the_home_folder(tmp_path: Path) -> None:
    assert doctor.short(tmp_path / "kits") == "~/kits"
    assert doctor.short(f"{tmp_path}-other") == f"{tmp_path.as_posix()}-other"
    assert json.dumps(doctor.short(tmp_path)) == '"~"'
