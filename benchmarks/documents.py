"""How fast documents are made, beside peers measured in the same run:
`python benchmarks/documents.py [--runs 7]`.

Prints one line a measure: ours, the peer, their ratio, the goal. Needs pandoc and WeasyPrint for
the comparisons (`apt install pandoc`, `pip install weasyprint`); without one, that line says so.
Every figure but the warm one is of a whole process, the median of the runs; peaks are of the
process alone. Modules are compiled beforehand, ours and the peers', as an installation does.

presskit keeps compiled templates and pictures made smaller, so each measure is taken three times:
where nothing was kept (the first build a person makes), where the pictures are new (the first build
of a release), and again (every later one, in a fresh process all the same).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

# What is forgotten before each run, among the person's temporary files.
STATES = {"the very first": "*", "new pictures": "presskit-kept-*", "again": ""}

ROOT = Path(__file__).resolve().parent.parent
SLUG = "2026-06-10-assises-biotherapies"
AS_OF = "2026-06-01 09:00"
PICTURES = ("assises-2026.jpg", "assises-dijon-2024.jpg")
SECOND = """  - file: media/assises-dijon-2024.jpg
    alt: {fr: Illustration, en: Illustration}
    caption: {fr: La ville de Dijon., en: The city of Dijon.}
    credit: presskit
"""

ONE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from presskit.cli import hurry
from presskit.cli.opening import open_desk
hurry()
root, slug, kind, out = Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4])
desk = open_desk(root, [slug])
from presskit.edition.compose import Pictures, compose
from presskit.media import render_logo, render_web
from presskit.office.pictures import picture_files
from presskit.render import FORMATS, prepare
from presskit.render.theme import open_theme
prepare([kind])
file = desk.releases[0]
theme = open_theme(root, desk.office.theme)
media, logos = picture_files(file.release, file.path.parent, desk)
pictures = Pictures({name: render_web(path) for name, path in media.items()},
                    {name: render_logo(path) for name, path in logos.items()})
moment = datetime(2026, 6, 1, 9, tzinfo=UTC)
edition = compose(file.release, slug, desk, "fr", pictures, moment, ("fr", "en"))
out.write_bytes(FORMATS[kind](edition, theme))
"""
PEER_PDF = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"
WARM = """
import sys, time
from presskit.cli import open_shell, run
words = sys.argv[1:]
times = []
for _ in range(6):
    began = time.perf_counter()
    run(words, open_shell(words))
    times.append(time.perf_counter() - began)
print(sorted(times[1:])[2], file=sys.stderr)
"""


