"""The command line: the one place that prints and picks exit codes."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from presskit.cli.shell import BUG, COMPLETE, DONE, INTERRUPTED, OUTSIDE, Shell, open_shell
from presskit.cli.system import nowhere, prepare_streams, typed
from presskit.problems import Refusal, error
from presskit.wording import explain

_stopped = False
# How a stream is full or gone; on Windows one that nobody reads any more is an invalid argument.
_OF_STREAMS = (errno.EPIPE, errno.EIO, errno.EBADF, errno.ENOSPC, errno.EINVAL)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command of `arguments` (default: the process's own) and exit with its code."""
    obey_signals()
    hurry()
    prepare_streams()
    if COMPLETE in os.environ:
        from presskit.cli.completing import answer

        sys.exit(answer())
    words = typed(sys.argv[1:]) if arguments is None else list(arguments)
    shell = Shell("en", as_json="--json" in words)
    try:
        shell = open_shell(words)
        code = run(words, shell)
        sys.stdout.flush()
    except BaseException:
        code = _interrupted(shell) if _stopped else _bug(shell)
    sys.exit(code)


def obey_signals() -> None:
    """Let Ctrl-C and SIGTERM end a command in words, with code 130."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)


def hurry() -> None:
    """For a command that lives a second. Garbage is looked for rarely, and not at the end; who has
    read a file waits less for the turn of another; nobody asks every package that is installed
    whether it is a plugin of pydantic's. Call it before anything is imported."""
    gc.set_threshold(300_000, 50, 50)
    atexit.register(gc.freeze)
    sys.setswitchinterval(0.0005)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def run(words: Sequence[str], shell: Shell) -> int:
    """Run a command and return its exit code; every way to end is said in words."""
    try:
        return _obey(words, shell)
    except Refusal as refusal:
        return shell.refuse(refusal)
    except (BrokenPipeError, SystemExit):
        # Whoever read us has gone, as with `| head` (Typer and rich make it an exit): all is well.
        return _hush(DONE)
    except OSError as failure:
        if failure.errno == errno.ENAMETOOLONG:
            # What was typed is no file's name; no file of an office is called so.
            return shell.refuse(Refusal(error("name-too-long"), usage=True))
        if failure.errno == errno.ENOENT and failure.filename is None:
            # No file is missing: the folder is that the command was typed in.
            return shell.refuse(Refusal(error("folder-gone"), usage=True))
        # A stream has no file name: it is full or gone, and cannot be told so.
        of_a_stream = failure.filename is None and failure.errno in _OF_STREAMS
        return _hush(OUTSIDE) if of_a_stream else _bug(shell)
    except BaseException as failure:
        if _stopped or isinstance(failure, KeyboardInterrupt):
            return _interrupted(shell)
        return _bug(shell)


def _obey(words: Sequence[str], shell: Shell) -> int:
    import typer

    from presskit.cli.app import command_line
    from presskit.cli.usage import asked_for_help, explain_usage

    shell.refuse_unknown_interface(words)
    try:
        line = _completed(asked_for_help(words))
        code = command_line(shell)(line, prog_name="presskit", standalone_mode=False)
    except typer.TyperException as failure:
        raise Refusal(explain_usage(failure, words, shell), usage=True) from failure
    if code == INTERRUPTED:  # Typer answers Ctrl-C with this code, without a word.
        return _interrupted(shell)
    return int(code or DONE)


def _completed(words: Sequence[str]) -> list[str]:
    """The words, with the name of the shell where completion is asked for without it."""
    if not any(word.endswith("-completion") for word in words):
        return list(words)
    from presskit.cli.shells import with_shell

    return list(with_shell(words))


def _interrupted(shell: Shell) -> int:
    if shell.farewell:
        shell.say(shell.farewell)
    else:
        shell.refuse(Refusal(error("interrupted")))
    return INTERRUPTED


def _bug(shell: Shell) -> int:
    problem = shell.report_bug()
    try:
        shell.refuse(Refusal(problem))
    except OSError:
        # stdout or stderr is full or closed: the outside failed, and cannot be told so.
        return _hush(OUTSIDE)
    except ImportError:
        # Of a broken installation not even what draws a message is left.
        said = explain(problem, shell.ui)
        sys.stderr.write(f"{said.message}\n{said.hint}\n")
    return BUG


def _hush(code: int) -> int:
    """Give what is still to be flushed somewhere to go."""
    sys.stdout = nowhere()
    return code


def _stop(_number: int, _frame: FrameType | None) -> None:
    global _stopped
    _stopped = True
    raise KeyboardInterrupt
