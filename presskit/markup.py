"""Light Markdown read once into a small tree that every document format walks.

Never knows a format: Word, web page, PDF, e-mail and text each have their own emitter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_plugin
from msgspec import Struct
from msgspec.structs import replace

Alignment = Literal["", "left", "center", "right"]
# What `presskit new` leaves to be written.
BLANK = re.compile(r"\[(?:À compléter :|To be completed:) [^\[\]\n]{1,80}\]")
# A word to presskit about the paragraph that follows; no reader sees it.
REMARK = re.compile(r"<!--\s*presskit:\s*ignore\s+(?P<codes>[\w,\s-]+?)\s*-->[ \t]*\n?")
_SAFE_ADDRESS = re.compile(r"(https?|mailto|tel):\S", re.IGNORECASE)


class Run(Struct, frozen=True):
    """A stretch of text set one way. `language` (BCP 47) is given only where it differs from
    the document's; a newline in the text is a line break wanted by the writer."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    language: str = ""


Line = tuple[Run, ...]


class Paragraph(Struct, frozen=True):
    """Running text."""

    line: Line


class Subheading(Struct, frozen=True):
    """A heading inside a section; level 3 is the first below the section's own heading."""

    line: Line
    level: int = 3


class Listing(Struct, frozen=True):
    """A bulleted or numbered list; each entry is a tuple of blocks."""

    ordered: bool
    entries: tuple[Blocks, ...]
    start: int = 1


class Table(Struct, frozen=True):
    """A header row, body rows of equal length, one alignment per column."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    alignments: tuple[Alignment, ...]


class Extract(Struct, frozen=True):
    """A quoted passage (`>` in Markdown)."""

    blocks: Blocks


Block = Paragraph | Subheading | Listing | Table | Extract
Blocks = tuple[Block, ...]


def blocks(markdown: str) -> Blocks:
    """The blocks of a text. HTML is never interpreted: it comes out as the text it is."""
    return _blocks(SyntaxTreeNode(_parser().parse(markdown)).children)


def line(markdown: str) -> Line:
    """A text of one line (a title, a caption): emphasis, links and spans, no blocks."""
    return _merged(_runs(SyntaxTreeNode(_parser().parseInline(markdown)).children, Run("")))


def reader() -> MarkdownIt:
    """The one reader of light Markdown, for a room that must see its tokens; nobody sets it up
    otherwise."""
    return _parser()


def unwrapped(markdown: str) -> str:
    """The same text with each paragraph on one line: a line that ends where the editor's window
    did is no boundary for typography. Lists, tables, code and wanted line breaks keep theirs."""
    lines = markdown.split("\n")
    for token in reversed(_parser().parse(markdown)):
        if token.type == "paragraph_open" and token.map:
            start, end = token.map
            lines[start:end] = _joined(lines[start:end])
    return "\n".join(lines)


def is_blank(markdown: str) -> bool:
    """Whether a text still has what `presskit new` left to be written."""
    return bool(BLANK.search(markdown))


def unremarked(markdown: str) -> str:
    """The text without its remarks to presskit."""
    return REMARK.sub("", markdown) if "<!--" in markdown else markdown


def _joined(lines: Sequence[str]) -> list[str]:
    joined: list[str] = []
    for written in lines:
        if joined and not joined[-1].endswith(("  ", "\\")):
            joined[-1] = f"{joined[-1].rstrip()} {written.strip().removeprefix('> ')}"
        else:
            joined.append(written)
    return joined


def text_of(content: Line | Blocks | Block | Run) -> str:
    """The words alone, blocks separated by newlines."""
    match content:
        case Run():
            return content.text
        case Paragraph() | Subheading():
            return text_of(content.line)
        case Listing():
            return "\n".join(text_of(entry) for entry in content.entries)
        case Table():
            return "\n".join(_row_text(row) for row in (content.header, *content.rows))
        case Extract():
            return text_of(content.blocks)
        case _:
            separator = "" if content and isinstance(content[0], Run) else "\n"
            return separator.join(text_of(part) for part in content)


def is_safe(address: str) -> bool:
    """Whether a document may link there: the web, an e-mail or a telephone, nothing that runs."""
    return _SAFE_ADDRESS.match(address) is not None


def opened_by(opening: Line, content: Blocks) -> Blocks:
    """The blocks with `opening` set before the first words of the first paragraph."""
    if content and isinstance(content[0], Paragraph):
        return (Paragraph((*opening, *content[0].line)), *content[1:])
    return (Paragraph(opening), *content)


def _row_text(row: Sequence[Line]) -> str:
    return "\t".join(text_of(cell) for cell in row)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 12}).enable("table")
    parser.disable(["image", "html_inline", "html_block", "hr", "code"])
    return parser.use(attrs_plugin, spans=True, allowed=["lang"])


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Blocks:
    """The blocks of the nodes; a mark of a heading without words is none."""
    found = (_block(node) for node in nodes)
    return tuple(block for block in found
                 if not isinstance(block, Subheading) or text_of(block).strip())  # fmt: skip


def _block(node: SyntaxTreeNode) -> Block:
    match node.type:
        case "heading":
            return Subheading(_line(node), max(3, min(int(node.tag[1]), 4)))
        case "bullet_list" | "ordered_list":
            entries = tuple(_blocks(entry.children) for entry in node.children)
            start = int(str(node.attrs.get("start", 1)))
            return Listing(node.type == "ordered_list", entries, start)
        case "table":
            return _table(node)
        case "blockquote":
            return Extract(_blocks(node.children))
        case "fence":
            return Paragraph((Run(node.content.rstrip("\n")),))
        case _:
            return Paragraph(_line(node))


def _table(node: SyntaxTreeNode) -> Table:
    head, *bodies = node.children
    rows = tuple(_cells(row) for body in bodies for row in body.children)
    alignments = tuple(_alignment(cell) for cell in head.children[0].children)
    return Table(_cells(head.children[0]), rows, alignments)


def _cells(row: SyntaxTreeNode) -> tuple[Line, ...]:
    return tuple(_line(cell) for cell in row.children)


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    style = str(cell.attrs.get("style", ""))
    for side in ("left", "center", "right"):
        if style.endswith(side):
            return side
    return ""


def _line(node: SyntaxTreeNode) -> Line:
    return _merged(_runs(node.children, Run("")))


def _runs(nodes: Iterable[SyntaxTreeNode], manner: Run) -> Iterable[Run]:
    for node in nodes:
        match node.type:
            case "strong":
                yield from _runs(node.children, replace(manner, strong=True))
            case "em":
                yield from _runs(node.children, replace(manner, emphasis=True))
            case "link":
                link = str(node.attrs.get("href", ""))
                yield from _runs(node.children, replace(manner, link=link))
            case "span":
                language = str(node.attrs.get("lang", "")) or manner.language
                yield from _runs(node.children, replace(manner, language=language))
            case "hardbreak":
                yield replace(manner, text="\n")
            case "softbreak":
                yield replace(manner, text=" ")
            case "inline":
                yield from _runs(node.children, manner)
            case _:
                yield replace(manner, text=node.content)


def _merged(runs: Iterable[Run]) -> Line:
    merged: list[Run] = []
    for run in runs:
        if merged and replace(merged[-1], text="") == replace(run, text=""):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return tuple(merged)
