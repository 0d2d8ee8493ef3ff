"""The right to object: who said no is forgotten everywhere, under every spelling, and for good."""

from __future__ import annotations

import csv
import io
import json
import stat
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.cli.lists_rights import run_dossier, run_due, run_forget
from presskit.cli.shell import Shell
from presskit.lists import COLUMNS, Recipient
from presskit.lists.dossier import held
from presskit.lists.due import due, keep_until, three_years_before
from presskit.lists.exports import ENGINES
from presskit.lists.people import people
from presskit.lists.store import FOLDER, MediaList, list_text, open_lists
from presskit.lists.suppression import Suppression, open_suppression
from presskit.lists.traces import marks, traces
from presskit.problems import Refusal
from tests.conftest import Command

JULIE = "julie.martin@lemag.example"
DESK = "redaction@lemag.example"
NOBODY = Suppression({})


def julie(**more: str) -> Recipient:
    """A journalist, as most lists know her."""
    known = {"first_name": "Julie", "last_name": "Martin", "email": JULIE, "outlet": "Le Mag",
             "mobile": "+33639980012", "collected_on": "2026-01-05"}  # fmt: skip
    return Recipient(**{**known, **more})


PAUL = Recipient(id="paul", first_name="Paul", last_name="Roy", email="paul@roy.example")
THE_DESK = Recipient(id="desk", display_name="Rédaction", email=DESK, outlet="Le Mag")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / "presskit.yaml").write_text("name: Presse\nlanguages: [fr]\n")
    return tmp_path


def write(root: Path, name: str, *recipients: Recipient) -> Path:
    path = root / FOLDER / f"{name}.csv"
    path.write_text(list_text(recipients), newline="")
    return path


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def ids(root: Path) -> list[str]:
    return [each.id for each_list in open_lists(root)[0] for each in each_list.recipients]


def forget(root: Path, address: str) -> None:
    assert run_forget(Shell("en", quiet=True), root, address) == 0


# ------------------------------------------------------------------------------------- forget


@pytest.mark.parametrize(
    "row",
    [
        julie(),
        julie(email="JULIE.MARTIN+presse@LeMag.example"),
        julie(email="j.martin@gmail.com;julie.martin@lemag.example"),
        julie(email="Julie Martin <julie.martin@lemag.example>"),
        julie(email="julie@autre.example", outlet="Radio Loue"),  # the same mobile and name
        julie(email="", mobile="06 39 98 00 12"),
        julie(first_name="", last_name="", display_name="MARTIN Julie", mobile=""),
    ],
    ids=["plain", "tag and capitals", "second address", "wrapped", "same mobile", "no address",
         "shown name"],
)  # fmt: skip
def test_a_person_leaves_every_list_under_every_spelling(root: Path, row: Recipient) -> None:
    write(root, "one", julie(id="a"), PAUL)
    write(root, "two", row.having(id="b"), THE_DESK)

    forget(root, JULIE)

    assert ids(root) == ["paul", "desk"]


def test_all_addresses_of_the_person_are_remembered_as_hashes_and_none_is_written(
    root: Path,
) -> None:
    write(root, "one", julie(email=f"j.u.lie@gmail.com;{JULIE};{DESK}"))

    forget(root, JULIE)

    suppression = open_suppression(root)
    assert suppression.holds(Recipient(email="JULIE+tag@googlemail.com"))
    assert suppression.holds(Recipient(email="x@y.example; Julie.Martin@lemag.example"))
    assert not suppression.holds(THE_DESK)
    text = (root / FOLDER / "suppressed.csv").read_text()
    assert ("@" in text, len(text.splitlines())) == (False, 3)


