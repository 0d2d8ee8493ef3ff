"""Translations that are stopped or fail half-way: nothing is lost, nothing is paid twice."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from filelock import FileLock

from presskit.cli import obey_signals
from tests.conftest import Command
from tests.engines_on_loopback import LOGIN_PAGE, DeepL
from tests.offices import replace_in, write_office

LETTERS = "abcdefghijklmnopqrstuvwxyz"
OFFICE = """\
name: {fr: Service, en: Press office}
languages: [fr, en]
translation: {engine: deepl}
"""


def english(words: str) -> str:
    """What the fake answers: other words, with the same facts."""
    return " ".join(f"{word}y" if word.isalpha() else word for word in words.split(" "))


def sentences(count: int, seed: int) -> list[str]:
    """Texts that no two releases share."""
    dice = random.Random(seed)
    return [" ".join("".join(dice.choices(LETTERS, k=6)) for _ in range(6)) for _ in range(count)]


def write_release(root: Path, seed: int, count: int = 40) -> str:
    """A release of as many paragraphs, each a text to translate; its slug."""
    first, *rest = sentences(count, seed)
    text = "\n\n".join(f"      {each}" for each in rest)
    slug = f"2026-06-10-essai-{seed}"
    (root / f"releases/{slug}.yaml").write_text(
        f"date: 2026-06-10\nissuers: [agence]\ntitle: {first}\nsections:\n  - text: |\n{text}\n",
        "utf-8",
    )
    return slug


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office in which every release is a text of its own; the working directory."""
    office = write_office(tmp_path / "office", office=OFFICE)
    for path in (office / "releases").glob("*.yaml"):
        path.unlink()
    monkeypatch.chdir(office)
    return office


@pytest.fixture
def deepl(monkeypatch: pytest.MonkeyPatch) -> Iterator[DeepL]:
    with DeepL(english) as server:
        for name, value in {**server.environment, "NO_PROXY": "127.0.0.1"}.items():
            monkeypatch.setenv(name, value)
        yield server


def cost(texts: list[str]) -> int:
    return sum(len(unescape(re.sub(r"<[^<>]+>", "", text))) for text in texts)


def targets(root: Path, slug: str) -> list[str]:
    text = (root / f"translations/{slug}.en.yaml").read_text("utf-8")
    return re.findall(r"^    target: (.+)$", text, re.MULTILINE)


# ------------------------------------------------------------------------------------ signals


