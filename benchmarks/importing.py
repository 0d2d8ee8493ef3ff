"""How long an import takes, and how much memory: `python benchmarks/importing.py --rows 100000`.

Invented lists (`people.py`) as CSV and as XLSX, each brought into an empty media list by a process
of its own: reading, cleaning, matching, writing.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import people
import xlsxwriter


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


def measure(path: Path) -> str:
    """One line of the table."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    command = [sys.executable, "-m", "presskit", "lists", "import", str(path), "--to",
               str(path.with_name("out.csv")), "--json"]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    path.with_name("out.csv").unlink()
    rows = json.loads(done.stdout)["rows"]
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    wall = time.perf_counter() - start
    return (f"{path.suffix:6} {rows['in']:>9} rows {wall:7.1f} s "
            f"{spent:7.1f} s of processor {after.ru_maxrss // 1024:6} MB at most")  # fmt: skip


def main() -> None:
    """Print the table, the smallest list first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1000, 100_000])
    parser.add_argument("--seed", type=int, default=11)
    asked = parser.parse_args()
    for rows in sorted(asked.rows):
        with tempfile.TemporaryDirectory() as folder:
            source, _ = people.write(Path(folder), rows, asked.seed)
            paths = [source] if rows > 200_000 else [source, workbook(source)]
            for path in paths:
                print(measure(path))


if __name__ == "__main__":
    main()
