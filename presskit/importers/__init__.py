"""Old communiqués become releases: readers make lines, one recogniser makes sense of them.

A reader knows a file format and nothing of press releases; the recogniser knows press releases and
nothing of formats. Between them goes a stream of lines with hints.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

from msgspec import Struct

Kind = Literal["release", "invitation", "press-kit", "statement", "correction"]


class Line(Struct, frozen=True):
    """A line, or a whole paragraph where the format has paragraphs, and what its format says of it.

    `place` is its number in the file, from 1; `level` that of a heading (1 the highest; 0: none);
    `gap` whether something separates it from the line before, `ruled` whether a rule does; `whole`
    whether it is a paragraph of its own, never the rest of the line before; `furniture` whether the
    format itself calls it page furniture (a header, a footer, navigation).
    """

    text: str
    place: int
    level: int = 0
    bold: bool = False
    item: bool = False
    gap: bool = False
    whole: bool = False
    furniture: bool = False
    ruled: bool = False
    cells: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


class Illustration(Struct, frozen=True):
    """A picture inside a file: a name to keep it under, its bytes, its alternative text."""

    name: str
    data: bytes
    alt: str = ""


class Manuscript(Struct, frozen=True):
    """An old release as its reader found it."""

    path: PurePath
    lines: tuple[Line, ...]
    illustrations: tuple[Illustration, ...] = ()
    title: str = ""
    language: str = ""


class Said(Struct, frozen=True):
    """A quotation: its words without marks, who said it, and the number of its paragraph."""

    text: str
    speaker: str = ""
    role: str = ""
    place: int = 0


class Boilerplate(Struct, frozen=True):
    """An "à propos": its heading and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...] = ()


class Reached(Struct, frozen=True):
    """A press contact. Without a name it is an organisation's press service; phones are E.164."""

    name: str = ""
    organisation: str = ""
    role: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


class Session(Struct, frozen=True):
    """A slot of a programme: times as HH:MM (`end` may be empty), its ISO day where one is said,
    and the lines below it; `borrowed` if the title is the first of these."""

    start: str
    end: str
    title: str
    day: str = ""
    access: Literal["press", "public", ""] = ""
    details: tuple[str, ...] = ()
    borrowed: bool = False


class Passage(Struct, frozen=True):
    """A section of the body: its heading, if any, and its paragraphs as light Markdown."""

    heading: str
    paragraphs: tuple[str, ...]


class Recognised(Struct, frozen=True):
    """What a manuscript says, in one language. Dates are ISO days, the embargo `YYYY-MM-DDTHH:MM`;
    `unused` are lines that went nowhere, `furniture` those that were left out on purpose, `guessed`
    the fields that somebody should look at."""

    language: Literal["fr", "en"]
    kind: Kind = "release"
    title: str = ""
    subtitle: str = ""
    date: str = ""
    place: str = ""
    embargo: str = ""
    standfirst: str = ""
    passages: tuple[Passage, ...] = ()
    quotes: tuple[Said, ...] = ()
    about: tuple[Boilerplate, ...] = ()
    contacts: tuple[Reached, ...] = ()
    programme: tuple[Session, ...] = ()
    event_day: str = ""
    hashtags: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    furniture: tuple[Line, ...] = ()
    unused: tuple[Line, ...] = ()
    guessed: frozenset[str] = frozenset()
