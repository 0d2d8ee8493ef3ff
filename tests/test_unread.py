"""What a newcomer leaves in the folder, or types with an invisible slip, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from presskit.office import open_office
from presskit.office.reading import parse
from tests.conftest import Command
from tests.offices import ORGANISATIONS, RELEASE, release_file, replace_in, write_office

ABOUT = (
    "  about:\n    heading: {fr: À propos de la Région, en: About the Region}\n"
    "    text: {fr: La Région anime la filière., en: The Region leads the sector.}\n"
)


def told(presskit: Command, *words: str) -> list[tuple[str, str]]:
    """The codes and hints of a check, in French."""
    problems = presskit("check", "--json", "--ui", "fr", *words).json["problems"]
    return [(problem["code"], problem["hint"]) for problem in problems]


# ----------------------------------------------------------------------- files that nobody reads


@pytest.mark.parametrize(
    ("name", "code", "next_step"),
    [
        ("bilan.yaml.txt", "release-ending", "« bilan.yaml »"),
        ("bilan.YAML", "release-ending", "« bilan.yaml »"),
        ("bilan.docx", "release-document", 'presskit import "releases/bilan.docx"'),
        ("bilan.pdf", "release-document", 'presskit import "releases/bilan.pdf"'),
        ("bilan.odt", "release-document-to-convert", "en .docx"),
        ("bilan.rtf", "release-document-to-convert", "en .docx"),
    ],
)
def test_a_file_that_was_meant_as_a_release_is_not_passed_over(
    office: Path, presskit: Command, name: str, code: str, next_step: str
) -> None:
    (office / "releases" / name).write_text("title: A", "utf-8")

    ((found, hint),) = told(presskit)

    assert (found, next_step in hint) == (code, True)


def test_it_does_not_stop_a_build(office: Path, presskit: Command) -> None:
    (office / "releases/bilan.yaml.txt").write_text("title: A", "utf-8")

    answer = presskit("build", "--format", "txt", "--json")

    assert (answer.code, answer.codes) == (0, ["release-ending"])


def test_what_is_nobodys_release_stays_silent(office: Path) -> None:
    for name in ("README.md", ".gitkeep", "a.yaml.bak", ".a.yaml.swp", "a.yaml~", "~$bilan.docx"):
        (office / "releases" / name).write_text("x", "utf-8")
    (office / "releases/proposed.docx").mkdir()

    assert open_office(office).problems == ()


def test_an_office_without_a_release_says_how_to_begin_one(office: Path, presskit: Command) -> None:
    release_file(office).unlink()

    ((code, hint),) = told(presskit)

    assert (code, "presskit new" in hint) == ("no-release", True)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04\x14\x00word/document.xml", "document-inside"),
        (b"%PDF-1.7", "document-inside"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
         "document-to-convert"),
        (b"{\\rtf1\\ansi Bilan}", "document-to-convert"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document-to-convert"),
    ],
)  # fmt: skip
def test_a_document_renamed_yaml_is_called_what_it_is(
    office: Path, presskit: Command, content: bytes, code: str
) -> None:
    (office / "releases/Mon bilan.yaml").write_bytes(content)

    assert [found for found, _ in told(presskit)] == [code]


# ----------------------------------------------------------------------------- slips in a file


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("title:\n  fr:\u00a0Un titre\n  en: A title", "hard-space", 2, 6),
        ("title:\n  fr:\u202fUn titre\nplace: Dole", "hard-space", 2, 6),
        ("title:\n\u00a0 fr: Un titre\n  en: A title", "hard-space", 2, 1),
        ("title:\n  \u00a0fr: Un titre", "hard-space", 2, 3),
        ("title\u00a0: Un titre", "hard-space", 1, 6),
        ("a: 1\nissuers: [trois\ntitle: x", "unclosed-bracket", 2, 10),
        ("text: |\nUne ligne\nplace: Dole", "block-not-set-in", 2, 1),
    ],
)
def test_a_slip_is_named_where_it_is(text: str, code: str, line: int, column: int) -> None:
    problems = parse(text, "r.yaml").problems

    assert [(p.code, p.place.line, p.place.column) for p in problems] == [(code, line, column)]


def test_no_break_spaces_inside_texts_are_left_alone() -> None:
    text = "title: Biothérapies\u00a0!\ntext: |\n  \u00a0Note\u00a0: un\u202f%\nen:\n  - a\u00a0b"

    assert parse(text, "r.yaml").problems == []


def test_a_repeated_field_is_one_mistake(office: Path, presskit: Command) -> None:
    with release_file(office).open("a", encoding="utf-8") as file:
        file.write("title: {fr: Encore, en: Again}\n")

    assert [code for code, _ in told(presskit)] == ["repeated-key"]


def test_a_day_that_its_month_has_not_is_told_so(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "date: 2026-05-28", "date: 2026-02-31")

    (problem,) = presskit("check", "--json", "--ui", "fr").json["problems"]

    assert "février 2026 a 28 jours" in problem["message"]


# ------------------------------------------------------------------------ hints one can follow


def test_the_about_to_add_is_one_that_has_a_text(tmp_path: Path, presskit: Command) -> None:
    issuers = RELEASE.replace("issuers: [region]", "issuers: [agence, region]")
    write_office(tmp_path, office="name: Presse\nlanguages: [fr, en]\n",
                 release=issuers.replace("about: [region]\n", ""))  # fmt: skip

    hints = told(presskit, "--office", str(tmp_path))

    assert any("« about: [region] »" in hint for _, hint in hints)


def test_without_any_such_text_the_text_comes_first(tmp_path: Path, presskit: Command) -> None:
    assert ABOUT in ORGANISATIONS
    write_office(tmp_path, office="name: Presse\nlanguages: [fr, en]\n",
                 organisations=ORGANISATIONS.replace(ABOUT, ""),
                 release=RELEASE.replace("about: [region]\n", ""))  # fmt: skip

    hints = told(presskit, "--office", str(tmp_path))

    assert any(hint.startswith("écrivez d’abord son texte") for _, hint in hints)


def test_a_contact_written_out_can_be_reached_whatever_its_organisation(
    office: Path, presskit: Command
) -> None:
    inline = "contacts: [{organisation: regoin, name: Lou Petit, email: lou@region.example}]"
    replace_in(release_file(office), "contacts: [region]", inline)

    assert [code for code, _ in told(presskit)] == ["unknown-id"]


def test_a_contact_that_is_listed_already_is_not_to_be_added(
    tmp_path: Path, presskit: Command
) -> None:
    write_office(tmp_path, press="c-martin:\n  name: Camille MARTIN\n  organisation: region\n")

    ((code, hint),) = told(presskit, "--office", str(tmp_path))

    assert (code, hint.startswith("personne n’est joignable sous « region »")) == (
        "contact-none", True,
    )  # fmt: skip


def test_an_organisation_whose_name_ends_in_a_bracket_is_named_as_it_is(
    tmp_path: Path, presskit: Command
) -> None:
    name = "Ville de Saint-Étienne (42)"
    town = f"ville:\n  name: {{fr: {name}, en: City of Saint-Étienne}}\n"
    release = RELEASE.replace("La Région réunit", f"La {name} réunit")
    write_office(tmp_path, organisations=ORGANISATIONS + town, release=release)

    assert "organisation-names" not in [
        code for code, _ in told(presskit, "--office", str(tmp_path))
    ]


def test_few_ids_are_listed(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "issuers: [region]", "issuers: [zzz]")

    ((_, hint),) = told(presskit)

    assert "vous avez : region, agence" in hint


def test_a_picture_of_the_media_folder_is_recognised(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "file: media/atelier.jpg", "file: atelier.jpg")

    ((code, hint),) = told(presskit)

    assert (code, "« media/atelier.jpg »" in hint) == ("media-missing", True)
