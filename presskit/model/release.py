"""A release as a press officer writes it: all languages, no layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from presskit.model.base import (
    Day,
    Hours,
    Language,
    Moment,
    Name,
    Number,
    OneOrSeveral,
    Owned,
    Period,
    Shorthand,
    Text,
    maybe,
    said,
    several,
)
from presskit.model.people import ContactDetails
from presskit.values import read_version

Hashtag = Annotated[
    str, BeforeValidator(lambda word: word.lstrip("#") if isinstance(word, str) else word)
]
Version = Annotated[int, BeforeValidator(read_version), WithJsonSchema({"type": "integer"})]
Kind = Literal["release", "invitation", "press-kit", "statement", "correction"]
Access = Literal["press", "public"]


class ContactEntry(Shorthand, ContactDetails):
    """An organisation or a press contact by its id, or a contact written out in the release."""

    shorthand: ClassVar[str] = "id"
    id: str | None = None
    organisation: str | None = maybe("An id of organisations.yaml.", "region")


class SpeakerEntry(Shorthand):
    """An id of people.yaml, or {speaker: id, role, topic}, or {name, role, topic}."""

    shorthand: ClassVar[str] = "speaker"
    speaker: str | None = maybe("An id of people.yaml.", "jerome-durain")
    name: str | None = maybe("The name of someone who is not on file.", "Anne LEROY")
    role: Text | None = maybe("The role to print; else the one held on the release's date.")
    topic: Text | None = maybe("What they speak about.", "La filière en région")


class Quote(Owned):
    """Words someone said, and who said them."""

    speaker: SpeakerEntry = said("Who said it.", "jerome-durain")
    text: Text = said("The words, without quotation marks.", "Notre objectif est clair.")
    source: Name | None = maybe("Where it was said or published.", "Discours du 10 juin 2026")
    approved_on: Day | None = maybe("When the speaker agreed to these words.", "2026-05-27")


class Section(Owned):
    """A part of the release under its own heading."""

    heading: Text | None = maybe("The crosshead.", "Une dynamique lancée en 2024")
    text: Text | None = maybe("Light Markdown: emphasis, links, lists, tables.", "La Région…")
    quotes: tuple[str, ...] = several("Ids of quotes placed here.", ["durain"])


class KeyFigure(Owned):
    """A number worth its own card, with its source and date."""

    value: Number = said("The number.", 13000)
    unit: Text | None = maybe('Its unit; an English unit beginning with "€" goes in front.', "M€")
    label: Text = said("What it counts.", "emplois dans la santé en région")
    source: Name | None = maybe("Who counted.", "Région Bourgogne-Franche-Comté")
    as_of: Period | None = maybe("When: a year, a month or a day.", "2024-03")


class Venue(Owned):
    """Where an event takes place."""

    name: Text = said("The place's name.", "Conseil régional")
    address: Name | None = maybe("Street, postcode and town.", "17 boulevard …, 21000 Dijon")
    access: Text | None = maybe("How to get there.", "Tram T1, arrêt Foch-Gare.")


class Talk(Owned):
    """A part of a session."""

    title: Text | None = maybe("Its title.", "Propos introductifs")
    speakers: tuple[SpeakerEntry, ...] = several("Who speaks, in order.", ["jerome-durain"])


class Session(Owned):
    """A slot of the programme."""

    time: Hours = said("From when to when.", "9:00-10:00")
    title: Text = said("What it is.", "Point presse")
    room: Text | None = maybe("Which room.", "Salle des séances")
    access: Access | None = maybe("press: journalists only; public: open.", "press")
    text: Text | None = maybe("A sentence about it.", "Suivi d'un temps d'échange.")
    speakers: tuple[SpeakerEntry, ...] = several("Who speaks, in order.", ["jerome-durain"])
    talks: tuple[Talk, ...] = several("The parts of the session.")


class Event(Owned):
    """A programme: one day, one venue, sessions in order."""

    title: Text | None = maybe("The event's name.", "3es Assises régionales")
    date: Day = said("Its day.", "2026-06-10")
    venue: Venue | None = maybe("Where.")
    sessions: tuple[Session, ...] = several("The slots, in order.")
    moved_from: tuple[Day, ...] = several("Days it was announced for before.", ["2026-06-03"])
    status: Literal["scheduled", "cancelled"] = maybe(
        "cancelled when called off.", "cancelled", default="scheduled"
    )


class Registration(Owned):
    """How journalists announce that they are coming (accreditation, RSVP)."""

    required: bool = maybe("true if nobody is admitted without.", default=False)
    text: Text | None = maybe("What to send, what to bring.", "Carte de presse demandée.")
    by: Day | None = maybe("Before which day.", "2026-06-08")
    email: str | None = maybe(
        "An address that belongs to no press contact; without it, the press contacts.",
        "accreditation@region.example",
    )


class AboutEntry(Shorthand):
    """An organisation whose boilerplate is printed, or {organisation, heading, text, quotes}."""

    shorthand: ClassVar[str] = "organisation"
    organisation: str = said("An id of organisations.yaml.", "region")
    heading: Text | None = maybe("Another heading for this release.", "À propos de la Région")
    text: Text | None = maybe("Another text for this release.", "La Région…")
    quotes: tuple[str, ...] = several("Ids of quotes placed inside.", ["durain"])


class MediaAsset(Owned):
    """A picture that goes with the release; a drawing or a document beside it; a recording, by its
    address. What is not written here is read from the picture's own file."""

    file: str = maybe(
        "Its path from the release's folder: JPEG, PNG, WebP, TIFF, SVG; PDF, office files, CSV.",
        "media/assises.jpg",
        default="",
    )
    url: str = maybe(
        "Instead of a file: where a video or a recording is.",
        "https://video.region.example/assises",
        default="",
    )
    alt: Text | None = maybe("What it shows, for those who cannot see it.", "Une paillasse…")
    caption: Text | None = maybe("The line under it.", "Les 3es Assises, à Dijon.")
    credit: Name | None = maybe("Who made it.", "Région / C. Martin")
    licence: Name | None = maybe("What it may be used for.", "Libre pour un usage éditorial")
    expires: Day | None = maybe("The last day on which it may be used.", "2027-05-31")
    people: tuple[Name, ...] = several(
        "Who is seen, from left to right: names, or ids of people.yaml.", ["jerome-durain"]
    )
    keep_position: bool = maybe(
        "true: the place where it was taken (GPS) stays in the file.", default=False
    )
    decorative: bool = maybe("true if it shows nothing to describe.", default=False)


