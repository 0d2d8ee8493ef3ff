"""The recorded terminals of README say what the commands say today, to everybody."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET

import pytest

from presskit.wording import Ui

if sys.platform == "win32":
    pytest.skip("a recording needs a pseudo-terminal", allow_module_level=True)

from scripts.record import COLUMNS, TITLES, UIS, drawn, picture, recorded, seen, words_of

BOTH = pytest.mark.parametrize("ui", UIS)
SIZE = re.compile(r"\d+ (?=Ko|KB)")
GROUND = "#16191f"


def without_sizes(lines: list[str]) -> list[str]:
    return [SIZE.sub("… ", line) for line in lines]


@BOTH
def test_a_recording_says_what_the_commands_say(ui: Ui) -> None:
    shown = words_of(picture(ui).read_text("utf-8"))
    today = words_of(drawn(recorded(ui), TITLES[ui]))

    assert without_sizes(shown) == without_sizes(today)
    assert sum(line.startswith("$ presskit ") for line in shown) == 4
    assert "^" in shown


@BOTH
def test_a_recording_needs_nothing_from_elsewhere_and_has_a_name(ui: Ui) -> None:
    svg = picture(ui).read_text("utf-8")
    addresses = re.findall(r"https?://[^\s\"')]+|url\((?!#)[^)]*\)|@import|@font-face", svg)

    assert [each for each in addresses if each != "http://www.w3.org/2000/svg"] == []
    assert ET.fromstring(svg).findtext("{http://www.w3.org/2000/svg}title") == TITLES[ui]


def brightness(colour: str) -> float:
    """The relative luminance of #rrggbb (WCAG 2.2)."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
                        for each in shares)  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@BOTH
def test_every_word_of_a_recording_can_be_read_on_its_ground(ui: Ui) -> None:
    colours = set(re.findall(r"fill: (#\w{6})", picture(ui).read_text("utf-8")))
    contrasts = {each: (brightness(each) + 0.05) / (brightness(GROUND) + 0.05) for each in colours}

    assert len(colours) >= 4
    assert {each: ratio for each, ratio in contrasts.items() if ratio < 7} == {}


def test_a_bar_that_was_wiped_leaves_nothing() -> None:
    written = "\x1b[?25lbuild ━━━\r\n\x1b[1A\x1b[2K\r\x1b[1mdone\x1b[0m\r\nabc\rX\x1b[K\r\n\r\n"

    assert seen(written) == ["\x1b[1mdone\x1b[0m", "X"]
    assert COLUMNS == 100
