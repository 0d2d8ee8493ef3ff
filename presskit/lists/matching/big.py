"""The same pairs for lists too long for Python's own tables: DuckDB joins equal keys.

Only the search for pairs differs; what is one person is judged by the same rules. Optional: the
`big` extra. The memory it may take is bounded, the rest goes to a temporary folder.
"""

from __future__ import annotations

import csv
import importlib.util
import tempfile
from collections.abc import Iterator
from pathlib import Path

from presskit.lists.matching.book import Book
from presskit.lists.matching.joins import GROUP, Pair, Pairs, among, keys_of, pairs_in_memory

# Fewer rows are joined sooner without it.
MANY = 200_000
_MEMORY, _AT_ONCE = "500MB", 100_000


def pairs_for(book: Book) -> Pairs:
    """How to look for the pairs of a list of this length, with what is installed."""
    large = len(book.ids) > MANY and importlib.util.find_spec("duckdb") is not None
    return pairs_in_duckdb if large else pairs_in_memory


def pairs_in_duckdb(book: Book, kind: int) -> Iterator[Pair]:
    """The pairs of profiles that share a key of this kind, each at least once."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="presskit-") as folder:
        keys = Path(folder) / "keys.csv"
        with keys.open("w", encoding="ascii", newline="") as stream:
            csv.writer(stream).writerows(keys_of(book, kind))
        with duckdb.connect(config={"memory_limit": _MEMORY, "temp_directory": folder}) as base:
            base.execute(_KEYS.format(keys=keys.as_posix().replace("'", "''")))
            found = base.execute(_PAIRS, [GROUP])
            while rows := found.fetchmany(_AT_ONCE):
                yield from rows
            for (group,) in base.execute(_LARGE, [GROUP]).fetchall():
                yield from among(book, list(group))


_KEYS = """
    CREATE TABLE keys AS SELECT key, profile, count(*) OVER (PARTITION BY key) AS size
    FROM (SELECT DISTINCT key, profile FROM read_csv('{keys}', header=false, auto_detect=false,
          columns={{'key': 'BIGINT', 'profile': 'INTEGER'}})) QUALIFY size > 1
"""
_PAIRS = """
    SELECT DISTINCT a.profile, b.profile FROM keys a JOIN keys b USING (key)
    WHERE a.profile < b.profile AND a.size <= ?
"""
_LARGE = "SELECT list(profile ORDER BY profile) FROM keys WHERE size > ? GROUP BY key"