def test_an_unknown_address_is_never_written_to_either(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run_forget(Shell("en", as_json=True), root, "never.seen@x.example")

    assert (code, json.loads(capsys.readouterr().out)["rows"]) == (0, 0)
    assert open_suppression(root).holds(Recipient(email="Never.Seen+a@x.example"))


def test_forgetting_twice_changes_nothing(root: Path) -> None:
    write(root, "one", julie(), PAUL)
    forget(root, JULIE)
    once = {path.name: path.read_bytes() for path in (root / FOLDER).iterdir()}

    forget(root, JULIE)

    assert {path.name: path.read_bytes() for path in (root / FOLDER).iterdir()} == once


def test_a_desk_is_forgotten_without_those_who_have_an_address_of_their_own(root: Path) -> None:
    path = write(root, "one", THE_DESK, julie(id="julie", email=f"{JULIE};{DESK}"))

    forget(root, DESK)

    (row,) = rows(path)
    assert (row["id"], row["email"]) == ("julie", JULIE)
    assert not open_suppression(root).holds(julie())


def test_the_rest_of_a_list_stays_as_it_was_written(root: Path) -> None:
    path = root / FOLDER / "tableur.csv"
    path.write_text("\ufeffNote;email;id\nà voir;paul@roy.example;7\n;" + JULIE + ";8\n", "utf-8")

    forget(root, JULIE)

    assert path.read_text("utf-8") == "\ufeffNote;email;id\nà voir;paul@roy.example;7\n"


def test_what_an_import_rejected_is_cleaned_too(root: Path) -> None:
    write(root, "one", julie())
    rejects = root / FOLDER / "rejects.csv"
    rejects.write_text(
        "row,column,value,reason,file\n7,phone,06 39 98 00 1,short,a.csv\n"
        "7,email,Julie.Martin@lemag.example;?,odd,a.csv\n7,phone,12,short,b.csv\n"
    )

    forget(root, JULIE)

    assert [each["file"] for each in rows(rejects)] == ["b.csv"]


def test_files_that_still_hold_the_person_are_named(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "one", julie())
    exports = root / "exports"
    exports.mkdir()
    (exports / "brevo.csv").write_text(f"EMAIL;NOM\n{JULIE.upper()};X\n")
    (exports / "names.txt").write_text("MARTIN, Julie")
    (exports / "card.vcf").write_text("EMAIL;PREF=1:julie.mar\r\n tin@lemag.example\r\n")
    (exports / "book.ldif").write_text("mail:: anVsaWUubWFydGluQGxlbWFnLmV4YW1wbGU=\n")
    (exports / "paul.csv").write_text(
        "paul@roy.example,Julien Martinet,xjulie.martin@lemag.example"
    )
    with ZipFile(exports / "excel.xlsx", "w") as book:
        book.writestr("xl/sharedStrings.xml", f"<sst><t>{JULIE}</t></sst>")

    run_forget(Shell("en", as_json=True), root, JULIE)

    answer = json.loads(capsys.readouterr().out)
    named = ["book.ldif", "brevo.csv", "card.vcf", "excel.xlsx", "names.txt"]
    assert answer["remaining"] == [f"exports/{name}" for name in named]
    assert {each["code"] for each in answer["problems"]} == {"person-remains"}


def test_somebody_who_may_be_the_same_is_pointed_at_and_stays(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "one", julie(), julie(id="other", email="", mobile="+33639987731"))

    run_forget(Shell("en", as_json=True), root, JULIE)

    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["code"], problem["line"], ids(root)) == ("perhaps-the-same", 3, ["other"])


def test_a_list_that_cannot_be_read_hides_no_other(root: Path) -> None:
    write(root, "one", julie(), PAUL)
    (root / FOLDER / "broken.csv").write_text('email\n"a@b.example')

    code = run_forget(Shell("en", quiet=True), root, JULIE)

    assert (code, [row["id"] for row in rows(root / FOLDER / "one.csv")]) == (1, ["paul"])
    assert open_suppression(root).holds(julie())


@pytest.mark.parametrize("written", ["Julie", "", "a@b", "a@b.example;c@d.example"])
def test_what_is_no_address_is_refused_before_anything_is_written(root: Path, written: str) -> None:
    with pytest.raises(Refusal, match="not-an-address") as refused:
        run_forget(Shell("en"), root, written)

    assert refused.value.usage
    assert list((root / FOLDER).iterdir()) == []


def test_what_is_written_is_for_its_owner_alone(root: Path) -> None:
    write(root, "one", julie(), PAUL)

    forget(root, JULIE)

    modes = {stat.S_IMODE(path.stat().st_mode) for path in (root / FOLDER).iterdir()}
    assert modes == {0o600}


def test_nobody_is_named_by_what_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "one", julie(email=f"{JULIE};second@x.example"), PAUL)

    run_forget(Shell("fr"), root, JULIE)
    run_due(Shell("fr"), root, None)

    said = "".join(capsys.readouterr())
    assert [word for word in ("@", "Martin", "06 39", "Paul") if word in said] == []


def disguises(address: str) -> st.SearchStrategy[str]:
    """An address as people type it: a tag, capitals, what a mail program puts around it."""
    local, _, domain = address.partition("@")
    tags = st.sampled_from(["", "+presse", "+2026"])
    plain = tags.map(lambda tag: f"{local}{tag}@{domain}")
    cased = plain.flatmap(lambda text: st.sampled_from([text, text.upper(), text.title()]))
    return cased.flatmap(lambda text: st.sampled_from([text, f"  {text} ", f"<{text}>"]))


@given(disguises(JULIE), disguises(JULIE))
def test_however_an_address_is_typed_it_is_the_same_person(asked: str, listed: str) -> None:
    mine = MediaList("one", Path("one.csv"), (julie(email=listed), PAUL))

    assert [row.number for row, _ in held([mine], asked).rows] == [1]
    assert NOBODY.holding(asked, "2026-01-01", "").holds(julie(email=listed))


