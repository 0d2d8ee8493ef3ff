"""The tutorial as it is lived, and its pictures: `python -m scripts.tutorial`.

Everything in docs/tutoriel.md is done in an empty folder, and what comes out is drawn:
docs/tutorial/kit-fr.webp, and the same for docs/tutorial.md. A test lives it too. Drawing needs
poppler, LibreOffice and Chromium, like the tests.

Where a command answers otherwise than its page says, `python -m scripts.tutorial --renew` writes
the whole answer into the page: read it, and put … for what nobody needs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import yaml
from PIL import Image
from playwright.sync_api import sync_playwright

from presskit.cli import opening
from presskit.model import Language
from presskit.translation.tagged import protect
from presskit.translation.units import cut
from scripts.gallery import beside, printed, shot
from scripts.stories import ROOT, Block, Command, blocks, follow
from tests.engines_on_loopback import DeepL

TUTORIALS: Mapping[Language, Path] = {
    "fr": ROOT / "docs/tutoriel.md",
    "en": ROOT / "docs/tutorial.md",
}
OTHER: Mapping[Language, Language] = {"fr": "en", "en": "fr"}
DAY, HOST = "2026-12-03", "api-free.deepl.com"
OUT = ROOT / "docs/tutorial"
# What is another each time: keys, where they lie, sizes, how many files an office begins with.
_FLEETING = (
    (r"(?:[0-9A-F]{4} ){4}[0-9A-F]{4}", "…"), (r"SHA256:[^)]*", "SHA256:…"), (r"/\S*\.key", "…"),
    (r"\d+(?=\s(?:Ko|KB)\b)", "…"), (r"(?<=\()\d+(?= (?:fichiers|files)\))", "…"), (r" +$", ""),
)  # fmt: skip


def main() -> None:
    """Draw the picture of each tutorial, or renew its screens."""
    if "--renew" in sys.argv:
        for language in TUTORIALS:
            renew(language)
        return
    OUT.mkdir(parents=True, exist_ok=True)
    for language in TUTORIALS:
        with tempfile.TemporaryDirectory(prefix="tutorial-") as name:
            folder = Path(name)
            wrong = [
                said for command, code, said in lived(language, folder) if code != command.code
            ]
            sys.stderr.write("\n".join(wrong))
            kit = (folder / "aubrelle/dist" / release(language).stem).resolve()
            draw(kit, language).save(OUT / f"kit-{language}.webp", "WEBP", quality=80, method=6)


# ------------------------------------------------------------------------------------- the story


def page(language: Language) -> tuple[Block, ...]:
    """The blocks of a tutorial."""
    return blocks(TUTORIALS[language].read_text("utf-8"))


def release(language: Language) -> Path:
    """Where its reader writes the release."""
    return next(Path(each.file) for each in page(language) if each.file.startswith("releases/"))


def lived(language: Language, folder: Path) -> Iterator[tuple[Command, int, str]]:
    """Every command of a tutorial with its code and its screen, given one after another in an empty
    folder, on the day of the story, with the answers of a machine."""
    with DeepL() as server, _elsewhere(language, folder, server):
        server.used = 12_000
        server.says = dict(said_by_the_machine(language))
        for block in page(language):
            for command, code, said in follow(block):
                yield command, code, said.replace(server.url.removeprefix("http://"), HOST)


def said_by_the_machine(language: Language) -> Iterator[tuple[str, str]]:
    """What each passage of the release is in the other language: what the other tutorial writes."""
    here, there = (_texts(each) for each in (language, OTHER[language]))
    for source, target in zip(here, there, strict=True):
        units = (cut(each).sources for each in (source, target))
        for one, other in zip(*units, strict=True):
            yield protect(one).markup, protect(other).markup


def _texts(language: Language) -> list[str]:
    """The texts of the release as it is first written, in order."""
    block = next(each for each in page(language) if each.file == release(language).as_posix())
    changed = next(each for each in page(language) if "change" in each.remarks)
    tree = yaml.load(changed.changing(block.text), yaml.BaseLoader)
    return list(_within(tree, language))


def _within(tree: object, language: Language) -> Iterator[str]:
    match tree:
        case dict():
            if isinstance(tree.get(language), str):
                yield tree[language]
            else:
                for value in tree.values():
                    yield from _within(value, language)
        case list():
            for value in tree:
                yield from _within(value, language)


@contextmanager
def _elsewhere(language: Language, folder: Path, server: DeepL) -> Iterator[None]:
    """A home, a day and a language of the story's own; all is as before afterwards."""
    before, here, today = dict(os.environ), Path.cwd(), opening.today
    home = dict.fromkeys(
        ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "APPDATA"), str(folder / "home")
    )
    more = {
        "PRESSKIT_UI": language,
        "NO_PROXY": "127.0.0.1",
        "USER": "presse",
        "USERNAME": "presse",
        "COLUMNS": "96",
    }
    os.environ.update({**home, **more, **server.environment})
    os.chdir(folder)
    _put_in_place_of(today, _that_day)
    try:
        yield
    finally:
        _put_in_place_of(_that_day, today)
        os.chdir(here)
        os.environ.clear()
        os.environ.update(before)


def _that_day() -> str:
    return DAY


def _put_in_place_of(one: Callable[[], str], other: Callable[[], str]) -> None:
    """Another clock for every command."""
    for name, module in [*sys.modules.items()]:
        if name.startswith("presskit.cli") and vars(module).get("today") is one:
            vars(module)["today"] = other


def renew(language: Language) -> None:
    """Write into the page what its commands answer now, where that is something else."""
    path = TUTORIALS[language]
    text = path.read_text("utf-8")
    with tempfile.TemporaryDirectory(prefix="tutorial-") as name:
        for command, code, said in lived(language, Path(name)):
            if code == command.code and command.told and not command.answered_by(said):
                text = text.replace(command.told, _as_shown(said))
                print(path.name, *command.words)
    path.write_text(text, "utf-8")


def _as_shown(said: str) -> str:
    """A screen as a page shows it: lines of 98 signs, without what is another each time."""
    for fleeting, shown in _FLEETING:
        said = re.sub(fleeting, shown, said, flags=re.MULTILINE)
    lines = [textwrap.wrap(line, 98, break_long_words=False, break_on_hyphens=False) if line[98:]
             else [line] for line in said.strip("\n").splitlines()]  # fmt: skip
    return "\n".join(part for parts in lines for part in parts) + "\n"


# ----------------------------------------------------------------------------------- the pictures


def draw(kit: Path, language: Language) -> Image.Image:
    """The printed page, the Word document of the other language, the kit's page on a telephone."""
    slug, other = kit.name, OTHER[language]
    word = kit / other / f"{slug}-{other}.docx"
    with tempfile.TemporaryDirectory(prefix="tutorial-") as name, sync_playwright() as play:
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", name, str(word)]
        subprocess.run(command, check=True, capture_output=True)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"),
                                       args=["--no-sandbox"])  # fmt: skip
        return beside([
            *printed(kit / language / f"{slug}-{language}.pdf", 1),
            *printed(Path(name) / f"{word.stem}.pdf", 1),
            shot(browser, (kit / "index.html").as_uri(), 390, 844, language),
        ])  # fmt: skip


if __name__ == "__main__":
    main()
