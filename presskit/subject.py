"""What a release refers to: who speaks, who is named, which texts it takes from contacts/."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from presskit.contacts import Listed, listed
from presskit.model import Language, Release, Section, Session, SpeakerEntry, Talk, Text, texts
from presskit.office import Desk
from presskit.problems import ModelPath


class Written(Struct, frozen=True):
    """A text in one language as it was written, with its model path (the language last). `field`
    is the last step of its path that is a word: `title`, `heading`, `text`, `alt`…"""

    path: ModelPath
    language: Language
    text: str

    @property
    def field(self) -> str:
        """What the text is in the release."""
        return str(next(step for step in reversed(self.path[:-1]) if isinstance(step, str)))

    @property
    def running(self) -> bool:
        """Whether it is made of sentences: body, standfirst, quotes, boilerplates, notes."""
        return self.field in _RUNNING

    @property
    def quoted(self) -> bool:
        """Whether somebody else says it: the words of a quote."""
        return self.path[0] == "quotes" and self.field == "text"


_RUNNING = frozenset({"text", "standfirst", "notes", "opportunities", "logistics", "reason"})


class Subject(Struct, frozen=True, dict=True):
    """A release to look at; `folder` is where its pictures are looked for, `filled` holds the paths
    of the texts that stand in translations/ rather than in the release; `slug` is the name of its
    file without .yaml, where it has one."""

    release: Release
    desk: Desk
    folder: Path
    filled: frozenset[ModelPath] = frozenset()
    slug: str = ""

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

    @property
    def example(self) -> str:
        """Ids to show where a list of organisations is missing: those who sign, or one on file."""
        return ", ".join(self.release.issuers or [*self.desk.organisations.entries][:1]) or "region"

    def contacts(self) -> tuple[Listed, ...]:
        """Every press contact the release names, organisations expanded."""
        desk = self.desk
        return listed(self.release.contacts, desk.organisations.entries, desk.press.entries)

    def other_organisations(self) -> Iterator[str]:
        """The organisations on file that only the contact block prints."""
        others = dict.fromkeys(contact.organisation for contact in self.contacts())
        known = set(self.organisations())
        yield from (key for key in others if self.desk.organisations.get(key) and key not in known)

    @cached_property
    def writings(self) -> tuple[Written, ...]:
        """Every text of the release in every language of the office, in the order of its fields;
        what it takes from contacts/ comes last."""
        home, office = self.desk.source_language(self.release), self.desk.office
        found = [(path, text, home) for path, text in texts(self.release)]
        found += [(path, text, office.languages[0]) for path, text in self.borrowed()]
        return tuple(
            Written((*path, language), language, said)
            for path, text, source in found
            for language in office.languages
            if (said := text.within(language, source)) is not None
        )

    @cached_property
    def remarked(self) -> tuple[Written, ...]:
        """The texts that say something to presskit about themselves."""
        return tuple(each for each in self.writings if "<!--" in each.text)

    def borrowed(self) -> Iterator[tuple[ModelPath, Text]]:
        """The texts that are printed with the release and stand in presskit.yaml or contacts/:
        roles, boilerplates and the office's name; names of organisations are not among them."""
        yield from (((*path, "role"), role) for path, role in self._roles())
        replaced = {entry.organisation: entry for entry in self.release.about}
        for key, entry in replaced.items():
            organisation = self.desk.organisations.get(key)
            if organisation and organisation.about and not (entry.heading and entry.text):
                yield from texts(organisation.about, ("organisations", key, "about"))
        for contact in self.contacts():
            if contact.details.role and contact.path[0] == "press":
                yield (*contact.path, "role"), contact.details.role
        yield ("office", "name"), self.desk.office.name

    def _roles(self) -> Iterator[tuple[ModelPath, Text]]:
        for _, entry in self.speakers():
            person = self.desk.people.get(entry.speaker)
            held = person.role_on(self.release.date) if person and not entry.role else None
            if person and held:
                yield ("people", entry.speaker or "", "roles", person.roles.index(held)), held.role

    def _slots(self) -> Iterator[tuple[ModelPath, Session | Talk]]:
        for i, event in enumerate(self.release.programme):
            for j, session in enumerate(event.sessions):
                path: ModelPath = ("programme", i, "sessions", j)
                yield path, session
                yield from (((*path, "talks", k), talk) for k, talk in enumerate(session.talks))
