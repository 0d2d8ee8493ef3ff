"""A text shortened where it may be parted."""

from __future__ import annotations


def cut(text: str, most: int) -> str:
    """The text in at most `most` characters, cut after a word; a no-break space keeps together
    what belongs together."""
    if len(text) <= most:
        return text
    words = text[:most].rpartition(" ")[0] or text[: most - 1]
    return words.rstrip(" :,;–-") + "…"
