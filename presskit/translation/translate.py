"""One round of translation: what it would take, and carrying it out.

The plan is made from the files alone; after an engine has answered it is made again from the
memory, so that what was paid is used however the round ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.atomic import write_whole
from presskit.hidden import visible
from presskit.office import Desk, ReleaseFile
from presskit.problems import Problem, error
from presskit.translation import Direction, Entry, folded
from presskit.translation.engines import Engine, EngineFailure
from presskit.translation.facts import Difference, differences
from presskit.translation.files import Reviewed, read_review, review_file, write_review
from presskit.translation.lock import unwritable
from presskit.translation.memory import (
    Intent,
    Journal,
    Memory,
    journal_of,
    moment,
    read_memory,
)
from presskit.translation.plan import BY_HAND, Approval, Plan, Step, plan, with_findings
from presskit.translation.run import Courier, Tally, within
from presskit.translation.scope import OFFICE, Job, jobs, people_named
from presskit.translation.units import seated

# What came back instead of an answer is kept under this name, for whoever runs the engine.
UNREADABLE = "unreadable-answer.txt"
FATES = ("memory", "kept", "stale", "sent", "missing")


class Round(Struct, frozen=True):
    """What a round is about: a plan for each review file, the memories they were made from, and
    what is wrong in the files (a broken review file has no plan: it is not written over)."""

    desk: Desk
    files: tuple[ReleaseFile, ...]
    plans: tuple[Plan, ...]
    memories: Mapping[Direction, Memory]
    problems: tuple[Problem, ...]
    today: str

    @property
    def to_send(self) -> tuple[Step, ...]:
        """Everything that an engine must answer, each text once, in the order of sending."""
        once = {(each.job.direction, step.key): step
                for each in reversed(self.plans) for step in reversed(each.to_send)}  # fmt: skip
        return tuple(reversed(once.values()))

    @property
    def open_intents(self) -> tuple[Intent, ...]:
        """What an earlier round may have paid without an answer."""
        return tuple(each for memory in self.memories.values() for each in memory.open_intents)


def prepare(
    desk: Desk, files: Sequence[ReleaseFile], ways: Sequence[Direction], today: str
) -> Round:
    """Read what is there and plan the rest; nothing is written and nobody is asked."""
    folder = desk.root / "translations"
    memories = {way: read_memory(journal_of(folder, way), f"translations/memory.{way.name}.jsonl")
                for way in ways}  # fmt: skip
    plans, problems = [], [p for memory in memories.values() for p in memory.problems]
    approved = {way: _approved(desk, way) for way in ways}
    for job in jobs(files, desk, ways):
        read = _read(folder, job)
        problems += read.problems
        if read.review is not None:
            way = job.direction
            elsewhere = {words: known for words, (slug, known) in approved[way].items()
                         if slug != job.slug}  # fmt: skip
            plans.append(plan(job, read.review, memories[way], elsewhere, today))
    return Round(desk, tuple(files), tuple(plans), memories, tuple(problems), today)


def _read(folder: Path, job: Job) -> Reviewed:
    name = f"translations/{job.slug}.{job.direction.language}.yaml"
    path = review_file(folder, job.slug, job.direction.language)
    return read_review(path, name, job.slug, job.direction)


def _approved(desk: Desk, way: Direction) -> Mapping[str, tuple[str, Approval]]:
    """What people approved anywhere in the office, by the folded source, and where."""
    found: dict[str, tuple[str, Approval]] = {}
    written = (path for path in visible(desk.root / "translations")
               if path.match(f"*.{way.language}.yaml"))  # fmt: skip
    for path in written:
        slug = path.name.removesuffix(f".{way.language}.yaml")
        review = read_review(path, path.name, slug, way).review
        gone = slug != OFFICE and not any(
            (desk.root / "releases" / f"{slug}{end}").exists() for end in (".yaml", ".yml")
        )
        for entry in (*review.entries, *review.set_aside) if review else ():
            if entry.vouched and entry.state != "stale":
                found[folded(entry.source)] = (slug, Approval(_vouched_for(entry), gone))
    return found


def _vouched_for(entry: Entry) -> Entry:
    """A machine's text that a person corrected in the file is theirs."""
    return entry if entry.state == "reviewed" else replace(entry, state="reviewed", by=BY_HAND)


# ---------------------------------------------------------------------------------- carry out


class Means(Struct, frozen=True):
    """What a round needs from outside: an engine (None: it only uses what is known), the clock,
    what holds signals back, who hears of progress, and how many characters it may send."""

    engine: Engine | None
    now: Callable[[], datetime]
    held_back: Callable[[], AbstractContextManager[None]]
    told: Callable[[int, int], None]
    most: int | None = None
    glossary: str = ""


