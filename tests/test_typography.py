"""The basic rules of French and English typography, and what they never touch."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.labels import DOCUMENT
from presskit.model import LANGUAGES, Language
from presskit.typography import cut, polish


def shown(text: str) -> str:
    """`~` for a no-break space, `^` for a narrow one."""
    return text.replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(
    ("written", "set_right"),
    [
        ('Il dit: "oui"!', "Il dit~: «~oui~»^!"),
        ('le "plan\nrégional" et la "feuille"', "le «~plan\nrégional~» et la «~feuille~»"),
        ('"le "plan" est là"', "«~le “plan” est là~»"),
        ('un " seul', 'un " seul'),
        ("l'État d'aujourd'hui", "l’État d’aujourd’hui"),
        ("« mot »", "«~mot~»"),
        ("à 9h30, puis 14 h", "à 9~h~30, puis 14~h"),
        ("12 000 emplois, 50%, 15 M€", "12^000 emplois, 50~%, 15~M€"),
        ("le 10 juin et le 1er avril 2026", "le 10~juin et le 1er~avril 2026"),
        ("M. Durain, n° 12...", "M.~Durain, n°~12…"),
        ("un bilan - enfin", "un bilan – enfin"),
        ("**Attention**: voir [ici](https://x.example/?a=1:2) ; fin",
         "**Attention**~: voir [ici](https://x.example/?a=1:2)^; fin"),
        ("- Point : a\n- *b*", "- Point~: a\n- *b*"),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", "| a | b |\n|---|--:|\n| 1 | 2 |"),
    ],
)  # fmt: skip
def test_french_is_set_as_the_imprimerie_nationale_sets_it(written: str, set_right: str) -> None:
    assert shown(polish(written, "fr")) == set_right


@pytest.mark.parametrize(
    ("written", "set_right"),
    [
        ('It\'s "the *best*" , he said', "It’s “the *best*”, he said"),
        ("up 9 % - or so...", "up 9% – or so…"),
        ("the Region's 'plan'", "the Region’s ‘plan’"),
        ("at 9 am, then 1.30 p.m.", "at 9\u00a0am, then 1.30\u00a0p.m."),
    ],
)
def test_english_is_set_in_curly_quotes_without_spaces_before_marks(
    written: str, set_right: str
) -> None:
    assert polish(written, "en") == set_right


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "protected",
    [
        "https://region.example/a?b=c:d;e",
        "`a : b`",
        "c.martin@region.example",
        "06 39 98 00 12",
        "2026-06-10",
        "#biothérapies",
        "10:30",
        "{{ title }}",
    ],
)
def test_a_protected_span_comes_out_byte_for_byte(language: Language, protected: str) -> None:
    assert protected in polish(f"Voir {protected} ici", language)


TEXTS = st.text(alphabet="abs é'\"«»“”:;!?.,-–()[]*_0123456789 \n%€h°\u00a0\u202f#@", max_size=60)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_polishing_twice_changes_nothing(text: str, language: Language) -> None:
    once = polish(text, language)

    assert polish(once, language) == once


def letters(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f'’‘\"«»“”.…–-]", "", text)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_no_word_ever_changes(text: str, language: Language) -> None:
    assert letters(polish(text, language)) == letters(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Un bilan", "Un bilan"),
        ("Un bilan : chiffrages", "Un bilan…"),
        ("Un bilan de 12\u00a0000 emplois", "Un bilan de…"),
        ("Anticonstitutionnellement", "Anticonstitutio…"),
    ],
)
def test_a_text_is_cut_after_a_word_and_between_what_may_be_parted(text: str, whole: str) -> None:
    assert cut(text, 16) == whole


def test_the_fixed_french_words_keep_their_marks_on_the_same_line() -> None:
    loose = re.compile(r"« | [:;?!»]")

    assert [key for key, words in DOCUMENT.items() if loose.search(words["fr"])] == []
