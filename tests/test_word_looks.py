"""The three looks in Word, and an office's own colour, fonts, margins and French Word."""

from __future__ import annotations

import importlib
import io
import re
import sys
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import etree
from msgspec.structs import replace
from PIL import Image

from presskit.edition import Contact, Edition, Issuer, KeyFigure
from presskit.edition.reading import texts_to_find
from presskit.labels import KINDS
from presskit.model import LANGUAGES, Kind, Language
from presskit.render.colours import contrast
from presskit.render.colours import parts as shares
from presskit.render.theme import Families
from presskit.render.word.document import render
from presskit.render.word.layout import figure_rows, signs
from tests.looks import LOOKS, ROOT, changed, starter
from tests.sample import edition, of_kind
from tests.word_files import (
    audit,
    everything,
    french_word,
    logo,
    opened_by_libreoffice,
    part,
    parts,
    rewritten,
    typed,
    words,
)


def builder() -> ModuleType:
    """scripts/word_template.py as a module."""
    sys.path.insert(0, str(ROOT / "scripts"))
    return importlib.import_module("word_template")


def signed(release: Edition, *sizes: tuple[int, int]) -> Edition:
    """The release with an issuer for each logo size."""
    names = ("Région", "Préfecture", "Agence", "Université", "Hôpital", "Ville")
    issuers = tuple(Issuer(name, name, logo=logo(*size))
                    for name, size in zip(names, sizes, strict=False))  # fmt: skip
    return replace(release, issuers=issuers)


# ------------------------------------------------------------------------------ the three looks


def test_the_templates_are_those_the_script_builds() -> None:
    built = builder().templates()

    assert set(built) == set(LOOKS)
    for name, content in built.items():
        assert content == starter(name).templates["release.docx"]


@pytest.mark.parametrize("look", LOOKS)
def test_word_finds_nothing_to_repair_in_a_template(look: str, tmp_path: Path) -> None:
    assert audit(starter(look).templates["release.docx"], tmp_path) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", LOOKS)
def test_every_look_shows_everything_and_word_finds_nothing_to_repair(
    look: str, language: Language, kind: Kind, tmp_path: Path
) -> None:
    release = signed(of_kind(kind, language), (600, 150), (300, 300))
    document = render(release, starter(look))
    read = everything(document)

    assert [text for _, text in texts_to_find(release) if text not in read] == []
    assert audit(document, tmp_path) == []


@pytest.mark.libreoffice
def test_libreoffice_opens_every_look_and_kind(tmp_path: Path) -> None:
    made = {tmp_path / f"{look}-{kind}.docx": (look, kind) for look in LOOKS for kind in KINDS}
    for file, (look, kind) in made.items():
        file.write_bytes(render(signed(of_kind(kind), (600, 150)), starter(look)))

    assert opened_by_libreoffice(tmp_path, made) == {file.stem for file in made}


def test_the_looks_differ_in_more_than_colour() -> None:
    def drawn(look: str) -> str:
        styles = part(starter(look).templates["release.docx"], "word/styles.xml").decode()
        return re.sub('"[0-9A-F]{6}"', '"colour"', styles)

    assert len({drawn(look) for look in LOOKS}) == len(LOOKS)


def test_the_title_of_the_magazine_stands_on_its_colour_and_can_be_read() -> None:
    document = docx.Document(io.BytesIO(starter("magazine").templates["release.docx"]))
    title = document.styles["Heading 1"].element
    ground = title.find(f".//{qn('w:shd')}").get(qn("w:fill"))
    ink = title.find(f".//{qn('w:color')}").get(qn("w:val"))

    assert ground == starter("magazine").palette.primary[1:].upper()
    assert contrast(shares(f"#{ink}"), shares(f"#{ground}")) >= 4.5


