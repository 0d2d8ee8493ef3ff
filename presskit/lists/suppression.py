"""Whom never to write to again: hashes of addresses, never an address.

Asked after rows are merged, and again as the last thing before a file is written, so that no later
import brings anybody back (GDPR art. 17 and 21).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from presskit.lists import Recipient
from presskit.lists.matching.keys import email_keys
from presskit.lists.store import FOLDER, SUPPRESSED, csv_text
from presskit.lists.table import open_text
from presskit.problems import Place, Refusal, error

_COLUMNS = ("sha256", "on", "reason")
_HASH = 64


@dataclass(frozen=True)
class Suppression:
    """SHA-256 of each canonical address → the ISO day and the reason of the refusal."""

    entries: Mapping[str, tuple[str, str]]

    def holds(self, recipient: Recipient) -> bool:
        """Whether any address of a row is on the list, whatever its capitals, tag or dots."""
        return any(_hash(key) in self.entries for key in email_keys(recipient.email))

    def holding(self, address: str, on: str, reason: str) -> Suppression:
        """The same with an address more; the day it first came stays."""
        added = {_hash(key): (on, reason) for key in email_keys(address)}
        return Suppression({**added, **self.entries})

    def without(self, recipients: Iterable[Recipient]) -> list[Recipient]:
        """The rows that may be written to."""
        return [each for each in recipients if not self.holds(each)]

    def text(self) -> str:
        """As a file, sorted by hash."""
        return csv_text(_COLUMNS, ((key, *self.entries[key]) for key in sorted(self.entries)))


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def suppression_file(root: Path) -> Path:
    """Where the office at `root` keeps it."""
    return root / FOLDER / SUPPRESSED


def open_suppression(root: Path) -> Suppression:
    """The suppression list of the office at `root`, empty where there is none. Refuses a file with
    a line that is no hash: to pass over one line would be to write to somebody who said no."""
    path = suppression_file(root)
    shown = path.relative_to(root).as_posix()
    entries = dict[str, tuple[str, str]]()
    if not path.exists():
        return Suppression(entries)
    with open_text(path, shown) as stream:
        for number, line in enumerate(stream.read().splitlines()[1:], start=2):
            # A spreadsheet of a French computer saves semicolons.
            key, on, reason = [*line.replace(";", ",").split(","), "", "", ""][:3]
            if len(key) != _HASH or set(key) - set("0123456789abcdef"):
                raise Refusal(error("suppression-damaged", place=Place(shown, number)))
            entries[key] = (on, reason)
    return Suppression(entries)
