"""Where quotation marks open and close in a paragraph, also where one of them was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from presskit.importers.recognise.blocks import Block
from presskit.importers.recognise.people import presented

_OPENING, _CLOSING = "«“„‹", "»”‟›"
_STRAIGHT, _SINGLE = re.compile(r'"(?!\w)'), re.compile(r"[’'](?!\w)")
_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›"}
# The verbs by which somebody is said to say something.
SPEECH = (
    r"(?:salu(?:e|ent|ait|é)|s['’][ée]tonn\w+|reconna[iî]\w+|se souv\w+|sugg[èe]r\w+|regrett\w+|"
    r"rel[èe]v(?:e|ent|ait)|d[ée]clar\w+|expliqu\w+|ajout\w+|soulign\w+|pr[ée]cis\w+|affirm\w+|indiqu\w+|rappel\w+|"
    r"estim\w+|conclu\w*|"
    r"insist\w+|confi(?:e|ent|ait|é)|not(?:e|ent|ait|é)|comment\w+|r[ée]sum\w+|pr[ée]vien\w+|"
    r"sour[ie]\w*|poursui\w+|"
    r"t[ée]moign\w+|d[ée]taill\w+|annonc\w+|assur\w+|consid[èe]r\w+|r[ée]joui\w+|f[ée]lici\w+|"
    r"se f[ée]lici\w+|appel\w+|observ\w+|"
    r"racont\w+|analys\w+|d[ée]fend\w*|lanc\w+|mart[eè]l\w+|s['’]exclam\w+|plaid\w+|dit|"
    r"dis(?:ent|ait)|"
    r"said|says?|add(?:s|ed)|explain(?:s|ed)|comment(?:s|ed)|stat(?:es|ed)|not(?:es|ed)|"
    r"warn(?:s|ed)|continu(?:es|ed)|"
    r"conclud(?:es|ed)|remark(?:s|ed)|told|tells|argu(?:es|ed)|emphasi[sz](?:es|ed)|point(?:s|"
    r"ed) out|recall(?:s|ed)|"
    r"declar(?:es|ed)|announc(?:es|ed)|believ(?:es|ed)|acknowledg(?:es|ed)|describ(?:es|ed)|"
    r"wrote|writes)"
)


class Span(Struct, frozen=True):
    """A quotation in a paragraph: where its marks begin and end, and its words."""

    start: int
    end: int
    text: str
    open: bool = False


def spans_of(text: str) -> Iterator[Span]:
    """The outermost quotations of a paragraph. One that is not closed runs to the paragraph's end:
    the next paragraph opens it again."""
    place = 0
    while place < len(text):
        mark = text[place]
        end = None
        if mark in _OPENING:
            end = _closing(text, place)
        elif (
            mark == "”"
            and text[place - 1 : place] in ("”", "“", "")
            and text[place + 1 : place + 2].isalpha()
        ):
            # Typed the wrong way round: ””La région…”
            close = text.find("”", place + 1)
            end = close if close > place else -1
        elif mark == '"' and (place == 0 or not text[place - 1].isalnum()):
            straight = _STRAIGHT.search(text, place + 1)
            end = straight.start() if straight else -1
        elif mark in "‘'" and (place == 0 or text[place - 1] in " (:,\n"):
            single = _SINGLE.search(text, place + 1)
            end = single.start() if single and single.start() - place > 12 else None
        if end is None:
            place += 1
        elif end == -1:
            yield Span(place, len(text), text[place + 1 :].strip(), open=True)
            return
        else:
            yield Span(place, end + 1, text[place + 1 : end].strip())
            place = end + 1


_FIRST_PERSON = re.compile(r"^(?:nous|je|j['’]|notre|nos|mon|ma|we|i|our|my)\b", re.IGNORECASE)
_ONLY_CLOSED = re.compile(
    rf"^[^«“„\"]{{40,}}?(?P<close>[»”\"])\s*,?\s*(?:{SPEECH})\b", re.IGNORECASE
)


def unmarked(blocks: Sequence[Block], place: int) -> list[Span]:
    """A quotation that lost a mark or both: closed only, with a verb of saying after it; or in the
    first person, with a name and a role alone on the line below."""
    text = blocks[place].text
    closed = _ONLY_CLOSED.match(text)
    if closed:
        return [Span(0, closed.end("close"), text[: closed.start("close")])]
    below = blocks[place + 1].text if place + 1 < len(blocks) else ""
    signed = presented(below) if len(below) < 130 and not below.endswith(".") else None
    if signed and signed.role and len(text) > 80 and _FIRST_PERSON.match(text):
        return [Span(0, len(text), text)]
    return []


def _closing(text: str, start: int) -> int | None:
    """Where the quotation that opens at `start` closes; inner ones are passed. -1: nowhere."""
    mark, depth = text[start], 0
    closers = _PAIRS[mark]
    for place in range(start, len(text)):
        if text[place] == mark:
            depth += 1
        elif text[place] in closers or (text[place] in _CLOSING and mark != "«"):
            depth -= 1
            if depth == 0:
                return place
    return -1


def bare(text: str) -> str:
    """The words of a quotation, without the marks around them."""
    return re.sub(r"\s+", " ", text).strip(' «»“”"\u00a0\u202f')
