"""What readers who cannot see the page need of a template: headings, tables and pictures that
say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml import etree

from presskit.problems import Problem
from presskit.render.word.lint.paper import CELL, ROW, TABLE, P, Paper, Paragraph, text_of_paragraph
from presskit.render.word.proof import has_header_row, repeats, short, silent_drawings

_ALONE = re.compile(r"\s*[{][{%]p\s.*", re.DOTALL)


def unreadable(paper: Paper) -> Iterator[Problem]:
    """What a screen reader could not tell."""
    yield from _headings(paper.body.paragraphs)
    for table in paper.body.root.iter(TABLE):
        yield from _table(table, paper)
    for story in paper.stories:
        for drawing in silent_drawings(story.root):
            name = drawing.get("name", "")
            yield story.nearest(drawing).problem("template-alt", name=name)


def _headings(paragraphs: Sequence[Paragraph]) -> Iterator[Problem]:
    title = next(
        (each for each in paragraphs if re.search(r"\{\{\s*title\s*\}\}", each.text)), None
    )
    found = [each for each in paragraphs if each.level and each.text.strip()]
    if title is not None and title.style == "title":
        yield title.problem("template-title-style")
    elif title is not None and not any(each.level == 1 for each in found):
        yield title.problem("template-no-heading")
    for above, below in pairwise(found):
        if below.level > above.level + 1:
            yield below.problem("template-heading-skip", above=above.level, level=below.level,
                                text=short(below.text), seen="")  # fmt: skip


def _table(table: etree._Element, paper: Paper) -> Iterator[Problem]:
    rows = table.findall(ROW)
    looped = [_is_looped(row) for row in rows]
    kept = [row for row, tag in zip(rows, looped, strict=True) if not tag]
    many = len(kept) > 1 or any(looped)
    if kept and many and not repeats(kept[0]):
        said = has_header_row(table)
        if said or (any(looped) and kept[0] is rows[0]):
            yield paper.body.nearest(table).problem(
                "template-header-row", "error" if said else "warning",
                text=short(_text(kept[0])), seen="",
            )  # fmt: skip
    for row in kept:
        for cell in row.findall(CELL):
            yield from _cell(cell, paper)


def _is_looped(row: etree._Element) -> bool:
    """Whether a row holds a loop and disappears."""
    return re.search(r"\{%-?tr\s", _text(row).replace("\u00a0", " ")) is not None


def _cell(cell: etree._Element, paper: Paper) -> Iterator[Problem]:
    """A cell that may be left without any paragraph, which Word takes for a broken file."""
    texts = [text_of_paragraph(each) for each in cell.findall(P)]
    tables = cell.findall(TABLE)
    if texts and not tables and all(_ALONE.fullmatch(text) for text in texts):
        paragraph = paper.body.nearest(cell[-1])
        yield paragraph.problem("template-cell", "warning", text=short(texts[-1]), seen="")


def _text(element: etree._Element) -> str:
    return " ".join(text_of_paragraph(each).strip() for each in element.iter(P)).strip()
