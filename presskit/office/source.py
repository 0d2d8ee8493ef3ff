"""The text of a YAML file as plain values with the place of every entry. Knows no model."""

from __future__ import annotations

import re

from msgspec import Struct, field

from presskit.office.spots import spots
from presskit.problems import ModelPath, Place, Problem

Value = str | None | list["Value"] | dict[str, "Value"]
LINE_ENDS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # as YAML counts them


class Span(Struct, frozen=True):
    """From where to where a text stands in a file (lines and columns from 0), and in which of
    YAML's styles: None, `'`, `"`, `|` or `>`."""

    line: int
    column: int
    last_line: int
    last_column: int
    style: str | None


class Source(Struct):
    """A file of the office: its name, its text, its tree, and where each entry stands.

    `places` maps the path of an entry to (line, column) from 1; `keys` does it for the key
    itself. `spans` says from where to where a text stands, and how. `spaced` holds the paths of
    keys written with a space before the colon, which in French is nearly always a sentence read as
    a mapping by mistake.
    """

    file: str
    text: str = ""
    tree: Value = None
    places: dict[ModelPath, tuple[int, int]] = field(default_factory=dict)
    keys: dict[ModelPath, tuple[int, int]] = field(default_factory=dict)
    spaced: set[ModelPath] = field(default_factory=set)
    spans: dict[ModelPath, Span] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def place(self, path: ModelPath, of_key: bool = False) -> Place:
        """Where the entry at `path` stands; steps that only the model knows are skipped, and
        what was never written falls back to its nearest parent."""
        walked = self.written(path)
        table = self.keys if of_key else self.places
        line, column = table.get(walked) or self.places.get(walked) or (1, 1)
        return Place(self.file, line, column)

    def written(self, path: ModelPath) -> ModelPath:
        """The path as it was written: without the steps that only the model knows (the number of
        a single event, the language of a plain string)."""
        walked: ModelPath = ()
        for step in path:
            if (*walked, step) in self.places:
                walked = (*walked, step)
        return walked

    def within(self, path: ModelPath, offset: int) -> Place:
        """Where a character of the text at `path` stands, counted from 0 in its value."""
        offsets = self.offsets(path)
        if not offsets:
            return self.place(path)
        found = offsets[min(offset, len(offsets) - 1)]
        before = self.text[:found]
        return Place(self.file, before.count("\n") + 1, found - before.rfind("\n"))

    def offsets(self, path: ModelPath) -> tuple[int, ...]:
        """Where in the file each character of the text at `path` stands, and its end; nothing
        where there is no text."""
        span, value = self.spans.get(path), self.value(path)
        if span is None or value is None:
            return ()
        start = self._start(span.line) + span.column
        end = self._start(span.last_line) + span.last_column
        return tuple(start + each for each in spots(self.text[start:end], value, span.style))

    def value(self, path: ModelPath) -> str | None:
        """The text at `path`, as it was read; None where there is none."""
        found: Value = self.tree
        for step in path:
            match found:
                case dict() if step in found:
                    found = found[str(step)]
                case list() if isinstance(step, int) and step < len(found):
                    found = found[step]
                case _:
                    return None
        return found if isinstance(found, str) else None

    def _start(self, line: int) -> int:
        """The offset of a line, counted from 0 as YAML counts them."""
        starts = self.starts or [0, *(end.end() for end in LINE_ENDS.finditer(self.text))]
        self.starts = starts
        return starts[line] if line < len(starts) else len(self.text)

    def find(self, words: str) -> Place:
        """Where the words first stand in the file; the file alone where they do not."""
        before, found, _ = self.text.partition(words)
        if not found:
            return Place(self.file)
        return Place(self.file, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
