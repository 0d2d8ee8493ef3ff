"""The office's glossary in both directions, as engines want it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from msgspec import Struct

from presskit.model import Language

# What no service accepts in a term: control characters, and Unicode's own line ends.
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class Terms(Struct, frozen=True):
    """Term to term from the first language to the second (`forth`), and home again (`back`)."""

    languages: tuple[Language, Language]
    forth: Mapping[str, str]
    back: Mapping[str, str]

    def of(self, source: Language) -> Mapping[str, str]:
        """The terms of this language with their translations."""
        return self.forth if source == self.languages[0] else self.back

    @property
    def mark(self) -> str:
        """Eight hexadecimal digits that change with the terms, not with their order; "" if none."""
        if not self.forth:
            return ""
        both = [self.languages, sorted(self.forth.items()), sorted(self.back.items())]
        return hashlib.sha256(json.dumps(both).encode()).hexdigest()[:8]


def terms_of(glossary: Mapping[str, str], languages: tuple[Language, Language]) -> Terms:
    """Spaces made plain, empty terms left out; the first of two that say the same wins."""
    pairs = [(_plain(term), _plain(meaning)) for term, meaning in glossary.items()]
    pairs = [(term, meaning) for term, meaning in pairs if term and meaning]
    forth = dict(reversed(pairs))
    back = {meaning: term for term, meaning in reversed(pairs)}
    return Terms(languages, forth, back)


def _plain(term: str) -> str:
    return " ".join(_BREAKS.sub(" ", term).split())
