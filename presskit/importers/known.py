"""Whom an office already has on file, and whom it would have to add: nothing is merged silently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.importers import Boilerplate, Reached, Said
from presskit.model import Language, Organisation, Person, PressContact
from presskit.names import (
    email_key,
    fold,
    free_identifier,
    identifier_of,
    likeness,
    name_key,
    read_name,
    read_phone,
)
from presskit.office import Desk

Doubt = Literal["", "new", "alike"]
# Words of a name that do not tell one organisation from another.
_SMALL = frozenset(
    [
        "a",
        "and",
        "au",
        "aux",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "for",
        "in",
        "l",
        "la",
        "le",
        "les",
        "of",
        "s",
        "the",
    ]
)


class Match(Struct, frozen=True):
    """An id and how sure it is: on file, proposed as new, or on file under a name only alike."""

    id: str
    doubt: Doubt = ""


class Offered(Struct, frozen=True):
    """An organisation that is not on file: what the files call it, and what each of them says of
    it, word for word, with the file it comes from."""

    id: str
    names: tuple[tuple[Language, str], ...]
    boilerplates: tuple[tuple[Language, Boilerplate, str], ...] = ()


class Voice(Struct, frozen=True):
    """A person who is not on file, with the roles the files give."""

    id: str
    name: str
    roles: tuple[tuple[Language, str], ...] = ()


class Desked(Struct, frozen=True):
    """A press contact who is not on file."""

    id: str
    contact: Reached
    organisation: str


class Register(Struct):
    """The contacts of an office, and those that imported files would add; one for a whole run, so
    that whoever comes in several files is proposed once."""

    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    press: Mapping[str, PressContact] = field(default_factory=dict)
    new_organisations: dict[str, Offered] = field(default_factory=dict)
    new_people: dict[tuple[str, ...], Voice] = field(default_factory=dict)
    new_press: dict[str, Desked] = field(default_factory=dict)

    # ------------------------------------------------------------------------- organisations

    def organisation(self, name: str, language: Language) -> Match:
        """The id of an organisation by any of its names; a proposed one where none is on file."""
        known = self.known_organisation(name)
        if known:
            return known
        key = _key(name)
        for offered in self.new_organisations.values():
            others = [_key(each) for _, each in offered.names]
            if key in others or any(_shortens(key, one) or _shortens(one, key) for one in others):
                self._call(offered, language, name)
                return Match(offered.id, "new")
        taken = {*self.organisations, *self.new_organisations, *self.press}
        identifier = free_identifier(name, taken)
        self.new_organisations[identifier] = Offered(identifier, ((language, name),))
        return Match(identifier, "new")

    def known_organisation(self, name: str) -> Match | None:
        """An organisation on file: by a name or the id; else, doubtful, by the only one whose name
        this shortens: "Région BFC", "Préfecture de Bourgogne-Franche-Comté"."""
        key = _key(name)
        if not key:
            return None
        names = [(each, _key(written)) for each, entry in self.organisations.items()
                 for written in (each, *_names(entry))]  # fmt: skip
        same = [each for each, other in names if set(other) == set(key)]
        if same:
            return Match(same[0])
        alike = {each for each, other in names if _shortens(key, other)}
        return Match(alike.pop(), "alike") if len(alike) == 1 else None

    def offer_name(self, identifier: str, language: Language, name: str) -> None:
        """The name of a proposed organisation in another language."""
        offered = self.new_organisations.get(identifier)
        if offered:
            self._call(offered, language, name)

    def _call(self, offered: Offered, language: Language, name: str) -> None:
        """Keep one name a language: of several the longest."""
        names = dict(offered.names)
        names[language] = max(names.get(language, ""), name, key=len)
        kept = replace(offered, names=tuple(names.items()))
        self.new_organisations[offered.id] = kept

    def boilerplate(
        self, identifier: str, language: Language, about: Boilerplate, file: str
    ) -> None:
        """Keep what a file says of a proposed organisation; the same words are kept once."""
        offered = self.new_organisations.get(identifier)
        if offered is None:
            return
        same = any(each == language and same_words(text_of(other), text_of(about))
                   for each, other, _ in offered.boilerplates)  # fmt: skip
        if not same and about.paragraphs:
            kept = (*offered.boilerplates, (language, about, file))
            self.new_organisations[identifier] = replace(offered, boilerplates=kept)

    def on_file(self, identifier: str, language: Language, text: str) -> bool:
        """Whether an organisation's boilerplate on file says these very words."""
        entry = self.organisations.get(identifier)
        said = entry.about.text.within(language, language) if entry and entry.about else None
        return bool(said) and same_words(said or "", text)

    # ------------------------------------------------------------------------------- people

    def person(self, said: Said, language: Language) -> Match | None:
        """The id of a speaker who is on file; any other is proposed, and None."""
        for level, doubt in ((3, ""), (2, "alike")):
            for identifier, person in self.people.items():
                if likeness(person.name, said.speaker) == level:
                    return Match(identifier, "alike" if doubt else "")
        self._offer_person(said, language)
        return None

    def _offer_person(self, said: Said, language: Language) -> None:
        key = name_key(said.speaker)
        same = self.new_people.get(key)
        taken = {*self.people, *(each.id for each in self.new_people.values())}
        voice = same or Voice(free_identifier(said.speaker, taken), said.speaker)
        if said.role and (language, said.role) not in voice.roles:
            voice = replace(voice, roles=(*voice.roles, (language, said.role)))
        self.new_people[key] = voice

    def has_role(self, identifier: str, role: str, day: date, language: Language) -> bool:
        """Whether a person on file held this very role on a day."""
        held = self.people[identifier].role_on(day)
        known = held.role.within(language, language) if held else None
        return bool(known) and same_words(known or "", role)

    def held(self, identifier: str, day: date) -> bool:
        """Whether a person on file held any role on a day."""
        return self.people[identifier].role_on(day) is not None

    # ------------------------------------------------------------------------------- contacts

    def contact(self, reached: Reached, organisation: str) -> Match:
        """The id of a press contact: by an address, else by the name and the organisation or a
        number; a proposed one where none is on file."""
        for identifier, contact in self.press.items():
            if _reaches(contact, reached, organisation):
                return Match(identifier, "" if _as_on_file(contact, reached) else "alike")
        for desked in self.new_press.values():
            if _is_one(desked.contact, reached) and desked.organisation == organisation:
                return Match(desked.id, "new")
        called = reached.name or f"presse {organisation}"
        identifier = free_identifier(called, {*self.press, *self.new_press, *self.organisations})
        self.new_press[identifier] = Desked(identifier, reached, organisation)
        return Match(identifier, "new")

    def of_organisation(self, identifier: str) -> tuple[str, ...]:
        """The press contacts on file that an organisation stands for, in order."""
        entry = self.organisations.get(identifier)
        if entry and entry.press is not None:
            return entry.press
        return tuple(key for key, each in self.press.items() if each.organisation == identifier)

    @property
    def proposes(self) -> bool:
        """Whether somebody would have to be added."""
        return bool(self.new_organisations or self.new_people or self.new_press)


