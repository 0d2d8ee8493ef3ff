"""A text as checks read it: its words at their places, without what is not prose.

Everything here keeps offsets: what is masked is replaced by as many characters that are no word,
no space and no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from presskit.markup import REMARK
from presskit.model import Language
from presskit.subject import Subject, Written

MASK = "\ufffc"
_PROTECTED = re.compile(
    r"""<!--[^<]*?-->
      | ```.*?``` | `[^`\n]*`
      | \]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\) | \]\{[^{}]*\}
      | (?:https?://|www\.)[^\s<>)\]»"”]*[^\s<>)\]»"”.,;:!?]
      | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
      | (?<!\w)[#@]\w[\w-]*
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTED = {
    "fr": re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"|^[ \t]*>[^\n]*", re.MULTILINE),
    "en": re.compile(r"“[^“”]*”|\"[^\"\n]*\"|‘[^‘’\n]*’(?!\w)|^[ \t]*>[^\n]*", re.MULTILINE),
}
_MARKED = {
    "fr": re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\""),
    "en": re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"|(?<!\w)‘[^‘’\n]*’(?!\w)"),
}
_ODD = re.compile(r'^[^"\n]*"(?:[^"\n]*"[^"\n]*")*[^"\n]*$', re.MULTILINE)
_BLOCK = re.compile(r"(?:^[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+(?:['’\u2011-][^\W_]+)*")
# Where a paragraph, an entry of a list, a row or a heading ends.
BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>|]|\d{1,9}[.)])\s)|\n(?=#)")
_SENTENCE = re.compile(r"(?<=[.!?…])[»”’\"\s)]*(?<=\s)(?=[«“\"‘(]?\s{0,2}[A-ZÀ-Ý0-9])")
# A full stop that ends no sentence.
_ABBREVIATION = re.compile(r"\b(?:MM|Dr|Pr|cf|p|art|St|Mr|Mrs|Ms|No|vs|e\.g|i\.e|[A-Z])\.$")


# Code and remarks: what no reader sees as text.
CODE = re.compile(r"<!--[^<]*?-->|```.*?```|`[^`\n]*`", re.DOTALL)


class Stretch(Struct, frozen=True):
    """A part of a text and where it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def hidden(pattern: re.Pattern[str], text: str) -> str:
    """The text with what the pattern finds masked."""
    return pattern.sub(lambda match: MASK * len(match[0]), text)


@lru_cache(maxsize=512)
def masked(text: str) -> str:
    """The text with code, addresses, link targets, hashtags and remarks masked."""
    return hidden(_PROTECTED, text)


@lru_cache(maxsize=512)
def unquoted(text: str, language: Language) -> str:
    """The masked text without what somebody else says: quotations are masked too."""
    return hidden(_QUOTED[language], masked(text))


def quotations(text: str, language: Language) -> Iterator[Stretch]:
    """What is between quotation marks, marks included, or in a block of `>` lines."""
    page = masked(text)
    for match in _BLOCK.finditer(page):
        yield Stretch(match[0], match.start())
    # Of an odd number of straight marks on a line, none says what it opens.
    page = _ODD.sub(lambda match: match[0].replace('"', MASK), page)
    for match in _MARKED[language].finditer(page):
        yield Stretch(text[match.start() : match.end()], match.start())


def lexicon(spaced: str) -> frozenset[str]:
    """The words of a list, written with spaces between them."""
    return frozenset(spaced.split())


def proofread(subject: Subject) -> Iterator[Written]:
    """The texts to read as they will be printed: all but what a correction says was wrong."""
    return (each for each in subject.writings if (each.path[0], each.field) != ("changes", "old"))


def words(text: str) -> Iterator[Stretch]:
    """The words of a (masked) text; an elision or a hyphen does not end one."""
    return (Stretch(match[0], match.start()) for match in _WORD.finditer(text))


def count_words(text: str) -> int:
    """How many words a (masked) text has."""
    return sum(1 for _ in words(text))


def paragraphs(text: str) -> Iterator[Stretch]:
    """Paragraphs, entries of lists, headings and rows of tables, each as it is written."""
    yield from _cut(text, BREAK)


def sentences(text: str) -> Iterator[Stretch]:
    """The sentences of a text, paragraph by paragraph."""
    for paragraph in paragraphs(text):
        begun: int | None = None
        for part in _cut(paragraph.text, _SENTENCE):
            start = part.start if begun is None else begun
            begun = start if _ABBREVIATION.search(part.text.rstrip()[-8:]) else None
            if begun is None:
                yield Stretch(paragraph.text[start : part.end], paragraph.start + start)
        if begun is not None:
            yield Stretch(paragraph.text[begun:], paragraph.start + begun)


def _cut(text: str, at: re.Pattern[str]) -> Iterator[Stretch]:
    start = 0
    for match in at.finditer(text):
        if text[start : match.start()].strip():
            yield Stretch(text[start : match.start()], start)
        start = match.end()
    if text[start:].strip():
        yield Stretch(text[start:], start)


def excused(text: str) -> Iterator[tuple[Stretch, frozenset[str]]]:
    """The paragraphs that follow `<!-- presskit: ignore CODE -->`, with the codes (one or several,
    separated by commas or spaces)."""
    for match in REMARK.finditer(text):
        codes = frozenset(re.split(r"[,\s]+", match["codes"].strip()))
        following = next(paragraphs(text[match.end() :]), None)
        if following:
            yield Stretch(following.text, match.end() + following.start), codes
