"""A release to fill in: the parts of its kind in the order in which readers look for them."""

from __future__ import annotations

from datetime import date, timedelta

from presskit.starter import Blank, Words
from presskit.starter.page import page

# Whose readers expect a boilerplate.
_WITH_ABOUT = ("release", "invitation", "press-kit")


def blank_release(blank: Blank) -> str:
    """The YAML of a release whose texts are still to be written: what its readers expect stands
    there in brackets, which `check` reports; what they do not always need is commented out."""
    corrects = blank.corrects
    return page(
        f"{blank.kind}.yaml", blank.languages, kind=blank.kind, title=blank.title,
        day=blank.day.isoformat(), today=blank.day.isoformat(), event=blank.event.isoformat(),
        by=_answer_by(blank.day, blank.event).isoformat(), place=blank.place,
        signers=blank.signers, others=blank.others, about=blank.about, contacts=blank.contacts,
        asks_about=blank.kind in _WITH_ABOUT, corrects=corrects,
        corrected=_title(blank) if corrects else {},
    )  # fmt: skip


def _title(blank: Blank) -> Words:
    """The title of what is corrected, in the languages in which it has one."""
    title = blank.corrects.title if blank.corrects else None
    home = blank.languages[0]
    said = {each: title.within(each, home) or "" for each in blank.languages} if title else {}
    return said if any(said.values()) else {}


def _answer_by(issued: date, event: date) -> date:
    """Two days before an event, a working day; never before the invitation goes out."""
    day = event - timedelta(days=2)
    while day.isoweekday() > 5:
        day -= timedelta(days=1)
    return max(day, issued)
