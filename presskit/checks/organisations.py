"""Organisations under several names: against those on file, in both languages, and in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from msgspec import Struct

from presskit.checks.likeness import Token, distance, tokens
from presskit.checks.prose import lexicon, proofread
from presskit.model import Language
from presskit.names import fold
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written

_LINKS = lexicon("de du des d la le les l en et a au aux pour sur of the for and in to s")
_ANDS = frozenset(("and", "et"))
_BRAND = 6
# Little words that a variant may have more than the name.
_MORE = 3
# One letter wrong in a word, two in a name of several.
_LONG_NAME = 14
_CAMEL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
# Where a name in the other language is meant: in brackets, quoted, in italics, marked as such.
_ASIDE = re.compile(
    r"\([^()\n]{0,200}\)|«[^«»]{0,200}»|“[^“”]{0,200}”|\"[^\"\n]{0,200}\""
    r"|(?<![*\w])\*[^*\n]{1,200}\*(?!\*)|(?<!\w)_[^_\n]{1,200}_(?!\w)"
    r"|\[[^\[\]\n]{1,200}\]\{[^{}\n]{0,40}\}"
)
_UNNAMED = frozenset(("venue", "room", "source"))


class _Form(Struct, frozen=True, dict=True):
    """One way an organisation is named on file."""

    said: str
    language: Language
    organisation: str
    words: tuple[str, ...]

    @cached_property
    def joined(self) -> str:
        """Its letters alone."""
        return _joined(self.words)

    @cached_property
    def plain(self) -> str:
        """As names are compared: small letters, accents and hyphens kept."""
        return _plain(self.said)

    @cached_property
    def typed(self) -> str:
        """With a straight apostrophe."""
        return self.said.replace("’", "'")

    @cached_property
    def own(self) -> frozenset[str]:
        """Its words that mean something."""
        return frozenset(self.words) - _LINKS

    @cached_property
    def head(self) -> str:
        """The word that says what it is: the first in French, in English the one before “of”, or
        the last."""
        if self.language == "en" and "of" not in self.words and "for" not in self.words:
            return self.words[-1]
        return next((word for word in self.words if word not in _LINKS), self.words[0])

    @cached_property
    def brand(self) -> bool:
        """Whether it is one long word in capitals, or with a capital inside."""
        capitals = sum(char.isupper() for char in self.said)
        return len(self.words) == 1 and len(self.said) >= _BRAND and capitals > 1


def organisations(subject: Subject) -> Iterator[Problem]:
    """An organisation on file is named as it is there; one that is not, the same way throughout."""
    forms = _forms(subject)
    right = {form.plain for form in forms}
    translated = {each: _translated(forms, each) for each in subject.desk.office.languages}
    for written in proofread(subject):
        if not _UNNAMED.intersection(written.path):
            words = tokens(written.text)
            found = {problem.offset: problem for problem in (
                *_near(written, words, forms, right), *_rearranged(written, words, forms, right),
                *_foreign(written, translated[written.language]),
            )}  # fmt: skip
            yield from (found[place] for place in sorted(found, key=lambda place: place or 0))
    yield from _brands(subject, right)


def _forms(subject: Subject) -> tuple[_Form, ...]:
    """The full and short names of the organisations on file, in each language."""
    languages = subject.desk.office.languages
    found: dict[tuple[str, Language], _Form] = {}
    for key, organisation in subject.desk.organisations.entries.items():
        for language in languages:
            name = organisation.name.within(language)
            for said in filter(None, (name.full, name.short) if name else ()):
                words = _words(said)
                if words:
                    found.setdefault((said, language), _Form(said, language, key, words))
    return tuple(found.values())


@lru_cache(maxsize=2048)
def _words(said: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokens(said))


@lru_cache(maxsize=4096)
def _joined(words: tuple[str, ...]) -> str:
    return "".join(words).replace("-", "")


def _plain(text: str) -> str:
    """Small letters, one kind of space, apostrophe and hyphen, no bracket at the end; accents
    stay. Words of a text end before the bracket that closes."""
    spaced = " ".join(text.replace("’", "'").replace("\u2011", "-").split())
    return spaced.casefold().rstrip(" )]")


def _near(
    written: Written, words: tuple[Token, ...], forms: Iterable[_Form], right: set[str]
) -> Iterator[Problem]:
    """Words that are a name on file but for a slip, an accent, a hyphen, or the capitals of a
    brand."""
    exact = _exact(written, words, forms)
    places: dict[str, list[int]] = {}
    for n, word in enumerate(words):
        places.setdefault(word.key[:2], []).append(n)
    # Where each word begins among the letters of the text: a window's length is a subtraction.
    ends = [0, *accumulate(len(word.key) - word.key.count("-") for word in words)]
    for form in forms:
        if len(form.words) > 1 or form.brand:
            for n in places.get(form.words[0][:2], ()):
                if exact.get(n, 0) < len(form.words):
                    yield from _window(written, words, n, form, right, ends)


def _exact(written: Written, words: tuple[Token, ...], forms: Iterable[_Form]) -> dict[int, int]:
    """The words that stand in a name as it is on file, with how long it is."""
    by_first: dict[str, list[_Form]] = {}
    for form in forms:
        by_first.setdefault(form.words[0], []).append(form)
    found: dict[int, int] = {}
    for n, word in enumerate(words):
        for form in by_first.get(word.key, ()):
            window = words[n : n + len(form.words)]
            said = written.text[window[0].start : window[-1].end]
            if _plain(said) == form.plain and not (form.brand and said != form.said):
                found |= {place: max(found.get(place, 0), len(window))
                          for place in range(n, n + len(window))}  # fmt: skip
    return found


def _window(
    written: Written, words: tuple[Token, ...], n: int, form: _Form, right: set[str],
    ends: list[int],
) -> Iterator[Problem]:  # fmt: skip
    size, goal = len(form.words), form.joined
    for count in (size, size - 1, size + 1):
        last = n + count
        if count < 1 or last > len(words) or abs(ends[last] - ends[n] - len(goal)) > 2:
            continue
        window = words[n:last]
        letters = _joined(tuple(word.key for word in window))
        said = written.text[window[0].start : window[-1].end]
        if (letters[:2] == goal[:2] and _misspells(said, letters, form, right)
                and _in_a_row(written.text, window)):  # fmt: skip
            yield _problem(written, window, said, form)
            return


def _misspells(said: str, letters: str, form: _Form, right: set[str]) -> bool:
    goal = form.joined
    if letters == goal:
        if form.brand:
            return said != form.said and not said.islower()
        accents_apart = said.isupper() and fold(said) == fold(form.plain)
        return _plain(said) not in right and not accents_apart and said[:1].isupper()
    if not said[:1].isupper() or _plain(said) in right or _is_plural(said, form):
        return False
    most = 2 if len(goal) >= _LONG_NAME else 1
    return len(goal) >= _BRAND and distance(letters, goal, most) <= most


def _is_plural(said: str, form: _Form) -> bool:
    """Whether it speaks of several: “Agences régionales”."""
    here, there = _words(said), form.words
    bare = [[word.rstrip("s") for word in words] for words in (here, there)]
    return bare[0] == bare[1] and form.head not in here


def _rearranged(
    written: Written, words: tuple[Token, ...], forms: Iterable[_Form], right: set[str]
) -> Iterator[Problem]:
    """The words of a name in another order, without one of them, or joined otherwise."""
    exact = _exact(written, words, forms)
    heads: dict[str, list[int]] = {}
    for n, word in enumerate(words):
        if word.raw[:1].isupper():
            heads.setdefault(word.key, []).append(n)
    for form in forms:
        if form.language == written.language and len(form.own) > 1:
            for n in heads.get(form.head, ()):
                run = _around(written.text, words, n, form)
                said = written.text[run[0].start : run[-1].end]
                if (len(run) > 1 and exact.get(n, 0) <= len(run) and _plain(said) not in right
                        and _is_variant(run, form, forms)):  # fmt: skip
                    yield _problem(written, run, said, form)


def _around(
    text: str, words: tuple[Token, ...], head: int, form: _Form
) -> tuple[Token, ...]:  # fmt: skip
    """The words around a head that are all of the name, and those that link them."""
    first = last = head
    most = len(form.words) + _MORE
    while (first > max(0, head - most) and _belongs(words[first - 1], form)
            and _in_a_row(text, words[first - 1 : first + 1])):  # fmt: skip
        first -= 1
    while (last + 1 < min(len(words), head + most) and _belongs(words[last + 1], form)
            and _in_a_row(text, words[last : last + 2])):  # fmt: skip
        last += 1
    while words[first].key not in form.own:
        first += 1
    while words[last].key not in form.own:
        last -= 1
    return words[first : last + 1]


def _belongs(word: Token, form: _Form) -> bool:
    link = word.key in _LINKS and (word.key not in _ANDS or word.key in form.words)
    return link or word.key in form.own


def _is_variant(run: tuple[Token, ...], form: _Form, forms: Iterable[_Form]) -> bool:
    own = frozenset(word.key for word in run) - _LINKS
    mine = [each for each in forms if each.organisation == form.organisation]
    if any(own == each.own for each in mine):
        return True
    proper = {key for each in mine for key in each.own if "-" in key}
    return own < form.own and (len(own) > 2 or (len(own) > 1 and bool(own & proper)))


def _foreign(written: Written, translated: Iterable[tuple[_Form, str]]) -> Iterator[Problem]:
    """The name in one language in a text of the other, unless it is quoted or in brackets."""
    page = written.text.replace("’", "'")
    for form, ours in translated:
        if form.typed in page:
            bare = _ASIDE.sub(lambda match: "\x00" * len(match[0]), page)
            place = bare.find(form.typed)
            if place >= 0:
                yield warning("organisation-names", *written.path, language=written.language,
                              found=form.said, meant=ours).on(place)  # fmt: skip


def _translated(forms: Iterable[_Form], language: Language) -> list[tuple[_Form, str]]:
    """The names that a text in `language` should not hold, with the one it should."""
    own = {form.organisation: form.said for form in reversed(tuple(forms))
           if form.language == language}  # fmt: skip
    said = [form.plain for form in forms if form.language == language]
    return [
        (form, own[form.organisation])
        for form in forms
        if form.language != language and len(form.words) > 1 and form.organisation in own
        and form.said[:1].isupper() and not any(form.plain in each for each in said)
    ]  # fmt: skip


def _brands(subject: Subject, right: set[str]) -> Iterator[Problem]:
    """A brand with a capital inside that is written in two ways."""
    first: dict[str, str] = {}
    where: dict[str, list[tuple[Written, Token]]] = {}
    for written in proofread(subject):
        for word in tokens(written.text):
            if len(word.key) >= _BRAND and word.raw[:1].isupper():
                key = word.key.replace("-", "")
                if _CAMEL.search(word.raw):
                    first.setdefault(key, word.raw)
                where.setdefault(key, []).append((written, word))
    yield from _otherwise(first, where, right)


def _otherwise(
    first: Mapping[str, str], where: Mapping[str, list[tuple[Written, Token]]], right: set[str]
) -> Iterator[Problem]:
    for key, said in first.items():
        if _plain(said) in right:
            continue
        other = next(((written, word) for written, word in where[key]
                      if word.raw != said and not word.raw.isupper()), None)  # fmt: skip
        if other:
            written, word = other
            yield warning("organisation-names", *written.path, language=written.language,
                          found=word.raw, meant=said).on(word.start)  # fmt: skip


def _in_a_row(text: str, window: tuple[Token, ...]) -> bool:
    """Whether only spaces, hyphens and elisions stand between the words."""
    pairs = pairwise(window)
    return all(not text[a.end : b.start].strip(" \u00a0\u202f\n\t'’-") and
               "\n\n" not in text[a.end : b.start] for a, b in pairs)  # fmt: skip


def _problem(written: Written, window: tuple[Token, ...], said: str, form: _Form) -> Problem:
    found = " ".join(said.split())[:60]
    return warning("organisation-names", *written.path, language=written.language,
                   found=found, meant=form.said).on(window[0].start)  # fmt: skip
