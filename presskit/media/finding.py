"""The file that an office means by what it wrote, inside its folder. Opens nothing."""

from __future__ import annotations

from pathlib import Path

from presskit.problems import Problem, error, nearest


def find(root: Path, folder: Path, written: str) -> Path | Problem:
    """The file `written` in the office, seen from `folder`; or why it cannot be used."""
    path = folder / written
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return error("media-outside", file=written)
        found = path.is_file() and path.name in _names(path.parent)
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
    ):
        folder = Path(str(path)[: -len(written)] or ".")
        if likely != written and likely.rpartition("/")[2] in _names((folder / likely).parent):
            return likely
    # Case counts on the web server even where Windows does not see it.
    meant = nearest(path.name.lower(), [name.lower() for name in _names(path.parent)])
    found = next((name for name in _names(path.parent) if name.lower() == meant), "")
    return written[: len(written) - len(path.name)] + found if found else ""
