"""Press contacts: whom a journalist can reach, and what had to be joined or kept apart."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.subject import Subject
from presskit.contacts import Listed, listed, merge
from presskit.names import email_key, is_email, read_phone
from presskit.problems import Problem, error, info, warning


def contacts(subject: Subject) -> Iterator[Problem]:
    """Someone can be reached; addresses and numbers can be used; merges are reported."""
    named = _named(subject)
    reachable = any(contact.details.emails or contact.details.phones for contact in named)
    # Entries that name nobody on file are unknown ids, reported as such.
    if not reachable and (named or not subject.release.contacts):
        yield error("contact-none", "contacts")
    for contact in dict.fromkeys(named):
        yield from _usable(contact)
    yield from merge(named)[1]


def registration(subject: Subject) -> Iterator[Problem]:
    """An accreditation address is nobody's; a press contact's own is replaced by a pointer."""
    asked = subject.release.registration
    address = asked.email if asked else None
    if address is None:
        return
    if not is_email(address):
        yield error("contact-email", "registration", "email", found=address)
    if any(email_key(address) in contact.mailboxes for contact in _named(subject)):
        yield info("registration-is-contact", "registration", "email", found=address)


def _named(subject: Subject) -> tuple[Listed, ...]:
    desk = subject.desk
    return listed(subject.release.contacts, desk.organisations.entries, desk.press.entries)


def _usable(contact: Listed) -> Iterator[Problem]:
    for n, address in enumerate(contact.details.emails):
        if not is_email(address):
            yield error("contact-email", *contact.path, "emails", n, found=address)
    for n, written in enumerate(contact.details.phones):
        if read_phone(written) is None:
            yield warning("contact-phone", *contact.path, "phones", n, found=written)
