"""Light Markdown as WordprocessingML: strings of `<w:p>`, `<w:r>` and `<w:tbl>`.

Styles are asked for by Word's own English name, whatever the case, with a fallback where the
template lacks one. Every text is escaped. Never opens a document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import TypeVar
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from presskit.markup import (
    Alignment,
    Block,
    Blocks,
    Extract,
    Line,
    Listing,
    Paragraph,
    Run,
    Subheading,
    Table,
    is_safe,
    text_of,
)
from presskit.render.word.columns import widths as widths_of

_T = TypeVar("_T")

TWIPS_PER_MM = 1440 / 25.4
LIST_STEP = 340
# Under what stands above a table.
_AIR = '<w:spacing w:after="120"/>'
# Rows of a table that is not broken over two pages.
_SHORT_TABLE = 4
# Entries and letters of a list that is not broken either.
_SHORT_LIST, _SHORT_TEXT = 4, 800
# Points, and the twips on both sides of a cell.
_CELL_SIZE, _BESIDE = 10, 240

# Control characters, halves of pairs, and what is no character.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
# Word wants a region to choose a dictionary.
_REGIONS = {"en": "en-GB", "fr": "fr-FR", "de": "de-DE", "es": "es-ES", "it": "it-IT"}
_BODY = ("Body Text", "Normal")


class Sheet(Struct, frozen=True):
    """What must be known of the Word document that receives the text.

    `styles` maps (type, lower-case name) to the style's id; `indents` gives the left indent of
    a style in twips by its id, `sizes` that of its letters in half points, 0 where it takes the
    document's. `width` and `height` are those of the text area, in twips. `link` gives the
    relationship of an address, `picture` that of an image, both in the part being written;
    `numbered` starts a list at (level, number) and gives its numId, `bulleted` the numId of plain
    bullets.
    """

    locale: str
    styles: Mapping[tuple[str, str], str]
    indents: Callable[[str], int]
    sizes: Callable[[str], int]
    width: int
    height: int
    link: Callable[[str], str]
    picture: Callable[[bytes], str]
    numbered: Callable[[int, int], int]
    bulleted: Callable[[], int]

    def style(self, *names: str, kind: str = "paragraph") -> str:
        """The id of the first of these styles that the document has, else an empty string."""
        found = (self.styles.get((kind, name.lower()), "") for name in names)
        return next((each for each in found if each), "")

    def indent(self, *names: str) -> int:
        """The left indent, in twips, of the first of these paragraph styles."""
        return self.indents(self.style(*names))

    def size(self, name: str, usual: float, kind: str = "paragraph") -> float:
        """The size of the letters of a style, in points; `usual` where it says none."""
        return self.sizes(self.style(name, kind=kind)) / 2 or usual


class _Spot(Struct, frozen=True):
    """Where blocks are being written: the style of running text there, the depth of lists, and
    what the next paragraph must carry: staying with what follows, being one of several that stay
    together, air under it."""

    sheet: Sheet
    names: tuple[str, ...]
    depth: int = -1
    keep: bool = False
    whole: bool = False
    air: str = ""


def clean(text: str) -> str:
    """The text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def attribute(text: str) -> str:
    """A text as the value of an attribute."""
    plain = clean(text).replace("\n", " ").replace("\t", " ")
    return escape(plain, quote=False).replace('"', "&quot;")


def runs(line: Line, sheet: Sheet) -> str:
    """The runs of one line, links included, to stand inside a paragraph."""
    return "".join(_linked(run, sheet) for run in line)


def paragraphs(blocks: Blocks, sheet: Sheet, names: Sequence[str] = _BODY) -> str:
    """The paragraphs, lists and tables of a passage; running text takes the first of the styles
    `names` that the document has."""
    return _blocks(blocks, _Spot(sheet, tuple(names)))


def leading(blocks: Blocks, sheet: Sheet, names: Sequence[str] = _BODY) -> str:
    """A passage of which the end stays on the page of what follows it."""
    return _blocks(blocks, _Spot(sheet, tuple(names), keep=True))


def bookmark(name: str) -> str:
    """A place that the contents can lead to."""
    start = f'<w:bookmarkStart w:id="0" w:name="{attribute(name)}"/>'
    return f'{start}<w:bookmarkEnd w:id="0"/>'


def leap(name: str, words: str) -> str:
    """Words that lead to a bookmark of the same document."""
    return (
        f'<w:hyperlink w:anchor="{attribute(name)}" w:history="1"><w:r>{_text(words)}</w:r>'
        "</w:hyperlink>"
    )


