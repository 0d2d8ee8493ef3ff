"""Headings that never skip a level: a screen reader's list of headings is a table of contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from presskit.edition import Section
from presskit.markup import Block, Blocks, Subheading

# What Markdown calls the first subheading.
_FIRST = 3


def levelled(sections: Iterable[Section], level: int = 2) -> Iterator[Section]:
    """The sections, whose own headings stand on `level`, with subheadings that follow on."""
    above = level - 1
    for section in sections:
        above = level if section.heading else above
        body = stepped(section.body, above, level + 1)
        deepest = [part.level for part in body if isinstance(part, Subheading)]
        above = max([above, *(min(each, level) for each in deepest)])
        yield replace(section, body=body)


def stepped(content: Blocks, above: int, first: int = _FIRST) -> Blocks:
    """The blocks under a heading of level `above`; their first subheading wants level `first`."""
    steps: list[Block] = []
    for part in content:
        if isinstance(part, Subheading):
            above = min(part.level + first - _FIRST, above + 1)
            part = replace(part, level=above)
        steps.append(part)
    return tuple(steps)