class Done(Struct):
    """What a round has done so far: it is filled as the round goes on, so that whoever is
    interrupted still knows."""

    before: Round
    after: Round
    tally: Tally = field(default_factory=Tally)
    failure: EngineFailure | None = None

    @property
    def segments(self) -> Mapping[str, int]:
        """How many units met which fate; what was to be sent and was not is missing."""
        counts = dict.fromkeys(FATES, 0)
        for each in self.before.plans:
            for step in (step for step in each.steps if step.unit.id in each.job.asked):
                unsent = step.fate == "sent" and step.key not in self.tally.keys
                counts["missing" if unsent else step.fate] += 1
        return counts


def carry_out(done: Done, means: Means) -> None:
    """Send what is wanted and write the review files; what an engine had answered is written even
    where it failed or the round was interrupted."""
    try:
        if means.engine is not None and done.before.to_send:
            _send(done, means, means.engine)
    except EngineFailure as failure:
        done.failure = failure
        _keep_unreadable(done.before.desk, failure)
    finally:
        ways = tuple(done.before.memories)
        before = done.before
        done.after = checked(prepare(before.desk, before.files, ways, before.today))
        write(done.after)


def _send(done: Done, means: Means, engine: Engine) -> None:
    left = means.most
    for way in done.before.memories:
        plans = [each for each in done.before.plans if each.job.direction == way]
        if not any(each.to_send for each in plans):
            continue
        with _journal(done.before.desk, way) as journal:
            courier = Courier(engine, journal, means.now, means.held_back, means.told,
                              means.glossary, done.tally)  # fmt: skip
            for each in plans:
                steps = within(_unanswered(each, done.tally), left)
                courier.send(each.job, steps)
                if left is not None:
                    left -= sum(step.tagged.characters for step in steps)
            _close_open_intents(done.before.memories[way], journal, means)


class _journal(AbstractContextManager[Journal]):  # noqa: N801 - reads as a function
    """The journal of a direction, refused where it cannot be written."""

    def __init__(self, desk: Desk, way: Direction) -> None:
        try:
            self._journal = Journal(journal_of(desk.root / "translations", way))
        except OSError as reason:
            raise unwritable(reason) from reason

    def __enter__(self) -> Journal:
        return self._journal

    def __exit__(self, kind: object, trouble: object, trace: object) -> None:
        self._journal.end()
        if isinstance(trouble, OSError):
            raise unwritable(trouble) from trouble


def _unanswered(each: Plan, tally: Tally) -> list[Step]:
    """The same words in two files are paid once."""
    return [step for step in each.to_send if step.key not in tally.keys]


def _close_open_intents(memory: Memory, journal: Journal, means: Means) -> None:
    """What was told, and asked for again, is closed: the journal keeps both lines."""
    for intent in memory.open_intents:
        journal.close(intent.keys, "told", moment(means.now()))


def _keep_unreadable(desk: Desk, failure: EngineFailure) -> None:
    if failure.raw:
        path = desk.root / "translations" / UNREADABLE
        write_whole(path, failure.raw.encode("utf-8", "backslashreplace"))


def write(round_: Round) -> None:
    """Write the review files of a round; refuses where the folder takes nothing."""
    folder = round_.desk.root / "translations"
    try:
        for each in round_.plans:
            way = each.job.direction
            path = review_file(folder, each.job.slug, way.language)
            review = each.review()
            if review.entries or review.set_aside:
                write_review(review, path, f"{each.job.title} ({way.source} → {way.target})")
    except OSError as reason:
        raise unwritable(reason) from reason


# ------------------------------------------------------------------------------------- check


def checked(round_: Round) -> Round:
    """The round with what differs between source and target written beside each entry."""
    plans = tuple(with_findings(each, compare(round_, each)) for each in round_.plans)
    return replace(round_, plans=plans)


def compare(round_: Round, each: Plan) -> Callable[[str, str], Sequence[Difference]]:
    """How the facts of two texts of a plan are compared."""
    way, releases = each.job.direction, [f.release for f in round_.files if f.release]
    agree = partial(
        differences, source_language=way.source, target_language=way.language,
        kept=round_.desk.office.keep, names=people_named(round_.desk, releases),
    )  # fmt: skip
    return lambda source, target: agree(source, seated(target))


def doubts(round_: Round) -> Iterator[Problem]:
    """Machine texts whose facts differ from their source's: kept, and wrong until somebody has
    looked."""
    for each in round_.plans:
        found = compare(round_, each)
        for step in each.steps:
            if step.entry.state == "machine" and step.unit.id in each.job.asked:
                differing = found(step.unit.source, step.entry.target)
                yield from _doubts(step, differing, each.job, round_)


def _doubts(step: Step, found: Sequence[Difference], job: Job, round_: Round) -> Iterator[Problem]:
    if not found:
        return
    place = _read(round_.desk.root / "translations", job).place(step.entry.id)
    slug = job.slug if job.slug != OFFICE else round_.files[0].slug
    for each in found:
        yield error("translation-doubted", place=place, language=job.direction.language,
                    kind=each.kind, expected=each.expected, found=each.found,
                    slug=slug)  # fmt: skip
