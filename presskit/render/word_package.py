"""The Word file around the text: its language, styles, lists, properties, checks and bytes.

Never reads an edition and never meets a template's tags.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml import etree

from presskit.archive import zipped
from presskit.render.ooxml import LIST_STEP, Sheet, clean

_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TWIP = 635  # English Metric Units
_LEVELS = 3
_LONG_ROW = 12  # paragraphs
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LAST_SAVED_BY = "presskit"


@dataclass(frozen=True)
class Properties:
    """What File > Properties says of the document."""

    title: str
    subject: str
    author: str
    keywords: str
    language: str
    day: date


def margins(document: Document) -> Iterator[XmlPart]:
    """The headers and footers."""
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    return (each.target_part for each in document.part.rels.values() if each.reltype in kinds)


def speak(document: Document, locale: str) -> None:
    """Give the whole document one language, whatever its author's Word wrote on each run."""
    stories = (document.element, *(part.element for part in margins(document)))
    for root in (*stories, document.styles.element):
        for language in list(root.iter(qn("w:lang"))):
            if language.getparent().getparent().tag == qn("w:rPrDefault"):
                language.set(qn("w:val"), locale)
            else:
                language.getparent().remove(language)
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), locale)


def sheet(document: Document, part: Callable[[], StoryPart], locale: str) -> Sheet:
    """What the emitter must know of this document; `part` gives the one being written."""
    lists = _Lists(document)
    area = document.sections[0]
    width = (area.page_width or 0) - (area.left_margin or 0) - (area.right_margin or 0)

    def link(url: str) -> str:
        return part().relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def picture(content: bytes) -> str:
        return part().get_or_add_image(io.BytesIO(content))[0]

    return Sheet(
        locale, _style_ids(document), _indents(document), width // _TWIP,
        link, picture, lists.numbered, lists.bulleted,
    )  # fmt: skip


def number_drawings(package: OpcPackage) -> None:
    """Give every drawing of the file its own number; Word repairs a file where two are equal."""
    number = 0
    for part in _ordered(package):
        drawings = part.element.iter(qn("wp:docPr")) if isinstance(part, XmlPart) else ()
        for drawing in drawings:
            number += 1
            drawing.set("id", str(number))


def free_long_rows(document: Document) -> None:
    """Let a row break over two pages where keeping it whole would leave a page half empty."""
    for row in document.element.body.iter(qn("w:tr")):
        whole = row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}")
        if whole is not None and sum(1 for _ in row.iter(qn("w:p"))) > _LONG_ROW:
            whole.getparent().remove(whole)


def lost_text(package: OpcPackage) -> str:
    """A piece of text that Word would not show, or a tag that was not filled; else empty."""
    for part in _ordered(package):
        if isinstance(part, XmlPart):
            texts = part.element.iter(qn("w:t"))
            found = next(("".join(each.itertext()) for each in texts if len(each)), "")
        elif part.content_type.endswith("xml"):
            found = _unfilled(part.blob.decode("utf-8", "replace"))
        else:
            found = ""
        if found:
            return found
    return ""


def packed(package: OpcPackage, properties: Properties) -> bytes:
    """The file; its bytes depend on its content alone."""
    package.main_document_part.core_properties  # noqa: B018 - makes the part where there is none
    parts = _ordered(package)
    files = [("[Content_Types].xml", _content_types(parts)), ("_rels/.rels", _rels(package))]
    for part in parts:
        own = part.content_type == CONTENT_TYPE.OPC_CORE_PROPERTIES
        files.append((part.partname.membername, _core(properties) if own else part.blob))
        if len(part.rels):
            files.append((part.partname.rels_uri.membername, _rels(part)))
    return zipped(files, properties.day)


def _ordered(package: OpcPackage) -> list[Part]:
    return sorted(package.iter_parts(), key=lambda part: str(part.partname))


def _unfilled(text: str) -> str:
    start = min((text.find(mark) for mark in ("{{", "{%") if mark in text), default=-1)
    return "" if start < 0 else text[start : start + 60]


def _rels(source: OpcPackage | Part) -> bytes:
    xml: bytes = source.rels.xml
    return xml


def _content_types(parts: list[Part]) -> bytes:
    overrides = "".join(
        f'<Override PartName="{escape(part.partname)}" ContentType="{escape(part.content_type)}"/>'
        for part in parts
    )
    relations = f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
    plain = f'<Default Extension="xml" ContentType="{CONTENT_TYPE.XML}"/>'
    return f'{_DECLARATION}<Types xmlns="{_TYPES}">{relations}{plain}{overrides}</Types>'.encode()


