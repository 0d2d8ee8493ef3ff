"""contacts.vcf: the press contacts of a release as address cards, read back by another library."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import vobject
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from presskit import edition as e
from presskit.names import read_phone
from presskit.render.text import whole_text
from presskit.render.vcards import render
from tests.editions import editions, plain
from tests.looks import starter
from tests.offices import PRESS, RELEASE
from tests.sample import edition

BOTH_ORGANISATIONS = RELEASE.replace("contacts: [region]", "contacts: [region, agence]")
BILINGUAL = PRESS.replace("  phone: 06", "  languages: [fr, en]\n  phone: 06")
DESK = """\
presse:
  organisation: region
  emails: [presse@region.example, redaction@region.example]
  phones: [03 53 01 40 00, 06 39 98 40 00]
"""


def cards(root: Path, release: str = RELEASE, press: str = PRESS) -> list[vobject.base.Component]:
    """The cards of the small office's kit."""
    both = editions(root, release=release, press=press)
    return read(list(both.values()))


def read(shown: Sequence[e.Edition]) -> list[vobject.base.Component]:
    return list(vobject.readComponents(render(shown).decode()))


def test_every_contact_is_a_card_with_what_the_release_prints(tmp_path: Path) -> None:
    first, second = cards(tmp_path, BOTH_ORGANISATIONS)

    assert (first.fn.value, first.n.value.family, first.n.value.given) == (
        "Camille MARTIN", "MARTIN", "Camille",
    )  # fmt: skip
    assert (first.org.value, first.title.value) == (["Région"], "attachée de presse")
    assert (first.email.value, first.tel.value) == ("c.martin@region.example", "+33639980012")
    assert (second.fn.value, second.org.value) == ("Hugo PETIT", ["Agence"])


def test_numbers_say_whether_they_are_mobile_and_addresses_that_they_are_of_the_office(
    tmp_path: Path,
) -> None:
    (desk,) = cards(tmp_path, press=DESK)

    assert [(each.value, each.params["TYPE"]) for each in desk.tel_list] == [
        ("+33353014000", ["WORK", "VOICE"]), ("+33639984000", ["CELL", "VOICE"]),
    ]  # fmt: skip
    assert [(each.value, each.params["TYPE"]) for each in desk.email_list] == [
        ("presse@region.example", ["INTERNET", "WORK"]),
        ("redaction@region.example", ["INTERNET", "WORK"]),
    ]


def test_a_press_service_is_filed_under_its_organisation(tmp_path: Path) -> None:
    (desk,) = cards(tmp_path, press=DESK)

    assert plain(desk.fn.value) == "Service de presse – Région"
    assert desk.contents["x-abshowas"][0].value == "COMPANY"


def test_the_languages_spoken_and_the_other_role_are_said_to_people_and_machines(
    tmp_path: Path,
) -> None:
    (card,) = cards(tmp_path, press=BILINGUAL)

    assert card.note.value.splitlines() == [
        "parle français et anglais", "press officer, speaks French and English",
    ]  # fmt: skip
    assert [each.value for each in card.contents["lang"]] == ["fr", "en"]


def test_a_person_keeps_one_id_from_release_to_release(tmp_path: Path) -> None:
    later = BOTH_ORGANISATIONS.replace("date: 2026-05-28", "date: 2026-09-28").replace(
        "place: Besançon", "place: Dole"
    )
    renewed = PRESS.replace("C.Martin", "c.martin").replace("06 39 98 00 12", "06 39 98 00 77")

    before, after = (
        cards(tmp_path / "may", BOTH_ORGANISATIONS), cards(tmp_path / "autumn", later, renewed)
    )  # fmt: skip

    assert [card.uid.value for card in before] == [card.uid.value for card in after]
    assert len({card.uid.value for card in before}) == 2
    assert (before[0].rev.value, after[0].rev.value) == ("2026-05-28", "2026-09-28")


def test_two_people_with_one_mailbox_are_two_cards(tmp_path: Path) -> None:
    shared = PRESS.replace("organisation: agence\n  email: h.petit@agence.example",
                           "organisation: region\n  email: c.martin@region.example")  # fmt: skip

    assert len({card.uid.value for card in cards(tmp_path, press=shared)}) == 2


def test_no_card_says_what_the_release_does_not_print() -> None:
    shown = edition()
    printed = plain(whole_text(shown, starter("institution"))).casefold()
    numbers = {read_phone(found) for found in re.findall(r"0[\d ]{13}", printed)}

    for card in read([shown]):
        assert {each.value for each in card.contents.get("tel", ())} <= numbers
        assert all(each.value in printed for each in card.email_list)
        assert all(part.strip() in printed for part in plain(card.fn.value).casefold().split("–"))


def test_without_contacts_there_is_no_file() -> None:
    assert render([replace(edition(), contacts=())]) == b""


def test_the_cards_are_of_the_version_that_every_address_book_opens_and_always_the_same(
    tmp_path: Path,
) -> None:
    one, other = (
        render(list(editions(tmp_path / name).values())) for name in ("one", "other")
    )  # fmt: skip

    assert one.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert one == other


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1)


@given(WORDS, WORDS)
def test_any_name_and_role_come_back_as_they_were(name: str, role: str) -> None:
    contact = e.Contact(name, role, ("a@b.example",), desk=True)

    (card,) = read([replace(edition(), contacts=(e.ContactBlock("Région", (contact,)),))])

    assert card.fn.value == f"{name} – Région".replace("\u202f", "\u00a0")
    assert card.title.value == role.replace("\u202f", "\u00a0")
