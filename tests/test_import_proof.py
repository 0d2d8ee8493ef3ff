"""Every word of an imported file is in the release, left out on purpose, or left over."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.importers import Line, Manuscript
from presskit.importers.draft import Draft
from presskit.importers.draft.tree import leaves, written
from presskit.importers.proof import Leftover, prove, words
from presskit.importers.readers.text import decoded, lines_of
from tests.test_import_draft import TEXT, drafted, reads_back

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus" / "import"
TEXTS = sorted(CORPUS.glob("*.txt"))


def unaccounted(text: str, made: Draft) -> Counter[str]:
    """The words of a text that are in none of: the values of the YAML as any reader sees them, what
    contacts/ says for it, the labels, the furniture, the leftovers."""
    values = yaml.load(written(made.root), yaml.BaseLoader)
    held = [*texts_in(values), *made.held[len(list(leaves(made.root))):], *made.labels,
            *made.furniture, *(each.text for each in made.leftovers)]  # fmt: skip
    counted = sum((words(each) for each in held), Counter[str]())
    lost = sum((words(line.text) for line in lines_of(text)), Counter[str]()) - counted
    # Facts count once, however often a file repeats them; a word cut in two lines is whole again.
    return Counter({word: n for word, n in lost.items() if word[0].isalnum() or not counted[word]})


def texts_in(value: object) -> list[str]:
    match value:
        case dict():
            return [text for each in value.values() for text in texts_in(each)]
        case list():
            return [text for each in value for text in texts_in(each)]
        case _:
            return [str(value)]


def test_no_word_of_a_release_is_lost() -> None:
    assert unaccounted(TEXT, drafted(TEXT)) == Counter()


@pytest.mark.skipif(not TEXTS, reason="../shared/corpus is not beside the checkout")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_word_of_a_text_of_the_corpus_is_lost(path: Path) -> None:
    text = decoded(path.read_bytes())
    made = drafted(text)

    assert unaccounted(text, made) == Counter()
    assert reads_back(made.root)


@pytest.mark.skipif(not TEXTS, reason="../shared/corpus is not beside the checkout")
@settings(max_examples=60)
@given(st.data())
def test_no_word_is_lost_of_any_cut(data: st.DataObject) -> None:
    lines = decoded(data.draw(st.sampled_from(TEXTS)).read_bytes()).split("\n")
    start = data.draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[start : data.draw(st.integers(start + 1, len(lines)))])
    made = drafted(text)

    assert unaccounted(text, made) == Counter()
    assert reads_back(made.root)


def left_over(text: str, *held: str) -> list[Leftover]:
    lines = [Line(each, n) for n, each in enumerate(text.split("\n"), start=1)]
    return list(prove(lines, held).leftovers)


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("Mercredi 10 juin 2026, 9h", "2026-06-10 9:00"),
        ("Tél. +33 6 39 98 00 12", "06 39 98 00 12"),
        ("c.martin (at) region.example", "c.martin@region.example"),
        ("9–10.30 am", "9:00-10:30"),
        ("11–1 pm", "11:00-13:00"),
        ("#Biothérapies", "#biothérapies"),
        ("COMMUNIQUÉ DE PRESSE", ""),
    ],
)
def test_a_fact_is_the_same_however_it_is_written(line: str, held: str) -> None:
    assert left_over(line, held) == []


def test_a_wrong_weekday_is_not_forgotten() -> None:
    assert left_over("Mardi 10 juin 2026", "2026-06-10") == [Leftover(1, "Mardi 10 juin 2026")]


def test_words_that_come_twice_are_held_twice() -> None:
    assert left_over("un bilan\nun bilan chiffré", "un bilan chiffré") == [Leftover(1, "un bilan")]


def test_a_word_cut_at_the_end_of_a_line_is_whole() -> None:
    assert left_over("les bio-\nthérapies", "les biothérapies") == []


def test_a_manuscript_without_words_proves_nothing() -> None:
    assert prove(Manuscript(Path("vide.txt"), ()).lines, []).leftovers == ()
