"""`presskit review`: translations read over, at the terminal or through a file that travels."""

from __future__ import annotations

import getpass
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from os import environ
from pathlib import Path

from msgspec import Struct

from presskit.cli.asking import Session
from presskit.cli.opening import open_as_written, today
from presskit.cli.shell import Shell, code_for
from presskit.office import Desk, locate, relative
from presskit.problems import Problem, Refusal, error
from presskit.review import OFFICE, Row, Sheet, files
from presskit.review.exchange import Counts, Signed, taken
from presskit.review.piles import Pile, piles, written
from presskit.translation import Entry, State
from presskit.translation.lock import alone
from presskit.translation.scope import OFFICE as OFFICE_SLUG
from presskit.typography import cut

_SHORT = 70
_STATES: tuple[State, ...] = ("missing", "machine", "stale", "reviewed")


class Asked(Struct, frozen=True):
    """What was typed after `presskit review`."""

    export: Path | None = None
    taken_back: Path | None = None
    all: bool = False


def review(shell: Shell, office: Path | None, releases: Sequence[str], asked: Asked) -> int:
    """Review the translations of releases; returns the exit code."""
    if asked.export and asked.taken_back:
        raise Refusal(error("review-both-ways"), usage=True)
    desk = open_as_written(office, releases)
    day = today()
    if asked.export:
        return _export(shell, desk, asked.export, day)
    if asked.taken_back:
        with alone(desk.root / "translations"):
            return _import(shell, desk, asked.taken_back, day)
    if shell.as_json or not sys.stdin.isatty():
        return _list(shell, desk, day, asked.all)
    with alone(desk.root / "translations"):
        return _ask(shell, desk, day, asked.all)


def waits(pile: Pile, entry: Entry) -> bool:
    """Whether somebody should look at an entry: nobody has answered for it, something is proposed
    beside it, or a telephone, an e-mail or a link differs, whoever answered for it."""
    if entry.state != "reviewed" or entry.suggestion:
        return True
    return any(finding.grave for finding in pile.check(entry))


# ------------------------------------------------------------------------------- the terminal


def _ask(shell: Shell, desk: Desk, day: str, everything: bool) -> int:
    """Ask about one entry after another; every answer is on disk before the next question."""
    found, problems = _opened(desk, day, shell)
    shell.show(problems, sys.stderr)
    signed = Signed(_who(), day, "presskit review", shell.ui)
    session = Session(shell, signed)
    waiting = [(pile.path, entry.id) for pile in found for entry in pile.entries
               if everything or waits(pile, entry)]  # fmt: skip
    try:
        for n, (path, identifier) in enumerate(waiting, start=1):
            place = next(n for n, pile in enumerate(found) if pile.path == path)
            answer, found[place] = session.about(found[place], identifier, n, len(waiting))
            if answer == "quit":
                break
    finally:
        # Ctrl-C loses nothing either, and says what is kept.
        _said(shell, session.counts, found)
    return code_for(problems)


def _said(shell: Shell, counts: Counts, found: Sequence[Pile]) -> None:
    left = sum(waits(pile, entry) for pile in found for entry in pile.entries)
    if counts.told() != Counts().told():
        shell.say("review-counts", **counts.told())
    shell.say("review-waiting" if left else "review-all-done", **({"n": left} if left else {}))


def _list(shell: Shell, desk: Desk, day: str, everything: bool) -> int:
    """What waits, as a table; nothing is asked and nothing changes."""
    found, problems = _opened(desk, day, shell)
    shown = [(pile, entry) for pile in found for entry in pile.entries
             if everything or waits(pile, entry)]  # fmt: skip
    if shell.as_json:
        left = sum(waits(pile, entry) for pile, entry in shown)
        shell.result({"counts": Counts().told(), "waiting": left}, problems)
        return code_for(problems)
    shell.show(problems, sys.stderr)
    if shown:
        _table(shell, shown)
    _said(shell, Counts(), found)
    return code_for(problems)


def _table(shell: Shell, shown: Sequence[tuple[Pile, Entry]]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, title_justify="left")
    for key in ("id", "state", "source", "target"):
        table.add_column(shell.talk(f"review-column-{key}"), overflow="fold")
    for pile, entry in shown:
        table.add_row(pile.where(entry), shell.talk(f"state-{entry.state}"),
                      cut(entry.source, _SHORT), cut(entry.target, _SHORT))  # fmt: skip
    shell.console(sys.stdout).print(table)


