"""Whom the office should ask, inform or forget: three years of silence, a "no", no notice given.

Says who, and does nothing. Three years from the collection or the person's last contact: CNIL,
référentiel « gestion commerciale »; to be informed within a month: GDPR art. 14. A mailbox of a
desk belongs to a company, not to a person, and never falls due.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, get_args

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.cleaning import days
from presskit.lists.cleaning.objections import says_no
from presskit.lists.matching.keys import email_keys, is_desk, name_tokens
from presskit.lists.people import Person
from presskit.lists.suppression import Suppression

# In the order in which they are told; a person has the first that is true.
Reason = Literal["returned", "opted-out", "silent", "undated", "uninformed"]
REASONS: tuple[Reason, ...] = get_args(Reason)
_YEARS = 3
_A_MONTH = timedelta(days=31)


class Due(Struct, frozen=True):
    """A person, why, and since which ISO day ("" where no date is known)."""

    person: Person
    reason: Reason
    since: str


def due(
    people: Iterable[Person], suppression: Suppression, before: date, today: date
) -> tuple[Due, ...]:
    """Those who were forgotten and are back, said no, were last in contact earlier than `before`,
    have no date, or were not informed in a month; by reason, then the oldest first."""
    found = [each for person in people for each in _due(person, suppression, before, today)]
    found.sort(key=lambda each: (REASONS.index(each.reason), each.since, each.person.rows))
    return tuple(found)


def three_years_before(today: date) -> date:
    """The day before which a last contact is too old."""
    return today.replace(year=today.year - _YEARS, day=min(today.day, 28 if _leap(today) else 31))


def keep_until(recipient: Recipient) -> str:
    """The ISO day until which a person may stay in a list; "" where no date is known."""
    last = last_contact(recipient)
    if not last:
        return ""
    day = date.fromisoformat(last)
    return day.replace(year=day.year + _YEARS, day=28 if _leap(day) else day.day).isoformat()


def last_contact(recipient: Recipient) -> str:
    """The ISO day of the person's last word, or of the collection; "" where neither is known."""
    return max(read_day(recipient.last_contact_on), read_day(recipient.collected_on))


def read_day(written: str) -> str:
    """The ISO day of a cell; "" for what is no date."""
    return days.read_day(written).value


def is_of_a_desk(recipient: Recipient) -> bool:
    """Whether a row is about a newsroom rather than a person."""
    named = name_tokens(recipient.first_name, recipient.last_name, "")
    return not named and all(map(is_desk, email_keys(recipient.email)))


def _due(person: Person, suppression: Suppression, before: date, today: date) -> Iterator[Due]:
    each = person.recipient
    if suppression.holds(each):
        yield Due(person, "returned", "")
    elif says_no(each):
        yield Due(person, "opted-out", read_day(each.opt_out_on))
    else:
        reason, since = _by_its_days(each, before, today)
        if reason and not is_of_a_desk(each):
            yield Due(person, reason, since)


def _by_its_days(each: Recipient, before: date, today: date) -> tuple[Reason | None, str]:
    last, collected = last_contact(each), read_day(each.collected_on)
    if not last:
        return "undated", ""
    if last < before.isoformat():
        return "silent", last
    late = not each.informed_on and collected < (today - _A_MONTH).isoformat()
    return ("uninformed", collected) if late else (None, "")


def _leap(day: date) -> bool:
    return (day.month, day.day) == (2, 29)