def test_an_address_that_shares_its_cell_with_a_forgotten_desk_stays(root: Path) -> None:
    path = write(root, "one", THE_DESK, julie(email=f"{JULIE} / {DESK}"))

    forget(root, DESK)

    assert [row["email"] for row in rows(path)] == [JULIE]


# ------------------------------------------------------------------------------------ dossier


def test_a_dossier_is_everything_about_one_person_and_nothing_about_others(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "one", julie(id="a", last_contact_on="2026-03-01"), PAUL)
    write(root, "two", julie(id="b", email="", tags="embargo"))

    run_dossier(Shell("en", as_json=True), root, JULIE.upper())

    answer = json.loads(capsys.readouterr().out)
    assert [(row["file"], row["line"], row["id"], row["tags"]) for row in answer["rows"]] == [
        ("contacts/media/one.csv", 2, "a", ""),
        ("contacts/media/two.csv", 2, "b", "embargo"),
    ]
    assert set(COLUMNS) <= set(answer["rows"][0])
    assert (answer["keep_until"], answer["suppressed_on"]) == ("2029-03-01", None)


def test_a_dossier_can_be_handed_over_as_it_is_printed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "one", julie(legal_basis="consent", opt_out_on="2026-02-03"), PAUL)

    run_dossier(Shell("en"), root, JULIE)

    said = capsys.readouterr().out
    lines = [" ".join(line.split()) for line in said.splitlines()]
    assert "First name Julie" in lines
    assert "Legal basis consent" in lines
    assert "Asked to receive no more messages on 3 February 2026." in lines
    assert "Paul" not in said


def test_the_dossier_of_who_was_forgotten_says_so_and_no_more(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "one", julie())
    forget(root, JULIE)

    run_dossier(Shell("en", as_json=True), root, JULIE)

    answer = json.loads(capsys.readouterr().out)
    assert (answer["rows"], bool(answer["suppressed_on"])) == ([], True)


def test_the_dossier_of_a_desk_leaves_out_those_who_only_share_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "one", THE_DESK, julie(email=f"{JULIE};{DESK}"))

    run_dossier(Shell("en", as_json=True), root, DESK)

    answer = json.loads(capsys.readouterr().out)
    assert ([row["id"] for row in answer["rows"]], answer["shared"]) == (["desk"], 1)


def test_a_press_contact_of_the_same_address_is_pointed_at(root: Path) -> None:
    (root / "contacts/press.yaml").write_text(f"julie:\n  email: {JULIE}\n")

    found = traces(root, marks(held([], JULIE)))

    assert [path.name for path in found] == ["press.yaml"]


# ---------------------------------------------------------------------------------------- due

TODAY = date(2026, 11, 22)


def reasons(*recipients: Recipient, known: Suppression = NOBODY) -> list[tuple[str, str]]:
    lists = [MediaList("one", Path("one.csv"), recipients)]
    found = due(people(lists), known, three_years_before(TODAY), TODAY)
    return [(each.reason, each.since) for each in found]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"collected_on": "2023-11-21", "informed_on": "2023-11-21"}, [("silent", "2023-11-21")]),
        ({"collected_on": "2023-11-22", "informed_on": "2023-11-22"}, []),
        ({"collected_on": "2020-01-01", "informed_on": "x", "last_contact_on": "2024-01-01"}, []),
        ({"collected_on": ""}, [("undated", "")]),
        ({"collected_on": "soon"}, [("undated", "")]),
        ({"collected_on": "2026-10-01"}, [("uninformed", "2026-10-01")]),
        ({"collected_on": "2026-11-01"}, []),
        ({"collected_on": "1er mars 2021"}, [("silent", "2021-03-01")]),
        ({"opt_out_on": "2020-02-02", "collected_on": ""}, [("opted-out", "2020-02-02")]),
    ],
)
def test_who_falls_due_and_why(
    dates: dict[str, str], expected: list[tuple[str, str]]
) -> None:  # fmt: skip
    assert reasons(julie(**dates)) == expected


def test_a_word_in_one_list_counts_in_all() -> None:
    old = {"collected_on": "2020-01-01", "informed_on": "2020-01-01"}

    assert reasons(julie(id="a", **old), julie(id="b", **old, last_contact_on="2026-01-01")) == []


def test_a_desk_never_falls_due() -> None:
    assert reasons(THE_DESK.having(collected_on="2010-01-01")) == []


def test_who_was_forgotten_and_is_back_comes_first() -> None:
    known = NOBODY.holding(JULIE, "2026-01-01", "forgotten")

    assert reasons(PAUL, julie(), known=known) == [("returned", ""), ("undated", "")]


