"""How long it takes to bring a list in: reading, cleaning, matching, writing.

Invented lists (`people.py`) as CSV and as XLSX, each imported into an empty media list by a process
of its own: `python benchmarks/importing.py [--rounds 3]`. A larger list: `--lists 1000000`.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from functools import partial
from pathlib import Path

import xlsxwriter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import people
from benchmarks.clock import Cost, cost, environment, in_turns, memory, presskit, seconds
from benchmarks.figures import Effort, Row, Words

NAMES = {".csv": Words("presskit, CSV", "presskit, CSV"),
         ".xlsx": Words("presskit, classeur Excel", "presskit, Excel workbook")}  # fmt: skip


def measure(effort: Effort, seed: int = 11) -> list[Row]:
    """Seconds and memory of each list, as CSV and as a workbook."""
    rows: list[Row] = []
    for count in sorted(effort.rows):
        with tempfile.TemporaryDirectory(prefix="presskit-bench-") as name:
            rows += _one(count, Path(name), effort, seed)
    return rows


def _one(count: int, folder: Path, effort: Effort, seed: int) -> list[Row]:
    source, _ = people.write(folder, count, seed)
    # A sheet of Excel ends at 1,048,576 rows, and writing one takes longer than reading it.
    paths = [source] if count > 200_000 else [source, workbook(source)]
    rounds = effort.rounds if count <= 10_000 else effort.long_rounds
    taken = in_turns(
        {NAMES[path.suffix]: partial(_imported, path, folder) for path in paths}, rounds
    )
    times = Words(f"{count:,} lignes".replace(",", "\u202f"), f"{count:,} rows")
    peaks = Words(f"{times.fr}, mémoire", f"{times.en}, memory")
    return [*(seconds(times, name, taken, ours=True) for name in taken),
            *(memory(peaks, name, taken, ours=True) for name in taken)]  # fmt: skip


def _imported(path: Path, folder: Path) -> Cost:
    out = folder / "out.csv"
    out.unlink(missing_ok=True)
    return cost(presskit("lists", "import", str(path), "--to", str(out), "--json"),
                environment(folder))  # fmt: skip


def workbook(source: Path) -> Path:
    """The same rows as an Excel workbook."""
    path = source.with_suffix(".xlsx")
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        with source.open(encoding="utf-8", newline="") as stream:
            for n, row in enumerate(csv.reader(stream)):
                for column, cell in enumerate(row):
                    sheet.write_string(n, column, cell)
    return path


def main() -> None:
    """Print the table, the smallest list first."""
    from benchmarks.pages import plain_table

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=int, nargs="+", default=[1000, 100_000])
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    effort = Effort(rows=tuple(asked.lists)).with_rounds(asked.rounds)
    print(plain_table(measure(effort, asked.seed), "en"))


if __name__ == "__main__":
    main()