# ---------------------------------------------------------------------------- files that travel


def _export(shell: Shell, desk: Desk, path: Path, day: str) -> int:
    """Write a file for somebody to review."""
    _only_one(desk)
    found, problems = _one_way(desk, day, shell)
    sheet = _sheet(desk, found, shell)
    files.write(sheet, path)
    states = Counter(row.state for row in sheet.rows)
    told = ", ".join(shell.talk(f"states-{state}", n=states[state])
                     for state in _STATES if states[state])  # fmt: skip
    if shell.as_json:
        shell.result({"counts": Counts().told(), "file": relative(desk.root, path)}, problems)
    else:
        shell.show(problems, sys.stderr)
        shell.say("review-exported", file=path.as_posix(), n=len(sheet.rows), states=told)
    return code_for(problems)


def _import(shell: Shell, desk: Desk, path: Path, day: str) -> int:
    """Take back a file that somebody reviewed."""
    _only_one(desk)
    found, problems = _one_way(desk, day, shell)
    rows = {row.id: row for row in _rows(found)}
    way = found[0].direction
    returned = files.read(path, rows, desk.releases[0].slug, way, shell.ui)
    entries = {_id(pile, entry): entry for pile in found for entry in pile.entries}
    outcome = taken(entries, returned, way.language, found[0].check, _signed(path, day, shell))
    for pile in found:
        own = {entry.id: outcome.entries[_id(pile, entry)] for entry in pile.entries}
        if any(own[entry.id] != entry for entry in pile.entries):
            written(pile, own)
    problems = (*problems, *outcome.problems)
    if shell.as_json:
        shell.result({"counts": outcome.counts.told()}, problems)
    else:
        shell.show(problems, sys.stderr)
        shell.say("review-counts", **outcome.counts.told())
    return code_for(problems)


def _only_one(desk: Desk) -> None:
    if len(desk.releases) != 1:
        example = desk.releases[0].slug if desk.releases else "2026-06-10-assises"
        raise Refusal(error("review-one-release", example=example), usage=True)


def _one_way(desk: Desk, day: str, shell: Shell) -> tuple[list[Pile], tuple[Problem, ...]]:
    """The piles of one release in one direction: the one from its own language, if there is any.
    Refuses where there is nothing to review."""
    found, problems = _opened(desk, day, shell)
    if not found:
        nothing = error("review-nothing", slug=desk.releases[0].slug)
        raise Refusal(*(problem for problem in problems if problem.severity == "error"), nothing)
    release = desk.releases[0].release
    home = desk.source_language(release) if release else found[0].direction.source
    way = next((pile.direction for pile in found if pile.direction.source == home),
               found[0].direction)  # fmt: skip
    return [pile for pile in found if pile.direction == way], problems


def _opened(desk: Desk, day: str, shell: Shell) -> tuple[list[Pile], tuple[Problem, ...]]:
    unread = [locate(problem, desk, file) for file in desk.releases if file.release is None
              for problem in file.problems]  # fmt: skip
    found, problems = piles(desk, day, shell.ui)
    return list(found), (*desk.problems, *unread, *problems)


def _sheet(desk: Desk, found: Sequence[Pile], shell: Shell) -> Sheet:
    """Everything that a file to review says."""
    file, way = desk.releases[0], found[0].direction
    release, home = file.release, desk.office.languages[0]
    title = release.title.within(way.source, desk.source_language(release)) if release else ""
    colour = desk.office.theme.colours.primary
    more = {"colour": colour} if colour else {}
    return Sheet(
        file.slug, title or file.slug, desk.office.name.within(shell.ui, home) or "", way,
        release.date if release else date.min, _rows(found), ui=shell.ui, **more,
    )  # fmt: skip


def _rows(found: Sequence[Pile]) -> tuple[Row, ...]:
    return tuple(row for pile in found for row in pile.rows())


def _id(pile: Pile, entry: Entry) -> str:
    return f"{OFFICE}{entry.id}" if pile.slug == OFFICE_SLUG else entry.id


def _signed(path: Path, day: str, shell: Shell) -> Signed:
    return Signed(_who(), day, path.name, shell.ui)


def _who() -> str:
    """Who answers for what is decided here: a name of their own choosing, else the login."""
    try:
        return environ.get("PRESSKIT_USER") or getpass.getuser()
    except (OSError, KeyError, ImportError):
        # A container's user may have no name.
        return "?"
