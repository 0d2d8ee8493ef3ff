"""A whole release, its entries in the order of the examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from presskit.importers import Line, Manuscript, Recognised
from presskit.importers.draft import Draft, Picture, Setting, Source, parties, source_of
from presskit.importers.draft.agenda import Day, Part, Slot, Speaking, Venue, days, venue_in
from presskit.importers.draft.body import Voices, quotes, sections, speaker, voices_of
from presskit.importers.draft.prose import linked, prose, tidy
from presskit.importers.draft.tree import Branch, Field, Leaf, Node, Row, comment, leaves
from presskit.importers.draft.values import Ledger, fields, ids, name, said, typed
from presskit.importers.proof import Leftover, Proof, prove
from presskit.importers.recognise.marks import URL
from presskit.markup import is_safe
from presskit.model import Language
from presskit.names import release_slug

_CAPTION = 640
# "Un atelier. Crédit : Région / C. Martin · Libre pour un usage éditorial".
_CREDIT = re.compile(
    r"(?P<caption>.{0,300}?)\s*\b(?:photo )?(?:cr[ée]dits?|credits?)(?: photos?)?\s*:\s*"
    r"(?P<credit>[^·|]{2,120}?)(?:\s*[·|]\s*(?P<licence>.{3,200}))?",
    re.IGNORECASE,
)
# A blank line before these, as in the examples.
_APART = frozenset({"title", "sections", "quotes", "programme", "about", "contacts", "media",
                    "links", "notes", "hashtags"})  # fmt: skip


def draft(
    manuscript: Manuscript,
    editions: Sequence[Recognised],
    setting: Setting,
    others: Sequence[Recognised] = (),
) -> Draft:
    """The release of a file; whoever is not on file is proposed in the setting's register. What the
    `others`, editions nobody wants, say is no leftover."""
    source = source_of(manuscript, editions)
    ledger = Ledger()
    voices = voices_of(source)
    day = _day(source, setting)
    slug = slug_of(source, setting)
    pictures = _pictures(source, slug)
    nodes = _nodes(source, voices, day, setting, ledger, pictures)
    root = Branch(
        tuple(Field(key, node, gap=key in _APART) for key, node in nodes if node is not None)
    )
    held = (*leaves(root), *_tags(source), *ledger.referred, *ledger.aside, *_said_once(source))
    held = (*held, *(text for each in others for text in _said_in(each)))
    proof = _proved(source, held)
    furniture = tuple(line.text for each in editions for line in each.furniture)
    return Draft(
        slug=slug, root=root, head=_head(source, setting), foot=_foot(proof.leftovers, setting),
        pictures=tuple(picture for picture, _ in pictures), held=held,
        labels=(*ledger.aside, *proof.labels), furniture=furniture, leftovers=proof.leftovers,
        doubts=tuple(ledger.doubts), told=_told(source, voices),
    )  # fmt: skip


def slug_of(source: Source, setting: Setting) -> str:
    """The name of the file: the day, and the title in small letters."""
    return release_slug(_day(source, setting), source.lead.title or source.manuscript.path.stem)


def _day(source: Source, setting: Setting) -> date:
    said = _iso(source.first("date")) or _iso(source.first("event_day"))
    return said or setting.day_of_file


def _iso(said: str) -> date | None:
    """A day that was understood whole; one without its year is none."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _nodes(
    source: Source, voices: Voices, day: date, setting: Setting, ledger: Ledger,
    pictures: Sequence[tuple[Picture, str]],
) -> Iterator[tuple[str, Node | None]]:  # fmt: skip
    lead, several = source.lead, len(source.editions) > 1
    # The parts that others depend on come first: sections take their quotes before boilerplates.
    venue = _venue(source)
    body = sections(source, voices, ledger, {venue.line} if venue else frozenset())
    about, homes = parties.about(source, voices, setting, ledger)
    contacts, houses = parties.contacts(source, homes, setting, ledger)
    # Who can be reached signs, in the order of the boilerplates if they have one.
    ranked = homes if {*houses} <= {*homes} else houses
    signers = tuple(key for key in ranked if key in houses) or homes
    signing = parties.issuers(source, signers, setting, ledger)
    yield "kind", typed(lead.kind, _guessed("kind", source, setting, ledger))
    if not several and lead.language != setting.languages[0]:
        yield "language", typed(lead.language)
    yield "date", typed(day.isoformat(), _doubt_of_day(source, setting, ledger))
    yield "place", name(source.first("place"), _guessed("place", source, setting, ledger))
    yield "issuers", signing
    embargo = source.first("embargo").replace("T", " ")
    yield "embargo", typed(embargo, _guessed("embargo", source, setting, ledger))
    yield "title", _title(source, setting, ledger)
    yield "subtitle", _each(source, "subtitle", _guessed("subtitle", source, setting, ledger))
    yield "standfirst", said({each.language: prose([each.standfirst], source.lines)
                              for each in source.editions}, several, block=True)  # fmt: skip
    yield "sections", body
    yield "quotes", quotes(source, voices, setting, day, ledger)
    yield "programme", _programme(source, venue, day, setting, ledger)
    yield "about", about
    yield "contacts", contacts
    yield "media", _media(pictures, source, setting, ledger)
    yield "links", _links(source, setting, ledger)
    notes = {each.language: prose(each.notes, source.lines) for each in source.editions}
    yield "notes", said(notes, several, block=True)
    yield "hashtags", _hashtags(source)


