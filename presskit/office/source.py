"""The text of a YAML file as plain values with the place of every entry. Knows no model.

PyYAML speaks YAML 1.1 (`en: Yes` is true, `9:30` is 570): every scalar is read as the text it is,
repeated keys are reported, anchors and aliases refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import yaml
from msgspec import Struct, field

from presskit.office.mistakes import explain
from presskit.office.spots import spots
from presskit.problems import Fact, ModelPath, Place, Problem, error, info

Value = str | None | list["Value"] | dict[str, "Value"]
_DEEPEST = 40
_DOCUMENTS = (
    (b"PK\x03\x04", "Word"), (b"%PDF-", "PDF"), (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "Word 97-2003"),
)  # fmt: skip
_LINE_ENDS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HARD_SPACES = "\u00a0\u202f"
_FIELD = re.compile(r"[a-z][\w-]*")
# A language whose colon has a no-break space after it is no key, but the start of a text.
_GLUED = re.compile(r"(?:fr|en):[\u00a0\u202f]")
# "#6" after a space begins a comment; "# 6" is one on purpose.
_HASH = re.compile(r"\s+#\S")


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
        starts = self.starts or [0, *(end.end() for end in _LINE_ENDS.finditer(self.text))]
        self.starts = starts
        return starts[line] if line < len(starts) else len(self.text)

    def find(self, words: str) -> Place:
        """Where the words first stand in the file; the file alone where they do not."""
        before, found, _ = self.text.partition(words)
        if not found:
            return Place(self.file)
        return Place(self.file, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def read(path: Path, name: str) -> Source:
    """The file as a source; every trap of YAML is a problem in `Source.problems`."""
    source = Source(name)
    with suppress(_Stopped):
        _parse(_text(path, source), source)
    return source


def parse(text: str, name: str) -> Source:
    """The same for a text that is already in memory."""
    source = Source(name)
    with suppress(_Stopped):
        _parse(text, source)
    return source


class _Stopped(Exception):  # noqa: N818 - ends the reading of one file; its problem is recorded
    pass


def _stop(
    source: Source, code: str, line: int | None = None, column: int | None = None, **facts: str
) -> NoReturn:
    source.tree = None
    source.problems.append(error(code, place=Place(source.file, line, column), **facts))
    raise _Stopped


# --------------------------------------------------------------------------------------- bytes


def _text(path: Path, source: Source) -> str:
    content = _bytes(path, source)
    kind = _document(content)
    if kind:
        code = "document-inside" if kind in ("Word", "PDF") else "document-to-convert"
        _stop(source, code, kind_of_file=kind, file=source.file)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        _stop(source, "utf-16", 1, 1)
    if content.startswith(b"\xef\xbb\xbf"):
        source.problems.append(info("byte-order-mark", place=Place(source.file, 1, 1)))
        content = content[3:]
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as reason:
        _not_utf8(content, reason.start, source)


def _document(content: bytes) -> str:
    """The kind of document that a file holds in truth, or an empty string."""
    # An OpenDocument begins with its type, uncompressed (ODF 1.3, part 2, 3.3).
    if content.startswith(b"PK\x03\x04") and b"opendocument" in content[:100]:
        return "OpenDocument"
    return next((kind for mark, kind in _DOCUMENTS if content.startswith(mark)), "")


def _bytes(path: Path, source: Source) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError:
        _stop(source, "file-is-folder")
    except FileNotFoundError:
        _stop(source, "file-missing")
    except OSError as reason:
        # Windows says "permission denied" of a folder.
        folder = path.is_dir()
        _stop(source, "file-is-folder" if folder else "file-unreadable",
              reason=reason.strerror or "")  # fmt: skip


def _not_utf8(content: bytes, start: int, source: Source) -> NoReturn:
    before = content[:start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    found = content[start : start + 1].decode("cp1252", "replace")
    _stop(source, "not-utf8", line, column, found=found)


# ---------------------------------------------------------------------------------------- yaml


def _parse(text: str, source: Source) -> None:
    source.text = text
    try:
        events = yaml.parse(text, _LOADER)
        _Builder(source, _lines(text)).document(events)
        if any(problem.code == "hard-space" for problem in source.problems):
            # What it moved elsewhere would only be reported again.
            source.tree = None
    except yaml.MarkedYAMLError as reason:
        _explain(reason, text, source)
    except yaml.reader.ReaderError as reason:
        character = chr(int(reason.character))
        place = source.find(character)
        _stop(
            source, "control-character", place.line, place.column, found=f"U+{ord(character):04X}"
        )


def _lines(text: str) -> list[str]:
    """The lines as YAML counts them: NEL and the Unicode separators end one too."""
    return _LINE_ENDS.split(text)


def _explain(reason: yaml.MarkedYAMLError, text: str, source: Source) -> NoReturn:
    known = {(problem.code, problem.place.line) for problem in source.problems}
    for mistake in explain(reason, _lines(text)):
        place = Place(source.file, mistake.line, mistake.column)
        if (mistake.code, mistake.line) not in known:
            source.problems.append(error(mistake.code, place=place, text=mistake.text))
    source.tree = None
    raise _Stopped


class _Builder(Struct):
    """Turns the stream of YAML events into values, noting places on the way."""

    source: Source
    lines: list[str]
    repeated: set[ModelPath] = field(default_factory=set)

    def document(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.source.tree is not None:
                    self._refuse("several-documents", event)
                self.source.tree = self._value(next(events), events, ())

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: ModelPath) -> Value:
        self._refuse_tricks(event, path)
        self.source.places.setdefault(path, _position(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        if not isinstance(event, yaml.ScalarEvent):
            return None
        if not event.style and _HASH.match(self._rest(event)):
            self._report("hash", event, text=self._rest(event).strip()[:40])
        if not event.style and _GLUED.match(event.value) and self._begins_its_line(event):
            self._hard_space(event, event.value)
        self._span(event, path)
        return _scalar(event)

    def _span(self, event: yaml.ScalarEvent, path: ModelPath) -> None:
        start, end = event.start_mark, event.end_mark
        if start and end:
            span = Span(start.line, start.column, end.line, end.column, event.style)
            self.source.spans.setdefault(path, span)

    def _sequence(self, events: Iterator[yaml.Event], path: ModelPath) -> Value:
        entries: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            entries.append(self._value(event, events, (*path, len(entries))))
        return entries

    def _mapping(self, events: Iterator[yaml.Event], path: ModelPath) -> Value:
        entries: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            value = self._value(next(events), events, (*path, key))
            if value is None and not self._rest(event).lstrip().startswith(":"):
                self._report("unquoted-comma", event, text=key)
            entries.setdefault(key, value)
        return entries

    def _key(self, event: yaml.Event, path: ModelPath) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse("yaml-syntax", event, text=self._line(event))
        written, position = str(event.value), _position(event)
        # A no-break space belongs to no field; before a sentence's colon it is as good as a space.
        key = written.strip(_HARD_SPACES)
        if key != written and _FIELD.fullmatch(key):
            self._hard_space(event, written)
        if (*path, key) in self.source.keys:
            first = self.source.keys[(*path, key)][0]
            # What stands under a field that comes back is there twice of itself.
            if not any(path[:depth] in self.repeated for depth in range(1, len(path) + 1)):
                self._report("repeated-key", event, key=key, first=first)
            self.repeated.add((*path, key))
        else:
            self.source.keys[(*path, key)] = position
        if self._rest(event).startswith(" ") or written.endswith(tuple(_HARD_SPACES)):
            self.source.spaced.add((*path, key))
        return key

    def _refuse_tricks(self, event: yaml.Event, path: ModelPath) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse("alias", event, text=self._line(event).strip()[:60])
        if getattr(event, "tag", None):
            self._refuse("yaml-syntax", event, text=self._line(event).strip()[:60])
        if len(path) > _DEEPEST:
            self._refuse("too-deep", event)

    def _line(self, event: yaml.Event) -> str:
        return self.lines[_position(event)[0] - 1]

    def _rest(self, event: yaml.Event) -> str:
        """What follows an event on its last line."""
        end = event.end_mark
        return self.lines[end.line][end.column :] if end else ""

    def _report(self, code: str, event: yaml.Event, **facts: Fact) -> None:
        place = Place(self.source.file, *_position(event))
        self.source.problems.append(Problem(code, "error", facts, place=place))

    def _hard_space(self, event: yaml.Event, written: str) -> None:
        """The no-break space in what was written, at its own place."""
        line, column = _position(event)
        before = next(n for n, char in enumerate(written) if char in _HARD_SPACES)
        place = Place(self.source.file, line, column + before)
        self.source.problems.append(error("hard-space", place=place))

    def _begins_its_line(self, event: yaml.Event) -> bool:
        return not self._line(event)[: _position(event)[1] - 1].strip()

    def _refuse(self, code: str, event: yaml.Event, **facts: str) -> NoReturn:
        line, column = _position(event)
        _stop(self.source, code, line, column, **facts)


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _scalar(event: yaml.ScalarEvent) -> str | None:
    plain = not event.style
    return None if plain and event.value in ("", "~", "null") else str(event.value)
