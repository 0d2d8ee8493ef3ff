"""Every benchmark of the project beside its peers, in one command:

    python -m benchmarks [--only start,documents] [--rounds N] [--quick] [--out docs]

Prints medians and ratios; with --out it renews the two pages and the charts of what it measured
(the rest stays as it was measured before). Nothing here is a timed test: no run fails for being
slow, only for not finishing.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.clock import is_quiet, watched
from benchmarks.figures import FAILED, FULL, QUICK, Effort, Report, Row, read
from benchmarks.pages import FIGURES, FOLDER, plain_table, write
from benchmarks.sections import SECTIONS

NAMES = tuple(each.name for each in SECTIONS)


class Benchmark(Protocol):
    """What every script of a benchmark has."""

    @staticmethod
    def measure(effort: Effort) -> list[Row]:
        """Its rows, ours first."""


def benchmark(name: str) -> Benchmark:
    """A script of this folder."""
    return cast(Benchmark, importlib.import_module(f"benchmarks.{name}"))


def report(name: str, effort: Effort) -> Report:
    """Measure one benchmark, and watch the machine meanwhile."""
    with watched(effort.rounds) as conditions:
        rows = tuple(benchmark(name).measure(effort))
    return Report(rows, conditions[0])


def main(words: Sequence[str]) -> int:
    """Measure what the words ask for, print it, and keep it if a folder is named; 1 if something
    of ours did not finish."""
    asked = _parser().parse_args(words)
    effort = _effort(asked)
    # Compiled modules are part of what is measured: a person has them.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if not is_quiet():
        print("something else is at work on this machine: the figures suffer", file=sys.stderr)
    reports = read(asked.out / FOLDER / FIGURES) if asked.out else {}
    for name in asked.only:
        print(f"{name}…", file=sys.stderr)
        reports[name] = report(name, effort)
        _show(name, reports[name])
        if asked.out:
            write(asked.out, {each: reports[each] for each in NAMES if each in reports})
    rows = (row for name in asked.only for row in reports[name].rows)
    return int(any(row.ours and row.absent == FAILED and not row.values for row in rows))


def alone(name: str) -> None:
    """What a script does when it is run by itself: its table."""
    parser = argparse.ArgumentParser(description=_title(name))
    _efforts(parser)
    effort = _effort(parser.parse_args())
    _show(name, report(name, effort))


def _show(name: str, found: Report) -> None:
    print(f"\n{_title(name)}\n\n{plain_table(found.rows, 'en')}\n", flush=True)


def _title(name: str) -> str:
    return next(each.title.en for each in SECTIONS if each.name == name)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--only", type=_chosen, default=NAMES, metavar=",".join(NAMES))
    parser.add_argument("--out", type=Path, help="the folder of the pages: docs")
    _efforts(parser)
    return parser


def _efforts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rounds", type=int, help=f"so many figures (usually {FULL.rounds})")
    parser.add_argument("--quick", action="store_true", help="one round of little")


def _effort(asked: argparse.Namespace) -> Effort:
    effort = QUICK if asked.quick else FULL
    return effort.with_rounds(asked.rounds) if asked.rounds else effort


def _chosen(names: str) -> tuple[str, ...]:
    """Some of the names, between commas."""
    chosen = tuple(names.split(","))
    if unknown := set(chosen) - set(NAMES):
        raise argparse.ArgumentTypeError(f"no such benchmark: {', '.join(sorted(unknown))}")
    return chosen


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
