"""The office's folder, read once: sources with places, models, and what is wrong in them."""

from __future__ import annotations

from typing import Any

from presskit.office.folder import (
    Catalogue,
    Desk,
    ReleaseFile,
    find_office,
    locate,
    open_office,
    relative,
)
from presskit.office.salvage import Salvage

__all__ = [
    "Catalogue",
    "Desk",
    "ReleaseFile",
    "Salvage",
    "find_office",
    "json_schema",
    "locate",
    "open_office",
    "relative",
]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the office's files, for editors; its words are read when it is asked."""
    from presskit.office import schema

    return schema.json_schema()
