"""Hours and days that cannot be: an embargo in the hour that clocks skip, a session that ends
before it starts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from presskit.checks.prose import proofread, unquoted
from presskit.model import Language, Session
from presskit.problems import ModelPath, Problem, error, warning
from presskit.subject import Subject
from presskit.values import clock_trouble

# The embargo of a press release; arms and trade have others.
_CLOSED = r"\s*(?:$|\n|[.,;:)!*_–—-]"
_UNDER_EMBARGO: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"(?<![^\W_])(?:sous embargo(?={_CLOSED}|jusqu|absolu|strict|avant|presse|le |au |pour))"
        r"|embargo\s*(?:presse\s*)?(?::|jusqu|levé|à respecter|le \d|au \d)"
        r"|(?:ne pas|à ne pas) (?:publier|diffuser) avant)",
        re.IGNORECASE | re.MULTILINE,
    ),
    "en": re.compile(
        rf"(?<![^\W_])(?:under (?:strict |press |media )?embargo(?={_CLOSED}|until|till|to |for))"
        rf"|embargoed(?={_CLOSED}|until|till|to |for |copy|material|release))"
        r"|embargo\s*(?::|until|till|lifts|lifted|ends)"
        r"|not for (?:publication|release|broadcast) (?:before|until))",
        re.IGNORECASE | re.MULTILINE,
    ),
}

EVENING, SMALL_HOURS = time(18), time(4)


def embargo(subject: Subject) -> Iterator[Problem]:
    """The embargo is one moment: its hour exists once in the office's zone."""
    moment, zone = subject.release.embargo, subject.desk.office.timezone
    trouble = clock_trouble(moment, zone) if moment else ""
    if moment and trouble:
        hour = moment.strftime("%H:%M")
        yield error(f"embargo-{trouble}", "embargo", hour=hour, zone=zone)


def embargo_text(subject: Subject) -> Iterator[Problem]:
    """A text that says it is under embargo has an embargo behind it, one a text."""
    if subject.release.embargo is None:
        for written in proofread(subject):
            page = unquoted(written.text, written.language)
            match = _UNDER_EMBARGO[written.language].search(page)
            if match and not written.quoted:
                found = " ".join(match[0].split())
                yield warning("embargo-text", *written.path, language=written.language,
                              found=found).on(match.start())  # fmt: skip


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
