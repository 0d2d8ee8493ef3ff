"""`presskit lists dedupe`: the rows of a media list that are one person, brought together."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from presskit.cli.lists_files import alone, many_rows, refuse_among_lists, write_lists
from presskit.cli.progress import passage
from presskit.cli.shell import Shell, code_for
from presskit.lists.cleaning.headers import short_header
from presskit.lists.exports.folder import refuse_public
from presskit.lists.matching import Decision, Outcome, matched
from presskit.lists.matching.big import pairs_for
from presskit.lists.matching.files import (
    clusters_text,
    read_book,
    read_decisions,
    review_text,
    survivors_text,
)
from presskit.lists.store import is_list
from presskit.lists.table import Table, open_table
from presskit.problems import Place, Problem, Refusal, error, warning

_FEW = 6
_WHYS = ("one-mailbox", "one-mobile", "two-mobiles", "two-addresses", "short-name")


class Files(Struct, frozen=True):
    """What was typed after `presskit lists dedupe`."""

    list: Path
    out: Path
    clusters: Path | None = None
    review: Path | None = None
    decisions: Path | None = None


def run_dedupe(shell: Shell, asked: Files) -> int:
    """Deduplicate a list; returns the exit code. Nothing is written before all is known."""
    _refuse_names(asked)
    with many_rows(), alone(asked.out.parent):
        return _dedupe(shell, asked)


def _refuse_names(asked: Files) -> None:
    """Refuse to write over what is read or written besides; --out may be the list itself."""
    results = [path for path in (asked.clusters, asked.review) if path]
    for path in results:
        refuse_among_lists(path)
    if not is_list(asked.out):
        raise Refusal(error("output-over-list", place=Place(asked.out.as_posix())), usage=True)
    taken = {path.resolve() for path in (asked.decisions,) if path}
    for path in (asked.out, *results):
        refuse_public(path)
        if path.resolve() in taken:
            raise Refusal(error("output-twice", place=Place(path.as_posix())), usage=True)
        taken |= {path.resolve(), asked.list.resolve()}


def _dedupe(shell: Shell, asked: Files) -> int:
    table = open_table(asked.list, asked.list.as_posix())
    problems = _left_out(table)
    decisions, unclear = list[Decision](), list[Problem]()
    if asked.decisions:
        shown = asked.decisions.as_posix()
        decisions, lines = read_decisions(asked.decisions, shown)
        unclear = [warning("decision-unclear", place=Place(shown, n), n=n) for n in lines]
    named = [each for decision in decisions for each in (decision.one, decision.other)]
    size = asked.list.stat().st_size
    with passage(shell, "lists-reading", size) as told:
        book = read_book(replace(table, told=told), named)
    with passage(shell, "lists-comparing", size):
        outcome = matched(book, decisions, pairs_for(book))
    del book
    with passage(shell, "lists-writing", size) as told:
        _write(shell, asked, replace(table, told=told), outcome)
    problems += unclear
    if outcome.questions:
        place = Place(asked.list.as_posix())
        problems.append(warning("pairs-to-review", place=place, n=len(outcome.questions)))
    return _told(shell, asked, outcome, problems)


def _left_out(table: Table) -> list[Problem]:
    if not table.left_out:
        return []
    names = [short_header(name) for name in table.left_out[:_FEW]]
    found = ", ".join(names) + (", …" if len(table.left_out) > _FEW else "")
    return [warning("list-columns-left", place=Place(table.shown, 1), found=found)]


def _write(shell: Shell, asked: Files, table: Table, outcome: Outcome) -> None:
    texts = {asked.out: survivors_text(table, outcome)}
    if asked.clusters:
        texts[asked.clusters] = clusters_text(outcome)
    if asked.review:
        reasons = {why: shell.talk(f"why-{why}") for why in _WHYS}
        texts[asked.review] = review_text(table, outcome.questions, reasons)
    write_lists(texts)


def _told(shell: Shell, asked: Files, outcome: Outcome, problems: list[Problem]) -> int:
    rows, people, doubts = len(outcome.ids), len(set(outcome.clusters)), len(outcome.questions)
    if shell.as_json:
        shell.result({"rows": rows, "clusters": people, "review": doubts}, problems)
        return code_for(problems)
    shell.show_some(problems, sys.stderr)
    shell.say("dedupe-done", rows=shell.number(rows), clusters=shell.number(people),
              file=asked.out.as_posix())  # fmt: skip
    for rule, count in sorted(Counter(outcome.rules).items(), key=lambda each: -each[1]):
        if rule:
            shell.say("dedupe-rule", n=shell.number(count), rule=shell.talk(f"rule-{rule}"))
    if asked.review:
        shell.say("dedupe-review", n=shell.number(doubts), file=asked.review.as_posix())
    return code_for(problems)