def _said_in(edition: Recognised) -> Iterator[str]:
    """Everything an edition says."""
    yield from (edition.title, edition.subtitle, edition.date, edition.place, edition.standfirst)
    yield from (*edition.notes, *edition.hashtags, *(line.text for line in edition.unused))
    for passage in edition.passages:
        yield from (passage.heading, *passage.paragraphs)
    for about in edition.about:
        yield from (about.heading, *about.paragraphs)
    for quote in edition.quotes:
        yield from (quote.speaker, quote.role)
    for each in edition.contacts:
        yield from (each.name, each.organisation, each.role, *each.emails, *each.phones)
    for session in edition.programme:
        yield from (session.start, session.end, session.title, *session.details)


def _said_once(source: Source) -> Iterator[str]:
    """What the second edition says again and the release says once for both."""
    for edition in source.editions[1:]:
        yield from (edition.place, *edition.hashtags, *(quote.speaker for quote in edition.quotes))
        for each in edition.contacts:
            yield from (each.name, each.organisation, *each.emails, *each.phones)


def _each(source: Source, field: str, note: str = "") -> Node | None:
    texts: dict[Language, str] = {
        each.language: str(getattr(each, field)) for each in source.editions
    }
    return said(texts, len(source.editions) > 1, note=note)


def _guessed(field: str, source: Source, setting: Setting, ledger: Ledger) -> str:
    """A note beside what the recogniser was not sure of."""
    if not source.first(field) or all(field not in each.guessed for each in source.editions):
        return ""
    return ledger.doubt(field, setting.say("importing-guessed"))


def _title(source: Source, setting: Setting, ledger: Ledger) -> Node:
    found = _each(source, "title", _guessed("title", source, setting, ledger))
    if found is not None:
        return found
    return Leaf(
        source.manuscript.path.stem, note=ledger.doubt("title", setting.say("importing-untitled"))
    )


def _doubt_of_day(source: Source, setting: Setting, ledger: Ledger) -> str:
    if _iso(source.first("date")):
        return _guessed("date", source, setting, ledger)
    key = "importing-day-of-event" if _iso(source.first("event_day")) else "importing-day-of-file"
    return ledger.doubt("date", setting.say(key))


# ---------------------------------------------------------------------------------- programme


def _programme(
    source: Source, venue: Venue | None, day: date, setting: Setting, ledger: Ledger
) -> Node | None:
    """One event, or one a day; that of another language where its slots are as many."""
    told = [days(each.programme, each.event_day, source.lines) for each in source.editions]
    if not told[0]:
        event_day = source.first("event_day")
        return (
            _event(Day(event_day, ()), (), venue, source, day, setting, ledger)
            if event_day and venue
            else None
        )
    same = len(told) > 1 and [len(each.slots) for each in told[0]] == [
        len(each.slots) for each in told[1]
    ]
    events: list[Node] = []
    for number, each in enumerate(told[0]):
        others = told[1][number].slots if same else ()
        events.append(_event(each, others, None if number else venue, source, day, setting, ledger))
    return events[0] if len(events) == 1 else Row(tuple(events), airy=True)


