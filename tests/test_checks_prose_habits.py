"""Acronyms, advertising, doublets, spelling, and what a release must have; nothing ever crashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.checks.acronyms import acronyms
from presskit.checks.completeness import parts
from presskit.checks.dates import relative_dates, weekday
from presskit.checks.habits import hype, inclusive
from presskit.checks.headlines import headings, titles
from presskit.checks.links import empty_links, link_texts
from presskit.checks.marks import apostrophes, ordinals, punctuation
from presskit.checks.placeholders import placeholders
from presskit.checks.reading import readability
from presskit.checks.spelling import misspelt, spelling
from presskit.model import Language
from tests.offices import OFFICE, QUIET, RELEASE, write_office
from tests.prose import Checker, about, noted

EVERY: tuple[Checker, ...] = (
    acronyms, apostrophes, empty_links, headings, hype, link_texts, ordinals, parts, placeholders,
    punctuation, readability, relative_dates, titles, weekday,
)  # fmt: skip
Release = Callable[[str], Path]


@pytest.fixture
def release_with(tmp_path: Path) -> Release:
    """A small office that forbids doublets and asks for spelling, with more fields."""
    office = OFFICE.replace(QUIET, "check: {median_point: forbid, spelling: true}\n")
    return lambda fields: write_office(tmp_path, office=office, release=RELEASE + fields)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "L’ADEME paie. L’ADEME décide.", ["ADEME"]),
        ("fr", "L’Agence de la transition écologique (ADEME) paie.", []),
        ("fr", "Le SDIS (service départemental d’incendie et de secours) vient.", []),
        ("fr", "Le SDIS (à Dole) vient. Le service d’incendie et de secours (SDIS).", ["SDIS"]),
        ("fr", "L’UE, la SNCF, Louis XIV, 3 MW et Jérôme DURAIN.", []),
        ("fr", "COMMUNIQUÉ DE PRESSE SDIS\n\nBESANÇON, Doubs – La halle.", []),
        ("en", "The JNCC and its SMEs.", ["JNCC", "SME"]),
        ("en", "Three national bodies (JNCC, Defra and NFU) pay.", []),
    ],
)
def test_letters_are_explained_where_they_first_appear(
    language: Language, text: str, found: list[str]
) -> None:
    wanted = [name for name in found if name != "SME"]

    assert [problem.facts["found"] for problem in noted(acronyms, text, language)] == wanted


def test_a_title_may_leave_the_explanation_to_the_text(release_with: Release) -> None:
    root = release_with("subtitle: {fr: Le GHT ouvre}\nnotes:\n  fr: Le groupement hospitalier de "
                        "territoire (GHT) ouvre.\n")  # fmt: skip

    assert about(acronyms, root) == []


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("fr", "Un outil révolutionnaire, unique au monde.", 2),
        ("fr", "« Un outil révolutionnaire », dit-elle du calendrier révolutionnaire.", 0),
        ("en", "A leading, world-class centre.", 2),
        ("en", "She has been leading the council, leading to reform.", 0),
    ],
)
def test_words_of_advertising_are_found_outside_quotations(
    language: Language, text: str, number: int
) -> None:
    assert len(noted(hype, text, language)) == number


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("salarié·es", "salariées et salariés"),
        ("habitant·e·s", "habitantes et habitants"),
        ("agent(e)", "agente ou agent"),
        ("acteur·rices", "actrices et acteurs"),
        ("tous·tes", "toutes et tous"),
        ("ils·elles", "elles et ils"),
    ],
)
def test_a_shortened_doublet_is_written_out(
    release_with: Release, written: str, better: str
) -> None:
    (problem,) = about(inclusive, release_with(f"notes: {{fr: Les {written} du port.}}\n"))

    assert (problem.facts["found"], problem.facts["better"]) == (written, better)


def test_an_office_that_says_nothing_of_doublets_hears_nothing(tmp_path: Path) -> None:
    notes = "notes: {fr: Les salarié·es du port.}\n"

    assert about(inclusive, write_office(tmp_path, release=RELEASE + notes)) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("place: Besançon\n", "", "no-place"),
        ("place: Besançon\n", "place: ''\n", "no-place"),
        ("about: [region]\n", "", "no-about"),
        ("standfirst: {fr: La Région réunit la filière., en: The Region brings the sector "
         "together.}\n", "", "no-standfirst"),
    ],
)  # fmt: skip
def test_a_release_has_what_its_readers_look_for(
    tmp_path: Path, old: str, new: str, fault: str
) -> None:
    assert old in RELEASE
    root = write_office(tmp_path, release=RELEASE.replace(old, new))

    assert fault in [problem.facts["fault"] for problem in about(parts, root)]


def test_straight_apostrophes_are_told_once_a_text() -> None:
    (problem,) = noted(apostrophes, "L'été, l'hiver et `l'option`.")

    assert problem.facts["number"] == 2


def test_a_long_sentence_is_told_where_it_begins() -> None:
    text = "Court. " + "Les bus sont là et " * 8 + "roulent."

    (problem,) = noted(readability, text)

    assert (problem.facts["found"], problem.offset) == (41, 7)


# ---------------------------------------------------------------------------------- spelling


@pytest.fixture
def hunspell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that answers as hunspell does, and knows every word but one."""
    program = tmp_path / "bin/hunspell"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'Hunspell'\nwhile read -r line; do case $line in\n"
                       "^développment) echo '& développment 1 1: développement, enveloppement';;\n"
                       "*) echo '*';; esac; echo; done\n", "utf-8")  # fmt: skip
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    misspelt.cache_clear()
    return program


NOTES = 'notes: {fr: "Le développment durable, « un développment », Développment."}\n'


@pytest.mark.usefixtures("hunspell")
def test_a_word_that_is_not_in_the_dictionary_is_told_with_the_one_meant(
    release_with: Release,
) -> None:
    (problem,) = about(spelling, release_with(NOTES))

    assert (problem.facts["meant"], problem.offset) == ("développement", 3)


@pytest.mark.usefixtures("hunspell")
def test_spelling_is_looked_at_only_where_the_office_asks(tmp_path: Path) -> None:
    assert about(spelling, write_office(tmp_path / "office", release=RELEASE + NOTES)) == []


def test_without_hunspell_nothing_is_said(
    release_with: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    misspelt.cache_clear()

    assert about(spelling, release_with(NOTES)) == []


@pytest.mark.hunspell
def test_the_real_hunspell_is_understood() -> None:
    misspelt.cache_clear()
    found = misspelt(("développement", "développment"), "fr_FR")

    assert found in ({}, {"développment": "développement"})


# -------------------------------------------------------------------------- whatever is typed

MARKS = st.text(
    st.sampled_from("aàÉZ09 .,;:!?…«»“”\"'’()[]{}<>#*_`|^/@-–—\n\u00a0\u202f·&€"), max_size=200
)


@given(st.one_of(MARKS, st.text(max_size=200)), st.sampled_from(("fr", "en")))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_a_check_crash_or_point_outside(text: str, language: Language) -> None:
    for checker in EVERY:
        for problem in noted(checker, text, language):
            assert 0 <= (problem.offset or 0) <= len(text)
