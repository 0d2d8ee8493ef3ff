"""Which files of an office changed since the last look."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_FOLDERS = ("contacts", "releases", "templates", "translations")
_OFFICE = "presskit.yaml"
Stamps = dict[str, tuple[int, int]]


class Watch:
    """The files from which kits are made; the first look finds all of them changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: Stamps = {}

    def changed(self) -> frozenset[str]:
        """The files that are new, gone or otherwise, by their path from the root, with `/`."""
        now = dict(self._stamps())
        before, self._seen = self._seen, now
        return frozenset(path for path in now.keys() | before.keys()
                         if now.get(path) != before.get(path))  # fmt: skip

    def _stamps(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """A time and a size are asked of each file; its content is not read."""
        for folder in _FOLDERS:
            for place, _, names in os.walk(self._root / folder):
                for name in names:
                    yield from self._stamp(Path(place, name))
        yield from self._stamp(self._root / _OFFICE)

    def _stamp(self, path: Path) -> Iterator[tuple[str, tuple[int, int]]]:
        try:
            state = path.stat()
        except OSError:  # gone while we looked
            return
        yield path.relative_to(self._root).as_posix(), (state.st_mtime_ns, state.st_size)
