"""The proof of a Word document: what a reader would miss is named, what is well is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest
from msgspec.structs import replace

from presskit.edition import Edition
from presskit.edition.specimen import everything, least, specimen
from presskit.labels import KINDS
from presskit.markup import blocks
from presskit.model import LANGUAGES, Kind, Language
from presskit.problems import Place, Refusal
from presskit.render.theme import Theme
from presskit.render.word import document as docx
from presskit.render.word.placed import fields_named
from presskit.render.word.proof import omissions, proof, unshown
from presskit.wording import explain
from tests.looks import LOOKS, starter
from tests.word_files import part as part_of
from tests.word_files import with_parts
from tests.word_pages import page, saved, whole_page

HERE = Place("templates/x/release.docx")
BODY, CORE = "word/document.xml", "docProps/core.xml"


@cache
def template() -> bytes:
    return saved(whole_page())


@cache
def document(edition_of: Callable[[], Edition] = lambda: everything("fr")) -> bytes:
    return docx.render(edition_of(), Theme("templates/x", {"release.docx": template()}))


def with_body(change: Callable[[str], str], part: str = BODY) -> bytes:
    """The document after an accident to one of its parts."""
    before = part_of(document(), part).decode()
    after = change(before)
    assert after != before
    return with_parts(document(), {part: after.encode()})


def faults(content: bytes, edition: Edition | None = None) -> list[tuple[str, str]]:
    """Code and most telling fact of each problem."""
    found = proof(content, edition or everything("fr"), template(), HERE)
    return [(each.code, str(each.facts.get("text", each.facts.get("name", "")))) for each in found]


def test_a_sound_document_passes() -> None:
    assert faults(document()) == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_documents_of_the_starters_pass(look: str, kind: Kind, language: Language) -> None:
    theme = starter(look)
    for edition in (specimen(language, kind), least(language, kind)):
        name = theme.word_template(edition)
        found = proof(docx.render(edition, theme), edition, theme.template(name), HERE)

        assert list(found) == []


def a_word_is_gone(xml: str) -> str:
    return xml.replace("Sacha PLACÉE", "Sacha")


def a_text_outside_any_run(xml: str) -> str:
    return re.sub(r"<w:r>(?:(?!</w:r>).)*<w:t[^>]*>(mot fort)</w:t></w:r>", r"\1", xml)


def a_text_inside_a_text(xml: str) -> str:
    return re.sub(r"(<w:t[^>]*>)(mot fort</w:t>)", r"\1<w:r><w:t>x</w:t></w:r>\2", xml, count=1)


def a_hidden_text(xml: str) -> str:
    return re.sub(r"<w:rPr>((?:(?!<w:rPr>).)*mot fort)", r"<w:rPr><w:vanish/>\1", xml)


def a_tag_is_left(xml: str) -> str:
    return xml.replace("mot fort", "mot fort {{ title }}")


def a_picture_says_nothing(xml: str) -> str:
    return re.sub(r'(<wp:docPr [^>]*)descr="[^"]*"', r'\1descr=""', xml, count=1)


def a_header_row_stands_once(xml: str) -> str:
    return xml.replace("<w:tblHeader/>", "", 1)


def a_cell_without_paragraph(xml: str) -> str:
    return re.sub(r"(<w:tc><w:tcPr>.*?</w:tcPr>).*?</w:tc>", r"\1</w:tc>", xml, count=1)


def a_paragraph_in_a_line(xml: str) -> str:
    return re.sub("(<w:p>|<w:p [^>]*>)(?=(?:(?!</w:p>).)*mot fort)", r"\1\1", xml).replace(
        "mot fort</w:t></w:r>", "mot fort</w:t></w:r></w:p>", 1)  # fmt: skip


def a_heading_too_deep(xml: str) -> str:
    return xml.replace('w:val="Titre2"', 'w:val="Heading4"', 1)


def no_heading_at_the_top(xml: str) -> str:
    return xml.replace('w:val="Titre1"', 'w:val="Normal"', 1)


@pytest.mark.parametrize(
    ("accident", "code", "said"),
    [
        (a_word_is_gone, "text-lost", "Sacha PLACÉE"),
        (a_text_outside_any_run, "text-lost", "mot fort"),
        (a_text_inside_a_text, "template-leftover", "x"),
        (a_hidden_text, "text-lost", "mot fort"),
        (a_tag_is_left, "template-leftover", "{{ title }}"),
        (a_picture_says_nothing, "template-alt", "photo.png"),
        (a_header_row_stands_once, "template-header-row", "Colonne Valeur"),
        (a_cell_without_paragraph, "template-cell", ""),
        (a_paragraph_in_a_line, "template-nested", ""),
        (a_heading_too_deep, "template-heading-skip", "Une partie du texte"),
        (no_heading_at_the_top, "template-no-heading", ""),
    ],
)
def test_an_accident_is_named(accident: Callable[[str], str], code: str, said: str) -> None:
    assert (code, said) in [(each, text[: len(said)]) for each, text in faults(with_body(accident))]


def test_a_document_without_title_or_language_is_named() -> None:
    bare = with_body(lambda xml: re.sub(r"<dc:(title|language)>[^<]*", r"<dc:\1>", xml), CORE)

    assert faults(bare) == [("template-property", "title"), ("template-property", "language")]


def test_a_tag_that_is_the_text_of_the_release_is_no_leftover() -> None:
    edition = replace(everything("fr"), notes=blocks("Tapez {{ title }} dans le modèle, à 100 %."))
    content = docx.render(edition, Theme("templates/x", {"release.docx": template()}))

    assert faults(content, edition) == []


def test_spaces_line_ends_and_capitals_do_not_hide_a_text() -> None:
    edition = everything("fr")
    spread = with_body(lambda xml: xml.replace("Légende.", "LÉGENDE.").replace(
        "Une partie du texte", "Une partie</w:t><w:br/><w:t>du\u00a0texte"))  # fmt: skip

    assert faults(spread, edition) == []


def test_what_the_template_names_and_does_not_show_is_refused() -> None:
    lines = ("= {{ title }}", "{%p if kind == 'letter' %}", "{{ subtitle }}", "{%p endif %}")
    theme = Theme("templates/x", {"release.docx": saved(page(*lines))})
    with pytest.raises(Refusal) as refusal:
        docx.render(specimen("fr", "release"), theme)
    (problem,) = refusal.value.problems

    assert (problem.code, problem.facts["fields"]) == ("text-lost", "subtitle")
    assert explain(problem, "fr").hint.startswith("dans le modèle, au passage de « subtitle »")
    assert problem.place == HERE


def test_a_part_of_a_list_that_the_template_never_names_was_left_out_on_purpose() -> None:
    lines = ("= {{ title }}", "{%p for figure in key_figures %}", "{{ figure.value }}",
             "{%p endfor %}")  # fmt: skip
    small, edition = saved(page(*lines)), everything("fr")
    content = docx.render(edition, Theme("templates/x", {"release.docx": small}))

    assert list(proof(content, edition, small, HERE)) == []
    assert {way for way in unshown(content, edition, small) if way[0] == "key_figures"} == {
        ("key_figures", "label"), ("key_figures", "source"),
    }  # fmt: skip


def test_what_the_template_never_names_was_left_out_on_purpose() -> None:
    small = saved(page("= {{ title }}", "{{r standfirst }}"))
    edition = everything("fr")
    content = docx.render(edition, Theme("templates/x", {"release.docx": small}))
    left_out = omissions(small, edition, HERE)

    assert list(proof(content, edition, small, HERE)) == []
    assert {"contacts", "embargo"} < {str(each.facts["fields"]) for each in left_out}
    assert all(each.severity == "warning" and each.place == HERE for each in left_out)


def test_the_variable_of_a_loop_is_not_the_field_of_that_name() -> None:
    small = saved(page("{%p for speaker in attending %}", "{{ speaker.name }}", "{%p endfor %}"))

    assert fields_named(small) == {"attending"}
