"""Which profiles are worth comparing: those with an equal key. Pairs only; nothing is judged here.

Kinds of keys, the strongest first: an own mailbox, a desk's with a word of the name, a mobile, a
house with a word of the name, a landline or an outlet's initials with the whole name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from presskit.lists.matching.book import Book, Numbers

MAIL, DESK, MOBILE, HOUSE, LINE, INITIALS = range(6)
KINDS = (MAIL, DESK, MOBILE, HOUSE, LINE, INITIALS)
# In a larger group each is compared with so many neighbours: a list of tests, never of people.
GROUP, _NEIGHBOURS = 400, 12

Pair = tuple[int, int]
Pairs = Callable[[Book, int], Iterable[Pair]]


def keys_of(book: Book, kind: int) -> Iterator[tuple[int, int]]:
    """Every (key, profile) of a kind; a key is one number, of a house and a word if need be."""
    profiles = enumerate(book.profiles)
    if kind == MAIL:
        return ((key, n) for n, each in profiles for key in each.own)
    if kind == MOBILE:
        return ((key, n) for n, each in profiles for key in each.mobiles)
    if kind == DESK:
        return _with_words(book, ((n, each.desks) for n, each in profiles))
    if kind == HOUSE:
        return _with_words(book, ((n, each.houses) for n, each in profiles))
    if kind == LINE:
        return _with_names(book, ((n, each.lines) for n, each in profiles))
    return _with_names(book, ((n, tuple({k >> 1 for k in each.initials})) for n, each in profiles))


def pairs_in_memory(book: Book, kind: int) -> Iterator[Pair]:
    """The pairs of profiles that share a key of this kind, each at least once."""
    first: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for key, profile in keys_of(book, kind):
        before = first.setdefault(key, profile)
        if before != profile:
            groups.setdefault(key, [before]).append(profile)
    first.clear()
    for group in groups.values():
        yield from among(book, group)


def among(book: Book, group: list[int]) -> Iterator[Pair]:
    """All pairs of a group; of a very large one, neighbours in an order of their own."""
    if len(group) <= GROUP:
        yield from combinations(group, 2)
        return

    def said(n: int) -> tuple[object, ...]:
        each = book.profiles[n]
        mails = sorted(book.mails[mail] for mail in (*each.own, *each.desks))
        return book.names[each.name], mails, each.mobiles, each.lines, n

    group = sorted(group, key=said)
    for n, each in enumerate(group):
        yield from ((each, other) for other in group[n + 1 : n + _NEIGHBOURS])


def _with_words(book: Book, places: Iterable[tuple[int, Numbers]]) -> Iterator[tuple[int, int]]:
    """Keys of a place and a word of the name; a row without a name has the place alone."""
    numbers: dict[str, int] = {"": 0}
    words = [
        tuple({numbers.setdefault(word, len(numbers)) for word in tokens}) or (0,)
        for tokens in book.names
    ]
    for profile, at in places:
        for place in at:
            for word in words[book.profiles[profile].name]:
                yield place << 24 | word, profile


def _with_names(book: Book, places: Iterable[tuple[int, Numbers]]) -> Iterator[tuple[int, int]]:
    for profile, at in places:
        name = book.profiles[profile].name
        if name:
            for place in at:
                yield place << 24 | name, profile
