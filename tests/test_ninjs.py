"""<slug>-<language>.ninjs.json: what a newsroom's system takes in of a release."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from presskit.edition import Attachment, Edition, Online
from presskit.labels import KINDS
from presskit.model import LANGUAGES, Kind, Language
from presskit.render.ninjs import render
from tests.conftest import Command
from tests.editions import AFTER, editions
from tests.looks import ROOT
from tests.offices import OFFICE, RELEASE, SLUG, tree
from tests.sample import edition, of_kind

SCHEMA = Path(
    os.environ.get("PRESSKIT_NINJS_SCHEMA", ROOT.parent / "shared/schemas/ninjs-3.1.json")
)
ONLINE = Online(
    "https://presse.example/kits/x/fr/x-fr.html", "https://presse.example/kits/x/index.html#fr",
    "https://presse.example/kits/x.zip",
)  # fmt: skip


def item(shown: Edition) -> dict[str, Any]:
    """The news item, as a program reads it."""
    read: dict[str, Any] = json.loads(render(shown))
    return read


@cache
def schema() -> Draft202012Validator:
    """IPTC's schema of ninjs 3.1."""
    if not SCHEMA.is_file():
        pytest.skip("ninjs-3.1.json is not at hand: PRESSKIT_NINJS_SCHEMA may name it")
    return Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def faults(shown: Edition) -> list[str]:
    return [
        f"{list(each.path)}: {each.message[:200]}" for each in schema().iter_errors(item(shown))
    ]


def found(tree: object, key: str) -> Iterator[str]:
    """Every value of a property, wherever it stands."""
    if isinstance(tree, dict):
        yield from (value for name, value in tree.items() if name == key)
        tree = list(tree.values())
    for each in tree if isinstance(tree, list) else ():
        yield from found(each, key)


# ---------------------------------------------------------------------------------- the standard


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_valid_ninjs_online_or_not(kind: Kind, language: Language) -> None:
    shown = of_kind(kind, language)

    assert faults(shown) == []
    assert faults(replace(shown, online=ONLINE)) == []


def test_the_least_release_is_valid_and_says_nothing_empty(tmp_path: Path) -> None:
    for shown in editions(tmp_path).values():
        least = replace(shown, pictures=(), contacts=(), about=(), issuers=(), standfirst=(),
                        sections=(), quotes=(), website="", siblings=(), place="")  # fmt: skip

        assert faults(least) == []
        assert b'""' not in render(least)
        assert b"[]" not in render(least)


def test_dates_have_an_offset_and_addresses_a_scheme() -> None:
    read = item(replace(edition(), online=ONLINE))

    moments = [*found(read, "startDate"), *found(read, "embargoedUntil"), read["versionCreated"]]
    assert all(datetime.fromisoformat(each).utcoffset() for each in moments)
    addresses = [*found(read, "uri"), *found(read, "href"), read["standard"]["schema"]]
    assert all(urlsplit(each).scheme and each.isascii() for each in addresses)


# ------------------------------------------------------------------------------------- what is said


def test_the_words_are_there_as_text_and_as_html() -> None:
    read = item(replace(edition(), changes=(), reason=()))
    bodies = {(body["role"], body["contentType"]): body for body in read["bodies"]}

    text, html = bodies["main", "text/plain"], bodies["main", "text/html"]["value"]
    assert text["value"].startswith("La Région réunit la filière le 10 juin.\n\nUne dynamique")
    assert (text["charCount"], text["wordCount"]) == (
        len(text["value"]), len(text["value"].split()),
    )  # fmt: skip
    assert html.startswith("<p>La Région <strong>réunit</strong> la filière le 10 juin.</p>\n<h2>")
    assert "R&amp;D &lt;en Europe&gt;" in html
    assert bodies["boilerplate", "text/plain"]["value"].startswith("À propos de la Région")


def test_every_word_of_the_text_is_in_the_html_body_too() -> None:
    bodies = {body["contentType"]: body["value"] for body in item(of_kind("press-kit"))["bodies"]
              if body["role"] == "main"}  # fmt: skip

    for word in ("42 brevets", "13 mars 2024", "Omar SAIDI", "Rose PINEL", "Repères"):
        assert word in bodies["text/plain"]
        assert word in bodies["text/html"]


def test_an_embargo_goes_with_everything_that_a_system_may_take_apart() -> None:
    read = item(edition())

    taken = [read, *read["associations"]]
    assert {each["embargoedUntil"] for each in taken} == {"2026-06-10T09:00:00+02:00"}
    assert read["pubStatus"] == "usable"
    assert read["usageTerms"].startswith("Sous embargo jusqu’au")
    assert read["edNote"].startswith("Sous embargo jusqu’au")


def test_after_the_embargo_nothing_is_said_of_it(tmp_path: Path) -> None:
    release = RELEASE + "embargo: 2026-06-10 09:00\n"

    read = item(editions(tmp_path, AFTER, release=release)["fr"])

    assert list(found(read, "embargoedUntil")) == []
    assert read["usageTerms"] == "Pour diffusion immédiate"


def test_people_are_named_once_and_those_who_are_quoted_say_so() -> None:
    people = {each["name"]: each["rel"] for each in item(edition())["people"]}

    assert people == {"Paul ROUX": "mentions", "Louis GARNIER": "mentions", "Anne LEROY": "quotes",
                      "Nora BENALI": "quotes", "Rose PINEL": "quotes"}  # fmt: skip


