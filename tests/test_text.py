"""The plain text: everything is in it, once, and pastes cleanly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from presskit import edition as e
from presskit.labels import DOCUMENT
from presskit.markup import Run, blocks, line
from presskit.model import LANGUAGES, Language
from presskit.problems import Place, Refusal
from presskit.render import text
from presskit.render.theme import Theme
from tests.sample import BODY, edition

TEMPLATE = Path(__file__).parents[1] / "templates" / "institution" / "document.txt"
THEME = Theme("templates/institution", {"document.txt": TEMPLATE.read_bytes()})
# What a text has no place for: pictures themselves, identifiers, dates for machines.
NOT_PRINTED = {
    "slug", "language", "locale", "kind", "summary", "issued_on", "embargo_until", "logo", "alt",
    "original", "media_type", "start", "end", "iso_date",
    "starts_at", "ends_at", "moved_from", "access", "short", "date",
    "e164", "labels", "alignments",
}  # fmt: skip


def written(of: e.Edition) -> str:
    return text.render(of, THEME).decode()


def leaves(part: object) -> Iterator[str]:
    """Every text of an edition that a reader of plain text must find."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from leaves(each)
    elif isinstance(part, Run):
        yield part.text.rstrip(".")
    elif is_dataclass(part):
        hidden = {"name", *NOT_PRINTED} if isinstance(part, e.Picture) else NOT_PRINTED
        hidden = hidden | ({"website"} if isinstance(part, e.Issuer) else set())
        for field in fields(part):
            if field.name not in hidden:
                yield from leaves(getattr(part, field.name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_edition_is_in_it(language: Language) -> None:
    sample = edition(language)
    result = written(sample).casefold()

    missing = [leaf for leaf in leaves(sample) if leaf.casefold() not in result]

    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_contact_is_there_once(language: Language) -> None:
    sample = edition(language)
    result = written(sample)

    people = [contact for block in sample.contacts for contact in block.contacts]
    times = [result.count(email) for contact in people for email in contact.emails]
    times += [result.count(phone.text) for contact in people for phone in contact.phones]

    assert set(times) == {1}


def test_a_paragraph_is_one_line_however_long() -> None:
    long = "Une phrase que personne ne coupe. " * 40 + "Fin."
    result = written(replace(edition(), sections=(e.Section("", blocks(long)),)))

    assert long in result.split("\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_pastes_cleanly(language: Language) -> None:
    result = written(edition(language))

    assert all(each == each.rstrip() for each in result.split("\n"))
    assert "\n\n\n" not in result
    assert "\r" not in result
    assert result.endswith("\n")
    assert not result.endswith("\n\n")
    assert not result.startswith("\n")


def test_parts_left_out_leave_no_hole_and_no_label() -> None:
    bare = replace(
        edition("en"), number="", subtitle="", embargo="", status="For immediate release",
        practical=(), sections=(e.Section("", blocks("One paragraph.")),), quotes=(),
        key_figures=(), events=(), registration=None, links=(), notes=(), pictures=(), about=(),
        hashtags=(), address="", website="",
    )  # fmt: skip

    result = written(bare)

    assert "\n\n\n" not in result
    assert "One paragraph.\n\nENDS\n\n" in result
    assert not [
        key for key in ("practical", "key_figures", "registration", "links", "notes", "pictures")
        if DOCUMENT[key]["en"].upper() in result
    ]  # fmt: skip


def test_the_embargo_stands_before_the_title() -> None:
    sample = edition()
    result = written(sample)

    assert result.index(sample.embargo) < result.index(sample.title)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("fr", "C’est clair.", "« C’est clair », déclare X."),
        ("fr", "Est-ce clair ?", "« Est-ce clair ? », déclare X."),
        ("fr", "À suivre…", "« À suivre… », déclare X."),
        ("en", "It is clear.", "“It is clear,” said X."),
        ("en", "Is it clear?", "“Is it clear?” said X."),
        ("en", "It is clear", "“It is clear,” said X."),
    ],
)
def test_a_quote_and_its_attribution_are_one_sentence(
    language: Language, words: str, expected: str
) -> None:
    marks = ("« ", " »", "déclare X") if language == "fr" else ("“", "”", "said X")
    quote = e.Quote(line(words), marks[0], marks[1], "X", "", marks[2])

    assert text.text_of_quote(quote, language) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[le plan](https://x.example/a?b=1&c=2)", "le plan (https://x.example/a?b=1&c=2)"),
        ("[**le** plan](https://x.example)", "le plan (https://x.example)"),
        ("[x.example](https://x.example/)", "https://x.example/"),
        ("<https://x.example/é>", "https://x.example/%C3%A9"),
        ("[presse@x.example](mailto:presse@x.example?subject=Oui)", "presse@x.example"),
        ("[06 39 98 00 12](tel:+33639980012)", "06 39 98 00 12"),
        ("**gras**, *italique*, [open science]{lang=en}", "gras, italique, open science"),
    ],
)
def test_links_keep_their_address_and_emphasis_goes(markdown: str, expected: str) -> None:
    assert text.plain(line(markdown)) == expected


def test_lists_hang_and_tables_stand_in_columns() -> None:
    result = text.plain(blocks(BODY))

    assert "– Soutenir l’open science :\n  1. données ;\n  2. logiciels\n" in result
    assert "Année  Emplois\n-----  -------\n2024    13 000\n2026    13 900\n" in result


def test_a_table_too_wide_for_columns_becomes_lines() -> None:
    wide = f"| Année | Effet |\n|---|---|\n| 2024 | {'long ' * 15}|\n| 2026 | court |"

    assert text.plain(blocks(wide), "\u00a0: ") == (
        f"Année\u00a0: 2024\nEffet\u00a0: {'long ' * 15}".rstrip()
        + "\n\nAnnée\u00a0: 2026\nEffet\u00a0: court"
    )


def test_the_spaces_of_french_typography_are_kept() -> None:
    result = written(replace(edition(), title="13\u202f000 emplois\u00a0: le bilan"))

    assert "13\u202f000 emplois\u00a0: le bilan" in result


@pytest.mark.parametrize(
    ("template", "code", "told"),
    [
        (b"{{ edition.title }}\n{{ edition.titel }}", "template-variable", "titel"),
        (b"\n{{ plain(edition.title) }}", "template-syntax", "str"),
        (b"\n{{ quoted(edition) }}", "template-syntax", "Edition"),
    ],
)
def test_a_template_that_asks_for_what_is_not_there_is_refused_with_its_place(
    template: bytes, code: str, told: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        text.render(edition(), Theme("templates/x", {"document.txt": template}))

    problem = refusal.value.problems[0]
    assert (problem.code, problem.place) == (code, Place("templates/x/document.txt", 2))
    assert told in str(problem.facts)
