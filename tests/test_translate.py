"""`presskit translate`, against a DeepL on the loopback: what it costs, and what it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from presskit.office import open_office
from presskit.translation.files import read_review, review_file
from tests.conftest import Answer, Command
from tests.engines_on_loopback import DeepL
from tests.offices import replace_in
from tests.translations import ASSISES, INTO_ENGLISH, french_office, interpreter

DICTIONARY = interpreter()


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example office with its June 2026 invitation, all in French; the working directory."""
    root = french_office(tmp_path / "office")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def deepl(monkeypatch: pytest.MonkeyPatch) -> Iterator[DeepL]:
    """A DeepL that knows the example's English, with its key in the environment."""
    with DeepL() as server:
        server.says = dict(DICTIONARY)
        for name, value in {**server.environment, "NO_PROXY": "127.0.0.1"}.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def translated(french: Path, deepl: DeepL, presskit: Command) -> Path:
    """The office once its release has been translated; the server's counts begin anew."""
    assert presskit("translate", "--quiet").code == 0
    deepl.billed = 0
    deepl.requests.clear()
    deepl.texts_seen.clear()
    return french


def words(markup: str) -> str:
    """What is billed of a tagged text."""
    return unescape(re.sub(r"<[^<>]+>", "", markup))


def release(root: Path) -> Path:
    return root / f"releases/{ASSISES}.yaml"


def review(root: Path, slug: str = ASSISES) -> Path:
    return root / f"translations/{slug}.en.yaml"


def counts(answer: Answer) -> dict[str, int]:
    return {name: n for name, n in answer.json["segments"].items() if n}


# ---------------------------------------------------------------------------------- what it costs


@pytest.mark.usefixtures("french")
def test_the_first_run_pays_each_distinct_text_once(deepl: DeepL, presskit: Command) -> None:
    answer = presskit("translate", "--json")

    assert answer.code == 0
    assert counts(answer) == {"sent": 69}
    assert len(deepl.texts_seen) == len(set(deepl.texts_seen)) == 69
    assert deepl.billed == sum(len(words(text)) for text in deepl.texts_seen)
    assert answer.json["characters"] == {"sent": deepl.billed, "billed": deepl.billed,
                                         "to_send": 0}  # fmt: skip


@pytest.mark.usefixtures("french")
def test_people_addresses_hours_and_numbers_are_never_sent(deepl: DeepL, presskit: Command) -> None:
    presskit("translate", "--quiet")
    sent = "\n".join(re.sub(r"<x[^>]*>[^<]*</x>", "", text) for text in deepl.texts_seen)

    found = [each for each in ("@", "http", "DURAIN", "Durain", "JOUFFROY", "Trémouille", "06 39",
                               "9:00", "13000", "2026-06", "illustration presskit")
             if each in sent]  # fmt: skip
    assert found == []


