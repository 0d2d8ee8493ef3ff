"""Signed kits to tamper with: the small office's, and the invitation of the example."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path

from presskit.cli import run
from presskit.cli.shell import open_shell
from presskit.seal import MANIFEST, SIGNATURE, SUMS, PublicKey, new_pair, read_public_key, signer
from tests.looks import ROOT
from tests.offices import SLUG, write_office

JUNE = "2026-06-10-assises-biotherapies"
Files = dict[str, bytes]
Tamper = Callable[[Files], object]


@dataclass(frozen=True)
class Sealed:
    """An office with a key and one signed kit; where its private keys are."""

    root: Path
    slug: str
    keys: Path

    @property
    def folder(self) -> Path:
        return self.root / "dist" / self.slug

    @property
    def archive(self) -> Path:
        return self.root / "dist" / f"{self.slug}.zip"

    @property
    def key(self) -> PublicKey:
        return read_public_key((self.root / "presskit.pub").read_text("utf-8"))

    def files(self) -> Files:
        """Every file of the kit, by its name in the zip, in its order."""
        with zipfile.ZipFile(self.archive) as opened:
            return {name: opened.read(name) for name in opened.namelist()}


def quietly(*words: str) -> int:
    """Run a command and return its code; what it prints is not looked at."""
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return run(words, open_shell(words))


def small_kit(folder: Path) -> Sealed:
    """The kit of the small office, built and signed under `folder`."""
    return _sealed(write_office(folder / "office"), SLUG, folder)


def june_kit(folder: Path) -> Sealed:
    """The kit of the invitation of the example."""
    root = folder / "office"
    root.mkdir()
    shutil.copy(ROOT / "presskit.yaml", root)
    for name in ("contacts", "releases", "templates", "translations"):
        shutil.copytree(ROOT / name, root / name)
    return _sealed(root, JUNE, folder)


def _sealed(root: Path, slug: str, folder: Path) -> Sealed:
    assert quietly("key", "new", "--office", str(root)) == 0
    assert quietly("build", slug, "--office", str(root), "--quiet") == 0
    return Sealed(root, slug, folder)


def zip_of(files: Mapping[str, bytes], path: Path) -> Path:
    """A zip as presskit writes it, of whatever files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2026, 5, 28, 0, 0, 0))
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return path


def resealed(files: Files, slug: str, sign: Callable[[bytes], bytes] | None = None) -> None:
    """Write sums that fit the files, and sign them with another key: what a forger can do."""
    for name in (SUMS, SIGNATURE):
        files.pop(f"{slug}/{name}", None)
    sums = "".join(
        f"{sha256(content).hexdigest()}  {name.removeprefix(f'{slug}/')}\n"
        for name, content in sorted(files.items())
    ).encode()
    files[f"{slug}/{SUMS}"] = sums
    files[f"{slug}/{SIGNATURE}"] = (sign or another_signer())(sums)


def another_signer() -> Callable[[bytes], bytes]:
    """How somebody else signs."""
    private, key = new_pair("someone else")
    return signer(private, key)


__all__ = ["JUNE", "MANIFEST", "SIGNATURE", "SUMS", "Files", "Sealed", "Tamper", "june_kit"]
