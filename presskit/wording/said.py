"""The shape of a sentence: what is wrong, and what to do next."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """A problem in one language. `{meant?}` in a hint stands for "did you mean …", where there is
    something to suggest."""

    message: str
    hint: str = ""


class Rule(NamedTuple):
    """What a check looks for: its severity (`error|warning|info`), its exact definition in French
    and in English, and a release that fails it and one that passes, as YAML fragments."""

    severity: str
    definition: tuple[str, str]
    failing: str
    passing: str