def _venue(source: Source) -> Venue | None:
    """Where the event is: a line that says nothing else, outside the body if there is one."""
    if not (source.lead.programme or source.first("event_day")):
        return None
    left = {line.place for each in source.editions for line in each.furniture}
    lines = [line.text for line in source.manuscript.lines if line.place not in left]
    body = {
        text for each in source.editions for passage in each.passages for text in passage.paragraphs
    }
    return venue_in([line for line in lines if line not in body]) or venue_in(lines)


def _event(
    each: Day, others: Sequence[Slot], venue: Venue | None, source: Source, day: date,
    setting: Setting, ledger: Ledger,
) -> Node:  # fmt: skip
    known = _iso(each.date)
    note = "" if known else ledger.doubt("programme", setting.say("importing-day-of-programme"))
    where = Branch(fields(name=name(venue.name), address=name(venue.address))) if venue else None
    when = known or day
    pairs = [(slot, others[n] if others else None) for n, slot in enumerate(each.slots)]
    slots = tuple(_slot(slot, other, source, when, setting, ledger) for slot, other in pairs)
    return Branch(fields(
        date=typed(when.isoformat(), note), venue=where,
        sessions=Row(slots, airy=True) if slots else None,
    ))  # fmt: skip


def _slot(
    slot: Slot, other: Slot | None, source: Source, day: date, setting: Setting, ledger: Ledger
) -> Node:
    first, several = source.lead.language, len(source.editions) > 1
    second = source.languages[-1]

    def both(one: str, two: str) -> dict[Language, str]:
        return {first: one, **({second: two} if other else {})}

    twins = other.parts if other and len(other.parts) == len(slot.parts) else ()
    parts = [(part, twins[n] if twins else None) for n, part in enumerate(slot.parts)]
    speaking = [(part, twin) for part, twin in parts if not part.title]
    talks = tuple(
        _talk(part, twin, source, day, setting, ledger) for part, twin in parts if part.title
    )
    own = tuple(
        node
        for part, twin in speaking
        for node in _speakers(part, twin, source, day, setting, ledger)
    )
    text = both("\n\n".join(slot.text), "\n\n".join(other.text) if other else "")
    return Branch(fields(
        time=typed(slot.time),
        title=said(both(slot.title or "?", other.title if other else ""), several),
        room=said(both(slot.room, other.room if other else ""), several),
        access=typed(slot.access),
        text=said(text, several),
        speakers=Row(own) if own else None,
        talks=Row(talks) if talks else None,
    ))  # fmt: skip


def _talk(
    part: Part, twin: Part | None, source: Source, day: date, setting: Setting, ledger: Ledger
) -> Node:
    titles: dict[Language, str] = {source.lead.language: part.title}
    if twin:
        titles[source.languages[-1]] = twin.title
    speakers = tuple(_speakers(part, twin, source, day, setting, ledger))
    return Branch(fields(
        title=said(titles, len(source.editions) > 1), speakers=Row(speakers) if speakers else None,
    ))  # fmt: skip


def _speakers(
    part: Part, twin: Part | None, source: Source, day: date, setting: Setting, ledger: Ledger
) -> Iterator[Node]:
    several, first, second = len(source.editions) > 1, source.lead.language, source.languages[-1]
    twins = twin.speakers if twin and len(twin.speakers) == len(part.speakers) else ()
    for number, each in enumerate(part.speakers):
        other: Speaking | None = twins[number] if twins else None
        roles: dict[Language, str] = {first: each.role, **({second: other.role} if other else {})}
        topics: dict[Language, str] = {
            first: each.topic,
            **({second: other.topic} if other else {}),
        }
        yield speaker(each.name, roles, topics, first, several, setting, day, ledger)


# -------------------------------------------------------------------------------- the rest


def _pictures(source: Source, slug: str) -> list[tuple[Picture, str]]:
    """The pictures under their new names, with their alternative texts."""
    named = []
    for number, each in enumerate(source.manuscript.illustrations, start=1):
        # The name comes from the file: what is no ending could lead anywhere.
        ending = each.name.rpartition(".")[2].lower()
        suffix = ending if re.fullmatch(r"[a-z0-9]{1,5}", ending) else "bin"
        named.append((Picture(f"media/{slug}-{number}.{suffix}", each.data), each.alt))
    return named


