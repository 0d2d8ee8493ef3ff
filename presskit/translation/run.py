"""Send what a plan still wants, a few texts at a time, and file every answer as it comes.

An answer is on the disk before anything else happens. Nothing is sent again because it was slow:
what may have been charged without an answer is said, and left to the next run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from datetime import datetime

from msgspec import Struct, field

from presskit.translation.engines import Answer, Asked, Engine, EngineFailure, batches
from presskit.translation.memory import Answered, Intent, Journal, moment
from presskit.translation.plan import Step, restored
from presskit.translation.scope import Job

# After these the engine may have charged for what it did not deliver.
_CHARGED = frozenset({"lost", "garbled"})
# After these one text of a call may be the cause, and the others go through without it.
_ABOUT_ONE_TEXT = frozenset({"rejected", "too-large"})


class Tally(Struct):
    """What a run has done so far: the keys that were answered, the characters of their texts, what
    the engine says it charged (None where it does not say), the characters that may have been
    charged without an answer, and the units that the engine would not take."""

    keys: set[str] = field(default_factory=set)
    characters: int = 0
    billed: int | None = None
    doubtful: int = 0
    refused: list[tuple[str, EngineFailure]] = field(default_factory=list)

    def count(self, step: Step, answer: Answer) -> None:
        """Add an answer."""
        self.keys.add(step.key)
        self.characters += step.tagged.characters
        if answer.billed is not None:
            self.billed = (self.billed or 0) + answer.billed


class Courier(Struct, frozen=True):
    """Carries texts to an engine and files its answers in the journal. `held_back` keeps signals
    waiting while an answer is under way; `told` hears of every call that went through (how many
    texts, how many characters)."""

    engine: Engine
    journal: Journal
    now: Callable[[], datetime]
    held_back: Callable[[], AbstractContextManager[None]]
    told: Callable[[int, int], None]
    glossary: str = ""
    tally: Tally = field(default_factory=Tally)

    def send(self, job: Job, steps: Sequence[Step]) -> None:
        """Send the steps of a job, in order. Raises `EngineFailure` where the outside fails, and
        `OSError` where an answer cannot be filed; what came before is filed."""
        queue = [[steps[n] for n in group] for group in _grouped(steps, self.engine)]
        while queue:
            batch = queue.pop(0)
            try:
                self._call(job, batch)
            except EngineFailure as trouble:
                queue[:0] = self._smaller(job, batch, trouble)

    def _call(self, job: Job, batch: Sequence[Step]) -> None:
        """One call: said in the journal beforehand, and closed there where nothing can have been
        charged."""
        keys = tuple(step.key for step in batch)
        characters = sum(step.tagged.characters for step in batch)
        way = job.direction
        texts = tuple(step.tagged.markup for step in batch)
        with self.held_back():
            intent = Intent(keys, characters, moment(self.now()))
            self._intend(intent, texts)
            try:
                answers = self.engine.translate(Asked(texts, way.source, way.target, job.context))
                _believed(texts, answers)
            except EngineFailure as trouble:
                self._missed(keys, characters, trouble)
                raise
            self.journal.append(self._filed(job, batch, answers))
            for step, answer in zip(batch, answers, strict=True):
                self.tally.count(step, answer)
        self.told(len(batch), characters)

    def _intend(self, intent: Intent, texts: Sequence[str]) -> None:
        """Say what is about to be sent; where the disk takes no answer, nothing is."""
        try:
            self.journal.intend(intent, _room(texts))
        except OSError:
            with suppress(OSError):
                self.journal.close(intent.keys, "unsent", moment(self.now()))
            raise

    def _missed(self, keys: Sequence[str], characters: int, trouble: EngineFailure) -> None:
        if trouble.reason in _CHARGED and self.engine.charges:
            self.tally.doubtful += characters
        else:
            self.journal.close(keys, trouble.reason, moment(self.now()))

    def _filed(
        self, job: Job, batch: Sequence[Step], answers: Sequence[Answer]
    ) -> Iterator[Answered]:
        at = moment(self.now())
        for step, answer in zip(batch, answers, strict=True):
            target = restored(answer.text, step.tagged, job.direction)
            yield Answered(step.key, step.unit.source, target, answer.text, self.engine.name,
                           self.glossary, answer.billed, at)  # fmt: skip

    def _smaller(self, job: Job, batch: list[Step], trouble: EngineFailure) -> list[list[Step]]:
        """Two smaller calls where one text of several may be the cause; a text that is refused by
        itself is set down. Of what a quota refuses, half is tried once; then the run ends."""
        half = len(batch) // 2
        if trouble.reason == "quota" and half:
            self._call(job, batch[:half])
        if trouble.reason not in _ABOUT_ONE_TEXT:
            raise trouble
        if half:
            return [batch[:half], batch[half:]]
        self.tally.refused.append((batch[0].unit.id, trouble))
        return []


def within(steps: Sequence[Step], most: int | None) -> tuple[Step, ...]:
    """The steps, in their order, whose characters fit into `most` together; the first that does
    not fit ends it, so that the head of the release comes first."""
    if most is None:
        return tuple(steps)
    fitting: list[Step] = []
    for step in steps:
        most -= step.tagged.characters
        if most < 0:
            break
        fitting.append(step)
    return tuple(fitting)


def _grouped(steps: Sequence[Step], engine: Engine) -> list[Sequence[int]]:
    return [tuple(group) for group in batches([s.tagged.markup for s in steps], engine.limits)]


def _believed(texts: Sequence[str], answers: Sequence[Answer]) -> None:
    """Refuse answers of a length that no translation has."""
    for text, answer in zip(texts, answers, strict=True):
        if len(answer.text) > 20 * len(text) + 1000:
            raise EngineFailure("garbled", f"{len(answer.text)}", answer.text)


def _room(texts: Sequence[str]) -> int:
    """Bytes that the answers may take in the journal: source, target and raw answer, with what
    surrounds them."""
    return sum(600 + 8 * len(text.encode()) for text in texts)
