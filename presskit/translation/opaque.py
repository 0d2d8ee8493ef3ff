"""Tagged text for engines that know only words: each tag, and each protected literal whole,
becomes a token such as ⟦1⟧ that they leave alone. Never judges an answer: `tagged.rebuild` does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from itertools import count

from msgspec import Struct

# A protected literal goes as one token: an engine without tags would translate its words.
_TAG = re.compile(r'<x id="\d+">[^<]*</x>|<[^<>]*>')
_TOKEN = re.compile(r"⟦\s{0,3}([0-9]{1,9})\s{0,3}⟧")


class Veiled(Struct, frozen=True):
    """Words with tokens (`text`), and the markup that each token stands for."""

    text: str
    tokens: Mapping[str, str]


def veil(markup: str) -> Veiled:
    """What `tagged.protect` wrote, as plain text with tokens; a text that has tokens of its own
    keeps them, ours take other numbers."""
    theirs = {int(number) for number in _TOKEN.findall(markup)}
    free = (number for number in count(1) if number not in theirs)
    tokens: dict[str, str] = {}

    def token(tag: re.Match[str]) -> str:
        number = str(next(free))
        tokens[number] = tag[0]
        return f"⟦{number}⟧"

    return Veiled(unescape(_TAG.sub(token, markup)), tokens)


def unveil(answer: str, veiled: Veiled) -> str:
    """The answer as tagged markup again; a token that was lost is a tag that was lost."""
    parts = _TOKEN.split(answer)
    for place in range(0, len(parts), 2):
        parts[place] = escape(parts[place])
    for place in range(1, len(parts), 2):
        number = parts[place]
        parts[place] = veiled.tokens.get(str(int(number)), f"⟦{number}⟧")
    return "".join(parts)


def escape(text: str) -> str:
    """The text as XML writes it between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
