"""What follows the text of a release: boilerplates, contacts, pictures, links."""

from __future__ import annotations

from typing import ClassVar

from presskit.model.base import Day, Name, Owned, Shorthand, Text, maybe, said, several
from presskit.model.people import ContactDetails


class AboutEntry(Shorthand):
    """An organisation whose boilerplate is printed, or {organisation, heading, text, quotes}."""

    shorthand: ClassVar[str] = "organisation"
    organisation: str = said(
        "An id of organisations.yaml; it may stand alone, without `organisation:`.", "region"
    )
    heading: Text | None = maybe(
        "Another heading, for this release only.",
        {"fr": "À propos de la Région", "en": "About the Region"},
    )
    text: Text | None = maybe(
        "Another text, for this release only.",
        {"fr": "La Région anime la filière.", "en": "The Region leads the sector."},
    )
    quotes: tuple[str, ...] = several("Ids of the quotes to place after this text.", ["durain"])


class ContactEntry(Shorthand, ContactDetails):
    """An organisation or a press contact by its id, or a contact written out in the release."""

    shorthand: ClassVar[str] = "id"
    id: str | None = maybe(
        "An id of organisations.yaml or of press.yaml; it may stand alone, without `id:`.", "region"
    )
    organisation: str | None = maybe(
        "For a contact written out: the organisation they answer for, an id of organisations.yaml.",
        "region",
    )


class MediaAsset(Owned):
    """A picture that goes with the release; a drawing or a document beside it; a recording, by its
    address. What is not written here is read from the picture’s own file."""

    file: str = maybe(
        "Its path from the release’s folder: JPEG, PNG, WebP, TIFF, SVG; PDF, office files, CSV.",
        "media/assises.jpg",
        default="",
    )
    url: str = maybe(
        "Instead of a file: the address of a video or a recording.",
        "https://video.region.example/assises",
        default="",
    )
    alt: Text | None = maybe(
        "What it shows, in a sentence, for those who cannot see it.",
        {"fr": "Une chercheuse devant une paillasse", "en": "A researcher at a bench"},
    )
    caption: Text | None = maybe(
        "The line under it.",
        {"fr": "Les 3es Assises, à Dijon.", "en": "The 3rd conference, in Dijon."},
    )
    credit: Name | None = maybe(
        "Who made it; printed, and written into the picture itself.", "Région / C. Martin"
    )
    licence: Name | None = maybe(
        "What it may be used for, in your own words.",
        {"fr": "Libre pour un usage éditorial", "en": "Free for editorial use"},
    )
    expires: Day | None = maybe("The last day on which it may be used.", "2027-05-31")
    people: tuple[Name, ...] = several(
        "Who is seen, from left to right: names, or ids of people.yaml.", ["jerome-durain"]
    )
    keep_position: bool = maybe(
        "true: the place where it was taken (GPS) stays in the file.", True, default=False
    )
    decorative: bool = maybe(
        "true if it shows nothing to describe; it then needs no `alt:`.", True, default=False
    )


class Link(Owned):
    """A link printed at the end."""

    url: str = said("The address, whole.", "https://www.region.example/biotherapies")
    label: Text = said(
        "What one finds there, readable on its own.",
        {"fr": "Le dossier de la filière", "en": "More about the sector"},
    )
