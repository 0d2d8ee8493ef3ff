"""Who speaks: a person on file with the role held on the release's date, or written out."""

from __future__ import annotations

from presskit import edition as e
from presskit.edition.voice import Voice
from presskit.model import Release, SpeakerEntry
from presskit.office import Desk


def named(entry: SpeakerEntry, release: Release, desk: Desk, voice: Voice) -> tuple[str, str]:
    """The name and the role to print for someone who speaks."""
    person = desk.people.get(entry.speaker)
    if person is None:
        return voice.person(entry.name or ""), voice.say(entry.role)
    held = person.role_on(release.date)
    return voice.person(person.name), voice.say(entry.role or (held.role if held else None))


def speaking(entry: SpeakerEntry, release: Release, desk: Desk, voice: Voice) -> e.Speaker:
    """Someone on the programme."""
    return e.Speaker(*named(entry, release, desk, voice), voice.say(entry.topic))
