"""Is this kit complete, unaltered and really the office's? A zip, a folder, one file, or a text.

Nothing is ever written or unpacked, no code of a kit is run, and the key is never taken from the
kit itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from presskit.problems import Problem, Refusal
from presskit.seal import PublicKey

Verdict = Literal[
    "genuine", "unsigned", "unknown-key", "other-key", "altered", "incomplete", "unsafe",
    "not-a-kit", "not-in-kit", "text-differs",
]  # fmt: skip

# What each problem says of the kit, the gravest first; the first that was found is the verdict.
_VERDICTS: Mapping[str, Verdict] = {
    "kit-missing-seal": "not-a-kit",
    "kit-unreadable": "not-a-kit",
    "zip-around": "unsafe",
    "zip-name": "unsafe",
    "zip-link": "unsafe",
    "zip-twice": "unsafe",
    "zip-encrypted": "unsafe",
    "zip-unlike": "unsafe",
    "zip-too-large": "unsafe",
    "kit-other-key": "other-key",
    "kit-signature-wrong": "altered",
    "kit-sums-wrong": "altered",
    "kit-manifest-differs": "altered",
    "kit-file-altered": "altered",
    "kit-file-renamed": "altered",
    "kit-file-extra": "altered",
    "kit-file-missing": "incomplete",
    "kit-file-unknown": "not-in-kit",
    "text-too-short": "text-differs",
    "text-differs": "text-differs",
    "kit-unknown-key": "unknown-key",
    "kit-unsigned": "unsigned",
}
_GRAVITY = tuple(_VERDICTS)


class Change(Struct, frozen=True):
    """A place where something differs. Of a file: its path (`kit`) and what was found (`found`,
    empty where it is missing). Of a text: the kit's words and the others, with the words around
    them in the kit."""

    kit: str
    found: str
    before: str = ""
    after: str = ""


class Finding(Struct, frozen=True):
    """What was found: why it is not genuine, if it is not; the key that signed it; the languages
    and the slug of the kit, and the slug of the one it replaces."""

    problems: tuple[Problem, ...] = ()
    key: PublicKey | None = None
    changed: tuple[Change, ...] = ()
    languages: tuple[str, ...] = ()
    slug: str = ""
    replaces: str = ""

    @property
    def verdict(self) -> Verdict:
        """The one word for it."""
        codes = {problem.code for problem in self.problems}
        return next((_VERDICTS[code] for code in _GRAVITY if code in codes), "genuine")


def refused(refusal: Refusal) -> Finding:
    """The finding of what could not even be looked into."""
    return Finding(refusal.problems)


def is_verdict(refusal: Refusal) -> bool:
    """Whether a refusal speaks about the kit, and not about how the command was given."""
    return not refusal.usage and all(problem.code in _VERDICTS for problem in refusal.problems)
