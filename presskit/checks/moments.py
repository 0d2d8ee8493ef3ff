"""Hours and days that cannot be: an embargo in the hour that clocks skip, a session that ends
before it starts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from presskit.model import Session
from presskit.problems import ModelPath, Problem, error, warning
from presskit.subject import Subject
from presskit.values import clock_trouble

EVENING, SMALL_HOURS = time(18), time(4)


def embargo(subject: Subject) -> Iterator[Problem]:
    """The embargo is one moment: its hour exists once in the office's zone."""
    moment, zone = subject.release.embargo, subject.desk.office.timezone
    trouble = clock_trouble(moment, zone) if moment else ""
    if moment and trouble:
        hour = moment.strftime("%H:%M")
        yield error(f"embargo-{trouble}", "embargo", hour=hour, zone=zone)


def programme(subject: Subject) -> Iterator[Problem]:
    """Sessions end after they start; an event was not moved from its own day."""
    for i, event in enumerate(subject.release.programme):
        for j, session in enumerate(event.sessions):
            yield from _ends_after_start(session, ("programme", i, "sessions", j, "time"))
        for n, day in enumerate(event.moved_from):
            if day == event.date:
                yield warning("moved-from-same-day", "programme", i, "moved_from", n)


def _ends_after_start(session: Session, path: ModelPath) -> Iterator[Problem]:
    start, end = session.time.start, session.time.end
    # An evening may end after midnight.
    overnight = end is not None and start >= EVENING and end <= SMALL_HOURS
    if end is not None and end <= start and not overnight:
        hours = f"{start:%H:%M}", f"{end:%H:%M}"
        yield error("session-ends-before-start", *path, start=hours[0], end=hours[1])
