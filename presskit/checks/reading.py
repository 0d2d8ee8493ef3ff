"""How hard a text is to read: long sentences, long paragraphs, long words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from presskit.checks.prose import (
    count_words,
    hidden,
    masked,
    paragraphs,
    proofread,
    sentences,
    words,
)
from presskit.model import Language
from presskit.problems import Problem, info
from presskit.subject import Subject, Written

# Letters beside the name they stand for are no further words: "… (INRAE)".
_LETTERS = re.compile(r"\([A-ZÀ-Ý][\w&-]{1,9}\)")
_LONG_SENTENCE, _LONG_PARAGRAPH, _SHORT_TEXT, _HARD = 35, 120, 100, 40


class _Formula(NamedTuple):
    """A readability index: `start` less so much a word in a sentence and a syllable in a word."""

    start: float
    per_word: float
    per_syllable: float
    vowels: re.Pattern[str]
    silent: re.Pattern[str]


# Kandel and Moles 1958 (Flesch for French); Flesch 1948.
_FORMULAS: dict[Language, _Formula] = {
    "fr": _Formula(207, 1.015, 73.6, re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+"),
                   re.compile(r"[^aeiouyàâäéèêëîïôöùûüœæ]es?$")),
    "en": _Formula(206.835, 1.015, 84.6, re.compile(r"[aeiouyé]+"),
                   re.compile(r"[^aeiouyl]e$|[^aeioudty]ed$")),
}  # fmt: skip


def readability(subject: Subject) -> Iterator[Problem]:
    """Sentences of 35 words at most, paragraphs of 120, an index of 40 at least."""
    for written in proofread(subject):
        if written.running and not written.quoted:
            yield from _long(written)
            yield from _hard(written)


def _long(written: Written) -> Iterator[Problem]:
    text = hidden(_LETTERS, masked(written.text))
    for paragraph in paragraphs(text):
        # A row of a table holds no sentences.
        if paragraph.text.lstrip().startswith("|"):
            continue
        number = count_words(paragraph.text)
        if number > _LONG_PARAGRAPH:
            yield _told(written, "paragraph", number, _LONG_PARAGRAPH, paragraph.start)
        if number > _LONG_SENTENCE:
            for sentence in sentences(paragraph.text):
                number, at = count_words(sentence.text), paragraph.start + sentence.start
                # Someone's address and telephone are no sentence.
                contact = "@" in written.text[at : at + len(sentence.text)]
                if number > _LONG_SENTENCE and not contact:
                    yield _told(written, "sentence", number, _LONG_SENTENCE, at)


def _told(written: Written, fault: str, number: int, limit: int, start: int) -> Problem:
    begins = start + len(written.text[start:]) - len(written.text[start:].lstrip())
    return info("readability", *written.path, language=written.language, fault=f"long-{fault}",
                found=number, limit=limit).on(begins)  # fmt: skip


def _hard(written: Written) -> Iterator[Problem]:
    score = ease(written.text, written.language)
    if score is not None and score < _HARD:
        yield info("readability", *written.path, language=written.language,
                   fault=f"hard-{written.language}", found=max(0, round(score)),
                   limit=_HARD).on(0)  # fmt: skip


def ease(text: str, language: Language) -> float | None:
    """The readability index of a text, 100 for easy; None under 100 words."""
    prose, formula = masked(text), _FORMULAS[language]
    said = [word.text for word in words(prose) if not word.text[0].isdigit()]
    # Nobody chooses shorter names.
    chosen = [word for word in said if word.islower()]
    if len(said) < _SHORT_TEXT or not chosen:
        return None
    syllables = sum(_syllables(word, formula) for word in chosen)
    number = sum(1 for _ in sentences(prose))
    return (formula.start - formula.per_word * len(said) / number
            - formula.per_syllable * syllables / len(chosen))  # fmt: skip


def _syllables(word: str, formula: _Formula) -> int:
    heard = len(formula.vowels.findall(word)) - bool(formula.silent.search(word))
    return max(1, heard)
