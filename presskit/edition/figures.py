"""Key figures, with who counted and when."""

from __future__ import annotations

from presskit import edition as e
from presskit.edition.voice import Voice
from presskit.model import KeyFigure
from presskit.typography import NBSP
from presskit.values import print_amount, print_period


def key_figure(figure: KeyFigure, voice: Voice) -> e.KeyFigure:
    """A number the way its language writes it."""
    number, unit = print_amount(figure.value, voice.say(figure.unit), voice.locale)
    return e.KeyFigure(
        value=NBSP.join(filter(None, (number, unit))),
        label=voice.say(figure.label),
        source=_source(voice.name(figure.source), figure.as_of, voice),
        figure=number,
        unit=unit,
    )


def _source(who: str, as_of: str | None, voice: Voice) -> str:
    said = ", ".join(filter(None, (who, print_period(as_of, voice.locale) if as_of else "")))
    return f"{voice.labels['source']} {said}" if said else ""
