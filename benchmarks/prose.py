"""Figures in words: numbers, ratios and goals as French and English write them."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.figures import (
    NOTHING,
    Conditions,
    Goal,
    Language,
    Row,
    Words,
    is_met,
    ratio,
    reached,
)

THIN, NBSP = "\u202f", "\u00a0"
MET, MISSED = Words("tenu", "met"), Words("manqué", "missed")
NOT_COMPARED = Words("non mesuré", "not measured")
MONTHS = Words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "January February March April May June July August September October November December",
)
UNITS = {"s": Words("s", "s"), "ms": Words("ms", "ms"), "MiB": Words("Mio", "MiB")}


def number(value: float, language: Language) -> str:
    """Three digits that count, and whole numbers from a hundred on."""
    size = abs(value)
    places = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3
    told = f"{value:,.{places}f}"
    if language == "en":
        return told
    return told.replace(",", THIN).replace(".", ",")


def figure(value: float, unit: str, language: Language) -> str:
    """A figure with its unit: 0.123 s, 98.9%, 0,123 s, 98,9 %."""
    if unit in ("share", "alarms"):
        told = f"{100 * value:.1f}"
        return f"{told}%" if language == "en" else f"{told.replace('.', ',')}{NBSP}%"
    return f"{number(value, language)}{NBSP}{UNITS[unit].within(language)}"


def middle(row: Row, language: Language) -> str:
    """The median, or why there is none."""
    if not row.values:
        return row.absent.within(language)
    return figure(row.median, row.unit, language)


def extent(row: Row, language: Language) -> str:
    """From the least to the most of several rounds; of a share, how it was counted."""
    if row.said.en:
        return row.said.within(language)
    if len(row.values) < 2:
        return ""
    return f"{number(min(row.values), language)}–{number(max(row.values), language)}"


def times_ours(row: Row, rows: Sequence[Row], language: Language) -> str:
    """How many times our figure it is; nothing where that cannot be said."""
    found = ratio(row, rows)
    return "" if found is None else f"×{NBSP}{_short(found, language)}"


def verdicts(row: Row, rows: Sequence[Row], language: Language) -> str:
    """Every goal of a row, with what was reached."""
    between = "; " if language == "en" else " ; "
    return between.join(_verdict(row, goal, rows, language) for goal in row.goals)


def _verdict(row: Row, goal: Goal, rows: Sequence[Row], language: Language) -> str:
    found = reached(row, goal, rows)
    if goal.peer != NOTHING:
        asked = Words(f"au plus {_short(goal.bound, 'fr')}{NBSP}× {goal.peer.fr}",
                      f"at most {_short(goal.bound, 'en')}{NBSP}× {goal.peer.en}")  # fmt: skip
    else:
        asked = Words(f"au plus {figure(goal.bound, row.unit, 'fr')}",
                      f"at most {figure(goal.bound, row.unit, 'en')}")  # fmt: skip
    if found is None:
        end = NOT_COMPARED.within(language)
    else:
        end = (MET if is_met(row, goal, found) else MISSED).within(language)
        end = f"{_short(found, language)}, {end}" if goal.peer != NOTHING else end
    return f"{asked.within(language)}{' : ' if language == 'fr' else ': '}{end}"


def _short(value: float, language: Language) -> str:
    """A ratio: two digits that count, and whole numbers from ten on."""
    places = 0 if value >= 10 else 1 if value >= 1 else 2
    told = f"{value:,.{places}f}"
    return told if language == "en" else told.replace(",", THIN).replace(".", ",")


def under(conditions: Conditions, language: Language) -> str:
    """What stands under a table: when, on what, how often, how quiet."""
    year, month, day = (int(part) for part in conditions.day.split("-"))
    named = MONTHS.within(language).split()[month - 1]
    machine = f"{conditions.processor}, {conditions.system}, {conditions.python}"
    told = Words(
        f"Mesuré le {'1er' if day == 1 else day} {named} {year} sur {conditions.cores} cœurs "
        f"({machine}). Tours : {conditions.rounds} au plus.",
        f"Measured on {day} {named} {year} on {conditions.cores} cores ({machine}). "
        f"Rounds: at most {conditions.rounds}.",
    )
    return f"{told.within(language)}{_quiet(conditions, language)}"


def _quiet(conditions: Conditions, language: Language) -> str:
    told: list[str] = []
    if conditions.load is not None:
        load = number(conditions.load, language)
        told.append(Words(f"charge avant : {load}", f"load before: {load}").within(language))
    if conditions.others is not None:
        share = figure(conditions.others, "share", language)
        told.append(Words(f"part du processeur prise par d’autres pendant ce temps : {share}",
                          f"part of the processor that others took meanwhile: {share}")
                    .within(language))  # fmt: skip
    text = (" ; " if language == "fr" else "; ").join(told)
    return f" {text[0].upper()}{text[1:]}." if text else ""
