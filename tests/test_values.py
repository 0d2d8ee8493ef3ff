"""Dates, hours, numbers and amounts, read as people write them and printed as a language does."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from presskit.values import (
    Locale,
    Slot,
    print_amount,
    print_date,
    print_moment,
    print_number,
    print_period,
    print_slot,
    print_time,
    read_figure,
    read_moment,
    read_slot,
)
from tests.editions import plain


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("fr-FR", "mercredi 10 juin 2026"),
        ("en-GB", "Wednesday 10 June 2026"),
        ("en-US", "Wednesday, June 10, 2026"),
    ],
)
def test_a_date_carries_its_weekday(locale: Locale, expected: str) -> None:
    assert plain(print_date(date(2026, 6, 10), locale, weekday=True)) == expected


def test_the_first_of_the_month_is_ordinal_in_french() -> None:
    assert plain(print_date(date(2026, 4, 1), "fr-FR")) == "1er avril 2026"


@pytest.mark.parametrize(
    ("clock", "locale", "expected"),
    [
        (time(9), "fr-FR", "9 h"),
        (time(9, 5), "fr-FR", "9 h 05"),
        (time(0), "fr-FR", "0 h"),
        (time(9), "en-GB", "9 am"),
        (time(14, 30), "en-GB", "2.30 pm"),
        (time(12), "en-GB", "noon"),
        (time(0, 15), "en-GB", "12.15 am"),
        (time(14, 30), "en-US", "2:30 p.m."),
    ],
)
def test_an_hour_is_printed_as_the_press_writes_it(
    clock: time, locale: Locale, expected: str
) -> None:
    assert plain(print_time(clock, locale)) == expected


@pytest.mark.parametrize(
    ("written", "french", "english"),
    [
        ("9:00-10:00", "9 h – 10 h", "9–10 am"),
        ("9h30 - 13h", "9 h 30 – 13 h", "9.30 am–1 pm"),
        ("14 h 30", "14 h 30", "2.30 pm"),
        ("10:00–12:00", "10 h – 12 h", "10 am–noon"),
    ],
)
def test_a_slot_is_read_and_printed(written: str, french: str, english: str) -> None:
    slot = read_slot(written)

    assert (plain(print_slot(slot, "fr-FR")), plain(print_slot(slot, "en-GB"))) == (french, english)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("fr-FR", "mercredi 10 juin 2026 à 9 h (heure de Paris)"),
        ("en-GB", "9 am Paris time (UTC+2), Wednesday 10 June 2026"),
        ("en-US", "9 a.m. Paris time (UTC+2), Wednesday, June 10, 2026"),
    ],
)
def test_a_moment_names_its_zone(locale: Locale, expected: str) -> None:
    assert plain(print_moment(read_moment("2026-06-10 9h"), "Europe/Paris", locale)) == expected


def test_an_explicit_offset_is_read_in_the_office_zone() -> None:
    moment = read_moment("2026-06-10 12:00 Z")

    assert "14" in print_moment(moment, "Europe/Paris", "fr-FR")


@pytest.mark.parametrize(
    ("written", "unit", "french", "english"),
    [
        ("13000", "emplois", ("13 000", "emplois"), ("13,000", "emplois")),
        ("7,5", "%", ("7,5 %", ""), ("7.5%", "")),
        ("15", "M€", ("15 M€", ""), ("15", "M€")),
        ("7.5", "€ billion", ("7,5 €", "billion"), ("€7.5", "billion")),
        ("2", "CHU", ("2", "CHU"), ("2", "CHU")),
        ("+9", "%", ("+ 9 %", ""), ("+9%", "")),
    ],
)
def test_an_amount_keeps_its_sign_beside_the_figure(
    written: str, unit: str, french: tuple[str, str], english: tuple[str, str]
) -> None:
    amount = read_figure(written)

    assert tuple(map(plain, print_amount(amount, unit, "fr-FR"))) == french
    assert tuple(map(plain, print_amount(amount, unit, "en-GB"))) == english


@pytest.mark.parametrize("written", ["13,000", "13.000", "1_000", "1e3", "treize", "", "NaN", "½"])
def test_a_figure_that_could_be_two_numbers_or_none_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_figure(written)


def test_a_month_and_a_year_are_periods() -> None:
    assert print_period("2024-03", "fr-FR") == "mars 2024"
    assert print_period("2024", "en-GB") == "2024"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9),
                   max_value=10**9))  # fmt: skip
def test_a_printed_number_is_read_back(number: Decimal) -> None:
    assert read_figure(print_number(number, "fr-FR")).number == number


@given(st.times(), st.times())
def test_a_printed_french_slot_is_read_back(start: time, end: time) -> None:
    slot = Slot(start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0))

    assert read_slot(plain(print_slot(slot, "fr-FR"))) == slot


@given(st.text(max_size=20))
def test_any_text_is_a_slot_or_is_refused(text: str) -> None:
    with suppress(PydanticCustomError):
        assert isinstance(read_slot(text), Slot)
