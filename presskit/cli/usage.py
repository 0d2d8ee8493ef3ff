"""What was typed wrongly, in the words of the person who typed it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from presskit.cli.shell import Shell
from presskit.names import fold
from presskit.problems import Problem, Refusal, error, nearest

# How people ask for help: in the place of a command, and as an option.
_HELP_COMMANDS, _HELP_OPTIONS = ("aide", "help"), ("--aide", "-h", "-help", "-?")
# The words too many, at the end of Typer's message.
_EXTRA = re.compile(r"argument\(s\) \((.+)\)$")


def explain_usage(failure: Exception, words: Sequence[str], shell: Shell) -> Problem:
    """The problem behind an exception of Typer."""
    words = without_interface(words)
    command, group = _command(words, shell)
    known = shell.known.get(command.replace(" ", "-"), [])
    if words and words[0].startswith("-"):
        return _before_command(words[0], shell)
    if group and (between := _between(words)):
        return error("option-before-command", option=between)
    if group or (command and not known):
        return error("unknown-command", found=command, meant=_nearest(words, shell))
    own = f"{command} " if command else ""
    option = str(getattr(failure, "option_name", "") or "")
    if option:
        return _about_option(option, known, own, str(failure))
    parameter = getattr(failure, "param", None)
    if parameter is not None:
        return _about_value(failure, parameter, words, command)
    extra = _EXTRA.search(str(getattr(failure, "message", "")))
    return error("extra-words", found=extra[1], command=own) if extra else \
        error("usage", command=own)  # fmt: skip


def asked_for_help(words: Sequence[str]) -> list[str]:
    """The words, where they ask for help in a way of their own, as Typer knows it: `presskit aide
    build`, `presskit help`, `-h`, `--aide`. A word after an option is left alone, for it may be its
    value."""
    words = list(words)
    first = next(iter(without_interface(words)), "")
    if first in _HELP_COMMANDS:
        words.remove(first)
        words.append("--help")
    return ["--help" if word in _HELP_OPTIONS and not previous.startswith("-") else word
            for previous, word in _with_previous(words)]  # fmt: skip


def without_interface(words: Sequence[str]) -> list[str]:
    """The words without `--ui` and its value, which may stand anywhere and is no command."""
    return [word for previous, word in _with_previous(words)
            if previous != "--ui" and word.partition("=")[0] != "--ui"]  # fmt: skip


def _with_previous(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each word behind the one before it; the first behind nothing."""
    return zip(["", *words], words, strict=False)


def refuse_together(option: str, others: Mapping[str, object]) -> None:
    """Refuse an option beside which others that were given would do nothing."""
    for other, given in others.items():
        if given:
            raise Refusal(error("options-apart", option=option, other=other), usage=True)


def nearest_language(found: str, known: Iterable[str]) -> str:
    """The language meant by "english", "en-GB" or "anglais"; an empty string for another."""
    begun = found.lower()[:2]
    code = "en" if begun == "an" else begun
    return code if code in known else ""


def nearest_format(found: str, known: Iterable[str]) -> str:
    """The format meant by "word", "page" or "courriel"; an empty string for another."""
    from presskit.wording.of_choices import CHOICES

    said = {each: {word for words in CHOICES[each] for word in fold(words).split()}
            for each in known if each in CHOICES}  # fmt: skip
    return next((each for each, words in said.items() if fold(found) in words), "")


def _before_command(option: str, shell: Shell) -> Problem:
    name = option.partition("=")[0]
    if any(name in options for options in shell.known.values()):
        return error("option-before-command", option=option)
    meant = _nearest_option(name, shell.known.get("", []))
    return error("unknown-option", option=name, command="", meant=meant)


def _about_option(option: str, known: Sequence[str], command: str, told: str) -> Problem:
    if option not in known:
        meant = _nearest_option(option, known)
        return error("unknown-option", option=option, command=command, meant=meant)
    if "does not take" in told:
        return error("option-without-need", option=option)
    return error("option-without-value", option=option, command=command)


def _about_value(failure: Exception, parameter: Any, words: Sequence[str], command: str) -> Problem:
    """A value that is missing, or that is none for this option."""
    name, told = str(parameter.opts[0]), str(parameter.help or "").rstrip(".")
    if type(failure).__name__ != "MissingParameter":
        found = next((each for each in _after(name, words)), "")
        return error("option-value", option=name, found=found, about=told)
    if name.startswith("-"):
        return error("option-missing", option=name, command=command, about=told)
    if command in _LACKING:
        return error(_LACKING[command])
    return error("argument-missing", command=command, about=told)


# Commands that say better what they lack.
_LACKING = {"template check": "template-not-given", "verify": "kit-not-given"}


def _after(option: str, words: Sequence[str]) -> Iterable[str]:
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == option:
            yield following
        elif word.startswith(f"{option}="):
            yield word.partition("=")[2]


def _command(words: Sequence[str], shell: Shell) -> tuple[str, bool]:
    """The command as it was typed, "template check" in two words; whether it lacks its second."""
    typed = [word for word in words if not word.startswith("-")][:2]
    if "-".join(typed) in shell.known:
        return " ".join(typed), False
    group = any(name.startswith(f"{''.join(typed[:1])}-") for name in shell.known)
    return " ".join(typed if group else typed[:1]), group and bool(typed)


def _between(words: Sequence[str]) -> str:
    """The option that stands between the two words of a command."""
    return next((word for word in words[1:2] if word.startswith("-")), "")


def _nearest(words: Sequence[str], shell: Shell) -> str:
    """The command meant: by its French name, or in two words where the two are like one of these;
    `version` is none."""
    from presskit.wording.of_commands import IN_FRENCH

    typed = [word for word in words if not word.startswith("-")][:2]
    if french := IN_FRENCH.get(fold(typed[0])):
        return french
    names = [name.replace("-", " ") for name in shell.known if name]
    pairs = [name for name in names if " " in name]
    whole = nearest(" ".join(typed), pairs) if len(typed) > 1 else ""
    return whole or nearest(typed[0], [*names, *shell.known.get("", [])])


def _nearest_option(option: str, known: Sequence[str]) -> str:
    """The option meant; of `-q` the first that begins so."""
    if len(option) == 2:
        return next((name for name in known if name.startswith(f"-{option}")), "")
    return nearest(option, known)
