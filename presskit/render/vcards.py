"""contacts.vcf: the press contacts that a release prints, one address card each.

vCard 3.0 (RFC 2426): Outlook and several Android address books refuse 4.0, everything that reads
4.0 reads 3.0. Never says more than the release: no other number, name or address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from uuid import NAMESPACE_DNS, uuid5

from presskit.contentlines import escaped, joined, line, structured
from presskit.edition import Contact, Edition, Phone
from presskit.names import email_key, is_mobile, name_key, read_name
from presskit.typography import plain_spaces

Spoken = tuple[Contact, ...]


def render(editions: Sequence[Edition]) -> bytes:
    """The cards of a kit in the order of the release, UTF-8 with CRLF; empty where no contact is
    printed. Names and roles are in the first edition's language, the others are in the note."""
    return joined(chain.from_iterable(
        _card(organisation, spoken, editions[0]) for organisation, spoken in _everyone(editions)
    ))  # fmt: skip


def _everyone(editions: Sequence[Edition]) -> Iterator[tuple[str, Spoken]]:
    """Every contact as each language prints it, with its organisation."""
    for blocks in zip(*(edition.contacts for edition in editions), strict=True):
        for spoken in zip(*(block.contacts for block in blocks), strict=True):
            yield blocks[0].organisation, spoken


def _card(organisation: str, spoken: Spoken, edition: Edition) -> Iterator[str]:
    first = spoken[0]
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield line("UID", _uid(first, organisation, edition.domain))
    yield f"REV:{edition.issued_on}"
    yield from _names(first, organisation)
    yield line("ORG", structured(_plain(organisation)))
    if first.role:
        yield line("TITLE", escaped(_plain(first.role)))
    for address in first.emails:
        yield line("EMAIL", escaped(address), TYPE=("INTERNET", "WORK"))
    for phone in first.phones:
        yield line("TEL", escaped(phone.e164 or phone.text), TYPE=(_sort(phone), "VOICE"))
    # A property of vCard 4.0: who does not know it passes over it, and reads the note.
    yield from (line("LANG", language) for language in first.speaks)
    note = _note(spoken)
    if note:
        yield line("NOTE", escaped(_plain(note)))
    yield "END:VCARD"


def _names(contact: Contact, organisation: str) -> Iterator[str]:
    """A person by surname and first names; a desk by the words that stand for one, which Apple
    then files under its organisation."""
    if contact.desk:
        called = _plain(f"{contact.name} – {organisation}")
        yield line("FN", escaped(called))
        yield line("N", structured(called, "", "", "", ""))
        yield "X-ABShowAs:COMPANY"
    else:
        name = read_name(contact.name)
        yield line("FN", escaped(_plain(contact.name)))
        yield line("N", structured(_plain(name.surname), _plain(name.first), "", "", ""))


def _sort(phone: Phone) -> str:
    return "CELL" if is_mobile(phone.e164) else "WORK"


def _note(spoken: Spoken) -> str:
    """In each language what the fields of a card cannot say: the role in the other languages, for
    whom else they answer, what they speak."""
    first, *others = spoken
    told = [_aside(first, ""), *(_aside(each, each.role) for each in others)]
    return "\n".join(dict.fromkeys(filter(None, told)))


def _aside(contact: Contact, role: str) -> str:
    return ", ".join(filter(None, (role, contact.also, contact.languages)))


def _uid(contact: Contact, organisation: str, domain: str) -> str:
    """The same for one person in every release of an office: by mailbox and name, so that an
    address book takes a second card for the first one renewed."""
    mailbox = email_key(contact.emails[0]) if contact.emails else organisation
    name = "" if contact.desk else " ".join(name_key(contact.name))
    return str(uuid5(NAMESPACE_DNS, "\n".join((domain, mailbox, name))))


def _plain(text: str) -> str:
    return plain_spaces(text)
