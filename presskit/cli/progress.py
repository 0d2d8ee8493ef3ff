"""How far a long work is: a bar on a terminal, plain lines elsewhere, nothing with --quiet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from presskit.cli.shell import Shell

Item = TypeVar("Item")
# Bytes of a list that take more than a moment: some 20,000 rows.
_LONG = 4 << 20


class Steps(Protocol):
    """Told of each step of a work by its name (a slug, a file) as it begins and when it is done;
    several may be under way at once."""

    def began(self, name: str, /) -> None:
        """The work on `name` begins."""

    def done(self, name: str, /) -> None:
        """The work on `name` is done, well or not."""


@contextmanager
def progress(shell: Shell, key: str, total: int) -> Iterator[Steps]:
    """The steps of a work of which `key` says what is done, `total` of them."""
    if shell.quiet or shell.as_json:
        yield _Silent()
    elif sys.stderr.isatty():
        with _bar(shell, key, total) as steps:
            yield steps
    else:
        yield _Lines(shell, key, total)


def one_by_one(
    shell: Shell, key: str, items: Iterable[Item], name: Callable[[Item], str]
) -> Iterator[Item]:
    """The items one after another, each a step of a work."""
    waiting = list(items)
    with progress(shell, key, len(waiting)) as steps:
        for item in waiting:
            steps.began(name(item))
            yield item
            steps.done(name(item))


@contextmanager
def passage(shell: Shell, key: str, size: int) -> Iterator[Callable[[int], None]]:
    """A work in one piece, such as reading a file of `size` bytes: told how far it is, in the same
    measure. Short ones show nothing; where nobody tells how far it is, the bar only moves."""
    if shell.quiet or shell.as_json or size < _LONG:
        yield lambda _far: None
    elif not sys.stderr.isatty():
        shell.say("progress-passage", work=shell.talk(key))
        yield lambda _far: None
    else:
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
        from rich.progress import TimeRemainingColumn as Remaining

        columns = (TextColumn("{task.description}"), BarColumn(20), TimeElapsedColumn(),
                   Remaining())  # fmt: skip
        with Progress(*columns, console=shell.console(sys.stderr), transient=True) as bar:
            task = bar.add_task(shell.talk(key), total=None)
            yield lambda far: bar.update(task, completed=far, total=size)


class _Silent:
    def began(self, _name: str, /) -> None:
        pass

    def done(self, _name: str, /) -> None:
        pass


class _Lines:
    """A line a step, where nobody can see a bar move; a single step needs none."""

    def __init__(self, shell: Shell, key: str, total: int) -> None:
        self._shell, self._key, self._total, self._n = shell, key, total, 0

    def began(self, _name: str, /) -> None:
        pass

    def done(self, name: str, /) -> None:
        self._n += 1
        if self._total > 1:
            self._shell.say("progress-line", work=self._shell.talk(self._key), n=self._n,
                            total=self._total, name=name)  # fmt: skip


@contextmanager
def _bar(shell: Shell, key: str, total: int) -> Iterator[Steps]:
    """A bar with what is under way, how many are done, and the time that is left."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    console = shell.console(sys.stderr)
    columns = (TextColumn("{task.description}"), BarColumn(20), MofNCompleteColumn(), Remaining())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(shell.talk(key), total=total)
        room = max(10, console.width - 50)

        class Moving:
            def began(self, name: str, /) -> None:
                shown = name if len(name) <= room else f"{name[: room - 1]}…"
                bar.update(task, description=f"{shell.talk(key)} {shown}")

            def done(self, _name: str, /) -> None:
                bar.advance(task)

        yield Moving()
