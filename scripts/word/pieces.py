"""Paragraphs, cells and tables of a Word template, with docxtpl tags in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from word.look import RULE
from word.marks import over, shade, style_id

BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}
# `[Style|words]`, a gap, a tag of formatted text (it takes its whole run), or plain words.
PIECES = re.compile(r"\[([^|\]]+)\|([^\]]*)\]|([\t\n])|({{r .*?}})|((?:(?!{{r )[^\[\t\n])+)")


def paragraph(style: str, text: str = "", more: str = "") -> str:
    """A paragraph. `[Style|words]` sets words in a character style; a tab is a tab, a line end
    a line end. `more` is what its properties add to those of its style."""
    inside = "".join(
        f"<w:r>{BREAKS[gap]}</w:r>" if gap else run(styled or rich or plain, style_of_run)
        for style_of_run, styled, gap, rich, plain in PIECES.findall(text)
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{more}</w:pPr>{inside}</w:p>'


def run(text: str, style: str = "") -> str:
    """A run of text, in a character style if one is named."""
    properties = f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def tag(text: str) -> str:
    """A paragraph that holds a loop or a condition and disappears."""
    return paragraph("Normal", text)


def shown(condition: str, *pieces: str) -> Iterator[str]:
    """Pieces that stand there only under a condition."""
    yield tag(f"{{%p if {condition} %}}")
    yield from pieces
    yield tag("{%p endif %}")


def each(loop: str, *pieces: str) -> Iterator[str]:
    """Pieces that come once for each of the loop."""
    yield tag(f"{{%p for {loop} %}}")
    yield from pieces
    yield tag("{%p endfor %}")


def field(code: str) -> str:
    """A number that Word counts: PAGE, NUMPAGES."""
    return f'<w:fldSimple w:instr=" {code} ">{run("1")}</w:fldSimple>'


def cell(*paragraphs: str, width: int = 0, fill: str = "", ruled: bool = False) -> str:
    """A cell of a table; without a width it shares the table evenly; `ruled` draws a rule above."""
    inside = f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else ""
    inside += over(RULE) if ruled else ""
    inside += shade(fill) if fill else ""
    return f"<w:tc><w:tcPr>{inside}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, header: bool = False) -> str:
    """A row that stays on one page; a header row comes again on every page."""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def titles(widths: tuple[int, ...], *words: str) -> str:
    """The header row of a table."""
    cells = (cell(paragraph("CP Column", text), width=width)
             for text, width in zip(words, widths, strict=True))  # fmt: skip
    return row(*cells, header=True)


def table(style: str, summary: str, widths: tuple[int, ...], *rows: str) -> str:
    """A table of facts, whose first row is its header; `summary` is what screen readers
    announce."""
    look = '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
    return _table(style, summary, widths, rows, look)


def layout(style: str, summary: str, widths: tuple[int, ...], *rows: str) -> str:
    """A table that only sets things side by side: it has no header."""
    look = '<w:tblLook w:val="0400" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
    return _table(style, summary, widths, rows, look)


def _table(
    style: str, summary: str, widths: tuple[int, ...], rows: tuple[str, ...], look: str
) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(style)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'{look}w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{summary}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def looped_cells(loop: str, *paragraphs: str, fill: str = "") -> tuple[str, str, str]:
    """A cell that comes once for each of the loop."""
    start, end = cell(tag(f"{{%tc for {loop} %}}")), cell(tag("{%tc endfor %}"))
    return start, cell(*paragraphs, fill=fill), end


def looped_rows(loop: str, *rows: str) -> tuple[str, ...]:
    """Rows that come once for each of the loop."""
    return (row(cell(tag(f"{{%tr for {loop} %}}"))), *rows, row(cell(tag("{%tr endfor %}"))))
