"""A translation sent out in Word comes back whatever Word and its readers did to it."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace

from presskit.problems import Refusal
from presskit.review import Returned, files
from presskit.review.word_out import bookmark_of, word_file
from presskit.review.word_package import UnreadableError, WordFile
from tests.reviews import (
    ENTRIES,
    INTO_ENGLISH,
    LEAD,
    SLUG,
    STALE,
    TITLE,
    by_id,
    cells,
    codes,
    document,
    from_word,
    imported,
    retyped,
    run,
    sheet,
    table_rows,
    typed,
)
from tests.word_files import SPACES, audit, part, with_parts

SENT = sheet()
FILE = word_file(SENT)
SOURCE, TRANSLATION, REMARKS = range(3)
ON_TITLE, ON_LEAD, ON_STALE, ON_MISSING = range(1, 5)


def came(change: Callable[[str], str]) -> dict[str, Returned]:
    return {row.id: row for row in from_word(retyped(FILE, change), SENT)}


def target(runs: str, row: int = ON_TITLE) -> str:
    """What a title is read as, typed with these runs."""
    changed = came(lambda body: typed(body, row, TRANSLATION, runs))
    return list(changed.values())[row - 1].target


# ----------------------------------------------------------------------------------- going out


def test_the_file_is_sound(tmp_path: Path) -> None:
    found = [fault for fault in audit(FILE, tmp_path) if "relationship type" not in fault]

    assert found == []


def test_the_same_rows_give_the_same_bytes() -> None:
    assert word_file(sheet()) == FILE


def test_each_cell_is_proofread_in_its_own_language() -> None:
    header, title, *_ = table_rows(document(FILE))

    assert [set(re.findall(r'<w:lang w:val="([\w-]+)"', cell)) for cell in cells(title)] == [
        {"fr-FR"}, {"en-GB"}, set()
    ]  # fmt: skip
    assert "<w:tblHeader/>" in header


def test_rows_are_whole_and_the_sheet_lies_on_its_side() -> None:
    body = document(FILE)

    assert body.count("<w:cantSplit/>") == len(ENTRIES) + 1
    assert 'w:orient="landscape"' in body


def test_the_file_says_what_it_is() -> None:
    assert WordFile.opened(FILE).identity == f"presskit-review/1 {SLUG} fr-en"
    assert f"presskit-review/1 {SLUG} fr-en" in part(FILE, "docProps/core.xml").decode()


def test_the_source_stands_between_bookmarks_and_behind_a_hidden_mark() -> None:
    row = table_rows(document(FILE))[ON_LEAD]

    assert f'w:name="{bookmark_of("standfirst")}"' in row
    assert re.search(r"<w:vanish/></w:rPr><w:t[^>]*>⟦standfirst·[0-9a-f]{8}·", row)


def test_a_change_of_the_source_is_drawn_and_the_suggestion_stands_beside() -> None:
    remarks = cells(table_rows(document(FILE))[ON_STALE])[REMARKS]
    words = "".join(re.findall(r"<w:t[^>]*>([^<]*)", remarks))

    assert "Proposition : The briefing starts at 9.30 am." in words.replace("\u00a0", " ")
    assert re.search(r'<w:u w:val="single"/></w:rPr><w:t[^>]*>[ \u00a0]?30', remarks)


# ----------------------------------------------------------------------------- nothing touched


def test_an_untouched_file_brings_back_every_row() -> None:
    rows = from_word(FILE, SENT)

    assert [row.id for row in rows] == [entry.id for entry in ENTRIES]
    assert [row.target for row in rows] == [entry.target for entry in ENTRIES]
    assert not any(row.note or row.approved or row.trouble for row in rows)


@pytest.mark.libreoffice
def test_libreoffice_keeps_everything(tmp_path: Path) -> None:
    (tmp_path / "relecture.docx").write_bytes(FILE)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir"]
    subprocess.run([*order, tmp_path / "out", tmp_path / "relecture.docx"], check=True,
                   capture_output=True)  # fmt: skip
    content = (tmp_path / "out" / "relecture.docx").read_bytes()

    assert WordFile.opened(content).identity == WordFile.opened(FILE).identity
    assert from_word(content, SENT) == from_word(FILE, SENT)


# ------------------------------------------------------------------------------ what Word does


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (run("The Region") + '<w:proofErr w:type="spellStart"/>' + run(" re") + run("views"),
         "The Region reviews"),
        (run("The ") + run("Region", "<w:b/>"), "The **Region**"),
        (run("The ") + run("Re", '<w:b w:val="1"/>') + run("gion", "<w:b/><w:bCs/>"),
         "The **Region**"),
        (run("not", '<w:b w:val="0"/>') + run(" bold "), "not bold"),
        (run("a ", "<w:i/>") + run("b", "<w:i/>") + run(" c"), "*a b* c"),
        ("<w:ins w:id='1' w:author='A'>" + run("kept") + "</w:ins>", "kept"),
        (run("kept") + "<w:del w:id='1' w:author='A'><w:r><w:delText>gone</w:delText></w:r>"
         "</w:del>", "kept"),
        ("<w:moveFrom w:id='1' w:author='A'>" + run("there") + "</w:moveFrom>" + run("x ")
         + "<w:moveTo w:id='2' w:author='A'>" + run("here") + "</w:moveTo>", "x here"),
        ("<w:sdt><w:sdtContent>" + run("inside") + "</w:sdtContent></w:sdt>", "inside"),
        (run("one") + "<w:r><w:br/></w:r>" + run("two"), "one two"),
        (run("5 * 3 = [15]"), "5 * 3 = [15]"),
        (run("*stars*"), r"*stars\*"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK '
         '"https://a.example/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
         "</w:r>" + run("there") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" !"),
         "[there](https://a.example/x) !"),
        ('<w:hyperlink w:anchor="top">' + run("up") + "</w:hyperlink>", "up"),
        (run("seen") + run("unseen", "<w:vanish/>"), "seen"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_one_line_of_light_markdown(runs: str, text: str) -> None:
    assert target(runs) == text


def test_bold_that_comes_from_a_style_is_bold() -> None:
    strong = '<w:style w:type="character" w:styleId="lev"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'  # noqa: E501
    styles = part(FILE, "word/styles.xml").decode().replace("</w:styles>", f"{strong}</w:styles>")
    body = typed(document(FILE), ON_TITLE, TRANSLATION, run("Big", '<w:rStyle w:val="lev"/>'))
    changed = with_parts(
        FILE, {"word/styles.xml": styles.encode(), "word/document.xml": body.encode()}
    )

    assert from_word(changed, SENT)[0].target == "**Big**"


def test_several_paragraphs_are_one_line() -> None:
    two = f"{run('One.')}</w:p><w:p>{run('Two.')}"

    assert target(two) == "One. Two."


def test_a_paragraph_whose_end_was_deleted_goes_on_without_a_space() -> None:
    end = '<w:pPr><w:rPr><w:del w:id="9" w:author="A"/></w:rPr></w:pPr>'
    joined = f"{run('x ')}</w:p><w:p>{end}{run('Bio')}</w:p><w:p>{run('therapies')}"

    assert target(joined) == "x Biotherapies"


def test_rows_may_stand_in_any_order() -> None:
    def turned(body: str) -> str:
        _, *rows = table_rows(body)
        return body.replace("".join(rows), "".join(reversed(rows)))

    assert {key: row.target for key, row in came(turned).items()} == {
        entry.id: entry.target for entry in ENTRIES
    }


def test_a_row_that_was_taken_out_is_counted_and_harms_nothing() -> None:
    rows = came(lambda body: body.replace(table_rows(body)[ON_LEAD], "")).values()
    outcome = imported(rows)

    assert codes(outcome) == ["review-rows-missing"]
    assert outcome.entries == {entry.id: entry for entry in ENTRIES}


def test_a_row_deleted_with_tracked_changes_is_deleted() -> None:
    def deleted(body: str) -> str:
        row = table_rows(body)[ON_LEAD]
        mark = '<w:trPr><w:del w:id="9" w:author="A"/>'
        return body.replace(row, row.replace("<w:trPr>", mark))

    assert "standfirst" not in came(deleted)


def test_a_row_without_its_hidden_mark_is_known_by_its_bookmark() -> None:
    row = came(lambda body: re.sub(r"⟦standfirst[^⟧]*⟧", "", body))["standfirst"]

    assert (row.target, row.source_hash) == (LEAD.target, by_id(SENT)["standfirst"].source_hash)


def test_without_mark_and_bookmark_a_row_is_known_by_its_source() -> None:
    def bare(body: str) -> str:
        body = re.sub(r"⟦standfirst[^⟧]*⟧", "", body)
        return re.sub(rf'<w:bookmarkStart[^>]*{bookmark_of("standfirst")}"/>', "", body)

    assert came(bare)["standfirst"].target == LEAD.target


def test_a_row_without_mark_whose_source_has_changed_is_out_of_date() -> None:
    changed = retyped(FILE, lambda body: re.sub(r"⟦title[^⟧]*⟧", "", body))
    now = [replace(TITLE, source="Un autre titre"), *ENTRIES[1:]]
    rows = from_word(changed, sheet(now))

    assert "review-row-stale" in codes(imported(rows, now))


def test_a_row_that_nobody_knows_is_refused_and_named() -> None:
    def added(body: str) -> str:
        row = table_rows(body)[ON_TITLE]
        fresh = re.sub(r"⟦[^⟧]*⟧|<w:bookmark[^>]*/>", "", row).replace("dresse le bilan", "ment")
        return body.replace(row, row + fresh)

    outcome = imported(came(added).values())

    assert codes(outcome) == ["review-row-unknown"]
    assert outcome.problems[0].facts["row"] == "Titre La Région ment"


def test_a_row_copied_twice_is_refused() -> None:
    file = retyped(FILE, lambda body: body.replace(
        table_rows(body)[ON_TITLE], table_rows(body)[ON_TITLE] * 2))  # fmt: skip

    assert codes(imported(from_word(file, SENT))) == ["review-row-doubled"]


@pytest.mark.parametrize(
    "merge",
    [
        lambda row: row.replace("</w:tcPr>", '<w:gridSpan w:val="2"/></w:tcPr>', 1),
        lambda row: row.replace("</w:tcPr>", '<w:vMerge w:val="restart"/></w:tcPr>', 1),
        lambda row: row.replace(cells(row)[2], ""),
        lambda row: row.replace(cells(row)[2], cells(row)[2] * 2),
    ],
)
def test_merged_cells_are_refused_by_name_and_the_other_rows_count(
    merge: Callable[[str], str],
) -> None:
    def change(body: str) -> str:
        body = typed(body, ON_LEAD, TRANSLATION, run("New"))
        return body.replace(table_rows(body)[ON_TITLE], merge(table_rows(body)[ON_TITLE]))

    outcome = imported(came(change).values())

    assert codes(outcome) == ["review-row-merged"]
    assert outcome.problems[0].facts["row"] == "Titre"
    assert (outcome.entries["title"], outcome.entries["standfirst"].target) == (TITLE, "New")


# --------------------------------------------------------------------- each column, and no more


def test_an_edit_of_the_source_is_never_read() -> None:
    outcome = imported(came(lambda body: typed(body, ON_TITLE, SOURCE, run("Faux"))).values())

    assert (outcome.entries["title"], codes(outcome)) == (TITLE, [])


def test_an_edit_of_the_translation_changes_that_text_alone() -> None:
    outcome = imported(came(lambda body: typed(body, ON_LEAD, TRANSLATION, run("New"))).values())

    assert outcome.entries["standfirst"].target == "New"
    assert [outcome.entries[entry.id] for entry in (TITLE, STALE)] == [TITLE, STALE]
    assert outcome.counts.told() == {"changed": 1, "reviewed": 1, "stale": 0, "refused": 0}


@pytest.mark.parametrize("word", ["ok", "OK", " Ok. ", "validé", "Validé !"])
def test_a_remark_that_says_ok_approves_the_row(word: str) -> None:
    row = came(lambda body: typed(body, ON_LEAD, REMARKS, run(word)))["standfirst"]

    assert (row.approved, row.note, row.target) == (True, "", LEAD.target)


def test_any_other_remark_is_a_note() -> None:
    row = came(lambda body: typed(body, ON_LEAD, REMARKS, run("ok, mais à revoir")))["standfirst"]

    assert (row.approved, row.note) == (False, "ok, mais à revoir")


@pytest.mark.parametrize(("added", "note", "approved"), [(" trop long", "trop long", False),
                                                         (" ok", "", True)])  # fmt: skip
def test_a_remark_typed_at_the_end_of_ours_is_found(added: str, note: str, approved: bool) -> None:
    row = came(lambda body: body.replace("traduction automatique<", f"traduction automatique"
                                         f"{added}<"))["standfirst"]  # fmt: skip

    assert (row.note, row.approved) == (note, approved)


def test_a_comment_arrives_with_its_author() -> None:
    comments = (f'<w:comments {SPACES}><w:comment w:id="4" w:author="Paul"><w:p><w:r>'
                "<w:t>trop long</w:t></w:r></w:p></w:comment></w:comments>")  # fmt: skip
    relations = (
        part(FILE, "word/_rels/document.xml.rels")
        .decode()
        .replace(
            "</Relationships>",
            '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        )
    )
    body = typed(document(FILE), ON_LEAD, TRANSLATION,
                 run("New") + '<w:r><w:commentReference w:id="4"/></w:r>')  # fmt: skip
    changed = with_parts(FILE, {
        "word/comments.xml": comments.encode(), "word/document.xml": body.encode(),
        "word/_rels/document.xml.rels": relations.encode(),
    })  # fmt: skip

    assert [row.note for row in from_word(changed, SENT)] == ["", "Paul : trop long", "", ""]


# -------------------------------------------------------------------------------- not our file


def zipped(**parts: str) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return stream.getvalue()


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "damaged"),
        (b"no zip at all", "damaged"),
        (FILE[: len(FILE) // 2], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old-word"),
        (zipped(**{"mimetype": "application/vnd.oasis.opendocument.text"}), "other"),
        (with_parts(FILE, {"word/document.xml": b"<w:document"}), "damaged"),
        (with_parts(FILE, {"word/document.xml": ENTITIES.encode()}), "damaged"),
        (with_parts(FILE, {"word/document.xml": b"<x/>"}), "other"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        WordFile.opened(content)

    assert str(refused.value) == reason


def read(tmp_path: Path, content: bytes, slug: str = SLUG, name: str = "r.docx") -> list[str]:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refusal) as refused:
        files.read(tmp_path / name, by_id(SENT), slug, INTO_ENGLISH, "fr")
    return [problem.code for problem in refused.value.problems]


def test_the_review_of_another_release_is_refused(tmp_path: Path) -> None:
    assert read(tmp_path, FILE, "2026-06-01-autre") == ["review-file-other-release"]


def test_some_other_document_is_refused(tmp_path: Path) -> None:
    body = f"<w:document {SPACES}><w:body><w:p/></w:body></w:document>".encode()
    core = etree.fromstring(part(FILE, "docProps/core.xml"))
    for each in list(core):
        core.remove(each)
    other = with_parts(FILE, {"word/document.xml": body, "docProps/core.xml": etree.tostring(core)})

    assert read(tmp_path, other) == ["review-file-other"]


def test_an_old_word_file_is_refused_by_its_name(tmp_path: Path) -> None:
    assert read(tmp_path, b"x", name="r.doc") == ["review-file-old-word"]


def test_a_file_that_exists_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(b"a colleague's work")
    with pytest.raises(Refusal):
        files.write(SENT, path)

    assert path.read_bytes() == b"a colleague's work"