def test_a_band_in_the_field_of_the_magazine_is_one_block_and_leaves_no_gap() -> None:
    document = docx.Document(io.BytesIO(render(of_kind("correction"), starter("magazine"))))
    supersedes, embargo = (
        document.styles[name].element for name in ("CP Supersedes", "CP Embargo")
    )
    ground = supersedes.find(f"{qn('w:pPr')}/{qn('w:shd')}")
    title = next(p for p in document.paragraphs if p.style.name == "Heading 1")

    assert ground.get(qn("w:fill")) == "FFFFFF"
    assert list(supersedes.find(qn("w:rPr")).iter(qn("w:shd"), qn("w:bdr"))) == []
    assert etree.tostring(supersedes.find(qn("w:pPr"))) == etree.tostring(embargo.find(qn("w:pPr")))
    assert title.paragraph_format.space_before == 0


@pytest.mark.parametrize("look", LOOKS)
def test_the_caption_of_a_cover_begins_where_its_picture_does(look: str) -> None:
    document = docx.Document(io.BytesIO(render(of_kind("press-kit"), starter(look))))
    paragraphs = document.paragraphs
    (place,) = (i for i, p in enumerate(paragraphs) if p.style.name == "CP Cover Image")
    picture, caption = paragraphs[place], paragraphs[place + 1]

    assert caption.style.name == "Caption"
    assert picture.style.paragraph_format.left_indent in (None, 0)
    assert caption.paragraph_format.left_indent == 0


# ----------------------------------------------------------------------------------------- logos


def test_logos_stay_in_the_order_of_protocol_on_as_few_lines_as_can_be_read() -> None:
    few = signed(edition(), (600, 150), (300, 300), (400, 200)).issuers
    many = signed(edition(), *[(500, 200)] * 6).issuers

    assert [len(line) for line in signs(few, 170).lines] == [3]
    assert [len(line) for line in signs(many, 170).lines] == [3, 3]
    assert tuple(i for line in signs(many, 170).lines for i in line) == many


def test_a_long_figure_stays_on_its_line_in_a_wider_card() -> None:
    figures = [KeyFigure(value, "") for value in ("13\u202f000", "500", "9 %", "7,5\u202fMd€")]

    assert [len(row) for row in figure_rows(figures, 482, 24)] == [4]
    assert [len(row) for row in figure_rows(figures, 482, 30)] == [2, 2]


@pytest.mark.parametrize("look", LOOKS)
def test_the_chapters_of_a_press_kit_are_headings_like_its_parts(look: str) -> None:
    document = docx.Document(io.BytesIO(render(of_kind("press-kit"), starter(look))))

    chapters = {p.text for p in document.paragraphs if p.style.name == "CP Chapter"}
    assert {"L’essentiel", "Chiffres clés", "Visuels", "À propos"} <= chapters


def test_the_logos_of_a_press_kit_are_larger() -> None:
    def heights(kind: Kind) -> list[int]:
        document = render(signed(of_kind(kind), (400, 200)), starter())
        header = parts(document)["word/header-first.xml"]
        return [int(each.get("cy")) for each in header.iter(qn("wp:extent"))]

    assert heights("press-kit") > heights("release")


# ------------------------------------------------------------------- colour and fonts of an office


@pytest.mark.parametrize("look", LOOKS)
def test_a_colour_of_its_own_takes_the_place_of_the_template_s_everywhere(look: str) -> None:
    before, theme = starter(look), starter(look, "#ffd400")
    document = render(of_kind("press-kit"), theme)
    with ZipFile(io.BytesIO(document)) as file:
        written = b"".join(file.read(n) for n in file.namelist() if n.endswith(".xml")).upper()
    own = (before.palette.primary, before.palette.tint)

    assert [colour for colour in own if colour[1:].upper().encode() in written] == []
    assert theme.palette.accent[1:].upper().encode() in written
    assert b"FFD400" in part(document, "word/theme/theme1.xml").upper()


def test_text_on_a_light_colour_is_dark() -> None:
    theme = starter("agency", "#ffd400")
    styles = etree.fromstring(part(render(edition(), theme), "word/styles.xml"))
    (embargo,) = (s for s in styles.iter(qn("w:style")) if s.get(qn("w:styleId")) == "CPEmbargo")

    assert embargo.find(f".//{qn('w:shd')}").get(qn("w:fill")) == "FFD400"
    assert next(embargo.iter(qn("w:color"))).get(qn("w:val")) == "1A1C20"
    assert next(embargo.iter(qn("w:left"))).get(qn("w:color")) == "FFD400"


