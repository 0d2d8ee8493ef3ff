"""`presskit lists select`: the journalists that a segment or conditions describe, as a list."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from presskit.cli.lists_files import (
    everyone,
    many_rows,
    refuse_over_a_list,
    write_lists,
)
from presskit.cli.shell import Shell, code_for, print_utf8
from presskit.lists import COLUMNS, Recipient
from presskit.lists.exports.folder import refuse_public
from presskit.lists.exports.permission import Terms, permission
from presskit.lists.formulas import quoted
from presskit.lists.segments import conditions, segment_named
from presskit.lists.select import selected, unmatched
from presskit.lists.store import csv_text
from presskit.lists.suppression import open_suppression
from presskit.model import Segment
from presskit.office import find_office, open_office


class Selection(Struct, frozen=True):
    """What was typed after `presskit lists select`: names of segments, conditions, a file."""

    segments: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    out: Path | None = None


def run_select(shell: Shell, office: Path | None, asked: Selection) -> int:
    """Select people who may be written to; returns the exit code."""
    shell.so_far = {"rows": 0, "held_back": 0}
    named = [each for each in asked.segments if "=" not in each]
    condition = conditions([*asked.where, *(each for each in asked.segments if "=" in each)])
    desk = open_office(find_office(office))
    if asked.out:
        refuse_public(asked.out)
        refuse_over_a_list(asked.out)
    segments = tuple(segment_named(name, desk.office) for name in named) or (Segment(),)
    with many_rows():
        everybody = everyone(desk.root)
    languages = desk.office.languages
    chosen = selected(selected(everybody, segments, languages), [condition], languages)
    found = permission(chosen, everybody, open_suppression(desk.root), Terms(languages))
    problems = list(unmatched(everybody, (*segments, condition)))
    if asked.out:
        write_lists({asked.out: _text(found.written)})
    held = sum(found.held.values())
    if shell.as_json:
        rows = {} if asked.out else {"recipients": [_as_json(each) for each in found.written]}
        shell.result({"rows": len(found.written), "held_back": held, **rows}, problems)
        return code_for(problems)
    if not asked.out:
        print_utf8(_text(found.written))
    shell.show(problems, sys.stderr)
    shell.say("select-done", n=shell.number(len(found.written)))
    if held:
        shell.say("select-held", n=shell.number(held))
    return code_for(problems)


def _text(written: Sequence[Recipient]) -> str:
    """A list, as a person opens it: nothing that a spreadsheet would reckon."""
    rows = ([quoted(getattr(each, name)) for name in COLUMNS] for each in written)
    return csv_text(COLUMNS, rows)


def _as_json(each: Recipient) -> dict[str, str]:
    return {name: getattr(each, name) for name in COLUMNS}
