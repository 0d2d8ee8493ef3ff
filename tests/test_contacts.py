"""Press contacts are printed once, whatever way they were named; nothing is dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from presskit.contacts import Listed, Reached, merge
from presskit.model import ContactDetails, Text
from presskit.names import email_key, read_phone


def listed(
    organisation: str,
    name: str | None = None,
    email: str | Sequence[str] = (),
    phone: str | Sequence[str] = (),
    role: str | None = None,
) -> Listed:
    emails = (email,) if isinstance(email, str) else tuple(email)
    phones = (phone,) if isinstance(phone, str) else tuple(phone)
    said = Text.model_validate(role) if role else None
    return Listed(organisation, ContactDetails(name=name, role=said, emails=emails, phones=phones))


def people(*contacts: Listed) -> list[tuple[str, str]]:
    return [(person.organisation, person.name) for person in merge(contacts)[0]]


def codes(*contacts: Listed) -> list[str]:
    return [problem.code for problem in merge(contacts)[1]]


CAMILLE = listed("region", "Camille MARTIN", "c.martin@region.example", "06 39 98 00 12")


def test_a_person_named_twice_is_printed_once() -> None:
    assert people(CAMILLE, CAMILLE) == [("region", "Camille MARTIN")]


def test_another_order_phone_format_and_accent_are_the_same_person() -> None:
    inline = listed("region", "Martin, Camille", (), "+33 (0)6.39.98.00.12")

    ((person,), problems) = merge([CAMILLE, inline])

    assert [number.e164 for number in person.phones] == ["+33639980012"]
    assert [problem.code for problem in problems] == ["contact-joined"]


def test_a_slip_with_a_shared_address_is_merged_and_reported() -> None:
    slip = listed("region", "Camile MARTIN", "C.Martin@region.example")

    assert people(CAMILLE, slip) == [("region", "Camille MARTIN")]
    assert codes(CAMILLE, slip) == ["contact-joined"]


def test_a_slip_on_a_shared_mailbox_stays_two_people() -> None:
    marie = listed("region", "Marie ROUX", "presse@region.example", "03 53 01 00 20")
    maria = listed("region", "Maria ROUX", "presse@region.example", "03 53 01 00 20")

    assert len(people(marie, maria)) == 2


def test_a_merge_of_names_that_are_only_alike_is_a_warning() -> None:
    slip = listed("region", "Camile MARTIN", "c.martin@region.example")

    (problem,) = merge([slip, CAMILLE])[1]

    assert (problem.severity, problem.facts["name"]) == ("warning", "Camile MARTIN")


def test_a_person_of_two_organisations_stands_under_the_first() -> None:
    elsewhere = listed("agence", "Camille MARTIN", "c.martin@region.example", role="chargée")

    (person,) = merge([CAMILLE, elsewhere])[0]

    assert [where for where, _ in person.affiliations] == ["region", "agence"]


def test_two_people_on_one_mailbox_stay_two() -> None:
    shared = listed("region", "Hugo PETIT", "c.martin@region.example")

    assert len(people(CAMILLE, shared)) == 2
    assert codes(CAMILLE, shared) == ["contact-shared-mailbox"]


def test_two_people_on_one_switchboard_stay_two() -> None:
    one = listed("region", "Anne LEROY", phone="03 53 01 00 20")
    other = listed("region", "Paul LEROY", phone="03 53 01 00 20")

    assert len(people(one, other)) == 2


def test_namesakes_with_nothing_in_common_are_kept_and_reported() -> None:
    namesake = listed("agence", "Camille MARTIN", "camille@agence.example")

    assert len(people(CAMILLE, namesake)) == 2
    assert codes(CAMILLE, namesake) == ["contact-namesakes"]


def test_an_initial_that_fits_two_people_joins_neither() -> None:
    claude = listed("region", "Claude MARTIN", "presse@region.example")
    camille = listed("agence", "Camille MARTIN", "presse@region.example")
    initial = listed("prefecture", "C. MARTIN", "presse@region.example")

    assert len(people(claude, camille, initial)) == 3


def test_a_press_service_never_becomes_a_person() -> None:
    service = listed("region", None, "c.martin@region.example")

    assert people(CAMILLE, service, service) == [("region", "Camille MARTIN"), ("region", "")]


def test_two_mobiles_and_two_roles_are_both_kept_and_said() -> None:
    other = listed("region", "Camille MARTIN", (), "06 39 98 00 99", role="porte-parole")
    first = listed("region", "Camille MARTIN", (), "06 39 98 00 12", role="attachée")

    (person,) = merge([first, other])[0]

    assert len(person.phones) == len(person.affiliations) == 2
    assert codes(first, other) == ["contact-joined", "contact-two-mobiles", "contact-two-roles"]


def test_a_number_nobody_can_read_is_kept_as_it_was_written() -> None:
    (person,) = merge([listed("region", "Anne LEROY", phone="standard, poste 12")])[0]

    assert [(number.e164, number.written) for number in person.phones] == [
        ("", "standard, poste 12")
    ]


def test_contacts_are_grouped_by_organisation_in_order_of_first_appearance() -> None:
    one, two = listed("agence", "Hugo PETIT"), listed("region", "Anne LEROY")
    three = listed("agence", "Zoé ROUX")

    assert people(one, two, three) == [
        ("agence", "Hugo PETIT"), ("agence", "Zoé ROUX"), ("region", "Anne LEROY"),
    ]  # fmt: skip


# ---------------------------------------------------------------------------- what always holds

NAMES = ["Camille MARTIN", "Martin, Camille", "C. MARTIN", "Claude MARTIN", "Camile Martin",
         "Anne LEROY", "LEROY Anne", "Inès DA SILVA", "Ines DASILVA", None]  # fmt: skip
EMAILS = ["c.martin@a.example", "C.Martin@a.example", "presse@a.example", "leroy+x@b.example"]
PHONES = ["06 39 98 00 12", "+33639980012", "03 53 01 00 20", "poste 4"]
entries = st.lists(
    st.builds(
        listed,
        st.sampled_from(["region", "agence", "prefecture"]),
        st.sampled_from(NAMES),
        st.lists(st.sampled_from(EMAILS), max_size=2).map(tuple),
        st.lists(st.sampled_from(PHONES), max_size=2).map(tuple),
        st.sampled_from([None, "attachée", "directeur"]),
    ),
    max_size=7,
)


def identity(person: Reached) -> tuple[object, ...]:
    """A merged person without any order."""
    return (
        person.name,
        frozenset(person.affiliations),
        frozenset(email_key(address) for address in person.emails),
        frozenset(number.e164 or number.written for number in person.phones),
    )


@given(entries, st.randoms(use_true_random=False))
def test_who_is_whom_does_not_depend_on_the_order(contacts: list[Listed], random: object) -> None:
    shuffled = list(contacts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

    assert Counter(map(identity, merge(contacts)[0])) == Counter(map(identity, merge(shuffled)[0]))


@given(entries)
def test_no_address_no_number_and_no_role_is_lost(contacts: list[Listed]) -> None:
    reached = merge(contacts)[0]

    given_addresses = {email_key(a) for c in contacts for a in c.details.emails}
    assert given_addresses == {email_key(a) for person in reached for a in person.emails}
    given_numbers = {read_phone(p) or p for c in contacts for p in c.details.phones}
    assert given_numbers == {n.e164 or n.written for person in reached for n in person.phones}
    given_roles = {(c.organisation, c.details.role) for c in contacts if c.details.role}
    assert given_roles <= {pair for person in reached for pair in person.affiliations}


@given(entries)
def test_naming_everyone_again_changes_nothing(contacts: list[Listed]) -> None:
    assert merge([*contacts, *contacts])[0] == merge(contacts)[0]


@given(entries)
def test_each_organisation_is_named_in_one_place(contacts: list[Listed]) -> None:
    order = [person.organisation for person in merge(contacts)[0]]

    assert [where for n, where in enumerate(order) if where not in order[:n]] == [
        where for n, where in enumerate(order) if n == 0 or where != order[n - 1]
    ]
