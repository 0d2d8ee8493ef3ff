"""Dates, hours, numbers and amounts: read as people write them, printed as a language prints them.

Dates and numbers are CLDR's (Babel); hours and zones are ours, because Babel writes `09:30` and
"heure d'été d'Europe centrale" where a press office writes `9 h 30` and "heure de Paris".
Readers take the text of a YAML scalar and raise `PydanticCustomError` with the problem's code.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Literal, LiteralString, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date
from babel.numbers import format_decimal
from msgspec import Struct
from pydantic_core import PydanticCustomError

NBSP = "\u00a0"
Locale = Literal["fr-FR", "en-GB", "en-US"]

_DAY = re.compile(r"((?:19|20|21)\d{2})-(\d{2})-(\d{2})")
_CLOCK = r"(\d{1,2})\s*(?:h|:)\s*(\d{2})?"
_SLOT = re.compile(rf"{_CLOCK}(?:\s*(?:[-–—]|à|to)\s*{_CLOCK})?")
_MOMENT = re.compile(
    rf"(?P<day>\d{{4}}-\d{{2}}-\d{{2}})[T\s]+(?P<clock>{_CLOCK})(?::[0-5]\d)?\s*(?P<offset>.*)"
)
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")
_MONTHS = ("janv", "févr", "mars", "avri", "mai", "juin", "juil", "août", "sept", "octo", "nove",
           "déce")  # fmt: skip
_SPOKEN_DAY = re.compile(
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(\d{1,2})(?:er)?[ /.-]"
    rf"(\d{{1,2}}|(?:{'|'.join(_MONTHS)})\w*)[ /.-](\d{{4}})"
)
_PERIOD = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FIGURE = re.compile(r"([+−-]?)\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})"
                     r"((?<=\b0)[.,]\d+|(?!.\d{3}$)[.,]\d+)?")  # fmt: skip
# Zones whose CLDR city name is not the one people say in a release.
_CITIES = {"Europe/Paris": "Paris", "Europe/London": "London", "Europe/Brussels": "Bruxelles"}
_CITIES_ENGLISH = {"Europe/Brussels": "Brussels"}


class Slot(Struct, frozen=True):
    """From `start` to `end`, local time; `end` may be unknown."""

    start: time
    end: time | None = None


class Figure(Struct, frozen=True):
    """A number, and whether it was written with a plus sign (a growth)."""

    number: Decimal
    plus: bool = False


# ---------------------------------------------------------------------------------------- read


def read_date(written: object) -> date:
    """An ISO day between 1900 and 2199, `2026-06-10`."""
    match = _DAY.fullmatch(str(written).strip())
    try:
        return date(*(int(part) for part in match.groups())) if match else _not("date", written)
    except ValueError:
        return _not("date", written)


def guess_date(written: str) -> str:
    """The ISO day that `1er septembre 2026`, `10 juin 2026` or `28/05/2026` stands for; else ""."""
    match = _SPOKEN_DAY.fullmatch(written.strip().lower())
    if not match:
        return ""
    day, month, year = match.groups()
    named = next((n for n, name in enumerate(_MONTHS, 1) if month.startswith(name)), 0)
    number = int(month) if month.isdigit() else named
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


def read_slot(written: object) -> Slot:
    """Hours as `9:00-10:00`, `9h-10h30` or `14 h 30`."""
    match = _SLOT.fullmatch(str(written).strip())
    try:
        hour, minute, last_hour, last_minute = match.groups() if match else _not("hours", written)
        end = time(int(last_hour), int(last_minute or 0)) if last_hour else None
        return Slot(time(int(hour), int(minute or 0)), end)
    except ValueError:
        return _not("hours", written)


def read_moment(written: object) -> datetime:
    """A day and an hour; naive (the office's zone) unless an offset such as +02:00 or Z follows."""
    match = _MOMENT.fullmatch(str(written).strip())
    if not match:
        return _not("moment", written)
    clock = read_slot(match["clock"])
    return datetime.combine(read_date(match["day"]), clock.start, _offset(match["offset"], written))


def read_figure(written: object) -> Figure:
    """A number as people type it: `13000`, `13 000`, `12,5`, `12.5`, `-3`, `+9`.

    `13,000` and `13.000` are refused: thousands in one country, thirteen in another.
    """
    match = _FIGURE.fullmatch(str(written).strip())
    if not match:
        return _not("number", written)
    figures = re.sub(r"\s", "", match[2]) + (match[3] or "").replace(",", ".")
    negative = match[1] in ("-", "−")
    return Figure(Decimal(f"-{figures}" if negative else figures), match[1] == "+")


def read_version(written: object) -> int:
    """Which publication of a text this is: a whole number from 1, `2`."""
    version = str(written).strip()
    return int(version) if re.fullmatch(r"[1-9]\d{0,3}", version) else _not("version", written)


def read_period(written: object) -> str:
    """A year, a month or a day: `2024`, `2024-03`, `2024-03-13`."""
    period = str(written).strip()
    if not _PERIOD.fullmatch(period):
        return _not("period", written)
    read_date((period + "-01-01")[:10])
    return period


def read_zone(written: object) -> str:
    """A time zone of the IANA list, `Europe/Paris`."""
    try:
        return ZoneInfo(str(written)).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return _not("zone", written)


def read_colour(written: object) -> str:
    """A colour as #rrggbb, returned in lower case."""
    colour = str(written).strip().lower()
    return colour if re.fullmatch(r"#[0-9a-f]{6}", colour) else _not("colour", written)


def _offset(written: str, whole: object) -> timezone | None:
    if not written:
        return None
    if written in ("Z", "UTC"):
        return UTC
    match = _OFFSET.fullmatch(written)
    if not match or int(match[2]) > 14 or int(match[3]) > 59:
        return _not("offset", whole)
    shift = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-shift if match[1] == "-" else shift)


