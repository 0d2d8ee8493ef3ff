"""The looks that come with presskit, opened for the tests of the formats."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from presskit.model import Colours, Look
from presskit.render.theme import STARTERS, Theme, open_theme

ROOT = Path(__file__).resolve().parents[1]
LOOKS = tuple(STARTERS)


@cache
def starter(look: str = "institution", primary: str | None = None) -> Theme:
    """A look as an office without templates of its own gets it, in a colour of its own if given."""
    chosen = Look(look=look, colours=Colours(primary=primary))
    return open_theme(ROOT / "tests", chosen)


def changed(look: str = "institution", **files: bytes | str) -> Theme:
    """A look with some of its files replaced; `page_html="…"` stands for page.html."""
    theme = starter(look)
    own = {
        name.replace("_", "."): text.encode() if isinstance(text, str) else text
        for name, text in files.items()
    }
    return replace(theme, templates={**theme.templates, **own})
