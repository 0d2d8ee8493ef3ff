"""A unit goes out as strict XML and comes back as light Markdown."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presskit.markup import Line, Run, line, text_of
from presskit.translation import opaque
from presskit.translation.inline import Piece, runs, trimmed, written
from presskit.translation.tagged import Known, Tagged, protect, rebuild

KNOWN = Known(
    keep=("BIOVALIANCE", "France 2030", "France", "L'Est"),
    names={
        "Jérôme DURAIN": ("Jérôme Durain", "Jérôme Durain"),
        "DURAIN": ("Durain", "Durain"),
        "PETIT": ("Petit", "Petit"),
        "Nora D'ANGELO": ("Nora D'Angelo", "Nora D’Angelo"),
        "Luc DE LA TOUR": ("Luc de la Tour", "Luc de La Tour"),
    },
)
WORDS = [
    "mot", " ", " ", "**", "*", "***", "_", "`", "``", "[", "]", "(https://x.example/a_b)",
    "](https://x.example/é?a=1&b=2)", "](</a b>)", "{lang=en}", "<https://x.example>", "\\", "&",
    "&amp;", "&lt;", "&nbsp;", "<b>", "</b>", '<x id="1">', "< 3", ">", "😀", "שלום", "é\u0301",
    "«\u00a0a\u00a0»", ".", "!", "5 * 3", "snake_case", "06 39 98 00 12", "a.b@x.example", "#Bio",
    "⟦1⟧", "BIOVALIANCE", "l’", "\t", "|", "{", "1. ",
]  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
ANSWERS = st.lists(
    st.sampled_from([*WORDS, "<i>", "</i>", '<a id="1">', "</a>", "</x>", '<x id="2">', "<b/>",
                     "<!DOCTYPE x [", "<![CDATA[", "]]>", "\x00", "\x1b", "\n", "&#1;", "&copy",
                     '<x id="99999999">', "<p class='a'>", "<!--"]) | st.text(max_size=3),
    max_size=14,
).map("".join)  # fmt: skip


def seen(markdown: str) -> Line:
    """What a reader sees: spaces are bold or not, nobody can tell."""
    return runs(trimmed(Piece(run) for run in line(markdown)))


@pytest.mark.parametrize(
    ("source", "markup"),
    [
        ("Un **mot** et *un autre*", "Un <b>mot</b> et <i>un autre</i>"),
        ("AT&T < 3 & <b>", "AT&amp;T &lt; 3 &amp; &lt;b&gt;"),
        ("[Voir **ici**](https://x.example/)", '<a id="1">Voir <b>ici</b></a>'),
        ("**[ici](https://x.example/)**", '<b><a id="1">ici</a></b>'),
        ("<https://x.example>", '<a id="1"><x id="2">https://x.example</x></a>'),
        ("[https://x.example](https://y.example)", '<a id="1"><x id="2">https://x.example</x></a>'),
        ("Au 06 39 98 00 12.", 'Au <x id="1">06 39 98 00 12</x>.'),
        ("Au +33 (0)3 53 01 70 11", 'Au <x id="1">+33 (0)3 53 01 70 11</x>'),
        ("Le 01.06.2026, +12 500 000 €", "Le 01.06.2026, +12 500 000 €"),
        ("A a.b@x.example, www.x.example/a.",
         'A <x id="1">a.b@x.example</x>, <x id="2">www.x.example/a</x>.'),
        ("`a<b` et #Bio2026", '<x id="1">a&lt;b</x> et <x id="2">#Bio2026</x>'),
        ("[open *science*]{lang=en}", '<x id="1">open science</x>'),
        ("France 2030 en France", '<x id="1">France 2030</x> en <x id="2">France</x>'),
        ("France\u00a02030, L’Est", '<x id="1">France\u00a02030</x>, <x id="2">L’Est</x>'),
        ("Francexyz, BIOVALIANCES", "Francexyz, BIOVALIANCES"),
        ("Île-de-France, DURAIN-LOPEZ", "Île-de-France, DURAIN-LOPEZ"),
        ("**BIOVALIANCE**", '<b><x id="1">BIOVALIANCE</x></b>'),
        ("[BIOVALIANCE](https://x.example)", '<a id="1"><x id="2">BIOVALIANCE</x></a>'),
        ("Jérôme\u00a0DURAIN", '<x id="1">Jérôme Durain</x>'),
        ("Jérôme Durain", '<x id="1">Jérôme Durain</x>'),
        ("Petit pas, M. PETIT", 'Petit pas, M. <x id="1">Petit</x>'),
        ("DURAIN's, DURAIN’s", '<x id="1">Durain</x>\'s, <x id="2">Durain</x>’s'),
        ("Nora D’ANGELO", '<x id="1">Nora D\'Angelo</x>'),
        ("le 10 juin, 12,5 M€, 9 h", "le 10 juin, 12,5 M€, 9 h"),
    ],
)  # fmt: skip
def test_what_is_sent(source: str, markup: str) -> None:
    assert protect(source, KNOWN).markup == markup


@pytest.mark.parametrize(
    ("source", "rebuilt"),
    [
        ("Nora D’ANGELO et Luc DE LA TOUR", "Nora D’Angelo et Luc de La Tour"),
        ("DURAIN, puis DURAIN's", "Durain, puis Durain's"),
        ("5 * 3, snake_case, AT&T, {a}, [b]", "5 * 3, snake_case, AT&T, {a}, [b]"),
        ("\\*a\\* et **b**", "*a\\* et **b**"),
        ("`a*b`, `` c`d ``", "`a*b`, ``c`d``"),
        ("<https://x.example>", "<https://x.example>"),
        ("[été](https://x.example/été)", "[été](https://x.example/été)"),
        ("[open **science**]{lang=en}", "[open **science**]{lang=en}"),
    ],
)
def test_what_comes_back_is_easy_to_read(source: str, rebuilt: str) -> None:
    tagged = protect(source, KNOWN)

    assert rebuild(tagged.markup, tagged).markdown == rebuilt


@pytest.mark.parametrize(
    ("source", "characters", "letters_left"),
    [
        ("**é😀** & <", 6, True),
        ("[a](https://x.example)", 1, True),
        ("press@x.example – 2026", 22, False),
        ("**BIOVALIANCE**", 11, False),
        ("12 500", 6, False),
    ],
)
def test_what_is_billed_and_whether_there_is_anything_to_translate(
    source: str, characters: int, letters_left: bool
) -> None:
    tagged = protect(source, KNOWN)

    assert (tagged.characters, tagged.letters_left) == (characters, letters_left)


SENT = protect("Le **plan** de [la page](https://x.example/) : a.b@x.example")


@pytest.mark.parametrize(
    ("answer", "markdown", "damage"),
    [
        ('The <b>plan</b> of <a id="1">the page</a>: <x id="2">a.b@x.example</x>',
         "The **plan** of [the page](https://x.example/): a.b@x.example", ()),
        ('The<b> plan </b>of<a id="1"> the page</a>: <x id="2">zzz</x>',
         "The **plan** of [the page](https://x.example/): a.b@x.example", ()),
        ('<b>plan</b> <x id="2">a.b@x.example</x> <a id="1">page</a>',
         "**plan** a.b@x.example [page](https://x.example/)", ()),
        ('<b>a</b> <a id="1">b</a> <x id="2">write to a.b@x.example, now</x>',
         "**a** [b](https://x.example/) write to a.b@x.example, now", ()),
        ("<b>a</b> <a id='1'>b</a> <x id='2'/>\n",
         "**a** [b](https://x.example/) a.b@x.example", ()),
        ("a <b> b </b> <a id='01'> c</a> <x id='2'>d</x>",
         "a **b** [c](https://x.example/) a.b@x.example", ()),
        ("a b", "a b", ("lost-link la page", "lost-bold", "lost-literal a.b@x.example")),
        ('<b></b>a <a id="1">b</a> <x id="2">c</x>', "a [b](https://x.example/) a.b@x.example",
         ("lost-bold",)),
        ('<b>a</b> <b>d</b> <a id="1">b</a> <x id="2">c</x><x id="2">c</x>',
         "**a** **d** [b](https://x.example/) a.b@x.examplea.b@x.example",
         ("extra-bold", "repeated-literal a.b@x.example")),
        ('<b>a <a id="1">b</b> c</a> <x id="2">d</x>', "**a b** c a.b@x.example",
         ("unparseable", "lost-link la page")),
        ('<b>a</b> <a id="7">b</a> <x id="2">c</x> <p>d</p>', "**a** b a.b@x.example d",
         ("lost-link la page", "extra-link 7", "extra-tag p")),
        ('<b>R&D</b> <a id="1">b</a> <x id="2">c', "**R&D** [b](https://x.example/) c",
         ("unparseable", "lost-literal a.b@x.example")),
        ('<b>a\x07</b> <a id="1">b</a> <x id="2">c</x>',
         "**a** [b](https://x.example/) a.b@x.example", ("control-characters",)),
        ('<!DOCTYPE x [<!ENTITY e "y">]><b>&e;</b> <a id="1">b</a> <x id="2">c</x>',
         '<!DOCTYPE x [<!ENTITY e "y">]>**&e;** [b](https://x.example/) a.b@x.example',
         ("unparseable",)),
    ],
)  # fmt: skip
def test_an_answer_is_put_together_from_the_vault(
    answer: str, markdown: str, damage: tuple[str, ...]
) -> None:
    rebuilt = rebuild(answer, SENT)

    assert (rebuilt.markdown, set(rebuilt.damage)) == (markdown, set(damage))


@example("**«a»**b")
@example("**` `**")
@example("*a***b**")
@example("[a **b** c]{lang=en} **[d]{lang=fr}**")
@example("<https://x.example/é>[&#93;](/a)")
@given(MARKDOWN)
def test_an_answer_that_changes_nothing_reads_as_its_source(source: str) -> None:
    tagged = protect(source)
    rebuilt = rebuild(tagged.markup, tagged)

    assert rebuilt.damage == ()
    assert seen(rebuilt.markdown) == seen(source)


@given(MARKDOWN)
def test_what_is_sent_is_strict_xml_and_billed_by_its_text(source: str) -> None:
    tagged = protect(source, KNOWN)
    parsed = ET.fromstring(f"<s>{tagged.markup}</s>")

    assert tagged.characters == len("".join(parsed.itertext()))
    assert [each.get("id") for each in parsed.iter() if each.tag in "ax"] == list(tagged.vault)


@given(MARKDOWN, ANSWERS)
def test_an_answer_of_any_kind_is_read_and_no_word_outside_tags_is_lost(
    source: str, answer: str
) -> None:
    rebuilt = rebuild(answer, protect(source, KNOWN))
    read = text_of(line(rebuilt.markdown))

    assert "\n" not in rebuilt.markdown
    for word in re.findall(r"[a-zé]+", re.sub(r"<x.*</x>|<[^<]*>|&#?\w+;|&copy", " ", answer)):
        assert word in read


@given(st.text(max_size=60))
def test_any_text_goes_and_comes(source: str) -> None:
    tagged = protect(source)
    clean = "".join(char for char in source if unicodedata.category(char) not in ("Cc", "Cs"))

    assert rebuild(tagged.markup, tagged).damage == ()
    assert protect(clean) == protect(clean)
    ET.fromstring(f"<s>{tagged.markup}</s>")


@pytest.mark.parametrize(
    "answer",
    ["<b>" * 33_000, "</b><b>" * 14_000, "[" * 100_000, "*a" * 50_000, "<x id='2'>" * 10_000,
     "<b " + " " * 100_000, "<b>a</b>" * 12_000, "[a](" * 25_000, "`a" * 50_000],
    ids=lambda answer: answer[:8],
)  # fmt: skip
def test_a_very_long_answer_is_read_as_well(answer: str) -> None:
    assert rebuild(answer, SENT).damage


RUNS = st.builds(
    Run,
    st.text("ab *_`[]<&{}\\é.«!(", min_size=1, max_size=6),
    strong=st.booleans(),
    emphasis=st.booleans(),
    link=st.sampled_from(["", "", "https://x.example/a_b"]),
    language=st.sampled_from(["", "", "en"]),
)


@example(
    [
        Piece(Run("<", emphasis=True)),
        Piece(Run("<", strong=True, emphasis=True)),
        Piece(Run(" <", strong=True)),
    ]
)
@example([Piece(Run(" < ", strong=True, language="en")), Piece(Run("<", strong=True))])
@example([Piece(Run("a", emphasis=True)), Piece(Run(" ")), Piece(Run(" a", emphasis=True))])
@example([Piece(Run("<", emphasis=True)), Piece(Run("<", strong=True)),
          Piece(Run("<", strong=True, emphasis=True))])  # fmt: skip
@given(st.lists(st.builds(Piece, RUNS), max_size=5))
def test_what_is_written_reads_as_its_pieces(pieces: list[Piece]) -> None:
    assert line(written(pieces)) == runs(trimmed(pieces))


# ------------------------------------------------------------------- engines that know only words


def test_an_engine_of_words_sees_tokens() -> None:
    markup = protect("Le **plan** R&D à a.b@x.example ⟦1⟧").markup
    veiled = opaque.veil(markup)

    assert veiled.text == "Le ⟦2⟧plan⟦3⟧ R&D à ⟦4⟧ ⟦1⟧"
    assert opaque.unveil("⟦ 4 ⟧ R&D < ⟦2⟧plan⟦3⟧ ⟦9⟧", veiled) == (
        '<x id="1">a.b@x.example</x> R&amp;D &lt; <b>plan</b> ⟦9⟧'
    )


def test_a_token_that_was_lost_is_a_tag_that_was_lost() -> None:
    tagged = protect("Le **plan** ici")

    assert back_from_words("The ⟦1⟧plan here", tagged) == (
        "The plan here",
        ("unparseable", "lost-bold"),
    )


def back_from_words(answer: str, tagged: Tagged) -> tuple[str, tuple[str, ...]]:
    rebuilt = rebuild(opaque.unveil(answer, opaque.veil(tagged.markup)), tagged)
    return rebuilt.markdown, rebuilt.damage


@given(MARKDOWN)
def test_words_with_tokens_come_back_as_they_went(source: str) -> None:
    markup = protect(source, KNOWN).markup
    veiled = opaque.veil(markup)

    assert unescape(opaque.unveil(veiled.text, veiled)) == unescape(markup)
