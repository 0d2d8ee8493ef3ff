"""`presskit template check`: every trap of a Word template is named, with what to type instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from msgspec.structs import asdict

from presskit.edition.reading import texts_to_find
from presskit.edition.specimen import everything
from presskit.labels import KINDS
from presskit.model import LANGUAGES, Language
from presskit.problems import Place, Problem
from presskit.render.word.lint import check_template
from presskit.wording import explain
from tests.conftest import Command
from tests.looks import LOOKS, ROOT
from tests.word_files import with_parts
from tests.word_pages import WHOLE, page, saved, type_in, whole_page


def found(content: bytes, languages: tuple[Language, ...] = LANGUAGES) -> list[Problem]:
    """The problems of a template, but for what a short one does not show."""
    problems = check_template(content, Place("t.docx"), KINDS, languages)
    return [each for each in problems if not each.code.startswith("template-omits")]


def told(content: bytes) -> list[tuple[str, str]]:
    """Code and hint of each."""
    return [(each.code, explain(each, "en").hint) for each in found(content)]


TYPED = {
    # the tag of another sort of value
    "{{ standfirst }}": ("template-kind-line", "{{r standfirst }}"),
    "{{ notes }}": ("template-kind-passage", "{{p notes }}"),
    "{{p standfirst }}": ("template-kind-line", "{{r standfirst }}"),
    "{{r notes }}": ("template-kind-passage", "{{p notes }}"),
    "{{r subtitle }}": ("template-kind-text", "{{ subtitle }}"),
    "{{p t.contacts }}": ("template-kind-text", "{{ t.contacts }}"),
    "{%p for s in sections %}¶{{ s.body }}¶{%p endfor %}": (
        "template-kind-passage", "{{p s.body }}"),
    "{%p for s in sections %}¶{%p for q in s.quotes %}¶{{ q.text }}¶{%p endfor %}¶{%p endfor %}": (
        "template-kind-line", "{{r q.text }}"),
    "{% for b in contacts %}{{ b.contacts[0].emails[0] }}{% endfor %}": (
        "template-kind-line", "{{r b.contacts[0].emails[0] }}"),
    "{% set lead = standfirst %}{{ lead }}": ("template-kind-line", "{{r lead }}"),
    "{{ (about | first).body }}": ("template-kind-passage", "{{p (about | first).body }}"),
    "{{ sections }}": ("template-list", "{%p for section in sections %}"),
    "{{ contacts.name }}": ("template-list", "{%p for contact in contacts %}"),
    "{%p if registration %}¶{{ registration }}¶{%p endif %}": (
        "template-noun", "{{ registration.text }}"),
    "{% for e in events %}{{ e.cancelled }}{% endfor %}": (
        "template-yes-no", "{%p if e.cancelled %}"),
    "{% for x in subtitle %}{{ x }}{% endfor %}": ("template-loop-over", "{{ subtitle }}"),
    "{{r standfirst | upper }}": ("template-formatted", "{{r standfirst }}"),
    "{{ subtitle | maj }}": ("template-filter", "remove this word"),
    # names
    "{{ titel }}": ("template-variable", "{{ title }}"),
    "{{ Subtitle }}": ("template-variable", "{{ subtitle }}"),
    "{{ chapo }}": ("template-variable", "{{r standfirst }}"),
    "{{ citations }}": ("template-variable", "{%p for quote in quotes %} {{r quote.text }}"),
    "{{ dateline }}": ("template-variable", "{{ date_line }}"),
    "{{ t.contact }}": ("template-variable", "{{ t.contacts }}"),
    "{{ xyzzy }}": ("template-variable", "or remove it"),
    "{%p for section in sections %}¶{{ section.titre }}¶{%p endfor %}": (
        "template-variable", "or remove it"),
    "{%p for section in sections %}¶{{ section.heding }}¶{%p endfor %}": (
        "template-variable", "{{ section.heading }}"),
    "{%p if subtitel %}¶Un texte¶{%p endif %}": ("template-variable", "{%p if subtitle %}"),
    "{{pnotes }}": ("template-variable", "{{p notes }}"),
    "{{ title.fr }}": ("template-part", "{{ title }}"),
    "{{ ''.__class__.__mro__ }}": ("template-forbidden", "reach into the program"),
    # how it is typed
    "{{ subtitle }": ("template-tag-unclosed", "{{ subtitle }}"),
    "{{ subtitle": ("template-tag-unclosed", "{{ subtitle }}"),
    "{{ subtitle %}": ("template-tag-unclosed", "{{ subtitle }}"),
    "{{ subtitle }, {{ number }}": ("template-tag-unclosed", "{{ subtitle }}"),
    "subtitle }}": ("template-tag-unopened", "opening braces"),
    "{{ sub¶title }}": ("template-tag-split", "{{ subtitle }}"),
    "{subtitle}": ("template-brace", "{{ subtitle }}"),
    "{ titre }": ("template-brace", "{{ titre }}"),
    "{ { subtitle } }": ("template-tag-written", "{{ subtitle }}"),
    "{ {subtitle}}": ("template-tag-written", "{{ subtitle }}"),
    "{{{ subtitle }}}": ("template-tag-written", "{{ subtitle }}"),
    "{ % if number %}x{% endif %}": ("template-tag-written", "{% if number %}"),
    "{{ p notes }}": ("template-tag-written", "{{p notes }}"),
    "{% p if notes %}¶x¶{%p endif %}": ("template-tag-written", "{%p if notes %}"),
    "{%pif notes %}¶x¶{%p endif %}": ("template-tag-written", "{%p if notes %}"),
    "{%P if notes %}¶x¶{%p endif %}": ("template-tag-written", "{%p if notes %}"),
    "{{ d’accord }}": ("template-tag-quotes", "straight quotation marks"),
    "{% if kind == « release » %}x{% endif %}": (
        "template-tag-quotes", '{% if kind == "release" %}'),
    "{{ title subtitle }}": ("template-syntax", "check its braces"),
    # words
    "{%p pour s in sections %}¶x¶{%p endfor %}": ("template-word", "{%p for s in sections %}"),
    "{%p si notes %}¶x¶{%p endif %}": ("template-word", "{%p if notes %}"),
    "{%p if notes %}¶x¶{%p fin %}": ("template-word", "{%p endif %}"),
    "{%p if notes %}¶x¶{%p end if %}": ("template-word", "{%p endif %}"),
    "{%p if notes %}¶x¶{%p else if number %}¶y¶{%p endif %}": (
        "template-word", "{%p elif number %}"),
    "{%p For s in sections %}¶x¶{%p endfor %}": ("template-word", "{%p for s in sections %}"),
    "{% contacts %}": ("template-word", "for, endfor"),
    # loops
    "{%p for s in sections %}¶{{ s.heading }}": ("template-loop-open", "{%p endfor %}"),
    "{% if number %}x": ("template-loop-open", "{% endif %}"),
    "{%p for s in sections %}¶{%p if s.heading %}¶x¶{%p endfor %}": (
        "template-loop-open", "{%p endif %}"),
    "{%p endfor %}": ("template-loop-orphan", "{%p for … in … %}"),
    "{%p else %}": ("template-loop-orphan", "{%p if … %}"),
    "{%p if notes %}¶x¶{% endif %}": ("template-loop-mixed", "{%p endif %}"),
    "{% for word in hashtags %}¶{{ word }}¶{% endfor %}": (
        "template-loop-plain", "{%p for word in hashtags %}"),
    # places
    "Note : {{p notes }}": ("template-beside", "leave this tag alone"),
    "{%p if notes %} Note¶x¶{%p endif %}": ("template-beside", "leave this tag alone"),
    "{%p if notes %}x{%p endif %}": ("template-beside", "leave this tag alone"),
    "{%tr for s in sections %}¶x¶{%tr endfor %}": (
        "template-outside-table", "{%p for s in sections %}"),
    # words that fit one language or one name
    "Contacts presse": ("template-one-language", "{{ t.contacts }}"),
    "Contact presse :": ("template-one-language", "{{ t.contacts }}"),
    "Press release {{ number }}": ("template-one-language", "{{ kind_label }}"),
    "À propos de {{ office }}": ("template-contraction", "ready-made"),
    "Le service de presse de {{ office }}": ("template-contraction", "without this word"),
    # what a release may lack
    "{{ registration.text }}": ("template-optional", "{%p if registration %}"),
    "{{ hashtags | first }}": ("template-optional", "{%p if hashtags %}"),
    "{{ online.page }}": ("template-optional", "{%p if online %}"),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), TYPED.items(), ids=list(TYPED))
def test_what_was_typed_wrong_is_named_with_what_to_type(
    typed: str, expected: tuple[str, str]
) -> None:
    code, hint = expected
    problems = told(saved(page("= {{ title }}", *typed.split("¶"))))

    assert {each for each, _ in problems} == {code}
    assert hint in problems[0][1]


@pytest.mark.parametrize(
    "typed",
    [
        "{{\u00a0subtitle\u202f}}",
        "{%p\u00a0if subtitle %}¶{{ subtitle }}¶{%p endif %}",
        "{% if kind != “rien” %}{{ subtitle }}{% endif %}",
        "{{ title | upper }} {{ t['contacts'] }} {{ hashtags | join(', ') }}",
        "{% for word in hashtags %}{{ loop.index }}. {{ word }}{% endfor %}",
        "{%p if t.notes %}¶x¶{%p elif kind %}¶y¶{%p else %}¶z¶{%p endif %}",
        "{% set n = siblings | length %}{{ n }}",
        "{# une remarque #}",
        "Une accolade { seule, un ensemble {a, b} et 100 %",
        "{{ t.about }} : {{ office }}",
    ],
)
def test_what_is_typed_right_is_left_alone(typed: str) -> None:
    assert told(saved(page("= {{ title }}", *typed.split("¶")))) == []


def test_a_problem_says_where_it_is_and_what_stands_there() -> None:
    (problem,) = found(saved(page("= {{ title }}", "Bonjour {{ titel }}, à vous")))

    assert problem.place == Place("t.docx", 2)
    assert explain(problem, "fr").message == (
        "le modèle utilise « titel », qui n’existe pas "
        "(texte, paragraphe 2 : « Bonjour {{ titel }}, à vous »)"
    )


def test_a_closing_tag_too_many_is_found_by_the_text_above_it() -> None:
    lines = ("{%p if notes %}", "{{p notes }}", "{%p endif %}", "{%p endif %}")
    (problem,) = found(saved(page("= {{ title }}", *lines)))

    assert explain(problem, "fr").message.endswith("(texte, paragraphe 5, après « {{p notes }} »)")


def test_text_that_a_tag_would_delete_is_told() -> None:
    (problem,) = found(saved(page("= {{ title }}", "Voir aussi {{p notes }}")))

    assert explain(problem, "en").message.startswith(
        "“{{p notes }}” wipes out the rest of its paragraph; this would be lost: Voir aussi"
    )


# ------------------------------------------------------------------------------------- the page


def in_a_table(made: Document, *rows: str, header: bool = False) -> Document:
    """The document with a table of two columns (`|`) added, its header row ticked or not."""
    table = made.add_table(len(rows), 2)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts.split("|"), strict=False):
            type_in(cell.paragraphs[0], text)
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    assert look is not None
    for name in ("val", "firstRow"):
        look.set(qn(f"w:{name}"), {"val": "0420" if header else "0400"}.get(name, str(int(header))))
    return made


LOOPED = ("Mot|Mot encore", "{%tr for word in hashtags %}", "{{ word }}|{{ word }}",
          "{%tr endfor %}")  # fmt: skip


def titled(*lines: str) -> Document:
    return page("= {{ title }}", *lines)


def a_text_beside_a_row(made: Document) -> None:
    in_a_table(made, "{%tr for f in key_figures %}|Total", "{{ f.value }}|x", "{%tr endfor %}")


def a_loop_that_ends_in_another_cell(made: Document) -> None:
    in_a_table(made, "{% if number %}a|b{% endif %}")


def a_loop_in_its_row(made: Document) -> None:
    in_a_table(made, "{%tr for f in key_figures %}{{ f.value }}{%tr endfor %}|x")


def a_header_row_once(made: Document) -> None:
    in_a_table(made, *LOOPED, header=True)


def a_first_row_once(made: Document) -> None:
    in_a_table(made, *LOOPED)


def a_cell_of_one_tag(made: Document) -> None:
    in_a_table(made, "x|{%p if kind %}")
    cell = made.tables[0].rows[0].cells[1]
    type_in(cell.add_paragraph(), "{{p notes }}")
    type_in(cell.add_paragraph(), "{%p endif %}")


def a_picture_in_silence(made: Document) -> None:
    made.sections[0].header.paragraphs[0].add_run().add_picture(photo(), Mm(20))


def a_picture_beside_a_tag(made: Document) -> None:
    paragraph = made.add_paragraph()
    paragraph.add_run().add_picture(photo(), Mm(20))
    next(paragraph._p.iter(qn("wp:docPr"))).set("descr", "Un logo")
    type_in(paragraph, "{{p notes }}")


def a_skipped_heading(made: Document) -> None:
    type_in(made.add_paragraph(), "=== {{ subtitle }}")


def a_comment(made: Document) -> None:
    made.add_comment(made.paragraphs[0].runs, "À revoir", "Camille", "C")


def a_followed_change(made: Document) -> None:
    made.paragraphs[0]._p.append(parse_xml(
        f"<w:ins {nsdecls('w')} w:id='9' w:author='Camille'><w:r><w:t>Oh</w:t></w:r></w:ins>"
    ))  # fmt: skip


def a_link_to_a_tag(made: Document) -> None:
    made.part.relate_to("https://{{ website }}", f"{LINKS}/hyperlink", is_external=True)


def a_tag_in_a_text_box(made: Document) -> None:
    made.paragraphs[0]._p.append(parse_xml(
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict><v:shape><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>{{ titel }}</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    ))  # fmt: skip


def a_fault_in_the_footer(made: Document) -> None:
    type_in(made.sections[0].footer.paragraphs[0], "{{ titel }}")


def photo() -> str:
    path = Path(__file__).parent.parent / "templates/logo.png"
    return str(path)


LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("seed", "code", "severity"),
    [
        (a_text_beside_a_row, "template-beside", "error"),
        (a_loop_in_its_row, "template-beside", "error"),
        (a_loop_that_ends_in_another_cell, "template-loop-across", "error"),
        (a_header_row_once, "template-header-row", "error"),
        (a_first_row_once, "template-header-row", "warning"),
        (a_cell_of_one_tag, "template-cell", "error"),
        (a_picture_in_silence, "template-alt", "error"),
        (a_picture_beside_a_tag, "template-beside", "error"),
        (a_skipped_heading, "template-heading-skip", "error"),
        (a_comment, "template-comment", "warning"),
        (a_followed_change, "template-revisions", "warning"),
        (a_link_to_a_tag, "template-unfilled", "error"),
        (a_tag_in_a_text_box, "template-variable", "error"),
        (a_fault_in_the_footer, "template-variable", "error"),
    ],
)
def test_a_fault_made_with_the_mouse_is_named(
    seed: Callable[[Document], None], code: str, severity: str
) -> None:
    made = titled()
    seed(made)

    assert {(each.code, each.severity) for each in found(saved(made))} == {(code, severity)}


def test_a_repeated_header_row_is_what_is_wanted() -> None:
    made = in_a_table(titled(), *LOOPED, header=True)
    row = made.tables[0].rows[0]._tr
    row.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))

    assert found(saved(made)) == []


def test_a_tag_where_nothing_is_filled_in_is_named_with_its_place() -> None:
    properties = b"<Properties xmlns='x'><Company>{{ office }}</Company></Properties>"
    content = with_parts(saved(titled()), {"docProps/app.xml": properties})
    (problem,) = found(content)

    assert problem.code == "template-unfilled"
    assert "les propriétés du fichier" in explain(problem, "fr").message


@pytest.mark.parametrize(
    ("line", "code"),
    [("T {{ title }}", "template-title-style"), ("{{ title }}", "template-no-heading")],
)
def test_the_title_must_be_a_heading(line: str, code: str) -> None:
    assert [each.code for each in found(saved(page(line)))] == [code]


# ------------------------------------------------------------------------------- good and bare


@pytest.mark.parametrize("look", LOOKS)
def test_the_starters_have_nothing_to_correct(look: str) -> None:
    content = (ROOT / f"templates/{look}/release.docx").read_bytes()

    assert check_template(content, Place("t.docx"), KINDS, LANGUAGES) == ()


def test_a_template_from_a_french_word_that_places_everything_has_nothing_to_correct() -> None:
    assert check_template(saved(whole_page()), Place("t.docx"), KINDS, LANGUAGES) == ()


def test_what_a_template_leaves_out_is_told_in_words() -> None:
    left_out = ("{{ embargo }}{{ status }}", "{{p opportunities }}", "{{p logistics }}")
    made = page(*(line for line in WHOLE.strip().splitlines() if line not in left_out))

    problems = check_template(saved(made), Place("t.docx"), KINDS, LANGUAGES)

    assert [explain(each, "en").message for each in problems] == [
        "this template shows the embargo nowhere",
        "with this template an invitation would not show the photo and interview "
        "opportunities, the practical arrangements",
    ]


def test_what_a_list_does_not_show_is_told_once_each() -> None:
    content = saved(titled("{%p for f in key_figures %}", "{{ f.value }}", "{%p endfor %}"))
    problems = check_template(content, Place("t.docx"), KINDS, LANGUAGES)

    assert {
        (each.facts["fields"], each.facts["part"], each.severity)
        for each in problems if each.code == "template-omits-part"
    } == {("key_figures", "label", "warning"), ("key_figures", "source", "warning")}  # fmt: skip


def test_one_language_may_speak_for_itself() -> None:
    assert found(saved(titled("Contacts presse")), ("fr",)) == []


def test_what_stands_in_a_letterhead_is_no_fault_and_its_styles_are_named_in_french() -> None:
    (problem,) = found(saved(page("Communiqué de presse", "Contacts presse")))

    assert problem.code.startswith("template-no-tag")
    assert "Heading" not in explain(problem, "fr").message


def test_a_letterhead_without_tags_is_welcome_and_told_which_styles_it_lacks() -> None:
    made = page("Conseil régional")
    made.styles["Quote"].delete()
    (problem,) = [each for each in found(saved(made)) if each.severity == "info"]

    assert (problem.code, problem.facts["styles"]) == (
        "template-no-tag-lacking",
        "Quote, Hyperlink",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_specimen_fills_every_field(language: Language) -> None:
    edition = everything(language)
    silent = {"status", "end_mark"} if language == "fr" else {"status"}

    assert {name for name, value in asdict(edition).items() if not value} == silent
    assert len(list(texts_to_find(edition))) > 100


# --------------------------------------------------------------------------------- the command


def test_the_command_needs_no_office(
    tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mon modèle.docx").write_bytes(saved(titled("{{ titel }}")))

    answer = presskit("template", "check", "mon modèle.docx", "--json")

    assert (answer.code, answer.codes[0]) == (1, "template-variable")
    assert answer.json["problems"][0]["file"] == "mon modèle.docx"
    assert list(answer.json) == ["problems"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nulle-part.docx", "file-missing"),
        ("presskit.yaml", "template-file-kind"),
        ("releases", "file-is-folder"),
        ("", "template-not-given"),
    ],
)
@pytest.mark.usefixtures("office")
def test_what_is_no_template_is_exit_2(presskit: Command, name: str, code: str) -> None:
    answer = presskit(*f"template check {name} --json".split())

    assert (answer.code, answer.codes) == (2, [code])


def test_a_file_that_is_no_word_document_is_said(tmp_path: Path, presskit: Command) -> None:
    (tmp_path / "t.docx").write_bytes(b"nothing")

    assert presskit("template", "check", str(tmp_path / "t.docx"), "--json").codes == [
        "template-unreadable"
    ]


def test_a_name_under_which_no_document_looks_is_said(tmp_path: Path, presskit: Command) -> None:
    content = (ROOT / "templates" / "agency" / "release.docx").read_bytes()
    for name in ("communique.docx", "invitation.en.docx"):
        (tmp_path / name).write_bytes(content)

    idle, used = (presskit("template", "check", str(tmp_path / name), "--json").codes
                  for name in ("communique.docx", "invitation.en.docx"))  # fmt: skip

    assert (idle, used) == (["template-name"], [])


def test_the_tags_of_a_page_are_read_too(tmp_path: Path, presskit: Command) -> None:
    (tmp_path / "page.html").write_text("<p>\n{% if title %}\n{{ title }\n", "utf-8")
    (problem,) = presskit("template", "check", str(tmp_path / "page.html"), "--json").json[
        "problems"
    ]

    assert (problem["code"], problem["line"]) == ("template-syntax", 3)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("release.docx", ["template-one-language", "template-omits-kind"]),
        ("release.fr.docx", ["template-omits-kind"]),
        ("invitation.docx", ["template-one-language"]),
    ],
)
def test_the_name_of_a_template_says_what_it_is_for(
    tmp_path: Path, presskit: Command, name: str, codes: list[str]
) -> None:
    lines = [line for line in WHOLE.strip().splitlines() if line != "{{r reason }}"]
    (tmp_path / name).write_bytes(saved(page(*lines, "Contacts presse")))

    assert presskit("template", "check", str(tmp_path / name), "--json").codes == codes


@pytest.mark.usefixtures("office")
def test_the_talk_goes_to_stderr_and_the_problems_to_stdout(
    tmp_path: Path, presskit: Command
) -> None:
    (tmp_path / "release.docx").write_bytes(saved(titled("{{ titel }}")))
    answer = presskit("template", "check", str(tmp_path / "release.docx"), "--ui", "fr")

    assert "écrivez {{ title }}" in answer.out
    assert answer.err.strip() == "Erreurs : 1 · avertissements : 0 · informations : 0"
