"""What the kit's own page offers to take away: each file with its type and size, ready to print.

Knows what a kit holds by the paths and sizes of its files; a file that is not there is not offered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote as quoted

from msgspec import Struct

from presskit.edition import Edition, Picture
from presskit.model import Language
from presskit.render.credits import Entry
from presskit.values import print_size

# Bytes, by the path inside the kit.
Files = Mapping[str, int]

CALENDAR, ADDRESS_BOOK = "programme.ics", "contacts.vcf"
_FOR_PICTURE_DESKS = {
    "contact_sheet": "media/contact-sheet.pdf",
    "credits": "media/credits.csv",
}
# In this order. The draft of an e-mail is for the press office, not for those who receive it.
_DOCUMENTS = ("docx", "pdf", "html", "txt")
_NAMES = {"JPG": "JPEG", "HTM": "HTML", "TIF": "TIFF"}


class Offer(Struct, frozen=True):
    """A file as it is printed: "Word, à modifier", its address from index.html, "DOCX, 182 Ko"."""

    label: str
    address: str
    detail: str


class Photograph(Struct, frozen=True):
    """A picture on the page: the addresses of its thumbnail (empty where there is none) and of the
    picture that is shown, what to take away, and lines on who is seen and until when it may be
    used."""

    picture: Picture
    thumb: str
    thumb_width: int
    shown: str
    offers: tuple[Offer, ...]
    notes: tuple[str, ...]


def documents(edition: Edition, files: Files) -> tuple[Offer, ...]:
    """The documents of a language."""
    paths = {kind: f"{_stem(edition)}.{kind}" for kind in _DOCUMENTS}
    return tuple(
        offer(edition.labels[kind], path, files, edition.language)
        for kind, path in paths.items()
        if path in files
    )


def newsroom(edition: Edition, files: Files) -> Offer | None:
    """The file that newsroom systems read."""
    return one("ninjs", f"{_stem(edition)}.ninjs.json", files, edition)


def calendar(edition: Edition, files: Files) -> Offer | None:
    """The programme for a calendar; where everything is called off, it takes it out again."""
    off = all(event.cancelled for event in edition.events)
    return one("update_calendar" if off else "add_to_calendar", CALENDAR, files, edition)


def for_picture_desks(edition: Edition, files: Files) -> tuple[Offer, ...]:
    """The contact sheet and the list of captions and credits."""
    found = (one(label, path, files, edition) for label, path in _FOR_PICTURE_DESKS.items())
    return tuple(each for each in found if each)


def photographs(edition: Edition, entries: Sequence[Entry], files: Files) -> tuple[Photograph, ...]:
    """The pictures of a language with what the kit knows of them."""
    known = {entry.media.name: entry for entry in entries}
    return tuple(
        _photograph(picture, known.get(picture.original), edition, files)
        for picture in edition.pictures
    )


def one(label: str, path: str, files: Files, edition: Edition) -> Offer | None:
    """A file under one of the fixed words, if the kit holds it."""
    if path not in files:
        return None
    return offer(edition.labels[label], path, files, edition.language)


def offer(label: str, path: str, files: Files, language: Language, size: str = "") -> Offer:
    """A file under a label; `size` says how large a picture is, in pixels. A kind that the label
    already names is not said twice."""
    kind = kind_of(path)
    named = kind.casefold() in label.casefold()
    weight = print_size(files[path], language) if path in files else ""
    return Offer(
        label, quoted(path), ", ".join(filter(None, ("" if named else kind, size, weight)))
    )


def kind_of(path: str) -> str:
    """The kind of a file as people call it: JPEG, PDF."""
    ending = PurePosixPath(path).suffix[1:].upper()
    return _NAMES.get(ending, ending)


# --------------------------------------------------------------------------------------- parts


def _stem(edition: Edition) -> str:
    return f"{edition.language}/{edition.slug}-{edition.language}"


def _photograph(
    picture: Picture, entry: Entry | None, edition: Edition, files: Files
) -> Photograph:
    thumb = entry.thumb if entry else None
    return Photograph(
        picture,
        quoted(f"media/{thumb.name}") if thumb else "",
        thumb.width if thumb else 0,
        quoted(f"media/{picture.name}"),
        tuple(_sizes(picture, entry, edition, files)),
        tuple(_notes(entry, edition)) if entry else (),
    )


def _sizes(
    picture: Picture, entry: Entry | None, edition: Edition, files: Files
) -> Iterator[Offer]:
    """For the web, and as it was delivered: that is high resolution only if it is larger."""
    labels, language = edition.labels, edition.language
    yield offer(labels["for_web"], f"media/{picture.name}", files, language,
                _pixels(picture.width, picture.height))  # fmt: skip
    larger = entry is not None and entry.width > picture.width
    yield offer(labels["high_resolution" if larger else "original"], f"media/{picture.original}",
                files, language, _pixels(entry.width, entry.height) if entry else "")  # fmt: skip


def _notes(entry: Entry, edition: Edition) -> Iterator[str]:
    if entry.media.labels.people:
        yield edition.labels["seen"].format(names=", ".join(entry.media.labels.people))
    yield from filter(None, (entry.media.until.get(edition.language),))


def _pixels(width: int, height: int) -> str:
    return f"{width} × {height}"
