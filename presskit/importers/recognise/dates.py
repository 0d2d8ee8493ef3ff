"""Days, hours and embargoes as press releases write them, in French and in English."""

from __future__ import annotations

import re
from datetime import date

_NAMES = """
    janvier january jan janv | février fevrier february feb fév févr | mars march mar
    | avril april apr avr | mai may | juin june jun | juillet july jul juil | août aout august aug
    | septembre september sep sept | octobre october oct | novembre november nov
    | décembre decembre december dec déc
"""
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), start=1)
           for name in names.split()}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
WEEKDAY = (r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|"
           r"thursday|friday|"
           r"saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun)\.?,?")  # fmt: skip
DAY = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY})\s+)?(?:(?:le |the )?(?P<day>\d{{1,2}})\s?(?:er|st|nd|rd|th|ème|"
    rf"e)?(?:\^er)?\s+(?:of )?"
    rf"(?P<month>{_MONTH})\b\.?|(?P<month2>{_MONTH})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\b)(?:,?\s+(?P<year>(?:19|20)\d\d))?"
    r"|(?<![\d/.-])(?P<d3>\d{1,2})[/.](?P<m3>\d{1,2})[/.](?P<y3>(?:19|20)\d\d)(?![\d/])"
    r"|(?<![\d/-])(?P<y4>(?:19|20)\d\d)-(?P<m4>\d\d)-(?P<d4>\d\d)(?!\d)",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?<![\d:.,])(?P<h>[01]?\d|2[0-4])(?:\s?(?:heures?|h)\s?(?P<m>[0-5]\d)?(?![\w])|"
    r"[:.](?P<m2>[0-5]\d)\s?(?P<half2>[ap]\.?m\b\.?)?"
    r"|\s?(?P<half>[ap]\.?m\b\.?))"
    r"|\b(?:12\s+)?(?P<noon>midi|noon|midday)\b|\b(?P<midnight>minuit|midnight)\b",
    re.IGNORECASE,
)
_EMBARGO = re.compile(r"\b(?:embargo(?:ed)?|not for (?:publication|release|broadcast) before|"
                      r"ne pas diffuser avant)\b",
                      re.IGNORECASE)  # fmt: skip


def read_day(match: re.Match[str], year: int | None = None) -> str:
    """The ISO day of a match of DAY; empty where there is no such day, or no year is known."""
    day = match["day"] or match["day2"] or match["d3"] or match["d4"]
    month = match["month"] or match["month2"]
    number = _MONTHS[month.lower()] if month else int(match["m3"] or match["m4"])
    said = match["year"] or match["y3"] or match["y4"]
    try:
        return date(int(said or year or 0), number, int(day)).isoformat()
    except ValueError:
        return ""


def first_day(text: str, year: int | None = None) -> str:
    """The first day a text names."""
    return next(filter(None, (read_day(match, year) for match in DAY.finditer(text))), "")


def read_clock(match: re.Match[str]) -> str:
    """The HH:MM of a match of CLOCK."""
    if match["noon"] or match["midnight"]:
        return "12:00" if match["noon"] else "00:00"
    hour, minute = int(match["h"]), int(match["m"] or match["m2"] or 0)
    half = (match["half"] or match["half2"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return f"{hour % 24:02}:{minute:02}"


def read_embargo(text: str) -> str:
    """The moment until which a line asks to wait, `YYYY-MM-DDTHH:MM` as its clock shows it; empty
    where it asks for nothing."""
    announced = _EMBARGO.search(text)
    if not announced:
        return ""
    # "Embargo : 17 h, jeudi 12 mars": in either order.
    day = first_day(text[announced.start() :]) or first_day(text)
    if not day:
        return ""
    clock = CLOCK.search(DAY.sub(lambda found: " " * len(found[0]), text[announced.start() :]))
    return f"{day}T{read_clock(clock) if clock else '00:00'}"


def speaks_of_embargo(text: str) -> bool:
    """Whether a line is about an embargo, however unclear."""
    return bool(_EMBARGO.search(text))
