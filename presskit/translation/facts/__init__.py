"""Whether a translation says the same: its numbers, dates, hours, names and addresses, compared
by what they are worth. Pure; judges no sense, only facts."""

from __future__ import annotations

from presskit.translation.facts.carrying import carried, masked
from presskit.translation.facts.comparing import differences
from presskit.translation.facts.nouns import (
    GRAVE,
    Clock,
    Code,
    Day,
    Difference,
    Fact,
    Kind,
    Ordinal,
    Quantity,
    Value,
    Weekday,
)
from presskit.translation.facts.reading import facts

__all__ = [
    "GRAVE", "Clock", "Code", "Day", "Difference", "Fact", "Kind", "Ordinal", "Quantity", "Value",
    "Weekday", "carried", "differences", "facts", "masked",
]  # fmt: skip
