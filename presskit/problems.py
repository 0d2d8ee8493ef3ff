"""What can go wrong, as values: a code, named facts and a place. Sentences are in `wording`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

Severity = Literal["error", "warning", "info"]
ModelPath = tuple[str | int, ...]
Fact = str | int


class Place(Struct, frozen=True):
    """Where in the user's files: `file` relative to the office with `/`; line and column from 1."""

    file: str | None = None
    line: int | None = None
    column: int | None = None


class Problem(Struct, frozen=True):
    """One thing wrong.

    Pure code gives a model path such as `("quotes", "durain", "text", "en")` and, where one word
    is meant, the `offset` of its first character in that text (from 0); only `office.locate` turns
    them into a line and a column.
    """

    code: str
    severity: Severity
    facts: Mapping[str, Fact] = field(default_factory=dict)
    path: ModelPath = ()
    place: Place = Place()
    language: str | None = None
    offset: int | None = None

    def __hash__(self) -> int:
        return hash((self.code, self.path, self.place, self.language, self.offset))

    def at(self, place: Place) -> Problem:
        """The same problem with its place in the user's files."""
        return replace(self, place=place)

    def on(self, offset: int) -> Problem:
        """The same problem, about the word that begins there in its text."""
        return replace(self, offset=offset)

    def under(self, *parents: str | int) -> Problem:
        """The same problem seen from an enclosing entry."""
        return replace(self, path=(*parents, *self.path))


class Refusal(Exception):  # noqa: N818 - it refuses; it is not an error of ours
    """Work cannot go on and a person can fix it. `usage` means the command was given wrongly."""

    def __init__(self, *problems: Problem, usage: bool = False) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems
        self.usage = usage


def error(
    code: str, *path: str | int, place: Place = Place(), language: str | None = None, **facts: Fact
) -> Problem:
    """A problem that stops a build."""
    return Problem(code, "error", facts, path, place, language)


def warning(
    code: str, *path: str | int, place: Place = Place(), language: str | None = None, **facts: Fact
) -> Problem:
    """A problem that is shown and stops nothing, unless `--strict`."""
    return Problem(code, "warning", facts, path, place, language)


def info(
    code: str, *path: str | int, place: Place = Place(), language: str | None = None, **facts: Fact
) -> Problem:
    """Something worth knowing."""
    return Problem(code, "info", facts, path, place, language)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of these stops a build."""
    return any(problem.severity == "error" for problem in problems)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word the person most likely meant, or an empty string."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")
