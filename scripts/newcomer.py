"""The first morning of somebody who has just installed presskit: from an empty folder to a kit.

It needs nothing but a presskit command, wherever that is installed, and neither network nor
terminal. `scripts/pythons.py` lives it with every Python, a test with the wheel.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Seconds that the slowest command may take on the slowest machine.
_PATIENCE = 300


class PromiseError(Exception):
    """A command did not do what a newcomer is promised; says which, and what it said."""


@dataclass(frozen=True)
class Newcomer:
    """Who types commands in a folder, with a home where nothing lies yet."""

    command: Sequence[str]
    folder: Path
    home: Path

    def types(self, *words: str, code: int = 0) -> str:
        """What a command prints. Raises `PromiseError` where it ends with another exit code."""
        done = subprocess.run([*self.command, *words], cwd=self.folder, env=self._environment(),
                              capture_output=True, encoding="utf-8", errors="replace",
                              stdin=subprocess.DEVNULL, timeout=_PATIENCE, check=False)  # fmt: skip
        if done.returncode != code:
            raise PromiseError(f"presskit {' '.join(words)}: exit {done.returncode}, not {code}\n"
                               f"{done.stdout[-2000:]}{done.stderr[-2000:]}")  # fmt: skip
        return done.stdout

    def asks(self, *words: str, code: int = 0) -> Mapping[str, Any]:
        """The JSON object of a command."""
        return dict(json.loads(self.types(*words, "--json", code=code)))

    def _environment(self) -> Mapping[str, str]:
        """Nothing of whoever runs this but the system's own folders."""
        system = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        own = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP")
        # Accents must come through whatever this machine speaks.
        return {**system, **dict.fromkeys(own, str(self.home)), "PYTHONIOENCODING": "utf-8"}


def first_morning(command: Sequence[str], folder: Path) -> Mapping[str, Any]:
    """Live it in `folder`, which must be empty; raises `PromiseError` at the first broken promise.
    Returns what `verify` said of the first kit, for whoever wants to look on."""
    # A folder as people have them: a space, an accent, an apostrophe.
    office, home = folder / "Communiqués d’été", folder / "Hélène Durand"
    office.mkdir()
    home.mkdir()
    person = Newcomer(command, office, home)
    _expect(person.types("--version").startswith("presskit "), "--version names the program")
    _expect('"$defs"' in person.types("schema"), "schema describes the files")
    person.asks("init", "--yes", "--name", "Ville d’Exemple")
    _expect(person.asks("check")["counts"]["error"] == 0, "a new office has no error")
    [kit] = person.asks("build")["kits"]
    _expect((office / kit["zip"]).is_file(), "build leaves a zip")
    written = Path(person.asks("new", "Ouverture d’une salle à l’école")["file"])
    wrong = person.asks("check", written.stem, code=1)["problems"]
    lacking = {each["code"] for each in wrong if each["severity"] == "error"}
    _expect(lacking in ({"placeholder"}, {"placeholder", "translation-none"}),
            f"a new release lacks its texts and nothing else, not {lacking}")  # fmt: skip
    person.asks("build", "--draft", written.stem)
    person.asks("doctor")
    verdict = person.asks("verify", kit["zip"])
    _expect(verdict["changed"] == [], "a fresh kit is unaltered")
    return verdict


def _expect(true: bool, promise: str) -> None:
    if not true:
        raise PromiseError(promise)
