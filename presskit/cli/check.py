"""`presskit check`: everything wrong in the files, each with its place and its next action."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from presskit.checks import check as check_release
from presskit.checks import check_contacts
from presskit.cli.opening import open_desk
from presskit.cli.shell import DONE, Shell, code_for, counted
from presskit.office import Desk, locate
from presskit.problems import Place, Problem, Refusal, error, nearest
from presskit.render.theme import check_theme, open_theme
from presskit.wording import PROBLEMS


def check(shell: Shell, office: Path | None, releases: Sequence[str], strict: bool) -> int:
    """Report every problem of the releases; returns the exit code."""
    desk = open_desk(office, releases)
    found = [*desk.problems, *check_contacts(desk), *_of_the_look(desk)]
    found += [problem for file in desk.releases for problem in check_release(file, desk)]
    problems = list(dict.fromkeys(found))
    counts = counted(problems)
    if shell.as_json:
        slugs = [file.slug for file in desk.releases]
        shell.result({"releases": slugs, "counts": counts}, problems)
    else:
        shell.show(problems, sys.stdout)
        shell.say("checked", n=len(desk.releases))
        shell.say("counts" if problems else "clean", **counts)
    return code_for(problems, strict)


def _of_the_look(desk: Desk) -> tuple[Problem, ...]:
    try:
        open_theme(desk.root, desk.office.theme)
    except Refusal as refusal:
        return tuple(locate(problem.at(Place()), desk) for problem in refusal.problems)
    told = check_theme(desk.root, desk.office.theme)
    return tuple(locate(problem, desk) for problem in told)


def explain_code(shell: Shell, code: str) -> int:
    """Say what a problem's code means and what to do about it."""
    if code not in PROBLEMS:
        problem = error("unknown-code", found=code, meant=nearest(code, PROBLEMS))
        raise Refusal(problem, usage=True)
    said = PROBLEMS[code][0 if shell.ui == "fr" else 1]
    if shell.as_json:
        shell.result({"code": code, "message": said.message, "hint": said.hint or None}, [])
        return DONE
    print(f"{code}\n  {_bare(said.message)}")
    if said.hint:
        print(f"    {_bare(said.hint)}")
    return DONE


def _bare(pattern: str) -> str:
    """A sentence with an ellipsis where the facts of a case would stand."""
    return re.sub(r"\{[^}]*\?\}", "", re.sub(r"\{\w+\}", "…", pattern))
