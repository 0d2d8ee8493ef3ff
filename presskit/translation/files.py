"""Review files: what is rendered of a translation, readable and correctable by hand.

Written whole or not at all; what a person typed in them is read as they typed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, get_args

import yaml
from msgspec import Struct
from msgspec.structs import replace

from presskit.atomic import write_whole
from presskit.model import Language
from presskit.office.reading import read
from presskit.office.source import Source, Value
from presskit.problems import Place, Problem, error, has_errors, nearest
from presskit.translation import Direction, Entry, Review, State
from presskit.values import Locale

_FIELDS = ("id", "source", "target", "state", "by", "at", "mt", "suggestion", "was_source", "note")
_PARTS = ("from", "to", "segments", "set_aside")
_STATES: tuple[State, ...] = get_args(State)
# Longer texts are folded over several lines, where they can be read and compared.
_LONG = 80


class Reviewed(Struct, frozen=True):
    """A review file as it was read: its entries (None where it is broken) and their places."""

    review: Review | None
    source: Source
    problems: tuple[Problem, ...] = ()

    def place(self, identifier: str, field: str = "target") -> Place:
        """Where an entry stands in the file; the file alone where it does not."""
        entries = self.review.entries if self.review else ()
        for number, entry in enumerate(entries):
            if entry.id == identifier:
                return self.source.place(("segments", number, field))
        return Place(self.source.file)


def review_file(translations: Path, slug: str, language: Language) -> Path:
    """The review file of a release (or of the office) in a language."""
    return translations / f"{slug}.{language}.yaml"


def read_review(path: Path, name: str, slug: str, direction: Direction) -> Reviewed:
    """The file at `path`, or an empty review where there is none. Every mistake is a problem with
    its place; with an error among them there is no review, and nothing may be written over it."""
    source = read(path, name)
    if any(problem.code == "file-missing" for problem in source.problems):
        return Reviewed(Review(slug, direction), Source(name))
    problems = [*source.problems, *([] if has_errors(source.problems) else _mistakes(source))]
    if has_errors(problems):
        return Reviewed(None, source, tuple(problems))
    tree = source.tree if isinstance(source.tree, dict) else {}
    entries, aside = (tuple(_entry(each) for each in _listed(tree.get(part)))
                      for part in ("segments", "set_aside"))  # fmt: skip
    made_for = replace(direction, target=_target(tree.get("to"), direction))
    return Reviewed(Review(slug, made_for, entries, aside), source, tuple(problems))


def _target(written: Value, direction: Direction) -> Locale:
    """The variety a file was made for; that of the office where it does not say."""
    return next((each for each in get_args(Locale) if each == written), direction.target)


def _mistakes(source: Source) -> Iterator[Problem]:
    """What in a sound YAML file is no review: wrong shapes, unknown states, entries without id."""
    if source.tree is None:
        return
    if not isinstance(source.tree, dict) or not _shaped(source.tree):
        yield error("review-file", place=Place(source.file, 1, 1))
        return
    for name in source.tree:
        if name not in _PARTS:
            place = source.place((name,), of_key=True)
            yield error("unknown-field", place=place, field=name, found=name,
                        meant=nearest(name, _PARTS))  # fmt: skip
    for part in ("segments", "set_aside"):
        for number, entry in enumerate(_listed(source.tree.get(part))):
            path = (part, number)
            for field, value in entry.items():
                if field in _FIELDS and not isinstance(value, str | None):
                    yield error("review-text", place=source.place((*path, field)), field=field)
            if not isinstance(entry.get("id"), str) or not isinstance(entry.get("source"), str):
                yield error("review-entry", place=source.place(path))
            state = entry.get("state")
            if state not in (None, *_STATES):
                meant = nearest(str(state), _STATES)
                yield error("review-state", place=source.place((*path, "state")),
                            found=str(state), meant=meant)  # fmt: skip
            for field in entry:
                if field not in (*_FIELDS, "findings"):
                    place = source.place((*path, field), of_key=True)
                    meant = nearest(field, _FIELDS)
                    yield error("unknown-field", place=place, field=field, found=field, meant=meant)


def _shaped(tree: Mapping[str, Value]) -> bool:
    return all(part is None or (isinstance(part, list) and all(isinstance(e, dict) for e in part))
               for part in (tree.get("segments"), tree.get("set_aside")))  # fmt: skip


def _listed(part: Value) -> list[dict[str, Value]]:
    return [each for each in part if isinstance(each, dict)] if isinstance(part, list) else []


def _entry(written: Mapping[str, Value]) -> Entry:
    """An entry; a target typed over several lines is one line again."""
    told = {name: _one_line(written.get(name)) for name in _FIELDS}
    state = next((state for state in _STATES if state == told["state"]), None)
    entry = Entry(**{**told, "state": "missing"})  # type: ignore[arg-type]  # every field is a text
    return replace(entry, state=state or ("reviewed" if entry.target else "missing"))


def _one_line(value: Value) -> str:
    if not isinstance(value, str) or "\n" not in value:
        return value if isinstance(value, str) else ""
    return " ".join(part.strip(" \t") for part in value.split("\n")).strip(" \t")


# --------------------------------------------------------------------------------------- write


def write_review(review: Review, path: Path, title: str = "") -> None:
    """Write a review file, atomically; it is left alone where nothing in it changes. `OSError`
    where it cannot be written."""
    content = review_text(review, title).encode("utf-8", "backslashreplace")
    with suppress(OSError):
        if path.read_bytes() == content:
            return
    write_whole(path, content)


def review_text(review: Review, title: str = "") -> str:
    """The file as text: three lines that say what it is, then the entries in source order."""
    tree: dict[str, Any] = {
        "from": review.direction.source,
        "to": review.direction.target,
        "segments": [_told(entry) for entry in review.entries],
    }
    if review.set_aside:
        tree["set_aside"] = [_told(entry) for entry in review.set_aside]
    head = "".join(f"# {line}\n" for line in (*([_comment(title)] if title else []), *_HEADING))
    return head + yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False,
                            width=100, indent=2)  # fmt: skip


_HEADING = (
    "Corrigez « target: » : votre texte compte alors comme relu et n’est jamais remplacé.",
    "Correct “target:”: your text then counts as reviewed and is never replaced.",
)


def _comment(title: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in title).split())


def _told(entry: Entry) -> dict[str, Any]:
    """An entry without its empty fields; id, source, target and state always."""
    always = ("id", "source", "target", "state")
    told: dict[str, Any] = {
        name: _Text(getattr(entry, name))
        for name in _FIELDS
        if name in always or getattr(entry, name)
    }
    return told | ({"findings": [_Text(each) for each in entry.findings]} if entry.findings else {})


class _Text(str):
    """A text of the file: folded where it is long and folding loses nothing."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes texts so that they read back as they were; entries stand under their list's dash."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless and False)


def _represent(dumper: yaml.SafeDumper, text: _Text) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), _style(text))


def _style(text: str) -> str | None:
    """Folded where that is readable and loses nothing; escaped where a character would be lost."""
    if not all(char.isprintable() or char in "\u00a0\u202f\u2009" for char in text):
        return '"'
    single_spaces = "  " not in text and text.strip(" ") == text
    return ">" if len(text) > _LONG and single_spaces else None


_Dumper.add_representer(_Text, _represent)
