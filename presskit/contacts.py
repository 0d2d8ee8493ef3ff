"""The press contacts of a release, each printed once: merged by rule, never dropped.

Two entries are one person when their names are equal in any order and they share an e-mail, a
phone or an organisation; when they differ by a particle and share an e-mail or a phone; or by a
slip or an initial and share a personal address or a mobile. One mailbox under two different names
stays two people. The groups do not depend on the order of the
entries; only the order of first appearance does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from presskit.model import ContactDetails, ContactEntry, Language, Organisation, PressContact, Text
from presskit.names import (
    differ_by_particles,
    email_key,
    is_mobile,
    is_shared_mailbox,
    likeness,
    name_key,
    read_name,
    read_phone,
)
from presskit.problems import ModelPath, Problem, info, warning


class Listed(Struct, frozen=True):
    """A contact as one entry of the release names it: whose it is, its details, and where."""

    organisation: str
    details: ContactDetails
    path: ModelPath = ()

    @property
    def name(self) -> str:
        """The name as written; empty for an organisation's press service."""
        return self.details.name or ""

    @property
    def mailboxes(self) -> frozenset[str]:
        """The keys of its e-mail addresses."""
        return frozenset(email_key(address) for address in self.details.emails)

    @property
    def numbers(self) -> frozenset[str]:
        """Its phone numbers in E.164; unreadable ones are left out."""
        return frozenset(filter(None, map(read_phone, self.details.phones)))


class Number(Struct, frozen=True):
    """A phone number: E.164 (empty where it cannot be read) and as first written."""

    e164: str
    written: str


class Reached(Struct, frozen=True):
    """One press contact after merging: the union of everything said of them.

    `affiliations` pairs each organisation with the role held there, the first one first.
    """

    name: str
    affiliations: tuple[tuple[str, Text | None], ...]
    emails: tuple[str, ...]
    phones: tuple[Number, ...]
    languages: tuple[Language, ...]

    @property
    def organisation(self) -> str:
        """The organisation under which the contact is printed."""
        return self.affiliations[0][0]


def listed(
    entries: Sequence[ContactEntry],
    organisations: Mapping[str, Organisation],
    press: Mapping[str, PressContact],
) -> tuple[Listed, ...]:
    """Every contact the entries name, in order; an organisation stands for its press contacts.
    Unknown ids are passed over: the checks report them."""
    return tuple(
        contact
        for number, entry in enumerate(entries)
        for contact in _expand(entry, ("contacts", number), organisations, press)
    )


def merge(contacts: Sequence[Listed]) -> tuple[tuple[Reached, ...], tuple[Problem, ...]]:
    """The contacts, each person once, grouped by organisation in order of first appearance;
    and what was joined, kept apart or found doubtful."""
    groups = _people(contacts)
    reached = [_union([contacts[n] for n in group]) for group in groups]
    order = list(dict.fromkeys(person.organisation for person in reached))
    ranked = sorted(reached, key=lambda person: order.index(person.organisation))
    return tuple(ranked), tuple(_report(contacts, groups))


# ------------------------------------------------------------------------------------- expand


def _expand(
    entry: ContactEntry,
    path: ModelPath,
    organisations: Mapping[str, Organisation],
    press: Mapping[str, PressContact],
) -> Iterator[Listed]:
    if entry.id is None:
        if entry.organisation and entry.organisation in organisations:
            yield Listed(entry.organisation, entry, path)
    elif entry.id in organisations:
        for identifier in _of_organisation(entry.id, organisations, press):
            yield Listed(press[identifier].organisation, press[identifier], ("press", identifier))
    elif entry.id in press:
        yield Listed(press[entry.id].organisation, press[entry.id], ("press", entry.id))


def _of_organisation(
    identifier: str, organisations: Mapping[str, Organisation], press: Mapping[str, PressContact]
) -> list[str]:
    chosen = organisations[identifier].press
    if chosen is None:
        return [key for key, contact in press.items() if contact.organisation == identifier]
    return [key for key in chosen if key in press]


# -------------------------------------------------------------------------------------- group


def _people(contacts: Sequence[Listed]) -> list[list[int]]:
    """Indices of the entries that are one person, each group and the list in first order."""
    strict = _closure(range(len(contacts)), lambda a, b: _surely_one(contacts[a], contacts[b]))
    loose = _closure(range(len(strict)), lambda a, b: _likely_one(contacts, strict[a], strict[b]))
    groups: list[list[int]] = []
    for group in loose:
        parts = [strict[n] for n in group]
        joined = [sorted(n for part in parts for n in part)]
        groups += joined if _all_alike(contacts, parts) else parts
    return sorted(groups)


def _closure(indices: Iterable[int], linked: Callable[[int, int], bool]) -> list[list[int]]:
    """The groups that `linked` pairs form, each sorted, by their first index."""
    groups: dict[int, list[int]] = {n: [n] for n in indices}
    for a, b in combinations(list(groups), 2):
        if groups[a] is not groups[b] and linked(a, b):
            groups[a].extend(groups[b])
            for member in groups[b]:
                groups[member] = groups[a]
    unique = {id(group): sorted(group) for group in groups.values()}
    return sorted(unique.values())


def _surely_one(one: Listed, other: Listed) -> bool:
    same_organisation = one.organisation == other.organisation
    if not one.name or not other.name:
        return not one.name and not other.name and same_organisation
    if not name_key(one.name) or name_key(one.name) != name_key(other.name):
        return False
    return same_organisation or _share_address(one, other)


