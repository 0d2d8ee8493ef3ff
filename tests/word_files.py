"""Word files for the tests, written as a French Word writes them, and how to read one back."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image

from presskit.edition import Picture
from tests.looks import ROOT

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
KINDS = {
    "styles": "styles", "numbering": "numbering", "settings": "settings", "theme": "theme",
    "header1": "header", "header2": "header", "footer1": "footer", "footnotes": "footnotes",
    "fontTable": "fontTable",
}  # fmt: skip


# -------------------------------------------------------------------------------------- reading


def parts(document: bytes) -> dict[str, etree._Element]:
    """The body, headers and footers."""
    with ZipFile(io.BytesIO(document)) as file:
        names = [n for n in file.namelist() if n.startswith(("word/document", "word/h", "word/f"))]
        return {n: etree.fromstring(file.read(n)) for n in names if "fontTable" not in n}


def part(document: bytes, name: str) -> bytes:
    """One part of the file."""
    with ZipFile(io.BytesIO(document)) as file:
        return file.read(name)


def words(root: etree._Element) -> str:
    """What Word shows of a part: the text of its runs, a line for a paragraph."""
    shown = (qn("w:t"), qn("w:br"))
    return "\n".join("".join(e.text or "\n" for e in p.iter(*shown)) for p in root.iter(qn("w:p")))


def everything(document: bytes) -> str:
    """All that can be read in a document."""
    return "\n".join(words(root) for root in parts(document).values())


def style_names(document: bytes) -> dict[str, str]:
    """The name of each style of the file, by its id."""
    root = etree.fromstring(part(document, "word/styles.xml"))
    return {each.get(qn("w:styleId")): each.find(qn("w:name")).get(qn("w:val"))
            for each in root.iter(qn("w:style"))}  # fmt: skip


def audit(document: bytes, folder: Path) -> list[str]:
    """What the validator of Open XML files finds."""
    (folder / "audited.docx").write_bytes(document)
    return [str(each) for each in OpenXmlValidator().validate(folder / "audited.docx").errors]


def opened_by_libreoffice(folder: Path, files: Iterable[Path]) -> set[str]:
    """The stems of the files that LibreOffice opens and prints into `folder`."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*order, *files], check=True, capture_output=True)
    return {each.stem for each in folder.glob("*.pdf") if each.read_bytes().startswith(b"%PDF")}


# -------------------------------------------------------------------------------------- writing


