"""What the pages are made with: fonts, colour fields, sizes of files."""

from __future__ import annotations

import re

import pytest

from presskit.edition import Picture
from presskit.render.colours import contrast, mixed, parts
from presskit.render.logos import Frame
from presskit.render.web import frame as web
from presskit.values import print_size


@pytest.mark.parametrize("name", ['Ma "Police"', "A</style><b>", "x}body{display:none", "é\\"])
def test_the_name_of_a_font_stays_a_name(name: str) -> None:
    stack = web.font_stack(name)
    quoted = re.fullmatch(r'"((?:[\w -]|\\[0-9a-f]+ )+)", .*(?:sans-)?serif', stack)
    assert quoted is not None

    assert re.sub(r"\\([0-9a-f]+) ", lambda each: chr(int(each[1], 16)), quoted[1]) == name


@pytest.mark.parametrize(
    "primary", ["#0b3d91", "#ffdd00", "#000000", "#ffffff", "#7f7f7f", "#00ff00", "#c8102e"]
)
def test_a_large_title_can_be_read_on_any_field_and_any_picture(primary: str) -> None:
    field = web.field(primary)
    shade, thickness = re.findall(r"rgb\((.*) / (\d+)%\)", field.veil)[0]
    veiled = mixed((255, 255, 255), tuple(map(int, shade.split())), int(thickness) / 100)

    assert contrast(parts(field.day_text), parts(field.day)) >= 4.5
    assert contrast(parts(field.night_text), parts(field.night)) >= 4.5
    assert contrast((255, 255, 255), veiled) >= 4.5


@pytest.mark.parametrize(
    ("width", "height", "drawn"), [(100, 100, 20), (200, 50, 10), (50, 200, 25), (900, 50, 5)]
)
def test_a_wide_logo_is_lower_and_a_round_one_higher(width: int, height: int, drawn: int) -> None:
    logo = Picture("l.png", "l.png", b"", "image/png", width, height)

    assert Frame(area=400, lowest=8, highest=25, widest=90).height(logo) == drawn


@pytest.mark.parametrize(
    ("size", "french", "english"),
    [(12, "1 Ko", "1 KB"), (182_400, "182 Ko", "182 KB"), (999_700, "1,0 Mo", "1.0 MB"),
     (1_250_000, "1,2 Mo", "1.2 MB"), (12_400_000, "12,4 Mo", "12.4 MB")],
)  # fmt: skip
def test_a_size_is_printed_as_its_language_does(size: int, french: str, english: str) -> None:
    shown = [print_size(size, language).replace("\N{NO-BREAK SPACE}", " ")
             for language in ("fr", "en")]  # fmt: skip

    assert shown == [french, english]
