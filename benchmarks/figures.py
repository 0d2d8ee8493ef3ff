"""What a benchmark gives: rows of figures, kept as they were measured, and what is read off them.

Nothing here measures, and nothing here is about one benchmark.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any, Literal, NamedTuple

Language = Literal["fr", "en"]


class Words(NamedTuple):
    """One text in both languages."""

    fr: str
    en: str

    def within(self, language: Language) -> str:
        """The text in one of them."""
        return self.fr if language == "fr" else self.en


def same(text: str) -> Words:
    """A name, which is the same in both."""
    return Words(text, text)


OURS, NOTHING = same("presskit"), same("")
NOT_INSTALLED = Words("absent : pas installé", "absent: not installed")
FAILED = Words("absent : n’a pas abouti", "absent: did not finish")


@dataclass(frozen=True)
class Unit:
    """How figures of a kind are read: whether more is better, and what one of them is."""

    more_is_better: bool
    share: bool = False


UNITS: Mapping[str, Unit] = {
    "s": Unit(more_is_better=False),
    "ms": Unit(more_is_better=False),
    "MiB": Unit(more_is_better=False),
    "share": Unit(more_is_better=True, share=True),
    "alarms": Unit(more_is_better=False, share=True),
}


@dataclass(frozen=True)
class Goal:
    """What our figure is held against: `bound` in its own unit, or `bound` times the figure of the
    peer of that name."""

    bound: float
    peer: Words = NOTHING


@dataclass(frozen=True)
class Row:
    """What one program did of one thing: a figure a round, none if it is absent.

    Rows of the same `what` are compared; of ours the first is what the others are held against.
    `said` is how a share was counted ("627 of 627").
    """

    what: Words
    name: Words
    values: tuple[float, ...] = ()
    unit: str = "s"
    ours: bool = False
    goals: tuple[Goal, ...] = ()
    said: Words = NOTHING
    absent: Words = NOT_INSTALLED

    @property
    def median(self) -> float:
        """The figure in the middle; only of a row that is not absent."""
        return median(self.values)


@dataclass(frozen=True)
class Conditions:
    """Under what a benchmark was measured: never where, nor by whom.

    `load` is the machine's load average before, `others` the part of the processor that anything
    else took meanwhile (None where the system does not tell).
    """

    day: str
    system: str
    processor: str
    cores: int
    python: str
    rounds: int
    load: float | None
    others: float | None


@dataclass(frozen=True)
class Report:
    """All rows of one benchmark, and under what they were measured."""

    rows: tuple[Row, ...]
    conditions: Conditions


@dataclass(frozen=True)
class Effort:
    """How much is done: `rounds` of what takes a second, `long_rounds` of what takes a minute."""

    rounds: int = 7
    long_rounds: int = 3
    rows: tuple[int, ...] = (1_000, 100_000)
    releases: int = 100
    pictures: int = 40
    side: int = 6_000

    def with_rounds(self, rounds: int) -> Effort:
        """The same work, done so many times."""
        return replace(self, rounds=rounds, long_rounds=min(rounds, self.long_rounds))


FULL = Effort()
# Enough to see that everything runs; no figure of it means anything.
QUICK = Effort(rounds=1, long_rounds=1, rows=(1_000,), releases=6, pictures=4, side=1_200)


# ------------------------------------------------------------------------------- what is read off


def things(rows: Sequence[Row]) -> Iterator[tuple[Words, tuple[Row, ...]]]:
    """The rows by what was done, in the order of the first of each."""
    for what in dict.fromkeys(row.what for row in rows):
        yield what, tuple(row for row in rows if row.what == what)


def ratio(row: Row, rows: Sequence[Row]) -> float | None:
    """How many times our figure a row's is; None for ours, a share, or an absent side."""
    ours = next((each for each in rows if each.ours and each.what == row.what), None)
    if ours is None or row is ours or not (row.values and ours.values) or UNITS[row.unit].share:
        return None
    return row.median / ours.median if ours.median else None


def reached(row: Row, goal: Goal, rows: Sequence[Row]) -> float | None:
    """What is held against the bound: our figure, or its part of the peer's; None if one is
    absent."""
    if goal.peer == NOTHING:
        return row.median if row.values else None
    beside = (each for each in rows if (each.what, each.name) == (row.what, goal.peer))
    peer = next(beside, None)
    if peer is None or not (peer.values and row.values):
        return None
    return row.median / peer.median if peer.median else None


def is_met(row: Row, goal: Goal, found: float) -> bool:
    """Whether a figure is on the right side of its bound."""
    return found >= goal.bound if UNITS[row.unit].more_is_better else found <= goal.bound


# ---------------------------------------------------------------------------------- kept on disk


def written(reports: Mapping[str, Report]) -> str:
    """The reports as JSON, for the next run to renew only what it measures."""
    told = {name: asdict(report) for name, report in reports.items()}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read(path: Path) -> dict[str, Report]:
    """The reports of a file; none if there is no file yet."""
    if not path.exists():
        return {}
    told = json.loads(path.read_text("utf-8"))
    return {name: _report(each) for name, each in told.items()}


def _report(told: Mapping[str, Any]) -> Report:
    return Report(tuple(_row(each) for each in told["rows"]), Conditions(**told["conditions"]))


def _row(told: Mapping[str, Any]) -> Row:
    """JSON made lists of the named tuples; here they are words again."""
    words = {name: Words(*told[name]) for name in ("what", "name", "said", "absent")}
    goals = tuple(Goal(goal["bound"], Words(*goal["peer"])) for goal in told["goals"])
    return Row(**{**told, **words, "values": tuple(told["values"]), "goals": goals})
