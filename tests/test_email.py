"""The e-mail draft: it opens anywhere, gives back what went in, and names nobody."""

from __future__ import annotations

import email
import hashlib
import os
import re
import subprocess
import sys
from email import policy
from email.message import EmailMessage
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from presskit import edition as e
from presskit.edition.reading import texts_to_find
from presskit.labels import KINDS
from presskit.markup import blocks
from presskit.model import LANGUAGES, Kind, Language
from presskit.problems import Place, Refusal
from presskit.render.mail import draft
from presskit.render.mail.page import page
from presskit.render.theme import Theme
from tests.looks import LOOKS, ROOT, changed, starter
from tests.sample import bare, edition, of_kind

# Enough to carry a subject, so that hundreds of them take a second.
SHORT = Theme("templates/short", {"document.txt": b"Texte.\n", "email.html": b"<p>Texte.</p>"})
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


def titled(title: str) -> e.Edition:
    return replace(edition(), kind="release", title=title, supersedes="", embargo="")


def content(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


def words(text: str) -> str:
    """A text on one line: where a line ends says nothing."""
    return re.sub(r"[ \n]+", " ", text)


def read(written: str) -> str:
    """What a person reads of a page."""
    body = written.partition("</head>")[2]
    return unescape(re.sub(r"<[^>]+>", "", body.replace("<br>", " ")))


def lost(of: e.Edition, found: str) -> list[str]:
    """The texts of an edition that are not found; capitals and a last full stop do not count."""
    whole = words(found).casefold()
    texts = (words(text).rstrip(".").casefold() for _, text in texts_to_find(of))
    return [text for text in texts if text not in whole]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", LOOKS)
def test_it_gives_back_the_subject_the_text_and_the_page_that_went_in(
    look: str, language: Language
) -> None:
    sample, theme = edition(language), starter(look)

    message = opened(draft.render(sample, theme))

    assert message["Subject"] == draft.subject(sample)
    assert message["Content-Language"] == sample.locale
    assert content(message, "plain") == draft.text_part(sample, theme)
    assert content(message, "html").rstrip() == page(sample, theme).rstrip()
    assert message.defects == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", LOOKS)
def test_no_text_is_lost_in_either_part(look: str, kind: Kind, language: Language) -> None:
    sample, theme = of_kind(kind, language), starter(look)

    assert lost(sample, draft.text_part(sample, theme)) == []
    assert lost(sample, read(page(sample, theme))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_release_with_nothing_optional_leaves_no_label_behind(language: Language) -> None:
    sample = bare(language)

    written, text = page(sample, starter()), draft.text_part(sample, starter())

    assert lost(sample, read(written)) == lost(sample, text) == []
    assert re.findall(r"<h\d[^>]*>(.+?)</h\d>", written) == [
        sample.title.replace("&", "&amp;"), "Un intertitre"
    ]  # fmt: skip
    assert "\n\n\n" not in text


def odd() -> e.Edition:
    """What a press office may write all the same."""
    event = edition().events[0]
    session = e.Session("9 h", "Séance & <débat> 👩🏽‍🔬", "Salle שלום", "press", "Réservé")
    return replace(
        titled("Une annonce très longue, مرحبا & < 🧬 " * 7 + "Fin"),
        events=(replace(event, sessions=(session,) * 40),),
        sections=(e.Section("R&D <en Europe>", blocks("A & B < C, “שלום” 🎉 et\u00a0: مرحبا.")),),
    )


def test_odd_words_and_a_long_programme_come_through_both_parts() -> None:
    message = opened(draft.render(odd(), starter("agency")))

    assert message["Subject"] == draft.subject(odd())
    assert lost(odd(), content(message, "plain")) == []
    assert lost(odd(), read(content(message, "html"))) == []


@pytest.mark.parametrize(
    ("kind", "language", "embargo", "title", "subject"),
    [
        ("correction", "fr", "", "Une salle plus grande", "Rectificatif – Une salle plus grande"),
        ("correction", "en", "", "A larger room", "Correction – A larger room"),
        ("correction", "fr", "", "Rectificatif sur la salle", "Rectificatif sur la salle"),
        ("invitation", "fr", "", "Le bilan", "Invitation presse – Le bilan"),
        ("release", "en", "Until 9 am", "The results", "Under embargo – The results"),
        ("correction", "fr", "À 9 h", "Le bilan", "Rectificatif, sous embargo – Le bilan"),
        ("release", "fr", "", "Le bilan", "Le bilan"),
    ],
)
def test_the_subject_begins_with_what_a_newsroom_must_know_and_says_it_once(
    kind: Kind, language: Language, embargo: str, title: str, subject: str
) -> None:
    sent = replace(of_kind(kind, language), title=title, embargo=embargo, supersedes="")

    assert opened(draft.render(sent, SHORT))["Subject"] == subject


@pytest.mark.parametrize("subject", [subject.strip() for subject in SUBJECTS])
def test_a_subject_survives_folding(subject: str) -> None:
    raw = draft.render(titled(subject), SHORT)

    assert opened(raw)["Subject"] == subject


@settings(deadline=None)
@given(st.text(CHARACTERS, min_size=1, max_size=300).map(str.strip).filter(bool))
def test_any_subject_survives_folding(subject: str) -> None:
    raw = draft.render(titled(subject), SHORT)

    assert opened(raw)["Subject"] == subject


def test_a_line_break_in_a_title_never_makes_a_header() -> None:
    raw = draft.render(titled("Un titre\r\nBcc: quelqu.un@x.example"), SHORT)

    assert opened(raw)["Subject"] == "Un titre Bcc: quelqu.un@x.example"
    assert opened(raw)["Bcc"] is None


def test_it_is_a_draft_that_names_nobody_and_no_hour() -> None:
    message = opened(draft.render(edition(), starter()))

    assert set(message.keys()) == {
        "X-Unsent", "Subject", "Content-Language", "MIME-Version", "Content-Type"
    }  # fmt: skip
    assert message["X-Unsent"] == "1"


def test_the_text_comes_first_and_the_pictures_with_the_page() -> None:
    message = opened(draft.render(edition(), starter()))

    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/jpeg"
    ]  # fmt: skip
    assert not [part for part in message.walk() if part.get_content_disposition() == "attachment"]


def test_without_pictures_there_are_two_parts() -> None:
    plain = replace(edition(), pictures=())

    parts = [part.get_content_type() for part in opened(draft.render(plain, starter())).walk()]

    assert parts == ["multipart/alternative", "text/plain", "text/html"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_lines_are_short_and_end_as_mail_wants(language: Language) -> None:
    title = "Un titre qui n’en finit pas " * 20
    long = replace(edition(language), title=title, sections=(e.Section("", blocks("é" * 3000)),))

    raw = draft.render(long, starter())

    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert raw.isascii()


def test_a_text_that_imitates_the_boundary_ends_nothing() -> None:
    boundary = opened(draft.render(edition(), starter())).get_boundary()
    body = blocks(f"Avant.\n\n--{boundary}--\n\nAprès.")

    message = opened(draft.render(replace(edition(), sections=(e.Section("", body),)), starter()))

    assert f"--{boundary}--\n\nAprès." in content(message, "plain")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_contact_is_named_once_in_each_part(language: Language) -> None:
    sample = edition(language)
    message = opened(draft.render(sample, starter()))
    shown = re.sub(r"<[^>]+>", "", content(message, "html"))

    people = [contact for block in sample.contacts for contact in block.contacts]
    ways = [email for contact in people for email in contact.emails]
    ways += [phone.text for contact in people for phone in contact.phones]

    assert {shown.count(way) for way in ways} == {1}
    assert {content(message, "plain").count(way) for way in ways} == {1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_parts_say_how_to_receive_no_more(language: Language) -> None:
    sample = edition(language)
    message = opened(draft.render(sample, starter()))

    assert words(content(message, "plain")).rstrip().endswith(sample.labels["opt_out"])
    assert sample.labels["opt_out"] in unescape(content(message, "html"))


def test_a_line_end_of_another_system_does_no_harm() -> None:
    sample = replace(edition(), sections=(e.Section("", blocks("Avant.\n\nUn\rdeux.")),))

    raw = draft.render(sample, starter())

    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")


def test_two_fresh_processes_write_the_same_bytes() -> None:
    program = (
        "import hashlib, sys\n"
        "from tests import test_email as t\n"
        "for language in t.LANGUAGES:\n"
        "    raw = t.draft.render(t.edition(language), t.starter())\n"
        "    print(hashlib.sha256(raw).hexdigest())\n"
    )
    here = [
        hashlib.sha256(draft.render(edition(language), starter())).hexdigest()
        for language in LANGUAGES
    ]

    for zone, seed in (("Pacific/Auckland", "1"), ("America/Lima", "2")):
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
        said = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=surroundings, check=True,
            capture_output=True, text=True,
        )  # fmt: skip

        assert said.stdout.split() == here


def test_a_template_with_an_unknown_name_is_refused_with_its_place() -> None:
    theme = changed(email_html="<p>\n{{ edition.titel }}</p>")

    with pytest.raises(Refusal) as refusal:
        draft.render(edition(), theme)

    problem = refusal.value.problems[0]
    assert (problem.code, problem.place) == (
        "template-variable", Place("templates/common/email.html", 2)
    )  # fmt: skip
    assert "titel" in str(problem.facts["name"])