@cache
def logo(width: int, height: int) -> Picture:
    """A PNG logo."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), (11, 61, 145)).save(stream, "PNG")
    return Picture("l.png", "l.png", stream.getvalue(), "image/png", width, height, alt="Logo")


def with_parts(file: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The file with some of its parts replaced or added."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as before, ZipFile(stream, "w") as after:
        kept = {name: before.read(name) for name in before.namelist()}
        for name, content in (kept | dict(parts)).items():
            after.writestr(name, content)
    return stream.getvalue()


def rewritten(file: bytes, /, **changes: tuple[str, str]) -> bytes:
    """The file after someone typed the second text over the first in word/<name>.xml."""
    written = {}
    for which, (old, new) in changes.items():
        before = part(file, f"word/{which}.xml")
        assert old.encode() in before
        written[f"word/{which}.xml"] = before.replace(old.encode(), new.encode())
    return with_parts(file, written)


def typed(*texts: str, style: str = "") -> str:
    """A paragraph as a French Word saves it: each text a run of its own, marked as French, with a
    spelling mark between two."""
    runs = '<w:proofErr w:type="spellStart"/>'.join(
        '<w:r w:rsidRPr="00A10B2C"><w:rPr><w:b/><w:lang w:val="fr-FR"/></w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r>'
        for text in texts
    )
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{runs}</w:p>"


LOGO_IN_HEADER = (
    '<w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://'
    'schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" '
    'distL="0" distR="0"><wp:extent cx="1080000" cy="540000"/><wp:docPr id="1" name="Image 1" '
    'descr="Ville de Dole"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
    'main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr '
    'id="1" name="Image 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="1080000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
TABLE_IN_FOOTER = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableauNormal"/><w:tblW w:w="9070" w:type="dxa"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="4535"/><w:gridCol w:w="4535"/></w:tblGrid><w:tr>'
    f"<w:tc><w:tcPr><w:tcW w:w='4535' w:type='dxa'/></w:tcPr>{typed('Mairie de Dole')}</w:tc>"
    f"<w:tc><w:tcPr><w:tcW w:w='4535' w:type='dxa'/></w:tcPr>{typed('39100 Dole')}</w:tc></w:tr>"
    "</w:tbl>" + typed("", style="Pieddepage")
)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
    'w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="fr-FR" '
    'w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
)


def style(kind: str, name: str, called: str, inside: str = "", default: bool = False) -> str:
    """A style: its id in French, its name in English, as Word files them."""
    mark = ' w:default="1"' if default else ""
    return (f'<w:style w:type="{kind}"{mark} w:styleId="{name}"><w:name w:val="{called}"/>{inside}'
            "</w:style>")  # fmt: skip


def based(inside: str = "") -> str:
    return f'<w:basedOn w:val="Normal"/><w:qFormat/>{inside}'


FRENCH_STYLES = (
    style("paragraph", "Normal", "Normal", '<w:qFormat/><w:rPr><w:rFonts w:ascii="Cambria" '
          'w:hAnsi="Cambria"/><w:color w:val="333333"/></w:rPr>', default=True),
    style("character", "Policepardfaut", "Default Paragraph Font", default=True),
    style("table", "TableauNormal", "Normal Table", '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
          "</w:tblPr>", default=True),
    style("numbering", "Aucuneliste", "No List", default=True),
    style("paragraph", "Titre1", "heading 1", based(
        '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color '
        'w:val="C00000"/><w:sz w:val="40"/></w:rPr>')),
    style("paragraph", "Titre2", "heading 2", based(
        '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:color w:val="C00000"/>'
        '<w:sz w:val="28"/></w:rPr>')),
    style("paragraph", "Corpsdetexte", "Body Text", based(
        '<w:pPr><w:spacing w:after="120"/></w:pPr>')),
    style("paragraph", "Listepuces", "List Bullet", based(
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')),
    style("paragraph", "Citation", "Quote", based("<w:rPr><w:i/></w:rPr>")),
    style("paragraph", "En-tte", "header", based()),
    style("paragraph", "Pieddepage", "footer", based()),
    style("character", "Lienhypertexte", "Hyperlink", '<w:rPr><w:color w:val="0563C1"/><w:u '
          'w:val="single"/></w:rPr>'),
)  # fmt: skip
ONE_LEVEL = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Listepuces"/><w:lvlText '
    'w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
FRENCH_SETTINGS = (
    '<w:activeWritingStyle w:appName="MSWord" w:lang="fr-FR" w:vendorID="64" w:dllVersion="6" '
    'w:nlCheck="1" w:checkStyle="0"/><w:defaultTabStop w:val="708"/><w:themeFontLang '
    'w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)
A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1418" w:bottom="1418" '
    'w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
)


def french_word(
    body: str = "",
    header: str = "",
    footer: str = "",
    first: str | None = None,
    styles: tuple[str, ...] = FRENCH_STYLES,
    footnotes: str = "",
) -> bytes:
    """A file of a French Word: `header` and `footer` on every page, `first` in the header of a
    first page of its own."""
    inside = {
        "styles": ("styles", DEFAULTS + "".join(styles)),
        "numbering": ("numbering", ONE_LEVEL),
        "settings": ("settings", FRENCH_SETTINGS),
        "fontTable": ("fonts", ""),
        "header1": ("hdr", header or typed("")),
        "footer1": ("ftr", footer or typed("")),
    }
    inside |= {} if first is None else {"header2": ("hdr", first)}
    inside |= {"footnotes": ("footnotes", footnotes)} if footnotes else {}
    files = {f"word/{name}.xml": f"<w:{tag} {SPACES}>{text}</w:{tag}>"
             for name, (tag, text) in inside.items()}  # fmt: skip
    theme = part((ROOT / "templates/institution/release.docx").read_bytes(),
                 "word/theme/theme1.xml").decode()  # fmt: skip
    files["word/theme.xml"] = theme.replace("Arial", "Calibri").replace("0B3D91", "4472C4")
    marks = {"header1": 'headerReference w:type="default"', "header2": 'headerReference w:type='
             '"first"', "footer1": 'footerReference w:type="default"'}  # fmt: skip
    references = "".join(f'<w:{marks[name]} r:id="{name}"/>' for name in inside if name in marks)
    page = f"<w:sectPr>{references}{A4}{'' if first is None else '<w:titlePg/>'}</w:sectPr>"
    files["word/document.xml"] = f"<w:document {SPACES}><w:body>{body}{page}</w:body></w:document>"
    return zipped_word(files)


def zipped_word(files: Mapping[str, str]) -> bytes:
    """The parts in their package, with a logo for the headers."""
    office = "application/vnd.openxmlformats-officedocument"
    own = {n: n.removeprefix("word/").removesuffix(".xml") for n in files}
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{office}.'
        + ("theme" if KINDS[called] == "theme" else f"wordprocessingml.{KINDS[called]}") + '+xml"/>'
        for name, called in own.items() if called != "document"
    )  # fmt: skip
    main = f'{office}.wordprocessingml.document.main+xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    links = "".join(
        f'<Relationship Id="{called}" Type="{R}/{KINDS[called]}" Target="{called}.xml"/>'
        for called in own.values()
        if called != "document"
    )
    image = f'<Relationship Id="rId1" Type="{R}/image" Target="logo.png"/>'
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", (
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="'
            'application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" '
            f'ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{main}'
            f"{types}</Types>"))  # fmt: skip
        file.writestr(
            "_rels/.rels",
            relations(
                f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
            ),
        )
        file.writestr("word/_rels/document.xml.rels", relations(links))
        for name in ("header1", "header2"):
            if f"word/{name}.xml" in files and "r:embed" in files[f"word/{name}.xml"]:
                file.writestr(f"word/_rels/{name}.xml.rels", relations(image))
        file.writestr("word/logo.png", logo(400, 200).data)
        for name, content in files.items():
            file.writestr(name, content)
    return stream.getvalue()


def relations(inside: str) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{package}">{inside}</Relationships>'