class Link(Owned):
    """A link printed at the end."""

    url: str = said("The address.", "https://www.region.example/biotherapies")
    label: Text = said("What one finds there, readable alone.", "Le dossier de la filière")


class Milestone(Owned):
    """A line of a timeline."""

    date: Period = said("When: a year, a month or a day.", "2024-03-13")
    text: Text = said("What happened, or will.", "Premières Assises, à Dijon")


class Biography(Owned):
    """A few lines on someone who speaks."""

    speaker: SpeakerEntry = said("Who.", "jerome-durain")
    text: Text = said("What journalists may want to know.", "Il préside la Région depuis…")


class Part(Owned):
    """A part of a press kit: it begins a page and stands in the contents."""

    heading: Text = said("Its title in the contents.", "La filière en région")
    standfirst: Text | None = maybe("What it says, in a few lines.", "De la recherche à l’usine…")
    sections: tuple[Section, ...] = several("Its sections, in order.")
    key_figures: tuple[KeyFigure, ...] = several("Its numbers with their source.")
    timeline: tuple[Milestone, ...] = several("Its dates, in order.")
    biographies: tuple[Biography, ...] = several("Who is who.")


class Replaced(Owned):
    """The document that a correction takes the place of."""

    date: Day = said("Its day of issue.", "2026-05-28")
    kind: Kind = maybe("What it was.", "invitation", default="release")
    title: Text | None = maybe("Its title.", "Biothérapies : la Région dresse le bilan")
    number: Name | None = maybe("Its number in the year.", "12/2026")
    release: str | None = maybe("Its file name in releases/, without .yaml.", "2026-06-10-assises")


