"""What a check looks at: a release, the office it belongs to, and the folder it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from presskit.contacts import Listed, listed
from presskit.model import Release, Section, Session, SpeakerEntry, Talk
from presskit.office import Desk
from presskit.problems import ModelPath


@dataclass(frozen=True)
class Subject:
    """A release to look at; `folder` is where its pictures are looked for."""

    release: Release
    desk: Desk
    folder: Path

    def speakers(self) -> Iterator[tuple[ModelPath, SpeakerEntry]]:
        """Everyone who is quoted, speaks or is announced, with the model path."""
        for key, quote in self.release.quotes.items():
            yield ("quotes", key, "speaker"), quote.speaker
        for path, part in self._slots():
            for number, entry in enumerate(part.speakers):
                yield (*path, "speakers", number), entry
        for number, entry in enumerate(self.release.attending):
            yield ("attending", number), entry
        if self.release.speaker:
            yield ("speaker",), self.release.speaker
        for i, chapter in enumerate(self.release.parts):
            for j, biography in enumerate(chapter.biographies):
                yield ("parts", i, "biographies", j, "speaker"), biography.speaker

    def sections(self) -> Iterator[tuple[ModelPath, Section]]:
        """Every section, of the release and of its parts, with the model path."""
        for n, section in enumerate(self.release.sections):
            yield ("sections", n), section
        for i, part in enumerate(self.release.parts):
            for n, section in enumerate(part.sections):
                yield ("parts", i, "sections", n), section

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

    def _slots(self) -> Iterator[tuple[ModelPath, Session | Talk]]:
        for i, event in enumerate(self.release.programme):
            for j, session in enumerate(event.sessions):
                path: ModelPath = ("programme", i, "sessions", j)
                yield path, session
                yield from (((*path, "talks", k), talk) for k, talk in enumerate(session.talks))
