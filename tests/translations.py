"""The example office as it would be without its English, and an interpreter who knows it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from presskit.model import Text, texts
from presskit.office import Desk, open_office
from presskit.translation import Direction
from presskit.translation.scope import known_words
from presskit.translation.tagged import Known, Tagged, protect
from presskit.translation.units import cut

ROOT = Path(__file__).parent.parent
ASSISES = "2026-06-10-assises-biotherapies"
INTO_ENGLISH = Direction("fr", "en-GB")


def french_office(root: Path, *slugs: str) -> Path:
    """The example office with the releases of these slugs, everything in French only."""
    for folder in ("contacts", "templates", "releases/media"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "presskit.yaml", root)
    for slug in slugs or (ASSISES,):
        _strip(ROOT / f"releases/{slug}.yaml", root / f"releases/{slug}.yaml")
    for name in ("organisations", "people", "press"):
        _strip(ROOT / f"contacts/{name}.yaml", root / f"contacts/{name}.yaml")
    return root


def _strip(source: Path, target: Path) -> None:
    tree = yaml.load(source.read_text("utf-8"), yaml.BaseLoader)
    text = yaml.safe_dump(_in_french(tree), allow_unicode=True, sort_keys=False, width=1000)
    target.write_text(text, "utf-8")


def _in_french(value: object) -> object:
    match value:
        case {"fr": str(words), **others} if others.keys() <= {"en"}:
            return words
        case {"fr": dict(names), **others} if others.keys() <= {"en"}:
            return {"fr": names}
        case dict():
            return {key: _in_french(entry) for key, entry in value.items()}
        case list():
            return [_in_french(entry) for entry in value]
        case _:
            return value


def interpreter(known: Known | None = None) -> dict[str, str]:
    """The English of every unit of the example office, as an engine would answer it: the tagged
    source, and the tagged words that a person wrote."""
    desk = open_office(ROOT)
    releases = [file.release for file in desk.releases if file.release]
    own = known or known_words(desk, releases, INTO_ENGLISH)
    return {
        protect(french, own).markup: _answered(protect(french, own), protect(english, own))
        for french, english in pairs(desk)
    }


def pairs(desk: Desk) -> Iterator[tuple[str, str]]:
    """Every unit of an office that a person wrote in both languages."""
    for french, english in written(desk):
        one, other = cut(french).sources, cut(english).sources
        if len(one) == len(other):
            yield from zip(one, other, strict=True)


def written(desk: Desk) -> Iterator[tuple[str, str]]:
    """Every text of an office that a person wrote in both languages."""
    owned: list[object] = [file.release for file in desk.releases]
    owned += [*desk.people.entries.values(), *desk.press.entries.values(), desk.office]
    owned += [entry.about for entry in desk.organisations.entries.values()]
    found = (text for each in owned for _, text in texts(each))
    yield from ((text.fr, text.en) for text in found if _both(text))
    for entry in desk.organisations.entries.values():
        if entry.name.fr and entry.name.en:
            yield entry.name.fr.full, entry.name.en.full
            yield entry.name.fr.short or "", entry.name.en.short or ""


def _both(text: Text) -> bool:
    return bool(text.fr and text.en)


def _answered(source: Tagged, target: Tagged) -> str:
    """The target's markup with the ids of the source: of the same literal, or of the next link."""
    numbers = {number: kept.shown for number, kept in source.vault.items()}
    free: dict[str, list[str]] = {}
    for number, shown in numbers.items():
        free.setdefault(shown, []).append(number)

    def renumbered(match: re.Match[str]) -> str:
        ids = free.get(target.vault[match[1]].shown, [])
        return f'<x id="{ids.pop(0)}">{match[2]}</x>' if ids else match[2]

    return re.sub(r'<x id="(\d+)">([^<]*)</x>', renumbered, target.markup)


def says(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The same with further answers."""
    return {**interpreter(), **(more or {})}
