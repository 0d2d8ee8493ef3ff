"""A PDF with a text layer: lines in reading order. A scan is refused in words."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from presskit.importers import Illustration, Manuscript
from presskit.importers.readers.pdf_bombs import MOST_IN_ALL, MOST_ON_A_PAGE, heaviest_page
from presskit.importers.readers.pdf_layout import Sheet, lines_of, numbered
from presskit.importers.readers.pdf_letters import TooManyLettersError, runs_of, with_links
from presskit.problems import Place, Refusal, error

# The longest press kits have some 100 pages.
MOST_PAGES, MOST_LETTERS = 300, 3_000_000
# Pictures: how many, the shorter side in pixels and on the page in points (a logo is smaller), and
# the pixels of one that has to be unpacked.
_MOST_PICTURES, _SMALLEST, _LOWEST, _MOST_PIXELS = 40, 120, 72, 25_000_000
_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)\s*-|document\s*\d*$|sans titre|untitled)|"
    r"\.(?:docx?|indd|odt|pptx?)$",
    re.IGNORECASE,
)


def read_pdf(content: bytes, path: Path) -> Manuscript:
    """A PDF. Refuses one that is locked, damaged, a scan, or has more pages than a press kit."""
    shown = path.as_posix()
    heaviest = heaviest_page(content)
    if heaviest > MOST_ON_A_PAGE:
        raise Refusal(error("read-swollen", place=Place(shown)))
    with closing(_opened(content, shown)) as document:
        if len(document) > MOST_PAGES:
            raise Refusal(error("read-too-many-pages", place=Place(shown), n=len(document),
                                most=MOST_PAGES))  # fmt: skip
        if len(document) * heaviest > MOST_IN_ALL:
            raise Refusal(error("read-swollen", place=Place(shown)))
        sheets, pictures = [], list[Illustration]()
        try:
            for number in range(len(document)):
                with closing(document[number]) as page:
                    sheets.append(_sheet(page, number))
                    pictures += _pictures(page, number + 1, _MOST_PICTURES - len(pictures))
        except TooManyLettersError as bad:
            raise Refusal(error("read-too-long", place=Place(shown))) from bad
        except pdfium.PdfiumError as bad:
            raise Refusal(error("read-damaged", place=Place(shown))) from bad
        letters = sum(len(run.text) for sheet in sheets for run in sheet.runs)
        if letters > MOST_LETTERS:
            raise Refusal(error("read-too-long", place=Place(shown)))
        if letters < 20:
            raise Refusal(error("read-scan", place=Place(shown)))
        lines = tuple(numbered(lines_of(sheets)))
        return Manuscript(path, lines, tuple(pictures), _title(document), _language(document))


def _opened(content: bytes, shown: str) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as bad:
        # PDFium names its reason by a number: FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY.
        locked = raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        code = "read-encrypted" if locked or "password" in str(bad).lower() else "read-damaged"
        raise Refusal(error(code, place=Place(shown))) from bad
    if not len(document):
        document.close()
        raise Refusal(error("read-damaged", place=Place(shown)))
    return document


def _sheet(page: pdfium.PdfPage, number: int) -> Sheet:
    return Sheet(max(page.get_height(), 1.0), tuple(with_links(runs_of(page, number), page)))


def _title(document: pdfium.PdfDocument) -> str:
    title = str(document.get_metadata_value("Title") or "").strip()
    return "" if _NO_TITLE.search(title) else title


def _language(document: pdfium.PdfDocument) -> str:
    written = (ctypes.c_ushort * 32)()
    raw.FPDFCatalog_GetLanguage(document.raw, written, ctypes.sizeof(written))
    return "".join(map(chr, written)).partition("\0")[0].lower()[:2]


def _pictures(page: pdfium.PdfPage, number: int, most: int) -> Iterator[Illustration]:
    """The pictures of a page that are more than an ornament: a photograph as it was put in, any
    other as PNG."""
    found = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    for order, picture in zip(range(1, most + 1), found, strict=False):
        width, height = picture.get_px_size()
        left, bottom, right, top = picture.get_bounds()
        if min(width, height) < _SMALLEST or min(right - left, top - bottom) < _LOWEST:
            continue
        name = f"page{number}-{order}"
        if picture.get_filters(skip_simple=True) == ["DCTDecode"]:
            yield Illustration(f"{name}.jpg", bytes(picture.get_data(decode_simple=True)))
        elif width * height <= _MOST_PIXELS:
            yield Illustration(f"{name}.png", _png(picture))


def _png(picture: pdfium.PdfImage) -> bytes:
    target = io.BytesIO()
    picture.get_bitmap(render=False).to_pil().save(target, "PNG")
    return target.getvalue()
