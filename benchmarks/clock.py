"""Seconds and memory of whole processes, in turns, and the machine they ran on.

Modules are compiled before anything is counted, ours and the peers', as an installation does; what
a person's machine keeps between two runs (temporary files) is kept in a folder of its own.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import FAILED, NOT_INSTALLED, Conditions, Goal, Row, Words

ROOT = Path(__file__).resolve().parent.parent
SLUG = "2026-06-10-assises-biotherapies"
AS_OF = "2026-06-01 09:00"
OFFICE = ("contacts", "releases", "templates", "translations")

# A process begins with the memory of the one that starts it, so a small one does. The answer goes
# to a descriptor of its own: the program may say what it likes on its streams.
_START = """
import os, sys, time
cores, words = int(sys.argv[1]), sys.argv[2:]
if cores:
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
start = time.perf_counter()
child = os.posix_spawnp(words[0], words, os.environ,
                        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, used = os.wait4(child, 0)
taken = time.perf_counter() - start
print(taken, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20))
sys.exit(bool(status))
"""


@dataclass(frozen=True)
class Cost:
    """Seconds a process took, and the most memory it held, in MiB."""

    seconds: float
    memory: float


Contestant = Callable[[], Cost]


class DidNotFinishError(Exception):
    """A command that ended with another code than 0; the text is the end of what it said."""


def cost(command: Sequence[str], environment: Mapping[str, str], cores: int = 0) -> Cost:
    """What one run of a command costs, on so many cores (0: all). Raises DidNotFinishError."""
    done = subprocess.run((sys.executable, "-S", "-c", _START, str(cores), *command),
                          capture_output=True, text=True, env=environment, check=False)  # fmt: skip
    if done.returncode:
        end = done.stderr.strip().splitlines()[-1:] or ["without a word"]
        raise DidNotFinishError(f"{Path(command[0]).name} did not finish: {end[0][:300]}")
    seconds, memory = done.stdout.split()
    return Cost(float(seconds), float(memory))


def in_turns(contestants: Mapping[Words, Contestant], rounds: int) -> dict[Words, tuple[Cost, ...]]:
    """What each costs, a figure a round: A, B, A, B, so that a busy minute hits both. The first
    go of each warms its files and is not counted. Who does not finish has no figures."""
    taken: dict[Words, list[Cost]] = {name: [] for name in contestants}
    left = dict(contestants)
    for number in range(rounds + 1):
        for name, go in tuple(left.items()):
            try:
                found = go()
            except DidNotFinishError as failure:
                print(failure, file=sys.stderr)
                taken[name].clear()
                del left[name]
                continue
            if number:
                taken[name].append(found)
    return {name: tuple(costs) for name, costs in taken.items()}


Taken = Mapping[Words, Sequence[Cost]]


def seconds(
    what: Words, name: Words, taken: Taken, goals: tuple[Goal, ...] = (), ours: bool = False
) -> Row:
    """The row of what one of them took; absent if it had no turn, or did not finish."""
    values = tuple(round(each.seconds, 4) for each in taken.get(name, ()))
    return Row(what, name, values, "s", ours, goals, absent=missing(name, taken))


def memory(
    what: Words, name: Words, taken: Taken, goals: tuple[Goal, ...] = (), ours: bool = False
) -> Row:
    """The same of its peaks."""
    values = tuple(round(each.memory, 1) for each in taken.get(name, ()))
    return Row(what, name, values, "MiB", ours, goals, absent=missing(name, taken))


def missing(name: Words, taken: Taken) -> Words:
    """Why there would be no figure."""
    return FAILED if name in taken else NOT_INSTALLED


# -------------------------------------------------------------------------------------- our side


def presskit(*words: str) -> list[str]:
    """The command line that runs presskit."""
    return [sys.executable, "-m", "presskit", *words]


def environment(folder: Path) -> dict[str, str]:
    """The environment of a person who has nothing else: this checkout first, temporary files of
    their own, a place for compiled modules, whatever this shell says of them."""
    temporary = folder / "temporary"
    temporary.mkdir(parents=True, exist_ok=True)
    own = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
           "TMPDIR": str(temporary), "PRESSKIT_UI": "en"}  # fmt: skip
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **own}


def example_office(root: Path) -> Path:
    """The office of the repository, copied."""
    for part in OFFICE:
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "presskit.yaml", root)
    return root


# ----------------------------------------------------------------------------------- the machine


@contextmanager
def watched(rounds: int) -> Iterator[list[Conditions]]:
    """A list that holds, at the end, the conditions of what was done meanwhile."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    before, own, began = _busy(), _own(), time.monotonic()
    found: list[Conditions] = []
    yield found
    after, wall = _busy(), time.monotonic() - began
    others = None
    if before is not None and after is not None:
        others = max(0.0, after - before - (_own() - own)) / (wall * (os.cpu_count() or 1))
    found.append(Conditions(
        day=datetime.now(UTC).date().isoformat(),
        system=f"{platform.system()} {platform.machine()}", processor=_processor(),
        cores=_cores(), python=f"{platform.python_implementation()} {platform.python_version()}",
        rounds=rounds, load=_rounded(load), others=_rounded(others)))  # fmt: skip


def is_quiet() -> bool:
    """Whether less than a quarter of the machine has been at work in the last minute."""
    return not hasattr(os, "getloadavg") or os.getloadavg()[0] < (os.cpu_count() or 1) / 4


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 3)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processor() -> str:
    """What the processor calls itself, for whoever compares figures."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8", "replace").splitlines() if told.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def _busy() -> float | None:
    """Seconds of all processors' work since the machine began, where Linux tells."""
    told = Path("/proc/stat")
    if not told.exists():
        return None
    first = told.read_text().partition("\n")[0]
    user, nice, system, _idle, _waiting, *rest = map(int, first.split()[1:])
    return (user + nice + system + sum(rest[:2])) / os.sysconf("SC_CLK_TCK")


def _own() -> float:
    """Seconds of work by this process and what it started, where the system tells."""
    if sys.platform == "win32":
        return 0.0
    import resource

    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)
