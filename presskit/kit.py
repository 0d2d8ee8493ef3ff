"""The kit: what leaves the house for journalists, with a manifest, swapped in whole.

Never overwrites a folder that is not a kit of ours; a failed or interrupted write leaves the
previous kit as it was.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from operator import methodcaller
from pathlib import Path
from typing import IO, Any

from filelock import FileLock, Timeout

from presskit import __version__
from presskit.archive import write_zip
from presskit.problems import Place, Refusal, error

# Seconds to wait for another build of the same folder.
_PATIENCE = 120
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".eml": "message/rfc822",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".json": "application/json",
}


@dataclass(frozen=True)
class Artifact:
    """A file of a kit: its path inside the kit with `/`, its bytes, and its language if it has
    one. `role` is document, index, original, web or seal."""

    path: str
    data: bytes
    role: str
    language: str = ""

    @property
    def media_type(self) -> str:
        """The IANA type, by the file's suffix."""
        return MEDIA_TYPES.get(Path(self.path).suffix.lower(), "application/octet-stream")


@dataclass(frozen=True)
class Kit:
    """A complete kit, sorted by path, manifest and sums included."""

    slug: str
    issued_on: date
    artifacts: tuple[Artifact, ...]

    def write_archive(self, stream: IO[bytes]) -> None:
        """Write the zip: exactly the folder, under <slug>/, dated the day of issue."""
        files = ((f"{self.slug}/{part.path}", part.data) for part in self.artifacts)
        write_zip(stream, files, self.issued_on)


@dataclass(frozen=True)
class Delivered:
    """A kit on disk: its folder and its zip."""

    kit: Kit
    folder: Path
    archive: Path


def package(
    slug: str, issued_on: date, about: dict[str, Any], artifacts: Iterable[Artifact]
) -> Kit:
    """A kit of these artifacts with its manifest and sums; `about` describes the release."""
    parts = sorted(artifacts, key=lambda part: part.path)
    assert len({part.path.casefold() for part in parts}) == len(parts), "two files of one name"
    manifest = Artifact(MANIFEST, _manifest(slug, issued_on, about, parts), "seal")
    summed = sorted([*parts, manifest], key=lambda part: part.path)
    sums = "".join(f"{_sha256(part.data)}  {part.path}\n" for part in summed)
    sealed = sorted([*summed, Artifact(SUMS, sums.encode(), "seal")], key=lambda part: part.path)
    return Kit(slug, issued_on, tuple(sealed))


def write(kit: Kit, out: Path) -> Delivered:
    """Write `out`/<slug>/ and `out`/<slug>.zip, replacing a previous kit whole.

    Refuses where something that is not a kit of ours stands there, or where nothing can be
    written. Whatever stops it, the previous kit stays; builds at the same time wait their turn.
    """
    fresh = out / f".{kit.slug}.new"
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _alone(out):
            _recover(out, kit.slug)
            _refuse_others(out, kit.slug)
            try:
                fresh.mkdir(exist_ok=True)
                # Writing waits for the disk; beside it, the zip is compressed.
                with ThreadPoolExecutor(1) as beside:
                    folder = beside.submit(_fill, fresh / kit.slug, kit)
                    _write_file(fresh / f"{kit.slug}.zip", kit.write_archive)
                folder.result()
                _swap(fresh, out, kit.slug)
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
    except Timeout as reason:
        raise Refusal(error("output-busy", folder=str(out))) from reason
    except OSError as reason:
        raise _unwritable(out, reason) from reason
    return Delivered(kit, out / kit.slug, out / f"{kit.slug}.zip")


def recover(out: Path, slug: str) -> None:
    """Put back a kit that a run killed between its two moves left aside; sweep up the rest."""
    if out.is_dir():
        with suppress(OSError), _alone(out):
            _recover(out, slug)


def _recover(out: Path, slug: str) -> None:
    folder, aside = out / slug, out / f".{slug}.old"
    with suppress(OSError):
        if aside.exists() and not folder.exists():
            aside.rename(folder)
        for left in (aside, out / f".{slug}.new"):
            shutil.rmtree(left, ignore_errors=True)


def is_ours(folder: Path) -> bool:
    """Whether a folder holds a manifest that presskit wrote."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(manifest, dict) and manifest.get("tool") == "presskit"


# --------------------------------------------------------------------------------------- parts


def _manifest(
    slug: str, issued_on: date, about: dict[str, Any], parts: Iterable[Artifact]
) -> bytes:
    files = [
        {
            "path": part.path,
            "size": len(part.data),
            "sha256": _sha256(part.data),
            "media_type": part.media_type,
            "role": part.role,
            "language": part.language or None,
        }
        for part in parts
    ]
    manifest = {
        "tool": "presskit",
        "version": __version__,
        "slug": slug,
        "issued_on": issued_on.isoformat(),
        **about,
        "files": files,
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# --------------------------------------------------------------------------------------- disk


def _alone(out: Path) -> FileLock:
    """One writer a folder and a person. The lock lies among that person's temporary files, so that
    nothing is left in the office."""
    whose = f"{os.path.expanduser('~')} {out.resolve()}"
    name = hashlib.sha256(whose.encode()).hexdigest()[:16]
    return FileLock(Path(tempfile.gettempdir()) / f"presskit-{name}.lock", timeout=_PATIENCE)


def _swap(fresh: Path, out: Path, slug: str) -> None:
    """Move the new kit in and the old one away; put the old one back if that fails."""
    folder, aside = out / slug, out / f".{slug}.old"
    try:
        if folder.exists():
            folder.rename(aside)
        (fresh / slug).rename(folder)
        os.replace(fresh / f"{slug}.zip", out / f"{slug}.zip")
    except BaseException:
        if aside.exists() and (fresh / f"{slug}.zip").exists():
            shutil.rmtree(folder, ignore_errors=True)
            aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _refuse_others(out: Path, slug: str) -> None:
    folder, archive = out / slug, out / f"{slug}.zip"
    if folder.is_symlink() or archive.is_symlink():
        raise Refusal(error("output-not-ours", place=Place(), folder=str(folder)))
    occupied = folder.exists() and not (folder.is_dir() and (is_ours(folder) or _empty(folder)))
    if occupied:
        raise Refusal(error("output-not-ours", place=Place(), folder=str(folder)))
    if archive.exists() and not _zip_is_ours(archive, slug):
        raise Refusal(error("output-not-ours", place=Place(), folder=str(archive)))


def _empty(folder: Path) -> bool:
    return next(folder.iterdir(), None) is None


def _zip_is_ours(archive: Path, slug: str) -> bool:
    try:
        with zipfile.ZipFile(archive) as opened:
            return f"{slug}/{MANIFEST}" in opened.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def _fill(folder: Path, kit: Kit) -> None:
    for part in kit.artifacts:
        path = folder / part.path
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_file(path, methodcaller("write", part.data))


def _write_file(path: Path, write_to: Callable[[IO[bytes]], object]) -> None:
    with path.open("wb") as stream:
        write_to(stream)
        stream.flush()
        os.fsync(stream.fileno())


def _unwritable(out: Path, reason: OSError) -> Refusal:
    return Refusal(error("output-unwritable", folder=str(out), reason=reason.strerror or ""))
