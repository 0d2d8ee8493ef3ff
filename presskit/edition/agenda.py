"""The programme in one language: events, sessions, talks, the box that sums them up, and how to
announce oneself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from presskit import edition as e
from presskit.contacts import Reached
from presskit.edition.people import speaking
from presskit.edition.voice import Voice
from presskit.model import Event, Registration, Release, Session
from presskit.names import email_key
from presskit.office import Desk
from presskit.values import Slot, in_zone, print_slot

# A beginning and, where it is known, an end.
Lasting = tuple[datetime, datetime | None]
_SMALL_HOURS = time(6)
_ACCESS = {"press": "press_only", "public": "open_to_all"}


def compose_events(release: Release, desk: Desk, voice: Voice) -> tuple[e.Event, ...]:
    """The events of a release, each with its sessions in the order they were written."""
    return tuple(_event(event, release, desk, voice) for event in release.programme)


def practical_facts(
    release: Release, events: Sequence[e.Event], voice: Voice
) -> tuple[e.Fact, ...]:
    """When, the slots kept for the press, where, how to get there, and by when to answer; each
    event by its title where several are. Only an invitation, or what replaces one, has such a box.
    """
    if not _invites(release):
        return ()
    facts = [fact for event in events for fact in _facts(event, voice, len(events) > 1)]
    if release.registration and not _called_off(events):
        facts += _answer(release.registration, voice)
    return tuple(facts)


def compose_registration(
    release: Release, events: Sequence[e.Event], people: Iterable[Reached], voice: Voice
) -> e.Registration | None:
    """To whom to write, by when, and what else the office says of it; nobody is asked to come where
    everything is called off. The line never repeats the address of a press contact: it points to
    the contacts. An address of its own comes last."""
    asked = release.registration
    if asked is None or _called_off(events):
        return None
    theirs = {email_key(address) for person in people for address in person.emails}
    own = asked.email if asked.email and email_key(asked.email) not in theirs else ""
    more = _ended(voice.say(asked.text))
    sentence = (
        more if own else "",
        voice.labels["register_required" if asked.required else "register"],
        voice.labels["register_by"].format(date=_deadline(asked, voice)) if asked.by else "",
        voice.labels["register_at" if own else "register_with_contacts"],
        "" if own else more,
    )
    return e.Registration(voice.set(" ".join(filter(None, sentence))), own)


def _event(event: Event, release: Release, desk: Desk, voice: Voice) -> e.Event:
    day = voice.date(event.date, weekday=True)
    slots = _slots(event)
    begins, ends = _whole(slots)
    heading = "programme_of" if event.sessions else "event_of"
    return e.Event(
        heading=voice.labels[heading].format(date=day),
        title=voice.say(event.title),
        date=day,
        hours=print_slot(Slot(begins.time(), ends.time() if ends else None), voice.locale)
        if begins
        else "",
        venue=voice.say(event.venue.name) if event.venue else "",
        address=voice.name(event.venue.address) if event.venue else "",
        directions=voice.say(event.venue.access) if event.venue else "",
        sessions=tuple(
            _session(session, slot, release, desk, voice)
            for session, slot in zip(event.sessions, slots, strict=True)
        ),
        iso_date=event.date.isoformat(),
        starts_at=_instant(begins, voice),
        ends_at=_instant(ends, voice),
        moved_from=tuple(day.isoformat() for day in event.moved_from),
        notice=_notice(event, voice),
        cancelled=event.status == "cancelled",
    )


def _session(
    session: Session, slot: Lasting, release: Release, desk: Desk, voice: Voice
) -> e.Session:
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
            if talk.title or talk.speakers
        ),
        start=_clock(session.time.start),
        end=_clock(session.time.end) if session.time.end else "",
        starts_at=_instant(slot[0], voice),
        ends_at=_instant(slot[1], voice),
    )


def _slots(event: Event) -> tuple[Lasting, ...]:
    """When each session begins and ends, in local time; one that starts earlier in the day than
    the one before it, or ends before it starts, runs into the next day."""
    slots: list[Lasting] = []
    for session in event.sessions:
        start = datetime.combine(event.date, session.time.start)
        if slots and start < slots[-1][0] and session.time.start <= _SMALL_HOURS:
            start += timedelta(days=1)
        end = datetime.combine(start, session.time.end) if session.time.end else None
        if end and end <= start:
            end += timedelta(days=1)
        slots.append((start, end))
    return tuple(slots)


def _whole(slots: Sequence[Lasting]) -> tuple[datetime | None, datetime | None]:
    """When an event begins and ends; no end where the session that ends it has none."""
    if not slots:
        return None, None
    last = max(slots, key=lambda slot: slot[1] or slot[0])
    return min(start for start, _ in slots), last[1]


def _notice(event: Event, voice: Voice) -> str:
    if event.status == "cancelled":
        return voice.labels["cancelled"]
    days = [voice.date(day, weekday=True) for day in event.moved_from]
    return voice.labels["moved"].format(date=", ".join(days)) if days else ""


def _facts(event: e.Event, voice: Voice, named: bool) -> Iterable[e.Fact]:
    title = event.title if named else ""
    if event.cancelled:
        yield e.Fact(voice.labels["when"], _joined(event.notice, title, event.date))
        return
    yield e.Fact(voice.labels["when"], _joined(title, event.date, event.hours))
    for session in event.sessions:
        if session.access == "press":
            slot = _joined(session.time, session.title, session.room)
            yield e.Fact(voice.labels["press_slot"], slot)
    if event.venue or event.address:
        yield e.Fact(voice.labels["where"], _joined(event.venue, event.address))
    if event.directions:
        yield e.Fact(voice.labels["access"], event.directions)


def _invites(release: Release) -> bool:
    replaced = release.replaces.kind if release.replaces else ""
    return "invitation" in (release.kind, replaced)


def _called_off(events: Sequence[e.Event]) -> bool:
    return bool(events) and all(event.cancelled for event in events)


def _answer(asked: Registration, voice: Voice) -> Iterable[e.Fact]:
    """ "Accréditation : obligatoire, au plus tard le lundi 8 juin 2026" """
    label = voice.labels["registration" if asked.required else "answer"]
    must = voice.labels["required"] if asked.required else ""
    by = voice.labels["answer_by"].format(date=_deadline(asked, voice)) if asked.by else ""
    if must or by:
        yield e.Fact(label, _joined(must, by))


def _deadline(asked: Registration, voice: Voice) -> str:
    return voice.date(asked.by, weekday=True) if asked.by else ""


def _ended(sentence: str) -> str:
    """The sentence with a full stop, unless it has its end."""
    return sentence if not sentence or sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _instant(moment: datetime | None, voice: Voice) -> str:
    return in_zone(moment, voice.office.timezone).isoformat() if moment else ""


def _clock(clock: time) -> str:
    return f"{clock.hour:02d}:{clock.minute:02d}"
