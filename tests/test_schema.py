"""An editor and `presskit check` agree on what a file may hold, and every field is explained."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from presskit.model import Office, Organisation, Owned, Person, PressContact, Release
from presskit.office import open_office
from presskit.office.fields import read_model
from presskit.office.reading import parse
from presskit.office.schema import FILES
from presskit.office.source import Source, Value
from presskit.problems import Refusal
from presskit.wording.of_choices import CHOICES
from presskit.wording.of_fields import FIELDS
from presskit.wording.of_forms import CATALOGUES, FORMS
from tests.editors import PARTS, SCHEMA, as_an_editor_reads, faults, faults_in, keys_in
from tests.offices import write_office

ROOT = Path(__file__).parent.parent
ON_DISK = ROOT / "presskit.schema.json"
EXAMPLES = sorted([*ROOT.glob("releases/*.yaml"), *ROOT.glob("contacts/*.yaml"),
                   ROOT / "presskit.yaml"])  # fmt: skip
MODELS: dict[str, type[Owned]] = {
    "Release": Release, "Office": Office,
    "Organisations": Organisation, "People": Person, "PressContacts": PressContact,
}  # fmt: skip
# The least that is a release, an office; the rows below are merged over them, key by key.
LEAST = {
    "Release": "date: 2026-05-28\ntitle: Bilan de la feuille de route\n",
    "Office": "name: Service de presse\nlanguages: [fr, en]\n",
    "Organisations": "", "People": "", "PressContacts": "",
}  # fmt: skip
WHERE = {
    "Release": "releases/2026-05-28-bilan.yaml", "Office": "presskit.yaml",
    "Organisations": "contacts/organisations.yaml", "People": "contacts/people.yaml",
    "PressContacts": "contacts/press.yaml",
}  # fmt: skip

# What no editor and no `check` lets through.
WRONG = [
    # a field that does not exist
    ("Release", "titel: Bilan"),
    ("Release", "contact: [region]"),
    ("Release", "sections: [{headings: Un}]"),
    ("Release", "quotes: {durain: {speaker: anne-leroy, texte: Oui., text: Oui.}}"),
    ("Release", "key_figures: [{value: 1, label: emplois, colour: bleu}]"),
    ("Release", "programme: {date: 2026-06-10, lieu: Dijon}"),
    ("Release", "media: [{file: media/atelier.jpg, credits: Région}]"),
    ("Release", "links: [{url: 'https://www.region.example', title: Site, label: Site}]"),
    ("Release", "registration: {deadline: 2026-06-01}"),
    ("Release", "about: [{organisation: region, title: À propos}]"),
    ("Release", "contacts: [{name: Camille MARTIN, mail: c@region.example}]"),
    ("Release", "check: {ignored: [acronym]}"),
    ("Office", "langues: [fr]"),
    ("Office", "theme: {couleur: bleu}"),
    ("Office", "theme: {colours: {secondary: '#0b3d91'}}"),
    ("Office", "translation: {motor: deepl}"),
    ("Office", "segments: {sante: {beats: [santé]}}"),
    ("Organisations", "region: {name: {fr: {full: Région}}, site: 'https://www.region.example'}"),
    ("Organisations", "region: {name: {fr: {full: Région, long: La Région}}}"),
    ("People", "anne: {name: Anne LEROY, function: maire}"),
    ("PressContacts", "camille: {name: Camille MARTIN, organisation: region, tel: 06 39 98 00 12}"),
    # something that must be there
    ("Release", "title:"),
    ("Release", "date:"),
    ("Release", "quotes: {durain: {speaker: anne-leroy}}"),
    ("Release", "quotes: {durain: {text: Oui.}}"),
    ("Release", "key_figures: [{value: 12}]"),
    ("Release", "programme: {title: Assises}"),
    ("Release", "programme: {date: 2026-06-10, sessions: [{title: Accueil}]}"),
    ("Release", "programme: {date: 2026-06-10, venue: {address: Dijon}}"),
    ("Release", "links: [{url: 'https://www.region.example'}]"),
    ("Release", "parts: [{standfirst: Un}]"),
    ("Release", "replaces: {kind: invitation}"),
    ("Release", "changes: [{old: 9 h}]"),
    ("Release", "about: [{heading: À propos}]"),
    ("Office", "name:"),
    ("Office", "languages:"),
    ("Office", "languages: []"),
    ("Organisations", "region: {website: 'https://www.region.example'}"),
    ("Organisations", "region: {name: {fr: {short: Région}}}"),
    ("Organisations", "region: {name: {fr: {full: Région}}, about: {text: La Région agit.}}"),
    ("People", "anne: {roles: [{role: maire}]}"),
    ("People", "anne: {name: Anne LEROY, roles: [{organisation: region}]}"),
    ("PressContacts", "camille: {name: Camille MARTIN, email: c@region.example}"),
    # a choice that is none
    ("Release", "kind: communique"),
    ("Release", "kind: Invitation"),
    ("Release", "language: de"),
    ("Release", "programme: {date: 2026-06-10, status: reporté}"),
    ("Release", "programme: {date: 2026-06-10, sessions: [{time: 9h, title: A, access: presse}]}"),
    ("Release", "replaces: {date: 2026-05-28, kind: autre}"),
    ("Office", "languages: [fr, es]"),
    ("Office", "english: en"),
    ("Office", "surnames: {fr: majuscules}"),
    ("Office", "translation: {engine: google}"),
    ("Office", "typography: {fr: fr-BE}"),
    ("PressContacts", "camille: {organisation: region, languages: [français]}"),
    # a list where a text goes, a text where a list goes
    ("Release", "title: [Bilan]"),
    ("Release", "place: [Dijon, Besançon]"),
    ("Release", "issuers: region"),
    ("Release", "sections: La Région agit."),
    ("Release", "sections: {heading: Un}"),
    ("Release", "hashtags: biothérapies"),
    ("Release", "quotes: [durain]"),
    ("Release", "quotes: {durain: Oui.}"),
    ("Release", "contacts: region"),
    ("Release", "media: media/atelier.jpg"),
    ("Release", "programme: 10 juin"),
    ("Release", "attending: [[anne-leroy]]"),
    ("Release", "issuers: [region, ]\nsections: [Un, Deux]"),
    ("Office", "languages: fr"),
    ("Office", "keep: France 2030"),
    ("Office", "glossary: [biothérapie, biotherapy]"),
    ("Office", "theme: institution"),
    ("Organisations", "region: Région"),
    ("Organisations", "region: {name: Région}"),
    ("People", "anne: {name: Anne LEROY, roles: maire}"),
    ("People", "anne: {name: {fr: Anne, en: Ann}}"),
    ("PressContacts", "camille: {organisation: region, phones: 06 39 98 00 12}"),
    # a language that is none
    ("Release", "title: {fr: Bilan, de: Bilanz}"),
    ("Release", "title: {français: Bilan}"),
    # days, hours, numbers, colours
    ("Release", "date: 28/05/2026"),
    ("Release", "date: 28 mai 2026"),
    ("Release", "date: 2026-13-01"),
    ("Release", "date: 2026-5-28"),
    ("Release", "embargo: 10 juin 2026 à 9 h"),
    ("Release", "embargo: 2026-06-10"),
    ("Release", "embargo: 2026-06-10 25:00"),
    ("Release", "programme: {date: 2026-06-10, sessions: [{time: matin, title: Accueil}]}"),
    ("Release", "programme: {date: 2026-06-10, sessions: [{time: 9:75, title: Accueil}]}"),
    ("Release", "key_figures: [{value: treize mille, label: emplois}]"),
    ("Release", "key_figures: [{value: 13000, label: emplois, as_of: mars 2024}]"),
    ("Release", "version: deux"),
    ("Release", "version: 0"),
    ("Release", "confidential: secret"),
    ("Office", "theme: {colours: {primary: bleu}}"),
    ("Office", "theme: {colours: {primary: '#0b3'}}"),
    ("PressContacts", "camille: {organisation: region, email: a@b.example, emails: [c@d.example]}"),
    ("PressContacts", "camille: {organisation: region, email: [a@b.example]}"),
]
# What both take, though it could be written otherwise.
RIGHT = [
    ("Release", "title: Bilan"),
    ("Release", "title: {fr: Bilan, en: Review}"),
    ("Release", "title: {fr: Bilan}"),
    ("Release", "title: 2030"),
    ("Release", "subtitle:"),
    ("Release", "sections:"),
    ("Release", "number: 12"),
    ("Release", "number: 12/2026"),
    ("Release", "version: 2"),
    ("Release", "place: {fr: Londres, en: London}"),
    ("Release", "issuers: []"),
    ("Release", "embargo: 2026-06-10 09:00"),
    ("Release", "embargo: 2026-06-10 9h"),
    ("Release", "embargo: 2026-06-10T09:00+02:00"),
    ("Release", "confidential: true"),
    ("Release", "programme: {date: 2026-06-10}"),
    ("Release", "programme: [{date: 2026-06-10}, {date: 2026-06-11}]"),
    ("Release", "programme: {date: 2026-06-10, sessions: [{time: 9:00-10:00, title: Accueil}]}"),
    ("Release", "programme: {date: 2026-06-10, sessions: [{time: 14 h 30, title: Accueil}]}"),
    ("Release", "programme: {date: 2026-06-10, sessions: [{time: 9h à 10h, title: Accueil}]}"),
    ("Release", "key_figures: [{value: 13000, label: emplois}]"),
    ("Release", "key_figures: [{value: '13 000', label: emplois}]"),
    ("Release", "key_figures: [{value: '12,5', label: emplois, as_of: 2024}]"),
    ("Release", "key_figures: [{value: +9, label: emplois, as_of: 2024-03}]"),
    ("Release", "attending: [anne-leroy, {name: Paul PETIT, role: maire}]"),
    ("Release", "attending: [{speaker: anne-leroy, topic: La filière}]"),
    ("Release", "about: [region, {organisation: agence, heading: L’Agence}]"),
    ("Release", "contacts: [region, {id: agence}]"),
    ("Release", "contacts: [{name: Camille MARTIN, email: c@region.example, phone: 0639980012}]"),
    ("Release", "contacts: [{name: Camille MARTIN, emails: [c@region.example]}]"),
    ("Release", "media: [{url: 'https://video.region.example', alt: Une salle}]"),
    ("Release", "check:"),
    ("Office", "name: {fr: Presse, en: Press}"),
    ("Office", "languages: [en]"),
    ("Office", "theme: {colours: {primary: '#0B3D91'}}"),
    ("Office", "theme: {look: maison, fonts: {titles: Georgia}}"),
    ("Office", "segments: {sante: {beat: santé, language: fr, last_contact_after: 2025-01-01}}"),
    ("Office", "segments: {sante: {beat: [santé, sciences]}}"),
    ("Office", "glossary: {biothérapie: biotherapy}"),
    ("Organisations", ""),
    ("Organisations", "region: {name: {en: {full: Region}}, press: [camille]}"),
    ("People", "anne: {name: Anne LEROY, roles: [{role: maire, from: 2026-01-01}]}"),
    ("PressContacts", "camille: {organisation: region, email: a@b.example, phone: 0199000012}"),
    ("PressContacts", "camille: {organisation: region, emails: [a@b.example], phones: [112]}"),
]  # fmt: skip
# What `check` knows and a schema cannot: the calendar, the zones, what was typed for a number.
ONLY_CHECK = [
    ("Release", "date: 2026-02-30"),
    ("Office", "timezone: Europe/Besançon"),
    ("Release", "key_figures: [{value: 13.000, label: emplois}]"),
]
# Where the schema asks for the usual spelling, and `check` takes others.
ONLY_EDITOR = [
    ("Release", "confidential: yes"),
    ("Release", "title: true"),
]


def merged(part: str, fragment: str) -> str:
    """The least file of its kind with the keys of a fragment in the place of its own."""
    replaced = tuple(re.findall(r"^\w+:", fragment, re.MULTILINE))
    kept = [line for line in LEAST[part].splitlines() if not line.startswith(replaced or "\0")]
    return "\n".join([*kept, fragment]) + "\n"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office(tmp_path_factory.mktemp("schema") / "office")


def refused(office: Path, part: str, text: str) -> bool:
    """Whether `check` stops at this file: an error in what it holds, not in what it refers to."""
    path = office / WHERE[part]
    before = path.read_text("utf-8")
    path.write_text(text, "utf-8")
    try:
        desk = open_office(office)
        own = [*desk.problems, *(problem for file in desk.releases for problem in file.problems)]
    except Refusal as refusal:
        own = list(refusal.problems)
    finally:
        path.write_text(before, "utf-8")
    return any(problem.severity == "error" for problem in own)


def test_the_schema_is_one_of_its_draft() -> None:
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMA)


def tree_of(path: Path) -> Value:
    return parse(path.read_text("utf-8"), path.name).tree


def part_of(path: Path) -> str:
    return PARTS["releases" if path.parent.name == "releases" else path.name]


ONE_OF_EACH = list({part_of(path): path for path in EXAMPLES}.values())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_file_of_the_example_is_right_for_an_editor(path: Path) -> None:
    assert faults_in(part_of(path), path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_file_of_the_example_names_its_part_of_the_schema(path: Path) -> None:
    line = path.read_text("utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+?)(?:#/\$defs/(\w+))?", line)

    assert named
    assert (path.parent / named[1]).resolve() == ON_DISK
    assert (named[2] or "Release") == part_of(path)


@pytest.mark.parametrize("path", ONE_OF_EACH, ids=lambda path: path.stem)
def test_what_the_first_line_points_at_takes_this_file_and_no_other_kind(path: Path) -> None:
    line = path.read_text("utf-8").splitlines()[0]
    schema = Resource.from_contents(json.loads(ON_DISK.read_text("utf-8")))
    registry = Registry().with_resource(ON_DISK.as_uri(), schema)
    fragment = "".join(line.partition("#/")[1:])
    validator = Draft202012Validator({"$ref": f"{ON_DISK.as_uri()}{fragment}"}, registry=registry)
    taken = {other: validator.is_valid(as_an_editor_reads(tree_of(other))) for other in EXAMPLES}

    assert {other for other, fits in taken.items() if fits} == {
        other for other in EXAMPLES if part_of(other) == part_of(path)
    }


def whole_sources() -> Iterator[Any]:
    """The YAML of the guides that is a whole release or a whole presskit.yaml."""
    for page in sorted([ROOT / "README.md", *ROOT.glob("docs/*.md")]):
        blocks = re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.M)
        for number, block in enumerate(blocks):
            keys = set(re.findall(r"^(\w+):", block, re.MULTILINE))
            for part, needed in (("Release", {"date", "title"}), ("Office", {"name", "languages"})):
                if needed <= keys and "…" not in block:
                    yield pytest.param(part, block, id=f"{page.name}-{number}")


@pytest.mark.parametrize(("part", "block"), [*whole_sources()])
def test_a_whole_source_in_the_guides_is_right_for_an_editor(part: str, block: str) -> None:
    assert faults_in(part, block) == []


@pytest.mark.parametrize(("part", "fragment"), WRONG)
def test_what_is_wrong_is_wrong_for_both(office: Path, part: str, fragment: str) -> None:
    text = merged(part, fragment)

    assert faults_in(part, text) != []
    assert refused(office, part, text)


@pytest.mark.parametrize(("part", "fragment"), RIGHT)
def test_what_is_right_is_right_for_both(office: Path, part: str, fragment: str) -> None:
    text = merged(part, fragment)

    assert faults_in(part, text) == []
    assert not refused(office, part, text)


@pytest.mark.parametrize(("part", "fragment"), ONLY_CHECK)
def test_what_a_schema_cannot_know_is_left_to_check(office: Path, part: str, fragment: str) -> None:
    text = merged(part, fragment)

    assert faults_in(part, text) == []
    assert refused(office, part, text)


@pytest.mark.parametrize(("part", "fragment"), ONLY_EDITOR)
def test_an_editor_asks_for_the_usual_spelling(office: Path, part: str, fragment: str) -> None:
    text = merged(part, fragment)

    assert faults_in(part, text) != []
    assert not refused(office, part, text)


def accepted(part: str, tree: Value) -> bool:
    """Whether the models take a file: whole, or entry by entry."""
    entries = list(tree.values()) if part in FILES and isinstance(tree, dict) else [tree]
    source = Source(part)
    return not any(read_model(MODELS[part], source, entry)[1] for entry in entries)


def changed(tree: Value, path: tuple[str | int, ...], how: str) -> Value:
    """A copy of a file with one entry removed, renamed, emptied, or made something else."""
    copied = copy.deepcopy(tree)
    inside: Any = copied
    for step in path[:-1]:
        inside = inside[step]
    value = inside.pop(path[-1])
    others: dict[str, Value] = {"emptied": None, "a text": "mots", "a list": [value],
                                "a mapping": {"mots": value}}  # fmt: skip
    if how == "renamed":
        inside[f"{path[-1]}s"] = value
    elif how in others:
        inside[path[-1]] = others[how]
    return copied


TREES = [(part_of(path), tree_of(path)) for path in EXAMPLES]
CHANGES = ("removed", "renamed", "emptied", "a text", "a list", "a mapping")


@settings(max_examples=300)
@given(st.sampled_from(TREES), st.sampled_from(CHANGES), st.data())
def test_a_file_with_one_entry_changed_is_judged_alike(
    file: tuple[str, Value], how: str, data: st.DataObject
) -> None:
    part, tree = file
    path = data.draw(st.sampled_from(list(keys_in(tree))))
    assume(path[-1] != "timezone")  # only the list of the machine knows the zones
    spoilt = changed(tree, path, how)

    assert (faults(part, spoilt) == []) == accepted(part, spoilt), (path, how)


def described() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of the schema by its name, "Release.title"."""
    for owner, entry in SCHEMA["$defs"].items():
        inside = next((each for each in entry.get("anyOf", []) if "properties" in each), entry)
        for name, field in inside.get("properties", {}).items():
            yield f"{owner}.{name}", field


