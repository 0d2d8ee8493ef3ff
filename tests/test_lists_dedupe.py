"""Who is who in a media list: what is one person, what stays two, what is asked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.people import World
from presskit.lists import Recipient
from presskit.lists.matching import Decision, Outcome, book_of, level, matched, name_tokens
from presskit.lists.matching.keys import email_keys, is_desk, outlet_key, phone_keys
from presskit.lists.matching.survivors import survivor
from presskit.names import likeness


def tokens(name: str) -> tuple[str, ...]:
    return name_tokens("", "", name)


def who(first: str, last: str, **fields: str) -> Recipient:
    return Recipient(first_name=first, last_name=last, **fields)


def dedupe(rows: Sequence[Recipient], decisions: Sequence[Decision] = ()) -> Outcome:
    ids = [each.id or str(n) for n, each in enumerate(rows, start=1)]
    named = [each for decision in decisions for each in (decision.one, decision.other)]
    return matched(book_of(rows, ids, named), decisions)


def joined(*rows: Recipient) -> bool:
    return len(set(dedupe(rows).clusters)) == 1


# ------------------------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Jérôme DURAIN", "Durain, Jerome", 3),
        ("M. Jean-Pierre Le Goff", "LE GOFF Jean Pierre", 3),
        ("Hervé Tafaron", "Henvé Tafaron", 2),
        ("Yann Le Goff", "Yann Legoff", 2),
        ("Anne de La Tour", "Anne Tour", 2),
        ("J. Martin", "Julie Martin", 1),
        ("Pascal Simon", "Pascale Simon", 1),
        ("Laura Begum", "Laura Begum Bernard", 1),
        ("Chris Dubois", "Christophe Dubois", 1),
        ("Bill Taylor", "William Taylor", 1),
        ("JP Moreau", "Jean-Pierre Moreau", 1),
        ("Sopeie Rosammiert", "Sophie Rosamiert", 1),
        ("Marie Martin", "Paul Martin", 0),
        ("Camille Renard", "Camille Renaud", 1),
        ("Martin", "Julie Martin", 0),
        ("", "Julie Martin", -1),
        ("Rédaction", "Julie Martin", -1),
    ],
)
def test_names_are_as_alike_as_this(one: str, other: str, expected: int) -> None:
    assert level(tokens(one), tokens(other)) == expected
    assert level(tokens(other), tokens(one)) == expected


# -------------------------------------------------------------------------------------- keys


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("Jean.Dupont+presse@GMail.com", ["jeandupont@gmail.com"]),
        ("jeandupont@googlemail.com", ["jeandupont@gmail.com"]),
        ("Jean <jean@dole.example>", ["jean@dole.example"]),
        ("mailto:jean@dole.example", ["jean@dole.example"]),
        ("a@dole.example; b@dole.example", ["a@dole.example", "b@dole.example"]),
        ("aucune", []),
    ],
)
def test_an_address_has_one_key_however_it_is_written(written: str, keys: list[str]) -> None:
    assert email_keys(written) == keys


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("01 99 00 12 34", ["+33199001234"]),
        ("+33 (0)1 99 00 12 34", ["+33199001234"]),
        ("0033199001234", ["+33199001234"]),
        ("199001234", ["+33199001234"]),
        ("tél. : 01 99 00 12 34 (poste 12)", ["+33199001234"]),
        ("03 53 01 12 34 / 06 39 98 12 34", ["+33353011234", "+33639981234"]),
        ("01/99/00/12/34", ["+33199001234"]),
        ("poste 12", []),
        ("", []),
    ],
)
def test_a_number_has_one_key_however_it_is_written(written: str, keys: list[str]) -> None:
    assert phone_keys(written, "FR") == keys


@pytest.mark.parametrize(
    "written",
    [
        "Le Journal de Dole",
        "Journal de Dole (Le)",
        "LE JOURNAL DE DOLE (rédaction)",
        "lejournaldedole",
    ],
)
def test_an_outlet_has_one_key_however_it_is_written(written: str) -> None:
    assert outlet_key(written) == "journaldedole"


@pytest.mark.parametrize(
    "names",
    [
        ("L’Écho du Lison", "Écho du Lison", "L'ECHO DU LISON", "lechodulison"),
        ("Les Échos", "Echos", "lesechos"),
        ("L’Union", "Union", "lunion"),
        ("L’Alsace", "Alsace", "lalsace"),
    ],
)
def test_an_article_that_is_elided_makes_no_other_outlet(names: tuple[str, ...]) -> None:
    assert len({outlet_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("address", "desk"),
    [("redaction@d.example", True), ("presse.jura@d.example", True), ("news2@d.example", True),
     ("rédaction@d.example", True), ("jean.presseau@d.example", False)],
)  # fmt: skip
def test_a_desk_is_told_from_a_person(address: str, desk: bool) -> None:
    assert is_desk(address) is desk


# ------------------------------------------------------------------------------------- rules

AT = {"outlet": "Le Journal de Dole"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (who("Julie", "Martin", email="julie@d.example"),
         who("", "", email="JULIE+cp@d.example")),
        (who("Julie", "Martin", email="redaction@d.example"),
         who("MARTIN", "Julie", email="redaction@d.example")),
        (who("", "", email="redaction@d.example"), who("", "", email="redaction@d.example")),
        (who("Julie", "Martin", mobile="06 39 98 00 12", **AT),
         who("J.", "Martin", mobile="+33639980012", outlet="Radio Arbois")),
        (who("Julie", "Martin", email="julie@d.example", **AT),
         who("Julie", "Martin", outlet="JOURNAL DE DOLE (LE)")),
        (who("Julie", "Tafaron", **AT), who("Julie", "Taffaron", email="j@d.example", **AT)),
        (who("HervÃ©", "Noblet", **AT), who("Hervé", "Noblet", **AT)),
        (who("Julie", "Noblet", **AT), who("Julie", "Noblet", outlet="LJDD")),
    ],
)  # fmt: skip
def test_these_are_one_person(one: Recipient, other: Recipient) -> None:
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (who("Julie", "Martin", email="redaction@d.example", **AT),
         who("Paul", "Noblet", email="redaction@d.example", **AT)),
        (who("Julie", "Martin", email="redaction@d.example", **AT),
         who("", "", email="redaction@d.example", **AT)),
        (who("Julie", "Martin", phone="01 99 00 00 00"),
         who("Paul", "Noblet", phone="01 99 00 00 00")),
        (who("Julie", "Martin", **AT), who("Julien", "Martin", **AT)),
        (who("Camille", "Renard", **AT), who("Camille", "Renaud", **AT)),
        (who("Pascal", "Martin", email="pascal.martin@d.example", **AT),
         who("Pascale", "Martin", email="pascale.martin@d.example", **AT)),
        (who("Julie", "Martin", mobile="06 39 98 00 12", **AT),
         who("Julie", "Martin", mobile="06 39 98 77 31", **AT)),
        (who("Julie", "Martin", email="julie.martin@d.example", **AT),
         who("Julie", "Martin", email="julie.martin2@d.example", **AT)),
        (who("Julie", "Martin", email="julie.martin@dole-info.example", **AT),
         who("Julie", "Martin", email="julie.martin2@dole-inof.example", **AT)),
        (who("F.", "Martin", email="francoise.martin@d.example", **AT),
         who("François", "Martin", email="francois.martin@d.example", **AT)),
        (who("Julie", "Martin", outlet="Pigiste"), who("Julie", "Martin", outlet="Pigiste")),
        (who("Julie", "Martin", outlet="Le Mag de Dole"),
         who("Julie", "Martin", outlet="Le Mag de Dijon")),
        (who("Julie", "Martin"), who("Julie", "Martin")),
    ],
)  # fmt: skip
def test_these_stay_two_people(one: Recipient, other: Recipient) -> None:
    assert not joined(one, other)


def test_an_initial_that_fits_two_people_joins_neither() -> None:
    rows = [who(first, "Martin", email="martin@d.example") for first in ("Camille", "Claude", "C.")]

    outcome = dedupe(rows)

    assert len(set(outcome.clusters)) == 3
    assert {(each.one, each.other) for each in outcome.questions} >= {("1", "2")}


def test_a_row_that_fits_two_namesakes_joins_neither() -> None:
    one = who("Julie", "Martin", mobile="06 39 98 00 12", **AT)
    other = who("Julie", "Martin", mobile="06 39 98 77 31", **AT)

    outcome = dedupe([one, other, who("Julie", "Martin", **AT)])

    assert list(outcome.clusters) == ["1", "2", "3"]


# --------------------------------------------------------------------------------- decisions


def test_a_person_has_the_last_word() -> None:
    rows = [who("Julie", "Martin", mobile="06 39 98 00 12", **AT),
            who("Julie", "Martin", mobile="06 39 98 77 31", **AT),
            who("Paul", "Noblet", email="paul@d.example"),
            who("Paul", "Noblet", email="paul@d.example")]  # fmt: skip

    outcome = dedupe(rows, [Decision("1", "2", "same"), Decision("3", "4", "different")])

    assert list(outcome.clusters) == ["1", "1", "3", "4"]
    assert list(outcome.rules) == ["decision", "decision", "", ""]
    assert outcome.questions == ()


def test_a_merge_is_split_where_a_person_says_so_and_the_rest_of_it_holds() -> None:
    rows = [who("Paul", "Noblet", email="paul@d.example") for _ in range(4)]

    outcome = dedupe(rows, [Decision("1", "3", "different")])

    assert outcome.clusters[0] != outcome.clusters[2]
    assert len(set(outcome.clusters)) == 2


# ------------------------------------------------------------------------------------- order


def a_list(seed: int, size: int) -> list[Recipient]:
    return [Recipient(**row) for row, _, _ in World(seed).rows(size)]


def partition(outcome: Outcome) -> dict[str, tuple[str, str]]:
    return {row: (cluster, rule) for row, cluster, rule
            in zip(outcome.ids, outcome.clusters, outcome.rules, strict=True)}  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), shuffled=st.randoms(use_true_random=False))
def test_people_do_not_depend_on_the_order_of_rows(seed: int, shuffled: object) -> None:
    rows = a_list(seed, 120)
    decisions = [Decision("3", "9", "same"), Decision("4", "5", "different")]
    other = list(rows)
    shuffled.shuffle(other)  # type: ignore[attr-defined]

    before, after = dedupe(rows, decisions), dedupe(other, decisions)

    assert partition(before) == partition(after)
    assert before.questions == after.questions


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)))
def test_what_is_kept_of_a_person_does_not_depend_on_the_order_of_rows(order: list[int]) -> None:
    outlets = ("Le Mag", "LE MAG", "Radio")
    rows = [who("Julie", "Martin", id=str(n), email=f"j{n % 3}@d.example", updated=f"202{n % 2}",
                outlet=outlets[n % 3], beat="santé") for n in range(5)]  # fmt: skip

    assert survivor([rows[n] for n in order], "0") == survivor(rows, "0")


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        ([("Pralon", "Maud"), ("Maud", "PRALON")], ("Maud", "PRALON")),
        ([("PRALON", "Maud"), ("Maud", "Pralon")], ("Maud", "Pralon")),
        ([("Nguyen", "Thi"), ("Thi", "Nguyen"), ("Thi", "Nguyen")], ("Thi", "Nguyen")),
        ([("Martin", "Julie"), ("Julie", "Martin")], ("Julie", "Martin")),
        ([("Jérôme", "DURAIN"), ("Jerome", "Durain")], ("Jérôme", "DURAIN")),
    ],
)
def test_of_swapped_columns_the_order_that_capitals_rows_or_first_names_speak_for_is_kept(
    names: list[tuple[str, str]], kept: tuple[str, str]
) -> None:
    rows = [who(first, last, id=str(n)) for n, (first, last) in enumerate(names)]

    for given_order in (rows, rows[::-1]):
        found = survivor(given_order, "0")
        assert (found.first_name, found.last_name) == kept


def test_an_outlet_with_and_without_its_article_is_one_affiliation() -> None:
    rows = [who("Maud", "Pralon", id="1", outlet="Écho du Lison", job_title="rédactrice"),
            who("Maud", "Pralon", id="2", outlet="L’Écho du Lison")]  # fmt: skip

    found = survivor(rows, "1")

    assert (found.outlet, found.job_title) == ("L’Écho du Lison", "rédactrice")


def test_the_invented_list_is_deduplicated_as_well_as_promised() -> None:
    made = list(World(2026).rows(3000))
    outcome = dedupe([Recipient(**row) for row, _, _ in made])
    truth = {row["id"]: person for row, person, _ in made}

    found = pairs(dict(zip(outcome.ids, outcome.clusters, strict=True)))
    wanted = pairs(truth)

    assert len(found & wanted) / len(found) >= 0.995
    assert len(found & wanted) / len(wanted) >= 0.97


def pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
    together: dict[str, list[str]] = {}
    for row, group in groups.items():
        together.setdefault(group, []).append(row)
    return {(a, b) for rows in together.values() for a in rows for b in rows if a < b}


# --------------------------------------------------------------------------------- survivors


def test_what_is_kept_is_the_best_of_every_row() -> None:
    rows = [
        who("JEROME", "DURAIN", id="2", email="redaction@d.example", phone="01 99 00 00 00",
            outlet="LE JOURNAL DE DOLE", job_title="rédacteur", updated="2025-03-01",
            source="google", beat="santé", opt_out_on="2024-01-02"),
        who("Jérôme", "Durain", id="9", email="j.durain@d.example", mobile="06 39 98 00 12",
            outlet="Le Journal de Dole", updated="2020-01-01", source="salon", beat="sciences"),
        who("Jérôme", "Durain", id="10", email="J.Durain@d.example;jd@radio.example",
            mobile="+33 6 39 98 00 12", outlet="Radio Arbois", job_title="pigiste",
            updated="2023-01-01", source="saisie"),
    ]  # fmt: skip

    kept = survivor(rows, "2")

    assert (kept.id, kept.first_name, kept.last_name) == ("2", "Jérôme", "Durain")
    assert kept.all_of("email") == ("j.durain@d.example", "jd@radio.example", "redaction@d.example")
    assert kept.mobile == "+33 6 39 98 00 12"
    assert kept.outlet == "Le Journal de Dole;Radio Arbois"
    assert kept.job_title == "rédacteur;pigiste"
    assert (kept.beat, kept.source, kept.updated) == ("santé;sciences", "salon", "2025-03-01")


@pytest.mark.parametrize("place", range(3))
def test_one_no_in_any_row_is_kept(place: int) -> None:
    rows = [who("A", "B", id=str(n), updated=f"202{n}") for n in range(3)]
    rows[place] = rows[place].having(opt_out_on="2019-05-06")

    assert survivor(rows, "0").opt_out_on == "2019-05-06"


def test_duckdb_finds_the_same_people() -> None:
    pytest.importorskip("duckdb", reason="the `big` extra is not installed")
    from presskit.lists.matching.big import pairs_in_duckdb

    rows = a_list(5, 4000)
    book = book_of(rows, [each.id for each in rows])

    by_duckdb, in_memory = matched(book, pairs=pairs_in_duckdb), matched(book)

    assert by_duckdb == in_memory


def test_a_thousand_rows_of_one_name_end_soon() -> None:
    rows = [who("Test", "Test", email=f"t{n}@d.example", **AT) for n in range(3000)]

    assert len(dedupe(rows).ids) == 3000


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jérôme DURAIN", "Durain Jerome"), ("Hervé Tafaron", "Henvé Tafaron"),
     ("Yann Le Goff", "Yann Legoff"), ("Anne de La Tour", "Anne Tour"),
     ("J. Martin", "Julie Martin"), ("Denis Simon", "Denise Simon"), ("Marie Roux", "Paul Roux")],
)  # fmt: skip
def test_press_contacts_and_media_lists_judge_names_alike(one: str, other: str) -> None:
    assert level(tokens(one), tokens(other)) == likeness(one, other)
