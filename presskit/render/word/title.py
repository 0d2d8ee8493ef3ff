"""A very long title in smaller letters, so that it does not fill the page it stands on."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from presskit.render.word.layout import COVER_TITLE_SMALLEST, TITLE_SMALLEST, title_size
from presskit.render.word.ooxml import TWIPS_PER_MM, Sheet, clean

_COVER = "cp cover title"
_LINE = 1.2  # sizes of the letters


def fit_title(document: Document, title: str, sheet: Sheet) -> None:
    """Set the headings of the first level that are the title in the size that keeps them short;
    one in its usual size is left as its style has it."""
    heading = sheet.style("heading 1")
    said = " ".join(clean(title).split())
    for paragraph in document.paragraphs if heading else ():
        style = paragraph.style
        if style and style.style_id == heading and " ".join(paragraph.text.split()) == said:
            _fit(paragraph, said, sheet)


def _fit(paragraph: Paragraph, title: str, sheet: Sheet) -> None:
    names = [run.style.name.lower() for run in paragraph.runs]
    cover = _COVER in names
    usual = (sheet.size(_COVER, 0, "character") if cover else 0) or sheet.size("heading 1", 0)
    smallest = COVER_TITLE_SMALLEST if cover else TITLE_SMALLEST
    size = title_size(title, sheet.width / TWIPS_PER_MM, usual, smallest)
    if size < usual:
        # Lines as far apart as those of the usual size would look torn.
        paragraph.paragraph_format.line_spacing = Pt(round(size * _LINE))
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
        for run in paragraph.runs:
            run.font.size = Pt(size)
