"""The texts of a kit's own documents, each as a list of blocks in its order.

A block is what an extract keeps or leaves out as a whole: a paragraph, an item of a list, a row of
a table, a quote with the name under it. Nothing of a document is run or fetched.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from itertools import groupby
from xml.etree import ElementTree

from msgspec import Struct

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The most that one part of a Word document may hold.
_MOST = 64 << 20
_EDGE = re.compile(r"word/(head|foot)er.*\.xml")
_ITEM = re.compile(r"\n(?=(?:– |- |\d{1,2}\. )\S)")
_PAGE_NUMBER = re.compile(r"\s*\d+\s*/\s*\d+\s*$")
# The page numbers of a table of contents.
_PAGES = tuple(map(str, range(1, 100)))
_SKIPPED = frozenset({"script", "style", "template", "head", "noscript", "title", "desc"})
_BLOCKS = frozenset({
    "address", "article", "aside", "body", "button", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "label", "legend", "li", "main", "menu", "nav", "ol", "option", "p",
    "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul", "blockquote", "text",
})  # fmt: skip
# What a page adds for its own use.
_APART = frozenset({"button", "summary"})
_WHOLES = frozenset({"tr", "li", "figure", "blockquote", "dl"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "source", "col"})


class Document(Struct, frozen=True):
    """The blocks of one document, and the lines that its pages repeat at their head and foot.
    `as_copied` is one in an order that only a copy has."""

    blocks: tuple[str, ...]
    running: tuple[str, ...] = ()
    as_copied: bool = False


def read_document(path: str, content: bytes) -> tuple[Document, ...]:
    """The orders in which a file of a kit says its text; none for a file without text. The text of
    a PDF is that of the Word document beside it."""
    suffix = path.rpartition(".")[2]
    if suffix == "txt":
        return (Document(tuple(_of_text(content.decode("utf-8", "replace")))),)
    if suffix == "html":
        return (Document(_of_page(content.decode("utf-8", "replace"))),)
    if suffix == "docx":
        return _of_word(content)
    return tuple(_of_mail(content)) if suffix == "eml" else ()


# ----------------------------------------------------------------------------------------- text


def _of_text(text: str) -> Iterator[str]:
    """Paragraphs; the items of a list each for itself, with the lines that hang from it."""
    for paragraph in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        yield from _ITEM.split(paragraph.strip("\n"))


def _of_mail(content: bytes) -> Iterator[Document]:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            yield Document(tuple(_of_text(str(part.get_content()))))
        elif part.get_content_type() == "text/html":
            yield Document(_of_page(str(part.get_content())))


# ----------------------------------------------------------------------------------------- page


def _of_page(page: str) -> tuple[str, ...]:
    reader = _Page()
    reader.feed(page)
    reader.close()
    reader.part()
    return tuple(reader.blocks)


class _Page(HTMLParser):
    """The texts of a page, part by part; what belongs together stays in one block, what is shown in
    one of the languages only stays apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def part(self) -> None:
        """End a block here."""
        text = "".join(self._words)
        self._words = []
        if text.strip():
            self.blocks.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See HTMLParser."""
        apart = tag in _APART or any(name == "data-language" for name, _ in attrs)
        self._border(tag, apart)
        if tag == "br":
            self._words.append("\n")
        if tag not in _VOID:
            self._open.append((tag, apart))

    def handle_endtag(self, tag: str) -> None:
        """See HTMLParser."""
        while any(each == tag for each, _ in self._open):
            closed, apart = self._open.pop()
            self._border(closed, apart)
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        """See HTMLParser."""
        if not any(tag in _SKIPPED for tag, _ in self._open):
            self._words.append(data)

    def _border(self, tag: str, apart: bool) -> None:
        inside = any(each in _WHOLES for each, _ in self._open)
        if apart or (tag in _BLOCKS and not inside):
            self.part()
        elif tag in _BLOCKS:
            self._words.append("\n")


# ----------------------------------------------------------------------------------------- Word


def _of_word(content: bytes) -> tuple[Document, ...]:
    """The document in its order; and once more as it may be copied from the PDF, lines in columns
    read column by column, the contents with their page numbers, the
    captions also under the title."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        whole = _part(package, "word/document.xml")
        body = whole.find(f"{_W}body")
        names = [name for name in package.namelist() if _EDGE.fullmatch(name)]
        said = (line for name in names for line in _said(_part(package, name)).split("\n"))
        edges = {_PAGE_NUMBER.sub("", line) for line in said}
        # A table says its first row again on each page.
        edges |= {_said(row).replace("\n", " ") for row in _heads(whole)}
    running = tuple(sorted(filter(str.strip, edges)))
    parts = list(_of_body(list(body if body is not None else ())))
    lines = [line for _, part in parts for line in part]
    captions = [line for kind, part in parts if kind == "caption" for line in part]
    copied = [line for part in parts for line in _as_copied(*part, captions)]
    return Document(tuple(lines), running), Document(tuple(copied), running, as_copied=True)


