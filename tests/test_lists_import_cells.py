"""What cells of other programs mean: a value of ours, or a reason why not."""

from __future__ import annotations

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.lists.cleaning import mailboxes, phones
from presskit.lists.cleaning.days import read_day
from presskit.lists.cleaning.headers import columns_of
from presskit.lists.cleaning.mailboxes import name_beside, read_mailboxes
from presskit.lists.cleaning.naming import called
from presskit.lists.cleaning.objections import read_opt_in, read_opt_out, read_status, refuses
from presskit.lists.cleaning.phones import read_phones
from presskit.lists.cleaning.words import (
    read_basis,
    read_country,
    read_language,
    read_region,
    read_several,
)


@pytest.mark.parametrize(
    ("cell", "value", "reason"),
    [
        ("Jean.Petit@Mag.Example", "Jean.Petit@mag.example", ""),
        ("Jean Petit <jean@mag.example>", "jean@mag.example", ""),
        ('"Petit, Jean" <jean@mag.example>', "jean@mag.example", ""),
        ("mailto:jean@mag.example?subject=x", "jean@mag.example", ""),
        ("SMTP:jean@mag.example", "jean@mag.example", ""),
        ("a@mag.example;c@mag.example", "a@mag.example;c@mag.example", ""),
        ("a@mag.example, a@mag.example / c@mag.example", "a@mag.example;c@mag.example", ""),
        ("* a@mag.example ::: c@mag.example", "c@mag.example", "not-an-address"),
        ("a@mag.example (perso)", "a@mag.example", ""),
        ("rédaction@mag.example", "rédaction@mag.example", ""),
        ("o'brien@mag.example", "o'brien@mag.example", ""),
        ("jean@été.example", "jean@été.example", ""),
        ("redaction@mag.example", "redaction@mag.example", ""),
        ("=cmd@mag.example", "", "formula"),
        ("a@mag.example;=cmd@mag.example", "a@mag.example", "formula"),
        ("@mag.example", "", "formula"),
        ("jean", "", "not-an-address"),
        ("jean@mag", "", "not-an-address"),
        ("jean..petit@mag.example", "", "not-an-address"),
        ("/o=ExchangeLabs/ou=Group/cn=Jean", "", "not-an-address"),
        ("jean@mag.local", "", "not-an-address"),
    ],
)
def test_addresses(cell: str, value: str, reason: str) -> None:
    assert tuple(read_mailboxes(cell)) == (value, reason)


def test_a_name_beside_an_address_is_one() -> None:
    cells = ("Jean Petit <a@mag.example>", "<a@mag.example>", "a@b.example <a@b.example>")

    assert [name_beside(cell) for cell in cells] == ["Jean Petit", "", ""]


@given(st.from_regex(mailboxes._PLAIN, fullmatch=True))
def test_what_is_accepted_at_a_glance_the_library_accepts_as_it_is(address: str) -> None:
    if read_mailboxes(address).reason:
        return
    try:
        found = validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError:
        found = ""

    assert found == address


@pytest.mark.parametrize(
    ("cell", "country", "value", "reason"),
    [
        ("06 39 98 00 12", "", "+33639980012", ""),
        ("01.99.00.12.34", "FR", "+33199001234", ""),
        ("+33 (0)1 99 00 12 34", "", "+33199001234", ""),
        ("0033 1 99 00 12 34", "GB", "+33199001234", ""),
        ("01 99 00 12 34", "GB", "+33199001234", ""),
        ("639980012", "", "+33639980012", ""),
        ("33639980012", "", "+33639980012", ""),
        ("01 99 00 12 34 / 06 39 98 00 12", "", "+33199001234;+33639980012", ""),
        ("01 99 00 12 34 ou 06 39 98 00 12", "", "+33199001234;+33639980012", ""),
        ("01 99 00 12 34 - 06 39 98 00 12", "", "+33199001234;+33639980012", ""),
        ("01.99.00.12.34 06.39.98.00.12", "", "+33199001234;+33639980012", ""),
        ("tél. : 01 99 00 12 34 (poste 12)", "", "+33199001234", ""),
        ("01 99 00 12 34 poste 12", "", "+33199001234", ""),
        ("01 99 00 12 34 (standard)", "", "+33199001234", ""),
        ("Port. 06 39 98 00 12", "", "+33639980012", ""),
        ("0262 41 51 23", "FR", "+262262415123", ""),
        ("0692 12 34 56", "", "+262692123456", ""),
        ("+33 (0)692 12 34 56", "", "+262692123456", ""),
        ("07400 123456", "GB", "+447400123456", ""),
        ("07400 123456", "", "+447400123456", ""),
        ("+44 20 7946 0958", "FR", "+442079460958", ""),
        ("01 99 00 12", "", "", "not-a-number"),
        ("à demander", "", "", "not-a-number"),
        ("01 99 00 12 34 / à demander", "", "+33199001234", "not-a-number"),
    ],
)
def test_numbers(cell: str, country: str, value: str, reason: str) -> None:
    assert tuple(read_phones(cell, country)) == (value, reason)


