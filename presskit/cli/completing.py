"""What a shell completes when Tab is pressed: commands, options, and the names in the office.

The answer is Typer's, in our words; a shell waits for it with a person's finger on the key, so
no office is opened, and whatever goes wrong completes nothing and says nothing.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from typer import completion
from typer._click.shell_completion import (
    CompletionItem,
    ShellComplete,
    add_completion_class,
)
from typer._completion_classes import (
    BashComplete,
    FishComplete,
    PowerShellComplete,
    ZshComplete,
)

from presskit.cli import nearby
from presskit.cli.shell import COMPLETE, DONE, OUTSIDE, open_shell
from presskit.cli.shells import SHELLS
from presskit.cli.system import nowhere
from presskit.wording import PROBLEMS

Names = Callable[[Path], Sequence[str]]


def _fixed(*words: str) -> Names:
    return lambda _root: words


# What may be typed for an option, or for an argument of this metavar, given the office's folder.
WORDS: Mapping[str, Names] = {
    "RELEASE": nearby.releases,
    "SEGMENT": nearby.segments,
    "RELEASE|SEGMENT": lambda root: (*nearby.releases(root), *nearby.segments(root)),
    "--issuer": nearby.organisations,
    "fr|en": _fixed("fr", "en"),
    "--format": _fixed("docx", "pdf", "html", "txt", "eml"),
    "--kind": _fixed("release", "invitation", "press-kit", "statement", "correction"),
    "--engine": _fixed("deepl", "libretranslate", "command"),
    "--for": _fixed("brevo", "mailchimp", "mailjet", "listmonk", "google", "outlook", "thunderbird",
                    "vcard", "excel", "csv"),
    "--vcard": _fixed("4.0", "3.0"),
    "--look": lambda root: (*dict.fromkeys(("institution", "agency", "magazine",
                                            *nearby.looks(root))),),
    "--explain": lambda _root: tuple(PROBLEMS),
    "--install-completion": _fixed(*SHELLS), "--show-completion": _fixed(*SHELLS),
}  # fmt: skip


def answer() -> int:
    """Print what completes the words in the environment, one a line; returns the exit code."""
    from presskit.cli.app import command_line

    try:
        sys.stderr = nowhere()
        line = command_line(open_shell(()))
        _teach(line)
        for name, kind in _KINDS.items():
            add_completion_class(kind, name)
        asked = os.environ[COMPLETE]
        return completion.shell_complete(line, {}, "presskit", COMPLETE, asked) or DONE
    except SystemExit as end:  # fish is told by the exit code alone whether there is an answer.
        return int(end.code or DONE)
    except BaseException:
        return OUTSIDE


def _teach(line: Any) -> None:
    """Let every parameter of the commands complete from `WORDS`."""
    for parameter in line.params:
        names = next((WORDS[key] for key in (*parameter.opts, parameter.metavar) if key in WORDS),
                     None)  # fmt: skip
        if names:
            parameter.shell_complete = _completer(names, parameter.name)
    for command in getattr(line, "commands", {}).values():
        _teach(command)


def _completer(names: Names, parameter: str) -> Callable[[Any, str], list[CompletionItem]]:
    def complete(context: Any, begun: str) -> list[CompletionItem]:
        office = Path(context.params.get("office") or ".").expanduser()
        said = context.params.get(parameter) or ()
        known = names(nearby.office_near(office) or office)
        return [CompletionItem(name) for name in known
                if name.startswith(begun) and name not in said]  # fmt: skip

    return complete


# -------------------------------------------------------------------------------------- shells


class _Bash(BashComplete):
    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor; bash makes three of `--lang=fr`."""
        args, begun = super().get_completion_args()
        return [word for word in args if word != "="], begun

    def format_completion(self, item: CompletionItem) -> str:
        return re.sub(r"([^\w./:=@%+,-])", r"\\\1", str(item.value))


class _Joined(ShellComplete):
    """Shells to which `--lang=fr` is one word, to be completed as a whole."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        found = super().get_completions(args, incomplete)
        option, joined, _ = incomplete.partition("=")
        if joined and option.startswith("-"):
            return [CompletionItem(f"{option}={item.value}", help=item.help) for item in found]
        return found


# Typer would import rich to say a help text: 50 ms more at each key.
class _Zsh(_Joined, ZshComplete):
    def format_completion(self, item: CompletionItem) -> str:
        said = re.sub(r"[$`\"]", "", item.help or "").replace(":", r"\\:")
        value = str(item.value).replace(":", r"\\:")
        return f'"{value}":"{said}"' if said else f'"{value}"'


class _Fish(_Joined, FishComplete):
    def format_completion(self, item: CompletionItem) -> str:
        return f"{item.value}\t{item.help}" if item.help else str(item.value)


class _PowerShell(_Joined, PowerShellComplete):
    def format_completion(self, item: CompletionItem) -> str:
        return f"{item.value}:::{item.help or ' '}"


_KINDS: Mapping[str, Any] = {
    "bash": _Bash, "zsh": _Zsh, "fish": _Fish, "powershell": _PowerShell, "pwsh": _PowerShell,
}  # fmt: skip
