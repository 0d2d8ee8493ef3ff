"""What `presskit build` says of its kits: where they lie, what they weigh, whether they are
signed. Imports nothing that makes one, so that a build with nothing to do is done at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from presskit.cli.shell import Shell
from presskit.ledger import Delivered
from presskit.problems import Problem


class Report(Struct, frozen=True):
    """What became of a build: the kits that were made, those that stay as they were, how many
    releases were refused, and the key's fingerprint (None where the office has no key). `partial`
    kits are drafts."""

    root: Path
    made: Sequence[Delivered]
    standing: Sequence[Delivered]
    problems: Sequence[Problem]
    refused: int = 0
    signed: str | None = None
    partial: bool = False


def tell(shell: Shell, report: Report) -> None:
    """Say what became of a build, for people or as JSON."""
    if shell.as_json:
        kits = sorted((*report.made, *report.standing), key=lambda kit: kit.slug)
        shell.result({"kits": [told(kit, report.root) for kit in kits]}, report.problems)
        return
    if shown := [problem for problem in report.problems if problem.severity != "info"]:
        from presskit.cli.report import show_some

        show_some(shell, shown, report.root, sys.stderr)
    if report.made:
        _table(shell, report)
    _tell_the_rest(shell, report)


def told(kit: Delivered, root: Path) -> dict[str, object]:
    """A kit in the shape of the contract."""
    return {
        "slug": kit.slug,
        "folder": seen_from(root, kit.folder),
        "zip": seen_from(root, kit.archive),
        "files": list(kit.files),
        "emails": [{"file": draft.file, "size": draft.size} for draft in kit.drafts],
    }


def seen_from(root: Path, path: Path) -> str:
    """`path` seen from the office, with `/`; whole where it lies outside."""
    whole, office = path.resolve(), root.resolve()
    inside = whole.is_relative_to(office)
    return (whole.relative_to(office) if inside else path).as_posix()


def _table(shell: Shell, report: Report) -> None:
    """Where the new kits lie and what they weigh; of the e-mails, the heaviest of each kit."""
    from rich.table import Table
    from rich.text import Text

    from presskit.values import print_size

    where = seen_from(report.root, report.made[0].folder.parent)
    heaviest = [max((draft.size for draft in kit.drafts), default=0) for kit in report.made]
    table = Table(box=None, pad_edge=False)
    table.add_column(shell.talk("column-kit"), overflow="fold")
    for name in ("files", "zip", "email")[: 3 if any(heaviest) else 2]:
        table.add_column(shell.talk(f"column-{name}"), justify="right", no_wrap=True)
    for kit, email in zip(report.made, heaviest, strict=True):
        weights = [kit.weight, *([email] if any(heaviest) else [])]
        sizes = (print_size(weight, shell.ui) for weight in weights)
        table.add_row(kit.slug, str(len(kit.files)), *sizes)
    console = shell.console(sys.stdout)
    title = shell.talk("drafts" if report.partial else "built", folder=where)
    console.print(Text(title, style="bold"))
    console.print(table, soft_wrap=False)


def _tell_the_rest(shell: Shell, report: Report) -> None:
    made, standing = len(report.made), len(report.standing)
    if standing:
        where = seen_from(report.root, report.standing[0].folder.parent)
        some = made or report.refused
        shell.say("some-up-to-date" if some else "up-to-date", n=standing, folder=where)
    if report.refused:
        shell.say("refused", n=report.refused)
    if not made and not standing:
        shell.say("none-built")
    if not made or report.partial:
        return
    if report.signed:
        shell.say("kits-signed", fingerprint=report.signed)
    elif report.signed is None:
        shell.say("kits-unsigned")
    if made == 1:
        shell.say("open-page", file=_from_here(report.made[0].folder / "index.html"))
    else:
        shell.say("open-pages", file="index.html")


def _from_here(path: Path) -> str:
    """A path as it can be typed where the person is, if it lies below; else whole."""
    here, whole = Path(os.getcwd()), path.resolve()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)
