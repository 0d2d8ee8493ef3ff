"""What can still be read of a release with mistakes, so that one mistake does not hide the others.

Nothing is ever built from it: the checks look at it, and that is all.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from msgspec import Struct
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from presskit.model import Release
from presskit.problems import ModelPath

_ROUNDS = 30
# The paths of other files begin with these.
OTHER_FILES = ("organisations", "people", "press", "office")
# What stands in for a required field that is missing or cannot be read; nothing is said of it.
_STAND_INS = {
    "title": "…", "text": "…", "label": "…", "role": "…", "heading": "…", "date": "2000-01-01",
    "time": "9:00", "value": "1",
}  # fmt: skip


class Salvage(Struct, frozen=True):
    """The sound parts of a release, and the tree they were read from. `cuts` are the list entries
    left out, in the order they went; `lost` the paths in the file that are not as written."""

    release: Release
    tree: dict[str, Any]
    cuts: tuple[ModelPath, ...] = ()
    lost: frozenset[ModelPath] = frozenset()

    def restored(self, path: ModelPath) -> ModelPath:
        """A model path of `release` as it stands in the file; of another file, as it is."""
        if not self.tree or (path[:1] and path[0] in OTHER_FILES):
            return path
        return _restored(_walked(path, self.tree), self.cuts)

    def touches(self, path: ModelPath) -> bool:
        """Whether something at, above or below a path in the file is not as written."""
        return any(path[: len(gone)] == gone or gone[: len(path)] == path for gone in self.lost)


def salvage(tree: dict[str, Any]) -> Salvage | None:
    """The release without what cannot be read; None where too little is left."""
    pruned, cuts, lost = deepcopy(tree), list[ModelPath](), set[ModelPath]()
    for _ in range(_ROUNDS):
        try:
            release = Release.model_validate(pruned)
            return Salvage(release, pruned, tuple(cuts), frozenset(lost))
        except ValidationError as failure:
            for path, missing in _faulty(failure.errors(), pruned):
                _mend(pruned, path, missing, cuts, lost)
    return None


def _faulty(details: Iterable[ErrorDetails], tree: Any) -> list[tuple[ModelPath, str]]:
    """The entries at fault, the last of each list first, with the field that is missing there."""
    found = set()
    for each in details:
        loc: ModelPath = each["loc"]
        if each["type"] == "missing":
            found.add((_walked(loc[:-1], tree), str(loc[-1])))
        else:
            found.add((_walked(loc, tree), ""))
    return sorted(found, key=lambda one: [(isinstance(s, int), s) for s in one[0]], reverse=True)


def _walked(loc: ModelPath, tree: Any) -> ModelPath:
    """The steps of `loc` that were written; those only the model knows are skipped."""
    path: ModelPath = ()
    for step in loc:
        known = isinstance(tree, dict) and step in tree
        if known or (isinstance(tree, list) and isinstance(step, int) and step < len(tree)):
            tree, path = tree[step], (*path, step)
    return path


def _restored(path: ModelPath, cuts: Iterable[ModelPath]) -> ModelPath:
    for cut in reversed(tuple(cuts)):
        depth, place = len(cut) - 1, cut[-1]
        step = path[depth] if len(path) > depth else None
        inside = path[:depth] == cut[:depth]
        if inside and isinstance(step, int) and isinstance(place, int) and step >= place:
            path = (*path[:depth], step + 1, *path[depth + 1 :])
    return path


def _mend(
    tree: Any, path: ModelPath, missing: str, cuts: list[ModelPath], lost: set[ModelPath]
) -> None:
    """Put a stand-in where a required field is at fault; else leave the entry out."""
    holder, last = _reached(tree, path, missing)
    if holder is None:
        return
    written = (*path, missing) if missing in _STAND_INS else path
    lost.add(_restored(written, cuts))
    if isinstance(holder, dict) and last in _STAND_INS and holder.get(str(last)) != "…":
        holder[str(last)] = _STAND_INS[str(last)]
    elif isinstance(holder, dict):
        holder.pop(str(last), None)
    else:
        cuts.append(path)
        del holder[int(last)]


def _reached(tree: Any, path: ModelPath, missing: str) -> tuple[Any, str | int]:
    """The mapping or list that holds the fault, and under which key; nothing if it is gone."""
    if missing in _STAND_INS:
        path = (*path, missing)
    if not path:
        return None, ""
    # Another fault of the same round may have taken the entry away.
    if _walked(path[:-1], tree) != path[:-1]:
        return None, ""
    for step in path[:-1]:
        tree = tree[step]
    last = path[-1]
    gone = isinstance(tree, list) and isinstance(last, int) and last >= len(tree)
    return (tree, last) if isinstance(tree, dict | list) and not gone else (None, "")
