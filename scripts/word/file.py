"""The file around the page of a Word template: headers and footers, lists, theme, settings."""

from __future__ import annotations

import re
from datetime import date

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from presskit.render.theme import STARTERS
from presskit.render.word.ooxml import LIST_STEP
from presskit.render.word.package import Properties, packed
from word.look import Look
from word.marks import style_id
from word.page import body
from word.pieces import field, paragraph, run, shown
from word.styles import BULLETS, NUMBERS, styles

SPACES = nsdecls("w", "r")
# Word names these parts itself; python-docx would bring 400 KB of styles nobody uses.
DROPPED = ("stylesWithEffects", "thumbnail", "customXml", "webSettings")
FOOT = (
    "{{ office }}{% if address %} · {{ address }}{% endif %}"
    "{% if website %} · {{r site }}{% endif %}"
)
FEET = paragraph("footer", FOOT) + "".join(
    shown("sealed", paragraph("footer", "{{ sealed.line }}"))
)
MARGINS = {
    ("header", "first"): paragraph("CP Letterhead", "{{r letterhead }}"),
    ("header", "default"): paragraph("header", "{{ short_title }}\t").replace(
        "</w:p>", f"{field('PAGE')}{run(' / ')}{field('NUMPAGES')}</w:p>"
    ),
    ("footer", "first"): FEET,
    ("footer", "default"): FEET,
}
SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl '
    'w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang '
    'w:val="fr-FR"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" '
    'w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" '
    'w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
    'w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator '
    'w:val=";"/>'
)
APPLICATION = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>Microsoft Office Word</Application></Properties>'
)


def template(look: Look) -> bytes:
    """The file."""
    document = docx.Document()
    drop(document)
    contents = {
        RELATIONSHIP_TYPE.STYLES: xml("styles", styles(look)),
        RELATIONSHIP_TYPE.NUMBERING: xml("numbering", numbering(look)),
        RELATIONSHIP_TYPE.SETTINGS: xml("settings", SETTINGS),
        RELATIONSHIP_TYPE.FONT_TABLE: xml("fonts", fonts(look)),
    }
    for relation in document.part.rels.values():
        if relation.reltype in contents:
            replace(relation.target_part, contents[relation.reltype])
        elif relation.reltype == RELATIONSHIP_TYPE.THEME:
            replace(relation.target_part, themed(relation.target_part.blob, look))
    for relation in document.part.package.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            replace(relation.target_part, APPLICATION.encode())
    relations = {where: margin(document, *where, inside) for where, inside in MARGINS.items()}
    page = f"<w:body>{body(look)}{section(look, relations)}</w:body>"
    replace(document.part, xml("document", page))
    properties = Properties("{{ title }}", "", "", "", "fr-FR", date(2026, 1, 1))
    return packed(document.part.package, properties)


def xml(tag: str, inside: str) -> bytes:
    """A part of the file, as bytes."""
    return f"<w:{tag} {SPACES}>{inside}</w:{tag}>".encode()


def section(look: Look, relations: dict[tuple[str, str], str]) -> str:
    """A4, and which header and footer stand where."""
    references = "".join(
        f'<w:{kind}Reference w:type="{where}" r:id="{name}"/>'
        for (kind, where), name in relations.items()
    )
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1021" '
        f'w:right="{look.margin}" w:bottom="1021" w:left="{look.margin}" w:header="567" '
        'w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def numbering(look: Look) -> str:
    """Bullets and numbers, in the place where running text begins."""
    return (
        definition(look, BULLETS, "bullet", (("•", "List Bullet"), ("–", "List Bullet 2"),
                                             ("•", "")))
        + definition(look, NUMBERS, "decimal", (("%1.", "List Number"), ("%2.", ""), ("%3.", "")))
        + "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number - 1}"/></w:num>'
            for number in (BULLETS, NUMBERS)
        )
    )  # fmt: skip


def definition(look: Look, number: int, form: str, marks: tuple[tuple[str, str], ...]) -> str:
    """A list of three levels: the mark of each, and the style that stands for it."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        + (f'<w:pStyle w:val="{style_id(style)}"/>' if style else "")
        + f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind '
        f'w:left="{look.left + LIST_STEP * (level + 1)}" w:hanging="{LIST_STEP}"/></w:pPr>'
        f'<w:rPr><w:color w:val="{look.accent}"/></w:rPr></w:lvl>'
        for level, (mark, style) in enumerate(marks)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number - 1}">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )


def fonts(look: Look) -> str:
    """What another machine takes where it lacks the fonts."""
    families = STARTERS[look.name].fonts
    kinds = {name: "roman" if name == "Georgia" else "swiss"
             for name in sorted({families.titles, families.text})}  # fmt: skip
    return "".join(
        f'<w:font w:name="{name}"><w:family w:val="{kind}"/><w:pitch w:val="variable"/></w:font>'
        for name, kind in kinds.items()
    )


def drop(document: Document) -> None:
    """Leave out the parts of python-docx's own template that only weigh."""
    for relations in (document.part.rels, document.part.package.rels):
        for name, relation in list(relations.items()):
            if any(word in relation.target_ref for word in DROPPED):
                del relations[name]


def replace(part: Part, content: bytes) -> None:
    """Give a part another content."""
    if isinstance(part, XmlPart):
        part._element = parse_xml(content)
    else:
        part._blob = content


def margin(document: Document, kind: str, where: str, inside: str) -> str:
    """Add a header or a footer; its relationship."""
    content_type, relation, tag = {
        "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER, "hdr"),
        "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER, "ftr"),
    }[kind]
    name = PackURI(f"/word/{kind}-{where}.xml")
    part = Part(name, content_type, xml(tag, inside), document.part.package)
    return document.part.relate_to(part, relation)


def themed(theme: bytes, look: Look) -> bytes:
    """The theme with the fonts and the colour of the look, which Word then offers in its menus."""
    families = STARTERS[look.name].fonts
    for kind, face in (("major", families.titles), ("minor", families.text)):
        found = rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*'.encode()
        theme = re.sub(found, rb"\g<1>" + face.encode(), theme)
    accent = rb'(<a:accent1>\s*<a:srgbClr val=")[^"]*'
    return re.sub(accent, rb"\g<1>" + look.primary.encode(), theme)
