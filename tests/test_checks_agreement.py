"""The checks that compare: who said it, how it is spelled, how many, how long ago, on which day."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit.checks import check
from presskit.checks.attribution import attribution
from presskit.checks.counts import counts
from presskit.checks.durations import durations
from presskit.checks.events import event_date
from presskit.checks.likeness import distance, runs, slip
from presskit.checks.names import names
from presskit.checks.organisations import organisations
from presskit.checks.remnants import remnants
from presskit.checks.structure import structure
from presskit.office import open_office
from presskit.problems import Problem
from presskit.wording.of_agreement import AGREEMENT
from tests.offices import OFFICE, QUIET, release_file, replace_in, write_office
from tests.test_rules import problems_of

AGREE = (attribution, names, organisations, remnants, structure, counts, durations, event_date)
SEEDED = Path(__file__).parent.parent / "benchmarks/seeded"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    strict = OFFICE.replace(QUIET, "")
    return write_office(tmp_path_factory.mktemp("agreement") / "office", office=strict)


def found_in(root: Path, code: str, french: str = "", english: str = "") -> list[Problem]:
    """What a check says of a note."""
    notes = {"notes": {"fr": french or "Rien.", "en": english or "Nothing."}}
    fragment = yaml.safe_dump(notes, allow_unicode=True)
    return [problem for problem in problems_of(root, fragment) if problem.code == code]


def fragments() -> list[object]:
    return [
        pytest.param(path.stem, yaml.safe_dump(row.get("failing", row.get("passing"))),
                     "failing" in row, id=f"{path.stem}-{n}")
        for path in sorted(SEEDED.glob("*.yaml"))
        if path.stem in AGREEMENT
        for n, row in enumerate(yaml.safe_load(path.read_text("utf-8")))
    ]  # fmt: skip


@pytest.mark.parametrize(("code", "fragment", "wrong"), fragments())
def test_a_seeded_error_is_found_and_a_near_miss_is_not(
    root: Path, code: str, fragment: str, wrong: bool
) -> None:
    codes = {problem.code for problem in problems_of(root, fragment)}

    assert (code in codes) is wrong


@pytest.mark.parametrize(
    ("code", "french", "word"),
    [
        ("quote-attribution", "Bien.\n\nOn dit : « Nous voulons tous une place ici. »", "«"),
        ("names-differ", "Avec nous,\nAnne Leroi ouvrira.", "Anne"),
        ("organisation-names", "Voici la Région-Exemple.", "Région-"),
        ("wrong-language", "Ce plan, with nous, avance.", "with"),
        ("count", "Voici quatre axes :\n\n- a\n- b", "quatre"),
        ("duration", "Née en 1998, elle agit depuis deux ans.", "deux"),
        ("embargo-text", "Ces chiffres sont sous embargo.", "sous"),
    ],
)
def test_a_problem_points_at_its_word(root: Path, code: str, french: str, word: str) -> None:
    problem = found_in(root, code, french)[0]

    assert (problem.path, problem.offset) == (("notes", "fr"), french.index(word))


def test_a_word_is_placed_in_the_file(tmp_path: Path) -> None:
    root = write_office(tmp_path / "office")
    replace_in(release_file(root), "en: The strategy moves forward.", "en: It moves avec ease.")
    desk = open_office(root)

    found = [p.place for p in check(desk.releases[0], desk) if p.code == "wrong-language"]

    line = release_file(root).read_text("utf-8").splitlines()[(found[0].line or 0) - 1]
    assert line[(found[0].column or 0) - 1 :].startswith("avec")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("kerbrat", "kerbart", True),
        ("leroy", "leroi", True),
        ("gamonet", "gamonnet", True),
        ("schmitterlin", "schmiterling", True),
        ("region", "regions", False),
        ("roy", "loy", False),
        ("martin", "garnier", False),
    ],
)
def test_a_slip_is_one_letter_or_two_in_a_long_word(one: str, other: str, expected: bool) -> None:
    assert slip(one, other) is expected
    assert slip(other, one) is expected


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_the_distance_of_two_words_has_no_direction(one: str, other: str) -> None:
    assert distance(one, other, 6) == distance(other, one, 6)
    assert (distance(one, other, 6) == 0) is (one == other)


def test_capitalised_words_in_a_row_are_read_across_a_wrapped_line() -> None:
    found = [[token.raw for token in run] for run in runs("avec Anne\n  de La Tour, ici\n\nPaul")]

    assert found == [["Anne", "La", "Tour"]]


MARKS = "aéB«»“”\"'’*_[](){}<>|-#:;,.!? \n\t0123456789œ€"
TEXTS = st.text(st.sampled_from(MARKS) | st.characters(), max_size=200)


@settings(
    max_examples=25, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(french=TEXTS, english=TEXTS)
def test_no_text_makes_a_check_crash(root: Path, french: str, english: str) -> None:
    text = {"fr": french, "en": english}
    fragment = {"sections": [{"heading": text, "text": text}], "title": text, "standfirst": text}

    assert isinstance(problems_of(root, yaml.safe_dump(fragment)), tuple)


def test_a_text_that_is_whole_in_the_other_language_is_told_once(root: Path) -> None:
    same = "La Région agit dans ce domaine avec ses partenaires depuis longtemps."

    assert found_in(root, "wrong-language", same, same) == []


def test_a_picture_of_a_press_kit_without_credit_stops_the_build(root: Path) -> None:
    asset = {"file": "media/atelier.jpg", "alt": {"fr": "Deux personnes", "en": "Two people"}}
    fragment = yaml.safe_dump({"kind": "press-kit", "media": [asset]}, allow_unicode=True)

    severities = {p.code: p.severity for p in problems_of(root, fragment)}

    assert severities["image-credit"] == "error"
