"""Put a file in place of another in one step: whoever reads it sees the old one or the new one."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


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
            os.replace(fresh.name, path)
        except BaseException:
            with suppress(OSError):
                fresh.close()
            with suppress(OSError):
                os.unlink(fresh.name)
            raise
