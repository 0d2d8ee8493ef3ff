"""The command line: the one place that prints and picks exit codes."""

from __future__ import annotations

import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from presskit.cli.shell import BUG, INTERRUPTED, WRONG_USAGE, Shell, open_shell
from presskit.problems import Refusal, error, nearest


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command of `arguments` (default: the process's own) and exit with its code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(run(words, open_shell(words)))


def run(words: Sequence[str], shell: Shell) -> int:
    """Run a command and return its exit code; every way to end is said in words."""
    import typer

    from presskit.cli.app import command_line

    try:
        code = command_line(shell)(list(words), prog_name="presskit", standalone_mode=False)
        # Typer answers Ctrl-C with this code, without a word.
        return _interrupted(shell) if code == INTERRUPTED else int(code or 0)
    except typer.TyperException as failure:
        return _wrong_usage(failure, words, shell)
    except Refusal as refusal:
        return shell.refuse(refusal)
    except (KeyboardInterrupt, typer.Abort):
        return _interrupted(shell)
    except BrokenPipeError:
        return 0
    except Exception:
        return _bug(shell)


def _wrong_usage(failure: Exception, words: Sequence[str], shell: Shell) -> int:
    option = str(getattr(failure, "option_name", "") or "")
    command = next((word for word in words if not word.startswith("-")), "")
    known = shell.options(command)
    if option and known and option not in known:
        problem = error("unknown-option", option=option, command=f"{command} ",
                        meant=nearest(option, known))  # fmt: skip
    elif command and not known:
        problem = error("unknown-command", found=command, meant=nearest(command, shell.commands()))
    else:
        detail = str(getattr(failure, "message", failure)).rstrip(".")
        problem = error("usage", detail=detail, command=f"{command} " if known else "")
    shell.refuse(Refusal(problem, usage=True))
    return WRONG_USAGE


def _interrupted(shell: Shell) -> int:
    shell.refuse(Refusal(error("interrupted")))
    return INTERRUPTED


def _bug(shell: Shell) -> int:
    with tempfile.NamedTemporaryFile(
        "w", prefix="presskit-", suffix=".txt", delete=False, encoding="utf-8"
    ) as report:
        report.write(traceback.format_exc())
    shell.refuse(Refusal(error("bug", file=Path(report.name).as_posix())))
    return BUG


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
