"""A release as a press officer writes it: all languages, no layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from presskit.model.base import (
    Day,
    Language,
    Moment,
    Name,
    OneOrSeveral,
    Owned,
    Text,
    maybe,
    said,
    several,
)
from presskit.model.body import KeyFigure, Part, Quote, Section, SpeakerEntry
from presskit.model.endmatter import AboutEntry, ContactEntry, Link, MediaAsset
from presskit.model.programme import Event, Registration
from presskit.values import read_version

Hashtag = Annotated[
    str, BeforeValidator(lambda word: word.lstrip("#") if isinstance(word, str) else word)
]
Version = Annotated[
    int,
    BeforeValidator(read_version),
    WithJsonSchema({
        "type": ["integer", "string"], "minimum": 1, "maximum": 9999, "pattern": "^[1-9][0-9]{0,3}$"
    }),
]  # fmt: skip
Kind = Literal["release", "invitation", "press-kit", "statement", "correction"]


class Replaced(Owned):
    """The document that a correction takes the place of."""

    date: Day = said("Its day of issue.", "2026-05-28")
    kind: Kind = maybe("What it was.", "invitation", default="release")
    title: Text | None = maybe(
        "Its title.",
        {"fr": "Biothérapies : la Région dresse le bilan", "en": "Biotherapies: taking stock"},
    )
    number: Name | None = maybe("Its number in the year, if it had one.", "12/2026")
    release: str | None = maybe(
        "Its file name in releases/, without .yaml: its calendar entries are then renewed.",
        "2026-06-10-assises",
    )


class Change(Owned):
    """Something a correction changes: what was printed, and what to read instead."""

    what: Text | None = maybe(
        "What it is about.", {"fr": "Heure du point presse", "en": "Time of the press briefing"}
    )
    old: Text = said("What was printed.", {"fr": "9 h", "en": "9 am"})
    new: Text = said("What to read instead.", {"fr": "8 h 30", "en": "8.30 am"})


class Checking(Owned):
    """Which checks are silenced, and which are asked for."""

    ignore: tuple[str, ...] = several(
        "Codes of warnings not to report; `presskit check --explain CODE` explains each.",
        ["acronym"],
    )
    median_point: Literal["forbid", "allow"] | None = maybe(
        "Shortened doublets (salarié·es): said nothing about, or reported because screen readers "
        "stumble over them.",
        "forbid",
    )
    spelling: bool = maybe(
        "true: look words up with hunspell, if it is installed.", True, default=False
    )


class Release(Owned):
    """One release, in all its languages, without layout. A file of releases/."""

    kind: Kind = maybe(
        "What the document is: it decides the words of the masthead and the parts that `check` "
        "asks for.",
        "invitation",
        default="release",
    )
    language: Language | None = maybe(
        "The language of plain texts, if it is not the office’s first.", "fr"
    )
    number: Name | None = maybe("Its number in the year, printed at the head.", "12/2026")
    version: Version = maybe(
        "Raised by one each time the same release is published again: 2, 3…", 2, default=1
    )
    date: Day = said("The day of issue, year first.", "2026-05-28")
    place: Name | None = maybe("The town it is issued from, at the head of the text.", "Besançon")
    issuers: tuple[str, ...] = several(
        "Who signs: ids of organisations.yaml, in protocol order. Their logos head the document.",
        ["region", "prefecture"],
    )
    embargo: Moment | None = maybe(
        "Nothing may be published before: day and hour, in the office’s time zone unless an "
        "offset such as +02:00 follows.",
        "2026-06-10 09:00",
    )
    confidential: bool = maybe(
        "true: it must not leave the house before it is issued; see `translation: sensitive:`.",
        True,
        default=False,
    )
    title: Text = said(
        "What the release says, in one line. In straight quotation marks if it holds a colon.",
        {
            "fr": "Biothérapies : la Région dresse le bilan",
            "en": "Biotherapies: the Region takes stock",
        },
    )
    subtitle: Text | None = maybe(
        "The line under the headline.",
        {"fr": "Point presse à 9 h, à Dijon", "en": "Press briefing at 9 am in Dijon"},
    )
    standfirst: Text | None = maybe(
        "The lead paragraph: who, what, when, where, why, in a few lines.",
        {"fr": "La Région invite la presse le 10 juin.", "en": "Media are invited on 10 June."},
    )
    sections: tuple[Section, ...] = several(
        "The body of the text, in order.",
        [
            {
                "heading": {"fr": "Une dynamique", "en": "Momentum"},
                "text": {"fr": "La Région agit.", "en": "The Region acts."},
            }
        ],
    )
    quotes: Mapping[str, Quote] = Field(
        default={},
        description="Each under a name of your choice, by which sections place it.",
        examples=[
            {
                "durain": {
                    "speaker": "jerome-durain",
                    "text": {"fr": "L’objectif est clair.", "en": "The aim is clear."},
                }
            }
        ],
    )
    key_figures: tuple[KeyFigure, ...] = several(
        "Numbers worth a card of their own, each with its source.",
        [{"value": 13000, "label": {"fr": "salariés en région", "en": "jobs in the region"}}],
    )
    programme: Annotated[
        tuple[Event, ...],
        BeforeValidator(lambda one: [one] if isinstance(one, dict) else one),
        OneOrSeveral(),
    ] = several("One event, or a list of events.", {"date": "2026-06-10"})
    registration: Registration | None = maybe(
        "How journalists announce that they come.", {"required": True, "by": "2026-06-08"}
    )
    attending: tuple[SpeakerEntry, ...] = several(
        "Who will be there, in protocol order: ids of people.yaml, or names with roles.",
        ["jerome-durain"],
    )
    opportunities: Text | None = maybe(
        "What can be filmed or photographed, who can be interviewed.",
        {"fr": "Visite de l’atelier à 11 h.", "en": "Tour of the workshop at 11 am."},
    )
    logistics: Text | None = maybe(
        "Safety, parking, sockets, live links.",
        {"fr": "Parking à l’entrée.", "en": "Parking at the entrance."},
    )
    speaker: SpeakerEntry | None = maybe(
        "For a statement: who makes it. An id of people.yaml, or a name and a role.",
        "jerome-durain",
    )
    parts: tuple[Part, ...] = several(
        "For a press kit: its parts, after the summary; each begins a page.",
        [{"heading": {"fr": "La filière en région", "en": "The sector in the region"}}],
    )
    replaces: Replaced | None = maybe(
        "For a correction: the document that this one takes the place of.",
        {"date": "2026-05-28", "kind": "invitation"},
    )
    changes: tuple[Change, ...] = several(
        "For a correction: what changes, line by line.",
        [{"old": {"fr": "9 h", "en": "9 am"}, "new": {"fr": "8 h 30", "en": "8.30 am"}}],
    )
    reason: Text | None = maybe(
        "For a correction: why it is made, in a sentence.",
        {"fr": "La salle n’est pas disponible.", "en": "The room is not available."},
    )
    about: tuple[AboutEntry, ...] = several(
        "The “About” texts to print at the end, in order: ids of organisations.yaml.", ["region"]
    )
    contacts: tuple[ContactEntry, ...] = several(
        "In order: an organisation stands for all of its own press contacts. Someone named twice "
        "is printed once.",
        ["region"],
    )
    media: tuple[MediaAsset, ...] = several(
        "Pictures, documents, and links to recordings.",
        [{"file": "media/assises.jpg", "alt": {"fr": "Une salle pleine", "en": "A full room"}}],
    )
    links: tuple[Link, ...] = several(
        "Where to read more.",
        [
            {
                "url": "https://www.region.example/biotherapies",
                "label": {"fr": "Le dossier de la filière", "en": "More about the sector"},
            }
        ],
    )
    notes: Text | None = maybe(
        "Details for journalists, after the end mark.",
        {"fr": "Les chiffres sont arrondis.", "en": "Figures are rounded."},
    )
    hashtags: tuple[Hashtag, ...] = several("Without the #.", ["biothérapies"])
    audience: tuple[str, ...] = several(
        "To whom it is sent: segments of presskit.yaml. Without it, all media lists.",
        ["journalistes-sante"],
    )
    check: Checking = Field(
        default=Checking(),
        description="Checks silenced for this release.",
        examples=[{"ignore": ["acronym"]}],
    )
