"""What a kind of document has that others have not: the parts and the contents of a press kit,
who makes a statement, what a correction changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from presskit import edition as e
from presskit.edition.figures import key_figure
from presskit.edition.headings import levelled, stepped
from presskit.edition.people import named
from presskit.edition.voice import Voice
from presskit.labels import SUPERSEDED
from presskit.markup import text_of
from presskit.model import Biography, Change, Part, Release, Replaced, Section
from presskit.office import Desk
from presskit.typography import NBSP
from presskit.values import print_period


def compose_section(section: Section, quotes: Mapping[str, e.Quote], voice: Voice) -> e.Section:
    """A section with the quotes placed in it."""
    placed = tuple(quotes[key] for key in section.quotes)
    return e.Section(voice.say(section.heading), voice.blocks(section.text), placed)


def compose_parts(
    release: Release, desk: Desk, quotes: Mapping[str, e.Quote], voice: Voice
) -> tuple[e.Part, ...]:
    """The parts of a press kit, numbered by their anchors."""
    return tuple(
        _part(part, f"part-{number}", release, desk, quotes, voice)
        for number, part in enumerate(release.parts, start=1)
    )


def contents(edition: e.Edition) -> tuple[e.Chapter, ...]:
    """What a press kit holds, in the order of its pages."""
    return tuple(_chapters(edition)) if edition.kind == "press-kit" else ()


def supersedes(replaced: Replaced | None, voice: Voice) -> str:
    """ "Annule et remplace le communiqué de presse du 28 mai 2026" and its title."""
    if replaced is None:
        return ""
    day = voice.date(replaced.date)
    line = SUPERSEDED[replaced.kind][voice.language].format(date=day)
    if replaced.number:
        line += f" ({voice.labels['number_within']}{NBSP}{voice.name(replaced.number)})"
    if replaced.title:
        opening, closing = voice.quotation_marks
        title = text_of(voice.quoted(replaced.title))
        line += f"{voice.labels['colon']}{opening}{title}{closing}"
    return line


def compose_change(change: Change, voice: Voice) -> e.Change:
    """What was printed, and what to read instead."""
    return e.Change(voice.say(change.what), voice.say(change.old), voice.say(change.new))


# --------------------------------------------------------------------------------------- parts


def _part(
    part: Part,
    anchor: str,
    release: Release,
    desk: Desk,
    quotes: Mapping[str, e.Quote],
    voice: Voice,
) -> e.Part:
    sections = (compose_section(each, quotes, voice) for each in part.sections)
    return e.Part(
        heading=voice.say(part.heading),
        anchor=anchor,
        standfirst=voice.line(part.standfirst),
        sections=tuple(levelled(sections, 3)),
        key_figures=tuple(key_figure(figure, voice) for figure in part.key_figures),
        timeline=tuple(
            e.Milestone(print_period(each.date, voice.locale), voice.line(each.text))
            for each in part.timeline
        ),
        biographies=tuple(_biography(each, release, desk, voice) for each in part.biographies),
    )


def _biography(biography: Biography, release: Release, desk: Desk, voice: Voice) -> e.Biography:
    name, role = named(biography.speaker, release, desk, voice)
    return e.Biography(name, role, stepped(voice.blocks(biography.text), 3, 4))


def _chapters(edition: e.Edition) -> Iterator[e.Chapter]:
    labels = edition.labels
    if edition.standfirst or edition.sections:
        yield e.Chapter(labels["summary"], "summary")
    yield from (e.Chapter(part.heading, part.anchor) for part in edition.parts)
    if edition.key_figures:
        yield e.Chapter(labels["key_figures"], "key-figures")
    for number, event in enumerate(edition.events, start=1):
        yield e.Chapter(event.heading, f"programme-{number}")
    if edition.pictures:
        yield e.Chapter(labels["pictures"], "pictures")
    if edition.about:
        yield e.Chapter(labels["about"], "about")
    if edition.contacts:
        yield e.Chapter(labels["contacts"], "contacts")
