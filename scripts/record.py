"""Record what presskit says on a terminal and draw it: `python -m scripts.record`.

Writes docs/terminal-fr.svg and docs/terminal-en.svg: an office is opened, a release begun, a
mistake made and mended, a kit built, by real commands in a pseudo-terminal of 100 columns, with the
texts of the guides to writing. `tests/test_recordings.py` holds what is drawn against what the
commands say. Needs a system with pseudo-terminals (Linux, macOS).
"""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import tempfile
import termios
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from presskit.wording import Ui
from scripts.stories import ROOT, blocks

COLUMNS, DAY = 100, "2026-12-03"
UIS: tuple[Ui, ...] = ("fr", "en")
GUIDES: Mapping[Ui, Path] = {"fr": ROOT / "docs/ecrire.md", "en": ROOT / "docs/writing.md"}
TITLES: Mapping[Ui, str] = {
    "fr": "presskit dans un terminal : un service de presse, un communiqué, une faute, un kit",
    "en": "presskit in a terminal: a press office, a release, a mistake, a kit",
}
# What is typed: the name of the office, who signs, what the release is called.
_OFFICE: Mapping[Ui, tuple[str, str, str]] = {
    "fr": ("Service de presse d’Aubrelle=Aubrelle press office",
           "Ville d’Aubrelle=City of Aubrelle", "Médiathèque des Tanneries"),
    "en": ("Aubrelle press office=Service de presse d’Aubrelle",
           "City of Aubrelle=Ville d’Aubrelle", "Tanneries library"),
}  # fmt: skip
# What happens in an editor between two commands.
_MEANWHILE: Mapping[Ui, tuple[str, str]] = {
    "fr": ("# on remplit le fichier, dans les deux langues", "# on met les guillemets"),
    "en": ("# the file is filled in, in both languages", "# the quotation marks are added"),
}
# What the program is started with, on the day of the story.
_STARTED = f"""\
import presskit.cli.opening as opening
opening.today = lambda: {DAY!r}
from presskit.cli import main
main()
"""
_DIM = "38;2;163;170;182"
_PROMPT, _TYPED, _ASIDE, _END = "\x1b[32m$ \x1b[0m", "\x1b[1m", f"\x1b[{_DIM}m", "\x1b[0m"
_THEME = TerminalTheme(
    (22, 25, 31), (230, 233, 239),
    [(22, 25, 31), (255, 135, 130), (126, 211, 140), (240, 200, 95), (130, 180, 255),
     (226, 160, 240), (105, 214, 220), (230, 233, 239)],
)  # fmt: skip
# The reader's own fonts: a forge's page loads no others.
_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>@title@</title>
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px ui-monospace, SFMono-Regular, Menlo, \
Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; font-variant-ligatures: none; }}
{styles}
</style>
<defs>
{lines}
</defs>
<rect width="{width}" height="{height}" rx="10" fill="#16191f"/>
<g transform="translate({terminal_x}, {terminal_x})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def main() -> None:
    """Draw every recording."""
    for ui in UIS:
        picture(ui).write_text(drawn(recorded(ui), TITLES[ui]), "utf-8")


def picture(ui: Ui) -> Path:
    """The recording in a language."""
    return ROOT / f"docs/terminal-{ui}.svg"


# ------------------------------------------------------------------------------------- the story


def recorded(ui: Ui) -> str:
    """The lines of the recording, with the codes of their colours."""
    with tempfile.TemporaryDirectory(prefix="recording-") as folder:
        return "\n".join(_story(ui, Path(folder)))


def _story(ui: Ui, folder: Path) -> Iterator[str]:
    (name, signer, title), (filled, mended) = _OFFICE[ui], _MEANWHILE[ui]
    office = folder / "aubrelle"
    yield from _typed(ui, folder, "presskit", "init", "aubrelle", "--yes", "--name", name,
                      "--organisation", signer, "--email", "presse@aubrelle.example")  # fmt: skip
    yield from ("", f"{_PROMPT}{_TYPED}cd aubrelle{_END}", "")
    begun = list(_typed(ui, office, "presskit", "new", title))
    yield from begun
    release = next(office / line for line in begun if line.startswith("releases/"))
    text = _fill(office, release, ui)
    yield from ("", f"{_PROMPT}{_ASIDE}{filled}{_END}")
    release.write_text(re.sub(rf'^(  {ui}: )"(.*)"$', r"\1\2", text, count=1, flags=re.M), "utf-8")
    yield from _typed(ui, office, "presskit", "check", release.stem)
    release.write_text(text, "utf-8")
    yield from ("", f"{_PROMPT}{_ASIDE}{mended}{_END}")
    yield from _typed(ui, office, "presskit", "build", release.stem)


