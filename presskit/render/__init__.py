"""From an edition to the bytes of each format, one module a format.

A format is imported when it is first asked for: each brings a library of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

from presskit.edition import Edition
from presskit.render.theme import Theme

Render = Callable[[Edition, Theme], bytes]

# Where each format is made: a module with `render(edition, theme) -> bytes`.
_MADE_IN: Mapping[str, str] = {
    "docx": "presskit.render.word.document",
    "pdf": "presskit.render.pdf",
    "html": "presskit.render.web.page",
    "txt": "presskit.render.text",
    "eml": "presskit.render.mail.draft",
}


def prepare(formats: Iterable[str]) -> None:
    """Import what these formats need, while pictures are being decoded beside."""
    for kind in formats:
        import_module(_MADE_IN[kind])


def _made_in(module: str) -> Render:
    def render(edition: Edition, theme: Theme) -> bytes:
        make: Render = import_module(module).render
        return make(edition, theme)

    return render


FORMATS: Mapping[str, Render] = {kind: _made_in(module) for kind, module in _MADE_IN.items()}

__all__ = ["FORMATS", "Render", "prepare"]
