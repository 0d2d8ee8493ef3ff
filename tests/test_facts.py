"""A translation says the same numbers, dates, hours, names and addresses as its source."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import facts as bench
from presskit.model import Language
from presskit.translation.facts import (
    Clock,
    Code,
    Day,
    Ordinal,
    Quantity,
    Value,
    Weekday,
    carried,
    differences,
    facts,
    masked,
)
from presskit.values import Locale
from tests.editions import plain

TWELVE_MILLION = Quantity(Decimal(12_500_000), "EUR")


def value(text: str, language: Language) -> Value:
    """The value of a text's only fact."""
    (fact,) = facts(text, language)
    return fact.value


def found(source: str, target: str) -> list[tuple[str, str, str]]:
    return [(each.kind, each.expected, each.found)
            for each in differences(source, target, "fr", "en")]  # fmt: skip


# ------------------------------------------------------------------------------ what is read


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "12,5 M€", TWELVE_MILLION),
        ("fr", "12,5 millions d’euros", TWELVE_MILLION),
        ("fr", "12\u202f500\u202f000 €", TWELVE_MILLION),
        ("en", "€12.5 million", TWELVE_MILLION),
        ("en", "€12.5m", TWELVE_MILLION),
        ("en", "12.5 million euros", TWELVE_MILLION),
        ("fr", "2 Md€", Quantity(Decimal(2_000_000_000), "EUR")),
        ("en", "$2bn", Quantity(Decimal(2_000_000_000), "USD")),
        ("fr", "500 k€", Quantity(Decimal(500_000), "EUR")),
        ("en", "£500k", Quantity(Decimal(500_000), "GBP")),
        ("fr", "Md€", Quantity(Decimal(1_000_000_000), "EUR")),
        ("en", "€ billion", Quantity(Decimal(1_000_000_000), "EUR")),
        ("fr", "12 500", Quantity(Decimal(12_500))),
        ("en", "12,500", Quantity(Decimal(12_500))),
        ("fr", "12,5", Quantity(Decimal("12.5"))),
        ("fr", "1,2 million", Quantity(Decimal(1_200_000))),
        ("fr", "12 %", Quantity(Decimal(12), "%")),
        ("en", "12 per cent", Quantity(Decimal(12), "%")),
        ("fr", "dix pour cent", Quantity(Decimal(10), "%")),
        ("fr", "−3 °C", Quantity(Decimal(-3), "°c")),
        ("en", "minus 3", Quantity(Decimal(-3))),
        ("fr", "18 mois", Quantity(Decimal(18), "month")),
        ("en", "eighteen-month", Quantity(Decimal(18), "month")),
        ("fr", "deux cent cinquante et un", Quantity(Decimal(251))),
        ("fr", "quatre-vingt-dix-sept", Quantity(Decimal(97))),
        ("en", "two thousand and five", Quantity(Decimal(2005))),
        ("fr", "le 1er juin 2026", Day(6, 1, 2026)),
        ("en", "June 1, 2026", Day(6, 1, 2026)),
        ("fr", "01/06/2026", Day(6, 1, 2026)),
        ("fr", "mercredi 10 juin", Day(6, 10, None, 2)),
        ("en", "Wednesday, June 10", Day(6, 10, None, 2)),
        ("fr", "mars 2024", Day(3, None, 2024)),
        ("en", "Wednesdays", Weekday(2)),
        ("fr", "14 h 30", Clock(870)),
        ("fr", "14h30", Clock(870)),
        ("en", "2.30 pm", Clock(870)),
        ("en", "2:30 p.m.", Clock(870)),
        ("en", "12.15 am", Clock(15)),
        ("fr", "midi", Clock(720)),
        ("fr", "3es", Ordinal(3)),
        ("fr", "troisièmes", Ordinal(3)),
        ("en", "3rd", Ordinal(3)),
        ("fr", "XXIe siècle", Ordinal(21)),
        ("fr", "T2", Code(Decimal(2))),
        ("fr", "Covid-19", Code(Decimal(19))),
        ("fr", "01.99.00.12.34", "+33199001234"),
        ("en", "+33 (0)1 99 00 12 34", "+33199001234"),
        ("fr", "[ici](https://www.region.example/fr/eau/)", "region.example/eau"),
        ("fr", "Presse@region.example", "presse@region.example"),
    ],
)
def test_a_fact_is_worth_what_it_says(language: Language, text: str, expected: Value) -> None:
    assert value(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "de 9 à 10 h", ["9", "10 h"]),
        ("en", "9–10 am", ["9", "10 am"]),
        ("fr", "du 10 au 12 juin", ["10", "12 juin"]),
        ("en", "June 10–12, 2026", ["June 10", "12, 2026"]),
        ("fr", "mercredi 10 et jeudi 11 juin", ["mercredi 10", "jeudi 11 juin"]),
        ("fr", "2026-2028", ["2026", "2028"]),
        ("fr", "À la une du dossier", []),
        ("fr", "1. Un début\n2. Une suite", []),
        ("en", "One may march on", []),
        ("fr", "Une Première ministre", ["Première"]),
        ("fr", "Le Tour des Lices", []),
    ],
)
def test_facts_stand_where_they_were_written(
    language: Language, text: str, expected: list[str]
) -> None:
    assert [fact.text for fact in facts(text, language)] == expected


