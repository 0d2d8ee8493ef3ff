"""What typography never touches, and what holds for any text whatever is in it."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from presskit.typography import House, Language, polish

HOUSES: tuple[tuple[Language, House], ...] = (
    ("fr", "fr-FR"), ("fr", "fr-CA"), ("fr", "eu"), ("en", "en-GB"), ("en", "en-US"), ("en", "eu"),
)  # fmt: skip

PROTECTED = (
    "`a : \"b\" !`", "`` a ` b : c ``", "<code>l'x : y</code>", "<kbd>;</kbd>",
    "<a href=\"l'x : y\">", "<em>", "<!-- l'x : \"y\" ! -->", "{{ x : \"y\" }}",
    "https://x.example/a?b=c;d=1:2", "www.x.example/a--b", "a.b@c.example", "&eacute;", "&nbsp;",
    "#tag_x", "@name", ":emoji:", ":-)", "10:30", "3:1", "2026-06-10", "ISBN 978-2-07-036822-8",
    "v1.2.3", "2001:db8::1", "fe80::1", "C:\\Presse\\a.txt", "06 39 98 00 12",
    "+33 1 99 00 12 34", "020 7946 0000", "2'33\"", "5'10\"", "\\\"", "[^1]",
)  # fmt: skip
BEFORE = (
    "", "mot ", "le ", "« ", '"x" ', "- ", "> ", "1. ", "# ", "| ", "**", "un\n", "oui - ", "(",
    "\n\n", "12 € ", "it's ",
)  # fmt: skip
AFTER = (
    "", ".", " , x", " !", " ;", " :", "?", " »", ")", "**", " mars", "\n", "...", "  \nx",
    " - y", " -- z", ' "y"', "\n\n- a : b",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(BEFORE), max_size=3).map("".join),
    st.sampled_from(PROTECTED),
    st.lists(st.sampled_from(AFTER), max_size=3).map("".join),
    st.sampled_from(HOUSES),
)
def test_a_protected_span_comes_out_byte_for_byte(
    before: str, protected: str, after: str, way: tuple[Language, House]
) -> None:
    assume(not (protected == ":-)" and before[-1:] not in ("", " ", "(", "\n")))
    assume(not (protected[0].isdigit() and re.search(r"\d\W*$", before)))

    assert protected in polish(f"{before}{protected}{after}", way[0], house=way[1])


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "---", "***", "Titre\n===", "| :-- | --: |\n", "| a | b |\n|---|--:|\n| 1 | 2 |",
        '[ref]: https://x.example "Titre : x"', "```\na : \"b\" -- c !\n\nl'x\n```",
        "~~~\nl'x : y\n~~~", "> ```\n> a : \"b\" !\n> ```", "- ```\n  a : b !\n  ```",
        "<pre>a : b !\n\nl'x</pre>", "<script>var a = \"b\" ; c !</script>", "<!-- a :\n\nb ! -->",
        "## Titre {#l'x:1}", "![x](l'y.png \"a : b\")", "```\na : \"b\" ; sans fin",
        "un\u00e9 et une\u0301", "un vers  \nun autre", "un vers\\\nun autre",
        "Un \U000f0000 \"mot\" !", "", " ", "\n", ">", "> ", "|", "- ", "* * *",
    ],
)  # fmt: skip
def test_what_is_no_sentence_is_left_as_it_is(language: Language, text: str) -> None:
    assert polish(text, language) == text


def test_words_around_the_marks_of_a_list_a_table_and_a_quotation_are_set() -> None:
    written = (
        '- [ ] Un : a\n> - "Oui" !\n\n| a ; b | 5% |\n|---|---|\n| `x : y|` | c : d |\n[^1]: l\'x'
    )

    assert polish(written, "fr") == (
        "- [ ] Un\u00a0: a\n> - «\u00a0Oui\u00a0»\u202f!\n\n| a\u202f; b | 5\u00a0% |\n|---|---|\n"
        "| `x : y|` | c\u00a0: d |\n[^1]: l’x"
    )


ALPHABET = "abs IXe é'\"«»“”‘’:;!?.,-–—…()[]{}*_|#>@&`~\\/0123456789 \n\t%€h°n<=+\u00a0\u202f\u2009"
FRAGMENTS = (
    "l'", '"', "'", "« ", " »", "“", "”", " - ", " -- ", "--", " – ", "—", "...", "…", " !", "?",
    " ;", ":", "12", " 000", "9h30", "14 h", "50%", "2ème", "1ère", "XIXème", "n°", "M. ", "Roy",
    "1er", " mars", "**", "*", "_", '[a](b "c")', "[x !]{lang=en}", '["y"]{lang=fr}', "`c`", "<em>",
    "</em>", "<br>", "&nbsp;", "{{ x }}", "\n", "\n\n", "- ", "1. ", "> ", "| ", "|---|\n", "# ",
    "https://a.example/b?c", " 's", "s' ", "the '90s", "mot", "é", " ", "\u00a0", "\u202f", ".",
    ",", "(", ")", "2024-2030", "p. 4-6", "3 km", "4.5 %", ":-)", "a@b.example", "10:30", "2'33\"",
    '27"', "\\", "  \n", "[^1]", "---\n",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(alphabet=ALPHABET, max_size=60),
    st.text(max_size=40),
    st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join),
)


@given(TEXTS, st.sampled_from(HOUSES))
def test_polishing_twice_changes_nothing(text: str, way: tuple[Language, House]) -> None:
    once = polish(text, way[0], house=way[1])

    assert polish(once, way[0], house=way[1]) == once


def letters(text: str) -> str:
    """The text without what typography may change."""
    cardinal = re.sub(
        r"(?<=[\dIVXLC])(?:i?(?:è|e\u0300?)(?:re|me)|e|re)(s?)(?![^\W_])", r"\1", text
    )
    return re.sub(r"[\s'’‘\"«»“”.…–—-]", "", cardinal)


@given(TEXTS, st.sampled_from(HOUSES))
def test_no_word_ever_changes(text: str, way: tuple[Language, House]) -> None:
    assert letters(polish(text, way[0], house=way[1])) == letters(text)


@given(TEXTS, TEXTS, st.sampled_from(HOUSES))
def test_two_paragraphs_are_set_as_each_alone(
    first: str, second: str, way: tuple[Language, House]
) -> None:
    # Code, tags and remarks may hold blank lines.
    assume(not re.search("[`<\U000f0000-\U0010ffff]|~~~", first + second))
    language, house = way

    joined = polish(f"{first}\n\n{second}", language, house=house)

    alone = (polish(each, language, house=house) for each in (first, second))
    assert joined == "\n\n".join(alone)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "piece", ["'", '"', "{{", "<!--", "`", "[^a", "« ", "0 ", "> ", "s' ", ":"]
)
def test_a_text_of_one_mark_costs_no_more_than_another(language: Language, piece: str) -> None:
    start = time.process_time()
    polish(piece * (50_000 // len(piece)), language)

    assert time.process_time() - start < 5
