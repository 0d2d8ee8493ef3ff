"""What was typed wrongly, in the words of the person who typed it."""

from __future__ import annotations

from collections.abc import Sequence

from presskit.cli.shell import Shell
from presskit.problems import Problem, error, nearest


def explain_usage(failure: Exception, words: Sequence[str], shell: Shell) -> Problem:
    """The problem behind an exception of Typer."""
    command = next((word for word in words if not word.startswith("-")), "")
    known = shell.known.get(command, [])
    if words and words[0].startswith("-"):
        return error("option-before-command", option=words[0])
    if command and not known:
        return error("unknown-command", found=command, meant=nearest(command, shell.known))
    option = str(getattr(failure, "option_name", "") or "")
    if option and option not in known:
        return error("unknown-option", option=option, command=f"{command} ",
                     meant=nearest(option, known))  # fmt: skip
    if option:
        return error("option-without-value", option=option, command=f"{command} ")
    detail = str(getattr(failure, "message", failure)).rstrip(".")
    return error("usage", detail=detail, command=f"{command} " if known else "")
