"""An office's letterhead made a template: a Word file without any tag.

Its headers, footers, page and styles are kept and its body is emptied. The standard page takes the
place of the body, written in the letterhead's own styles by their names; those it lacks are brought
along without fonts and colours, so that the letterhead's Normal decides. Never changes a style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree
from msgspec import Struct

from presskit.render.word.lists import add_definition, add_number, definition, numbering, value
from presskit.render.word.package import margins

_USES = {qn("w:pStyle"): "paragraph", qn("w:rStyle"): "character", qn("w:tblStyle"): "table"}
_LINKS = (qn("w:basedOn"), qn("w:next"), qn("w:link"))
_WIDTHS = (qn("w:gridCol"), qn("w:tblW"), qn("w:tcW"))
_INDENTS = ("w:left", "w:right", "w:hanging", "w:firstLine")
_PAPER, _AIR = "FFFFFF", "180"
_TAG = re.compile(r"{[{%#]")
# One issuer is named by the letterhead itself.
_ISSUERS = ("{%p if issuers | length > 1 %}", "{{r letterhead }}", "{%p endif %}")
# Its footer is its own; the seal's line stands under the text.
_SEALED = ("{%p if sealed %}", "{{ sealed.line }}", "{%p endif %}")


def is_letterhead(document: Document) -> bool:
    """Whether nothing in the body, the headers and the footers is a tag."""
    roots = (document.element, *(part.element for part in margins(document)))
    return not any(_TAG.search("".join(_texts(root))) for root in roots)


def colour_of(letterhead: Document) -> str:
    """The colour of its headings, #rrggbb; empty where they have none, or a grey."""
    for name in ("heading 1", "title", "heading 2"):
        for style in letterhead.styles.element.iterchildren(qn("w:style")):
            colour = style.find(f"{qn('w:rPr')}/{qn('w:color')}")
            if _key(style) == ("paragraph", name) and colour is not None:
                written = value(colour).lower()
                if re.fullmatch("[0-9a-f]{6}", written) and not _grey(written):
                    return f"#{written}"
    return ""


def _grey(colour: str) -> bool:
    shares = [int(colour[start : start + 2], 16) for start in (0, 2, 4)]
    return max(shares) - min(shares) < 24


def adopt(letterhead: Document, standard: Document) -> None:
    """Put the page of the standard template into the letterhead."""
    styles = _Styles(
        letterhead, standard, _width(letterhead, standard) / _width(standard, standard)
    )
    styles.bring()
    body, page = letterhead.element.body, deepcopy(standard.element.body)
    section = _section(body, page)
    for each in list(body):
        body.remove(each)
    text = page.iterchildren(qn("w:p"), qn("w:tbl"))
    body.extend([*_tags("CPLetterhead", _ISSUERS), *text, *_tags("Footer", _SEALED)])
    styles.rename(body)
    _free(body)
    _fit(body, styles.scale)
    body.append(section)


def _texts(root: etree._Element) -> Iterator[str]:
    return (each.text or "" for each in root.iter(qn("w:t")))


def _section(body: etree._Element, page: etree._Element) -> etree._Element:
    """The page of the letterhead: that of its first page, if it has several; the standard one, if
    it has none."""
    found = next(body.iter(qn("w:sectPr")), None)
    if found is None:
        found = next(page.iter(qn("w:sectPr")))
        for margin in list(found.iter(qn("w:headerReference"), qn("w:footerReference"))):
            found.remove(margin)
    return found


