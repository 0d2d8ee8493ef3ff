"""What the readers of each kind of document look for first, and do not find."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.hidden import release_files
from presskit.problems import Problem, error, nearest, warning
from presskit.subject import Subject


def invitation(subject: Subject) -> Iterator[Problem]:
    """An invitation says which day, at what time and where."""
    release = subject.release
    if release.kind != "invitation":
        return
    if not release.programme:
        yield error("invitation-when", "programme")
    for number, event in enumerate(release.programme):
        if event.status == "cancelled":
            continue
        if not event.sessions:
            yield error("invitation-hour", "programme", number)
        if event.venue is None:
            yield error("invitation-where", "programme", number)


def correction(subject: Subject) -> Iterator[Problem]:
    """A correction says what it replaces and what has changed; what it replaces exists."""
    release = subject.release
    if release.kind == "correction" and release.replaces is None:
        yield error("correction-of-what", "replaces")
    if release.kind == "correction" and not release.changes:
        yield warning("correction-changes", "changes")
    if release.replaces and release.replaces.date > release.date:
        yield error("correction-before", "replaces", "date")
    if release.replaces and release.replaces.release:
        yield from _on_file(release.replaces.release, subject)


def statement(subject: Subject) -> Iterator[Problem]:
    """A statement says who makes it."""
    release = subject.release
    if release.kind == "statement" and release.speaker is None and len(release.issuers) < 2:
        yield warning("statement-of-whom", "speaker")


def press_kit(subject: Subject) -> Iterator[Problem]:
    """A press kit has parts, and each part has something in it."""
    release = subject.release
    if release.kind == "press-kit" and not release.parts:
        yield warning("press-kit-parts", "parts")
    for number, part in enumerate(release.parts):
        inside = (part.standfirst, part.sections, part.key_figures, part.timeline,
                  part.biographies)  # fmt: skip
        if not any(inside):
            yield error("part-empty", "parts", number)


def _on_file(slug: str, subject: Subject) -> Iterator[Problem]:
    known = [path.stem for path in release_files(subject.desk.root)]
    if slug not in known:
        yield error("unknown-id", "replaces", "release", id=slug, file="releases/",
                    meant=nearest(slug, known))  # fmt: skip
