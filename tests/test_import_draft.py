"""A recognised file becomes a release that a person would have written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from presskit.importers import Line, Manuscript, Said, Session
from presskit.importers.draft import Draft, Setting
from presskit.importers.draft.agenda import days, venue_in
from presskit.importers.draft.lifting import lifted
from presskit.importers.draft.prose import prose
from presskit.importers.draft.tree import Branch, Field, Leaf, Node, Row, written
from presskit.importers.draft.whole import draft
from presskit.importers.known import Register, register_of
from presskit.importers.readers.text import lines_of
from presskit.importers.recognise.whole import recognise
from presskit.markup import blocks, text_of
from presskit.office import Desk, open_office
from presskit.office.reading import parse
from presskit.wording import talk

LEROY = "Anne LEROY"
TEXT = """\
COMMUNIQUÉ DE PRESSE
Besançon, le 28 mai 2026

Biothérapies : la Région dresse le bilan de son action

La Région Exemple réunit les acteurs de la filière pour présenter ce qui a été fait depuis deux ans
et ce qui reste à faire d’ici à la fin de la décennie.

Une dynamique collective

Les équipes ont avancé sur trois chantiers, avec l’aide de tous ceux qui travaillent aux
biothérapies dans la région.

« Notre objectif est clair : que chaque patient profite de ces découvertes », déclare Anne Leroy,
présidente de la Région.

À propos de la Région

La Région anime la filière.

CONTACTS PRESSE

Région
Camille MARTIN – c.martin@region.example – Tél. 06 39 98 00 12
"""

FRENCH = TEXT.partition("À propos")[0]
ENGLISH = """\
PRESS RELEASE
Besançon, 28 May 2026

Biotherapies: the Region takes stock of its work over two years

The Region brings together the people of the sector to show what has been done in the last two
years and what is still to be done before the end of the decade.

Working together

The teams have made progress on three projects, with the help of all those who work on
biotherapies in the region.

“Our aim is clear: that each patient should benefit from these discoveries,” said Anne Leroy,
President of the Region.
"""

SETTING = Setting(Register(), ("fr", "en"), lambda key, **facts: talk(key, "fr", **facts),
                  date(2026, 1, 1))  # fmt: skip


def drafted(text: str, desk: Desk | None = None, name: str = "ancien.txt") -> Draft:
    manuscript = Manuscript(Path(name), tuple(lines_of(text)))
    register = register_of(desk) if desk else Register()
    setting = replace(SETTING, register=register)
    return draft(manuscript, recognise(manuscript), setting)


def test_a_release_reads_as_if_a_person_had_written_it(office: Path) -> None:
    made = drafted(TEXT, open_office(office))

    assert (
        written(made.root)
        == """\
kind: release
date: 2026-05-28
place: Besançon
issuers: [region]   # ? qui signe n’est pas dit

title: "Biothérapies : la Région dresse le bilan de son action"
standfirst: |
  La Région Exemple réunit les acteurs de la filière pour présenter ce qui a été fait depuis deux
  ans et ce qui reste à faire d’ici à la fin de la décennie.

sections:
  - heading: Une dynamique collective
    text: |
      Les équipes ont avancé sur trois chantiers, avec l’aide de tous ceux qui travaillent aux
      biothérapies dans la région.
    quotes: [leroy]

quotes:
  leroy:
    speaker: anne-leroy
    text: "Notre objectif est clair : que chaque patient profite de ces découvertes"

about: [region]

