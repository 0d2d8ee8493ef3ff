"""A bar on stderr while releases are gone through, where it is a terminal; elsewhere nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from presskit.cli.shell import Shell


@contextmanager
def progress(shell: Shell, key: str, total: int) -> Iterator[Callable[[str], None]]:
    """A function to call with each release's slug as its turn comes; `key` says what is done."""
    if shell.quiet or shell.as_json or not sys.stderr.isatty():
        yield lambda _slug: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=shell.console(sys.stderr), transient=True) as bar:
        task = bar.add_task(shell.talk(key), total=total)
        begun = iter(range(total))

        def began(slug: str) -> None:
            bar.update(task, completed=next(begun), description=f"{shell.talk(key)} {slug}")

        yield began
