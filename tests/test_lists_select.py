"""`presskit lists select`, segments, and everybody once."""

from __future__ import annotations

import csv
import io
import json
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from presskit.checks import check
from presskit.cli.lists_select import Selection, run_select
from presskit.cli.shell import Shell
from presskit.lists import COLUMNS, Recipient
from presskit.lists.people import people
from presskit.lists.segments import conditions
from presskit.lists.select import edition_of, selected
from presskit.lists.store import MediaList, open_lists
from presskit.lists.suppression import open_suppression, suppression_file
from presskit.office import open_office
from presskit.problems import Refusal
from tests.media_lists import SEGMENTS, table, who, write_lists
from tests.offices import OFFICE, RELEASE, write_office

JULIE = who("Julie", "Martin", "julie@d.example", beat="Santé;région", outlet_type="radio",
            region="Jura", country="FR", tags="embargo", last_contact_on="2026-03-01")  # fmt: skip
TOM = who("Tom", "Baker", "tom@t.example", beat="sciences", language="en", country="GB")
ANNE = who("Anne", "Petit", "anne@p.example", beat="sport", language="",
           last_contact_on="2023-05-06")  # fmt: skip


def chosen(*where: str) -> list[str]:
    everybody = people([MediaList("presse", Path("presse.csv"), (JULIE, TOM, ANNE))])
    found = selected(everybody, [conditions(where)], ["fr", "en"])
    return [person.recipient.first_name for person in found]


def run(root: Path, *words: str, out: Path | None = None, json: bool = True) -> int:
    return run_select(Shell("en", as_json=json), root, Selection(words, (), out))


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ((), ["Julie", "Tom", "Anne"]),
        (("beat=sante",), ["Julie"]),
        (("beat=santé", "beat=sciences"), ["Julie", "Tom"]),
        (("beat=santé", "language=en"), []),
        (("language=fr",), ["Julie", "Anne"]),
        (("outlet_type=Radio",), ["Julie"]),
        (("region=jura", "country=FR", "tags=embargo"), ["Julie"]),
        (("last_contact_after=2026-01-01",), ["Julie"]),
        (("last_contact_before=2026-01-01",), ["Tom", "Anne"]),
        (("list=presse",), ["Julie", "Tom", "Anne"]),
        (("list=autre",), []),
    ],
)
def test_conditions_choose_these_people(where: Sequence[str], names: list[str]) -> None:
    assert chosen(*where) == names


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("beat", "where-not-understood"),
        ("beat=", "where-not-understood"),
        ("colour=red", "where-unknown-field"),
        ("language=klingon", "where-value"),
        ("last_contact_before=last year", "where-value"),
    ],
)
def test_what_is_no_condition_is_refused(written: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        conditions([written])

    assert ([each.code for each in refused.value.problems], refused.value.usage) == ([code], True)


@pytest.mark.parametrize(
    ("language", "edition"), [("fr", "fr"), ("EN", "en"), ("", "fr"), ("de", "fr")]
)
def test_each_gets_the_edition_of_their_language_else_the_first(
    language: str, edition: str
) -> None:
    assert edition_of(Recipient(language=language), ["fr", "en"]) == edition


def test_somebody_in_two_lists_is_one_person_with_every_row(tmp_path: Path) -> None:
    again = who("MARTIN", "Julie", "JULIE+cp@d.example", opt_out_on="2025-01-02")
    write_lists(tmp_path, presse=[TOM, JULIE], sante=[again])

    everybody = people(open_lists(tmp_path)[0])

    julie = everybody[1]
    assert (len(everybody), julie.lists, julie.rows, julie.recipient.id) == (
        2, ("presse", "sante"), ("presse/2", "sante/1"), "presse/2")  # fmt: skip
    assert julie.recipient.opt_out_on == "2025-01-02"


def test_a_named_segment_and_a_condition_both_apply(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE])

    code = run(tmp_path, "journalistes-sante", "region=jura", out=tmp_path / "chosen.csv")

    told = json.loads(capsys.readouterr().out)
    assert (code, told) == (0, {"rows": 1, "held_back": 0, "problems": []})
    assert [row["email"] for row in table(tmp_path / "chosen.csv")] == ["julie@d.example"]
    assert stat.S_IMODE((tmp_path / "chosen.csv").stat().st_mode) == 0o600


def test_the_list_goes_to_stdout_and_talk_to_stderr(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    write_lists(tmp_path, presse=[JULIE, who("=HYPERLINK(1)", "Durand", "d@d.example")])

    run(tmp_path, json=False)

    said = capsysbinary.readouterr()
    rows = list(csv.DictReader(io.StringIO(said.out.decode(), newline="")))
    assert list(rows[0]) == list(COLUMNS)
    assert [row["first_name"] for row in rows] == ["Julie", "'=HYPERLINK(1)"]
    assert b"@" not in said.err
    assert said.err


def test_whoever_said_no_or_was_forgotten_is_not_selected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    no = who("Julie", "Martin", "Julie@D.example", opt_out_on="2026-01-01")
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE], autre=[no])
    forgotten = open_suppression(tmp_path).holding("tom@t.example", "2026-01-01", "forgotten")
    suppression_file(tmp_path).write_text(forgotten.text())

    run(tmp_path)

    told = json.loads(capsys.readouterr().out)
    assert (told["rows"], told["held_back"]) == (1, 2)
    assert [each["email"] for each in told["recipients"]] == ["anne@p.example"]


def test_a_value_nobody_has_is_said_with_the_one_probably_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE])

    run(tmp_path, "beat=santee")

    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["code"], problem["severity"]) == ("where-nobody", "warning")
    assert "“Santé”" in problem["hint"]


@pytest.mark.parametrize(
    ("words", "lists", "code"),
    [
        (["journaliste-sante"], {"presse": [JULIE]}, "unknown-segment"),
        ([], {}, "no-lists"),
    ],
)
def test_a_segment_or_a_list_that_is_not_there_is_refused(
    tmp_path: Path, words: list[str], lists: dict[str, list[Recipient]], code: str
) -> None:
    write_lists(tmp_path, **lists)

    with pytest.raises(Refusal) as refused:
        run(tmp_path, *words)

    assert [each.code for each in refused.value.problems] == [code]


def test_one_list_that_cannot_be_read_stops_all_since_a_no_may_stand_in_it(tmp_path: Path) -> None:
    write_lists(tmp_path, presse=[JULIE])
    (tmp_path / "contacts/media/autre.csv").write_bytes(b"\x00\x01")

    with pytest.raises(Refusal):
        run(tmp_path, out=tmp_path / "chosen.csv")

    assert not (tmp_path / "chosen.csv").exists()


def test_an_unknown_segment_of_an_audience_is_found_by_check(tmp_path: Path) -> None:
    audience = "audience: [journalistes-sante, journaliste-sante]\n"
    write_office(tmp_path, office=OFFICE + SEGMENTS, release=RELEASE + audience)
    desk = open_office(tmp_path)

    found = [each for each in check(desk.releases[0], desk) if each.code == "unknown-segment"]

    line = RELEASE.count("\n") + 1
    assert [(each.place.line, each.facts["meant"]) for each in found] == [
        (line, "journalistes-sante")
    ]


def test_a_segment_with_an_unknown_field_is_refused_with_the_one_meant(tmp_path: Path) -> None:
    write_office(tmp_path, office=OFFICE + "segments: {sante: {beats: santé}}\n")

    with pytest.raises(Refusal) as refused:
        open_office(tmp_path)

    (problem,) = refused.value.problems
    assert (problem.code, problem.facts["meant"]) == ("unknown-field", "beat")
