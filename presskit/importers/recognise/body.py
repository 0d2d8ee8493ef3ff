"""The body of a release: its lead, and its sections under their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from presskit.importers import Passage
from presskit.importers.recognise import contacts, dates
from presskit.importers.recognise.blocks import Block
from presskit.importers.recognise.marks import HASHTAG, URL
from presskit.importers.recognise.people import presented


def passages_of(body: Sequence[Block]) -> tuple[str, tuple[Passage, ...]]:
    """The lead, and the sections under their headings. The lead is a paragraph above the first
    heading, or the first of several that has no heading at all."""
    flagged = [(_is_heading(body, place), block) for place, block in enumerate(body)]
    first = next((place for place, (heading, _) in enumerate(flagged) if heading), len(body))
    lead = body[0].text if body and first == 1 and len(body) > 1 else ""
    sections: list[Passage] = []
    heading, paragraphs = "", list[str]()
    for is_head, block in flagged[1 if lead else 0 :]:
        if is_head:
            if heading or paragraphs:
                sections.append(Passage(heading, tuple(paragraphs)))
            heading, paragraphs = block.text.strip(" :"), []
        else:
            paragraphs.append(f"- {block.text}" if block.first.item else block.text)
    if heading or paragraphs:
        sections.append(Passage(heading, tuple(paragraphs)))
    return lead, tuple(sections)


def _is_heading(blocks: Sequence[Block], place: int) -> bool:
    """Whether a paragraph is a heading: so says its format, or it is short, does not end like a
    sentence, and a longer paragraph follows it."""
    block = blocks[place]
    text = block.text
    if block.first.level:
        return len(text) < 200
    if (
        block.first.item
        or block.first.cells
        or len(text) > 120
        or block.words > 16
        or len(text) < 3
    ):
        return False
    if text[0].islower() or text[0] in '«“"(→' or re.search(r"[.;,:…»”]$|[.!?]\s", text):
        return False
    signed = presented(text)
    if signed and signed.role:
        # Whoever said what stands above.
        return False
    if (
        contacts.reaches(text)
        or URL.search(text)
        or dates.CLOCK.match(text)
        or HASHTAG.search(text)
    ):
        return False
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    if after is None or after.first.level:
        return False
    return len(after.text) > max(60, len(text)) or (after.first.item and text.isupper())
