"""A map of headers: a small YAML file, `their header: our column`, for tables of one's own.

Titre du journal: outlet
Dossier suivi: beat
Remarques: "-"          # not wanted
fixed: {source: salon, legal_basis: consentement}    # what holds for all rows
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from presskit.lists import ALSO_WRITTEN, COLUMNS
from presskit.lists.cleaning.aliases import BESIDE, IGNORED
from presskit.lists.cleaning.rows import READERS
from presskit.office.reading import read
from presskit.office.source import Source
from presskit.problems import Place, Problem, Refusal, error, nearest

FIXED = "fixed"
_NAMES = (*COLUMNS, *BESIDE, *ALSO_WRITTEN)


class Map(Struct, frozen=True):
    """Their header → our column, or `-`; and our columns with what they hold where a row says
    nothing itself (`fixed`)."""

    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)


def read_map(path: Path, shown: str) -> Map:
    """The map of a file. Refuses one that is no mapping, or names a column that a list does not
    have, or a value that the column cannot hold."""
    if not path.is_file():
        raise Refusal(error("list-unreadable", place=Place(shown)))
    source = read(path, shown)
    if source.problems:
        raise Refusal(*source.problems)
    if not isinstance(source.tree, dict) or not source.tree:
        raise Refusal(error("import-map-shape", place=Place(shown)))
    fixed = source.tree.get(FIXED, {})
    if not isinstance(fixed, dict):
        raise Refusal(error("import-map-shape", place=source.place((FIXED,))))
    columns = {theirs: _text(ours) for theirs, ours in source.tree.items() if theirs != FIXED}
    values = {name: _text(value) for name, value in fixed.items()}
    wrong = [*_wrong_columns(columns, source), *_wrong_values(values, source)]
    if wrong:
        raise Refusal(*wrong)
    return Map(columns, {name: READERS[name](value).value for name, value in values.items()})


def _text(node: object) -> str:
    return node if isinstance(node, str) else ""


def _wrong_columns(columns: Mapping[str, str], source: Source) -> Iterator[Problem]:
    for theirs, ours in columns.items():
        if ours not in (*_NAMES, IGNORED):
            yield error("import-map-column", place=source.place((theirs,)), found=ours,
                        meant=nearest(ours, _NAMES))  # fmt: skip


def _wrong_values(values: Mapping[str, str], source: Source) -> Iterator[Problem]:
    for name, value in values.items():
        place = source.place((FIXED, name))
        if name not in READERS:
            yield error("import-map-fixed", place=place, found=name, choices=", ".join(READERS),
                        meant=nearest(name, READERS))  # fmt: skip
        elif not value or READERS[name](value).reason:
            yield error("import-map-value", place=place, name=name)
