"""What the checks catch of seeded errors, and what they say of releases in which nothing is wrong.

    python benchmarks/checks.py            recall and false alarms of every check, as a table
    python benchmarks/checks.py CODE       what was missed, and what was raised wrongly
    python benchmarks/checks.py --time N   seconds a release over N releases (linear?)

Seeded errors are in benchmarks/seeded/CODE.yaml: fragments merged over one sound release.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.figures import OURS, Effort, Row, Words
from presskit.checks import check
from presskit.cli.opening import open_desk
from presskit.office import open_office
from tests.offices import OFFICE, QUIET, write_office
from tests.test_rules import problems_of

CAUGHT = Words("Fautes semées qui sont relevées", "Sown mistakes that are caught")
ALARMS = Words("Phrases justes relevées à tort", "Sound sentences raised wrongly")
SPEED = Words("Relire un communiqué, parmi beaucoup", "Reading one release over, among many")
ROOT = Path(__file__).resolve().parent.parent
SEEDED = ROOT / "benchmarks/seeded"


@dataclass(frozen=True)
class Tally:
    """What became of the fragments of one check."""

    code: str
    caught: int
    seeded: int
    missed: tuple[str, ...]
    alarms: tuple[str, ...]
    passing: int


def measure(effort: Effort) -> list[Row]:
    """Shares over all checks, and the time of a release."""
    rows = every()
    caught, seeded = sum(row.caught for row in rows), sum(row.seeded for row in rows)
    alarms, passing = sum(len(row.alarms) for row in rows), sum(row.passing for row in rows)
    times = tuple(1000 * seconds_a_release(effort.releases) for _ in range(effort.long_rounds))
    return [Row(CAUGHT, OURS, (caught / seeded,), "share", True, said=_of(caught, seeded)),
            Row(ALARMS, OURS, (alarms / passing,), "alarms", True, said=_of(alarms, passing)),
            Row(SPEED, OURS, times, "ms", True)]  # fmt: skip


def _of(count: int, total: int) -> Words:
    return Words(f"{count} sur {total}", f"{count} of {total}")


def every() -> list[Tally]:
    """What became of the fragments of every check."""
    with tempfile.TemporaryDirectory() as folder:
        root = write_office(Path(folder) / "office", office=OFFICE.replace(QUIET, ""))
        return [measured(path, root) for path in sorted(SEEDED.glob("*.yaml"))]


def measured(path: Path, root: Path) -> Tally:
    """Run every fragment of a file through all the checks."""
    fragments = yaml.safe_load(path.read_text("utf-8"))
    failing = [_text(each["failing"]) for each in fragments if "failing" in each]
    passing = [_text(each["passing"]) for each in fragments if "passing" in each]
    missed = [text for text in failing if not _raised(root, text, path.stem)]
    alarms = [text for text in passing if _raised(root, text, path.stem)]
    return Tally(path.stem, len(failing) - len(missed), len(failing), tuple(missed), tuple(alarms),
               len(passing))  # fmt: skip


def _text(fragment: object) -> str:
    if isinstance(fragment, str):
        return fragment
    return yaml.safe_dump(fragment, allow_unicode=True, sort_keys=False, width=1000)


def _raised(root: Path, fragment: str, code: str) -> bool:
    return any(problem.code == code for problem in problems_of(root, fragment))


def alarms_on_the_example() -> Iterator[str]:
    """Everything but notes that is said of the example office."""
    desk = open_desk(ROOT, ())
    for file in desk.releases:
        for problem in check(file, desk):
            if problem.severity != "info":
                yield f"{problem.place.file}:{problem.place.line} {problem.code}"


def seconds_a_release(count: int) -> float:
    """How long one release takes when there are `count` of them."""
    with tempfile.TemporaryDirectory() as folder:
        root = write_office(Path(folder) / "office")
        text = (ROOT / "releases/2026-06-10-assises-biotherapies.yaml").read_text("utf-8")
        text = text.split("media:")[0].replace("[region, prefecture, agence]", "[region]")
        for number in range(count):
            (root / f"releases/2026-06-10-essai-{number}.yaml").write_text(text, "utf-8")
        begun = time.perf_counter()
        desk = open_office(root)
        for file in desk.releases:
            check(file, desk)
        return (time.perf_counter() - begun) / count


def main(words: list[str]) -> None:
    """Print what the words ask for."""
    if words[:1] == ["--time"]:
        whole = int(words[1]) if len(words) > 1 else 1000
        for count in (whole // 10, whole):
            print(f"{count:5} releases: {1000 * seconds_a_release(count):.1f} ms each")
        return
    rows = every()
    for row in rows:
        if row.code in words:
            print("\n".join(("MISSED", *row.missed, "ALARMS", *row.alarms)))
    print(f"{'check':22} {'caught':>12} {'recall':>7} {'false alarms':>13}")
    for row in rows:
        print(f"{row.code:22} {row.caught:5} / {row.seeded:4} {100 * row.caught / row.seeded:6.1f}%"
              f" {len(row.alarms):6} / {row.passing:4}")  # fmt: skip
    caught, seeded = sum(row.caught for row in rows), sum(row.seeded for row in rows)
    alarms, passing = sum(len(row.alarms) for row in rows), sum(row.passing for row in rows)
    print(f"{'all':22} {caught:5} / {seeded:4} {100 * caught / max(seeded, 1):6.1f}%"
          f" {alarms:6} / {passing:4}")  # fmt: skip
    said = list(alarms_on_the_example())
    print(f"alarms on the example office: {len(said)}", *said, sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
