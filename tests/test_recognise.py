"""What an old communiqué says: its head, quotations, contacts, programme, "à propos"."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.importers import Manuscript, Recognised
from presskit.importers.readers import read
from presskit.importers.readers.text import lines_of
from presskit.importers.recognise.whole import recognise
from presskit.importers.shape import shape

DRAWER = Path(__file__).parent / "drawer"
CORPUS = Path(__file__).parent.parent.parent / "shared/corpus"
BODY = (
    "La Région a réuni mardi à Dijon les entreprises, les chercheurs et les soignants de la "
    "filière afin de préparer la feuille de route des trois prochaines années et ses moyens."
)


def said(text: str) -> Recognised:
    """What a text of one language says."""
    return recognise(Manuscript(Path("a.txt"), tuple(lines_of(text))))[0]


def body(*paragraphs: str) -> Recognised:
    return said("\n\n".join(["Un titre qui dit quelque chose", BODY, *paragraphs]))


# ------------------------------------------------------------------------------------ the drawer


@pytest.fixture(scope="session")
def scorer() -> ModuleType:
    """The measure of the shared corpus."""
    script = CORPUS / "score_import.py"
    if not script.exists():
        pytest.skip(f"{script} is not there: old releases were not scored")
    spec = importlib.util.spec_from_file_location("score_import", script)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(
    scorer: ModuleType, gold: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> float:
    for text in gold.glob("*.txt"):
        told = json.dumps(shape(recognise(read(text))))
        (folder / f"{text.stem}.json").write_text(told, "utf-8")
    scorer.main([str(folder), "--gold", str(gold)])
    return float(capsys.readouterr().out.split()[-1])


def test_the_drawer_of_invented_releases_is_read(
    scorer: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(scorer, DRAWER, tmp_path, capsys) >= 0.9


def test_the_shared_corpus_is_read(
    scorer: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(scorer, CORPUS / "import", tmp_path, capsys) >= 0.9


# -------------------------------------------------------------------------------------- the head


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        ("Besançon, le 4 septembre 2026", "2026-09-04", "Besançon"),
        ("COMMUNIQUÉ DE PRESSE – Nantes, le 10 mars 2026", "2026-03-10", "Nantes"),
        ("Paris, mardi 1er juin 2026 – Pour diffusion immédiate", "2026-06-01", "Paris"),
        ("Publié le 12/06/2026 à 09:41", "2026-06-12", ""),
        ("Issued: 5 February 2027", "2027-02-05", ""),
        ("PRESS RELEASE, October 28, 2026", "2026-10-28", ""),
    ],
)
def test_a_dateline_says_when_and_where(line: str, day: str, place: str) -> None:
    found = said(f"{line}\n\nUn titre qui dit quelque chose\n\n{BODY}")

    assert (found.date, found.place, found.title) == (day, place, "Un titre qui dit quelque chose")


@pytest.mark.parametrize("mark", [" – ", " - ", ". "])
def test_a_dateline_may_open_the_first_paragraph(mark: str) -> None:
    found = said(f"Un titre qui dit quelque chose\n\nDole, le 2 mai 2026{mark}{BODY}")

    assert (found.date, found.place) == ("2026-05-02", "Dole")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("SOUS EMBARGO JUSQU’AU LUNDI 16 MARS 2026, 18H", "2026-03-16T18:00"),
        ("Embargo : lundi 7 décembre 2026, 11 h (heure de Paris)", "2026-12-07T11:00"),
        ("EMBARGOED UNTIL 00:01 GMT, TUESDAY 9 FEBRUARY 2027", "2027-02-09T00:01"),
    ],
)
def test_an_embargo_has_its_hour(line: str, moment: str) -> None:
    assert said(f"{line}\n\nUn titre qui dit quelque chose\n\n{BODY}").embargo == moment


# ------------------------------------------------------------------------------------ quotations


SPEECH = "Nous avons attendu dix ans cette ouverture, et la voici"


@pytest.mark.parametrize(
    "written",
    [
        f"« {SPEECH} », déclare Anne Leroy, présidente de la Région.",
        f"« {SPEECH} », s’est réjouie la présidente de la Région, Anne Leroy.",
        f"Anne Leroy, présidente de la Région, a déclaré : « {SPEECH}. »",
        f"Pour Anne Leroy, présidente de la Région, « {SPEECH} ».",
        f"“{SPEECH},” said Anne Leroy, President of the Region.",
        f"« {SPEECH}. »\nAnne Leroy, présidente de la Région",
        f"« {SPEECH}, reconnaît Anne Leroy, présidente de la Région. »",
        f"Anne Leroy, présidente de la Région, a déclaré :\n\n« {SPEECH}. »",
        f"Anne Leroy, présidente de la Région, a ouvert la séance.\n\n« {SPEECH} », a-t-elle dit.",
        f"• Anne Leroy, présidente de la Région : « {SPEECH}. »",
    ],
)
def test_a_quotation_has_its_speaker_wherever_the_name_stands(written: str) -> None:
    (quote,) = body(written).quotes

    assert (quote.speaker, SPEECH in quote.text) == ("Anne Leroy", True)
    assert re.search("président|President", quote.role)


def test_two_halves_around_an_attribution_are_one_quotation() -> None:
    halves = f"« {SPEECH} », déclare Anne Leroy, présidente. « Elle ira plus loin encore demain. »"

    assert [quote.text for quote in body(halves).quotes] == [
        f"{SPEECH} Elle ira plus loin encore demain."
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Le rapport « La filière en région : enjeux et perspectives » a paru en mars.",
        "Le dispositif « Lycée sobre » prévoit un référent par établissement.",
        "L’usage des produits dits « de confort » recule depuis trois ans dans les services.",
    ],
)
def test_a_term_or_a_title_is_no_quotation(written: str) -> None:
    assert body(written).quotes == ()


# -------------------------------------------------------------------------------------- contacts


@pytest.mark.parametrize(
    "written",
    [
        "Contact presse : Anne Leroy, 03 53 01 20 10, a.leroy@region.example",
        "CONTACT PRESSE\n\nAnne LEROY – a.leroy@region.example – Tél. 03 53 01 20 10",
        "Contacts presse\nAnne Leroy\nTél : 03.53.01.20.10\na.leroy(at)region.example",
        "Pour plus d’informations :\nAnne Leroy | 03 53 01 20 10 | a.leroy@region.example",
        "Press contact: Anne Leroy, +33 (0)3 53 01 20 10 / a.leroy@region.example",
        "## Contact\n**Anne Leroy**\n[a.leroy@region.example](mailto:a.leroy@region.example)\n"
        "03 53 01 20 10",
    ],
)
def test_a_contact_is_read_in_every_layout(written: str) -> None:
    (contact,) = body(written).contacts

    assert contact.name.casefold() == "anne leroy"
    assert (contact.emails, contact.phones) == (("a.leroy@region.example",), ("+33353012010",))


def test_a_block_of_contacts_that_comes_on_every_page_is_read_once_and_cuts_nothing() -> None:
    block = "CONTACTS PRESSE\n\nRégion\n\nAnne LEROY – a.leroy@region.example – 03 53 01 20 10"
    first = "L’agence a été créée en 2010 par la Région et douze collectivités du territoire."
    end = "Elle accompagne chaque année trois cents entreprises du territoire dans leurs projets."
    found = body(block, "À propos de l’Agence", first, block, end, block)

    assert [each.name for each in found.contacts] == ["Anne LEROY"]
    assert [(each.heading, each.paragraphs) for each in found.about] == [
        ("À propos de l’Agence", (first, end))
    ]


def test_columns_laid_flat_are_people_again() -> None:
    flat = (
        "Contacts presse\n\nAnne Leroy\tPaul Roux\nRégion\tAgence\n03 53 01 20 10\t03 53 01 20 11"
    )

    assert [(each.name, each.phones) for each in body(flat).contacts] == [
        ("Anne Leroy", ("+33353012010",)), ("Paul Roux", ("+33353012011",))]  # fmt: skip


# ------------------------------------------------------------------------------------- programme


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("9h-10h Point presse", "09:00", "10:00"), ("16.15 Point presse", "16:15", ""),
        ("9 h 30 – 10 h : Point presse", "09:30", "10:00"),
        ("de 14h à 15h30 : Point presse", "14:00", "15:30"),
        ("20h45 > 22h : Point presse", "20:45", "22:00"),
        ("Dès 15 heures : Point presse", "15:00", ""),
        ("2pm–3.30pm Point presse", "14:00", "15:30"), ("9–10 am: Point presse", "09:00", "10:00"),
        ("6:30 pm - 7:00 pm Point presse", "18:30", "19:00"), ("12 noon Point presse", "12:00", ""),
        ("- 9h15 : Point presse", "09:15", ""), ("10:00-11:15 Point presse", "10:00", "11:15"),
    ],
)  # fmt: skip
def test_a_slot_is_read_in_every_style(line: str, start: str, end: str) -> None:
    (session,) = body("PROGRAMME", line).programme

    assert (session.start, session.end, session.title) == (start, end, "Point presse")


def test_slots_belong_to_the_day_above_them_and_some_are_for_the_press_alone() -> None:
    found = said(
        "Besançon, le 4 septembre 2026\n\nUn titre qui dit quelque chose\n\n"
        + BODY
        + """

Au programme

Mardi 8 septembre
- 9h15 : Accueil
- 11h30-12h15 : Visite (réservée à la presse)

Mercredi 9 septembre
- 14h : Bilan
"""
    )

    assert [(each.day[-2:], each.start, each.access) for each in found.programme] == [
        ("08", "09:15", ""), ("08", "11:30", "press"), ("09", "14:00", "")]  # fmt: skip


# -------------------------------------------------------------------------------------- anything


ODD = [*BODY.split(), "«", "»", '"', "“", "\n", "\n\n", "Contact :", "9h", "#a", "À propos de",
       "a@b.example", "01 99 00 00 00", "-", "|", "(", "’", ":"]  # fmt: skip


@given(st.lists(st.sampled_from(ODD), max_size=60))
def test_no_text_is_too_odd(pieces: list[str]) -> None:
    manuscript = Manuscript(Path("a.txt"), tuple(lines_of(" ".join(pieces))))
    told: dict[str, Any] = shape(recognise(manuscript))

    assert told["lang"] in ("fr", "en")
