"""Quotations taken out of a text, to stand where the house prints them, with whom they are from.

A quotation is taken out only where nothing is lost: it fills sentences of its own, and around it
stand but the name, the role and a verb of saying. Woven into a sentence it stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from presskit.importers import Said
from presskit.importers.draft.prose import tidy
from presskit.names import fold

_MARKS = '«»“”„‟"‹›'
_SENTENCE_END = re.compile(r"[.!?…][)»”\"]?\s*$")
# Under a quotation: "Anne LEROY, présidente Source : discours du 3 mars".
_UNDER = re.compile(
    r"(?P<told>.{0,250}?)(?:\s*\bsource\s*:\s*(?P<source>\S.{0,200}?))?"
    r"(?P<note>\s*(?:Translated from \w+|Traduit (?:de l.|du )\w+))?",
    re.IGNORECASE,
)
# Quotations come in the order of the text; so many are looked for in a paragraph.
_AHEAD, _LONGEST = 40, 520
# Around a name and a verb of saying these say nothing more.
_LITTLE = frozenset(re.findall(
    r"\w+",
    "a ai as au aux c ce d de des du elle elles en est et font il ils l la le les leur m madame me "
    "mlle mm mme monsieur n nous on ont par pour pr prof qu que s sa se selon ses son t un une y "
    "about also an and as at by dr for from has have he her his in is mr mrs ms of on she so that "
    "the their they this to was who with"))  # fmt: skip


class Lifted(Struct, frozen=True):
    """What became of a text: paragraphs and the numbers of quotations between them, in order; the
    quotations themselves with their source; the words around them that were left aside."""

    parts: tuple[str | int, ...]
    sources: tuple[tuple[int, str], ...] = ()
    aside: tuple[str, ...] = ()


class _Cut(Struct, frozen=True):
    before: str
    after: str
    aside: str


class _Under(Struct, frozen=True):
    told: str
    source: str


def lifted(
    paragraphs: Sequence[str], quotes: Sequence[Said], taken: frozenset[int] = frozenset()
) -> Lifted:
    """The paragraphs without the quotations that can be taken out of them; `taken` are numbers of
    quotations that were already found elsewhere."""
    parts: list[str | int] = []
    sources: list[tuple[int, str]] = []
    aside: list[str] = []
    left = [number for number in range(len(quotes)) if number not in taken]
    for paragraph in paragraphs:
        last = parts[-1] if parts else ""
        under = _under(paragraph, quotes[last]) if isinstance(last, int) else None
        if under and isinstance(last, int):
            aside += [under.told] if under.told else []
            sources += [(last, under.source)] if under.source else []
            continue
        rest = tidy(paragraph)
        for number in left[:_AHEAD]:
            cut = _cut(rest, quotes[number]) if quotes[number].speaker else None
            if cut:
                parts += [cut.before, number] if cut.before else [number]
                aside += [cut.aside] if cut.aside else []
                left = [each for each in left if each > number]
                rest = cut.after
        if rest:
            # Untouched, it keeps its own spelling: the file's links are known by it.
            parts.append(paragraph if rest == tidy(paragraph) else rest)
    return Lifted(tuple(parts), tuple(sources), tuple(aside))


def attributes(heading: str, quotes: Sequence[Said]) -> bool:
    """Whether a line that was taken for a heading only says who spoke above it."""
    return any(quote.speaker in heading and not _others(heading, quote) for quote in quotes
               if quote.speaker)  # fmt: skip


def _under(paragraph: str, quote: Said) -> _Under | None:
    """Who said it and where, in a paragraph of its own below; None where that says more."""
    found = _UNDER.fullmatch(tidy(paragraph)) if len(paragraph) < _LONGEST else None
    if not found or _others(found["told"], quote):
        return None
    return _Under(_little(f"{found['told']} {found['note'] or ''}"), found["source"] or "")


@lru_cache(maxsize=4096)
def bare(quote: Said) -> Said:
    """The quotation as it is written in a release: without marks, without the comma that only
    joined it to its attribution."""
    return replace(quote, text=tidy(quote.text).strip(f"{_MARKS} ").rstrip(","))


def _cut(text: str, quote: Said) -> _Cut | None:
    """A paragraph around a quotation; None where that is not there or cannot be taken out."""
    words = bare(quote).text
    found = _stretch(text, words)
    if not words or found is None:
        return None
    start, end, between = found
    before, after = text[:start].rstrip(f"{_MARKS}‘' "), text[end:].lstrip(f"{_MARKS}’',. ")
    opening, told_before = _introduction(before)
    told_after, rest = _attribution(after, quote)
    around = f"{told_before} {between} {told_after}"
    if not told_before and not _ends(opening):
        return None
    return _Cut(opening, rest, _little(around)) if _says_nothing_more(around, quote) else None


def _stretch(text: str, words: str) -> tuple[int, int, str] | None:
    """Where the words stand: in one piece, or in two with the attribution between them."""
    at = text.find(words)
    if at >= 0:
        return at, at + len(words), ""
    pieces = re.split(f"[{_MARKS}]", text)
    places = [
        n for n, piece in enumerate(pieces) if len(piece.split()) > 1 and piece.strip(" ,") in words
    ]
    joined = " ".join(pieces[n].strip() for n in places)
    if len(places) < 2 or joined.rstrip(",") != words:
        return None
    start = sum(len(piece) + 1 for piece in pieces[: places[0]])
    end = sum(len(piece) + 1 for piece in pieces[: places[-1] + 1]) - 1
    between = " ".join(pieces[n] for n in range(places[0], places[-1]) if n not in places)
    return start, end, between


def _ends(text: str) -> bool:
    return not text or bool(_SENTENCE_END.search(text))


def _introduction(before: str) -> tuple[str, str]:
    """What stands before a quotation: whole sentences, and the words that announce it."""
    if _ends(before):
        return before, ""
    sentences = list(_sentences(before))
    if not before.endswith((":", ",")):
        return before, ""
    return " ".join(sentences[:-1]), sentences[-1]


def _attribution(after: str, quote: Said) -> tuple[str, str]:
    """The rest of the quotation's sentence, and what follows it."""
    if not after or not _begins_small(after, quote):
        return "", after
    first, *rest = _sentences(after)
    return first, " ".join(rest)


def _begins_small(after: str, quote: Said) -> bool:
    """Whether the sentence goes on: in small letters, or with the speaker's name."""
    first = after.split()[0] if after.split() else ""
    named = {*fold(quote.speaker).split(), *fold(quote.role).split(), *_LITTLE}
    return first[:1].islower() or fold(first).strip(",.:;") in named or first[:1] in "(–—-"


def _sentences(text: str) -> Iterator[str]:
    # "M. Durain", "J. Durain": an initial ends no sentence.
    yield from (
        piece
        for piece in re.split(r"(?<=[^\W\d_]{3}[.!?…])\s+(?=[^\W\d_a-zà-ÿ]|[«“\"])", text)
        if piece
    )


def _says_nothing_more(around: str, quote: Said) -> bool:
    """Whether only the name, the role and one more word, the verb of saying, stands there."""
    return len(_others(around, quote)) <= 1


def _others(around: str, quote: Said) -> list[str]:
    """The words that neither name the speaker nor only hold a sentence together."""
    named = {*_words(quote.speaker), *_words(quote.role), *_LITTLE}
    return [word for word in _words(around) if word not in named]


def _little(around: str) -> str:
    return " ".join(around.split()).strip(" ,.:;")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))