def test_a_template_that_does_not_use_its_colour_is_left_alone() -> None:
    grey = french_word(typed("{{ title }}"))
    theme = replace(changed(release_docx=grey), primary="#ffd400", own_colour=True)

    assert b"4472C4" in part(render(edition(), theme), "word/theme.xml").upper()


def test_fonts_of_its_own_take_the_place_of_the_template_s() -> None:
    own = french_word(
        typed("{{ title }}"),
        styles=('<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name '
                'w:val="Normal"/><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Wingdings"/></w:rPr>'
                "</w:style>",),
    )  # fmt: skip
    theme = replace(changed(release_docx=own), fonts=Families("Garamond", "Marianne"),
                    own_fonts=True)  # fmt: skip
    document = render(edition(), theme)

    assert b'w:ascii="Marianne" w:hAnsi="Wingdings"' in part(document, "word/styles.xml")
    assert re.findall(rb'<a:latin typeface="([^"]+)', part(document, "word/theme.xml"))[:2] == [
        b"Garamond", b"Marianne"]  # fmt: skip


def test_a_starter_is_set_in_the_fonts_of_an_office() -> None:
    theme = replace(starter(), fonts=Families("Garamond", "Marianne"), own_fonts=True)
    document = render(edition(), theme)

    assert re.findall(rb'<a:latin typeface="([^"]+)', part(document, "word/theme/theme1.xml")) == [
        b"Garamond", b"Marianne"]  # fmt: skip
    assert b"w:ascii=" not in part(document, "word/styles.xml")


# --------------------------------------------------------------------- templates of a French Word

NBSP = "\u00a0"


def plain(language: Language = "fr") -> Edition:
    """A release of which a short template shows everything that it names."""
    sample = edition(language)
    contacts = tuple(
        replace(block, contacts=tuple(
            Contact(person.name, emails=person.emails) for person in block.contacts
        ))
        for block in sample.contacts
    )  # fmt: skip
    sections = tuple(replace(section, quotes=()) for section in sample.sections)
    return replace(sample, number="", practical=sample.practical[:1], sections=sections,
                   contacts=contacts)  # fmt: skip


FRENCH_PAGE = "".join((
    typed("{", "{ ti", "tle }", "}", style="Titre1"),
    typed(f"{{%p{NBSP}if stand", f"first{NBSP}%}}"),
    typed("{{r", " standfirst }}", style="Corpsdetexte"),
    typed("{%p endif %}"),
    typed("{{ prac", "tical[0].label }}", f"{NBSP}: {{{{ practical[0{NBSP}:1][0].value }}}}"),
    typed(f"{{%p for s in{NBSP}sec", "tions %}"),
    typed("{{ s.heading }}", style="Titre2"),
    typed("{{p", " s.body }}"),
    typed("{%p endfor %}"),
))  # fmt: skip
NOTE = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1">' + typed("Une note") + "</w:footnote>"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_as_french_word_writes_it_is_filled(language: Language, tmp_path: Path) -> None:
    release = plain(language)
    document = render(release, changed(release_docx=french_word(FRENCH_PAGE)))
    body = parts(document)["word/document.xml"]
    styled = {words(p): p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") for p in body.iter(qn("w:p"))}
    fact = f"{release.practical[0].label}{NBSP}: {release.practical[0].value}"

    assert styled[release.title].get(qn("w:val")) == "Titre1"
    assert styled["Une dynamique lancée en 2024"].get(qn("w:val")) == "Titre2"
    assert styled["Renforcer les synergies entre recherche et industrie"].get(
        qn("w:val")
    ) == "Listepuces"  # fmt: skip
    assert fact in styled
    assert audit(document, tmp_path) == []


def test_no_mark_of_french_is_left_in_an_english_document() -> None:
    template = french_word(FRENCH_PAGE, typed("Tête"), typed("Pied"), typed("Une"), footnotes=NOTE)
    document = render(plain("en"), changed(release_docx=template))
    with ZipFile(io.BytesIO(document)) as file:
        marked = [name for name in file.namelist() if b"fr-FR" in file.read(name)]
    styles = part(document, "word/styles.xml")

    assert marked == []
    assert b'<w:lang w:val="en-GB"/>' in styles
    assert b'<w:decimalSymbol w:val="."/>' in part(document, "word/settings.xml")


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr-FR"), ("en", "en-GB")])
def test_the_document_speaks_its_own_language(language: Language, locale: str) -> None:
    document = docx.Document(io.BytesIO(render(edition(language), starter())))
    inside = {each.get(qn("w:val")) for each in document.element.iter(qn("w:lang"))}
    styles = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}

    assert document.core_properties.language == locale
    assert (styles, inside) == ({locale}, {"en-GB"} - {locale})


