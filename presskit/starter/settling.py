"""Put the files of a new office into a folder: all of them, or none."""

from __future__ import annotations

import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from presskit.atomic import move, write_whole
from presskit.office.folder import OFFICE_FILE
from presskit.problems import Place, Refusal, error

# What a folder may have already: lists of lines, to which ours are added; and what stays as it is.
_LISTS = (".gitignore", ".gitattributes")
_THEIRS = (".vscode/extensions.json",)


def refuse_office(root: Path) -> None:
    """Refuse a folder that holds an office already, or is none."""
    if (root / OFFICE_FILE).exists():
        raise Refusal(error("starter-office-exists", place=Place(OFFICE_FILE)), usage=True)
    if root.exists() and not root.is_dir():
        raise Refusal(error("starter-no-folder", found=root.name), usage=True)


def settle(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write the files under `root`, which is made where it is missing; lines that git needs are
    added to those it has. Returns what was written, sorted, without what is there and stays.
    Refuses, with nothing written, where any other file is there already, or where the disk does
    not let us."""
    there = {path for path in (*_LISTS, *_THEIRS) if (root / path).is_file()}
    lists = dict(_renewed(root, {path: files[path] for path in _LISTS if path in there}))
    files = {path: content for path, content in files.items() if path not in there}
    _refuse_others(root, files)
    made: list[Path] = []
    before: dict[Path, bytes] = {}
    try:
        _make(root, made)
        _move_in(root, files, made)
        for path, content in lists.items():
            before[root / path] = (root / path).read_bytes()
            write_whole(root / path, content)
    except OSError as reason:
        _undo(made, before)
        told = error("starter-unwritten", folder=str(root), reason=reason.strerror or "")
        raise Refusal(told) from reason
    except BaseException:
        _undo(made, before)
        raise
    return tuple(sorted((*files, *lists)))


def _refuse_others(root: Path, files: Iterable[str]) -> None:
    """Refuse where one of the files is there already."""
    there = [path for path in files if (root / path).exists() or (root / path).is_symlink()]
    if there:
        raise Refusal(*(error("starter-file-exists", place=Place(path)) for path in there),
                      usage=True)  # fmt: skip


def _renewed(root: Path, ours: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Each list that lacks a line of ours: its own lines, and those at its end; .gitattributes has
    them at its beginning, for git follows the last line that fits a file: theirs."""
    for path, wanted in ours.items():
        theirs = (root / path).read_bytes()
        known = {line.strip() for line in theirs.splitlines()}
        lacking = [line for line in wanted.splitlines() if line not in known]
        ended = theirs if not theirs or theirs.endswith(b"\n") else theirs + b"\n"
        added = b"".join(line + b"\n" for line in lacking)
        if lacking and path == ".gitattributes":
            # git passes over a byte order mark at the beginning of the file alone.
            yield path, added + theirs.removeprefix(BOM_UTF8)
        elif lacking:
            yield path, ended + added


def _move_in(root: Path, files: Mapping[str, bytes], made: list[Path]) -> None:
    """First everything beside, where a full disk does no harm; then one move a file, in order."""
    with tempfile.TemporaryDirectory(dir=root, prefix=".presskit-init-") as folder:
        beside = {path: Path(folder) / str(n) for n, path in enumerate(files)}
        for path, content in files.items():
            beside[path].write_bytes(content)
        for path, fresh in beside.items():
            _make((root / path).parent, made)
            move(fresh, root / path)
            made.append(root / path)


def _make(folder: Path, made: list[Path]) -> None:
    """A folder with those above it; each that is new is noted."""
    for each in (*reversed(folder.parents), folder):
        if not each.is_dir():
            each.mkdir()
            made.append(each)


def _undo(made: Iterable[Path], before: Mapping[Path, bytes]) -> None:
    """Take back what was made, the last first, and give a list the bytes it had; a folder in which
    somebody else put something stays."""
    for path, theirs in before.items():
        with suppress(OSError):
            write_whole(path, theirs)
    for path in reversed(list(made)):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
