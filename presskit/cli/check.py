"""`presskit check`: everything wrong in the files, each with its place and its next action."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from presskit.checks import check as check_release
from presskit.checks import check_contacts
from presskit.cli.opening import open_desk
from presskit.cli.progress import one_by_one
from presskit.cli.shell import Shell, code_for, counted
from presskit.office import Desk, locate
from presskit.problems import Place, Problem, Refusal
from presskit.render.theme import check_theme, open_theme


class Asked(Struct, frozen=True):
    """What was typed after `presskit check`."""

    strict: bool = False
    fix: bool = False
    online: bool = False


def check(shell: Shell, office: Path | None, releases: Sequence[str], asked: Asked) -> int:
    """Report every problem of the releases; returns the exit code."""
    desk = open_desk(office, releases)
    unfixed = _fixed(shell, desk) if asked.fix else []
    if asked.fix:
        desk = open_desk(office, releases)
    problems = list(dict.fromkeys([*unfixed, *_found(shell, desk, asked)]))
    counts = counted(problems)
    if shell.as_json:
        slugs = [file.slug for file in desk.releases]
        shell.result({"releases": slugs, "counts": counts}, problems)
    else:
        from presskit.cli import report

        report.show(shell, problems, desk.root, sys.stdout)
        shell.say("checked", n=len(desk.releases))
        shell.say("counts" if problems else "clean", **counts)
    return code_for(problems, asked.strict)


def _fixed(shell: Shell, desk: Desk) -> list[Problem]:
    from presskit.cli.fixing import fix

    return list(fix(shell, desk))


def _found(shell: Shell, desk: Desk, asked: Asked) -> Iterator[Problem]:
    yield from (*desk.problems, *check_contacts(desk), *_of_the_look(desk))
    for file in one_by_one(shell, "checking", desk.releases, lambda file: file.slug):
        yield from check_release(file, desk)
    if asked.online:
        from presskit.cli.online import check_links

        yield from check_links(shell, desk)


def _of_the_look(desk: Desk) -> tuple[Problem, ...]:
    try:
        open_theme(desk.root, desk.office.theme)
    except Refusal as refusal:
        return tuple(locate(problem.at(Place()), desk) for problem in refusal.problems)
    told = check_theme(desk.root, desk.office.theme)
    return tuple(locate(problem, desk) for problem in told)
