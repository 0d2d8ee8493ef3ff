"""The body of a release: sections, quotes, key figures, the parts of a press kit."""

from __future__ import annotations

from typing import ClassVar

from presskit.model.base import (
    Day,
    Name,
    Number,
    Owned,
    Period,
    Shorthand,
    Text,
    maybe,
    said,
    several,
)


class SpeakerEntry(Shorthand):
    """An id of people.yaml, or {speaker: id, role, topic}, or {name, role, topic}."""

    shorthand: ClassVar[str] = "speaker"
    speaker: str | None = maybe(
        "An id of people.yaml; it may stand alone, without `speaker:`.", "jerome-durain"
    )
    name: str | None = maybe(
        "First name and surname of someone who is not in people.yaml.", "Anne LEROY"
    )
    role: Text | None = maybe(
        "The role to print. Without it: the role that people.yaml gives for the release’s date.",
        {"fr": "directrice de recherche", "en": "research director"},
    )
    topic: Text | None = maybe(
        "What they speak about; printed under the name.",
        {"fr": "La filière en région", "en": "The sector in the region"},
    )


class Quote(Owned):
    """Words someone said, and who said them. A section places a quote by its id; a quote that
    nobody places follows the sections."""

    speaker: SpeakerEntry = said(
        "Who says it: an id of people.yaml, or a name and a role.",
        "jerome-durain",
        {"name": "Anne LEROY", "role": {"fr": "chercheuse", "en": "researcher"}},
    )
    text: Text = said(
        "The words, without quotation marks: each language adds its own.",
        {"fr": "Notre objectif est clair.", "en": "Our aim is clear."},
    )
    source: Name | None = maybe(
        "Where it was said or published, for those who check.",
        {"fr": "Discours du 10 juin 2026", "en": "Speech, 10 June 2026"},
    )
    approved_on: Day | None = maybe(
        "The day on which the speaker agreed to these words; not printed.", "2026-05-27"
    )


class Section(Owned):
    """A part of the release under its own heading."""

    heading: Text | None = maybe(
        "What the section says, in a few words.",
        {"fr": "Une dynamique lancée en 2024", "en": "Momentum since 2024"},
    )
    text: Text | None = maybe(
        "The paragraphs, in light Markdown: **bold**, *italics*, links, lists, tables.",
        {"fr": "La Région réunit la filière.", "en": "The Region brings the sector together."},
    )
    quotes: tuple[str, ...] = several("Ids of the quotes to place after this text.", ["durain"])


class KeyFigure(Owned):
    """A number worth its own card, with its source and date."""

    value: Number = said(
        "The number, in figures: each language prints it in its own way.", 13000, "12,5"
    )
    unit: Text | None = maybe(
        "Its unit. An English unit that begins with € is printed before the number.",
        {"fr": "M€", "en": "€ million"},
    )
    label: Text = said(
        "What it counts, in a few words.",
        {"fr": "salariés dans la santé en région", "en": "health jobs in the region"},
    )
    source: Name | None = maybe(
        "Who counted.", {"fr": "Région Bourgogne-Franche-Comté", "en": "The Region"}
    )
    as_of: Period | None = maybe("When it was counted: a year, a month or a day.", "2024-03")


class Milestone(Owned):
    """A line of a timeline."""

    date: Period = said("When: a year, a month or a day.", "2024-03-13")
    text: Text = said(
        "What happened, or will.",
        {"fr": "Premières Assises, à Dijon", "en": "First conference, in Dijon"},
    )


class Biography(Owned):
    """A few lines on someone who speaks."""

    speaker: SpeakerEntry = said("Who: an id of people.yaml, or a name and a role.",
                                 "jerome-durain")  # fmt: skip
    text: Text = said(
        "What journalists may want to know, in a few lines.",
        {"fr": "Il préside la Région depuis 2025.", "en": "He has led the Region since 2025."},
    )


class Part(Owned):
    """A part of a press kit: it begins a page and stands in the contents."""

    heading: Text = said(
        "Its title, on its page and in the contents.",
        {"fr": "La filière en région", "en": "The sector in the region"},
    )
    standfirst: Text | None = maybe(
        "What it says, in a few lines under the title.",
        {"fr": "De la recherche à l’usine.", "en": "From research to the factory."},
    )
    sections: tuple[Section, ...] = several(
        "Its sections, in order.",
        [{"heading": {"fr": "La recherche", "en": "Research"}}],
    )
    key_figures: tuple[KeyFigure, ...] = several(
        "Its numbers, each with its source.",
        [{"value": 80, "label": {"fr": "formations", "en": "courses"}}],
    )
    timeline: tuple[Milestone, ...] = several(
        "Its dates, in order.",
        [{"date": "2024-03-13", "text": {"fr": "Premières Assises", "en": "First conference"}}],
    )
    biographies: tuple[Biography, ...] = several(
        "Who is who.",
        [{"speaker": "jerome-durain", "text": {"fr": "Élu en 2025.", "en": "Elected in 2025."}}],
    )
