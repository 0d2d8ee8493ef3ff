"""A shell completes what presskit knows, quickly, and is never told of a fault."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from presskit.cli import shells
from presskit.cli.completing import WORDS
from presskit.cli.nearby import languages_near, organisations, releases, segments
from presskit.labels import KINDS
from presskit.lists.exports import ENGINES, VCARDS
from presskit.render import FORMATS
from presskit.translation.engines import ENGINES as TRANSLATORS
from tests.conftest import Command
from tests.offices import OFFICE, SLUG, write_office

ROOT = Path(__file__).parent.parent
SEGMENTS = "segments:\n  santé locale: {beat: [santé]}\n  sciences: {beat: [sciences]}\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An office in a folder with accents and spaces."""
    return write_office(tmp_path / "Été à Besançon", office=OFFICE + SEGMENTS)


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    """An environment in which `presskit` is this checkout, and home an empty folder."""
    if sys.platform == "win32":
        pytest.skip("the shells of this test are none of Windows")
    command = tmp_path / "bin" / "presskit"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m presskit "$@"\n', "utf-8")
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "LANG": "C.UTF-8",
            "PRESSKIT_UI": "fr", "TERM": "xterm"}  # fmt: skip


def completed(place: Path, settings: dict[str, str], *words: str) -> list[str]:
    """What bash would offer for the last of these words, by the script that presskit prints."""
    lines = """eval "$(presskit --show-completion bash)"
        COMP_WORDS=(presskit "$@"); COMP_CWORD=$#
        _presskit_completion presskit
        printf '%s\\n' "${COMPREPLY[@]}" """
    done = subprocess.run(["bash", "-c", lines, "bash", *words], cwd=place, env=settings,
                          capture_output=True, text=True, check=True)  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["bui"], ["build"]),
        (["lists", "ex"], ["export"]),
        (["key", ""], ["new"]),
        (["build", "--dr"], ["--draft"]),
        (["build", "2026"], [SLUG]),
        (["check", SLUG, ""], [""]),
        (["new", "Bilan", "--issuer", "ag"], ["agence"]),
        (["new", "Bilan", "--kind", "st"], ["statement"]),
        (["lists", "select", "sc"], ["sciences"]),
        (["lists", "select", "san"], ["santé\\ locale"]),
        (["lists", "export", "2"], [SLUG]),
        (["lists", "export", "sciences", "--for", "mail"], ["mailchimp", "mailjet"]),
        (["lists", "export", "sciences", "--for", "=", "mail"], ["mailchimp", "mailjet"]),
        (["lists", "export", "sciences", "--for", "="], [*ENGINES]),
        (["translate", "--to", ""], ["fr", "en"]),
        (["lists", "import", "--to", ""], [""]),
        (["translate", "--engine", "d"], ["deepl"]),
        (["build", "--format", "p"], ["pdf"]),
        (["check", "--explain", "alt-m"], ["alt-missing"]),
        (["init", "--look", "mag"], ["magazine"]),
        (["--show-completion", "z"], ["zsh"]),
    ],
)
def test_bash_completes_what_presskit_knows(
    place: Path, settings: dict[str, str], words: list[str], offered: list[str]
) -> None:
    assert completed(place, settings, *words) == offered


def test_an_office_elsewhere_is_asked_for_its_names(
    place: Path, settings: dict[str, str], tmp_path: Path
) -> None:
    office = str(place).replace(" ", "\\ ")

    assert completed(tmp_path, settings, "build", "--office", office, "20") == [SLUG]
    assert completed(tmp_path, settings, "build", "20") == [""]


@pytest.mark.parametrize("broken", ["segments: [", "a: b: c\n", "\x00", "- liste\n"])
def test_a_broken_office_completes_nothing_and_says_nothing(
    place: Path, settings: dict[str, str], broken: str
) -> None:
    for name in ("presskit.yaml", "contacts/organisations.yaml"):
        (place / name).write_text(broken, "utf-8")

    assert completed(place, settings, "lists", "select", "") == [""]
    assert completed(place, settings, "new", "Bilan", "--issuer", "") == [""]


def test_the_words_offered_are_those_that_the_commands_take(tmp_path: Path) -> None:
    offered = {name: set(words(tmp_path)) for name, words in WORDS.items()}

    assert offered["--for"] == set(ENGINES)
    assert offered["--vcard"] == set(VCARDS)
    assert offered["--kind"] == set(KINDS)
    assert offered["--format"] == set(FORMATS)
    assert offered["--engine"] == set(TRANSLATORS) - {"none"}
    assert offered["--look"] == {path.name for path in (ROOT / "templates").iterdir()
                                 if path.is_dir()} - {"common", "logos"}  # fmt: skip


