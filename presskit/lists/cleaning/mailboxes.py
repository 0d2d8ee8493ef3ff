"""Addresses as people type them: "Jean <a@b.fr>", "mailto:a@b.fr", two in a cell, or no address."""

from __future__ import annotations

import re
from functools import lru_cache

from presskit.lists import SEVERAL
from presskit.lists.cleaning import Read
from presskit.lists.formulas import LEADS

# What the library would accept as it is, in a millionth of a second rather than forty.
_PLAIN = re.compile(
    r"[A-Za-z0-9_](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-])){0,62}"
    r"@(?:[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,60}\.){1,3}[a-z]{3,12}"
)
_PLAIN_IN_TWO = re.compile(
    _PLAIN.pattern.replace("[a-z]{3,12}", "(?:fr|uk|be|ch|lu|eu|de|it|es|tv)")
)
# Names kept for machines that are nobody's: the library refuses them.
_NOBODYS = (".test", ".local", ".invalid", ".onion", ".localhost", ".arpa")
_WITH_NAME = re.compile(r"[^<>]*<([^<>]*)>")
_BETWEEN = re.compile(r"\s*(?::::|[;,|\n\t]|\s/\s|\s(?:ou|et|or|and)\s)\s*")
_SCHEME = re.compile(r"\b(?:mailto|e?mail|smtp):\s*", re.IGNORECASE)
_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def read_mailboxes(cell: str) -> Read:
    """The addresses of a cell, several with `;`, their local parts as they were typed, their
    domains in lower case. Refused: no address, and what a spreadsheet would reckon."""
    if (_PLAIN.fullmatch(cell) or _PLAIN_IN_TWO.fullmatch(cell)) and not cell.endswith(_NOBODYS):
        return Read(cell)
    if cell.startswith(LEADS):
        return Read(reason="formula")
    found, wrong = dict[str, None](), False
    for piece in filter(None, _BETWEEN.split(_unwrapped(cell))):
        if "@" in piece and piece.startswith(LEADS):
            return Read(SEVERAL.join(found), "formula")
        address = _valid(piece)
        found |= {address: None} if address else {}
        wrong = wrong or not address
    return Read(SEVERAL.join(found), "not-an-address" if wrong or not found else "")


def name_beside(cell: str) -> str:
    """The name that stands beside an address, `Jean Petit <a@b.fr>`; empty where none does."""
    before, bracket, _ = cell.partition("<")
    name = before.strip(" \"'\t,;")
    return name if bracket and "@" not in name else ""


def _unwrapped(cell: str) -> str:
    """The addresses without names, remarks, `mailto:` or Exchange's `SMTP:`."""
    bare = _WITH_NAME.sub(r"\1;", cell) if "<" in cell else cell
    return _REMARK.sub(" ", _SCHEME.sub("", bare)).strip()


@lru_cache(maxsize=65536)
def _valid(piece: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    address = piece.strip(" .'\"\u200b\ufeff").partition("?")[0]
    try:
        found = validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return ""
    # A `;` would be two addresses here, a formula would be reckoned.
    quoted = SEVERAL in found.normalized or '"' in found.normalized
    return "" if quoted or found.normalized.startswith(LEADS) else found.normalized