def register_of(desk: Desk) -> Register:
    """The register of an opened office."""
    return Register(desk.organisations.entries, desk.people.entries, desk.press.entries)


def text_of(about: Boilerplate) -> str:
    """The paragraphs of a boilerplate as one text."""
    return "\n\n".join(about.paragraphs)


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words in the same order, whatever their signs and accents."""
    return _words(one) == _words(other)


def surname_of(name: str) -> str:
    """The surname of a person as an id."""
    return identifier_of(read_name(name).surname or name)


def _names(entry: Organisation) -> Iterator[str]:
    for name in filter(None, (entry.name.fr, entry.name.en)):
        yield name.full
        if name.short:
            yield name.short


def _key(name: str) -> tuple[str, ...]:
    return tuple(word for word in _words(name) if word not in _SMALL)


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a name is another with words left out, or taken by their initials; one word alone
    stands for a name only as the initials of it all."""
    if not short or not long:
        return False
    if len(short) == 1:
        return len(long) > 1 and short[0] == _initials(long)
    if not _taken(short[0], long):
        return False
    left, start = list(short), 0
    while left and start < len(long):
        # Each word at its first fit; words of the whole name may be passed over.
        size = _taken(left[0], long[start:])
        left = left[1:] if size else left
        start += size or 1
    return not left


def _taken(word: str, long: Sequence[str]) -> int:
    """How many words of a name begin with this one, or are in it by their initials; 0: none."""
    if word == long[0]:
        return 1
    return len(word) if len(word) > 1 and word == _initials(long[: len(word)]) else 0


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))


def _reaches(contact: PressContact, reached: Reached, organisation: str) -> bool:
    """Whether a contact on file is this one."""
    mailboxes = {email_key(each) for each in contact.emails} & set(map(email_key, reached.emails))
    numbers = set(map(read_phone, contact.phones)) & set(reached.phones)
    if contact.name and reached.name:
        alike = likeness(contact.name, reached.name)
        return (alike == 3 and bool(mailboxes or numbers or contact.organisation == organisation)) \
            or (alike > 0 and bool(mailboxes))  # fmt: skip
    return not contact.name and not reached.name and bool(mailboxes or numbers)


def _as_on_file(contact: PressContact, reached: Reached) -> bool:
    """Whether the file says nothing of a contact that the office does not have."""
    mailboxes = set(map(email_key, reached.emails)) <= set(map(email_key, contact.emails))
    return mailboxes and set(reached.phones) <= set(map(read_phone, contact.phones))


def _is_one(one: Reached, other: Reached) -> bool:
    if one.name or other.name:
        return name_key(one.name) == name_key(other.name)
    return bool({*one.emails, *one.phones} & {*other.emails, *other.phones})


def variants(offered: Offered) -> Sequence[tuple[Language, Boilerplate, str]]:
    """The wordings of a boilerplate beside its first in each language."""
    first: dict[Language, Boilerplate] = {}
    for language, about, _ in offered.boilerplates:
        first.setdefault(language, about)
    return [each for each in offered.boilerplates if each[1] is not first[each[0]]]
