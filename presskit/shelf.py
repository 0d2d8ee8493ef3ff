"""What can be made again, kept between two runs in the person's temporary files.

It changes how long a build takes, never what it makes: a file that is damaged, gone or not this
person's is as good as none, and what cannot be written is not kept.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

# Bytes; beyond it, what was not used for longest goes.
_ROOM = 256 << 20
_SEAL = sha256().digest_size


def once(recipe: str, make: Callable[[], bytes]) -> bytes:
    """What `make` makes, or made for an earlier run; `recipe` names all that it depends on."""
    kept = taken(recipe)
    if kept is not None:
        return kept
    made = make()
    keep(recipe, made)
    return made


def taken(recipe: str) -> bytes | None:
    """What was kept under a recipe, whole; else None."""
    with suppress(OSError):
        file = _file(recipe)
        content = file.read_bytes()
        if _sealed(recipe, content[_SEAL:]) == content:
            os.utime(file)
            return content[_SEAL:]
    return None


def keep(recipe: str, content: bytes) -> None:
    """Keep bytes under a recipe, if they can be kept; two runs at once never mix theirs."""
    with suppress(OSError):
        file = _file(recipe)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as fresh:
            fresh.write(_sealed(recipe, content))
        os.replace(fresh.name, file)
        _make_room(file.parent)


def _file(recipe: str) -> Path:
    return _shelf() / sha256(_plain(recipe)).hexdigest()


def _sealed(recipe: str, content: bytes) -> bytes:
    return sha256(_plain(recipe) + content).digest() + content


def _plain(recipe: str) -> bytes:
    # It may name a folder, whose name on Linux may be bytes that are no text.
    return recipe.encode("utf-8", "surrogateescape")


def _shelf() -> Path:
    """The person's own folder. Raises OSError where others could have put something into it."""
    # Windows gives each person temporary files of their own, and no number.
    person = os.getuid() if hasattr(os, "getuid") else None
    shelf = Path(tempfile.gettempdir()) / f"presskit-kept-{person or 0}"
    with suppress(FileExistsError):
        shelf.mkdir(0o700)
    found = shelf.lstat()
    safe = person is None or (found.st_uid == person and not found.st_mode & 0o077)
    if not (safe and stat.S_ISDIR(found.st_mode)):
        raise PermissionError(shelf)
    return shelf


def _make_room(shelf: Path) -> None:
    kept = [(file, file.stat()) for file in shelf.iterdir()]
    room = _ROOM
    for file, found in sorted(kept, key=lambda one: one[1].st_mtime_ns, reverse=True):
        room -= found.st_size
        if room < 0:
            file.unlink()