def _not(kind: LiteralString, written: object) -> NoReturn:
    raise PydanticCustomError(f"not-a-{kind}", "unreadable", {"found": str(written)})


# --------------------------------------------------------------------------------------- print


def in_zone(moment: datetime, zone: str) -> datetime:
    """The moment with its offset: as written, or read in `zone`."""
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))


def clock_trouble(moment: datetime, zone: str) -> Literal["", "skipped", "doubled"]:
    """Whether a naive hour does not exist in `zone`, or exists twice, when clocks change."""
    if moment.tzinfo:
        return ""
    first = moment.replace(tzinfo=ZoneInfo(zone), fold=0)
    second = first.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return ""
    back = first.astimezone(UTC).astimezone(ZoneInfo(zone))
    return "doubled" if back.replace(tzinfo=None) == moment else "skipped"


def print_date(day: date, locale: Locale, weekday: bool = False) -> str:
    """`mercredi 10 juin 2026`, `Wednesday 10 June 2026`, `Wednesday, June 10, 2026`."""
    patterns = {"fr-FR": "d MMMM y", "en-GB": "d MMMM y", "en-US": "MMMM d, y"}
    lead = {"fr-FR": "EEEE ", "en-GB": "EEEE ", "en-US": "EEEE, "}[locale] if weekday else ""
    text = format_date(day, lead + patterns[locale], locale=_babel(locale))
    if locale == "fr-FR":
        text = re.sub(r"\b1 ", "1er ", text)
    return re.sub(r"(\d(?:er)?) (?=\D)|(?<=[a-zéû]) (?=\d+,)", _glue, text)


def print_period(period: str, locale: Locale) -> str:
    """`2024`, `mars 2024` or a whole date."""
    if len(period) == 4:
        return period
    if len(period) == 7:
        return format_date(read_date(period + "-01"), "MMMM y", locale=_babel(locale))
    return print_date(read_date(period), locale)


def print_time(clock: time, locale: Locale) -> str:
    """`9 h`, `9 h 30` (OQLF 21516); `9 am`, `9.30 am`; `9 a.m.`, `9:30 a.m.`."""
    if locale == "fr-FR":
        minutes = f"{NBSP}{clock.minute:02d}" if clock.minute else ""
        return f"{clock.hour}{NBSP}h{minutes}"
    noon = {0: "midnight", 12: "noon"}
    if not clock.minute and clock.hour in noon:
        return noon[clock.hour]
    mark = "." if locale == "en-GB" else ":"
    minutes = f"{mark}{clock.minute:02d}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{NBSP}{_half(clock, locale)}"


