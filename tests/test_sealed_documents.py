"""Every document of an office that signs says at its foot which key; others say nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

from presskit.edition import Edition, Sealed
from presskit.labels import labels
from presskit.model import LANGUAGES, Language
from presskit.render import pdf, text
from presskit.render.mail import draft
from presskit.render.theme import Theme
from presskit.render.web import page
from presskit.render.word import document
from tests.looks import LOOKS, changed, starter
from tests.pdf_reading import pages_of
from tests.sample import bare, edition
from tests.test_html import printed
from tests.word_files import audit, everything, french_word, parts, typed, words

GROUPS = "7F3A 91C2 04BD E865 1C0D"
ADDRESS = "https://presse.region.example/.well-known/presskit.pub"


def signed(shown: Edition) -> Edition:
    colon = shown.labels["colon"]
    line = f"{shown.labels['fingerprint']}{colon}{GROUPS} · {ADDRESS.removeprefix('https://')}"
    return replace(shown, sealed=Sealed(line, GROUPS, "ssh-ed25519 AAAA", ADDRESS))


def of_mail(content: bytes) -> str:
    """The part for people who read plain text, then the page."""
    message = message_from_bytes(content, policy=policy.default)
    texts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    return "\n".join(unescape(str(part.get_content())) for part in texts)


READ: dict[str, Callable[[Edition, Theme], str]] = {
    "docx": lambda shown, theme: everything(document.render(shown, theme)),
    "html": lambda shown, theme: printed(page.render(shown, theme).decode()),
    "txt": lambda shown, theme: text.render(shown, theme).decode(),
    "eml": lambda shown, theme: of_mail(draft.render(shown, theme)),
    "pdf": lambda shown, theme: pages_of(pdf.render(shown, theme))[0],
}


@pytest.mark.poppler
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", READ)
@pytest.mark.parametrize("look", LOOKS)
def test_the_fingerprint_and_where_the_key_is_stand_in_every_document(
    look: str, kind: str, language: Language
) -> None:
    said = f"{labels(language)['fingerprint']}{labels(language)['colon']}{GROUPS}"
    read = " ".join(READ[kind](signed(edition(language)), starter(look)).split())

    # A mail says it to those who read plain text, and on its page.
    assert read.count(" ".join(said.split())) == (2 if kind in ("docx", "eml") else 1)
    assert ADDRESS.removeprefix("https://") in read


@pytest.mark.poppler
@pytest.mark.parametrize("look", LOOKS)
def test_every_page_of_a_pdf_says_it_on_one_line(look: str) -> None:
    shown = signed(edition())
    assert shown.sealed is not None
    pages = pages_of(pdf.render(shown, starter(look)))

    line = " ".join(shown.sealed.line.split())
    assert [line in [" ".join(each.split()) for each in each_page.splitlines()]
            for each_page in pages] == [True] * len(pages)  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_of_a_word_file_says_it_and_word_finds_nothing_to_repair(
    look: str, tmp_path: Path
) -> None:
    made = document.render(signed(edition()), starter(look))
    feet = [words(root) for name, root in parts(made).items() if "footer" in name]

    assert [GROUPS in foot for foot in feet] == [True, True]
    assert audit(made, tmp_path) == []


def test_a_letterhead_keeps_its_foot_and_says_it_under_the_text(tmp_path: Path) -> None:
    letterhead = changed(release_docx=french_word(typed("Objet", " : à compléter")))
    made, sealed = document.render(signed(edition()), letterhead), signed(edition()).sealed
    unsigned = document.render(edition(), letterhead)

    (tmp_path / "made.docx").write_bytes(made)
    last = docx.Document(str(tmp_path / "made.docx")).paragraphs[-1].text
    assert sealed is not None
    assert last == sealed.line
    assert labels("fr")["fingerprint"] not in everything(unsigned)
    assert audit(made, tmp_path) == []


@pytest.mark.poppler
@pytest.mark.parametrize("kind", READ)
def test_without_a_key_nothing_is_said(kind: str) -> None:
    assert labels("fr")["fingerprint"] not in READ[kind](edition(), starter())


def test_the_barest_document_says_it_too() -> None:
    assert GROUPS in everything(document.render(signed(bare()), starter()))
