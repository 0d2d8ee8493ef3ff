"""The review files of an office as they now stand, to be looked through and written back.

A pile is one review file: made from the release as it is today, so that a text whose source has
just been edited is already out of date here. Never asks an engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from presskit.office import Desk, ReleaseFile
from presskit.problems import Problem, Refusal, error
from presskit.review import Finding, Row
from presskit.review.rows import in_words, rows, where
from presskit.translation import Direction, Entry
from presskit.translation.facts import Difference
from presskit.translation.files import review_file, write_review
from presskit.translation.lacking import directions
from presskit.translation.lock import unwritable
from presskit.translation.plan import Plan, with_findings
from presskit.translation.scope import OFFICE
from presskit.translation.translate import compare, prepare
from presskit.wording import Ui


class Pile(Struct, frozen=True):
    """A review file. `before` are its bytes as they were last read or written; `names` gives what
    people call an id."""

    plan: Plan
    path: Path
    before: bytes
    differences: Callable[[str, str], Sequence[Difference]]
    names: Mapping[str, str]
    ui: Ui

    @property
    def slug(self) -> str:
        """The release, or `office`."""
        return self.plan.job.slug

    @property
    def direction(self) -> Direction:
        """From which language into which."""
        return self.plan.job.direction

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the release (or the releases, of the office) shows."""
        asked = self.plan.job.asked
        return tuple(each for each in self.plan.review().entries if each.id in asked)

    def check(self, entry: Entry) -> list[Finding]:
        """What differs between source and target."""
        found = self.differences(entry.source, entry.target)
        return [in_words(each, self.ui) for each in found]

    def where(self, entry: Entry) -> str:
        """Where an entry stands, in words."""
        return where(entry.id, self.ui, self.names)

    def rows(self) -> tuple[Row, ...]:
        """The rows that go out."""
        return rows(self.entries, self.check, self.ui, self.names, self.slug == OFFICE)


def piles(desk: Desk, today: str, ui: Ui) -> tuple[tuple[Pile, ...], tuple[Problem, ...]]:
    """The review files of the desk's releases, the office's last, and what is wrong in them;
    `today` is an ISO day. A broken file is no pile."""
    files = tuple(file for file in desk.releases if file.release)
    round_ = prepare(desk, files, directions(desk.office), today)
    names = {**_names(desk), **{key: name for file in files for key, name in _quoted(file, desk)}}
    made = [
        Pile(plan, path, _bytes(path), compare(round_, plan), names, ui)
        for plan in round_.plans
        for path in [review_file(desk.root / "translations", plan.job.slug,
                                 plan.job.direction.language)]
    ]  # fmt: skip
    return tuple(pile for pile in made if pile.entries), round_.problems


def written(pile: Pile, entries: Mapping[str, Entry]) -> Pile:
    """The pile with some entries replaced (by id), once it is on disk. Refuses where the file was
    changed by another hand meanwhile, or takes nothing."""
    if _bytes(pile.path) != pile.before:
        raise Refusal(error("review-changed-meanwhile", row=pile.path.name))
    steps = tuple(replace(step, entry=entries.get(step.entry.id, step.entry))
                  for step in pile.plan.steps)  # fmt: skip
    plan = with_findings(replace(pile.plan, steps=steps), pile.differences)
    job = plan.job
    title = f"{job.title} ({job.direction.source} → {job.direction.target})"
    try:
        write_review(plan.review(), pile.path, title)
    except OSError as reason:
        raise unwritable(reason) from reason
    return replace(pile, plan=plan, before=_bytes(pile.path))


def _bytes(path: Path) -> bytes:
    with suppress(OSError):
        return path.read_bytes()
    return b""


def _names(desk: Desk) -> dict[str, str]:
    """What people call an id of contacts/."""
    people = {key: person.name for key, person in desk.people.entries.items()}
    press = {key: each.name for key, each in desk.press.entries.items() if each.name}
    named = {key: each.name.written for key, each in desk.organisations.entries.items()}
    return {**people, **press, **{key: name.short or name.full for key, name in named.items()}}


def _quoted(file: ReleaseFile, desk: Desk) -> list[tuple[str, str]]:
    """Who says each quote of a release."""
    assert file.release is not None
    quotes = file.release.quotes.items()
    said = [(key, quote.speaker.name or quote.speaker.speaker or "") for key, quote in quotes]
    people = desk.people.entries
    return [(key, people[who].name if who in people else who) for key, who in said if who]
