"""How French is set, one row a rule.

IN = Lexique des règles typographiques de l'Imprimerie nationale; OQLF = Vitrine linguistique (22039
spaces, 21516 hours); EU = Code de rédaction interinstitutionnel, 6.4; SI = the SI brochure, 5.4.3.
F1 to F17 are the numbers of the reference the rules were drawn from.
"""

from __future__ import annotations

import re

from presskit.typography.characters import NBSP, NNBSP, SPACES
from presskit.typography.rules import AFTER_A_WORD, BEFORE_THE_END, Replacement, Rule, rule, spaced

LEVELS = (("«", "»"), ("“", "”"))

# Units that are glued to their number as often as not: nobody reads them as anything else.
_SIGNS = r"%|‰|(?:[kMG]|Mds?)?€|\$(?:US|CA)?|£|¥|°[CF]|[ckm]?m[²³]"
_CLEAR_UNITS = r"km/h|g/kWh|g/km|[kcm]m|[km]g|[kMGT]Wh|[kMG]W|[kMGT]o|[kMG]?Hz|dB|ha|ml|cl"
_UNITS = rf"{_CLEAR_UNITS}|[mglLtsVWJN]|min|mn|Md?s?|millions?|milliards?|hl|bar|lx|ppm|tCO2"
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_ROMAN = r"[IVX]+|[LC][IVXLC]+"
_GRAVE_E = "(?:è|e\u0300?)"
_NAME = r"(?=∅(?:[A-ZÀ-ÖØ-Þ■]|d[eu]?[s ’']|l[ae ’']))"
# A number after the dash is a minus if a unit follows, a score or a sum if another stands before.
_NO_SUM = (
    r"(?!(?<=\d␣)[-—]{1,3}␣\d)"
    r"(?![-—]{1,3}␣\d[\d,. \u00a0\u202f]*(?:%|‰|°|[kM]?€|Md|points?\b|pts?\b))"
)
# No full stop inside, save one that a no-break space follows (M. Durain).
_ASIDE = r"(?:[^–.!?\n]|[.!?](?![ \t\n]))*?[^\s–]"


def _thousands(space: str) -> Replacement:
    return lambda match: re.sub(f"[{SPACES}]", space, match[0])


def _hours(match: re.Match[str]) -> str:
    hour, minutes = match[1], match[2]
    return f"{hour}{NBSP}h{NBSP}{minutes}" if minutes else f"{hour}{NBSP}h"


