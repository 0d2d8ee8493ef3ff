"""How soon presskit answers: its help, and a build in which nothing has changed.

Beside the help stand the two libraries that any such command line imports, and RenderCV, the
nearest cousin, in a virtualenv of its own (the newest that this Python installs).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.clock import (
    Contestant,
    cost,
    environment,
    example_office,
    in_turns,
    presskit,
    seconds,
)
from benchmarks.figures import OURS, Effort, Goal, Row, Words, same

HELP = Words("Afficher l’aide", "Showing the help")
UNCHANGED = Words("Construire quand rien n’a changé", "Building when nothing has changed")
LIBRARIES = Words("typer et rich, importés", "importing typer and rich")
PYTHON = Words("Python seul", "Python alone")
# What pip writes for a command: the way presskit starts where it is installed.
_COMMAND = "import sys\nfrom presskit.cli import main\nsys.exit(main())\n"


def measure(effort: Effort) -> list[Row]:
    """Help beside its peers; the unchanged build."""
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as name:
        folder = Path(name)
        return [*_help(folder, effort.rounds), _unchanged(folder, effort.rounds)]


def _help(folder: Path, rounds: int) -> list[Row]:
    ours = folder / "presskit"
    ours.write_text(_COMMAND, "utf-8")
    cousin, command = _rendercv(folder / "rendercv")
    run = partial(_contestant, folder)
    contestants = {
        OURS: run([sys.executable, str(ours), "--help"]),
        LIBRARIES: run([sys.executable, "-c", "import typer, rich"]),
        PYTHON: run([sys.executable, "-c", "pass"]),
    } | ({cousin: run([*command, "--help"])} if command else {})
    taken = in_turns(contestants, rounds)
    goals = (Goal(2.2, LIBRARIES), Goal(0.2, cousin))
    return [seconds(HELP, OURS, taken, goals, ours=True),
            *(seconds(HELP, name, taken) for name in (LIBRARIES, PYTHON, cousin))]  # fmt: skip


def _contestant(folder: Path, command: list[str]) -> Contestant:
    return partial(cost, command, environment(folder))


def _rendercv(home: Path) -> tuple[Words, list[str]]:
    """RenderCV's name with its version, and its command; no command if it cannot be installed."""
    venv.create(home, with_pip=True)
    place = home / ("Scripts" if sys.platform == "win32" else "bin")
    python = str(place / "python")
    # RenderCV 2.3 imports click without asking for it, and Typer no longer brings it.
    install = [python, "-m", "pip", "install", "--quiet", "rendercv[full]", "click"]
    if subprocess.run(install, capture_output=True, check=False).returncode:
        return same("RenderCV"), []
    ask = "from importlib.metadata import version; print(version('rendercv'))"
    told = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True)
    return same(f"RenderCV {told.stdout.strip()}"), [python, str(place / "rendercv")]


def _unchanged(folder: Path, rounds: int) -> Row:
    office = example_office(folder / "office")
    command = presskit("build", "--office", str(office), "--quiet")
    run = _contestant(folder, command)
    run()  # the kits; what in_turns does not count finds them already
    return seconds(UNCHANGED, OURS, in_turns({OURS: run}, rounds), (Goal(0.5),), ours=True)


if __name__ == "__main__":
    from benchmarks.__main__ import alone

    alone("start")
