"""Content lines survive any text: what an independent reader unfolds is what was written."""

from __future__ import annotations

import re

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event

from presskit.contentlines import escaped, folded, joined, line, listed, structured

# What no standard lets into a text, and surrogates, which are no characters.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n,;:\\\"'^ é😀"))


@given(TEXTS)
def test_no_line_is_longer_than_75_octets_and_none_breaks_inside_a_character(text: str) -> None:
    lines = joined([line("SUMMARY", escaped(text))]).split(b"\r\n")

    assert max(len(each) for each in lines) <= 75
    assert all(each.decode() is not None for each in lines)


@given(TEXTS)
def test_unfolding_gives_back_the_line(text: str) -> None:
    written = line("SUMMARY", escaped(text))

    assert folded(written).replace(b"\r\n ", b"").decode() == written


@given(TEXTS)
def test_an_independent_reader_finds_the_text_that_was_written(text: str) -> None:
    written = joined(["BEGIN:VEVENT", line("SUMMARY", escaped(text)), "END:VEVENT"])

    assert Event.from_ical(written)["SUMMARY"] == re.sub("[\u2028\u2029]", "\n", text)


@given(st.tuples(TEXTS, TEXTS))
def test_the_parts_of_a_structured_value_stay_apart(parts: tuple[str, str]) -> None:
    value = structured(*parts)

    inner = re.split(r"(?<!\\)(?:\\\\)*;", value)
    assert len(inner) == 2


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a, b; c\\d", r"a\, b\; c\\d"),
        ("un\ndeux\r\ntrois\u2028quatre", r"un\ndeux\ntrois\nquatre"),
        ("BEGIN:VEVENT\r\nEND:VCARD", r"BEGIN:VEVENT\nEND:VCARD"),
        ("un\ttab", "un tab"),
        ("cloche\x07 et nul\x00", "cloche et nul"),
    ],
)
def test_a_text_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_several_texts_are_separated_by_commas_that_are_not_theirs() -> None:
    assert listed(["Presse, radio", "Public"]) == r"Presse\, radio,Public"


def test_parameters_are_quoted_where_they_must_be_and_left_out_where_empty() -> None:
    written = line("TEL", "+33", TYPE=("WORK", "VOICE"), CN='Anne "A." Leroy, maire', LANG="")

    assert written == "TEL;TYPE=WORK,VOICE;CN=\"Anne ^'A.^' Leroy, maire\":+33"


def test_a_card_of_such_lines_is_read_by_an_independent_library() -> None:
    organisation = "Conseil régional ; santé, industrie \\ recherche " * 3

    card = vobject.readOne(joined([
        "BEGIN:VCARD", "VERSION:3.0", line("FN", escaped("Zoë 😀")), line("N", structured("Z", "")),
        line("ORG", structured(organisation)), "END:VCARD",
    ]).decode())  # fmt: skip

    assert (card.fn.value, card.org.value) == ("Zoë 😀", [organisation])
