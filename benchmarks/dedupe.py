"""Deduplication timed and scored, beside what else could be used:

    python benchmarks/dedupe.py --lists 1000 100000 [--seed 11] [--ways rules splink …]

Every figure is of a process of its own on the same invented list (people.py): seconds, peak memory,
and pairwise precision, recall and F1 against the labels. `rules` and `rules-duckdb` are
`presskit lists dedupe`, CSV in, clusters and survivors out; `exact-*` join rows of one canonical
address and nothing else; `splink` is Splink 5 on DuckDB, trained without labels, at 0.99. The last
three need polars, duckdb, splink.
"""

# ruff: noqa: E501

from __future__ import annotations

import argparse
import contextlib
import csv
import gc
import importlib.util
import io
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.clock import (
    ROOT,
    Cost,
    DidNotFinishError,
    environment,
    in_turns,
    missing,
    seconds,
)
from benchmarks.figures import Effort, Row, Words, same

Clusters = Mapping[str, str]


def rules(path: Path) -> Clusters:
    """The rules, all in Python."""
    from presskit.lists.matching.joins import pairs_in_memory

    return _rules(path, pairs_in_memory)


def rules_duckdb(path: Path) -> Clusters:
    """The rules, DuckDB joining the keys."""
    from presskit.lists.matching.big import pairs_in_duckdb

    return _rules(path, pairs_in_duckdb)


def _rules(path: Path, pairs: Callable[..., object]) -> Clusters:
    from presskit.lists.matching import matched
    from presskit.lists.matching.files import (
        clusters_text,
        read_book,
        survivors_text,
    )
    from presskit.lists.table import open_table

    gc.disable()  # as the command does
    table, at = open_table(path, path.name), [time.perf_counter()]
    book = read_book(table)
    at.append(time.perf_counter())
    outcome = matched(book, pairs=pairs)
    del book
    at.append(time.perf_counter())
    path.with_name("clusters.csv").write_text(clusters_text(outcome), "utf-8")
    path.with_name("out.csv").write_text(survivors_text(table, outcome), "utf-8")
    at.append(time.perf_counter())
    steps = [f"{after - before:.2f}" for before, after in pairwise(at)]
    print("    read, match, write:", *steps, file=sys.stderr)
    return dict(zip(outcome.ids, outcome.clusters, strict=True))


_SQL = """
    SELECT id, CASE WHEN email = '' THEN 'r' || id ELSE lower(regexp_replace(trim(email),
    '\\+[^@]*@', '@')) END AS cluster FROM read_csv('{}', all_varchar=true, header=true, nullstr='-')
"""


def exact_duckdb(path: Path) -> Clusters:
    """One canonical address, by DuckDB."""
    import duckdb

    return dict(duckdb.connect().execute(_SQL.format(path)).fetchall())


def exact_polars(path: Path) -> Clusters:
    """One canonical address, by polars."""
    import polars

    rows = polars.read_csv(path, infer_schema=False).with_columns(polars.col("email").fill_null(""))
    mail = polars.col("email").str.strip_chars().str.replace(r"\+[^@]*@", "@").str.to_lowercase()
    named = polars.when(polars.col("email") == "").then("r" + polars.col("id")).otherwise(mail)
    return dict(rows.select("id", named.alias("cluster")).iter_rows())


