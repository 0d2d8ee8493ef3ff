"""Every page is conforming HTML and CSS: the W3C's own checker has nothing to say.

One Java process for all files. Of what the checker says, only its remarks on the content policy
are left out: it knows neither hashes nor data: addresses, and Chromium, which knows both, is asked
in test_pages_in_use.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from msgspec.structs import replace

from presskit.edition import Edition
from presskit.labels import KINDS
from presskit.model import LANGUAGES, Kind
from presskit.render.web import index
from presskit.render.web import page as html
from tests.checker import JAR
from tests.looks import LOOKS, starter
from tests.sample import bare, of_kind
from tests.test_html import ENTRY, FILES, ONLINE, SEALED

pytestmark = pytest.mark.validator

BEYOND_IT = "Content Security Policy (meta tag)"


def editions(kind: Kind) -> list[Edition]:
    """Both languages; a press kit and a statement as they are online, after the embargo."""
    both = [of_kind(kind, language) for language in LANGUAGES]
    if kind in ("press-kit", "statement"):
        return [
            replace(each, embargo="", status="Status", online=ONLINE, sealed=SEALED)
            for each in both
        ]
    return both


def pages(look: str) -> Iterator[tuple[str, bytes]]:
    theme = starter(look)
    for kind in KINDS:
        both = editions(kind)
        for each in both:
            yield f"{look}-{kind}-{each.language}.html", html.render(each, theme)
        yield f"{look}-{kind}-index.html", index.render(both, theme, FILES, [ENTRY])
    yield f"{look}-bare.html", html.render(bare(), theme)
    yield f"{look}-bare-index.html", index.render([bare()], theme, {})


def faulty_pages() -> Iterator[tuple[str, bytes]]:
    sound = html.render(bare(), starter())
    yield "faulty-html.html", sound.replace(b"<h1", b"<p><section><h1")
    yield "faulty-css.html", sound.replace(b"color:", b"colour:")


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the checker says of all the pages. The sample's words are French in every edition, so
    it is not asked to guess languages."""
    folder = tmp_path_factory.mktemp("pages")
    for name, written in chain(faulty_pages(), *map(pages, LOOKS)):
        (folder / name).write_bytes(written)
    command = ["java", "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--stdout",
               "--no-langdetect", str(folder)]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, check=True, timeout=300)
    told = json.loads(ran.stdout)["messages"]
    return [
        f"{Path(each.get('url', '')).name}:{each.get('lastLine')}: {each['message']}"
        for each in told
        if BEYOND_IT not in each["message"]
    ]


def test_every_page_of_every_look_conforms(said: list[str]) -> None:
    assert [each for each in said if not each.startswith("faulty")] == []


def test_the_checker_sees_faults(said: list[str]) -> None:
    assert {each.partition(":")[0] for each in said} >= {"faulty-html.html", "faulty-css.html"}
