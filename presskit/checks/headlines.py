"""Titles and headings: how long, in which order, how they end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.checks.prose import CODE, count_words, hidden, proofread
from presskit.markup import line, text_of
from presskit.model import Language
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written

# Characters; trade advice, not a standard.
_LONGEST: dict[Language, int] = {"fr": 100, "en": 90}
_LONGEST_SUBTITLE = 160
_MOST_WORDS = 15
# A full stop that belongs to the last word.
_OWN_STOP = re.compile(r"(?:\.\.|…|(?<!\w)(?:etc|Inc|Ltd|Co|Jr|Sr|St|cf|M|[A-Z](?:\.[A-Z])*))\.$")
_FULL_STOP = re.compile(r"[^.…]\.[»”\"’)\s*_]*$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+([^\n]*))?$", re.MULTILINE)
_NO_SPACE = re.compile(r"^ {0,3}#{2,6}(?=[^\s#])", re.MULTILINE)
_EMPTY = re.compile(r"[\s#*_]*")


def titles(subject: Subject) -> Iterator[Problem]:
    """The title and the subtitle are short, are no sentence and do not shout."""
    for written in proofread(subject):
        if written.path[:-1] in (("title",), ("subtitle",)):
            yield from _title(written, text_of(line(written.text)).strip())


def _title(written: Written, text: str) -> Iterator[Problem]:
    piece, language = written.field, written.language
    for fault, found, limit in (*_too_long(piece, text, language), *_manners(piece, text)):
        yield warning("title", *written.path, language=language, piece=piece, fault=fault,
                      found=found, limit=limit)  # fmt: skip


def _too_long(piece: str, text: str, language: Language) -> Iterator[tuple[str, int, int]]:
    limit = _LONGEST[language] if piece == "title" else _LONGEST_SUBTITLE
    if len(text) > limit:
        yield "characters", len(text), limit
    elif piece == "title" and count_words(text) > _MOST_WORDS:
        yield "words", count_words(text), _MOST_WORDS


def _manners(piece: str, text: str) -> Iterator[tuple[str, int, int]]:
    if piece == "title" and _stops(text):
        yield "full-stop", 1, 0
    if text.isupper() and count_words(text) > 1 and sum(map(str.isalpha, text)) > 12:
        yield "capitals", 1, 0
    if text.count("!") > 1:
        yield "exclamations", text.count("!"), 1


def headings(subject: Subject) -> Iterator[Problem]:
    """Headings go down one level at a time, say something, and end without a full stop."""
    for written in proofread(subject):
        if written.field == "heading":
            if _stops(text_of(line(written.text))):
                yield _heading(written, "stop", 0)
        elif written.running and "#" in written.text:
            yield from _inside(written)


def _inside(written: Written) -> Iterator[Problem]:
    """The headings that a text holds; the text itself stands under one of level 2."""
    page, level = hidden(CODE, written.text), 2
    for match in _NO_SPACE.finditer(page):
        yield _heading(written, "no-space", match.start())
    for match in _HEADING.finditer(page):
        above, level = level, len(match[1])
        said = (match[2] or "").strip()
        if _EMPTY.fullmatch(said):
            yield _heading(written, "empty", match.start())
        elif level == 1:
            yield _heading(written, "first-level", match.start())
        elif level > above + 1:
            yield _heading(written, "level", match.start(), level=level, above=above)
        elif _stops(said.rstrip("# ")):
            yield _heading(written, "stop", match.start(2))


def _heading(
    written: Written, fault: str, start: int, *, level: int = 0, above: int = 0
) -> Problem:
    return warning("heading", *written.path, language=written.language, fault=f"heading-{fault}",
                   level=level, above=above).on(start)  # fmt: skip


def _stops(text: str) -> bool:
    """Whether a text ends with a full stop that is not an abbreviation's."""
    bare = text.rstrip('»”"’)*_ \u00a0\u202f')
    return bool(_FULL_STOP.search(bare[-12:])) and not _OWN_STOP.search(bare[-12:])