def _media(
    pictures: Sequence[tuple[Picture, str]], source: Source, setting: Setting, ledger: Ledger
) -> Row | None:
    captions = [
        found for line in source.manuscript.lines if (found := _CREDIT.fullmatch(tidy(line.text)))
    ]
    # As many credits as pictures are theirs, in their order.
    told = captions if len(captions) == len(pictures) else []
    nodes = []
    for number, (picture, alt) in enumerate(pictures):
        said = told[number].groupdict("") if told else dict[str, str]()
        credit = name(said.get("credit", "")) or Leaf(
            "?", note=ledger.doubt("credit", setting.say("importing-credit")))  # fmt: skip
        described = name(alt) or Leaf("?", note=ledger.doubt("alt", setting.say("importing-alt")))
        nodes.append(Branch(fields(
            file=typed(picture.path), alt=described, caption=name(said.get("caption", "")),
            credit=credit, licence=name(said.get("licence", "")),
        )))  # fmt: skip
    return Row(tuple(nodes), airy=True) if nodes else None


def _links(source: Source, setting: Setting, ledger: Ledger) -> Row | None:
    found = dict.fromkeys(link for each in source.editions for link in each.links)
    found |= dict.fromkeys(link for each in source.editions for line in each.unused
                           for link in _links_of(line))  # fmt: skip
    best: dict[str, str] = {}
    for label, url in found:
        # Of two labels of an address the one that says something.
        best[url] = label if best.get(url, url) == url else best[url]
    nodes = []
    for url, label in best.items():
        address = f"https://{url}" if url.startswith("www.") else url
        if is_safe(address):
            bare = tidy(label) == url
            note = ledger.doubt("links", setting.say("importing-link")) if bare else ""
            nodes.append(Branch(fields(url=name(address), label=name(label, note))))
    return Row(tuple(nodes)) if nodes else None


def _links_of(line: Line) -> Iterator[tuple[str, str]]:
    """The links of a line that is nothing else: what one finds there, and the address."""
    written = URL.findall(line.text)
    label = tidy(URL.sub("", line.text)).strip(" :–—-→>")
    for url in dict.fromkeys((*(url for _, url in linked(line)), *written)):
        yield (label if len(label.split()) > 1 else url), url


def _hashtags(source: Source) -> Row | None:
    return ids([tag.lstrip("#") for tag in _tags(source)])


def _tags(source: Source) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for each in source.editions for tag in each.hashtags))


def _told(source: Source, voices: Voices) -> dict[str, int]:
    """How much was found of what; `woven`: quotations that stay in their sentences."""
    said = sum(len(keys) for keys in voices.ids.values())
    taken = sum(len(words) for words in voices.words.values())
    lead = source.lead
    return {
        "sections": len(lead.passages), "quotes": len(voices.words), "woven": said - taken,
        "about": len(lead.about), "contacts": len(lead.contacts), "programme": len(lead.programme),
        "pictures": len(source.manuscript.illustrations),
    }  # fmt: skip


def _proved(source: Source, held: Sequence[str]) -> Proof:
    """What became of every line but those that were left out on purpose; an address a word led to
    counts as its line's."""
    left = {line.place for each in source.editions for line in each.furniture}
    lines = [line for line in source.manuscript.lines if line.place not in left]
    proof = prove(lines, held)
    there = {url for text in (*held, *(each.text for each in proof.leftovers))
             for url in URL.findall(text)}  # fmt: skip
    lost = [Leftover(line.place, f"{label}: {url}") for line in lines for label, url in linked(line)
            if not {*URL.findall(url)} <= there]  # fmt: skip
    return replace(
        proof, leftovers=tuple(sorted((*proof.leftovers, *lost), key=lambda one: one.line))
    )


def _head(source: Source, setting: Setting) -> tuple[str, ...]:
    return (comment(setting.say("importing-head", file=source.manuscript.path.name)),)


def _foot(leftovers: Sequence[Leftover], setting: Setting) -> tuple[str, ...]:
    """What was used nowhere, as comments at the end."""
    if not leftovers:
        return ()
    return (comment(setting.say("importing-foot")),
            *(comment(f"{each.line}: {each.text}") for each in leftovers))  # fmt: skip