def test_the_press_contacts_can_stand_in_the_margin(tmp_path: Path) -> None:
    people = (typed("{%p for block in contacts %}") + typed("{{ block.organisation }}")
              + typed("{%p for person in block.contacts %}") + typed("{{ person.name }}")
              + typed("{%p for mail in person.emails %}") + typed("{{r mail }}")
              + 3 * typed("{%p endfor %}"))  # fmt: skip
    template = french_word(typed("{{ title }}"), people, people, first=people)
    document = render(plain(), changed(release_docx=template))
    mails = [e for block in plain().contacts for c in block.contacts for e in c.emails]

    for name in ("header1", "header2", "footer1"):
        relations = part(document, f"word/_rels/{name}.xml.rels").decode()
        shown = words(etree.fromstring(part(document, f"word/{name}.xml")))
        assert [mail for mail in mails if mail not in shown] == []
        assert [mail for mail in mails if f"mailto:{mail}" not in relations] == []
    assert audit(document, tmp_path) == []


def test_a_margin_that_tags_leave_empty_keeps_a_paragraph(tmp_path: Path) -> None:
    nothing = typed("{%p if number == 'x' %}") + typed("{{ number }}") + typed("{%p endif %}")
    document = render(plain(), changed(release_docx=french_word(typed("{{ title }}"), nothing)))

    assert len(etree.fromstring(part(document, "word/header1.xml"))) == 1
    assert audit(document, tmp_path) == []


def test_a_bookmark_in_a_loop_gets_a_number_each_time() -> None:
    marked = rewritten(
        french_word(typed("{%p for s in sections %}") + typed("{{ s.heading }}")
                    + typed("{{p s.body }}") + typed("{%p endfor %}")),
        document=("{{ s.heading }}</w:t></w:r>", '{{ s.heading }}</w:t></w:r><w:bookmarkStart '
                  'w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/>'),
    )  # fmt: skip
    body = parts(render(plain(), changed(release_docx=marked)))["word/document.xml"]
    starts, ends = ([mark.get(qn("w:id")) for mark in body.iter(qn(f"w:bookmark{which}"))]
                    for which in ("Start", "End"))  # fmt: skip

    assert starts == ends == ["0", "1"]


@pytest.mark.libreoffice
def test_the_colour_field_of_the_magazine_has_no_hole(tmp_path: Path) -> None:
    field, blue = (11, 61, 145), starter("magazine", "#0b3d91")
    free = replace(edition(), embargo="", status="Pour diffusion immédiate")
    for name, replaced in (("first", ""), ("corrected", "Annule et remplace l’invitation")):
        shown = replace(free, supersedes=replaced)
        (tmp_path / f"{name}.docx").write_bytes(render(shown, blue))

    printed = opened_by_libreoffice(tmp_path, tmp_path.glob("*.docx"))

    for name in sorted(printed):
        page = pypdfium2.PdfDocument(tmp_path / f"{name}.pdf")[0].render().to_pil().convert("RGB")
        at = next(x for x in range(page.width) if _down(page, x).count(field) > 50) + 4
        coloured = [y for y, colour in enumerate(_down(page, at)) if colour == field]
        # Where two frames meet, one pixel may be a mixture.
        assert max(after - before for before, after in pairwise(coloured)) <= 2, name


def _down(page: Image.Image, at: int) -> list[tuple[int, ...]]:
    """The colours of a column of pixels."""
    column = page.crop((at, 0, at + 1, page.height)).tobytes()
    return [tuple(column[n : n + 3]) for n in range(0, len(column), 3)]
