"""Draw the example office's pictures and logos again, in place: `python scripts/draw_pictures.py`.

The same script and the same Pillow give the same files; nothing is read but the packaged fonts.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pictures import besancon, bioreactor, dijon, helix, roadmap
from pictures.logos import LOGOS
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PICTURES: dict[str, Callable[[], Image.Image]] = {
    "releases/media/assises-dijon-2024.jpg": dijon.picture,
    "releases/media/assises-besancon-2024.jpg": besancon.picture,
    "releases/media/feuille-de-route-2024.jpg": roadmap.picture,
    "releases/media/assises-2026.jpg": bioreactor.picture,
    "releases/media/dossier-biotherapies-2026.jpg": helix.picture,
}


def draw_logos(folder: Path) -> None:
    """Write every logo under a folder, as in the office."""
    for name, draw in LOGOS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        draw().save(path, "PNG", optimize=True)


def draw_pictures(folder: Path) -> None:
    """Write every illustration under a folder, as a JPEG good enough for print."""
    for name, draw in PICTURES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        draw().save(path, "JPEG", quality=88, optimize=True, progressive=True, dpi=(300, 300))


if __name__ == "__main__":
    draw_logos(ROOT)
    draw_pictures(ROOT)