def _likely_one(contacts: Sequence[Listed], one: list[int], other: list[int]) -> bool:
    return any(_near_enough(contacts[a], contacts[b]) for a in one for b in other)


def _near_enough(one: Listed, other: Listed) -> bool:
    if not _likeness(one, other):
        return False
    if differ_by_particles(one.name, other.name):
        return _share_address(one, other)
    # Marie and Maria may well sit behind one presse@ or one switchboard.
    return _share_own_address(one, other)


def _all_alike(contacts: Sequence[Listed], parts: list[list[int]]) -> bool:
    """Whether no two of the names exclude each other ("C. Martin" may be Camille or Claude)."""
    return all(
        _likeness(contacts[a], contacts[b]) >= 1
        for one, other in combinations(parts, 2)
        for a in one
        for b in other
    )


def _likeness(one: Listed, other: Listed) -> int:
    return likeness(one.name, other.name) if one.name and other.name else 0


def _share_own_address(one: Listed, other: Listed) -> bool:
    """An address or a mobile that is a person's, not a desk's or a switchboard's."""
    shared = one.mailboxes & other.mailboxes
    return any(not is_shared_mailbox(address) for address in shared) or any(
        is_mobile(number) for number in one.numbers & other.numbers
    )


def _share_address(one: Listed, other: Listed) -> bool:
    return bool(one.mailboxes & other.mailboxes or one.numbers & other.numbers)


# -------------------------------------------------------------------------------------- union


def _union(entries: list[Listed]) -> Reached:
    emails = {email_key(address): address for entry in reversed(entries)
              for address in reversed(entry.details.emails)}  # fmt: skip
    order = dict.fromkeys(email_key(a) for entry in entries for a in entry.details.emails)
    languages = dict.fromkeys(each for entry in entries for each in entry.details.languages)
    return Reached(
        _fullest_name(entries),
        _affiliations(entries),
        tuple(emails[key] for key in order),
        _numbers(entries),
        tuple(languages),
    )


def _affiliations(entries: list[Listed]) -> tuple[tuple[str, Text | None], ...]:
    pairs = list(dict.fromkeys(
        (entry.organisation, entry.details.role) for entry in entries
    ))  # fmt: skip
    with_role = {organisation for organisation, role in pairs if role}
    order = list(dict.fromkeys(organisation for organisation, _ in pairs))
    kept = [pair for pair in pairs if pair[1] or pair[0] not in with_role]
    return tuple(sorted(kept, key=lambda pair: order.index(pair[0])))


def _numbers(entries: list[Listed]) -> tuple[Number, ...]:
    numbers: dict[str, Number] = {}
    for entry in entries:
        for written in entry.details.phones:
            e164 = read_phone(written)
            numbers.setdefault(e164 or written, Number(e164 or "", written))
    return tuple(numbers.values())


def _fullest_name(entries: list[Listed]) -> str:
    """The spelling with the most words, accents and a marked surname: never an initial."""
    names = sorted({entry.name for entry in entries})
    return max(names, key=lambda name: (len("".join(name_key(name))), *_marks(name), name))


def _marks(name: str) -> tuple[int, bool, bool]:
    """Accents, capitals used with sense, the first name first."""
    accents = sum(not char.isascii() for char in name)
    first = read_name(name).first
    return accents, not name.isupper() and not name.islower(), name.startswith(first)


# ------------------------------------------------------------------------------------- report


def _report(contacts: Sequence[Listed], groups: list[list[int]]) -> Iterator[Problem]:
    for group in groups:
        entries = [contacts[n] for n in group]
        yield from _joins(entries)
        yield from _within(entries)
    for one, other in combinations(groups, 2):
        yield from _between([contacts[n] for n in one], [contacts[n] for n in other])


def _joins(entries: list[Listed]) -> Iterator[Problem]:
    """Each spelling that is not the one printed, a warning where the names were only alike; where
    all are spelled alike, the first entry that says something else."""
    kept = _fullest_name(entries)
    others = list({entry.name: entry for entry in entries if entry.name != kept}.values())
    if not others:
        others = [entry for entry in entries[1:] if entry.details != entries[0].details][:1]
    for entry in others:
        said = info if name_key(entry.name) == name_key(kept) else warning
        yield said("contact-joined", *entry.path, name=entry.name or "–", kept=kept or "–")


def _within(entries: list[Listed]) -> Iterator[Problem]:
    name, path = _fullest_name(entries) or "–", entries[0].path
    mobiles = {number for entry in entries for number in entry.numbers if is_mobile(number)}
    if len(mobiles) > 1 and len(entries) > 1:
        yield warning("contact-two-mobiles", *path, name=name)
    if len({entry.details.role for entry in entries if entry.details.role}) > 1:
        yield info("contact-two-roles", *path, name=name)


def _between(one: list[Listed], other: list[Listed]) -> Iterator[Problem]:
    a, b = one[0], other[0]
    if not a.name or not b.name:
        return
    shared = {address for x in one for y in other for address in x.mailboxes & y.mailboxes}
    if shared:
        # presse@ serves many; one person's own address does not.
        severity = info if all(map(is_shared_mailbox, shared)) else warning
        yield severity("contact-shared-mailbox", *b.path, name=a.name, other=b.name)
    elif name_key(a.name) == name_key(b.name):
        yield warning("contact-namesakes", *b.path, name=a.name)
    elif any(is_mobile(number) for x in one for y in other for number in x.numbers & y.numbers):
        # A switchboard serves many; a mobile is one person's.
        yield warning("contact-shared-phone", *b.path, name=a.name, other=b.name)
