"""What can still be read of a release with mistakes is looked at, wherever the mistakes are."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from presskit.office.reading import read
from presskit.office.salvage import salvage

EXAMPLE = Path(__file__).parent.parent / "releases" / "2026-06-10-assises-biotherapies.yaml"
TREE: Any = read(EXAMPLE, EXAMPLE.name).tree
WRONG = st.sampled_from([None, "", "x", "9:00", [], ["a"], [["a"]], {}, {"a": "b"}, {"fr": ["x"]}])


def paths(tree: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    found = [(*path, key) for key, _ in inside]
    for key, value in list(tree.items() if isinstance(tree, dict) else enumerate(tree)):
        if isinstance(value, dict | list):
            found += paths(value, (*path, key))
    return found


PATHS = paths(TREE)


@given(st.lists(st.tuples(st.sampled_from(PATHS), WRONG), min_size=1, max_size=8))
def test_no_set_of_mistakes_stops_the_salvage(mistakes: list[tuple[Any, Any]]) -> None:
    tree = deepcopy(TREE)
    for path, wrong in mistakes:
        holder = tree
        for step in path[:-1]:
            holder = holder[step] if isinstance(holder, dict | list) and _has(holder, step) else {}
        if isinstance(holder, dict | list) and _has(holder, path[-1]):
            holder[path[-1]] = deepcopy(wrong)

    assert salvage(tree) is not None


def _has(holder: Any, step: Any) -> bool:
    return (
        step in holder
        if isinstance(holder, dict)
        else (isinstance(step, int) and step < len(holder))
    )


def test_a_sound_release_is_saved_whole() -> None:
    saved = salvage(deepcopy(TREE))

    assert saved is not None
    assert (saved.cuts, saved.lost) == ((), frozenset())
