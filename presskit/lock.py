"""One writer at a time: a path is held from the first reading to the last writing.

The lock lies among the person's temporary files, so that nothing is left in the office, and goes
with the process, however that ends.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from presskit.problems import Place, Problem, Refusal, error


@contextmanager
def alone(held: Path, patience: float, busy: Problem) -> Iterator[None]:
    """Hold a path, given whole, for this person. Refuses with `busy` where another process has it
    for longer than `patience` (seconds), and in words where the lock cannot be made."""
    path = _lock_of(held)
    lock = FileLock(path, timeout=patience)
    try:
        lock.acquire()
    except Timeout as taken:
        raise Refusal(busy) from taken
    except OSError as reason:
        told = error("file-unwritable", place=Place(path.as_posix()), reason=reason.strerror or "")
        raise Refusal(told) from reason
    try:
        yield
    finally:
        lock.release()


def _lock_of(held: Path) -> Path:
    whose = f"{os.path.expanduser('~')} {held}"
    # A name on Linux may be bytes that are no text.
    name = sha256(whose.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"presskit-{name}.lock"
