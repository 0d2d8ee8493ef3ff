"""A review file for the tests, sent out and changed as colleagues change it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from zipfile import ZipFile

from presskit.review import Finding, Returned, Row, Rows, Sheet
from presskit.review import xliff_in as xliff
from presskit.review.exchange import Signed, Taken, taken
from presskit.review.rows import rows
from presskit.review.word_in import returned
from presskit.review.word_out import word_file
from presskit.review.word_package import WordFile
from presskit.review.xliff_out import xliff_file
from presskit.translation import Direction, Entry, fingerprint
from tests.word_files import with_parts

INTO_ENGLISH = Direction("fr", "en-GB")
SIGNED = Signed("Anne Petit", "2026-05-29", "relecture.docx", "fr")
SLUG = "2026-05-28-bilan"
NAMES = {"leroy": "Anne LEROY"}


def machine(identifier: str, source: str, target: str, **more: str) -> Entry:
    """A text that only a machine has written."""
    return Entry(identifier, source, target, "machine", mt=fingerprint(target), **more)


def reviewed(identifier: str, source: str, target: str, **more: str) -> Entry:
    """A text that somebody answers for."""
    return Entry(identifier, source, target, "reviewed", "Camille Martin", "2026-05-20", **more)


TITLE = reviewed("title", "La Région dresse le bilan", "The Region takes stock")
LEAD = machine(
    "standfirst",
    "La Région **organise** une *rencontre* : [le dossier](https://presse.region.example/dossier)",
    "The Region is **holding** a *meeting*: [the file](https://presse.region.example/dossier)",
)
STALE = Entry(
    "sections.1.text.1", "Le point presse commence à 9 h 30.", "The briefing starts at 9 am.",
    "stale", "Camille Martin", "2026-05-20", suggestion="The briefing starts at 9.30 am.",
    was_source="Le point presse commence à 9 h.",
)  # fmt: skip
MISSING = Entry("quotes.leroy.text", "Notre objectif est clair.")
ENTRIES = (TITLE, LEAD, STALE, MISSING)


def nothing_differs(_entry: Entry) -> list[Finding]:
    """A checker that sees nothing."""
    return []


def sheet(entries: Iterable[Entry] = ENTRIES, direction: Direction = INTO_ENGLISH) -> Sheet:
    """What goes out."""
    sent = rows(entries, nothing_differs, "fr", NAMES)
    return Sheet(SLUG, "La Région dresse le bilan", "Service de presse", direction,
                 date(2026, 5, 28), sent)  # fmt: skip


def by_id(sent: Sheet) -> Rows:
    """The rows of a sheet, as an import asks for them."""
    return {row.id: row for row in sent.rows}


def from_word(content: bytes, sent: Sheet) -> tuple[Returned, ...]:
    """The rows of a Word file that came back."""
    return returned(WordFile.opened(content), by_id(sent), "fr")


def from_xliff(content: bytes, sent: Sheet) -> tuple[Returned, ...]:
    """The rows of an XLIFF file that came back."""
    return xliff.returned(xliff.opened(content), by_id(sent))


def by_word(sent: Sheet) -> tuple[Returned, ...]:
    """The rows as Word gives them back where nobody touched them."""
    return from_word(word_file(sent), sent)


def by_xliff(sent: Sheet) -> tuple[Returned, ...]:
    """The same through XLIFF."""
    return from_xliff(xliff_file(sent), sent)


ROADS: Mapping[str, Callable[[Sheet], tuple[Returned, ...]]] = {"word": by_word, "xliff": by_xliff}


def imported(
    back: Iterable[Returned],
    entries: Iterable[Entry] = ENTRIES,
    check: Callable[[Entry], list[Finding]] = nothing_differs,
) -> Taken:
    """The entries after rows came back."""
    return taken({each.id: each for each in entries}, tuple(back), "en", check, SIGNED)


def codes(outcome: Taken) -> list[str]:
    """What an import says, warnings and all."""
    return [problem.code for problem in outcome.problems]


# ------------------------------------------------------------------------------ edits in Word


def document(file: bytes) -> str:
    """The XML of a Word file's body."""
    with ZipFile(io.BytesIO(file)) as package:
        return package.read("word/document.xml").decode()


def retyped(file: bytes, change: Callable[[str], str]) -> bytes:
    """A Word file whose body somebody changed."""
    before = document(file)
    after = change(before)
    assert after != before
    return with_parts(file, {"word/document.xml": after.encode()})


def table_rows(body: str) -> list[str]:
    """The rows of the table, the header first."""
    return re.findall(r"<w:tr>.*?</w:tr>", body, re.DOTALL)


def cells(row: str) -> list[str]:
    """The three cells of a row."""
    return re.findall(r"<w:tc>.*?</w:tc>", row, re.DOTALL)


def run(words: str, manner: str = "") -> str:
    """A run as Word writes it."""
    return (f'<w:r w:rsidR="00A1"><w:rPr>{manner}</w:rPr>'
            f'<w:t xml:space="preserve">{words}</w:t></w:r>')  # fmt: skip


def typed(body: str, row: int, column: int, runs: str) -> str:
    """The body with the last paragraph of a cell typed anew."""
    whole = table_rows(body)[row]
    cell = cells(whole)[column]
    paragraph = re.findall(r"<w:p>.*?</w:p>", cell, re.DOTALL)[-1]
    style = re.search(r"<w:pPr>.*?</w:pPr>", paragraph, re.DOTALL)
    assert style
    fresh = cell.replace(paragraph, f"<w:p>{style[0]}{runs}</w:p>")
    return body.replace(whole, whole.replace(cell, fresh))


def row_of(sent: Sheet, identifier: str) -> Row:
    """One row."""
    return by_id(sent)[identifier]