@settings(max_examples=400)
@given(
    st.sampled_from(["", "0", "+33", "0033", "33", "44", "+44", "0044"]),
    st.from_regex(r"\A[0-9]{9,10}\Z"),
    st.sampled_from(["", "FR", "GB"]),
)
def test_a_number_at_a_glance_is_what_the_parser_says(lead: str, rest: str, country: str) -> None:
    quick = phones._quick(lead + rest, country)
    if quick is not None:
        assert quick == phones._number(lead + rest, country or "FR")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-05-06", "2024-05-06"), ("2024-05-06 10:11:12", "2024-05-06"),
        ("2024-05-06T10:11:12.5Z", "2024-05-06"), ("20240506T101112Z", "2024-05-06"),
        ("20240506101112Z", "2024-05-06"), ("06/05/2024", "2024-05-06"),
        ("6/5/24", "2024-05-06"), ("05/16/2024", "2024-05-16"), ("6 mai 2024", "2024-05-06"),
        ("1er mai 2024", "2024-05-01"), ("6 May 2024", "2024-05-06"),
        ("May 6, 2024", "2024-05-06"), ("06/05/2024 14:30", "2024-05-06"), ("45418", "2024-05-06"),
        ("1714953600", "2024-05-06"), ("31/02/2024", ""), ("hier", ""), ("7", ""),
    ],
)  # fmt: skip
def test_days(cell: str, day: str) -> None:
    assert tuple(read_day(cell)) == (day, "" if day else "not-a-day")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("", "", "", "Anne DURAIN"), ("", "Anne", "DURAIN", "")),
        (("", "", "", "DURAIN Anne"), ("", "Anne", "DURAIN", "")),
        (("", "", "", "Durain, Anne"), ("", "Anne", "Durain", "")),
        (("", "", "", "Mme Anne de La Tour"), ("Mme", "Anne", "de La Tour", "")),
        (("", "", "", "LE GOFF Yann"), ("", "Yann", "LE GOFF", "")),
        (("", "", "", "M. Jean Petit"), ("M.", "Jean", "Petit", "")),
        (("", "", "", "Rédaction"), ("", "", "", "Rédaction")),
        (("", "", "", "Service culture"), ("", "", "", "Service culture")),
        (("", "", "", "Anne Bureau"), ("", "Anne", "Bureau", "")),
        (("", "", "Rédaction", ""), ("", "", "", "Rédaction")),
        (("", "Anne", "Durain", "DURAIN, Anne"), ("", "Anne", "Durain", "")),
        (("", "", "", "Anne"), ("", "", "", "Anne")),
        (("monsieur", "Jean", "PETIT", ""), ("M.", "Jean", "PETIT", "")),
        (("", "Mme Anne", "d'Ürsel", ""), ("Mme", "Anne", "d'Ürsel", "")),
        (("Mr", "M. Night", "Shyamalan", ""), ("Mr", "M. Night", "Shyamalan", "")),
        (("", "Lætitia", "O'Brien", "Læti"), ("", "Lætitia", "O'Brien", "Læti")),
        (("", "  Jean\n Luc ", "Nguyễn", ""), ("", "Jean Luc", "Nguyễn", "")),
    ],
)
def test_names(parts: tuple[str, str, str, str], name: tuple[str, ...]) -> None:
    assert tuple(called(*parts)) == name


