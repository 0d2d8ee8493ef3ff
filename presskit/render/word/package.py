"""The Word file around the text: its language, styles, lists, properties, checks and bytes.

Never reads an edition and never meets a template's tags.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from html import escape
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from docx.shared import Mm
from lxml import etree
from msgspec import Struct

from presskit.archive import zipped
from presskit.render.word.lists import Lists, value
from presskit.render.word.ooxml import Sheet, clean

# Parts that python-docx keeps as they are.
_NOTES = (CONTENT_TYPE.WML_FOOTNOTES, CONTENT_TYPE.WML_ENDNOTES, CONTENT_TYPE.WML_COMMENTS)
_AFTER_LANGUAGE = ("w:eastAsianLayout", "w:specVanish", "w:oMath", "w:rPrChange")
# Of decimals and of lists in fields.
_MARKS = {"fr": (",", ";"), "en": (".", ",")}
_SILENT = (qn("w:rPr"), qn("w:t"))
_MARGINS = (qn("w:hdr"), qn("w:ftr"))
_TWIP = 635  # English Metric Units
_LONG_ROW = 12  # paragraphs
# Far more than anyone types; what unpacks to more would fill the memory.
_MOST_BYTES = 30_000_000
_A4 = {"page_width": Mm(210), "page_height": Mm(297), "left_margin": Mm(25), "right_margin": Mm(25),
       "top_margin": Mm(25), "bottom_margin": Mm(25)}  # fmt: skip
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LAST_SAVED_BY = "presskit"


class Properties(Struct, frozen=True):
    """What File > Properties says of the document."""

    title: str
    subject: str
    author: str
    keywords: str
    language: str
    day: date


class NotWordError(ValueError):
    """A part of a file that is not what Word would write; says which."""


def opened(content: bytes) -> Document:
    """A Word file. Raises NotWordError where it has no text, no styles, or unpacks to too much."""
    with ZipFile(io.BytesIO(content)) as file:
        for each in file.infolist():
            if each.filename.endswith((".xml", ".rels")) and each.file_size > _MOST_BYTES:
                raise NotWordError(f"{each.filename}, {each.file_size // 1_000_000} MB")
    document = docx.Document(io.BytesIO(content))
    if document.element.find(qn("w:body")) is None:
        raise NotWordError("word/document.xml")
    if document.styles.element.tag != qn("w:styles"):
        raise NotWordError("word/styles.xml")
    return document


def give_page(document: Document) -> bool:
    """Give a file that says no page, or not all of it, an A4 one; whether it needed it."""
    section = document.element.body.get_or_add_sectPr()
    needed = not all(section.find(qn(name)) is not None for name in ("w:pgSz", "w:pgMar"))
    for name, length in _A4.items() if needed else ():
        if getattr(document.sections[-1], name) is None:
            setattr(document.sections[-1], name, length)
    return needed


def margins(document: Document) -> Iterator[XmlPart]:
    """The headers and footers."""
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    return (each.target_part for each in document.part.rels.values() if each.reltype in kinds)


def speak(document: Document, locale: str) -> None:
    """Give the whole document one language, whatever its author's Word wrote on each run."""
    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart):
            _one_language(part.element, locale)
        elif part.content_type in _NOTES:
            root = etree.fromstring(part.blob)
            _one_language(root, locale)
            part._blob = etree.tostring(root, encoding="UTF-8", standalone=True)
    settings = document.settings.element
    _default_language(document.styles.element, locale)
    for name, mark in zip(("w:decimalSymbol", "w:listSeparator"), _MARKS[locale[:2]], strict=True):
        for symbol in settings.iter(qn(name)):
            symbol.set(qn("w:val"), mark)
    for style in list(settings.iter(qn("w:activeWritingStyle"))):
        style.getparent().remove(style)


def _one_language(root: etree._Element, locale: str) -> None:
    for language in list(root.iter(qn("w:lang"))):
        properties = language.getparent()
        if properties is not None:
            properties.remove(language)
    for language in root.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), locale)
    # Words inside drawn shapes.
    for properties in root.iter(qn("a:rPr"), qn("a:endParaRPr")):
        if "lang" in properties.attrib:
            properties.set("lang", locale)


