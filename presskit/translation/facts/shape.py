"""What must agree between two texts besides their facts: structure, kept words, names, length."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from presskit.model import Language
from presskit.names import fold, likeness, read_name
from presskit.translation.facts.nouns import Difference, Kind
from presskit.translation.facts.page import small
from presskit.translation.facts.vocabulary import OWN_WORDS, UNFINISHED

_ITALIC = re.compile(r"(?<![\\*\w])(?:\*(?=[^\s*])|_(?=[^\s_])[^_\n]{1,400}_(?!\w))")
_LISTED = re.compile(r"^ *(?:[-*+]|[0-9]{1,3}[.)]) +(?=\S)|^ *\|(?=.*[^\s|:-])", re.MULTILINE)
_HEADING = re.compile(r"^ *#{1,6} ", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_LEFT_OVER = re.compile(
    r"</?[A-Za-z][^>\s]{0,20}|</|&(?:amp|lt|gt|quot|#[0-9]+);|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
    r"|\ufffd|[⟦⟧]|__[A-Z]+_[0-9]+__"
)
_QUOTE = re.compile(r"[«»“”„\"]|(?<![^\s(\[«“*])‘(?=\S)|’(?![^\W_])")
_WORD = re.compile(r"[^\W\d_]+'?")
_LAST_WORD = re.compile(r"(?:^|(?<=[ \n('-]))(?:[\w-]+|[\w-]+')$")
_CIVILITY = re.compile(r"(?:m|mr|mme|ms|mrs|mlle|dr|pr|monsieur|madame|messrs|mm)\.? ")
_CLOSING = ' \n*_»”’")]}'
_SENTENCE_ENDS = ".!?…"

_COUNTS: tuple[tuple[Kind, Callable[[str], int]], ...] = (
    ("emphasis", lambda text: text.count("**") // 2 * 1000 + len(_ITALIC.findall(text))),
    ("list", lambda text: len(_LISTED.findall(text))),
    ("heading", lambda text: len(_HEADING.findall(text))),
    ("paragraphs", lambda text: len(_BLANK.split(text.strip()))),
    ("quotes", lambda text: quotations(text)),
)
# French and English say the same within these proportions (the example: 0.72 to 1.40 over 60
# characters); half a text, or one said twice, does not.
_TOO_SHORT, _TOO_LONG = 0.62, 1.75
_LONG_ENOUGH = 60
_SHORTER = 0.75


def other_shape(source: str, target: str) -> Iterator[Difference]:
    """Emphasis, entries of lists and tables, headings, paragraphs, quotations."""
    for kind, count in _COUNTS:
        here, there = count(source), count(target)
        if here != there:
            yield Difference(kind, _counted(here), _counted(there))


def other_words(
    source: str, target: str, kept: Sequence[str], names: Sequence[str]
) -> Iterator[Difference]:
    """Terms that stay as they are and people's names, each as often on both sides."""
    for term in kept:
        here, there = _times(term, source), _times(term, target)
        if here > there:
            altered = _altered(term, target) if there else ""
            if altered or not there:
                yield Difference("kept", term, altered)
    if names:
        folded = (_folded(source), _folded(target))
        for name in names:
            yield from _other_name(name, *folded)


def unfit(
    source: str, target: str, language: Language, into: Language, kept: Sequence[str]
) -> Iterator[Difference]:
    """Nothing said, said in the source's language, cut, or with remains of a machine's marks."""
    if not target.strip():
        if source.strip():
            yield Difference("empty", _opening(source), "")
        return
    if language != into and _untranslated(source, target, language, kept):
        yield Difference("untranslated", _opening(source), _opening(target))
    for mark in dict.fromkeys(_LEFT_OVER.findall(target)):
        if mark not in source:
            yield Difference("leftover", "", mark)
    if _out_of_proportion(source, target):
        yield Difference("length", str(len(source)), str(len(target)))
    if _stops_short(source, target, language, into):
        yield Difference("ending", _closing(source), _closing(target))


