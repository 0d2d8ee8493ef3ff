"""A year of releases, built at once, on two cores and on one: how much does a second core help?"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.clock import (
    ROOT,
    SLUG,
    Cost,
    cost,
    environment,
    example_office,
    in_turns,
    presskit,
    seconds,
)
from benchmarks.figures import Effort, Row, Words
from benchmarks.pictures import numbered

PICTURE = "assises-2026.jpg"


def measure(effort: Effort) -> list[Row]:
    """Seconds on two cores and on one, and of the same command when nothing has changed."""
    number = effort.releases
    built = Words(f"{number} communiqués, premier build", f"{number} releases, first build")
    unchanged = Words(f"{number} communiqués, rien n’a changé", f"{number} releases, unchanged")
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as name:
        folder = Path(name)
        office = _office(folder / "office", number)
        first = in_turns({_cores(count): partial(_afresh, folder, office, count)
                          for count in _counts()}, effort.long_rounds)  # fmt: skip
        again = in_turns({_cores(count): partial(_build, folder, office, count)
                          for count in _counts()}, effort.long_rounds)  # fmt: skip
    return [seconds(what, who, taken, ours=True)
            for what, taken in ((built, first), (unchanged, again)) for who in taken]  # fmt: skip


def _counts() -> tuple[int, ...]:
    """Two cores, then one; where a process cannot be held to one, all of them only."""
    if not hasattr(os, "sched_setaffinity"):
        return (0,)
    return (2, 1) if len(os.sched_getaffinity(0)) > 1 else (1,)


def _cores(count: int) -> Words:
    told = {0: ("tous les cœurs", "all cores"), 1: ("un cœur", "one core"),
            2: ("deux cœurs", "two cores")}  # fmt: skip
    french, english = told[count]
    return Words(f"presskit, {french}", f"presskit, {english}")


def _afresh(folder: Path, office: Path, cores: int) -> Cost:
    shutil.rmtree(office / "dist", ignore_errors=True)
    shutil.rmtree(folder / "temporary", ignore_errors=True)
    return _build(folder, office, cores)


def _build(folder: Path, office: Path, cores: int) -> Cost:
    command = presskit("build", "--office", str(office), "--quiet")
    return cost(command, environment(folder), cores)


def _office(root: Path, number: int) -> Path:
    """An office with so many releases: slug, title and photograph differ, the words do not."""
    example_office(root)
    text = (root / f"releases/{SLUG}.yaml").read_text("utf-8")
    picture = (ROOT / "releases/media" / PICTURE).read_bytes()
    for written in (root / "releases").glob("*.yaml"):
        written.unlink()
    for each in range(number):
        own = f"scene-{each:03}.jpg"
        (root / "releases/media" / own).write_bytes(numbered(picture, each))
        release = text.replace(f"media/{PICTURE}", f"media/{own}")
        (root / f"releases/2026-06-10-essai-{each:03}.yaml").write_text(release, "utf-8")
    return root


if __name__ == "__main__":
    from benchmarks.__main__ import alone

    alone("hundred")
