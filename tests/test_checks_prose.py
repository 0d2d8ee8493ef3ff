"""What a sub-editor finds in one text, said of the word it is about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from presskit.checks.dates import relative_dates, weekday
from presskit.checks.headlines import headings, titles
from presskit.checks.links import empty_links, link_texts
from presskit.checks.marks import ordinals, punctuation
from presskit.checks.placeholders import placeholders
from presskit.checks.reading import ease
from presskit.model import Language
from presskit.office import open_office
from presskit.problems import Problem
from presskit.wording import explain
from tests.conftest import Command
from tests.offices import OFFICE, QUIET, RELEASE, release_file, replace_in, write_office
from tests.prose import Checker, about, noted


def told(checker: Checker, text: str, language: Language = "fr") -> list[str]:
    """The words each problem is about, as they stand in the text."""
    return [word_at(text, problem) for problem in noted(checker, text, language)]


def word_at(text: str, problem: Problem) -> str:
    return text[problem.offset or 0 :].split()[0]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Le maire de [ville] et TODO.", ["[ville]", "TODO."]),
        ("fr", "Appelez le 06 00 00 00 00.", ["06"]),
        ("fr", "Un formulaire à compléter en ligne.", []),
        ("en", "Venue: to be confirmed", ["to"]),
        ("en", "The result has to be confirmed by a vote.", []),
        ("en", "TK Elevator of [the city] said so [1].", []),
    ],
)
def test_what_was_left_to_fill_in_is_found(language: Language, text: str, words: list[str]) -> None:
    assert told(placeholders, text, language) == words


@pytest.mark.parametrize(
    ("language", "text", "severities"),
    [
        ("fr", "le jeudi 13 mars 2024", ["error"]),
        ("fr", "le mercredi 13 mars 2024", []),
        ("fr", "le 31 avril 2026, le jeudi 32 mars", ["error", "error"]),
        ("fr", "mardi 10 juin", ["warning"]),
        ("fr", "mercredi 10 juin", []),
        ("fr", "en 2024, le lundi 10 juin", []),
        ("en", "Sat. 7 June 2026 and October 12, 2026 (Tuesday)", ["error", "error"]),
        ("en", "Every Tuesday, 12 doctors come", []),
    ],
)
def test_a_day_is_the_day_of_its_date(language: Language, text: str, severities: list[str]) -> None:
    assert [problem.severity for problem in noted(weekday, text, language)] == severities


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "La gare ouvre demain.", ["demain."]),
        ("fr", "La Région lance aujourd’hui un appel.", ["aujourd’hui"]),
        ("fr", "La filière compte aujourd’hui 500 sites.", []),
        ("fr", "Le médicament de demain.", []),
        ("fr", "Elle a dit : « Nous ouvrons demain. »", []),
        ("fr", "Aujourd’hui, 10 juin 2026, elle ouvre.", []),
        ("en", "Tomorrow’s briefing is postponed.", ["Tomorrow’s"]),
        ("en", "Today’s challenges; the towns of tomorrow.", []),
    ],
)
def test_a_day_is_named_by_its_date(language: Language, text: str, words: list[str]) -> None:
    assert told(relative_dates, text, language) == words


def test_a_wrong_day_that_a_correction_quotes_is_left_alone(tmp_path: Path) -> None:
    changes = 'changes: [{old: {fr: "jeudi 10 juin 2026"}, new: {fr: "mercredi 10 juin 2026"}}]\n'

    assert about(weekday, write_office(tmp_path, release=RELEASE + changes)) == []


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        ("La Région ouvre une maison.", ["full-stop"]),
        ("LA RÉGION OUVRE UNE MAISON", ["capitals"]),
        ("Enfin ! Elle ouvre !", ["exclamations"]),
        ("a " * 16, ["words"]),
        ("anticonstitutionnellement " * 4, ["characters"]),
        ("CHU, SNCF : deux accords, etc.", []),
    ],
)
def test_a_title_is_short_and_quiet(tmp_path: Path, written: str, faults: list[str]) -> None:
    root = write_office(tmp_path, release=RELEASE.replace(
        "Biothérapies : la Région dresse le bilan", written.strip()))  # fmt: skip

    assert [problem.facts["fault"] for problem in about(titles, root)] == faults


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("#### Détail", ["level"]),
        ("### Partie\n\n#### Détail\n\n### Partie", []),
        ("# Titre", ["first-level"]),
        ("###", ["empty"]),
        ("### Une partie.", ["stop"]),
        ("##Contact", ["no-space"]),
        ("```\n# commentaire\n```\n#biothérapies", []),
    ],
)
def test_headings_go_down_one_level_at_a_time(text: str, faults: list[str]) -> None:
    assert [problem.facts["fault"] for problem in noted(headings, text)] == [
        f"heading-{fault}" for fault in faults
    ]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("[ici](https://a.example)", ["vague"]),
        ("[**En savoir plus** →](https://a.example)", ["vague"]),
        ("[](https://a.example)", ["no-words"]),
        ("Voir https://a.example/b.", ["bare"]),
        ("[le plan](https://a.example) et [le plan](https://b.example)", ["two-targets"]),
        ("[le plan](https://a.example/Dole_(Jura)), `https://b.example`", []),
    ],
)
def test_the_words_of_a_link_say_where_it_leads(text: str, faults: list[str]) -> None:
    assert [problem.facts["fault"] for problem in noted(link_texts, text)] == [
        f"link-{fault}" for fault in faults
    ]


@pytest.mark.parametrize("target", ["", "#", "#programme", '# "La page"'])
def test_a_link_leads_out_of_the_document(target: str) -> None:
    assert [problem.severity for problem in noted(empty_links, f"[le plan]({target})")] == ["error"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« Oui (non », dit-elle.", ["(non"]),
        ("Oui », dit-elle.", ["»,"]),
        ("« Un.\n\n« Deux », dit-elle.", []),
        ("« Un.\n\nDeux, dit-elle.", ["«"]),
        ('Un "deux et un écran de 24"', []),
        ('Elle s"intéresse à tout.', ['"intéresse']),
        ("Les les gares.. et,, enfin", ["les", "..", ",,"]),
        ("Nous nous taisons… 1) oui ; a) non :-)", []),
    ],
)
def test_what_opens_is_closed_and_nothing_stands_twice(text: str, words: list[str]) -> None:
    assert [word[: len(wanted)] for word, wanted in zip(told(punctuation, text), words,
            strict=True)] == words  # fmt: skip


@pytest.mark.parametrize(
    ("language", "found", "better", "severity"),
    [
        ("fr", "3^e", "3e", "warning"),
        ("fr", "XXI<sup>e</sup>", "XXIe", "warning"),
        ("fr", "1ère", "1re", "info"),
        ("fr", "2èmes", "2es", "info"),
        ("fr", "XIXème", "XIXe", "info"),
        ("en", "3^rd", "3rd", "warning"),
        ("en", "112nd", "112th", "info"),
    ],
)
def test_ranks_are_written_as_the_language_does(
    language: Language, found: str, better: str, severity: str
) -> None:
    (problem,) = noted(ordinals, f"Voir {found} fois", language)

    assert (problem.facts["found"], problem.facts["better"]) == (found, better)
    assert problem.severity == severity


def test_short_words_in_short_sentences_are_easy_to_read() -> None:
    easy = ease("Le chat dort. Il est gris. " * 20, "fr")
    hard = ease("L’institutionnalisation administrative conditionne la territorialisation. " * 20,
                "fr")  # fmt: skip

    assert ease("Trop court.", "fr") is None
    assert easy is not None
    assert hard is not None
    assert easy > 90 > 0 > hard


def test_a_problem_points_at_its_word_inside_a_block(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "text: {fr: La stratégie avance., en: The strategy moves "
               "forward.}", "text:\n      fr: |\n        La stratégie avance.\n"
               "        Elle sera votée demain.\n      en: |\n        It moves.")  # fmt: skip

    said = presskit("check", "--json").json["problems"]

    place = next((p["line"], p["column"]) for p in said if p["code"] == "relative-date")
    line = release_file(office).read_text("utf-8").splitlines()[place[0] - 1]
    assert line[place[1] - 1 :] == "demain."


def sentences_of(problems: list[Problem]) -> Iterator[str]:
    for problem in problems:
        for said in (explain(problem, "fr"), explain(problem, "en")):
            yield from (said.message, said.hint)


def test_every_fault_has_its_words(tmp_path: Path) -> None:
    everything = (
        "### Un.\n\n# T\n\n##### N\n\n###\n\n##X\n\nle jeudi 13 mars 2024, le 31 avril 2026, mardi "
        "10 juin. « Un ( [ici](https://a.example) [](https://a.example) https://b.example "
        "[x](https://a.example) [x](https://b.example) » » les les,, 3^e 3ème " + "mot " * 130 + '"'
    )
    root = write_office(tmp_path, office=OFFICE.replace(QUIET, "check: {median_point: forbid}\n"))
    checkers = (weekday, headings, link_texts, punctuation, ordinals)
    found = [problem for checker in checkers for problem in noted(checker, everything)]

    sentences = list(sentences_of(found))

    assert open_office(root).office.check.median_point == "forbid"
    assert len({problem.facts["fault"] for problem in found}) > 15
    assert [each for each in sentences if not each or "{" in each or "heading-" in each] == []
