"""The plain text: everything is in it, once, and pastes cleanly."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from presskit import edition as e
from presskit.edition.reading import texts_to_find
from presskit.labels import DOCUMENT
from presskit.markup import blocks, line
from presskit.model import LANGUAGES, Kind, Language
from presskit.problems import Place, Refusal
from presskit.render import text
from presskit.render.theme import Theme
from presskit.render.wrapping import WIDTH, wrapped
from tests.looks import LOOKS, starter
from tests.sample import BODY, bare, edition, of_kind


def written(of: e.Edition) -> str:
    return text.render(of, starter()).decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_text_of_the_edition_is_in_it(kind: Kind, language: Language) -> None:
    sample = of_kind(kind, language)
    result = written(sample).casefold()

    texts = (found.rstrip(".").casefold() for _, found in texts_to_find(sample))

    assert [found for found in texts if found not in result] == []


def test_the_text_is_the_same_in_every_look() -> None:
    assert len({text.render(edition(), starter(look)) for look in LOOKS}) == 1


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_left_out_leave_no_hole_and_no_label(language: Language) -> None:
    result = written(bare(language))

    shown = [words[language].upper() for words in DOCUMENT.values() if words[language]]

    assert "\n\n\n" not in result
    assert not [label for label in shown if f"\n{label}\n" in result]
    assert result.partition("====\n")[2].startswith("\nUn second paragraphe.\n")


def test_a_correction_says_old_and_new_in_words() -> None:
    result = written(of_kind("correction"))

    assert (
        "Motif\u00a0: La salle prévue n’est plus disponible.\n\n"
        "Heure du point presse\n"
        "  Au lieu de\u00a0: 9 h 30\n"
        "  Lire\u00a0: 9 h\n"
    ) in result
    assert result.index(edition().supersedes) < result.index(edition().title)


def test_a_press_kit_has_its_contents_and_its_parts() -> None:
    result = written(of_kind("press-kit"))

    assert "SOMMAIRE\n\n– L’essentiel\n– La filière en région\n" in result
    assert "– 13 mars 2024\u00a0: Premières Assises\n" in result
    assert "Omar SAIDI, chercheur\nIl dirige une équipe.\n" in result


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


# ----------------------------------------------------------------------------- lines of a mail

WORD = st.text(st.characters(exclude_categories=("Cc", "Cs", "Z")), min_size=1, max_size=90)
LINES = st.lists(st.lists(WORD, max_size=30).map(" ".join), max_size=4).map("\n".join)


def words_of(wrapped_or_not: str) -> list[str]:
    return re.split(r"[ \n]+", wrapped_or_not.strip(" \n"))


@given(LINES)
def test_no_word_changes_and_only_one_that_cannot_be_broken_is_too_long(given_text: str) -> None:
    result = wrapped(given_text)

    assert words_of(result) == words_of(given_text)
    assert all(len(each) <= WIDTH or " " not in each.lstrip("– 0123456789.")
               for each in result.split("\n"))  # fmt: skip


@given(LINES)
def test_wrapping_again_changes_nothing(given_text: str) -> None:
    assert wrapped(wrapped(given_text)) == wrapped(given_text)


@pytest.mark.parametrize(
    "whole",
    [
        "06 39 98 00 12",
        "+33 (0)3 81 00 00 00.",
        "13\u202f000\u00a0emplois",
        "https://x.example/un/chemin?a=1&b=2",
        "prenom.nom@region.example",
    ],
)
@pytest.mark.parametrize("before", range(50, 73))
def test_what_belongs_together_stays_on_one_line(whole: str, before: int) -> None:
    result = wrapped(f"{'x' * before} {whole} et la suite")

    assert any(whole in each for each in result.split("\n"))


def test_lists_hang_and_what_fits_is_left_alone() -> None:
    table = "Année  Emplois\n-----  -------\n2024    13 000"

    assert wrapped(table) == table
    assert wrapped("– " + "mot " * 20 + "fin") == (
        "– " + " ".join(["mot"] * 17) + "\n  " + "mot mot mot fin"
    )
    assert wrapped("  1. " + "mot " * 20 + "fin").split("\n")[1].startswith("     mot")


def test_no_line_begins_with_a_dash_that_would_look_like_a_list() -> None:
    result = wrapped(f"{'x' * 60} Besançon – Dijon – Dole – Gray")

    assert not [each for each in result.split("\n") if each.startswith("–")]


def test_a_table_inside_a_list_is_never_broken() -> None:
    columns = f"| A | B |\n|---|---|\n| {'a' * 20} | {'b' * 47} |"
    inside = "- Voir :\n\n" + "\n".join(f"  {row}" for row in columns.split("\n"))

    result = text.plain(blocks(inside))

    assert wrapped(result) == result


def test_a_picture_is_named_by_its_file_or_by_its_address_online() -> None:
    kit = e.Online("https://k.example/x/fr/x-fr.html", "https://k.example/x/index.html#fr", "")
    sample = edition()
    here, online = (written(replace(sample, online=each)) for each in (None, kit))

    assert "\n  media/paillasse.jpg\n" in here
    assert "\n  https://k.example/x/media/paillasse.jpg\n" in online
