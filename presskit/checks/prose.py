"""A text as checks read it: its words at their places, without what is not prose.

Everything here keeps offsets: what is masked is replaced by as many characters that are no word,
no space and no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from presskit.markup import REMARK
from presskit.model import Language

MASK = "\ufffc"
_PROTECTED = re.compile(
    r"""<!--.*?-->
      | ```.*?``` | `[^`\n]*`
      | \]\([^)\s]*(?:\s+"[^"]*")?\) | \]\{[^}]*\}
      | (?:https?://|www\.)[^\s<>)\]»"”]*[^\s<>)\]»"”.,;:!?]
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
      | (?<!\w)[#@]\w[\w-]*
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTED = {
    "fr": re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\""),
    "en": re.compile(r"“[^“”]*”|\"[^\"\n]*\"|‘[^‘’\n]*’(?!\w)"),
}
_WORD = re.compile(r"[^\W_]+(?:['’\u2011-][^\W_]+)*")
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>|]|\d{1,9}[.)])\s)|\n(?=#)")
_SENTENCE = re.compile(r"(?<=[.!?…])[»”’\"\u00a0\u202f )]*\s+(?=[«“\"‘(]?\s*[A-ZÀ-Ý0-9])")
# A full stop that ends no sentence.
_ABBREVIATION = re.compile(r"\b(?:MM|Dr|Pr|cf|p|art|St|Mr|Mrs|Ms|No|vs|e\.g|i\.e|[A-Z])\.$")


@dataclass(frozen=True)
class Stretch:
    """A part of a text and where it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@lru_cache(maxsize=512)
def masked(text: str) -> str:
    """The text with code, addresses, link targets, hashtags and remarks masked."""
    return _PROTECTED.sub(lambda match: MASK * len(match[0]), text)


@lru_cache(maxsize=512)
def unquoted(text: str, language: Language) -> str:
    """The masked text without what somebody else says: quotations are masked too."""
    return _QUOTED[language].sub(lambda match: MASK * len(match[0]), masked(text))


def words(text: str) -> Iterator[Stretch]:
    """The words of a (masked) text; an elision or a hyphen does not end one."""
    return (Stretch(match[0], match.start()) for match in _WORD.finditer(text))


def count_words(text: str) -> int:
    """How many words a (masked) text has."""
    return sum(1 for _ in words(text))


def paragraphs(text: str) -> Iterator[Stretch]:
    """Paragraphs, entries of lists, headings and rows of tables, each as it is written."""
    yield from _cut(text, _BREAK)


def sentences(text: str) -> Iterator[Stretch]:
    """The sentences of a text, paragraph by paragraph."""
    for paragraph in paragraphs(text):
        begun = None
        for part in _cut(paragraph.text, _SENTENCE):
            whole = Stretch(part.text, paragraph.start + part.start)
            if begun:
                whole = Stretch(text[begun.start : whole.end], begun.start)
            begun = whole if _ABBREVIATION.search(whole.text.rstrip()) else None
            if not begun:
                yield whole
        if begun:
            yield begun


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
