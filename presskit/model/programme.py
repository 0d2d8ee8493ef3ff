"""What journalists are invited to: days, slots, rooms, accreditation."""

from __future__ import annotations

from typing import Literal

from presskit.model.base import Day, Hours, Name, Owned, Text, maybe, said, several
from presskit.model.body import SpeakerEntry

Access = Literal["press", "public"]


class Venue(Owned):
    """Where an event takes place."""

    name: Text = said(
        "The name of the place.", {"fr": "Conseil régional", "en": "Regional Council"}
    )
    address: Name | None = maybe(
        "Street, postcode and town; goes into the calendar file too.",
        "17 boulevard de la Trémouille, 21000 Dijon",
    )
    access: Text | None = maybe(
        "How to get there.",
        {"fr": "Tramway T1, arrêt Godrans", "en": "Tram T1, Godrans stop"},
    )


class Talk(Owned):
    """A part of a session."""

    title: Text | None = maybe("Its title.", {"fr": "Propos introductifs", "en": "Opening remarks"})
    speakers: tuple[SpeakerEntry, ...] = several("Who speaks, in order.", ["jerome-durain"])


class Session(Owned):
    """A slot of the programme."""

    time: Hours = said(
        "From when to when, local time; the end may be left out.", "9:00-10:00", "14 h 30"
    )
    title: Text = said("What it is.", {"fr": "Point presse", "en": "Press briefing"})
    room: Text | None = maybe("Which room.", {"fr": "Salle des séances", "en": "Council chamber"})
    access: Access | None = maybe(
        "Who may come in. Without it, nothing is printed about it.", "press"
    )
    text: Text | None = maybe(
        "A sentence under the title of the slot.",
        {"fr": "Suivi de questions.", "en": "Followed by questions."},
    )
    speakers: tuple[SpeakerEntry, ...] = several("Who speaks, in order.", ["jerome-durain"])
    talks: tuple[Talk, ...] = several(
        "The parts of the session, in order.",
        [{"title": {"fr": "Propos introductifs", "en": "Opening remarks"}}],
    )


class Event(Owned):
    """A programme: one day, one venue, sessions in order. It becomes a table in the documents and
    a calendar file."""

    title: Text | None = maybe(
        "The name of the event; without it, the release’s title.",
        {"fr": "3es Assises régionales", "en": "3rd regional conference"},
    )
    date: Day = said("Its day, year first.", "2026-06-10")
    venue: Venue | None = maybe(
        "Where it takes place.", {"name": {"fr": "Conseil régional", "en": "Regional Council"}}
    )
    sessions: tuple[Session, ...] = several(
        "The slots, in order.",
        [{"time": "9:00-10:00", "title": {"fr": "Point presse", "en": "Press briefing"}}],
    )
    moved_from: tuple[Day, ...] = several(
        "Days announced before, if the event was moved: calendars then move it too.",
        ["2026-06-03"],
    )
    status: Literal["scheduled", "cancelled"] = maybe(
        "Whether it takes place.", "cancelled", default="scheduled"
    )


class Registration(Owned):
    """How journalists announce that they are coming (accreditation, RSVP)."""

    required: bool = maybe("true if nobody is let in without it.", True, default=False)
    text: Text | None = maybe(
        "What to send, what to bring.",
        {"fr": "La carte de presse sera demandée.", "en": "Please bring your press card."},
    )
    by: Day | None = maybe("The last day to answer.", "2026-06-08")
    email: str | None = maybe(
        "An address that belongs to no press contact. Without it, one writes to the press "
        "contacts.",
        "accreditation@region.example",
    )