def _tags(style: str, tags: Iterable[str]) -> list[etree._Element]:
    """Tags, each a paragraph in a style of the standard page, by its id."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return [
        parse_xml(f"<w:p {nsdecls('w')}>{properties}<w:r><w:t>{tag}</w:t></w:r></w:p>")
        for tag in tags
    ]


def _width(document: Document, standard: Document) -> int:
    page = next(iter(document.sections), standard.sections[0])
    return int((page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))


def _fit(root: etree._Element, scale: float) -> None:
    """Make tables, indents and tab stops as wide as the letterhead's column allows."""
    for each in root.iter(*_WIDTHS):
        if value(each, "w:type") in ("", "dxa"):
            _scaled(each, ("w:w",), scale)
    for each in root.iter(qn("w:ind")):
        _scaled(each, _INDENTS, scale)
    for each in root.iter(qn("w:tab")):
        _scaled(each, ("w:pos",), scale)


def _free(root: etree._Element) -> None:
    """Leave the air above and below paragraphs to the letterhead's styles."""
    for each in list(root.iter(qn("w:spacing"))):
        _drop(each)


def _scaled(each: etree._Element, attributes: tuple[str, ...], scale: float) -> None:
    for name in attributes:
        if value(each, name):
            each.set(qn(name), str(round(int(value(each, name)) * scale)))


class _Styles(Struct, frozen=True):
    """The styles of the letterhead, and those of the standard page; `scale` says how wide its
    column is beside the standard one."""

    letterhead: Document
    standard: Document
    scale: float

    def bring(self) -> None:
        """Bring along the styles that the letterhead lacks."""
        own = self.letterhead.styles.element
        lacking = [style for style in self.standard.styles.element.iterchildren(qn("w:style"))
                   if _key(style) not in self._own]  # fmt: skip
        names = self._names
        for style in lacking:
            copy = deepcopy(style)
            copy.set(qn("w:styleId"), names[value(style, "w:type"), value(style, "w:styleId")])
            self._dress(copy)
            own.append(copy)

    def rename(self, root: etree._Element) -> None:
        """Call the styles that paragraphs, runs and tables use as the letterhead does."""
        names = self._names
        for use in root.iter(*_USES):
            use.set(qn("w:val"), names[_USES[str(use.tag)], value(use)])

    @property
    def _own(self) -> Mapping[tuple[str, str], str]:
        """The letterhead's styles: the id of each by type and name."""
        styles = self.letterhead.styles.element.iterchildren(qn("w:style"))
        return {_key(style): value(style, "w:styleId") for style in styles}

    @property
    def _names(self) -> Mapping[tuple[str, str], str]:
        """By type and standard id, the id in the letterhead."""
        own = self._own
        names: dict[tuple[str, str], str] = {}
        for style in self.standard.styles.element.iterchildren(qn("w:style")):
            kind, name = value(style, "w:type"), value(style, "w:styleId")
            # An id that stands there for another name is not free.
            free = name if name not in own.values() else f"{name}Presskit"
            names[kind, name] = own.get(_key(style), free)
        return names

    def _dress(self, style: etree._Element) -> None:
        """Leave fonts, colours and the edges of the text to the letterhead, and speak its ids."""
        if ("paragraph", "heading 1") in self._own:
            _leave_field(style, _edges(_found(self.standard, "heading 1")))
        _plain(style)
        self._align(style)
        _fit(style, self.scale)
        names = self._names
        for link in style.iterchildren(*_LINKS):
            link.set(qn("w:val"), names[value(style, "w:type"), value(link)])
        for number in style.iter(qn("w:numId")):
            number.set(qn("w:val"), str(self._list(value(number), names)))
        title = self._own.get(("paragraph", "title"))
        if title and _key(style) == ("paragraph", "heading 1"):
            _title(style, title)

    def _align(self, style: etree._Element) -> None:
        """Let running text begin and end where the letterhead's own does."""
        if ("paragraph", "body text") not in self._own:
            return
        left, right = (_edge(self.standard, side) for side in ("w:left", "w:right"))
        here, there = (_edge(self.letterhead, side) for side in ("w:left", "w:right"))
        for indent in style.iter(qn("w:ind")):
            begins = _number(indent, "w:left")
            # Labels that hang to the left of the text stay there.
            if left and begins - _number(indent, "w:hanging") >= left:
                indent.set(qn("w:left"), str(begins - left + round(here / self.scale)))
            if right and _number(indent, "w:right") == right:
                indent.set(qn("w:right"), str(round(there / self.scale)))

    def _list(self, number: str, names: Mapping[tuple[str, str], str]) -> int:
        """A list of the standard page, brought along."""
        lists = numbering(self.letterhead)
        copy = deepcopy(definition(numbering(self.standard), number))
        assert copy is not None
        for mark in list(copy.iter(qn("w:pStyle"))):
            mark.set(qn("w:val"), names["paragraph", value(mark)])
        _plain(copy)
        return add_number(lists, add_definition(lists, copy))