def _default_language(styles: etree._Element, locale: str) -> None:
    """Say the language once, where all styles take it from."""
    place = styles
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        found = place.find(qn(name))
        if found is None:
            found = place.makeelement(qn(name))
            place.insert(0, found)
        place = found
    language = place.makeelement(qn("w:lang"), {qn("w:val"): locale})
    after = next(place.iterchildren(*map(qn, _AFTER_LANGUAGE)), None)
    place.append(language) if after is None else after.addprevious(language)


def sheet(document: Document, part: Callable[[], StoryPart], locale: str) -> Sheet:
    """What the emitter must know of this document; `part` gives the one being written."""
    lists = Lists(document)
    area = document.sections[0]
    width = (area.page_width or 0) - (area.left_margin or 0) - (area.right_margin or 0)
    height = (area.page_height or 0) - (area.top_margin or 0) - (area.bottom_margin or 0)

    def link(url: str) -> str:
        return part().relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def picture(content: bytes) -> str:
        return part().get_or_add_image(io.BytesIO(content))[0]

    return Sheet(
        locale, _style_ids(document), _indents(document), _sizes(document), width // _TWIP,
        height // _TWIP, link, picture, lists.numbered, lists.bulleted,
    )  # fmt: skip


def finish(document: Document) -> None:
    """What is left to do once every tag is filled."""
    package = document.part.package
    _drop_old_styles(document)
    _sweep(package)
    _free_long_rows(document)
    _number_drawings(package)
    _number_bookmarks(package)


def _number_drawings(package: OpcPackage) -> None:
    """Give every drawing of the file its own number; Word repairs a file where two are equal."""
    number = 0
    for part in _ordered(package):
        drawings = part.element.iter(qn("wp:docPr")) if isinstance(part, XmlPart) else ()
        for drawing in drawings:
            number += 1
            drawing.set("id", str(number))


def _number_bookmarks(package: OpcPackage) -> None:
    """Give every bookmark of the file its own number: one in a loop comes several times."""
    number = 0
    for part in _ordered(package):
        renamed: dict[str, str] = {}
        marks = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))
        for mark in part.element.iter(*marks) if isinstance(part, XmlPart) else ():
            if mark.tag == marks[0]:
                renamed[value(mark, "w:id")] = str(number)
                number += 1
            mark.set(qn("w:id"), renamed.get(value(mark, "w:id"), value(mark, "w:id")))


def _drop_old_styles(document: Document) -> None:
    """Take out the second set of styles of Word 2010: Word repairs a file where both differ."""
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[name]


def _sweep(package: OpcPackage) -> None:
    """Take out the runs that tags leave empty, and give an emptied header its paragraph."""
    for part in package.iter_parts():
        if isinstance(part, XmlPart):
            for run in list(part.element.iter(qn("w:r"))):
                if all(each.tag in _SILENT and not each.text for each in run):
                    run.getparent().remove(run)
            if part.element.tag in _MARGINS and not len(part.element):
                part.element.append(part.element.makeelement(qn("w:p")))


def _free_long_rows(document: Document) -> None:
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
    kinds = {part.content_type for part in package.iter_parts()}
    # LibreOffice names its relationship otherwise: python-docx would not see it and add another.
    if CONTENT_TYPE.OPC_CORE_PROPERTIES not in kinds:
        properties_part = CorePropertiesPart.default(package)
        package.relate_to(properties_part, RELATIONSHIP_TYPE.CORE_PROPERTIES)
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
    words = "".join(f"<{name}>{escape(clean(text), quote=False)}</{name}>" for name, text in texts)
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


def _indents(document: Document) -> Callable[[str], int]:
    """The left indent of a style in twips, its own or inherited."""
    return _inherited(document, f"{qn('w:pPr')}/{qn('w:ind')}", "w:left")


def _sizes(document: Document) -> Callable[[str], int]:
    """The size of the letters of a style in half points, its own or inherited."""
    return _inherited(document, f"{qn('w:rPr')}/{qn('w:sz')}", "w:val")


def _inherited(document: Document, path: str, attribute: str) -> Callable[[str], int]:
    """A measure that styles hand down to those based on them, by id; 0 where nobody says it."""
    styles = {value(style, "w:styleId"): style for style in document.styles.element.style_lst}

    def measure(name: str, below: tuple[str, ...] = ()) -> int:
        style = styles.get(name)
        if style is None or name in below:
            return 0
        own, parent = style.find(path), style.find(qn("w:basedOn"))
        if own is not None and value(own, attribute):
            return int(float(value(own, attribute)))
        return 0 if parent is None else measure(value(parent), (*below, name))

    return measure
