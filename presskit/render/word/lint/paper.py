"""A Word template as the person who typed it sees it: paragraphs with their text, in the body, the
headers and the footers, and where else in the file something was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from zipfile import BadZipFile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import Part
from docx.oxml import parse_xml
from lxml import etree
from msgspec import Struct

from presskit.problems import Fact, Place, Problem, Refusal, Severity, error
from presskit.render.word.package import give_page, opened
from presskit.render.word.proof import FALLBACK, W, heading_levels, short

P, ROW, CELL, TABLE = f"{W}p", f"{W}tr", f"{W}tc", f"{W}tbl"
_MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_SILENT = {P, FALLBACK, f"{W}del", f"{W}pPr", f"{W}rPr"}
# What is filled in, and the properties that are written anew.
_NOT_OTHER = re.compile(
    r"/word/(document|header|footer|footnotes)\d*[^/]*\.xml|/docProps/core\.xml"
)
_ONLY_CLOSES = re.compile(r"\s*(\{%-?(p|r|tr|tc)?\s+(end\w+|else)\s*-?%\}\s*)?")
_FILLED = {
    RELATIONSHIP_TYPE.HEADER: "header",
    RELATIONSHIP_TYPE.FOOTER: "footer",
    RELATIONSHIP_TYPE.FOOTNOTES: "footnotes",
}


class Paragraph(Struct, frozen=True):
    """A paragraph: where it is ("body", "table", "header"…), its number there from 1, its text
    with tabs and line ends, the English name of its style, its level if it is a heading, and the
    nearest text above it that does not only close something."""

    where: str
    number: int
    text: str
    style: str
    level: int
    element: etree._Element
    after: str = ""

    def problem(self, code: str, severity: Severity = "error", **facts: Fact) -> Problem:
        """Something wrong here. The number of a paragraph of the body serves as its line."""
        spot: dict[str, Fact] = {
            "where": self.where, "paragraph": self.number, "seen": short(self.text)
        }  # fmt: skip
        line = self.number if self.where in ("body", "table", "box") else None
        return Problem(code, severity, spot | facts, place=Place(None, line))

    def around(self, tag: str) -> etree._Element | None:
        """The row, cell or table that the paragraph stands in."""
        return next(self.element.iterancestors(tag), None)


class Story(Struct, frozen=True, dict=True):
    """A part of the file that is filled in: the body, a header, a footer, the footnotes."""

    where: str
    root: etree._Element
    paragraphs: Sequence[Paragraph]

    @cached_property
    def by_element(self) -> Mapping[etree._Element, Paragraph]:
        """The paragraphs by their element."""
        return {each.element: each for each in self.paragraphs}

    def nearest(self, element: etree._Element) -> Paragraph:
        """The paragraph an element stands in, or the first one after it began."""
        own = next(element.iterancestors(P), None)
        inside = next((each for each in element.iter(P) if each in self.by_element), None)
        found = own if own is not None and own in self.by_element else inside
        return self.by_element[found] if found is not None else self.paragraphs[0]


class Paper(Struct, frozen=True):
    """A template opened for reading."""

    document: Document
    stories: Sequence[Story]
    levels: Mapping[str, int]
    style_names: Mapping[str, str]

    @property
    def body(self) -> Story:
        """The body."""
        return self.stories[0]

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs that are filled in."""
        return (each for story in self.stories for each in story.paragraphs)

    def other_parts(self) -> Iterator[tuple[str, Part]]:
        """The parts that are not filled in, each with what a person calls it."""
        for part in sorted(self.document.part.package.iter_parts(), key=_name):
            if part.content_type.endswith("xml") and not _NOT_OTHER.match(_name(part)):
                yield _called(_name(part)), part


def open_paper(content: bytes, place: Place) -> Paper:
    """Open a template; refuses a file that is no Word document."""
    try:
        document = opened(content)
        give_page(document)
        styles = document.styles.element
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as fault:
        raise Refusal(error("template-unreadable", place=place, detail=str(fault))) from fault
    levels = heading_levels(styles)
    names = {style.styleId: (style.name_val or "").lower() for style in styles.style_lst}
    roots = [("body", document.element.body), *_margins(document)]
    stories = [_story(where, root, names, levels) for where, root in roots]
    return Paper(document, stories, levels, names)


def text_of_paragraph(paragraph: etree._Element) -> str:
    """What is typed in a paragraph; a text box inside it has its own paragraphs."""
    return "".join(_pieces(paragraph))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag not in _SILENT:
            yield from _pieces(child)


def _margins(document: Document) -> Iterator[tuple[str, etree._Element]]:
    for relation in document.part.rels.values():
        if relation.reltype in _FILLED and not relation.is_external:
            yield _FILLED[relation.reltype], _root(relation.target_part)


def _root(part: Part) -> etree._Element:
    own = getattr(part, "element", None)
    return own if own is not None else parse_xml(part.blob)


def _story(
    where: str, root: etree._Element, names: Mapping[str, str], levels: Mapping[str, int]
) -> Story:
    paragraphs, above = [], ""
    elements = (each for each in root.iter(P) if next(each.iterancestors(FALLBACK), None) is None)
    for number, element in enumerate(elements, start=1):
        style = element.find(f"{W}pPr/{W}pStyle")
        name = "" if style is None else style.get(f"{W}val", "")
        text = text_of_paragraph(element)
        paragraphs.append(Paragraph(
            _where(where, element), number, text,
            names.get(name, "normal"), levels.get(name, 0), element, above,
        ))  # fmt: skip
        above = above if _ONLY_CLOSES.fullmatch(text) else text
    return Story(where, root, tuple(paragraphs))


def _where(story: str, element: etree._Element) -> str:
    if next(element.iterancestors(f"{W}txbxContent"), None) is not None and story == "body":
        return "box"
    in_table = next(element.iterancestors(TABLE), None) is not None
    return "table" if in_table and story == "body" else story


def _name(part: Part) -> str:
    return str(part.partname)


def _called(name: str) -> str:
    kinds = {"endnotes": "endnotes", "comments": "comments", "diagrams": "drawing",
             "charts": "drawing", "docProps": "properties", "glossary": "blocks"}  # fmt: skip
    return next((kind for word, kind in kinds.items() if word in name), "elsewhere")
