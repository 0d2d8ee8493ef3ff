"""Light Markdown set as HTML. Every tag and attribute is written here, every text is escaped.

No second sanitiser follows: the tree holds words and addresses, never HTML, so there is nothing
for one to find; and it would rewrite attributes that are already right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from jinja2.exceptions import FilterArgumentError
from markupsafe import Markup, escape

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
)

# More columns than this may not fit a telephone: the table scrolls and must take the focus.
_COLUMNS_THAT_FIT = 4
# A compound name: Bourgogne-Franche-Comté.
_COMPOUND = re.compile(r"([^\s-]+(?:-[^\s-]+){1,3})")
_LONGEST_NAME = 30
# HTML has no heading below this.
_LOWEST = 6


def to_html(content: Blocks | Line) -> Markup:
    """The HTML of blocks, or of one line without a paragraph around it.

    A subheading becomes a heading of its own level; inside a list or a quoted passage it is no
    heading of this document and becomes a bold paragraph. Alignment is a class (`right`,
    `center`), so that a page may forbid inline styles. Raises FilterArgumentError for anything
    that is not light Markdown: only a template can hand that in.
    """
    if not isinstance(content, tuple):
        raise FilterArgumentError(f"html: {type(content).__name__}")
    if content and isinstance(content[0], Run):
        return _line(part for part in content if isinstance(part, Run))
    return _blocks(tuple(part for part in content if not isinstance(part, Run)))


def whole_names(text: str) -> Markup:
    """A title in which compound names are marked: a page may keep them on one line. Raises
    FilterArgumentError for anything that is not a text."""
    if not isinstance(text, str):
        raise FilterArgumentError(f"whole: {type(text).__name__}")
    # What was split off by a pattern in brackets stands at every second place.
    return Markup().join(
        Markup('<span class="whole">{}</span>').format(part)
        if number % 2 and len(part) <= _LONGEST_NAME
        else escape(part)
        for number, part in enumerate(_COMPOUND.split(text))
    )


def _blocks(blocks: Blocks) -> Markup:
    return Markup("\n").join(_block(block) for block in blocks)


def _block(block: Block) -> Markup:
    match block:
        case Paragraph():
            return _element("p", _line(block.line))
        case Subheading():
            return _element(f"h{min(block.level, _LOWEST)}", _line(block.line))
        case Listing():
            return _listing(block)
        case Table():
            return _table(block)
        case Extract():
            return Markup("<blockquote>\n{}\n</blockquote>").format(_inner(block.blocks))


def _inner(blocks: Blocks) -> Markup:
    return Markup("\n").join(
        _element("p", _element("strong", _line(block.line)))
        if isinstance(block, Subheading)
        else _block(block)
        for block in blocks
    )


def _listing(listing: Listing) -> Markup:
    entries = Markup("\n").join(_element("li", _entry(each)) for each in listing.entries)
    if not listing.ordered:
        return Markup("<ul>\n{}\n</ul>").format(entries)
    start = Markup(' start="{}"').format(listing.start) if listing.start != 1 else Markup()
    return Markup("<ol{}>\n{}\n</ol>").format(start, entries)


def _entry(blocks: Blocks) -> Markup:
    """A list entry; its words stand alone where nothing but a list follows them."""
    match blocks:
        case (Paragraph(words), *rest) if all(isinstance(block, Listing) for block in rest):
            return Markup("\n").join([_line(words), *map(_block, rest)])
        case _:
            return _inner(blocks)


def _table(table: Table) -> Markup:
    head = _row("th", table.header, table.alignments, Markup(' scope="col"'))
    rows = Markup("\n").join(_row("td", row, table.alignments) for row in table.rows)
    focus = Markup(' tabindex="0"') if len(table.header) > _COLUMNS_THAT_FIT else Markup()
    return Markup(
        '<div class="table"{}><table>\n<thead>\n{}\n</thead>\n<tbody>\n{}\n</tbody>\n</table></div>'
    ).format(focus, head, rows)


def _row(
    tag: str, cells: tuple[Line, ...], alignments: tuple[Alignment, ...], scope: str = ""
) -> Markup:
    return _element("tr", Markup().join(
        _element(tag, _line(cell), scope + _alignment(side))
        for cell, side in zip(cells, alignments, strict=True)
    ))  # fmt: skip


def _alignment(side: Alignment) -> Markup:
    return Markup(' class="{}"').format(side) if side in ("center", "right") else Markup()


def _line(line: Iterable[Run]) -> Markup:
    """One link around all the runs that share its address, however they are set."""
    return Markup().join(
        _linked(address, Markup().join(_run(run) for run in runs))
        for address, runs in groupby(line, lambda run: run.link)
    )


def _linked(address: str, words: Markup) -> Markup:
    if not is_safe(address):
        return words
    return _element("a", words, Markup(' href="{}"').format(address))


def _run(run: Run) -> Markup:
    words = escape(run.text).replace("\n", Markup("<br>"))
    for tag in ("em",) * run.emphasis + ("strong",) * run.strong:
        words = _element(tag, words)
    return _element("span", words, Markup(' lang="{}"').format(run.language)) if run.language \
        else words  # fmt: skip


def _element(tag: str, content: Markup, attributes: str = "") -> Markup:
    return Markup("<{0}{1}>{2}</{0}>").format(tag, attributes, content)
