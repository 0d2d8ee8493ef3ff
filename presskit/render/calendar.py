"""programme.ics: the programme for a journalist's calendar, in every language of the kit.

Each slot is an entry of its own, so that the press slot can be kept without the rest; an event
without hours takes its whole day. The title is in the office's first language, which is what a
calendar shows; the description says everything in each. Nothing rings, nobody is invited: the
file informs. ORGANIZER is left out on purpose (RFC 5545 §3.8.4.3: only for invitations; Outlook
would ask for an answer), METHOD is in for Outlook's sake.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from presskit.contentlines import escaped, joined, line, listed
from presskit.edition import ContactBlock, Edition, Event, Session, Speaker
from presskit.names import fold
from presskit.render.addresses import uri
from presskit.render.text import plain
from presskit.render.vtimezone import vtimezone
from presskit.typography import plain_spaces

_BETWEEN_LANGUAGES = "————"


class Slot(Struct, frozen=True):
    """An entry as one language tells it; an event without sessions is one slot, its day."""

    edition: Edition
    event: Event
    session: Session | None

    @property
    def word(self) -> str:
        """ "Presse", "Public", or nothing where everybody concerned may come."""
        access = self.session.access if self.session else ""
        return self.edition.labels[f"slot_{access}"] if access else ""


def render(editions: Sequence[Edition]) -> bytes:
    """The calendar of a kit, UTF-8 with CRLF; empty where there is no programme. The first
    edition is in the office's first language. No clock: the stamp is the day of issue."""
    first = editions[0]
    if not first.events:
        return b""
    days = [date.fromisoformat(event.iso_date) for event in first.events]
    return joined((
        "BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        f"PRODID:-//presskit//programme//{first.language.upper()}",
        # Outlook and Apple name the new calendar so that they make of a file with several entries.
        line("X-WR-CALNAME", _text(first.title)),
        *vtimezone(first.timezone, days),
        *(written for position, slot in _entries(editions) for written in _entry(position, slot)),
        "END:VCALENDAR",
    ))  # fmt: skip


def _entries(editions: Sequence[Edition]) -> Iterator[tuple[str, tuple[Slot, ...]]]:
    """Every entry in all languages, with its position in the programme: "1", then "1-2" for the
    second session of the first event. A first session is told as its event was before it had any
    hours, and takes its place in a calendar."""
    told = zip(*(edition.events for edition in editions), strict=True)
    for number, events in enumerate(told, start=1):
        sides = list(zip(editions, events, strict=True))
        if not events[0].sessions:
            yield f"{number}", tuple(Slot(edition, event, None) for edition, event in sides)
        for place in range(len(events[0].sessions)):
            yield (
                f"{number}-{place + 1}" if place else f"{number}",
                tuple(Slot(edition, event, event.sessions[place]) for edition, event in sides),
            )


def _entry(position: str, slots: Sequence[Slot]) -> Iterator[str]:
    first = slots[0]
    edition, event = first.edition, first.event
    yield "BEGIN:VEVENT"
    yield line("UID", escaped(f"{edition.replaced or edition.slug}-{position}@{edition.domain}"))
    yield f"SEQUENCE:{_sequence(edition, event)}"
    yield f"DTSTAMP:{_compact(edition.issued_on)}T000000Z"
    yield from _times(first)
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield line("SUMMARY", _text(_summary(first)))
    yield line("DESCRIPTION", _text(_description(slots)))
    if event.venue or event.address:
        yield line("LOCATION", _text(_location(first)))
    if first.word:
        # And no CLASS: what is marked private is hidden from a journalist's own desk.
        yield line("CATEGORIES", listed([first.word]))
    if edition.online:
        yield line("URL", uri(edition.online.kit))
    yield "END:VEVENT"


def _sequence(edition: Edition, event: Event) -> int:
    """How often the entry has changed: a calendar keeps the highest. One for each move, for being
    called off, for each time the release was published again; a correction, which has the ids of
    what it replaces, comes after it."""
    again = edition.version - 1
    return len(event.moved_from) + event.cancelled + again + bool(edition.replaced)


# ---------------------------------------------------------------------------------------- when