def splink(path: Path) -> Clusters:
    """Splink 5 on DuckDB, as its tutorial would have it."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    backend = DuckDBAPI()
    frame = backend.register(_prepared(backend, path)) if hasattr(backend, "register") else "people"
    blocks = [block_on("mail"), block_on("last", "outlet"), block_on("first", "last"),
              block_on("mobile", "first")]  # fmt: skip
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="id", blocking_rules_to_generate_predictions=blocks,
        comparisons=[cl.JaroWinklerAtThresholds("first", [0.9]), cl.JaroWinklerAtThresholds("last", [0.9]),
                     cl.ExactMatch("mail"), cl.ExactMatch("mobile"),
                     cl.JaroWinklerAtThresholds("outlet", [0.9])])  # fmt: skip
    linker = Linker(frame, settings)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("mail", "last")], recall=0.7)
    training.estimate_u_using_random_sampling(max_pairs=1e6)
    training.estimate_parameters_using_expectation_maximisation(block_on("mail"))
    training.estimate_parameters_using_expectation_maximisation(block_on("first", "last"))
    found = linker.inference.predict(threshold_match_probability=0.99)
    grouped = linker.clustering.cluster_pairwise_predictions_at_threshold(found, 0.99)
    rows = backend._con.execute(f"SELECT id, cluster_id FROM {grouped.physical_name}").fetchall()
    return {str(row): str(cluster) for row, cluster in rows}


def _prepared(backend: object, path: Path) -> str:
    backend._con.execute(f"""
        CREATE TABLE people AS SELECT id, strip_accents(lower(nullif(first_name, ''))) AS first,
        strip_accents(lower(nullif(last_name, ''))) AS last, nullif(strip_accents(lower(outlet)), '')
        AS outlet, nullif(lower(regexp_replace(trim(email), '\\+[^@]*@', '@')), '') AS mail,
        nullif(right(regexp_replace(mobile, '[^0-9]', '', 'g'), 9), '') AS mobile
        FROM read_csv('{path}', all_varchar=true, header=true, nullstr='-')""")
    return "people"


WAYS: dict[str, tuple[Callable[[Path], Clusters], str]] = {
    "rules": (rules, "rapidfuzz"), "rules-duckdb": (rules_duckdb, "duckdb"),
    "exact-duckdb": (exact_duckdb, "duckdb"), "exact-polars": (exact_polars, "polars"),
    "splink": (splink, "splink"),
}  # fmt: skip


def score(truth: Clusters, found: Clusters) -> tuple[float, float, float]:
    """Pairwise precision, recall and F1, without listing a pair."""

    def pairs(counts: Counter[object]) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    both = pairs(Counter((truth[row], found.get(row, f"?{row}")) for row in truth))
    precision = both / max(pairs(Counter(found.values())), 1)
    recall = both / max(pairs(Counter(truth.values())), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


NAMES: dict[str, Words] = {
    "rules": same("presskit"), "rules-duckdb": Words("presskit, avec DuckDB", "presskit, with DuckDB"),
    "exact-duckdb": Words("DuckDB, adresses égales", "DuckDB, equal addresses"),
    "exact-polars": Words("polars, adresses égales", "polars, equal addresses"),
    "splink": same("Splink"),
}  # fmt: skip


@dataclass(frozen=True)
class Judged:
    """What one way cost on one list, and how right it was."""

    seconds: float
    processor: float
    memory: float
    precision: float
    recall: float
    f1: float


def measure(effort: Effort, ways: Sequence[str] = tuple(WAYS), seed: int = 11) -> list[Row]:
    """Time, then F1, of every way on every list."""
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as folder:
        return [row for count in effort.rows
                for row in _on_a_list(count, Path(folder), effort, ways, seed)]  # fmt: skip


def _on_a_list(count: int, home: Path, effort: Effort, ways: Sequence[str], seed: int) -> list[Row]:
    here = home / str(count)
    # In a process of its own: a child's peak counts its parent's.
    people = str(ROOT / "benchmarks" / "people.py")
    made = [people, str(count), "--seed", str(seed), "--out", str(here)]
    subprocess.run([sys.executable, *made], check=True)
    scores: dict[Words, Judged] = {}
    able = [way for way in ways if importlib.util.find_spec(WAYS[way][1])]
    rounds = effort.rounds if count <= 10_000 else effort.long_rounds
    taken = in_turns({NAMES[way]: partial(_judged, way, here, scores) for way in able}, rounds)
    times = Words(f"{count:,} lignes".replace(",", "\u202f"), f"{count:,} rows")
    right = Words(f"{times.fr}, justesse (F1)", f"{times.en}, how right (F1)")
    ours = {NAMES[way] for way in ("rules", "rules-duckdb")}
    named = [NAMES[way] for way in ways]
    return [*(seconds(times, name, taken, ours=name in ours) for name in named),
            *(_right(right, name, scores.get(name), name in ours, missing(name, taken))
              for name in named)]  # fmt: skip


def _right(what: Words, name: Words, found: Judged | None, ours: bool, absent: Words) -> Row:
    if found is None:
        return Row(what, name, (), "share", ours, absent=absent)
    precision, recall = 100 * found.precision, 100 * found.recall
    french = f"précision {precision:.1f} %, rappel {recall:.1f} %".replace(".", ",")
    said = Words(french, f"precision {precision:.1f}%, recall {recall:.1f}%")
    return Row(what, name, (found.f1,), "share", ours, said=said)


def _judged(way: str, folder: Path, scores: dict[Words, Judged]) -> Cost:
    """One run of one way, its score kept. Raises DidNotFinishError."""
    run = subprocess.run([sys.executable, __file__, "--judge", way, str(folder)],
                         capture_output=True, text=True, check=False,
                         env=environment(folder))  # fmt: skip
    if run.returncode:
        raise DidNotFinishError(f"{way}: {run.stderr.strip().splitlines()[-1][:120]}")
    found = Judged(*json.loads(run.stdout.strip().splitlines()[-1]))
    scores[NAMES[way]] = found
    return Cost(found.seconds, found.memory)


def judge(way: str, folder: Path) -> None:
    """One way on one list: its figures as JSON, in a process of its own."""
    import resource  # which Windows lacks

    start = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        found = WAYS[way][0](folder / "list.csv")
    wall, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF)
    with (folder / "truth.csv").open(encoding="utf-8") as stream:
        truth = {row["id"]: row["person"] for row in csv.DictReader(stream)}
    spent = used.ru_utime + used.ru_stime
    print(json.dumps([wall, spent, used.ru_maxrss / 1024, *score(truth, found)]))


def main() -> None:
    """Every way on every list; or one, for measure()."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=int, nargs="+", default=[1000, 100_000])
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ways", nargs="+", default=list(WAYS), choices=list(WAYS))
    parser.add_argument("--judge", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.judge:
        judge(asked.judge[0], Path(asked.judge[1]))
        return
    from benchmarks.pages import plain_table

    effort = Effort(rows=tuple(asked.lists)).with_rounds(asked.rounds)
    print(plain_table(measure(effort, asked.ways, asked.seed), "en"))


if __name__ == "__main__":
    main()
