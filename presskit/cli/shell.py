"""How a command speaks: in which language, as text or as JSON, on which stream, with which code.

stdout carries results, stderr talk and progress.
"""

from __future__ import annotations

import json
import locale
import os
import shutil
import sys
import tempfile
import textwrap
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from msgspec import Struct, field

from presskit.problems import Problem, Refusal, error, has_errors
from presskit.wording import Ui, explain, talk

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

DONE, WRONG_FILES, WRONG_USAGE, OUTSIDE, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130
# Set by a shell that asks what it may complete.
COMPLETE = "_PRESSKIT_COMPLETE"
# Above so many problems of one kind in a file, so few of them are shown.
_MANY, _FEW = 8, 3
UIS: Mapping[str, Ui] = {"fr": "fr", "en": "en"}
_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


class Shell(Struct):
    """One run of a command. `known` maps each command to its options, for "did you mean"; `so_far`
    is what a command that is stopped half-way has to tell, `farewell` the sentence of one that only
    ends by being stopped, `office` the folder in which the office is looked for."""

    ui: Ui
    as_json: bool = False
    quiet: bool = False
    command: str = ""
    known: dict[str, list[str]] = field(default_factory=dict)
    so_far: dict[str, Any] = field(default_factory=dict)
    so_far_problems: list[Problem] = field(default_factory=list)
    farewell: str = ""
    office: Path = Path()

    def talk(self, key: str, **facts: str | int) -> str:
        """A sentence of the commands in the language of the interface."""
        return talk(key, self.ui, **facts)

    def say(self, key: str, **facts: str | int) -> None:
        """Talk on stderr; silent with --quiet and with --json."""
        if not self.quiet and not self.as_json:
            print(folded(self.talk(key, **facts), sys.stderr), file=sys.stderr)

    def tell(self, key: str, **facts: str | int) -> None:
        """A sentence that is a result, on stdout."""
        print(folded(self.talk(key, **facts), sys.stdout))

    def number(self, number: int) -> str:
        """A whole number as the language of the interface writes it."""
        return f"{number:,}".replace(",", "\u202f" if self.ui == "fr" else ",")

    def show(
        self,
        problems: Iterable[Problem],
        stream: IO[str],
        excerpt: Iterable[RenderableType] | None = None,
    ) -> None:
        """Problems for people: place, severity, code, sentence; an excerpt of the file (the line,
        where nothing else is given and the file is one of YAML); and the next action below."""
        console = self.console(stream)
        for problem in problems:
            shown = self._line(problem, stream) if excerpt is None else excerpt
            _print_problem(console, problem, self.ui, shown)

    def _line(self, problem: Problem, stream: IO[str]) -> Iterable[RenderableType]:
        file = problem.place.file or ""
        if not problem.place.line or not file.endswith((".yaml", ".yml")):
            return ()
        from presskit.cli.nearby import office_near
        from presskit.cli.report import excerpt

        return excerpt(problem, (office_near(self.office) or self.office) / file, stream)

    def show_some(
        self,
        problems: Sequence[Problem],
        stream: IO[str],
        excerpt: Callable[[Problem], Iterable[RenderableType]] = lambda _: (),
    ) -> None:
        """The same, where many of one kind in one file would hide the others: the first few of
        each, and how many more there are."""
        kinds = Counter((problem.code, problem.place.file) for problem in problems)
        shown: Counter[tuple[str, str | None]] = Counter()
        for problem in problems:
            kind = (problem.code, problem.place.file)
            shown[kind] += 1
            if kinds[kind] <= _MANY or shown[kind] <= _FEW:
                self.show([problem], stream, excerpt(problem))
            elif shown[kind] == kinds[kind]:
                more = self.talk("and-more", n=kinds[kind] - _FEW, code=problem.code)
                self.console(stream).print(f"    {more}", style="dim")

    def console(self, stream: IO[str]) -> Console:
        """A rich console on a stream: colours on a terminal, plain text elsewhere."""
        from rich.console import Console

        # rich keeps bold print and moving bars under NO_COLOR, and a dumb terminal knows neither.
        plain = {"TERM": "dumb"} if os.environ.get("NO_COLOR") else {}
        # A pipe has no width: nothing is folded or cut there.
        return Console(file=stream, width=width_of(stream) or 200, highlight=False, markup=False,
                       emoji=False, soft_wrap=True, _environ={**os.environ, **plain})  # fmt: skip

    def result(self, found: Mapping[str, Any], problems: Sequence[Problem]) -> None:
        """The one JSON object of a command."""
        told = [as_json(problem, self.ui) for problem in problems]
        _print_json({**found, "problems": told})

    def refuse(self, refusal: Refusal) -> int:
        """Say why the command did not do its work, and return the exit code."""
        if self.as_json:
            found = self.so_far or _nothing(self.command, refusal.problems)
            self.result(found, [*self.so_far_problems, *refusal.problems])
        else:
            self.show(refusal.problems, sys.stderr)
        return WRONG_USAGE if refusal.usage else WRONG_FILES

    def refuse_unknown_interface(self, words: Sequence[str]) -> None:
        """Refuse a `--ui` that is neither French nor English."""
        asked = _value(words, "--ui")
        if asked and asked not in UIS:
            raise Refusal(error("unknown-interface", found=asked), usage=True)

    def report_bug(self) -> Problem:
        """Keep the traceback of the exception at hand in a file, and say where."""
        with tempfile.NamedTemporaryFile(
            "w", prefix="presskit-", suffix=".txt", delete=False, encoding="utf-8"
        ) as report:
            report.write(traceback.format_exc())
        return error("bug", file=Path(report.name).as_posix())


