"""A Word file gives its paragraphs in the order they are read, whatever wrote it."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Cm
from PIL import Image

from tests.manuscripts import (
    furniture,
    paragraph,
    reading,
    refused,
    run,
    saved,
    texts,
    word,
)


def test_styles_become_levels_lists_and_bold(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Un titre", 0)
    document.add_heading("Un intertitre", 2)
    document.add_paragraph("Du texte.")
    document.add_paragraph("Une puce", style="List Bullet")
    document.add_paragraph().add_run("Tout en gras").bold = True
    document.save(str(tmp_path / "a.docx"))

    lines = reading(tmp_path, "b.docx", (tmp_path / "a.docx").read_bytes()).lines

    assert [(line.text, line.level, line.item, line.bold) for line in lines] == [
        ("Un titre", 1, False, False),
        ("Un intertitre", 2, False, True),
        ("Du texte.", 0, False, False),
        ("Une puce", 0, True, False),
        ("Tout en gras", 0, False, True),
    ]
    assert [line.place for line in lines] == [1, 2, 3, 4, 5]


def test_headers_and_footers_are_furniture_and_page_numbers_nothing(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Région imaginaire"
    document.sections[0].footer.paragraphs[0].text = "Service de presse"
    document.add_paragraph("Le corps.")
    document.save(str(tmp_path / "a.docx"))
    number = paragraph(
        run("Page "), f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>', run("fin")
    )

    lines = reading(tmp_path, "b.docx", (tmp_path / "a.docx").read_bytes()).lines
    numbered = reading(tmp_path, "c.docx", word(number)).lines

    assert (texts(lines), furniture(lines)) == (
        ["Le corps."],
        ["Région imaginaire", "Service de presse"],
    )
    assert texts(numbered) == ["Page fin"]


def test_short_cells_are_a_row_and_a_layout_is_paragraphs(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Lieu", "Dijon"
    table.cell(1, 0).text = "Première colonne."
    table.cell(1, 1).text = "Un paragraphe.\nIl se coupe."
    table.cell(1, 1).add_paragraph("Un autre.")
    document.save(str(tmp_path / "a.docx"))

    lines = reading(tmp_path, "b.docx", (tmp_path / "a.docx").read_bytes()).lines

    assert [line.cells for line in lines[:2]] == [("Lieu", "Dijon"), ()]
    assert texts(lines) == [
        "Lieu | Dijon", "Première colonne.", "Un paragraphe.", "Il se coupe.", "Un autre.",
    ]  # fmt: skip


def test_an_hour_is_joined_to_its_session_and_what_is_below_follows(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "9 h – 10 h", "Point presse"
    table.cell(0, 1).add_paragraph("Salle des fêtes")
    document.save(str(tmp_path / "a.docx"))

    lines = reading(tmp_path, "b.docx", (tmp_path / "a.docx").read_bytes()).lines

    assert [(line.text, line.gap) for line in lines] == [
        ("9 h – 10 h | Point presse", True),
        ("Salle des fêtes", False),
    ]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    body = paragraph(
        run("Le "),
        '<w:del w:id="1"><w:r><w:delText>vieux</w:delText></w:r></w:del>',
        f'<w:ins w:id="2">{run("nouveau")}</w:ins>',
        f'<w:moveFrom w:id="3">{run(" parti")}</w:moveFrom>',
        f'<w:moveTo w:id="4">{run(" texte")}</w:moveTo>',
    )
    joined = paragraph(run("Une fin "), manner='<w:rPr><w:del w:id="5"/></w:rPr>')

    lines = reading(tmp_path, "a.docx", word(body + joined + paragraph(run("sans coupure.")))).lines

    assert texts(lines) == ["Le nouveau texte", "Une fin sans coupure."]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph(run('Dans le cadre'))}</w:txbxContent>"
    drawn = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    lines = reading(tmp_path, "a.docx", word(paragraph(run("Le corps."), drawn))).lines

    assert texts(lines) == ["Le corps.", "Dans le cadre"]


def test_a_break_begins_a_line_and_a_heading_stays_whole(tmp_path: Path) -> None:
    body = paragraph(run("Anne Rivel"), "<w:r><w:br/></w:r>", run("Chargée de presse"))
    title = paragraph(run("Un titre"), "<w:r><w:br/></w:r>", run("en deux lignes"), style="T")
    styles = (
        '<w:styles SPACES><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Titre 1"/>'
        "</w:style></w:styles>"
    )

    lines = reading(tmp_path, "a.docx", word(title + body, parts={"styles": styles})).lines

    assert [(line.text, line.level, line.gap) for line in lines] == [
        ("Un titre en deux lignes", 1, True),
        ("Anne Rivel", 0, True),
        ("Chargée de presse", 0, False),
    ]


def test_a_level_is_inherited_and_may_be_written_on_the_paragraph(tmp_path: Path) -> None:
    styles = (
        '<w:styles SPACES><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 3"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Ma maison"/>'
        '<w:basedOn w:val="A"/></w:style></w:styles>'
    )
    body = paragraph(run("Hérité"), style="B") + paragraph(
        run("Écrit"), manner='<w:outlineLvl w:val="0"/>'
    )

    lines = reading(tmp_path, "a.docx", word(body, parts={"styles": styles})).lines

    assert [line.level for line in lines] == [3, 1]


def test_links_keep_their_words_and_address(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK '
        '"https://www.region.example/a" </w:instrText></w:r><w:r><w:fldChar '
        f'w:fldCharType="separate"/></w:r>{run("le ")}{run("dossier")}<w:r><w:fldChar '
        'w:fldCharType="end"/></w:r>'
    )

    line = reading(tmp_path, "a.docx", word(paragraph(run("Voir "), field, run(".")))).lines[0]

    assert (line.text, line.links) == (
        "Voir le dossier.",
        (("le dossier", "https://www.region.example/a"),),
    )


def test_footnotes_come_at_the_end_and_comments_are_no_text(tmp_path: Path) -> None:
    notes = (
        '<w:footnotes SPACES><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="1">{paragraph(run("Chiffre de 2025."))}</w:footnote></w:footnotes>'
    )
    remark = paragraph(run("À revoir"))
    comments = f'<w:comments SPACES><w:comment w:id="1">{remark}</w:comment></w:comments>'
    body = paragraph(run("Douze communes"), '<w:r><w:footnoteReference w:id="1"/></w:r>')

    content = word(
        body + paragraph(run("La fin.")), parts={"footnotes": notes, "comments": comments}
    )

    assert texts(reading(tmp_path, "a.docx", content).lines) == [
        "Douze communes", "La fin.", "Chiffre de 2025.",
    ]  # fmt: skip


def test_hidden_words_are_not_read(tmp_path: Path) -> None:
    body = paragraph(run("Vu"), run(" caché", "<w:vanish/>"))

    assert texts(reading(tmp_path, "a.docx", word(body)).lines) == ["Vu"]


def test_two_things_on_one_line_are_two_lines(tmp_path: Path) -> None:
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    body = paragraph(
        run("Communiqué"), "<w:r><w:tab/></w:r>", run("Dijon, le 3 mai 2026"), manner=tabs
    )

    assert texts(reading(tmp_path, "a.docx", word(body)).lines) == [
        "Communiqué", "Dijon, le 3 mai 2026",
    ]  # fmt: skip


def test_a_picture_comes_with_its_alternative_text(tmp_path: Path) -> None:
    target = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(target, "PNG")
    document = Document()
    shape = document.add_picture(io.BytesIO(target.getvalue()), width=Cm(3))
    shape._inline.docPr.set("descr", "Un pont sur la rivière")
    document.add_paragraph("Le texte.")
    document.core_properties.title, document.core_properties.language = "Le pont", "fr-FR"
    document.save(str(tmp_path / "a.docx"))

    found = reading(tmp_path, "b.docx", (tmp_path / "a.docx").read_bytes())

    assert [(each.data, each.alt) for each in found.illustrations] == [
        (target.getvalue(), "Un pont sur la rivière")
    ]
    assert (found.title, found.language) == ("Le pont", "fr")


@pytest.mark.libreoffice
def test_what_libreoffice_writes_reads_the_same(tmp_path: Path) -> None:
    page = (
        "<h1>Un pont rouvre</h1><p>La commune rouvre le pont.</p><h2>Les travaux</h2>"
        "<ul><li>Le tablier</li><li>Les rampes</li></ul>"
        "<table><tr><td>Lieu</td><td>Dijon</td></tr></table>"
        '<p>Voir <a href="https://www.region.example">le site</a>.</p>'
    )
    saved(tmp_path, "a.html", f'<html lang="fr"><meta charset="utf-8"><body>{page}</body></html>')
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
         "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "a.html"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    lines = reading(tmp_path, "b.docx", (tmp_path / "a.docx").read_bytes()).lines

    assert [(line.text, line.level, line.item) for line in lines] == [
        ("Un pont rouvre", 1, False), ("La commune rouvre le pont.", 0, False),
        ("Les travaux", 2, False), ("Le tablier", 0, True), ("Les rampes", 0, True),
        ("Lieu | Dijon", 0, False), ("Voir le site.", 0, False),
    ]  # fmt: skip
    assert lines[-1].links == (("le site", "https://www.region.example/"),)


def test_a_macro_is_never_opened(tmp_path: Path) -> None:
    content = word(paragraph(run("Le texte.")), parts={"vbaProject": "Sub AutoOpen()"})

    assert refused(saved(tmp_path, "a.docm", content)) == []
