"""presskit.yaml: the press office itself, its languages, its look, its habits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

from pydantic import BeforeValidator, Field

from presskit.model.base import (
    Colour,
    Day,
    Language,
    Name,
    OneOrSeveral,
    Owned,
    Text,
    Zone,
    maybe,
    said,
    several,
)
from presskit.model.release import Checking

English = Literal["en-GB", "en-US"]
Style = Literal["capitals", "plain", "written"]
Value = TypeVar("Value", bound=str)
# One value may be written without brackets.
Values = Annotated[
    tuple[Value, ...],
    BeforeValidator(lambda one: [one] if isinstance(one, str) else one),
    OneOrSeveral(),
]


class Colours(Owned):
    """The office's colours, as #rrggbb."""

    primary: Colour | None = maybe(
        "Labels, rules and figures; without it, the look's own.", "#0b3d91"
    )


class Fonts(Owned):
    """Two families at most; without them, the look's own. A PDF needs a packaged family, or its
    files in templates/fonts/."""

    titles: str | None = maybe("The family of titles.", "Georgia")
    text: str | None = maybe("The family of everything else.", "Arial")


class Typography(Owned):
    """How sentences are set, beyond what the language asks."""

    fr: Literal["fr-FR", "fr-CA", "eu"] = maybe(
        "French of France, of Québec, or of the European institutions.", "fr-CA", default="fr-FR"
    )
    en: Literal["en-GB", "en-US", "eu"] | None = maybe(
        "English marks and dashes, if not those of `english:`.", "eu"
    )
    ordinals: bool = maybe("false: 2ème stays as it was typed.", default=True)
    tight_hours: bool = maybe("false: 9h30 stays as it was typed.", default=True)
    ranges: bool = maybe("false: 2024-2030 keeps its hyphen in English.", default=True)
    plain_spaces: tuple[Literal["docx", "pdf", "html", "txt", "eml"], ...] = several(
        "Formats in which narrow no-break spaces become ordinary ones, for fonts and mail readers "
        "that lack them.",
        ["docx", "eml"],
    )


class Look(Owned):
    """How the documents look: a folder of templates/ and the office's own marks."""

    look: str = maybe(
        "institution, agency, magazine, or a folder of templates/ with the office's own.",
        "institution",
        default="institution",
    )
    logo: str | None = maybe("The office's logo, SVG or PNG.", "templates/logo.svg")
    colours: Colours = Field(default=Colours(), description="The office's colours.")
    fonts: Fonts = Field(default=Fonts(), description="The office's fonts.")
    address: Name | None = maybe("The line at the foot of pages.", "4 square …, 25000 Besançon")


class Translation(Owned):
    """Who translates what is missing, and whether a person must approve it."""

    engine: Literal["deepl", "libretranslate", "command", "none"] = maybe(
        "The machine that proposes: deepl, a LibreTranslate server of yours, a program of yours.",
        "deepl",
        default="none",
    )
    require_review: bool = maybe("true: unreviewed text stops a build.", default=False)
    server: str | None = maybe(
        "The address of your LibreTranslate server.", "https://traduction.region.example"
    )
    command: tuple[str, ...] = several(
        "Your program and its options: it reads and writes JSON lines.", ["traduire", "--fr-en"]
    )
    markup: Literal["text", "xml"] = maybe(
        "What your program is given: plain text, or text with XML tags.", "text", default="text"
    )
    sensitive: Literal["warn", "refuse"] = maybe(
        "What to do before a confidential text, or one under embargo with a free DeepL key, is "
        "sent outside: say so, or refuse.",
        "refuse",
        default="warn",
    )


class Surnames(Owned):
    """How surnames are printed in each language: in capitals, plain, or as they were written."""

    fr: Style = maybe("In French.", "capitals", default="written")
    en: Style = maybe("In English.", "plain", default="written")


class Segment(Owned):
    """Journalists chosen in the media lists: those to whom every line applies; of several values,
    one is enough."""

    language: Values[Language] = several("The edition they get.", ["fr"])
    beat: Values[str] = several("What they write about.", ["santé", "sciences"])
    outlet_type: Values[str] = several("The kind of outlet.", ["presse quotidienne régionale"])
    region: Values[str] = several("Where they work.", ["Bourgogne-Franche-Comté"])
    country: Values[str] = several("The country, as in the lists.", ["FR"])
    tags: Values[str] = several("Your own marks.", ["embargo"])
    list: Values[str] = several("Files of contacts/media/, without .csv.", ["journalistes"])
    last_contact_before: Day | None = maybe("No answer since that day, or never.", "2025-01-01")
    last_contact_after: Day | None = maybe("An answer since that day.", "2025-01-01")


class Office(Owned):
    """presskit.yaml: the press office itself."""

    name: Text = said("The office's name.", {"fr": "Service de presse", "en": "Press office"})
    languages: tuple[Language, ...] = said(
        "The languages of every kit; the first is the source.", ["fr", "en"], min_length=1
    )
    english: English = maybe("Which English.", "en-GB", default="en-GB")
    timezone: Zone = maybe("The zone of all hours.", "Europe/Paris", default="Europe/Paris")
    country: Name | None = maybe("Printed after the place in English datelines.", "France")
    website: str | None = maybe("Where releases are published.", "https://presse.region.example")
    published_at: str | None = maybe(
        "Where the content of dist/ is put online: e-mails and pages then link to the kit.",
        "https://presse.region.example/kits",
    )
    surnames: Surnames = Field(default=Surnames(), description="Surnames in capitals or not.")
    typography: Typography = Field(default=Typography(), description="How sentences are set.")
    theme: Look = Field(default=Look(), description="How the documents look.")
    translation: Translation = Field(default=Translation(), description="Machine translation.")
    glossary: Mapping[str, str] = Field(default={}, description="Terms with one translation.")
    keep: tuple[str, ...] = several("Words never translated.", ["France 2030"])
    segments: Mapping[str, Segment] = Field(
        default={},
        description="Parts of the media lists, each with a name, for `audience:` and for exports.",
        examples=[{"journalistes-sante": {"beat": ["santé", "sciences"], "language": "fr"}}],
    )
    check: Checking = Field(default=Checking(), description="Checks silenced everywhere.")
