"""The parts of a release: which paragraph is body, "à propos", notes, contacts, hashtags, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.importers import Reached
from presskit.importers.recognise import contacts
from presskit.importers.recognise.blocks import Block
from presskit.importers.recognise.dateline import dateline, stamp
from presskit.importers.recognise.marks import (
    ABOUT,
    END,
    HASHTAG,
    LINKS,
    MORE,
    NOTES,
    PROGRAMME,
    URL,
)
from presskit.importers.recognise.people import names_in
from presskit.model import Language

_TAGS_ONLY = re.compile(r"^(?:\s*#\w+[\s,;·|]*)+$")
# "À propos de la filière, retrouvez notre dossier" is a sentence.
_INVITES = re.compile(
    r",\s(?:retrouvez|consultez|visitez|voir|rendez|d[ée]couvrez|lisez|see|visit|find|read)\b",
    re.IGNORECASE,
)


class Parts(Struct):
    """The paragraphs of each part, in their order."""

    body: list[Block] = field(default_factory=list)
    about: list[tuple[str, list[Block]]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    contacts: list[tuple[str, list[str]]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    # Stands for "under the heading of the links"; it stays empty.
    linked: list[Block] = field(default_factory=list)
    unused: list[Block] = field(default_factory=list)
    stamp: str = ""


def parts_of(blocks: Sequence[Block]) -> Parts:
    """Which paragraph belongs to which part. A block of contacts is an island: what follows it goes
    on with the part before it, unless it opens one of its own."""
    sorter, place = _Sorter(blocks), 0
    while place < len(blocks):
        place = sorter.take(place)
    return sorter.parts


class _Sorter:
    """Goes through the paragraphs; `_here` is the part that is open, `_home` whose it is, `_level`
    the height of its heading."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.parts = Parts()
        self._blocks = blocks
        self._here, self._home, self._level = self.parts.body, "", 0

    def take(self, place: int) -> int:
        """Put a paragraph, or the block it begins, where it belongs; the next one's number."""
        block = self._blocks[place]
        if _is_foot(self._blocks, place, self.parts):
            self.parts.unused += self._blocks[place:]
            return len(self._blocks)
        if contacts.opens(block):
            end = contacts.extent(self._blocks, place)
            lines = contacts.lines_of(self._blocks[place:end])
            if any(map(contacts.reaches, lines)):
                self.parts.contacts.append((self._home, lines))
                return end
        if contacts.opens(block) or not (
                self._is_mark(block) or self._opens(block) or self._says_when(place)):  # fmt: skip
            self._text(block)
        return place + 1

    def _is_mark(self, block: Block) -> bool:
        """The end, the heading of a programme, hashtags, a link: said once, in no part."""
        text, parts = block.text, self.parts
        if END.match(text) or (PROGRAMME.match(text) and block.words < 10):
            parts.unused.append(block)
        elif _TAGS_ONLY.match(text):
            parts.tags += HASHTAG.findall(text)
        elif (
            MORE.match(text)
            or URL.fullmatch(text)
            or (self._here is parts.linked and URL.search(text))
        ):
            parts.links += _links(block)
        else:
            return False
        return True

    def _opens(self, block: Block) -> bool:
        """Whether a paragraph is the heading of another part."""
        about = _about(block)
        if about:
            heading, rest = about
            self.parts.about.append((heading, [replace(block, text=rest)] if rest else []))
            self._home, self._level = contacts.house_of_about(heading), block.first.level
            self._here = self.parts.about[-1][1]
        elif NOTES.match(block.text):
            self._here = self.parts.notes
        elif LINKS.match(block.text) and block.words < 6:
            self._here = self.parts.linked
        else:
            return False
        return True

    def _says_when(self, place: int) -> bool:
        """Whether a line outside the head says when the release was issued."""
        text = self._blocks[place].text
        where, when = ("", "") if text.casefold().startswith("source") else dateline(text)
        late = where or place > len(self._blocks) - 4
        if not stamp(text) and not (when and late and len(text) < 60):
            return False
        self.parts.stamp = stamp(text) or self.parts.stamp or when
        return True

    def _text(self, block: Block) -> None:
        """A paragraph of the open part. The body goes on where nobody links at such length, and
        under a heading of the format as high as that of the "à propos"."""
        long = self._here is self.parts.linked and block.words > 25
        if long or (self._here is not self.parts.body and 0 < block.first.level <= self._level):
            self._here = self.parts.body
        self.parts.tags += HASHTAG.findall(block.text)
        (self.parts.unused if self._here is self.parts.linked else self._here).append(block)


