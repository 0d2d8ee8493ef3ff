"""A "no" holds when files were opened in a spreadsheet, sorted, retyped or copied by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from presskit.cli.lists_export import Export, run_export
from presskit.cli.lists_rights import run_due, run_forget
from presskit.cli.lists_select import Selection, run_select
from presskit.cli.shell import Shell
from presskit.lists import COLUMNS, Recipient
from presskit.lists.matching.keys import email_keys
from presskit.lists.people import people
from presskit.lists.store import FOLDER, list_text, open_lists
from presskit.lists.suppression import open_suppression, suppression_file
from presskit.problems import Refusal
from tests.media_lists import table, who, write_lists

JULIE = "julie.martin@lemag.example"
TOM = who("Tom", "Baker", "tom@t.example")
Mangled = Callable[[str], str | bytes]


def forget(root: Path, address: str = JULIE) -> None:
    assert run_forget(Shell("en", quiet=True), root, address) == 0


def selected(root: Path, *where: str) -> list[str]:
    """The surnames of those whom `lists select` gives."""
    out = root / "chosen.csv"
    run_select(Shell("en", quiet=True), root, Selection(where=where, out=out))
    return [row["last_name"] for row in table(out)]


# ------------------------------------------------------------------------------- retyped addresses


@pytest.mark.parametrize(
    "typed",
    [
        "SMTP:julie.martin@lemag.example",
        "julie.martin@lemag.example,",
        "(JULIE.MARTIN@lemag.example)",
        "julie.martin @ lemag.example",
        "julie.martin@lemag.example?subject=x",
        "\u200bjulie.martin@lemag.example",
        "julie.martin\uff20lemag.example",
        '"julie.martin"@lemag.example',
        "a@b.example/julie.martin@lemag.example",
        "julie.martin@lemag.example|x",
    ],
)
def test_a_forgotten_address_is_known_however_somebody_retyped_it(
    tmp_path: Path, typed: str
) -> None:
    write_lists(tmp_path, presse=[TOM])
    forget(tmp_path)
    write_lists(tmp_path, presse=[TOM, who("Julie", "Martin", typed)])

    assert selected(tmp_path) == ["Baker"]


@pytest.mark.parametrize(
    "other",
    ["p@xn--cho-9la.example", "P@ÉCHO.example", "p+x@e\u0301cho.example", "p@écho。example"],
)
def test_a_domain_with_an_accent_is_one_domain_however_it_is_coded(other: str) -> None:
    assert email_keys(other) == email_keys("p@écho.example")


def test_a_domain_that_only_looks_coded_stays_as_it_is() -> None:
    assert email_keys("p@xn--zzzzzz.example") == ["p@xn--zzzzzz.example"]


# ---------------------------------------------------------------------------- the suppression list


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.replace(",", ";"),
        lambda text: text.replace(",", "\t").replace("\r\n", "\n"),
        lambda text: text.replace("forgotten", "oubliée").encode("cp1252"),
        lambda text: "\ufeff" + text.upper(),
        lambda text: text + "\r\n;;\r\n",
        lambda text: "\r\n".join(f'"{line}"'.replace(",", '","') for line in text.split("\r\n")),
        lambda text: text.partition("\r\n")[2],
        lambda text: text.partition("\r\n")[2] + text.partition("\r\n")[0],
    ],
    ids=[
        "semicolons",
        "tabs",
        "cp1252",
        "capitals",
        "empty-lines",
        "quoted",
        "no-header",
        "sorted",
    ],
)
def test_a_suppression_list_that_a_spreadsheet_saved_still_holds(
    tmp_path: Path, saved: Mangled
) -> None:
    write_lists(tmp_path, presse=[TOM])
    forget(tmp_path)
    path = suppression_file(tmp_path)
    said = saved(path.read_bytes().decode())
    path.write_bytes(said if isinstance(said, bytes) else said.encode())

    assert open_suppression(tmp_path).holds(Recipient(email=JULIE))


@pytest.mark.parametrize(
    ("damaged", "code"),
    [
        (lambda _: "", "suppression-empty"),
        (lambda text: text.partition("\r\n")[0], "suppression-empty"),
        (lambda text: text[:-30], "suppression-damaged"),
        (lambda text: text.encode("utf-16"), "suppression-damaged"),
        (lambda text: text + "\r\n,2026-01-01,forgotten", "suppression-damaged"),
    ],
    ids=["emptied", "only-its-header", "cut", "utf-16", "a-hash-deleted"],
)
def test_nothing_is_exported_with_a_suppression_list_that_has_lost_something(
    tmp_path: Path, damaged: Mangled, code: str
) -> None:
    write_lists(tmp_path, presse=[TOM])
    forget(tmp_path)
    path = suppression_file(tmp_path)
    said = damaged(path.read_bytes().decode())
    path.write_bytes(said if isinstance(said, bytes) else said.encode())

    with pytest.raises(Refusal) as refused:
        run_export(Shell("en"), tmp_path, Export("anglophones", "csv"))

    assert [each.code for each in refused.value.problems] == [code]
    assert not (tmp_path / "exports").exists()


# ---------------------------------------------------------------------------------- edited lists


def test_a_no_in_a_list_whose_name_ends_in_capitals_holds(tmp_path: Path) -> None:
    write_lists(tmp_path, presse=[TOM, who("Julie", "Martin", JULIE)])
    no = who("Julie", "Martin", JULIE, opt_out_on="2026-01-01")
    (tmp_path / FOLDER / "REFUS.CSV").write_text(list_text([no]), "utf-8")

    assert selected(tmp_path) == ["Baker"]


@pytest.mark.parametrize("header", ["Désabonné", "opt-out on", "Unsubscribed", "Statut"])
def test_a_column_that_says_no_in_its_own_words_stops_all_rather_than_be_passed_over(
    tmp_path: Path, header: str
) -> None:
    write_lists(tmp_path, presse=[TOM])
    text = f"email,{header}\n{JULIE},oui\n"
    (tmp_path / FOLDER / "autre.csv").write_text(text, "utf-8")

    with pytest.raises(Refusal) as refused:
        selected(tmp_path)

    (problem,) = refused.value.problems
    assert (problem.code, problem.facts["name"]) == ("list-objection-unread", header)


def test_a_tag_typed_by_hand_is_a_no(tmp_path: Path) -> None:
    write_lists(tmp_path, presse=[TOM, who("Julie", "Martin", JULIE, tags="santé;Désabonnée")])

    assert selected(tmp_path) == ["Baker"]


def test_days_as_a_french_spreadsheet_writes_them_are_days(tmp_path: Path) -> None:
    long_ago = who("Julie", "Martin", JULIE, last_contact_on="18/02/2020")
    write_lists(tmp_path, presse=[long_ago, TOM.having(last_contact_on="01/12/2025")])

    assert selected(tmp_path, "last_contact_before=2024-01-01") == ["Martin"]


def test_a_no_on_a_day_that_cannot_be_read_is_a_no(tmp_path: Path) -> None:
    write_lists(tmp_path, presse=[TOM, who("Julie", "Martin", JULIE, opt_out_on="hier")])

    assert selected(tmp_path) == ["Baker"]


# --------------------------------------------------------------------------------------- their ids


def test_an_id_that_is_an_address_is_never_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    julie = who("Julie", "Martin", JULIE, id=JULIE, opt_out_on="2026-01-01")
    write_lists(tmp_path, presse=[TOM.having(collected_on="2026-01-01"), julie])

    run_due(Shell("en", as_json=True), tmp_path, "2024-01-01")

    (row,) = (each for each in json.loads(capsys.readouterr().out)["rows"]
              if each["reason"] == "opted-out")  # fmt: skip
    assert row["rows"] == ["presse/#2"]


def test_two_people_whose_row_was_copied_with_its_id_keep_two_ids(tmp_path: Path) -> None:
    write_lists(tmp_path, presse=[TOM.having(id="7"), who("Julie", "Martin", JULIE, id="7")])

    everybody = people(open_lists(tmp_path)[0])

    assert [each.recipient.id for each in everybody] == ["presse/7", "presse/7#2"]


def test_every_column_of_a_list_is_still_read(tmp_path: Path) -> None:
    whole = Recipient(*(f"{name}@x" if name == "email" else name for name in COLUMNS))
    write_lists(tmp_path, presse=[whole])

    ((found,),) = (each.recipients for each in open_lists(tmp_path)[0])

    assert found == whole
