"""What a spreadsheet would reckon rather than show (OWASP, CSV injection), disarmed in two manners:
files for programs lose the sign that begins it, files for people keep it behind an apostrophe."""

from __future__ import annotations

import re

LEADS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BEFORE = f"{''.join(LEADS)} \t\r\n'"
# A telephone number is no formula.
_NUMBER = re.compile(r"\+?\d{6,15}")


def is_armed(text: str) -> bool:
    """Whether a spreadsheet might reckon this cell rather than show it."""
    return text.lstrip().startswith(LEADS) and not _NUMBER.fullmatch(text)


def disarmed(text: str) -> str:
    """A text for programs: without the signs that begin a formula."""
    return text.lstrip(_BEFORE) if is_armed(text) else text


def quoted(text: str) -> str:
    """The same for a person's eyes: an apostrophe first, and nothing is lost."""
    return f"'{text}" if is_armed(text) else text
