"""From an edition to the bytes of each format, one module a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from presskit.edition import Edition
from presskit.render import docx, email, html, pdf, text
from presskit.render.theme import Theme

FORMATS: Mapping[str, Callable[[Edition, Theme], bytes]] = {
    "docx": docx.render,
    "pdf": pdf.render,
    "html": html.render,
    "txt": text.render,
    "eml": email.render,
}

__all__ = ["FORMATS"]
