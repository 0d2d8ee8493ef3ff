"""What a file among the media is, by its name; and whether its first bytes say the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

from presskit.archive import DAMAGED

MediaKind = Literal["picture", "drawing", "document", "recording", "unknown"]

# Pictures by the endings that name them; Pillow's word for each is also that of `sniffed`.
PICTURES: Mapping[str, str] = {
    ".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".tif": "TIFF",
    ".tiff": "TIFF",
}  # fmt: skip
# A document and what an archive of its kind holds; those that are no archive have no entry there.
_DOCUMENTS: Mapping[str, str] = {
    ".pdf": "", ".csv": "", ".txt": "", ".docx": "[Content_Types].xml",
    ".xlsx": "[Content_Types].xml", ".pptx": "[Content_Types].xml", ".odt": "mimetype",
    ".ods": "mimetype", ".odp": "mimetype",
}  # fmt: skip
# These weigh too much for a kit: they are shown by a link.
_RECORDINGS = frozenset({
    ".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".mp3", ".m4a", ".wav", ".flac", ".ogg",
    ".aac",
})  # fmt: skip
_HEAD = 1024


def kind_of(name: str) -> MediaKind:
    """What a file is by the ending of its name."""
    ending = _ending(name)
    if ending in PICTURES:
        return "picture"
    if ending in _DOCUMENTS:
        return "document"
    if ending == ".svg":
        return "drawing"
    return "recording" if ending in _RECORDINGS else "unknown"


def sniffed(head: bytes) -> str:
    """JPEG, PNG, WEBP or TIFF by the first bytes of a file; else an empty string."""
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return "TIFF" if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+") else ""


def disguised(path: Path) -> str:
    """What a picture really is, where its name says something else: "PNG"; else empty."""
    with path.open("rb") as stream:
        found = sniffed(stream.read(16))
    return found if found and found != PICTURES.get(_ending(path.name), found) else ""


def is_sound(path: Path) -> bool:
    """Whether a document is of the kind that its name says, as far as can be seen from outside."""
    ending = _ending(path.name)
    try:
        if ending == ".pdf":
            with path.open("rb") as stream:
                return b"%PDF-" in stream.read(_HEAD)
        if ending in (".csv", ".txt"):
            return _is_text(path)
        with ZipFile(path) as archive:
            return _DOCUMENTS[ending] in archive.namelist()
    except (*DAMAGED, OSError, ValueError):
        return False


def _ending(name: str) -> str:
    return Path(name).suffix.lower()


def _is_text(path: Path) -> bool:
    with path.open("rb") as stream:
        parts = iter(lambda: stream.read(1 << 20), b"")
        first = next(parts, b"")
        return bool(first) and b"\0" not in first and not any(b"\0" in part for part in parts)