def print_slot(slot: Slot, locale: Locale) -> str:
    """`9 h – 10 h`, `9–10 am`, `10 am–1 pm`."""
    if slot.end is None:
        return print_time(slot.start, locale)
    first, last = print_time(slot.start, locale), print_time(slot.end, locale)
    if locale == "fr-FR":
        return f"{first}{NBSP}– {last}"
    half = f"{NBSP}{_half(slot.start, locale)}"
    if first.endswith(half) and last.endswith(half):
        first = first.removesuffix(half)
    return f"{first}–{last}"


def print_moment(moment: datetime, zone: str, locale: Locale) -> str:
    """A day, an hour and its zone in words, read in the office's `zone`."""
    local = in_zone(moment, zone).astimezone(ZoneInfo(zone))
    day, clock = print_date(local.date(), locale, weekday=True), print_time(local.time(), locale)
    if locale == "fr-FR":
        return f"{day} à {clock} ({_city(zone, locale)})"
    return f"{clock} {_city(zone, locale)} ({_utc(local)}), {day}"


def print_number(number: Decimal, locale: Locale) -> str:
    """`13 000` (narrow no-break space), `13,000`, `12,5`, `12.5`."""
    printed = format_decimal(number, locale=_babel(locale), decimal_quantization=False)
    return printed.replace("-", "−")


def print_amount(amount: Figure, unit: str, locale: Locale) -> tuple[str, str]:
    """A figure and the words that follow it: `7,5 Md€` and nothing, `13 000` and `emplois`;
    in English `€7.5` and `billion`, `9%` and nothing. A plus sign is kept."""
    figure = print_number(amount.number, locale)
    if locale == "fr-FR":
        plus, sign = f"+{NBSP}" if amount.plus else "", unit.split(" ")[0]
        if _is_sign(sign):
            return f"{plus}{figure}{NBSP}{sign}", unit[len(sign) :].strip()
        return plus + figure, unit
    plus = "+" if amount.plus else ""
    if unit[:1] in ("€", "$", "£"):
        sign = "−" if figure.startswith("−") else plus
        return f"{sign}{unit[0]}{figure.removeprefix('−')}", unit[1:].strip()
    return (f"{plus}{figure}%", unit[1:].strip()) if unit[:1] == "%" else (plus + figure, unit)


def _is_sign(unit: str) -> bool:
    """Whether a unit is a sign or an abbreviation of up to three characters, not a word."""
    return bool(unit) and (not unit.isalpha() or len(unit) <= 2) and len(unit) <= 3


def print_size(size: int, language: str) -> str:
    """A size in bytes: `182 Ko`, `1,2 Mo`; `182 KB`, `1.2 MB`."""
    unit = "o" if language == "fr" else "B"
    if size < 999_500:
        return f"{max(1, round(size / 1000))}{NBSP}K{unit}"
    number = f"{size / 1_000_000:.1f}"
    return f"{number.replace('.', ',') if language == 'fr' else number}{NBSP}M{unit}"


def _babel(locale: Locale) -> str:
    return locale.replace("-", "_")


def _half(clock: time, locale: Locale) -> str:
    half = "am" if clock.hour < 12 else "pm"
    return half if locale == "en-GB" else f"{half[0]}.m."


def _city(zone: str, locale: Locale) -> str:
    city = _CITIES.get(zone, zone.rpartition("/")[2].replace("_", " "))
    if locale == "fr-FR":
        return f"heure de {city}"
    return f"{_CITIES_ENGLISH.get(zone, city)} time"


def _utc(local: datetime) -> str:
    shift = int((local.utcoffset() or timedelta()).total_seconds() // 60)
    hours, minutes = divmod(abs(shift), 60)
    return f"UTC{'-' if shift < 0 else '+'}{hours}" + (f":{minutes:02d}" if minutes else "")


def _glue(match: re.Match[str]) -> str:
    return match[0].replace(" ", NBSP)
