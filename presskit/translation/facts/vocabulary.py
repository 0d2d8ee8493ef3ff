"""The words of dates, hours, magnitudes and units in both languages."""

from __future__ import annotations

from decimal import Decimal

from presskit.model import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "en": ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"),
}  # fmt: skip
# Only beside a day or a year, where nothing else can be meant ("sept" is also seven).
SHORT_MONTHS: dict[Language, dict[str, int]] = {
    "fr": {"janv": 1, "jan": 1, "fevrier": 2, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "aout": 8,
           "sept": 9, "oct": 10, "nov": 11, "decembre": 12, "déc": 12},
    "en": {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9,
           "sep": 9, "oct": 10, "nov": 11, "dec": 12},
}  # fmt: skip
WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
HOURS_IN_WORDS: dict[Language, dict[str, int]] = {
    "fr": {"midi": 720, "minuit": 0},
    "en": {"noon": 720, "midday": 720, "midnight": 0},
}

_MILLION, _MILLIARD, _BILLION = Decimal(10**6), Decimal(10**9), Decimal(10**12)
MAGNITUDES: dict[Language, dict[str, Decimal]] = {
    "fr": {"mille": Decimal(1000), "millier": Decimal(1000), "milliers": Decimal(1000),
           "million": _MILLION, "millions": _MILLION, "milliard": _MILLIARD,
           "milliards": _MILLIARD, "md": _MILLIARD, "mds": _MILLIARD, "mrd": _MILLIARD,
           "billion": _BILLION, "billions": _BILLION},
    "en": {"thousand": Decimal(1000), "million": _MILLION, "mn": _MILLION, "billion": _MILLIARD,
           "bn": _MILLIARD, "trillion": _BILLION, "tn": _BILLION},
}  # fmt: skip
# One letter is a magnitude only where a currency stands beside it.
SHORT_MAGNITUDES = {"k": Decimal(1000), "m": _MILLION, "mn": _MILLION, "b": _MILLIARD,
                    "bn": _MILLIARD, "md": _MILLIARD, "mds": _MILLIARD, "mrd": _MILLIARD,
                    "tn": _BILLION}  # fmt: skip

CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "eur": "EUR", "usd": "USD", "gbp": "GBP",
              "chf": "CHF", "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD",
              "pounds": "GBP", "livres sterling": "GBP", "pounds sterling": "GBP",
              "francs": "CHF"}  # fmt: skip
_SHARED = {
    **CURRENCIES, "%": "%", "‰": "‰", "percent": "%", "per cent": "%", "pour cent": "%",
    "°c": "°c", "°": "°c", "km": "km", "m": "m", "cm": "cm", "mm": "mm", "m²": "m2", "m2": "m2",
    "km²": "km2", "km2": "km2", "ha": "ha", "hectare": "ha", "hectares": "ha", "m³": "m3",
    "m3": "m3", "kg": "kg", "kilos": "kg", "g": "g", "mg": "mg", "t": "t", "tonne": "t",
    "tonnes": "t", "l": "l", "litre": "l", "litres": "l", "kw": "kw", "mw": "mw", "gw": "gw",
    "kwh": "kwh", "mwh": "mwh", "gwh": "gwh", "twh": "twh", "km/h": "km/h", "minute": "minute",
    "minutes": "minute", "min": "minute",
}  # fmt: skip
UNITS: dict[Language, dict[str, str]] = {
    "fr": {**_SHARED, "degré": "°c", "degrés": "°c", "kilomètre": "km", "kilomètres": "km",
           "mètre": "m", "mètres": "m", "centimètres": "cm", "millimètres": "mm",
           "mètres carrés": "m2", "kilomètres carrés": "km2", "mètres cubes": "m3",
           "kilogrammes": "kg", "grammes": "g", "ko": "kb", "mo": "mb", "go": "gb", "to": "tb",
           "h": "hour", "heure": "hour", "heures": "hour", "jour": "day", "jours": "day",
           "j": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year",
           "ans": "year", "année": "year", "années": "year", "seconde": "second",
           "secondes": "second"},
    "en": {**_SHARED, "degree": "°c", "degrees": "°c", "kilometre": "km", "kilometres": "km",
           "kilometer": "km", "kilometers": "km", "metre": "m", "metres": "m", "meter": "m",
           "meters": "m", "centimetres": "cm", "millimetres": "mm", "square metres": "m2",
           "square meters": "m2", "square kilometres": "km2", "square kilometers": "km2",
           "cubic metres": "m3", "cubic meters": "m3", "kilograms": "kg", "grams": "g",
           "liter": "l", "liters": "l", "kph": "km/h", "kb": "kb", "mb": "mb", "gb": "gb",
           "tb": "tb", "hour": "hour", "hours": "hour", "day": "day", "days": "day",
           "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year",
           "years": "year", "seconds": "second", "us dollars": "USD", "swiss francs": "CHF"},
}  # fmt: skip
# What a translation may leave unsaid ("aged 5", "à 18 mois"): another one is still a mistake.
SOFT_UNITS = frozenset(("hour", "day", "week", "month", "year", "minute", "second"))
MONEY = frozenset(CURRENCIES.values())


def _words(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


# A text that stops on one of these was cut.
UNFINISHED: dict[Language, frozenset[str]] = {
    "fr": _words(
        "le la les l' un une des du de d' et ou à au aux en dans par pour sur avec que "
        "qui dont ce cette ces son sa ses leur leurs ne"
    ),
    "en": _words(
        "the a an of and or to for with by from as at that which its their our his her "
        "this these into between is are was were be has have will"
    ),
}  # fmt: skip
# Words of one language that the other does not write.
OWN_WORDS: dict[Language, frozenset[str]] = {
    "fr": _words(
        "le la les un une des du de et ou à au aux en dans par pour sur avec que qui "
        "dont ce cette ces est sont ont sa ses leur leurs il elle nous vous"
    ),
    "en": _words(
        "the of and or to for with by from as that which its their our this these in is "
        "are was were be has have will on at it we you"
    ),
}  # fmt: skip
