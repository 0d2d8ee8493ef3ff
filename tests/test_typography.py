"""The rules of French and English typography, row by row: what changes and what must not."""

from __future__ import annotations

import re

import pytest

from presskit.labels import DOCUMENT
from presskit.typography import House, Language, cut, plain_spaces, polish
from presskit.typography.characters import held


def shown(text: str) -> str:
    """`~` for a no-break space, `^` for a narrow one."""
    return text.replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(
    ("written", "set_right"),
    [
        # F1, F4: high marks
        ("Quoi ? Oui! Bon ; fin", "Quoi^? Oui^! Bon^; fin"),
        ("Quoi ?! (vraiment!) *là* ?", "Quoi^?! (vraiment^!) *là*^?"),
        ("un point (!), un autre [?]", "un point (!), un autre [?]"),
        # F2: the colon
        ("Objet : x, **Note**: y, **Fin :** z", "Objet~: x, **Note**~: y, **Fin~:** z"),
        ("à 10:30, 3:1, a:b", "à 10:30, 3:1, a:b"),
        # F3: guillemets
        ("« mot » et «mot»", "«~mot~» et «~mot~»"),
        # F5: low marks
        ("un mot , un autre .", "un mot, un autre."),
        ("le .fr et le .NET", "le .fr et le .NET"),
        # F6: quotes
        ('Il dit: "oui"!', "Il dit~: «~oui~»^!"),
        ('le "plan\nrégional" et la "feuille"', "le «~plan\nrégional~» et la «~feuille~»"),
        ('"le "plan" est là"', "«~le “plan” est là~»"),
        ('« le "plan" est là »', "«~le “plan” est là~»"),
        ('le " mot " juste', "le «~mot~» juste"),
        ('**"Oui"** et "[a](b)"', "**«~Oui~»** et «~[a](b)~»"),
        ('un " seul', 'un " seul'),
        ('- "Un\n- deux"', '- "Un\n- deux"'),
        # F7: apostrophes
        ("l'État d'aujourd'hui", "l’État d’aujourd’hui"),
        ("l'*Est*, l'`API`, l' « effet »", "l’*Est*, l’`API`, l’«~effet~»"),
        # F8: ellipsis
        ("Et... puis ....", "Et… puis ...."),
        # F9: units
        ("50%, 12€, 15 M€, 3Md€, 20°C", "50~%, 12~€, 15~M€, 3~Md€, 20~°C"),
        ("5 km, 10kg, 50m², 3 millions", "5~km, 10~kg, 50~m², 3~millions"),
        ("la 5G, la 3D, le 12 l'autre", "la 5G, la 3D, le 12 l’autre"),
        # F10: thousands
        ("12 000 emplois, 1 250 000 €", "12^000 emplois, 1^250^000~€"),
        ("en 2024 350 élèves, 0 800 123 456", "en 2024 350 élèves, 0 800 123 456"),
        # F11: hours
        ("à 9h30, puis 14 h, 24h/24", "à 9~h~30, puis 14~h, 24~h/24"),
        # F12: ordinals
        ("1ère, 1ères, 2ème, 3eme, XIXème", "1re, 1res, 2e, 3e, XIXe"),
        ("1er, 2e, un mème, la même, deuxième", "1er, 2e, un mème, la même, deuxième"),
        # F13, F14: numbers and names
        ("n° 12, n°2024-118, N° 3", "n°~12, n°~2024-118, N°~3"),
        ("M. Durain, Mme d'Ornano, le Dr **Roy**", "M.~Durain, Mme~d’Ornano, le Dr~**Roy**"),
        # F15: dates
        ("le 10 juin et le 1er avril 2026", "le 10~juin et le 1er~avril 2026"),
        # F16: asides
        ("un bilan - enfin", "un bilan – enfin"),
        ("un bilan -- enfin -- complet", "un bilan –~enfin~– complet"),
        ("un bilan — enfin —, complet", "un bilan –~enfin~–, complet"),
        ("10 - 3 = 7, soit - 5 %", "10 - 3 = 7, soit - 5~%"),
        # F17: ranges and scores
        ("2024-2030, 3-2, Dijon-Besançon", "2024-2030, 3-2, Dijon-Besançon"),
    ],
)  # fmt: skip
def test_french_is_set_as_the_imprimerie_nationale_sets_it(written: str, set_right: str) -> None:
    assert shown(polish(written, "fr")) == set_right


