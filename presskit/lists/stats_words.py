"""The values of a chart in the words of its reader: fr is "français", GB "Royaume-Uni"."""

from __future__ import annotations

from babel import Locale

from presskit.lists.stats import OTHERS, UNKNOWN, Bar, Chart
from presskit.wording import Ui, talk


def label_of(chart: Chart, bar: Bar, ui: Ui) -> str:
    """What a bar stands for. A code that is not known stays as it is."""
    if bar.label in (UNKNOWN, OTHERS):
        return talk("value-unknown" if bar.label == UNKNOWN else "value-others", ui)
    if chart in ("reach", "age"):
        return talk(f"{chart}-{bar.label}", ui)
    if chart == "language":
        return str(Locale(ui).languages.get(bar.label.lower(), bar.label))
    if chart == "country":
        return str(Locale(ui).territories.get(bar.label.upper(), bar.label))
    return bar.label
