"""What those who said no left behind: addresses, and names where there is no more than a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.cleaning.objections import says_no
from presskit.lists.matching import name_tokens
from presskit.lists.matching.keys import email_keys, phone_keys
from presskit.lists.people import Person


class Noes(Struct, frozen=True):
    """The keys of every address of somebody who said no; and the names, each with its mobiles, of
    those who left neither an address nor an outlet (a "no" that was taken down on the phone).
    `people` are their ids: whoever may be one of them waits until somebody has said."""

    addresses: frozenset[str]
    names: Mapping[tuple[str, ...], frozenset[str]]
    people: frozenset[str] = frozenset()

    def hold_address(self, cell: str) -> bool:
        """Whether one of the addresses of a cell is one of theirs."""
        return not self.addresses.isdisjoint(email_keys(cell))

    def hold_name(self, recipient: Recipient) -> bool:
        """Whether somebody may be the one who left no more than a name: the same name, and no
        other mobile."""
        mobiles = self.names.get(_name(recipient))
        if mobiles is None:
            return False
        own = phone_keys(recipient.mobile, recipient.country)
        return not own or not mobiles or not mobiles.isdisjoint(own)


def noes_of(everybody: Iterable[Person]) -> Noes:
    """The noes in all the office's lists."""
    said_no = [each.recipient for each in everybody if says_no(each.recipient)]
    addresses = frozenset(key for each in said_no for key in email_keys(each.email))
    names: dict[tuple[str, ...], frozenset[str]] = {}
    for each in said_no:
        name = _name(each)
        if len(name) > 1 and not each.outlet and not email_keys(each.email):
            known = names.get(name, frozenset())
            names[name] = known | set(phone_keys(each.mobile, each.country))
    return Noes(addresses, names, frozenset(each.id for each in said_no))


def _name(recipient: Recipient) -> tuple[str, ...]:
    return name_tokens(recipient.first_name, recipient.last_name, recipient.display_name)
