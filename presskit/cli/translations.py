"""`presskit translate --status`: how the translations stand, from the files alone."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from presskit.cli.opening import open_as_written, today
from presskit.cli.shell import Shell, code_for, folded
from presskit.problems import Problem, warning
from presskit.translation import Direction, Entry
from presskit.translation.engines import terms_of
from presskit.translation.lacking import home_and_other
from presskit.translation.plan import Plan
from presskit.translation.scope import OFFICE
from presskit.translation.translate import Done, Round, compare, prepare

STATES = ("missing", "machine", "reviewed", "stale", "doubted")
# A glossary gives the head of a word; its end changes with number and case.
_STEM = 3
# Columns of any table, to measure it.
_WIDEST = 1000


def show_status(
    shell: Shell, office: Path | None, releases: Sequence[str], ways: Sequence[Direction]
) -> int:
    """Say how the translations stand; writes nothing, asks nobody."""
    desk = open_as_written(office, releases)
    files = [file for file in desk.releases if file.release]
    round_ = prepare(desk, files, ways, today())
    problems = [*desk.problems, *round_.problems, *_open_intents(round_), *_terms(round_)]
    rows = [_row(round_, each) for each in round_.plans]
    if shell.as_json:
        segments = dict(Done(round_, round_).segments)
        found = {"segments": segments, "characters": {"sent": 0, "billed": 0}, "releases": rows}
        shell.result(found, problems)
    else:
        _table(shell, rows)
        shell.show(problems, sys.stderr)
    return code_for(problems)


def _row(round_: Round, each: Plan) -> dict[str, str | int]:
    """The states of a review file, as it stands on the disk and against today's source."""
    states: Counter[str] = Counter()
    differing = compare(round_, each)
    for step in each.steps:
        if step.unit.id in each.job.asked:
            entry = step.entry
            states[entry.state] += 1
            states["doubted"] += bool(entry.state == "machine"
                                      and differing(step.unit.source, entry.target))  # fmt: skip
    return {"slug": each.job.slug, "language": each.job.direction.language,
            **{state: states[state] for state in STATES}}  # fmt: skip


def _table(shell: Shell, rows: Sequence[Mapping[str, str | int]]) -> None:
    if not rows:
        shell.say("nothing-to-translate")
        return
    from rich.table import Table

    table = Table(title=shell.talk("status"), title_justify="left", title_style="bold", box=None,
                  pad_edge=False)  # fmt: skip
    table.add_column(shell.talk("column-release"), no_wrap=True)
    for state in STATES:
        table.add_column(shell.talk(f"column-{state}"), justify="right", no_wrap=True)
    for row in rows:
        table.add_row(_named(shell, row), *(str(row[state]) for state in STATES))
    console = shell.console(sys.stdout)
    unfolded = console.measure(table, options=console.options.update(width=_WIDEST))
    if unfolded.maximum > console.width:
        _list(shell, rows)
    else:
        console.print(table)


def _list(shell: Shell, rows: Sequence[Mapping[str, str | int]]) -> None:
    """The same for a terminal in which the table has no room: below each release its numbers."""
    for row in rows:
        print(_named(shell, row))
        told = " · ".join(f"{shell.talk(f'column-{state}')} {row[state]}" for state in STATES)
        print(folded(f"    {told}", sys.stdout, "    "))


def _named(shell: Shell, row: Mapping[str, str | int]) -> str:
    name = shell.talk("office-texts") if row["slug"] == OFFICE else str(row["slug"])
    return f"{name} · {row['language']}"


def _open_intents(round_: Round) -> Iterator[Problem]:
    for intent in round_.open_intents:
        yield warning("maybe-charged", n=intent.characters)


# ----------------------------------------------------------------------------------- glossary


def _terms(round_: Round) -> Iterator[Problem]:
    """Machine texts made under another glossary that do not say a term as it says it now."""
    desk = round_.desk
    terms = terms_of(desk.office.glossary, home_and_other(desk.office))
    for each in round_.plans:
        way = each.job.direction
        answers = round_.memories[way].answers
        for step in each.steps:
            known = answers.get(step.key)
            if step.entry.state == "machine" and known and known.glossary != terms.mark:
                yield from _unlike(step.entry, terms.of(way.source), each)


def _unlike(entry: Entry, terms: Mapping[str, str], each: Plan) -> Iterator[Problem]:
    for term, meaning in terms.items():
        if _said(term, entry.source) and not _said(meaning, entry.target):
            slug = each.job.slug
            yield warning("glossary-unlike", language=each.job.direction.language, slug=slug,
                          id=entry.id, term=term, meaning=meaning)  # fmt: skip


def _said(term: str, text: str) -> bool:
    """Whether a text has the words of a term, whatever their endings."""
    words = (word[: max(len(word) - _STEM, 3)] for word in term.casefold().split())
    return all(word in text.casefold() for word in words)