class Change(Owned):
    """Something a correction changes: what was printed, and what to read instead."""

    what: Text | None = maybe("What it is about.", "Heure du point presse")
    old: Text = said("What was printed.", "9 h")
    new: Text = said("What to read instead.", "8 h 30")


class Checking(Owned):
    """Which checks are silenced, and which are asked for."""

    ignore: tuple[str, ...] = several("Codes of problems not to report.", ["title"])
    median_point: Literal["forbid", "allow"] | None = maybe(
        "forbid: report shortened doublets (salarié·es), which screen readers stumble over.",
        "forbid",
    )
    spelling: bool = maybe("true: look words up with hunspell, if installed.", default=False)


class Release(Owned):
    """One release, all languages, no layout."""

    kind: Kind = maybe("What the document is.", "invitation", default="release")
    language: Language | None = maybe("Its source language, if not the office's first.", "fr")
    number: Name | None = maybe("Its number in the year.", "12/2026")
    version: Version = maybe(
        "Raised by one each time the same release is published again: 2, 3…", 2, default=1
    )
    date: Day = said("The day of issue.", "2026-05-28")
    place: Name | None = maybe("Where it is issued.", "Besançon")
    issuers: tuple[str, ...] = several("Who signs, in protocol order.", ["region", "prefecture"])
    embargo: Moment | None = maybe(
        "Not before: day, hour, and an offset unless it is the office's zone.", "2026-06-10 09:00"
    )
    confidential: bool = maybe(
        "true: it must not leave the house before it is issued; see `translation: sensitive:`.",
        default=False,
    )
    title: Text = said("The headline.", "Biothérapies : la Région dresse le bilan")
    subtitle: Text | None = maybe("The line under it.", "Trois issues, un cap")
    standfirst: Text | None = maybe("The lead paragraph (chapô).", "La Région organise…")
    sections: tuple[Section, ...] = several("The body, in order.")
    quotes: Mapping[str, Quote] = Field(default={}, description="The quotes, each with an id.")
    key_figures: tuple[KeyFigure, ...] = several("Numbers with their source.")
    programme: Annotated[
        tuple[Event, ...],
        BeforeValidator(lambda one: [one] if isinstance(one, dict) else one),
        OneOrSeveral(),
    ] = several("One event, or a list of events.")
    registration: Registration | None = maybe("How journalists announce that they come.")
    attending: tuple[SpeakerEntry, ...] = several(
        "Who will be there, in protocol order.", ["jerome-durain"]
    )
    opportunities: Text | None = maybe(
        "What can be filmed or photographed, who can be interviewed.", "Visite à 11 h."
    )
    logistics: Text | None = maybe("Safety, parking, live links, pools.", "Parking à l’entrée.")
    speaker: SpeakerEntry | None = maybe("Who makes this statement.", "jerome-durain")
    parts: tuple[Part, ...] = several("The parts of a press kit, after its summary.")
    replaces: Replaced | None = maybe("The document that this one takes the place of.")
    changes: tuple[Change, ...] = several("What a correction changes.")
    reason: Text | None = maybe("Why it is corrected.", "La salle annoncée n’est pas disponible.")
    about: tuple[AboutEntry, ...] = several("Boilerplates, in order.", ["region"])
    contacts: tuple[ContactEntry, ...] = several("Press contacts, in order.", ["region"])
    media: tuple[MediaAsset, ...] = several("Pictures, documents, and links to recordings.")
    links: tuple[Link, ...] = several("Where to read more.")
    notes: Text | None = maybe("Notes to editors, after the end mark.", "Les Assises…")
    hashtags: tuple[Hashtag, ...] = several("Without the #.", ["biothérapies"])
    audience: tuple[str, ...] = several("Segments of the media lists.", ["journalistes-sante"])
    check: Checking = Field(default=Checking(), description="Checks silenced here.")
