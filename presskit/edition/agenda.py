"""The programme in one language: events, sessions, talks, and the box that sums them up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from presskit import edition as e
from presskit.edition.people import speaking
from presskit.edition.voice import Voice
from presskit.model import Event, Release, Session
from presskit.office import Desk
from presskit.values import Slot, in_zone, print_slot

_ACCESS = {"press": "press_only", "public": "open_to_all"}


def compose_events(release: Release, desk: Desk, voice: Voice) -> tuple[e.Event, ...]:
    """The events of a release, each with its sessions in the order they were written."""
    return tuple(_event(event, release, desk, voice) for event in release.programme)


def practical_facts(events: Iterable[e.Event], voice: Voice) -> tuple[e.Fact, ...]:
    """When, where, and the slots kept for the press."""
    return tuple(fact for event in events for fact in _facts(event, voice))


def _event(event: Event, release: Release, desk: Desk, voice: Voice) -> e.Event:
    day = voice.date(event.date, weekday=True)
    whole = _whole(event.sessions)
    heading = "programme_of" if event.sessions else "event_of"
    return e.Event(
        heading=voice.labels[heading].format(date=day),
        title=voice.say(event.title),
        date=day,
        hours=print_slot(whole, voice.locale) if whole else "",
        venue=voice.say(event.venue.name) if event.venue else "",
        address=voice.name(event.venue.address) if event.venue else "",
        sessions=tuple(_session(session, release, desk, voice) for session in event.sessions),
        iso_date=event.date.isoformat(),
        starts_at=_instant(event.date, whole.start, voice) if whole else "",
        ends_at=_instant(event.date, whole.end, voice) if whole and whole.end else "",
        moved_from=tuple(day.isoformat() for day in event.moved_from),
        notice=_notice(event, voice),
        cancelled=event.status == "cancelled",
    )


def _session(session: Session, release: Release, desk: Desk, voice: Voice) -> e.Session:
    return e.Session(
        time=print_slot(session.time, voice.locale),
        title=voice.say(session.title),
        room=voice.say(session.room),
        access=session.access or "",
        access_label=voice.labels[_ACCESS[session.access]] if session.access else "",
        body=voice.blocks(session.text),
        speakers=tuple(speaking(entry, release, desk, voice) for entry in session.speakers),
        talks=tuple(
            e.Talk(
                voice.say(talk.title),
                tuple(speaking(entry, release, desk, voice) for entry in talk.speakers),
            )
            for talk in session.talks
        ),
        start=_clock(session.time.start),
        end=_clock(session.time.end) if session.time.end else "",
    )


def _whole(sessions: Iterable[Session]) -> Slot | None:
    slots = [session.time for session in sessions]
    if not slots:
        return None
    last = max(slot.end or slot.start for slot in slots)
    first = min(slot.start for slot in slots)
    return Slot(first, last if last > first else None)


def _notice(event: Event, voice: Voice) -> str:
    if event.status == "cancelled":
        return voice.labels["cancelled"]
    days = [voice.date(day, weekday=True) for day in event.moved_from]
    return voice.labels["moved"].format(date=", ".join(days)) if days else ""


def _facts(event: e.Event, voice: Voice) -> Iterable[e.Fact]:
    yield e.Fact(voice.labels["when"], _joined(event.date, event.hours))
    for session in event.sessions:
        if session.access == "press":
            slot = _joined(session.time, session.title, session.room)
            yield e.Fact(voice.labels["press_slot"], slot)
    if event.venue or event.address:
        yield e.Fact(voice.labels["where"], _joined(event.venue, event.address))


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _instant(day: date, clock: time, voice: Voice) -> str:
    return in_zone(datetime.combine(day, clock), voice.office.timezone).isoformat()


def _clock(clock: time) -> str:
    return f"{clock.hour:02d}:{clock.minute:02d}"
