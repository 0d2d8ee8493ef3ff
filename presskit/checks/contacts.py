"""Press contacts: whom a journalist can reach, and what had to be joined or kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from presskit.checks.prose import masked, proofread
from presskit.contacts import Listed, merge
from presskit.names import email_key, is_email, read_phone
from presskit.problems import ModelPath, Problem, error, info, warning
from presskit.subject import Subject

_NATIONAL = re.compile(r"(?<![\d+.,/-])0[1-9](?:[ .\u00a0\u202f-]?\d\d){4}(?![\d/-])")
_ONLINE = ("https://", "http://")
_FOLLOWED = (*_ONLINE, "mailto:", "tel:")


def contacts(subject: Subject) -> Iterator[Problem]:
    """Someone can be reached; addresses and numbers can be used; merges are reported."""
    named = subject.contacts()
    # What is written out here can be dialled, even where its organisation is not on file.
    details = [*(contact.details for contact in named), *subject.release.contacts]
    reachable = any(each.emails or each.phones for each in details)
    if not reachable and not _unknown(subject):
        # An office of the first day has nobody on file yet, and builds all the same to see.
        report = error if subject.release.contacts or _on_file(subject) else warning
        ids = ", ".join(entry.id for entry in subject.release.contacts if entry.id)
        remedy = "contact-of-id" if ids else "contact-to-add"
        yield report("contact-none", "contacts", example=ids or subject.example, fault=remedy)
    for contact in dict.fromkeys(named):
        yield from _usable(contact)
    yield from merge(named)[1]


def phones_in_english(subject: Subject) -> Iterator[Problem]:
    """A number written into an English text can be dialled from abroad. Those of contacts/ are
    printed with +33 by themselves."""
    for written in proofread(subject):
        if written.language == "en":
            for match in _NATIONAL.finditer(masked(written.text)):
                if read_phone(match[0]):
                    yield warning("phone-national", *written.path, language="en",
                                  found=match[0]).on(match.start())  # fmt: skip


def registration(subject: Subject) -> Iterator[Problem]:
    """An accreditation address is nobody's; a press contact's own is replaced by a pointer."""
    asked = subject.release.registration
    address = asked.email if asked else None
    if address is None:
        return
    if not is_email(address):
        yield error("contact-email", "registration", "email", found=address)
    if any(email_key(address) in contact.mailboxes for contact in subject.contacts()):
        yield info("registration-is-contact", "registration", "email", found=address)


def addresses(subject: Subject) -> Iterator[Problem]:
    """Every address that is printed can be followed."""
    desk = subject.desk
    printed: list[tuple[ModelPath, str | None]] = [
        *((("links", n, "url"), link.url) for n, link in enumerate(subject.release.links)),
        *((("organisations", key, "website"), desk.organisations.entries[key].website)
          for key in subject.organisations()),
        (("office", "website"), desk.office.website),
    ]  # fmt: skip
    for path, address in printed:
        if address is not None and not _leads(address, _FOLLOWED):
            yield error("link-address", *path, found=address)
    base = desk.office.published_at
    if base is not None and not _leads(base, _ONLINE):
        yield error("link-address", "office", "published_at", found=base)


def _leads(address: str, schemes: tuple[str, ...]) -> bool:
    """Whether an address can be followed: one of the schemes, no blank, brackets that close."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return address.startswith(schemes) and not any(map(str.isspace, address))


def _unknown(subject: Subject) -> bool:
    """Whether an entry names nobody on file, which is reported as such."""
    desk = subject.desk
    ids = (entry.id for entry in subject.release.contacts if entry.id)
    return any(not desk.press.get(key) and not desk.organisations.get(key) for key in ids)


def _on_file(subject: Subject) -> bool:
    """Whether the office has press contacts at all."""
    press = subject.desk.press
    return bool(press.entries or press.broken or not press.whole)


def _usable(contact: Listed) -> Iterator[Problem]:
    for n, address in enumerate(contact.details.emails):
        if not is_email(address):
            yield error("contact-email", *contact.path, "emails", n, found=address)
    for n, written in enumerate(contact.details.phones):
        if read_phone(written) is None:
            yield warning("contact-phone", *contact.path, "phones", n, found=written)