# The keys of the contract, when there is nothing to tell under them.
_NOTHING: Mapping[str, Mapping[str, Any]] = {
    "build": {"kits": []},
    "translate": {
        "segments": {"memory": 0, "kept": 0, "stale": 0, "sent": 0, "missing": 0},
        "characters": {"sent": 0, "billed": 0},
    },
    "lists": {"rows": 0, "clusters": 0, "review": 0},
    "verify": {"verdict": None, "key": None, "changed": [], "languages": []},
    "key": {"fingerprint": None},
    "init": {"files": []},
    "new": {"file": None},
    "review": {"counts": {"changed": 0, "reviewed": 0, "stale": 0, "refused": 0}},
}


def counted(problems: Iterable[Problem]) -> dict[str, int]:
    """How many problems there are of each severity."""
    tally = Counter(problem.severity for problem in problems)
    return {"error": tally["error"], "warning": tally["warning"], "info": tally["info"]}


def _nothing(command: str, problems: Sequence[Problem]) -> Mapping[str, Any]:
    """What a command that refuses prints beside its problems: the keys of the contract."""
    if command == "check":
        return {"releases": [], "counts": counted(problems)}
    return _NOTHING.get(command, {})


def code_for(problems: Iterable[Problem], strict: bool = False) -> int:
    """0, or 1 with an error among the problems (with `strict`, a warning too)."""
    found = list(problems)
    warned = strict and any(problem.severity == "warning" for problem in found)
    return WRONG_FILES if warned or has_errors(found) else DONE


def as_json(problem: Problem, ui: Ui) -> dict[str, Any]:
    """A problem in the shape of the contract; what is unknown is null."""
    said = explain(problem, ui)
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": said.message,
        "hint": said.hint or None,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "language": problem.language,
    }


def open_shell(arguments: Sequence[str]) -> Shell:
    """The shell of a run, read before the command so that even a wrong option is answered in
    the right language and shape."""
    words = list(arguments)
    asked = _value(words, "--ui")
    command = next((word for word in words if not word.startswith("-") and word != asked), "")
    office = Path(_value(words, "--office") or ".")
    return Shell(_interface(asked, words), "--json" in words, "--quiet" in words, command,
                 office=office)  # fmt: skip


def _interface(asked: str, words: Sequence[str]) -> Ui:
    # Opening the office costs the most, so it is asked last, and only if need be.
    sources: tuple[Callable[[], str], ...] = (
        lambda: asked,
        lambda: os.environ.get("PRESSKIT_UI", ""),
        _locale,
        lambda: _office_language(words),
    )
    spoken = (source().lower()[:2] for source in sources)
    return next((UIS[language] for language in spoken if language in UIS), "en")


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    return locale.getlocale()[0] or "" if sys.platform == "win32" else ""


def _office_language(words: Sequence[str]) -> str:
    """The first language of the office, if one is near and readable."""
    from presskit.cli.nearby import languages_near

    return next(iter(languages_near(Path(_value(words, "--office") or "."))), "")


def _value(words: Sequence[str], option: str) -> str:
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == option:
            return following
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return ""


def _print_json(found: object) -> None:
    print_utf8(json.dumps(found, ensure_ascii=False, indent=2) + "\n")


def print_utf8(text: str) -> None:
    """Print for a machine: UTF-8 whatever the console (Windows) or the locale would choose. What
    was typed in another encoding has question marks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(errors="replace"))
    sys.stdout.buffer.flush()


def _print_problem(
    console: Console, problem: Problem, ui: Ui, excerpt: Iterable[RenderableType]
) -> None:
    from rich.text import Text

    said, place = explain(problem, ui), problem.place
    where = ":".join(str(part) for part in (place.file, place.line, place.column) if part)
    start, severity = f"{where} " if where else "", talk(problem.severity, ui)
    told = f"{start}{severity} {problem.code}{' : ' if ui == 'fr' else ': '}{said.message}"
    line, end = Text(folded(told, console.file)), len(start) + len(severity)
    line.stylize("bold", 0, len(start))
    line.stylize(_COLOURS[problem.severity], len(start), end)
    line.stylize("dim", end, end + 1 + len(problem.code))
    console.print(line)
    for part in excerpt:
        console.print(part)
    if said.hint:
        console.print(Text(folded(f"    {said.hint}", console.file, "    "), style="dim"))


def folded(text: str, stream: IO[str], margin: str = "") -> str:
    """The text as lines that fit a terminal, cut between words; never between a word and the
    guillemet or colon that goes with it. A pipe gets it whole."""
    width = width_of(stream)
    if width is None:
        return text
    from presskit.typography.characters import HOLD, held

    lines = textwrap.fill(held(text, HOLD), width, subsequent_indent=margin, expand_tabs=False,
                          break_long_words=False, break_on_hyphens=False)  # fmt: skip
    return lines.replace(HOLD, " ")


def width_of(stream: IO[str]) -> int | None:
    """How many columns a terminal has; None of what is no terminal."""
    return shutil.get_terminal_size().columns if stream.isatty() else None
