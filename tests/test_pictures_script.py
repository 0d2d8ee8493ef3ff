"""The example office's logos and pictures are what scripts/draw_pictures.py draws."""

from __future__ import annotations

import importlib
from pathlib import Path

import PIL
import pytest
from PIL import Image

from tests.looks import ROOT

DRAWN_WITH = "13.0.0"  # another Pillow may pack the same pixels into other bytes


def test_the_script_draws_the_logos_of_the_office_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    script = importlib.import_module("draw_pictures")

    script.draw_logos(tmp_path)

    for name in script.LOGOS:
        drawn, kept = tmp_path / name, ROOT / name
        assert pixels(drawn) == pixels(kept), name
        if PIL.__version__ == DRAWN_WITH:
            assert drawn.read_bytes() == kept.read_bytes(), name


@pytest.mark.parametrize(
    "name",
    ["assises-dijon-2024", "assises-besancon-2024", "feuille-de-route-2024", "assises-2026",
     "dossier-biotherapies-2026"],
)  # fmt: skip
def test_a_picture_is_large_enough_for_print_and_light_enough_to_send(name: str) -> None:
    path = ROOT / "releases" / "media" / f"{name}.jpg"
    with Image.open(path) as picture:
        size = picture.size

    assert size == (2400, 1600)
    assert path.stat().st_size < 700_000


def pixels(path: Path) -> tuple[tuple[int, int], bytes]:
    """An image's size and its pixels, whatever its packing."""
    with Image.open(path) as image:
        return image.size, image.convert("RGBA").tobytes()
