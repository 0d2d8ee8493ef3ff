"""How English is set, one row a rule; its quotation marks are in `quotes` and `singles`.

CMOS = Chicago Manual of Style; AP = Associated Press Stylebook; OUP = New Oxford Style Manual;
EU = Interinstitutional style guide, English; SI = the SI brochure, 5.4.3. E1 to E8 are the numbers
of the reference the rules were drawn from. An English time is never rewritten.
"""

from __future__ import annotations

import re

from presskit.typography.characters import NBSP
from presskit.typography.rules import Rule, rule

DOUBLE_FIRST = (("“", "”"), ("‘", "’"))
SINGLE_FIRST = (("‘", "’"), ("“", "”"))

_UNITS = (
    r"km/h|mph|[kcm]?m[²³]?|[km]?g|[kMGT]?Wh?|[kMG]?Hz|[kMGT]B|ha|ml|cl|l|L|t|kt|dB|°[CF]|min|s|V"
    r"|ppm"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SPACED, _CLOSED = " – ", "—"
_NO_SUM = r"(?!(?<=\d␣)-{1,3}␣\d)(?!-␣\d[\d,.]*␣?(?:%|°))"


def _years(match: re.Match[str]) -> str:
    """Closed up with an en dash if the second year is later: 2026-06 is a month."""
    first, second = match[1], match[2]
    later = int(second) > int(first) if len(second) == 4 else int(second) > max(12, int(first[2:]))
    return f"{first}–{second}" if later else match[0]


def _table(dash: str, percent: Rule, further: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
    """The rules with the dash of a house, its per cent, and what it alone asks."""
    return (
        # E1
        rule("quote", "“‘", r"([“‘])␣+(?=[\w■])", r"\1", "CMOS"),
        rule("quote-end", "”", r"(?<=[\w■.,;:!?…%])␣+”", "”", "CMOS"),
        # E3
        rule("marks", ",.;:!?", r"(?<=[\w”’)\]%…■◦\"'])␣+"
             r"(?=[,;:!?]+∅(?:\s|$|[▯”’)\]\"'…])|\.(?![\w.]))", "", "EU, OECD"),
        # E6
        rule("ellipsis", ".", r"(?<![./…])\.{3}(?![./…])", "…", "AP; CMOS allows it"),
        # E7
        percent,
        # E4
        rule("dash", "-", rf"(?<=[^\s|])␣{_NO_SUM}-{{1,3}}␣(?=\S)", dash, "CMOS, AP; OUP spaced"),
        rule("closed-dash", "-", r"(?<=[^\W\d_]|[”’■◦])-{2,3}(?=∅[^\W\d_]|∅[“‘■])", dash,
             "CMOS, AP; OUP spaced"),
        *further,
        # E5
        rule("years", "-", r"(?<![\w/.–-])(?<!No\.␣)((?:1\d|20)\d\d)-(\d{4}|\d\d)"
             r"(?![\w/–'’-]|\.\d)", _years, "CMOS 6.78", "ranges"),
        rule("pages", "-", r"(?<!\w)((?:pp?\.|[Pp]ages?)␣*∅\d+)-(\d+)(?![\w/-]|\.\d)", r"\1–\2",
             "CMOS 6.78", "ranges"),
        # E8
        rule("units", "0123456789", rf"(?<=\d)(∅)␣+(?=∅(?:{_UNITS})(?![\w'’]))", rf"\1{NBSP}",
             "SI; CMOS 6.121 optional"),
        rule("amounts", "m", r"(?<=\d)(∅)␣(?=∅(?:m|b|tr)illion\b)", rf"\1{NBSP}", "CMOS 6.121"),
        rule("date", "aeu", rf"(?<!\w)(\d{{1,2}})(∅)␣(?=∅(?:{_MONTHS})\b)", rf"\1\2{NBSP}",
             "CMOS 6.121"),
        rule("hours", "m", r"(?<=\d)␣(?=(?:[ap]m|[ap]\.m\.)(?!\w))", NBSP, "CMOS 6.121"),
    )  # fmt: skip


_TIGHT = rule("percent", "%", r"(?<=\d)␣+%", "%", "AP, CMOS")
_PARTED = rule("percent", "%", r"(?<=\d)␣*%(?!\w)", f"{NBSP}%", "EU")

BRITAIN = _table(_SPACED, _TIGHT)
AMERICA = _table(_CLOSED, _TIGHT)
UNION = _table(_SPACED, _PARTED, (
    rule("no-closed-dash", "—", r"(?<=[\w”’)■◦])␣*—␣*(?=∅[\w“‘(■])", _SPACED, "EU"),
))  # fmt: skip
