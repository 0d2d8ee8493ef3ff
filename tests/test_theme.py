"""The look of an office: whose templates, which colours and fonts; what cannot be read is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from presskit.model import Colours, Fonts, Look
from presskit.problems import Refusal
from presskit.render.colours import contrast, palette, parts
from presskit.render.fonts import pdf_family
from presskit.render.theme import STARTERS, check_theme, open_theme
from tests.conftest import Command
from tests.looks import LOOKS, starter
from tests.offices import OFFICE, write_office
from tests.sample import edition, of_kind

COLOURS = st.binary(min_size=3, max_size=3).map(lambda rgb: f"#{rgb.hex()}")


@given(COLOURS)
def test_whatever_the_colour_its_texts_can_be_read_by_day_and_by_night(primary: str) -> None:
    made = palette(primary)

    pairs = [
        (made.on_primary, made.primary), (made.accent, "#ffffff"), (made.accent, made.tint),
        (made.night_accent, made.night), (made.night_accent, made.night_tint),
    ]  # fmt: skip
    assert min(contrast(parts(text), parts(ground)) for text, ground in pairs) >= 4.5


def test_a_colour_that_can_be_read_is_left_alone() -> None:
    made = palette("#0b3d91")

    assert (made.primary, made.accent) == ("#0b3d91", "#0b3d91")


@pytest.mark.parametrize("look", LOOKS)
def test_each_look_has_a_template_for_every_format(look: str) -> None:
    wanted = {"release.docx", "document.typ", "page.html", "index.html", "email.html",
              "document.txt"}  # fmt: skip

    assert wanted <= set(starter(look).templates)


@pytest.mark.parametrize("look", LOOKS)
def test_the_colour_of_each_look_is_legible_as_it_is(look: str) -> None:
    primary = STARTERS[look].primary

    assert list(check_theme(Path(), Look(look=look, colours=Colours(primary=primary)))) == []


def test_an_office_s_own_file_replaces_the_one_of_the_look(tmp_path: Path) -> None:
    own = tmp_path / "templates/agency/email.html"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"ours")

    theme = open_theme(tmp_path, Look(look="agency"))

    assert theme.templates["email.html"] == b"ours"
    assert theme.templates["page.html"] == starter("agency").templates["page.html"]
    assert theme.place("email.html").file == "templates/agency/email.html"
    assert theme.place("document.txt").file == "templates/common/document.txt"


def test_a_look_of_the_office_s_own_lacks_nothing(tmp_path: Path) -> None:
    own = tmp_path / "templates/maison/release.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"ours")

    theme = open_theme(tmp_path, Look(look="maison"))

    assert theme.templates["release.docx"] == b"ours"
    assert theme.templates["document.typ"] == starter("institution").templates["document.typ"]


@pytest.mark.parametrize(
    ("files", "chosen"),
    [
        ((), "release.docx"),
        (("release.en.docx",), "release.en.docx"),
        (("release.en.docx", "invitation.docx"), "invitation.docx"),
        (("release.en.docx", "invitation.docx", "invitation.en.docx"), "invitation.en.docx"),
        (("release.fr.docx", "statement.docx"), "release.docx"),
    ],
)
def test_the_most_precise_word_template_is_taken(
    files: tuple[str, ...], chosen: str, tmp_path: Path
) -> None:
    folder = tmp_path / "templates/institution"
    folder.mkdir(parents=True)
    for name in files:
        (folder / name).write_bytes(b"")

    theme = open_theme(tmp_path, Look())

    assert theme.word_template(edition("en")) == chosen
    assert theme.word_template(of_kind("release", "fr")) != "invitation.docx"


@pytest.mark.parametrize("name", ["institutoin", "../secrets", "logos", ""])
def test_a_look_that_is_nowhere_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        open_theme(tmp_path, Look(look=name))

    assert [problem.code for problem in refusal.value.problems] == ["look-missing"]


def test_a_pale_colour_and_an_unknown_font_are_told_and_stop_nothing(
    tmp_path: Path, presskit: Command
) -> None:
    theme = 'theme: {colours: {primary: "#ffcc00"}, fonts: {titles: Inconnue}}\n'
    root = write_office(tmp_path / "office", office=OFFICE + theme)

    answer = presskit("check", "--office", str(root), "--ui", "fr", "--json")

    told = {problem["code"]: problem for problem in answer.json["problems"]}
    assert answer.code == 0
    pale, unknown = told["colour-contrast"], told["font-unavailable"]
    assert [(each["severity"], each["line"]) for each in (pale, unknown)] == [("warning", 7)] * 2
    assert palette("#ffcc00").accent in pale["hint"]


@pytest.mark.parametrize(
    ("theme", "code"), [("look: agence", "look-missing"), ("logo: logo.png", "media-missing")]
)
def test_a_look_or_a_logo_that_is_nowhere_is_told_on_its_line(
    tmp_path: Path, presskit: Command, theme: str, code: str
) -> None:
    root = write_office(tmp_path / "office", office=f"{OFFICE}theme:\n  {theme}\n")
    (told,) = presskit("check", "--office", str(root), "--json").json["problems"]

    assert (told["code"], told["file"], told["line"]) == (code, "presskit.yaml", 8)


def test_an_office_s_own_font_file_counts(tmp_path: Path) -> None:
    import rendercv_fonts

    lato = next(Path(rendercv_fonts.path_of["Lato"]).glob("*Regular*"))
    folder = tmp_path / "templates/fonts"
    folder.mkdir(parents=True)
    (folder / lato.name).write_bytes(lato.read_bytes())

    (folder / "broken.ttf").write_bytes(b"no font")

    assert list(check_theme(tmp_path, Look(fonts=Fonts(text="Lato")))) == []
    assert pdf_family("Lato", folder) == "Lato"
    assert pdf_family("Arial", folder) == "Source Sans 3"


def test_the_logo_of_the_office_becomes_the_icon_of_its_pages(tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), "navy").save(tmp_path / "logo.png")

    assert open_theme(tmp_path, Look(logo="logo.png")).icon.startswith("data:image/png;base64,")


def test_a_logo_that_is_no_picture_is_named_with_its_line(
    tmp_path: Path, presskit: Command
) -> None:
    root = write_office(tmp_path / "office", office=f"{OFFICE}theme: {{logo: logo.png}}\n")
    (root / "logo.png").write_bytes(b"nothing")

    for command in ("check", "build"):
        answer = presskit(command, "--office", str(root), "--json")

        (problem,) = answer.json["problems"]
        assert (answer.code, problem["code"], problem["file"]) == (
            1, "media-unreadable", "presskit.yaml",
        )  # fmt: skip


def test_the_file_by_which_word_holds_a_template_is_not_read(tmp_path: Path) -> None:
    """Windows lets nobody read it."""
    own = tmp_path / "templates/maison"
    own.mkdir(parents=True)
    for name in ("release.docx", "~$release.docx", "._release.docx", ".~lock.release.docx#"):
        (own / name).write_bytes(name.encode())

    theme = open_theme(tmp_path, Look(look="maison"))

    assert theme.templates["release.docx"] == b"release.docx"
    assert not [name for name in theme.templates if name.startswith((".", "~"))]
