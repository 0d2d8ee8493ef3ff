"""The completion script of each shell: printed, or put where the shell reads it at its start."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from presskit.atomic import write_whole
from presskit.cli.shell import COMPLETE, DONE, Shell
from presskit.problems import Refusal, error, nearest

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
OPTIONS = ("--show-completion", "--install-completion")
# Seconds for PowerShell to say where its profile is.
_PATIENCE = 20
# Typer's script also gives the Tab key of the whole shell another meaning.
_INTRUSIVE = re.compile(r"^(?:Import-Module|Set-PSReadLine).*\n", re.MULTILINE)


class Place(NamedTuple):
    """Where a shell's script is kept, and the file to which one line is added so that the shell
    reads it (an empty line where it finds the script by itself)."""

    script: Path
    start: Path
    line: str = ""


def with_shell(words: Sequence[str]) -> Iterable[str]:
    """The words as typed, with the name of the shell at hand where it was left out."""
    for word, following in zip(words, [*words[1:], "-"], strict=True):
        yield word
        if word in OPTIONS and following.startswith("-"):
            yield shell_at_hand()


def shell_at_hand() -> str:
    """The shell in which the command was typed; refuses where nothing tells."""
    import shellingham

    try:
        name = str(shellingham.detect_shell()[0])
    except shellingham.ShellDetectionFailure:
        name = Path(os.environ.get("SHELL", "")).stem
    return _known(name)


def show(name: str) -> int:
    """Print the script of a shell, and nothing else."""
    print(script(_known(name)))
    return DONE


def install(shell: Shell, name: str) -> int:
    """Put the script where the shell finds it, and say where."""
    place = place_of(_known(name))
    with _named_if_unwritten(place.script):
        write_whole(place.script, f"{script(name)}\n".encode())
    with _named_if_unwritten(place.start):
        _add_line(place.start, place.line)
    shell.tell("completion-installed", file=place.script.as_posix())
    if place.line:
        shell.say("completion-line", file=place.start.as_posix())
    shell.say("completion-restart")
    return DONE


@contextmanager
def _named_if_unwritten(file: Path) -> Iterator[None]:
    """Refuse by the name of the file that cannot be written; the system may name one of its own,
    which was to take its place."""
    try:
        yield
    except OSError as reason:
        told = error("completion-unwritten", file=file.as_posix(), reason=reason.strerror or "")
        raise Refusal(told) from reason


def script(name: str) -> str:
    """Typer's script for a shell."""
    from typer._completion_shared import get_completion_script

    made = get_completion_script(prog_name="presskit", complete_var=COMPLETE, shell=name)
    return _INTRUSIVE.sub("", made)


def place_of(name: str) -> Place:
    """Where the script of a shell goes for this person."""
    home = Path.home()
    if name == "bash":
        folder = home / ".bash_completions"
        return Place(folder / "presskit.sh", home / ".bashrc",
                     "source ~/.bash_completions/presskit.sh")  # fmt: skip
    if name == "zsh":
        start = Path(os.environ.get("ZDOTDIR") or home) / ".zshrc"
        return Place(home / ".zfunc" / "_presskit", start,
                     "fpath+=~/.zfunc; autoload -Uz compinit; compinit")  # fmt: skip
    if name == "fish":
        settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        folder = settings / "fish" / "completions"
        return Place(folder / "presskit.fish", folder / "presskit.fish")
    profile = _profile(name)
    return Place(profile.parent / "presskit.ps1", profile, '. "$PSScriptRoot/presskit.ps1"')


def _profile(name: str) -> Path:
    """The file PowerShell reads at its start, which only PowerShell knows."""
    words = [name, "-NoProfile", "-Command",
             "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"]  # fmt: skip
    try:
        told = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=_PATIENCE, check=True)  # fmt: skip
    except (OSError, subprocess.SubprocessError) as reason:
        raise Refusal(error("completion-no-profile", found=name)) from reason
    profile = told.stdout.decode("utf-8-sig", "replace").strip()
    # A restricted PowerShell has none; an empty path would be the working folder.
    if not profile:
        raise Refusal(error("completion-no-profile", found=name))
    return Path(profile)


def _add_line(path: Path, line: str) -> None:
    """Add the line at the end of a file that has it nowhere; the rest of it is not touched."""
    held = path.read_bytes() if path.is_file() else b""
    # PowerShell 5 writes its files so.
    encoding = "utf-16-le" if held.startswith(b"\xff\xfe") else "utf-8"
    if line and line.encode(encoding) not in held:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(f"\n{line}\n".encode(encoding))


def _known(name: str) -> str:
    if name not in SHELLS:
        problem = error("unknown-shell", found=name, choices=", ".join(SHELLS),
                        meant=nearest(name, SHELLS))  # fmt: skip
        raise Refusal(problem, usage=True)
    return name
