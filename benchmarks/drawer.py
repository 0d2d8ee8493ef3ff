"""Old releases out of the drawer: time and memory, beside programs that only extract text.

    python benchmarks/drawer.py            every format, beside pandoc or pdftotext, as a table
    python benchmarks/drawer.py --grow     readers and recogniser over growing input (linear?)

The files are the kit of an example release, in its own pages; each is read in processes of its own,
as `presskit import` does. How much of an old release is recognised is counted over the invented
drawer of the tests, by the scorer of the shared corpus, where that lies beside the checkout.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.clock import (
    AS_OF,
    ROOT,
    SLUG,
    Contestant,
    cost,
    environment,
    example_office,
    in_turns,
    presskit,
    seconds,
)
from benchmarks.figures import OURS, Effort, Row, Words, same
from presskit.importers.readers import read
from presskit.importers.recognise.whole import recognise
from presskit.importers.shape import shape

OTHERS = {
    "docx": ("pandoc", "-f", "docx", "-t", "plain"),
    "html": ("pandoc", "-f", "html", "-t", "plain"),
    "pdf": ("pdftotext",),
}
FORMATS = ("docx", "pdf", "html", "eml", "txt")
RECOGNISED = Words("Ce qui est reconnu (F1)", "What is recognised (F1)")
DRAWER = ROOT / "tests/drawer"
SCORER = ROOT.parent / "shared/corpus/score_import.py"
NO_SCORER = Words("absent : il faut score_import.py, à côté du dépôt",
                  "absent: needs score_import.py, beside the checkout")  # fmt: skip
TIMES = (1, 2, 4, 8, 16)
_READ = "import sys; from pathlib import Path; from presskit.importers.readers import read; "


def measure(effort: Effort) -> list[Row]:
    """The time of each format beside its peer, and what is recognised of a whole drawer."""
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as name:
        folder = Path(name)
        made = kit(folder)
        rows = [row for each in FORMATS for row in _read(made, each, folder, effort.rounds)]
    return [*rows, _recognised()]


def _read(made: Path, kind: str, folder: Path, rounds: int) -> list[Row]:
    path = made / "fr" / f"{SLUG}-fr.{kind}"
    ours = [sys.executable, "-c", f"{_READ}read(Path({str(path)!r}))"]
    contestants: dict[Words, Contestant] = {OURS: partial(cost, ours, environment(folder))}
    peer = OTHERS.get(kind)
    if peer and shutil.which(peer[0]):
        words = (*peer, str(path), *(("-",) if peer[0] == "pdftotext" else ()))
        contestants[same(peer[0])] = partial(cost, words, environment(folder))
    taken = in_turns(contestants, rounds)
    what = Words(f"Lire un fichier .{kind}", f"Reading a .{kind} file")
    peers = (seconds(what, same(peer[0]), taken),) if peer else ()
    return [seconds(what, OURS, taken, ours=True), *peers]


def _recognised() -> Row:
    """The scorer prints its macro average last."""
    if not SCORER.exists():
        return Row(RECOGNISED, OURS, (), "share", True, absent=NO_SCORER)
    texts = sorted(DRAWER.glob("*.txt"))
    with tempfile.TemporaryDirectory() as told:
        for text in texts:
            found = json.dumps(shape(recognise(read(text))))
            (Path(told) / f"{text.stem}.json").write_text(found, "utf-8")
        done = subprocess.run([sys.executable, str(SCORER), told, "--gold", str(DRAWER)],
                              capture_output=True, text=True, check=True)  # fmt: skip
    said = Words(f"{len(texts)} communiqués inventés", f"{len(texts)} invented releases")
    return Row(RECOGNISED, OURS, (float(done.stdout.split()[-1]),), "share", True, said=said)


def kit(folder: Path) -> Path:
    """The kit of the example release."""
    office = example_office(folder / "office")
    words = presskit("build", SLUG, "--office", str(office), "--as-of", AS_OF, "--quiet")
    subprocess.run(words, check=True, capture_output=True, env=environment(folder))
    return office / "dist" / SLUG


def grow(folder: Path) -> None:
    """Seconds over growing input, and how often as long as for half of it: 2 is linear."""
    texts = {
        "words": Path(folder / "fr" / f"{SLUG}-fr.txt").read_text("utf-8") + "\n\n",
        "brackets": "« (( [[ “ " * 40 + "\n\n",
        "digits": "0 1 2 3 4 5 6 7 8 9 / " * 30 + "\n\n",
        "hours": "9 h – 10 h : Point presse\n  Salle\n\n",
        "names": "Anne RIVEL, chargée de presse\n06 39 98 00 12\na.rivel@region.example\n\n" * 4,
        "spaces": " \u00a0 \t" * 200 + "x\n\n",
    }
    print("input     characters, seconds to read and recognise, × half the input")
    for name, text in texts.items():
        unit = text * max(1, 20_000 // len(text))
        before = 0.0
        for times in TIMES:
            target = folder / "grown.txt"
            target.write_text(_numbered(unit, times), "utf-8")
            start = time.perf_counter()
            recognise(read(target))
            taken = time.perf_counter() - start
            ratio = f"× {taken / before:.1f}" if before else ""
            print(f"{name:9} {len(unit) * times:10}  {taken:6.2f}  {ratio}")
            before = taken


def _numbered(unit: str, times: int) -> str:
    """The unit again and again, each time a little different: what repeats is left out."""
    return "".join(unit.replace("x", f"x{n}").replace("e ", f"e {n} ") for n in range(times))


def main(words: Sequence[str]) -> None:
    """The table that was asked for."""
    if "--grow" in words:
        with tempfile.TemporaryDirectory() as made:
            grow(kit(Path(made)))
        return
    from benchmarks.__main__ import alone

    alone("drawer")


if __name__ == "__main__":
    main(sys.argv[1:])
