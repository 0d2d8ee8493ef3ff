"""Put a file in place of another in one step: whoever reads it sees the old one or the new one."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

# Seconds between two tries, on Windows.
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)


def move(source: Path, target: Path) -> None:
    """Put a file, or a folder, in the place of another. Windows lets nobody move what is open, and
    an antivirus program or an indexer opens what is new for a moment: there it is tried again.
    `OSError` where it cannot be done."""
    for pause in _PAUSES if os.name == "nt" else ():
        with suppress(PermissionError):
            os.replace(source, target)
            return
        time.sleep(pause)
    os.replace(source, target)


def write_whole(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a file, its bytes on the disk before it takes its place; its rights become `mode`, or
    stay what they were. `OSError` where that cannot be done: the old file is then untouched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        dir=path.parent, prefix=f".{path.name}.", suffix=".new", delete=False
    ) as fresh:
        try:
            fresh.write(content)
            fresh.flush()
            os.fsync(fresh.fileno())
            fresh.close()
            before = path.stat().st_mode & 0o777 if path.exists() else 0o644
            os.chmod(fresh.name, before if mode is None else mode)
            move(Path(fresh.name), path)
        except BaseException:
            with suppress(OSError):
                fresh.close()
            with suppress(OSError):
                os.unlink(fresh.name)
            raise


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. `FileExistsError` where it is, even since a moment ago;
    another `OSError` where it cannot be written: nothing is then left of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as fresh:
        try:
            fresh.write(content)
            fresh.flush()
            os.fsync(fresh.fileno())
        except BaseException:
            with suppress(OSError):
                fresh.close()
            with suppress(OSError):
                path.unlink()
            raise
