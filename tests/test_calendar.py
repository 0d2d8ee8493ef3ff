"""programme.ics: what a journalist's calendar is told, read back by an independent library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from msgspec.structs import replace

from presskit import edition as e
from presskit.contentlines import joined
from presskit.render.calendar import render
from presskit.render.vtimezone import vtimezone
from tests.editions import BEFORE, editions, plain
from tests.offices import OFFICE, RELEASE, SLUG
from tests.sample import edition

ONLINE = OFFICE + "published_at: https://presse.region.example/kits\n"
PARIS = ZoneInfo("Europe/Paris")


def programme(text: str) -> str:
    """The small office's release with this programme."""
    return f"{RELEASE}programme:\n{text}"


def event(day: str, more: str = "") -> str:
    """A programme of one day: a press slot, a public one and one that says nothing."""
    return programme(f"""\
  date: {day}
  title: {{fr: 3es Assises, en: 3rd conference}}
  venue: {{name: {{fr: Conseil régional, en: Regional Council}}, address: "1 rue Ici, 21000 Dijon"}}
  sessions:
    - {{time: "9:00-10:00", title: {{fr: Point presse, en: Briefing}}, access: press,
       room: {{fr: Salle A, en: Room A}}}}
    - {{time: "10:00-13:00", title: {{fr: Débats, en: Debates}}, access: public}}
    - {{time: "14:00", title: {{fr: Visite, en: Tour}}}}
{more}""")


def calendar(root: Path, release: str, as_of: datetime = BEFORE, office: str = OFFICE) -> Calendar:
    """The calendar of the small office's kit, as a calendar program reads it."""
    both = editions(root, as_of, release=release, office=office)
    return Calendar.from_ical(render(list(both.values())))


def entries(root: Path, release: str, as_of: datetime = BEFORE) -> list[Event]:
    return list(calendar(root, release, as_of).events)


# --------------------------------------------------------------------------------- what is told


def test_press_and_public_slots_are_entries_of_their_own_told_apart(tmp_path: Path) -> None:
    told = entries(tmp_path, event("2026-06-10"))

    assert [plain(str(each["SUMMARY"])) for each in told] == [
        "Presse · Point presse · 3es Assises",
        "Public · Débats · 3es Assises",
        "Visite · 3es Assises",
    ]
    assert [each.categories for each in told] == [["Presse"], ["Public"], []]


def test_the_description_says_everything_in_both_languages_and_whom_to_ask(tmp_path: Path) -> None:
    press, *_ = entries(tmp_path, event("2026-06-10"))

    assert plain(str(press["DESCRIPTION"])).splitlines() == [
        "Réservé à la presse", "Salle A", "", "————", "",
        "Media · Briefing · 3rd conference", "Media only", "Room A", "",
        "Contacts presse / Media contacts",
        "Camille MARTIN (Région), 06 39 98 00 12, c.martin@region.example",
    ]  # fmt: skip


def test_the_place_ends_with_the_address_that_maps_look_for(tmp_path: Path) -> None:
    press, public, _ = entries(tmp_path, event("2026-06-10"))

    assert press["LOCATION"] == "Conseil régional (Salle A), 1 rue Ici, 21000 Dijon"
    assert public["LOCATION"] == "Conseil régional, 1 rue Ici, 21000 Dijon"


def test_the_embargo_is_said_while_it_holds_and_no_longer(tmp_path: Path) -> None:
    release = event("2026-06-10") + "embargo: 2026-06-10 09:00\n"

    (before, *_), (after, *_) = (
        entries(tmp_path / str(day), release, datetime(2026, 6, day, 12, tzinfo=UTC))
        for day in (1, 20)
    )

    assert "Sous embargo jusqu’au mercredi 10 juin 2026" in plain(str(before["DESCRIPTION"]))
    assert "Embargoed until 9 am Paris time" in plain(str(before["DESCRIPTION"]))
    assert "mbargo" not in str(after["DESCRIPTION"])


def test_an_entry_leads_to_the_kit_where_kits_are_online(tmp_path: Path) -> None:
    (first, *_) = calendar(tmp_path, event("2026-06-10"), office=ONLINE).events

    assert first["URL"] == f"https://presse.region.example/kits/{SLUG}/index.html#fr"


def test_without_a_programme_there_is_no_calendar(tmp_path: Path) -> None:
    assert render(list(editions(tmp_path).values())) == b""


def test_a_session_that_only_repeats_its_event_is_named_once() -> None:
    shown = edition()
    (one,) = shown.events
    same = replace(one, sessions=(replace(one.sessions[1], title="Assises", access=""),))

    (entry,) = Calendar.from_ical(render([replace(shown, events=(same,))])).events

    assert entry["SUMMARY"] == "3es Assises"


