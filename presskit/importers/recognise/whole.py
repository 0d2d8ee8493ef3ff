"""A whole manuscript: its parts told apart, each read by those who know it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from presskit.importers import Boilerplate, Kind, Manuscript, Reached, Recognised, Session
from presskit.importers.recognise import dates, programme, quotes
from presskit.importers.recognise.blocks import Block, blocks_of
from presskit.importers.recognise.body import passages_of
from presskit.importers.recognise.furniture import senders, unfolded, without_furniture
from presskit.importers.recognise.head import Head, read_head
from presskit.importers.recognise.language import language_of, turning_point
from presskit.importers.recognise.marks import PROGRAMME
from presskit.importers.recognise.parts import contacts_above, parts_of, reached
from presskit.importers.recognise.people import Someone
from presskit.names import name_key

_INVITED = re.compile(
    r"\b(?:vous (?:invite|convie)|sont (?:convi|invit)[ée]+s|are invited|invite you|"
    r"r[ée]serv[ée]e? (?:à la|aux) (?:presse|journalistes))\b",
    re.IGNORECASE,
)


def recognise(manuscript: Manuscript) -> tuple[Recognised, ...]:
    """What a manuscript says: one edition, or two where it says all in French and in English."""
    kept, furniture = without_furniture(manuscript.lines)
    lines = [*unfolded(kept)]
    known = senders(furniture)
    blocks = blocks_of(lines)
    turn = turning_point(blocks)
    halves = [blocks] if turn is None else [blocks[:turn], blocks[turn:]]
    found = [_edition(half, manuscript if not n else replace(manuscript, title=""))
             for n, half in enumerate(halves)]  # fmt: skip
    found = [replace(each, contacts=tuple(_with_address(one, known) for one in each.contacts))
             for each in found]  # fmt: skip
    found[0] = replace(found[0], furniture=tuple(furniture))
    return tuple(found)


def _with_address(contact: Reached, known: Mapping[str, str]) -> Reached:
    """A contact without an address, with the one their message was sent from."""
    address = known.get(" ".join(name_key(contact.name))) if contact.name else None
    return replace(contact, emails=(address,)) if address and not contact.emails else contact


def _edition(blocks: Sequence[Block], manuscript: Manuscript) -> Recognised:
    language = language_of(" ".join(block.text for block in blocks))
    above, blocks = contacts_above(blocks)
    head = read_head(blocks)
    body = blocks[head.length :]
    year = _year(head, blocks)
    sessions, taken = programme.find(body, year)
    parts = parts_of([block for n, block in enumerate(body) if n not in taken])
    parts.contacts += above
    found = reached(parts, language)
    spoken = [*parts.body, *(block for _, told in parts.about for block in told)]
    lead, passages = passages_of(parts.body)
    return Recognised(
        language=language,
        kind=_kind(head, sessions, body),
        title=head.title or manuscript.title,
        subtitle=head.subtitle,
        date=head.date or parts.stamp,
        place=head.place,
        embargo=head.embargo or _late_embargo(blocks),
        standfirst=lead,
        passages=passages,
        quotes=tuple(quotes.find(spoken, [Someone(each.name, each.role) for each in found])),
        about=tuple(Boilerplate(heading, tuple(block.text for block in told))
                    for heading, told in parts.about),
        contacts=tuple(found),
        programme=tuple(sessions),
        guessed=_guessed(head, parts.stamp),
        event_day=_event_day(blocks, body, sessions, year),
        hashtags=tuple(dict.fromkeys(parts.tags)),
        links=tuple(dict.fromkeys(parts.links)),
        notes=tuple(block.text for block in parts.notes),
        unused=tuple(line for block in (*(blocks[n] for n in head.unused), *parts.unused)
                     for line in block.lines),
    )  # fmt: skip


def _year(head: Head, blocks: Sequence[Block]) -> int | None:
    """The year that days without one belong to."""
    said = head.date or head.embargo or next(
        filter(None, (dates.first_day(block.text) for block in blocks)), "")  # fmt: skip
    return int(said[:4]) if said else None


def _kind(head: Head, sessions: Sequence[Session], body: Sequence[Block]) -> Kind:
    if head.kind:
        return head.kind
    if (sessions and any(_INVITED.search(block.text) for block in body)) or any(
            session.access == "press" for session in sessions):  # fmt: skip
        return "invitation"
    return "release"


def _guessed(head: Head, stamp: str) -> frozenset[str]:
    """What was not said in its own place: a kind that nothing names, a day from a page's foot."""
    guesses = {"kind": not head.kind, "date": not head.date and bool(stamp)}
    return frozenset(name for name, guess in guesses.items() if guess)


def _late_embargo(blocks: Sequence[Block]) -> str:
    said = (dates.read_embargo(block.text) for block in blocks if len(block.text) < 160)
    return next(filter(None, said), "")


def _event_day(
    blocks: Sequence[Block], body: Sequence[Block], sessions: Sequence[Session], year: int | None
) -> str:
    """The day of what the programme is of: of its first session, of its heading, or the first day
    that a programme's text names."""
    if not sessions:
        return ""
    headings = (
        dates.first_day(block.text, year) for block in blocks if PROGRAMME.match(block.text)
    )
    said = (*(each.day for each in sessions), *headings,
            *(dates.first_day(block.text, year) for block in body))  # fmt: skip
    return next(filter(None, said), "")
