"""The place of a word is its place in the file, however YAML writes the text it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from presskit.office.reading import parse, read
from presskit.office.source import Source

ROOT = Path(__file__).parent.parent
STYLES = {
    "plain": "a:\n  - text: Un mot ici\n",
    "over two lines": "a:\n  - text: Un\n      mot ici\n",
    "single quotes": "a:\n  - text: 'C''est un mot ici'\n",
    "double quotes": 'a:\n  - text: "Un\\u00a0: \\"mot\\" ici"\n',
    "quotes over lines": 'a:\n  - text: "Un\n\n      deuxième\n      mot ici"\n',
    "a line glued to the next": 'a:\n  - text: "Un \\\n      mot ici"\n',
    "literal": "a:\n  - text: |\n      Un premier.\n\n      - un\n        mot ici\n",
    "literal, indented more": "a:\n  - text: |-\n        Un\n          mot ici\n",
    "folded": "a:\n  - text: >-\n      Un\n      long\n\n      mot ici\n",
    "folded, with a comment": "a:\n  - text: > # ici\n      Un\n      mot\n",
}


def at(source: Source, words: str) -> str:
    """The line of the file from the place where the words of the text stand."""
    value = source.value(("a", 0, "text"))
    assert value is not None
    place = source.within(("a", 0, "text"), value.index(words))
    assert place.line
    assert place.column
    return source.text.split("\n")[place.line - 1][place.column - 1 :]


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES.keys())
def test_a_word_is_found_where_it_stands(text: str) -> None:
    assert at(parse(text, "x.yaml"), "mot").startswith("mot")


def test_every_word_of_the_example_is_found_where_it_stands() -> None:
    for path in ROOT.glob("*/2*.yaml"):
        source = read(path, path.name)
        lines = source.text.split("\n")
        for where in source.spans:
            value = source.value(where) or ""
            for offset in range(0, len(value), 7):
                place = source.within(where, offset)
                found = lines[(place.line or 0) - 1][(place.column or 0) - 1 :][:1] or "\n"
                assert found == value[offset] or (value[offset] == " " and found == "\n")


WORDS = st.text("abcé: '\"#-\n\\\u00a0|>", max_size=60)


@given(WORDS, st.sampled_from([None, "'", '"', "|", ">"]), st.integers(20, 80))
def test_no_text_is_lost_on_the_way(value: str, style: str | None, width: int) -> None:
    written = yaml.dump([{"text": value}], default_style=style, width=width, allow_unicode=True)
    source = parse(f"a:\n{written}", "x.yaml")
    path = ("a", 0, "text")

    read_back = source.value(path) or source.value((*path[:2], "text")) or ""
    places = [source.within(path, n) for n in range(len(read_back) + 1)]

    assert all(place.line and place.column for place in places)
    assert places == sorted(places, key=lambda place: (place.line or 0, place.column or 0))
