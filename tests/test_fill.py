"""What a build makes of translations/: whole texts in one language, or a refusal in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from presskit.translation import Direction, Entry, Review, fingerprint
from presskit.translation.files import write_review
from tests.conftest import Command
from tests.offices import SLUG, release_file, replace_in, write_office

WAY = Direction("fr", "en-GB")
RELEASE = """\
kind: release
date: 2026-05-28
place: Besançon
issuers: [region]
title: {fr: Un titre, en: A title}
sections:
  - heading: Une dynamique
    text: |
      La stratégie avance en 2026.

      - Un premier point.
      - Un second point.
about: [region]
contacts: [region]
media:
  - {file: media/atelier.jpg, alt: {fr: Un atelier, en: A workshop}, credit: Région}
"""
ENGLISH = {
    "sections.1.heading": ("Une dynamique", "Momentum"),
    "sections.1.text.1": ("La stratégie avance en 2026.", "The strategy moves forward in 2026."),
    "sections.1.text.2": ("Un premier point.", "A first point."),
    "sections.1.text.3": ("Un second point.", "A second point."),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office whose release has English beside its title only; the working directory."""
    office = write_office(tmp_path / "office", release=RELEASE)
    monkeypatch.chdir(office)
    return office


def reviewed(**changes: dict[str, str]) -> tuple[Entry, ...]:
    """The entries of the release, approved; `changes` by the end of an id."""
    entries = []
    for place, (source, target) in ENGLISH.items():
        told = {"id": place, "source": source, "target": target, "state": "reviewed", "by": "Nora"}
        told |= changes.get(place.rpartition(".")[2].replace("1", "one"), {})
        entries.append(Entry(**told))  # type: ignore[arg-type]
    return tuple(entries)


def write(root: Path, *entries: Entry) -> None:
    write_review(Review(SLUG, WAY, entries), root / f"translations/{SLUG}.en.yaml")


def machine(target: str) -> dict[str, str]:
    return {"state": "machine", "target": target, "mt": fingerprint(target)}


def text_of(root: Path, drafts: bool = False) -> str:
    folder = root / "dist" / ("drafts" if drafts else "")
    return (folder / f"{SLUG}/en/{SLUG}-en.txt").read_text("utf-8")


def test_reviewed_texts_are_printed_in_their_layout(root: Path, presskit: Command) -> None:
    write(root, *reviewed())

    assert presskit("build").code == 0
    assert "The strategy moves forward in 2026.\n\n– A first point.\n– A second point." in text_of(
        root
    )


def test_a_text_of_which_a_part_is_missing_is_missing_whole(root: Path, presskit: Command) -> None:
    write(root, *reviewed()[:3])

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (1, ["translation-missing"])
    assert answer.json["problems"][0]["line"] == 8
    assert not (root / "dist").exists()


def test_a_source_that_changed_since_stops_the_build(root: Path, presskit: Command) -> None:
    write(root, *reviewed())
    replace_in(release_file(root), "Un second point.", "Un tout autre point.")

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (1, ["translation-stale"])
    assert answer.json["problems"][0]["file"] == f"translations/{SLUG}.en.yaml"
    assert answer.json["problems"][0]["line"] == 23


def test_a_machine_text_with_another_number_stops_the_build_until_somebody_has_looked(
    root: Path, presskit: Command
) -> None:
    wrong = "The strategy moves forward in 2027."
    write(root, *reviewed(one=machine(wrong)))

    refused = presskit("build", "--json", "--ui", "en")
    write(root, *reviewed(one={"target": wrong}))
    warned = presskit("build", "--json")

    assert refused.code == 1
    assert "translation-doubted" in refused.codes
    assert "“2026” became “2027”" in refused.json["problems"][-1]["message"]
    assert (warned.code, warned.codes) == (0, ["translation-differs"])


def test_a_wrong_address_stops_the_build_whoever_wrote_it(root: Path, presskit: Command) -> None:
    replace_in(release_file(root), "Un second point.", "Écrivez à presse@region.example.")
    entries = reviewed()[:3]
    last = Entry("sections.1.text.3", "Écrivez à presse@region.example.",
                 "Write to press@region.example.", "reviewed", "Nora")  # fmt: skip
    write(root, *entries, last)

    answer = presskit("build", "--json")

    assert answer.code == 1
    assert [(p["code"], p["severity"]) for p in answer.json["problems"]] == [
        ("translation-differs", "error")
    ]


def test_machine_texts_are_printed_and_counted(root: Path, presskit: Command) -> None:
    write(root, *reviewed(one=machine("The strategy moves forward in 2026.")))

    assert presskit("build").code == 0
    told = [p for p in presskit("check", "--json").json["problems"] if p["language"] == "en"]
    assert [(p["code"], p["severity"]) for p in told] == [("translation-unreviewed", "info")]


