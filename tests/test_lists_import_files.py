"""Files of contacts as programs write them, whole or damaged."""

from __future__ import annotations

import base64
import io
import quopri
import zipfile
from datetime import date
from pathlib import Path

import pytest
import vobject
from openpyxl import Workbook

from presskit.problems import Refusal
from tests.imports import Office, office

__all__ = ["office"]

ROWS = "Prénom;Nom;E-mail;Média\nLætitia;O'Brien;l@mag.example;L’Écho\n"


def named(office: Office) -> list[tuple[str, str, str]]:
    return [(each["first_name"], each["last_name"], each["email"]) for each in office.people]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_is_read_in_the_encodings_met_in_france(office: Office, encoding: str) -> None:
    office.bring_text(ROWS.encode(encoding))

    assert named(office) == [("Lætitia", "O'Brien", "l@mag.example")]
    assert office.people[0]["outlet"] == "L’Écho"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_header_alone_says_the_delimiter(office: Office, delimiter: str) -> None:
    header = delimiter.join(("Prénom", "Nom", "E-mail", "Rubrique"))
    row = delimiter.join(("Jean", "Petit", "j@mag.example", '"a,b,c;d;e|f|g"'))

    office.bring_text(f"{header}\n{row}\n")

    assert office.people[0]["beat"] == "a;b;c;d;e;f;g"


def test_excel_may_say_the_separator_first(office: Office) -> None:
    office.bring_text("sep=;\r\n" + ROWS)

    assert len(office.people) == 1


def test_letters_read_in_the_wrong_encoding_once_are_mended(office: Office) -> None:
    office.bring_text("first_name,last_name,outlet\nHervÃ©,Petit,L’Ã‰cho Ã\n")

    assert (office.people[0]["first_name"], office.people[0]["outlet"]) == ("Hervé", "L’Ã‰cho Ã")


def workbook(path: Path, *sheets: list[list[object]]) -> Path:
    book = Workbook()
    for n, rows in enumerate(sheets):
        sheet = book.active if n == 0 else book.create_sheet(f"Feuille {n + 1}")
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_is_read_with_its_title_its_dates_and_its_lost_zeros(office: Office) -> None:
    rows: list[list[object]] = [
        ["Contacts presse"], [],
        ["Prénom", "Nom", "Portable", "Mis à jour", "Désabonné"],
        ["Anne", "Durain", 639980012, date(2024, 5, 6), False],
        ["Jean", "Petit", None, None, True],
    ]  # fmt: skip

    said = office.bring(workbook(office.root / "in.xlsx", rows, [["autre", "chose"]]))

    assert (said.rows, said.problems) == ((2, 2, 0, 0, 0), ["import-sheets-left"])
    anne, jean = office.people
    assert (anne["mobile"], anne["updated"], anne["opt_out_on"]) == (
        "+33639980012", "2024-05-06", "")  # fmt: skip
    assert jean["opt_out_on"]


CARDS = {
    "2.1": "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    + quopri.encodestring("Dürain;Lætitia".encode()).decode()
    + "\r\nFN:L\r\nORG:Le Mag\r\nTEL;CELL;VOICE:06 39 98 00 12\r\nTEL;WORK;FAX:01 99 00 12 00\r\n"
    "EMAIL;INTERNET:l@mag.example\r\nPHOTO;ENCODING=BASE64;JPEG:AAAA\r\n AAAA\r\n\r\nEND:VCARD\r\n",
    "3.0": "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Dürain;Lætitia;;;\r\nFN:Lætitia Dürain\r\n"
    "ORG:Le Mag;Culture\r\nitem1.EMAIL;TYPE=INTERNET,PREF:l@m\r\n ag.example\r\n"
    "TEL;TYPE=CELL:06 39 98 00 12\r\nCATEGORIES:presse,santé\r\nEND:VCARD\r\n",
    "4.0": "BEGIN:VCARD\nVERSION:4.0\nN:Dürain;Lætitia;;;\nFN:Lætitia Dürain\nORG:Le Mag\n"
    'EMAIL;TYPE="work,x:y";PREF=1:l@mag.example\nTEL;VALUE=uri;TYPE="cell,voice":'
    "tel:+33-6-39-98-00-12\nLANG:fr\nREV:20240506T101112Z\nEND:VCARD\n",
}


@pytest.mark.parametrize("version", CARDS)
def test_cards_of_every_version_are_read(office: Office, version: str) -> None:
    office.bring_text(CARDS[version], "in.vcf")

    (person,) = office.people
    assert (person["first_name"], person["last_name"], person["email"], person["mobile"],
            person["phone"], person["outlet"]) == (
        "Lætitia", "Dürain", "l@mag.example", "+33639980012", "", "Le Mag")  # fmt: skip


