"""Which column is which: a header is compared without case, accents, signs or numbers, so that
"E-mail 2 Address" and "e-mail address" are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from presskit.lists import ALSO_WRITTEN, COLUMNS
from presskit.lists.cleaning.aliases import ALIASES, BESIDE
from presskit.names import fold

# What says who a row is about.
WHO = frozenset(("first_name", "last_name", "display_name", "email", "phone", "mobile", "outlet"))

_SIGNS = re.compile(r"[^a-z0-9]+")
_NUMBERS = re.compile(r"\b\d+\b")
_LONGEST_SHOWN = 40


def column_of(header: str) -> str:
    """The column of ours (or a field beside) that a header means; `-` for what a list has no use
    for; empty where it is unknown."""
    return _known().get(_folded(header), "")


def columns_of(header: Sequence[str], map_: Mapping[str, str]) -> tuple[str, ...]:
    """What each header means, those of `map_` first. "Nom" is a whole name where no column holds
    first names; "Titre" is a job's title where another column holds civilities."""
    own = {same(theirs): ours for theirs, ours in map_.items()}
    meant = [own.get(same(name)) or column_of(name) for name in header]
    if "first_name" not in meant and "display_name" not in meant:
        meant = ["display_name" if each == "last_name" else each for each in meant]
    titles = [n for n, name in enumerate(header) if _folded(name) in ("title", "titre")]
    others = [each for n, each in enumerate(meant) if n not in titles]
    for n in titles:
        # Outlook's Title is a civility beside a Job Title; elsewhere a title is a job.
        if meant[n] == "civility" and "job_title" not in others:
            meant[n] = "job_title"
    return tuple(meant)


def twice(header: Iterable[str]) -> str:
    """The first header that is written twice; empty where none is."""
    seen: set[str] = set()
    for name in header:
        if name.strip() and same(name) in seen:
            return name.strip()
        seen.add(same(name))
    return ""


def short_header(header: str) -> str:
    """A header that may be said: one that holds an address, or goes on and on, was none."""
    name = " ".join(header.split())
    return "…" if "@" in name else name[:_LONGEST_SHOWN]


def same(header: str) -> str:
    """What two spellings of one header share."""
    return " ".join(fold(header).split())


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    return dict(_pairs())


def _pairs() -> Iterator[tuple[str, str]]:
    for column, aliases in ALIASES.items():
        for alias in " ".join(aliases.split()).split(";"):
            yield alias.strip(), column
    for name in (*COLUMNS, *BESIDE):
        yield _folded(name), name
    for written in ALSO_WRITTEN:
        yield _folded(written), "opt_out"
    # Some write yes or a mark where our own lists have a day.
    yield "opt out on", "opt_out"


def _folded(header: str) -> str:
    bare = _SIGNS.sub(" ", fold(header))
    return " ".join(_NUMBERS.sub(" ", bare).split())
