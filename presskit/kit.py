"""The kit: what leaves the house for journalists, with a manifest, swapped in whole.

Never overwrites a folder that is not a kit of ours; a failed or interrupted write leaves the
previous kit as it was.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from datetime import date
from functools import cached_property
from operator import methodcaller
from pathlib import Path
from typing import IO, Any

from msgspec import Struct

from presskit import __version__
from presskit.archive import pour_zip
from presskit.atomic import move
from presskit.ledger import Delivered, Draft
from presskit.lock import alone
from presskit.media import Copy
from presskit.problems import Place, Refusal, error
from presskit.seal import MANIFEST, SIGNATURE, SUMS, Seal

# Seconds to wait for another build of the same kit.
_PATIENCE = 120
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
    ".ics": "text/calendar; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}


class Artifact(Struct, frozen=True, dict=True):
    """A file of a kit: its path inside the kit with `/`, its bytes or the plan of a copy, and its
    language if it has one. `role` is document, data, index, seal, or one of those of
    `render.gallery`."""

    path: str
    content: bytes | Copy
    role: str
    language: str = ""

    @property
    def data(self) -> bytes:
        """All its bytes in memory, however many."""
        return b"".join(self.pour())

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.content.size if isinstance(self.content, Copy) else len(self.content)

    @cached_property
    def sha256(self) -> str:
        """Its SHA-256 in hexadecimal digits."""
        sums = hashlib.sha256()
        for part in self.pour():
            sums.update(part)
        return sums.hexdigest()

    def pour(self) -> Iterable[bytes]:
        """Its bytes part by part; refuses where the file of a copy has changed in the meantime."""
        return self.content.pour() if isinstance(self.content, Copy) else (self.content,)

    @property
    def media_type(self) -> str:
        """The IANA type, by the file's suffix."""
        return MEDIA_TYPES.get(Path(self.path).suffix.lower(), "application/octet-stream")


class Kit(Struct, frozen=True):
    """A complete kit, sorted by path, manifest and sums included."""

    slug: str
    issued_on: date
    artifacts: tuple[Artifact, ...]

    def write_archive(self, stream: IO[bytes]) -> None:
        """Write the zip: exactly the folder, under <slug>/, dated the day of issue."""
        files = ((f"{self.slug}/{part.path}", part.size, part.pour()) for part in self.artifacts)
        pour_zip(stream, files, self.issued_on)


def package(
    slug: str,
    issued_on: date,
    about: dict[str, Any],
    artifacts: Iterable[Artifact],
    seal: Seal | None = None,
) -> Kit:
    """A kit of these artifacts with its manifest and sums; `about` describes the release. With a
    `seal`, the sums are signed."""
    parts = sorted(artifacts, key=lambda part: part.path)
    assert len({part.path.casefold() for part in parts}) == len(parts), "two files of one name"
    described = {**about, **_of_key(seal)}
    manifest = Artifact(MANIFEST, _manifest(slug, issued_on, described, parts), "seal")
    summed = sorted([*parts, manifest], key=lambda part: part.path)
    sums = "".join(f"{part.sha256}  {part.path}\n" for part in summed).encode()
    sealed = [*summed, Artifact(SUMS, sums, "seal")]
    if seal:
        sealed.append(Artifact(SIGNATURE, seal.sign(sums), "seal"))
    return Kit(slug, issued_on, tuple(sorted(sealed, key=lambda part: part.path)))


def write(kit: Kit, out: Path) -> Delivered:
    """Write `out`/<slug>/ and `out`/<slug>.zip, replacing a previous kit whole.

    Refuses where something that is not a kit of ours stands there, or where nothing can be
    written. Whatever stops it, the previous kit stays; builds at the same time wait their turn.
    """
    fresh = out / f".{kit.slug}.new"
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _alone(out, kit.slug):
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
    except OSError as reason:
        raise _unwritable(out, reason) from reason
    return _delivered(kit, out)


def _delivered(kit: Kit, out: Path) -> Delivered:
    archive = out / f"{kit.slug}.zip"
    drafts = (Draft(part.path, part.language, part.size) for part in kit.artifacts
              if part.path.endswith(".eml"))  # fmt: skip
    files = tuple(part.path for part in kit.artifacts)
    return Delivered(kit.slug, out / kit.slug, archive, files, tuple(drafts),
                     archive.stat().st_size)  # fmt: skip


def recover(out: Path, slug: str) -> None:
    """Put back a kit that a run killed between its two moves left aside; sweep up the rest."""
    if out.is_dir():
        with suppress(OSError, Refusal), _alone(out, slug):
            _recover(out, slug)


def _recover(out: Path, slug: str) -> None:
    folder, aside = out / slug, out / f".{slug}.old"
    with suppress(OSError):
        if aside.exists() and not folder.exists():
            move(aside, folder)
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
            "size": part.size,
            "sha256": part.sha256,
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


def _of_key(seal: Seal | None) -> dict[str, Any]:
    """What the manifest says of the key; a reader trusts the key, never this."""
    if seal is None:
        return {}
    key = {"fingerprint": seal.key.fingerprint, "openssh": seal.key.openssh_fingerprint,
           "published_at": seal.published_at or None}  # fmt: skip
    return {"key": key}


# --------------------------------------------------------------------------------------- disk


def _alone(out: Path, slug: str) -> AbstractContextManager[None]:
    """One writer a kit."""
    return alone(out.resolve() / slug, _PATIENCE, error("output-busy", folder=str(out)))


def _swap(fresh: Path, out: Path, slug: str) -> None:
    """Move the new kit in and the old one away; put the old one back if that fails."""
    folder, aside = out / slug, out / f".{slug}.old"
    try:
        if folder.exists():
            move(folder, aside)
        move(fresh / slug, folder)
        move(fresh / f"{slug}.zip", out / f"{slug}.zip")
    except BaseException:
        if aside.exists() and (fresh / f"{slug}.zip").exists():
            shutil.rmtree(folder, ignore_errors=True)
            move(aside, folder)
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
        _write_file(path, methodcaller("writelines", part.pour()))


def _write_file(path: Path, write_to: Callable[[IO[bytes]], object]) -> None:
    with path.open("wb") as stream:
        write_to(stream)
        stream.flush()
        os.fsync(stream.fileno())


def _unwritable(out: Path, reason: OSError) -> Refusal:
    return Refusal(error("output-unwritable", folder=str(out), reason=reason.strerror or ""))
