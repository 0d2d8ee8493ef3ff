"""Sections and quotes of a release, each quote where it stood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import zip_longest

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.importers import Passage, Recognised, Said
from presskit.importers.draft import Setting, Source
from presskit.importers.draft.lifting import Lifted, attributes, bare, lifted
from presskit.importers.draft.prose import prose, tidy
from presskit.importers.draft.tree import Branch, Field, Leaf, Node, Row
from presskit.importers.draft.values import Ledger, fields, ids, name, said
from presskit.importers.known import surname_of
from presskit.model import Language

_INDENT = 8


class Piece(Struct, frozen=True):
    """A section in one language: its heading, its text, the ids of the quotes after it."""

    heading: str = ""
    text: str = ""
    quotes: tuple[str, ...] = ()


class Voices(Struct):
    """The quotes of a file by their id, as they are taken out of its texts: the words in each
    language, and where they were said."""

    ids: Mapping[Language, Sequence[str]]
    words: dict[str, dict[Language, Said]] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    def taken(self, language: Language) -> frozenset[int]:
        """The numbers of the quotations of a language that were taken out already."""
        return frozenset(number for number, key in enumerate(self.ids[language])
                         if language in self.words.get(key, {}))  # fmt: skip


def voices_of(source: Source) -> Voices:
    """An id for every quotation: the surname, numbered where somebody speaks twice; a quotation and
    its translation share one."""
    found: dict[Language, Sequence[str]] = {}
    for edition in source.editions:
        counted: Counter[str] = Counter()
        keys: list[str] = []
        for quote in edition.quotes:
            wanted = surname_of(quote.speaker) or "citation"
            counted[wanted] += 1
            keys.append(f"{wanted}-{counted[wanted]}" if counted[wanted] > 1 else wanted)
        found[edition.language] = keys
    return Voices(found)


def sections(
    source: Source, voices: Voices, ledger: Ledger, elsewhere: Set[str] = frozenset()
) -> Row | None:
    """The sections; those of two languages side by side, in their order. Paragraphs that have their
    place `elsewhere` in the release are left out."""
    several = len(source.editions) > 1
    told = [
        list(_pieces(source, language, voices, ledger, elsewhere)) for language in source.languages
    ]
    nodes: list[Node] = []
    for pieces in zip_longest(*told, fillvalue=Piece()):
        each = dict(zip(source.languages, pieces, strict=True))
        keys = tuple(dict.fromkeys(key for piece in pieces for key in piece.quotes))
        headings = {language: piece.heading for language, piece in each.items()}
        texts = {language: piece.text for language, piece in each.items()}
        nodes.append(Branch(fields(
            heading=said(headings, several),
            text=said(texts, several, block=True),
            quotes=ids(keys),
        )))  # fmt: skip
    return Row(tuple(nodes), airy=True) if nodes else None


def _pieces(
    source: Source, language: Language, voices: Voices, ledger: Ledger, elsewhere: Set[str]
) -> Iterator[Piece]:
    edition = next(each for each in source.editions if each.language == language)
    for passage in _whole(edition):
        here = [each for each in passage.paragraphs if tidy(each) not in elsewhere]
        out = take_out(here, edition.quotes, language, voices, ledger)
        piece, text = Piece(passage.heading), list[str]()
        for part in out.parts:
            if isinstance(part, int):
                piece = replace(piece, quotes=(*piece.quotes, voices.ids[language][part]))
                continue
            if piece.quotes:
                yield replace(piece, text=prose(text, source.lines, _INDENT))
                piece, text = Piece(), []
            text.append(part)
        if piece.heading or piece.quotes or text:
            yield replace(piece, text=prose(text, source.lines, _INDENT))


def _whole(edition: Recognised) -> list[Passage]:
    """The passages; one that begins with who spoke at the end of the one before goes on with it."""
    whole: list[Passage] = []
    for passage in edition.passages:
        if whole and attributes(passage.heading, edition.quotes):
            paragraphs = (*whole[-1].paragraphs, passage.heading, *passage.paragraphs)
            whole[-1] = replace(whole[-1], paragraphs=paragraphs)
        else:
            whole.append(passage)
    return whole


def take_out(
    paragraphs: Sequence[str], quotes: Sequence[Said], language: Language, voices: Voices,
    ledger: Ledger,
) -> Lifted:  # fmt: skip
    """The paragraphs without the quotes that can be taken out; these are in `voices` from now."""
    out = lifted(paragraphs, quotes, voices.taken(language))
    for part in out.parts:
        if isinstance(part, int):
            voices.words.setdefault(voices.ids[language][part], {})[language] = bare(quotes[part])
    for number, where in out.sources:
        voices.sources.setdefault(voices.ids[language][number], where)
    ledger.aside += out.aside
    return out


def quotes(
    source: Source, voices: Voices, setting: Setting, day: date, ledger: Ledger
) -> Branch | None:
    """The quotes that were taken out, each with whom it is from."""
    several = len(source.editions) > 1
    entries = []
    for key, words in voices.words.items():
        entries.append(Field(key, Branch(fields(
            speaker=_speaker(words, several, setting, day, ledger),
            text=said({language: each.text for language, each in words.items()}, several),
            source=name(voices.sources.get(key, "")),
        ))))  # fmt: skip
    return Branch(tuple(entries)) if entries else None


def _speaker(
    words: Mapping[Language, Said], several: bool, setting: Setting, day: date, ledger: Ledger
) -> Node:
    roles = {language: each.role for language, each in words.items()}
    language, lead = next(iter(words.items()))
    return speaker(lead.speaker, roles, {}, language, several, setting, day, ledger)


def speaker(
    called: str, roles: Mapping[Language, str], topics: Mapping[Language, str], language: Language,
    several: bool, setting: Setting, day: date, ledger: Ledger,
) -> Node:  # fmt: skip
    """Someone who speaks: an id where they are on file, with the role the file gives where that is
    another; else by name. Nobody who is not on file goes without being proposed."""
    register = setting.register
    match = register.person(Said("", called, roles.get(language, "")), language)
    topic = said(topics, several)
    if match is None:
        inside = fields(name=name(called), role=said(roles, several), topic=topic)
        return Branch(inside, flow=topic is None)
    note = (
        ledger.doubt("speaker", setting.say("importing-alike", found=called)) if match.doubt else ""
    )
    same = [
        each
        for each, role in roles.items()
        if role and register.has_role(match.id, role, day, each)
    ]
    ledger.referred += [called, *(roles[each] for each in same)]
    other = {each: role for each, role in roles.items() if role and each not in same}
    if not other and topic is None:
        return Leaf(match.id, typed=True, note=note)
    inside = fields(speaker=Leaf(match.id, typed=True), role=said(other, several), topic=topic)
    return Branch(inside, flow=topic is None, note=note)
