"""Links become people: sure ones first, then those that contradict nobody, then what was decided.

The clusters depend on the rows and their ids, never on the order of the rows.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import combinations

from presskit.lists.matching.book import Book
from presskit.lists.matching.level import contradict
from presskit.lists.matching.rules import Doubtful, Link

# A person has few spellings; more of them behind one address are several people.
_SPELLINGS = 24
_NOBODY: frozenset[int] = frozenset()


class Sets:
    """Disjoint sets of the numbers below `size`."""

    def __init__(self, size: int) -> None:
        self._parent = array("I", range(size))

    def root(self, each: int) -> int:
        """The number that stands for the set of `each`."""
        parent = self._parent
        while parent[each] != each:
            parent[each] = parent[parent[each]]
            each = parent[each]
        return each

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self._parent[max(a, b)] = min(a, b)


def people(
    book: Book, links: Sequence[Link], vetoes: Sequence[Doubtful], same: Iterable[tuple[int, int]],
    different: Sequence[tuple[int, int]],
) -> tuple[Sets, list[Link], list[Doubtful]]:  # fmt: skip
    """Profiles in sets, one a person; the links that hold; and those that contradict somebody.
    `same` and `different` are what a person decided, about profiles."""
    decided = [Link(one, other, "decision", True) for one, other in same]
    sets = Sets(len(book.profiles))
    sure = [link for link in links if link.sure and link.rule != "outlet"]
    for link in sure:
        sets.join(link.one, link.other)
    housed, unclear = _unmistakable(book, sets, links, vetoes)
    for link in housed:
        sets.join(link.one, link.other)
    sure += housed
    agreeing, contradicting = _agreeing(book, sets, [link for link in links if not link.sure])
    held = [*decided, *sure, *agreeing]
    for link in (*agreeing, *decided):
        sets.join(link.one, link.other)
    if any(sets.root(one) == sets.root(other) for one, other in different):
        sets, held = _kept_apart(book, sets, held, different)
    doubts = [Doubtful(a, b, "short-name") for a, b, _, _ in contradicting]
    return sets, held, doubts + [Doubtful(a, b, "two-mobiles") for a, b, _, _ in unclear]


def _unmistakable(
    book: Book, sets: Sets, links: Sequence[Link], vetoes: Sequence[Doubtful]
) -> tuple[list[Link], list[Link]]:
    """The links of one house that are about one person, and those of somebody who may be either of
    two namesakes there, told apart by their mobiles."""
    housed = [link for link in links if link.sure and link.rule == "outlet"]
    foes: dict[int, set[int]] = {}
    for veto in vetoes:
        a, b = sets.root(veto.one), sets.root(veto.other)
        if veto.why == "two-mobiles" and a != b:
            foes.setdefault(a, set()).add(b)
            foes.setdefault(b, set()).add(a)
    if not foes:
        return housed, []
    near: dict[int, set[int]] = {}
    for link in housed:
        a, b = sets.root(link.one), sets.root(link.other)
        near.setdefault(a, {a}).add(b)
        near.setdefault(b, {b}).add(a)
    either = {each for each, friends in near.items()
              if any(foes.get(friend, _NOBODY) & friends for friend in friends)}  # fmt: skip
    clear = [link for link in housed
             if not {sets.root(link.one), sets.root(link.other)} & either]  # fmt: skip
    torn = _torn(book, sets, clear, foes)
    good = [link for link in clear if sets.root(link.one) not in torn]
    kept = set(good)
    return good, [link for link in housed if link not in kept]


def _torn(book: Book, sets: Sets, links: Sequence[Link], foes: dict[int, set[int]]) -> set[int]:
    """Who would end up with a foe after all, by a longer way; with all who stand between."""
    wider = Sets(len(book.profiles))
    for link in links:
        wider.join(sets.root(link.one), sets.root(link.other))
    bad = {wider.root(a) for a, others in foes.items() for b in others
           if wider.root(a) == wider.root(b)}  # fmt: skip
    if not bad:
        return set()
    ends = {sets.root(each) for link in links for each in (link.one, link.other)}
    return {each for each in ends if wider.root(each) in bad}


def _agreeing(book: Book, sets: Sets, links: list[Link]) -> tuple[list[Link], list[Link]]:
    """The links between people whose names all agree, and the rest: "C. Martin" may be Camille or
    Claude, so it stays apart from both."""
    wider: dict[int, int] = {}

    def top(each: int) -> int:
        while each in wider:
            each = wider[each]
        return each

    for link in links:
        a, b = top(sets.root(link.one)), top(sets.root(link.other))
        if a != b:
            wider[max(a, b)] = min(a, b)
    concerned = {root for link in links for root in (sets.root(link.one), sets.root(link.other))}
    spellings: dict[int, dict[int, set[int]]] = {}
    for n in range(len(book.profiles)):
        root = sets.root(n)
        if root in concerned:
            everybody = spellings.setdefault(top(root), {})
            everybody.setdefault(root, set()).add(book.profiles[n].name)
    good = {root for root, each in spellings.items() if _all_alike(book, [*each.values()])}
    agreeing = [link for link in links if top(sets.root(link.one)) in good]
    return agreeing, [link for link in links if top(sets.root(link.one)) not in good]


def _all_alike(book: Book, people: list[set[int]]) -> bool:
    """Whether each of these goes with each other by one spelling at least."""
    if sum(map(len, people)) > _SPELLINGS:
        return False
    return all(
        any(not contradict(book.names[a], book.names[b]) for a in one for b in other)
        for one, other in combinations(people, 2)
    )


def _kept_apart(
    book: Book, sets: Sets, held: list[Link], different: Sequence[tuple[int, int]]
) -> tuple[Sets, list[Link]]:
    """The people again, where somebody said that two rows are not one: the links of those people
    one by one, decisions first, leaving out each that would bring the two together."""
    torn = {sets.root(one) for one, other in different if sets.root(one) == sets.root(other)}
    again = [link for link in held if sets.root(link.one) in torn]
    kept = [link for link in held if sets.root(link.one) not in torn]
    fresh = Sets(len(book.profiles))
    for link in kept:
        fresh.join(link.one, link.other)
    first = _first_ids(book)

    def strongest(link: Link) -> tuple[int, bool, list[tuple[int, str]]]:
        return _STRENGTH[link.rule], not link.sure, sorted((first[link.one], first[link.other]))

    for link in sorted(again, key=strongest):
        if not _forbidden(fresh, link, different):
            fresh.join(link.one, link.other)
            kept.append(link)
    return fresh, kept


_STRENGTH = {"decision": 0, "email": 1, "mobile": 2, "shared-mailbox": 3, "outlet": 4}


def _forbidden(sets: Sets, link: Link, different: Sequence[tuple[int, int]]) -> bool:
    a, b = sets.root(link.one), sets.root(link.other)
    return any({sets.root(one), sets.root(other)} == {a, b} for one, other in different)


def _first_ids(book: Book) -> list[tuple[int, str]]:
    """The smallest id of each profile."""
    first: dict[int, tuple[int, str]] = {}
    for identifier, profile in zip(book.ids, book.profile_of, strict=True):
        key = (len(identifier), identifier)
        first[profile] = min(first.get(profile, key), key)
    return [first[n] for n in range(len(book.profiles))]