def test_a_second_run_makes_no_call_and_changes_no_file(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    before = {path: path.read_bytes() for path in (translated / "translations").iterdir()}

    answer = presskit("translate", "--json")

    assert (answer.code, counts(answer), deepl.requests) == (0, {"kept": 69}, [])
    assert {path: path.read_bytes() for path in (translated / "translations").iterdir()} == before


def test_one_edited_paragraph_pays_that_paragraph(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    replace_in(release(translated), "a choisi de se spécialiser", "a fait le choix d’un domaine")

    answer = presskit("translate", "--json")

    assert counts(answer) == {"kept": 68, "sent": 1}
    assert [words(text)[:53] for text in deepl.texts_seen] == [
        "La Bourgogne-Franche-Comté a fait le choix d’un domai"
    ]


def test_a_moved_section_pays_nothing_and_an_inserted_one_pays_itself(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    text = release(translated).read_text("utf-8")
    first, second = re.findall(r"^- heading: (?:.|\n)*?(?=^- heading|^\w)", text, re.MULTILINE)
    new = "- heading: Une section de plus\n  text: Elle tient en une phrase.\n"
    release(translated).write_text(text.replace(first + second, second + new + first), "utf-8")

    answer = presskit("translate", "--json")

    assert counts(answer) == {"kept": 69, "sent": 2}
    assert deepl.texts_seen == ["Une section de plus", "Elle tient en une phrase."]


TYPOGRAPHY = [
    ("bilan de la feuille", "bilan\u00a0de la feuille"),
    ("d’acteurs de la", "d'acteurs de la"),
    ("Biothérapies : bilan", "Biothérapies\u202f: bilan"),
    ("sections:\n", "sections:   # les sections\n"),
]


@pytest.mark.parametrize(("old", "new"), TYPOGRAPHY)
def test_typography_costs_nothing(
    translated: Path, deepl: DeepL, presskit: Command, old: str, new: str
) -> None:
    replace_in(release(translated), old, new)

    answer = presskit("translate", "--json")

    assert (counts(answer), deepl.requests) == ({"kept": 69}, [])


LAST_MINUTE = [
    ("Dijon le 10 juin 2026", "Dijon le 11 juin 2026", "in Dijon on 11 June 2026"),
    ("Point presse à 9 h,", "Point presse à 9 h 30,", "Press briefing at 9.30 am"),
    ("le mercredi 10 juin 2026 à Dijon", "le jeudi 11 juin 2026 à Dijon", "Thursday 11 June 2026"),
    ("Les 13 000 salariés", "Les 14 500 salariés", "figure of 14,500 employees"),
    ("dès 8 h 15", "dès 7 h 45", "from 7.45 am"),
]


@pytest.mark.parametrize(("old", "new", "english"), LAST_MINUTE)
def test_a_new_date_hour_or_number_costs_nothing(
    translated: Path, deepl: DeepL, presskit: Command, old: str, new: str, english: str
) -> None:
    replace_in(release(translated), old, new)

    answer = presskit("translate", "--json")

    assert (counts(answer), deepl.requests) == ({"kept": 68, "memory": 1}, [])
    folded = " ".join(review(translated).read_text("utf-8").replace("\u00a0", " ").split())
    assert english in folded


def test_the_same_words_in_another_release_cost_nothing(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    copy = translated / "releases/2026-07-01-suite.yaml"
    copy.write_text(release(translated).read_text("utf-8"), "utf-8")

    answer = presskit("translate", "2026-07-01-suite", "--json")

    assert (counts(answer), deepl.requests) == ({"memory": 46, "kept": 23}, [])


def test_the_office_is_translated_once_for_all_its_releases(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    (translated / "releases/2026-07-01-breve.yaml").write_text(
        "date: 2026-07-01\nissuers: [region]\ntitle: Une brève\nabout: [region, biovaliance]\n"
        "sections:\n  - text: Une phrase.\ncontacts: [region]\n",
        "utf-8",
    )

    presskit("translate", "2026-07-01-breve", "--quiet")

    assert deepl.texts_seen == ["Une brève", "Une phrase."]


def test_a_dry_run_sends_and_writes_nothing(french: Path, deepl: DeepL, presskit: Command) -> None:
    answer = presskit("translate", "--dry-run", "--json")

    assert counts(answer) == {"missing": 69}
    assert answer.json["characters"]["to_send"] == 6424
    assert answer.json["usage"] == {"count": 0, "limit": 500_000}
    assert {each.path for each in deepl.requests} == {"/v2/usage"}
    assert not (french / "translations").exists()


@pytest.mark.usefixtures("french")
def test_the_plan_stands_before_the_first_call(deepl: DeepL, presskit: Command) -> None:
    said = presskit("translate", "--ui", "en").err.splitlines()

    assert said[:5] == [
        f"{ASSISES} · fr → en-GB",
        "  texts: 46 · from memory: 0 · kept: 0 · out of date: 0 · to send: 46, that is 3,446 "
        "characters",
        "office texts · fr → en-GB",
        "  texts: 23 · from memory: 0 · kept: 0 · out of date: 0 · to send: 23, that is 2,978 "
        "characters",
        f"To send to {deepl.url.removeprefix('http://')}: 6,424 characters.",
    ]
    assert said[-2] == "Translated: 69 texts, 6,424 characters sent, 6,424 charged."


@pytest.mark.usefixtures("french")
def test_max_chars_sends_the_head_of_the_release_first(deepl: DeepL, presskit: Command) -> None:
    answer = presskit("translate", "--max-chars", "500", "--json")

    assert answer.code == 0
    assert counts(answer) == {"sent": 3, "missing": 66}
    assert [words(text).split(" ")[0] for text in deepl.texts_seen] == ["Biothérapies", "Point",
                                                                        "La"]  # fmt: skip
    assert deepl.billed <= 500
    assert [problem["code"] for problem in answer.json["problems"]] == ["translation-left"]


@pytest.mark.usefixtures("translated")
def test_status_asks_nobody(deepl: DeepL, presskit: Command) -> None:
    answer = presskit("translate", "--status", "--json")

    assert (answer.code, deepl.requests) == (0, [])
    assert answer.json["releases"][0] == {
        "slug": ASSISES, "language": "en", "missing": 0, "machine": 46, "reviewed": 0,
        "stale": 0, "doubted": 0,
    }  # fmt: skip


def test_a_changed_term_is_told_and_not_paid(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    replace_in(translated / "presskit.yaml", "feuille de route: roadmap",
               "feuille de route: action plan")  # fmt: skip

    paid, told = presskit("translate", "--json"), presskit("translate", "--status", "--json")

    assert (counts(paid), deepl.requests) == ({"kept": 69}, [])
    assert {p["code"] for p in told.json["problems"]} == {"glossary-unlike"}
    assert "“feuille de route” is “action plan”" in presskit(
        "translate", "--status", "--ui", "en").err  # fmt: skip


def test_the_example_office_sends_nothing(
    deepl: DeepL, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parent.parent)

    answer = presskit("translate", "--dry-run", "--json")

    assert (answer.code, deepl.requests) == (0, [])
    assert answer.json["characters"]["to_send"] == 0
    assert answer.json["segments"]["missing"] == 0


# ------------------------------------------------------------------------------ what a kit shows


def test_what_was_translated_builds_a_kit_in_both_languages(
    translated: Path, presskit: Command
) -> None:
    assert presskit("build", "--as-of", "2026-06-11 09:00").code == 0

    page = (translated / f"dist/{ASSISES}/en/{ASSISES}-en.txt").read_text("utf-8")
    original = (Path(__file__).parent.parent / f"releases/{ASSISES}.yaml").read_text("utf-8")
    assert "Results presented, then discussed" in page
    assert "Results presented, then discussed" in original
    assert not re.search(r"\b(?:les|aux|une|dans)\b", page)


def test_a_hand_written_text_wins_over_the_file(translated: Path, presskit: Command) -> None:
    replace_in(release(translated), "heading: Les forces de la région",
               "heading: {fr: Les forces de la région, en: What it is good at}")  # fmt: skip

    presskit("build", "--format", "txt")

    page = f"dist/drafts/{ASSISES}/en/{ASSISES}-en.txt"
    assert "What it is good at" in (translated / page).read_text("utf-8")


def test_a_correction_typed_into_the_file_is_kept_for_good(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    replace_in(review(translated), "target: Results presented, then discussed",
               "target: First the results, then the debate")  # fmt: skip

    presskit("translate", "--quiet")
    entry = next(each for each in _entries(translated) if each.id == "sections.1.heading")

    assert (entry.state, entry.by) == ("reviewed", "hand")
    assert entry.target == "First the results, then the debate"
    assert deepl.requests == []


def test_a_reviewed_text_whose_source_changed_waits_beside_its_suggestion(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    _review(translated, "Results presented, then discussed")
    replace_in(release(translated), "Un bilan présenté, puis discuté", "Un bilan mis en débat")
    deepl.says["Un bilan mis en débat"] = "Results up for debate"

    answer = presskit("translate", "--json")
    entry = next(each for each in _entries(translated) if each.id == "sections.1.heading")

    assert counts(answer) == {"kept": 68, "stale": 1}
    assert (entry.state, entry.target) == ("stale", "Results presented, then discussed")
    assert entry.suggestion == "Results up for debate"
    assert entry.was_source == "Un bilan présenté, puis discuté"
    assert deepl.texts_seen == ["Un bilan mis en débat"]


@pytest.mark.usefixtures("deepl")
def test_a_stale_text_is_in_force_again_with_its_old_source(
    translated: Path, presskit: Command
) -> None:
    _review(translated, "Results presented, then discussed")
    before = _entries(translated)
    old, new = "Un bilan présenté, puis discuté", "Un bilan mis en débat"
    replace_in(release(translated), old, new)
    presskit("translate", "--quiet")
    replace_in(release(translated), new, old)

    presskit("translate", "--quiet")

    assert _entries(translated) == before


def test_what_a_person_wrote_for_a_passage_that_is_gone_comes_back_with_it(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    _review(translated, "Results presented, then discussed")
    text = release(translated).read_text("utf-8")
    replace_in(release(translated), "- heading: Un bilan présenté, puis discuté\n  text:",
               "- text:")  # fmt: skip
    presskit("translate", "--quiet")
    assert "set_aside:" in review(translated).read_text("utf-8")
    release(translated).write_text(text, "utf-8")

    answer = presskit("translate", "--json")

    assert (counts(answer), deepl.requests) == ({"kept": 69}, [])
    entry = next(each for each in _entries(translated) if each.id == "sections.1.heading")
    assert (entry.state, entry.by) == ("reviewed", "Nora")


def test_what_a_person_approved_serves_the_next_release(
    translated: Path, deepl: DeepL, presskit: Command
) -> None:
    _review(translated, "Results presented, then discussed", "First the results")
    (translated / "releases/2026-07-01-suite.yaml").write_text(
        "date: 2026-07-01\nissuers: [region]\ntitle: Un bilan présenté, puis discuté\n"
        "sections:\n  - text: Les forces de la région\ncontacts: [region]\n",
        "utf-8",
    )

    presskit("translate", "2026-07-01-suite", "--quiet")

    entries = _entries(translated, "2026-07-01-suite")
    assert [(each.target, each.state) for each in entries] == [
        ("First the results", "machine"), ("The region’s strengths", "machine"),
    ]  # fmt: skip
    assert deepl.requests == []


def _entries(root: Path, slug: str = ASSISES) -> tuple:  # type: ignore[type-arg]
    path = review_file(root / "translations", slug, "en")
    read = read_review(path, path.name, slug, INTO_ENGLISH)
    assert read.review is not None
    return read.review.entries


def _review(root: Path, target: str, instead: str = "") -> None:
    """Approve a text of the file, as a person does who types."""
    replace_in(review(root), f"target: {target}\n    state: machine\n    by: deepl",
               f"target: {instead or target}\n    state: reviewed\n    by: Nora")  # fmt: skip


@pytest.mark.usefixtures("presskit")
def test_the_release_itself_is_never_written(translated: Path) -> None:
    fresh = french_office(translated.parent / "again")

    assert release(translated).read_bytes() == release(fresh).read_bytes()
    assert open_office(translated).releases[0].release == open_office(fresh).releases[0].release


@pytest.mark.usefixtures("deepl")
def test_a_renamed_release_keeps_what_people_approved(translated: Path, presskit: Command) -> None:
    _review(translated, "Results presented, then discussed", "First the results")
    release(translated).rename(translated / "releases/2026-06-11-renomme.yaml")

    presskit("translate", "--quiet")

    entries = _entries(translated, "2026-06-11-renomme")
    kept = next(each for each in entries if each.id == "sections.1.heading")
    assert (kept.target, kept.state, kept.by) == ("First the results", "reviewed", "Nora")


def test_texts_that_two_releases_share_are_counted_once(
    french: Path, deepl: DeepL, presskit: Command
) -> None:
    copy = french / "releases/2026-07-01-suite.yaml"
    copy.write_text(release(french).read_text("utf-8"), "utf-8")

    planned = presskit("translate", "--dry-run", "--json").json["characters"]["to_send"]
    presskit("translate", "--quiet")

    assert planned == deepl.billed == 6424