def _table(high: str, colon: str, inside: str, thousands: str) -> tuple[Rule, ...]:
    """The rules with the spaces of a house: before ; ! ?, before :, inside « », in thousands."""
    return (
        # F8
        rule("ellipsis", ".", r"(?<![./…])\.{3}(?![./…])", "…", "IN"),
        # F7
        rule("apostrophe", "'", r"(?<=[^\W\d_])(∅)'(?=∅(?:[^\W_]|[«“■]))", r"\1’", "IN, OQLF"),
        rule("elision", "'’", r"(?i:(?<=\b[ldjmnstc])|(?<=qu))['’]␣+(?=∅[«“])", "’", "IN"),
        # F3
        rule("guillemet", "«", r"«␣*(?=[^\s▯»])", f"«{inside}", "IN, OQLF; EU none"),
        rule("guillemet-end", "»", r"(?<=[^\s▯◦«])(␣*)(∅)(␣*)(»)", spaced(inside),
             "IN, OQLF; EU none"),
        rule("inner-quote", "“", r"“␣+(?=[^\s▯])", "“", "IN"),
        rule("inner-quote-end", "”", r"(?<=[^\s▯“])␣+”", "”", "IN"),
        # F5
        rule("low-marks", ",.", r"(?<=[\w»)\]”’%€°■◦])␣+(?=[,.](?:∅(?:\s|$|[»)\]”\"])))", "",
             "EU, OQLF"),
        # F1, F4
        rule("high-marks", ";!?", rf"{AFTER_A_WORD}(␣*)(∅)(␣*)([;!?]+){BEFORE_THE_END}",
             spaced(high), "IN U+202F; OQLF and EU none"),
        # F2, F4
        rule("colon", ":", rf"{AFTER_A_WORD}(␣*)(∅)(␣*)(:){BEFORE_THE_END}", spaced(colon),
             "IN, OQLF; EU none"),
        # F10: not years, telephones, or what begins with 0.
        rule("thousands", "0123456789", r"(?<![\w.,/:])(?<!\d␣)[1-9]\d{0,2}(?:␣\d{3})+"
             r"(?!\d|␣\d|\.\d)", _thousands(thousands), "IN U+202F; OQLF, EU U+00A0"),
        # F11
        rule("hours", "h", r"(?<![\w.,])(\d{1,3})␣+h(?:␣+([0-5]\d))?(?!\w)", _hours,
             "IN p. 97, OQLF 21516"),
        rule("tight-hours", "h", r"(?<![\w.,])(\d{1,3})␣*h(?:␣*([0-5]\d))?(?![\w'’])", _hours,
             "IN p. 97, OQLF 21516", "tight_hours"),
        # F9
        rule("signs", "%‰€$£¥°²³", rf"(?<=\d)(␣*)(∅)(␣*)({_SIGNS})(?!\w)", spaced(NBSP),
             "IN, SI, OQLF, EU"),
        rule("units", "0123456789", rf"(?<=\d)(∅)␣+(?=∅(?:{_UNITS})(?![\w'’°]))", rf"\1{NBSP}",
             "IN, SI"),
        rule("tight-units", "0123456789", rf"(?<![\w.,])(\d+(?:[.,]\d+)?)(?=(?:{_CLEAR_UNITS})"
             r"(?![\w'’]))", rf"\1{NBSP}", "IN, SI"),
        # F12
        rule("first", "re", rf"(?<!\w)(1|I)i?{_GRAVE_E}re(s?)(?!\w)", r"\1re\2", "IN, OQLF",
             "ordinals"),
        rule("ordinals", "m", rf"(?<!\w)(\d+|{_ROMAN})i?{_GRAVE_E}me(s?)(?!\w)", r"\1e\2",
             "IN, OQLF, Académie", "ordinals"),
        # F13
        rule("number-sign", "°º", r"(?<!\w)([nN][°º]s?)(?:␣*(?=∅\d)|␣(?=∅[A-Z■]))", rf"\1{NBSP}",
             "IN"),
        # F14
        rule("civility", "MDP", rf"(?<!\w)(M\.|MM\.|Mmes?|Mlles?|Mgr|Drs?|Prs?)(∅)␣{_NAME}",
             rf"\1\2{NBSP}", "IN"),
        # F15
        rule("date", "aeoi", rf"(?<!\w)(\d{{1,2}}|1er)(∅)␣(?=∅(?i:{_MONTHS})\b)", rf"\1\2{NBSP}",
             "IN, FAO 11.1"),
        # F16; F17 is what stays: a hyphen between figures.
        rule("dash", "-—", rf"(?<=[^\s|])(␣){_NO_SUM}(?:-{{1,3}}|—)(?:(␣)(?=\S)|(?=[,;]))",
             r"\1–\2", "the press –; IN —"),
        rule("aside", "–", rf"(?<=[^\s|])␣–␣(?=\S)({_ASIDE})␣–(?:(␣)|(?=[,;:.!?)»]))",
             lambda match: f" –{NBSP}{match[1]}{NBSP}–" + (" " if match[2] else ""),
             "IN: no-break inside"),
    )  # fmt: skip


FRANCE = _table(NNBSP, NBSP, NBSP, NNBSP)
QUEBEC = _table("", NBSP, NBSP, NBSP)
UNION = _table("", "", "", NBSP)
