"""Words change inside a YAML file; comments, layout, quotes and every other text stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.office.amend import amended
from presskit.office.reading import parse, read
from presskit.typography import polish

ROOT = Path(__file__).parent.parent
WRITTEN = {
    "plain": "# tête\na: L'État agit   # ici\nb: 2\n",
    "single quotes": "a: 'L''État : oui'\nb: 2\n",
    "double quotes": 'a: "L\'État \\"agit\\" ; oui"\nb: 2\n',
    "literal": "a: |\n  L'État agit :\n\n  - un ;\n  - deux !\nb: 2\n",
    "folded": "a: >-\n  L'État agit\n  pour tous ; oui !\n\n  Fin.\nb: 2\n",
    "in braces": "a: {fr: \"L'État ! Oui\", en: The State}\nb: [1, L'un]\n",
}


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN.keys())
def test_only_the_words_change(text: str) -> None:
    source = parse(text, "x.yaml")
    changes = {path: polish(source.value(path) or "", "fr") for path in source.spans}

    made = amended(source, changes)
    again = parse(made.text, "x.yaml")

    assert all(again.value(path) == words for path, words in changes.items())
    assert made.text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ").count(
        "\n"
    ) == text.count("\n")
    assert made.text.startswith(text[:2])


def test_a_file_in_which_nothing_changes_stays_byte_for_byte() -> None:
    source = parse(WRITTEN["literal"], "x.yaml")

    assert amended(source, {("a",): source.value(("a",)) or ""}).text == WRITTEN["literal"]


def test_a_change_that_would_break_the_file_is_left_out() -> None:
    source = parse("a: un texte\nb: un autre\n", "x.yaml")

    made = amended(source, {("a",): "un: texte", ("b",): "une autre"})

    assert made.text == "a: un texte\nb: une autre\n"
    assert made.paths == (("b",),)


def test_the_example_reads_the_same_once_corrected() -> None:
    for path in ROOT.glob("*/2*.yaml"):
        source = read(path, path.name)
        changes = {where: (source.value(where) or "").replace(" de ", " d’une ")
                   for where in source.spans}  # fmt: skip

        made = amended(source, changes)

        again = parse(made.text, path.name)
        assert all(again.value(where) == words for where, words in changes.items())
        assert [line for line in made.text.split("\n") if line.lstrip().startswith("#")] == [
            line for line in source.text.split("\n") if line.lstrip().startswith("#")
        ]


@given(st.text("ab'\"\n: #-é\\", max_size=40), st.sampled_from(["a: |\n  {}\n", 'a: "{}"\n']))
def test_no_file_is_damaged(words: str, pattern: str) -> None:
    source = parse(pattern.format(words.replace("\n", "\n  ")) + "b: reste\n", "x.yaml")
    if source.problems or not isinstance(source.value(("a",)), str):
        return

    made = amended(source, {("a",): polish(source.value(("a",)) or "", "fr")})

    assert parse(made.text, "x.yaml").value(("b",)) == source.value(("b",))