@pytest.mark.parametrize(
    ("cell", "no", "day", "clear"),
    [
        ("2024-05-06", True, "2024-05-06", True), ("oui", True, "", True), ("TRUE", True, "", True),
        ("1", True, "", True), ("x", True, "", True), ("Désabonné", True, "", True),
        ("Unsubscribed", True, "", True), ("non", False, "", True), ("0", False, "", True),
        ("false", False, "", True), ("subscribed", False, "", True),
        ("0000-00-00 00:00:00", False, "", True), ("voir avec lui", True, "", False),
    ],
)  # fmt: skip
def test_an_opt_out_is_a_no_in_every_spelling_and_in_doubt(
    cell: str, no: bool, day: str, clear: bool
) -> None:
    assert tuple(read_opt_out(cell)) == (no, day, clear)


def test_statuses_of_the_engines() -> None:
    noes = ("unsubscribed", "cleaned", "Nettoyé", "blocklisted", "Blacklisté", "hard bounce",
            "Désinscrit", "disabled", "Ne plus contacter", "complaint", "Opted-out",
            "unsub")  # fmt: skip
    yeses = (
        "subscribed",
        "enabled",
        "Abonné",
        "pending",
        "non-subscribed",
        "sub",
        "Actif",
        "confirmed",
    )

    assert {read_status(cell).no for cell in noes} == {True}
    assert {tuple(read_status(cell)) for cell in yeses} == {(False, "", True)}


def test_a_status_that_is_something_else_is_no_no_and_is_reported() -> None:
    assert tuple(read_status("titulaire")) == (False, "", False)


def test_who_did_not_opt_in_has_said_no() -> None:
    assert [read_opt_in(cell).no for cell in ("non", "0", "oui", "2024-05-06")] == [
        True, True, False, False]  # fmt: skip


def test_a_tag_may_be_a_no_and_a_beat_is_none() -> None:
    tags = ("Presse;Désabonnés", "STOP", "opposition municipale")

    assert [refuses(each) for each in tags] == [True, True, False]


def test_words_of_closed_sets() -> None:
    languages = [read_language(cell).value for cell in ("FR", "fr_FR", "Français", "English", "de")]
    countries = [read_country(cell).value for cell in ("france", "UK", "Royaume-Uni", "BE", "Ici")]
    regions = [read_region(cell).value for cell in ("bfc", "Franche-Comté", "PACA", "Kent")]
    bases = [read_basis(cell).value for cell in ("Intérêt légitime", "Art. 6.1.e", "on verra")]

    assert languages == ["fr", "fr", "fr", "en", ""]
    assert countries == ["FR", "GB", "GB", "BE", ""]
    assert regions == ["Bourgogne-Franche-Comté", "Bourgogne-Franche-Comté",
                       "Provence-Alpes-Côte d’Azur", "Kent"]  # fmt: skip
    assert bases == ["legitimate_interest", "public_task", ""]


def test_several_words_in_a_cell() -> None:
    cells = ("santé, économie;Santé", "* myContacts ::: Presse", '"Presse","Santé"')

    assert [read_several(cell).value for cell in cells] == [
        "Santé;économie", "Presse", "Presse;Santé"]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        ("Nom;Média", "display_name;outlet"),
        ("Prénom;Nom", "first_name;last_name"),
        ("Titre;Nom;Prénom", "job_title;last_name;first_name"),
        ("Title;First Name;Job Title", "civility;first_name;job_title"),
        ("E-mail 1 - Value;E-mail 2 - Value;E-mail 1 - Type", "email;email;-"),
        ("Adresse de messagerie;Tél. bureau;N° de portable;Inconnue",
         "email;phone;;"),
        ("opt_out;opt_out_on;Statut", "opt_out;opt_out;status"),
    ],
)  # fmt: skip
def test_headers(header: str, meant: str) -> None:
    assert columns_of(header.split(";"), {}) == tuple(meant.split(";"))


def test_a_map_has_the_first_word() -> None:
    assert columns_of(["Nom", "Suivi"], {"nom": "outlet", "SUIVI": "beat"}) == ("outlet", "beat")