def test_press_contacts_are_sources_and_not_people_in_the_news() -> None:
    first, *_ = item(edition())["infoSources"]

    assert first["name"] == "Camille MARTIN, Attachée de presse, Région"
    assert [(each["type"], each["value"]) for each in first["contactInfo"]] == [
        ("email", "c.martin@region.example"), ("mobile", "+33639980012"),
    ]  # fmt: skip


def test_a_picture_brings_its_caption_its_credit_its_rights_and_its_files() -> None:
    (picture,) = (each for each in item(replace(edition(), online=ONLINE))["associations"]
                  if each["rel"] == "picture")  # fmt: skip

    assert [each["value"] for each in picture["descriptions"]] == [
        "Dans l’atelier de bioproduction.", "Une chercheuse devant une paillasse",
    ]  # fmt: skip
    assert (picture["by"], picture["usageTerms"]) == ("Région / A. Leroy", "Usage éditorial")
    assert [(each["title"], each["href"]) for each in picture["renditions"]] == [
        ("media/paillasse-web.jpg", "https://presse.example/kits/x/media/paillasse-web.jpg"),
        ("media/paillasse.jpg", "https://presse.example/kits/x/media/paillasse.jpg"),
    ]


def test_a_document_lies_in_the_kit_and_a_film_where_it_can_be_seen() -> None:
    plan = Attachment("Le plan", "PDF, 182 Ko", name="plan.pdf")
    film = Attachment("Le film", "video.example", url="https://video.example/été")
    shown = replace(edition(), attachments=(plan, film))

    document, video = (each["renditions"] for each in item(shown)["associations"]
                       if each["rel"] == "attachment")  # fmt: skip

    assert document == [{"name": "original", "title": "media/plan.pdf"}]
    assert video == [{"name": "original", "href": "https://video.example/%C3%A9t%C3%A9"}]
    assert faults(shown) == []


def test_the_programme_goes_into_a_newsrooms_planning() -> None:
    (event,) = (each for each in item(edition())["associations"] if each["rel"] == "programme")
    press, public = event["associations"]

    assert event["eventDetails"]["dates"] == {
        "startDate": "2026-06-10T09:00:00+02:00", "endDate": "2026-06-10T13:00:00+02:00",
    }  # fmt: skip
    assert (press["title"], press["edNote"]) == ("Point presse", "Réservé à la presse")
    assert public["eventDetails"]["dates"]["startDate"] == "2026-06-10T10:00:00+02:00"
    assert event["places"][0]["name"] == "Conseil régional"


def test_a_day_without_hours_is_expected_and_what_is_called_off_is_cancelled() -> None:
    shown = edition()
    whole = replace(shown.events[0], sessions=(), starts_at="", ends_at="", cancelled=True)

    (event,) = (each for each in item(replace(shown, events=(whole,)))["associations"]
                if each["rel"] == "programme")  # fmt: skip

    assert event["eventDetails"]["dates"] == {"expectedStartDate": "2026-06-10"}
    assert event["pubStatus"] == "canceled"
    assert faults(replace(shown, events=(whole,))) == []


def test_the_two_languages_name_each_other(tmp_path: Path) -> None:
    french, english = map(item, editions(tmp_path).values())

    def other(read: dict[str, Any]) -> Any:
        return next(each for each in read["associations"] if each["rel"] == "translation")

    assert french["uri"] == f"urn:newsml:presse.region.example:20260528:{SLUG}-fr"
    assert (other(french)["uri"], other(english)["uri"]) == (english["uri"], french["uri"])
    assert (french["language"], other(french)["language"]) == ("fr-FR", "en-GB")


def test_an_id_does_not_depend_on_where_kits_are_put_and_links_only_lead_there(
    tmp_path: Path,
) -> None:
    online = OFFICE + "published_at: https://presse.region.example/kits\n"

    here, there = (item(editions(tmp_path / name, office=office)["fr"])
                   for name, office in (("here", OFFICE), ("there", online)))  # fmt: skip

    assert here["uri"] == there["uri"]
    assert list(found(here, "href")) == []
    assert there["renditions"][0]["href"] == (
        f"https://presse.region.example/kits/{SLUG}/fr/{SLUG}-fr.html"
    )


def test_a_correction_says_what_it_replaces() -> None:
    read = item(replace(of_kind("correction"), replaced="2026-05-20-invitation"))

    assert "Annule et remplace l’invitation presse du 20 mai 2026" in read["edNote"]
    assert {"role": "replaces", "value": "2026-05-20-invitation"} in read["altIds"]


def test_a_release_published_again_is_another_version_of_the_same_item(tmp_path: Path) -> None:
    first, second = (
        item(editions(tmp_path / number, release=f"{RELEASE}version: {number}\n")["fr"])
        for number in ("1", "2")
    )

    assert (first["version"], second["version"]) == ("1", "2")
    assert first["uri"] == second["uri"]


def test_every_file_that_is_named_lies_in_the_kit(office: Path, presskit: Command) -> None:
    presskit("build")

    kit = tree(office / "dist" / SLUG)
    for language in LANGUAGES:
        read = json.loads(kit[f"{language}/{SLUG}-{language}.ninjs.json"])
        named = [rendition["title"] for each in read["associations"] if each["rel"] == "picture"
                 for rendition in each["renditions"]]  # fmt: skip
        assert named
        assert set(named) <= set(kit)


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = (render(editions(tmp_path / name)["fr"]) for name in ("one", "other"))

    assert one == other
