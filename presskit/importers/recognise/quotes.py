"""Quotations, and who said them: named before, after, between two halves, or earlier."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presskit.importers import Said
from presskit.importers.recognise.blocks import Block
from presskit.importers.recognise.marks import ROLE_WORD
from presskit.importers.recognise.people import Someone, is_role, names_in, presented, role_after
from presskit.importers.recognise.quoted import SPEECH, Span, bare, spans_of, unmarked

_VERB = re.compile(rf"(?<![\w-]){SPEECH}(?![\w-])", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?<![\w])(?:(?:[a-zà-ÿ]+-t-|[a-zà-ÿ]+-)(?:il|elle|ils|elles)|il|elle|ils|elles|he|she|"
    r"they|l['’][ée]lue?|"
    r"la pr[ée]sidente|le pr[ée]sident|le pr[ée]fet|la pr[ée]f[èe]te|le directeur|"
    r"la directrice)(?![\w])",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"(?:^|[.,;(]\s*|\s)(?:pour|selon|d['’]apr[èe]s|for|according to|in the words of)\s+$",
    re.IGNORECASE,
)
# Words and titles stand in quotation marks too: fewer words than these are no speech.
_FEW, _SOME = 4, 9


def find(blocks: Sequence[Block], people: Sequence[Someone]) -> list[Said]:
    """The quotations of these paragraphs in their order, each with its speaker where one is named.
    `people` are known from elsewhere: the full name and role of who is later called by surname."""
    found: list[Said] = []
    known = [*(each for each in people if each.name), *_introduced(blocks)]
    surnames = {each.name.split()[-1]: each for each in known if len(each.name.split()) > 1}
    families: dict[str, list[Someone]] = {}
    for each in known:
        families.setdefault(_family(each.name), []).append(each)
    last, above, continued, waiting = Someone(""), Someone(""), False, ""
    for place, block in enumerate(blocks):
        spans = list(spans_of(block.text)) or unmarked(blocks, place)
        for number, span in enumerate(spans):
            goes_on = continued and number == 0
            where = Where(blocks, place, spans, number, last if last.name else above, goes_on)
            said = _speaker(where, surnames)
            if said is None and span.open and _opens_again(blocks, place):
                # Its speaker is named in the next paragraph, which opens it again.
                waiting = f"{waiting} {bare(span.text)}".strip()
                continue
            words = bare(span.text)
            if said is None:
                said, words = _inside(words)
            if said is None or not _is_speech(block.text, span, said, waiting):
                continue
            speaker = _whole(said, families.get(_family(said.name), ())) if said.name else said
            quote = Said(f"{waiting} {words}".strip(), speaker.name, speaker.role, place)
            waiting = ""
            if found and _goes_on(found[-1], quote, spans, number, block, goes_on):
                found[-1] = replace(found[-1], text=f"{found[-1].text} {quote.text}")
            else:
                found.append(quote)
            if speaker.name:
                last = speaker
        above = next(reversed(_introduced([block])), above)
        continued = bool(spans and spans[-1].open)
        waiting = waiting if continued else ""
    return found


_WITHIN = re.compile(
    rf",\s+(?:{SPEECH})\s+(?P<who>[^.!?«»“”]{{5,160}})(?P<end>[.!?,]\s)", re.IGNORECASE
)


def _inside(words: str) -> tuple[Someone | None, str]:
    """An attribution inside the marks, as French allows it, and the words without it: "La porte
    était fermée, reconnaît Gilbert Roux, président. On ne pouvait pas."."""
    match = _WITHIN.search(words)
    someone = presented(match["who"]) if match else None
    if match is None or someone is None:
        return None, words
    end = "." if match["end"].startswith(".") else ","
    return someone, f"{words[: match.start()]}{end} {words[match.end() :]}"


def _opens_again(blocks: Sequence[Block], place: int) -> bool:
    return place + 1 < len(blocks) and blocks[place + 1].text[:1] in '«“"'


