"""The e-mail draft: it opens anywhere, gives back what went in, and names nobody."""

from __future__ import annotations

import email
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit import edition as e
from presskit.markup import blocks
from presskit.model import LANGUAGES, Language
from presskit.problems import Place, Refusal
from presskit.render import email as draft
from presskit.render.theme import Theme
from tests.sample import edition

ROOT = Path(__file__).parents[1]
LOOK = ROOT / "templates" / "institution"
THEME = Theme(
    "templates/institution",
    {name: (LOOK / name).read_bytes() for name in ("document.txt", "email.html")},
)
# Enough to carry a subject, so that hundreds of them take a second.
BARE = Theme("templates/bare", {"document.txt": b"Texte.\n", "email.html": b"<p>Texte.</p>"})
SUBJECTS = [
    "Été à Besançon",
    "Biothérapies\u00a0: «\u00a0un cap\u00a0» — 12\u202f000\u00a0€",
    "La Région et l’État investissent 12 000 € « ensemble » — " * 6,
    "Une annonce 🧬🎉 pour 👩🏽‍🔬",
    "בשורה חדשה من المنطقة",
    "Plain ASCII: 12,000 = 12 000?",
    "=?utf-8?q?d=C3=A9j=C3=A0?= cité",
]
CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))


def opened(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def content(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_gives_back_the_subject_the_text_and_the_page_that_went_in(language: Language) -> None:
    sample = edition(language)

    message = opened(draft.render(sample, THEME))

    assert message["Subject"] == sample.title
    assert message["Content-Language"] == sample.locale
    assert content(message, "plain") == draft.text_part(sample, THEME)
    assert content(message, "html").rstrip() == draft.html_part(sample, THEME).rstrip()
    assert message.defects == []


@pytest.mark.parametrize("subject", [subject.strip() for subject in SUBJECTS])
def test_a_subject_survives_folding(subject: str) -> None:
    raw = draft.render(replace(edition(), title=subject), BARE)

    assert opened(raw)["Subject"] == subject


@settings(deadline=None)
@given(st.text(CHARACTERS, min_size=1, max_size=300).map(str.strip).filter(bool))
def test_any_subject_survives_folding(subject: str) -> None:
    raw = draft.render(replace(edition(), title=subject), BARE)

    assert opened(raw)["Subject"] == subject


def test_a_line_break_in_a_title_never_makes_a_header() -> None:
    raw = draft.render(replace(edition(), title="Un titre\r\nBcc: quelqu.un@x.example"), BARE)

    assert opened(raw)["Subject"] == "Un titre Bcc: quelqu.un@x.example"
    assert opened(raw)["Bcc"] is None


def test_it_is_a_draft_that_names_nobody_and_no_hour() -> None:
    message = opened(draft.render(edition(), THEME))

    assert set(message.keys()) == {
        "X-Unsent", "Subject", "Content-Language", "MIME-Version", "Content-Type"
    }  # fmt: skip
    assert message["X-Unsent"] == "1"


def test_the_text_comes_first() -> None:
    parts = [part.get_content_type() for part in opened(draft.render(edition(), THEME)).walk()]

    assert parts == ["multipart/alternative", "text/plain", "text/html"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_lines_are_short_and_end_as_mail_wants(language: Language) -> None:
    title = "Un titre qui n’en finit pas " * 20
    long = replace(edition(language), title=title, sections=(e.Section("", blocks("é" * 3000)),))

    raw = draft.render(long, THEME)

    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert raw.isascii()


def test_a_text_that_imitates_the_boundary_ends_nothing() -> None:
    boundary = opened(draft.render(edition(), THEME)).get_boundary()
    body = blocks(f"Avant.\n\n--{boundary}--\n\nAprès.")

    message = opened(draft.render(replace(edition(), sections=(e.Section("", body),)), THEME))

    assert f"--{boundary}--\n\nAprès." in content(message, "plain")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_contact_is_named_once_in_each_part(language: Language) -> None:
    sample = edition(language)
    message = opened(draft.render(sample, THEME))
    page = re.sub(r"<[^>]+>", "", content(message, "html"))

    people = [contact for block in sample.contacts for contact in block.contacts]
    ways = [email for contact in people for email in contact.emails]
    ways += [phone.text for contact in people for phone in contact.phones]

    assert {page.count(way) for way in ways} == {1}
    assert {content(message, "plain").count(way) for way in ways} == {1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_parts_say_how_to_receive_no_more(language: Language) -> None:
    sample = edition(language)
    message = opened(draft.render(sample, THEME))

    assert content(message, "plain").rstrip().endswith(sample.labels["opt_out"])
    assert sample.labels["opt_out"] in content(message, "html")


def test_the_page_is_light_asks_for_nothing_and_says_its_language() -> None:
    raw = draft.render(edition("en"), THEME)
    page = content(opened(raw), "html")

    assert len(raw) < 100_000
    assert '<html lang="en-GB"' in page
    assert not re.search(r"<img|<link|<script|url\(|src=", page)
    assert not re.search(r"<strong[^>]*>(?:(?!</strong>).)*<strong", page, re.DOTALL)


def test_without_a_page_to_read_on_nothing_is_held_back() -> None:
    body = tuple(e.Section(f"Partie {number}", blocks("Texte.")) for number in range(4))
    sample = replace(edition(), sections=body)

    short = draft.html_part(sample, THEME)
    whole = draft.html_part(replace(sample, website=""), THEME)

    assert "Partie 1" in short
    assert "Partie 2" not in short
    assert sample.labels["read_on"] in short
    assert "Partie 3" in whole
    assert sample.about[1].heading in whole
    assert sample.labels["read_on"] not in whole


def test_a_quote_of_a_section_held_back_is_still_there_once() -> None:
    quote = replace(edition().quotes[0], speaker="Odile FERRAND")
    body = (*(e.Section("", blocks("Texte.")) for _ in range(2)), e.Section("", (), (quote,)))

    page = draft.html_part(replace(edition(), sections=body), THEME)

    assert page.count("Odile FERRAND") == 1


def test_two_fresh_processes_write_the_same_bytes() -> None:
    program = (
        "import hashlib, sys\n"
        "from tests import test_email as t\n"
        "for language in t.LANGUAGES:\n"
        "    raw = t.draft.render(t.edition(language), t.THEME)\n"
        "    print(hashlib.sha256(raw).hexdigest())\n"
    )
    here = [
        hashlib.sha256(draft.render(edition(language), THEME)).hexdigest() for language in LANGUAGES
    ]

    for zone, seed in (("Pacific/Auckland", "1"), ("America/Lima", "2")):
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
        said = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=surroundings, check=True,
            capture_output=True, text=True,
        )  # fmt: skip

        assert said.stdout.split() == here


def test_a_template_with_an_unknown_name_is_refused_with_its_place() -> None:
    templates = {**BARE.templates, "email.html": b"<p>\n{{ edition.titel }}</p>"}

    with pytest.raises(Refusal) as refusal:
        draft.render(edition(), Theme("templates/x", templates))

    problem = refusal.value.problems[0]
    assert (problem.code, problem.place) == (
        "template-variable", Place("templates/x/email.html", 2)
    )  # fmt: skip
    assert "titel" in str(problem.facts["name"])