def _core(properties: Properties) -> bytes:
    moment = f"{properties.day.isoformat()}T00:00:00Z"
    texts = (
        ("dc:title", properties.title), ("dc:subject", properties.subject),
        ("dc:creator", properties.author), ("cp:keywords", properties.keywords),
        ("dc:language", properties.language), ("cp:lastModifiedBy", _LAST_SAVED_BY),
        ("cp:revision", "1"),
    )  # fmt: skip
    words = "".join(f"<{name}>{escape(clean(text))}</{name}>" for name, text in texts)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return f"{_DECLARATION}<cp:coreProperties {_CORE}>{words}{dates}</cp:coreProperties>".encode()


def _style_ids(document: Document) -> dict[tuple[str, str], str]:
    return {
        (style.get(qn("w:type")), style.name_val.lower()): style.get(qn("w:styleId"))
        for style in document.styles.element.style_lst
        if style.name_val
    }


def _indents(document: Document) -> dict[str, int]:
    """The left indent in twips of every style, its own or inherited."""
    styles = {style.get(qn("w:styleId")): style for style in document.styles.element.style_lst}

    def left(style: etree._Element | None) -> int:
        if style is None:
            return 0
        own = style.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        if own is not None and _value(own, "w:left"):
            return int(_value(own, "w:left"))
        parent = style.find(qn("w:basedOn"))
        return 0 if parent is None else left(styles.get(_value(parent)))

    return {name: left(style) for name, style in styles.items()}


def _value(element: etree._Element, attribute: str = "w:val") -> str:
    return str(element.get(qn(attribute), ""))


class _Lists:
    """The document's numberings: each numbered list starts a new one, else Word counts on."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bullets = 0

    def numbered(self, level: int, start: int) -> int:
        """The number of a list that begins at `start` on `level`."""
        definition = self._definition(self._of_style("list number"))
        definition = definition or self._add_levels("decimal", "%{}.")
        begin = f'<w:startOverride w:val="{start}"/>'
        override = f'<w:lvlOverride w:ilvl="{level}">{begin}</w:lvlOverride>'
        return self._add_number(definition, override)

    def bulleted(self) -> int:
        """The number of bullets, the template's own or plain ones."""
        if not self._bullets:
            own = self._of_style("list bullet")
            self._bullets = int(own or self._add_number(self._add_levels("bullet", "•")))
        return self._bullets

    def _numbering(self) -> etree._Element:
        part = self._document.part
        for relation in part.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
                own: etree._Element = relation.target_part.element
                return own
        empty = parse_xml(f'<w:numbering xmlns:w="{_WORDS}"/>')
        name = PackURI("/word/numbering.xml")
        made = XmlPart(name, CONTENT_TYPE.WML_NUMBERING, empty, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return empty

    def _of_style(self, name: str) -> str:
        """The numbering that a style brings, else empty."""
        for style in self._document.styles.element.style_lst:
            number = style.find(f".//{qn('w:numId')}")
            if number is not None and (style.name_val or "").lower() == name:
                return _value(number)
        return ""

    def _definition(self, number: str) -> str:
        """The definition behind a numbering, else empty."""
        for each in self._numbering().iterchildren(qn("w:num")):
            definition = each.find(qn("w:abstractNumId"))
            if _value(each, "w:numId") == number and definition is not None:
                return _value(definition)
        return ""

    def _add_levels(self, form: str, mark: str) -> str:
        numbering = self._numbering()
        taken = [int(_value(e, "w:abstractNumId")) for e in numbering.iter(qn("w:abstractNum"))]
        name = str(max(taken, default=-1) + 1)
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{mark.format(level + 1)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind '
            f'w:left="{LIST_STEP * (level + 1)}" w:hanging="{LIST_STEP}"/></w:pPr></w:lvl>'
            for level in range(_LEVELS)
        )
        kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
        attributes = f'xmlns:w="{_WORDS}" w:abstractNumId="{name}"'
        made = parse_xml(f"<w:abstractNum {attributes}>{kind}{levels}</w:abstractNum>")
        numbering.insert(len(taken), made)
        return name

    def _add_number(self, definition: str, more: str = "") -> int:
        numbering = self._numbering()
        taken = [int(_value(e, "w:numId")) for e in numbering.iterchildren(qn("w:num"))]
        number = max(taken, default=0) + 1
        attributes = f'xmlns:w="{_WORDS}" w:numId="{number}"'
        reference = f'<w:abstractNumId w:val="{definition}"/>'
        made = parse_xml(f"<w:num {attributes}>{reference}{more}</w:num>")
        last = numbering.find(qn("w:numIdMacAtCleanup"))
        numbering.append(made) if last is None else last.addprevious(made)
        return number
