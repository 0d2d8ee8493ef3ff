"""What is known of each row, as numbers: equal rows share one profile, equal texts one number.

Nothing here judges; a million rows fit because only keys are kept, never the rows.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from presskit.lists import Recipient
from presskit.lists.matching.keys import (
    Tokens,
    email_keys,
    guessed_name,
    house_of_mail,
    initials,
    is_desk,
    looks_like_initials,
    name_tokens,
    outlet_key,
    phone_keys,
)
from presskit.names import is_mobile

Numbers = tuple[int, ...]
_HOME = ("+33", "+44")


class Profile(NamedTuple):
    """Rows that say the same of who somebody is: numbers of a name, of own and desks' mailboxes, of
    mobiles, houses, landlines, and of an outlet's initials (doubled, odd where only they stand)."""

    name: int
    own: Numbers
    desks: Numbers
    mobiles: Numbers
    houses: Numbers
    lines: Numbers
    initials: Numbers
    alone: int


class Book:
    """The profiles of a list. `ids` are the rows' names in the order given; `profile_of` the
    profile of each row."""

    def __init__(self, named: Iterable[str] = ()) -> None:
        self.ids: list[str] = []
        self.profile_of = array("I")
        self.profiles: list[Profile] = []
        self.names: list[Tokens] = [()]
        self.mails: list[str] = []
        # Rows that a person decided about keep a profile of their own.
        self._named = frozenset(named)
        self._known: dict[Profile, int] = {}
        self._name_numbers: dict[Tokens, int] = {(): 0}
        self._mail_numbers: dict[str, int] = {}
        self._house_numbers: dict[str, int] = {}
        self._boxes: list[tuple[Numbers, Numbers, Numbers]] = []
        self._outlets: dict[str, tuple[Numbers, Numbers]] = {}
        self._ones: dict[int, Numbers] = {}

    def add(self, identifier: str, first: str, last: str, display: str, email: str, phone: str,
            mobile: str, outlet: str, country: str) -> None:  # fmt: skip
        """Take a row: its id and the columns that say who it is about."""
        number = len(self.ids)
        self.ids.append(identifier)
        tokens = name_tokens(first, last, display)
        own, desks, houses = self._mailboxes(email)
        if not tokens and len(own) == 1:
            tokens = guessed_name(self.mails[own[0]])
        name = self._name_numbers.setdefault(tokens, len(self.names))
        if name == len(self.names):
            self.names.append(tokens)
        mobiles, lines = self._phones(phone, mobile, country)
        at, short = self._outlet(outlet)
        if at and at != houses:
            houses = tuple(sorted({*at, *houses})) if houses else at
        known = own or desks or mobiles or (name and (houses or lines))
        alone = 0 if known and identifier not in self._named else number + 1
        profile = Profile(name, own, desks, mobiles, houses, lines, short, alone)
        found = self._known.setdefault(profile, len(self.profiles))
        if found == len(self.profiles):
            self.profiles.append(profile)
        self.profile_of.append(found)

    def close(self) -> None:
        """No more rows: what only served to number them is let go."""
        self._known = {}
        self._mail_numbers, self._house_numbers = {}, {}
        self._outlets, self._ones, self._name_numbers, self._boxes = {}, {}, {}, []

    def _mailboxes(self, email: str) -> tuple[Numbers, Numbers, Numbers]:
        if not email:
            return (), (), ()
        keys = email_keys(email)
        if len(keys) == 1:
            return self._boxes[self._mail(keys[0])]
        boxes = [self._boxes[self._mail(key)] for key in keys]
        own, desks, houses = (tuple(sorted({n for box in boxes for n in box[k]})) for k in range(3))
        return own, desks, houses

    def _mail(self, key: str) -> int:
        number = self._mail_numbers.setdefault(key, len(self.mails))
        if number == len(self.mails):
            self.mails.append(key)
            one, house = self._one(number), self._house(house_of_mail(key))
            self._boxes.append(((), one, house) if is_desk(key) else (one, (), house))
        return number

    def _house(self, key: str) -> Numbers:
        if not key:
            return ()
        return self._one(self._house_numbers.setdefault(key, len(self._house_numbers)))

    def _one(self, number: int) -> Numbers:
        return self._ones.setdefault(number, (number,))

    def _phones(self, phone: str, mobile: str, country: str) -> tuple[Numbers, Numbers]:
        mobiles: list[int] = []
        lines: list[int] = []
        if phone:
            for number in phone_keys(phone, country):
                (mobiles if is_mobile(number) else lines).append(int(number))
        if mobile:
            for number in phone_keys(mobile, country):
                # A foreign number is what its column says.
                home = number.startswith(_HOME)
                (lines if home and not is_mobile(number) else mobiles).append(int(number))
        if len(mobiles) > 1:
            mobiles = sorted(set(mobiles))
        if len(lines) > 1 or (lines and mobiles):
            lines = sorted(set(lines).difference(mobiles))
        return tuple(mobiles), tuple(lines)

    def _outlet(self, written: str) -> tuple[Numbers, Numbers]:
        if not written:
            return (), ()
        known = self._outlets.get(written)
        if known is None:
            houses = {n for each in written.split(";") for n in self._house(outlet_key(each))}
            short = {n for each in written.split(";") for n in self._short(each.strip())}
            known = tuple(sorted(houses)), tuple(sorted(short))
            self._outlets[written] = known
        return known

    def _short(self, written: str) -> Numbers:
        """The number of an outlet's initials, whether it is written in full or by them."""
        short = looks_like_initials(written)
        letters = written.lower() if short else initials(written)
        if not 3 <= len(letters) <= 6:
            return ()
        number = self._house(f"#{letters}")[0]
        return self._one(number << 1 | short)


def book_of(recipients: Iterable[Recipient], ids: Sequence[str], named: Iterable[str] = ()) -> Book:
    """The book of a list, its rows called `ids`."""
    book = Book(named)
    for identifier, each in zip(ids, recipients, strict=True):
        book.add(identifier, each.first_name, each.last_name, each.display_name, each.email,
                 each.phone, each.mobile, each.outlet, each.country)  # fmt: skip
    book.close()
    return book