contacts: [region]
"""
    )
    assert made.leftovers == ()


def test_the_language_nobody_wants_is_no_leftover() -> None:
    manuscript = Manuscript(Path("deux.txt"), tuple(lines_of(FRENCH + ENGLISH)))
    french, english = recognise(manuscript)
    made = draft(manuscript, [english], SETTING, [french])

    assert "language: en" in written(made.root)
    assert "dynamique" not in " ".join(
        (written(made.root), *(each.text for each in made.leftovers))
    )


def test_what_was_guessed_has_a_question_mark() -> None:
    manuscript = Manuscript(Path("ancien.txt"), tuple(lines_of(TEXT)))
    guessed = [replace(each, guessed=frozenset({"place"})) for each in recognise(manuscript)]
    made = draft(manuscript, guessed, SETTING)

    assert "place: Besançon   # ? est-ce bien cela" in written(made.root)
    assert "place" in made.doubts


# -------------------------------------------------------------------------------------- quotes


def said(text: str, speaker: str = LEROY, role: str = "présidente") -> Said:
    return Said(text, speaker, role)


@pytest.mark.parametrize(
    ("paragraph", "parts"),
    [
        ("« Nous avançons ensemble », déclare Anne LEROY, présidente.", (0,)),
        ("Anne LEROY, présidente, déclare : « Nous avançons ensemble. »", (0,)),
        ("La séance est ouverte. « Nous avançons ensemble », a dit Anne LEROY. Elle se poursuit.",
         ("La séance est ouverte.", 0, "Elle se poursuit.")),
        ("« Nous avançons ensemble. » Anne LEROY, présidente", (0,)),
        # Woven into a sentence, or with words around it that say something: it stays.
        ("Elle dit que « Nous avançons ensemble » est sa devise.",
         ("Elle dit que « Nous avançons ensemble » est sa devise.",)),
        ("« Nous avançons ensemble », a promis Anne LEROY aux élus réunis jeudi.",
         ("« Nous avançons ensemble », a promis Anne LEROY aux élus réunis jeudi.",)),
    ],
)  # fmt: skip
def test_a_quote_is_taken_out_only_where_nothing_is_lost(
    paragraph: str, parts: tuple[str | int, ...]
) -> None:
    assert lifted([paragraph], [said("Nous avançons ensemble")]).parts == parts


def test_who_said_it_and_where_may_stand_below() -> None:
    paragraphs = ["« Nous avançons. »", "Anne LEROY, présidente", "Source : discours du 3 mars"]

    out = lifted(paragraphs, [said("Nous avançons.")])

    assert (out.parts, out.sources) == ((0,), ((0, "discours du 3 mars"),))


def test_two_halves_around_their_attribution_are_one_quote() -> None:
    paragraph = "« Nous avançons ensemble », dit Anne LEROY, « et nous irons loin »."

    out = lifted([paragraph], [said("Nous avançons ensemble et nous irons loin")])

    assert out.parts == (0,)


# ----------------------------------------------------------------------------------- programme


def test_a_programme_has_rooms_talks_and_speakers() -> None:
    details = ("Salle Doubs (réservé à la presse)", "Ouverture", "Anne LEROY, présidente",
               "La filière : enjeux", "Échanges")  # fmt: skip
    lines = {text: Line(text, n, item=text in ("Ouverture", "Anne LEROY, présidente", "Échanges"))
             for n, text in enumerate(details)}  # fmt: skip
    session = Session("09:00", "10:30", "Point presse", "", "press", details)

    (day,) = days([session], "2026-06-10", lines)
    (slot,) = day.slots

    assert (day.date, slot.time, slot.room, slot.access) == (
        "2026-06-10", "9:00-10:30", "Salle Doubs", "press")  # fmt: skip
    assert [part.title for part in slot.parts] == ["Ouverture", "Échanges"]
    (speaking,) = slot.parts[0].speakers
    assert (speaking.name, speaking.role, speaking.topic) == (
        "Anne LEROY", "présidente", "La filière : enjeux")  # fmt: skip


def test_a_venue_is_a_name_and_a_street() -> None:
    venue = venue_in(
        [
            "Mairie, 3 rue du Bac, 25000 Besançon",
            "Lieu : Conseil régional, 4 square Castan, 25000 Besançon",
        ]
    )

    assert venue
    assert (venue.name, venue.address) == ("Conseil régional", "4 square Castan, 25000 Besançon")


# ---------------------------------------------------------------------------------- two languages


def test_a_file_in_two_languages_is_one_release() -> None:
    text = written(drafted(FRENCH + ENGLISH).root)

    assert '  fr: "Biothérapies : la Région' in text
    assert '  en: "Biotherapies: the Region takes stock' in text
    assert "heading: {fr: Une dynamique collective, en: Working together}" in text
    assert text.count("  leroy:") == 1


# ----------------------------------------------------------------------------------- the file


AWKWARD = st.text(
    st.sampled_from("ab é:#-'\"|>[]{},&*!%@`?\\~/\n\t\u00a0\u2028\x85🙂0=+.")
    | st.characters(codec="utf-8"),
    max_size=60,
)
NODES = st.recursive(
    st.builds(Leaf, AWKWARD, st.booleans(), note=st.sampled_from(["", "? doute : #"])),
    lambda nodes: st.builds(Row, st.lists(nodes, max_size=4).map(tuple), st.booleans())
    | st.lists(nodes, min_size=1, max_size=4).flatmap(
        lambda entries: st.builds(Branch, st.just(tuple(
            Field(f"key-{n}", node, ("à relire",) if n % 2 else (), gap=bool(n))
            for n, node in enumerate(entries))), st.booleans())),
    max_leaves=12,
)  # fmt: skip


def reads_back(root: Branch) -> bool:
    """Whether the file, read as an office reads its own, gives the tree back."""
    source = parse(written(root), "")
    return not source.problems and _same(root, source.tree)


def _same(node: Node, value: object) -> bool:
    match node, value:
        case Leaf(), str() | None:
            return node.text.rstrip("\n") == (value or "").rstrip("\n")
        case Branch(), dict():
            return [field.key for field in node.fields] == list(value) and all(
                _same(field.node, value[field.key]) for field in node.fields)  # fmt: skip
        case Row(), list():
            return _each_same(node.nodes, value)
        case _:
            return False


def _each_same(nodes: Sequence[Node], values: Sequence[object]) -> bool:
    return len(nodes) == len(values) and all(
        _same(node, value) for node, value in zip(nodes, values, strict=True)
    )


@given(st.lists(NODES, min_size=1, max_size=4))
def test_whatever_is_written_reads_back_equal(nodes: list[Node]) -> None:
    root = Branch(tuple(Field(f"field{n}", node) for n, node in enumerate(nodes)))

    assert reads_back(root)


OPENERS = ["- un", "1. deux", "# trois", "> quatre", "| cinq", "mot", "=== six", "+ sept", "*"]
WORDS = st.lists(st.sampled_from([*OPENERS, "long" * 9]), min_size=1, max_size=60).map(" ".join)


@given(WORDS)
def test_a_paragraph_says_the_same_when_it_is_wrapped(text: str) -> None:
    whole = text.strip()

    assert text_of(blocks(prose([whole], {}))) == text_of(blocks(whole))


def test_rows_of_a_table_become_a_table() -> None:
    rows = [Line(" | ".join(cells), n, cells=cells) for n, cells in enumerate(
        [("Année", "Emplois"), ("2024", "13 000"), ("2025", "13 | 500")])]  # fmt: skip

    table = prose([row.text for row in rows], {row.text: row for row in rows})

    assert table == "| Année | Emplois |\n|---|---|\n| 2024 | 13 000 |\n| 2025 | 13 \\| 500 |"


def test_an_address_that_words_led_to_is_kept() -> None:
    line = Line("Voir le dossier.", 1, links=(("le dossier", "https://www.region.example/d"),))

    assert (
        prose([line.text], {line.text: line}) == "Voir [le dossier](https://www.region.example/d)."
    )
