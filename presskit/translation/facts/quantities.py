"""Numbers of a text with their magnitude and unit: amounts, percentages, ranks, codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from presskit.model import Language
from presskit.translation.facts.nouns import Clock, Code, Fact, Kind, Ordinal, Quantity, Value
from presskit.translation.facts.numerals import roman
from presskit.translation.facts.vocabulary import (
    CURRENCIES,
    MAGNITUDES,
    MONEY,
    SHORT_MAGNITUDES,
    SOFT_UNITS,
    UNITS,
)

_NUMBER: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![^\W\d_])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?"
    ),
    "en": re.compile(
        r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
        r"|(?<![^\W\d_])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
    ),
}
_CURRENCY_BEFORE = re.compile(r"(?:us)?([€$£])[ +-]?$|(?<![^\W_])(eur|usd|gbp|chf) $")
_MAGNITUDE = re.compile(r"[ -]{0,3}([^\W\d_]+)(?![^\W_])")
_SHORT_MAGNITUDE = re.compile(
    r" {0,3}(mds?|mrd|k|m|b)(?= ?[€$£]| ?eur(?![^\W_])| (?:d'|de )?(?:euros?|dollars?)(?![^\W_]))"
)
_GLUED_MAGNITUDE = re.compile(r" ?(bn|tn|mn|k|m|b)(?![^\W_])")
_UNIT = re.compile(
    r"[ -]{0,3}(?:(?:d'|de )(?=[€$£]|[^\W\d_]{4}|k?m[²³23]|(?:ha|km)(?![^\W_])))?"
    r"([€$£%‰]|°c?|(?:pour|per) cent(?![^\W_])|us dollars|swiss francs"
    r"|livres sterling|pounds sterling|(?:kilo)?mètres c(?:arr|ub)[ée]s"
    r"|(?:square|cubic) (?:kilo)?met(?:re|er)s|[^\W\d_]+(?:[²³23](?![^\W_])|/[^\W\d_]+)?)(?![^\W_])"
)
_BARE_UNIT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r" *(?:(mds?|milliards?|millions?|m|k) ?(?:d'|de )?)?"
                     r"([€$£%]|euros?|dollars?) *"),
    "en": re.compile(r" *(?:([€$£%])(?: ?(thousand|million|billion|trillion|bn|m|k))?"
                     r"|(thousand|million|billion) (euros?|dollars?)) *"),
}  # fmt: skip
_ONE_OF = {
    "fr": re.compile(r"(?<![^\W_])(?:par|chaque|une?) ([^\W\d_]+)"),
    "en": re.compile(r"(?<![^\W_])(?:per|each|every|an?|one) ([^\W\d_]+)"),
}
_SUPERSCRIPTS = str.maketrans("²³", "23")
_BETWEEN = re.compile(r" ?(?:à|au|et|ou|to|and|or|-|–|/|,) ?")
_FALL = re.compile(r"(?:^|[ (])(?:moins|minus) $")
_RANK = re.compile(r"(?<![^\W_])(?:([0-9]{1,3})\^?(?:ers?|ères?|res?|èmes?|emes?|es?|nde?s?|des?)"
                   r"|([ivx]{1,7})\^?(?:er|re|èmes?|es?))(?![^\W_])")  # fmt: skip
_ENGLISH_RANK = re.compile(r"(?<![^\W_])([0-9]{1,3})(?:st|nd|rd|th)s?(?![^\W_])")


# "Sous quinze jours" is within two weeks.
_FRENCH_WEEKS = {Decimal(8): 1, Decimal(15): 2}
_LIKE_AN_HOUR = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]")
_SIGNS = frozenset((*CURRENCIES, "%"))


class _Tail(Struct, frozen=True):
    """What follows a number: where it ends, what it multiplies by, the unit."""

    end: int
    magnitude: Decimal
    unit: str


class _Found(Struct, frozen=True):
    """A number as it stands, before its neighbours have lent it their unit."""

    fact: Fact
    bare: Decimal
    tail: _Tail
    after: int


def ranks(page: str, text: str, language: Language) -> Iterator[Fact]:
    """`3e`, `1re`, `XXIe`; `3rd`, `21st`."""
    for match in (_RANK if language == "fr" else _ENGLISH_RANK).finditer(page):
        figures = match[1]
        if not figures:
            start, end = match.span(2)
            if not text[start:end].isupper() or text[end : match.end()].isupper():
                continue
        number = int(figures) if figures else roman(match[2].upper())
        yield Fact("ordinal", Ordinal(number), text[match.start() : match.end()], *match.span())


def quantities(page: str, text: str, language: Language) -> Iterator[Fact]:
    """Every other number in figures, each with the unit that a range shares with it."""
    found = [_quantity(page, text, match, language) for match in _NUMBER[language].finditer(page)]
    for place in range(len(found) - 2, -1, -1):
        found[place], found[place + 1] = _lent(page, found[place], found[place + 1])
    return (each.fact for each in found)


def bare_unit(page: str, text: str, language: Language) -> Iterator[Fact]:
    """A text that is a unit alone, as beside a key figure: `Md€`, `€ billion`, `%`."""
    match = _BARE_UNIT[language].fullmatch(page)
    if not match:
        return
    found = [group for group in match.groups() if group]
    unit = next(CURRENCIES.get(group, group) for group in found if group in _SIGNS)
    words = {**SHORT_MAGNITUDES, **MAGNITUDES[language]}
    magnitude = next((words[group] for group in found if group in words), Decimal(1))
    yield Fact(kind_of(unit), Quantity(magnitude, unit), text, 0, len(text))


def each_one(page: str, text: str, language: Language) -> Iterator[Fact]:
    """`par an`, `a month`, `un jour`: one of a unit of time, optional."""
    for match in _ONE_OF[language].finditer(page):
        unit = UNITS[language].get(match[1], "")
        if unit in SOFT_UNITS:
            value = Quantity(Decimal(1), unit)
            yield Fact("number", value, text[match.start() : match.end()], *match.span(), True)


def tail_of(
    page: str, text: str, end: int, language: Language, currency: str = ""
) -> tuple[int, Decimal, str]:
    """Where a number that stops at `end` really ends, its magnitude and its unit."""
    tail = _tail(page, text, end, language, currency)
    return tail.end, tail.magnitude, tail.unit


def kind_of(unit: str) -> Kind:
    """Whether a unit makes an amount, a percentage or a plain number."""
    if unit in MONEY:
        return "amount"
    return "percent" if unit == "%" else "number"


def _quantity(page: str, text: str, match: re.Match[str], language: Language) -> _Found:
    start, end = match.span()
    if _belongs_to_a_word(page, start) or len(match[0]) > 20:
        return _code(text, match)
    before = _CURRENCY_BEFORE.search(page[max(0, start - 6) : start])
    currency = CURRENCIES[before[1] or before[2]] if before else ""
    tail = _tail(page, text, end, language, currency)
    if tail.end == end and page[end : end + 1].isalpha():
        return _code(text, match)
    number = read_number(match[0], language)
    begin = start - len(before[0]) if before else start
    begin, sign = _sign(page, text, begin)
    value = Quantity(sign * number * tail.magnitude, tail.unit)
    also = _other_readings(match[0], value, tail, language, text[end : tail.end])
    fact = Fact(kind_of(value.unit), value, text[begin : tail.end], begin, tail.end, also=also)
    return _Found(fact, sign * number, tail, start)


def read_number(written: str, language: Language) -> Decimal:
    """The value of figures as the language writes them."""
    bare = written.replace(" ", "")
    return Decimal(bare.replace(",", "." if language == "fr" else ""))


def _tail(page: str, text: str, end: int, language: Language, currency: str) -> _Tail:
    end, magnitude = _magnitude(page, text, end, language, currency)
    match = _UNIT.match(page, end)
    unit = _unit(match, text, language) if match else ""
    if match and unit and (not currency or currency == unit):
        end = match.end()
    return _Tail(end, magnitude, currency or unit)


def _magnitude(
    page: str, text: str, end: int, language: Language, currency: str
) -> tuple[int, Decimal]:
    word = _MAGNITUDE.match(page, end)
    if word and word[1] in MAGNITUDES[language]:
        return word.end(), MAGNITUDES[language][word[1]]
    short = (_GLUED_MAGNITUDE if currency else _SHORT_MAGNITUDE).match(page, end)
    if short:
        return short.end(), {**MAGNITUDES[language], **SHORT_MAGNITUDES}[short[1]]
    if page.startswith("k", end) and text[end + 1 : end + 2].isspace():
        return end + 1, SHORT_MAGNITUDES["k"]
    return end, Decimal(1)


def _unit(match: re.Match[str], text: str, language: Language) -> str:
    """The unit's key; one letter that is a capital is none ("5 G", "3 T")."""
    word = match[1]
    if len(word) == 1 and word.isalpha() and text[match.start(1)].isupper():
        return ""
    unit = UNITS[language].get(word) or UNITS[language].get(word.translate(_SUPERSCRIPTS), "")
    if len(word) == 1 and match.string.startswith("'", match.end()):
        return ""  # the l of "2009 l'année" is an article
    glued_letter = len(word) == 1 and word.isalpha() and match.start() == match.start(1)
    return "" if glued_letter and word not in "mhgl" else unit


