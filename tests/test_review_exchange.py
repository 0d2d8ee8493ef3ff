"""What comes back changes the review files by one rule, whatever the format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from presskit.review import Finding, Returned, Sheet
from presskit.review.marks import mark, read, written
from presskit.review.rows import where
from presskit.translation import Entry, fingerprint
from presskit.translation.decisions import accepted, edited, noted
from tests.reviews import (
    ENTRIES,
    LEAD,
    MISSING,
    ROADS,
    STALE,
    TITLE,
    codes,
    imported,
    machine,
    reviewed,
    sheet,
)

# What a press officer, a machine or a clumsy paste may leave in a text.
AWKWARD = st.text(
    alphabet="ab é«»’'\"*_[]()<>&;`\\{}=|~!#-1.:/ \u202f\u00a0\u0627\u05d0😀\t\u0007", max_size=40
) | st.text(max_size=25)


def back(entry: Entry, target: str, **more: str | bool) -> Returned:
    """A row as it comes back with this target."""
    row = sheet([entry]).rows[0]
    sent = {"source_hash": row.source_hash, "target_hash": row.target_hash}
    return Returned(**{"id": entry.id, "target": target, **sent, **more})  # type: ignore[arg-type]


def after(row: Returned, entry: Entry, *findings: Finding) -> tuple[Entry, list[str]]:
    outcome = imported([row], [entry], lambda _: list(findings))
    return outcome.entries[entry.id], codes(outcome)


# ----------------------------------------------------------------------------------- decisions


def test_accepting_a_text_out_of_date_keeps_it_for_the_new_source() -> None:
    assert accepted(STALE, "Anne", "2026-05-29") == replace(
        STALE, state="reviewed", by="Anne", at="2026-05-29", suggestion="", was_source=""
    )


def test_nothing_is_accepted_where_nothing_is_written() -> None:
    assert accepted(MISSING, "Anne", "2026-05-29") == MISSING
    assert edited(TITLE, "", "Anne", "2026-05-29") == TITLE


def test_a_note_is_added_once_to_those_there_are() -> None:
    told = noted(noted(noted(TITLE, "un"), "deux\n fois"), "un")

    assert told.note == "un · deux fois"


# -------------------------------------------------------------------------------- the one rule


def test_a_corrected_text_is_reviewed_and_signed() -> None:
    entry, said = after(back(LEAD, "Another text"), LEAD)

    assert (entry.target, entry.state, entry.by, entry.at, said) == (
        "Another text", "reviewed", "Anne Petit", "2026-05-29", []
    )  # fmt: skip


def test_a_text_that_came_back_as_it_was_stays_as_it_was() -> None:
    assert after(back(LEAD, LEAD.target), LEAD) == (LEAD, [])


def test_an_approved_text_is_reviewed() -> None:
    entry, said = after(back(LEAD, LEAD.target, approved=True), LEAD)

    assert (entry.state, entry.target, said) == ("reviewed", LEAD.target, [])


def test_a_machine_text_whose_facts_differ_is_not_reviewed_by_an_ok() -> None:
    entry, said = after(back(LEAD, LEAD.target, approved=True), LEAD, Finding("12 / 13"))

    assert (entry, said) == (LEAD, ["review-row-not-approved"])


def test_a_persons_text_whose_facts_differ_is_taken_and_said() -> None:
    entry, said = after(back(LEAD, "Thirteen"), LEAD, Finding("12 / 13"))

    assert (entry.target, entry.state, said) == ("Thirteen", "reviewed", ["review-row-differs"])


def test_a_wrong_telephone_is_kept_in_place_of_a_machines_text_but_not_reviewed() -> None:
    entry, said = after(back(LEAD, "Call 99"), LEAD, Finding("tel", grave=True))

    assert (entry.target, entry.state, entry.vouched, said) == (
        "Call 99", "machine", True, ["review-row-grave"]
    )  # fmt: skip


def test_a_wrong_telephone_waits_beside_a_reviewed_text() -> None:
    entry, said = after(back(TITLE, "Call 99"), TITLE, Finding("tel", grave=True))

    assert (entry.target, entry.state, entry.suggestion) == (TITLE.target, "reviewed", "Call 99")
    assert "Anne Petit" in entry.note
    assert said == ["review-row-grave"]


def test_a_text_made_for_an_older_source_waits_beside_the_reviewed_one() -> None:
    newer = replace(TITLE, source="La Région dresse le bilan et fixe un cap")
    entry, said = after(back(TITLE, "The Region reviews"), newer)

    assert entry.target == TITLE.target
    assert (entry.state, entry.suggestion) == ("reviewed", "The Region reviews")
    assert "relecture.docx" in entry.note
    assert said == ["review-row-stale"]


def test_a_row_of_an_older_source_that_nobody_changed_leaves_no_trace() -> None:
    newer = replace(TITLE, source="Tout autre chose")

    assert after(back(TITLE, TITLE.target, approved=True), newer) == (newer, ["review-row-stale"])


def test_what_a_person_proposed_before_moves_into_the_note() -> None:
    newer = replace(TITLE, source="Autre", suggestion="An earlier idea")
    entry, _ = after(back(TITLE, "A later idea"), newer)

    assert entry.suggestion == "A later idea"
    assert "An earlier idea" in entry.note


def test_a_text_changed_here_meanwhile_is_never_written_over() -> None:
    here = edited(LEAD, "What we wrote here", "Camille", "2026-05-28")
    entry, said = after(back(LEAD, "What they wrote there"), here)

    assert (entry.target, entry.suggestion) == ("What we wrote here", "What they wrote there")
    assert said == ["review-row-conflict"]


def test_a_text_changed_here_meanwhile_and_not_there_is_no_news() -> None:
    here = edited(LEAD, "What we wrote here", "Camille", "2026-05-28")

    assert after(back(LEAD, LEAD.target, approved=True), here) == (here, [])


def test_the_same_words_written_here_and_there_agree() -> None:
    here = machine(LEAD.id, LEAD.source, "The same words")
    entry, said = after(back(LEAD, "The same words"), here)

    assert (entry.state, said) == ("reviewed", [])


def test_an_empty_text_changes_nothing_and_is_said_unless_nothing_had_gone_out() -> None:
    assert after(back(TITLE, " \t"), TITLE) == (TITLE, ["review-row-empty"])
    assert after(back(MISSING, ""), MISSING) == (MISSING, [])


def test_a_first_translation_is_taken() -> None:
    entry, _ = after(back(MISSING, "Our goal is clear."), MISSING)

    assert (entry.target, entry.state) == ("Our goal is clear.", "reviewed")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([Returned("nowhere", "x")], ["review-row-unknown", "review-rows-missing"]),
        ([back(TITLE, "one"), back(TITLE, "two")], ["review-row-doubled"]),
        ([Returned("title", trouble="review-row-merged")], ["review-row-merged"]),
        ([], ["review-rows-missing"]),
    ],
)
def test_a_row_that_cannot_be_taken_is_named(rows: list[Returned], said: list[str]) -> None:
    outcome = imported(rows, [TITLE])

    assert codes(outcome) == said
    assert outcome.entries == {"title": TITLE}


def test_what_is_counted() -> None:
    rows = [back(TITLE, TITLE.target), back(LEAD, "New"), Returned("x"),
            back(replace(STALE, source="Avant"), "Newer")]  # fmt: skip

    assert imported(rows).counts.told() == {
        "changed": 1, "reviewed": 1, "stale": 1, "refused": 1
    }  # fmt: skip


def test_a_note_arrives_whatever_becomes_of_the_text() -> None:
    entry, _ = after(back(TITLE, TITLE.target, note="joli"), TITLE)

    assert entry == replace(TITLE, note="joli")


# -------------------------------------------------------------------------------- typography


def test_a_dash_that_a_program_turns_makes_nobody_answer_for_a_text() -> None:
    entry = machine("title", "« Oui » – dit-il", "“Yes” – he said")
    after_import, _ = after(back(entry, "“Yes” — he said"), entry)

    assert (after_import.target, after_import.state) == ("“Yes” — he said", "machine")
    assert not after_import.vouched


def test_spaces_that_a_program_does_not_know_are_not_lost() -> None:
    entry = reviewed("title", "5 M€", "€5\u00a0million in 2026\u202f!")

    assert after(back(entry, "€5 million in 2026 !"), entry) == (entry, [])


def test_a_new_text_is_set_the_way_its_language_sets_it() -> None:
    entry, _ = after(back(LEAD, 'It\'s "new"'), LEAD)

    assert entry.target == "It’s “new”"


@pytest.mark.parametrize(
    "came",
    ["[the file](https://Presse.region.example/dossier/)",
     "[the file](https://presse.region.example/dossier)"],
)  # fmt: skip
def test_an_address_keeps_the_spelling_of_the_release(came: str) -> None:
    entry, _ = after(back(LEAD, f"New: {came}"), LEAD)

    assert entry.target == "New: [the file](https://presse.region.example/dossier)"


def test_foreign_words_keep_their_language_in_a_new_text() -> None:
    entry = machine("title", "Le [Press Club]{lang=en}", "The [Assises]{lang=fr}")
    after_import, _ = after(back(entry, "The new Assises"), entry)

    assert after_import.target == "The new [Assises]{lang=fr}"


# -------------------------------------------------------------------------------- properties


@given(AWKWARD)
def test_light_markdown_survives_being_taken_apart(text: str) -> None:
    assert mark(written(read(text))) == mark(text)


def of(source: str, target: str, state: str) -> Entry:
    return Entry("sections.1.text.1", source, target, state, "Anne", "2026-05-20")  # type: ignore[arg-type]


@pytest.mark.parametrize("road", ROADS)
@given(source=AWKWARD, target=AWKWARD, state=st.sampled_from(["reviewed", "machine", "missing"]))
def test_a_file_that_nobody_touched_changes_not_a_byte(
    road: str, source: str, target: str, state: str
) -> None:
    entry = of(source, target, state)
    outcome = imported(ROADS[road](sheet([entry])), [entry])

    assert outcome.entries == {entry.id: entry}
    assert outcome.counts.told() == {"changed": 0, "reviewed": 0, "stale": 0, "refused": 0}


@pytest.mark.parametrize("road", ROADS)
@given(st.lists(st.tuples(AWKWARD, AWKWARD), min_size=1, max_size=4))
def test_nothing_is_lost_on_the_way(road: str, texts: list[tuple[str, str]]) -> None:
    entries = [reviewed(f"sections.{n}.heading", *pair) for n, pair in enumerate(texts, 1)]
    sent: Sheet = sheet(entries)
    came = {row.id: row for row in ROADS[road](sent)}

    for entry in entries:
        assert came[entry.id].source_hash == fingerprint(entry.source)
        assert mark(came[entry.id].target) == mark(entry.target)
        assert not came[entry.id].note


@given(AWKWARD.filter(lambda text: bool(read(text))), AWKWARD)
def test_a_text_made_for_another_source_never_touches_a_reviewed_one(new: str, old: str) -> None:
    entry = of("La source", old or "x", "reviewed")
    row = replace(back(entry, new), source_hash="00000000")

    assert imported([row], [entry]).entries[entry.id].target == entry.target


# ------------------------------------------------------------------------------------ places


@pytest.mark.parametrize(
    ("identifier", "french"),
    [
        ("title", "Titre"),
        ("sections.2.heading", "Partie 2 · intertitre"),
        ("sections.2.text", "Partie 2"),
        ("sections.2.text.3", "Partie 2 · paragraphe 3"),
        ("standfirst.2", "Chapô · paragraphe 2"),
        ("quotes.leroy.text", "Citation · Anne LEROY"),
        ("programme.1.sessions.2.talks.1.title",
         "Programme 1 · séance 2 · intervention 1 · titre"),
        ("organisations.region.about.text.1", "Organisme · region · à propos · paragraphe 1"),
    ],
)  # fmt: skip
def test_a_text_is_found_by_the_words_for_its_place(identifier: str, french: str) -> None:
    assert where(identifier, "fr", {"leroy": "Anne LEROY"}) == french


def test_every_row_says_where_it_stands() -> None:
    assert [row.context for row in sheet(ENTRIES).rows] == [
        "Titre", "Chapô", "Partie 1 · paragraphe 1", "Citation · Anne LEROY"
    ]  # fmt: skip


def test_a_row_finds_its_passage_when_paragraphs_have_come_since_the_file_went_out() -> None:
    first, second = (
        machine("sections.1.text.1", "Entrée libre.", "Free entry."),
        machine("sections.1.text.2", "Parking gratuit.", "Free parking."),
    )
    row = replace(back(first, "Entry is free."), label="Section 1")
    now = (replace(second, id="sections.1.text.1"), replace(first, id="sections.1.text.2"))

    outcome = imported([row], list(now), lambda _: [])

    assert outcome.entries["sections.1.text.2"].target == "Entry is free."
    assert outcome.entries["sections.1.text.1"] == now[0]