def test_a_hundred_stops_at_random_pay_nothing_twice_and_lose_nothing(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    dice = random.Random(7)
    deepl.delay = 0.004
    stops = 0
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    obey_signals()
    try:
        seed = 0
        while stops < 100:
            seed += 1
            slug = write_release(root, seed)
            expected = deepl.billed + cost(sentences(40, seed))
            stops += _stopped_until_done(presskit, slug, dice)
            assert deepl.billed == expected
            assert targets(root, slug) == [english(text) for text in sentences(40, seed)]
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert len(deepl.texts_seen) == len(set(deepl.texts_seen))


def _stopped_until_done(presskit: Command, slug: str, dice: random.Random) -> int:
    """Run the command again and again, each time stopped at a random moment; how often it was."""
    stops = 0
    while True:
        number = dice.choice((signal.SIGINT, signal.SIGTERM))
        # To this very thread: another one would hand it on when the run is long over.
        aim = (threading.main_thread().ident, number)
        timer = threading.Timer(dice.uniform(0.02, 0.15), signal.pthread_kill, aim)
        timer.start()
        try:
            code = presskit("translate", slug, "--json").code
            timer.cancel()
            timer.join()
            time.sleep(0)
        except KeyboardInterrupt:  # it came between two runs
            continue
        assert code in (0, 130)
        if code == 0:
            return stops
        stops += 1


def test_a_stopped_run_counts_what_it_kept(root: Path, deepl: DeepL) -> None:
    slug = write_release(root, 1)
    deepl.delay = 0.2
    run = _started(root, "translate", slug, "--json")
    _wait_for(lambda: len(deepl.calls) == 2)
    run.terminate()

    out, _ = run.communicate(timeout=20)
    said = json.loads(out)

    assert run.returncode == 130
    assert said["segments"]["sent"] == len(deepl.texts_seen) == 20
    assert said["characters"]["billed"] == deepl.billed
    assert [problem["code"] for problem in said["problems"]] == ["interrupted"]
    assert len(targets(root, slug)) == 40


def test_after_kill_9_the_next_run_says_what_may_have_been_paid(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    slug = write_release(root, 2)
    deepl.delay = 0.5
    _killed(root, slug, deepl, 3)
    deepl.delay = 0
    once = cost(sentences(40, 2))

    answer = presskit("translate", slug, "--json")

    lost = deepl.billed - once
    batch = max(cost(call.json["text"]) for call in deepl.calls)
    assert answer.code == 0
    assert 0 < lost <= batch
    told = answer.json["problems"]
    assert [(p["code"], p["severity"]) for p in told] == [("maybe-charged", "warning")]
    assert str(lost) in told[0]["message"]
    assert presskit("translate", slug, "--json").json["problems"] == []


def test_what_may_have_been_paid_is_said_even_by_a_run_that_is_stopped(
    root: Path, deepl: DeepL
) -> None:
    slug = write_release(root, 19)
    deepl.delay = 0.5
    _killed(root, slug, deepl, 1)
    stopped = _started(root, "translate", slug, "--json")
    _wait_for(lambda: len(deepl.calls) == 2)
    stopped.terminate()

    out, _ = stopped.communicate(timeout=20)

    codes = [problem["code"] for problem in json.loads(out)["problems"]]
    assert codes == ["maybe-charged", "interrupted"]


def _started(root: Path, *words: str) -> subprocess.Popen[str]:
    path = os.pathsep.join(filter(None, (str(Path(__file__).parent.parent),
                                         os.environ.get("PYTHONPATH", ""))))  # fmt: skip
    return subprocess.Popen(
        [sys.executable, "-m", "presskit", *words], cwd=root, text=True,
        env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def _killed(root: Path, slug: str, deepl: DeepL, calls: int) -> None:
    """A run that is killed while so many calls have been made."""
    run = _started(root, "translate", slug)
    _wait_for(lambda: len(deepl.calls) == calls)
    run.kill()
    run.wait()


def _wait_for(reached: Callable[[], bool]) -> None:
    begun = time.monotonic()
    while not reached():
        assert time.monotonic() - begun < 30
        time.sleep(0.005)


# --------------------------------------------------------------------------------- the outside


def _patient(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Waits take no time; how long each would have been."""
    waits: list[float] = []
    monkeypatch.setattr("presskit.cli.holding.time.sleep", waits.append)
    return waits


Trouble = Callable[[DeepL], None]
FAILURES: list[tuple[str, Trouble, str, int]] = [
    # what happens, how, the problem, texts kept
    ("busy", lambda s: s.fail_with(429, times=9), "engine-busy", 0),
    ("overloaded", lambda s: s.fail_with(529, times=9), "engine-busy", 0),
    ("forbidden", lambda s: s.fail_with(403), "engine-refused", 0),
    ("dropped", lambda s: s.drop(), "engine-lost", 0),
    ("half an answer", lambda s: s.drop(halfway=True), "engine-lost", 0),
    ("portal", lambda s: setattr(s, "garble", LOGIN_PAGE), "engine-garbled", 0),
    ("fewer texts", lambda s: setattr(s, "shorten", True), "engine-garbled", 0),
    ("quota", lambda s: setattr(s, "limit", 900), "engine-quota", 21),
]


@pytest.mark.parametrize(("trouble", "code", "kept"), [row[1:] for row in FAILURES],
                         ids=[row[0] for row in FAILURES])  # fmt: skip
def test_a_failure_outside_ends_in_words_and_the_next_run_goes_on(
    root: Path, deepl: DeepL, presskit: Command, monkeypatch: pytest.MonkeyPatch,
    trouble: Trouble, code: str, kept: int,
) -> None:  # fmt: skip
    slug = write_release(root, 3)
    _patient(monkeypatch)
    trouble(deepl)

    answer = presskit("translate", slug, "--json")

    assert answer.code == 3
    assert code in answer.codes
    assert answer.json["segments"]["sent"] == kept == 40 - answer.json["segments"]["missing"]
    _mend(deepl)
    assert presskit("translate", slug, "--json").code == 0
    assert targets(root, slug) == [english(text) for text in sentences(40, 3)]


def _mend(deepl: DeepL) -> None:
    deepl._faults.clear()
    deepl.garble, deepl.shorten, deepl.limit = None, False, 500_000


def test_a_busy_service_is_asked_again_with_longer_and_longer_waits(
    root: Path, deepl: DeepL, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = write_release(root, 4, 5)
    waits = _patient(monkeypatch)
    deepl.fail_with(503, times=3)

    answer = presskit("translate", slug, "--json")

    assert answer.code == 0
    assert [round(wait / 2**n) for n, wait in enumerate(waits)] == [1, 1, 1]


def test_a_text_that_is_refused_does_not_hold_up_the_others(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    slug = write_release(root, 5)
    deepl.rejects = bad = sentences(40, 5)[17]

    answer = presskit("translate", slug, "--json")

    assert answer.code == 3
    assert answer.json["segments"]["sent"] == 39
    assert answer.codes == ["engine-rejected"]
    assert bad not in deepl.texts_seen
    assert deepl.billed == cost(sentences(40, 5)) - cost([bad])


def test_what_came_back_instead_of_an_answer_is_kept_for_whoever_looks(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    slug = write_release(root, 6, 5)
    deepl.garble = LOGIN_PAGE

    presskit("translate", slug)

    assert "Wi-Fi" in (root / "translations/unreadable-answer.txt").read_text("utf-8")


@pytest.mark.parametrize(("key", "code"), [("", "engine-no-key"), ("wrong:fx", "engine-refused")])
@pytest.mark.usefixtures("deepl")
def test_without_a_good_key_what_is_known_is_written_all_the_same(
    root: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch,
    key: str, code: str
) -> None:  # fmt: skip
    known, fresh = write_release(root, 7, 5), write_release(root, 8, 5)
    presskit("translate", known)
    (root / f"translations/{known}.en.yaml").unlink()
    monkeypatch.setenv("DEEPL_AUTH_KEY", key)

    answer = presskit("translate", "--json")

    assert (answer.code, answer.codes) == (3, [code])
    assert targets(root, known) == [english(text) for text in sentences(5, 7)]
    assert not any(targets(root, fresh)[n].strip("'") for n in range(5))
    assert key not in answer.out or not key


def test_nobody_at_the_other_end_is_told_within_seconds(
    root: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = write_release(root, 9, 5)
    _patient(monkeypatch)
    monkeypatch.setenv("DEEPL_AUTH_KEY", "key")
    monkeypatch.setenv("DEEPL_SERVER_URL", "http://127.0.0.1:9")

    answer = presskit("translate", slug, "--json")

    assert (answer.code, answer.codes) == (3, ["engine-unreachable"])


# ------------------------------------------------------------------------------------- the disk


def test_a_second_run_is_told_who_is_at_work(root: Path, deepl: DeepL, presskit: Command) -> None:
    slug = write_release(root, 10, 5)
    (root / "translations").mkdir()
    holder = root / "translations/in-use.lock"
    with FileLock(holder):
        holder.write_text("4711\n", "ascii")
        answer = presskit("translate", slug, "--json")

    assert (answer.code, answer.codes, deepl.requests) == (2, ["translations-in-use"], [])
    assert "4711" in answer.json["problems"][0]["message"]


def test_a_folder_that_takes_nothing_is_told_before_anything_is_paid(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    slug = write_release(root, 11, 5)
    (root / "translations").write_text("a file where the folder should be", "utf-8")

    answer = presskit("translate", slug, "--json")

    assert (answer.code, answer.codes, deepl.calls) == (1, ["translations-unwritable"], [])


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are a thing of Unix")
def test_a_full_disk_is_told_before_anything_is_paid(root: Path, deepl: DeepL) -> None:
    slug = write_release(root, 12, 5)
    import resource

    limit = (2000, 2000)
    run = subprocess.run(
        [sys.executable, "-m", "presskit", "translate", slug, "--json"], cwd=root, text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent),
             "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit),
        capture_output=True, check=False,
    )  # fmt: skip

    said = json.loads(run.stdout)
    assert (run.returncode, deepl.calls) == (1, [])
    assert [problem["code"] for problem in said["problems"]] == ["translations-unwritable"]


def test_a_broken_file_of_translations_is_told_and_left_as_it_is(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    sound, broken = write_release(root, 13, 5), write_release(root, 14, 5)
    presskit("translate")
    path = root / f"translations/{broken}.en.yaml"
    replace_in(path, "    state: machine\n    by: deepl\n", "    state: : done\n")
    before, calls = path.read_bytes(), len(deepl.calls)

    answer = presskit("translate", "--json")

    assert answer.code == 1
    assert {problem["file"] for problem in answer.json["problems"]} == {
        f"translations/{broken}.en.yaml"
    }
    assert (path.read_bytes(), len(deepl.calls)) == (before, calls)
    assert len(targets(root, sound)) == 5


def test_a_last_line_that_was_cut_off_is_paid_again_and_no_other(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    slug = write_release(root, 15, 12)
    presskit("translate", slug)
    journal = root / "translations/memory.fr-en.jsonl"
    journal.write_bytes(journal.read_bytes()[:-40])
    (root / f"translations/{slug}.en.yaml").unlink()
    deepl.texts_seen.clear()

    answer = presskit("translate", slug, "--json")

    assert (answer.code, len(deepl.texts_seen)) == (0, 1)
    assert all(line.endswith("}") for line in journal.read_text("utf-8").splitlines())


def test_a_last_line_that_only_lost_its_end_is_kept(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    slug = write_release(root, 20, 12)
    presskit("translate", slug)
    journal = root / "translations/memory.fr-en.jsonl"
    journal.write_bytes(journal.read_bytes().rstrip(b"\n"))
    (root / f"translations/{slug}.en.yaml").unlink()
    write_release(root, 21, 5)
    deepl.texts_seen.clear()

    assert presskit("translate", "--json").json["segments"]["memory"] == 12
    assert len(deepl.texts_seen) == 5
    assert presskit("translate", "--json").json["problems"] == []


def test_the_memory_of_a_newer_presskit_is_not_paid_again(
    root: Path, deepl: DeepL, presskit: Command
) -> None:
    slug = write_release(root, 22, 5)
    journal = root / "translations/memory.fr-en.jsonl"
    journal.parent.mkdir()
    journal.write_text('{"v": 2, "key": "x"}\n', "utf-8")

    answer = presskit("translate", slug, "--json")

    assert (answer.code, answer.codes, deepl.calls) == (1, ["memory-newer"], [])


@pytest.mark.usefixtures("deepl")
def test_two_branches_of_git_that_both_translated_give_one_memory(
    root: Path, presskit: Command
) -> None:
    slug = write_release(root, 16, 5)
    presskit("translate", slug)
    journal = root / "translations/memory.fr-en.jsonl"
    lines = journal.read_text("utf-8").splitlines(keepends=True)
    older = [line.replace('"2026', '"2025').replace("y ", "x ") for line in lines]
    (root / f"translations/{slug}.en.yaml").unlink()

    journal.write_text("".join([*lines, *older]), "utf-8")

    assert presskit("translate", slug, "--json").json["segments"]["memory"] == 5
    assert targets(root, slug) == [english(text) for text in sentences(5, 16)]


# ---------------------------------------------------------------------------- what leaves the house


EMBARGO = "embargo: 2099-01-01 09:00\n"
SECRETS = [
    ("confidential: true\n", "warn", "confidential-outside", 0),
    ("confidential: true\n", "refuse", "confidential-outside", 1),
    (EMBARGO, "warn", "embargo-outside", 0),
    (EMBARGO, "refuse", "embargo-outside", 1),
]


@pytest.mark.parametrize(("line", "rule", "code", "exit_code"), SECRETS)
def test_what_should_not_leave_the_house_is_said_or_stopped(
    root: Path, deepl: DeepL, presskit: Command, line: str, rule: str, code: str, exit_code: int
) -> None:
    slug = write_release(root, 17, 5)
    path = root / f"releases/{slug}.yaml"
    path.write_text(line + path.read_text("utf-8"), "utf-8")
    replace_in(root / "presskit.yaml", "{engine: deepl}", f"{{engine: deepl, sensitive: {rule}}}")

    answer = presskit("translate", slug, "--json")

    assert (answer.code, answer.codes) == (exit_code, [code])
    assert bool(deepl.calls) is (rule == "warn")
    assert "127.0.0.1" in answer.json["problems"][0]["message"]


def test_a_paid_account_may_see_a_release_under_embargo(
    root: Path, deepl: DeepL, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = write_release(root, 18, 5)
    path = root / f"releases/{slug}.yaml"
    path.write_text(EMBARGO + path.read_text("utf-8"), "utf-8")
    deepl.key = "a-paid-key"
    monkeypatch.setenv("DEEPL_AUTH_KEY", deepl.key)

    assert presskit("translate", slug, "--json").codes == []
