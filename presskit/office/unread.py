"""Files of releases/ that were meant as releases and that nobody reads: what to do with each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from presskit.hidden import release_files, visible
from presskit.problems import Place, Problem, info, warning

# What Notepad and others add to a name, and capitals.
_ALMOST = re.compile(r"(.+)\.ya?ml(?:\.txt)?", re.IGNORECASE)
# Those that `presskit import` reads, and those that must be saved as .docx first.
_IMPORTED, _CONVERTED = (".docx", ".pdf"), (".odt", ".rtf", ".doc")


def unread(root: Path) -> Iterator[Problem]:
    """A warning for each such file, with its place; and a word where there is no release at all.
    Folders, hidden files, copies of editors and everything else stay silent."""
    read = release_files(root)
    for path in visible(root / "releases"):
        if path not in read and path.is_file():
            yield from _unread(path)
    if not read:
        yield info("no-release", place=Place("releases/"))


def _unread(path: Path) -> Iterator[Problem]:
    place, ending = Place(f"releases/{path.name}"), path.suffix.lower()
    almost = _ALMOST.fullmatch(path.name)
    if almost:
        yield warning("release-ending", place=place, found=path.name, meant=f"{almost[1]}.yaml")
    elif ending in _IMPORTED:
        yield warning("release-document", place=place, found=path.name)
    elif ending in _CONVERTED:
        yield warning("release-document-to-convert", place=place, found=path.name)
