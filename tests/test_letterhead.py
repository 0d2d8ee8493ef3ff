"""A letterhead without any tag becomes a template: what it brings is kept, what it lacks comes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from msgspec.structs import replace

from presskit.edition import Edition
from presskit.edition.reading import texts_to_find
from presskit.model import Kind, Language
from presskit.render.theme import Theme
from presskit.render.word.document import render
from tests.looks import LOOKS, changed
from tests.sample import edition, of_kind
from tests.word_files import (
    FRENCH_STYLES,
    LOGO_IN_HEADER,
    TABLE_IN_FOOTER,
    audit,
    based,
    everything,
    french_word,
    logo,
    opened_by_libreoffice,
    part,
    parts,
    style,
    style_names,
    typed,
    words,
)

OBJET = typed("Objet", " : à compléter", style="Titre1")
LETTERHEAD = french_word(OBJET, LOGO_IN_HEADER, TABLE_IN_FOOTER)
# The letterhead itself says who writes and from where.
SAID_BY_IT = {"office", "address"}


def on(letterhead: bytes, look: str = "institution") -> Theme:
    """A look whose Word template is a letterhead."""
    return changed(look, release_docx=letterhead)


def alone(release: Edition) -> Edition:
    """The release signed by one organisation."""
    return replace(release, issuers=(replace(release.issuers[0], logo=logo(400, 200)),))


def used_styles(document: bytes) -> Iterator[str]:
    """The names of the styles that the body uses."""
    names = style_names(document)
    body = parts(document)["word/document.xml"]
    uses = body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    return (names[each.get(qn("w:val"))] for each in uses)


def style_of(document: bytes, name: str) -> etree._Element:
    """The style of this name."""
    styles = etree.fromstring(part(document, "word/styles.xml"))
    return next(each for each in styles.iter(qn("w:style"))
                if each.find(qn("w:name")).get(qn("w:val")) == name)  # fmt: skip


@pytest.mark.parametrize(("kind", "language"), [
    ("release", "en"), ("invitation", "fr"), ("press-kit", "fr"), ("press-kit", "en"),
    ("correction", "en"),
])  # fmt: skip
@pytest.mark.parametrize("look", LOOKS)
def test_everything_is_written_on_it_and_word_finds_nothing_to_repair(
    look: str, language: Language, kind: Kind, tmp_path: Path
) -> None:
    release = of_kind(kind, language)
    document = render(release, on(LETTERHEAD, look))
    read = everything(document)

    assert [text for field, text in texts_to_find(release)
            if field not in SAID_BY_IT and text not in read] == []  # fmt: skip
    assert audit(document, tmp_path) == []


@pytest.mark.libreoffice
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    file = tmp_path / "release.docx"
    file.write_bytes(render(edition(), on(LETTERHEAD)))

    assert opened_by_libreoffice(tmp_path, [file]) == {"release"}


def test_its_headers_footers_and_page_are_kept_and_its_text_is_not() -> None:
    document = render(edition("fr"), on(LETTERHEAD))
    body = parts(document)["word/document.xml"]
    page = {each.tag: dict(each.attrib) for each in next(body.iter(qn("w:sectPr")))}

    assert 'descr="Ville de Dole"' in part(document, "word/header1.xml").decode()
    assert "Mairie de Dole" in words(parts(document)["word/footer1.xml"])
    assert page[qn("w:pgMar")][qn("w:top")] == "1985"
    assert "compléter" not in everything(document)


def test_its_first_page_keeps_a_header_of_its_own(tmp_path: Path) -> None:
    second = LOGO_IN_HEADER.replace('docPr id="1"', 'docPr id="2"')
    document = render(edition(), on(french_word(OBJET, LOGO_IN_HEADER, first=second)))
    section = next(parts(document)["word/document.xml"].iter(qn("w:sectPr")))

    assert section.find(qn("w:titlePg")) is not None
    assert len(section.findall(qn("w:headerReference"))) == 2
    assert audit(document, tmp_path) == []


def test_it_is_written_in_its_own_styles_by_their_english_names() -> None:
    document = render(edition(), on(LETTERHEAD))
    names = style_names(document)
    used = {names[i]: i for i in names if names[i] in set(used_styles(document))}

    assert {name: used[name] for name in ("heading 1", "heading 2", "Body Text", "List Bullet",
                                          "Hyperlink")} == {
        "heading 1": "Titre1", "heading 2": "Titre2", "Body Text": "Corpsdetexte",
        "List Bullet": "Listepuces", "Hyperlink": "Lienhypertexte",
    }  # fmt: skip


def test_a_style_it_has_is_never_changed() -> None:
    before = etree.fromstring(part(LETTERHEAD, "word/styles.xml"))
    document = render(edition(), on(LETTERHEAD))

    for own in before.iter(qn("w:style")):
        name = own.find(qn("w:name")).get(qn("w:val"))
        assert etree.tostring(style_of(document, name), method="c14n") == etree.tostring(
            own, method="c14n"
        )


def test_a_style_it_lacks_comes_without_font_and_colour() -> None:
    document = render(edition(), on(LETTERHEAD))
    subtitle, embargo = style_of(document, "Subtitle"), style_of(document, "CP Embargo")

    assert list(subtitle.iter(qn("w:rFonts"), qn("w:color"))) == []
    # On a ground of its own, a text keeps the colour that can be read there.
    assert [each.get(qn("w:val")) for each in embargo.iter(qn("w:color"))] == ["FFFFFF"]


def test_what_is_brought_takes_the_colour_of_its_headings() -> None:
    document = render(edition(), on(LETTERHEAD))

    assert next(style_of(document, "CP Embargo").iter(qn("w:shd"))).get(qn("w:fill")) == "C00000"


def test_a_name_that_stands_for_another_style_is_not_taken() -> None:
    clash = style("paragraph", "Subtitle", "Signature du maire", based())
    document = render(edition(), on(french_word(styles=(*FRENCH_STYLES, clash))))
    names = style_names(document)

    assert names["Subtitle"] == "Signature du maire"
    assert [name for name in used_styles(document) if name == "Signature du maire"] == []


def test_a_letterhead_that_only_has_a_title_gets_headings_that_look_like_it(tmp_path: Path) -> None:
    title = style("paragraph", "Titre", "Title", based('<w:rPr><w:sz w:val="52"/></w:rPr>'))
    own = tuple(each for each in FRENCH_STYLES if "Titre1" not in each)
    document = render(edition(), on(french_word(styles=(*own, title))))
    heading = style_of(document, "heading 1")

    assert heading.find(qn("w:basedOn")).get(qn("w:val")) == "Titre"
    assert next(heading.iter(qn("w:outlineLvl"))).get(qn("w:val")) == "0"
    assert list(heading.iter(qn("w:sz"))) == []
    assert audit(document, tmp_path) == []


def test_one_issuer_is_named_by_the_letterhead_and_several_by_their_logos() -> None:
    def logos(release: Edition) -> int:
        body = parts(render(release, on(LETTERHEAD)))["word/document.xml"]
        return sum(each.get("descr") == "Logo" for each in body.iter(qn("wp:docPr")))

    both = tuple(replace(issuer, logo=logo(400, 200)) for issuer in edition().issuers)

    assert logos(alone(edition())) == 0
    assert logos(replace(edition(), issuers=both)) == 2


def test_its_tables_are_as_wide_as_its_column() -> None:
    body = parts(render(edition(), on(LETTERHEAD)))["word/document.xml"]
    column = 11906 - 2 * 1418
    widths = [int(each.get(qn("w:w"))) for each in body.iter(qn("w:tblW"))]

    assert max(widths) <= column
    assert max(widths) > column - 20


def test_a_nested_list_has_a_bullet_where_its_own_style_knows_one_level() -> None:
    document = render(edition(), on(LETTERHEAD))
    numbering = etree.fromstring(part(document, "word/numbering.xml"))
    depth = {each.get(qn("w:abstractNumId")): len(each.findall(qn("w:lvl")))
             for each in numbering.iter(qn("w:abstractNum"))}  # fmt: skip
    behind = {each.get(qn("w:numId")): each.find(qn("w:abstractNumId")).get(qn("w:val"))
              for each in numbering.iter(qn("w:num"))}  # fmt: skip
    body = parts(document)["word/document.xml"]

    for use in body.iter(qn("w:numPr")):
        level, number = (each.get(qn("w:val")) for each in use)
        assert depth[behind[number]] > int(level)


def test_a_tag_in_a_footer_alone_makes_it_a_template() -> None:
    document = render(edition(), on(french_word(typed("Objet"), footer=typed("{{ office }}"))))

    assert "Objet" in everything(document)
    assert edition().title not in everything(document)


def test_one_of_word_2010_keeps_no_second_set_of_styles(tmp_path: Path) -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)

    assert any("stylesWithEffects" in fault for fault in audit(stream.getvalue(), tmp_path))
    assert audit(render(edition(), on(stream.getvalue())), tmp_path) == []


def test_one_with_hardly_any_style_serves_as_well(tmp_path: Path) -> None:
    bare = french_word(styles=FRENCH_STYLES[:4])
    document = render(edition(), on(bare))

    assert edition().title in everything(document)
    assert audit(document, tmp_path) == []
