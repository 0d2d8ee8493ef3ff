"""The Word document: nothing is lost, nothing is said twice, Word opens it, bytes are stable."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from msgspec.structs import replace

from presskit.edition import Contact, ContactBlock
from presskit.markup import blocks
from presskit.problems import Refusal
from presskit.render.theme import Theme
from presskit.render.word.columns import widths
from presskit.render.word.document import render
from presskit.render.word.layout import contact_columns
from tests.looks import ROOT, changed, starter
from tests.sample import bare, edition, of_kind
from tests.word_files import W, audit, logo, part, parts, rewritten, with_parts, words

THEME = starter()
STARTER = THEME.templates["release.docx"]


def edited(old: str, new: str) -> Theme:
    """The starter after someone typed `new` over `old` in Word."""
    return changed(release_docx=rewritten(STARTER, document=(old, new)))


def refused(theme: Theme) -> tuple[str, dict[str, str | int], str | None]:
    """Code, facts and file of the one problem for which the template is refused."""
    with pytest.raises(Refusal) as refusal:
        render(edition(), theme)
    (problem,) = refusal.value.problems
    return problem.code, dict(problem.facts), problem.place.file


def body_of(document: bytes) -> etree._Element:
    return parts(document)["word/document.xml"]


def test_what_comes_first_is_read_first() -> None:
    read = words(body_of(render(of_kind("correction"), THEME)))
    sample = of_kind("correction")
    order = [sample.supersedes, sample.embargo, sample.title, sample.subtitle, "Nora BENALI",
             "n’est plus disponible", "Salle des fêtes", "La Région réunit", "Paul ROUX",
             "Programme du mercredi", "Visite de l’atelier", "Merci d’annoncer",
             "Stationnement presse", "Le dossier de la filière", "Camille MARTIN"]  # fmt: skip

    assert sorted(order, key=read.index) == order


def test_every_contact_and_address_stands_once_in_the_body() -> None:
    read = words(body_of(render(edition(), THEME)))
    people = [person for block in edition().contacts for person in block.contacts]
    sought = [text for person in people for text in (person.name, *person.emails)]

    assert {text: read.count(text) for text in sought} == dict.fromkeys(sought, 1)


def test_the_contacts_of_a_sole_organisation_stand_side_by_side(tmp_path: Path) -> None:
    document = render(replace(edition(), contacts=edition().contacts[:1]), THEME)
    (box,) = list(body_of(document).iter(qn("w:tbl")))[-1:]
    cells = [words(cell).split()[:2] for cell in box.iter(qn("w:tc"))]

    assert cells == [["Région", "Camille"], ["Inès", "DA"]]
    assert audit(document, tmp_path) == []


def test_two_processes_elsewhere_and_at_another_hour_write_the_same_bytes() -> None:
    order = (
        "import hashlib; from tests import test_docx as t;"
        "print(hashlib.sha256(t.render(t.edition(), t.THEME)).hexdigest())"
    )
    worlds = (("0", "UTC"), ("7", "Pacific/Auckland"))
    written = {
        subprocess.run(
            [sys.executable, "-c", order], cwd=ROOT, check=True, capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
        ).stdout
        for seed, zone in worlds
    }  # fmt: skip

    assert len(written) == 1


def test_a_document_does_not_depend_on_those_written_before_it() -> None:
    first = render(edition(), THEME)
    render(of_kind("press-kit", "en"), THEME)

    assert render(edition(), THEME) == first


# ----------------------------------------------------------------------- faults of the template


def test_a_word_nobody_knows_is_named_with_its_paragraph() -> None:
    theme = edited("{{ subtitle }}", "{{ subtitel }}")

    assert refused(theme) == (
        "template-variable",
        {"name": "subtitel", "text": "{{ subtitel }}"},
        "templates/institution/release.docx",
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{%p if subtitle %}", "{%p iff subtitle %}", "template-syntax"),
        ("{{ subtitle }}", "{{ subtitle + 1 }}", "template-syntax"),
        ("{{ subtitle }}", "{{ ''.__class__.__mro__ }}", "template-syntax"),
        ("{{p section.body }}", "{{ section.body }}", "template-leftover"),
        ("{{r standfirst }}", "{{ standfirst }}", "template-leftover"),
        ("{{ subtitle }}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "template-syntax"),
    ],
)
def test_a_fault_of_the_template_is_refused_and_never_a_traceback(
    old: str, new: str, code: str
) -> None:
    assert refused(edited(old, new))[0] == code


def test_a_file_that_is_no_word_document_is_refused() -> None:
    assert refused(changed(release_docx=b"nothing"))[0] == "template-unreadable"


@pytest.mark.parametrize(
    ("damaged", "content"),
    [
        ("word/document.xml", b'<w:document xmlns:w="%s"/>'),
        ("word/styles.xml", b'<w:fonts xmlns:w="%s"/>'),
        ("word/comments.xml", b"<a>" + b" " * 40_000_000 + b"</a>"),
    ],
    ids=("without text", "without styles", "enormous"),
)
def test_a_word_file_without_what_it_needs_is_refused_by_the_name_of_its_part(
    damaged: str, content: bytes
) -> None:
    broken = with_parts(STARTER, {damaged: content.replace(b"%s", W.encode())})

    code, facts, _ = refused(changed(release_docx=broken))

    assert (code, str(facts["detail"]).partition(",")[0]) == ("template-unreadable", damaged)


def test_a_template_that_says_no_page_gets_one(tmp_path: Path) -> None:
    body = part(STARTER, "word/document.xml").decode()
    without = re.sub(r"<w:sectPr.*</w:sectPr>", "", body, flags=re.DOTALL).encode()
    pageless = with_parts(STARTER, {"word/document.xml": without})

    document = render(edition(), changed(release_docx=pageless))

    assert words(body_of(document)) == words(body_of(render(edition(), THEME)))
    assert audit(document, tmp_path) == []


def test_a_title_about_tags_is_no_tag() -> None:
    title = "Le guide des modèles de la Région dit à chacun comment écrire une balise {{ a }}"
    release = replace(edition(), title=f"{title}, {{% if b %}} et {{{{ c }}}}")

    assert "{{ c }}" in words(body_of(render(release, THEME)))


def test_a_no_break_space_typed_into_a_tag_does_no_harm() -> None:
    theme = edited("{%p if subtitle %}", "{%p\u00a0if subtitle\u202f%}")

    assert render(edition(), theme) == render(edition(), THEME)


# ------------------------------------------------------------------------- what a document needs


def test_every_picture_says_what_it_shows() -> None:
    release = replace(edition(), issuers=(replace(edition().issuers[0], logo=logo(400, 200)),))
    drawings = [
        (drawing.get("id"), drawing.get("descr"))
        for root in parts(render(release, THEME)).values()
        for drawing in root.iter(qn("wp:docPr"))
    ]

    assert {alt for _, alt in drawings} == {"Logo", "Une chercheuse devant une paillasse"}
    assert len({number for number, _ in drawings}) == len(drawings)


def test_tables_of_facts_repeat_their_header_and_those_of_the_layout_have_none() -> None:
    headers, layout = [], []
    for table in body_of(render(edition(), THEME)).iter(qn("w:tbl")):
        first = next(table.iter(qn("w:tr")))
        if first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            layout.append(next(table.iter(qn("w:tblLook"))).get(qn("w:firstRow")))
        else:
            headers.append([words(cell) for cell in first.iter(qn("w:tc"))])
    t = edition().labels

    assert headers == [
        [t["change_what"], t["change_old"], t["change_new"]], ["Année", "Emplois"],
        [t["date"], t["milestone"]], [t["time"], t["session"]],
    ]  # fmt: skip
    assert layout == ["0", "0", "0"]


def test_a_change_is_struck_out_in_words_and_in_ink() -> None:
    body = body_of(render(of_kind("correction"), THEME))
    row = next(row for row in body.iter(qn("w:tr")) if "9 h 30" in words(row))
    styles = [each.get(qn("w:val")) for each in row.iter(qn("w:rStyle"))]

    assert styles == ["CPName", "CPOld", "CPNew"]


def test_changes_without_a_subject_leave_no_empty_column() -> None:
    release = of_kind("correction")
    unnamed = replace(release, changes=tuple(replace(c, what="") for c in release.changes))
    table = next(body_of(render(unnamed, THEME)).iter(qn("w:tbl")))

    assert len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")) == 2
    assert all(words(cell) for cell in table.iter(qn("w:tc")))


def test_headings_never_skip_a_level() -> None:
    document = docx.Document(io.BytesIO(render(of_kind("press-kit"), THEME)))

    def level(style: docx.styles.style.ParagraphStyle) -> int:
        if style.name.startswith("Heading "):
            return int(style.name[8:])
        return level(style.base_style) if style.base_style is not None else 0

    levels = [found for p in document.paragraphs if (found := level(p.style))]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_contents_of_a_press_kit_lead_to_its_chapters() -> None:
    kit = of_kind("press-kit")
    body = body_of(render(kit, THEME))
    links = [(link.get(qn("w:anchor")), "".join(link.itertext()))
             for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]  # fmt: skip
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]

    assert links == [(chapter.anchor, chapter.title) for chapter in kit.contents]
    assert sorted(marks) == sorted(chapter.anchor for chapter in kit.contents)
    assert len(set(numbers)) == len(numbers)


def test_each_part_of_a_press_kit_begins_a_page() -> None:
    document = docx.Document(io.BytesIO(render(of_kind("press-kit"), THEME)))
    fresh = [p.text for p in document.paragraphs if p.style.paragraph_format.page_break_before]

    assert fresh == ["Sommaire", *(part.heading for part in of_kind("press-kit").parts)]


def test_properties_name_the_release_and_its_issuers_once() -> None:
    properties = etree.fromstring(part(render(edition(), THEME), "docProps/core.xml"))
    said = [(etree.QName(each).localname, each.text) for each in properties]

    assert ("title", edition().title) in said
    assert ("creator", "Région Bourgogne, Préfecture de région") in said
    assert ("created", "2026-05-28T00:00:00Z") in said
    assert len({name for name, _ in said}) == len(said)


def test_what_is_absent_leaves_no_empty_paragraph() -> None:
    body = body_of(render(bare(), THEME))
    empty = [p for p in body.iter(qn("w:p")) if not "".join(p.itertext()).strip()]

    # The last paragraph is Word's own: it wants one after a table.
    assert empty == list(body.iter(qn("w:p")))[-1:]


def test_each_numbered_list_starts_again() -> None:
    release = replace(edition(), notes=blocks("1. Une première note."))
    numbers = [
        (number.get(qn("w:val")), "".join(p.itertext()))
        for p in body_of(render(release, THEME)).iter(qn("w:p"))
        for number in p.iter(qn("w:numId"))
    ]
    first, second = (n for n, text in numbers if text in ("données ;", "Une première note."))

    assert first != second


# ------------------------------------------------------------------------ what stays in one piece


def kept(document: bytes) -> dict[str, bool]:
    """The paragraphs of the body, and whether they stay with the next."""
    return {
        words(p): p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
        for p in body_of(document).iter(qn("w:p"))
    }


def test_a_column_is_as_wide_as_its_longest_word_before_the_others_share_the_rest() -> None:
    columns = [["Colonne A", "1"], ["Une cellule au texte long qui va à la ligne " * 3, "b"],
               ["E", "internationalisation"]]  # fmt: skip

    first, second, third = widths(columns, 6000, 10, 240)

    # Arial: 725 and 1668 twips, without the air beside.
    assert first >= 800 + 240
    assert third >= 1668 + 240
    assert second > third
    assert first + second + third <= 6000


def test_columns_of_endless_words_share_the_page_and_stay_on_it() -> None:
    columns = [["Nom", "a"], ["x" * 400, "b"], ["y" * 90, "c"]]

    narrow, *endless = widths(columns, 9000, 10, 240)

    assert narrow < min(endless)
    assert sum((narrow, *endless)) <= 9000


@pytest.mark.parametrize(("entries", "together"), [(2, True), (4, True), (5, False)])
def test_only_a_short_list_is_kept_on_one_page(entries: int, together: bool) -> None:
    items = [f"Point {number}" for number in range(entries)]
    notes = blocks("\n".join(f"- {item}" for item in items) + "\n\nFin des notes.")
    stays = kept(render(replace(edition(), notes=notes), THEME))

    assert [stays[item] for item in items] == [together] * (entries - 1) + [False]


def test_the_end_of_the_last_boilerplate_goes_to_the_page_of_few_contacts() -> None:
    (last,) = edition().about[-1:]
    alone = replace(last, body=blocks("Un début.\n\nUne fin."), quotes=())
    stays = kept(render(replace(edition(), about=(alone,)), THEME))

    assert (stays["Un début."], stays["Une fin."]) == (False, True)


def test_the_mark_of_the_end_is_not_parted_from_contacts_that_follow_it() -> None:
    release = replace(edition(), end_mark="FIN")
    followed = replace(release, notes=(), pictures=(), about=())

    assert kept(render(followed, THEME))["FIN"]
    assert not kept(render(release, THEME))["FIN"]


def sizes_of_title(title: str) -> list[str]:
    """The sizes, in half points, written on the title itself."""
    body = body_of(render(replace(edition(), title=title), THEME))
    found = next(p for p in body.iter(qn("w:p")) if words(p) == title)
    return [size.get(qn("w:val")) for size in found.iter(qn("w:sz"))]


def test_a_title_of_more_than_three_lines_takes_smaller_letters() -> None:
    assert sizes_of_title("Un titre court") == []
    assert sizes_of_title(("La Région réunit les acteurs de la filière " * 8).strip()) == ["36"]


def test_columns_of_contacts_are_even_where_a_long_name_wraps() -> None:
    person = Contact("Zoé Zed", emails=("zoe.zed@etablissement-public.example",))
    one, two, three = (ContactBlock(name, (person,)) for name in ("Région", "Ville", "Agence"))
    long = ContactBlock("Établissement public de coopération " * 6, (person,))

    assert contact_columns((one, two, three, long), 482) == ((one, two, three), (long,))