def test_cards_are_read_as_an_independent_reader_writes_them(office: Office) -> None:
    card = vobject.vCard()
    card.add("n").value = vobject.vcard.Name(family="d'Ürsel; de, Nguyễn", given="Anne" * 30)
    card.add("fn").value = "Anne"
    card.add("email").value = "anne@mag.example"
    card.add("title").value = "rédactrice\nen chef, culture"

    office.bring_text(card.serialize(), "in.vcf")

    assert named(office) == [("Anne" * 30, "d'Ürsel; de, Nguyễn", "anne@mag.example")]
    assert office.people[0]["job_title"] == "rédactrice en chef, culture"


def test_a_directory_is_read_and_no_address_in_it_is_followed(office: Office) -> None:
    name = base64.b64encode("Dürain".encode()).decode()

    said = office.bring_text(
        "version: 1\n# un carnet\ndn: cn=A,mail=l@mag.example\nobjectclass: top\n"
        f"objectclass: mozillaAbPersonAlpha\ngivenName: Lætitia\nsn:: {name}\n"
        "mail: l@mag.\n example\n"
        "jpegPhoto:< file:///etc/hostname\no: Le Mag\nmobile: 06 39 98 00 12\n\n"
        "dn: cn=Presse\nobjectclass: groupOfNames\nmember: cn=A,mail=l@mag.example\n",
        "in.ldif",
    )

    assert said.rows == (2, 1, 0, 1, 0)
    assert named(office) == [("Lætitia", "Dürain", "l@mag.example")]


# ------------------------------------------------------------------------------- damaged input


def cut(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


def swollen(name: str, content: bytes) -> bytes:
    """A workbook with one part replaced."""
    whole = io.BytesIO()
    Workbook().save(whole)
    stream = io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
FAR = (b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
       b'<row r="1"><c r="A1"><v>1</v></c></row>'
       b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
       b"</sheetData></worksheet>")  # fmt: skip
MANY = "".join(f"{n},p{n}@mag.example,Le Mag\n" for n in range(60))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("in.csv", b"", "import-empty"),
        ("in.csv", b"\xef\xbb\xbf\r\n", "import-empty"),
        ("in.csv", b"email,outlet\r\n", "import-empty"),
        ("in.csv", cut(f"id,email,outlet\n{MANY}".encode())[:-9], "import-cut-short"),
        ("in.csv", "email,outlet\né@mag.example,Télé".encode()[:-1], "import-cut-short"),
        ("in.csv", b'email,outlet\na@mag.example,"Le Mag\n', "list-damaged"),
        ("in.csv", b"email," * 300_000 + b"email", "import-too-many-columns"),
        ("in.csv", b"," * 1_000_000 + b"\n", "import-too-many-columns"),
        ("in.csv", b"x" * 50_000_000, "import-line-too-long"),
        ("in.csv", b"email\n" + b"a@mag.example;" * 4_000_000, "import-line-too-long"),
        ("in.csv", ROWS.encode() + "é\n".encode("cp1252"), "import-two-encodings"),
        ("in.csv", b"email\na\x00@mag.example\n", "import-not-text"),
        ("in.csv", bytes(range(128, 256)) * 99, "import-not-text"),
        ("in.csv", b"email,Outlet,E-Mail,outlet\n", "import-header-twice"),
        ("in.csv", b"jean@mag.example,Jean\n", "import-no-columns"),
        ("in.csv", b"colour,size\nred,1\n", "import-no-columns"),
        ("in.csv", b"%PDF-1.7\n", "import-not-text"),
        ("in.csv", b"PK\x03\x04" + b"\x00" * 99, "import-not-its-name"),
        ("in.csv", CARDS["3.0"].encode(), "import-not-its-name"),
        ("in.vcf", ROWS.encode(), "import-not-its-name"),
        ("in.vcf", cut(CARDS["3.0"].encode()), "import-card-damaged"),
        ("in.vcf", CARDS["3.0"].encode() + b"EMAIL:b@mag.example\n", "import-card-damaged"),
        ("in.ldif", b"dn: cn=A\nmail:: ###\n", "import-directory-damaged"),
        ("in.ldif", b"dn: cn=A\nmai", "import-directory-damaged"),
        ("in.xlsx", ROWS.encode(), "import-not-its-name"),
        ("in.xls", b"\xd0\xcf\x11\xe0" + b"\x00" * 99, "import-old-excel"),
        ("in.xlsx", b"PK\x03\x04" + b"\x00" * 99, "import-workbook-damaged"),
        ("in.xlsx", cut(swollen("", b"")), "import-workbook-damaged"),
        ("in.xlsx", swollen(SHEET, b"<worksheet>"), "import-workbook-damaged"),
        ("in.xlsx", swollen(SHEET, b" " * 100_000_000), "import-workbook-too-large"),
        ("in.xlsx", swollen(SHEET, FAR), "import-workbook-too-large"),
    ],
)
def test_damaged_input_is_refused_in_a_sentence_and_nothing_is_written(
    office: Office, name: str, content: bytes, code: str
) -> None:
    path = office.file(name, content)

    with pytest.raises(Refusal) as refused:
        office.bring(path)

    assert [problem.code for problem in refused.value.problems] == [code]
    assert not office.list.parent.exists()
