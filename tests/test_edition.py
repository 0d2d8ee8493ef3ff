"""An edition says everything in one language, the way that language's press writes it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from presskit.markup import text_of
from presskit.office import open_office
from tests.editions import AFTER, BEFORE, editions, plain
from tests.offices import OFFICE, PEOPLE, PRESS, RELEASE, write_office

PROGRAMME = """
programme:
  date: 2026-06-10
  moved_from: [2026-06-03]
  venue:
    name: {fr: Conseil régional, en: Regional Council}
    address: 17 boulevard de la Trémouille, 21000 Dijon
  sessions:
    - {time: "9:00-10:00", title: {fr: Point presse, en: Press briefing}, access: press}
    - time: "10:00-13:00"
      title: {fr: Assises, en: Conference}
      talks:
        - title: {fr: Ouverture, en: Opening}
          speakers: [{speaker: anne-leroy, topic: {fr: Le bilan, en: The results}}]
"""


def test_each_language_has_its_own_words(tmp_path: Path) -> None:
    both = editions(tmp_path)

    assert [(e.kind_label, e.status) for e in both.values()] == [
        ("Communiqué de presse", "Pour diffusion immédiate"),
        ("Press release", "For immediate release"),
    ]
    assert plain(both["fr"].title) == "Biothérapies : la Région dresse le bilan"


def test_the_french_dateline_stands_on_top_and_the_english_one_opens_the_text(
    tmp_path: Path,
) -> None:
    both = editions(tmp_path)

    assert plain(both["fr"].date_line) == "Besançon, le 28 mai 2026"
    assert plain(text_of(both["fr"].standfirst)).startswith("La Région réunit")
    assert plain(text_of(both["en"].standfirst)).startswith("BESANÇON, France, 28 May 2026 – The")


def test_without_a_standfirst_the_english_dateline_opens_the_first_section(tmp_path: Path) -> None:
    line = next(line for line in RELEASE.splitlines() if line.startswith("standfirst"))

    english = editions(tmp_path, release=RELEASE.replace(line + "\n", ""))["en"]

    assert plain(text_of(english.sections[0].body)).startswith("BESANÇON, France, 28 May 2026 – ")


def test_surnames_follow_the_office(tmp_path: Path) -> None:
    usual = editions(tmp_path / "a")
    chosen = editions(tmp_path / "b", office=OFFICE + "surnames: {fr: plain, en: plain}\n")

    names = [both[tongue].contacts[0].contacts[0].name for both in (usual, chosen) for tongue in
             ("fr", "en")]  # fmt: skip
    assert names == ["Camille MARTIN", "Camille MARTIN", "Camille Martin", "Camille Martin"]


def test_phones_are_national_in_french_and_international_in_english(tmp_path: Path) -> None:
    both = editions(tmp_path)

    phones = [both[tongue].contacts[0].contacts[0].phones[0] for tongue in ("fr", "en")]
    assert [plain(phone.text) for phone in phones] == ["06 39 98 00 12", "+33 6 39 98 00 12"]
    assert {phone.e164 for phone in phones} == {"+33639980012"}


def test_a_quote_has_its_marks_its_verb_and_the_role_of_the_day(tmp_path: Path) -> None:
    (french,), (english,) = (e.sections[0].quotes for e in editions(tmp_path).values())

    assert (plain(french.opening), plain(french.closing)) == ("« ", " »")
    assert french.attribution == "déclare Anne LEROY, présidente de la Région"
    assert (english.opening, english.closing) == ("“", "”")
    assert english.attribution == "said Anne LEROY, President of the Region"
    assert (french.translated, english.translated) == ("", "Translated from French")


def test_an_older_release_gives_the_role_held_then(tmp_path: Path) -> None:
    older = RELEASE.replace("2026-05-28", "2024-05-28")

    assert editions(tmp_path, release=older)["fr"].sections[0].quotes[0].role == "conseillère"


def test_marks_inside_a_quotation_go_one_level_down(tmp_path: Path) -> None:
    said = RELEASE.replace(
        "{fr: Notre objectif est clair., en: Our goal is clear.}",
        "{fr: '« Un \"cap\" clair »', en: '“A \"clear\" goal”'}",
    )

    (french,), (english,) = (
        e.sections[0].quotes for e in editions(tmp_path, release=said).values()
    )

    assert (text_of(french.text), text_of(english.text)) == ("Un “cap” clair", "A ‘clear’ goal")


@pytest.mark.parametrize(
    ("as_of", "french", "english"),
    [
        (
            BEFORE,
            "Sous embargo jusqu’au mercredi 10 juin 2026 à 9 h (heure de Paris)",
            "Embargoed until 9 am Paris time (UTC+2), Wednesday 10 June 2026",
        ),
        (AFTER, "", ""),
    ],
)
def test_an_embargo_is_said_until_it_is_over(
    tmp_path: Path, as_of: datetime, french: str, english: str
) -> None:
    both = editions(tmp_path, as_of, release=RELEASE + "embargo: 2026-06-10 09:00\n")

    assert [plain(e.embargo) for e in both.values()] == [french, english]
    assert [bool(e.status) for e in both.values()] == [not french, not english]


def test_the_embargo_is_over_at_its_very_moment(tmp_path: Path) -> None:
    moment = datetime(2026, 6, 10, 7, tzinfo=UTC)

    french = editions(tmp_path, moment, release=RELEASE + "embargo: 2026-06-10 09:00\n")["fr"]

    assert french.embargo == ""


def test_only_english_has_an_end_mark(tmp_path: Path) -> None:
    assert [e.end_mark for e in editions(tmp_path).values()] == ["", "ENDS"]


def test_a_boilerplate_keeps_the_heading_its_organisation_wrote(tmp_path: Path) -> None:
    assert [e.about[0].heading for e in editions(tmp_path).values()] == [
        "À propos de la Région",
        "About the Region",
    ]


def test_an_invitation_sums_up_when_and_where(tmp_path: Path) -> None:
    release = RELEASE.replace("kind: release", "kind: invitation") + PROGRAMME
    both = editions(tmp_path, release=release)

    assert [(fact.label, plain(fact.value)) for fact in both["fr"].practical] == [
        ("Date", "mercredi 10 juin 2026, 9 h – 13 h"),
        ("Presse", "9 h – 10 h, Point presse"),
        ("Lieu", "Conseil régional, 17 boulevard de la Trémouille, 21000 Dijon"),
    ]
    assert plain(both["en"].practical[0].value) == "Wednesday 10 June 2026, 9 am–1 pm"


@pytest.mark.parametrize(
    ("slots", "hours", "ends"),
    [
        (["18:00-22:00", "22:00-2:00"], "18 h – 2 h", "2026-06-11T02:00:00+02:00"),
        (["20:00-1:00", "0:30-3:00"], "20 h – 3 h", "2026-06-11T03:00:00+02:00"),
        (["9:00-10:00", "14:00"], "9 h", ""),
        (["9:00-12:00", "10:00-11:00"], "9 h – 12 h", "2026-06-10T12:00:00+02:00"),
    ],
)
def test_an_event_lasts_from_its_first_hour_to_its_last(
    tmp_path: Path, slots: list[str], hours: str, ends: str
) -> None:
    sessions = "".join(f"    - {{time: '{slot}', title: {{fr: A, en: B}}}}\n" for slot in slots)
    programme = f"programme:\n  date: 2026-06-10\n  sessions:\n{sessions}"

    (event,) = editions(tmp_path, release=RELEASE + programme)["fr"].events

    assert (plain(event.hours), event.ends_at) == (hours, ends)


def test_a_cancelled_invitation_says_so_first_and_asks_nobody_to_come(tmp_path: Path) -> None:
    release = RELEASE.replace("kind: release", "kind: invitation") + PROGRAMME.replace(
        "  date:", "  status: cancelled\n  date:"
    )

    french = editions(tmp_path, release=release + "registration: {by: 2026-06-08}\n")["fr"]

    assert [plain(fact.value) for fact in french.practical] == [
        "Événement annulé, mercredi 10 juin 2026"
    ]
    assert french.registration is None


def test_plain_texts_of_contacts_are_in_the_language_of_the_office(tmp_path: Path) -> None:
    both = "role: {fr: attachée de presse, en: press officer}"
    press = PRESS.replace(both, "role: attachée de presse")

    desk = open_office(write_office(tmp_path, press=press))

    role = desk.press.entries["c-martin"].role

    assert role is not None
    assert (role.within("fr", "en"), role.within("en", "en")) == ("attachée de presse", None)


def test_a_programme_has_hours_access_speakers_and_topics(tmp_path: Path) -> None:
    (event,) = editions(tmp_path, release=RELEASE + PROGRAMME)["fr"].events

    assert plain(event.heading) == "Programme du mercredi 10 juin 2026"
    assert plain(event.notice) == "Initialement annoncé pour le mercredi 3 juin 2026"
    assert event.sessions[0].access_label == "Réservé à la presse"
    (speaker,) = event.sessions[1].talks[0].speakers
    assert (speaker.name, speaker.role, speaker.topic) == (
        "Anne LEROY", "présidente de la Région", "Le bilan",
    )  # fmt: skip


def test_a_talk_that_says_nothing_is_left_out(tmp_path: Path) -> None:
    release = (RELEASE + PROGRAMME).replace("talks:", "talks:\n        - {}", 1)
    (event,) = editions(tmp_path, release=release)["fr"].events

    assert [len(session.talks) for session in event.sessions] == [0, 1]


@pytest.mark.parametrize(
    ("email", "ending", "printed"),
    [
        ("C.Martin@region.example", "auprès des contacts presse ci-dessous.", ""),
        ("venir@region.example", "à l’adresse suivante :", "venir@region.example"),
    ],
)
def test_accreditation_never_repeats_the_address_of_a_press_contact(
    tmp_path: Path, email: str, ending: str, printed: str
) -> None:
    release = RELEASE + f"registration: {{by: 2026-06-08, email: {email}}}\n"

    registration = editions(tmp_path, release=release)["fr"].registration

    assert registration is not None
    assert plain(registration.text).endswith(ending)
    assert "lundi 8 juin 2026" in plain(registration.text)
    assert registration.email == printed


def test_a_person_without_a_role_that_day_is_printed_by_name_alone(tmp_path: Path) -> None:
    later = PEOPLE.replace("from: 2026-01-01", "from: 2027-01-01")

    assert editions(tmp_path, people=later)["fr"].sections[0].quotes[0].attribution == (
        "déclare Anne LEROY"
    )
