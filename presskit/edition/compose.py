"""Compose an edition: one release, one language, every text final.

Expects a release without errors (every id known, every language there); a draft may lack
translations. Reads no file and no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace

from presskit import edition as e
from presskit.contacts import Reached, listed, merge
from presskit.edition.agenda import compose_events, compose_registration, practical_facts
from presskit.edition.figures import key_figure
from presskit.edition.headings import levelled, stepped
from presskit.edition.kinds import (
    compose_change,
    compose_parts,
    compose_section,
    contents,
    supersedes,
)
from presskit.edition.people import named, speaking
from presskit.edition.voice import Voice
from presskit.labels import KINDS, OWN_NAMES
from presskit.markup import Blocks, Line, Run, opened_by, text_of
from presskit.media import Rendition
from presskit.model import (
    AboutEntry,
    Language,
    MediaAsset,
    Organisation,
    Quote,
    Release,
)
from presskit.names import print_phone
from presskit.office import Desk
from presskit.office.pictures import is_picture
from presskit.seal import Seal
from presskit.typography import NBSP, cut
from presskit.values import in_zone, print_moment, print_size

_SUMMARY = 200
# A press kit opens with its cover and closes with its contacts.
_WITHOUT_DATELINE = ("press-kit",)


class Pictures(Struct, frozen=True):
    """What was made of the picture files: by path as written in the release, and of logos; and how
    many bytes the files beside them have."""

    media: Mapping[str, Rendition]
    logos: Mapping[str, Rendition]
    sizes: Mapping[str, int] = field(default_factory=dict)


def compose(
    release: Release,
    slug: str,
    desk: Desk,
    language: Language,
    pictures: Pictures,
    as_of: datetime,
    beside: Sequence[Language] = (),
    seal: Seal | None = None,
) -> e.Edition:
    """The edition of a release in a language; `as_of` decides only whether the embargo is over,
    `beside` are the languages of the same kit, `seal` is what the kit will be signed with."""
    voice = Voice(language, desk.source_language(release), desk.office)
    quotes = {key: _quote(quote, release, desk, voice) for key, quote in release.quotes.items()}
    standfirst, sections = _opened(release, quotes, voice)
    events = compose_events(release, desk, voice)
    embargo = _embargo(release, voice, as_of)
    people, _ = merge(listed(release.contacts, desk.organisations.entries, desk.press.entries))
    labels = voice.labels
    edition = e.Edition(
        slug=slug,
        language=language,
        locale=voice.locale,
        kind=release.kind,
        kind_label=KINDS[release.kind][language],
        number=f"{labels['number']}{NBSP}{voice.name(release.number)}" if release.number else "",
        title=voice.say(release.title),
        subtitle=voice.say(release.subtitle),
        issued_on=release.date.isoformat(),
        date_line=_date_line(release, voice),
        status="" if embargo else labels["immediate"],
        embargo=embargo,
        embargo_until=_instant(release, desk) if embargo else "",
        issuers=tuple(_issuer(key, desk, voice, pictures) for key in release.issuers),
        standfirst=standfirst,
        summary=_summary(voice, release),
        practical=practical_facts(release, events, voice),
        sections=sections,
        quotes=tuple(quotes[key] for key in _unplaced(release)),
        key_figures=tuple(key_figure(figure, voice) for figure in release.key_figures),
        events=events,
        registration=compose_registration(release, events, people, voice),
        links=tuple(e.Link(link.url, voice.say(link.label)) for link in release.links),
        end_mark="" if release.kind in _WITHOUT_DATELINE else labels["end_mark"],
        notes=stepped(voice.blocks(release.notes), 2),
        pictures=tuple(
            _picture(asset, pictures, voice) for asset in release.media if is_picture(asset)
        ),
        about=tuple(_about(entry, desk, quotes, voice) for entry in release.about),
        contacts=_contact_blocks(people, desk, voice),
        hashtags=release.hashtags,
        office=voice.say(desk.office.name),
        address=voice.name(desk.office.theme.address),
        website=desk.office.website or "",
        labels=labels,
        speaker=speaking(release.speaker, release, desk, voice) if release.speaker else None,
        attending=tuple(speaking(entry, release, desk, voice) for entry in release.attending),
        opportunities=stepped(voice.blocks(release.opportunities), 2),
        logistics=stepped(voice.blocks(release.logistics), 2),
        supersedes=supersedes(release.replaces, voice),
        changes=tuple(compose_change(change, voice) for change in release.changes),
        reason=voice.line(release.reason),
        parts=compose_parts(release, desk, quotes, voice),
        siblings=tuple(_sibling(release, slug, desk, each) for each in beside if each != language),
        attachments=tuple(
            _attachment(asset, pictures.sizes, voice)
            for asset in release.media
            if not is_picture(asset)
        ),
        online=_online(desk.office.published_at, slug, language),
        sealed=_sealed(seal, voice) if seal else None,
        place=voice.name(release.place),
        timezone=desk.office.timezone,
        version=release.version,
        replaced=(release.replaces and release.replaces.release) or "",
    )
    return replace(edition, contents=contents(edition))


# ------------------------------------------------------------------------------------ opening


def _date_line(release: Release, voice: Voice) -> str:
    day = voice.date(release.date)
    if not release.place or _dateline(release, voice):
        return day
    return voice.labels["place_and_date"].format(place=voice.name(release.place), date=day)


def _dateline(release: Release, voice: Voice) -> Line:
    """What opens the first paragraph in English: "DIJON, France, 10 June 2026 – "."""
    if voice.language == "fr" or release.kind in _WITHOUT_DATELINE or not release.place:
        return ()
    places = [voice.name(release.place).upper(), voice.name(voice.office.country)]
    where = ", ".join(filter(None, (*places, voice.date(release.date))))
    return (Run(f"{where} – ", strong=True),)


def _opened(
    release: Release, quotes: Mapping[str, e.Quote], voice: Voice
) -> tuple[Line, tuple[e.Section, ...]]:
    """Standfirst and sections, the first paragraph opened by its dateline in English."""
    standfirst, dateline = voice.line(release.standfirst), _dateline(release, voice)
    sections = tuple(
        levelled(compose_section(section, quotes, voice) for section in release.sections)
    )
    if standfirst:
        return (*dateline, *standfirst), sections
    if sections and dateline:
        first = replace(sections[0], body=opened_by(dateline, sections[0].body))
        return (), (first, *sections[1:])
    return (), sections


def _embargo(release: Release, voice: Voice, as_of: datetime) -> str:
    zone = voice.office.timezone
    if release.embargo is None or in_zone(release.embargo, zone) <= as_of:
        return ""
    return f"{voice.labels['embargo']} {print_moment(release.embargo, zone, voice.locale)}"


def _instant(release: Release, desk: Desk) -> str:
    assert release.embargo is not None
    return in_zone(release.embargo, desk.office.timezone).isoformat()


def _summary(voice: Voice, release: Release) -> str:
    """The standfirst, or the first section, in at most 200 characters, cut after a word."""
    texts = [release.standfirst, *(section.text for section in release.sections)]
    first = next((text for text in texts if text), None)
    words = " ".join(text_of(voice.blocks(first)).split()) if first else voice.say(release.title)
    return cut(words, _SUMMARY)


def _issuer(key: str, desk: Desk, voice: Voice, pictures: Pictures) -> e.Issuer:
    organisation = desk.organisations.entries[key]
    full, short = _names(organisation, voice)
    logo = pictures.logos.get(organisation.logo or "")
    alt = voice.labels["logo_of"].format(name=full)
    placed = None
    if logo:
        placed = e.Picture(logo.name, logo.name, logo.data, logo.media_type,
                           logo.width, logo.height, alt=alt)  # fmt: skip
    return e.Issuer(full, short, organisation.website or "", placed)


def _names(organisation: Organisation, voice: Voice) -> tuple[str, str]:
    """The full and the short name of an organisation."""
    name = organisation.name.within(voice.language) or organisation.name.written
    full = voice.set(name.full)
    return full, voice.set(name.short) if name.short else full


def _sibling(release: Release, slug: str, desk: Desk, language: Language) -> e.Sibling:
    voice = Voice(language, desk.source_language(release), desk.office)
    page = f"../{language}/{slug}-{language}.html"
    return e.Sibling(language, voice.locale, OWN_NAMES[language], voice.say(release.title), page)


def _online(base: str | None, slug: str, language: Language) -> e.Online | None:
    if base is None:
        return None
    kit = f"{base.rstrip('/')}/{slug}"
    page = f"{kit}/{language}/{slug}-{language}.html"
    return e.Online(page, f"{kit}/index.html#{language}", f"{kit}.zip")


def _sealed(seal: Seal, voice: Voice) -> e.Sealed:
    """ "Empreinte de notre clé : 7F3A … · presse.region.example/…"; the groups stay together."""
    fingerprint = seal.key.fingerprint.replace(" ", NBSP)
    said = f"{voice.labels['fingerprint']}{voice.labels['colon']}{fingerprint}"
    line = " · ".join(filter(None, (said, seal.published_at.split("://")[-1])))
    return e.Sealed(line, fingerprint, seal.key.line("").strip(), seal.published_at)


# ---------------------------------------------------------------------------------------- body


def _quote(quote: Quote, release: Release, desk: Desk, voice: Voice) -> e.Quote:
    name, role = named(quote.speaker, release, desk, voice)
    opening, closing = voice.quotation_marks
    return e.Quote(
        text=voice.quoted(quote.text),
        opening=opening,
        closing=closing,
        speaker=name,
        role=role,
        attribution=f"{voice.labels['said']} " + ", ".join(filter(None, (name, role))),
        source=voice.name(quote.source),
        translated=voice.translated,
    )


def _unplaced(release: Release) -> Iterable[str]:
    sections = (*release.sections, *(each for part in release.parts for each in part.sections))
    placed = {key for section in sections for key in section.quotes}
    placed |= {key for entry in release.about for key in entry.quotes}
    return (key for key in release.quotes if key not in placed)


def _picture(asset: MediaAsset, pictures: Pictures, voice: Voice) -> e.Picture:
    made = pictures.media[asset.file]
    return e.Picture(
        name=made.name,
        original=asset.file.rpartition("/")[2],
        data=made.data,
        media_type=made.media_type,
        width=made.width,
        height=made.height,
        alt="" if asset.decorative else voice.say(asset.alt),
        caption=voice.say(asset.caption),
        credit=voice.name(asset.credit),
        licence=voice.name(asset.licence),
    )


def _attachment(asset: MediaAsset, sizes: Mapping[str, int], voice: Voice) -> e.Attachment:
    name = asset.file.rpartition("/")[2]
    host = asset.url.partition("://")[2].partition("/")[0]
    ending = name.rpartition(".")[2].upper()
    size = print_size(sizes[asset.file], voice.language) if asset.file in sizes else ""
    return e.Attachment(
        title=voice.say(asset.caption) or name or host,
        detail=", ".join(filter(None, (ending, size))) or host,
        name=name,
        url=asset.url,
        credit=voice.name(asset.credit),
    )


def _about(entry: AboutEntry, desk: Desk, quotes: Mapping[str, e.Quote], voice: Voice) -> e.About:
    own = desk.organisations.entries[entry.organisation].about
    heading = entry.heading or (own.heading if own else None)
    body: Blocks = stepped(voice.blocks(entry.text or (own.text if own else None)), 2)
    return e.About(voice.say(heading), body, tuple(quotes[key] for key in entry.quotes))


# ------------------------------------------------------------------------------------ contacts


def _contact_blocks(people: Iterable[Reached], desk: Desk, voice: Voice) -> tuple[
    e.ContactBlock, ...
]:  # fmt: skip
    blocks: dict[str, list[e.Contact]] = {}
    for person in people:
        blocks.setdefault(person.organisation, []).append(_contact(person, desk, voice))
    return tuple(
        e.ContactBlock(_names(desk.organisations.entries[key], voice)[1], tuple(contacts))
        for key, contacts in blocks.items()
    )


def _contact(person: Reached, desk: Desk, voice: Voice) -> e.Contact:
    first = person.organisation
    roles = [voice.say(role) for where, role in person.affiliations if where == first and role]
    return e.Contact(
        name=voice.person(person.name) if person.name else voice.labels["press_service"],
        role=", ".join(roles),
        emails=person.emails,
        phones=tuple(
            e.Phone(print_phone(number.e164, voice.language == "fr"), number.e164)
            if number.e164
            else e.Phone(number.written)
            for number in person.phones
        ),
        languages=_languages(person, voice),
        also=_also(person, desk, voice),
        desk=not person.name,
        speaks=person.languages,
    )


def _also(person: Reached, desk: Desk, voice: Voice) -> str:
    """ "et Préfecture, conseiller, Agence": for whom else they answer."""
    elsewhere = [
        part
        for where, role in person.affiliations
        if where != person.organisation
        for part in (voice.say(role), _names(desk.organisations.entries[where], voice)[1])
    ]
    return f"{voice.labels['and']} {', '.join(filter(None, elsewhere))}" if elsewhere else ""


def _languages(person: Reached, voice: Voice) -> str:
    if not person.languages:
        return ""
    spoken = [voice.labels[f"language_{language}"] for language in person.languages]
    words = f" {voice.labels['and']} ".join(spoken)
    return voice.labels["answers_in"].format(languages=words)
