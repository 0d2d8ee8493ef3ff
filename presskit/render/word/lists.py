"""The numbered and bulleted lists of a Word document, and the numberings behind its styles."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from presskit.render.word.ooxml import LIST_STEP

_LEVELS = 3


def value(element: etree._Element, attribute: str = "w:val") -> str:
    """What an element of Word says in one of its attributes."""
    return str(element.get(qn(attribute), ""))


class Lists:
    """The document's numberings: each numbered list starts a new one, else Word counts on."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bullets = 0

    def numbered(self, level: int, start: int) -> int:
        """The number of a list that begins at `start` on `level`."""
        definition = self._of_style("list number", level) or self._add_levels("decimal", "%{}.")
        begin = f'<w:startOverride w:val="{start}"/>'
        override = f'<w:lvlOverride w:ilvl="{level}">{begin}</w:lvlOverride>'
        return add_number(numbering(self._document), definition, override)

    def bulleted(self) -> int:
        """The number of bullets, the template's own or plain ones."""
        if not self._bullets:
            own = self._of_style("list bullet", _LEVELS - 1) or self._add_levels("bullet", "•")
            self._bullets = add_number(numbering(self._document), own)
        return self._bullets

    def _of_style(self, name: str, level: int) -> str:
        """The definition that a style brings, if it goes down to this level; else empty."""
        for style in self._document.styles.element.style_lst:
            number = style.find(f".//{qn('w:numId')}")
            if number is not None and (style.name_val or "").lower() == name:
                found = definition(numbering(self._document), value(number))
                # Word's own lists have one level only.
                deep = found is not None and len(found.findall(qn("w:lvl"))) > level
                return value(found, "w:abstractNumId") if found is not None and deep else ""
        return ""

    def _add_levels(self, form: str, mark: str) -> str:
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{mark.format(level + 1)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind '
            f'w:left="{LIST_STEP * (level + 1)}" w:hanging="{LIST_STEP}"/></w:pPr></w:lvl>'
            for level in range(_LEVELS)
        )
        kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
        made = parse_xml(f"<w:abstractNum {nsdecls('w')}>{kind}{levels}</w:abstractNum>")
        return add_definition(numbering(self._document), made)


def numbering(document: Document) -> etree._Element:
    """The numberings of a document, made where it has none."""
    part = document.part
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            own: etree._Element = relation.target_part.element
            return own
    empty = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    made = XmlPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return empty


def definition(numberings: etree._Element, number: str) -> etree._Element | None:
    """The definition behind a numbering, if there is one."""
    for each in numberings.iterchildren(qn("w:num")):
        behind = each.find(qn("w:abstractNumId"))
        if value(each, "w:numId") == number and behind is not None:
            every = numberings.iterchildren(qn("w:abstractNum"))
            name = value(behind)
            return next((one for one in every if value(one, "w:abstractNumId") == name), None)
    return None


def add_definition(numberings: etree._Element, made: etree._Element) -> str:
    """Add a definition under a name of its own, before the numberings as the schema wants it."""
    taken = [int(value(e, "w:abstractNumId")) for e in numberings.iter(qn("w:abstractNum"))]
    made.set(qn("w:abstractNumId"), str(max(taken, default=-1) + 1))
    first = next(numberings.iterchildren(qn("w:num"), qn("w:numIdMacAtCleanup")), None)
    numberings.append(made) if first is None else first.addprevious(made)
    return value(made, "w:abstractNumId")


def add_number(numberings: etree._Element, behind: str, more: str = "") -> int:
    """Add a numbering of a definition; its number."""
    taken = [int(value(e, "w:numId")) for e in numberings.iterchildren(qn("w:num"))]
    number = max(taken, default=0) + 1
    attributes = f'{nsdecls("w")} w:numId="{number}"'
    made = parse_xml(f'<w:num {attributes}><w:abstractNumId w:val="{behind}"/>{more}</w:num>')
    last = numberings.find(qn("w:numIdMacAtCleanup"))
    numberings.append(made) if last is None else last.addprevious(made)
    return number