def test_help_and_completion_import_no_model(place: Path, settings: dict[str, str]) -> None:
    """The language of the office is read without pydantic, which takes as long as all the rest."""
    silent = {**settings, "PRESSKIT_UI": ""}
    asked = {**silent, "_PRESSKIT_COMPLETE": "complete_bash", "COMP_WORDS": "presskit build 2026",
             "COMP_CWORD": "2"}  # fmt: skip
    silent["LANG"] = "C"
    run = [sys.executable, "-X", "importtime", "-m", "presskit"]

    first, second, offered = (
        subprocess.run(words, cwd=place, env=settings, capture_output=True, check=True)
        for words, settings in (([*run, "--help"], silent), ([*run, "build", "--help"], silent),
                                (run, asked))
    )  # fmt: skip

    assert "Usage :" in first.stdout.decode()
    assert offered.stdout.decode().split() == [SLUG]
    assert [b"pydantic" in each.stderr for each in (first, second, offered)] == [False] * 3


def test_what_is_near_is_read_leniently(place: Path, tmp_path: Path) -> None:
    assert languages_near(place / "releases") == ("fr", "en")
    assert releases(place) == (SLUG,)
    assert organisations(place) == ("region", "agence")
    assert segments(place) == ("santé locale", "sciences")
    assert (languages_near(tmp_path), releases(tmp_path), organisations(tmp_path)) == ((), (), ())


# --------------------------------------------------------------------------------- real shells

STARTS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(presskit --show-completion bash)"'),
    "zsh": (["zsh", "-f", "-i"],
            'autoload -Uz compinit; compinit -u -D; eval "$(presskit --show-completion zsh)"'),
    "fish": (["fish", "--no-config", "-i"], "presskit --show-completion fish | source"),
}  # fmt: skip


def typed_in(name: str, place: Path, settings: dict[str, str], keys: str, awaited: str) -> str:
    """What a shell shows after these keys, up to 20 seconds for what is awaited."""
    import pty

    words, start = STARTS[name]
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(place)
        os.execvpe(words[0], words, settings)
    shown, until = b"", time.monotonic() + 20
    os.write(terminal, f"{start}; echo rea''dy\n".encode())
    sent = False
    while time.monotonic() < until and awaited not in shown.decode("utf-8", "replace"):
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65536)
        if not sent and b"ready" in shown:
            os.write(terminal, keys.encode())
            sent = True
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return shown.decode("utf-8", "replace")


@pytest.mark.parametrize("name", STARTS)
def test_the_tab_key_works_in_a_real_shell(
    name: str, place: Path, settings: dict[str, str]
) -> None:
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")

    assert SLUG in typed_in(name, place, settings, "presskit check 202\t", SLUG)


# -------------------------------------------------------------------------------- installation


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_it_is_installed_once_and_leaves_the_rest_of_a_file_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, presskit: Command
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for variable in ("ZDOTDIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)
    place = shells.place_of(name)
    if place.line:
        place.start.write_bytes(b"export NOM=\xe9\xff # kept as it is")

    answers = [presskit("--install-completion", name, "--ui", "en") for _ in range(2)]

    assert [answer.code for answer in answers] == [0, 0]
    assert place.script.as_posix() in answers[0].out
    assert "_PRESSKIT_COMPLETE=complete_" in place.script.read_text("utf-8")
    if place.line:
        assert place.start.read_bytes().startswith(b"export NOM=\xe9\xff # kept as it is\n")
        assert place.start.read_text("latin-1").count(place.line) == 1


def test_the_file_that_cannot_be_written_is_the_one_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, presskit: Command
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / ".bashrc").mkdir()

    answer = presskit("--install-completion", "bash", "--ui", "en")

    assert (answer.code, "completion-unwritten" in answer.err) == (1, True)
    assert f"“{tmp_path.as_posix()}/.bashrc”" in answer.err


def test_the_script_of_powershell_changes_no_key_and_is_loaded_by_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, presskit: Command
) -> None:
    profile = tmp_path / "Élise" / "profile.ps1"
    profile.parent.mkdir()
    profile.write_bytes("\ufeff$a = 1".encode("utf-16-le"))
    monkeypatch.setattr(shells, "_profile", lambda _name: profile)

    code = presskit("--install-completion", "pwsh").code

    assert code == 0
    assert "PSReadLine" not in (profile.parent / "presskit.ps1").read_text("utf-8")
    assert profile.read_bytes().decode("utf-16").split("\n")[1] == '. "$PSScriptRoot/presskit.ps1"'


@pytest.mark.skipif(sys.platform == "win32", reason="programs of this kind are none on Windows")
def test_a_powershell_without_a_profile_is_told_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, presskit: Command
) -> None:
    (tmp_path / "pwsh").write_text("#!/bin/sh\necho\n", "utf-8")
    (tmp_path / "pwsh").chmod(0o755)
    (tmp_path / "here").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path / "here")

    answer = presskit("--install-completion", "pwsh", "--ui", "en")

    assert (answer.code, "completion-no-profile" in answer.err) == (1, True)
    assert list(Path().iterdir()) == []


def test_the_shell_at_hand_is_found_or_asked_for(
    presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shells, "shell_at_hand", lambda: "fish")

    answer = presskit("--show-completion")

    assert re.match(r"complete --command presskit ", answer.out)
    assert presskit("--show-completion", "--ui", "fr").out == answer.out