def main() -> None:
    """Measure everything and print it."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--runs", type=int, default=7)
    runs = asked.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as name:
        folder = Path(name)
        office_with_two_pictures(folder)
        docx_against_pandoc(folder, runs)
        pdf_against_weasyprint(folder, runs)
        whole_kit(folder, runs)


def docx_against_pandoc(folder: Path, runs: int) -> None:
    """One French Word document: the same text, pictures and letterhead."""
    text = folder / "text.md"
    plain = (kit(folder) / "fr" / f"{SLUG}-fr.txt").read_text("utf-8")
    media = folder / "office" / "releases" / "media"
    shown = "\n\n".join(f"![]({media / name})" for name in PICTURES)
    text.write_text(f"{plain}\n\n{shown}\n", "utf-8")
    letterhead = ROOT / "templates/institution/release.docx"
    command = ["pandoc", str(text), "--reference-doc", str(letterhead), "-o",
               str(folder / "peer.docx")]  # fmt: skip
    peer = cold(folder, command, runs) if shutil.which("pandoc") else None
    for state in STATES:
        ours = cold(folder, one(folder, "docx"), runs, state)
        told(f"DOCX / pandoc, {state}", ours, peer, "at most 0.5", lambda a, b: a / b)


def pdf_against_weasyprint(folder: Path, runs: int) -> None:
    """One French PDF; WeasyPrint sets the web page of the same release."""
    page = kit(folder) / "fr" / f"{SLUG}-fr.html"
    known = subprocess.run([sys.executable, "-c", "import weasyprint"], capture_output=True)
    command = [sys.executable, "-c", PEER_PDF, str(page), str(folder / "peer.pdf")]
    peer = cold(folder, command, runs) if known.returncode == 0 else None
    for state in STATES:
        ours = cold(folder, one(folder, "pdf"), runs, state)
        told(f"PDF, WeasyPrint / ours, {state}", ours, peer, "at least 4", lambda a, b: b / a)


def whole_kit(folder: Path, runs: int) -> None:
    """The full bilingual kit: a fresh process, then the same process again, and its memory."""
    command = [*python(), "-m", "presskit", *build_words(folder)]
    for state in STATES:
        taken = cold(folder, command, runs, state)
        print(f"{f'full kit, {state}':38} {taken:6.3f} s   goal: at most 1.0 s")
    warm = subprocess.run([*python(), "-c", WARM, *build_words(folder)], capture_output=True,
                          text=True, env=environment(folder))  # fmt: skip
    in_process = float(warm.stderr.split()[-1])
    print(f"{'full kit, the same process again':38} {in_process:6.3f} s   goal: at most 0.5 s")
    for state in STATES:
        forget(folder, state)
        held = peak(folder, command)
        print(f"{f'full kit, peak memory, {state}':38} {held:6.0f} MiB goal: at most 180 MiB")
    taken = cold(folder, [*python(), "-m", "presskit", "--help"], runs)
    print(f"{'--help':38} {taken:6.3f} s")


# --------------------------------------------------------------------------------------- measures


def cold(folder: Path, command: Sequence[str], runs: int, state: str = "again") -> float:
    """Seconds a whole process takes, the median of the runs after one that warms the disk."""
    times = []
    for _ in range(runs + 1):
        forget(folder, state)
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment(folder))
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:])


def forget(folder: Path, state: str) -> None:
    """Leave of what earlier runs kept only what there is in this state."""
    forgotten = STATES[state]
    for kept in temporary(folder).glob(forgotten) if forgotten else ():
        shutil.rmtree(kept) if kept.is_dir() else kept.unlink()


def peak(folder: Path, command: Sequence[str]) -> float:
    """The most memory a process held, in MiB."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    told_by = subprocess.run([sys.executable, "-c", script, *command], check=True,
                             capture_output=True, text=True, env=environment(folder))  # fmt: skip
    return int(told_by.stdout) / 1024


def told(what: str, ours: float, peer: float | None, goal: str,
         ratio: Callable[[float, float], float]) -> None:  # fmt: skip
    """A line of comparison."""
    if peer is None:
        print(f"{what:38} {ours:6.3f} s   the peer is not installed")
    else:
        print(f"{what:38} {ours:6.3f} s   {peer:6.3f} s   ratio {ratio(ours, peer):5.2f}   "
              f"goal: {goal}")  # fmt: skip


def office_with_two_pictures(folder: Path) -> None:
    """The example office; its invitation has a second picture."""
    for part in ("contacts", "releases", "templates"):
        shutil.copytree(ROOT / part, folder / "office" / part)
    shutil.copy(ROOT / "presskit.yaml", folder / "office")
    release = folder / "office" / "releases" / f"{SLUG}.yaml"
    written = release.read_text("utf-8")
    release.write_text(written.replace("\nmedia:\n", f"\nmedia:\n{SECOND}"), "utf-8")


def kit(folder: Path) -> Path:
    """The folder of the kit whose page and text the peers get."""
    made = folder / "dist" / SLUG
    if not made.exists():
        subprocess.run([*python(), "-m", "presskit", *build_words(folder)], check=True,
                       capture_output=True, env=environment(folder))  # fmt: skip
    return made


def one(folder: Path, kind: str) -> list[str]:
    """The command that makes one French document."""
    made = str(folder / f"ours.{kind}")
    return [*python(), "-c", ONE, str(folder / "office"), SLUG, kind, made]


def build_words(folder: Path) -> list[str]:
    """What is typed to build the kit."""
    places = ["--office", str(folder / "office"), "--out", str(folder / "dist")]
    return ["build", SLUG, *places, "--as-of", AS_OF, "--quiet"]


def python() -> list[str]:
    """This interpreter."""
    return [sys.executable]


def temporary(folder: Path) -> Path:
    """The temporary files of a person who has nothing else."""
    made = folder / "temporary"
    made.mkdir(exist_ok=True)
    return made


def environment(folder: Path) -> dict[str, str]:
    """The environment, with this checkout first, temporary files of its own and a place for
    compiled modules, whatever the machine says of them."""
    own = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
           "TMPDIR": str(temporary(folder))}  # fmt: skip
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **own}


if __name__ == "__main__":
    main()
