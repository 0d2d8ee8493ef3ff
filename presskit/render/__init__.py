"""From an edition to the bytes of each format, one module a format.

A format is imported when it is first asked for: each brings a library of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from presskit.edition import Edition
from presskit.render.theme import Theme

Render = Callable[[Edition, Theme], bytes]


def _docx(edition: Edition, theme: Theme) -> bytes:
    from presskit.render.word import document

    return document.render(edition, theme)


def _pdf(edition: Edition, theme: Theme) -> bytes:
    from presskit.render import pdf

    return pdf.render(edition, theme)


def _html(edition: Edition, theme: Theme) -> bytes:
    from presskit.render.web import page

    return page.render(edition, theme)


def _txt(edition: Edition, theme: Theme) -> bytes:
    from presskit.render import text

    return text.render(edition, theme)


def _eml(edition: Edition, theme: Theme) -> bytes:
    from presskit.render.mail import draft

    return draft.render(edition, theme)


FORMATS: Mapping[str, Render] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "txt": _txt,
    "eml": _eml,
}

__all__ = ["FORMATS", "Render"]
