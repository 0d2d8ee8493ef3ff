"""Which rows of media lists are one person, by rules that can be read, and what is known of them.

Nothing is learned and nothing guessed in silence: rows are joined by an equal key and names that
agree (`rules`), a doubt becomes a question (`Question`), an answer is obeyed (`Decision`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from presskit.lists.matching.book import Book, book_of
from presskit.lists.matching.clusters import people
from presskit.lists.matching.joins import Pairs, pairs_in_memory
from presskit.lists.matching.keys import name_tokens
from presskit.lists.matching.level import level
from presskit.lists.matching.rules import Doubt, Doubtful, Link, Rule, judged, split

__all__ = ["Book", "Decision", "Outcome", "Question", "book_of", "level", "matched", "name_tokens"]


class Decision(Struct, frozen=True):
    """What a person said of two rows, named by their ids."""

    one: str
    other: str
    verdict: Literal["same", "different"]


class Question(Struct, frozen=True):
    """Two rows, by their ids, that may be one person; asked once for two clusters."""

    one: str
    other: str
    why: Doubt


class Outcome(Struct, frozen=True):
    """For each row, in the order given: its cluster, named by the smallest id in it, and the rule
    that joined it ("" for a row alone). The undo: these say which rows a merge was made of."""

    ids: Sequence[str]
    clusters: Sequence[str]
    rules: Sequence[Rule]
    questions: tuple[Question, ...]

    @property
    def sizes(self) -> dict[str, int]:
        """How many rows each cluster has."""
        sizes: dict[str, int] = {}
        for cluster in self.clusters:
            sizes[cluster] = sizes.get(cluster, 0) + 1
        return sizes


def matched(
    book: Book, decisions: Sequence[Decision] = (), pairs: Pairs = pairs_in_memory
) -> Outcome:
    """Who is who in a list. Decisions about ids that are not in it are passed over."""
    links, doubts = split(judged(book, pairs))
    same, different = _by_profile(book, decisions)
    sets, held, contradictions = people(book, links, doubts, same, different)
    roots = [sets.root(profile) for profile in range(len(book.profiles))]
    names = _names(book, roots)
    rules = _rules(book, held, roots)
    questions = _questions(book, roots, [*doubts, *contradictions], different)
    return Outcome(
        book.ids, [names[roots[profile]] for profile in book.profile_of], rules, questions
    )


def _by_profile(
    book: Book, decisions: Sequence[Decision]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    named = {each for decision in decisions for each in (decision.one, decision.other)}
    place = {identifier: profile for identifier, profile
             in zip(book.ids, book.profile_of, strict=True) if identifier in named}  # fmt: skip
    known = [each for each in decisions if each.one in place and each.other in place]
    same = [(place[each.one], place[each.other]) for each in known if each.verdict == "same"]
    return same, [(place[each.one], place[each.other]) for each in known
                  if each.verdict == "different"]  # fmt: skip


def _natural(identifier: str) -> tuple[int, str]:
    """Row 9 before row 10."""
    return len(identifier), identifier


def _names(book: Book, roots: Sequence[int]) -> dict[int, str]:
    """The smallest id of each set of profiles."""
    names: dict[int, str] = {}
    for identifier, profile in zip(book.ids, book.profile_of, strict=True):
        root = roots[profile]
        known = names.get(root)
        if known is None or _natural(identifier) < _natural(known):
            names[root] = identifier
    return names


_STRONGEST: tuple[Rule, ...] = ("decision", "email", "mobile", "shared-mailbox", "outlet")


def _rules(book: Book, held: Sequence[Link], roots: Sequence[int]) -> list[Rule]:
    """The strongest rule that joined each row to another."""
    of_profile: dict[int, int] = {}
    for link in held:
        rank = _STRONGEST.index(link.rule)
        for each in (link.one, link.other):
            of_profile[each] = min(of_profile.get(each, rank), rank)
    counts = [0] * len(book.profiles)
    for profile in book.profile_of:
        counts[profile] += 1
    for n, count in enumerate(counts):
        if count > 1:
            own = _own_rule(book, n)
            of_profile[n] = min(of_profile.get(n, own), own)
    of = [_STRONGEST[of_profile[n]] if n in of_profile else "" for n in range(len(roots))]
    return [of[profile] for profile in book.profile_of]


def _own_rule(book: Book, profile: int) -> int:
    """By what rows that say the same are one."""
    each = book.profiles[profile]
    if each.own:
        return 1
    return 2 if each.mobiles and each.name else 3 if each.desks else 4


def _questions(
    book: Book, roots: Sequence[int], doubts: Sequence[Doubtful],
    different: Sequence[tuple[int, int]],
) -> tuple[Question, ...]:  # fmt: skip
    """One question for two clusters, about their smallest ids; none that was answered."""
    answered = {frozenset((roots[one], roots[other])) for one, other in different}
    asked: dict[frozenset[int], set[Doubt]] = {}
    for each in doubts:
        both = frozenset((roots[each.one], roots[each.other]))
        if len(both) == 2 and both not in answered:
            asked.setdefault(both, set()).add(each.why)
    names = _names(book, roots) if asked else {}
    questions = []
    for both, reasons in asked.items():
        one, other = sorted((names[root] for root in both), key=_natural)
        questions.append(Question(one, other, min(reasons)))
    questions.sort(key=lambda each: (_natural(each.one), _natural(each.other)))
    return tuple(questions)
