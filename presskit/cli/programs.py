"""The other programs of this machine that go with presskit: where they are, in which version.

They are run to be asked their version only, without a shell, with nothing to read, a limit of
time, and none of the keys of the environment.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, field

# Seconds after which a program that does not answer has no version.
PATIENCE = 4.0
# What Windows adds to the name of a program where PATHEXT does not say it.
_ENDINGS = ".COM;.EXE;.BAT;.CMD"
_VERSION = re.compile(r"\d+(?:\.\d+)+")
_SECRET = re.compile(r"KEY|TOKEN|SECRET|PASSWORD", re.IGNORECASE)


class Program(Struct, frozen=True):
    """What a program is called on the search path, where it lies on macOS and Windows, which are
    seldom on it, how it is asked its version, and what installs it on each platform."""

    names: tuple[str, ...]
    on_mac: tuple[str, ...] = ()
    on_windows: tuple[str, ...] = ()
    asked: str = "--version"
    # On Windows a program with windows opens one, whatever it is asked.
    has_windows: bool = False
    get: Mapping[str, str] = field(default_factory=dict)


PROGRAMS: Mapping[str, Program] = {
    "browser": Program(
        ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
         "microsoft-edge", "microsoft-edge-stable", "brave-browser", "firefox"),
        on_mac=("Google Chrome.app/Contents/MacOS/Google Chrome",
                "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                "Firefox.app/Contents/MacOS/firefox", "Chromium.app/Contents/MacOS/Chromium",
                "Safari.app/Contents/MacOS/Safari"),
        on_windows=("Google/Chrome/Application/chrome.exe",
                    "Microsoft/Edge/Application/msedge.exe", "Mozilla Firefox/firefox.exe"),
        has_windows=True,
        get={"linux": "sudo apt install firefox-esr", "darwin": "brew install --cask firefox",
             "win32": "winget install Mozilla.Firefox"}),
    "libreoffice": Program(
        ("soffice", "libreoffice"),
        on_mac=("LibreOffice.app/Contents/MacOS/soffice",),
        on_windows=("LibreOffice/program/soffice.exe",),
        has_windows=True,
        get={"linux": "sudo apt install libreoffice",
             "darwin": "brew install --cask libreoffice",
             "win32": "winget install TheDocumentFoundation.LibreOffice"}),
    "git": Program(
        ("git",), on_windows=("Git/cmd/git.exe",),
        get={"linux": "sudo apt install git", "darwin": "brew install git",
             "win32": "winget install Git.Git"}),
    "exiftool": Program(
        ("exiftool",), asked="-ver",
        get={"linux": "sudo apt install libimage-exiftool-perl",
             "darwin": "brew install exiftool", "win32": "winget install OliverBetz.ExifTool"}),
}  # fmt: skip


def find(program: Program) -> Path | None:
    """Where the program is, if it is on this machine."""
    named = (folder / name for name in _names(program) for folder in _search_path())
    runs = (each for each in named if os.access(each, os.X_OK))
    return next((each for each in (*runs, *_usual(program)) if each.is_file()), None)


def version_of(program: Program, path: Path) -> str:
    """The version a program says that it has; empty where it says nothing in time."""
    if program.has_windows and sys.platform == "win32":
        return ""
    # Apple's stand-in for git offers to install it, in a window.
    if sys.platform == "darwin" and path == Path("/usr/bin/git"):
        return ""
    told = _VERSION.search(_answer([str(path), program.asked]))
    return told[0] if told else ""


def how_to_get(program: Program) -> str:
    """The command that installs it on this platform."""
    return program.get.get(sys.platform, program.get["linux"])


def _search_path() -> Iterator[Path]:
    """The folders of the search path. What lies in an office is not run: Windows looks in the
    working folder first (and shutil.which with it), others where the path says so."""
    here = Path.cwd()
    folders = (Path(each) for each in os.get_exec_path())
    return (each for each in folders if each.is_absolute() and each != here)


def _names(program: Program) -> list[str]:
    """What its file may be called."""
    endings = os.environ.get("PATHEXT", _ENDINGS).split(";") if sys.platform == "win32" else [""]
    return [f"{name}{ending}" for name in program.names for ending in endings]


def _usual(program: Program) -> Iterator[Path]:
    """Where the installers of macOS and Windows put it."""
    names = {"darwin": program.on_mac, "win32": program.on_windows}.get(sys.platform, ())
    return (folder / name for folder in _folders() for name in names)


def _folders() -> list[Path]:
    variables = ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
    on_windows = [Path(os.environ[name]) for name in variables if os.environ.get(name)]
    return [Path("/Applications"), Path.home() / "Applications", *on_windows]


def _answer(words: list[str]) -> str:
    kept = {name: value for name, value in os.environ.items() if not _SECRET.search(name)}
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=PATIENCE, env=kept,
                              start_new_session=True, check=False)  # fmt: skip
        return done.stdout.decode("utf-8", "replace")
    return ""
