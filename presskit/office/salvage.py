"""What can still be read of a release with mistakes, so that one mistake does not hide the others.

Nothing is ever built from it: the checks look at it, and that is all.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from presskit.model import Release
from presskit.problems import ModelPath

_ROUNDS = 30
# What stands in for a missing field of the release itself; nothing is said of it.
_STAND_INS = {"title": "…", "date": "2000-01-01"}


@dataclass(frozen=True)
class Salvage:
    """The sound parts of a release. `cuts` are the list entries left out, in the order they went;
    `lost` the fields of the release that are not as written."""

    release: Release
    cuts: tuple[ModelPath, ...] = ()
    lost: frozenset[str] = frozenset()

    def restored(self, path: ModelPath) -> ModelPath:
        """A path inside `release` as it stands in the file."""
        for cut in reversed(self.cuts):
            depth, place = len(cut) - 1, cut[-1]
            step = path[depth] if len(path) > depth else None
            inside = path[:depth] == cut[:depth]
            if inside and isinstance(step, int) and isinstance(place, int) and step >= place:
                path = (*path[:depth], step + 1, *path[depth + 1 :])
        return path


def salvage(tree: dict[str, Any]) -> Salvage | None:
    """The release without the entries that cannot be read; None where too little is left."""
    pruned, cuts, lost = deepcopy(tree), list[ModelPath](), set[str]()
    for _ in range(_ROUNDS):
        try:
            return Salvage(Release.model_validate(pruned), tuple(cuts), frozenset(lost))
        except ValidationError as failure:
            for path in _faulty(failure.errors(), pruned):
                _cut(pruned, path, cuts, lost)
    return None


def _faulty(details: Iterable[ErrorDetails], tree: Any) -> list[ModelPath]:
    """The entries to leave out, the last of each list first."""
    paths = set()
    for each in details:
        loc: ModelPath = each["loc"]
        entry = loc[:-1] if each["type"] == "missing" else loc
        paths.add(loc if len(loc) == 1 else _walked(entry, tree))
    return sorted(paths, key=lambda path: [(isinstance(s, int), s) for s in path], reverse=True)


def _walked(loc: ModelPath, tree: Any) -> ModelPath:
    """The steps of `loc` that were written; those only the model knows are skipped."""
    path: ModelPath = ()
    for step in loc:
        known = isinstance(tree, dict) and step in tree
        if known or (isinstance(tree, list) and isinstance(step, int) and step < len(tree)):
            tree, path = tree[step], (*path, step)
    return path


def _cut(tree: Any, path: ModelPath, cuts: list[ModelPath], lost: set[str]) -> None:
    if not path:
        return
    for step in path[:-1]:
        if (isinstance(tree, dict) and step not in tree) or isinstance(tree, str):
            return
        tree = tree[step]
    last = path[-1]
    if isinstance(tree, list):
        cuts.append(path)
        del tree[int(last)]
    elif isinstance(tree, dict):
        tree.pop(str(last), None)
    if len(path) == 1:
        lost.add(str(last))
        if last in _STAND_INS:
            tree[last] = _STAND_INS[str(last)]