def test_a_leap_day_ends_in_february() -> None:
    assert keep_until(julie(last_contact_on="2028-02-29")) == "2031-02-28"
    assert three_years_before(date(2028, 2, 29)) == date(2025, 2, 28)


def test_another_day_may_be_asked_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "one", julie(id="a", informed_on="2026-01-05"))

    run_due(Shell("en", as_json=True), root, "2026-02-01")

    (row,) = json.loads(capsys.readouterr().out)["rows"]
    assert row == {"reason": "silent", "since": "2026-01-05", "rows": ["one/a"]}


def test_a_day_that_is_none_is_refused(root: Path) -> None:
    with pytest.raises(Refusal, match="due-day"):
        run_due(Shell("en"), root, "next year")


def test_asking_who_is_due_changes_nothing(root: Path) -> None:
    path = write(root, "one", julie(collected_on="2001-01-01"))
    before = path.read_bytes()

    run_due(Shell("en", quiet=True), root, None)

    assert (path.read_bytes(), [*(root / FOLDER).iterdir()]) == (before, [path])


# ------------------------------------------------------------- from import to export, all commands

# Who said no is called Nonnon; each in another disguise.
ONE = """id,first_name,last_name,email,mobile,outlet,opt_out_on,source,legal_basis
1,Ada,Nonnon,ada@mag.example,,Le Mag,2026-01-02,site,consent
2,Bea,Nonnon,bea@mag.example,,Le Mag,,site,consent
3,Cleo,Nonnon,c.leo.n@gmail.com,,Radio Loue,2026-01-02,site,consent
4,Dora,Nonnon,dora@mag.example,+33639980044,Le Mag,2026-01-02,site,consent
5,Elsa,Nonnon,elsa@mag.example;elsa@pige.example,,Le Mag,,site,consent
6,Paul,Ouiouix,paul@mag.example,,Le Mag,,site,consent
7,,,redaction@mag.example,,Le Mag,,site,consent
"""
OF_A_SALON = """First Name,Last Name,Email,Mobile Phone,Company,Unsubscribed
Ada,NONNON,ADA+salon@Mag.example,,Le Mag,
BEA,Nonnon,Bea@MAG.example,,Le Mag,yes
Cleo,Nonnon,cleon+presse@googlemail.com,,Radio Loue,
Dora,Nonnon,dora@autre.example,06 39 98 00 44,L'Autre,
Elsa,Nonnon,ELSA+x@pige.example,,Pige,
Rose,Ouiouix,rose@autre.example,,L'Autre,
"""


@pytest.fixture
def busy(office: Path, presskit: Command) -> Path:
    """An office where Elsa was forgotten, after which everybody was imported again."""
    (office / FOLDER).mkdir(parents=True)
    (office / FOLDER / "one.csv").write_text(ONE)
    (office / "salon.csv").write_text(OF_A_SALON)
    (office / "presskit.yaml").open("a").write("segments: {tous: {}}\n")
    assert presskit("lists", "forget", "elsa+1@MAG.example").code == 0
    for name in ("one", "salon"):
        to = str(office / FOLDER / f"{name}.csv")
        assert presskit("lists", "import", "salon.csv", "--to", to, "--json").code == 0
    assert presskit("lists", "dedupe", str(office / FOLDER / "one.csv"), "--out",
                    str(office / FOLDER / "one.csv")).code == 0  # fmt: skip
    return office


def words_of(path: Path) -> str:
    """Everything a file says, unzipped, folded lines joined, in small letters."""
    content = path.read_bytes()
    if content.startswith(b"PK"):
        with ZipFile(path) as parts:
            content = b" ".join(parts.read(name) for name in parts.namelist())
    return content.decode().replace("\r\n ", "").casefold()


@pytest.mark.parametrize("engine", ENGINES)
def test_nobody_who_said_no_is_in_any_export(busy: Path, presskit: Command, engine: str) -> None:
    answer = presskit("lists", "export", "tous", "--for", engine, "--allow-unsourced", "--json")

    files = [busy / each["file"] for each in answer.json["files"]]
    written_to = [path for path in files if "-optouts" not in path.name]
    text = " ".join(map(words_of, written_to))
    addresses = ("ada@", "bea@", "c.leo.n@", "cleon@", "dora@", "elsa")
    assert answer.code == 0
    assert [word for word in ("nonnon", *addresses) if word in text] == []
    assert [
        word for word in ("paul@mag.", "rose@autre.", "redaction@mag.") if word not in text
    ] == []


def test_nobody_who_was_forgotten_is_anywhere(busy: Path) -> None:
    texts = [path.read_text("utf-8").casefold() for path in (busy / FOLDER).iterdir()]

    assert [text for text in texts if "elsa" in text] == []
