"""Slots of a programme with what stands below them: rooms, talks, who speaks about what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from presskit.importers import Line, Session
from presskit.importers.draft.prose import tidy
from presskit.importers.recognise.people import is_organisation, is_person, presented

_ROOM = re.compile(
    r"^(?:salles?|galerie|amphi(?:th[ée][âa]tre)?|auditorium|hall|h[ée]micycle|salon|foyer|espace|"
    r"parvis|rooms?|council chamber|conference room|lecture theatre|main hall|theatre|lobby)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\s*(?:[–—-]\s*)?\(?\s*(?:(?:point |acc[èe]s )?r[ée]serv[ée]e?s? "
    r"(?:à la presse|aux (?:journalistes|m[ée]dias))|presse uniquement|"
    r"(?:for (?:the )?)?(?:press|media) only)\s*\)?",
    re.IGNORECASE,
)
_LONGEST = 260
_TOPIC = re.compile(r"\s[–—]\s")
_STREET = (
    r"(?:rue|bd|bld|boulevard|avenue|av\.|place|quai|square|all[ée]e|impasse|chemin|route|cours|"
    r"esplanade|street|road|lane)"
)
# "Conseil régional, 17 boulevard …"; "Town Hall, 12 Castle Street, …".
_VENUE = re.compile(
    r"^(?P<label>(?:lieu|o[ùu]|where|venue|adresse|address|rendez-vous)(?:\s*:\s*|\s+))?(?P<name>[^,:]{4,90}?)\s*"
    rf"[,–—-]\s*(?P<address>\d{{1,4}}\s?(?:bis|ter)?,?\s+(?:{_STREET}\b.{{3,90}}|"
    r"[A-Z]\w+(?:\s[A-Z]\w+)*\s(?:Street|Road|Lane|Square)\b.{0,60}))$",
    re.IGNORECASE,
)


class Speaking(Struct, frozen=True):
    """Someone who speaks: name, role, what about."""

    name: str
    role: str = ""
    topic: str = ""


class Part(Struct, frozen=True):
    """A part of a slot, with who speaks in it; without a title they speak in the slot itself."""

    title: str = ""
    speakers: tuple[Speaking, ...] = ()


class Slot(Struct, frozen=True):
    """A slot as a release has it: hours as `9:00-10:00`."""

    time: str
    title: str
    room: str = ""
    access: str = ""
    text: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Day(Struct, frozen=True):
    """The slots of one day; no date where the file names none."""

    date: str
    slots: tuple[Slot, ...]


class Venue(Struct, frozen=True):
    """Where an event takes place, and the whole line that says it."""

    name: str
    address: str
    line: str


def days(sessions: Sequence[Session], event_day: str, lines: Mapping[str, Line]) -> tuple[Day, ...]:
    """The sessions day by day; those without a day of their own are of the event's. `lines` are
    those of the file by their text: a list item is no topic of the speaker above it."""
    by_day = groupby(sessions, key=lambda session: session.day or event_day)
    return tuple(Day(day, tuple(_slot(each, lines) for each in slots)) for day, slots in by_day)


def venue_in(texts: Sequence[str]) -> Venue | None:
    """The line that is a name, a comma, and a street with its number, and nothing else; the first
    that calls itself the place, else the first of all."""
    short = (tidy(text) for text in texts if "@" not in text and len(text) < _LONGEST)
    found = [each for text in short if (each := _VENUE.match(text))]
    best = next((each for each in found if each["label"]), found[0] if found else None)
    return Venue(best["name"].strip(), best["address"].strip(), best[0]) if best else None


def _slot(session: Session, lines: Mapping[str, Line]) -> Slot:
    # "point réservé à la presse" alone is a title; after a title it is the access, said again.
    title = tidy(_ONLY.sub("", session.title)) or tidy(session.title)
    details = [(text, lines.get(each)) for each in session.details
               if (text := tidy(_ONLY.sub("", each)))]  # fmt: skip
    room = details.pop(0)[0] if details and _is_room(details[0][0], session) else ""
    told: list[str] = []
    while details and details[0][0].endswith(".") and not presented(details[0][0]):
        told.append(details.pop(0)[0])
    return Slot(_hours(session), title, room, session.access, tuple(told), tuple(_parts(details)))


def _is_room(text: str, session: Session) -> bool:
    """A line that names a room, or the only line, in few words, under a slot."""
    few = len(session.details) == 1 and len(text.split()) <= 6 and not text.endswith((".", ":"))
    return bool(_ROOM.match(text)) or (few and not is_person(text))


def _parts(details: Sequence[tuple[str, Line | None]]) -> list[Part]:
    """The talks of a slot: a line that begins with a person speaks in the talk above it."""
    parts: list[Part] = []
    listed = bool(details and details[0][1] and details[0][1].item)
    above: Line | None = None
    for text, line in details:
        before = parts[-1].speakers[-1] if parts and parts[-1].speakers else None
        speaker = _speaking(text)
        if speaker:
            parts = parts or [Part()]
            parts[-1] = replace(parts[-1], speakers=(*parts[-1].speakers, speaker))
        elif before and not before.topic and line and _goes_on(line, above, listed):
            parts[-1] = _last(parts[-1], replace(before, topic=text))
        elif before and not before.topic and ":" not in text and is_organisation(text):
            parts[-1] = _last(parts[-1], replace(before, role=f"{before.role}, {text}".strip(", ")))
        else:
            parts.append(Part(text))
        above = line
    return parts


def _goes_on(line: Line, above: Line | None, listed: bool) -> bool:
    """Whether a line is what the speaker above it speaks about: it is no item where talks are
    (`listed`), or its format calls it the rest of the paragraph above."""
    rest = above is not None and above.whole and not line.whole and not line.gap
    return (listed and not line.item) or rest


def _last(part: Part, speaker: Speaking) -> Part:
    return replace(part, speakers=(*part.speakers[:-1], speaker))


def _speaking(text: str) -> Speaking | None:
    """The person a line begins with; None where it goes on with more than a role and a topic."""
    told, topic = text, ""
    if cut := _TOPIC.search(text):
        told, topic = text[: cut.start()], text[cut.end() :]
    someone = presented(told)
    if someone is None or not (someone.role or is_person(told)):
        return None
    role = told.split(",", 1)[1].strip() if "," in told else someone.role
    return Speaking(someone.name, role, topic)


def _hours(session: Session) -> str:
    return "-".join(_hour(each) for each in (session.start, session.end) if each)


def _hour(clock: str) -> str:
    return f"{int(clock[:2])}:{clock[3:]}"
