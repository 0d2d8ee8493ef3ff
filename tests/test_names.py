"""People, phones and e-mails: read, compared, printed."""

from __future__ import annotations

import pytest

from presskit.names import (
    email_key,
    is_email,
    likeness,
    name_key,
    print_name,
    print_phone,
    read_phone,
)


@pytest.mark.parametrize(
    ("written", "capitals", "plain"),
    [
        ("Jérôme DURAIN", "Jérôme DURAIN", "Jérôme Durain"),
        ("DURAIN Jérôme", "Jérôme DURAIN", "Jérôme Durain"),
        ("Durain, Jérôme", "Jérôme DURAIN", "Jérôme Durain"),
        ("M. Yann LE GOFF", "Yann LE GOFF", "Yann Le Goff"),
        ("Anne de La Tour", "Anne DE LA TOUR", "Anne de La Tour"),
        ("Marie-Guite DUFAY", "Marie-Guite DUFAY", "Marie-Guite Dufay"),
        ("Louis D’ALEMBERT", "Louis D’ALEMBERT", "Louis d’Alembert"),
        ("Charles DE GAULLE", "Charles DE GAULLE", "Charles de Gaulle"),
        ("Violaine DÉMARET", "Violaine DÉMARET", "Violaine Démaret"),
    ],
)
def test_a_name_is_printed_in_the_office_style(written: str, capitals: str, plain: str) -> None:
    assert print_name(written, "capitals") == capitals
    assert print_name(written, "plain") == plain


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Camille MARTIN", "Martin, Camille", 3),
        ("Lætitia MARTINEZ", "Martinez Laetitia", 3),
        ("Jean-Pierre ROUX", "Jean Pierre Roux", 3),
        ("Camille MARTIN", "Camile Martin", 2),
        ("Inès DA SILVA", "Ines DASILVA", 2),
        ("Anne de La Tour", "Anne Tour", 2),
        ("Camille MARTIN", "C. Martin", 1),
        ("Denis ROUX", "Denise Roux", 1),
        ("Camille MARTIN", "Claude Martin", 0),
        ("Paul ROUX", "Anne Leroy", 0),
    ],
)
def test_names_are_compared_whatever_their_order(one: str, other: str, level: int) -> None:
    assert likeness(one, other) == likeness(other, one) == level


def test_a_key_folds_accents_case_and_hyphens() -> None:
    assert name_key("M. Jean-Noël ŒUVRARD") == ("jean", "noel", "oeuvrard")


@pytest.mark.parametrize(
    ("written", "e164"),
    [
        ("06 39 98 00 12", "+33639980012"),
        ("+33 (0)6.39.98.00.12", "+33639980012"),
        ("Tél. 03 53 01 00 20", "+33353010020"),
        ("Tel: +44 20 7946 0958", "+442079460958"),
        ("01 99 00 12", None),
        ("06 39 98 00 12 poste 4", None),
        ("standard", None),
    ],
)
def test_a_phone_is_one_complete_number_or_none(written: str, e164: str | None) -> None:
    assert read_phone(written) == e164


def test_a_phone_is_national_in_french_and_international_in_english() -> None:
    spaced = [print_phone("+33639980012", national).replace("\u00a0", " ") for national in (1, 0)]

    assert spaced == ["06 39 98 00 12", "+33 6 39 98 00 12"]


@pytest.mark.parametrize(
    ("address", "sound"),
    [
        ("a.b+c@presse.region.example", True),
        ("rédaction@journal.example", True),
        ("a@b", False),
        ("a b@c.example", False),
        ("a@-b.example", False),
        ("a@b.example;c@d.example", False),
        ("", False),
    ],
)
def test_an_address_has_one_at_sign_and_a_domain(address: str, sound: bool) -> None:
    assert is_email(address) is sound


def test_two_spellings_of_an_address_share_a_key() -> None:
    assert email_key(" A.B+presse@Region.example ") == email_key("a.b@region.example")
