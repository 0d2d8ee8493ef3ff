"""The documents of our own kits come back: the same words in every format, the rest furniture."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from presskit.cli import run
from presskit.cli.shell import open_shell
from presskit.importers.readers import read
from tests.manuscripts import texts

ROOT = Path(__file__).parent.parent
SLUG = "2024-09-24-assises-biotherapies-besancon"


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of one of the example releases."""
    office = tmp_path_factory.mktemp("example")
    for name in ("contacts", "releases", "templates", "translations"):
        shutil.copytree(ROOT / name, office / name)
    shutil.copy(ROOT / "presskit.yaml", office)
    words = ("build", SLUG, "--office", str(office), "--quiet")

    assert run(words, open_shell(words)) == 0
    return office / "dist" / SLUG


def words_of(path: Path) -> list[str]:
    return re.findall(r"\w+", " ".join(texts(read(path).lines)))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "eml"])
def test_a_document_says_what_the_plain_text_says(ending: str, language: str, kit: Path) -> None:
    told = set(words_of(kit / language / f"{SLUG}-{language}.txt"))
    found = set(words_of(kit / language / f"{SLUG}-{language}.{ending}"))

    assert len(told - found) <= 0.1 * len(told), told - found
    assert len(found - told) <= 0.1 * len(told), found - told


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("ending", ["docx", "pdf", "html"])
def test_title_headings_and_paragraphs_keep_their_place(
    ending: str, language: str, kit: Path
) -> None:
    plain = texts(read(kit / language / f"{SLUG}-{language}.txt").lines)
    # Quotations are introduced otherwise in plain text.
    paragraphs = [text for text in plain if len(text) > 200 and text[0] not in "«“"]
    found = read(kit / language / f"{SLUG}-{language}.{ending}")
    lines = [_plain(line.text) for line in found.lines]
    title = next(line for line in found.lines if line.level == 1)

    assert _plain(title.text) == _plain(found.title)
    assert [text for text in map(_plain, paragraphs) if text not in lines] == []
    assert sorted(lines.index(_plain(text)) for text in paragraphs) == [
        lines.index(_plain(text)) for text in paragraphs
    ]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_page_of_a_kit_leaves_its_menus_and_buttons_out(kit: Path) -> None:
    found = " ".join(texts(read(kit / "index.html").lines))

    assert "Copier" not in found
    assert "Télécharger" not in found
    assert "Aller au contenu" not in found
    assert "Maëlle Jouffroy" in found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_letter_of_a_pdf_is_lost(language: str, kit: Path) -> None:
    path = kit / language / f"{SLUG}-{language}.pdf"
    with closing(PdfDocument(path)) as document:
        whole = "".join(page.get_textpage().get_text_bounded() for page in document)
    found = "".join(line.text for line in read(path).lines)

    assert Counter(filter(str.isalnum, found)) == Counter(filter(str.isalnum, whole))