def _other_readings(
    written: str, value: Quantity, tail: _Tail, language: Language, rest: str
) -> tuple[Value, ...]:
    """`9.30` may be an hour, `2m` and `2 M` two million, 15 days two weeks, `90` the nineties."""
    if language == "en" and not tail.unit and _LIKE_AN_HOUR.fullmatch(written):
        hour, minute = written.split(".")
        return (Clock(int(hour) * 60 + int(minute)),)
    if rest.strip().lower() == "m" and tail.magnitude == 1:
        return (Quantity(value.number * 10**6),)
    weeks = _FRENCH_WEEKS.get(value.number) if (language, tail.unit) == ("fr", "day") else None
    return (Quantity(Decimal(weeks), "week"),) if weeks else ()


def _code(text: str, match: re.Match[str]) -> _Found:
    figures = re.sub(r"[^0-9]", "", match[0])
    start, end = match.span()
    decade = text[end : end + 1] == "s" and len(figures) == 4
    also: tuple[Value, ...] = (Quantity(Decimal(figures[2:])),) if decade else ()
    fact = Fact("number", Code(Decimal(figures)), text[start:end], start, end, also=also)
    return _Found(fact, Decimal(figures), _Tail(end, Decimal(1), "code"), start)


def _belongs_to_a_word(page: str, start: int) -> bool:
    """Whether letters stand right before: T2, Covid-19."""
    before = page[max(0, start - 2) : start]
    if before[-1:].isalpha():
        return True
    return before.endswith("-") and before[0].isalpha()