def raised(words: str, height: float) -> str:
    """A run of semibold words that stands `height` millimetres above the line."""
    lift = f'<w:position w:val="{round(height / 25.4 * 144)}"/>'
    return f"<w:r><w:rPr><w:b/>{lift}</w:rPr>{_text(words)}</w:r>"


def line_end() -> str:
    """A run that begins a new line."""
    return "<w:r><w:br/></w:r>"


def air(width: float) -> str:
    """A run of blank space about `width` millimetres wide where a line may break."""
    # A space of 10 pt is nearly a millimetre by itself.
    spread = round((width - 1) * TWIPS_PER_MM)
    return f'<w:r><w:rPr><w:spacing w:val="{spread}"/><w:sz w:val="20"/></w:rPr>{_text(" ")}</w:r>'


# -------------------------------------------------------------------------------------- inline


def _linked(run: Run, sheet: Sheet) -> str:
    if not is_safe(run.link):
        return _run(replace(run, link=""), sheet)
    # A blank or an accent in a relationship makes Word repair the file.
    target = quote(run.link, safe="%/:?#[]@!$&'()*+,;=~-._")
    identity = f'r:id="{sheet.link(target)}" w:history="1"'
    return f"<w:hyperlink {identity}>{_run(run, sheet)}</w:hyperlink>"


def _run(run: Run, sheet: Sheet) -> str:
    properties = _run_properties(run, sheet)
    return f"<w:r>{properties}{_text(run.text)}</w:r>" if run.text else ""


def _run_properties(run: Run, sheet: Sheet) -> str:
    """In the order of the schema: style, bold, italic, language."""
    wanted = (("Hyperlink", run.link), ("Strong", run.strong), ("Emphasis", run.emphasis))
    names = [name for name, asked in wanted if asked]
    # Without a character style of that name, or beside another one, the run says it itself.
    style = sheet.style(*names[:1], kind="character")
    direct = names[1:] if style else names
    parts = [f'<w:rStyle w:val="{style}"/>'] if style else []
    parts += ["<w:b/>"] if "Strong" in direct else []
    parts += ["<w:i/>"] if "Emphasis" in direct else []
    parts += [f'<w:lang w:val="{_tag(run.language)}"/>'] if _foreign(run, sheet) else []
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""


def _foreign(run: Run, sheet: Sheet) -> bool:
    spoken = run.language.split("-")[0].lower()
    return bool(spoken) and spoken != sheet.locale.split("-")[0].lower()


def _tag(language: str) -> str:
    return attribute(_REGIONS.get(language.lower(), language))


def _text(text: str) -> str:
    """The text of a run, its line ends and tabs as Word's own marks."""
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    # Word trims both ends of a run unless xml:space is "preserve".
    return "".join(
        marks.get(part) or f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>'
        for part in re.split(r"([\n\t])", clean(text))
        if part
    )


# -------------------------------------------------------------------------------------- blocks


def _blocks(blocks: Blocks, spot: _Spot) -> str:
    written = []
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        air = _AIR if isinstance(following, Table) else ""
        keep = _leads_to(block, following) if following else spot.keep
        written.append(_block(block, replace(spot, keep=keep, air=air)))
        # Word joins two tables that touch.
        if isinstance(block, Table) and isinstance(following, Table):
            written.append("<w:p/>")
    return "".join(written)


def _leads_to(block: Block, following: Block) -> bool:
    """Whether a paragraph must stay on the page of what it announces."""
    announces = isinstance(block, Paragraph) and text_of(block).rstrip().endswith(":")
    return isinstance(following, Table) or (announces and isinstance(following, Listing))


def _block(block: Block, spot: _Spot) -> str:
    match block:
        case Paragraph():
            return _paragraph(block.line, spot, *spot.names, more=spot.air)
        case Subheading():
            wanted = f"Heading {block.level}"
            kept = replace(spot, keep=True)
            return _paragraph(block.line, kept, wanted, "Heading 3", "Normal", more=spot.air)
        case Listing():
            return _listing(block, replace(spot, depth=spot.depth + 1))
        case Table():
            return _table(block, spot)
        case Extract():
            return _blocks(block.blocks, replace(spot, names=("Quote", *spot.names)))


def _paragraph(line: Line, spot: _Spot, *names: str, more: str = "") -> str:
    style = spot.sheet.style(*names)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:keepNext/>" if spot.keep else ""
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{runs(line, spot.sheet)}</w:p>"


def _listing(listing: Listing, spot: _Spot) -> str:
    # In a cell or a boilerplate, entries look like the text around them.
    names = _list_styles(listing, spot.depth) if spot.names == _BODY else spot.names
    number = _number(listing, spot, names)
    together = replace(spot, whole=spot.whole or _stays_whole(listing, spot))
    return "".join(
        _entry(entry, under, names, number) for entry, under in _in_turn(listing.entries, together)
    )


