"""The kit's own page, index.html: what a journalist takes away, both languages on one page.

Works from a folder on a disk: pictures and downloads are relative addresses inside the kit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import quote as quoted

from msgspec import Struct

from presskit.edition import About, Contact, ContactBlock, Edition, KeyFigure, Phone, Picture, Quote
from presskit.labels import DOCUMENT, OWN_NAMES
from presskit.render.credits import Entry
from presskit.render.templating import fill
from presskit.render.text import whole_text
from presskit.render.theme import Theme
from presskit.render.web import frame as web
from presskit.render.web.drawings import Drawing, drawn
from presskit.render.web.offers import (
    ADDRESS_BOOK,
    Files,
    Offer,
    Photograph,
    calendar,
    documents,
    for_picture_desks,
    newsroom,
    one,
    photographs,
)
from presskit.render.web.verification import Verification, verification

# Chromium takes 'self' for a page opened from a disk; other browsers want the scheme by its name.
_IMAGES = "'self' file: data:"


class Wording(Struct, frozen=True):
    """Words in one language; without a language they are the same in all."""

    text: str
    language: str = ""
    locale: str = ""


Told = tuple[Wording, ...]


class Spoken(Struct, frozen=True):
    """A press contact printed once for all languages; only words differ."""

    name: Told
    role: Told
    also: Told
    languages: Told
    phones: tuple[Phone, ...]
    emails: tuple[str, ...]


class ContactGroup(Struct, frozen=True):
    """The press contacts of one organisation, printed once."""

    organisation: Told
    contacts: tuple[Spoken, ...]


class Tongue(Struct, frozen=True):
    """One language of the page: its edition, its letterhead, every quote and key figure once, its
    pictures, what there is to take away, how to check the kit, and what its buttons copy. `page` is
    the address of its web page, if it has one."""

    edition: Edition
    name: str
    letterhead: tuple[web.Mark, ...]
    leading: Picture | None
    title_size: str
    quotes: tuple[Quote, ...]
    drawings: tuple[Drawing, ...]
    photographs: tuple[Photograph, ...]
    downloads: tuple[Offer, ...]
    newsroom: Offer | None
    calendar: Offer | None
    address_book: Offer | None
    for_picture_desks: tuple[Offer, ...]
    verification: Verification | None
    page: str
    whole_text: str
    quote_text: Callable[[Quote], str]
    about_text: Callable[[About], str]


def render(
    editions: Sequence[Edition], theme: Theme, files: Files, entries: Sequence[Entry] = ()
) -> bytes:
    """The page, from the look's index.html, masthead.html, web.css, look.css and scripts; the
    first edition leads. `files` are those of the kit, `entries` what is known of its media."""
    style = web.stylesheet(theme)
    script = web.script(theme, "place.js", "copy.js", "countdown.js", "index.js")
    lead = editions[0]
    page = fill(
        theme,
        "index.html",
        lead=lead,
        tongues=tuple(_tongue(edition, theme, files, entries) for edition in editions),
        office=_told(editions, lambda edition: edition.office),
        told=lambda label: _label(editions, label),
        groups=_groups(editions),
        address_of=_address,
        address=lead.online.kit.partition("#")[0] if lead.online else "",
        share_picture=web.picture_online(lead),
        open_graph=web.open_graph_locale,
        style=style,
        icon=theme.icon,
        script=script,
        policy=web.policy(style, script, _IMAGES),
    )
    return page.encode()


def _tongue(edition: Edition, theme: Theme, files: Files, entries: Sequence[Entry]) -> Tongue:
    language = edition.language
    downloads = documents(edition, files)
    return Tongue(
        edition=edition,
        name=OWN_NAMES[language],
        letterhead=web.letterhead(edition.issuers),
        leading=web.leading_picture(edition),
        title_size=web.title_size(edition),
        quotes=_quotes(edition),
        drawings=drawn(_key_figures(edition), language),
        photographs=photographs(edition, entries, files),
        downloads=downloads,
        newsroom=newsroom(edition, files),
        calendar=calendar(edition, files),
        address_book=one("address_book", ADDRESS_BOOK, files, edition),
        for_picture_desks=for_picture_desks(edition, files),
        verification=verification(edition),
        page=next((each.address for each in downloads if each.address.endswith(".html")), ""),
        whole_text=whole_text(edition, theme).strip("\n"),
        quote_text=web.quote_copier(edition),
        about_text=web.boilerplate_copier(edition),
    )


def _quotes(edition: Edition) -> tuple[Quote, ...]:
    """All the quotes of an edition in its order, wherever they stand, each once."""
    inside = (section for part in edition.parts for section in part.sections)
    sections = [quote for each in (*edition.sections, *inside) for quote in each.quotes]
    about = [quote for each in edition.about for quote in each.quotes]
    return tuple(dict.fromkeys((*sections, *edition.quotes, *about)))


def _key_figures(edition: Edition) -> tuple[KeyFigure, ...]:
    """All the key figures of an edition, each once."""
    inside = (figure for part in edition.parts for figure in part.key_figures)
    return tuple(dict.fromkeys((*edition.key_figures, *inside)))


def _address(name: str) -> str:
    return f"media/{quoted(name)}"


def _label(editions: Sequence[Edition], label: str) -> Told:
    return _told(editions, lambda edition: DOCUMENT[label][edition.language])


def _told(editions: Sequence[Edition], tell: Callable[[Edition], str]) -> Told:
    """What each edition says; nothing if none says a word. Once if all say the same but for
    capitals: then as in English, where surnames are read most easily by everyone."""
    texts = [tell(edition) for edition in editions]
    if not any(texts):
        return ()
    if len({text.casefold() for text in texts}) == 1:
        return (Wording(next((text for text, edition in zip(texts, editions, strict=True)
                              if edition.language == "en"), texts[0])),)  # fmt: skip
    return tuple(
        Wording(text, edition.language, edition.locale)
        for text, edition in zip(texts, editions, strict=True)
    )


def _groups(editions: Sequence[Edition]) -> tuple[ContactGroup, ...]:
    """The contacts of the first edition, with the words of the others where they run parallel."""
    lead = editions[0]
    parallel = [each for each in editions if _people(each) == _people(lead)]
    return tuple(_desk(parallel, position) for position in range(len(lead.contacts)))


def _people(edition: Edition) -> list[list[tuple[str, ...]]]:
    return [[contact.emails for contact in block.contacts] for block in edition.contacts]


def _desk(editions: Sequence[Edition], position: int) -> ContactGroup:
    def block(edition: Edition) -> ContactBlock:
        return edition.contacts[position]

    contacts = block(editions[0]).contacts
    spoken = (_spoken(editions, block, place) for place in range(len(contacts)))
    return ContactGroup(_told(editions, lambda edition: block(edition).organisation), tuple(spoken))


def _spoken(
    editions: Sequence[Edition], block: Callable[[Edition], ContactBlock], place: int
) -> Spoken:
    def contact(edition: Edition) -> Contact:
        return block(edition).contacts[place]

    return Spoken(
        _told(editions, lambda edition: contact(edition).name),
        _told(editions, lambda edition: contact(edition).role),
        _told(editions, lambda edition: contact(edition).also),
        _told(editions, lambda edition: contact(edition).languages),
        # In English numbers are international: anyone can dial them.
        contact(next((e for e in editions if e.language == "en"), editions[0])).phones,
        contact(editions[0]).emails,
    )
