"""Every text of an edition that its reader must find in a document, whatever the format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import asdict

from presskit.edition import (
    Chapter,
    Contact,
    Edition,
    Event,
    Issuer,
    Link,
    Part,
    Phone,
    Picture,
    Quote,
    Registration,
    Sealed,
    Session,
)
from presskit.markup import Listing, Run, Subheading, Table

# What steers a document and is not printed in it, or is printed in other words.
_SILENT: Mapping[type, frozenset[str]] = {
    Chapter: frozenset({"anchor"}),
    Contact: frozenset({"speaks"}),
    Edition: frozenset({
        "slug", "language", "locale", "kind", "issued_on", "embargo_until", "summary", "website",
        "labels", "siblings", "online", "attachments", "place", "timezone", "version",
        "replaced",
    }),
    Event: frozenset({"date", "iso_date", "starts_at", "ends_at", "moved_from"}),
    Issuer: frozenset({"short", "website"}),
    Link: frozenset({"url"}),
    Listing: frozenset({"ordered", "start"}),
    Part: frozenset({"anchor"}),
    Phone: frozenset({"e164"}),
    Picture: frozenset({"name", "original", "data", "media_type", "alt"}),
    Quote: frozenset({"attribution"}),
    Registration: frozenset({"email"}),
    Run: frozenset({"link", "language"}),
    Sealed: frozenset({"line", "public_key", "address"}),
    Session: frozenset({"access", "start", "end", "starts_at", "ends_at"}),
    Subheading: frozenset({"level"}),
    Table: frozenset({"alignments"}),
}  # fmt: skip
# An issuer is read in its logo.
_SEEN = frozenset({"issuers"})


class Found(Struct, frozen=True):
    """A text, and the fields it stands in from the edition inwards: `("quotes", "speaker")`."""

    path: tuple[str, ...]
    text: str


def texts_to_find(edition: Edition) -> Iterator[tuple[str, str]]:
    """Each text with the name of the edition's field it stands in ("sections", "title"). A name
    that is printed as a picture, an issuer's, is not asked for."""
    return ((found.path[0], found.text) for found in places_of_texts(edition))


def places_of_texts(edition: Edition) -> Iterator[Found]:
    """The same with the whole way to each text."""
    for name, value in asdict(edition).items():
        if name not in _SILENT[Edition] | _SEEN:
            yield from _texts(value, (name,))


def _texts(value: object, path: tuple[str, ...]) -> Iterator[Found]:
    if isinstance(value, str):
        if value.strip():
            yield Found(path, value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, path)
    elif isinstance(value, Struct):
        # What light Markdown is made of has no name of its own.
        nameless = type(value).__module__ == Run.__module__
        silent = _SILENT.get(type(value), frozenset())
        for name, inside in asdict(value).items():
            if name not in silent:
                inner = path if nameless else (*path, name)
                yield from _texts(inside, inner)
