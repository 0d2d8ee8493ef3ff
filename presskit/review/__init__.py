"""Translations out to colleagues and translators, and in again: what goes out, what comes back.

A row is an entry of a review file as a person outside sees it; the texts of the office that a
release uses travel with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from presskit.model import Language
from presskit.translation import Direction, Entry, State, fingerprint
from presskit.wording import Ui

# What stands before the id of a row that belongs to the office.
OFFICE = "office:"


class Finding(Struct, frozen=True):
    """A fact that differs between the two texts, in words; `grave` where even a person's text may
    not have it (telephones, e-mails, links)."""

    words: str
    grave: bool = False


Checker = Callable[[Entry], Sequence[Finding]]


class Row(Struct, frozen=True):
    """What goes out. Texts are light Markdown on one line; `context` says where the text stands,
    `remark` what there is to know, a sentence each; `kind` is `release` or `office`."""

    id: str
    source: str
    target: str = ""
    state: State = "missing"
    context: str = ""
    remark: tuple[str, ...] = ()
    suggestion: str = ""
    was_source: str = ""
    kind: str = "release"

    @property
    def source_hash(self) -> str:
        """The source's fingerprint."""
        return fingerprint(self.source)

    @property
    def target_hash(self) -> str:
        """The fingerprint of the target as it comes back where nobody changed it."""
        from presskit.review.marks import mark

        return mark(self.target)


class Returned(Struct, frozen=True):
    """What came back for a row: its target as light Markdown, what the person noted, whether they
    approved it as it stands.

    `source_hash` and `target_hash` are those of the row that had gone out, empty where the file
    lost them. `trouble` is the code of the problem with the row itself; `label` is what a person
    recognises it by.
    """

    id: str
    target: str = ""
    note: str = ""
    approved: bool = False
    source_hash: str = ""
    target_hash: str = ""
    trouble: str = ""
    label: str = ""


class Sheet(Struct, frozen=True):
    """All that goes into an exchange file. `colour` (#rrggbb) is the office's; `ui` the language
    of the words around the texts; `day` the date that the file carries."""

    slug: str
    title: str
    office: str
    direction: Direction
    day: date
    rows: tuple[Row, ...]
    colour: str = "#0b3d91"
    ui: Ui = "fr"

    @property
    def name(self) -> str:
        """How the file says what it is, and is known again when it comes back."""
        return identity(self.slug, self.direction.name)


def identity(slug: str, languages: str) -> str:
    """The name of an exchange file: `presskit-review/1 <slug> fr-en`."""
    return f"presskit-review/1 {slug} {languages}"


def locale_of(language: Language) -> str:
    """The variety that a source text is proofread in."""
    return "fr-FR" if language == "fr" else "en-GB"


Rows = Mapping[str, Row]
