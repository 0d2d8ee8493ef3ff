"""What is on the page and not of the release: navigation, page numbers, blocks printed on every
page. What it cut is joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from presskit.importers import Line
from presskit.importers.recognise.marks import CLUTTER, FORWARDED, HASHTAG, MAIL_HEADER
from presskit.importers.recognise.people import presented
from presskit.names import fold, name_key


def without_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the release, and those that were left out: clutter, headers and footers, and
    every second printing of a block of lines."""
    again = _repeated(lines) | _of_the_mail(lines)
    kept: list[Line] = []
    left: list[Line] = []
    for number, line in enumerate(lines):
        if number in again or line.furniture or is_clutter(line.text):
            left.append(line)
        elif kept and left and left[-1].place > kept[-1].place and _is_cut(kept[-1].text):
            # The sentence goes on behind the furniture that cut it.
            kept.append(replace(line, gap=False))
        else:
            kept.append(line)
    return kept, left


def _is_cut(text: str) -> bool:
    """Whether a line is left in the middle of a sentence."""
    return len(text) > 40 and text[-1] not in '.!?:;…»”"' and not text.isupper()


def _of_the_mail(lines: Sequence[Line]) -> set[int]:
    """The headers of a message, and what was written above one that was forwarded."""
    end = next((n for n, line in enumerate(lines[:80]) if FORWARDED.match(line.text)), -1)
    headers = [n for n, line in enumerate(lines) if MAIL_HEADER.match(line.text) and n < end + 16]
    if end < 0 and (len(headers) < 2 or headers[0] > 2):
        return set()
    return {*range(end + 1), *headers}


def senders(lines: Sequence[Line]) -> dict[str, str]:
    """The addresses that the headers of a message give: by name."""
    found = {}
    for line in lines:
        match = MAIL_HEADER.match(line.text)
        both = _SENDER.match(match["said"]) if match else None
        if both:
            found[" ".join(name_key(both["name"]))] = both["address"].lower()
    return found


_SENDER = re.compile(r"^\s*\"?(?P<name>[^<>\"@]{3,60}?)\"?\s*<(?P<address>[^<>\s@]+@[^<>\s]+)>")


# The number of a page is another on each.
_PAGE = re.compile(r"\bpage \d+(?: (?:of|sur|de) \d+)?\b| \d+$")
_APART = re.compile(r"\t+|\s{4,}")


def unfolded(lines: Sequence[Line], head: int = 14) -> Iterator[Line]:
    """The lines of a page's head, what stands left and right on one line apart: as far as the
    first line that is body or reaches somebody."""
    for number, line in enumerate(lines):
        if len(line.text) > 110 or "@" in line.text:
            head = min(head, number)
        pieces = [piece for piece in _APART.split(line.text) if piece.strip()]
        if number >= head or len(pieces) < 2 or line.cells:
            yield line
            continue
        for place, piece in enumerate(pieces):
            yield replace(line, text=piece.strip(), gap=line.gap and not place, whole=True)


def is_clutter(text: str) -> bool:
    """Whether a line is part of a page rather than of a release."""
    bare = text.strip()
    if HASHTAG.search(bare):
        return False
    return bool(CLUTTER.match(bare)) and "@" not in bare.replace("[email protected]", "")


def _repeated(lines: Sequence[Line]) -> set[int]:
    """The numbers of lines that print again a block of at least two lines, or a line of some length
    that comes three times. A line that comes twice by itself may well be meant."""
    keys = [_PAGE.sub("", re.sub(r"\W+", " ", fold(line.text))).strip() for line in lines]
    first: dict[tuple[str, str], int] = {}
    again: set[int] = set()
    place = 0
    while place < len(lines) - 1:
        pair = (keys[place], keys[place + 1])
        known = first.setdefault(pair, place)
        size = _same(keys, known, place) if known != place and all(pair) else 0
        if size > 1 and sum(len(key) for key in keys[place : place + size]) > 30:
            again.update(range(place, place + size))
            place += size
        else:
            place += 1
    counts = Counter(keys)
    seen: set[str] = set()
    for number, key in enumerate(keys):
        if counts[key] > 2 and len(key) > 3 and _may_be_furniture(lines[number]):
            if key in seen:
                again.add(number)
            seen.add(key)
    return again


def _may_be_furniture(line: Line) -> bool:
    """Not a point of a list, nor who said what: those may come on every page."""
    signed = presented(line.text)
    return not line.item and not (signed and signed.role)


def _same(keys: Sequence[str], one: int, other: int) -> int:
    """How many lines are the same from two places on."""
    size = 0
    while (
        size < other - one and other + size < len(keys) and keys[one + size] == keys[other + size]
    ):
        size += 1
    return size
