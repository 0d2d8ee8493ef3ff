"""Many releases are built by several processes; nobody can tell from what comes out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from presskit.cli import crew
from tests.conftest import Command
from tests.offices import RELEASE, SLUG, tree, write_office

ROOT = Path(__file__).parent.parent
Found = TypeVar("Found")
MANY = [f"2026-01-{day:02}-avis" for day in range(1, 6)]


@pytest.fixture
def many(office: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office with six releases, on a machine with two cores."""
    for slug in MANY:
        (office / "releases" / f"{slug}.yaml").write_text(RELEASE, "utf-8")
    monkeypatch.setattr(crew, "_cores", lambda: 2)
    return office


def test_the_same_bytes_as_one_after_the_other(
    many: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    presskit("key", "new")
    beside = presskit("build", "--json", "--out", "beside").json
    monkeypatch.setattr(crew, "_cores", lambda: 1)
    alone = presskit("build", "--json", "--out", "alone").json

    assert tree(many / "beside") == tree(many / "alone")
    assert [kit["slug"] for kit in beside["kits"]] == [*MANY, SLUG]
    assert beside["problems"] == alone["problems"]
    assert (many / "beside" / SLUG / "SHA256SUMS.sig").exists()


def test_plain_lines_count_every_release_once(many: Path, presskit: Command) -> None:
    (many / "releases" / f"{MANY[0]}.yaml").write_text("kind: release\n", "utf-8")

    answer = presskit("build", "--ui", "en")

    lines = [line for line in answer.err.splitlines() if line.startswith("Building ")]
    assert [line.partition(" : ")[0].split(":")[0] for line in lines] == [
        f"Building {n}/6" for n in range(1, 7)
    ]
    assert sorted(line.rpartition(" ")[2] for line in lines) == sorted([*MANY, SLUG])
    assert presskit("build", "--quiet").err.count("Building") == 0


def test_a_process_that_dies_costs_no_release(
    many: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_sit_down", os.rmdir)  # which fails: it is handed a file

    assert len(presskit("build", "--json").json["kits"]) == 6
    assert len(list((many / "dist").glob("*.zip"))) == 6


def test_two_files_of_one_slug_hide_no_other_release(many: Path, presskit: Command) -> None:
    (many / "releases" / f"{MANY[0]}.yml").write_text(RELEASE, "utf-8")

    answer = presskit("build", "--json")

    assert (answer.code, "same-slug" in answer.codes) == (1, True)
    assert {kit["slug"] for kit in answer.json["kits"]} >= {*MANY[1:], SLUG}


def begun(office: Path) -> subprocess.Popen[str]:
    """A build of thirty releases by two processes, in a group of its own."""
    for n in range(30):
        (office / "releases" / f"2026-02-01-avis-{n}.yaml").write_text(RELEASE, "utf-8")
    script = ("from presskit.cli import crew, main\ncrew._cores = lambda: 2\n"
              "if __name__ == '__main__':\n    main(['build', '--ui', 'en'])")  # fmt: skip
    (office / "build.py").write_text(script, "utf-8")
    return subprocess.Popen(
        [sys.executable, "build.py"], cwd=office, text=True, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)}, start_new_session=True,
    )  # fmt: skip


def wait_for(process: subprocess.Popen[str], words: str) -> None:
    """Until a build says this."""
    assert process.stderr is not None
    assert any(words in line for line in process.stderr)


def test_ctrl_c_keeps_what_is_done_and_says_how_much(tmp_path: Path) -> None:
    office = write_office(tmp_path / "office")
    process = begun(office)
    wait_for(process, "3/31")

    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)

    kits = list((office / "dist").glob("2026-*.zip"))
    assert (process.returncode, "kept" in told, "Traceback" in told) == (130, True, False)
    assert 3 <= len(kits) < 31
    assert not list((office / "dist").glob(".*.old"))


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks at processes as Linux shows them")
def test_processes_that_only_begin_to_work_answer_ctrl_c_without_a_word(tmp_path: Path) -> None:
    """They inherit deaf ears: the first process alone answers."""
    process = begun(write_office(tmp_path / "office"))
    children = waited_for(lambda: children_of(process.pid))

    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)

    assert children
    assert (process.returncode, "Traceback" in told) == (130, False)


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks at processes as Linux shows them")
def test_no_process_outlives_the_first(tmp_path: Path) -> None:
    process = begun(write_office(tmp_path / "office"))
    wait_for(process, "1/31")
    children = children_of(process.pid)

    process.kill()
    process.wait()

    assert children
    assert waited_for(lambda: not any(map(alive, children)))


def children_of(parent: int) -> list[int]:
    """The processes that a process started."""
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(each) for each in listed.read_text("ascii").split()] if listed.exists() else []


def alive(process: int) -> bool:
    """Whether a process runs; one that is over and waits to be counted does not."""
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text("ascii")
    except OSError:
        return False


def waited_for(state: Callable[[], Found], seconds: float = 20) -> Found:
    """What a state becomes once it is true, or at last."""
    end = time.monotonic() + seconds
    while not (found := state()) and time.monotonic() < end:
        pass
    return found
