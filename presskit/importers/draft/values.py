"""The nodes that every part of a release is made of: texts in one language or in both."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from presskit.importers.draft.prose import tidy
from presskit.importers.draft.tree import Branch, Field, Leaf, Node, Row
from presskit.model import LANGUAGES, Language

PerLanguage = Mapping[Language, str]


class Placed(Struct, frozen=True):
    """An entry of a release, the texts of contacts/ that it stands for, and its doubts."""

    node: Node
    referred: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


class Ledger(Struct):
    """What is noted while a release is put together: texts of contacts/ it stands for, words left
    aside, fields somebody should look at."""

    referred: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def doubt(self, name: str, note: str) -> str:
        """A note beside a doubtful value: `? why`."""
        if name not in self.doubts:
            self.doubts.append(name)
        return f"? {note}"


def said(texts: PerLanguage, several: bool, block: bool = False, note: str = "") -> Node | None:
    """A text: plain where the file has one language, else {fr:, en:}; None where nobody says it."""
    kept = {
        language: text if block else tidy(text) for language, text in texts.items() if text.strip()
    }
    if not kept:
        return None
    if not several:
        return Leaf(next(iter(kept.values())), block=block, note=note)
    fields = tuple(Field(language, Leaf(kept[language], block=block))
                   for language in LANGUAGES if language in kept)  # fmt: skip
    return Branch(fields, flow=not block, note=note)


def fields(**nodes: Node | None) -> tuple[Field, ...]:
    """The entries of a mapping that are there, in the order given."""
    return tuple(Field(key, node) for key, node in nodes.items() if node is not None)


def name(text: str, note: str = "") -> Leaf | None:
    """A name, or a text of one line; None where it is empty."""
    return Leaf(tidy(text), note=note) if text.strip() else None


def typed(text: str, note: str = "") -> Leaf | None:
    """A date, an hour or an id; None where it is empty."""
    return Leaf(text, typed=True, note=note) if text else None


def ids(keys: tuple[str, ...] | list[str], note: str = "") -> Row | None:
    """A list of ids on one line; None where there is none."""
    return Row(tuple(Leaf(key, typed=True) for key in keys), flow=True, note=note) if keys else None
