"""Who speaks: a person on file with the role held on the release's date, or written out."""

from __future__ import annotations

from datetime import date

from presskit import edition as e
from presskit.edition.voice import Voice
from presskit.model import Person, Release, Role, SpeakerEntry
from presskit.office import Desk


def role_on(person: Person, day: date) -> Role | None:
    """The role a person held on `day`: of several, the one taken up last."""
    held = [role for role in person.roles if role.held_on(day)]
    return max(held, key=lambda role: role.since or date.min, default=None)


def named(entry: SpeakerEntry, release: Release, desk: Desk, voice: Voice) -> tuple[str, str]:
    """The name and the role to print for someone who speaks."""
    person = desk.people.get(entry.speaker)
    if person is None:
        return voice.person(entry.name or ""), voice.say(entry.role)
    held = role_on(person, release.date)
    return voice.person(person.name), voice.say(entry.role or (held.role if held else None))


def speaking(entry: SpeakerEntry, release: Release, desk: Desk, voice: Voice) -> e.Speaker:
    """Someone on the programme."""
    return e.Speaker(*named(entry, release, desk, voice), voice.say(entry.topic))
