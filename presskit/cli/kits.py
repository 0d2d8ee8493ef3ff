"""`presskit build`: the kits that are not up to date, and how far it is while they are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from pydantic_core import PydanticCustomError

from presskit.build import Order, Outcome
from presskit.cli.crew import Bench, built
from presskit.cli.kits_told import Report, tell, told
from presskit.cli.progress import progress
from presskit.cli.shell import BUG, Shell, code_for
from presskit.cli.usage import nearest_format, nearest_language
from presskit.ledger import Delivered, Entry, Ledger
from presskit.media import find
from presskit.office import Desk, ReleaseFile, relative
from presskit.office.pictures import MOST_PLACED, prepared
from presskit.problems import Place, Problem, Refusal, error, nearest, warning
from presskit.render import FORMATS, prepare
from presskit.render.theme import open_theme
from presskit.seal import PUBLIC_KEY
from presskit.values import in_zone, read_moment

# Bytes of an e-mail that many newsrooms no longer let in.
HEAVY = 1 << 20


class Asked(Struct, frozen=True):
    """What was typed after `presskit build`."""

    out: Path | None
    as_of: str | None
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    draft: bool

    @property
    def partial(self) -> bool:
        """Whether less than a whole kit was asked for, or one with gaps: that goes to drafts/."""
        return bool(self.languages or self.formats or self.draft)


class Common(Struct, frozen=True):
    """What holds for every kit of a build: the problems of the office, and the fingerprint of its
    key (None where it has none, empty where it cannot sign)."""

    problems: tuple[Problem, ...]
    signed: str | None


def build(shell: Shell, desk: Desk, asked: Asked, ledger: Ledger | None = None) -> int:
    """Build the kits of a desk as asked for, but those that the ledger knows to be up to date;
    returns the exit code."""
    order, unsealed = _with_seal(_order(asked, desk), asked, desk)
    fingerprint = order.seal.key.fingerprint if order.seal else "" if unsealed else None
    every = Common((*desk.problems, *unsealed), fingerprint)
    known = _up_to_date(desk, ledger, order)
    waiting = [file for file in desk.releases if file.path not in known]
    made, refused = _made(shell, desk, waiting, order, every, ledger)
    problems = {path: entry.problems for path, entry in (known | made).items()} | refused
    each = (problems[file.path] for file in desk.releases)
    told = list(dict.fromkeys(chain(every.problems, *each)))
    new, standing = ([found[file.path].delivered for file in desk.releases if file.path in found]
                     for found in (made, known))  # fmt: skip
    report = Report(desk.root, new, standing, told, len(refused), every.signed, asked.partial)
    tell(shell, report)
    return BUG if any(p.code == "bug" for p in told) else code_for(told)


def _made(
    shell: Shell, desk: Desk, waiting: Sequence[ReleaseFile], order: Order, every: Common,
    ledger: Ledger | None,
) -> tuple[dict[Path, Entry], dict[Path, Sequence[Problem]]]:  # fmt: skip
    """The kits that are made and the releases that are refused, with why. What is made is noted in
    the ledger, whatever ends the work."""
    made: dict[Path, Entry] = {}
    refused: dict[Path, Sequence[Problem]] = {}
    try:
        for file, outcome in _built(shell, desk, waiting, order):
            if outcome.delivered:
                made[file.path] = _entry(outcome, file, desk, order, every)
                shell.so_far = {"kits": [told(kit.delivered, desk.root) for kit in made.values()]}
            else:
                refused[file.path] = outcome.problems
    except KeyboardInterrupt:
        left = len(waiting) - len(made) - len(refused)
        shell.say("kits-kept", n=len(made), left=left)
        raise
    finally:
        if ledger:
            ledger.keep(made.items())
    return made, refused


def _built(
    shell: Shell, desk: Desk, files: Sequence[ReleaseFile], order: Order
) -> Iterator[tuple[ReleaseFile, Outcome]]:
    """Every release that needs building, with its outcome as it becomes ready."""
    if not files:
        return
    prepare(order.formats)
    bench = Bench(desk, open_theme(desk.root, desk.office.theme), order, shell.report_bug)
    for file in files:
        _prepare_pictures(shell, file, desk)
    with progress(shell, "building", len(files)) as steps:
        for file, outcome in built(files, bench, steps.began):
            steps.done(file.slug)
            yield file, outcome


def _prepare_pictures(shell: Shell, file: ReleaseFile, desk: Desk) -> None:
    """With very many pictures most of the time goes into them: they have a bar of their own."""
    number = len(file.release.media) if file.release else 0
    if number > MOST_PLACED:
        with progress(shell, "pictures", number) as steps:
            for name in prepared(file, desk):
                steps.began(name)
                steps.done(name)


# -------------------------------------------------------------------------------- the ledger


def _up_to_date(desk: Desk, ledger: Ledger | None, order: Order) -> dict[Path, Entry]:
    """The kits that need no building, by the file of their release. Two files of one slug are
    looked at each time."""
    if ledger is None:
        return {}
    slugs = Counter(file.slug for file in desk.releases)
    once = (file.path for file in desk.releases if slugs[file.slug] == 1)
    found = {path: ledger.up_to_date(path, order.as_of) for path in once}
    return {path: entry for path, entry in found.items() if entry}


def _entry(outcome: Outcome, file: ReleaseFile, desk: Desk, order: Order, every: Common) -> Entry:
    """The line of the ledger for a kit that was just made."""
    assert file.release is not None
    assert outcome.delivered is not None
    kit = _in_order(outcome.delivered, desk)
    lifted = file.release.embargo and in_zone(file.release.embargo, desk.office.timezone)
    return Entry(
        delivered=kit,
        problems=(*every.problems, *outcome.problems, *_too_heavy(kit, file, desk)),
        files=tuple(str(path) for path in _files_of(file, desk)),
        embargo=lifted.isoformat() if lifted else None,
        over=lifted is None or lifted <= order.as_of,
    )


def _in_order(kit: Delivered, desk: Desk) -> Delivered:
    """The kit with its e-mail drafts in the order of the office's languages."""
    order = [str(language) for language in desk.office.languages]
    return replace(kit, drafts=tuple(sorted(kit.drafts, key=lambda d: order.index(d.language))))


