"""What somebody is called: civility, first name, surname, from columns or from a whole name.

No letter is changed: "DURAIN" stays in capitals, whatever its column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from presskit.lists.cleaning.words import one_line
from presskit.lists.matching.gazetteer import DESK_AMONG, DESKS
from presskit.names import PARTICLES, fold, name_key, read_name

# The civilities of both languages, as they are written.
_CIVILITIES: Mapping[str, str] = {
    "m": "M.", "monsieur": "M.", "mme": "Mme", "madame": "Mme", "mlle": "Mlle",
    "mademoiselle": "Mlle", "mr": "Mr", "mister": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss",
    "dr": "Dr", "docteur": "Dr", "doctor": "Dr", "pr": "Pr", "professeur": "Pr", "prof": "Prof.",
    "professor": "Prof.", "me": "Me", "maitre": "Me", "homme": "M.", "femme": "Mme",
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")


class Called(NamedTuple):
    """The four columns of a name; each may be empty."""

    civility: str
    first_name: str
    last_name: str
    display_name: str


@lru_cache(maxsize=65536)
def called(civility: str, first: str, last: str, display: str) -> Called:
    """A name by its parts. A whole name is taken apart where no column does it, and left out where
    it says nothing more; a desk's ("Rédaction") stays whole."""
    civility, first = _told(_civility(civility), one_line(first))
    civility, last = _told(civility, one_line(last))
    display = one_line(display)
    if not first and is_desk(last):
        return Called(civility, "", "", display or last)
    if not display:
        return Called(civility, first, last, "")
    if first and last:
        again = name_key(display) == name_key(f"{first} {last}")
        return Called(civility, first, last, "" if again else display)
    civility, bare = _told(civility, display)
    name = read_name(bare)
    if is_desk(bare) or not name.first or not name.surname:
        return Called(civility, first, last, display)
    # What one column says stays, where the whole name says something else.
    if (first and fold(first) != fold(name.first)) or (last and fold(last) != fold(name.surname)):
        return Called(civility, first, last, display)
    return Called(civility, first or name.first, last or name.surname, "")


def is_desk(display: str) -> bool:
    """Whether a whole name is that of a desk: "La rédaction", "Service des sports". Nobody has a
    first name there; "Anne Bureau" does."""
    parts = set(_LETTERS.findall(fold(display))) - PARTICLES
    return bool(parts) and (not DESK_AMONG.isdisjoint(parts) or DESKS.issuperset(parts))


def _civility(written: str) -> str:
    cell = one_line(written)
    return _CIVILITIES.get(fold(cell).strip(" ."), cell)


def _told(civility: str, written: str) -> tuple[str, str]:
    """A civility that stands before a name, if none is known yet, and the name without it. "M."
    before one word may be an initial."""
    first, space, rest = written.partition(" ")
    word = fold(first).rstrip(".")
    known = _CIVILITIES.get(word, "") if space else ""
    if not known or (word == "m" and (civility or " " not in rest)):
        return civility, written
    return civility or known, rest