class Where(Struct, frozen=True):
    """A quotation in its surroundings: the paragraphs, which of them, its quotations, which of
    them; who spoke last, or was named last where nobody spoke; whether the paragraph before left
    it open."""

    blocks: Sequence[Block]
    place: int
    spans: Sequence[Span]
    number: int
    last: Someone
    goes_on: bool

    @property
    def text(self) -> str:
        """The paragraph."""
        return self.blocks[self.place].text

    @property
    def span(self) -> Span:
        """The quotation."""
        return self.spans[self.number]

    @property
    def before(self) -> str:
        """What stands between it and the quotation before; or the line above that announces it."""
        start = self.spans[self.number - 1].end if self.number else 0
        words = self.text[start : self.span.start]
        above = self.blocks[self.place - 1].text if self.place and not self.number else ""
        return above if above.rstrip().endswith(":") and not words.strip() else words

    @property
    def after(self) -> str:
        """What stands between it and the next one."""
        more = self.number + 1 < len(self.spans)
        end = self.spans[self.number + 1].start if more else len(self.text)
        return self.text[self.span.end : end]


def _is_speech(text: str, span: Span, said: Someone, waiting: str) -> bool:
    """Speech has a speaker and some words; a term or a title has neither, or stands in a sentence
    that goes on around it."""
    words = len(f"{waiting} {span.text}".split())
    if words < _FEW:
        return False
    return bool(said.name) and (words >= _SOME or _VERB.search(_around(text, span)) is not None
                                or _fills(text, span))  # fmt: skip


def _fills(text: str, span: Span) -> bool:
    return span.end - span.start >= 0.5 * len(text)


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - 160) : span.start] + " | " + text[span.end : span.end + 160]


def _speaker(where: Where, surnames: Mapping[str, Someone]) -> Someone | None:
    """Who says it: named in the words after it, in those before it, by a pronoun or by nobody new
    where a speaker goes on; None where nobody says it."""
    before, after, last = where.before, where.after, where.last
    announced = before.rstrip().endswith(":")
    named = (
        (_before(before) if announced else None)
        or _after(where)
        or _before(before)
        or _by_surname(after[:60], surnames)
        or _by_surname(before[-80:], surnames)
    )
    if named:
        return named
    if not last.name:
        return None
    if where.goes_on and not before.strip():
        return last
    return last if _same_speaker(before, after, bool(where.number), last) else None


def _same_speaker(before: str, after: str, second: bool, last: Someone) -> bool:
    """Whether the one who spoke last speaks again: nothing stands between, or a verb of saying with
    a pronoun or nobody, or the attribution of the one before ended its sentence."""
    near = f"{after[:90]} | {before[-140:]}"
    if _VERB.search(near) and (_PRONOUN.search(near) or _ADDS.search(near)):
        return True
    if not second:
        return False
    named_before = last.name.split()[-1] in before and len(before) < 260
    return (
        len(before.strip()) <= 3
        or not re.search(r"[^\W\d_]{4,}", _AND.sub(" ", before))
        or re.search(r"(?:et|mais|puis|and|but)\b[^.]{0,80}:\s*$", before, re.IGNORECASE)
        is not None
        or (before.rstrip().endswith((".", "…")) and named_before)
    )


_ADDS = re.compile(
    r"\b(?:poursui\w+|ajout\w+|conclu\w*|soulev\w+|continued|added|went on)\b", re.IGNORECASE
)
_AND = re.compile(r"\b(?:et )?poursuit\b|\bpuis\b", re.IGNORECASE)


def _after(where: Where) -> Someone | None:
    """« … », déclare Anne Leroy, présidente; « … » Anne Leroy, présidente; "…," said Anne Leroy."""
    after = where.after
    clause = re.split(r"(?<=[^\W\d_]{2})[.!?](?:\s|$)", after, maxsplit=1)[0][:260]
    verb = _VERB.search(clause[:90])
    for named in names_in(clause):
        gap = clause[: named.start]
        close = not gap.strip(" ,:–—-.()\u00a0") or verb is not None or re.fullmatch(
            r"[\s,–—-]*(?:par|by|de)?\s*(?:l[ea]\s+)?(?:M\.|Mme|Dr|Pr|Prof\.?|"
            r"Sen\.?)?\s*", gap)  # fmt: skip
        if close and len(gap) <= 110:
            role = role_after(clause[named.end :])
            told = _role_before(gap)
            return Someone(named.name, role if is_role(role) or not told else told)
    if after.strip(" .\u00a0") or not _fills(where.text, where.span):
        return None
    # The attribution stands in a line of its own below.
    below = where.blocks[where.place + 1].text if where.place + 1 < len(where.blocks) else ""
    below = re.split(r"\s*\bSource\s*:", below)[0]
    return presented(below) if len(below) <= 160 and not below.endswith(".") else None


