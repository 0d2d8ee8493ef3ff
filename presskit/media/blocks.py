"""What pictures of every kind carry beside their pixels, and what went wrong where they cannot."""

from __future__ import annotations

from msgspec import Struct


class Blocks(Struct, frozen=True):
    """Metadata as a picture holds it, empty where it has none: `exif` a TIFF structure, `xmp` a
    packet in UTF-8, `iptc` datasets of IIM."""

    exif: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""


class UnfollowedError(ValueError):
    """A picture built in a way that cannot be followed from part to part."""
