"""Run the command in a terminal of 80 columns, and stop it as a person does."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).parent.parent
# Seconds for a command that should take two.
PATIENCE = 40
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_COMMAND = [sys.executable, "-m", "presskit"]


@dataclass(frozen=True)
class Seen:
    """What a terminal got: the exit code and the characters, control codes and all."""

    code: int
    raw: str

    @property
    def lines(self) -> list[str]:
        """What a person reads at the end; of a line that was written over, its last state."""
        plain = _ESCAPE.sub("", self.raw).replace("\r\n", "\n")
        return [line.rpartition("\r")[2] for line in plain.split("\n")]


def environment(**settings: str) -> dict[str, str]:
    """The process's own, in which `presskit` is this checkout."""
    plain = {name: value for name, value in os.environ.items()
             if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PRESSKIT_UI")}  # fmt: skip
    return {**plain, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **settings}


def in_terminal(folder: Path, *words: str, columns: int = 80, **settings: str) -> Seen:
    """The command as a terminal of so many columns shows it. Windows has none of this kind."""
    import fcntl
    import pty
    import termios

    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        os.chdir(folder)
        os.execve(_COMMAND[0], [*_COMMAND, *words], environment(**settings))
    raw = _read(terminal, PATIENCE)
    os.close(terminal)
    _, status = os.waitpid(pid, 0)
    return Seen(os.waitstatus_to_exitcode(status), raw)


def _read(terminal: int, seconds: float) -> str:
    shown, until = b"", time.monotonic() + seconds
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux says so at the end.
            break
        if not part:
            break
        shown += part
    return shown.decode("utf-8", "replace")


@dataclass(frozen=True)
class Stopped:
    """How a command ended after Ctrl-C: its code, the seconds it took, what it said."""

    code: int
    seconds: float
    err: str


def stopped_when(line: str, folder: Path, *words: str) -> Stopped:
    """Run a command, and press Ctrl-C once it has said so on stderr."""
    running = _begun(folder, environment(PRESSKIT_UI="en"), words)
    stuck = Timer(PATIENCE, running.kill)
    stuck.start()
    assert running.stderr
    said = ""
    while line not in said and (next_line := running.stderr.readline()):
        said += next_line
    begun = time.monotonic()
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGINT)
    said += running.stderr.read()
    code = running.wait()
    stuck.cancel()
    return Stopped(code, time.monotonic() - begun, said)


# Ctrl-C in the very moment of an audited event (PEP 578): no clock tells when that is.
_AT_AN_EVENT = """
import os, signal, sys
left = [{n}]
def hook(event, facts):
    if left[0] and event == {event!r} and {name!r} in " ".join(map(str, facts)):
        left[0] -= 1
        left[0] or os.kill(os.getpid(), signal.SIGINT)
sys.addaudithook(hook)
"""


def stopped_at(event: str, name: str, n: int, folder: Path, *words: str) -> Stopped:
    """Run a command, and press Ctrl-C as it is about to `event` ("open", "os.rename") something of
    this name for the n-th time."""
    hooks = folder.parent / "hooks"
    hooks.mkdir(exist_ok=True)
    (hooks / "sitecustomize.py").write_text(_AT_AN_EVENT.format(event=event, name=name, n=n))
    path = f"{hooks}{os.pathsep}{ROOT}"
    running = _begun(folder, {**environment(PRESSKIT_UI="en"), "PYTHONPATH": path}, words)
    begun = time.monotonic()
    _, err = running.communicate(timeout=PATIENCE)
    return Stopped(running.returncode, time.monotonic() - begun, err)


def _begun(folder: Path, settings: dict[str, str], words: tuple[str, ...]) -> subprocess.Popen[str]:
    return subprocess.Popen([*_COMMAND, *words], cwd=folder, env=settings,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, encoding="utf-8",
                            start_new_session=True)  # fmt: skip
