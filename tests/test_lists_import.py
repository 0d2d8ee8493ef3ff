"""`presskit lists import`: every row that comes in is kept, merged, rejected or suppressed."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit.cli import main
from presskit.cli.lists_import import Brought, run_import
from presskit.cli.opening import today
from presskit.cli.shell import Shell
from presskit.lists import COLUMNS, Recipient
from presskit.lists.importing import Arrived, imported
from presskit.lists.store import list_text
from presskit.lists.suppression import Suppression, suppression_file
from presskit.problems import Refusal
from tests.imports import Office, office

__all__ = ["office"]

# What each program writes, its own headers above, and what is understood of it.
PROGRAMS = {
    "outlook": (
        "Title,First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,Categories,"
        "E-mail Address,E-mail 2 Address,E-mail Display Name,Language,Business Country/Region\n"
        "Mme,Anne,Durain,Le Mag,reporter,01 99 00 12 34,06 39 98 00 12,Presse;Santé,"
        "a.durain@mag.example,anne@radio.example,Anne Durain,Français,France\n",
        {"tags": "Presse;Santé"},
    ),
    "outlook in french": (
        "Titre;Prénom;Nom;Société;Titre1;Fonction;Téléphone (bureau);Tél. mobile;Catégories;"
        "Adresse de messagerie;Adresse de messagerie 2;Langue;Pays/Région (bureau)\n"
        "Mme;Anne;Durain;Le Mag;;reporter;01 99 00 12 34;06 39 98 00 12;Presse;"
        "a.durain@mag.example;anne@radio.example;fr;France\n",
        {"tags": "Presse"},
    ),
    "google": (
        "First Name,Middle Name,Last Name,Name Prefix,Organization Name,Organization Title,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
        "Phone 2 - Value,Address 1 - Country\n"
        "Anne,,Durain,Mme,Le Mag,reporter,* myContacts ::: Presse,* Work,a.durain@mag.example,"
        "anne@radio.example,Mobile,06 39 98 00 12,01 99 00 12 34,FR\n",
        {"tags": "Presse"},
    ),
    "google of old": (
        "Name,Given Name,Family Name,Name Prefix,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Language,"
        "Address 1 - Country\n"
        "Anne Durain,Anne,Durain,Mme,* myContacts ::: Presse,* Work,a.durain@mag.example ::: "
        "anne@radio.example,Work,01 99 00 12 34 ::: 06 39 98 00 12,Le Mag,reporter,fr,France\n",
        {"tags": "Presse"},
    ),
    "thunderbird in french": (
        "Prénom,Nom de famille,Nom à afficher,Surnom,Première adresse électronique,"
        "Adresse électronique secondaire,Téléphone professionnel,Portable,Titre,Société,"
        "Préfixe,Pays professionnel\n"
        "Anne,Durain,,,a.durain@mag.example,anne@radio.example,01 99 00 12 34,06 39 98 00 12,"
        "reporter,Le Mag,Mme,France\n",
        {},
    ),
    "brevo": (
        "EMAIL;PRENOM;NOM;SMS;LANDLINE_NUMBER;LANGUAGE;OUTLET;JOB_TITLE;CIVILITE;PAYS;EXT_ID\n"
        "a.durain@mag.example;Anne;Durain;33639980012;33199001234;FR;Le Mag;reporter;Mme;FR;b7\n",
        {"id": "b7"},
    ),
    "mailchimp": (
        "Email Address,First Name,Last Name,Phone Number,Company,Title,Prefix,CC,MEMBER_RATING,"
        "OPTIN_TIME,CONFIRM_IP,LAST_CHANGED,TAGS\n"
        "a.durain@mag.example,Anne,Durain,+33199001234,Le Mag,reporter,Mme,FR,2,2024-01-02 03:04:05"
        ',,2024-05-06 10:11:12,"""Presse"",""Santé"""\n',
        {"tags": "Presse;Santé", "updated": "2024-05-06", "collected_on": "2024-01-02"},
    ),
    "mailjet": (
        '"email","firstname","lastname","language","outlet","beat","civilite","fonction","pays"\n'
        '"a.durain@mag.example","Anne","Durain","fr","Le Mag","culture, santé","Mme","reporter",'
        '"France"\n',
        {"beat": "culture;santé"},
    ),
    "listmonk": (
        "uuid,email,name,attributes,status,created_at,updated_at\n"
        '4f,a.durain@mag.example,Mme Anne Durain,"{""outlet"":""Le Mag"",""beat"":[""culture""],'
        '""job_title"":""reporter"",""country"":""FR""}",enabled,2024-01-02T03:04:05Z,'
        "2024-05-06T10:11:12Z\n",
        {"beat": "culture", "collected_on": "2024-01-02"},
    ),
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_headers_of_every_program_are_known(office: Office, program: str) -> None:
    text, more = PROGRAMS[program]

    said = office.bring_text(text)

    (anne,) = office.people
    known = {"first_name": "Anne", "last_name": "Durain", "civility": "Mme", "outlet": "Le Mag",
             "job_title": "reporter", "country": "FR", "opt_out_on": ""} | more  # fmt: skip
    assert said.problems == []
    assert {name: anne[name] for name in known} == known
    assert anne["email"].startswith("a.durain@mag.example")
    assert anne["phone"] in ("+33199001234", "")
    assert anne["mobile"] in ("+33639980012", "")


def test_a_list_of_ours_comes_back_as_it_was(office: Office) -> None:
    whole = Recipient("7", "salon", "Mme", "Anne", "d'Ürsel", "", "a@mag.example", "+33199001234",
                      "+33639980012", "Le Mag", "web", "reporter", "culture;santé", "fr", "FR",
                      "Corse", "2024-05-06", "2024-05-01", "legitimate_interest",
                      "https://mag.example/ours", "2024-01-01", "2024-01-02", "2024-03-04",
                      "embargo")  # fmt: skip
    text = list_text([whole, Recipient("9", display_name="Rédaction", email="r@radio.example")])

    said = office.bring_text(text)

    assert (said.rows, said.problems) == ((2, 2, 0, 0, 0), [])
    assert office.list.read_bytes() == text.encode()


def test_every_row_is_accounted_for_and_every_rejected_cell_is_told(office: Office) -> None:
    forgotten = Suppression({}).holding("paul@mag.example", "2024-01-01", "forgotten")
    suppression_file(office.root).parent.mkdir(parents=True)
    suppression_file(office.root).write_text(forgotten.text())

    said = office.bring_text(
        "Prénom;Nom;E-mail;Téléphone;Langue\n"
        "Anne;Durain;anne@mag.example;01 99 00 12;de\n"
        "Anne;Durain;ANNE@mag.example;;\n"
        ";;;;fr\n"
        "Paul;Petit;Paul+cp@mag.example;;\n"
        "Jean;Petit;=cmd@mag.example;;;;trop\n"
        "Luc;Petit;=cmd@mag.example;;\n"
    )

    assert (said.code, said.rows) == (0, (6, 2, 1, 2, 1))
    assert said.problems == ["import-cells-rejected"]
    told = [(each["row"], each["column"], each["value"]) for each in office.rejects]
    assert told == [("2", "Téléphone", "01 99 00 12"), ("2", "Langue", "de"), ("4", "", ""),
                    ("6", "", ""), ("7", "E-mail", "'=cmd@mag.example")]  # fmt: skip
    assert all(each["reason"] and each["file"].endswith("in.csv") for each in office.rejects)


def test_newcomers_join_who_is_there_and_old_rows_stay(office: Office) -> None:
    office.bring_text("first_name,last_name,email,outlet,id\nAnne,Durain,a@mag.example,Le Mag,x1\n"
                      "Paul,Petit,p@mag.example,,x2\n")  # fmt: skip

    said = office.bring_text("Prénom,Nom,Portable,E-mail\nAnne,DURAIN,06 39 98 00 12,"
                             "A+presse@mag.example\nLuc,Roy,,l@mag.example\n")  # fmt: skip

    assert said.rows == (2, 1, 1, 0, 0)
    assert [(each["id"], each["last_name"], each["mobile"]) for each in office.people] == [
        ("x1", "Durain", "+33639980012"), ("x2", "Petit", ""), ("1", "Roy", "")]  # fmt: skip


def test_the_same_file_twice_changes_nothing(office: Office) -> None:
    path = office.file("in.csv", PROGRAMS["outlook"][0] + PROGRAMS["outlook"][0].split("\n")[1])
    office.bring(path)
    before = office.list.read_bytes()

    said = office.bring(path)

    assert said.rows == (2, 0, 2, 0, 0)
    assert office.list.read_bytes() == before


NOES = {
    "a day": "Email,Opt_out\na@mag.example,2024-05-06\n",
    "our column": "email,opt_out_on\na@mag.example,2024-05-06\n",
    "yes": "E-mail;Désabonné\na@mag.example;oui\n",
    "a cross": "E-mail;Ne pas contacter\na@mag.example;X\n",
    "brevo": "EMAIL;EMAIL_BLACKLISTED\na@mag.example;true\n",
    "mailchimp": "Email Address,UNSUB_TIME,UNSUB_REASON\na@mag.example,2024-05-06 10:11:12,\n",
    "mailchimp bounced": "Email Address,CLEAN_TIME\na@mag.example,2024-05-06 10:11:12\n",
    "mailjet": "email,IsExcludedFromCampaigns\na@mag.example,true\n",
    "listmonk": "email,name,status\na@mag.example,Anne Durain,blocklisted\n",
    "listmonk attributes": 'email,attributes\na@mag.example,"{""opt_out"":true}"\n',
    "a status": "E-mail;Statut\na@mag.example;Désinscrit\n",
    "not opted in": "E-mail;Consentement\na@mag.example;non\n",
    "a tag": "E-mail;Catégories\na@mag.example;Presse, Désabonnés\n",
    "a doubt": "E-mail;Opposition\na@mag.example;voir avec elle\n",
}


@pytest.mark.parametrize("spelling", NOES)
def test_a_no_is_understood_in_every_spelling_and_kept(office: Office, spelling: str) -> None:
    office.bring_text("first_name,last_name,email\nAnne,Durain,A@mag.example\n")

    office.bring_text(NOES[spelling])
    office.bring_text("first_name,last_name,email,opt_out\nAnne,Durain,a+x@mag.example,non\n")

    assert [each["opt_out_on"] for each in office.people] in (["2024-05-06"], [today()])


@pytest.mark.parametrize(
    "name",
    ["unsubscribed_members_export_4f.csv", "cleaned_email_audience_export_4f.csv",
     "mailchimp-fr-optouts.csv", "Désabonnés 2024.csv", "listmonk-blocklist.csv"],
)  # fmt: skip
def test_a_file_of_people_who_said_no_brings_no_one_else(office: Office, name: str) -> None:
    said = office.bring_text("Email Address\na@mag.example\n", name)

    assert said.problems == ["import-file-of-optouts"]
    assert [each["opt_out_on"] for each in office.people] == [today()]


def test_a_forgotten_person_is_not_brought_back_in_any_disguise(office: Office) -> None:
    forgotten = Suppression({}).holding("anne.durain@gmail.com", "2024-01-01", "forgotten")
    suppression_file(office.root).parent.mkdir(parents=True)
    suppression_file(office.root).write_text(forgotten.text())

    said = office.bring_text(
        "first_name,last_name,email,mobile\nAnne,Durain,AnneDurain+x@googlemail.com,\n"
        "Anne,Durain,new@mag.example;anne.durain@gmail.com,06 39 98 00 12\n"
        "Anne,Durain,other@mag.example,06 39 98 00 12\n"
    )

    assert said.rows == (3, 0, 0, 0, 3)
    assert office.people == []


def test_an_unknown_column_is_named_and_a_map_says_what_it_is(office: Office) -> None:
    path = office.file(
        "in.csv", "E-mail;Journal préféré;Humeur;Vide;\na@mag.example;Le Mag;gaie;;x\n"
    )
    first = office.bring(path)
    map_ = office.file("map.yaml", 'Journal préféré: outlet\nHumeur: "-"\n')

    second = office.bring(path, map=map_)

    assert "Journal préféré, Humeur, #5" in first.found["problems"][0]["message"]
    assert (len(second.problems), office.people[0]["outlet"]) == (1, "Le Mag")


def test_what_holds_for_all_rows_is_said_once_and_a_row_may_say_otherwise(office: Office) -> None:
    map_ = office.file("map.yaml", "fixed: {source: salon, legal_basis: intérêt légitime, "
                                   "collected_on: 17/11/2026}\n")  # fmt: skip
    path = office.file("in.csv", "E-mail;Source\na@mag.example;\nb@mag.example;carte\n;\n")

    said = office.bring(path, map=map_)

    assert said.rows == (2, 2, 0, 0, 0)
    assert [(each["source"], each["legal_basis"], each["collected_on"])
            for each in office.people] == [
        ("salon", "legitimate_interest", "2026-11-17"),
        ("carte", "legitimate_interest", "2026-11-17"),
    ]  # fmt: skip


def test_no_text_of_a_list_begins_as_a_formula(office: Office) -> None:
    office.bring_text("E-mail;Nom;Prénom;Média;Rubrique;Portable\n"
                      'a@mag.example;"=HYPERLINK(""x"")";+Anne;@Mag;-;+33639980012\n')  # fmt: skip

    (person,) = office.people
    assert [person[name] for name in ("last_name", "first_name", "outlet", "beat", "mobile")] == [
        'HYPERLINK("x")', "Anne", "Mag", "", "+33639980012"]  # fmt: skip
    assert [each["value"] for each in office.rejects] == [
        "'=HYPERLINK(\"x\")", "'+Anne", "'@Mag"]  # fmt: skip


def test_an_id_that_is_an_address_is_not_kept(office: Office) -> None:
    office.bring_text("Ext Id;E-mail\na@mag.example;a@mag.example\n")

    assert [each["id"] for each in office.people] == ["1"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("Humeur: moods\n", "import-map-column"), ("- Humeur\n", "import-map-shape"),
     ("# rien\n", "import-map-shape"), ("Humeur: [\n", "yaml-syntax"),
     ("fixed: salon\n", "import-map-shape"), ("fixed: {email: a@b.example}\n", "import-map-fixed"),
     ("fixed: {legal_basis: zut}\n", "import-map-value"),
     ("fixed: {source: }\n", "import-map-value")],
)  # fmt: skip
def test_a_map_that_says_nothing_is_refused(office: Office, text: str, code: str) -> None:
    path = office.file("in.csv", "Nom\nAnne\n")

    with pytest.raises(Refusal, match=code):
        office.bring(path, map=office.file("map.yaml", text))


def test_one_damaged_file_among_several_stops_all_and_hides_none(office: Office) -> None:
    files = [office.file("a.csv", "Nom\nAnne\n"), office.file("b.csv", ""),
             office.file("c.csv", "Nom,nom\n")]  # fmt: skip

    with pytest.raises(Refusal) as refused:
        office.bring(*files)

    assert [each.code for each in refused.value.problems] == ["import-empty", "import-header-twice"]
    assert not office.list.exists()


def test_a_list_with_columns_of_its_own_is_not_written_over(office: Office) -> None:
    office.list.parent.mkdir(parents=True)
    office.list.write_text("email,humeur\na@mag.example,gaie\n")

    with pytest.raises(Refusal, match="import-target-columns"):
        office.bring_text("Nom\nAnne\n")

    assert office.list.read_text() == "email,humeur\na@mag.example,gaie\n"


@pytest.mark.parametrize("name", ["suppressed.csv", "rejects.csv", "list.xlsx"])
def test_only_a_media_list_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        run_import(Shell("en"), tmp_path, Brought((), tmp_path / name))

    assert refused.value.usage


def test_only_their_owner_may_read_what_is_written(office: Office) -> None:
    office.bring_text("Nom\nAnne\n")

    written = [office.list, office.list.with_name("rejects.csv")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}


def test_nothing_personal_is_said(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    path = office.file("in.csv", "Nom;E-mail;Téléphone;anne@mag.example\n"
                                 "Anne Durain;anne@;06 39;x\n")  # fmt: skip

    run_import(Shell("fr"), office.root, Brought((path,), office.list))

    said = "".join(capsys.readouterr())
    assert [word for word in ("anne@", "Durain", "06 39") if word in said] == []
    assert "1 (lues) = 1 (gardées) + 0 (réunies à d’autres) + 0 (rejetées)" in said


def test_the_command_refuses_in_the_shape_of_its_contract(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    path = office.file("in.csv", "")

    with pytest.raises(SystemExit) as ended:
        main(["lists", "import", str(path), "--to", str(office.list), "--json", "--ui", "en"])

    found = json.loads(capsys.readouterr().out)
    assert ended.value.code == 1
    assert found["rows"] == {"in": 0, "kept": 0, "merged": 0, "rejected": 0, "suppressed": 0}
    assert [each["code"] for each in found["problems"]] == ["import-empty"]


CELLS = st.sampled_from(
    ["", "Anne", "Durain", "a@mag.example", "p@mag.example", "redaction@mag.example",
     "06 39 98 00 12", "Le Mag", "oui", "2024-05-06"]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.builds(lambda *cells: Recipient(**dict(zip(COLUMNS[3:11], cells, strict=True))),
                          *[CELLS] * 8), max_size=12), st.integers(0, 12))  # fmt: skip
def test_no_row_is_lost_whatever_comes(rows: list[Recipient], old: int) -> None:
    before = [each.having(id=f"o{n}") for n, each in enumerate(rows[:old])]
    came = rows[old:]

    found = imported(before, [Arrived(tuple(came), len(came) + 2, (), ())],
                     lambda each: each.email == "p@mag.example")  # fmt: skip

    assert found.counts.came == len(came) + 2
    assert len(found.recipients) == len(before) + found.counts.kept
    assert len({each.id for each in found.recipients}) == len(found.recipients)
    assert [each.id for each in found.recipients[: len(before)]] == [each.id for each in before]
