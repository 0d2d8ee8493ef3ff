"""A fact of a translation printed anew, in the manner it had: a changed date, hour or number."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

from msgspec import Struct

from presskit.model import Language
from presskit.names import print_phone
from presskit.translation.facts.nouns import (
    Clock,
    Code,
    Day,
    Fact,
    Ordinal,
    Quantity,
    Value,
    Weekday,
)
from presskit.translation.facts.numerals import spell, spell_rank
from presskit.translation.facts.page import small
from presskit.translation.facts.quantities import read_number
from presskit.translation.facts.vocabulary import MONTHS, WEEKDAYS
from presskit.values import Locale, print_time

_PARTS = re.compile(r"([0-9]{4})|([0-9]{1,2})(er|st|nd|rd|th)?(?![0-9])|([^\W\d_]+)")
_ENGLISH_HOUR = re.compile(
    r"([0-9]{1,2})(?:([:.])[0-9]{2})?([ \u00a0\u202f]?)(a\.m\.|p\.m\.|am|pm)?", re.IGNORECASE
)
_FRENCH_HOUR = re.compile(
    r"[0-9]{1,2}(?:([ \u00a0\u202f]?)(h|H|heures)(?:[ \u00a0\u202f]?[0-9]{2})?)?"
)
_FIGURES = {
    "fr": re.compile(r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?"),
    "en": re.compile(r"[0-9]{1,3}(?:[, \u00a0\u202f][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"),
}
_RANK = re.compile(r"([0-9]+)([^\W\d_]+)")
_SPACES = "\u00a0\u202f "


class Swap(Struct, frozen=True):
    """`there` stands in the target for `old`, which became `new` in the source."""

    there: Fact
    old: Fact
    new: Fact
    target: Locale

    @property
    def language(self) -> Language:
        """The target's language."""
        return language_of(self.target)


def reprint(swap: Swap) -> str | None:
    """What stands in the target for the new value; None when in doubt."""
    kinds = {type(fact.value) for fact in (swap.there, swap.old, swap.new)}
    return _PRINTERS[kinds.pop()](swap) if len(kinds) == 1 else None


def language_of(target: Locale) -> Language:
    """The language of a locale."""
    return "fr" if target == "fr-FR" else "en"


def takes_an(text: str) -> bool:
    """Whether English says "an" before a figure: 8, 11, 18, 80 and their like."""
    return bool(re.match(r"8|1[18](?![0-9])", text))


def _print_address(swap: Swap) -> str | None:
    there, new = swap.there, swap.new
    if there.text == swap.old.text:
        return new.text
    if there.kind != "phone" or not str(new.value).startswith("+") or "." in there.text:
        return None
    printed = print_phone(str(new.value), national=not there.text.startswith("+"))
    return printed if "\u00a0" in there.text else printed.replace("\u00a0", " ")


def _print_day(swap: Swap) -> str | None:
    day, said = swap.new.value, swap.there.value
    if not isinstance(day, Day) or not isinstance(said, Day):
        return None
    if (day.day is None) != (said.day is None) or re.search(r"[0-9][/.-][0-9]", swap.there.text):
        return None
    weekday = day.weekday if day.weekday is not None else _weekday(day)
    try:
        return _PARTS.sub(lambda part: _part(part, day, weekday, swap.language), swap.there.text)
    except LookupError:
        return None


def _part(part: re.Match[str], day: Day, weekday: int | None, language: Language) -> str:
    """One word or figure of a date printed anew. Raises LookupError where it cannot be known."""
    year, number, ending, word = part.groups()
    if year:
        return str(_known(day.year))
    if number:
        return _numbered(_known(day.day), ending or "", language)
    if word.lower() in MONTHS[language]:
        return _cased(MONTHS[language][day.month - 1], word)
    if word.lower() in WEEKDAYS[language]:
        return _cased(WEEKDAYS[language][_known(weekday)], word)
    if word.lower() in ("of", "the", "le"):
        return word
    raise LookupError(word)


def _numbered(day: int, ending: str, language: Language) -> str:
    if language == "fr":
        return "1er" if day == 1 else str(day)
    return f"{day}{_ending(day)}" if ending else str(day)


def _known(value: int | None) -> int:
    if value is None:
        raise LookupError
    return value


def _weekday(day: Day) -> int | None:
    try:
        return date(_known(day.year), day.month, _known(day.day)).weekday()
    except (LookupError, ValueError):
        return None


def _print_weekday(swap: Swap) -> str | None:
    if not isinstance(swap.new.value, Weekday):
        return None
    name, manner = WEEKDAYS[swap.language][swap.new.value.number], swap.there.text
    return _cased(name + ("s" if manner.endswith("s") else ""), manner)


def _print_clock(swap: Swap) -> str | None:
    if not isinstance(swap.new.value, Clock):
        return None
    hour, minute = divmod(swap.new.value.minutes % 1440, 60)
    if swap.language == "fr":
        return _french_hour(swap.there.text, hour, minute)
    return _english_hour(swap.there.text, hour, minute, swap.target)