def _found(document: Document, name: str) -> etree._Element:
    """The paragraph style of this name."""
    styles = document.styles.element.iterchildren(qn("w:style"))
    found: etree._Element = next(s for s in styles if _key(s) == ("paragraph", name))
    return found


def _edge(document: Document, side: str) -> int:
    """The indent of running text on one side, in twips."""
    indent = _found(document, "body text").find(f"{qn('w:pPr')}/{qn('w:ind')}")
    return 0 if indent is None else _number(indent, side)


def _number(element: etree._Element, attribute: str) -> int:
    return int(float(value(element, attribute) or 0))


def _edges(style: etree._Element) -> tuple[dict[str, str], ...]:
    """The ground and the rules of a paragraph style; nothing where it has no ground."""
    properties = style.find(qn("w:pPr"))
    if properties is None or properties.find(qn("w:shd")) is None:
        return ()
    return tuple(
        {str(name): str(said) for name, said in each.attrib.items()}
        for part in properties.iterchildren(qn("w:pBdr"), qn("w:shd"))
        for each in part.iter()
    )


def _leave_field(style: etree._Element, field: tuple[dict[str, str], ...]) -> None:
    """Take a style out of the colour field that the standard title stands in, or that it is a
    white block in: the letterhead's title does not."""
    if field and _cut_out(style):
        # In the field its frame was the air above it.
        for space in style.iter(qn("w:spacing")):
            space.set(qn("w:before"), _AIR)
    if field and (_cut_out(style) or _edges(style) == field):
        for each in list(style.iter(qn("w:pBdr"), qn("w:shd"))):
            _drop(each)


def _cut_out(style: etree._Element) -> bool:
    """Whether a style is a white block."""
    ground = style.find(f"{qn('w:pPr')}/{qn('w:shd')}")
    return ground is not None and value(ground, "w:fill") == _PAPER


def _key(style: etree._Element) -> tuple[str, str]:
    """A style by what it is for and its name, whatever the case; Normal by being the default."""
    kind, name = value(style, "w:type"), style.find(qn("w:name"))
    if value(style, "w:default") in ("1", "true", "on"):
        return kind, "*"
    return kind, value(name).lower() if name is not None else ""


def _plain(style: etree._Element) -> None:
    """Take fonts and colours out; a colour stays where the style brings the ground under it."""
    for font in list(style.iter(qn("w:rFonts"))):
        _drop(font)
    for colour in list(style.iter(qn("w:color"))):
        above = colour.getparent()
        holder = above.getparent() if above is not None else None
        if holder is None or next(holder.iter(qn("w:shd")), None) is None:
            _drop(colour)


def _title(style: etree._Element, parent: str) -> None:
    """Make heading 1 look like the letterhead's Title; a heading it stays, for screen readers."""
    for name in ("w:basedOn", "w:rPr"):
        for each in list(style.iterchildren(qn(name))):
            _drop(each)
    for each in list(style.iter(qn("w:spacing"), qn("w:ind"))):
        _drop(each)
    named = style.find(qn("w:name"))
    assert named is not None
    named.addnext(style.makeelement(qn("w:basedOn"), {qn("w:val"): parent}))


def _drop(each: etree._Element) -> None:
    above = each.getparent()
    if above is not None:
        above.remove(each)
