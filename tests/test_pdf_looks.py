"""The PDF of every look: readable by everyone, complete, told apart by more than a colour."""

from __future__ import annotations

import itertools
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import page
import pytest
import typst
from msgspec.structs import replace

from presskit import edition as e
from presskit.edition.reading import texts_to_find
from presskit.labels import KINDS
from presskit.markup import blocks
from presskit.model import LANGUAGES, Kind, Language
from presskit.render import pdf
from presskit.render.fonts import font_folders
from presskit.render.theme import Families
from tests.looks import LOOKS, changed, starter
from tests.pdf_reading import laid_out, opened, pages_of, squeezed, text_of
from tests.sample import LOGO, bare, edition, of_kind

EVERY = list(itertools.product(LOOKS, KINDS, LANGUAGES))
every_document = pytest.mark.parametrize(("look", "kind", "language"), EVERY)
every_look = pytest.mark.parametrize("look", LOOKS)


@cache
def document(look: str, kind: Kind, language: Language = "fr") -> bytes:
    return pdf.render(of_kind(kind, language), starter(look))


def faults(rendered: bytes) -> list[str]:
    report = page.validate_pdf_bytes(rendered, profile=page.ValidationProfile.PDF_UA_1)
    return [failure.message for failure in report.failures]


# ---------------------------------------------------------------------------- readable by everyone


@every_document
def test_a_machine_finds_no_fault_of_accessibility(
    look: str, kind: Kind, language: Language
) -> None:
    assert faults(document(look, kind, language)) == []


@pytest.mark.parametrize(
    ("seeded", "named"),
    [
        ('#image("logo.svg")', "/Alt"),
        ("= Titre\n==== Trop bas", "[Hh]eading"),
    ],
)
def test_the_machine_would_have_found_it(seeded: str, named: str) -> None:
    found = faults(unchecked(f'#set document(title: "x")\n#set text(lang: "fr")\n{seeded}'))

    assert any(re.search(named, fault) for fault in found), found


@every_look
@pytest.mark.parametrize("primary", ["#ffd500", "#000000", "#ff0000"])
def test_any_colour_of_an_office_gives_a_sound_file(look: str, primary: str) -> None:
    assert faults(pdf.render(of_kind("press-kit"), starter(look, primary))) == []


# ---------------------------------------------------------------------------------------- complete


@pytest.mark.poppler
@every_document
def test_every_word_can_be_copied_out(look: str, kind: Kind, language: Language) -> None:
    release = of_kind(kind, language)
    printed = squeezed(text_of(document(look, kind, language)))

    lost = [text for _, text in texts_to_find(release)
            for line in text.split("\n") if squeezed(line) not in printed]  # fmt: skip
    assert lost == []


@pytest.mark.poppler
@every_look
def test_awkward_words_come_out_whole(look: str) -> None:
    written = r"""R&D <b> "x" 'y' #let $a$ *b* _c_ @d \e 100 % 🎉 👩🏽‍🔬 ➜ ✆"""
    section = e.Section(written, blocks(written.replace("*", "").replace("_", "")))
    release = replace(edition(), title=written, subtitle=written, sections=(section,))
    printed = squeezed(text_of(pdf.render(release, starter(look))))

    assert printed.count(squeezed(written)) >= 3


@pytest.mark.poppler
@every_look
def test_a_title_of_three_hundred_letters_is_printed_whole(look: str) -> None:
    title = ("Biothérapies en Bourgogne-Franche-Comté et ailleurs, " * 6)[:300]
    for kind in ("release", "press-kit"):
        rendered = pdf.render(replace(of_kind(kind), title=title), starter(look))

        assert squeezed(title) in squeezed(text_of(rendered))


@pytest.mark.poppler
@every_look
def test_no_address_runs_out_of_its_column(look: str) -> None:
    long = "prenom{}.nom-compose@service-communication.bourgognefranchecomte.example"
    people = tuple(e.Contact(f"Nom {n}", emails=(long.format(n),)) for n in range(4))
    release = replace(bare(), contacts=(e.ContactBlock("Région", people),))
    rendered = pdf.render(release, starter(look))

    # What runs off the page, or under its neighbour, is not read in one piece.
    assert [each for each in people if each.emails[0] not in squeezed(text_of(rendered))] == []
    assert faults(rendered) == []


@pytest.mark.poppler
@every_look
def test_words_from_right_to_left_keep_their_letters_in_order(look: str) -> None:
    hebrew, arabic = "שלום עולם", "مرحبا بالعالم"
    release = replace(bare(), subtitle=f"Le mot « {arabic} », en 2026, et « {hebrew} » enfin")
    rendered = pdf.render(release, starter(look))
    printed = laid_out(rendered)

    assert hebrew in printed
    assert arabic in printed
    # For who reads the file itself: letters that stand in the order they are drawn are declared.
    assert opened(rendered).count(b"/ReversedChars") >= 2


@pytest.mark.poppler
@every_look
def test_a_long_programme_repeats_its_header_on_every_page(look: str) -> None:
    event = edition().events[0]
    sessions = tuple(replace(event.sessions[0], title=f"Séance {n} fin") for n in range(40))
    long = replace(edition(), events=(replace(event, sessions=sessions),))
    pages = pages_of(pdf.render(long, starter(look)))
    with_rows = [text for text in pages if re.search(r"Séance \d+ fin", text)]

    assert len(with_rows) > 2
    assert all("Horaire" in text for text in with_rows)


@every_look
def test_a_release_with_nothing_optional_is_one_sound_page(look: str) -> None:
    rendered = pdf.render(bare(), starter(look))

    assert page.validate_pdf_bytes(rendered).document.page_count == 1
    assert faults(rendered) == []


