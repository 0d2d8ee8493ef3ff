"""The command line: languages, streams, JSON and exit codes are a contract."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from presskit.cli import crew, kits
from presskit.cli.schema import schema_text
from presskit.cli.shell import Shell
from presskit.problems import Place, error
from tests.conftest import Command
from tests.offices import RELEASE, SLUG, release_file, replace_in

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("buidl --json", "unknown-command"),
        ("build --json --formt pdf", "unknown-option"),
        ("build --json --out", "option-without-value"),
        ("--office . build --json", "option-before-command"),
        ("template --office . check --json", "option-before-command"),
        ("check --fix --release-ready --json", "options-apart"),
        ("translate --status --dry-run --json", "options-apart"),
        ("check caf\udce9 --json", "unknown-release"),
        ("build --json --ui de", "unknown-interface"),
        ("build --json 2026-05-28-bilna", "unknown-release"),
        ("build --json releases", "release-is-folder"),
        ("build --json releases/nulle-part.yaml", "unknown-release"),
        ("build --json /etc/hostname", "release-outside"),
        (f"build --json {'a' * 300}", "name-too-long"),
        (f"verify --json {'a' * 300}.zip", "name-too-long"),
        ("build --json --lang de", "unknown-language"),
        ("build --json --format odt", "unknown-format"),
        ("build --json --as-of demain", "as-of"),
        ("check --json --explain titel", "unknown-code"),
    ],
)
def test_wrong_usage_is_exit_2_with_one_json_object(
    office: Path, presskit: Command, typed: str, code: str
) -> None:
    answer = presskit(*typed.split())

    assert (answer.code, answer.codes) == (2, [code])
    assert not (office / "dist").exists()


@pytest.mark.usefixtures("office")
def test_every_name_that_is_no_release_is_said(presskit: Command) -> None:
    answer = presskit("build", "un", "deux", "--json")

    assert (answer.code, answer.codes) == (2, ["unknown-release"] * 2)
    assert answer.json["kits"] == []


@pytest.mark.usefixtures("office")
def test_a_near_miss_says_what_was_meant(presskit: Command) -> None:
    answers = [presskit(*words, "--ui", "en").err for words in
               (["buidl"], ["build", "--formt=pdf"], ["build", "2026-05-28-bilna"])]  # fmt: skip

    assert [meant in answer for meant, answer in zip(("build", "--format", SLUG), answers,
            strict=True)] == [True] * 3  # fmt: skip


def test_outside_an_office_every_command_says_so(
    tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert [(presskit(command, "--json").code, presskit(command, "--json").codes) for command in
            ("build", "check")] == [(2, ["no-office"])] * 2  # fmt: skip


def test_a_problem_has_all_the_keys_of_the_contract(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "kind: release", "kind: relase")

    (problem,) = presskit("check", "--json", "--ui", "en").json["problems"]

    assert problem == {
        "code": "not-a-choice",
        "severity": "error",
        "message": problem["message"],
        "hint": "choose among: release, invitation, press-kit, statement, correction; "
        "did you mean “release”?",
        "file": f"releases/{SLUG}.yaml",
        "line": 1,
        "column": 7,
        "language": None,
    }
    assert "relase" in problem["message"]


def test_codes_stay_and_sentences_follow_the_interface(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "speaker: anne-leroy", "speaker: x")

    french, english = (presskit("check", "--json", "--ui", ui).json for ui in ("fr", "en"))

    assert french["problems"][0]["code"] == english["problems"][0]["code"] == "unknown-id"
    assert french["problems"][0]["message"] != english["problems"][0]["message"]
    assert french["counts"] == english["counts"]


@pytest.mark.parametrize(
    ("environment", "french"),
    [
        ({"LANG": "fr_FR.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "de_DE.UTF-8"}, True),
        ({"LANG": "fr_FR.UTF-8", "PRESSKIT_UI": "en"}, False),
    ],
)
def test_the_interface_speaks_the_language_of_the_person(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str], french: bool,
) -> None:  # fmt: skip
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "PRESSKIT_UI"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    replace_in(release_file(office), "kind: release", "kind: relase")

    assert ("erreur" in presskit("check").out) is french


def test_results_go_to_stdout_and_talk_to_stderr(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "alt: {fr: Un atelier,", "alt: {fr: Photo d’un atelier,")

    built, checked = presskit("build", "--ui", "en"), presskit("check", "--ui", "en")

    assert "dist/" in built.out
    assert SLUG in built.out
    assert "alt-opening" in built.err
    assert "alt-opening" in checked.out


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_cuts_lines_between_words_and_a_pipe_never(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    problem = error("unknown-id", place=Place("releases/a.yaml", 4), id="region", file="x.yaml")

    Shell("fr").show([problem], terminal := Terminal())
    Shell("fr").show([problem], pipe := io.StringIO())

    assert re.sub(r"\x1b\[[\d;]*m", "", terminal.getvalue()) == (
        "releases/a.yaml:4 erreur unknown-id :\n« region » ne figure pas dans x.yaml\n"
        "    ajoutez-le, ou corrigez-le\n"
    )
    assert pipe.getvalue().splitlines()[0].endswith("unknown-id : « region » ne figure pas "
                                                    "dans x.yaml")  # fmt: skip


def test_a_warning_fails_only_when_strict(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "alt: {fr: Un atelier,", "alt: {fr: Photo d’un atelier,")

    assert [presskit("check").code, presskit("check", "--strict").code] == [0, 1]


def test_a_warning_can_be_silenced_in_the_release(office: Path, presskit: Command) -> None:
    path = release_file(office)
    replace_in(path, "alt: {fr: Un atelier,", "alt: {fr: Photo d’un atelier,")
    path.write_text(path.read_text("utf-8") + "check: {ignore: [alt-opening]}\n", "utf-8")

    assert presskit("check", "--strict", "--json").codes == []


@pytest.mark.parametrize("words", [["check"], ["schema"], ["build", "--json"]])
def test_a_reader_who_leaves_and_a_poor_console_are_no_mistake(
    office: Path, words: list[str]
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = f"{sys.executable} -m presskit {' '.join(words)} --office {office}"
    shell = ["bash", "-c", f"{command} | true; exit ${{PIPESTATUS[0]}}"]

    poor = subprocess.run(command.split(), env=environment, capture_output=True, check=False)
    left = subprocess.run(shell, env=environment, capture_output=True, check=False)

    assert (poor.returncode, left.returncode, left.stderr) == (0, 0, poor.stderr)


def test_a_bug_in_one_release_does_not_lose_the_others(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (office / "releases" / "2026-01-01-autre.yaml").write_text(RELEASE, "utf-8")
    real = crew.build_release
    monkeypatch.setattr(
        crew, "build_release",
        lambda file, *rest: 1 / 0 if "autre" in file.slug else real(file, *rest),
    )  # fmt: skip

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (70, ["bug"])
    assert [kit["slug"] for kit in answer.json["kits"]] == [SLUG]


def test_the_schema_is_printed_alone(presskit: Command) -> None:
    answer = presskit("schema")

    assert json.loads(answer.out) == json.loads(schema_text())


def test_explain_says_what_a_code_means(presskit: Command) -> None:
    answer = presskit("check", "--explain", "unquoted-colon", "--ui", "en")

    assert answer.code == 0
    assert "colon" in answer.out


def test_the_help_speaks_both_languages(presskit: Command) -> None:
    french, english = (presskit("build", "--help", "--ui", ui).out for ui in ("fr", "en"))

    assert "Fait les kits" in french
    assert "Build the kits" in english


def test_the_name_alone_shows_the_help(presskit: Command) -> None:
    assert "init" in presskit().out


def test_a_folder_that_is_gone_is_said(
    tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (2, ["folder-gone"])


def test_a_closed_stdin_is_nobody_to_ask(office: Path) -> None:
    script = "import sys; sys.stdin = None; from presskit.cli import main; main(['review'])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=office,
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)  # fmt: skip

    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


def test_a_broken_installation_is_said_in_a_sentence() -> None:
    script = ("import sys; sys.modules.update(rich=None, typer=None)\n"
              "from presskit.cli import main; main(['build', '--ui', 'en'])")  # fmt: skip
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)  # fmt: skip

    assert (done.returncode, "Traceback" in done.stderr) == (70, False)
    assert "presskit stopped because of a fault of its own" in done.stderr
    Path(done.stderr.split("send ")[1].split()[0]).unlink()


def test_an_installation_too_broken_to_begin_is_said_in_both_languages() -> None:
    script = "import sys; sys.modules['msgspec'] = None; from presskit.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8",
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)  # fmt: skip

    assert (done.returncode, "Traceback" in done.stderr) == (70, False)
    assert "réinstallez presskit" in done.stderr
    assert "install presskit again" in done.stderr


@pytest.mark.usefixtures("office")
def test_a_bug_of_ours_is_exit_70_with_its_traceback_in_a_file(
    presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("presskit.cli.check.open_desk", lambda *_: 1 / 0)

    answer = presskit("check", "--json", "--ui", "en")

    assert (answer.code, answer.codes) == (70, ["bug"])
    report = Path(answer.json["problems"][0]["hint"].split()[1])
    assert "ZeroDivisionError" in report.read_text("utf-8")
    report.unlink()


def test_a_file_elsewhere_named_by_its_path_is_built(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office / "releases")

    assert presskit("build", f"{SLUG}.yaml", "--json").json["kits"][0]["slug"] == SLUG


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_says_so_and_leaves_the_previous_kit(
    office: Path, presskit: Command, number: signal.Signals
) -> None:
    presskit("build")
    before = (office / "dist" / SLUG / "SHA256SUMS").read_bytes()
    replace_in(release_file(office), "La stratégie avance", "Tout avance")
    process = subprocess.Popen(
        [sys.executable, "-c",
         "import presskit.build as b, time, sys; from presskit.cli import main\n"
         "def slow(*_): print('ready', flush=True); time.sleep(30)\n"
         "b.make_kit = slow; main(['build'])"],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    started = time.monotonic()
    process.send_signal(number)

    _, err = process.communicate(timeout=20)

    assert (process.returncode, time.monotonic() - started < 10) == (130, True)
    assert "intact" in err
    assert (office / "dist" / SLUG / "SHA256SUMS").read_bytes() == before


def test_a_build_says_how_heavy_each_mail_is(office: Path, presskit: Command) -> None:
    table = presskit("build", "--ui", "fr").out
    (kit,) = presskit("build", "--json").json["kits"]

    folder = office / "dist" / SLUG
    assert [mail["file"] for mail in kit["emails"]] == [
        f"{language}/{SLUG}-{language}.eml" for language in ("fr", "en")
    ]
    assert all(mail["size"] == (folder / mail["file"]).stat().st_size for mail in kit["emails"])
    assert re.search(r"Courriel\n.*\d+\u00a0Ko\n", table)


@pytest.mark.usefixtures("office")
def test_a_mail_that_newsrooms_would_turn_away_is_named(
    presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kits, "HEAVY", 1000)

    answer = presskit("build", "--json", "--ui", "en")

    told = [each for each in answer.json["problems"] if each["code"] == "mail-heavy"]
    assert [(each["language"], each["severity"]) for each in told] == [
        ("fr", "warning"), ("en", "warning")
    ]  # fmt: skip
    assert told[0]["file"] == f"releases/{SLUG}.yaml"
    assert "published_at:" in told[0]["hint"]
    assert answer.code == 0


@pytest.mark.usefixtures("office")
def test_a_build_without_mails_says_nothing_of_them(presskit: Command) -> None:
    assert presskit("build", "--format", "txt", "--json").json["kits"][0]["emails"] == []