# ------------------------------------------------------------------------------ what differs


@pytest.mark.parametrize("pairs", [bench.office(), bench.hard()], ids=["example", "hard"])
def test_a_good_pair_raises_no_alarm(pairs: list[bench.Pair]) -> None:
    assert bench.alarms(pairs) == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("12,5 M€", "€12.5 billion", ("amount", "12,5 M€", "€12.5 billion")),
        ("12 500 places", "12.500 seats", ("number", "12 500", "12.500")),
        ("12,5 ha", "12,5 hectares", ("number", "12,5 ha", "12")),
        ("le 10 juin", "on 10 July", ("date", "10 juin", "10 July")),
        ("mercredi 10 juin", "Thursday 10 June",
         ("weekday", "mercredi 10 juin", "Thursday 10 June")),
        ("chaque mardi", "every Monday", ("weekday", "mardi", "Monday")),
        ("à 14 h 30", "at 2.30 am", ("time", "14 h 30", "2.30 am")),
        ("à midi", "at midnight", ("time", "midi", "midnight")),
        ("18 mois", "eighteen years", ("number", "18 mois", "eighteen years")),
        ("dix-huit mois", "seventeen months", ("number", "dix-huit mois", "seventeen months")),
        ("3 M€ par mois", "€3 million a year", ("number", "par mois", "a year")),
        ("la troisième", "the fourth", ("ordinal", "troisième", "fourth")),
        ("XXIe siècle", "20th century", ("ordinal", "XXIe", "20th")),
        ("12 %", "12", ("percent", "12 %", "")),
        ("de 9 h à 10 h, puis 10 h", "from 9 am to 9 am, then 10 am", ("time", "10 h", "9 am")),
        ("- un\n- deux", "- one two", ("list", "2", "1")),
        ("**Oui** !", "Yes!", ("emphasis", "1 + 0", "0")),
        ("« Oui », dit-elle", "Yes, she says", ("quotes", "1", "0")),
        ("Un.\n\nDeux.", "A. Two.", ("paragraphs", "2", "1")),
        ("La stratégie nationale de la santé", "La stratégie nationale de la santé",
         ("untranslated", "La stratégie nationale de la santé",
          "La stratégie nationale de la santé")),
        ("Oui", " ", ("empty", "Oui", "")),
        ("Oui", "Yes<x", ("leftover", "", "<x")),
        ("Le port ouvre.", "The port", ("ending", "port ouvre.", "The port")),
    ],
)  # fmt: skip
def test_a_difference_is_named(source: str, target: str, expected: tuple[str, str, str]) -> None:
    assert expected in [tuple(plain(part) for part in each) for each in found(source, target)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("03 53 01 21 14", "+33 3 53 01 21 15"),
        ("presse@region.example", "press@region.example"),
        ("[le site](https://region.example/eau)", "[the site](https://region.example/feu)"),
    ],
)
def test_an_address_that_changed_is_grave(source: str, target: str) -> None:
    assert [each.grave for each in differences(source, target, "fr", "en")] == [True]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Jérôme Durain spoke.", []),
        ("Mr Durain spoke.", []),
        ("JEROME DURAIN spoke.", []),
        ("Jérôme Durian spoke.", ["name"]),
        ("Jérémy Durain spoke.", ["name"]),
        ("He spoke.", ["name"]),
    ],
)
def test_a_person_keeps_their_name(target: str, expected: list[str]) -> None:
    seen = differences("Jérôme DURAIN a parlé.", target, "fr", "en", names=("Jérôme DURAIN",))

    assert [each.kind for each in seen] == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("BIOVALIANCE has grown. BIOVALIANCE hires.", []),
        ("BIOVALIANCE has grown. It hires.", []),
        ("BIOVALIANCE has grown. Biovaliance hires.", ["Biovaliance"]),
        ("It has grown. It hires.", [""]),
    ],
)
def test_a_kept_term_is_left_as_it_is(target: str, expected: list[str]) -> None:
    source = "BIOVALIANCE a grandi. BIOVALIANCE recrute."
    seen = differences(source, target, "fr", "en", kept=("BIOVALIANCE",))

    assert [each.found for each in seen if each.kind == "kept"] == expected


