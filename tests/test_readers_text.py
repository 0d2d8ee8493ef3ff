"""Plain text and Markdown, in the encodings met in France."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.manuscripts import furniture, reading, texts


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]
)
def test_every_encoding_of_the_drawer_gives_the_same_letters(encoding: str, tmp_path: Path) -> None:
    text = "L’été, Besançon s’élève : « où ? » – à 5 °C, 3 000 €"

    assert texts(reading(tmp_path, "a.txt", text.encode(encoding)).lines) == [text]


def test_a_text_of_dos_is_read(tmp_path: Path) -> None:
    assert texts(reading(tmp_path, "a.txt", "L'été à Besançon, élevé".encode("cp850")).lines) == [
        "L'été à Besançon, élevé"
    ]


def test_a_stray_byte_does_not_spoil_the_others(tmp_path: Path) -> None:
    content = "Le « pont » rouvre".encode() + b", l\x92\xe9t\xe9"

    assert texts(reading(tmp_path, "a.txt", content).lines) == ["Le « pont » rouvre, l’été"]


def test_the_end_of_a_page_is_no_end_of_a_paragraph(tmp_path: Path) -> None:
    lines = reading(tmp_path, "a.txt", "une phrase qui va\n\fplus loin\n\nautre chose").lines

    assert [(line.text, line.gap) for line in lines] == [
        ("une phrase qui va", True), ("plus loin", False), ("autre chose", True),
    ]  # fmt: skip


def test_markdown_headings_may_be_underlined_and_front_matter_is_furniture(tmp_path: Path) -> None:
    text = "---\ntitle: Le pont\n---\nUn pont rouvre\n===\n\nLe texte.\n\nLes travaux\n---\n> Cité."

    found = reading(tmp_path, "a.md", text)

    assert [(line.text, line.level) for line in found.lines if not line.furniture] == [
        ("Un pont rouvre", 1), ("Le texte.", 0), ("Les travaux", 2), ("Cité.", 0),
    ]  # fmt: skip
    assert (found.title, furniture(found.lines)) == ("Le pont", ["title: Le pont"])


def test_a_rule_under_a_line_of_plain_text_makes_no_heading(tmp_path: Path) -> None:
    assert [
        line.level for line in reading(tmp_path, "a.txt", "Le chapeau\n======\nLe texte").lines
    ] == [0, 0]


def test_rows_of_a_table_have_cells(tmp_path: Path) -> None:
    lines = reading(
        tmp_path, "a.md", "| Lieu | **Dijon** |\n|------|:-----:|\n| Date | 3 mai |"
    ).lines

    assert [line.cells for line in lines] == [("Lieu", "Dijon"), ("Date", "3 mai")]
