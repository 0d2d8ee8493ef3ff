"""What is translated, what became of it, and who answers for it: the nouns of translation.

A release is cut into units; each unit has one entry per target language in a review file; an
answer that was paid for stands in the office's memory for good.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Literal

from msgspec import Struct

from presskit.model import Language
from presskit.problems import ModelPath
from presskit.values import Locale

State = Literal["missing", "machine", "reviewed", "stale"]
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"',
                         "–": "-", "—": "-", "…": "..."})  # fmt: skip


class Direction(Struct, frozen=True):
    """From a language into a variety of another: `fr` into `en-GB`."""

    source: Language
    target: Locale

    @property
    def language(self) -> Language:
        """The target without its variety."""
        return "fr" if self.target == "fr-FR" else "en"

    @property
    def name(self) -> str:
        """How files call it: `fr-en`."""
        return f"{self.source}-{self.language}"


class Unit(Struct, frozen=True):
    """One thing to translate: a whole text, or one block of it (a paragraph, an entry of a list,
    a cell, a crosshead), as light Markdown on one line.

    `id` reads as people count (`sections.2.text.3` is the third block of the second section);
    `path` is the model path of the text it belongs to.
    """

    id: str
    path: ModelPath
    source: str


class Entry(Struct, frozen=True):
    """What became of a unit: a line of a review file.

    `by` and `at` (an ISO day) say whose the target is; `mt` is the fingerprint of the machine's
    text, so that a target with another one was edited by a person. A stale entry keeps its target
    (whose fingerprint is then `mt`), the source it belonged to (`was_source`) and what a machine
    proposes now (`suggestion`).
    `findings` are for people who read the file; they are computed afresh, never read back.
    """

    id: str
    source: str
    target: str = ""
    state: State = "missing"
    by: str = ""
    at: str = ""
    mt: str = ""
    suggestion: str = ""
    was_source: str = ""
    note: str = ""
    findings: tuple[str, ...] = ()

    @property
    def vouched(self) -> bool:
        """Whether a person answers for the target: they reviewed it, or changed what a machine
        had proposed."""
        if not self.target:
            return False
        return self.state in ("reviewed", "stale") or fingerprint(self.target) != self.mt


class Review(Struct, frozen=True):
    """A review file: the entries of a release (or of the office) in one direction, in the order
    of the source. `set_aside` holds what people wrote for passages that are gone; it comes back
    with them."""

    slug: str
    direction: Direction
    entries: tuple[Entry, ...] = ()
    set_aside: tuple[Entry, ...] = ()


def folded(text: str) -> str:
    """The text without what typography changes: two texts that fold alike say the same."""
    plain = unicodedata.normalize("NFC", text).translate(_QUOTES)
    plain = re.sub(r'\s*"\s*', '"', _SPACES.sub(" ", plain))
    return re.sub(r"\s+(?=[;:!?%€])", "", plain).strip()


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits that stand for a text, whatever its typography."""
    return hashlib.sha256(folded(text).encode()).hexdigest()[:8]
