"""What a check looks at: a release, the office it belongs to, and the folder it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from presskit.contacts import Listed, listed
from presskit.model import Release, Session, SpeakerEntry, Talk
from presskit.office import Desk
from presskit.problems import ModelPath


@dataclass(frozen=True)
class Subject:
    """A release to look at; `folder` is where its pictures are looked for."""

    release: Release
    desk: Desk
    folder: Path

    def speakers(self) -> Iterator[tuple[ModelPath, SpeakerEntry]]:
        """Everyone who is quoted or speaks on the programme, with the model path."""
        for key, quote in self.release.quotes.items():
            yield ("quotes", key, "speaker"), quote.speaker
        for path, part in self._parts():
            for number, entry in enumerate(part.speakers):
                yield (*path, "speakers", number), entry

    def organisations(self) -> Iterator[str]:
        """The organisations on file that the release names, each once."""
        named = [*self.release.issuers, *(entry.organisation for entry in self.release.about)]
        yield from dict.fromkeys(key for key in named if self.desk.organisations.get(key))

    def contacts(self) -> tuple[Listed, ...]:
        """Every press contact the release names, organisations expanded."""
        desk = self.desk
        return listed(self.release.contacts, desk.organisations.entries, desk.press.entries)

    def other_organisations(self) -> Iterator[str]:
        """The organisations on file that only the contact block prints."""
        others = dict.fromkeys(contact.organisation for contact in self.contacts())
        known = set(self.organisations())
        yield from (key for key in others if self.desk.organisations.get(key) and key not in known)

    def _parts(self) -> Iterator[tuple[ModelPath, Session | Talk]]:
        for i, event in enumerate(self.release.programme):
            for j, session in enumerate(event.sessions):
                path: ModelPath = ("programme", i, "sessions", j)
                yield path, session
                yield from (((*path, "talks", k), talk) for k, talk in enumerate(session.talks))
