"""The parts of a review file for Word that hold no translation: styles, footer, properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from presskit.render.colours import INK, Palette, hexed
from presskit.review import Sheet, locale_of
from presskit.review.marks import clean
from presskit.wording import talk

# A4 lying, margins of 15 mm; twips.
PAGE = 'w:w="16838" w:h="11906" w:orient="landscape"'
COLUMNS = (5750, 5750, 3638)
WIDTH = sum(COLUMNS)
STATES = {"missing": "#44546a", "machine": "#8a5200", "stale": "#b3261e", "reviewed": "#1e6b3a"}
GREY, RULE = "5b6470", "c9ced6"
# Carlito has the widths of Calibri, where there is no Calibri.
_FONT = "Calibri"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
SPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def parts(
    sheet: Sheet, body: str, links: Iterable[tuple[str, str]], languages: Iterable[str],
    colours: Palette,
) -> list[tuple[str, bytes]]:  # fmt: skip
    """Every file of the package; `links` are (relation, address), `languages` those of foreign
    words, each of which has a style of its own."""
    written = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(_PACKAGE),
        "docProps/core.xml": _core(sheet),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{_SECTION}</w:body></w:document>",
        "word/styles.xml": _styles(sheet, colours, languages),
        "word/settings.xml": _SETTINGS,
        "word/footer1.xml": _footer(sheet),
        "word/_rels/document.xml.rels": _relations(_DOCUMENT, links),
    }
    return [(name, f"{_HEAD}{text}".encode()) for name, text in written.items()]


# -------------------------------------------------------------------------------- the package

_PACKAGE = (
    ("rId1", f"{_R}/officeDocument", "word/document.xml"),
    ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
             "core-properties", "docProps/core.xml"),
)  # fmt: skip
_DOCUMENT = (
    ("rId1", f"{_R}/styles", "styles.xml"),
    ("rId2", f"{_R}/settings", "settings.xml"),
    ("rId3", f"{_R}/footer", "footer1.xml"),
)
_SECTION = (
    f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz {PAGE}/><w:pgMar '
    'w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="425" w:footer="425" '
    'w:gutter="0"/></w:sectPr>'
)
_SETTINGS = (
    f'<w:settings {SPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat></w:settings>'
)


def _content_types() -> str:
    kinds = (("document", f"{_WORD}.document.main+xml"), ("styles", f"{_WORD}.styles+xml"),
             ("settings", f"{_WORD}.settings+xml"), ("footer1", f"{_WORD}.footer+xml"))  # fmt: skip
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
                        for name, kind in kinds)  # fmt: skip
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations(known: Iterable[tuple[str, str, str]], links: Iterable[tuple[str, str]] = ()) -> str:
    inside = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
                     for name, kind, target in known)  # fmt: skip
    outside = "".join(
        f'<Relationship Id="{name}" Type="{_R}/hyperlink" Target={quoteattr(address)} '
        'TargetMode="External"/>'
        for name, address in links
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inside}{outside}</Relationships>'


def _core(sheet: Sheet) -> str:
    moment = f"{sheet.day.isoformat()}T00:00:00Z"
    texts = (
        ("dc:title", f"{talk('review-heading', sheet.ui)} – {sheet.title}"),
        ("dc:creator", sheet.office), ("dc:identifier", sheet.name), ("cp:keywords", sheet.name),
        ("dc:language", "fr-FR" if sheet.ui == "fr" else "en-GB"),
        ("cp:lastModifiedBy", "presskit"), ("cp:revision", "1"),
    )  # fmt: skip
    words = "".join(f"<{name}>{escape(clean(text))}</{name}>" for name, text in texts)
    dates = "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
                    for name in ("created", "modified"))  # fmt: skip
    return f"<cp:coreProperties {_CORE}>{words}{dates}</cp:coreProperties>"


def _footer(sheet: Sheet) -> str:
    def number(field: str) -> str:
        return f'<w:fldSimple w:instr=" {field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    page = escape(talk("review-page", sheet.ui))
    return (
        f'<w:ftr {SPACES}><w:p><w:pPr><w:pStyle w:val="PKFoot"/></w:pPr><w:r><w:t>'
        f'{escape(clean(sheet.slug))}</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">{page} '
        f'</w:t></w:r>{number("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
        f"{number('NUMPAGES')}</w:p></w:ftr>"
    )


# ----------------------------------------------------------------------------------- styles


def _styles(sheet: Sheet, colours: Palette, languages: Iterable[str]) -> str:
    spoken = "fr-FR" if sheet.ui == "fr" else "en-GB"
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" '
        f'w:eastAsia="{_FONT}" w:cs="{_FONT}"/><w:color w:val="{hexed(INK)[1:]}"/><w:sz '
        f'w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{spoken}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
    )
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal '
        'Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
    named = "".join(_paragraphs(sheet, colours, spoken))
    foreign = "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId={quoteattr(f"PKLanguage-{each}")}'
        f"><w:name w:val={quoteattr(f'PK Language {each}')}/><w:rPr><w:lang "
        f"w:val={quoteattr(each)}/></w:rPr></w:style>"
        for each in sorted(set(languages))
    )
    return f"<w:styles {SPACES}>{defaults}{normal}{table}{named}{foreign}</w:styles>"


# Identity and name, what the paragraphs are, what the letters are, and whose language they are in.
# A name of our own begins with PK; {accent}, {on_primary} and {grey} are colours.
_STYLES = (
    ("Title", "Title",
     '<w:keepNext/><w:spacing w:before="40" w:after="60" w:line="240" w:lineRule="auto"/>',
     '<w:b/><w:color w:val="{accent}"/><w:sz w:val="36"/>', "source"),
    ("PKOffice", "PK Office", "<w:keepNext/>",
     '<w:b/><w:color w:val="{grey}"/><w:spacing w:val="10"/><w:sz w:val="18"/>', "ui"),
    ("PKLead", "PK Lead",
     '<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="{accent}"/>'
     '</w:pBdr><w:spacing w:after="160"/>', '<w:sz w:val="22"/>', "ui"),
    ("PKStep", "PK Step",
     '<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="340"/></w:tabs><w:spacing w:after="40"/>'
     '<w:ind w:left="340" w:hanging="340"/>', '<w:sz w:val="20"/>', "ui"),
    ("PKGap", "PK Gap", '<w:keepNext/><w:spacing w:line="160" w:lineRule="exact"/>',
     '<w:sz w:val="8"/>', "ui"),
    ("PKColumn", "PK Column", "", '<w:b/><w:color w:val="{on_primary}"/><w:sz w:val="20"/>', "ui"),
    ("PKContext", "PK Context", '<w:spacing w:after="40"/>',
     '<w:color w:val="{grey}"/><w:sz w:val="16"/>', "ui"),
    ("PKSource", "PK Source", "", "", "source"),
    # Begins on the line of the source, which stands under its context.
    ("PKTranslation", "PK Translation", '<w:spacing w:before="250"/>', "", "target"),
    ("PKNote", "PK Note", '<w:spacing w:after="40"/>',
     '<w:color w:val="{grey}"/><w:sz w:val="17"/>', "ui"),
    ("PKRemark", "PK Remark", "", '<w:sz w:val="19"/>', "ui"),
    ("PKFoot", "PK Foot",
     f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>',
     '<w:color w:val="{grey}"/><w:sz w:val="16"/>', "ui"),
)  # fmt: skip


def _paragraphs(sheet: Sheet, colours: Palette, spoken: str) -> Iterator[str]:
    used = {"accent": colours.accent[1:], "on_primary": colours.on_primary[1:], "grey": GREY}
    languages = {"source": locale_of(sheet.direction.source), "target": sheet.direction.target,
                 "ui": spoken}  # fmt: skip
    for identity, name, paragraph, letters, language in _STYLES:
        told = paragraph.format(**used), letters.format(**used)
        yield _style(identity, name, *told, languages[language])


def _style(identity: str, name: str, paragraph: str, run: str, locale: str) -> str:
    own = ' w:customStyle="1"' if name.startswith("PK") else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}'
        f'<w:lang w:val="{locale}"/></w:rPr></w:style>'
    )
