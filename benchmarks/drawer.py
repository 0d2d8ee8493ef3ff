"""Old releases out of the drawer: time and memory a page, beside programs that only extract text.

    python benchmarks/drawer.py            every format, beside pandoc or pdftotext, as a table
    python benchmarks/drawer.py --grow     readers and recogniser over growing input (linear?)

The files are the kit of an example release, in its own pages; each is read once in a process of
its own (as `presskit import` does) and then again ten times in the same process.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from presskit.cli import run
from presskit.cli.shell import open_shell
from presskit.importers.readers import read
from presskit.importers.recognise.whole import recognise

ROOT = Path(__file__).parent.parent
SLUG = "2026-06-10-assises-biotherapies"
OTHERS = {
    "docx": ("pandoc", "-f", "docx", "-t", "plain"),
    "html": ("pandoc", "-f", "html", "-t", "plain"),
    "pdf": ("pdftotext",),
}
FORMATS = ("docx", "pdf", "html", "eml", "txt")
TIMES = (1, 2, 4, 8, 16)
_START = """
import os, sys, time
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ,
                        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, used = os.wait4(child, 0)
print(time.perf_counter() - start, used.ru_maxrss)
sys.exit(bool(status))
"""
_READ = "import sys; from pathlib import Path; from presskit.importers.readers import read; {}"


@dataclass(frozen=True)
class Cost:
    """Seconds and megabytes of a process."""

    seconds: float
    megabytes: float


def cost(words: Sequence[str]) -> Cost:
    """What a command costs; its memory is the most it held. A process begins with the memory of
    the one that starts it, so a small one does."""
    done = subprocess.run((sys.executable, "-S", "-c", _START, *words), cwd=ROOT,
                          capture_output=True, text=True, check=True)  # fmt: skip
    seconds, kilobytes = done.stdout.split()
    return Cost(float(seconds), float(kilobytes) / 1024)


def of_ours(path: Path | None) -> Cost:
    """What it costs to read a file in a fresh process; without one, to start Python."""
    job = f"read(Path({str(path)!r}))" if path else "None"
    return cost((sys.executable, "-c", _READ.format(job)))


def warm(job: Callable[[], object], times: int = 10) -> float:
    """Seconds of one go, in a process that has done it before: the best of several."""
    job()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        job()
        taken.append(time.perf_counter() - start)
    return min(taken)


def kit(folder: Path) -> Path:
    """The kit of the example release."""
    for name in ("contacts", "releases", "templates", "translations"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "presskit.yaml", folder)
    words = ("build", SLUG, "--office", str(folder), "--quiet")
    if run(words, open_shell(words)):
        raise SystemExit("the kit could not be built")
    return folder / "dist" / SLUG


def compare(folder: Path) -> None:
    """The table of formats."""
    from pypdfium2 import PdfDocument

    files = {each: folder / "fr" / f"{SLUG}-fr.{each}" for each in FORMATS}
    pages = len(PdfDocument(files["pdf"]))
    base = of_ours(None)
    alone = f"{base.seconds:.2f} s, {base.megabytes:.0f} MB"
    print(f"{SLUG}, {pages} pages; Python without a file: {alone}")
    print("format  warm ms/page  cold s  MB    other       cold s  MB")
    for name, path in files.items():
        ours = of_ours(path)
        page = warm(lambda path=path: read(path)) * 1000 / pages
        line = f"{name:7} {page:12.1f}  {ours.seconds:6.2f}  {ours.megabytes:4.0f}"
        print(line, _other(name, path))


def _other(name: str, path: Path) -> str:
    words = OTHERS.get(name)
    if words is None or shutil.which(words[0]) is None:
        return ""
    target = (str(path), "-") if words[0] == "pdftotext" else (str(path),)
    its = cost((*words, *target))
    return f"  {words[0]:10} {its.seconds:6.2f}  {its.megabytes:4.0f}"


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
    with tempfile.TemporaryDirectory() as made:
        folder = kit(Path(made))
        (grow if "--grow" in words else compare)(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
