"""One translation after another on a terminal: what there is to see, and what a person answers.

Asked line by line, so that it works in every terminal, on Windows too.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from presskit.cli.shell import Shell
from presskit.review import Finding
from presskit.review.exchange import Counts, Signed, corrected
from presskit.review.marks import clean
from presskit.review.piles import Pile, written
from presskit.review.word_diff import Change, word_diff
from presskit.translation import Entry
from presskit.translation.decisions import accepted, noted
from presskit.typography import polish

# Letter → what it means; French and English letters always both count.
_KEYS: Mapping[str, str] = {
    "v": "accept", "a": "accept", "m": "edit", "e": "edit", "p": "take", "t": "take",
    "n": "remark", "s": "skip", "q": "quit",
}  # fmt: skip
_STATES = {"missing": "blue", "machine": "yellow", "stale": "red", "reviewed": "green"}
# Columns from which source and translation stand side by side.
_WIDE = 100
_DRAWN: Mapping[Change, tuple[str, str]] = {
    "same": ("", "{}"), "gone": ("red strike", "[-{}-]"), "new": ("green underline", "{{+{}+}}"),
}  # fmt: skip


class Session(Struct, dict=True):
    """The questions of one run; `counts` says what was answered so far."""

    shell: Shell
    signed: Signed
    counts: Counts = field(default_factory=Counts)

    @cached_property
    def console(self) -> Console:
        """Where the person is asked: not where results go."""
        return Console(file=sys.stderr, highlight=False, markup=False, emoji=False)

    def about(self, pile: Pile, identifier: str, n: int, total: int) -> tuple[str, Pile]:
        """Ask about an entry until it is decided, skipped, or the person quits; the pile as it is
        on disk afterwards."""
        while True:
            entry = next(each for each in pile.entries if each.id == identifier)
            findings = pile.check(entry) if entry.target else []
            progress = self.shell.talk("review-progress", n=n, total=total, slug=pile.slug)
            self.console.print(self._shown(pile, entry, findings, progress))
            answer = self._answer(entry)
            if answer in ("skip", "quit"):
                return answer, pile
            after = self._decided(answer, pile, entry, findings)
            if after is not entry:
                pile = self._kept(pile, entry, after, answer)
                if after.state == "reviewed" and not after.suggestion and answer != "remark":
                    return answer, pile

    def _kept(self, pile: Pile, entry: Entry, after: Entry, answer: str) -> Pile:
        """The answer on disk, and counted."""
        kept = written(pile, {after.id: after})
        reviewed = after.state == "reviewed" and answer != "remark"
        self.counts = replace(
            self.counts, changed=self.counts.changed + (after.target != entry.target),
            reviewed=self.counts.reviewed + reviewed,
        )  # fmt: skip
        self.shell.say("review-saved")
        return kept

    # -------------------------------------------------------------------------- decisions

    def _decided(self, answer: str, pile: Pile, entry: Entry, findings: list[Finding]) -> Entry:
        """The entry after an answer; the same one where nothing came of it."""
        signed = self.signed
        match answer:
            case "accept" if not entry.target:
                return self._no("review-empty-accept", entry)
            case "accept" if any(finding.grave for finding in findings):
                return self._no("review-grave-accept", entry)
            case "accept":
                return accepted(entry, signed.by, signed.at)
            case "take":
                return self._corrected(pile, entry, entry.suggestion)
            case "remark":
                return noted(entry, self._line("review-type-note", ""))
            case _:
                typed = self._line("review-type", entry.target or entry.suggestion)
                target = polish(typed, pile.direction.language)
                return self._corrected(pile, entry, target) if target else entry

    def _corrected(self, pile: Pile, entry: Entry, target: str) -> Entry:
        """A text that the person chose; where a telephone, an e-mail or a link differs it is kept,
        and stays to be reviewed."""
        if target == entry.target and entry.state == "reviewed":
            return entry
        answer = corrected(entry, target, pile.check, self.signed)
        if answer.count == "refused":
            self.shell.say("review-kept-open")
        return answer.entry

    def _no(self, key: str, entry: Entry) -> Entry:
        self.shell.say(key)
        return entry

    # -------------------------------------------------------------------------- questions

    def _answer(self, entry: Entry) -> str:
        offered = ["accept", "edit", *(["take"] if entry.suggestion else []), "remark", "skip",
                   "quit"]  # fmt: skip
        self.console.print(Text("  ".join(self.shell.talk(f"review-{each}") for each in offered),
                                style="bold"))  # fmt: skip
        while True:
            try:
                typed = ask(self.shell.talk("review-answer"))
            except EOFError:
                return "quit"
            meant = _KEYS.get(typed.strip().lower()[:1], "")
            if meant in offered:
                return meant
            self.shell.say("review-unknown-key")

    def _line(self, key: str, prefilled: str) -> str:
        """A line that the person types; the text itself where they leave it as it is."""
        try:
            return " ".join(ask(self.shell.talk(key), prefilled).split(" ")).strip()
        except EOFError:
            return ""

    # ------------------------------------------------------------------------------ shown

    def _shown(
        self, pile: Pile, entry: Entry, findings: list[Finding], progress: str
    ) -> RenderableType:
        talk = self.shell.talk
        state = Text(talk(f"state-{entry.state}"), style=_STATES[entry.state])
        head = Text.assemble("\n", (progress, "dim"), " · ", (pile.where(entry), "bold"), " · ",
                             state)  # fmt: skip
        source = _framed(Text(clean(entry.source)), talk("review-column-source"), "dim")
        nothing = Text(talk("review-empty-target"), "dim")
        words = Text(clean(entry.target)) if entry.target else nothing
        target = _framed(words, talk("review-column-target"), _STATES[entry.state])
        return Group(head, *self._beside(source, target), *self._more(entry, findings))

    def _beside(self, source: Panel, target: Panel) -> Iterator[RenderableType]:
        """Side by side where the terminal is wide, else one under the other."""
        if self.console.width < _WIDE:
            yield from (source, target)
            return
        pair = Table.grid(expand=True)
        pair.add_column(ratio=1)
        pair.add_column(ratio=1)
        pair.add_row(source, target)
        yield pair

    def _more(self, entry: Entry, findings: list[Finding]) -> Iterator[Text]:
        talk = self.shell.talk
        if entry.state == "stale" and entry.was_source:
            yield Text.assemble((f"{talk('review-was')} ", "bold"), self._change(entry))
        if entry.suggestion:
            yield _labelled(talk("remark-suggestion", text=entry.suggestion), "cyan")
        for finding in findings:
            style = "red" if finding.grave else "yellow"
            yield _labelled(talk("remark-finding", text=finding.words), style)
        if entry.note:
            yield _labelled(talk("remark-note", text=entry.note), "dim")

    def _change(self, entry: Entry) -> Text:
        """The old source beside the new one, word by word; in signs where there are no colours."""
        coloured = self.console.is_terminal and self.console.color_system is not None
        coloured = coloured and not self.console.no_color
        change = Text()
        for kind, words in word_diff(entry.was_source, entry.source):
            style, signs = _DRAWN[kind]
            change.append(words if coloured else signs.format(words), style)
        return change


def _framed(words: Text, title: str, style: str) -> Panel:
    return Panel(words, title=title, title_align="left", border_style=style)


def _labelled(words: str, style: str) -> Text:
    label, colon, rest = clean(words).partition(":")
    return Text.assemble((label + colon, f"bold {style}"), rest)


# ------------------------------------------------------------------------------- a line of text


def ask(prompt: str, prefilled: str = "") -> str:
    """A line typed on the terminal, with a text already in it where the system can do that (not on
    Windows, where an empty line stands for it). `EOFError` at the end of the input."""
    if not sys.stdout.isatty():
        # Results are on their way to a file: the question goes to the terminal all the same.
        print(prompt, end="", file=sys.stderr, flush=True)
        prompt = ""
    typed = _editing(prefilled)
    try:
        return input(prompt)
    finally:
        typed()


def _editing(prefilled: str) -> Callable[[], None]:
    """Put a text into the line to come; what is returned takes it out of the next ones."""
    try:
        import readline
    except ImportError:
        return lambda: None
    readline.set_startup_hook(lambda: readline.insert_text(prefilled))
    return lambda: readline.set_startup_hook(None)