DESCRIBED = dict(described())


@pytest.mark.parametrize("name", DESCRIBED)
def test_every_field_has_a_title_a_description_and_an_example_in_both_languages(name: str) -> None:
    field = DESCRIBED[name]
    titles, (french, english) = field["title"].split(" · "), field["description"].split("\n\n")

    assert len(titles) == 2
    assert all(titles)
    assert french != english
    assert all(text[0] == text[0].upper() or text.startswith(("true", "false", "institution"))
               for text in (french, english))  # fmt: skip
    assert all(text.endswith((".", "…")) for text in (french, english))
    assert field["examples"]


@pytest.mark.parametrize("name", DESCRIBED)
def test_the_examples_of_a_field_are_right(name: str) -> None:
    validator = Draft202012Validator({"$defs": SCHEMA["$defs"], **DESCRIBED[name]})

    for example in DESCRIBED[name]["examples"]:
        assert [fault.message for fault in validator.iter_errors(example)] == []


def test_a_text_has_an_example_in_each_language() -> None:
    texts = [name for name, field in DESCRIBED.items() if "#/$defs/Text" in str(field)
             and "items" not in str(field)]  # fmt: skip

    assert [name for name in texts if len(DESCRIBED[name]["examples"]) < 2] == []


def choices(schema: object) -> Iterator[dict[str, Any]]:
    match schema:
        case dict():
            if isinstance(schema.get("enum"), list):
                yield schema
            for value in schema.values():
                yield from choices(value)
        case list():
            for value in schema:
                yield from choices(value)


