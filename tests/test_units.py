"""A text is cut into what is translated and the layout that stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from presskit import markup
from presskit.markup import Blocks, Extract, Line, Listing, Paragraph, Run, Subheading, Table
from presskit.translation.units import Cut, cut, units_of

OFFICE = Path(__file__).parent.parent

LINES = [
    "mot", "- a", "- ", "* b", "+ c", "**gras** b", "", "| a | b |", "|---|:-:|", "| x \\| y |",
    "1. c", "3) d", "   suite", "> cité", "> - e", ">", "# titre", "## fin ##", "#", "a\\",
    "b  ", "**c\\", "d**", "`e\\", "f`", "===", "---", "```", "~~~ js", "[r]: /u", "[mot][r]",
    "  - g", "    - h", "5 * 3", "*i", "é&nbsp;", "[x]{lang=en}", "<https://x.example>",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(LINES), max_size=9).map("\n".join) | st.text(
    "ab1 \n\n-*>#|`\\[]().:_+=~é«", max_size=40
)
STARTS = [
    "1. ", "12) ", "- ", "+ ", "* ", "# ", "###", "> ", "|", "```", "~~~", "[a]: ", "= ", "---",
    "{", "\\", "", "`", "**", "&", "<",
]  # fmt: skip
TARGETS = st.builds(
    lambda start, words, end: start + words + end,
    st.sampled_from(STARTS),
    st.text("ab 1|#*_`\\[](){}<>&:.=-~+!é«»😀ع", max_size=12),
    st.sampled_from(["", " #", "\\", "|", "`", "  "]),
)


def lines_of(content: Blocks) -> Iterator[Line]:
    """The lines that have words, in order; a wanted break begins another one."""
    for block in content:
        match block:
            case Paragraph(said) | Subheading(said):
                yield from broken(said)
            case Listing(entries=entries):
                for entry in entries:
                    yield from lines_of(entry)
            case Table(header, rows):
                yield from (cell for row in (header, *rows) for cell in row)
            case Extract(inner):
                yield from lines_of(inner)


def broken(said: Line) -> Iterator[Line]:
    lines: list[list[Run]] = [[]]
    for run in said:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=other)] for other in others]
    yield from (tuple(run for run in each if run.text) for each in lines)


def shape(content: Blocks) -> list[object]:
    """Kinds, levels, numbers of entries and cells; nothing of the words."""
    return [shape_of(block) for block in content]


def shape_of(block: markup.Block) -> object:
    match block:
        case Paragraph(said):
            return len(list(broken(said)))
        case Subheading(said, level):
            return "heading", level, len(list(broken(said)))
        case Listing(ordered, entries, start):
            return ordered, start, [shape(entry) for entry in entries]
        case Table(header, rows, alignments):
            return "table", len(header), len(rows), alignments
        case Extract(inner):
            return "extract", shape(inner)


def test_paragraphs_entries_cells_and_headings_are_units() -> None:
    text = (
        "Un *mot*,\nà la ligne.\n\n## Titre\n\n- a\n  1. b\n\n> c\n\n| d | e |\n|---|---|\n| f | |"
    )

    assert cut(text).sources == (
        "Un *mot*, à la ligne.", "Titre", "a", "b", "c", "d", "e", "f",
    )  # fmt: skip


def test_code_between_fences_is_layout() -> None:
    assert cut("```\nmake\n```\n\nMot.").sources == ("Mot.",)


def test_a_wanted_line_break_begins_another_unit() -> None:
    assert cut("12 rue des *Communiqués*\\\n21000 Dijon").sources == (
        "12 rue des *Communiqués*", "21000 Dijon",
    )  # fmt: skip


def test_bold_over_a_line_break_is_bold_on_both_lines() -> None:
    assert cut("**a  \nb** c").sources == ("**a**", "**b** c")


def test_a_link_defined_elsewhere_stands_in_its_unit() -> None:
    assert cut("Voir [la page][p].\n\n[p]: https://x.example/").sources == (
        "Voir [la page](https://x.example/).",
    )


def test_a_unit_is_called_as_people_count() -> None:
    path = ("sections", 1, "text")

    assert [unit.id for unit in units_of(path, "a\n\nb")] == [
        "sections.2.text.1",
        "sections.2.text.2",
    ]
    assert [unit.id for unit in units_of(("quotes", "durain", "text"), "a")] == [
        "quotes.durain.text"
    ]


@pytest.mark.parametrize(
    ("text", "target", "joined"),
    [
        ("Mot.", "1. Dijon", "1\\. Dijon"),
        ("Mot.", "- Dijon", "\\- Dijon"),
        ("Mot.", "# 1", "\\# 1"),
        ("Mot.", "> a", "\\> a"),
        ("Mot.", "+ 9 %", "\\+ 9 %"),
        ("Mot.", "[a]: b", "\\[a]: b"),
        ("Mot.", "**a** 5 * 3", "**a** 5 * 3"),
        ("- a", "2026. Fin", "- 2026\\. Fin"),
        ("## a", "C #", "## C \\#"),
        ("| a |\n|---|", "b | c", "| b \\| c |\n| --- |"),
        ("Mot.", "", "[]{}"),
    ],
)
def test_words_that_look_like_layout_stay_words(text: str, target: str, joined: str) -> None:
    assert cut(text).joined([target]) == joined


def test_a_target_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="2 targets for 1 sources"):
        cut("a").joined(["a", "b"])


@example("- a\n\n[r]: u\n\n- b")
@example("[r]: /u\n[mot][r]\né&nbsp;")
@example("a\\\n    - h\né&nbsp;")
@example("> ```\n> \n>  x\n> ```\n> a")
@example("a | b\\\n\\--- | ---")
@given(TEXTS)
def test_a_text_joined_with_its_own_sources_makes_the_same_blocks(text: str) -> None:
    found = cut(text)
    again = markup.blocks(found.joined(found.sources))

    assert shape(again) == shape(markup.blocks(text))
    assert list(lines_of(again)) == list(lines_of(markup.blocks(text)))


@given(TEXTS, st.data())
def test_any_target_stays_in_its_place_and_says_what_it_says(
    text: str, data: st.DataObject
) -> None:
    found = cut(text)
    targets = [data.draw(TARGETS.filter(has_words)) for _ in found.sources]
    translated, numbered = blocks_with(found, targets), blocks_numbered(found)
    said = {str(n): markup.line(target.strip()) for n, target in enumerate(targets)}

    assert shape(translated) == shape(numbered) == shape(markup.blocks(text))
    assert list(lines_of(translated)) == [
        said.get(markup.text_of(line).removeprefix("no. "), line) for line in lines_of(numbered)
    ]


@given(TEXTS.filter(lambda text: "heading" not in str(shape(markup.blocks(text)))), st.data())
def test_a_target_without_words_leaves_the_others_where_they_are(
    text: str, data: st.DataObject
) -> None:
    found = cut(text)
    targets = [data.draw(st.sampled_from(["", " ", "mot"])) for _ in found.sources]
    translated, full = blocks_with(found, targets), blocks_with(found, ["mot"] * len(targets))

    assert shape(translated) == shape(full)
    assert markup.text_of(full).count("mot") - markup.text_of(translated).count("mot") == (
        len(targets) - targets.count("mot")
    )


def blocks_with(found: Cut, targets: Sequence[str]) -> Blocks:
    return markup.blocks(found.joined(targets))


def blocks_numbered(found: Cut) -> Blocks:
    return blocks_with(found, [f"no. {n}" for n in range(len(found.sources))])


def has_words(target: str) -> bool:
    return bool(markup.text_of(markup.line(target.strip())).strip())


def texts_of(written: object) -> Iterator[str]:
    match written:
        case dict():
            for value in written.values():
                yield from texts_of(value)
        case list():
            for value in written:
                yield from texts_of(value)
        case str():
            yield written


@pytest.mark.parametrize(
    "path", sorted([*OFFICE.glob("releases/*.yaml"), *OFFICE.glob("contacts/*.yaml")]),
    ids=lambda path: path.stem,
)  # fmt: skip
def test_every_text_of_the_example_comes_back(path: Path) -> None:
    for text in texts_of(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)):
        found = cut(text)

        assert markup.blocks(found.joined(found.sources)) == markup.blocks(text)