def _of_body(elements: Sequence[ElementTree.Element]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The blocks by their kind: those of a table, of a run of lines in two columns or of the
    contents together. A quote goes with the lines under it."""
    for kind, group in groupby(elements, key=_kind):
        if kind == "table":
            yield from ((kind, tuple(_of_table(table))) for table in group)
        elif kind == "quote":
            yield kind, ("\n".join(map(_said, group)),)
        else:
            yield kind, tuple(text for text in map(_said, group) if text.strip())


def _kind(element: ElementTree.Element) -> str:
    if element.tag == f"{_W}tbl":
        return "table"
    if "Quote" in _style(element):
        return "quote"
    for mark, kind in (("Contents", "contents"), ("Caption", "caption"), ("Subtitle", "title")):
        if mark in _style(element):
            return kind
    return "columns" if _said(element).count("\t") == 1 else ""


def _of_table(table: ElementTree.Element) -> Iterator[str]:
    """Its rows; the cells of a table of one row, which only stand beside each other."""
    rows = [[_said(cell) for cell in row.findall(f"{_W}tc")] for row in table.findall(f"{_W}tr")]
    yield from rows[0] if len(rows) == 1 else ("\n".join(row) for row in rows)


def _as_copied(kind: str, lines: tuple[str, ...], captions: Sequence[str]) -> Iterator[str]:
    if kind == "columns" and len(lines) > 1:
        columns = zip(*(line.split("\t") for line in lines), strict=True)
        yield "\n".join(cell for column in columns for cell in column)
    elif kind == "contents":
        yield from (block for line in lines for block in (line, *_PAGES))
    else:
        yield from lines
    if kind == "title":
        # A look may put its picture under the title.
        yield from captions


def _heads(whole: ElementTree.Element) -> Iterator[ElementTree.Element]:
    return (row for row in whole.iter(f"{_W}tr") if row.find(f"{_W}trPr/{_W}tblHeader") is not None)


def _style(element: ElementTree.Element) -> str:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    return style.get(f"{_W}val", "") if style is not None else ""


def _said(element: ElementTree.Element) -> str:
    """The words of an element; a paragraph ends its line."""
    words: list[str] = []
    for each in element.iter():
        if each.tag == f"{_W}p" and words:
            words.append("\n")
        elif each.tag == f"{_W}t":
            words.append(each.text or "")
        elif each.tag == f"{_W}tab" and not each.attrib:
            words.append("\t")
        elif each.tag in (f"{_W}br", f"{_W}cr"):
            words.append("\n")
        elif each.tag == f"{_W}noBreakHyphen":
            words.append("\N{NON-BREAKING HYPHEN}")
    return "".join(words)


def _part(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with package.open(name) as stream:
        content = stream.read(_MOST)
    if b"<!DOCTYPE" in content:
        raise ValueError("a document type, which Word never writes")
    return ElementTree.fromstring(content)
