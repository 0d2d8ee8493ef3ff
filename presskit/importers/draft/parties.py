"""Whom a release is from: issuers, boilerplates, press contacts, by their ids where on file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from presskit.importers import Boilerplate, Reached
from presskit.importers.draft import Setting, Source
from presskit.importers.draft.body import Voices, take_out
from presskit.importers.draft.prose import prose, tidy
from presskit.importers.draft.tree import Branch, Leaf, Node, Row
from presskit.importers.draft.values import Ledger, PerLanguage, fields, ids, name, said, typed
from presskit.importers.known import Match, Register
from presskit.importers.recognise.contacts import house_of_about, once
from presskit.model import Language
from presskit.names import name_key, print_phone

_INDENT = 6
# Where anybody may have an address.
_ANYBODYS = (
    "gmail",
    "hotmail",
    "outlook",
    "yahoo",
    "orange",
    "free",
    "wanadoo",
    "laposte",
    "icloud",
    "protonmail",
)
_LETTERHEAD = 10
_SPEAKS: dict[Language, str] = {
    "fr": "parle français speaks French",
    "en": "et anglais and English",
}


def about(
    source: Source, voices: Voices, setting: Setting, ledger: Ledger
) -> tuple[Row | None, tuple[str, ...]]:
    """The boilerplates in their order, and the ids of their organisations."""
    nodes: list[Node] = []
    keys: list[str] = []
    for each in _side_by_side(source):
        match = _house(each, setting.register)
        nodes.append(_boilerplate(each, match, source, voices, setting, ledger))
        keys.append(match.id)
    flow = all(isinstance(node, Leaf) and not node.note for node in nodes)
    return Row(tuple(nodes), flow=flow, airy=not flow) if nodes else None, tuple(keys)


def _side_by_side(source: Source) -> Iterator[Mapping[Language, Boilerplate]]:
    """The boilerplates of two editions, together where there are as many in both."""
    counts = {len(edition.about) for edition in source.editions}
    if len(counts) == 1:
        for several in zip(*(edition.about for edition in source.editions), strict=True):
            yield dict(zip(source.languages, several, strict=True))
        return
    for edition in source.editions:
        yield from ({edition.language: each} for each in edition.about)


def _house(each: Mapping[Language, Boilerplate], register: Register) -> Match:
    named = {language: house_of_about(one.heading) or one.heading for language, one in each.items()}
    on_file = next(filter(None, map(register.known_organisation, named.values())), None)
    if on_file:
        return on_file
    (language, first), *others = named.items()
    match = register.organisation(first, language)
    for other, called in others:
        register.offer_name(match.id, other, called)
    return match


def _boilerplate(
    each: Mapping[Language, Boilerplate], match: Match, source: Source, voices: Voices,
    setting: Setting, ledger: Ledger,
) -> Node:  # fmt: skip
    """An id where the words are those on file, else the heading and the text of the file."""
    register, texts, keys = setting.register, dict[Language, str](), list[str]()
    for language, one in each.items():
        edition = next(edition for edition in source.editions if edition.language == language)
        out = take_out(one.paragraphs, edition.quotes, language, voices, ledger)
        kept = [part for part in out.parts if isinstance(part, str)]
        keys += [voices.ids[language][part] for part in out.parts if isinstance(part, int)]
        texts[language] = prose(kept, source.lines, _INDENT)
        told = Boilerplate(one.heading, tuple(map(tidy, kept)))
        register.boilerplate(match.id, language, told, source.manuscript.path.name)
    quotes = ids(tuple(dict.fromkeys(keys)))
    if all(register.on_file(match.id, language, text) for language, text in texts.items()):
        ledger.referred += [*texts.values(), *(one.heading for one in each.values())]
        short = Branch(fields(organisation=typed(match.id), quotes=quotes), flow=True)
        return short if quotes else Leaf(match.id, typed=True)
    several = len(source.editions) > 1
    return Branch(fields(
        organisation=typed(match.id, _note(match, setting, ledger)),
        heading=said({language: one.heading for language, one in each.items()}, several),
        text=said(texts, several, block=True),
        quotes=quotes,
    ))  # fmt: skip


def _note(match: Match, setting: Setting, ledger: Ledger) -> str:
    if not match.doubt:
        return ""
    return ledger.doubt("organisation", setting.say(f"importing-{match.doubt}-organisation"))


# ----------------------------------------------------------------------------------- contacts


def contacts(
    source: Source, homes: Sequence[str], setting: Setting, ledger: Ledger
) -> tuple[Row | None, tuple[str, ...]]:
    """The press contacts in their order, and the ids of their organisations; an organisation stands
    for all of its own."""
    reached = once(contact for edition in source.editions for contact in edition.contacts)
    placed = [(each, *_placed(each, homes, source, setting)) for each in reached]
    houses = tuple(dict.fromkeys(house.id for _, house, _ in placed))
    nodes: list[Node] = []
    for _, group in groupby(placed, key=lambda one: one[1].id):
        nodes += _of_house(list(group), source, setting, ledger)
    flow = all(isinstance(node, Leaf) and not node.note for node in nodes)
    return Row(tuple(nodes), flow=flow, airy=not flow) if nodes else None, houses


def _placed(
    reached: Reached, homes: Sequence[str], source: Source, setting: Setting
) -> tuple[Match, Match]:
    """Whose a contact is, and the contact."""
    register = setting.register
    for identifier, contact in register.press.items():
        # On file, a contact knows its own house; the file may call it otherwise.
        found = (
            register.contact(reached, contact.organisation)
            if _shares(reached, contact.emails)
            else None
        )
        if found and found.id == identifier:
            return Match(contact.organisation), found
    if reached.organisation:
        house = register.organisation(reached.organisation, source.lead.language)
    elif homes:
        house = Match(homes[0], "alike")
    else:
        house = register.organisation(_domain(reached), source.lead.language)
    return house, register.contact(reached, house.id)


def _shares(reached: Reached, emails: Sequence[str]) -> bool:
    return bool({each.casefold() for each in emails} & {each.casefold() for each in reached.emails})


def _domain(reached: Reached) -> str:
    """The name in an address, where nothing else says whose it is; the person's own where the
    address says nothing either."""
    house = next(iter(reached.emails), "").rpartition("@")[2].rpartition(".")[0]
    return reached.name or "?" if house in ("", *_ANYBODYS) else house


def _of_house(
    group: Sequence[tuple[Reached, Match, Match]], source: Source, setting: Setting, ledger: Ledger
) -> Iterator[Node]:
    register, house = setting.register, group[0][1]
    sure = [contact.id for _, _, contact in group if not contact.doubt]
    if (
        tuple(sure) == register.of_organisation(house.id)
        and len(sure) == len(group)
        and not house.doubt
    ):
        ledger.referred += [text for reached, _, key in group
                            for text in (*_texts(reached), *_spoken(register, key))]  # fmt: skip
        yield Leaf(house.id, typed=True)
        return
    for reached, home, contact in group:
        if contact.doubt:
            yield _inline(reached, home, source, setting, ledger)
        else:
            ledger.referred += [*_texts(reached), *_spoken(register, contact)]
            yield Leaf(contact.id, typed=True)


def _spoken(register: Register, contact: Match) -> tuple[str, ...]:
    """What our own documents say of the languages of a contact on file."""
    known = register.press.get(contact.id)
    return tuple(_SPEAKS[language] for language in known.languages) if known else ()


def _inline(
    reached: Reached, house: Match, source: Source, setting: Setting, ledger: Ledger
) -> Node:
    phones = [tidy(print_phone(each, national=True)) for each in reached.phones]
    return Branch(fields(
        name=name(reached.name),
        role=said(_roles(reached, source), len(source.editions) > 1),
        organisation=typed(house.id, _note(house, setting, ledger)),
        email=typed(reached.emails[0]) if len(reached.emails) == 1 else None,
        emails=ids(reached.emails) if len(reached.emails) > 1 else None,
        phone=typed(phones[0]) if len(phones) == 1 else None,
        phones=ids(phones) if len(phones) > 1 else None,
    ))  # fmt: skip


def _roles(reached: Reached, source: Source) -> PerLanguage:
    return {edition.language: each.role for edition in source.editions for each in edition.contacts
            if each.role and name_key(each.name) == name_key(reached.name)}  # fmt: skip


def _texts(reached: Reached) -> list[str]:
    return [reached.name, reached.role, reached.organisation, *reached.emails, *reached.phones]


# ------------------------------------------------------------------------------------ issuers


def issuers(source: Source, parties: Sequence[str], setting: Setting, ledger: Ledger) -> Row:
    """Who signs: the organisations on file named above the title, else those that say something of
    themselves or are to be reached; nobody is taken for sure but the first."""
    register = setting.register
    head = [line.text for line in source.manuscript.lines[:_LETTERHEAD]]
    titled = next(
        (n for n, text in enumerate(head) if tidy(text) == tidy(source.lead.title)), len(head)
    )
    named = [(text, match.id) for text in head[:titled]
             if (match := register.known_organisation(text)) and not match.doubt]  # fmt: skip
    if named:
        ledger.referred += [text for text, _ in named]
        return _row(dict.fromkeys(key for _, key in named), "")
    only = tuple(register.organisations) if len(register.organisations) == 1 else ()
    note = ledger.doubt("issuers", setting.say("importing-issuers"))
    return _row(dict.fromkeys(parties or only), note)


def _row(keys: Mapping[str, None], note: str) -> Row:
    return ids(tuple(keys), note) or Row((), flow=True, note=note)
