"""A YAML file read into a `Source`, whatever people write in it.

PyYAML speaks YAML 1.1 (`en: Yes` is true, `9:30` is 570): every scalar is read as the text it is,
repeated keys are reported, anchors and aliases refused.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import suppress
from operator import add
from pathlib import Path
from typing import NoReturn

import yaml
from msgspec import Struct, field

from presskit.office.mistakes import MEANT, Mistake, advised, explain, mended
from presskit.office.source import LINE_ENDS, Source, Span, Value
from presskit.problems import Fact, ModelPath, Place, Problem, error, info

_DEEPEST = 40
# So often a file is read on; who slips more often hears of the rest the next time.
_MOST_SLIPS = 50
_DOCUMENTS = (
    (b"PK\x03\x04", "Word"), (b"%PDF-", "PDF"), (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "Word 97-2003"),
)  # fmt: skip
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HARD_SPACES = "\u00a0\u202f"
_FIELD = re.compile(r"[a-z][\w-]*")
# A language whose colon has a no-break space after it is no key, but the start of a text.
_GLUED = re.compile(r"(?:fr|en):[\u00a0\u202f]")
# "#6" after a space begins a comment; "# 6" is one on purpose.
_HASH = re.compile(r"\s+#\S")


def read(path: Path, name: str, on: bool = False) -> Source:
    """The file as a source; every trap of YAML is a problem in `Source.problems`. With `on`, a slip
    whose meaning is plain does not end the reading: what follows has mistakes to be told, too."""
    source = Source(name)
    with suppress(_Stopped):
        _parse(_text(path, source), source, on)
    return source


def parse(text: str, name: str, on: bool = False) -> Source:
    """The same for a text that is already in memory."""
    source = Source(name)
    with suppress(_Stopped):
        _parse(text, source, on)
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


def _parse(text: str, source: Source, on: bool) -> None:
    source.text = text
    lines, meant, told = _lines(text), dict[int, str](), list[Problem]()
    begun = tuple(source.problems)
    for _ in range(_MOST_SLIPS):
        reason = _built(lines, meant, source)
        if reason is None:
            _acquit(told, source)
            break
        mistakes = explain(reason, lines)
        told += _tell(mistakes, source, told, meant)
        after = mended(lines, mistakes) if on else lines
        if after == lines:
            _give_up(source)
        _forget(source, [*begun, *told])
        lines, meant = after, dict(MEANT)
    else:
        _give_up(source)
    if any(problem.code == "hard-space" for problem in source.problems):
        # What it moved elsewhere would only be reported again.
        source.tree = None


def _give_up(source: Source) -> NoReturn:
    source.tree = None
    raise _Stopped


def _lines(text: str) -> list[str]:
    return LINE_ENDS.split(text)


def _built(
    lines: Iterable[str], meant: dict[int, str], source: Source
) -> yaml.MarkedYAMLError | None:
    """Fill the source from its lines, as they are meant; the error the parser gave up with."""
    text = "".join(map(add, lines, (*LINE_ENDS.findall(source.text), "")))
    try:
        _Builder(source, _lines(source.text), meant).document(yaml.parse(text, _LOADER))
    except yaml.MarkedYAMLError as reason:
        return reason
    except yaml.reader.ReaderError as reason:
        found = chr(int(reason.character))
        place = source.find(found)
        _stop(source, "control-character", place.line, place.column, found=f"U+{ord(found):04X}")
    return None


def _tell(
    mistakes: Iterable[Mistake], source: Source, told: Iterable[Problem], meant: dict[int, str]
) -> list[Problem]:
    """Add the mistakes that nobody told of before, and return them. A line that was mended and
    still is no YAML is known to be wrong."""
    slips = {(problem.place.line, problem.place.column) for problem in told}
    wrong = {line for line, _ in slips}
    known = {(p.code, p.place.line) for p in source.problems} - {
        (p.code, p.place.line) for p in told
    }
    fresh = [
        _told(each, source.file, meant) for each in mistakes
        if (each.line, each.column) not in slips and (each.code, each.line) not in known
        and not (each.code == "yaml-syntax" and each.line in wrong)
    ]  # fmt: skip
    source.problems += fresh
    return fresh


def _told(mistake: Mistake, file: str, meant: dict[int, str]) -> Problem:
    words, place = mistake.text.translate(meant), Place(file, mistake.line, mistake.column)
    if mistake.code == "unquoted-colon":
        return error(mistake.code, place=place, text=words, quoted=advised(words))
    return error(mistake.code, place=place, text=words)


def _acquit(told: Iterable[Problem], source: Source) -> None:
    """Take back what was told of words that, as the whole file shows, stand inside a text between
    quotation marks or in a block."""
    texts = sorted((span.line + 1, span.column + 1, span.last_line + 1, span.last_column + 1)
                   for span in source.spans.values() if span.style)  # fmt: skip
    for problem in told:
        place = (problem.place.line or 0, problem.place.column or 0)
        around = bisect_left(texts, place) - 1
        if around >= 0 and place < texts[around][2:]:
            source.problems.remove(problem)


def _forget(source: Source, told: Iterable[Problem]) -> None:
    """Make the source as it was before it was read, but for what was told."""
    source.tree, source.problems = None, list(told)
    for table in (source.places, source.keys, source.spaced, source.spans):
        table.clear()


class _Builder(Struct):
    """Turns the stream of YAML events into values, noting places on the way."""

    source: Source
    lines: list[str]
    meant: dict[int, str]
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
        return _scalar(event, self.meant)

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
        written, position = str(event.value).translate(self.meant), _position(event)
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
        return self.lines[min(_position(event)[0], len(self.lines)) - 1]

    def _rest(self, event: yaml.Event) -> str:
        """What follows an event on its last line. Of a file without an end the parser may say that
        a text stands under its last line."""
        end = event.end_mark
        return self.lines[end.line][end.column :] if end and end.line < len(self.lines) else ""

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


def _scalar(event: yaml.ScalarEvent, meant: dict[int, str]) -> str | None:
    plain = not event.style
    written = str(event.value)
    return None if plain and written in ("", "~", "null") else written.translate(meant)
