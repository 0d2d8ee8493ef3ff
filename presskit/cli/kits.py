"""`presskit build`: the kits, a progress bar while they are made, a table of what was made."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from pydantic_core import PydanticCustomError

from presskit.build import Order, Outcome
from presskit.build import build as build_release
from presskit.cli.progress import progress
from presskit.cli.shell import BUG, Shell, code_for
from presskit.kit import Artifact, Delivered
from presskit.office import Desk, ReleaseFile, relative
from presskit.office.pictures import MOST_PLACED, prepared
from presskit.problems import Place, Problem, Refusal, error, warning
from presskit.render import FORMATS, prepare
from presskit.render.theme import Theme, open_theme
from presskit.seal import PUBLIC_KEY
from presskit.values import in_zone, print_size, read_moment

# Bytes of an e-mail that many newsrooms no longer let in.
HEAVY = 1 << 20


@dataclass(frozen=True)
class Asked:
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


def build(shell: Shell, desk: Desk, asked: Asked) -> int:
    """Build the kits of a desk as asked for; returns the exit code."""
    order, unsealed = _sealed(_order(asked, desk), asked, desk)
    prepare(order.formats)
    theme = open_theme(desk.root, desk.office.theme)
    outcomes = _build_each(shell, desk, theme, order)
    made = [outcome.delivered for outcome in outcomes if outcome.delivered]
    told = (problem for outcome in outcomes for problem in outcome.problems)
    problems = list(dict.fromkeys((*desk.problems, *unsealed, *told, *_too_heavy(made, desk))))
    if shell.as_json:
        shell.result({"kits": [_told(kit, desk) for kit in made]}, problems)
    else:
        shell.show_some([p for p in problems if p.severity != "info"], sys.stderr)
        _show(shell, made, len(outcomes) - len(made), desk, asked.partial)
        if made and not asked.partial:
            _tell_of_seal(shell, order, unsealed)
    return BUG if any(p.code == "bug" for p in problems) else code_for(problems)


def _build_each(shell: Shell, desk: Desk, theme: Theme, order: Order) -> list[Outcome]:
    """Every release, each judged alone: even a bug of ours in one does not lose the others."""
    outcomes = []
    for file in desk.releases:
        _prepare_pictures(shell, file, desk)
    with progress(shell, "building", len(desk.releases)) as began:
        for file in desk.releases:
            began(file.slug)
            try:
                outcomes.append(build_release(file, desk, theme, order))
            # What is no refusal is our own fault: it is reported, and the next release is built.
            except Exception:
                outcomes.append(Outcome(file.slug, (shell.report_bug(),)))
    return outcomes


def _prepare_pictures(shell: Shell, file: ReleaseFile, desk: Desk) -> None:
    """With very many pictures most of the time goes into them: they have a bar of their own."""
    number = len(file.release.media) if file.release else 0
    if number > MOST_PLACED:
        with progress(shell, "pictures", number) as began:
            for name in prepared(file, desk):
                began(name)


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


def _sealed(order: Order, asked: Asked, desk: Desk) -> tuple[Order, tuple[Problem, ...]]:
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
        problem = error(code, found=name, choices=", ".join(known))
        raise Refusal(problem, usage=True)
    return name


def _moment(written: str | None, desk: Desk) -> datetime:
    if written is None:
        return datetime.now(UTC)
    try:
        return in_zone(read_moment(written), desk.office.timezone)
    except PydanticCustomError as fault:
        raise Refusal(error("as-of", found=written), usage=True) from fault


def _emails(delivered: Delivered, desk: Desk) -> list[Artifact]:
    """The e-mail drafts of a kit, in the order of the office's languages."""
    drafts = [part for part in delivered.kit.artifacts if part.path.endswith(".eml")]
    order = [str(language) for language in desk.office.languages]
    return sorted(drafts, key=lambda draft: order.index(draft.language))


def _too_heavy(made: Iterable[Delivered], desk: Desk) -> Iterator[Problem]:
    """The drafts that newsrooms would turn away."""
    files = {file.slug: relative(desk.root, file.path) for file in desk.releases}
    for delivered in made:
        for draft in _emails(delivered, desk):
            if len(draft.data) > HEAVY:
                place = Place(files[delivered.kit.slug])
                yield warning("mail-heavy", place=place, language=draft.language,
                              file=draft.path, kilobytes=len(draft.data) // 1000)  # fmt: skip


# -------------------------------------------------------------------------------------- output


def _told(delivered: Delivered, desk: Desk) -> dict[str, object]:
    return {
        "slug": delivered.kit.slug,
        "folder": relative(desk.root, delivered.folder),
        "zip": relative(desk.root, delivered.archive),
        "files": [artifact.path for artifact in delivered.kit.artifacts],
        "emails": [
            {"file": draft.path, "size": len(draft.data)} for draft in _emails(delivered, desk)
        ],
    }


def _show(shell: Shell, made: list[Delivered], refused: int, desk: Desk, partial: bool) -> None:
    if made:
        _table(shell, made, desk, partial)
    if refused:
        shell.say("refused", n=refused)
    if not made:
        shell.say("none-built")


def _tell_of_seal(shell: Shell, order: Order, unsealed: tuple[Problem, ...]) -> None:
    if order.seal:
        shell.say("kits-signed", fingerprint=order.seal.key.fingerprint)
    elif not unsealed:
        shell.say("kits-unsigned")


def _table(shell: Shell, made: list[Delivered], desk: Desk, partial: bool) -> None:
    """Where the kits lie and what they weigh; of the e-mails, the heaviest of each kit."""
    from rich.table import Table

    where = relative(desk.root, made[0].folder.parent)
    title = shell.talk("drafts" if partial else "built", folder=where)
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    heaviest = [max((len(each.data) for each in _emails(kit, desk)), default=0) for kit in made]
    table.add_column(shell.talk("column-kit"), no_wrap=True)
    for key in ("files", "zip", "email")[: 3 if any(heaviest) else 2]:
        table.add_column(shell.talk(f"column-{key}"), justify="right", no_wrap=True)
    for kit, email in zip(made, heaviest, strict=True):
        weights = [kit.archive.stat().st_size, *([email] if any(heaviest) else [])]
        sizes = (print_size(weight, shell.ui) for weight in weights)
        table.add_row(kit.kit.slug, str(len(kit.kit.artifacts)), *sizes)
    shell.console(sys.stdout).print(table)
