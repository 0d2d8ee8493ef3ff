"""Where tags stand: alone where Word would delete what is beside them, in a table where they ask
for rows, and in the parts of the file that are filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import unquote

from lxml import etree

from presskit.problems import Problem, error, warning
from presskit.render.word.lint.paper import CELL, ROW, P, Paper, text_of_paragraph
from presskit.render.word.lint.tags import Tag, Typed
from presskit.render.word.proof import W, short

_WHOLE = {"tr": ROW, "tc": CELL}
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def misplaced(found: Sequence[Typed]) -> Iterator[Problem]:
    """Tags that would delete their neighbours, or that ask for a table where there is none."""
    for typed in found:
        yield from _in_paragraph(typed)
    for unit, tag in _WHOLE.items():
        yield from _in_table(found, unit, tag)


def _in_paragraph(typed: Typed) -> Iterator[Problem]:
    whole = [tag for tag in typed.tags if tag.unit == "p"]
    if not whole:
        return
    lost = _beside(typed, whole[-1])
    if lost:
        yield whole[-1].problem("template-beside", unit="paragraph", lost=short(lost))
    element = typed.paragraph.element
    if any(next(element.iter(name), None) is not None for name in _PICTURES):
        yield whole[-1].problem("template-beside", unit="paragraph", lost="a-picture")
    if element.find(f"{W}pPr/{W}sectPr") is not None:
        yield whole[-1].problem("template-beside", unit="paragraph", lost="a-section-break")


def _beside(typed: Typed, kept: Tag) -> str:
    """What stands beside a tag that takes its whole paragraph: text, or other tags."""
    others = [tag.written for tag in typed.tags if tag is not kept]
    return " ".join(" ".join([*typed.beside, *others]).split())


def _in_table(found: Sequence[Typed], unit: str, name: str) -> Iterator[Problem]:
    """Tags for rows (or cells): each alone in its row."""
    tags = [tag for typed in found for tag in typed.tags if tag.unit == unit]
    for tag in tags:
        if tag.paragraph.around(name) is None:
            yield tag.problem("template-outside-table", tag.with_("p"))
    for holder, held in groupby(tags, key=lambda tag: tag.paragraph.around(name)):
        if holder is not None:
            last = list(held)[-1]
            lost = _words(holder).replace(last.written, "", 1).strip()
            if lost:
                kind = {"tr": "row", "tc": "cell"}[unit]
                yield last.problem("template-beside", unit=kind, lost=short(lost))


def _words(holder: etree._Element) -> str:
    texts = (text_of_paragraph(each).strip() for each in holder.iter(P))
    return " ".join(text for text in texts if text)


# -------------------------------------------------------------------------- what is not filled in


def unfilled(paper: Paper) -> Iterator[Problem]:
    """Tags where nothing is filled in, and what would leave the house with every document."""
    for called, part in paper.other_parts():
        root = getattr(part, "element", None)
        tree = root if root is not None else _tree(part.blob)
        if called == "comments" and tree is not None and len(tree):
            yield warning("template-comment", number=len(tree))
        for found in _TAG.findall("".join(tree.itertext()) if tree is not None else "")[:3]:
            yield error("template-unfilled", where=called, tag=short(found))
    for address in _addresses(paper):
        better = "{{r site }}" if "website" in address else ""
        yield error("template-unfilled", where="link", tag=short(address), better=better)
    if _revised(paper):
        yield warning("template-revisions")


def _tree(blob: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(blob)
    except etree.XMLSyntaxError:
        return None


def _addresses(paper: Paper) -> Iterator[str]:
    """Addresses of links that hold a tag; only what can be read on the page is filled in."""
    parts = [paper.document.part, *(each.target_part for each in paper.document.part.rels.values()
                                    if not each.is_external)]  # fmt: skip
    rels: Mapping[str, str] = {
        relation.target_ref: unquote(relation.target_ref)
        for part in parts for relation in part.rels.values() if relation.is_external
    }  # fmt: skip
    return (address for address in rels.values() if "{{" in address or "{%" in address)


def _revised(paper: Paper) -> bool:
    marks = (f"{W}ins", f"{W}del", f"{W}moveFrom")
    return any(next(story.root.iter(*marks), None) is not None for story in paper.stories)
