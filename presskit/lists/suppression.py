"""Whom never to write to again: hashes of addresses, never an address.

Asked after rows are merged, and again as the last thing before a file is written, so that no later
import brings anybody back (GDPR art. 17 and 21).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.matching.keys import email_keys
from presskit.lists.store import FOLDER, SUPPRESSED, csv_text
from presskit.problems import Place, Refusal, error

_COLUMNS = ("sha256", "on", "reason")
_HASH, _DELIMITERS = 64, re.compile("[,;\t]")


class Suppression(Struct, frozen=True):
    """SHA-256 of each canonical address → the ISO day and the reason of the refusal."""

    entries: Mapping[str, tuple[str, str]]

    def holds(self, recipient: Recipient) -> bool:
        """Whether any address of a row is on the list, whatever its capitals, tag or dots."""
        keys = email_keys(recipient.email) if self.entries else ()
        return any(_hash(key) in self.entries for key in keys)

    def said_of(self, address: str) -> tuple[str, str] | None:
        """The ISO day and the reason of an address that is on the list."""
        found = (self.entries.get(_hash(key)) for key in email_keys(address))
        return next((each for each in found if each), None)

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
    """The suppression list of the office at `root`, empty where there is none. Refuses a file that
    was emptied, or has a line that is no hash: to pass over one would be to write to somebody who
    said no."""
    path = suppression_file(root)
    if not path.exists():
        return Suppression({})
    shown = path.relative_to(root).as_posix()
    entries = dict[str, tuple[str, str]]()
    for number, line in enumerate(_lines(path, shown), start=1):
        # A spreadsheet of a French computer saves semicolons, its words in Windows-1252, lines of
        # nothing, and the header anywhere in a list that it has sorted.
        key, on, reason = [*map(_bare, _DELIMITERS.split(line)), "", "", ""][:3]
        if len(key) == _HASH and not key.strip("0123456789abcdef"):
            entries[key] = (on, reason)
        elif key != _COLUMNS[0] and any((key, on, reason)):
            raise Refusal(error("suppression-damaged", place=Place(shown, number)))
    if not entries:
        raise Refusal(error("suppression-empty", place=Place(shown)))
    return Suppression(entries)


def _lines(path: Path, shown: str) -> list[str]:
    try:
        return path.read_bytes().decode("utf-8-sig", "replace").splitlines()
    except OSError as bad:
        raise Refusal(error("list-unreadable", place=Place(shown))) from bad


def _bare(cell: str) -> str:
    return cell.strip(' "').lower()
