"""Set a sentence the way its language does: quotes, dashes, spaces. Never changes words.

First table of rules; each names its source in the field's own books: IN = Lexique des règles
typographiques de l'Imprimerie nationale, OQLF = Vitrine linguistique, CMOS = Chicago Manual.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

NBSP, NNBSP = "\u00a0", "\u202f"
_SPACE = "[ \\t\u00a0\u202f\u2009]"

# Spans that come out byte for byte. Opaque ones count as a word for the rules around them,
# transparent ones (Markdown marks) as nothing.
_OPAQUE = re.compile(
    r"""```.*?```|`[^`]*`                       # code
      | (?:https?://|www\.)[^\s<>)\]»"”]*[^\s<>)\]»"”.,;:!?]
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+            # e-mail
      | \{\{.*?\}\}
      | (?<!\w)[#@]\w[\w-]*                     # hashtag, handle
      | \b\d{4}-\d{2}-\d{2}\b                   # ISO date
      | \b\d{1,2}:\d{2}\b                       # clock
      | (?:\+\d{2}|\b0\d)(?:[ .\u00a0\u202f]\d{1,3}){3,5}\b   # phone
      | :[a-z_]+:
    """,
    re.VERBOSE | re.DOTALL,
)
_TRANSPARENT = re.compile(r"\]\([^)\s]*\)|\]\{[^}]*\}|\*+|(?<!\w)_|_(?!\w)|\[|\]|\\\n| {2,}(?=\n)")
_FIRST_OPAQUE, _FIRST_TRANSPARENT, _LAST = 0xF0000, 0x100000, 0x10FFFD
_OPAQUE_CHAR = f"[{chr(_FIRST_OPAQUE)}-{chr(_FIRST_TRANSPARENT - 3)}]"
_CLEAR = f"[{chr(_FIRST_TRANSPARENT)}-{chr(_LAST)}]*"
_PRIVATE = re.compile(f"[{chr(_FIRST_OPAQUE)}-{chr(_LAST)}]")
# List marks, headings, quotes and table rulers at the head of a line are layout, not language.
_TABLE_RULER = re.compile(r"^\s*\|?[\s:|-]*-{2,}[\s:|-]*$")
_LINE_MARK = re.compile(r"^\s*(?:[-*+>]|\d+[.)]|#{1,6})\s+")

_ROUNDS = 6

Replacement = str | Callable[["re.Match[str]"], str]


@dataclass(frozen=True)
class Rule:
    """One habit of a language; the pattern accepts the correct form too, hence idempotence."""

    name: str
    pattern: re.Pattern[str]
    replacement: Replacement
    source: str


def polish(text: str, language: Literal["fr", "en"]) -> str:
    """`text` (light Markdown) with its language's marks and spaces; polishing twice changes
    nothing; protected spans come out byte for byte."""
    rules = _RULES[language]
    if _PRIVATE.search(text):
        return text
    masked, kept = _mask(text)
    blocks = re.split(r"(\n\s*\n)", masked)
    paired = "".join(_pair_quotes(block, language) for block in blocks)
    lines = [_polish_line(line, rules) for line in paired.split("\n")]
    return _unmask("\n".join(lines), kept)


def cut(text: str, most: int) -> str:
    """The text in at most `most` characters, cut after a word; a no-break space keeps together
    what belongs together."""
    if len(text) <= most:
        return text
    words = text[:most].rpartition(" ")[0] or text[: most - 1]
    return words.rstrip(" :,;–-") + "…"


def _pair_quotes(block: str, language: str) -> str:
    """Straight quotes as the language's own, one level down inside another pair; only if every
    one in the block finds its partner, else all stay for `check` to report."""
    marks, depth = [], 0
    for match in _STRAIGHT.finditer(block):
        opens = bool(_OPENS.search(block[: match.start()]))
        depth += 1 if opens else -1
        if depth < 0 or depth > 2:
            return block
        marks.append(_QUOTES[language][(depth if opens else depth + 1) - 1][0 if opens else 1])
    if depth:
        return block
    following = iter(marks)
    return _STRAIGHT.sub(lambda _: next(following), block)


def _polish_line(line: str, rules: tuple[Rule, ...]) -> str:
    if _TABLE_RULER.match(line):
        return line
    mark = _LINE_MARK.match(line)
    head, body = (mark[0], line[mark.end() :]) if mark else ("", line)
    # A space that one rule sets may let another see its mark: a few rounds settle it.
    for _ in range(_ROUNDS):
        before = body
        for rule in rules:
            body = rule.pattern.sub(rule.replacement, body)
        if body == before:
            break
    return head + body


def _mask(text: str) -> tuple[str, dict[str, str]]:
    kept: dict[str, str] = {}

    def hide(start: int) -> Callable[[re.Match[str]], str]:
        def one(match: re.Match[str]) -> str:
            mark = chr(start + len(kept))
            kept[mark] = match[0]
            return mark

        return one

    return _TRANSPARENT.sub(hide(_FIRST_TRANSPARENT), _OPAQUE.sub(hide(_FIRST_OPAQUE), text)), kept


def _unmask(text: str, kept: dict[str, str]) -> str:
    while _PRIVATE.search(text):
        text = _PRIVATE.sub(lambda match: kept[match[0]], text)
    return text


def _rule(name: str, pattern: str, replacement: Replacement, source: str) -> Rule:
    return Rule(name, re.compile(pattern.replace("␣", _SPACE).replace("∅", _CLEAR)),
                replacement, source)  # fmt: skip


_UNITS = r"(?:%|‰|€|\$|£|[kM]€|Md€|°C|k?m²?|ha|k?g|[kMGT]?Wh?|t|millions?\b|milliards?\b)"
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

_ENGLISH_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)

_FRENCH = (
    _rule("ellipsis", r"(?<!\.)\.\.\.(?!\.)", "…", "IN"),
    _rule("apostrophe", rf"(?<=[^\W\d_])(∅)'(?=∅[^\W\d_]|∅«|{_OPAQUE_CHAR})", r"\1’",
          "IN, OQLF"),
    _rule("guillemets", r"«␣*(?=\S)", f"«{NBSP}", "IN, OQLF"),
    _rule("guillemets-end", r"(?<=\S)␣*»", f"{NBSP}»", "IN, OQLF"),
    _rule("low-marks", r"(?<=[\w»)])␣+(?=[,.](?:␣|$))", "", "OQLF"),
    _rule("high-marks", r"(?<=[^\s;!?«(])␣*([;!?]+)(?=∅(?:\s|$|[»)\]”]))", rf"{NNBSP}\1",
          "IN, OQLF"),
    _rule("colon", r"(?<=[^\s:«(])␣*:(?=∅(?:\s|$))", f"{NBSP}:", "IN, OQLF"),
    _rule("thousands", r"(?<![\d,.])(\d{1,3})((?:␣\d{3})+)(?![\d])",
          lambda match: match[1] + re.sub(_SPACE, NNBSP, match[2]), "IN"),
    _rule("hours", r"\b(\d{1,2})␣?h(?:␣?(\d{2}))?\b",
          lambda match: f"{match[1]}{NBSP}h" + (f"{NBSP}{match[2]}" if match[2] else ""),
          "IN p. 97, OQLF 21516"),
    _rule("units", rf"(?<=\d)␣*({_UNITS})(?!\w)", rf"{NBSP}\1", "IN, SI"),
    _rule("number-sign", r"\b([nN]°)␣*(?=\d)", rf"\1{NBSP}", "IN"),
    _rule("civility", r"\b(M\.|MM\.|Mmes?|Mlles?|Dr|Pr)␣(?=∅[A-ZÀ-Ý])", rf"\1{NBSP}", "IN"),
    _rule("date", rf"\b(\d{{1,2}}|1er)␣(?={_MONTHS})\b", rf"\1{NBSP}", "IN"),
    _rule("dash", r"(?<=\S)␣--?␣(?=\S)", " – ", "IN"),
)  # fmt: skip

_ENGLISH = (
    _rule("apostrophe", r"(?<=\w)(∅)'(?=∅\w)", r"\1’", "CMOS"),
    _rule("possessive", r"(?<=s)'(?=\s\w)(?!.*')", "’", "CMOS"),
    _rule("single-quotes", r"(?<!\w)'([^'\n]+)'(?!\w)", r"‘\1’", "CMOS"),
    _rule("ellipsis", r"(?<!\.)\.\.\.(?!\.)", "…", "CMOS"),
    _rule("marks", r"(?<=[\w”’)])␣+(?=[,;:!?](?:\s|$))", "", "CMOS"),
    _rule("percent", r"(?<=\d)␣+%", "%", "AP, CMOS"),
    _rule("dash", r"(?<=\S)␣--?␣(?=\S)", " – ", "UK usage"),
    _rule("date", rf"\b(\d{{1,2}})␣(?={_ENGLISH_MONTHS})\b", rf"\1{NBSP}", "CMOS 6.121"),
    _rule("hours", r"(?<=\d)␣(?=(?:[ap]m|[ap]\.m\.)(?!\w))", NBSP, "UK usage"),
    _rule("amounts", r"(?<=\d)␣(?=(?:million|billion|trillion)\b)", NBSP, "CMOS 6.121"),
)

# By depth: the outer pair, then the pair inside it (IN and the press; CMOS).
_QUOTES = {
    "fr": ((f"«{NBSP}", f"{NBSP}»"), ("“", "”")),
    "en": (("“", "”"), ("‘", "’")),
}
_STRAIGHT = re.compile('"')
# A quote opens after nothing, a space, an opening mark or an elision.
_OPENS = re.compile(f"(?:^|[\\s(\\[«“\"'’–—/\u00a0\u202f]){_CLEAR}$")

_RULES = {"fr": _FRENCH, "en": _ENGLISH}
