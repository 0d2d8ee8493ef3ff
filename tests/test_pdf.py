"""The PDF: readable by everyone, complete, the same everywhere; template faults told in words."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import page
import pytest
import typst
from msgspec.structs import replace

from presskit import edition as e
from presskit.edition.headings import levelled
from presskit.markup import blocks
from presskit.problems import Refusal
from presskit.render import pdf
from tests.looks import ROOT, changed, starter
from tests.pdf_reading import opened, squeezed, text_of
from tests.sample import edition, of_kind, picture

THEME = starter()

FRESH_PROCESS = """
import hashlib
from tests.looks import starter
from tests.sample import of_kind
from presskit.render import pdf
print(hashlib.sha256(pdf.render(of_kind("press-kit"), starter())).hexdigest())
"""


def test_headings_stand_on_the_levels_the_edition_gives_them() -> None:
    written = "#### Petit titre d’abord\n\n> ### Titre cité\n\n### Puis un grand"
    first = levelled([e.Section("", blocks(written))])
    rendered = pdf.render(replace(edition(), practical=(), sections=tuple(first)), THEME)

    assert page.is_pdf_compliant_bytes(rendered, profile=page.ValidationProfile.PDF_UA_1)


@pytest.mark.poppler
def test_each_contact_is_printed_once() -> None:
    printed = text_of(pdf.render(edition(), THEME))
    contacts = [one for group in edition().contacts for one in group.contacts]

    assert [printed.count(email) for one in contacts for email in one.emails] == [1] * 4


@pytest.mark.poppler
def test_text_that_looks_like_typst_comes_out_as_text() -> None:
    written = r"#import x.typ, $x$, @ref, <label>, #let a = 1, [b], C:\new --- /* c */ // d ~ = +"
    section = e.Section("#panic(1) $x$", (blocks(written)[0],))
    release = replace(edition(), sections=(section,), title="#panic() @x <y> $z$")
    printed = squeezed(text_of(pdf.render(release, THEME)))

    for text in (written, section.heading, release.title):
        assert squeezed(text) in printed


def test_title_author_keywords_and_language_are_in_the_file() -> None:
    inside = opened(pdf.render(edition("en"), THEME))

    assert "Biothérapies : la Région &amp; l’État dressent".encode() in inside
    assert "Préfecture de région</rdf:li>".encode() in inside
    assert "<pdf:Keywords>biothérapies".encode() in inside
    assert b"/Lang(en-GB)" in inside


def test_words_in_another_language_are_marked_as_such() -> None:
    inside = opened(pdf.render(edition("fr"), THEME))

    assert re.search(rb"/Lang ?\(en\)", inside)


def test_only_the_fonts_of_the_package_are_inside_and_whole() -> None:
    inside = opened(pdf.render(edition(), THEME))
    names = set(re.findall(rb"/FontName ?/\w+\+(\w+)-", inside))

    assert names == {b"SourceSans3", b"GentiumBookPlus"}
    assert inside.count(b"/FontFile") == inside.count(b"/FontName")


def test_a_picture_without_alternative_text_is_decoration() -> None:
    silent = replace(edition(), pictures=(replace(picture(), alt=""),), issuers=())
    figure = re.compile(rb"/S ?/Figure")

    assert len(figure.findall(opened(pdf.render(silent, THEME)))) == 0
    assert len(figure.findall(opened(pdf.render(edition(), THEME)))) == 3


@pytest.mark.parametrize(
    ("line", "code", "facts"),
    [
        ("#edition.titel", "template-variable", {"name": "titel"}),
        ("#subtitle", "template-variable", {"name": "subtitle"}),
        ("#let x = (", "template-syntax", {"detail": "unclosed delimiter"}),
        ('#import "@preview/x:1.0.0"', "template-syntax", {"detail": "@preview/"}),
    ],
)
@pytest.mark.parametrize("name", ["document.typ", "parts.typ"])
def test_a_fault_of_a_template_is_told_with_its_file_and_line(
    name: str, line: str, code: str, facts: dict[str, str]
) -> None:
    whole = THEME.text(name)
    with pytest.raises(Refusal) as refused:
        pdf.render(edition(), changed(**{name.replace(".", "_"): whole + line}))

    problem = refused.value.problems[0]
    assert (problem.code, problem.facts) == (code, facts)
    assert problem.place.file == THEME.place(name).file
    assert problem.place.line == whole.count("\n") + 1


def test_a_picture_that_cannot_be_read_is_our_fault_and_not_hidden() -> None:
    broken = replace(edition(), pictures=(replace(picture(), data=b"not a picture"),))

    with pytest.raises(typst.TypstError, match="failed to decode image"):
        pdf.render(broken, THEME)


def test_a_character_that_no_font_draws_is_named() -> None:
    with pytest.raises(Refusal) as refused:
        pdf.render(replace(edition(), subtitle="Bravo \U00012000 et \uf0b7"), THEME)

    assert [(p.code, p.facts["character"]) for p in refused.value.problems] == [
        ("character-undrawn", "\uf0b7"), ("character-undrawn", "\U00012000"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "world",
    [
        {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
        {"TZ": "America/New_York", "PYTHONHASHSEED": "2", "LC_ALL": "fr_FR.UTF-8"},
    ],
)
def test_the_same_release_gives_the_same_bytes_elsewhere(
    world: dict[str, str], tmp_path: Path
) -> None:
    elsewhere = {**os.environ, **world, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1"}
    fresh = subprocess.run(
        [sys.executable, "-c", FRESH_PROCESS],
        cwd=tmp_path, env=elsewhere, capture_output=True, text=True, check=True,
    )  # fmt: skip

    here = pdf.render(of_kind("press-kit"), THEME)
    assert fresh.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_a_template_without_a_title_is_refused_by_its_name() -> None:
    with pytest.raises(Refusal) as refusal:
        pdf.render(edition(), changed(document_typ="Rien."))
    (problem,) = refusal.value.problems

    assert problem.code == "template-syntax"
    assert problem.place.file == "templates/institution/document.typ"
