"""<slug>-<language>.ninjs.json: an edition as a news item that newsroom systems take in.

IPTC's ninjs 3.1 (iptc.org/standards/ninjs): one item a language, with its pictures, its programme
and its translations as associated objects. Identifiers stay the same wherever a kit is published;
links are given only where it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import quote

from presskit.edition import (
    Contact,
    ContactBlock,
    Edition,
    Event,
    Issuer,
    Picture,
    Quote,
    Session,
    Speaker,
)
from presskit.markup import text_of
from presskit.names import is_mobile
from presskit.render.addresses import online, uri
from presskit.render.story import Story, boilerplates, story
from presskit.render.text import plain
from presskit.values import in_zone

Json = str | int | Sequence["Json"] | Mapping[str, "Json"]

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
# Of IPTC's genres: "intended for the press by an interested party", whatever the kind.
_GENRE = "http://cv.iptc.org/newscodes/genre/Press_Release"
# The documents a newsroom may want beside the text, as they lie in the kit.
_RENDITIONS = {
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_PICTURES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png",
             ".webp": "image/webp", ".svg": "image/svg+xml", ".tif": "image/tiff",
             ".tiff": "image/tiff"}  # fmt: skip


def render(edition: Edition) -> bytes:
    """The news item, UTF-8 with an LF at the end; what an edition does not say is left out."""
    return (json.dumps(_item(edition), ensure_ascii=False, indent=2) + "\n").encode()


def _item(edition: Edition) -> Mapping[str, Json]:
    return _said({
        "standard": _STANDARD,
        "uri": _uri(edition, edition.language),
        "type": "text",
        "representationType": "full",
        "profile": "text-photo" if edition.pictures else "text-only",
        **_status(edition),
        "copyrightHolder": _signed(edition),
        "copyrightNotice": f"© {edition.issued_on[:4]} {_signed(edition)}",
        "usageTerms": edition.embargo or edition.status,
        "edNote": _note(edition),
        "language": edition.locale,
        "title": edition.title,
        "by": _signed(edition),
        "slugline": edition.slug,
        "located": edition.place,
        "headlines": _texts(("main", edition.title), ("subtitle", edition.subtitle)),
        "descriptions": _texts(("summary", edition.summary)),
        "bodies": [*_bodies("main", story(edition)),
                   *_bodies("boilerplate", boilerplates(edition))],
        "people": _people(edition),
        "organisations": [_organisation(issuer) for issuer in edition.issuers],
        "places": [*_dateline(edition), *(_venue(event) for event in edition.events
                                          if event.venue or event.address)],
        "subjects": [{"name": hashtag, "rel": "about"} for hashtag in edition.hashtags],
        "genres": [{"name": edition.kind_label, "uri": _GENRE}],
        "events": [{"name": event.title or edition.title, "rel": "about",
                    "uri": _part(edition, "event", number)}
                   for number, event in enumerate(edition.events, 1)],
        "infoSources": [_source(contact, block) for block in edition.contacts
                        for contact in block.contacts],
        "renditions": _renditions(edition),
        "associations": [*_pictures(edition), *_attachments(edition), *_events(edition),
                         *_translations(edition)],
        "altIds": _alternatives(edition),
    })  # fmt: skip


# -------------------------------------------------------------------------------------- the item


def _uri(edition: Edition, language: str) -> str:
    """A name for good (RFC 3085): who, when, what; never where it lies."""
    item = quote(f"{edition.slug}-{language}", safe="")
    day = edition.issued_on.replace("-", "")
    return f"urn:newsml:{quote(edition.domain)}:{day}:{item}"


def _part(edition: Edition, sort: str, *numbers: int) -> str:
    return ":".join((_uri(edition, edition.language), sort, *map(str, numbers)))


def _status(edition: Edition) -> Mapping[str, Json]:
    """The day of issue stands for the moment; usable under embargo too, for the moment until
    which it may not be used has its own property."""
    midnight = datetime.fromisoformat(edition.issued_on)
    return {
        "version": str(edition.version),
        "versionCreated": in_zone(midnight, edition.timezone).isoformat(),
        "embargoedUntil": edition.embargo_until,
        "pubStatus": "usable",
    }


def _signed(edition: Edition) -> str:
    return ", ".join(issuer.name for issuer in edition.issuers) or edition.office


def _note(edition: Edition) -> str:
    """What an editor must know and no reader: what it replaces, how to attend, the notes."""
    asked = edition.registration
    told = (edition.embargo, edition.supersedes, text_of(edition.reason),
            " ".join(filter(None, (asked.text, asked.email))) if asked else "",
            plain(edition.notes, edition.labels["colon"]))  # fmt: skip
    return "\n\n".join(filter(None, told))


def _bodies(role: str, told: Story) -> Iterator[Json]:
    if told.text:
        yield {"role": role, "contentType": "text/plain", "charCount": len(told.text),
               "wordCount": len(told.text.split()), "value": told.text}  # fmt: skip
        yield {"role": role, "contentType": "text/html", "value": told.html}


def _renditions(edition: Edition) -> Sequence[Json]:
    if edition.online is None:
        return ()
    stem = f"{edition.language}/{edition.slug}-{edition.language}"
    return [{"name": kind, "href": online(edition, f"{stem}.{kind}"), "contentType": media_type}
            for kind, media_type in _RENDITIONS.items()]  # fmt: skip


def _alternatives(edition: Edition) -> Sequence[Json]:
    page = uri(edition.online.page) if edition.online else ""
    pairs = (("slug", edition.slug), ("number", edition.number), ("url", page),
             ("replaces", edition.replaced))  # fmt: skip
    return [{"role": role, "value": value} for role, value in pairs if value]


# --------------------------------------------------------------------------- people and places


def _people(edition: Edition) -> Sequence[Json]:
    """Everybody once: those whose words are quoted first."""
    quoted = {each.speaker: "quotes" for each in _quotes(edition)}
    if edition.speaker:
        quoted = {edition.speaker.name: "quotes", **quoted}
    named = {each.name: "mentions" for each in (*edition.attending, *_speaking(edition.events))}
    return [{"name": name, "rel": rel} for name, rel in {**named, **quoted}.items()]


def _quotes(edition: Edition) -> Iterator[Quote]:
    parted = (section for part in edition.parts for section in part.sections)
    yield from edition.quotes
    for section in (*edition.sections, *parted):
        yield from section.quotes
    for about in edition.about:
        yield from about.quotes


def _speaking(events: Iterable[Event]) -> Iterator[Speaker]:
    for session in (each for event in events for each in event.sessions):
        yield from session.speakers
        yield from (each for talk in session.talks for each in talk.speakers)


def _organisation(issuer: Issuer) -> Json:
    short = issuer.short if issuer.short != issuer.name else ""
    return _said({
        "name": issuer.name, "rel": "issuer", "uri": uri(issuer.website), "literal": short
    })  # fmt: skip


def _dateline(edition: Edition) -> Iterator[Json]:
    if edition.place:
        yield {"name": edition.place, "rel": "dateline"}


def _venue(event: Event) -> Json:
    place = {"name": event.venue or event.address, "rel": "venue"}
    if not event.address:
        return place
    return {**place, "contactInfo": [{"type": "address", "address": {"lines": [event.address]}}]}


def _source(contact: Contact, block: ContactBlock) -> Json:
    """A press contact: somebody to ask, not somebody in the news."""
    reached = [{"type": "email", "role": "office", "value": email} for email in contact.emails]
    for phone in contact.phones:
        sort = "mobile" if is_mobile(phone.e164) else "phone"
        reached.append({"type": sort, "role": "office", "value": phone.e164 or phone.text})
    named = ", ".join(filter(None, (contact.name, contact.role, block.organisation)))
    return _said({"name": named, "role": "press contact", "contactInfo": reached})


# ---------------------------------------------------------------------------- what goes with it


def _pictures(edition: Edition) -> Iterator[Json]:
    for number, picture in enumerate(edition.pictures, 1):
        yield _said({
            "name": f"picture-{number}",
            "uri": _part(edition, "picture", number),
            "rel": "picture",
            "type": "graphic" if picture.original.endswith(".svg") else "picture",
            "language": edition.locale,
            "embargoedUntil": edition.embargo_until,
            "descriptions": _texts(("caption", picture.caption), ("alternative", picture.alt)),
            "by": picture.credit,
            "copyrightNotice": picture.credit,
            "usageTerms": picture.licence,
            "renditions": _files(picture, edition),
        })  # fmt: skip


def _files(picture: Picture, edition: Edition) -> Sequence[Json]:
    """The rendition for the web and the untouched file, by their places in the kit."""
    web, original = f"media/{picture.name}", f"media/{picture.original}"
    suffix = PurePosixPath(original).suffix.lower()
    return [
        _said({"name": "web", "title": web, "href": online(edition, web),
               "contentType": picture.media_type, "width": picture.width,
               "height": picture.height}),
        _said({"name": "original", "title": original, "href": online(edition, original),
               "contentType": _PICTURES.get(suffix, "")}),
    ]  # fmt: skip


def _attachments(edition: Edition) -> Iterator[Json]:
    """Documents of the kit, and what can be seen or heard elsewhere."""
    for number, attachment in enumerate(edition.attachments, 1):
        path = f"media/{attachment.name}" if attachment.name else ""
        address = uri(attachment.url) or (online(edition, path) if path else "")
        yield _said({
            "name": f"attachment-{number}",
            "uri": _part(edition, "attachment", number),
            "rel": "attachment",
            "embargoedUntil": edition.embargo_until,
            "title": attachment.title,
            "by": attachment.credit,
            "renditions": [_said({"name": "original", "title": path, "href": address})],
        })  # fmt: skip


def _events(edition: Edition) -> Iterator[Json]:
    for number, event in enumerate(edition.events, 1):
        happening = _happening(edition, event, event.starts_at, event.ends_at)
        yield _said({
            "name": f"event-{number}",
            "uri": _part(edition, "event", number),
            "rel": "programme",
            **happening,
            "title": event.title or edition.title,
            "descriptions": _texts(("notice", event.notice), ("access", event.directions)),
            "places": [_venue(event)] if event.venue or event.address else [],
            "associations": [_session(edition, event, session, number, place)
                             for place, session in enumerate(event.sessions, 1)],
        })  # fmt: skip


def _session(edition: Edition, event: Event, session: Session, number: int, place: int) -> Json:
    return _said({
        "name": f"event-{number}-{place}",
        "uri": _part(edition, "event", number, place),
        "rel": "session",
        **_happening(edition, event, session.starts_at, session.ends_at),
        "title": session.title,
        "edNote": session.access_label,
        "descriptions": _texts(("text", plain(session.body, edition.labels["colon"])),
                               ("room", session.room)),
    })  # fmt: skip


def _happening(edition: Edition, event: Event, start: str, end: str) -> Mapping[str, Json]:
    """When, and whether at all; a day alone is an expected date, which needs no hour."""
    dates = {"startDate": start, "endDate": end} if start else {"expectedStartDate": event.iso_date}
    return {
        "type": "event",
        "pubStatus": "canceled" if event.cancelled else "usable",
        "language": edition.locale,
        "embargoedUntil": edition.embargo_until,
        "eventDetails": {"dates": _said(dates), "organiser": {"name": _signed(edition)}},
    }


def _translations(edition: Edition) -> Iterator[Json]:
    for sibling in edition.siblings:
        yield _said({
            "name": f"translation-{sibling.language}",
            "uri": _uri(edition, sibling.language),
            "rel": "translation",
            "type": "text",
            "language": sibling.locale,
            "embargoedUntil": edition.embargo_until,
            "headlines": _texts(("main", sibling.title)),
        })  # fmt: skip


def _texts(*pairs: tuple[str, str]) -> Sequence[Json]:
    return [{"role": role, "contentType": "text/plain", "value": value}
            for role, value in pairs if value]  # fmt: skip


def _said(item: Mapping[str, Json]) -> Mapping[str, Json]:
    """Without what is empty: a property that says nothing is not written."""
    return {key: value for key, value in item.items() if value not in ("", [], (), {})}