def test_one_changed_thing_in_a_good_pair_is_caught() -> None:
    pairs = random.Random(4).sample(bench.office(), 120) + bench.hard()
    tried = [bench.caught(pairs, change, seed=4) for change in bench.CHANGES.values()]
    count, missed = sum(count for count, _ in tried), sum(len(missed) for _, missed in tried)

    assert count > 2000
    assert 1 - missed / count >= 0.99


# ---------------------------------------------------------------------------- what always holds

PIECES = (
    "12|3e|10 juin|June|9 h|30|am|pm|M€|€|%|2026|-|–|,|.|/|(|)|](|[|**|*|“|”|«|»|‘|’|mercredi|March"
    "|deux|cent|two|hundred|and|et|à|un|a|+33|06|a@b.fr|www.|\x00|\ufffd|İ|\n\n|\n-|#|²|١|an"
    "|million|d’euros|T1|<x|Md€|minus|−|1 h 35 min|Ve|00"
)
WRITTEN = st.lists(st.one_of(st.sampled_from([*PIECES.split("|"), "|"]), st.text(max_size=4))).map(
    " ".join
)
LANGUAGES = st.sampled_from(["fr", "en"])


@given(WRITTEN, LANGUAGES)
def test_every_fact_is_a_piece_of_its_text_and_none_overlap(text: str, language: Language) -> None:
    end = 0
    for fact in facts(text, language):
        assert fact.start >= end
        assert text[fact.start : fact.end] == fact.text != ""
        end = fact.end


@given(WRITTEN, LANGUAGES)
def test_a_text_says_the_same_as_itself(text: str, language: Language) -> None:
    kinds = {each.kind for each in differences(text, text, language, language)}

    assert kinds <= {"length", "ending"}


@given(WRITTEN, WRITTEN, LANGUAGES)
def test_no_text_is_too_strange_to_be_compared(one: str, other: str, language: Language) -> None:
    into: Language = "en" if language == "fr" else "fr"
    differences(one, other, language, into, ("France 2030",), ("Jérôme DURAIN",))
    carried(one, other, one, language, "en-GB")
    carried(one, one, other, language, "fr-FR")


# ------------------------------------------------------------------------------ what is carried


def test_sources_with_the_same_mask_differ_by_facts_only() -> None:
    assert masked("Le 10 juin à 9 h", "fr") == masked("Le 1er juillet à 9 h 30", "fr")
    assert masked("Le 10 juin à 9 h", "fr") != masked("Du 10 juin à 9 h", "fr")