def _fill(office: Path, release: Path, ui: Ui) -> str:
    """Fill in the office's organisation; the text of the release, signed by it."""
    texts = {
        block.file: block.text for block in blocks(GUIDES[ui].read_text("utf-8")) if block.file
    }
    contacts = "contacts/organisations.yaml"
    found = re.search(r"^issuers: \[(.*?)\]", release.read_text("utf-8"), re.MULTILINE)
    assert found
    (office / contacts).write_text(texts[contacts].replace("ville:", f"{found[1]}:"), "utf-8")
    whole = next(text for name, text in texts.items() if name.startswith("releases/"))
    return whole.replace("[ville]", f"[{found[1]}]")


def _typed(ui: Ui, folder: Path, *words: str) -> Iterator[str]:
    """A command as it is typed, folded where it is long, and all that it prints."""
    line = shlex.join(words).replace("'\"'\"'", "’").replace("'", '"')
    lines = re.sub(r" (--(?!yes|date))", r" \\\n    \1", line) if len(line) > COLUMNS - 2 else line
    yield _PROMPT + f"{_END}\n".join(f"{_TYPED}{each}" for each in lines.split("\n")) + _END
    yield from seen(printed(words[1:], folder, ui))


# --------------------------------------------------------------------------------- the terminal


def printed(words: Sequence[str], folder: Path, ui: Ui) -> str:
    """What a command writes to a terminal of its own, codes included."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(folder))
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT),
                   "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PRESSKIT_UI": ui,
                   **home}  # fmt: skip
    with subprocess.Popen([sys.executable, "-c", _STARTED, *words], cwd=folder, env=environment,
                          stdin=theirs, stdout=theirs, stderr=theirs):  # fmt: skip
        os.close(theirs)
        return b"".join(iter(lambda: _read(ours), b"")).decode()


def _read(end: int) -> bytes:
    try:
        return os.read(end, 65536)
    except OSError:  # On Linux, the other end was closed.
        return b""


_CODE = re.compile(r"\x1b\[([?\d;]*)([A-Za-z])|\x1b[()].|[\x00-\x1f]|[^\x00-\x1f\x1b]+")


@dataclass
class _Screen:
    """The lines of a terminal while codes move and wipe: cells of a colour and a character."""

    rows: list[list[tuple[str, str]]] = field(default_factory=lambda: [[]])
    row: int = 0
    column: int = 0
    colour: str = ""

    def put(self, text: str) -> None:
        line = self.rows[self.row]
        line += [("", " ")] * (self.column - len(line))
        line[self.column : self.column + len(text)] = [(self.colour, char) for char in text]
        self.column += len(text)

    def move(self, char: str) -> None:
        if char == "\n":
            self.row += 1
            self.rows += [[]] * (self.row == len(self.rows))
        elif char == "\r":
            self.column = 0

    def obey(self, numbers: str, letter: str) -> None:
        match letter:
            case "m":
                plain = numbers in ("", "0")
                self.colour = "" if plain else ";".join(filter(None, (self.colour, numbers)))
            case "A":
                self.row = max(0, self.row - int(numbers or 1))
            case "K":
                wiped = self.rows[self.row]
                self.rows[self.row] = [] if numbers == "2" else wiped[: self.column]


def seen(printed: str) -> list[str]:
    """The lines that are left on a terminal, each with the codes of its colours."""
    screen = _Screen()
    for found in _CODE.finditer(printed):
        if found[2]:
            screen.obey(found[1], found[2])
        elif found[0] >= " " and not found[0].startswith("\x1b"):
            screen.put(found[0])
        else:
            screen.move(found[0])
    lines = ["".join(_coloured(colour, "".join(char for _, char in cells))
                     for colour, cells in groupby(row, lambda cell: cell[0]))
             for row in screen.rows]  # fmt: skip
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _coloured(colour: str, text: str) -> str:
    """A text in its colour; what is dim, in a grey that can be read."""
    seen = re.sub(r"(?<![\d;])2(?![\d;])", _DIM, colour)
    return f"\x1b[{seen}m{text}{_END}" if colour else text


# ----------------------------------------------------------------------------------- the picture


def drawn(lines: str, title: str) -> str:
    """The lines as a picture whose words can be selected and read aloud."""
    console = Console(width=COLUMNS, record=True, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(lines), soft_wrap=False)
    form = _SVG.replace("@title@", title)
    return console.export_svg(theme=_THEME, code_format=form, unique_id="terminal")


def words_of(svg: str) -> list[str]:
    """The lines of text of such a picture."""
    texts = (each for each in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))
    rows = groupby(texts, lambda each: float(each.get("y", "0")))
    return [" ".join("".join("".join(part.itertext()) for part in row).split()) for _, row in rows]


if __name__ == "__main__":
    main()
