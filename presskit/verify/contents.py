"""What lies in a folder or a zip that claims to be a kit: paths, sizes, and their bytes on demand.

Links are never followed and nothing is unpacked.
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO

from msgspec import Struct

from presskit.problems import Refusal, error

# The most that is looked at: files in a kit, bytes of a seal's file, bytes of a whole kit.
MOST_FILES = 10_000
MOST_SEAL = 16 << 20
MOST_BYTES = 16 << 30
_CHUNK = 1 << 20
# What file managers leave in every folder they show.
_DROPPINGS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class Contents(Struct, frozen=True):
    """The files of a kit by their path with `/`, each with its size, and how to open one."""

    sizes: Mapping[str, int]
    open: Callable[[str], IO[bytes]]

    def digest(self, path: str) -> str:
        """The SHA-256 of a file; empty where it has more or fewer bytes than its size says."""
        digest, left = hashlib.sha256(), self.sizes[path] + 1
        with self.open(path) as stream:
            while left > 0 and (chunk := stream.read(min(_CHUNK, left))):
                digest.update(chunk)
                left -= len(chunk)
        return digest.hexdigest() if left == 1 else ""

    def read(self, path: str, most: int = MOST_SEAL) -> bytes:
        """The bytes of a file; refuses one that is larger than any of its kind, or than it says."""
        if self.sizes[path] > most:
            raise Refusal(error("zip-too-large", file=path))
        with self.open(path) as stream:
            content = stream.read(self.sizes[path] + 1)
        if len(content) != self.sizes[path]:
            raise Refusal(error("zip-unlike", file=path))
        return content


def open_folder(folder: Path) -> Contents:
    """The files of a folder. Refuses links, and what is no file."""
    found = dict(_walked(folder, folder))
    if len(found) > MOST_FILES or sum(size for _, size in found.values()) > MOST_BYTES:
        raise Refusal(error("zip-too-large", file=folder.name))
    paths = {name: path for name, (path, _) in found.items()}
    sizes = {name: size for name, (_, size) in found.items()}
    return Contents(sizes, lambda name: paths[name].open("rb"))


def _walked(folder: Path, root: Path) -> Iterator[tuple[str, tuple[Path, int]]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        # A Mac may give names back taken apart into letters and accents.
        name = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
        state = entry.stat(follow_symlinks=False)
        if entry.is_dir(follow_symlinks=False):
            yield from _walked(path, root)
        elif not stat.S_ISREG(state.st_mode):
            raise Refusal(error("zip-link", file=name))
        elif entry.name not in _DROPPINGS:
            yield name, (path, state.st_size)
