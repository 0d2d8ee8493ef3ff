"""The names in an office's folder: its releases, organisations, segments, looks, languages.

For questions that must be answered before anyone notices: in which language to speak, what a shell
may complete. So no model is imported and nothing is refused: what cannot be read has no names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.hidden import visible

if TYPE_CHECKING:
    from yaml import Event

_OFFICE, _YAML = "presskit.yaml", (".yaml", ".yml")


def languages_near(start: Path) -> tuple[str, ...]:
    """What the nearest office upward from `start` says of its languages."""
    root = office_near(start)
    return _tops(root / _OFFICE).get("languages", ()) if root else ()


def office_near(start: Path) -> Path | None:
    """The nearest folder upward from `start` that holds presskit.yaml."""
    try:
        whole = start.absolute()
    except OSError:  # the current folder is gone
        return None
    return next((each for each in (whole, *whole.parents) if (each / _OFFICE).is_file()), None)


def releases(root: Path) -> tuple[str, ...]:
    """The slugs of releases/."""
    return _stems(root / "releases", _YAML)


def organisations(root: Path) -> tuple[str, ...]:
    """The ids of contacts/organisations.yaml."""
    return tuple(_tops(root / "contacts" / "organisations.yaml"))


def segments(root: Path) -> tuple[str, ...]:
    """The names under `segments:` in presskit.yaml."""
    return _tops(root / _OFFICE).get("segments", ())


def looks(root: Path) -> tuple[str, ...]:
    """The office's own folders of templates/ that may be a look."""
    shared = ("common", "fonts")
    folders = (each for each in _inside(root / "templates") if each.is_dir())
    return tuple(each.name for each in folders if each.name not in shared)


def _stems(folder: Path, endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each.stem for each in _inside(folder) if each.suffix in endings and each.is_file())


def _inside(folder: Path) -> list[Path]:
    try:
        return visible(folder)
    except OSError:
        return []


def _tops(path: Path) -> Mapping[str, tuple[str, ...]]:
    """The keys of a YAML file, each with the words right under it: keys, entries of a list, or
    its one value. Nothing of a file that is broken anywhere."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _read_tops(yaml.parse(path.read_bytes(), loader))
    except (OSError, yaml.YAMLError, UnicodeError):
        return {}


def _read_tops(events: Iterator[Event]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    top = ""
    for depth, is_value, word in _words(events):
        if depth == 1 and not is_value:
            top = word
            found.setdefault(top, ())
        elif depth == 1 or (depth == 2 and not is_value):
            found[top] += (word,)
    return found


def _words(events: Iterator[Event]) -> Iterator[tuple[int, bool, str]]:
    """Every word under the keys of a file: how deep it is, whether it follows a key, itself.
    Without recursion: a file may nest as deep as it likes."""
    from yaml import AliasEvent, CollectionEndEvent, MappingStartEvent, NodeEvent, ScalarEvent

    opened: list[Iterator[bool]] = []
    for event in events:
        if isinstance(event, CollectionEndEvent):
            opened.pop()
        if not isinstance(event, NodeEvent):
            continue
        if not opened and not isinstance(event, MappingStartEvent):
            return
        is_value = next(opened[-1]) if opened else False
        if isinstance(event, ScalarEvent):
            yield len(opened), is_value, str(event.value)
        elif isinstance(event, MappingStartEvent):
            opened.append(cycle((False, True)))
        elif not isinstance(event, AliasEvent):
            opened.append(repeat(False))
