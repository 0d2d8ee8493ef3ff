"""The preview: kits made again as files change, shown to this machine's browser alone."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from presskit.cli.preview.stage import Stage
from presskit.problems import error
from tests.conftest import Command
from tests.offices import SLUG, release_file, replace_in, tree

ROOT = Path(__file__).parent.parent


@contextmanager
def previewing(office: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The command in a process of its own, as a person starts it; and its port."""
    command = [sys.executable, "-m", "presskit", "preview", "--json", *words]
    running = subprocess.Popen(command, cwd=office, stdout=subprocess.PIPE, text=True,
                               env={**os.environ, "PYTHONPATH": str(ROOT)})  # fmt: skip
    assert running.stdout
    try:
        told = ""
        while not told.endswith("\n}\n"):
            line = running.stdout.readline()
            assert line, "the preview ended before it began"
            told += line
        yield running, int(json.loads(told)["url"].rstrip("/").rpartition(":")[2])
    finally:
        running.kill()
        running.wait()


def ask(port: int, path: str, host: str = "") -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read()


def state(port: int) -> dict[str, Any]:
    return dict(json.loads(ask(port, "/state")[1]))


def wait_for(what: Callable[[], bool]) -> None:
    """Until it is so; the test fails where it never becomes so."""
    end = time.monotonic() + 30
    while not what():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_release_that_is_saved_is_shown_anew(office: Path, browser: Browser) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    with previewing(office) as (_, port):
        page.goto(f"http://127.0.0.1:{port}/")
        kit = page.frame_locator("#kit")
        expect(kit.locator("h1").first).to_contain_text("dresse le bilan")

        replace_in(release_file(office), "dresse le bilan", "va plus loin")
        expect(kit.locator("h1").first).to_contain_text("va plus loin", timeout=20_000)
        # The page asks for what is new until it is closed: a server that ends first is a fault.
        page.close()

    assert faults == []


def test_a_mistake_is_shown_beside_the_last_whole_kit(office: Path, browser: Browser) -> None:
    page = browser.new_page()
    with previewing(office) as (_, port):
        page.goto(f"http://127.0.0.1:{port}/")
        replace_in(release_file(office), "place: Besançon", "plaice: Besançon")
        page.get_by_role("button", name="Problèmes : 1").click(timeout=20_000)

        expect(page.locator("#list")).to_contain_text("plaice")
        expect(page.frame_locator("#kit").locator("h1").first).to_contain_text("dresse")

        replace_in(release_file(office), "plaice: Besançon", "place: Besançon")
        expect(page.locator("#problems")).to_have_attribute("data-worst", "", timeout=20_000)
    page.close()


def test_a_broken_office_does_not_end_the_preview(office: Path) -> None:
    sound = (office / "presskit.yaml").read_text("utf-8")
    with previewing(office) as (running, port):
        (office / "presskit.yaml").write_text("name: [", "utf-8")
        wait_for(lambda: bool(state(port)["office"]))
        assert ask(port, f"/kit/{SLUG}/")[0] == 200

        (office / "presskit.yaml").write_text(sound, "utf-8")
        wait_for(lambda: not state(port)["office"])
        assert running.poll() is None


def test_a_fault_of_ours_is_reported_and_the_preview_goes_on(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(office, (), "en", lambda: error("bug", file="report.txt"))
    monkeypatch.setattr("presskit.cli.preview.stage.open_desk", lambda *_, **__: 1 / 0)

    stage.renew({"presskit.yaml"})

    assert [problem.code for problem in stage.problems] == ["bug"]


def test_nothing_is_written(office: Path) -> None:
    before = tree(office)
    with previewing(office) as (_, port):
        assert ask(port, f"/kit/{SLUG}/fr/{SLUG}-fr.pdf")[1].startswith(b"%PDF")

    assert tree(office) == before


@pytest.mark.parametrize("host", ["presse.attaquant.example", "127.0.0.1", "127.0.0.1.nip.io:80"])
def test_a_page_elsewhere_cannot_read_what_is_not_yet_public(office: Path, host: str) -> None:
    with previewing(office) as (_, port):
        assert ask(port, "/state", host) == (403, b"")


def test_only_files_of_kits_are_given(office: Path) -> None:
    paths = [f"/kit/{SLUG}/../../presskit.yaml", "/presskit.yaml", "/kit/%2e%2e/presskit.yaml",
             f"/kit/{SLUG}//etc/passwd", "/kit/", "/kit/other/index.html"]  # fmt: skip
    with previewing(office) as (_, port):
        assert {ask(port, path)[0] for path in paths} == {404}


@pytest.mark.usefixtures("office")
def test_a_port_that_is_taken_is_said(presskit: Command) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        answer = presskit("preview", "--port", str(other.getsockname()[1]), "--json")

    assert answer.code == 2
    assert [problem["code"] for problem in answer.json["problems"]] == ["port-taken"]


def test_ctrl_c_ends_it(office: Path) -> None:
    with previewing(office) as (running, _):
        running.send_signal(signal.SIGINT)

        assert running.wait(10) == 130
