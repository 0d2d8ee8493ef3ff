"""What was typed wrongly, in the words of the person who typed it."""

from __future__ import annotations

from collections.abc import Sequence

from presskit.cli.shell import Shell
from presskit.problems import Problem, error, nearest


def explain_usage(failure: Exception, words: Sequence[str], shell: Shell) -> Problem:
    """The problem behind an exception of Typer."""
    command, group = _command(words, shell)
    known = shell.known.get(command.replace(" ", "-"), [])
    if words and words[0].startswith("-"):
        return error("option-before-command", option=words[0])
    if group or (command and not known):
        return error("unknown-command", found=command, meant=_nearest(command, shell))
    option = str(getattr(failure, "option_name", "") or "")
    if option and option not in known:
        return error("unknown-option", option=option, command=f"{command} ",
                     meant=nearest(option, known))  # fmt: skip
    if option:
        return error("option-without-value", option=option, command=f"{command} ")
    if getattr(failure, "param", None) is not None and command == "template check":
        return error("template-not-given")
    if getattr(failure, "param", None) is not None and command == "verify":
        return error("kit-not-given")
    detail = str(getattr(failure, "message", failure)).rstrip(".")
    return error("usage", detail=detail, command=f"{command} " if known else "")


def _command(words: Sequence[str], shell: Shell) -> tuple[str, bool]:
    """The command as it was typed, "template check" in two words; whether it lacks its second."""
    typed = [word for word in words if not word.startswith("-")][:2]
    if "-".join(typed) in shell.known:
        return " ".join(typed), False
    group = any(name.startswith(f"{''.join(typed[:1])}-") for name in shell.known)
    return " ".join(typed if group else typed[:1]), group and bool(typed)


def _nearest(command: str, shell: Shell) -> str:
    names = [name.replace("-", " ") for name in shell.known]
    return nearest(command, names)
