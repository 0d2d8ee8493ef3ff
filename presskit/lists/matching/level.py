"""How alike two names are: the one judgement that every way of matching asks for."""

from __future__ import annotations

from functools import lru_cache

from presskit.lists.matching.gazetteer import FIRST_NAMES, NICKNAMES, SURNAMES
from presskit.lists.matching.keys import Tokens
from presskit.names import PARTICLES

# Pascal and Pascale, Daniel and Danielle, Frédéric and Frédérique, Fabien and Fabienne.
_FEMININES = (("", "e"), ("", "le"), ("", "ne"), ("c", "que"), ("", "te"), ("", "tte"), ("", "se"))


def level(one: Tokens, other: Tokens) -> int:
    """3 equal words · 2 one slip, or a particle glued or lost · 1 an initial, a feminine, a further
    surname, a short first name, a slip in each name · 0 different people · -1 a name is missing.

    Takes sorted folded words; the same whichever comes first.
    """
    if not one or not other:
        return -1
    if one == other:
        return 3
    return _level(one, other) if one < other else _level(other, one)


def contradict(one: Tokens, other: Tokens) -> bool:
    """Whether two names behind one address can only be two people, however badly either was
    written: Camille and Claude, no word of one near a word of the other."""
    if level(one, other):
        return False
    left, right = _rest(one, other)
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    return not all(any(_barely(word, each) for each in long) for word in short)


def _barely(one: str, other: str) -> bool:
    if _near(one, other):
        return True
    allowed = max(len(one), len(other)) // 2
    return not _both_known(one, other) and _edits(one, other, allowed) <= allowed


def differ_in_one_word(one: Tokens, other: Tokens) -> bool:
    """Whether they differ by one word alone, or one has all the words of the other."""
    left, right = _rest(one, other)
    return len(left) == len(right) == 1 or not left or not right


def are_siblings(one: Tokens, other: Tokens) -> bool:
    """Whether they differ by one known word, Pascal and Pascale, Julie and Julien, Renard and
    Renaud: two people more often than not."""
    left, right = _rest(one, other)
    if not len(left) == len(right) == 1:
        return False
    short, long = sorted((left[0], right[0]), key=len)
    return _feminine(short, long) or (_both_known(short, long) and not _short_form(short, long))


@lru_cache(maxsize=262144)
def _level(one: Tokens, other: Tokens) -> int:
    left, right = _rest(one, other)
    if not left or not right:
        return _longer(left or right, min(one, other, key=len))
    if _glued(left, right) or not _without_particles([*left, *right]):
        return 2
    if len(left) == len(right) == 1:
        return _one_word(left[0], right[0], shared=len(one) > 1 and len(other) > 1)
    bare_left, bare_right = _without_particles(left), _without_particles(right)
    if (bare_left, bare_right) != (left, right) and bare_left and bare_right:
        return min(
            _level(tuple(sorted({*one} - PARTICLES)), tuple(sorted({*other} - PARTICLES))), 1
        )
    if _several_in_one(left, right):
        return 1
    return _aligned(left, right, shared=len(one) > len(left))


def _rest(one: Tokens, other: Tokens) -> tuple[list[str], list[str]]:
    """The words of each that the other has not, repeated words counted."""
    right = list(other)
    left = []
    for word in one:
        if word in right:
            right.remove(word)
        else:
            left.append(word)
    return left, right


def _longer(more: list[str], shorter: Tokens) -> int:
    """One name has all the words of the other, and more."""
    if all(word in PARTICLES for word in more):
        return 2
    # "Martin" alone may be any Martin; "Anne Martin" and "Anne Martin Petit" may be one.
    return 1 if len(shorter) > 1 and len(more) < 3 else 0


def _without_particles(words: list[str]) -> list[str]:
    return [word for word in words if word not in PARTICLES]


