"""The labels of a picture's file, and the copy that travels: other labels, the same pixels."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from presskit.media import drawings, exif, iptc, xmp
from presskit.media.blocks import Blocks, UnfollowedError
from presskit.media.copies import Copy, Memory, Piece, joined, stamp_of
from presskit.media.kinds import sniffed
from presskit.media.labels import Labels


class _Container(Protocol):
    """How a kind of picture holds metadata beside pixels: jpeg.py, png.py, webp.py, tiff.py."""

    def blocks(self, memory: Memory) -> Blocks:
        """The metadata."""

    def relabelled(self, memory: Memory, labels: Blocks) -> tuple[Piece, ...]:
        """The picture with other metadata."""


def labels_of(path: Path) -> Labels:
    """What a picture says of itself, in XMP or else in IPTC; nothing where it cannot be read."""
    try:
        with _memory(path) as memory:
            return _said(_container(memory).blocks(memory))
    except (OSError, ValueError):
        return Labels()


def copied(path: Path, labels: Labels, keep_position: bool = False) -> Copy:
    """The copy of a picture or drawing that goes into a kit, with `labels` over what it says
    itself. Pixels, colours and orientation stay as they are; the position stays only where it is
    asked for, and whatever tells of owner, camera or programs goes.

    Raises ValueError where the file is built in a way that cannot be followed.
    """
    stamp = stamp_of(path)
    if path.suffix.lower() == ".svg":
        return Copy(path, (drawings.relabelled(path.read_bytes(), labels),), stamp)
    with _memory(path) as memory:
        container = _container(memory)
        found = container.blocks(memory)
        written = _written(labels.over(_said(found)), exif.cleaned(found.exif, keep_position))
        return Copy(path, container.relabelled(memory, written), stamp)


def relabelled(picture: bytes, labels: Labels) -> bytes:
    """The same for a picture in memory, a rendition of ours."""
    container = _container(picture)
    return joined(container.relabelled(picture, _written(labels, b"")), picture)


# --------------------------------------------------------------------------------------- parts


@contextmanager
def _memory(path: Path) -> Iterator[Memory]:
    with path.open("rb") as stream, mmap(stream.fileno(), 0, access=ACCESS_READ) as memory:
        yield memory


def _container(memory: Memory) -> _Container:
    kind = sniffed(memory[:16])
    if not kind:
        raise UnfollowedError("no picture")
    # Most offices have pictures of one kind: only that one is worth its import.
    container: _Container = import_module(f"presskit.media.{kind.lower()}")
    return container


def _said(found: Blocks) -> Labels:
    """XMP knows languages and was written last, if both are there."""
    said = xmp.read(found.xmp).over(iptc.read(found.iptc))
    return said if said.created else replace(said, created=exif.taken(found.exif))


def _written(labels: Labels, kept: bytes) -> Blocks:
    return Blocks(kept, xmp.packet(labels), iptc.datasets(labels))
