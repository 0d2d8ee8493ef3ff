"""The edition: one release in one language, every text final, ready for a template.

Templates place, loop and hide; whatever two of them would compute is a field here.
Text only: no path, no style, no date left to format.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from presskit.markup import Blocks, Line
from presskit.model import Kind, Language


class Picture(Struct, frozen=True):
    """A picture ready to place: `data` in `media_type`, `width` × `height` in pixels.

    `name` is the file name of the rendition and `original` that of the untouched file, both in
    the kit's media/ folder. An empty `alt` means decorative.
    """

    name: str
    original: str
    data: bytes
    media_type: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    licence: str = ""


class Issuer(Struct, frozen=True):
    """An organisation that signs, with its logo if it has one (alt text inside)."""

    name: str
    short: str
    website: str = ""
    logo: Picture | None = None


class Quote(Struct, frozen=True):
    """A quotation. `text` stands between `opening` and `closing` marks; `attribution` is the
    whole sentence end, "déclare Anne LEROY, maire de Dole"; `translated` says from what."""

    text: Line
    opening: str
    closing: str
    speaker: str
    role: str
    attribution: str
    source: str = ""
    translated: str = ""


class Section(Struct, frozen=True):
    """A part of the body. The heading may be empty."""

    heading: str
    body: Blocks
    quotes: tuple[Quote, ...] = ()


class KeyFigure(Struct, frozen=True):
    """`value` is the whole ("€7.5 billion", "13 000 emplois"); `figure` and `unit` are its parts
    for those who print the figure large; `source` names who counted and when."""

    value: str
    label: str
    source: str = ""
    figure: str = ""
    unit: str = ""


class Speaker(Struct, frozen=True):
    """Someone on the programme; role and topic may be empty."""

    name: str
    role: str = ""
    topic: str = ""


class Talk(Struct, frozen=True):
    """A part of a session; title or speakers may be empty, not both."""

    title: str
    speakers: tuple[Speaker, ...] = ()


class Session(Struct, frozen=True):
    """A slot: `time` printed, `start`/`end` ISO local ("09:00"; end may be empty) and, for
    machines, `starts_at`/`ends_at` instants with their offset, past midnight on the next day;
    `access` is "press", "public" or "", `access_label` its words."""

    time: str
    title: str
    room: str = ""
    access: str = ""
    access_label: str = ""
    body: Blocks = ()
    speakers: tuple[Speaker, ...] = ()
    talks: tuple[Talk, ...] = ()
    start: str = ""
    end: str = ""
    starts_at: str = ""
    ends_at: str = ""


class Event(Struct, frozen=True):
    """A programme. `heading` is printed over it ("Programme du mercredi 10 juin 2026");
    `notice` says that it was moved or cancelled, else empty; without sessions there is no table.
    `directions` says how to get there. `starts_at` and `ends_at` are instants with their offset,
    `moved_from` ISO days: for machines.
    """

    heading: str
    title: str
    date: str
    hours: str
    venue: str
    address: str
    sessions: tuple[Session, ...]
    iso_date: str
    starts_at: str = ""
    ends_at: str = ""
    directions: str = ""
    moved_from: tuple[str, ...] = ()
    notice: str = ""
    cancelled: bool = False


class About(Struct, frozen=True):
    """A boilerplate under its whole heading."""

    heading: str
    body: Blocks
    quotes: tuple[Quote, ...] = ()


class Phone(Struct, frozen=True):
    """A number as printed in this language, and its `tel:` target (E.164, else empty)."""

    text: str
    e164: str = ""


class Contact(Struct, frozen=True):
    """A press contact, printed once. `name` is never empty: a nameless one, a `desk`, is called
    "Service de presse"; `also` names its other organisations ("et Préfecture"); `speaks` are the
    languages that `languages` says in words."""

    name: str
    role: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    languages: str = ""
    also: str = ""
    desk: bool = False
    speaks: tuple[Language, ...] = ()


class ContactBlock(Struct, frozen=True):
    """The press contacts of one organisation."""

    organisation: str
    contacts: tuple[Contact, ...]


class Attachment(Struct, frozen=True):
    """What goes with the release and is no picture: a drawing or a document of the kit (`name` in
    its media/ folder), or something to see or hear at `url`. `detail` says what to expect: "PDF,
    182 Ko", "video.region.example"."""

    title: str
    detail: str
    name: str = ""
    url: str = ""
    credit: str = ""


class Milestone(Struct, frozen=True):
    """A line of a timeline: "13 mars 2024" / "Premières Assises, à Dijon"."""

    date: str
    text: Line


class Biography(Struct, frozen=True):
    """A few lines on someone who speaks."""

    name: str
    role: str
    body: Blocks