@pytest.mark.parametrize(
    ("old", "new", "target", "locale", "expected"),
    [
        ("12,5 M€ votés", "13 M€ votés", "€12.5 million voted", "en-GB", "€13 million voted"),
        ("12 500 000 €", "13 250 000 €", "€12.5m", "en-GB", "€13.25m"),
        ("7,50 €", "8,20 €", "€7.50", "en-GB", "€8.20"),
        ("€12.5 million", "€13 million", "12,5 M€", "fr-FR", "13 M€"),
        ("le 10 juin", "le 10 juillet", "on 10 June", "en-GB", "on 10 July"),
        ("le 10 juin 2026", "le 1er juillet 2026", "June 10, 2026", "en-US", "July 1, 2026"),
        ("on 2 June", "on 1 June", "le 2 juin", "fr-FR", "le 1er juin"),
        ("le 10 juin", "le 11 juin", "the 10th of June", "en-GB", "the 11th of June"),
        ("mercredi 10 juin", "jeudi 11 juin", "Wednesday 10 June", "en-GB", "Thursday 11 June"),
        ("le 10 juin 2026", "le 11 juin 2026", "Wednesday 10 June", "en-GB", "Thursday 11 June"),
        ("du 10 au 12 juin", "du 10 au 12 juillet", "10–12 June", "en-GB", "10–12 July"),
        ("en mars 2024", "en avril 2025", "in March 2024", "en-GB", "in April 2025"),
        ("le mardi", "le jeudi", "on Tuesdays", "en-GB", "on Thursdays"),
        ("à 9 h", "à 9 h 30", "at 9 am", "en-GB", "at 9.30 am"),
        ("à 9 h", "à 9 h 30", "at 9 a.m.", "en-US", "at 9:30 a.m."),
        ("à 9 h", "à 12 h", "at 9 am", "en-GB", "at noon"),
        ("at 2.30 pm", "at 3 pm", "à 14 h 30", "fr-FR", "à 15 h"),
        ("de 9 h à 10 h", "de 9 h 30 à 11 h", "9–10 am", "en-GB", "9.30–11 am"),
        ("12 %", "14,5 %", "12%", "en-GB", "14.5%"),
        ("de 50 à 60 %", "de 50 à 65 %", "50% to 60%", "en-GB", "50% to 65%"),
        ("18 mois", "24 mois", "eighteen months", "en-GB", "twenty-four months"),
        ("3es Assises", "4es Assises", "3rd conference", "en-GB", "4th conference"),
        ("3es Assises", "4es Assises", "Third conference", "en-GB", "Fourth conference"),
        ("12 500 places", "13 000 places", "12,500 seats", "en-GB", "13,000 seats"),
        ("2026-2028", "2027-2029", "2026–2028", "en-GB", "2027–2029"),
        ("03 53 01 21 14", "03 53 01 21 15", "+33 3 53 01 21 14", "en-GB", "+33 3 53 01 21 15"),
        ("à a@ville.example", "à b@ville.example", "to a@ville.example", "en-GB",
         "to b@ville.example"),
        ("[Ici](https://a.example/1)", "[Ici](https://a.example/2)",
         "[Here](https://a.example/1)", "en-GB", "[Here](https://a.example/2)"),
        ("à 9h", "à 9 h", "at 9 am", "en-GB", "at 9 am"),
    ],
)  # fmt: skip
def test_a_changed_fact_is_carried_into_the_old_translation(
    old: str, new: str, target: str, locale: Locale, expected: str
) -> None:
    source: Language = "en" if locale == "fr-FR" else "fr"

    assert plain(carried(old, new, target, source, locale) or "") == expected


@pytest.mark.parametrize(
    ("old", "new", "target"),
    [
        ("Le 10 juin à Dijon", "Le 10 juin à Lyon", "10 June in Dijon"),  # a word changed
        ("1 mois", "2 mois", "1 month"),  # the noun would change too
        ("Un lit, 2 nuits, 2 repas", "Un lit, 3 nuits, 2 repas", "A bed, 2 nights, 2 meals"),
        ("Le 10 juin", "Le 11 juin", "Wednesday 10 June"),  # which day of the week?
        ("Hausse de 12 %", "Hausse de 8 %", "A 12% rise"),  # an 8% rise
        ("12,5 M€", "1,3 Md€", "€12.5 million"),
        ("de 9 h à 10 h", "de 11 h à 13 h", "9–10 am"),
        ("12 km", "13 km", "12 miles"),  # the old translation was wrong
        ("12 km", "12 m", "12 km"),
        ("le 10 juin", "le 12 juin", "soon"),
        ("01/06/2026", "02/06/2026", "01/06/2026"),
    ],
)
def test_nothing_is_carried_in_doubt(old: str, new: str, target: str) -> None:
    assert carried(old, new, target, "fr", "en-GB") is None
