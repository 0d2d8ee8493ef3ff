"""Who there is: organisations with their boilerplates, people with their roles, press contacts."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import ConfigDict, model_validator

from presskit.model.base import Day, Language, Owned, Text, maybe, said, several


class FullName(Owned):
    """An organisation’s name in one language."""

    full: str = said(
        "The name in full.",
        "Préfecture de la région Bourgogne-Franche-Comté",
        "Office of the Regional Prefect of Bourgogne-Franche-Comté",
    )
    short: str | None = maybe(
        "The name used beside contacts and logos; without it, the full one.",
        "Préfecture de région",
        "Office of the Regional Prefect",
    )


class OrganisationName(Owned):
    """An organisation’s name in French and in English."""

    fr: FullName | None = maybe("Its French name.", {"full": "Préfecture de région"})
    en: FullName | None = maybe("Its English name.", {"full": "Office of the Regional Prefect"})

    def within(self, language: Language) -> FullName | None:
        """The name in `language`, if it was written."""
        return self.fr if language == "fr" else self.en

    @property
    def written(self) -> FullName:
        """The name in the first language that has one."""
        return self.fr or self.en or FullName(full="", short=None)


class Boilerplate(Owned):
    """What an organisation says of itself at the end of every release (“À propos”)."""

    heading: Text = said(
        "The whole heading, written out: the tool never joins “de” and “le”.",
        {"fr": "À propos de la Région", "en": "About the Region"},
    )
    text: Text = said(
        "The paragraph itself, in light Markdown.",
        {"fr": "La Région anime la filière.", "en": "The Region leads the sector."},
    )
    reviewed_on: Day | None = maybe(
        "The day on which it was last read over; after a year, `check` asks for it again.",
        "2026-03-01",
    )


class Organisation(Owned):
    """An organisation that signs releases or is named in them."""

    name: OrganisationName = said(
        "Its name in each language, full and short.",
        {"fr": {"full": "Région Exemple"}, "en": {"full": "Example Region"}},
    )
    website: str | None = maybe("Its web site.", "https://www.region.example")
    logo: str | None = maybe(
        "A picture of its logo (SVG, PNG, JPEG or WebP), from the office’s folder.",
        "templates/logos/region.svg",
    )
    about: Boilerplate | None = maybe(
        "What it says of itself at the end of releases.",
        {
            "heading": {"fr": "À propos de la Région", "en": "About the Region"},
            "text": {"fr": "La Région anime la filière.", "en": "The Region leads the sector."},
        },
    )
    press: tuple[str, ...] | None = maybe(
        "Ids of press.yaml: its press contacts, in order. Without it, all those that name it.",
        ["c-martin"],
    )


class Role(Owned):
    """A person’s role, and when they held it."""

    role: Text = said(
        "The role in full, as it is printed after the name.",
        {"fr": "préfète de région", "en": "Regional Prefect"},
    )
    organisation: str | None = maybe(
        "Where they hold it: an id of organisations.yaml.", "prefecture"
    )
    since: Day | None = maybe("The first day in the role.", "2025-05-20", alias="from")
    until: Day | None = maybe("The last day in the role.", "2025-05-19")

    def held_on(self, day: date) -> bool:
        """Whether the person held this role on `day`."""
        return (self.since or day) <= day <= (self.until or day)


class Person(Owned):
    """Someone who speaks or is quoted."""

    name: str = said("First name and surname; the surname may be in capitals.", "Jérôme DURAIN")
    roles: tuple[Role, ...] = several(
        "Their roles; the release’s date chooses the one to print.",
        [{"role": {"fr": "préfète de région", "en": "Regional Prefect"}, "from": "2025-05-20"}],
    )

    def role_on(self, day: date) -> Role | None:
        """The role held on `day`: of several, the one taken up last."""
        held = [role for role in self.roles if role.held_on(day)]
        return max(held, key=lambda role: role.since or date.min, default=None)


def _with_singular(schema: dict[str, Any]) -> None:
    """In the schema: `email:` and `phone:` as one string each, beside no list of several."""
    written = schema["properties"]
    for one, words, example in (
        ("email", "The e-mail address, if there is only one.", "c.martin@region.example"),
        ("phone", "The phone number, if there is only one.", "06 39 98 00 12"),
    ):
        written[one] = {"type": "string", "description": words, "examples": [example],
                        "default": None}  # fmt: skip
    schema["allOf"] = [_not_both(one, f"{one}s") for one in ("email", "phone")]


def _not_both(one: str, many: str) -> dict[str, Any]:
    filled = {"properties": {one: {"type": ["string", "number"]}}, "required": [one, many]}
    return {"not": filled}


class ContactDetails(Owned):
    """How journalists reach someone. Without a name it is the organisation’s press service."""

    also_written = frozenset({"email", "phone"})
    model_config = ConfigDict(json_schema_extra=_with_singular)

    name: str | None = maybe(
        "First name and surname. Without it: the organisation’s press service.", "Camille MARTIN"
    )
    role: Text | None = maybe("What they do.", {"fr": "attachée de presse", "en": "press officer"})
    emails: tuple[str, ...] = several("E-mail addresses.", ["c.martin@region.example"])
    phones: tuple[str, ...] = several(
        "Phone numbers, as you write them.", ["03 53 01 00 12", "06 39 98 00 12"]
    )
    languages: tuple[Language, ...] = several("The languages they answer in.", ["fr", "en"])

    @model_validator(mode="before")
    @classmethod
    def _read_singular(cls, written: Any) -> Any:
        if not isinstance(written, dict):
            return written
        entry = dict(written)
        for one, many in (("email", "emails"), ("phone", "phones")):
            if isinstance(entry.get(one), str) and many not in entry:
                entry[many] = [entry.pop(one)]
        return entry


class PressContact(ContactDetails):
    """An entry of contacts/press.yaml."""

    organisation: str = said(
        "The organisation they answer for: an id of organisations.yaml.", "region"
    )
