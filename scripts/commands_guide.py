"""Write docs/commandes.md and docs/commands.md: every command, from the program itself.

    python -m scripts.commands_guide

A test holds the two files against the program, so that a guide never promises another option.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from presskit.cli.app import command_line
from presskit.cli.shell import Shell
from presskit.typography.characters import held
from presskit.wording import Ui
from scripts.commands_guide_words import ABOUT, CHAPTERS, PROSE, WORDS, About, Both
from scripts.fields_guide import anchor, spaced

ROOT = Path(__file__).parent.parent
PAGES: dict[Ui, str] = {"fr": "commandes.md", "en": "commands.md"}
# What every command understands stands once, at the top.
COMMON = ("office", "json", "quiet", "ui")


def commands(line: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Every command by its name, `lists import` in two words; the program itself under ""."""
    inside = getattr(line, "commands", {})
    if not inside or not name:
        yield name, line
    for own, command in inside.items():
        yield from commands(command, f"{name} {own}".strip())


@dataclass(frozen=True)
class Page:
    """The guide in one language."""

    ui: Ui
    known: dict[str, Any]

    def say(self, words: Both) -> str:
        """The words of this language."""
        return held(words[0]) if self.ui == "fr" else words[1]

    def word(self, key: str) -> str:
        """A word of the tables."""
        return self.say(WORDS[key])

    def whole(self) -> str:
        """The whole guide."""
        shared = [each for each in self.known["build"].params if each.name in COMMON]
        top = PROSE[self.ui].format(common="\n".join(self.table(shared)).strip())
        parts = [top, *self.contents()]
        for chapter, names in CHAPTERS.items():
            parts.append(f"## {self.say(chapter)}\n")
            for name in names:
                parts += self.command(name)
        return "\n".join(parts)

    def contents(self) -> Iterator[str]:
        """Links to every command, a line for each chapter."""
        for chapter, names in CHAPTERS.items():
            links = (f"[`{_full(name)}`](#{anchor(_full(name))})" for name in names)
            yield f"- **{self.say(chapter)}**{self.word('colon')}{', '.join(links)}"
        yield ""

    def command(self, name: str) -> Iterator[str]:
        """A command: what it does, how it is written, what it writes and answers, an example."""
        command, about = self.known[name], ABOUT[name]
        given = [each for each in command.params if each.param_type_name == "argument"]
        options = [each for each in command.params
                   if each.param_type_name == "option" and each.name not in COMMON]  # fmt: skip
        yield f"### `{_full(name)}`\n"
        yield f"{self.say((command.help, command.help))}\n"
        if name:
            yield f"`{' '.join(_synopsis(_full(name), given, options))}`\n"
        yield from self.table([*given, *options])
        yield from self.facts(about)
        yield from self.examples(about)

    def table(self, parameters: list[Any]) -> Iterator[str]:
        """Arguments or options, a row each; nothing where there is none."""
        if not parameters:
            return
        yield f"| {self.word('typed')} | {self.word('meaning')} |"
        yield "|---|---|"
        for each in parameters:
            written = _written(each).replace("|", "\\|")
            more = f" **{self.word('required').capitalize()}.**" if each.required else ""
            yield f"| `{written}` | {self.say((each.help, each.help))}{more} |"
        yield ""

    def facts(self, about: About) -> Iterator[str]:
        """What it writes, the keys of its JSON, its own exit codes."""
        colon = self.word("colon")
        yield f"- **{self.word('writes')}**{colon}{self.say(about.writes)}."
        if about.keys:
            keys = (f"`{key}` ({self.say(said)})" for key, said in about.keys.items())
            yield f"- **{self.word('keys')}**{colon}{', '.join(keys)}."
        if about.codes[0]:
            yield f"- **{self.word('codes')}**{colon}{self.say(about.codes)}."
        yield ""

    def examples(self, about: About) -> Iterator[str]:
        """The lines to type, each in a block of its own under what it does: copied whole, it works
        in any terminal."""
        given = f"<!-- given: {about.given} -->\n" if about.given else ""
        for each in about.examples:
            if said := self.say(each[1:]):
                yield f"{said[0].upper()}{said[1:]}{self.word('colon').rstrip(' ')}\n"
            yield f"{given}```\n{each.typed}\n```\n"
            given = ""


def guide(ui: Ui) -> str:
    """The whole guide in one language."""
    return spaced(Page(ui, dict(commands(command_line(Shell(ui))))).whole(), ui)


def _full(name: str) -> str:
    return f"presskit {name}".strip()


def _synopsis(name: str, given: list[Any], options: list[Any]) -> Iterator[str]:
    yield name
    for each in given:
        yield _written(each) if each.required else f"[{_written(each)}]"
    for each in options:
        if each.required:
            yield _written(each)
    yield "[OPTIONS]"


def _written(parameter: Any) -> str:
    """An option with what follows it, an argument as it is called."""
    name = parameter.opts[0] if parameter.param_type_name == "option" else ""
    value = f"{parameter.metavar or ''}{'…' if _repeated(parameter) else ''}"
    return " ".join(part for part in (name, value) if part)


def _repeated(parameter: Any) -> bool:
    return parameter.nargs == -1 or bool(getattr(parameter, "multiple", False))


if __name__ == "__main__":
    for language, name in PAGES.items():
        (ROOT / "docs" / name).write_text(guide(language), "utf-8")
