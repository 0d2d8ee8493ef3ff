"""One document, and one kit, beside peers measured in the same run.

presskit keeps compiled templates and pictures made smaller, so its figures are taken three times:
again (every build but the first, in a fresh process all the same), where the pictures are new (the
first build of a release), and where nothing was kept (the first build a person makes). The peers
get the text and the page that presskit made, the same two pictures and the same letterhead. They
need pandoc, docxtpl and WeasyPrint (`apt install pandoc`, `pip install weasyprint`).
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import word_alone
from benchmarks.clock import (
    AS_OF,
    ROOT,
    SLUG,
    Contestant,
    Cost,
    cost,
    environment,
    example_office,
    in_turns,
    memory,
    presskit,
    seconds,
)
from benchmarks.figures import OURS, Effort, Goal, Row, Words, same

WORD = Words("Un document Word", "One Word document")
PDF = Words("Un PDF", "One PDF")
KIT = Words("Le kit complet", "The full kit")
MEMORY = Words("Le kit complet, mémoire", "The full kit, memory")
PANDOC, WEASYPRINT = same("pandoc"), same("WeasyPrint")
DOCXTPL = Words("docxtpl seul", "docxtpl alone")
# Our figures, and what is forgotten before each run, among the person's temporary files.
STATES: Mapping[Words, str] = {
    OURS: "",
    Words("presskit, photos nouvelles", "presskit, new pictures"): "presskit-kept-*",
    Words("presskit, tout premier build", "presskit, very first build"): "*",
}
PICTURES = ("assises-2026.jpg", "assises-dijon-2024.jpg")
SECOND = """  - file: media/assises-dijon-2024.jpg
    alt: {fr: Illustration, en: Illustration}
    caption: {fr: La ville de Dijon., en: The city of Dijon.}
    credit: presskit
"""

# Composing one French edition, for one format alone; word_alone.py begins with it too.
COMPOSE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from presskit.cli import hurry
hurry()
from presskit.cli.opening import open_desk
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
"""
ONE = COMPOSE + "out.write_bytes(FORMATS[kind](edition, theme))\n"
PEER_PDF = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"


def measure(effort: Effort) -> list[Row]:
    """Word, PDF and the whole kit."""
    with tempfile.TemporaryDirectory(prefix="presskit-bench-") as name:
        folder = Path(name)
        office_with_two_pictures(folder)
        made = _kit(folder)
        return [*_word(folder, made, effort.rounds), *_pdf(folder, made, effort.rounds),
                *_whole(folder, effort.rounds)]  # fmt: skip


def _word(folder: Path, made: Path, rounds: int) -> list[Row]:
    peers: dict[Words, Contestant] = {}
    if shutil.which("pandoc"):
        peers[PANDOC] = partial(cost, _pandoc(folder, made), environment(folder))
    words = [str(folder / "office"), SLUG, "docx", str(folder / "words")]
    alone = word_alone.command(COMPOSE, words, environment(folder))
    peers[DOCXTPL] = partial(cost, alone, environment(folder))
    taken = in_turns(_ours(folder, _one(folder, "docx")) | peers, rounds)
    goals = (Goal(0.5, PANDOC),)
    return [*(seconds(WORD, state, taken, goals, ours=True) for state in STATES),
            *(seconds(WORD, peer, taken) for peer in (PANDOC, DOCXTPL))]  # fmt: skip


def _pandoc(folder: Path, kit: Path) -> list[str]:
    """The same text, pictures and letterhead."""
    text = folder / "text.md"
    plain = (kit / "fr" / f"{SLUG}-fr.txt").read_text("utf-8")
    media = folder / "office" / "releases" / "media"
    shown = "\n\n".join(f"![]({media / name})" for name in PICTURES)
    text.write_text(f"{plain}\n\n{shown}\n", "utf-8")
    letterhead = ROOT / "templates/institution/release.docx"
    made = str(folder / "peer.docx")
    return ["pandoc", str(text), "--reference-doc", str(letterhead), "-o", made]


def _pdf(folder: Path, made: Path, rounds: int) -> list[Row]:
    page = made / "fr" / f"{SLUG}-fr.html"
    command = [sys.executable, "-c", PEER_PDF, str(page), str(folder / "peer.pdf")]
    here = importlib.util.find_spec("weasyprint") is not None
    peers: dict[Words, Contestant] = {}
    if here:
        peers[WEASYPRINT] = partial(cost, command, environment(folder))
    taken = in_turns(_ours(folder, _one(folder, "pdf")) | peers, rounds)
    goals = (Goal(0.25, WEASYPRINT),)
    return [*(seconds(PDF, state, taken, goals, ours=True) for state in STATES),
            seconds(PDF, WEASYPRINT, taken)]  # fmt: skip


def _whole(folder: Path, rounds: int) -> list[Row]:
    taken = in_turns(_ours(folder, _build(folder)), rounds)
    return [*(seconds(KIT, state, taken, (Goal(1.0),), ours=True) for state in STATES),
            *(memory(MEMORY, state, taken, (Goal(180),), True) for state in STATES)]  # fmt: skip


# ------------------------------------------------------------------------------------- our runs


def _ours(folder: Path, command: list[str]) -> dict[Words, Contestant]:
    return {state: partial(_after, folder, command, gone) for state, gone in STATES.items()}


def _after(folder: Path, command: list[str], forgotten: str) -> Cost:
    """A run after which only this was left of what earlier runs kept; the kit is new each time."""
    surroundings = environment(folder)
    shutil.rmtree(folder / "dist", ignore_errors=True)
    for kept in (folder / "temporary").glob(forgotten) if forgotten else ():
        shutil.rmtree(kept) if kept.is_dir() else kept.unlink()
    return cost(command, surroundings)


def office_with_two_pictures(folder: Path) -> None:
    """The example office; its invitation has a second picture."""
    release = example_office(folder / "office") / "releases" / f"{SLUG}.yaml"
    written = release.read_text("utf-8")
    release.write_text(written.replace("\nmedia:\n", f"\nmedia:\n{SECOND}"), "utf-8")


def _kit(folder: Path) -> Path:
    """A kit that stays, whose page and text the peers get."""
    kept = folder / "for-peers"
    subprocess.run(_build(folder, kept), check=True, capture_output=True, env=environment(folder))
    return kept / SLUG


def _one(folder: Path, kind: str) -> list[str]:
    """The command that makes one French document."""
    made = str(folder / f"ours.{kind}")
    return [sys.executable, "-c", ONE, str(folder / "office"), SLUG, kind, made]


def _build(folder: Path, out: Path | None = None) -> list[str]:
    places = ["--office", str(folder / "office"), "--out", str(out or folder / "dist")]
    return presskit("build", SLUG, *places, "--as-of", AS_OF, "--quiet")


if __name__ == "__main__":
    from benchmarks.__main__ import alone

    alone("documents")
