"""`presskit lists export`: who gets what, who does not, and what is said of it."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.cli.lists_export import Export, run_export
from presskit.cli.shell import Shell
from presskit.lists import Recipient
from presskit.lists.exports import ENGINES, Engine, engine_named, export_files
from presskit.lists.exports.permission import Permission, Terms, permission
from presskit.lists.people import people
from presskit.lists.store import MediaList
from presskit.lists.suppression import Suppression, open_suppression, suppression_file
from presskit.problems import Refusal
from tests.media_lists import table, who, write_lists
from tests.offices import SLUG, release_file, replace_in

JULIE = who("Julie", "Martin", "julie@d.example", beat="santé", tags="embargo",
            informed_on="2026-01-01")  # fmt: skip
TOM = who("Tom", "Baker", "tom@t.example", language="en")
ANNE = who("Anne", "Petit", "anne@p.example", beat="santé", opt_out_on="2026-02-03")
PAUL = who("Paul", "Roux", "paul@r.example", source="")
MAY, JULY = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)
NOBODY = Suppression({})


def run(root: Path, what: str, engine: str, now: datetime = JULY, **more: Any) -> int:
    return run_export(Shell("en", as_json=True), root, Export(what, engine, **more), now)


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def folder(root: Path, engine: str, name: str = SLUG) -> Path:
    return root / "exports" / name / engine


def text_of(folder: Path) -> str:
    """Every file of an export but workbooks, in one text."""
    files = (path for path in sorted(folder.rglob("*")) if path.suffix != ".xlsx")
    return "\n".join(path.read_text("utf-8") for path in files if path.is_file())


def permitted(*rows: Recipient, others: Iterable[Recipient] = (), **terms: Any) -> Permission:
    """What is permitted of these people, in an office that has `others` in a second list."""
    everybody = people([MediaList("a", Path("a.csv"), rows),
                        MediaList("b", Path("b.csv"), tuple(others))])  # fmt: skip
    chosen = [person for person in everybody if "a" in person.lists]
    return permission(chosen, everybody, NOBODY, Terms(("fr", "en"), **terms))


def test_each_language_and_status_has_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE])

    code = run(tmp_path, SLUG, "mailjet")

    place = f"exports/{SLUG}/mailjet/{SLUG}"
    assert (code, told(capsys)) == (0, {
        "files": [
            {"file": f"{place}-fr.csv", "language": "fr", "rows": 1, "status": "subscribe"},
            {"file": f"{place}-fr-optouts.csv", "language": "fr", "rows": 1, "status": "optout"},
            {"file": f"{place}-en.csv", "language": "en", "rows": 1, "status": "subscribe"},
        ],
        "held_back": 1,
        "reasons": {"opted-out": 1},
        "problems": [],
    })  # fmt: skip
    assert (tmp_path / f"{place}-fr-optouts.csv").read_bytes() == b'"email"\r\n"anne@p.example"\r\n'


@pytest.mark.parametrize("engine", ENGINES)
def test_only_their_owner_may_read_the_files_and_only_blocking_ones_name_who_said_no(
    tmp_path: Path, engine: str
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE])

    run(tmp_path, SLUG, engine)

    files = list(folder(tmp_path, engine).iterdir())
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    naming = [path.name for path in files if b"anne@" in path.read_bytes()]
    assert all("-optouts." in name for name in naming)


def test_a_segment_is_exported_under_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE])

    run(tmp_path, "journalistes-sante", "csv")

    (file, _) = told(capsys)["files"]
    assert file["file"] == "exports/journalistes-sante/csv/journalistes-sante-fr.csv"
    assert [row["email"] for row in table(tmp_path / file["file"])] == ["julie@d.example"]


def test_the_audience_of_a_release_says_who_gets_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM])
    with release_file(tmp_path).open("a") as stream:
        stream.write("audience: [anglophones]\n")

    run(tmp_path, SLUG, "brevo")

    assert [(each["language"], each["rows"]) for each in told(capsys)["files"]] == [("en", 1)]


def test_where_a_release_is_in_one_language_everybody_gets_that_edition(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM])
    replace_in(release_file(tmp_path), '\n  en: "Biotherapies: the Region takes stock"', "")

    run(tmp_path, SLUG, "csv")

    assert [(each["language"], each["rows"]) for each in told(capsys)["files"]] == [("fr", 2)]


# -------------------------------------------------------------------------------- who said no


DISGUISES = [
    "j.martin@gmail.com", "J.Martin@Gmail.com", "jmartin+presse@gmail.com",
    "j.m.a.r.t.i.n@googlemail.com", " j.martin@gmail.com ", "jmartin+a+b@googlemail.com",
]  # fmt: skip


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("engine", ENGINES)
def test_a_no_holds_in_every_disguise(tmp_path: Path, engine: str, disguise: str) -> None:
    said_no = who("Julie", "Martin", disguise, opt_out_on="2025-05-06")
    again = who("Juliette", "Durand", "j.martin@gmail.com")
    write_lists(tmp_path, presse=[TOM, again], vieille=[said_no])

    run(tmp_path, SLUG, engine)

    for path in folder(tmp_path, engine).iterdir():
        if "-optouts." not in path.name:
            assert b"gmail" not in path.read_bytes().lower()


def test_a_no_of_one_address_holds_for_the_whole_person(tmp_path: Path) -> None:
    said_no = who("Julie", "Martin", "jm@old.example", mobile="06 39 98 00 12",
                  opt_out_on="2025-05-06")  # fmt: skip
    again = who("Julie", "Martin", "julie@new.example", mobile="06 39 98 00 12")
    write_lists(tmp_path, presse=[again, TOM], vieille=[said_no])

    run(tmp_path, SLUG, "brevo")

    written = text_of(folder(tmp_path, "brevo")).replace(
        (folder(tmp_path, "brevo") / f"{SLUG}-fr-optouts.csv").read_text(), "")  # fmt: skip
    assert "julie@new" not in written


def test_who_was_forgotten_is_in_no_file_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, who("Anne", "Petit", "anne+x@p.example")])
    forgotten = open_suppression(tmp_path).holding("ANNE@p.example", "2026-01-01", "forgotten")
    suppression_file(tmp_path).write_text(forgotten.text())

    run(tmp_path, SLUG, "listmonk")

    assert told(capsys)["reasons"] == {"forgotten": 1}
    assert "anne" not in text_of(folder(tmp_path, "listmonk")).lower()


def test_whoever_shares_an_address_with_a_no_is_written_to_at_another_or_not_at_all() -> None:
    no = who("Anne", "Petit", "redaction@p.example", opt_out_on="2026-01-01")
    only = who("Paul", "Roux", "redaction@p.example")
    other = who("Zoé", "Blanc", "zoe@p.example;redaction@p.example")

    found = permitted(only, other, others=[no])

    assert [each.email for each in found.written] == ["zoe@p.example"]
    assert (dict(found.held), [each.email for each in found.refused]) == (
        {"refused-address": 1}, ["redaction@p.example"])  # fmt: skip


@pytest.mark.parametrize(
    ("no", "held"),
    [
        ({}, {"namesake": 1}),
        # One person, by the mobile.
        ({"mobile": "06 39 98 00 12"}, {"opted-out": 1}),
        ({"mobile": "06 39 98 00 99"}, {}),
        ({"outlet": "Radio Loue"}, {}),
        ({"email": "autre@r.example"}, {}),
    ],
)
def test_a_no_that_left_only_a_name_holds_whoever_has_that_name(
    no: dict[str, str], held: dict[str, int]
) -> None:
    julie = who("Julie", "Martin", "julie@d.example", mobile="06 39 98 00 12", outlet="Le Mag")
    said = Recipient(first_name="MARTIN", last_name="Julie", opt_out_on="2026-01-01", **no)

    assert dict(permitted(julie, others=[said]).held) == held


def test_whoever_may_be_somebody_who_said_no_waits_until_it_is_known() -> None:
    # The same name and outlet, two mobiles: nobody can tell.
    julie = who("Julie", "Martin", "julie@d.example", mobile="06 39 98 00 12", outlet="Le Mag")
    said = who("Julie", "Martin", "", mobile="06 39 98 77 31", outlet="Le Mag",
               opt_out_on="2026-01-01")  # fmt: skip

    assert dict(permitted(julie, others=[said]).held) == {"in-doubt": 1}


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.booleans(), st.booleans()), max_size=8))
def test_everybody_chosen_is_written_to_or_held_back_and_nobody_who_said_no_is(
    rows: list[tuple[str, bool, bool]],
) -> None:
    made = [who(name, name, f"{name}@d.example" if has else "",
                opt_out_on="2026-01-01" if no else "") for name, has, no in rows]  # fmt: skip

    found = permitted(*made, mailing=True)

    chosen = len(people([MediaList("a", Path("a.csv"), tuple(made))]))
    assert len(found.written) + sum(found.held.values()) == chosen
    said_no = {row.email for row in made if row.opt_out_on}
    assert {each.email for each in found.written}.isdisjoint(said_no)


# ----------------------------------------------------------------------- terms of each engine


def test_a_mailbox_gets_one_row_and_a_desk_comes_before_its_people() -> None:
    desk = who("", "", "redaction@p.example", display_name="La rédaction")
    paul = who("Paul", "Roux", "Redaction@p.example")
    anne = who("Anne", "Petit", "redaction@p.example;anne@p.example")

    found = permitted(paul, desk, anne, mailing=True)

    assert [(each.last_name, each.email) for each in found.written] == [
        ("", "redaction@p.example"), ("Petit", "anne@p.example")]  # fmt: skip
    assert dict(found.held) == {"same-mailbox": 1}


@pytest.mark.parametrize("address", ["=cmd@x.example", "+1@x.example", "a@b", "", "pas d'adresse"])
def test_an_address_that_cannot_be_written_to_is_in_no_mailing_file(address: str) -> None:
    found = permitted(who("Julie", "Martin", address), mailing=True)

    assert (found.written, dict(found.held)) == ((), {"no-address": 1})


def test_mailchimp_takes_no_accent_before_the_at_sign() -> None:
    row = who("Julie", "Martin", "rédaction@d.example;julie@d.example")

    found = permitted(row, mailing=True, takes=ENGINES["mailchimp"].takes)

    assert [each.email for each in found.written] == ["julie@d.example"]


@pytest.mark.parametrize(
    ("engine", "sizes"),
    [
        (engine_named("google"), [3000, 1]),
        (Engine("txt", lambda rows, _: b"x" * len(rows), size=1000), [751, 750, 750, 750]),
    ],
)
def test_a_file_is_never_larger_than_its_engine_takes(engine: Engine, sizes: list[int]) -> None:
    rows = tuple(who("A", "B", f"a{n}@d.example") for n in range(3001))

    files = list(export_files("x", engine, Permission(rows, (), {}), NOBODY, ["fr", "en"]))

    assert [file.rows for file in files] == sizes
    assert [file.name for file in files][:2] == [f"x-fr-{n}.{engine.ending}" for n in (1, 2)]


def test_rows_without_source_or_basis_wait_unless_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lists(tmp_path, presse=[JULIE, PAUL, who("Z", "Y", "z@y.example", legal_basis="")])

    run(tmp_path, SLUG, "csv")
    held = told(capsys)
    run(tmp_path, SLUG, "csv", allow_unsourced=True)
    written = told(capsys)

    assert (held["reasons"], held["files"][0]["rows"]) == ({"unsourced": 2}, 1)
    assert (written["held_back"], written["files"][0]["rows"]) == (0, 3)
    assert [each["problems"][0]["code"] for each in (held, written)] == [
        "unsourced-held", "unsourced-exported"]  # fmt: skip


# ------------------------------------------------------------------------------- the embargo


@pytest.fixture
def embargoed(tmp_path: Path) -> Path:
    write_lists(tmp_path, presse=[JULIE, TOM])
    replace_in(release_file(tmp_path), "place: ", "embargo: 2026-06-10 09:00\nplace: ")
    return tmp_path


def test_before_the_lift_nothing_is_exported(embargoed: Path) -> None:
    with pytest.raises(Refusal) as refused:
        run(embargoed, SLUG, "csv", MAY)

    (problem,) = refused.value.problems
    assert (problem.code, problem.place.line, refused.value.usage) == ("export-embargo", 3, False)
    assert not (embargoed / "exports").exists()


def test_under_embargo_only_those_who_accept_it_are_written_to(
    embargoed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(embargoed, SLUG, "csv", MAY, under_embargo=True)

    assert told(capsys)["reasons"] == {"no-embargo": 1}
    assert "Under embargo" in (folder(embargoed, "csv") / "SEND.md").read_text()


def test_after_the_lift_everybody_is(embargoed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(embargoed, SLUG, "csv", datetime(2026, 6, 10, 7, 0, tzinfo=UTC))

    assert told(capsys)["held_back"] == 0


def test_the_note_speaks_of_no_embargo_where_there_is_none_any_more(embargoed: Path) -> None:
    run(embargoed, SLUG, "csv", JULY, under_embargo=True)

    assert "embargo." not in (folder(embargoed, "csv") / "SEND.md").read_text()


# ------------------------------------------------------------------------------- the folder


@pytest.mark.parametrize(
    ("engine", "said"),
    [
        ("brevo", "{{ unsubscribe }}"),
        ("mailchimp", "*|UNSUB|*"),
        ("mailjet", "[[UNSUB_LINK_EN]]"),
        ("listmonk", "{{ UnsubscribeURL }}"),
        ("google", "blind copy"),
    ],
)
def test_the_note_says_what_goes_where(tmp_path: Path, engine: str, said: str) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE])

    run(tmp_path, SLUG, engine)

    note = (folder(tmp_path, engine) / "SEND.md").read_text("utf-8")
    assert said in note
    assert (
        f"| `{SLUG}-en.csv` | English | 1 | whom to send `dist/{SLUG}/en/{SLUG}-en.eml` to |"
        in note
    )
    assert f"presskit build {SLUG}" in note
    assert "not been told yet: 1" in note
    assert "@" not in note


def test_a_second_export_leaves_nothing_of_the_first_and_is_the_same_twice(tmp_path: Path) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM])
    run(tmp_path, SLUG, "excel")
    (folder(tmp_path, "excel") / "mine.txt").write_text("mine")
    write_lists(tmp_path, presse=[JULIE])

    run(tmp_path, SLUG, "excel")
    first = {path.name: path.read_bytes() for path in folder(tmp_path, "excel").iterdir()}
    run(tmp_path, SLUG, "excel")

    assert sorted(first) == [f"{SLUG}-fr.xlsx", "SEND.md", "manifest.json", "mine.txt"]
    assert {p.name: p.read_bytes() for p in folder(tmp_path, "excel").iterdir()} == first


def test_everybody_chosen_is_accounted_for(tmp_path: Path) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE, PAUL])

    run(tmp_path, SLUG, "brevo")

    account = json.loads((folder(tmp_path, "brevo") / "manifest.json").read_text())
    assert account["people"] == {
        "selected": 4, "written": 2, "held_back": {"opted-out": 1, "unsourced": 1}}  # fmt: skip
    assert "@" not in json.dumps(account)


@pytest.mark.parametrize(
    ("what", "engine", "more", "code"),
    [
        ("", "brevo", {}, "export-what"),
        (SLUG, "", {}, "export-what"),
        (SLUG, "brev", {}, "export-choice"),
        (SLUG, "vcard", {"vcard": "2.1"}, "export-choice"),
        ("journalistes", "brevo", {}, "unknown-audience"),
        ("contacts/media/presse.csv", "brevo", {}, "export-a-list"),
        ("presse.CSV", "brevo", {}, "export-a-list"),
        (SLUG, "brevo", {"out": "dist/lists"}, "export-public"),
    ],
)
def test_what_was_typed_wrongly_is_refused_and_nothing_is_written(
    tmp_path: Path, what: str, engine: str, more: dict[str, str], code: str
) -> None:
    write_lists(tmp_path, presse=[JULIE])
    out = {"out": tmp_path / more["out"]} if "out" in more else more

    with pytest.raises(Refusal) as refused:
        run(tmp_path, what, engine, **out)

    assert ([each.code for each in refused.value.problems], refused.value.usage) == ([code], True)
    assert not (tmp_path / "exports").exists()


def test_nobody_to_write_to_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lists(tmp_path, presse=[ANNE])

    run(tmp_path, SLUG, "google")

    found = told(capsys)
    assert (found["files"], [each["code"] for each in found["problems"]]) == (
        [], ["nobody-to-write-to"])  # fmt: skip


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_no_address_and_no_name_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ui: Any
) -> None:
    write_lists(tmp_path, presse=[JULIE, TOM, ANNE, PAUL, who("=1+1", "Formule", "f@f.example")])

    run_export(Shell(ui), tmp_path, Export(SLUG, "brevo"), JULY)

    said = "".join(capsys.readouterr())
    assert [word for word in (".example", "Martin", "Petit", "Formule") if word in said] == []
    assert ("unsourced-held" in said, "presse/5 first_name" in said) == (True, True)