def _glued(left: list[str], right: list[str]) -> bool:
    """Words written as one: Le Goff and Legoff, Jean-Claude and Jeanclaude, O'Brien and Obrien."""
    one, other = (left, right) if len(left) < len(right) else (right, left)
    if len(one) != 1 or len(other) not in (2, 3):
        return False
    whole = one[0]
    return len(whole) == sum(map(len, other)) and _made_of(whole, other)


def _made_of(whole: str, parts: list[str]) -> bool:
    if not parts:
        return not whole
    return any(
        whole.startswith(part) and _made_of(whole[len(part) :], parts[:n] + parts[n + 1 :])
        for n, part in enumerate(parts)
    )


def _one_word(one: str, other: str, shared: bool) -> int:
    """Names that differ by one word each."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) == 1 and long.startswith(short):
        return 1 if shared else 0
    if _feminine(one, other):
        return 1 if shared else 0
    if _both_known(one, other):
        # Julie and Julien: a slip behind one address, two people in one newsroom.
        return 1 if shared and (_short_form(short, long) or _edits(one, other, 1) <= 1) else 0
    if len(short) > 3 and _edits(one, other, 1) <= 1:
        return 2
    if not shared:
        return 0
    if len(long) > 6 and _edits(one, other, 2) <= 2 and len(short) > 5:
        return 1
    if len(short) == 3 and len(long) <= 4 and _edits(one, other, 1) <= 1:
        return 1
    return 1 if _short_form(short, long) else 0


def _short_form(short: str, long: str) -> bool:
    if NICKNAMES.get(short) == long or NICKNAMES.get(long) == short:
        return True
    return len(short) > 2 and len(long) > len(short) + 1 and long.startswith(short) \
        and not _feminine(short, long)  # fmt: skip


def _both_known(one: str, other: str) -> bool:
    return (one in FIRST_NAMES and other in FIRST_NAMES) or (one in SURNAMES and other in SURNAMES)


def _feminine(one: str, other: str) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < 3 or (long in SURNAMES and long not in FIRST_NAMES):
        return False
    # A slip may add a letter too: it is a feminine where one of the two is a first name.
    if short not in FIRST_NAMES and long not in FIRST_NAMES:
        return False
    return any(
        short.endswith(his) and long == short[: len(short) - len(his)] + hers
        for his, hers in _FEMININES
    )


def _several_in_one(left: list[str], right: list[str]) -> bool:
    """JP for Jean-Pierre, Jeff for Jean-François."""
    short, long = (left, right) if len(left) < len(right) else (right, left)
    if len(short) != 1 or len(long) != 2:
        return False
    orders = ("".join(long), "".join(reversed(long)))
    letters = {long[0][0] + long[1][0], long[1][0] + long[0][0]}
    return short[0] in letters or NICKNAMES.get(short[0]) in orders


def _aligned(left: list[str], right: list[str], shared: bool) -> int:
    """Whether each word of the shorter name has its own in the longer, slips, initials and short
    forms allowed, and at most one word more: J. Martin and Jean Martin-Petit."""
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    rest, initials = list(long), 0
    for word in sorted(short, key=lambda word: (-len(word), word)):
        fit = min((each for each in rest if _near(word, each)),
                  key=lambda each: (_edits(word, each, 2), each), default=None)  # fmt: skip
        if fit is None:
            return 0
        initials += len(word) == 1 or len(fit) == 1
        rest.remove(fit)
    if len(rest) > 1 or (rest and not shared and initials):
        return 0
    return 0 if not shared and initials == len(short) else 1


def _near(one: str, other: str) -> bool:
    """A slip or, in a long word, two; an initial; a short form."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) == 1:
        return long.startswith(short)
    if _both_known(one, other):
        return _short_form(short, long)
    allowed = 2 if len(short) > 6 else 1
    return (len(short) > 2 and _edits(one, other, allowed) <= allowed) or _short_form(short, long)


def _edits(one: str, other: str, at_most: int) -> int:
    """Letters changed, added, dropped, or neighbours swapped; more than `at_most` is as good as
    any more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=at_most)
