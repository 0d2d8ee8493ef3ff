"""`presskit lists import`: contacts of other programs brought into a media list."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import get_args

from msgspec import Struct
from msgspec.structs import asdict

from presskit.cli.lists_files import alone, many_rows, write_lists
from presskit.cli.opening import today
from presskit.cli.progress import passage
from presskit.cli.shell import Shell, code_for
from presskit.lists.cleaning import Reason
from presskit.lists.exports.folder import refuse_public
from presskit.lists.importing import (
    Arrived,
    Imported,
    imported,
    read_contacts,
    read_target,
    rejects_text,
)
from presskit.lists.mapping import Map, read_map
from presskit.lists.store import REJECTS, is_list, list_text
from presskit.lists.suppression import Suppression, open_suppression
from presskit.office import find_office
from presskit.problems import Place, Problem, Refusal, error


class Brought(Struct, frozen=True):
    """What was typed after `presskit lists import`."""

    files: tuple[Path, ...]
    to: Path
    map: Path | None = None


def run_import(shell: Shell, office: Path | None, asked: Brought) -> int:
    """Bring contacts into a list; returns the exit code. Nothing is written before every file was
    read to its end."""
    shell.so_far["rows"] = dict.fromkeys(("in", "kept", "merged", "rejected", "suppressed"), 0)
    if not is_list(asked.to):
        raise Refusal(error("import-target-name", place=Place(asked.to.as_posix())), usage=True)
    refuse_public(asked.to)
    with many_rows(), alone(asked.to.parent):
        return _import(shell, office, asked)


def _import(shell: Shell, office: Path | None, asked: Brought) -> int:
    map_ = read_map(asked.map, asked.map.as_posix()) if asked.map else Map()
    suppression = _suppression(office, asked.to)
    before = read_target(asked.to, asked.to.as_posix())
    arrived = _read(shell, asked.files, map_, today())
    size = sum(path.stat().st_size for path in (asked.to, *asked.files) if path.exists())
    with passage(shell, "lists-comparing", size):
        found = imported(before, arrived, suppression.holds)
    rejects = [reject for file in arrived for reject in file.rejects]
    reasons = {reason: shell.talk(f"reject-{reason}") for reason in get_args(Reason)}
    write_lists({asked.to.with_name(REJECTS): rejects_text(rejects, reasons),
                 asked.to: list_text(found.recipients)})  # fmt: skip
    return _told(shell, asked, found, list(chain(*(file.problems for file in arrived))))


def _read(shell: Shell, files: Sequence[Path], map_: Map, on: str) -> list[Arrived]:
    """Every file; what is wrong with one hides nothing of the others."""
    arrived, problems = [], list[Problem]()
    for path in files:
        try:
            with passage(shell, "lists-reading", path.stat().st_size if path.exists() else 0):
                arrived.append(read_contacts(path, path.as_posix(), map_, on))
        except Refusal as refusal:
            problems += refusal.problems
    if problems:
        raise Refusal(*problems)
    return arrived


def _suppression(office: Path | None, target: Path) -> Suppression:
    """Whom the office never writes to again: the office that was named, else the one the list is
    in, else the one we are in. Without any there is no such list."""
    for start in (office,) if office else (target.parent, Path.cwd()):
        try:
            return open_suppression(find_office(start))
        except Refusal as refusal:
            if office or not refusal.usage:
                raise
    return Suppression({})


def _told(shell: Shell, asked: Brought, found: Imported, problems: list[Problem]) -> int:
    counts = asdict(found.counts)
    rows = {"in": counts.pop("came"), **counts}
    if shell.as_json:
        shell.result({"rows": rows}, problems)
        return code_for(problems)
    shell.show_some(problems, sys.stderr)
    shown = {name: shell.number(count) for name, count in rows.items()}
    shell.say("import-done", file=asked.to.as_posix(), came=shown.pop("in"), **shown)
    if found.doubts:
        shell.say("import-doubts", n=shell.number(found.doubts), file=asked.to.as_posix())
    if found.unsourced:
        shell.say("import-unsourced", n=shell.number(found.unsourced))
        shell.say("import-unsourced-next", file=asked.to.as_posix())
    return code_for(problems)
