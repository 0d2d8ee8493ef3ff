"""Change words inside a YAML file and nothing else: comments, layout and style stay as they are.

A change that would alter anything but its own text is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from msgspec import Struct

from presskit.office.quoting import escaped
from presskit.office.reading import parse
from presskit.office.source import Source, Value
from presskit.problems import ModelPath

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")


class Amended(Struct, frozen=True):
    """The text of a file with its changes, and the paths that were changed."""

    text: str
    paths: tuple[ModelPath, ...]


def amended(source: Source, changes: Mapping[ModelPath, str]) -> Amended:
    """The file of `source` with new values for the texts at some paths; each change is kept only if
    the file then reads as before but for that text."""
    wanted = {path: text for path, text in changes.items()
              if source.value(path) not in (None, text)}  # fmt: skip
    whole = _edited(source, wanted)
    if _reads(whole, source, wanted):
        return Amended(whole, tuple(wanted))
    kept: dict[ModelPath, str] = {}
    for path, text in wanted.items():
        if _reads(_edited(source, {**kept, path: text}), source, {**kept, path: text}):
            kept[path] = text
    return Amended(_edited(source, kept), tuple(kept))


def _edited(source: Source, changes: Mapping[ModelPath, str]) -> str:
    edits = sorted(edit for path, text in changes.items() for edit in _edits(source, path, text))
    parts, at = [], 0
    for start, end, text in edits:
        parts += [source.text[at:start], text]
        at = end
    return "".join([*parts, source.text[at:]])


def _edits(source: Source, path: ModelPath, text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of the file to replace, with what takes their place."""
    value, span = source.value(path) or "", source.spans[path]
    offsets = source.offsets(path)
    old, new = _TOKEN.findall(value), _TOKEN.findall(text)
    starts = [0]
    for token in old:
        starts.append(starts[-1] + len(token))
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            start, end = offsets[starts[i]], offsets[starts[j]]
            yield start, end, _escaped("".join(new[k:m]), span.style)


def _escaped(text: str, style: str | None) -> str:
    if style == "'":
        return text.replace("'", "''")
    return escaped(text) if style == '"' else text


def _reads(text: str, source: Source, changes: Mapping[ModelPath, str]) -> bool:
    """Whether a text reads as the source does, but for the changed texts."""
    again = parse(text, source.file)
    # The mark at the start of a file is no mistake, and is not written again.
    found, known = (sum(p.severity == "error" for p in each.problems) for each in (again, source))
    return found == known and again.tree == _changed(source.tree, changes, ())


def _changed(value: Value, changes: Mapping[ModelPath, str], path: ModelPath) -> Value:
    match value:
        case dict():
            return {key: _changed(entry, changes, (*path, key)) for key, entry in value.items()}
        case list():
            return [_changed(entry, changes, (*path, n)) for n, entry in enumerate(value)]
        case _:
            return changes.get(path, value)