def _french_hour(manner: str, hour: int, minute: int) -> str | None:
    found = _FRENCH_HOUR.fullmatch(manner)
    if re.fullmatch(r"[0-9]{1,2}:[0-9]{2}", manner):
        return f"{hour:02d}:{minute:02d}"
    if not found or (minute and not found[2]) or (found[2] == "heures" and hour < 2):
        return None
    gap, sign = found[1] or "", found[2] or ""
    return f"{hour}{gap}{sign}" + (f"{gap}{minute:02d}" if minute else "")


def _english_hour(manner: str, hour: int, minute: int, target: Locale) -> str | None:
    found = _ENGLISH_HOUR.fullmatch(manner)
    if not found or (found[4] and not minute and hour in (0, 12)):
        return print_time(time(hour, minute), target) if not found or found[4] else None
    separator = found[2] or (":" if target == "en-US" else ".")
    if not found[4] and found[2] == ":":
        return f"{hour:02d}:{minute:02d}"
    minutes = f"{separator}{minute:02d}" if minute else ""
    return f"{hour % 12 or 12}{minutes}{found[3]}{_half(found[4] or '', hour)}"


def _half(manner: str, hour: int) -> str:
    half = "am" if hour < 12 else "pm"
    half = f"{half[0]}.m." if "." in manner else half
    return (half.upper() if manner.isupper() else half) if manner else ""


def _print_quantity(swap: Swap) -> str | None:
    one, other, said = swap.old.value, swap.new.value, swap.there.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)
            and isinstance(said, Quantity)):  # fmt: skip
        return None
    if one.unit != other.unit or other.number < 0 or one.number < 0:
        return None
    if swap.there.optional:
        return _in_words(swap.there, one, other, swap.language)
    return _in_figures(swap, said, other)


def _in_figures(swap: Swap, said: Quantity, value: Quantity) -> str | None:
    there, language = swap.there, swap.language
    found = list(_FIGURES[language].finditer(there.text))
    if len(found) != 1:
        return None
    shown = read_number(re.sub(f"[{_SPACES}]", "", found[0][0]), language)
    if not shown:
        return None
    number = value.number * shown / said.number
    if there.kind != "percent" and _singular(shown) != _singular(number):
        return None
    printed = _figures(number, swap.new.text, shown != said.number, language)
    return printed and there.text[: found[0].start()] + printed + there.text[found[0].end() :]


def _figures(number: Decimal, source: str, counted: bool, language: Language) -> str | None:
    """A number as the target writes it; grouped unless the source was not (a year, a postcode).
    Beside "million" it stays between one and a thousand, with two decimals at most."""
    number = number.normalize() if number % 1 else number.quantize(Decimal(1))
    decimals = -int(number.as_tuple().exponent)
    if counted and (not 1 <= number < 1000 or decimals > 2):
        return None
    written = re.search(r"[0-9],([0-9]+)" if language == "en" else r"[0-9]\.([0-9]+)", source)
    if not counted and written:
        number = number.quantize(Decimal(1).scaleb(-len(written[1])))
    grouped = f"{number:,}" if counted or not re.search("[0-9]{4}", source) else str(number)
    if language == "en":
        return grouped
    return grouped.replace(",", "\u202f").replace(".", ",")


def _singular(number: Decimal) -> bool:
    return number < 2


def _in_words(there: Fact, old: Quantity, new: Quantity, language: Language) -> str | None:
    if new.number % 1 or _singular(old.number) != _singular(new.number) or new.number > 99:
        return None
    before, after = spell(int(old.number), language), spell(int(new.number), language)
    written = small(there.text)[: len(before)].replace(" ", "-")
    if not before or written != before:
        return None
    return _cased(after, there.text) + there.text[len(before) :]


def _print_ordinal(swap: Swap) -> str | None:
    there, language = swap.there, swap.language
    if not isinstance(swap.new.value, Ordinal) or not isinstance(there.value, Ordinal):
        return None
    number = swap.new.value.number
    if there.optional:
        plural = "s" if there.text.endswith("s") and language == "fr" else ""
        rank = spell_rank(number, language)
        return _cased(rank + plural, there.text) if rank and there.value.number > 2 else None
    found = _RANK.fullmatch(there.text)
    if not found or (language == "fr" and (min(number, there.value.number) < 3)):
        return None
    return f"{number}{_ending(number) if language == 'en' else found[2]}"


def _print_code(swap: Swap) -> str | None:
    return swap.new.text if swap.there.text == swap.old.text else None


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _cased(word: str, manner: str) -> str:
    if manner.isupper() and len(manner) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if manner[:1].isupper() else word


_PRINTERS: dict[type[Value], Callable[[Swap], str | None]] = {
    Day: _print_day, Weekday: _print_weekday, Clock: _print_clock, Quantity: _print_quantity,
    Ordinal: _print_ordinal, Code: _print_code, str: _print_address,
}  # fmt: skip
