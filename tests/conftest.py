"""What the tests share: an office on disk, the command, and groups that need a system package."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from presskit.cli import run
from presskit.cli.shell import open_shell
from tests.browser import chromium
from tests.checker import JAR
from tests.offices import write_office
from tests.sealed import Sealed, june_kit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The suite gives the same answer every time; HYPOTHESIS_PROFILE=explore goes looking further.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=5000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

NEEDED = {
    "browser": "chromium", "libreoffice": "soffice", "poppler": "pdftotext", "validator": "java",
    "hunspell": "hunspell", "exiftool": "exiftool",
}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, aloud, what needs a program this machine lacks; under CI=true nothing is skipped."""
    if os.environ.get("CI") == "true":
        return
    for marker, program in NEEDED.items():
        if shutil.which(program) is None:
            _skip(items, marker, f"{program} is not installed")
    if not JAR.is_file():
        _skip(items, "validator", f"npm's vnu-jar is not installed ({JAR})")


def _skip(items: list[pytest.Item], marker: str, why: str) -> None:
    for item in items:
        if item.get_closest_marker(marker):
            item.add_marker(pytest.mark.skip(reason=f"{why}: the {marker} tests did not run"))


@dataclass(frozen=True)
class Answer:
    """What a command gave back: exit code, stdout, stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        return dict(json.loads(self.out))

    @property
    def codes(self) -> list[str]:
        return [problem["code"] for problem in self.json["problems"]]


Command = Callable[..., Answer]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small, sound office with one release, which is also the working directory."""
    root = write_office(tmp_path / "office")
    monkeypatch.chdir(root)
    monkeypatch.delenv("PRESSKIT_UI", raising=False)
    return root


@pytest.fixture(scope="session", autouse=True)
def _no_keys_of_the_person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keys that a test makes or looks for never lie among those of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "APPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("settings")))
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all the tests that drive it."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sealed]:
    """The invitation of the example, signed, built once."""
    folder = tmp_path_factory.mktemp("june")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "APPDATA"):
            patch.setenv(name, str(folder / "settings"))
        yield june_kit(folder)


@pytest.fixture
def presskit(capfd: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process as a person would type it."""

    def command(*words: str) -> Answer:
        code = run(words, open_shell(words))
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return command
