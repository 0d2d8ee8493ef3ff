"""Light Markdown becomes one small tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from presskit.markup import (
    Listing,
    Paragraph,
    Run,
    Table,
    blocks,
    line,
    opened_by,
    reader,
    text_of,
    unwrapped,
)


def test_emphasis_links_and_languages_are_runs() -> None:
    assert line("Un **[lien](https://x.example)** et [open science]{lang=en}") == (
        Run("Un "),
        Run("lien", strong=True, link="https://x.example"),
        Run(" et "),
        Run("open science", language="en"),
    )


def test_lists_nest_and_numbers_start_where_written() -> None:
    (listing,) = blocks("- a\n- b\n\n  3. c\n")

    assert isinstance(listing, Listing)
    inner = listing.entries[1][1]
    assert isinstance(inner, Listing)
    assert (inner.ordered, inner.start) == (True, 3)


def test_a_table_has_a_header_and_alignments() -> None:
    (table,) = blocks("| a | b |\n|---|--:|\n| 1 | 2 |")

    assert isinstance(table, Table)
    assert table.alignments == ("", "right")
    assert [[text_of(cell) for cell in row] for row in table.rows] == [["1", "2"]]


def test_a_paragraph_is_one_line_and_everything_else_keeps_its_own() -> None:
    written = "Un « plan\nrégional ».\n\n- a\n  suite\n- b\n\n| x |\n|---|\n\nfin\\\nvoulue"

    assert unwrapped(written) == (
        "Un « plan régional ».\n\n- a suite\n- b\n\n| x |\n|---|\n\nfin\\\nvoulue"
    )


@given(st.lists(st.sampled_from(["mot", "- a", "**gras** b", "", "| a | b |", "|---|---|", "1. c",
                                 "   suite", "> cité", "# titre"]), max_size=8))  # fmt: skip
def test_unwrapping_never_changes_the_tree_but_for_soft_breaks(lines: list[str]) -> None:
    written = "\n".join(lines)

    assert blocks(unwrapped(written)) == blocks(written)


def test_the_mark_of_a_heading_without_words_is_no_heading() -> None:
    assert blocks("#\n\nTexte.\n\n## \n") == blocks("Texte.")


def test_html_is_text() -> None:
    assert text_of(blocks("<script>x</script> <b>y</b>")) == "<script>x</script> <b>y</b>"


def test_a_script_address_is_never_a_link() -> None:
    assert all(not run.link for run in line("[x](javascript:alert(1))"))


def test_an_opening_goes_before_the_first_words() -> None:
    opened = opened_by((Run("DIJON – "),), blocks("- a"))

    assert opened[0] == Paragraph((Run("DIJON – "),))


@given(st.text(max_size=80))
def test_any_text_becomes_a_tree(text: str) -> None:
    assert isinstance(text_of(blocks(text)), str)


def test_the_reader_shows_the_tokens_that_the_tree_is_made_of() -> None:
    tokens = reader().parse("- **a**")

    assert [token.content for token in tokens if token.type == "inline"] == ["**a**"]
