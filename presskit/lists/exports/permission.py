"""Who of the people chosen may be written to, at which address, and why the others may not.

A "no" is kept whoever says it and wherever it stands: in any list, in any spelling of the address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presskit.lists import SEVERAL, Recipient
from presskit.lists.cleaning.objections import says_no
from presskit.lists.exports.noes import Noes, noes_of
from presskit.lists.formulas import is_armed
from presskit.lists.matching.keys import email_keys
from presskit.lists.people import Person
from presskit.lists.select import edition_of
from presskit.lists.suppression import Suppression
from presskit.model import Language
from presskit.names import fold, is_email

Reason = Literal["forgotten", "opted-out", "refused-address", "namesake", "in-doubt", "no-embargo",
                 "unsourced", "no-address", "same-mailbox"]  # fmt: skip
EMBARGO = "embargo"


class Terms(Struct, frozen=True):
    """On what terms people are written to. `takes` says which addresses the engine takes."""

    languages: tuple[Language, ...]
    mailing: bool = False
    under_embargo: bool = False
    allow_unsourced: bool = True
    takes: Callable[[str], bool] = lambda _: True


class Permission(Struct, frozen=True):
    """Who may be written to, with the addresses that may be used; the addresses that may not, one
    a row; and how many of the people chosen are held back, by reason."""

    written: tuple[Recipient, ...]
    refused: tuple[Recipient, ...]
    held: Mapping[Reason, int]


def permission(
    chosen: Sequence[Person], everybody: Iterable[Person], suppression: Suppression, terms: Terms
) -> Permission:
    """Sort the people `chosen` out; `everybody` are the people of all lists."""
    noes = noes_of(everybody)
    held: Counter[Reason] = Counter()
    written, refused = list[Recipient](), dict[str, Recipient]()
    for person in chosen:
        recipient = person.recipient
        if suppression.holds(recipient):
            held["forgotten"] += 1
            continue
        refused |= _refused(recipient, noes)
        kept = recipient.having(email=SEVERAL.join(_usable(recipient, noes, terms)))
        reason = _reason(person, kept, noes, terms)
        if reason:
            held[reason] += 1
        else:
            written.append(kept)
    found = Permission(tuple(written), tuple(refused.values()), held)
    return _once_a_mailbox(found, terms.languages) if terms.mailing else found


def _refused(recipient: Recipient, noes: Noes) -> dict[str, Recipient]:
    """The addresses of a row that must not be written to, by key."""
    found = {}
    for address in filter(is_email, recipient.all_of("email")):
        if (says_no(recipient) or noes.hold_address(address)) and not is_armed(address):
            found[_mailbox(address)] = recipient.having(email=address)
    return found


def _usable(recipient: Recipient, noes: Noes, terms: Terms) -> list[str]:
    return [address for address in recipient.all_of("email")
            if is_email(address) and not is_armed(address) and terms.takes(address)
            and not noes.hold_address(address)]  # fmt: skip


def _reason(person: Person, kept: Recipient, noes: Noes, terms: Terms) -> Reason | None:
    """Why somebody is not written to, the gravest reason first."""
    recipient = person.recipient
    if says_no(recipient):
        return "opted-out"
    if not kept.email and noes.hold_address(recipient.email):
        return "refused-address"
    if noes.hold_name(recipient):
        return "namesake"
    if not noes.people.isdisjoint(person.maybe):
        return "in-doubt"
    if terms.under_embargo and EMBARGO not in map(fold, recipient.all_of("tags")):
        return "no-embargo"
    sourced = (recipient.source or recipient.source_url) and recipient.legal_basis
    if not terms.allow_unsourced and not sourced:
        return "unsourced"
    return "no-address" if terms.mailing and not kept.email else None


def _once_a_mailbox(found: Permission, languages: Sequence[Language]) -> Permission:
    """One row for one mailbox and edition: an engine knows people by address, and would write the
    name of the last one over the others. A desk without a name comes before the people in it."""
    taken: set[tuple[str, str]] = set()
    chosen: dict[int, Recipient] = {}
    by_name = sorted(enumerate(found.written), key=lambda each: bool(each[1].last_name))
    for n, recipient in by_name:
        language = edition_of(recipient, languages)
        for address in recipient.all_of("email"):
            mailbox = (language, _mailbox(address))
            if mailbox not in taken:
                taken.add(mailbox)
                chosen[n] = recipient.having(email=address)
                break
    shared = len(found.written) - len(chosen)
    held = Counter(found.held)
    if shared:
        held["same-mailbox"] += shared
    return replace(found, written=tuple(chosen[n] for n in sorted(chosen)), held=held)


def _mailbox(address: str) -> str:
    return next(iter(email_keys(address)), address)