def test_an_office_that_asks_for_it_prints_nothing_unreviewed(
    root: Path, presskit: Command
) -> None:
    write(root, *reviewed(one=machine("The strategy moves forward in 2026.")))
    path = root / "presskit.yaml"
    path.write_text(path.read_text("utf-8") + "translation: {require_review: true}\n", "utf-8")

    answer = presskit("build", "--json")

    assert (answer.code, answer.codes) == (1, ["translation-unreviewed"])


def test_a_draft_says_in_the_text_what_is_not_ready(root: Path, presskit: Command) -> None:
    first, second, third, _ = reviewed(
        one=machine("The strategy moves forward in 2026."), heading=machine("Momentum 12")
    )
    replace_in(release_file(root), "Un premier point.", "Un point bien différent.")
    write(root, first, second, third)

    assert presskit("build", "--draft").code == 0

    page = text_of(root, drafts=True)
    assert "[TO BE CHECKED: MOMENTUM 12]" in page.upper()
    assert "[unreviewed] The strategy moves forward in 2026." in page
    assert "– [TRANSLATION OUT OF DATE: A first point.]" in page
    assert "– [TO BE TRANSLATED: Un second point.]" in page


def test_what_the_office_lends_is_told_where_it_is_printed_only(
    root: Path, presskit: Command
) -> None:
    write(root, *reviewed())
    replace_in(root / "contacts/organisations.yaml",
               "{fr: La Région anime la filière., en: The Region leads the sector.}",
               "La Région anime la filière.")  # fmt: skip
    other = RELEASE.replace("about: [region]\n", "").replace("Une dynamique", "{fr: A, en: A}")
    (root / "releases/2026-06-01-autre.yaml").write_text(
        other.replace("text: |", "notes: |").split("sections:")[0]
        + "contacts: [region]\nmedia: []\n", "utf-8",
    )  # fmt: skip

    told = presskit("check", "--json").json["problems"]

    assert [(p["code"], p["file"]) for p in told if p["severity"] == "error"] == [
        ("translation-missing", "contacts/organisations.yaml")
    ]
    assert presskit("build", "2026-06-01-autre").code == 0


def test_a_broken_file_of_translations_is_said_with_its_line(root: Path, presskit: Command) -> None:
    write(root, *reviewed())
    replace_in(root / f"translations/{SLUG}.en.yaml", "state: reviewed", "state: relu")

    answer = presskit("build", "--json")

    assert answer.code == 1
    assert "review-state" in answer.codes
    assert 7 in [problem["line"] for problem in answer.json["problems"]]


def test_the_same_words_twice_may_be_said_in_two_ways(root: Path, presskit: Command) -> None:
    replace_in(release_file(root), "Un second point.", "Un premier point.")
    entries = (*reviewed()[:3], Entry("sections.1.text.3", "Un premier point.", "Point one again.",
                                      "reviewed", "Nora"))  # fmt: skip
    write(root, *entries)

    assert presskit("build").code == 0
    assert "– A first point.\n– Point one again." in text_of(root)


def test_a_text_in_brackets_is_said_and_not_thrown_away(root: Path, presskit: Command) -> None:
    write(root, *reviewed())
    path = root / f"translations/{SLUG}.en.yaml"
    replace_in(path, "target: Momentum", "target: [Momentum]")

    answer = presskit("translate", "--json")

    assert (answer.code, "review-text" in answer.codes) == (1, True)
    assert "target: [Momentum]" in path.read_text("utf-8")


def test_a_release_is_judged_alike_whichever_others_were_opened(
    root: Path, presskit: Command
) -> None:
    """What the office lends it is held against the names that it knows, not those of another."""
    write(root, *reviewed())
    about = "text: {fr: La Région de Jean DUPONT agit.}"
    replace_in(root / "contacts/organisations.yaml",
               "text: {fr: La Région anime la filière., en: The Region leads the sector.}",
               about)  # fmt: skip
    lent = Entry("organisations.region.about.text", "La Région de Jean DUPONT agit.",
                 "The Region acts.", state="reviewed", by="Nora")  # fmt: skip
    write_review(Review("office", WAY, (lent,)), root / "translations/office.en.yaml")
    quote = ("quotes: {maire: {speaker: {name: Jean DUPONT, role: {fr: maire, en: mayor}}, "
             "text: {fr: Oui., en: Yes.}, source: Discours}}\n")  # fmt: skip
    (root / "releases/2026-06-01-autre.yaml").write_text(RELEASE + quote, "utf-8")

    told = [presskit("check", "--json", *words).codes for words in ((), (SLUG,))]

    assert [codes.count("translation-differs") for codes in told] == [1, 0]