def _sign(page: str, text: str, start: int) -> tuple[int, int]:
    """Where the number begins with its minus, and what to multiply it by."""
    mark = start - 1
    if mark >= 0 and page[mark] == " " and text[mark - 1 : mark] == "−":
        mark -= 1
    alone = mark == 0 or (mark > 0 and page[mark - 1] in " (\n|")
    if mark >= 0 and alone and (text[mark] == "−" or page[mark] == "-"):
        return mark, -1
    words = _FALL.search(page[max(0, start - 7) : start])
    return (start - len(words[0].strip()) - 1, -1) if words else (start, 1)


def _lent(page: str, one: _Found, other: _Found) -> tuple[_Found, _Found]:
    """Two numbers of a range, each also with what only its neighbour says: `€2–3 million`."""
    if not _BETWEEN.fullmatch(page, one.tail.end, other.fact.start):
        return one, other
    if "code" in (one.tail.unit, other.tail.unit):
        return one, other
    lends = one.tail.unit in ("", other.tail.unit) or (one.tail.unit in MONEY
                                                       and not other.tail.unit)  # fmt: skip
    if not lends or one.tail.magnitude != 1:
        return one, other
    tail = _Tail(one.tail.end, other.tail.magnitude, other.tail.unit or one.tail.unit)
    first = _also(one.fact, Quantity(one.bare * tail.magnitude, tail.unit))
    second = _also(other.fact, Quantity(other.bare * tail.magnitude, tail.unit))
    return replace(one, fact=first, tail=tail), replace(other, fact=second)


def _also(fact: Fact, reading: Value) -> Fact:
    return fact if reading in fact.values else replace(fact, also=(*fact.also, reading))
