"""Pictures that are missing, elsewhere, unreadable, or lack what an editor needs to print them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from presskit.media import examine, find, render_logo, render_web, web_name
from presskit.problems import ModelPath, Problem, error, warning
from presskit.subject import Subject


def pictures(subject: Subject) -> Iterator[Problem]:
    """Each picture is in the office, can be opened, has an alt text and a credit."""
    taken: set[str] = set()
    for number, asset in enumerate(subject.release.media):
        path: ModelPath = ("media", number)
        yield from _readable(subject, asset.file, (*path, "file"))
        name = asset.file.rpartition("/")[2]
        names = {name.casefold(), web_name(Path(name)).casefold()}
        if names & taken:
            yield error("media-same-name", *path, "file", file=name)
        taken |= names
        if asset.alt is None and not asset.decorative:
            yield error("alt-missing", *path, file=name)
        if asset.credit is None:
            yield warning("image-credit", *path, file=name)


def logos(subject: Subject) -> Iterator[Problem]:
    """Each issuer's logo can be opened."""
    desk = subject.desk
    for key in subject.organisations():
        logo = desk.organisations.entries[key].logo
        if logo and key in subject.release.issuers:
            found = find(desk.root, desk.root, logo)
            problem = found if isinstance(found, Problem) else examine(found, logo, render_logo)
            if problem:
                yield problem.under("organisations", key, "logo")


def _readable(subject: Subject, written: str, path: ModelPath) -> Iterator[Problem]:
    if written.lower().endswith(".svg"):
        yield error("media-drawing", *path, file=written)
        return
    found = find(subject.desk.root, subject.folder, written)
    problem = found if isinstance(found, Problem) else examine(found, written, render_web)
    if problem:
        yield problem.under(*path)
