"""The media lists as commands open and write them: whole, one command at a time, never over what
is something else."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from msgspec import Struct

from presskit import lock
from presskit.lists.people import Person, people
from presskit.lists.store import FOLDER, MediaList, is_list, open_lists, write_private
from presskit.lists.suppression import Suppression, open_suppression
from presskit.office import find_office
from presskit.problems import Place, Problem, Refusal, error

# Seconds to wait for another command that writes to the same folder.
_PATIENCE = 60


class Lists(Struct, frozen=True):
    """The media lists of an office, its suppression list, and what could not be read."""

    root: Path
    lists: tuple[MediaList, ...]
    suppression: Suppression
    problems: list[Problem]

    def shown(self, path: Path) -> str:
        """A file as it is named to people."""
        return path.relative_to(self.root).as_posix()


def open_all(office: Path | None) -> Lists:
    """The lists of an office, those that can be read."""
    root = find_office(office)
    lists, problems = open_lists(root)
    return Lists(root, lists, open_suppression(root), problems)


def everyone(root: Path) -> tuple[Person, ...]:
    """The people of the office's lists. Refuses where one list cannot be read, since somebody may
    have said no there; and where there is none."""
    lists, problems = open_lists(root)
    if problems:
        raise Refusal(*problems)
    if not lists:
        raise Refusal(error("no-lists"))
    return people(lists)


# ---------------------------------------------------------------------------------------- writing


def write_lists(texts: Mapping[Path, str], root: Path | None = None) -> None:
    """Write files with personal data, in this order. Refuses, naming the file as the office at
    `root` does, where one cannot be written."""
    for path, text in texts.items():
        try:
            write_private(path, text.encode())
        except OSError as bad:
            shown = path.relative_to(root) if root else path
            raise Refusal(error("list-not-written", place=Place(shown.as_posix()))) from bad


def refuse_over_a_list(path: Path) -> None:
    """Refuse a result that would take the place of a list, or stand among the lists as one though
    it is none: whoever said no in the one, or is named in the other, would be lost sight of."""
    if not is_list(path) or (path.exists() and _among_lists(path)):
        raise Refusal(error("output-over-list", place=Place(path.as_posix())), usage=True)


def refuse_among_lists(path: Path) -> None:
    """Refuse a file that would be read as a list though it is none."""
    if not is_list(path) or _among_lists(path):
        raise Refusal(error("output-among-lists", place=Place(path.as_posix())), usage=True)


def _among_lists(path: Path) -> bool:
    """Whether a file lies in the folder of an office's lists."""
    folder = path.absolute().parent.resolve()
    return folder.parts[-len(FOLDER.parts) :] == FOLDER.parts


# ------------------------------------------------------------------------------------- one by one


def alone(folder: Path) -> AbstractContextManager[None]:
    """Hold a folder of lists from the first reading to the last writing: of two people who are
    forgotten at the same moment none may come back. Refuses where another command does not end."""
    busy = error("lists-in-use", place=Place(folder.as_posix()))
    return lock.alone(folder.absolute().resolve(), _PATIENCE, busy)


@contextmanager
def many_rows() -> Iterator[None]:
    """Millions of small tuples and not one cycle: looking for cycles would take a third of the
    time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
