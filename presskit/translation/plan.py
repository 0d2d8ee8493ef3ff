"""What becomes of each unit before anything is paid: kept, found in the memory, out of date, or
to be sent. A person's words are never touched here; only a suggestion is laid beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presskit.markup import is_blank
from presskit.translation import Direction, Entry, Review, Unit, fingerprint, folded
from presskit.translation.facts import Difference, carried, masked
from presskit.translation.matching import matched
from presskit.translation.memory import Memory, key, newest
from presskit.translation.scope import Job
from presskit.translation.tagged import Tagged, protect, rebuild
from presskit.translation.units import seated
from presskit.typography import polish

Fate = Literal["kept", "memory", "stale", "sent", "missing"]


class Step(Struct, frozen=True):
    """A unit, what would be sent of it, and its entry as far as it is known without an engine.
    `wanted` says that an engine's answer is still missing (a translation, or a suggestion);
    `to_write` that the text itself is still to be written, and nothing is to be sent."""

    unit: Unit
    tagged: Tagged
    key: str
    entry: Entry
    fate: Fate
    wanted: bool = False
    to_write: bool = False


class Plan(Struct, frozen=True):
    """The steps of one review file in source order, and what people wrote for passages that are
    gone."""

    job: Job
    steps: tuple[Step, ...]
    set_aside: tuple[Entry, ...] = ()

    @property
    def to_send(self) -> tuple[Step, ...]:
        """What an engine must answer, each text once, in the order of sending: titles first, so
        that a quota that ends half-way leaves a usable head."""
        once = {step.key: step for step in reversed(self.steps) if step.wanted}
        ordered = [step for step in self.steps if once.get(step.key) is step]
        return tuple(sorted(ordered, key=lambda step: _rank(step.unit)))

    def review(self) -> Review:
        """The review file as it now stands."""
        entries = tuple(step.entry for step in self.steps
                        if step.unit.id in self.job.asked or step.entry.target)  # fmt: skip
        return Review(self.job.slug, self.job.direction, entries, self.set_aside)


class Approval(Struct, frozen=True):
    """What a person approved for some words in another review file; `gone` says that its release
    is no longer there (it was renamed)."""

    entry: Entry
    gone: bool


Approved = Mapping[str, Approval]


def plan(job: Job, review: Review, memory: Memory, approved: Approved, today: str) -> Plan:
    """The plan of a review file. `approved` holds what people approved in other files, by the
    folded source; `today` is an ISO day."""
    old = review.entries if review.direction == job.direction else _of_people(review.entries)
    entries = matched(job.units, old, review.set_aside)
    ready = _Ready(job, memory, approved, today)
    steps = tuple(_step(unit, entry, ready) for unit, entry in zip(job.units, entries, strict=True))
    return Plan(job, steps, _set_aside(review, entries))


def _of_people(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """What a machine wrote in another variety of English is no translation into this one."""
    return tuple(entry for entry in entries if entry.vouched)


def _set_aside(review: Review, used: Sequence[Entry | None]) -> tuple[Entry, ...]:
    """What people wrote for passages that are gone; the same text for the same words once."""
    in_use = {id(entry) for entry in used}
    gone = [entry for entry in (*review.set_aside, *review.entries)
            if id(entry) not in in_use and entry.vouched]  # fmt: skip
    once = {(folded(entry.source), folded(entry.was_source), entry.target): entry for entry in gone}
    return tuple(once.values())


# ---------------------------------------------------------------------------------------- steps


class _Ready:
    """Where a text can come from without an engine."""

    def __init__(self, job: Job, memory: Memory, approved: Approved, today: str) -> None:
        self.job, self.way, self.today = job, job.direction, today
        self._memory, self._approved = memory, approved
        self._masks: dict[str, list[tuple[str, str, str]]] | None = None

    def approved(self, unit: Unit) -> Entry | None:
        """What a person approved for the very same words: in a file whose release is gone, it is
        approved here; in another release, it is the best proposal."""
        known = self._approved.get(folded(unit.source))
        if known is None:
            return None
        calm = replace(known.entry, suggestion="", was_source="", note="")
        if known.gone:
            return calm
        return proposed(calm, unit.source, calm.target, calm.by, self.today)

    def target(self, unit: Unit, tagged: Tagged) -> tuple[str, str] | None:
        """A target and who gave it: an answer of the memory, or the answer to a text that differs
        by facts only."""
        known = self._memory.answers.get(key(self.way, tagged.markup))
        if known:
            return restored(known.raw, tagged, self.way), _who(known.engine)
        return self._similar(unit)

    def _similar(self, unit: Unit) -> tuple[str, str] | None:
        for source, target, who in self._by_mask().get(masked(unit.source, self.way.source), ()):
            text = carried(source, unit.source, target, self.way.source, self.way.target)
            if text is not None:
                return text, who
        return None

    def _by_mask(self) -> dict[str, list[tuple[str, str, str]]]:
        if self._masks is None:
            self._masks = {}
            for answer in newest(self._memory.answers):
                mask = masked(answer.source, self.way.source)
                told = (answer.source, answer.target, _who(answer.engine))
                self._masks.setdefault(mask, []).append(told)
        return self._masks


# An entry, what became of it, and whether an engine must still answer.
_Verdict = tuple[Entry, Fate, bool]


def _step(unit: Unit, entry: Entry | None, ready: _Ready) -> Step:
    tagged = protect(unit.source, ready.job.known)
    told, fate, wanted = _verdict(unit, entry, tagged, ready)
    # Brackets of a new release would be paid, and come back as nonsense.
    to_write = wanted and is_blank(unit.source)
    asked = unit.id in ready.job.asked and not to_write
    if fate == "sent" and not asked:
        fate = "missing"
    return Step(unit, tagged, key(ready.way, tagged.markup), told, fate, wanted and asked, to_write)


def _verdict(unit: Unit, entry: Entry | None, tagged: Tagged, ready: _Ready) -> _Verdict:
    if entry is None or not entry.target:
        return _fresh(unit, entry, tagged, ready)
    here = replace(entry, id=unit.id)
    if entry.vouched:
        return _of_a_person(here, unit, tagged, ready)
    if folded(entry.source) == folded(unit.source):
        return replace(here, source=unit.source), "kept", False
    text = carried(entry.source, unit.source, entry.target, ready.way.source, ready.way.target)
    if text is None:
        return _fresh(unit, entry, tagged, ready)
    return proposed(here, unit.source, text, entry.by, ready.today), "memory", False


def _fresh(unit: Unit, entry: Entry | None, tagged: Tagged, ready: _Ready) -> _Verdict:
    """A unit that has no text of its own yet."""
    blank = Entry(unit.id, unit.source)
    if entry:
        blank = replace(blank, note=entry.note, suggestion=entry.suggestion)
    known = ready.approved(unit)
    if known:
        there = replace(known, id=unit.id, source=unit.source, note=blank.note,
                        suggestion=blank.suggestion)  # fmt: skip
        return there, "memory", False
    found = ready.target(unit, tagged)
    if found is None:
        return blank, "sent", True
    return proposed(blank, unit.source, *found, ready.today), "memory", False


def _of_a_person(entry: Entry, unit: Unit, tagged: Tagged, ready: _Ready) -> _Verdict:
    """A person's text: kept while its source says the same, else out of date beside a suggestion;
    in force again when the old words come back."""
    meant = entry.was_source if entry.state == "stale" and not edited_since(entry) else ""
    if folded(unit.source) == folded(meant or entry.source):
        by = BY_HAND if entry.state == "machine" or edited_since(entry) else entry.by
        # Beside a text that is in force, a suggestion is somebody's who sent it in.
        waiting = "" if entry.state == "stale" else entry.suggestion
        return replace(entry, source=unit.source, state="reviewed", by=by, was_source="",
                       suggestion=waiting), "kept", False  # fmt: skip
    first = meant or entry.source
    moved = folded(entry.source) != folded(unit.source)
    stale = replace(entry, source=unit.source, state="stale", was_source=first,
                    mt=fingerprint(entry.target),
                    suggestion="" if moved else entry.suggestion)  # fmt: skip
    if stale.suggestion:
        return stale, "stale", False
    text = carried(first, unit.source, entry.target, ready.way.source, ready.way.target)
    found = (text, "") if text is not None else ready.target(unit, tagged)
    return replace(stale, suggestion=found[0] if found else ""), "stale", found is None


def edited_since(entry: Entry) -> bool:
    """Whether a person changed the target after it was found out of date."""
    return entry.state == "stale" and bool(entry.mt) and fingerprint(entry.target) != entry.mt


BY_HAND = "hand"


def proposed(entry: Entry, source: str, target: str, by: str, today: str) -> Entry:
    """The entry with a machine's text."""
    return replace(entry, source=source, target=target, state="machine", by=by, at=today,
                   mt=fingerprint(target), was_source="")  # fmt: skip


def restored(raw: str, tagged: Tagged, direction: Direction) -> str:
    """An engine's answer as light Markdown, set the way its language sets it."""
    return seated(polish(rebuild(raw, tagged).markdown, direction.language))


def with_findings(plan: Plan, differences: Callable[[str, str], Sequence[Difference]]) -> Plan:
    """The plan with what differs between source and target written beside each entry."""
    steps = (replace(step, entry=replace(step.entry, findings=tuple(
        f"{each.kind}: {each.expected or '–'} → {each.found or '–'}"
        for each in differences(step.unit.source, step.entry.target)
        if step.entry.target and step.entry.state != "stale")))
        for step in plan.steps)  # fmt: skip
    return replace(plan, steps=tuple(steps))


def _who(engine: str) -> str:
    return engine.partition("/")[0]


def _rank(unit: Unit) -> int:
    order = {"title": 0, "subtitle": 1, "standfirst": 2}
    return order.get(unit.id.split(".")[0], 3 if unit.path[-1:] == ("heading",) else 4)
