"""One person translates at a time in an office: whoever comes second is told who came first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from presskit.problems import Refusal, error

# Seconds that a second run waits for the first.
PATIENCE = 2.0


@contextmanager
def alone(translations: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the folder. The lock is the system's: it goes with the process, however that ends.
    Refuses (as wrong usage) where another process holds it, naming its number."""
    holder = translations / "in-use.lock"
    try:
        translations.mkdir(parents=True, exist_ok=True)
        lock = FileLock(holder, timeout=patience)
        lock.acquire()
    except Timeout as taken:
        raise Refusal(error("translations-in-use", pid=_holder(holder)), usage=True) from taken
    except OSError as reason:
        raise unwritable(reason) from reason
    try:
        with suppress(OSError):
            holder.write_text(f"{os.getpid()}\n", "ascii")
        yield
    finally:
        # The file stays: whoever waits has it open, and a new one would be another lock.
        with suppress(OSError):
            holder.write_text("", "ascii")
        lock.release()


def unwritable(reason: OSError) -> Refusal:
    """What is said of a folder, or a disk, that takes nothing."""
    return Refusal(error("translations-unwritable", reason=reason.strerror or str(reason)))


def _holder(path: Path) -> str:
    """The number of the process that holds the file, as it wrote it; Windows lets nobody read."""
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text("ascii").strip() or "?"
    return "?"
