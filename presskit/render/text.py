"""The edition as plain text, ready to paste: no wrapping, no layout that a paste would break."""

from __future__ import annotations

import re
from itertools import groupby, zip_longest
from typing import TypeVar
from urllib.parse import unquote

from jinja2.exceptions import FilterArgumentError

from presskit.edition import Edition, Picture, Quote
from presskit.markup import (
    Block,
    Blocks,
    Extract,
    Line,
    Listing,
    Paragraph,
    Run,
    Subheading,
    Table,
    text_of,
)
from presskit.model import Language
from presskit.render.addresses import online
from presskit.render.templating import fill
from presskit.render.theme import Theme
from presskit.render.wrapping import WIDTH

T = TypeVar("T")


def render(edition: Edition, theme: Theme) -> bytes:
    """UTF-8 text with LF line ends, from the look's `document.txt`."""
    return whole_text(edition, theme).encode()


def whole_text(edition: Edition, theme: Theme) -> str:
    """The same as a string: no trailing space, never two blank lines, one newline at the end."""
    colon = edition.labels["colon"]

    def of_blocks(content: object) -> str:
        return plain(_expected(tuple, content), colon)

    def of_quote(quote: object) -> str:
        return text_of_quote(_expected(Quote, quote), edition.language)

    def where(picture: object) -> str:
        return _where(_expected(Picture, picture), edition)

    written = fill(theme, "document.txt", edition=edition, colon=colon, plain=of_blocks,
                   quoted=of_quote, where=where)  # fmt: skip
    return tidy(written)


def _where(picture: Picture, edition: Edition) -> str:
    """The file of a picture in the kit, or its address once the kit is online."""
    file = f"media/{picture.original}"
    return online(edition, file) or file


def text_of_quote(quote: Quote, language: Language) -> str:
    """The words between their marks and who said them, as one sentence.

    French puts the comma after the marks, English inside them; both drop the full stop that
    ended the words, never a question or exclamation mark.
    """
    words = plain_line(quote.text)
    if not quote.attribution:
        return f"{quote.opening}{words}{quote.closing}"
    words = _without_full_stop(words).removesuffix(",")
    ending = quote.attribution if quote.attribution.endswith(".") else f"{quote.attribution}."
    if language == "fr":
        return f"{quote.opening}{words}{quote.closing}, {ending}"
    comma = "" if words.endswith(("?", "!")) else ","
    return f"{quote.opening}{words}{comma}{quote.closing} {ending}"


def plain(content: Line | Blocks, colon: str = ": ") -> str:
    """Light Markdown as text. `colon` joins a heading and a cell in tables too wide to align."""
    blocks = tuple(part for part in content if not isinstance(part, Run))
    line = tuple(part for part in content if isinstance(part, Run))
    return "\n\n".join(_block(block, colon, WIDTH) for block in blocks) or plain_line(line)


def plain_line(line: Line) -> str:
    """The words of a line, each link followed by its address."""
    stretches = groupby(line, key=lambda run: run.link)
    return "".join(linked(text_of(tuple(runs)), link) for link, runs in stretches)


def linked(label: str, link: str) -> str:
    """ "label (address)", or one of them where they say the same."""
    if not link or link.startswith(("tel:", "#")):
        return label
    address = link[7:].partition("?")[0] if link.startswith("mailto:") else link
    return address if _same_address(label, address) else f"{label} ({address})"


def tidy(text: str) -> str:
    """No trailing space, at most one blank line in a row, one newline at the end."""
    lines = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def _expected(kind: type[T], given: object) -> T:
    """What a template handed in; the wrong thing is the template's fault, not ours."""
    if not isinstance(given, kind):
        raise FilterArgumentError(f"{kind.__name__}: {type(given).__name__}")
    return given


def _same_address(label: str, address: str) -> bool:
    short = [unquote(one).partition("://")[2] or unquote(one) for one in (label, address)]
    return short[0].rstrip("/") == short[1].rstrip("/")


def _without_full_stop(words: str) -> str:
    return words if words.endswith(("..", "…")) else words.removesuffix(".")


def _block(block: Block, colon: str, width: int) -> str:
    match block:
        case Paragraph() | Subheading():
            return plain_line(block.line)
        case Listing():
            return _listing(block, colon, width)
        case Table():
            return _table(block, colon, width)
        case Extract():
            inside = (_block(part, colon, width - 4) for part in block.blocks)
            return _hanging("    ", "\n\n".join(inside))


def _listing(listing: Listing, colon: str, width: int) -> str:
    lines = []
    for number, entry in enumerate(listing.entries, listing.start):
        marker = f"{number}. " if listing.ordered else "– "
        inside = (_block(block, colon, width - len(marker)) for block in entry)
        lines.append(_hanging(marker, "\n".join(inside)))
    return "\n".join(lines)


def _hanging(marker: str, text: str) -> str:
    return marker + text.replace("\n", "\n" + " " * len(marker))


def _table(table: Table, colon: str, width: int) -> str:
    """Columns where they fit on a line, else a few lines for each row."""
    header, *rows = [
        [plain_line(cell).replace("\n", " ") for cell in row] for row in (table.header, *table.rows)
    ]
    widths = [max(map(len, column)) for column in zip_longest(header, *rows, fillvalue="")]
    if sum(widths) + 2 * len(widths) - 2 > width:
        return "\n\n".join(_record(header, row, colon) for row in rows)
    lines = (header, ["-" * width for width in widths], *rows)
    return "\n".join(_aligned(cells, widths, table.alignments) for cells in lines)


def _record(header: list[str], row: list[str], colon: str) -> str:
    pairs = [(name, cell) for name, cell in zip(header, row, strict=True) if cell]
    return "\n".join(f"{name}{colon}{cell}" if name else cell for name, cell in pairs)


def _aligned(cells: list[str], widths: list[int], alignments: tuple[str, ...]) -> str:
    placed = []
    for cell, width, side in zip(cells, widths, alignments, strict=True):
        placed.append(cell.rjust(width) if side == "right" else cell.ljust(width))
    return "  ".join(placed).rstrip()
