"""Programmes: lines that begin with an hour, the days they belong to, and what stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from presskit.importers import Session
from presskit.importers.recognise import dates
from presskit.importers.recognise.blocks import Block
from presskit.importers.recognise.marks import ABOUT, CONTACT, PROGRAMME

_FROM = r"(?:(?:de|d[èe]s|[àa]|à partir de|from|at|between|entre)\s+)?"
_TO = re.compile(
    r"^\s*(?:-|–|—|→|>|/|[àa]\s|to\s|until\s|et\s|and\s|jusqu['’][àa]\s)\s*", re.IGNORECASE
)
_HALFLESS = re.compile(
    r"^(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?\s?(?=[-–—]|to\b)", re.IGNORECASE
)
_LEAD = re.compile(rf"^\s*(?:[-–•*]\s*)?{_FROM}", re.IGNORECASE)
_PRESS = re.compile(r"r[ée]serv[ée]e? (?:à la presse|aux (?:journalistes|m[ée]dias))|"
                    r"presse uniquement|press only|"
                    r"media only|for (?:the )?(?:press|media) only|point presse|press briefing|"
                    r"press conference|"
                    r"conf[ée]rence de presse", re.IGNORECASE)  # fmt: skip
_AFTER = re.compile(r"^[\s:–—\-|,.)•>→]+")
_FEW = 140


class _Slot(Struct, frozen=True):
    start: str
    end: str
    title: str


def slot(text: str) -> _Slot | None:
    """The hours a line begins with, and the rest of it; None for any other line."""
    rest = _LEAD.sub("", text, count=1)
    first = dates.CLOCK.match(rest)
    if not first:
        return _with_half_at_the_end(rest)
    start, end, rest = dates.read_clock(first), "", rest[first.end() :]
    joined = _TO.match(rest)
    if joined:
        second = dates.CLOCK.match(rest[joined.end() :])
        if second:
            end, rest = dates.read_clock(second), rest[joined.end() + second.end() :]
    return _Slot(start, end, _AFTER.sub("", rest).strip())


def _with_half_at_the_end(rest: str) -> _Slot | None:
    """9–10 am, 9.30-10pm."""
    first = _HALFLESS.match(rest)
    joined = _TO.match(rest[first.end() :]) if first else None
    if not first or not joined:
        return None
    place = first.end() + joined.end()
    second = dates.CLOCK.match(rest[place:])
    if not second:
        return None
    end = dates.read_clock(second)
    hour = int(first["h"])
    if int(end[:2]) >= 12 and hour < 12 and hour + 12 <= int(end[:2]):
        hour += 12
    return _Slot(
        f"{hour:02}:{first['m'] or '00'}", end, _AFTER.sub("", rest[place + second.end() :]).strip()
    )


def is_slot(block: Block) -> bool:
    """Whether a paragraph is a slot of a programme: it begins with an hour and is no sentence."""
    found = slot(block.text)
    return found is not None and len(block.text) <= 400 and not re.match(r"[a-zà-ÿ]", found.title)


def find(blocks: Sequence[Block], year: int | None) -> tuple[list[Session], set[int]]:
    """The sessions of a text in their order, and which paragraphs they took."""
    slots = [n for n, block in enumerate(blocks) if is_slot(block)]
    announced = any(PROGRAMME.match(block.text) for block in blocks)
    if len(slots) < (1 if announced else 2):
        return [], set()
    taken, sessions, day = set[int](), list[Session](), ""
    place = _first(blocks, slots[0])
    while place < len(blocks):
        block = blocks[place]
        found = slot(block.text) if is_slot(block) else None
        if found:
            taken.add(place)
            below = _below(blocks, place, slots)
            taken.update(below)
            sessions.append(_session(found, [blocks[n] for n in below], day))
            place = max([place, *below]) + 1
            continue
        if place > slots[-1]:
            break
        said = _only_day(block.text, year)
        if said:
            day = said
            taken.add(place)
        elif PROGRAMME.match(block.text):
            taken.add(place)
            day = dates.first_day(block.text, year) or day
        place += 1
    return _merged(_without_the_whole(sessions)), taken


def _first(blocks: Sequence[Block], first: int) -> int:
    """Where a programme begins: with the day or the heading just above its first slot."""
    for back in range(1, 4):
        place = first - back
        if place < 0 or not (
            PROGRAMME.match(blocks[place].text) or _only_day(blocks[place].text, 2000)
        ):
            return place + 1
    return first - 3


def _only_day(text: str, year: int | None) -> str:
    """The day of a line that is nothing but a day: "Mardi 8 septembre"."""
    match = dates.DAY.search(text)
    if not match or len(text) - len(match[0]) > 16 or match["y4"]:
        return ""
    return dates.read_day(match, year) or (match[0] if year is None else "")


def _below(blocks: Sequence[Block], place: int, slots: Sequence[int]) -> list[int]:
    """The short lines and list items under a slot, up to the next slot or a new part."""
    below: list[int] = []
    taken = frozenset(slots)
    for n in range(place + 1, len(blocks)):
        block = blocks[n]
        listed = block.first.item or bool(below and not block.first.gap)
        if (
            n in taken
            or PROGRAMME.match(block.text)
            or _only_day(block.text, 2000)
            or block.first.level
        ):
            break
        if ABOUT.match(block.text) or CONTACT.match(block.text):
            break
        short = len(block.text) <= _FEW
        between = n < slots[-1] and short
        room = n == place + 1 and short and (not block.first.gap or _list_follows(blocks, n))
        if not (listed or between or room):
            break
        below.append(n)
    return below


def _list_follows(blocks: Sequence[Block], place: int) -> bool:
    return place + 1 < len(blocks) and blocks[place + 1].first.item


def _session(found: _Slot, below: Sequence[Block], day: str) -> Session:
    title, details = found.title, [each.text for each in below]
    # "9 h – 13 h · Hôtel de Région": when and where all of it is.
    borrowed = title.startswith("·") or (not title and bool(details))
    if not title and details:
        title = details.pop(0)
    press = _PRESS.search(" ".join([title, *details[:2]]))
    return Session(
        found.start,
        found.end,
        title.strip(" :·"),
        day,
        "press" if press else "",
        tuple(details),
        borrowed,
    )


def _without_the_whole(sessions: list[Session]) -> list[Session]:
    """The sessions without the hours of the whole event, which stand above them with no title of
    their own."""
    if len(sessions) < 2:
        return sessions
    first, *rest = sessions
    whole = all(
        first.start <= each.start and (not each.end or each.end <= first.end) for each in rest
    )
    return rest if first.borrowed and first.end and whole else sessions


def _merged(sessions: Sequence[Session]) -> list[Session]:
    """One session where an overview and the programme itself both name it: same start, same day or
    no day said; the words of the fuller one, the end that is known."""
    kept: list[Session] = []
    for session in sessions:
        same = next((n for n, each in enumerate(kept) if each.start == session.start
                     and (each.day == session.day or not each.day or not session.day)
                     and _alike(each, session)), None)  # fmt: skip
        if same is None:
            kept.append(session)
            continue
        old = kept[same]
        fuller = session if old.title.startswith("(") or (len(session.details) >= len(old.details) \
            and not session.title.startswith("(")) else old  # fmt: skip
        kept[same] = replace(fuller, end=old.end or session.end, day=old.day or session.day,
                             access=old.access or session.access)  # fmt: skip
    return [replace(each, title=each.title.strip("() ")) for each in kept]


def _alike(one: Session, other: Session) -> bool:
    words = [set(re.findall(r"[^\W\d_]{4,}", each.title.lower())) for each in (one, other)]
    return not all(words) or bool(words[0] & words[1])
