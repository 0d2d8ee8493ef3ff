"""Plain text broken at 72 columns, as a mail wants it.

Words never change and none is cut: an address, a phone number and what a no-break space holds
together stay whole, even where the line grows longer.
"""

from __future__ import annotations

import re

WIDTH = 72

# A number as people write it, "03 81 00 00 00", "+33 (0)3 81 00 00 00", and what clings to it.
_PHONE = r"[+(]?\d{1,4}\)?(?: (?:\(0\))?\d{1,4}){2,6}(?![^ ]*\d)[^ ]*"
# A dash or a sign that opened a line would look like a list or stand alone.
_STRETCH = re.compile(rf"(?:{_PHONE}|[^ ]+)(?: [–—:;!?»](?= |$))?")
_START = re.compile(r" *(?:– |\d{1,3}\. )?")


def wrapped(text: str, width: int = WIDTH) -> str:
    """Every line at most `width` long where its words allow; what goes on hangs under its start.

    Lines that fit stay as they are, tables and rules with them.
    """
    return "\n".join(_broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    start = _START.match(line)
    opening = start.group() if start else ""
    room = width - len(opening)
    return opening + f"\n{' ' * len(opening)}".join(_lines(line[len(opening) :], room))


def _lines(words: str, room: int) -> list[str]:
    lines: list[str] = []
    for stretch in _stretches(words, room):
        if lines and len(lines[-1]) + 1 + len(stretch) <= room:
            lines[-1] += f" {stretch}"
        else:
            lines.append(stretch)
    return lines


def _stretches(words: str, room: int) -> list[str]:
    """What stays on one line, unless it is longer than a line."""
    stretches = _STRETCH.findall(words)
    whole = ([each] if len(each) <= room else each.split(" ") for each in stretches)
    return [part for parts in whole for part in parts]
