"""The office's folder, read once: sources with places, models, and what is wrong in them."""

from presskit.office.fields import json_schema
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