def quotations(text: str) -> int:
    """How many quotations a text has, those inside another not counted; apostrophes are none."""
    found = depth = 0
    straight = False
    for match in _QUOTE.finditer(text):
        mark = match[0]
        if mark == '"':
            straight = not straight
            opens = straight
        else:
            opens = mark in "«“„‘"
        if opens:
            found += depth == 0
            depth += 1
        else:
            depth = max(0, depth - 1)
    return found


def _counted(count: int) -> str:
    """Bold and italic are counted in one figure: 2003 is two in bold, three in italics."""
    bold, rest = divmod(count, 1000)
    return f"{bold} + {rest}" if bold else str(rest)


def _times(term: str, text: str) -> int:
    return _plain(text).count(_plain(term))


def _altered(term: str, text: str) -> str:
    """Words of a text that are nearly the term: one letter off, or another case. Said less often
    and nowhere altered, it may have become "it"."""
    words, length = _plain(text).split(), len(term.split())
    runs = (" ".join(words[n : n + length]).strip(".,;:!?()[]*«»“”") for n in range(len(words)))
    close = (run for run in dict.fromkeys(runs) if run[:2].casefold() == term[:2].casefold()
             and _plain(term) not in run and likeness(run, term) > 1)  # fmt: skip
    return next(close, "")


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def _folded(text: str) -> str:
    return fold(" ".join(text.split()))


def _other_name(name: str, source: str, target: str) -> Iterator[Difference]:
    """The surname is said as often, alone or not; the first name too, unless a civility stands
    for it."""
    surname, full, alone = _forms(name)
    if not surname or (surname not in source and surname not in target):
        return
    here, there = alone.findall(source), alone.findall(target)
    renamed = full in source and full not in target and not any(map(_CIVILITY.match, there))
    if len(here) != len(there) or renamed:
        yield Difference("name", name if here else "", name if there else "")


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[str, str, re.Pattern[str]]:
    """The folded surname and full name, and what finds the surname with the word before it."""
    whole = read_name(name)
    surname = fold(whole.surname)
    found = re.compile(
        rf"(?:(?<![^\W_])[^\W_]{{1,20}}\.? )?(?<![^\W_]){re.escape(surname)}(?![^\W_])"
    )
    return surname, f"{fold(whole.first)} {surname}".strip(), found


def _untranslated(source: str, target: str, language: Language, kept: Sequence[str]) -> bool:
    """Whether the target is the source, and says more than names and terms that are kept."""
    if small(source).split() != small(target).split():
        return False
    for term in kept:
        source = source.replace(term, " ")
    ordinary = [word for word in _WORD.findall(source) if word.islower() and len(word) > 1]
    own = sum(word.replace("’", "'") in OWN_WORDS[language] for word in ordinary)
    return len(ordinary) > 3 or (own > 0 and len(ordinary) > 1)


def _out_of_proportion(source: str, target: str) -> bool:
    if len(source) <= _LONG_ENOUGH:
        return False
    words = target.split()
    half, odd = divmod(len(words), 2)
    twice = not odd and words[:half] == words[half:]
    return twice or not _TOO_SHORT <= len(target) / len(source) <= _TOO_LONG


def _stops_short(source: str, target: str, language: Language, into: Language) -> bool:
    """Whether the target stops in the middle of a sentence that the source finishes."""
    here, there = source.rstrip(_CLOSING), target.rstrip(_CLOSING)
    if not here or not there:
        return False
    if here[-1] in _SENTENCE_ENDS:
        return there[-1].isalnum() or there[-1] == ","
    shorter = len(there) < _SHORTER * len(here)
    return shorter and _unfinished(there, into) and not _unfinished(here, language)


def _unfinished(text: str, language: Language) -> bool:
    last = _LAST_WORD.search(small(text[-20:]))
    return last is not None and last[0] in UNFINISHED[language]


def _closing(text: str) -> str:
    return " ".join(text.split()[-2:])


def _opening(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"
