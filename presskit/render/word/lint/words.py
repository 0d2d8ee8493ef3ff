"""Words typed in a template that only fit one language, or one name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from presskit.labels import DOCUMENT, KINDS
from presskit.model import Language
from presskit.problems import Problem
from presskit.render.word.lint.paper import Paragraph
from presskit.render.word.lint.tags import Typed

_SHORTEST = 4
_DE = re.compile(r"(?:^|\s)(à propos (?:de|d’|d')|du|de|d’|d'|à|au|chez le)\s*$", re.IGNORECASE)
_NAMES = re.compile(r"(?:^|\.)(?:organisation|office|short)$|^issuer\.name$")


def unsuited(found: Sequence[Typed], languages: Sequence[Language]) -> Iterator[Problem]:
    """Fixed words in one language, where the template serves both; "de" before a name."""
    labels = _labels() if len(languages) > 1 else {}
    for typed in found:
        for piece in typed.beside:
            yield from _fixed(typed.paragraph, piece, labels)
        yield from _contracted(typed)


def _labels() -> Mapping[str, tuple[str, Language]]:
    """Every label that differs between the languages → its tag and its language."""
    known: dict[str, tuple[str, Language]] = {}
    for key, words in DOCUMENT.items():
        known |= _told(words, f"t.{key}")
    for words in KINDS.values():
        known |= _told(words, "kind_label")
    return known


def _told(words: Mapping[Language, str], name: str) -> dict[str, tuple[str, Language]]:
    plain = {language: _plain(text) for language, text in words.items()}
    if plain["fr"] == plain["en"]:
        return {}
    return {text: (f"{{{{ {name} }}}}", language) for language, text in plain.items()
            if len(text) >= _SHORTEST and "{" not in text}  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(text.replace("'", "’").split()).strip(" :").casefold()


def _fixed(
    paragraph: Paragraph, piece: str, labels: Mapping[str, tuple[str, Language]]
) -> Iterator[Problem]:
    text = _plain(piece)
    if len(text) < _SHORTEST:
        return
    near = get_close_matches(text, labels, n=1, cutoff=0.92)
    if near:
        better, language = labels[near[0]]
        other = "en" if language == "fr" else "fr"
        yield paragraph.problem(
            "template-one-language", "warning", text=piece.strip(" :\u00a0\u202f"), better=better,
            written_in=language, shown_in=other,
        )  # fmt: skip


def _contracted(typed: Typed) -> Iterator[Problem]:
    """A French "de" that would have to become "du" or "des" before some names."""
    for before, tag in zip(typed.beside, typed.tags, strict=False):
        found = _DE.search(before)
        if (
            found
            and tag.form == "{{"
            and (_NAMES.search(tag.inside) or "propos" in found[1].lower())
        ):
            yield tag.problem("template-contraction", "", "warning", word=found[1])