# ----------------------------------------------------------------------------------------- when


@pytest.mark.parametrize(
    ("day", "offset"),
    [("2026-03-28", 1), ("2026-03-29", 2), ("2026-10-24", 2), ("2026-10-25", 1)],
    ids=["the day before summer time", "its first day", "its last whole day", "the day after"],
)
def test_hours_are_those_of_paris_on_both_sides_of_summer_time(
    tmp_path: Path, day: str, offset: int
) -> None:
    (first, *_) = entries(tmp_path, event(day))

    begins = first["DTSTART"].dt
    assert (begins.hour, begins.utcoffset()) == (9, timedelta(hours=offset))
    assert first["DTSTART"].params["TZID"] == "Europe/Paris"
    assert first["DTEND"].dt - begins == timedelta(hours=1)


def test_a_session_without_an_end_is_given_none(tmp_path: Path) -> None:
    *_, last = entries(tmp_path, event("2026-06-10"))

    assert last["DTSTART"].dt == datetime(2026, 6, 10, 14, tzinfo=PARIS)
    assert "DTEND" not in last


def test_a_session_past_midnight_is_on_the_next_day(tmp_path: Path) -> None:
    night = programme("""\
  date: 2026-06-20
  sessions:
    - {time: "22:00-1:00", title: {fr: Concert, en: Concert}}
    - {time: "1:00-2:00", title: {fr: Départ, en: Departure}}
""")

    concert, departure = entries(tmp_path, night)

    assert concert["DTEND"].dt == datetime(2026, 6, 21, 1, tzinfo=PARIS)
    assert departure["DTSTART"].dt == datetime(2026, 6, 21, 1, tzinfo=PARIS)


def test_an_event_without_hours_takes_its_day_and_leaves_the_journalist_free(
    tmp_path: Path,
) -> None:
    (whole,) = entries(tmp_path, programme("  date: 2026-12-31\n"))

    assert (whole["DTSTART"].dt, whole["DTEND"].dt) == (date(2026, 12, 31), date(2027, 1, 1))
    assert (whole["TRANSP"], plain(str(whole["SUMMARY"]))) == (
        "TRANSPARENT", "Biothérapies : la Région dresse le bilan",
    )  # fmt: skip


# ----------------------------------------------------------------------------------- what changes


def test_a_moved_event_keeps_its_name_and_comes_after_the_first(tmp_path: Path) -> None:
    before, *_ = entries(tmp_path / "june", event("2024-06-19"))
    after, *_ = entries(tmp_path / "autumn", event("2024-09-24", "  moved_from: [2024-06-19]\n"))

    assert before["UID"] == after["UID"] == f"{SLUG}-1@presse.region.example"
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["DTSTART"].dt == datetime(2024, 9, 24, 9, tzinfo=PARIS)
    assert "Initialement annoncé pour le mercredi 19 juin 2024" in plain(str(after["DESCRIPTION"]))


def test_a_move_across_the_end_of_summer_time_keeps_the_hour_of_the_clock(tmp_path: Path) -> None:
    june, *_ = entries(tmp_path / "june", event("2024-06-19"))
    december, *_ = entries(tmp_path / "winter", event("2024-12-04", "  moved_from: [2024-06-19]\n"))

    assert june["DTSTART"].dt.astimezone(UTC).hour == 7
    assert december["DTSTART"].dt.astimezone(UTC).hour == 8


def test_what_is_called_off_says_so_three_times_and_comes_last(tmp_path: Path) -> None:
    more = "  moved_from: [2024-06-19]\n  status: cancelled\n"

    first, *_ = entries(tmp_path, event("2024-09-24", more))

    assert (first["STATUS"], first["SEQUENCE"], first["TRANSP"]) == ("CANCELLED", 2, "TRANSPARENT")
    assert plain(str(first["SUMMARY"])).startswith("Annulé · Presse · Point presse")
    assert plain(str(first["DESCRIPTION"])).startswith("Événement annulé")


def test_hours_announced_later_take_the_place_of_the_day(tmp_path: Path) -> None:
    (day,) = entries(tmp_path / "day", programme("  date: 2026-06-10\n"))
    first, second, _ = entries(tmp_path / "hours", event("2026-06-10"))

    assert day["UID"] == first["UID"]
    assert second["UID"] == f"{SLUG}-1-2@presse.region.example"


def test_a_release_published_again_comes_after_itself(tmp_path: Path) -> None:
    first, *_ = entries(tmp_path, event("2026-06-10") + "version: 3\n")

    assert first["SEQUENCE"] == 2


