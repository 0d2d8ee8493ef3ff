"""What the office holds about one person: the rows of its lists, and what the law asks of them.

A person is looked for by an address and found under all of them: the rows that the rules of
deduplication join are one person. GDPR art. 15 (access) and 17 (erasure) both begin here.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.matching import Question, book_of, matched
from presskit.lists.matching.keys import email_keys, is_desk, phone_keys
from presskit.lists.store import MediaList
from presskit.names import is_mobile


class Row(Struct, frozen=True):
    """A row of a list; `number` counts from 1 after the header."""

    list: MediaList
    number: int
    recipient: Recipient

    @property
    def line(self) -> int:
        """Its line in a spreadsheet, where the header is line 1."""
        return self.number + 1


class Dossier(Struct, frozen=True):
    """Who is meant by an address. `keys` are the canonical addresses that are this person's alone;
    `rows` the person's, each with the rule that joined it ("" for a row alone); `shared` the rows
    of others who have an address of their own beside that shared mailbox; `doubtful` rows that may
    be this person too. `people` is more than one where one address stands for two names."""

    keys: frozenset[str]
    rows: tuple[tuple[Row, str], ...] = ()
    shared: tuple[Row, ...] = ()
    doubtful: tuple[Row, ...] = ()
    people: int = 0

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """First names and surnames, as written, each pair once."""
        said = ((row.recipient.first_name, row.recipient.last_name) for row, _ in self.rows)
        return tuple(dict.fromkeys(pair for pair in said if all(pair)))

    @property
    def mobiles(self) -> frozenset[str]:
        """The mobiles, E.164; a landline may be a switchboard and names nobody."""
        cells = ((row.recipient, cell) for row, _ in self.rows
                 for cell in (row.recipient.mobile, row.recipient.phone))  # fmt: skip
        numbers = (number for each, cell in cells for number in phone_keys(cell, each.country))
        return frozenset(number for number in numbers if is_mobile(number))


def held(lists: Iterable[MediaList], address: str) -> Dossier:
    """Everything in the lists about whoever has this address."""
    (key, *_) = email_keys(address)
    rows = rows_of(lists)
    outcome = matched(book_of((row.recipient for row in rows), [str(n) for n in range(len(rows))]))
    theirs, shared, keys, people = list[int](), list[int](), {key}, 0
    having = {n for n, row in enumerate(rows) if key in email_keys(row.recipient.email)}
    concerned = {outcome.clusters[n] for n in having}
    for group in _together(outcome.clusters, concerned):
        own = _own(rows[n].recipient for n in group)
        if own and is_desk(key):
            # A desk that is forgotten takes nobody with it who can be reached elsewhere.
            shared += having.intersection(group)
        else:
            theirs, keys, people = theirs + group, keys | own, people + 1
    mine = set(theirs)
    doubtful = {n for n in _other_side(outcome.questions, mine) if n not in mine}
    return Dossier(
        frozenset(keys), tuple((rows[n], outcome.rules[n]) for n in sorted(mine)),
        tuple(rows[n] for n in sorted(shared)), tuple(rows[n] for n in sorted(doubtful)), people
    )  # fmt: skip


def rows_of(lists: Iterable[MediaList]) -> list[Row]:
    """Every row of every list, in their order."""
    return [Row(each, number, recipient) for each in lists
            for number, recipient in enumerate(each.recipients, start=1)]  # fmt: skip


def _together(clusters: Sequence[str], wanted: Container[str]) -> Iterable[list[int]]:
    """The numbers of the rows of each person wanted."""
    groups: dict[str, list[int]] = {}
    for n, cluster in enumerate(clusters):
        if cluster in wanted:
            groups.setdefault(cluster, []).append(n)
    return groups.values()


def _own(recipients: Iterable[Recipient]) -> set[str]:
    """The addresses of a person that are no desk's."""
    keys = (key for each in recipients for key in email_keys(each.email))
    return {key for key in keys if not is_desk(key)}


def _other_side(questions: Iterable[Question], mine: set[int]) -> Iterator[int]:
    """The rows that nobody could tell apart from these."""
    for question in questions:
        one, other = int(question.one), int(question.other)
        if one in mine or other in mine:
            yield from (one, other)
