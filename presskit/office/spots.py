"""Where in a YAML file each character of a text stands, however the text is written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

# What a backslash begins between double quotes: a code of so many digits, or one character.
_CODES = {"x": 2, "u": 4, "U": 8}


def spots(written: str, value: str, style: str | None) -> tuple[int, ...]:
    """For each character of `value`, and for its end, the offset in `written`: the same text as it
    stands in the file (with its quotes, its `|` and its indentation), in YAML's `style`.

    A space that stands for a line's end is found at that end.
    """
    match style:
        case "|":
            found = _of_lines(written)
        case "'" | '"':
            found = _folded(written, value, 1, style)
        case ">":
            found = _folded(written, value, written.find("\n") + 1 or len(written), "")
        case _:
            found = _folded(written, value, 0, "")
    offsets = list(islice(found, len(value) + 1))
    last = offsets[-1] + 1 if offsets else 0
    return tuple(offsets + [min(last, len(written))] * (len(value) + 1 - len(offsets)))


def _of_lines(written: str) -> Iterator[int]:
    """A literal block: its lines without their indentation, line ends included."""
    start = written.find("\n") + 1 or len(written)
    indentation = _indentation(written[start:])
    while start < len(written):
        end = written.find("\n", start)
        end = len(written) if end < 0 else end
        yield from range(min(start + indentation, end), end)
        yield end
        start = end + 1


def _indentation(block: str) -> int:
    first = re.search(r"^( *)[^ \n\r]", block, re.MULTILINE)
    return len(first[1]) if first else 0


def _folded(written: str, value: str, at: int, quote: str) -> Iterator[int]:
    """Everywhere else a line's end becomes a space, and indentation goes."""
    for char in value:
        at = _reached(written, at, char, quote)
        yield at
        at += _width(written, at, quote)
        if char in " \n" and written[at - 1 : at] == "\n":
            at = _past(written, at, " \t")
    yield at


def _reached(written: str, at: int, char: str, quote: str) -> int:
    """The next offset that can stand for a character of the value."""
    while at < len(written):
        found = written[at]
        if quote == '"' and found == "\\" and written[at + 1 : at + 2] == "\n":
            at = _past(written, at + 2, " \t")
        elif found == char or (char in " \n" and found == "\n") or (quote == '"' and found == "\\"):
            break
        elif found in " \t\n\r":
            at = _past(written, at + 1, " \t")
        else:
            break
    return at


def _width(written: str, at: int, quote: str) -> int:
    """How many characters of the file stand for the one at `at`."""
    if quote == '"' and written[at : at + 1] == "\\":
        return 2 + _CODES.get(written[at + 1 : at + 2], 0)
    return 2 if quote == "'" and written[at : at + 2] == "''" else 1


def _past(written: str, at: int, skipped: str) -> int:
    while at < len(written) and written[at] in skipped:
        at += 1
    return at
