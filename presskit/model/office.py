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
    """The office’s colours, as #rrggbb between quotation marks."""

    primary: Colour | None = maybe(
        "The colour of labels, rules and figures. Without it: the look’s own.", "#0b3d91"
    )


class Fonts(Owned):
    """Two families at most; without them, the look’s own. A PDF needs a packaged family, or its
    files in templates/fonts/."""

    titles: str | None = maybe("The family of titles.", "Georgia")
    text: str | None = maybe("The family of everything else.", "Arial")


class Typography(Owned):
    """How sentences are set, beyond what the language asks."""

    fr: Literal["fr-FR", "fr-CA", "eu"] = maybe(
        "Whose French usage: spaces before signs, hours, ordinals.", "fr-CA", default="fr-FR"
    )
    en: Literal["en-GB", "en-US", "eu"] | None = maybe(
        "Whose English marks and dashes. Without it: those of `english:`.", "eu"
    )
    ordinals: bool = maybe("false: 2ème stays as it was typed.", False, default=True)
    tight_hours: bool = maybe("false: 9h30 stays as it was typed.", False, default=True)
    ranges: bool = maybe("false: 2024-2030 keeps its hyphen in English.", False, default=True)
    plain_spaces: tuple[Literal["docx", "pdf", "html", "txt", "eml"], ...] = several(
        "Formats in which narrow no-break spaces become ordinary ones, for fonts and mail readers "
        "that lack them.",
        ["docx", "eml"],
    )


class Look(Owned):
    """How the documents look: a folder of templates/ and the office’s own marks."""

    look: str = maybe(
        "institution, agency, magazine, or a folder of templates/ with the office’s own.",
        "institution",
        default="institution",
    )
    logo: str | None = maybe(
        "The office’s logo (SVG, PNG, JPEG or WebP), from the office’s folder.",
        "templates/logo.svg",
    )
    colours: Colours = Field(
        default=Colours(),
        description="The office’s colours.",
        examples=[{"primary": "#0b3d91"}],
    )
    fonts: Fonts = Field(
        default=Fonts(),
        description="The office’s fonts.",
        examples=[{"titles": "Georgia", "text": "Arial"}],
    )
    address: Name | None = maybe(
        "The line at the foot of pages.", "12 rue des Communiqués, 21000 Dijon"
    )


class Translation(Owned):
    """Who translates what is missing, and whether a person must approve it."""

    engine: Literal["deepl", "libretranslate", "command", "none"] = maybe(
        "The machine that proposes a translation.", "deepl", default="none"
    )
    require_review: bool = maybe(
        "true: a translation that nobody has approved stops a build.", True, default=False
    )
    server: str | None = maybe(
        "The address of your LibreTranslate server.", "https://traduction.region.example"
    )
    command: tuple[str, ...] = several(
        "Your program and its options: it reads and writes JSON lines.", ["traduire", "--fr-en"]
    )
    markup: Literal["text", "xml"] = maybe("What your program is given.", "text", default="text")
    sensitive: Literal["warn", "refuse"] = maybe(
        "What to do before a confidential text, or one under embargo with a free DeepL key, is "
        "sent outside.",
        "refuse",
        default="warn",
    )


class Surnames(Owned):
    """How surnames are printed in each language."""

    fr: Style = maybe("In French documents.", "capitals", default="written")
    en: Style = maybe("In English documents.", "plain", default="written")


class Segment(Owned):
    """Journalists chosen in the media lists: those to whom every line applies; of several values,
    one is enough."""

    language: Values[Language] = several("The language they get the release in.", ["fr"])
    beat: Values[str] = several("What they write about.", ["santé", "sciences"])
    outlet_type: Values[str] = several("The kind of outlet.", ["presse quotidienne régionale"])
    region: Values[str] = several("Where they work.", ["Bourgogne-Franche-Comté"])
    country: Values[str] = several("Their country, written as in the lists.", ["FR"])
    tags: Values[str] = several("Your own marks in the lists.", ["embargo"])
    list: Values[str] = several(
        "Only these files of contacts/media/, without .csv.", ["journalistes"]
    )
    last_contact_before: Day | None = maybe(
        "Those who have not answered since that day, or never.", "2025-01-01"
    )
    last_contact_after: Day | None = maybe("Those who have answered since that day.", "2025-01-01")


class Office(Owned):
    """The press office itself: its languages, its look, its habits. The file presskit.yaml."""

    name: Text = said(
        "The office’s name, at the foot of documents, in e-mails and on pages.",
        {"fr": "Service de presse de la Région", "en": "Regional press office"},
    )
    languages: tuple[Language, ...] = said(
        "The languages of every kit; releases are written in the first.",
        ["fr", "en"],
        min_length=1,
    )
    english: English = maybe(
        "Which English, for dates, hours, numbers, quotation marks.", "en-GB", default="en-GB"
    )
    timezone: Zone = maybe(
        "The time zone of all hours, by its name in the IANA list.",
        "Europe/Paris",
        default="Europe/Paris",
    )
    country: Name | None = maybe(
        "The country, printed after the town at the head of English texts: DIJON, France.",
        "France",
    )
    website: str | None = maybe(
        "The address of the press site, printed and linked.", "https://presse.region.example"
    )
    published_at: str | None = maybe(
        "The address at which the content of dist/ is put online: e-mails and pages then link to "
        "the kit.",
        "https://presse.region.example/kits",
    )
    surnames: Surnames = Field(
        default=Surnames(),
        description="Surnames in capitals or not.",
        examples=[{"fr": "capitals", "en": "plain"}],
    )
    typography: Typography = Field(
        default=Typography(),
        description="How sentences are set.",
        examples=[{"fr": "fr-CA"}],
    )
    theme: Look = Field(
        default=Look(),
        description="How the documents look: logo, colour, fonts.",
        examples=[{"look": "institution", "logo": "templates/logo.png"}],
    )
    translation: Translation = Field(
        default=Translation(),
        description="Who translates what is missing.",
        examples=[{"engine": "deepl", "require_review": False}],
    )
    glossary: Mapping[str, str] = Field(
        default={},
        description="Words with one translation only: in the first language, then in the other.",
        examples=[{"feuille de route": "roadmap"}],
    )
    keep: tuple[str, ...] = several("Names and words never translated.", ["France 2030"])
    segments: Mapping[str, Segment] = Field(
        default={},
        description="Parts of the media lists, each with a name, for `audience:` and for exports.",
        examples=[{"journalistes-sante": {"beat": ["santé", "sciences"], "language": "fr"}}],
    )
    check: Checking = Field(
        default=Checking(),
        description="Checks silenced for the whole office.",
        examples=[{"ignore": ["acronym"]}],
    )