def test_a_correction_takes_the_place_of_what_it_replaces() -> None:
    corrected = replace(edition(), slug="2026-06-01-rectificatif", replaced="2026-05-20-invitation")

    first, *_ = Calendar.from_ical(render([corrected])).events

    assert first["UID"] == "2026-05-20-invitation-1@presse.region.example"
    assert first["SEQUENCE"] == 2


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("https://Presse.Region.example/actualites?page=1", "presse.region.example"),
        ("presse.region.example", "presse.region.example"),
        ("https://user@[", "user"),
        ("", "presskit.invalid"),
    ],
)
def test_an_id_belongs_to_the_offices_website(website: str, domain: str) -> None:
    first, *_ = Calendar.from_ical(render([replace(edition(), website=website)])).events

    assert str(first["UID"]).partition("@")[2] == domain


def test_every_event_of_a_programme_has_its_own_entries(tmp_path: Path) -> None:
    two = programme("  - date: 2026-06-10\n  - date: 2026-06-11\n")

    assert [str(each["UID"]).partition("@")[0] for each in entries(tmp_path, two)] == [
        f"{SLUG}-1", f"{SLUG}-2",
    ]  # fmt: skip


# -------------------------------------------------------------------------------------- the file


def test_two_builds_give_the_same_bytes_and_no_clock_is_read(tmp_path: Path) -> None:
    one, other = (
        render(list(editions(tmp_path / name, release=event("2026-06-10")).values()))
        for name in ("one", "other")
    )

    assert one == other
    assert b"DTSTAMP:20260528T000000Z\r\n" in one


def test_the_file_is_one_of_many_entries_that_nobody_is_invited_to(tmp_path: Path) -> None:
    read = calendar(tmp_path, event("2026-06-10"))

    assert (read["METHOD"], read["VERSION"], len(read.events)) == ("PUBLISH", "2.0", 3)
    assert all("ORGANIZER" not in each and "ATTENDEE" not in each for each in read.events)
    assert all(not each.errors for each in read.walk())


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029")))
def test_any_words_come_back_as_they_were(words: str) -> None:
    shown = edition()
    (one,) = shown.events
    said = e.Event(heading="", title=words, date="", hours="", venue=words, address=words,
                   sessions=(), iso_date=one.iso_date)  # fmt: skip

    (entry,) = Calendar.from_ical(render([replace(shown, events=(said,))])).events

    expected = words.replace("\u202f", "\u00a0")
    assert entry["SUMMARY"] in (expected, shown.title)
    assert not words or entry["LOCATION"] == f"{expected}, {expected}"


# ---------------------------------------------------------------------------------- the time zone


def offsets(zone: str, days: list[date]) -> list[tuple[object, object]]:
    """At noon of each day: what the written zone says, and what the zone is."""
    written = joined(["BEGIN:VCALENDAR", *vtimezone(zone, days), "END:VCALENDAR"])
    (component,) = Calendar.from_ical(written).timezones
    read = component.to_tz(lookup_tzid=False)
    noons = [datetime(day.year, day.month, day.day, 12) for day in days]
    return [(noon.replace(tzinfo=read).utcoffset(), noon.replace(tzinfo=ZoneInfo(zone)).utcoffset())
            for noon in noons]  # fmt: skip


def test_summer_time_in_paris_is_a_yearly_rule() -> None:
    written = list(vtimezone("Europe/Paris", [date(2026, 6, 10)]))

    assert [each for each in written if each.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "zone",
    ["Europe/Paris", "Europe/London", "America/New_York", "America/Guadeloupe", "Indian/Reunion",
     "Pacific/Noumea", "Africa/Casablanca", "Australia/Sydney", "America/Santiago", "UTC"],
)  # fmt: skip
def test_a_zone_is_right_on_every_day_of_three_years(zone: str) -> None:
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(3 * 365)]

    assert [pair for pair in offsets(zone, days) if pair[0] != pair[1]] == []


@given(st.sampled_from(sorted(available_timezones())), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_zone_is_right_on_any_day(zone: str, day: date) -> None:
    ((written, real),) = offsets(zone, [day])

    assert written == real


def test_the_languages_lead_in_the_order_of_the_office(tmp_path: Path) -> None:
    english_first = OFFICE.replace("languages: [fr, en]", "languages: [en, fr]")
    language = RELEASE.replace("kind: release", "kind: release\nlanguage: fr")

    text = event("2026-06-10").replace(RELEASE, language)
    (first, *_) = calendar(tmp_path, text, office=english_first).events

    assert str(first["SUMMARY"]).startswith("Media · Briefing")
