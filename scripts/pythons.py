"""Install the wheel with every Python that is found, and live a newcomer's first morning with it.

    python -m scripts.pythons            each Python in a virtualenv of its own
    python -m scripts.pythons --tests    the whole suite too, without a browser or Office programs

Prints a table; a version that is not found is named. Ends with 1 if something failed, or if none of
the promised versions was there. It asks the package index, so it is no test.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.newcomer import PromiseError, first_morning

ROOT = Path(__file__).parent.parent
PROMISED = ("3.11", "3.12", "3.13")
# Tried where it is there, promised once it has been.
AHEAD = ("3.14",)
_VERSION = "import sys; print('.'.join(map(str, sys.version_info[:3])))"
_SYSTEM_GROUPS = "not browser and not libreoffice and not validator and not exiftool"


@dataclass(frozen=True)
class Python:
    """An interpreter: its whole version and the program."""

    version: str
    program: Path

    def is_one(self, version: str) -> bool:
        """Whether it is a Python of a version (3.12)."""
        return self.version.startswith(f"{version}.")


def main() -> int:
    """Try them all; returns the exit code."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    asked.add_argument("--tests", action="store_true", help="run the whole suite too")
    asked.add_argument("--only", metavar="VERSION", help="this version alone: 3.12")
    chosen = asked.parse_args()
    wanted = [chosen.only] if chosen.only else [*PROMISED, *AHEAD]
    found = [python for version in wanted for python in pythons(version)]
    with tempfile.TemporaryDirectory(prefix="presskit-pythons-") as folder:
        wheel = built(Path(folder))
        rows = [_tried(python, wheel, Path(folder), chosen.tests) for python in found]
    missing = [each for each in wanted if not any(python.is_one(each) for python in found)]
    rows += [(each, "not found", "", "", "") for each in missing]
    _print_table(rows)
    tried = any(python.is_one(each) for python in found for each in PROMISED)
    return 0 if tried and not any("failed" in cell for row in rows for cell in row) else 1


def pythons(version: str) -> Iterator[Python]:
    """Each Python of a version (3.12) that starts, once: on the path, of pyenv, of uv, of
    Windows's launcher."""
    seen: set[str] = set()
    for program in _likely(version):
        whole = _said([str(program), "-c", _VERSION])
        python = Python(whole, program)
        if whole not in seen and python.is_one(version):
            seen.add(whole)
            yield python


def built(folder: Path) -> Path:
    """The wheel of this checkout."""
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)
    return next(folder.glob("*.whl"))


# --------------------------------------------------------------------------------------- finding


def _likely(version: str) -> Iterator[Path]:
    """Where a Python may be; a shim that leads nowhere is among them, and does not start."""
    folders = os.environ.get("PATH", "").split(os.pathsep)
    names = (f"python{version}", f"python{version}.exe")
    yield from (path for each in folders for name in names if (path := Path(each, name)).is_file())
    kept = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    yield from sorted(kept.glob(f"{version}.*/bin/python{version}"))
    if shutil.which("uv"):
        place = _said(["uv", "python", "find", "--no-python-downloads", version])
        yield from [Path(place)] if place else []
    if shutil.which("py"):
        place = _said(["py", f"-{version}", "-c", "import sys; print(sys.executable)"])
        yield from [Path(place)] if place else []


def _said(words: Sequence[str]) -> str:
    try:
        done = subprocess.run(words, capture_output=True, encoding="utf-8", errors="replace",
                              timeout=60, check=True)  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


# --------------------------------------------------------------------------------------- trying


def _tried(python: Python, wheel: Path, folder: Path, tests: bool) -> tuple[str, ...]:
    """A row of the table; a step that fails is told on stderr, and the next ones are not tried."""
    home = folder / python.version
    shown = str(python.program).replace(str(Path.home()), "~")
    began, said = time.perf_counter(), []
    try:
        command = _installed(python, wheel, home, tests)
        said.append("installed")
        (home / "morning").mkdir()
        first_morning(command, home / "morning")
        said.append("done")
        if tests:
            said.append(_suite(home))
    except (PromiseError, OSError, subprocess.SubprocessError) as fault:
        print(f"{python.version}: {fault}\n{getattr(fault, 'stdout', '') or ''}", file=sys.stderr)
        said.append("failed")
    said += [""] * (3 - len(said))
    return (python.version, *said, f"{time.perf_counter() - began:.0f} s, {shown}")


def _installed(python: Python, wheel: Path, home: Path, tests: bool) -> list[str]:
    """The presskit command of a fresh virtualenv that holds the wheel."""
    # Our pip installs for it: Debian's own Python has none.
    _run([str(python.program), "-m", "venv", "--without-pip", str(home)])
    what = f"{wheel}[test]" if tests else str(wheel)
    _run([sys.executable, "-m", "pip", "--python", str(_program(home, "python")), "install",
          "--quiet", "--disable-pip-version-check", "--constraint", str(ROOT / "constraints.txt"),
          what])  # fmt: skip
    return [str(_program(home, "presskit"))]


def _suite(home: Path) -> str:
    """The last line of the suite: so many passed."""
    done = subprocess.run(
        [str(_program(home, "python")), "-m", "pytest", "-q", "-n", "2", "-m", _SYSTEM_GROUPS,
         "-p", "no:cacheprovider"],
        cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    lines = done.stdout.strip().splitlines() or [done.stderr.strip()]
    if done.returncode:
        print("\n".join(lines[-60:]), file=sys.stderr)
    return lines[-1].strip("= ")


def _program(home: Path, name: str) -> Path:
    return home / "Scripts" / f"{name}.exe" if os.name == "nt" else home / "bin" / name


def _run(words: Sequence[str], folder: Path | None = None) -> None:
    subprocess.run(words, cwd=folder, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                   encoding="utf-8", errors="replace")  # fmt: skip


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    titles = ("Python", "wheel", "first morning", "suite", "")
    widths = [max(map(len, column)) for column in zip(titles, *rows, strict=True)]
    for row in (titles, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


if __name__ == "__main__":
    sys.exit(main())
