"""Media lists for tests, and readers of address books that are not ours."""

from __future__ import annotations

import base64
import csv
from pathlib import Path

from presskit.lists import Recipient
from presskit.lists.store import FOLDER, list_text
from tests.offices import OFFICE, RELEASE, write_office

SEGMENTS = """\
segments:
  journalistes-sante: {beat: [santé, sciences], language: fr}
  anglophones: {language: en}
"""


def who(first: str, last: str, email: str, **more: str) -> Recipient:
    """A recipient with a source, so that nothing but what the test says holds them back."""
    known = {"source": "carte de visite", "legal_basis": "legitimate_interest", "language": "fr"}
    return Recipient(first_name=first, last_name=last, email=email, **{**known, **more})


def write_lists(root: Path, **lists: list[Recipient]) -> Path:
    """An office with segments and these lists; rows without an id are numbered."""
    write_office(root, office=OFFICE + SEGMENTS, release=RELEASE)
    for name, rows in lists.items():
        path = root / FOLDER / f"{name}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        numbered = [row.having(id=row.id or str(n)) for n, row in enumerate(rows, start=1)]
        path.write_text(list_text(numbered), "utf-8", newline="")
    return root


def table(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """A CSV file by Python's own reader; a mark at its beginning would show."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter, strict=True))


def ldif_entries(text: str) -> list[dict[str, list[str]]]:
    """LDIF as RFC 2849 tells to read it: unfold, split at empty lines, decode `::`."""
    entries = []
    for block in text.replace("\n ", "").strip().split("\n\n"):
        entry: dict[str, list[str]] = {}
        for line in block.split("\n"):
            name, _, value = line.partition(":")
            coded = value.startswith(":")
            said = base64.b64decode(value[1:]).decode() if coded else value.removeprefix(" ")
            entry.setdefault(name, []).append(said)
        entries.append(entry)
    return entries
