"""A guide as its reader lives it: the files written down, the commands typed, what is answered.

The tests give the commands of every guide; `scripts/record.py` and `scripts/tutorial.py` draw what
comes out. In a page of README or docs/,

- a block with lines `$ presskit …` shows what is typed, and under each line what is answered; `…`
  leaves something out, and spaces and the folding of lines are not looked at;
- a block with lines `presskit …` is typed too; after two spaces, a line may say what it is for;
- another line of such a block is `cd`, or what a test does not run;
- an invisible remark on the lines before a block says what its reader knows:
  `<!-- file: releases/a.yaml -->` (the block is this file), `<!-- change: releases/a.yaml -->` (it
  shows a change in it, as `diff` does), `<!-- given: export.csv -->` (it is
  there), `<!-- exit: 1 -->` (how the commands end), `<!-- typed: a | b -->` (the answers to
  questions), `<!-- not run: why -->`.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

from presskit.cli import open_shell, report, run

ROOT = Path(__file__).resolve().parent.parent
_BLOCK = re.compile(r"((?:^<!-- .*? -->\n)*)^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REMARK = re.compile(r"<!-- ([\w ]+): (.*?) -->", re.DOTALL)
_TYPED = re.compile(r"^(?:\$ )?presskit ", re.MULTILINE)
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A block of a page; `remarks` is what stands before it, by its first word."""

    form: str
    text: str
    line: int
    remarks: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The path of the file that the block is; "" if it is none."""
        return self.remarks.get("file", "")

    @property
    def commands(self) -> tuple[Command, ...]:
        """What is typed in it, in order."""
        if not _TYPED.search(self.text):
            return ()
        return tuple(_prompted(self) if _PROMPT.search(self.text) else _listed(self))

    def changing(self, text: str) -> str:
        """A file's text after the change that the block shows: its lines with - become those
        with +; … stands for the rest of a line. ValueError where they are not there."""
        old, new = ("".join(line[1:] for line in self.text.splitlines(keepends=True)
                            if line.startswith(mark)) for mark in "-+")  # fmt: skip
        found = re.search(re.escape(old).replace("…", ".*"), text)
        if found is None:
            raise ValueError(old)
        return text[: found.start()] + new + text[found.end() :]

    @property
    def given(self) -> tuple[str, ...]:
        """The files that its reader has."""
        return _listed_in(self.remarks.get("given", ""), ",")


@dataclass(frozen=True)
class Command:
    """A line that a reader types: its words (the program's name first), what the page says is
    answered (None: nothing is said), with which code it ends, and the answers typed meanwhile."""

    words: tuple[str, ...]
    told: str | None = None
    code: int = 0
    keys: tuple[str, ...] = ()

    def answered_by(self, said: str) -> bool:
        """Whether a screen is the one that the page shows."""
        if self.told is None:
            return True
        pieces = (re.escape(squeezed(piece)) for piece in self.told.split("…"))
        return re.fullmatch(r"\s*" + r"\s*.*?\s*".join(pieces) + r"\s*", squeezed(said)) is not None


def blocks(page: str) -> tuple[Block, ...]:
    """Every block of a page, in order."""
    return tuple(
        Block(form, text, page.count("\n", 0, found.start(3)), dict(_REMARK.findall(before)))
        for found in _BLOCK.finditer(page)
        for before, form, text in [found.groups()]
    )


def commands(page: str) -> tuple[Command, ...]:
    """Every command of presskit that a page gives, in order."""
    return tuple(each for block in blocks(page) for each in block.commands
                 if each.words[0] == "presskit")  # fmt: skip


def squeezed(text: str) -> str:
    """The words of a screen, however its lines are folded."""
    return " ".join(text.split())


def _prompted(block: Block) -> Iterator[Command]:
    keys = _listed_in(block.remarks.get("typed", ""), "|")
    for shown in _PROMPT.split(block.text)[1:]:
        line, _, told = shown.partition("\n")
        yield Command(_words(line), told or None, int(block.remarks.get("exit", 0)), keys)


def _listed(block: Block) -> Iterator[Command]:
    for line in block.text.splitlines():
        if words := _words(line):
            yield Command(words, code=int(block.remarks.get("exit", 0)))


def _words(line: str) -> tuple[str, ...]:
    """A line as a shell cuts it, without what it says about itself."""
    return tuple(shlex.split(re.split(r"\s{2,}", line.strip())[0], comments=True))


def _listed_in(written: str, mark: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in written.split(mark)) if written else ()


# ------------------------------------------------------------------------------------ the reader


def follow(block: Block) -> Iterator[tuple[Command, int, str]]:
    """Do what a block says in the working folder; each command with its code and its screen."""
    if block.file:
        path = Path(block.file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, "utf-8")
    if name := block.remarks.get("change"):
        path = Path(name)
        path.write_text(block.changing(path.read_text("utf-8")), "utf-8")
    if "not run" in block.remarks:
        return
    for command in block.commands:
        match command.words:
            case ("presskit", *words):
                yield command, *answer(_globbed(words), command.keys)
            case ("cd", folder):
                os.chdir(folder)


def answer(words: Sequence[str], keys: Sequence[str] = ()) -> tuple[int, str]:
    """The code of a command and everything it prints, with what is typed at its questions."""
    report._lines.cache_clear()  # Else as in a process of its own: files may have changed.
    screen = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with redirect_stdout(screen), redirect_stderr(screen), _typing(keys):
        code = run(words, open_shell(words))
    screen.seek(0)
    return code, screen.read()


class _Keyboard(io.StringIO):
    """Lines typed one after the other, which are seen on the screen."""

    def readline(self, size: int | None = -1, /) -> str:
        line = super().readline(-1 if size is None else size)
        print(line, end="")
        return line

    def isatty(self) -> bool:
        return bool(self.getvalue())


@contextmanager
def _typing(keys: Sequence[str]) -> Iterator[None]:
    before, sys.stdin = sys.stdin, _Keyboard("".join(f"{key}\n" for key in keys))
    try:
        yield
    finally:
        sys.stdin = before


def _globbed(words: Sequence[str]) -> list[str]:
    """The words with patterns of files replaced by the files, as a shell does."""
    found = (
        [str(path) for path in sorted(Path().glob(word))] if "*" in word else [] for word in words
    )
    return [each for word, files in zip(words, found, strict=True) for each in files or [word]]
