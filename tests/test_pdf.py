"""The PDF: readable by everyone, complete, the same everywhere; template faults told in words."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import page
import pytest
import typst

from presskit import edition as e
from presskit.markup import blocks
from presskit.model import Language
from presskit.problems import Refusal
from presskit.render import pdf
from presskit.render.theme import Theme
from tests.sample import edition, picture

ROOT = Path(__file__).parent.parent
LOOK = "templates/institution"
TEMPLATE = (ROOT / LOOK / "document.typ").read_bytes()
THEME = Theme(LOOK, {"document.typ": TEMPLATE})
LANGUAGES: tuple[Language, ...] = ("fr", "en")

# What steers layout, links and the other formats, and is not meant to be printed.
UNPRINTED = {
    "slug", "language", "locale", "kind", "issued_on", "embargo_until", "summary", "issuers",
    "labels", "original", "media_type", "alt", "attribution", "start", "end",
    "iso_date",
    "starts_at", "ends_at", "moved_from", "date", "access", "e164", "link", "alignments",
}  # fmt: skip

FRESH_PROCESS = """
import hashlib
from tests.sample import edition
from tests.test_pdf import THEME
from presskit.render import pdf
print(hashlib.sha256(pdf.render(edition("fr"), THEME)).hexdigest())
"""


def test_a_machine_finds_no_fault_of_accessibility() -> None:
    for language in LANGUAGES:
        report = page.validate_pdf_bytes(
            pdf.render(edition(language), THEME), profile=page.ValidationProfile.PDF_UA_1
        )

        assert [failure.message for failure in report.failures] == []


def test_headings_that_skip_a_level_are_brought_into_line() -> None:
    written = "#### Petit titre d’abord\n\n> ### Titre cité\n\n### Puis un grand"
    first = e.Section("", blocks(written))
    rendered = pdf.render(replace(edition(), practical=(), sections=(first,)), THEME)

    assert page.is_pdf_compliant_bytes(rendered, profile=page.ValidationProfile.PDF_UA_1)


@pytest.mark.poppler
def test_every_word_of_the_release_can_be_copied_out() -> None:
    for language in LANGUAGES:
        release = edition(language)
        printed = squeezed(text_of(pdf.render(release, THEME)))

        assert [leaf for leaf in leaves(release) if squeezed(leaf) not in printed] == []


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


def test_a_release_with_nothing_optional_fits_one_page() -> None:
    bare = replace(
        edition(), number="", subtitle="", embargo="", embargo_until="", issuers=(), standfirst=(),
        practical=(), quotes=(), key_figures=(), events=(), registration=None, links=(), notes=(),
        pictures=(), about=(), contacts=(), hashtags=(), address="", website="",
    )  # fmt: skip
    report = page.validate_pdf_bytes(pdf.render(bare, THEME))

    assert report.document.page_count == 1


@pytest.mark.parametrize(
    ("line", "code", "facts"),
    [
        ("#edition.titel", "template-variable", {"name": "titel"}),
        ("#subtitle", "template-variable", {"name": "subtitle"}),
        ("#let x = (", "template-syntax", {"detail": "unclosed delimiter"}),
        ('#import "@preview/x:1.0.0"', "template-syntax", {"detail": "@preview/"}),
    ],
)
def test_a_fault_of_the_template_is_told_with_its_line(
    line: str, code: str, facts: dict[str, str]
) -> None:
    with pytest.raises(Refusal) as refused:
        pdf.render(edition(), Theme(LOOK, {"document.typ": TEMPLATE + line.encode()}))

    problem = refused.value.problems[0]
    assert (problem.code, problem.facts) == (code, facts)
    assert (problem.place.file, problem.place.line) == (
        f"{LOOK}/document.typ", TEMPLATE.count(b"\n") + 1,
    )  # fmt: skip


def test_a_picture_that_cannot_be_read_is_our_fault_and_not_hidden() -> None:
    broken = replace(edition(), pictures=(replace(picture(), data=b"not a picture"),))

    with pytest.raises(typst.TypstError, match="failed to decode image"):
        pdf.render(broken, THEME)


def test_a_character_that_no_font_draws_is_named() -> None:
    with pytest.raises(Refusal) as refused:
        pdf.render(replace(edition(), subtitle="Bravo 🎉 et 😀"), THEME)

    assert [(p.code, p.facts["character"]) for p in refused.value.problems] == [
        ("character-undrawn", "🎉"), ("character-undrawn", "😀"),
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

    assert fresh.stdout.strip() == hashlib.sha256(pdf.render(edition("fr"), THEME)).hexdigest()


# ----------------------------------------------------------------------------- reading a PDF again


def text_of(rendered: bytes) -> str:
    """The words of the pages, in the order of the file."""
    return subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=rendered, capture_output=True, check=True
    ).stdout.decode()


def squeezed(text: str) -> str:
    """Without the spaces and line ends that a page adds or moves."""
    return re.sub(r"\s", "", text)


def opened(rendered: bytes) -> bytes:
    """The file with its compressed streams laid open."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", rendered, re.DOTALL)
    return rendered + b"\n".join(inflated(stream) for stream in streams)


def inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def leaves(noun: object) -> Iterator[str]:
    """Every text of an edition that a reader must find on paper."""
    if isinstance(noun, str):
        yield from noun.split("\n")
    elif isinstance(noun, tuple):
        for part in noun:
            yield from leaves(part)
    elif is_dataclass(noun):
        hidden = UNPRINTED | ({"name"} if isinstance(noun, e.Picture) else set())
        for field in fields(noun):
            if field.name not in hidden:
                yield from leaves(getattr(noun, field.name))
