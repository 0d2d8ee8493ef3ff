"""The file that an office means by what it wrote, inside its folder. Opens nothing."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from presskit.problems import Problem, error, nearest

# What Windows takes for a device, cannot write, or cuts off (Microsoft, "Naming Files, Paths, and
# Namespaces").
_UNFIT = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|.*[<>:\"|?*\\\x00-\x1f].*|.*[. ]",
                    re.IGNORECASE | re.DOTALL)  # fmt: skip


def fits_everywhere(name: str) -> bool:
    """Whether every system can hold a file of this name."""
    return not _UNFIT.fullmatch(name)


def lies(folder: Path, written: str) -> Path:
    """Where a file lies, under the name that its folder gives it: a Mac may keep accents apart from
    their letters, and copy them so to a system that tells the two apart."""
    path = folder / written
    names = _names(path.parent)
    composed = unicodedata.normalize("NFC", path.name)
    others = (name for name in names if unicodedata.normalize("NFC", name) == composed)
    return path if path.name in names else path.parent / next(others, path.name)


def find(root: Path, folder: Path, written: str) -> Path | Problem:
    """The file `written` in the office, seen from `folder`; or why it cannot be used."""
    path = folder / written
    try:
        path = lies(folder, written)
        if not path.resolve().is_relative_to(root.resolve()):
            return error("media-outside", file=written)
        # Windows would follow a backslash, and nobody else.
        found = "\\" not in written and path.is_file() and path.name in _names(path.parent)
    except (OSError, ValueError, RuntimeError):  # a name no disk accepts, a link to itself
        found = False
    return path if found else error("media-missing", file=written, meant=_near(path, written))


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()] if folder.is_dir() else []
    except (OSError, ValueError):
        return []


def _near(path: Path, written: str) -> str:
    """What was probably meant: another case, another slash, the path from the release's folder."""
    for likely in (
        written.replace("\\", "/"),
        written.replace("\\", "/").removeprefix("releases/"),
        f"media/{written}",
    ):
        folder = Path(str(path)[: -len(written)] or ".")
        if likely != written and likely.rpartition("/")[2] in _names((folder / likely).parent):
            return likely
    # Case counts on the web server even where Windows does not see it.
    meant = nearest(path.name.lower(), [name.lower() for name in _names(path.parent)])
    found = next((name for name in _names(path.parent) if name.lower() == meant), "")
    return written[: len(written) - len(path.name)] + found if found else ""