def _times(slot: Slot) -> Iterator[str]:
    """From when to when in the office's zone; a slot whose end nobody gave has none. A day, or
    what was called off, leaves a calendar free."""
    zone, session = slot.edition.timezone, slot.session
    if session is None:
        yield line("DTSTART", _compact(slot.event.iso_date), VALUE="DATE")
        yield line("DTEND", _compact(_day_after(slot.event.iso_date)), VALUE="DATE")
    else:
        yield line("DTSTART", _local(session.starts_at), TZID=zone)
        if session.ends_at:
            yield line("DTEND", _local(session.ends_at), TZID=zone)
    if session is None or slot.event.cancelled:
        yield "TRANSP:TRANSPARENT"


def _local(instant: str) -> str:
    return f"{datetime.fromisoformat(instant):%Y%m%dT%H%M%S}"


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _compact(day: str) -> str:
    return day.replace("-", "")


# --------------------------------------------------------------------------------------- words


def _summary(slot: Slot) -> str:
    """ "Presse · Point presse · 3es Assises": a month shows little more than the first words."""
    called_off = slot.edition.labels["called_off"] if slot.event.cancelled else ""
    return " · ".join(filter(None, (called_off, slot.word, *_titles(slot))))


def _titles(slot: Slot) -> tuple[str, ...]:
    """The slot and what it belongs to; one of them where the other says the same and less."""
    whole = slot.event.title or slot.edition.title
    part = slot.session.title if slot.session else ""
    if fold(part) in fold(whole):
        return (whole,)
    return (part,) if fold(whole) in fold(part) else (part, whole)


def _location(slot: Slot) -> str:
    """The place by its name, the room in brackets, the address last, where maps look for it."""
    room = slot.session.room if slot.session else ""
    named = f"{slot.event.venue} ({room})" if slot.event.venue and room else slot.event.venue
    return ", ".join(filter(None, (named or room, slot.event.address)))


def _description(slots: Sequence[Slot]) -> str:
    """Each language by itself under a rule, then whom to ask and where the kit is."""
    first, *others = slots
    told = [_told(first), *("\n".join((_summary(each), _told(each))) for each in others)]
    online = first.edition.online
    parts = (
        f"\n\n{_BETWEEN_LANGUAGES}\n\n".join(filter(None, told)),
        _contacts([slot.edition for slot in slots]),
        online.kit if online else "",
    )
    return "\n\n".join(filter(None, parts))


def _told(slot: Slot) -> str:
    """What a language says of a slot beyond its title."""
    edition, event, session = slot.edition, slot.event, slot.session
    opening = (event.notice, edition.embargo, edition.supersedes)
    return "\n".join(filter(None, (*opening, *_inside(slot), *_outside(edition, event, session))))


def _inside(slot: Slot) -> Iterator[str]:
    """Who may come, which room, what happens, who speaks."""
    session = slot.session
    if session is None:
        return
    yield session.access_label
    yield session.room
    yield plain(session.body, slot.edition.labels["colon"])
    yield from map(_speaking, session.speakers)
    for talk in session.talks:
        yield f"- {talk.title}" if talk.title else ""
        yield from (f"- {_speaking(each)}" if not talk.title else f"  {_speaking(each)}"
                    for each in talk.speakers)  # fmt: skip


def _outside(edition: Edition, event: Event, session: Session | None) -> Iterator[str]:
    """How to get there, and how journalists say that they come."""
    if event.directions:
        yield f"{edition.labels['access']}{edition.labels['colon']}{event.directions}"
    asked = edition.registration
    open_to_all = session is not None and session.access == "public"
    if asked and not event.cancelled and not open_to_all:
        yield " ".join(filter(None, (asked.text, asked.email)))


def _speaking(speaker: Speaker) -> str:
    named = ", ".join(filter(None, (speaker.name, speaker.role)))
    return f"{named} – {speaker.topic}" if speaker.topic else named


def _contacts(editions: Sequence[Edition]) -> str:
    """The press contacts, once for all languages: on the day they are what is needed most."""
    if not editions[0].contacts:
        return ""
    heading = " / ".join(dict.fromkeys(edition.labels["contacts"] for edition in editions))
    return "\n".join((heading, *(each for block in editions[0].contacts for each in _block(block))))


def _block(block: ContactBlock) -> Iterator[str]:
    for contact in block.contacts:
        reached = (*(phone.text for phone in contact.phones), *contact.emails)
        yield ", ".join((f"{contact.name} ({block.organisation})", *reached))


def _text(text: str) -> str:
    # Phones and calendars draw the narrow no-break space as a box where their font lacks it.
    return escaped(plain_spaces(text))