def test_every_choice_says_what_it_means_in_both_languages() -> None:
    found = list(choices(SCHEMA))

    assert {value for each in found for value in each["enum"]} == set(CHOICES)
    assert all(len(each["enum"]) == len(each["enumDescriptions"]) for each in found)
    assert all(" · " in said for each in found for said in each["enumDescriptions"])


def test_no_word_is_written_for_a_field_that_is_gone() -> None:
    assert set(FIELDS) == set(DESCRIBED)
    assert {*FORMS, *CATALOGUES} == set(SCHEMA["$defs"])


_CODE = re.compile(r"`[^`]*`|\{[^}]*\}")
_WRONG_IN_FRENCH = re.compile(r"['\"“”]|\S[;?!»]|\w:\s")


def test_the_french_words_are_set_as_french_is() -> None:
    said = [*FIELDS.values(), *FORMS.values(), *(words for words, _ in CATALOGUES.values())]
    french = [text for words in said for text in (words.french, words.said)]
    french += [meaning for meaning, _ in CHOICES.values()]

    assert [text for text in french if _WRONG_IN_FRENCH.search(_CODE.sub("", text))] == []


def test_no_value_is_filled_in_for_the_reader() -> None:
    assert '"default"' not in str(SCHEMA).replace("'", '"')
