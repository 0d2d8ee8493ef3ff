"""Everybody in the office's media lists, once: rows that are one person are brought together.

What is selected, counted or exported starts here, so that a "no" in one list holds in all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.matching import book_of, matched
from presskit.lists.matching.survivors import survivor
from presskit.lists.store import MediaList


class Person(Struct, frozen=True):
    """Somebody to write to, or not to: the best of what the lists say, the names of those lists,
    and the rows it was made of, as `list/id`. The first of these is the recipient's `id`. `maybe`
    are the ids of others who may be the same person: nobody has said yet."""

    recipient: Recipient
    lists: tuple[str, ...]
    rows: tuple[str, ...]
    maybe: tuple[str, ...] = ()


def people(lists: Iterable[MediaList]) -> tuple[Person, ...]:
    """The people of all `lists`, in the order in which they first come."""
    rows = [(each.name, recipient) for each in lists for recipient in each.recipients]
    # Ids are unique in no list for sure, and never between two: rows are told apart by number.
    numbers = [str(number) for number in range(len(rows))]
    outcome = matched(book_of((recipient for _, recipient in rows), numbers))
    together: dict[str, list[int]] = {}
    for number, cluster in enumerate(outcome.clusters):
        together.setdefault(cluster, []).append(number)
    names = _names(rows)
    ids = {cluster: names[group[0]] for cluster, group in together.items()}
    doubted: dict[str, set[str]] = {}
    for question in outcome.questions:
        one, other = (outcome.clusters[int(n)] for n in (question.one, question.other))
        doubted.setdefault(one, set()).add(ids[other])
        doubted.setdefault(other, set()).add(ids[one])
    return tuple(
        _person([rows[n] for n in group], tuple(names[n] for n in group),
                tuple(sorted(doubted.get(cluster, ()))))
        for cluster, group in together.items()
    )  # fmt: skip


def _names(rows: Sequence[tuple[str, Recipient]]) -> list[str]:
    """What each row is called, `list/id`; one that was copied by hand with its id, `list/id#2`. Ids
    are said, so a row whose id is an address is called by its number."""
    seen: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    names = list[str]()
    for name, recipient in rows:
        numbers[name] += 1
        identifier = f"#{numbers[name]}" if "@" in recipient.id else recipient.id
        written = f"{name}/{identifier}"
        seen[written] += 1
        names.append(written if seen[written] == 1 else f"{written}#{seen[written]}")
    return names


def _person(
    rows: Sequence[tuple[str, Recipient]], names: tuple[str, ...], maybe: tuple[str, ...]
) -> Person:
    if len(rows) == 1:
        ((name, alone),) = rows
        return Person(alone.having(id=names[0]), (name,), names, maybe)
    numbered = [each.having(id=f"{n:09}") for n, (_, each) in enumerate(rows)]
    lists = tuple(dict.fromkeys(name for name, _ in rows))
    return Person(survivor(numbered, names[0]), lists, names, maybe)
