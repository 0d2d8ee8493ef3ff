"""The rules: which pairs are one person, which may be, and which a person should look at.

1. One own mailbox: one person, unless the names exclude each other. 2. One desk's mailbox: only the
same name, or no name at all. 3. One mobile: names that are alike. 4. One house and a shared word:
the same name; a slip, without two addresses; less, with addresses a slip apart. Two different
mobiles speak against rules 2 and 4. A landline alone joins nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from presskit.lists.matching.book import Book, Profile
from presskit.lists.matching.gazetteer import FIRST_NAMES
from presskit.lists.matching.joins import (
    DESK,
    HOUSE,
    INITIALS,
    KINDS,
    MAIL,
    MOBILE,
    Pairs,
    pairs_in_memory,
)
from presskit.lists.matching.level import are_siblings, differ_in_one_word, level

Doubt = Literal["one-mailbox", "one-mobile", "two-mobiles", "two-addresses", "short-name"]
Rule = Literal["email", "shared-mailbox", "mobile", "outlet", "decision", ""]

_RULES: Mapping[int, Rule] = {MAIL: "email", DESK: "shared-mailbox", MOBILE: "mobile"}


class Link(NamedTuple):
    """Two profiles that a rule joins; `sure` where nothing else has to agree."""

    one: int
    other: int
    rule: Rule
    sure: bool


class Doubtful(NamedTuple):
    """Two profiles that may be one person, and why nobody can tell."""

    one: int
    other: int
    why: Doubt


def judged(book: Book, pairs: Pairs = pairs_in_memory) -> Iterator[Link | Doubtful]:
    """What the rules say of every pair with a shared key."""
    for kind in KINDS:
        judge = _JUDGES.get(kind, _by_whole_name)
        names, profiles = book.names, book.profiles
        for one, other in pairs(book, kind):
            a, b = profiles[one], profiles[other]
            alike = 3 if a.name == b.name and a.name else level(names[a.name], names[b.name])
            if alike < 1 and kind not in (MAIL, DESK, MOBILE):
                continue
            said = judge(book, a, b, alike)
            if said is None:
                continue
            if said is True or said is False:
                yield Link(one, other, _RULES.get(kind, "outlet"), said)
            else:
                yield Doubtful(one, other, said)


Said = bool | Doubt | None  # surely, if the rest agrees, a doubt, nothing


def _by_mailbox(_: Book, one: Profile, other: Profile, alike: int) -> Said:
    if alike == 0:
        return "one-mailbox"
    return alike >= 2 or (alike == -1 and one.name == other.name)


def _by_desk(book: Book, one: Profile, other: Profile, alike: int) -> Said:
    if alike == -1:
        return True if one.name == other.name else None
    if alike < 2:
        return None
    return _against(book, one, other, alike) or True


def _by_mobile(_: Book, _one: Profile, _other: Profile, alike: int) -> Said:
    if alike == 0:
        return "one-mobile"
    if alike == -1:
        return None
    return alike >= 2


def _by_house(book: Book, one: Profile, other: Profile, alike: int) -> Said:
    if alike == 1 and are_siblings(book.names[one.name], book.names[other.name]):
        return None
    against = _against(book, one, other, alike)
    if against:
        return against if alike > 1 else None
    if alike == 3:
        return True
    apart = bool(one.own and other.own) and not {*one.own} & {*other.own}
    if apart and not _near_mailboxes(book, one, other):
        return "two-addresses" if alike == 2 else None
    if alike == 2:
        return True
    if not differ_in_one_word(book.names[one.name], book.names[other.name]):
        return None
    # J. Martin and Jean Martin of one house, where one has no address to tell them apart.
    return False if apart or not (one.own and other.own) else "short-name"


def _by_whole_name(book: Book, one: Profile, other: Profile, alike: int) -> Said:
    return _against(book, one, other, alike) or True


def _by_initials(book: Book, one: Profile, other: Profile, alike: int) -> Said:
    """LJDD and Le Journal de Dole, unless an address says that the first is another house."""
    if not any(a ^ b == 1 for a in one.initials for b in other.initials):
        return None
    short = one if any(letters % 2 for letters in one.initials) else other
    if len(short.houses) > 1:
        return None
    return _against(book, one, other, alike) or True


def _against(book: Book, one: Profile, other: Profile, alike: int) -> Doubt | None:
    """What speaks against the same name at the same house."""
    apart = one.mobiles and other.mobiles and not {*one.mobiles} & {*other.mobiles}
    if apart and not (alike == 3 and _near_numbers(one, other)):
        return "two-mobiles"
    if _numbered_apart(book, one, other):
        return "two-addresses"
    return None


def _near_numbers(one: Profile, other: Profile) -> bool:
    """Mobiles that a slip of the finger makes different."""
    return any(_edits(str(a), str(b)) <= 1 for a in one.mobiles for b in other.mobiles)


def _near_mailboxes(book: Book, one: Profile, other: Profile) -> bool:
    """Addresses a slip apart; a figure changed is no slip."""
    return any(_a_slip_apart(book.mails[a], book.mails[b]) for a in one.own for b in other.own)


def _a_slip_apart(one: str, other: str) -> bool:
    if one.translate(_NO_FIGURES) == other.translate(_NO_FIGURES) or _edits(one, other) > 1:
        return False
    # francois.martin@ and francoise.martin@ are two people.
    words = {*_words_of(one)} ^ {*_words_of(other)}
    return not (len(words) == 2 and words <= FIRST_NAMES)


def _words_of(mail: str) -> list[str]:
    return re.split(r"[._-]", mail.partition("@")[0])


def _numbered_apart(book: Book, one: Profile, other: Profile) -> bool:
    """jean.martin@ and jean.martin2@ at one place are two Jean Martins."""
    if {*one.own} & {*other.own}:
        return False
    mine, yours = ([book.mails[n] for n in each.own] for each in (one, other))
    return any(_numbered(a, b) for a in mine for b in yours)


def _numbered(one: str, other: str) -> bool:
    """Whether two addresses differ by a figure, their domains by a slip at most."""
    if one.translate(_NO_FIGURES) == other.translate(_NO_FIGURES):
        return True
    (mine, _, here), (yours, _, there) = one.partition("@"), other.partition("@")
    same = mine.translate(_NO_FIGURES) == yours.translate(_NO_FIGURES)
    return same and mine != yours and _edits(here, there) <= 1


_NO_FIGURES = {ord(figure): None for figure in "0123456789"}
_JUDGES = {
    MAIL: _by_mailbox,
    DESK: _by_desk,
    MOBILE: _by_mobile,
    HOUSE: _by_house,
    INITIALS: _by_initials,
}


def _edits(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1)


def split(found: Iterable[Link | Doubtful]) -> tuple[list[Link], list[Doubtful]]:
    """Links and doubts apart."""
    links: list[Link] = []
    doubts: list[Doubtful] = []
    for each in found:
        if isinstance(each, Link):
            links.append(each)
        else:
            doubts.append(each)
    return links, doubts