def _stays_whole(listing: Listing, spot: _Spot) -> bool:
    """Whether a list goes to the next page as a whole; more than a few lines leave a hole. The
    rows of a table see to it themselves."""
    short = len(listing.entries) <= _SHORT_LIST and len(text_of(listing)) <= _SHORT_TEXT
    return short and spot.names[0] != "CP Cell"


def _in_turn(blocks: Sequence[_T], spot: _Spot) -> Iterator[tuple[_T, _Spot]]:
    """Each with its spot; only the last carries what concerns the end of the whole."""
    for place, block in enumerate(blocks, start=1):
        yield block, spot if place == len(blocks) else _before_the_end(spot)


def _before_the_end(spot: _Spot) -> _Spot:
    return replace(spot, air="", keep=spot.whole)


def _list_styles(listing: Listing, depth: int) -> tuple[str, ...]:
    name = "List Number" if listing.ordered else "List Bullet"
    return (f"{name} {depth + 1}" if depth else name, name, "List Paragraph", *_BODY)


def _number(listing: Listing, spot: _Spot, names: tuple[str, ...]) -> int:
    """The numId to write on the entries; 0 where their style brings its own bullet."""
    if listing.ordered:
        return spot.sheet.numbered(spot.depth, listing.start)
    return 0 if names != spot.names and spot.sheet.style(names[0]) else spot.sheet.bulleted()


def _entry(entry: Blocks, spot: _Spot, names: tuple[str, ...], number: int) -> str:
    match entry:
        case (Paragraph() as first, *rest):
            line = first.line
        case _:
            line, rest = (), list(entry)
    left = spot.sheet.indent(*spot.names) + LIST_STEP * (spot.depth + 1)
    spot_of_first = _before_the_end(spot) if rest else spot
    air = spot_of_first.air
    numbered = (
        f'<w:numPr><w:ilvl w:val="{spot.depth}"/><w:numId w:val="{number}"/></w:numPr>{air}'
        f'<w:ind w:left="{left}" w:hanging="{LIST_STEP}"/>'
    )
    marked = _paragraph(line, spot_of_first, *names, more=numbered if number else air)
    return marked + "".join(_continued(block, under) for block, under in _in_turn(rest, spot))


def _continued(block: Block, spot: _Spot) -> str:
    if not isinstance(block, Paragraph):
        return _block(block, spot)
    left = spot.sheet.indent(*spot.names) + LIST_STEP * (spot.depth + 1)
    return _paragraph(block.line, spot, *spot.names, more=f'{spot.air}<w:ind w:left="{left}"/>')


# -------------------------------------------------------------------------------------- tables


def _table(table: Table, spot: _Spot) -> str:
    style = spot.sheet.style("CP Table", "Table Grid", kind="table")
    named = f'<w:tblStyle w:val="{style}"/>'
    left = spot.sheet.indent(*spot.names)
    widths = _widths(table, spot, spot.sheet.width - left)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    kept = replace(spot, keep=True)
    header = _row(table.header, table.alignments, widths, kept, "<w:tblHeader/>", "CP Column")
    rows = [
        _row(row, table.alignments, widths, replace(spot, keep=keep))
        for row, keep in zip(table.rows, _kept(len(table.rows)), strict=True)
    ]
    return (
        f"<w:tbl><w:tblPr>{named if style else ''}"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{left}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" '
        f'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{''.join(rows)}</w:tbl>"
    )


def _kept(rows: int) -> list[bool]:
    """Which rows stay with the next one: all of a short table, else the first and the last two."""
    kept = range(rows - 1) if rows <= _SHORT_TABLE else (0, rows - 2)
    return [row in kept for row in range(rows)]


def _widths(table: Table, spot: _Spot, total: int) -> list[int]:
    columns = zip(table.header, *table.rows, strict=True)
    texts = [[text_of(cell) for cell in column] for column in columns]
    return widths_of(texts, total, spot.sheet.size("CP Cell", _CELL_SIZE), _BESIDE)


def _row(
    cells: tuple[Line, ...],
    alignments: Sequence[Alignment],
    widths: Sequence[int],
    spot: _Spot,
    header: str = "",
    style: str = "CP Cell",
) -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_cell(cell, side, spot, style)}</w:tc>"
        for cell, side, width in zip(cells, alignments, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{written}</w:tr>"


def _cell(line: Line, side: Alignment, spot: _Spot, style: str) -> str:
    more = f'<w:jc w:val="{side}"/>' if side in ("center", "right") else ""
    return _paragraph(line, spot, style, "CP Cell", "Normal", more=more)