class Part(Struct, frozen=True):
    """A part of a press kit: it begins a page. `anchor` names it inside the document."""

    heading: str
    anchor: str
    standfirst: Line = ()
    sections: tuple[Section, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    timeline: tuple[Milestone, ...] = ()
    biographies: tuple[Biography, ...] = ()


class Chapter(Struct, frozen=True):
    """A line of the contents of a press kit, and the anchor of what it names."""

    title: str
    anchor: str


class Change(Struct, frozen=True):
    """What a correction changes: `old` was printed, `new` is to be read; `what` may be empty."""

    what: str
    old: str
    new: str


class Sibling(Struct, frozen=True):
    """The same release in another language: its title, and its web page as seen from the page of
    this edition ("../en/….html")."""

    language: Language
    locale: str
    name: str
    title: str
    page: str


class Online(Struct, frozen=True):
    """Where the kit is put online: the page of this edition, the journalist's page, the zip."""

    page: str
    kit: str
    archive: str


class Sealed(Struct, frozen=True):
    """The key that signs the kit: `line` stands at the foot of every document; its `fingerprint`,
    its public half as OpenSSH writes it, and where that is published (empty where nobody said)."""

    line: str
    fingerprint: str
    public_key: str
    address: str = ""


class Fact(Struct, frozen=True):
    """A line of a boxed summary: "Date" / "mercredi 10 juin 2026, 9 h – 13 h"."""

    label: str
    value: str


class Link(Struct, frozen=True):
    """A link whose label reads alone."""

    url: str
    label: str


class Registration(Struct, frozen=True):
    """How to announce oneself: a sentence, then an address where it is no press contact's."""

    text: str
    email: str = ""


class Edition(Struct, frozen=True):
    """One release in one language.

    `locale` is the BCP 47 tag ("fr-FR", "en-GB"); `date_line` stands beside the label at the
    top; in English the first paragraph already begins with its dateline; `embargo` is the whole
    band text or empty, `status` what is said instead when there is none; `practical` is filled
    for invitations; `quotes` holds those that no section and no boilerplate places; `end_mark`
    and `notes` follow the body in English; `labels` are the fixed words of this language
    (`labels.DOCUMENT`); `summary` is the standfirst as plain text, at most 200 characters.

    By kind: `supersedes` ("Annule et remplace…"), `changes` and `reason` belong to a correction;
    `speaker` makes a statement; `attending`, `opportunities` and `logistics` are for an
    invitation; `parts` and `contents` make a press kit, whose first chapter ("summary") is the
    standfirst and the sections. Subheadings inside a body never skip a level: a section stands on
    level 2, on level 3 in a part. `online` is None where nobody said where kits are published,
    `sealed` where the kit is not signed.

    For machines: `place` of the dateline, `timezone` of all hours (an IANA key), `version`, which
    publication of the release this is, `replaced`, the slug of the document that a correction
    takes the place of.
    """

    slug: str
    language: Language
    locale: str
    kind: Kind
    kind_label: str
    number: str
    title: str
    subtitle: str
    issued_on: str
    date_line: str
    status: str
    embargo: str
    embargo_until: str
    issuers: tuple[Issuer, ...]
    standfirst: Line
    summary: str
    practical: tuple[Fact, ...]
    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    key_figures: tuple[KeyFigure, ...]
    events: tuple[Event, ...]
    registration: Registration | None
    links: tuple[Link, ...]
    end_mark: str
    notes: Blocks
    pictures: tuple[Picture, ...]
    about: tuple[About, ...]
    contacts: tuple[ContactBlock, ...]
    hashtags: tuple[str, ...]
    office: str
    address: str
    website: str
    labels: Mapping[str, str]
    speaker: Speaker | None = None
    attending: tuple[Speaker, ...] = ()
    opportunities: Blocks = ()
    logistics: Blocks = ()
    supersedes: str = ""
    changes: tuple[Change, ...] = ()
    reason: Line = ()
    parts: tuple[Part, ...] = ()
    contents: tuple[Chapter, ...] = ()
    siblings: tuple[Sibling, ...] = ()
    online: Online | None = None
    sealed: Sealed | None = None
    attachments: tuple[Attachment, ...] = ()
    place: str = ""
    timezone: str = "Europe/Paris"
    version: int = 1
    replaced: str = ""

    @property
    def domain(self) -> str:
        """The host of the office's website, for identifiers that nobody else gives out; a name
        that cannot exist (RFC 2606) where there is no website."""
        named = re.match(r"(?:\w+://)?([\w.-]+)", self.website)
        return named[1].lower() if named else "presskit.invalid"
