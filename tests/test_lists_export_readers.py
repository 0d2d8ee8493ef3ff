"""Every export, read by a program that is not ours, holds the same people, all of them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from presskit.lists import COLUMNS, Recipient
from presskit.lists.exports import ENGINES, engine_named, export_files
from presskit.lists.exports.mailing import cut
from presskit.lists.exports.permission import Permission
from presskit.lists.suppression import Suppression
from tests.media_lists import ldif_entries, who

# Writer is often installed alone.
CALC = Path(shutil.which("soffice") or "soffice").resolve().parent / "libsclo.so"
LONG = "Agence des très longs noms, " * 11
assert len(LONG) > 300
TRAPS = (
    who("Sean", "O'Brien", "sean.o'brien@irish.example", phone="01 99 00 12 34",
        mobile="06 39 98 00 12", outlet="The Post; Post, Weekly", job_title="editor;\"critic\""),
    who("Jörg", "d’Ürsel", "J.dUrsel@rhein.example", outlet=LONG, beat="santé;sciences"),
    who("=HYPERLINK(\"http://x.example\")", "Durand", "durand@d.example",
        outlet="+33 Média", mobile="+33639980013"),
    who("Thị Minh", "Nguyễn", "nguyen@hanoi.example", tags="embargo;\ttab"),
    who("Zoé 🧬", "Écho", "zoe@echo.example", outlet="@lerte \\ Info; \"L’\nÉcho\""),
    who("", "", "redaction@echo.example", display_name="Rédaction de L’Écho", civility=""),
)  # fmt: skip
ADDRESSES = [each.email for each in TRAPS]
PEOPLE = {
    ("Sean", "O'Brien"),
    ("Jörg", "d’Ürsel"),
    ('HYPERLINK("http://x.example")', "Durand"),
    ("Thị Minh", "Nguyễn"),
    ("Zoé 🧬", "Écho"),
}


def written(name: str, rows: Sequence[Recipient] = TRAPS, **more: str) -> bytes:
    """The one French file of an export."""
    found = Permission(tuple(rows), (), {})
    (file,) = export_files("x", engine_named(name, **more), found, Suppression({}), ["fr", "en"])
    return file.content


def rows(name: str, delimiter: str = ",", **more: str) -> list[dict[str, str]]:
    text = written(name, **more).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def header(name: str, **more: str) -> str:
    return written(name, **more).decode().partition("\r\n")[0]


def pairs(found: Iterable[dict[str, str]], first: str, last: str) -> set[tuple[str, str]]:
    return {(row[first], row[last]) for row in found if row[last]}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("listmonk", "email,name,attributes"),
        ("brevo", "EMAIL;FIRSTNAME;LASTNAME;SMS;LANDLINE_NUMBER;EXT_ID;LANGUAGE;OUTLET;"
                  "OUTLET_TYPE;BEAT;REGION;SOURCE;SOURCE_DATE;LEGAL_BASIS"),
        ("mailjet", '"email","firstname","lastname","language","outlet","beat"'),
        ("csv", ",".join(COLUMNS)),
    ],
)  # fmt: skip
def test_header_lines_are_exactly_those_that_engines_document(name: str, expected: str) -> None:
    assert header(name) == expected


def test_longer_header_lines_begin_and_end_as_their_programs_write_them() -> None:
    google, outlook = header("google").split(","), header("outlook").split(",")

    assert header("mailchimp").startswith(
        "Email Address,First Name,Last Name,Company,Phone Number,Tags,Language,")  # fmt: skip
    assert google[:3] + google[9:19] == [
        "First Name", "Middle Name", "Last Name", "File As", "Organization Name",
        "Organization Title", "Organization Department", "Birthday", "Notes", "Photo", "Labels",
        "E-mail 1 - Label", "E-mail 1 - Value"]  # fmt: skip
    assert (len(outlook), outlook[0], outlook[14], outlook[57], outlook[-1]) == (
        92, "Title", "Business Country/Region", "E-mail Address", "Web Page")  # fmt: skip
    assert header("brevo", brevo_names="fr").startswith("EMAIL;PRENOM;NOM;SMS;")


@pytest.mark.parametrize(
    ("name", "delimiter", "email", "first", "last"),
    [
        ("brevo", ";", "EMAIL", "FIRSTNAME", "LASTNAME"),
        ("mailchimp", ",", "Email Address", "First Name", "Last Name"),
        ("mailjet", ",", "email", "firstname", "lastname"),
        ("google", ",", "E-mail 1 - Value", "First Name", "Last Name"),
        ("outlook", ",", "E-mail Address", "First Name", "Last Name"),
        ("csv", ",", "email", "first_name", "last_name"),
    ],
)
def test_csv_holds_the_same_people(
    name: str, delimiter: str, email: str, first: str, last: str
) -> None:
    found = rows(name, delimiter)

    assert [row[email] for row in found] == ADDRESSES
    assert pairs(found, first, last) == PEOPLE
    assert all(None not in row and None not in row.values() for row in found)


def test_listmonk_holds_the_same_people_and_json_in_every_row() -> None:
    found = rows("listmonk")

    told = [json.loads(row["attributes"]) for row in found]
    assert [row["email"] for row in found] == [each.lower() for each in ADDRESSES]
    assert pairs(({"first_name": "", "last_name": "", **each} for each in told),
                 "first_name", "last_name") == PEOPLE  # fmt: skip
    assert (told[1]["beat"], told[1]["language"]) == (["santé", "sciences"], "fr")
    assert found[5]["name"] == "Rédaction de L’Écho"


@pytest.mark.parametrize("version", ["4.0", "3.0"])
def test_vcard_holds_the_same_people(version: str) -> None:
    text = written("vcard", vcard=version).decode()

    cards = list(vobject.readComponents(text))

    assert [card.email.value for card in cards] == ADDRESSES
    assert {(c.n.value.given, c.n.value.family) for c in cards if c.n.value.given} == PEOPLE
    assert {card.version.value for card in cards} == {version}
    assert [org.value for org in cards[0].contents["org"]] == [["The Post"], ["Post, Weekly"]]
    assert cards[1].org.value == [LONG.strip()]
    assert cards[5].fn.value == "Rédaction de L’Écho"
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")


def test_ldif_holds_the_same_people() -> None:
    raw = written("thunderbird")

    entries = ldif_entries(raw.decode("ascii"))

    assert [each["mail"] for each in entries] == [[address] for address in ADDRESSES]
    assert {(each["givenName"][0], each["sn"][0]) for each in entries[:5]} == PEOPLE
    assert (entries[0]["o"], entries[5]["cn"]) == (
        ["The Post / Post, Weekly"], ["Rédaction de L’Écho"])  # fmt: skip
    assert len({each["dn"][0] for each in entries}) == len(TRAPS)
    assert max(len(line) for line in raw.split(b"\n")) <= 76


def test_excel_holds_the_same_people_in_cells_that_are_texts() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written("excel"))).active

    names, *found = sheet.iter_rows(values_only=True)
    people = [dict(zip(names, row, strict=True)) for row in found]
    assert names == COLUMNS
    assert [each["email"] for each in people] == ADDRESSES
    assert [(e["first_name"] or "", e["last_name"] or "") for e in people] == [
        (each.first_name, each.last_name) for each in TRAPS]  # fmt: skip
    assert (people[0]["mobile"], people[0]["phone"]) == ("06 39 98 00 12", "01 99 00 12 34")
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.hyperlink) for cell in cells} == {("s", None)}


@pytest.mark.libreoffice
@pytest.mark.skipif(not CALC.exists(), reason="LibreOffice's Calc is not installed")
def test_a_spreadsheet_program_shows_accents_and_first_zeros(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(written("excel"))

    subprocess.run(["soffice", f"-env:UserInstallation={(tmp_path / 'me').as_uri()}",
                    "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
                    "--outdir", str(tmp_path), str(tmp_path / "x.xlsx")],
                   check=True, capture_output=True, timeout=120)  # fmt: skip

    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert [row["last_name"] for row in found][:4] == ["O'Brien", "d’Ürsel", "Durand", "Nguyễn"]
    assert found[0]["mobile"] == "06 39 98 00 12"
    assert found[2]["first_name"] == TRAPS[2].first_name
    assert found[4]["first_name"] == "Zoé 🧬"


# ------------------------------------------------------------------------------- spreadsheets


FORMULAS = st.sampled_from(["=1+1", "+1", "-2", "@SUM(A1)", "＝1", "\t=1", "'=1", " =1", "=+@-"])
CELLS = st.one_of(FORMULAS, st.text(max_size=12))


@given(
    st.builds(Recipient, id=CELLS, first_name=CELLS, last_name=CELLS, outlet=CELLS, beat=CELLS,
              tags=CELLS, region=CELLS, job_title=CELLS, source=CELLS, phone=CELLS,
              email=st.just("a@d.example")),
    st.sampled_from(["brevo", "mailchimp", "mailjet", "google", "outlook", "csv", "listmonk"]),
)  # fmt: skip
def test_no_cell_of_a_file_for_programs_begins_a_formula(row: Recipient, name: str) -> None:
    text = written(name, [row]).decode()

    delimiter = ";" if name == "brevo" else ","
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    cells = [cell for line in lines for cell in line]
    armed = [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@\t\r＝＋－＠"))]
    assert [cell for cell in armed if not cell[1:].isdigit()] == []
    assert len(lines) == 2
    assert len({len(line) for line in lines}) == 1


def test_mailchimp_gets_no_text_longer_than_it_keeps() -> None:
    found = rows("mailchimp")

    assert max(len(cell.encode()) for row in found for cell in row.values()) <= 255
    assert found[1]["Company"].endswith("…")


@given(st.text(max_size=40), st.integers(3, 50))
def test_a_text_that_is_cut_fits_and_is_whole_characters(text: str, most: int) -> None:
    short = cut(text, most)

    assert len(short.encode()) <= most
    assert short == text or text.startswith(short.removesuffix("…"))


def test_brevo_gets_no_number_that_two_people_share() -> None:
    two = [who("A", "B", "a@d.example", phone="03 53 01 00 00", mobile="06 39 98 00 01"),
           who("C", "D", "c@d.example", phone="03 53 01 00 00")]  # fmt: skip

    text = written("brevo", two).decode()

    assert ("+33353010000" in text, "+33639980001" in text) == (False, True)


def test_a_card_is_the_same_person_in_every_export() -> None:
    one = next(vobject.readComponents(written("vcard").decode()))
    other = next(vobject.readComponents(written("vcard", TRAPS[:1]).decode()))

    assert one.uid.value == other.uid.value


@pytest.mark.parametrize("name", ENGINES)
def test_the_same_people_give_the_same_bytes(name: str) -> None:
    once = written(name)

    assert once == written(name)
    assert not once.startswith(b"\xef\xbb\xbf")
