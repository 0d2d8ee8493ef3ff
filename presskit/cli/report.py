"""Problems as a person reads them: file by file, each with its line and a mark under the word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import IO

from rich.text import Text

from presskit.cli.shell import Shell, width_of
from presskit.problems import Problem

# Of a longer line than that, so many characters before the word are shown.
_BEFORE, _LONGEST = 30, 96
_MARGIN = "    "
_WORD = re.compile(r"\S+")
# The sign before a text of several lines: a mark under it would say nothing.
_BLOCK = re.compile(r"[|>][-+0-9]*\s*")


def show(shell: Shell, problems: Iterable[Problem], root: Path, stream: IO[str]) -> None:
    """Print problems grouped by file, in the order they come; a blank line between files."""
    console = shell.console(stream)
    files = groupby(problems, key=lambda problem: problem.place.file)
    for number, (file, found) in enumerate(files):
        if number:
            console.print()
        for problem in found:
            shell.show([problem], stream, excerpt(problem, root / file, stream) if file else ())


def show_some(shell: Shell, problems: Sequence[Problem], root: Path, stream: IO[str]) -> None:
    """The same without the blank lines, and only the first few where there are many of a kind."""
    shell.show_some(
        problems, stream,
        lambda problem: excerpt(problem, root / (problem.place.file or ""), stream),
    )  # fmt: skip


def excerpt(problem: Problem, path: Path, stream: IO[str]) -> Iterator[Text]:
    """The line of the file, or what of it fits, and the mark under the word it is about."""
    # The margin and an ellipsis at both ends stand beside it.
    width = min(_LONGEST, (width_of(stream) or _LONGEST + 6) - len(_MARGIN) - 2)
    line, column = problem.place.line, problem.place.column
    lines = _lines(path)
    if not line or not column or line > len(lines) or not lines[line - 1].strip():
        return
    written = lines[line - 1]
    if _BLOCK.fullmatch(written, column - 1):
        return
    start = max(0, column - 1 - _BEFORE) if len(written) > width else 0
    start = 0 if column - 1 < width - _BEFORE else start
    shown = written[start : start + width].replace("\t", " ")
    before, after = "…" if start else "", "…" if start + width < len(written) else ""
    at = column - 1 - start + len(before)
    yield Text(f"{_MARGIN}{before}{shown}{after}", style="dim")
    mark = "^" * min(_length(problem, written, column - 1), len(shown) - (column - 1 - start))
    yield Text(f"{_MARGIN}{' ' * at}{mark}", style="yellow")


def _length(problem: Problem, written: str, at: int) -> int:
    """How long the mark is: the words found, where they stand here, else one word."""
    found = str(problem.facts.get("found", ""))
    if found and written.startswith(found, at):
        return len(found)
    word = _WORD.match(written, at)
    return len(word[0]) if word and problem.offset is not None else 1


@cache
def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return []