@pytest.mark.parametrize(
    ("written", "set_right"),
    [
        # E1: quotes
        ('"Yes", he said, "the "big" plan"', "“Yes”, he said, “the ‘big’ plan”"),
        ("the Region's 'plan' and 'the workers' rights'",
         "the Region’s ‘plan’ and ‘the workers’ rights’"),
        ("'What is \"soon\"?' he asked", "‘What is “soon”?’ he asked"),
        ("'\"Soon\" is late', \"'Late'?\"", "‘“Soon” is late’, “‘Late’?”"),
        ("the 'big plans' and the workers' rights", "the ‘big plans’ and the workers’ rights"),
        ("a 'lonely mark and a \" too", "a 'lonely mark and a \" too"),
        # E2: apostrophes
        ("It's James' and the boys' and girls' plan", "It’s James’ and the boys’ and girls’ plan"),
        ("rock 'n' roll in the '90s, 'tis ol' fun", "rock ’n’ roll in the ’90s, ’tis ol’ fun"),
        ("Macy's 'Fall '24' sale, the class of '68", "Macy’s ‘Fall ’24’ sale, the class of ’68"),
        ("*Nature*'s, [a](b)'s, `c`'s, \"d\"'s", "*Nature*’s, [a](b)’s, `c`’s, “d”’s"),
        # E3: marks
        ("Note : this , that ; end ! Yes ?", "Note: this, that; end! Yes?"),
        ("Note\u00a0: this\u202f; that", "Note: this; that"),
        ("the .fr domain, a .NET job", "the .fr domain, a .NET job"),
        # E4: dashes
        ("a plan -- at last - works", "a plan – at last – works"),
        ("a plan--at last---works", "a plan – at last – works"),
        ("5 - 3 = 2, state-of-the-art, --format", "5 - 3 = 2, state-of-the-art, --format"),
        ("a plan—at last – works", "a plan—at last – works"),
        # E5: ranges
        ("2024-2030, 2024-28, pp. 4-6", "2024–2030, 2024–28, pp. 4–6"),
        ("2026-06, 2030-2024, 10-12 people, 2024-2026-1",
         "2026-06, 2030-2024, 10-12 people, 2024-2026-1"),
        # E6, E7, E8
        ("Wait... 4.5 %, 50%, 12 km", "Wait… 4.5%, 50%, 12~km"),
        # What belongs together
        ("10 June at 9 am, 1.30 p.m., €3 million", "10~June at 9~am, 1.30~p.m., €3~million"),
        # An English time is never rewritten
        ("5:30pm, 17.30, 9h30, 9-5", "5:30pm, 17.30, 9h30, 9-5"),
    ],
)  # fmt: skip
def test_english_is_set_as_a_british_office_sets_it(written: str, set_right: str) -> None:
    assert shown(polish(written, "en")) == set_right


FRENCH = 'Quoi ? Oui! Objet : «mot» ; "12 000", 4,5%'
ENGLISH = "a plan -- \"the 'big' one\", 4.5 %"


@pytest.mark.parametrize(
    ("language", "house", "written", "set_right"),
    [
        ("fr", "fr-FR", FRENCH, "Quoi^? Oui^! Objet~: «~mot~»^; «~12^000~», 4,5~%"),
        ("fr", "fr-CA", FRENCH, "Quoi? Oui! Objet~: «~mot~»; «~12~000~», 4,5~%"),
        ("fr", "eu", FRENCH, "Quoi? Oui! Objet: «mot»; «12~000», 4,5~%"),
        ("en", "en-GB", ENGLISH, "a plan – “the ‘big’ one”, 4.5%"),
        ("en", "en-US", ENGLISH, "a plan—“the ‘big’ one”, 4.5%"),
        ("en", "eu", ENGLISH, "a plan – ‘the “big” one’, 4.5~%"),
        ("en", "eu", "a plan—at last—at 50%", "a plan – at last – at 50~%"),
        # A house of the other language says nothing here.
        ("fr", "en-US", FRENCH, "Quoi^? Oui^! Objet~: «~mot~»^; «~12^000~», 4,5~%"),
        ("en", "fr-CA", ENGLISH, "a plan – “the ‘big’ one”, 4.5%"),
    ],
)  # fmt: skip
def test_each_house_has_its_own_spaces_quotes_and_dashes(
    language: Language, house: House, written: str, set_right: str
) -> None:
    assert shown(polish(written, language, house=house)) == set_right


def test_a_rule_that_rewrites_more_than_spaces_can_be_turned_off() -> None:
    assert polish("la 2ème, XXème", "fr", ordinals=False) == "la 2ème, XXème"
    assert shown(polish("9h30, 9 h 30", "fr", tight_hours=False)) == "9h30, 9~h~30"
    assert polish("2024-2030, pp. 4-6", "en", ranges=False) == "2024-2030, pp. 4-6"


def test_words_marked_as_another_language_are_set_by_its_rules() -> None:
    french = polish('le [press "kit" ?]{lang=en} : "oui"', "fr")
    english = polish("the [Qui vient ?]{lang=fr} : [was ?]{lang=de}", "en")

    assert shown(french) == "le [press “kit”?]{lang=en}~: «~oui~»"
    assert shown(english) == "the [Qui vient^?]{lang=fr}: [was ?]{lang=de}"


def test_a_language_without_rules_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        polish("Guten Tag !", "de")  # type: ignore[arg-type]  # what a caller without types does


def test_a_text_can_do_without_the_narrow_space() -> None:
    assert shown(plain_spaces(polish("12 000 ?", "fr"))) == "12~000~?"


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


def test_a_french_line_is_cut_before_no_mark_and_after_no_guillemet() -> None:
    assert held("Quoi ? Oui : « non » ; enfin !", "_") == "Quoi_? Oui_: «_non_»_; enfin_!"
    assert held("Un bilan") == "Un bilan"


def test_the_fixed_french_words_keep_their_marks_on_the_same_line() -> None:
    loose = re.compile(r"« | [:;?!»]")

    assert [key for key, words in DOCUMENT.items() if loose.search(words["fr"])] == []
