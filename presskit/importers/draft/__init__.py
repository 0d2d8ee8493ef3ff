"""What was recognised in a file becomes a release a person would have written.

Nothing is written here: a draft is a tree, the pictures, and what became of every word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct

from presskit.importers import Line, Manuscript, Recognised
from presskit.importers.draft.tree import Branch
from presskit.importers.known import Register
from presskit.importers.proof import Leftover
from presskit.model import Language


class Say(Protocol):
    """A sentence of the tool in the language of the person who imports."""

    def __call__(self, key: str, **facts: str | int) -> str:
        """The sentence of a key, with its facts."""
        ...


class Setting(Struct, frozen=True):
    """Where a file is imported: the office's register and languages, the words for comments, and
    the day of the file itself, for a release that names none."""

    register: Register
    languages: tuple[Language, ...]
    say: Say
    day_of_file: date


class Source(Struct, frozen=True):
    """A file as it was read: its editions, and its lines by their text."""

    manuscript: Manuscript
    editions: tuple[Recognised, ...]
    lines: Mapping[str, Line]

    @property
    def lead(self) -> Recognised:
        """The edition that decides what is said once."""
        return self.editions[0]

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the file, in its order."""
        return tuple(each.language for each in self.editions)

    def first(self, field: str) -> str:
        """What the first edition that says it says of a field."""
        return next(filter(None, (str(getattr(each, field)) for each in self.editions)), "")


class Picture(Struct, frozen=True):
    """A picture of the file: where it is kept under the release's folder, and its bytes."""

    path: str
    data: bytes


class Draft(Struct, frozen=True):
    """A release to be written: its slug, its tree and the comments that end it; the pictures it
    names; what became of the rest. `held` are all the texts that hold the file's words, those of
    contacts/ that it refers to included. `doubts` are the fields with a `# ?`, `told` the counts
    of what was found."""

    slug: str
    root: Branch
    head: tuple[str, ...]
    foot: tuple[str, ...]
    pictures: tuple[Picture, ...]
    held: tuple[str, ...]
    labels: tuple[str, ...]
    furniture: tuple[str, ...]
    leftovers: tuple[Leftover, ...]
    doubts: tuple[str, ...]
    told: Mapping[str, int]


def source_of(manuscript: Manuscript, editions: Sequence[Recognised]) -> Source:
    """A file with its lines by their text; of two equal ones the first counts."""
    lines: dict[str, Line] = {}
    for line in manuscript.lines:
        lines.setdefault(line.text, line)
    return Source(manuscript, tuple(editions), lines)