def _files_of(file: ReleaseFile, desk: Desk) -> Iterator[Path]:
    """The media of a release and the logos of the office, as files."""
    assert file.release is not None
    logos = [each.logo for each in desk.organisations.entries.values()] + [desk.office.theme.logo]
    named = [(file.path.parent, asset.file) for asset in file.release.media]
    for folder, name in [*named, *((desk.root, logo) for logo in logos)]:
        found = find(desk.root, folder, name) if name else None
        if isinstance(found, Path):
            yield found.absolute()


# --------------------------------------------------------------------------------- the order


def _order(asked: Asked, desk: Desk) -> Order:
    out = asked.out or desk.root / "dist"
    if asked.partial:
        out = out / "drafts"
    known = dict.fromkeys(desk.office.languages)
    languages = tuple(_choice(name, tuple(known), "unknown-language") for name in asked.languages)
    formats = tuple(_choice(name, tuple(FORMATS), "unknown-format") for name in asked.formats)
    return Order(
        as_of=_moment(asked.as_of, desk),
        out=out,
        languages=tuple(each for each in known if not languages or each in languages),
        formats=formats or tuple(FORMATS),
        draft=asked.draft,
        plain_spaces=desk.office.typography.plain_spaces,
    )


def _with_seal(order: Order, asked: Asked, desk: Desk) -> tuple[Order, tuple[Problem, ...]]:
    """The order with the office's seal, and why there is none where there should be. What is not
    for circulation is not signed."""
    if asked.partial or not (desk.root / PUBLIC_KEY).exists():
        return order, ()
    from presskit.cli.key import office_seal

    try:
        return replace(order, seal=office_seal(desk.root, desk.office.website)), ()
    except Refusal as refusal:
        return order, tuple(replace(each, severity="warning") for each in refusal.problems)


def _choice(name: str, known: tuple[str, ...], code: str) -> str:
    if name not in known:
        meant = nearest_language(name, known) or nearest_format(name, known) or nearest(name, known)
        problem = error(code, found=name, choices=", ".join(known), meant=meant)
        raise Refusal(problem, usage=True)
    return name


def _moment(written: str | None, desk: Desk) -> datetime:
    if written is None:
        return datetime.now(UTC)
    try:
        return in_zone(read_moment(written), desk.office.timezone)
    except PydanticCustomError as fault:
        raise Refusal(error("as-of", found=written), usage=True) from fault


def _too_heavy(kit: Delivered, file: ReleaseFile, desk: Desk) -> Iterator[Problem]:
    """The drafts that newsrooms would turn away."""
    place = Place(relative(desk.root, file.path))
    for draft in kit.drafts:
        if draft.size > HEAVY:
            yield warning("mail-heavy", place=place, language=draft.language,
                          file=draft.file, kilobytes=draft.size // 1000)  # fmt: skip
