"""A build that has nothing to do, found out before anything that builds is imported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from presskit.cli.kits_told import Report, tell
from presskit.cli.nearby import office_near
from presskit.cli.settings import keys_folder
from presskit.cli.shell import Shell, code_for
from presskit.hidden import release_files
from presskit.ledger import Entry, Ledger, open_ledger


def ledger_near(office: Path | None, out: Path | None) -> Ledger | None:
    """The ledger of the office that is meant, if there is one, for the folder its kits go to."""
    root = office_near(office or Path.cwd())
    return open_ledger(root, out or root / "dist", [keys_folder()]) if root else None


def tell_unchanged(shell: Shell, ledger: Ledger, wanted: Sequence[str]) -> int | None:
    """Say again what was said of the wanted kits if all are up to date, and return the exit code;
    None where there is something to build."""
    files = _files(ledger.root, wanted)
    moment = datetime.now(UTC)
    found = [file and ledger.up_to_date(file, moment) for file in files]
    entries = [entry for entry in found if isinstance(entry, Entry)]
    if not entries or len(entries) < len(files):
        return None
    problems = list(dict.fromkeys(p for entry in entries for p in entry.problems))
    kits = [entry.delivered for entry in entries]
    tell(shell, Report(ledger.root, (), kits, problems))
    return code_for(problems)


def _files(root: Path, wanted: Sequence[str]) -> list[Path | None]:
    """The release files that are meant, None for what must be looked at more closely."""
    every = release_files(root)
    by_slug = {path.stem: path for path in every}
    if len(by_slug) < len(every):
        return [None]
    return [by_slug.get(name) for name in dict.fromkeys(wanted)] if wanted else [*every]