def contacts_above(blocks: Sequence[Block]) -> tuple[list[tuple[str, list[str]]], list[Block]]:
    """The contacts of a letterhead, above the title, and the paragraphs without them."""
    for place, block in enumerate(blocks[:12]):
        if not contacts.opens(block):
            continue
        end = contacts.extent(blocks, place)
        lines = contacts.lines_of(blocks[place:end])
        later = any(len(each.text) > 170 for each in blocks[end:])
        if later and place < 8 and any(map(contacts.reaches, lines)):
            return [("", lines)], [*blocks[:place], *blocks[end:]]
    return [], list(blocks)


def reached(parts: Parts, language: Language) -> list[Reached]:
    """The press contacts of a release, each once; without a block of contacts, whoever the last
    lines reach."""
    houses = [contacts.house_of_about(heading) for heading, _ in parts.about]
    readers = ((contacts.Reader(language, home, houses), lines) for home, lines in parts.contacts)
    found = contacts.once(each for reader, lines in readers for each in reader.read(lines))
    return _at_home(found or _stray_contacts(parts, language), houses)


def _is_foot(blocks: Sequence[Block], place: int, parts: Parts) -> bool:
    """Whether only the foot of a letter is left: under a rule, below the contacts, short lines."""
    rest = blocks[place:]
    return bool(parts.contacts) and rest[0].first.ruled and len(rest) < 8 and all(
        len(block.text) < 110 and not contacts.opens(block) for block in rest)  # fmt: skip


def _about(block: Block) -> tuple[str, str] | None:
    """The heading of an "à propos", and what follows it in the same paragraph."""
    match = ABOUT.match(block.text)
    if not match or len(match["heading"]) > 130:
        return None
    heading, rest = match["heading"].strip(" :"), (match["rest"] or "").strip()
    a_sentence = heading.endswith((".", "!")) and block.words > 12
    if not rest and (a_sentence or _INVITES.search(heading)):
        return None
    if (
        heading.lower() in ("about", "à propos", "a propos")
        and rest
        and len(rest) < 80
        and not rest.endswith(".")
    ):
        heading, rest = f"{heading} : {rest}", ""
    heading = re.sub(r"\s*\((?:https?://|www\.)[^)]*\)", "", heading).strip()
    return heading, rest


def _stray_contacts(parts: Parts, language: Language) -> list[Reached]:
    """Contacts that nothing announces: lines near the end that reach somebody, by their name in a
    sentence or in the lines just above."""
    blocks = [block for block in (parts.body + parts.notes)[-8:] if len(block.text) < 320]
    lines = [line.text for block in blocks for line in block.lines if len(block.text) < 120]
    told = [block.text for block in blocks if contacts.reaches(block.text) and block.words > 9]
    if told:
        lines = [" | ".join([*[each.name for each in names_in(text)][-1:], text]) for text in told]
    if not any(contacts.reaches(line) for line in lines):
        return []
    return [each for each in contacts.Reader(language).read(lines) if each.emails or each.phones]


def _at_home(found: Iterable[Reached], houses: Sequence[str]) -> list[Reached]:
    """A contact that names no organisation is the one's that the text is about, if there is one."""
    homes = [house for house in houses if house]
    if len(homes) != 1:
        return list(found)
    return [replace(each, organisation=each.organisation or homes[0]) for each in found]


def _links(block: Block) -> list[tuple[str, str]]:
    """What a paragraph links to, each with what one finds there."""
    own = [link for line in block.lines for link in line.links]
    label = URL.sub("", block.text).strip(" :–—-→()")
    return own or [(label or url, url) for url in URL.findall(block.text)]