def _before(before: str) -> Someone | None:
    """Anne Leroy, présidente, déclare : « … »; Pour Anne Leroy, « … »; Dr Raman said: "…"."""
    sentence = re.split(r"(?<=[^\W\d_]{2}[.!?])\s+", before)[-1]
    if len(sentence) > 420:
        return None
    introduced = (
        sentence.rstrip(" \u00a0").endswith((":", ","))
        or _VERB.search(sentence) is not None
        or re.match(r"(?:selon|d['’]apr[eè]s|according to|pour)\s", sentence, re.IGNORECASE)
    )
    if not introduced:
        return None
    people = sorted(
        names_in(sentence), key=lambda each: (not _within(sentence, each.start), each.start)
    )
    for each in reversed(people):
        told = sentence[: each.start]
        rest = sentence[each.end :]
        if (
            _VERB.search(rest)
            or _ACCORDING.search(told + "")
            or (_VERB.search(told) and sentence.rstrip().endswith(":"))
            or re.fullmatch(r"[^:]{0,240}:\s*", rest)
        ):
            role = role_after(rest)
            told_of = is_role(role) or (len(role) < 50 and not _VERB.search(role))
            return Someone(each.name, role if role and told_of else _role_before(told))
    return None


def _by_surname(words: str, surnames: Mapping[str, Someone]) -> Someone | None:
    """Who is called by a surname alone beside a verb of saying: "Leroy said"."""
    if not _VERB.search(words):
        return None
    called = re.findall(r"[A-ZÀ-Þ][\w’'-]+", words)
    return next((surnames[word] for word in called if word in surnames), None)


def _within(sentence: str, start: int) -> bool:
    """Whether a name is part of another: "Ashbourne's School of Public Health"."""
    return bool(re.search(r"\b(?:of|de|du|des|at|for|d['’])\s*$", sentence[:start]))


def _role_before(told: str) -> str:
    """ "La présidente de Région Marie-Guite Dufay": the words just before the name."""
    match = ROLE_WORD.search(told[-100:])
    if not match:
        return ""
    role = re.split(r"\s(?:qui|who)\s", told[-100:][match.start() :])[0].strip(" ,:–—-")
    role = re.sub(r"\s+(?:M\.|Mme|Dr|Pr|Prof\.?)$", "", role)
    return role if not _VERB.search(role) else ""


def _introduced(blocks: Sequence[Block]) -> list[Someone]:
    """Everybody a text presents with a role: "Anne Leroy, présidente de la Région"."""
    found = []
    for block in blocks:
        for named in names_in(block.text):
            role = role_after(block.text[named.end :])
            found.append(Someone(named.name, role if role and is_role(role) else ""))
    return found


def _family(name: str) -> str:
    return name.split()[-1].casefold() if name.split() else ""


def _whole(said: Someone, family: Sequence[Someone]) -> Someone:
    """The person with the full name and the role they were presented with, among those of the same
    surname."""
    full = max((each.name for each in (*family, said)), key=lambda name: len(name.split()))
    return Someone(full, said.role or next((each.role for each in family if each.role), ""))


def _goes_on(
    before: Said, quote: Said, spans: Sequence[Span], number: int, block: Block, continued: bool
) -> bool:
    """Whether two quotations are one: a paragraph opens again what the last left open, or only the
    attribution stands between two halves of one paragraph."""
    if before.speaker != quote.speaker:
        return False
    if continued and number == 0:
        return True
    if not number or before.place != quote.place:
        return False
    between = block.text[spans[number - 1].end : spans[number].start]
    return before.speaker in between and len(between) <= 200 and ":" not in between
