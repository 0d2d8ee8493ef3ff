"""`presskit translate`: the plan before any payment, progress call by call, totals after."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast, get_args

from msgspec import Struct

from presskit.cli.holding import Holding
from presskit.cli.opening import open_as_written, today
from presskit.cli.shell import OUTSIDE, Shell, code_for
from presskit.cli.usage import nearest_language
from presskit.office import Desk, ReleaseFile, locate
from presskit.problems import Place, Problem, Refusal, error, has_errors, nearest, warning
from presskit.translation import Direction
from presskit.translation.engines import (
    Engine,
    EngineFailure,
    EngineName,
    EngineSettings,
    Patience,
    Usage,
    open_engine,
    terms_of,
)
from presskit.translation.lacking import directions, home_and_other
from presskit.translation.lock import alone
from presskit.translation.plan import Plan
from presskit.translation.run import within
from presskit.translation.scope import OFFICE
from presskit.translation.translate import (
    UNREADABLE,
    Done,
    Means,
    Round,
    carry_out,
    doubts,
    prepare,
)
from presskit.values import in_zone

# What happened outside, as a problem. `none` and `no-key` are for the office to mend.
FAILURES: Mapping[str, str] = {
    "none": "engine-none", "no-key": "engine-no-key", "refused": "engine-refused",
    "unsupported": "engine-unsupported", "glossary": "engine-glossary", "quota": "engine-quota",
    "busy": "engine-busy", "unreachable": "engine-unreachable", "lost": "engine-lost",
    "garbled": "engine-garbled", "rejected": "engine-rejected", "too-large": "engine-too-large",
}  # fmt: skip


class Asked(Struct, frozen=True):
    """What was typed after `presskit translate`."""

    to: str | None = None
    engine: str | None = None
    dry_run: bool = False
    max_chars: int | None = None


def show_status(shell: Shell, office: Path | None, releases: Sequence[str], asked: Asked) -> int:
    """How the translations stand; returns the exit code."""
    from presskit.cli import translations

    ways = _ways(open_as_written(office, releases), asked)
    return translations.show_status(shell, office, releases, ways)


def translate(shell: Shell, office: Path | None, releases: Sequence[str], asked: Asked) -> int:
    """Fill what is missing in the other language; returns the exit code."""
    desk = open_as_written(office, releases)
    ways = _ways(desk, asked)
    _known_engine(asked)
    files = [file for file in desk.releases if file.release]
    unread = [*desk.problems]
    unread += [p for file in desk.releases if not file.release for p in _located(file, desk)]
    if asked.dry_run:
        return _rehearse(shell, prepare(desk, files, ways, today()), asked, unread)
    with alone(desk.root / "translations"):
        return _carry_out(shell, prepare(desk, files, ways, today()), asked, unread)


def _located(file: ReleaseFile, desk: Desk) -> Iterator[Problem]:
    yield from (locate(problem, desk, file) for problem in file.problems)


def _ways(desk: Desk, asked: Asked) -> tuple[Direction, ...]:
    known = desk.office.languages
    if asked.to is not None and asked.to not in known:
        raise Refusal(error("unknown-language", found=asked.to, choices=", ".join(known),
                            meant=nearest_language(asked.to, known)), usage=True)  # fmt: skip
    return tuple(way for way in directions(desk.office)
                 if asked.to in (None, way.language))  # fmt: skip


def _known_engine(asked: Asked) -> None:
    names = get_args(EngineName)
    if asked.engine is not None and asked.engine not in names:
        raise Refusal(error("unknown-engine", found=asked.engine, choices=", ".join(names),
                            meant=nearest(asked.engine, names)), usage=True)  # fmt: skip


# ------------------------------------------------------------------------------- carry it out


def _rehearse(shell: Shell, round_: Round, asked: Asked, unread: Sequence[Problem]) -> int:
    """Say what it would take; nothing is written, nothing is sent."""
    done, problems = Done(round_, round_), [*unread, *round_.problems]
    engine, trouble = _engine(round_, asked) if round_.to_send else (None, None)
    usage = _usage(engine)
    _show_plans(shell, round_, engine, usage)
    if trouble and trouble.reason not in ("none", "no-key"):
        problems.append(_failed(trouble, round_))
    problems += _sensitive(round_, engine)
    _result(shell, done, problems, usage)
    return code_for(problems)


def _carry_out(shell: Shell, round_: Round, asked: Asked, unread: Sequence[Problem]) -> int:
    done, problems = Done(round_, round_), [*unread, *round_.problems]
    holding = Holding(lambda: shell.say("finishing-call"))
    engine, trouble = _engine(round_, asked, holding) if round_.to_send else (None, None)
    sensitive = _sensitive(round_, engine)
    problems += sensitive
    # What a memory that cannot be read holds would be paid again.
    unread = [problem for memory in round_.memories.values() for problem in memory.problems]
    engine = None if has_errors([*sensitive, *unread]) else engine
    usage = _usage(engine)
    _show_plans(shell, round_, engine, usage)
    _tell_at_once(shell, _maybe_charged(round_, engine), problems)
    means = Means(engine, lambda: datetime.now(UTC), holding, _Progress(shell, round_).told,
                  _most(asked, usage), _glossary(round_.desk))  # fmt: skip
    try:
        carry_out(done, means)
    except KeyboardInterrupt:
        shell.so_far.update(_told(done, usage))
        shell.say("kept-so-far", n=len(done.tally.keys))
        raise
    failure = done.failure or trouble
    problems += _after(done, failure, usage, asked)
    problems += done.after.problems
    _result(shell, done, problems, usage)
    left = _cut_short(done, usage, asked) or any(
        trouble.reason == "rejected" for _, trouble in done.tally.refused
    )
    return OUTSIDE if failure or left else code_for(problems)


def _tell_at_once(shell: Shell, told: Sequence[Problem], problems: list[Problem]) -> None:
    """Say something before anything is paid, since the run may be stopped."""
    if shell.as_json:
        problems += told
        shell.so_far_problems += told
    else:
        shell.show(told, sys.stderr)


def _engine(
    round_: Round, asked: Asked, holding: Holding | None = None
) -> tuple[Engine | None, EngineFailure | None]:
    """The engine of the office (or of --engine), or why there is none."""
    chosen = round_.desk.office.translation
    name = cast(EngineName, asked.engine or chosen.engine)
    settings = EngineSettings(name, chosen.server, chosen.command, chosen.markup,
                              round_.desk.root)  # fmt: skip
    patience = Patience(sleep=holding.sleep) if holding else Patience()
    office = round_.desk.office
    languages = home_and_other(office)
    try:
        return open_engine(settings, office.glossary, languages, os.environ, patience), None
    except EngineFailure as failure:
        return None, failure


def _glossary(desk: Desk) -> str:
    return terms_of(desk.office.glossary, home_and_other(desk.office)).mark


def _usage(engine: Engine | None) -> Usage | None:
    """What the account has left; where it cannot be told, the calls themselves will say."""
    try:
        return engine.usage() if engine else None
    except EngineFailure:
        return None


def _most(asked: Asked, usage: Usage | None) -> int | None:
    limits = [most for most in (asked.max_chars, usage.left if usage else None) if most is not None]
    return min(limits, default=None)


def _cut_short(done: Done, usage: Usage | None, asked: Asked) -> bool:
    """Whether the quota, known beforehand, did not reach for what was asked."""
    left = usage.left if usage else None
    wanted = within(done.before.to_send, asked.max_chars)
    return left is not None and len(within(wanted, left)) < len(wanted)


# ----------------------------------------------------------------------------------- problems


def _sensitive(round_: Round, engine: Engine | None) -> list[Problem]:
    """What must not leave the house unseen: confidential releases sent to anyone outside, and
    those under embargo sent to a service that may keep them."""
    if engine is None:
        return []
    say = error if round_.desk.office.translation.sensitive == "refuse" else warning
    found = []
    for file in round_.files:
        assert file.release is not None
        sent = sum(step.tagged.characters for plan in round_.plans if plan.job.slug == file.slug
                   for step in plan.to_send)  # fmt: skip
        place = Place(file.source.file)
        codes = {
            "confidential-outside": engine.outside and file.release.confidential,
            "embargo-outside": engine.keeps_texts and _embargoed(file, round_.desk),
        }
        found += [say(code, place=place, characters=sent, where=engine.where)
                  for code, holds in codes.items() if sent and holds]  # fmt: skip
    return found


def _embargoed(file: ReleaseFile, desk: Desk) -> bool:
    assert file.release is not None
    until = file.release.embargo
    return until is not None and in_zone(until, desk.office.timezone) > datetime.now(UTC)


def _maybe_charged(round_: Round, engine: Engine | None) -> list[Problem]:
    """What an earlier run may have paid without an answer: said once, when it is sent again."""
    characters = sum(intent.characters for intent in round_.open_intents)
    return [warning("maybe-charged", n=characters)] if characters and engine else []


def _after(
    done: Done, failure: EngineFailure | None, usage: Usage | None, asked: Asked
) -> Iterator[Problem]:
    """What is wrong once the round is over."""
    yield from doubts(done.after)
    for place, trouble in done.tally.refused:
        yield error(FAILURES[trouble.reason], detail=trouble.detail, id=place,
                    n=done.segments["missing"], where="")  # fmt: skip
    if failure:
        yield _failed(failure, done.after, done.tally.doubtful)
    elif _cut_short(done, usage, asked):
        yield error("engine-quota", n=done.segments["missing"], detail="", where="", id="")
    elif done.segments["missing"] and asked.max_chars is not None:
        yield warning("translation-left", n=done.segments["missing"])


def _failed(failure: EngineFailure, round_: Round, doubtful: int = 0) -> Problem:
    return error(FAILURES[failure.reason], detail=failure.detail, n=len(round_.to_send),
                 id="", characters=doubtful, file=f"translations/{UNREADABLE}",
                 where=round_.desk.office.translation.server or "")  # fmt: skip


# ------------------------------------------------------------------------------------- output


class _Progress:
    """A line on stderr for each call that went through."""

    def __init__(self, shell: Shell, round_: Round) -> None:
        self._shell, self._total, self._sent = shell, len(round_.to_send), 0

    def told(self, texts: int, characters: int) -> None:
        """Say that a call went through."""
        self._sent += texts
        self._shell.say("call-done", n=self._sent, total=self._total,
                        characters=self._shell.number(characters))  # fmt: skip


def _show_plans(shell: Shell, round_: Round, engine: Engine | None, usage: Usage | None) -> None:
    for each in round_.plans:
        shell.say("plan-of", slug=_called(each, shell), way=_way(each))
        shell.say("plan-counts", **_counts(each, shell))
        blanks = sum(step.to_write and step.unit.id in each.job.asked for step in each.steps)
        if blanks:
            shell.say("blanks-not-sent", n=shell.number(blanks))
    characters = sum(step.tagged.characters for step in round_.to_send)
    if not round_.plans:
        shell.say("nothing-to-translate")
    elif not characters:
        shell.say("nothing-to-send")
    elif engine:
        shell.say("to-send", characters=shell.number(characters), where=engine.where)
        if usage and usage.limit is not None:
            shell.say("usage", used=shell.number(usage.count), limit=shell.number(usage.limit),
                      after=shell.number(usage.count + characters))  # fmt: skip


def _called(each: Plan, shell: Shell) -> str:
    return shell.talk("office-texts") if each.job.slug == OFFICE else each.job.slug


def _way(each: Plan) -> str:
    return f"{each.job.direction.source} → {each.job.direction.target}"


def _counts(each: Plan, shell: Shell) -> dict[str, str]:
    counts = dict.fromkeys(("memory", "kept", "stale", "sent", "missing"), 0)
    for step in each.steps:
        if step.unit.id in each.job.asked:
            counts[step.fate] += 1
    total = sum(counts.values())
    characters = sum(step.tagged.characters for step in each.to_send)
    named = {**counts, "total": total, "characters": characters}
    return {name: shell.number(count) for name, count in named.items()}


def _result(shell: Shell, done: Done, problems: Sequence[Problem], usage: Usage | None) -> None:
    told = list(dict.fromkeys(problems))
    if shell.as_json:
        shell.result(_told(done, usage), told)
        return
    shell.show(told, sys.stderr)
    if done.tally.keys:
        billed = shell.number(done.tally.billed) if done.tally.billed is not None else "?"
        shell.say("sent", n=len(done.tally.keys), billed=billed,
                  characters=shell.number(done.tally.characters))  # fmt: skip
    if any(step.entry.state in ("machine", "stale") for each in done.after.plans
           for step in each.steps):  # fmt: skip
        shell.say("review-next", slug=done.after.files[0].slug if done.after.files else "")


def _told(done: Done, usage: Usage | None) -> dict[str, object]:
    """The counts of the contract, and what the account has left where that is known."""
    return {
        "segments": dict(done.segments),
        "characters": {
            "sent": done.tally.characters,
            "billed": done.tally.billed or 0,
            "to_send": sum(step.tagged.characters for step in done.after.to_send),
        },
        "usage": {"count": usage.count, "limit": usage.limit} if usage else None,
    }