# --------------------------------------------------------------------------------------- press kits


@pytest.mark.poppler
@every_look
def test_a_press_kit_begins_with_a_cover_and_its_contents(look: str) -> None:
    kit = of_kind("press-kit")
    cover, second, *others = pages_of(document(look, "press-kit"))
    total = 2 + sum(map(bool, others))

    for said in (kit.kind_label, kit.date_line, kit.embargo, kit.title, kit.subtitle):
        assert squeezed(said) in squeezed(cover)
    assert squeezed(f"1 / {total}") not in squeezed(cover)
    assert squeezed(f"2 / {total}") in squeezed(second)
    for chapter in kit.contents:
        assert squeezed(chapter.title) in squeezed(second)


@pytest.mark.poppler
@every_look
def test_the_contents_name_the_page_where_each_part_begins(look: str) -> None:
    kit = of_kind("press-kit")
    pages = pages_of(document(look, "press-kit"))

    for part in kit.parts:
        named = re.search(re.escape(part.heading) + r"\s+(\d+)", pages[1])
        assert named, part.heading
        assert part.heading in pages[int(named[1]) - 1]


@every_look
def test_each_line_of_the_contents_is_a_link_into_the_document(look: str) -> None:
    kit = of_kind("press-kit")
    inside = opened(document(look, "press-kit"))

    assert inside.count(b"/S /TOCI") + inside.count(b"/S/TOCI") == len(kit.contents)
    assert len(re.findall(rb"/Dest ?\[|/D ?\[|/Dest", inside)) >= len(kit.contents)


@pytest.mark.poppler
@every_look
def test_no_page_of_a_press_kit_is_nearly_empty(look: str) -> None:
    pages = pages_of(document(look, "press-kit"))

    assert all(len(text.splitlines()) > 7 for text in pages)


# ------------------------------------------------------------------------------ colours and fonts


@every_look
def test_the_colour_of_the_office_fills_what_the_look_fills(look: str) -> None:
    filled = [
        opened(pdf.render(of_kind("press-kit"), starter(look, primary))).count(b"1 0 0 sc")
        for primary in (None, "#ff0000")
    ]

    assert filled[0] == 0 < filled[1]


@pytest.mark.parametrize(
    ("families", "fonts"),
    [
        (Families("Georgia", "Arial"), {b"GentiumBookPlus", b"SourceSans3"}),
        (Families("Arial", "Arial"), {b"SourceSans3"}),
        (Families("Charter", "Noto Sans"), {b"XCharter", b"NotoSans"}),
        (Families("Unknown", "Nowhere"), {b"SourceSans3"}),
    ],
)
def test_the_families_of_the_office_are_in_the_file(families: Families, fonts: set[bytes]) -> None:
    inside = opened(pdf.render(of_kind("release"), replace(starter("agency"), fonts=families)))

    assert fonts_of(inside) == fonts


def test_the_font_files_of_the_office_are_used(tmp_path: Path) -> None:
    import rendercv_fonts

    for file in Path(rendercv_fonts.path_of["Lato"]).glob("*.ttf"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    families = Families("Lato", "Lato")
    theme = replace(starter("agency"), fonts=families, fonts_folder=tmp_path)

    # Lato has no narrow no-break space: that alone comes from elsewhere.
    assert b"Lato" in fonts_of(opened(pdf.render(of_kind("release"), theme)))


# ----------------------------------------------------------------------------- an office's own look


def test_a_document_of_the_institution_works_in_a_look_of_ones_own() -> None:
    own = starter("institution").text("document.typ")

    for look in LOOKS:
        assert faults(pdf.render(of_kind("press-kit"), changed(look, document_typ=own))) == []


@pytest.mark.parametrize(
    "choice",
    ['headings: "beside", hang: 45mm, stand: 0mm', 'label: "tag"', 'quotes: "lines"',
     'figures: "open"', 'boxes: "field"', 'about: "columns"', 'captions: "under"',
     'standfirst: "large"', 'heading-font: "titles"'],
)  # fmt: skip
def test_each_choice_of_a_look_can_be_made_alone(choice: str) -> None:
    theme = changed("institution", look_typ=f"#let look = ({choice})")

    assert faults(pdf.render(of_kind("press-kit"), theme)) == []


# ----------------------------------------------------------------------------------------- helpers


def unchecked(source: str) -> bytes:
    """A PDF made without the checks of PDF/UA."""
    with TemporaryDirectory() as folder:
        Path(folder, "main.typ").write_text(source, "utf-8")
        Path(folder, "logo.svg").write_bytes(LOGO.data)
        return typst.compile(Path(folder, "main.typ"), root=folder, font_paths=font_folders())


def fonts_of(inside: bytes) -> set[bytes]:
    return set(re.findall(rb"/FontName ?/\w+\+(\w+)-", inside))


# ------------------------------------------------------------------------------- what goes where


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_magazine_says_what_is_new_on_its_first_page(language: Language) -> None:
    release = of_kind("release", language)
    large = replace(release.pictures[0], width=1600, height=1000)
    plain = replace(release, pictures=(large,), changes=(), reason=(), practical=())

    first, *_ = pages_of(pdf.render(plain, starter("magazine")))
    assert squeezed(release.summary) in squeezed(first)


@every_look
def test_a_unit_without_room_beside_its_figure_begins_the_label(look: str) -> None:
    figure = e.KeyFigure("13 000 établissements", "en région", figure="13 000",
                         unit="établissements de recherche")  # fmt: skip
    release = replace(bare("fr"), key_figures=(figure,) * 4)

    printed = squeezed(text_of(pdf.render(release, starter(look))))

    assert printed.count(squeezed("13 000 établissements de recherche en région")) == 4
