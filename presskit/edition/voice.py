"""How one language speaks in one release: texts chosen and polished, names, dates and labels."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from msgspec import Struct

from presskit.labels import MARKS, labels
from presskit.markup import Blocks, Line, blocks, line, unremarked, unwrapped
from presskit.model import LANGUAGES, Language, Name, Office, Text
from presskit.names import print_name
from presskit.typography import NBSP, polish
from presskit.values import Locale, print_date

_OUTER = {"fr": (f"«{NBSP}", f"{NBSP}»"), "en": ("“", "”")}


class Voice(Struct, frozen=True, dict=True):
    """The language of an edition, the source language of the release, and the office's habits."""

    language: Language
    source: Language
    office: Office

    @cached_property
    def labels(self) -> dict[str, str]:
        """The fixed words of the documents."""
        return labels(self.language)

    @property
    def locale(self) -> Locale:
        """The BCP 47 tag of the edition."""
        return "fr-FR" if self.language == "fr" else self.office.english

    @property
    def quotation_marks(self) -> tuple[str, str]:
        """The marks around a quotation, with their spaces."""
        return _OUTER[self.language]

    @property
    def translated(self) -> str:
        """ "Translated from French" where the edition is not in the release's language."""
        same = self.language == self.source
        return "" if same else self.labels[f"translated_from_{self.source}"]

    def markdown(self, text: Text | None) -> str:
        """The text in this language, polished; a marked place in a draft where it is missing."""
        if text is None:
            return ""
        own = text.within(self.language, self.source)
        if own is None:
            found = next(filter(None, (text.within(other, self.source) for other in LANGUAGES)), "")
            own = MARKS["missing"][self.language].format(text=found.strip())
        return self.set(unwrapped(unremarked(own).strip()))

    def say(self, text: Text | None) -> str:
        """The text as plain words on one line."""
        return "".join(run.text for run in self.line(text))

    def line(self, text: Text | None) -> Line:
        """The text as one line of runs."""
        return line(" ".join(self.markdown(text).split("\n")))

    def blocks(self, text: Text | None) -> Blocks:
        """The text as blocks."""
        return blocks(self.markdown(text))

    def quoted(self, text: Text) -> Line:
        """The words of a quotation, marks inside it one level down, without outer marks."""
        words = " ".join(self.markdown(text).split("\n"))
        opening, closing = self.quotation_marks
        if _enclosed(words, opening, closing):
            words = words.removeprefix(opening).removesuffix(closing)
        if self.language == "fr":
            words = re.sub(f"«{NBSP}([^«»]*){NBSP}»", r"“\1”", words)
        else:
            words = re.sub(r"“([^“”]*)”", r"‘\1’", words)
        return line(words)

    def set(self, text: str) -> str:
        """The text with the marks and spaces of this language in the office's house style."""
        own = self.office.typography
        house = own.fr if self.language == "fr" else own.en or self.office.english
        return polish(text, self.language, house=house, ordinals=own.ordinals,
                      tight_hours=own.tight_hours, ranges=own.ranges)  # fmt: skip

    def name(self, name: Name | None) -> str:
        """A name, polished (its spaces and apostrophes, not its words)."""
        return self.set(name.within(self.language)) if name else ""

    def person(self, written: str) -> str:
        """A person's name in the style the office chose for this language."""
        style = self.office.surnames.fr if self.language == "fr" else self.office.surnames.en
        return self.set(print_name(written, style))

    def date(self, day: date, weekday: bool = False) -> str:
        """A day in words."""
        return print_date(day, self.locale, weekday)


def _enclosed(words: str, opening: str, closing: str) -> bool:
    """Whether one pair of marks encloses all the words."""
    left, right = opening.strip(), closing.strip()
    if not words.startswith(opening) or not words.endswith(closing):
        return False
    depth = 0
    for place, char in enumerate(words):
        depth += (char == left) - (char == right)
        if not depth and place < len(words) - 1:
            return False
    return not depth
