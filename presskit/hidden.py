"""Which files of a folder count: never those that a program hides there for itself.

A Mac keeps what a stick or a share cannot hold in `._x.yaml`, Emacs locks a file with `.#x.yaml`,
and Word holds an open one with `~$x.docx`, which Windows lets nobody else read.
"""

from __future__ import annotations

from pathlib import Path

_MARKS = (".", "~")


def hidden(path: Path) -> bool:
    """Whether a program hides what bears this name; the folders above it do not count."""
    return path.name.startswith(_MARKS)


def visible(folder: Path) -> list[Path]:
    """Whatever lies in a folder and is not hidden, by name; nothing where there is no folder."""
    every = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in every if not hidden(path)]


def release_files(root: Path) -> list[Path]:
    """The files of releases/ that are read as releases, by name."""
    return [path for path in visible(root / "releases") if path.suffix in (".yaml", ".yml")]
