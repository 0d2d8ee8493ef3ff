"""Texts between quotation marks, as YAML reads them."""

from __future__ import annotations

import re

# What a YAML reader counts as the end of a line or refuses, beside the newline.
UNSAFE = re.compile(
    r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def quoted(text: str) -> str:
    """A text between straight quotation marks, on one line, wherever it stands: any text reads back
    the same."""
    inside = escaped(text).replace("\n", "\\n")
    return '"' + UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", inside) + '"'


def escaped(text: str) -> str:
    """A text as it stands between straight double quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
