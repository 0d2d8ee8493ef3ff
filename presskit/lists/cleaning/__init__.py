"""What cells of other programs mean, cell by cell: a value of ours, or a reason why not.

Nothing is guessed in silence and nothing re-cased: a cell that cannot be read is left out of the
list and reported with its row, its column and the reason.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Reason = Literal[
    "not-an-address", "formula", "not-a-number", "not-a-day", "not-a-language", "not-a-country",
    "not-a-basis", "not-a-link", "not-an-answer", "not-attributes", "too-long", "too-many-cells",
    "nobody",
]  # fmt: skip


class Read(NamedTuple):
    """What a cell says: its value, empty where none can be read; and why something of it could not
    be, empty where all could."""

    value: str = ""
    reason: Reason | Literal[""] = ""


class Reject(NamedTuple):
    """A cell that is not in the list: its file, its row, its column as the file names it, what
    stood there, and why. A whole row has no column."""

    file: str
    row: int
    column: str
    value: str
    reason: Reason
