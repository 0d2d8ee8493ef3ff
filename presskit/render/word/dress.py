"""A Word template as it is going to be filled: a letterhead with the standard page in it, the
office's own colour and fonts where presskit.yaml asks for them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from docx.document import Document

from presskit.render.colours import Palette, palette
from presskit.render.theme import PLAIN, Families, Theme, packaged_templates
from presskit.render.word.letterhead import adopt, colour_of, is_letterhead
from presskit.render.word.package import Properties, give_page, opened, packed
from presskit.render.word.recolour import recolour, refont

_NOBODY = Properties("", "", "", "", "", date(2026, 1, 1))


def dressed(content: bytes, theme: Theme) -> bytes:
    """The template to fill; `content` itself if it is to be filled as it is."""
    colours = theme.palette if theme.own_colour else None
    fonts = theme.fonts if theme.own_fonts else None
    return _dressed(content, Path(theme.folder).name, colours, fonts)


# One office has one look; its templates are read again for each edition.
@lru_cache(maxsize=8)
def _dressed(content: bytes, look: str, colours: Palette | None, fonts: Families | None) -> bytes:
    document = opened(content)
    bare = is_letterhead(document)
    if not (give_page(document) or bare or colours or fonts):
        return content
    if bare:
        standard = opened(_standard(look))
        own = colour_of(document)
        _put_on(standard, colours or (palette(own) if own else None), fonts)
        adopt(document, standard)
    _put_on(document, colours, fonts)
    return packed(document.part.package, _NOBODY)


def _put_on(document: Document, colours: Palette | None, fonts: Families | None) -> None:
    if colours:
        recolour(document, colours)
    if fonts:
        refont(document, fonts)


def _standard(look: str) -> bytes:
    """The template of the look as it comes with presskit."""
    folders = (packaged_templates() / name for name in (look, PLAIN))
    files = (folder / "release.docx" for folder in folders)
    return next(file for file in files if file.is_file()).read_bytes()
