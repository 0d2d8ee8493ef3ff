"""Exchange files on disk: the format a name asks for, and what is wrong with a file as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from presskit.problems import Place, Refusal, error
from presskit.review import Returned, Rows, Sheet, identity
from presskit.translation import Direction
from presskit.wording import Ui

_DAMAGE = {
    "damaged": "review-file-damaged", "old-word": "review-file-old-word",
    "other": "review-file-other", "xliff-2": "review-file-xliff-2",
}  # fmt: skip


def write(sheet: Sheet, path: Path) -> None:
    """Write a sheet in the format that the name asks for. Never over another file, which might
    hold a colleague's work. Refuses what cannot be done."""
    make = _WRITERS[_suffix(path)]
    if path.exists():
        raise Refusal(error("review-file-exists", found=path.name))
    content = make(sheet)
    try:
        with path.open("xb") as file:
            file.write(content)
    except OSError as reason:
        folder = path.parent.as_posix()
        problem = error("output-unwritable", folder=folder, reason=reason.strerror or str(reason))
        raise Refusal(problem) from reason


def read(path: Path, rows: Rows, slug: str, direction: Direction, ui: Ui) -> tuple[Returned, ...]:
    """The rows of a file that came back; refuses one that is not the review of this text."""
    reader = _READERS[_suffix(path)]
    try:
        content = path.read_bytes()
    except FileNotFoundError as reason:
        raise Refusal(error("review-file-missing", found=path.as_posix()), usage=True) from reason
    except OSError as reason:
        problem = error("review-file-unreadable", found=path.name,
                        reason=reason.strerror or str(reason))  # fmt: skip
        raise Refusal(problem) from reason
    from presskit.review.word_package import UnreadableError

    place = Place(path.name)
    try:
        said, rows_back = reader(content, rows, ui)
    except UnreadableError as reason:
        code = _DAMAGE[str(reason)]
        raise Refusal(error(code, place=place, found=path.name)) from reason
    own, known = identity(slug, direction.name), any(each.id in rows for each in rows_back)
    if said not in (own, slug) and (said.startswith("presskit-review/1") or not known):
        if not said.startswith("presskit-review/"):
            raise Refusal(error("review-file-other", place=place, found=path.name))
        other = " ".join(said.split()[1:])
        raise Refusal(error("review-file-other-release", place=place, found=path.name, other=other))
    return rows_back


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix == ".doc" and path.exists():
        raise Refusal(error("review-file-old-word", found=path.name))
    if suffix not in _WRITERS:
        raise Refusal(error("review-file-kind", found=path.name), usage=True)
    return suffix


# ---------------------------------------------------------------------- a format is imported
# when it is first asked for: each brings a library of its own.


def _word_out(sheet: Sheet) -> bytes:
    from presskit.review.word_out import word_file

    return word_file(sheet)


def _xliff_out(sheet: Sheet) -> bytes:
    from presskit.review.xliff_out import xliff_file

    return xliff_file(sheet)


def _word_in(content: bytes, rows: Rows, ui: Ui) -> tuple[str, tuple[Returned, ...]]:
    from presskit.review.word_in import returned
    from presskit.review.word_package import WordFile

    file = WordFile.opened(content)
    return file.identity, returned(file, rows, ui)


def _xliff_in(content: bytes, rows: Rows, _ui: Ui) -> tuple[str, tuple[Returned, ...]]:
    from presskit.review.xliff_in import identity, opened, returned

    root = opened(content)
    return identity(root), returned(root, rows)


_WRITERS: Mapping[str, Callable[[Sheet], bytes]] = {
    ".docx": _word_out, ".xlf": _xliff_out, ".xliff": _xliff_out,
}  # fmt: skip
_READERS: Mapping[str, Callable[[bytes, Rows, Ui], tuple[str, tuple[Returned, ...]]]] = {
    ".docx": _word_in, ".xlf": _xliff_in, ".xliff": _xliff_in,
}  # fmt: skip
