"""What a new office and a new release begin with: their files, as bytes and text.

The texts are files: `pages/` says what stands where, once; `fr/` and `en/` say it in words. Reads
no clock, and asks nobody anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from presskit.model import Kind, Language, Replaced

Words = Mapping[Language, str]
Theme = Literal["institution", "agency", "magazine"]
# Control characters, line ends of every kind, what XML refuses.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+")


class Signer(Struct, frozen=True):
    """An organisation that signs: its id, its name in every language of the office, and a sentence
    about it in those in which one was given."""

    key: str
    name: Words
    about: Words

    def told(self, languages: tuple[Language, ...]) -> bool:
        """Whether the sentence is there in all of these languages."""
        return all(self.about.get(language) for language in languages)


class Logo(Struct, frozen=True):
    """A picture that was looked at: its name in the office ("logo.png") and its bytes."""

    name: str
    content: bytes


class Beginning(Struct, frozen=True):
    """What is known of an office that begins. Empty texts were not given; the first of the
    languages is that of its comments; `day` is that of its first release."""

    name: Words
    languages: tuple[Language, ...]
    signers: tuple[Signer, ...]
    day: date
    place: str = ""
    website: str = ""
    email: str = ""
    phone: str = ""
    colour: str = ""
    look: Theme = "institution"
    logo: Logo | None = None

    @property
    def reachable(self) -> bool:
        """Whether a journalist could write or call."""
        return bool(self.email or self.phone)


class Blank(Struct, frozen=True):
    """What is known of a release that begins: its title in the first of the languages; who signs
    it and who else is on file (`others`); of the signers, those with a boilerplate (`about`) and
    those who can be reached (`contacts`); the day of its event; what it might correct."""

    kind: Kind
    title: str
    languages: tuple[Language, ...]
    day: date
    event: date
    place: str = ""
    signers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    corrects: Replaced | None = None


def tidied(typed: str) -> str:
    """A text of one line as it was meant: no blank at its ends, no line break or sign that nobody
    sees; what no file can hold becomes a question mark."""
    whole = typed.encode("utf-8", "replace").decode("utf-8")
    return _UNSEEN.sub(" ", whole).strip()
