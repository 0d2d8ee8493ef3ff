"""What a person's row becomes in another program: texts that no spreadsheet reckons, numbers in
E.164, every name in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from msgspec import Struct

from presskit.lists import SEVERAL, Recipient
from presskit.lists.formulas import disarmed, is_armed
from presskit.lists.matching.keys import phone_keys
from presskit.names import is_mobile

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


class Contact(Struct, frozen=True):
    """A recipient for a program: every text on one line and disarmed, empty where unknown.

    `shown` is never empty: the person's name, else the desk's, the outlet's, the address.
    `outlets` and `titles` go in pairs. Phones are E.164. `language` is that of their edition.
    """

    id: str
    civility: str
    first: str
    last: str
    shown: str
    emails: tuple[str, ...]
    mobiles: tuple[str, ...]
    lines: tuple[str, ...]
    outlets: tuple[str, ...]
    titles: tuple[str, ...]
    outlet_type: str
    beats: tuple[str, ...]
    tags: tuple[str, ...]
    language: str
    country: str
    region: str
    source: str
    collected_on: str
    legal_basis: str
    updated: str

    @property
    def desk(self) -> bool:
        """Whether this is a newsroom rather than a person."""
        return not self.first and not self.last

    @property
    def email(self) -> str:
        """The address to write to."""
        return self.emails[0] if self.emails else ""

    @property
    def outlet(self) -> str:
        """Every outlet, in one text."""
        return " / ".join(self.outlets)


def contact_of(recipient: Recipient, language: str) -> Contact:
    """A recipient as programs take it."""
    first, last = plain(recipient.first_name), plain(recipient.last_name)
    emails = recipient.all_of("email")
    outlets, titles = _affiliations(recipient)
    named = f"{first} {last}".strip() or plain(recipient.display_name)
    mobiles, lines = _numbers(recipient)
    return Contact(
        id=plain(recipient.id),
        civility=plain(recipient.civility),
        first=first,
        last=last,
        shown=named or next(filter(None, outlets), "") or next(iter(emails), plain(recipient.id)),
        emails=emails,
        mobiles=mobiles,
        lines=lines,
        outlets=outlets,
        titles=titles,
        outlet_type=plain(recipient.outlet_type),
        beats=_several(recipient, "beat"),
        tags=_several(recipient, "tags"),
        language=language,
        country=plain(recipient.country),
        region=plain(recipient.region),
        source=plain(recipient.source or recipient.source_url),
        collected_on=plain(recipient.collected_on),
        legal_basis=plain(recipient.legal_basis),
        updated=plain(recipient.updated),
    )


def our_cells(recipient: Recipient, columns: Iterable[str]) -> list[str]:
    """The cells of a row in our own columns, for a program: phones that can be read in E.164."""
    return [_number_cell(recipient, name) if name in ("phone", "mobile")
            else plain(getattr(recipient, name)) for name in columns]  # fmt: skip


def armed_cells(recipients: Iterable[Recipient], columns: Sequence[str]) -> list[str]:
    """Which cells began as a formula, as `list/id column`."""
    return [f"{each.id} {name}" for each in recipients for name in columns
            if name not in ("phone", "mobile") and is_armed(getattr(each, name))]  # fmt: skip


def plain(text: str) -> str:
    """A text on one line, without what a spreadsheet would take for the beginning of a formula."""
    if text.isalnum():
        return text
    return disarmed(one_line(text))


def one_line(text: str) -> str:
    """Without line ends, tabs and characters that cannot be seen."""
    return " ".join(_INVISIBLE.sub(" ", text).split())


def _several(recipient: Recipient, column: str) -> tuple[str, ...]:
    return tuple(filter(None, map(plain, recipient.all_of(column))))


def _affiliations(recipient: Recipient) -> tuple[tuple[str, ...], tuple[str, ...]]:
    held = [part.strip() for part in recipient.job_title.split(SEVERAL)]
    pairs = zip_longest(recipient.all_of("outlet"), held, fillvalue="")
    cleaned = [(plain(outlet), plain(title)) for outlet, title in pairs]
    kept = [pair for pair in cleaned if any(pair)]
    return tuple(outlet for outlet, _ in kept if outlet), tuple(title for _, title in kept)


def _numbers(recipient: Recipient) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Mobiles, and other numbers, whatever the column they stand in."""
    said = phone_keys(recipient.mobile, recipient.country)
    others = [number for number in phone_keys(recipient.phone, recipient.country)
              if number not in said]  # fmt: skip
    mobiles = [*said, *filter(is_mobile, others)]
    return tuple(mobiles), tuple(number for number in others if not is_mobile(number))


def _number_cell(recipient: Recipient, column: str) -> str:
    written = getattr(recipient, column)
    return SEVERAL.join(phone_keys(written, recipient.country)) or plain(written)
