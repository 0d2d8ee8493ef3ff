"""A Word file: its paragraphs in the order they are read, tracked changes as accepted.

Read with lxml alone: python-docx knows neither text boxes nor tracked changes, leaves out links in
its older versions, and would open the file without a limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from presskit.importers import Illustration, Line, Manuscript
from presskit.importers.readers.package import (
    MOST_DEEP,
    MOST_PICTURE,
    Package,
    R,
    Relation,
    W,
    within,
)
from presskit.importers.readers.rows import row_lines
from presskit.importers.readers.text import bulleted
from presskit.importers.readers.word_styles import Styles, value

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
# What holds words that are not, or no longer, in the text.
_GONE = {f"{W}{name}" for name in (
    "del", "moveFrom", "rPr", "pPr", "tcPr", "trPr", "tblPr", "sectPr", "instrText", "delText",
    "delInstrText", "rt", "sdtPr",
)}  # fmt: skip
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}
_DEEPEST_FIELD = 20
_BREAKS = (f"{W}br", f"{W}cr")
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object")
_ADDRESS = re.compile(r'^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"')
_UNSAID = re.compile(r"^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SEQ|TC|XE|RD)\b", re.IGNORECASE)
# What Word writes for a title when nobody did.
_NO_TITLE = re.compile(
    r"^(?:microsoft word\s*-|document\s*\d*$|sans titre|untitled)|\.docx?$", re.I
)
_PICTURES = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".tif",
    ".tiff",
    ".bmp",
    ".svg",
    ".emf",
    ".wmf",
)

Piece = tuple[str, bool, str]  # its text, whether it is bold, where it leads


def read_word(content: bytes, path: Path) -> Manuscript:
    """A Word file. Headers and footers are furniture, footnotes come at the end. Refuses what is
    damaged, locked, nested without end, unpacks to too much, or is no Word file."""
    package = Package.opened(content, path.as_posix())
    main = next(package.targets("", "officeDocument"), "")
    root = package.xml(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        # Another program's zip: OpenDocument, Excel, PowerPoint, Pages, a kit.
        raise package.refused("read-unknown")
    styles = Styles.of(_part(package, main, "styles"))
    document = _Part(package, main, styles)
    lines = [*_furniture(document, "header"), *document.lines(body)]
    for notes in ("footnotes", "endnotes"):
        lines += _notes(document, notes)
    lines += _furniture(document, "footer")
    title, language = _said_of_itself(package)
    return Manuscript(path, tuple(replace(line, place=n) for n, line in enumerate(lines, start=1)),
                      tuple(document.pictures.values()), title, language)  # fmt: skip


def _part(package: Package, main: str, kind: str) -> etree._Element | None:
    return package.xml(next(package.targets(main, kind), ""))


def _furniture(document: _Part, kind: str) -> Iterator[Line]:
    """The headers or footers of all sections, each once."""
    seen = set[str]()
    for name in sorted(set(document.package.targets(document.name, kind))):
        root = document.package.xml(name)
        if root is None:
            continue
        for line in _Part(document.package, name, document.styles).lines(root):
            if line.text not in seen:
                seen.add(line.text)
                yield replace(line, furniture=True)


def _notes(document: _Part, kind: str) -> Iterator[Line]:
    """Footnotes or endnotes; separators have a type, notes have none."""
    name = next(document.package.targets(document.name, kind), "")
    root = document.package.xml(name)
    part = _Part(document.package, name, document.styles)
    for note in () if root is None else root:
        if not value(note, "type") or value(note, "type") == "normal":
            yield from part.lines(note)


def _said_of_itself(package: Package) -> tuple[str, str]:
    core = package.xml(next(package.targets("", "core-properties"), ""))
    if core is None:
        return "", ""
    title = (core.findtext(f"{_DUBLIN}title") or "").strip()
    language = (core.findtext(f"{_DUBLIN}language") or "").strip().lower()[:2]
    return "" if _NO_TITLE.search(title) else title, language


class _Words(Struct):
    """What a paragraph was found to hold so far: lines of pieces (text, bold, address)."""

    lines: list[list[Piece]] = field(default_factory=lambda: [[]])
    boxes: list[etree._Element] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    @property
    def silent(self) -> bool:
        """Whether what comes is an instruction, or a number that Word counts itself."""
        return any(not each.endswith("\n") or _UNSAID.match(each) for each in self.fields)


class _Part:
    """A part with paragraphs: the document, a header, the notes."""

    def __init__(self, package: Package, name: str, styles: Styles) -> None:
        self.package, self.name, self.styles = package, name, styles
        self.pictures: dict[str, Illustration] = {}
        self._relations: Mapping[str, Relation] = package.relations(name)
        self._waiting: _Words | None = None

    def lines(self, parent: etree._Element, deep: int = 0) -> Iterator[Line]:
        """The lines of what stands in an element, in their order."""
        if deep > MOST_DEEP:
            raise self.package.refused("read-too-deep")
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, deep)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, deep)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self.lines(_chosen(child), deep + 1)
            elif child.tag not in _GONE and isinstance(child.tag, str):
                yield from self.lines(child, deep + 1)

    def _table(self, table: etree._Element, deep: int) -> Iterator[Line]:
        for row in _below(table, "tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                cells = [tuple(self.lines(cell, deep + 1)) for cell in _below(row, "tc")]
                yield from row_lines(cells)

    def _paragraph(self, paragraph: etree._Element, deep: int) -> Iterator[Line]:
        own = paragraph.find(f"{W}pPr")
        words = self._waiting or _Words()
        self._waiting = None
        self._inside(paragraph, own, words, "", deep)
        if own is not None and own.find(f"{W}rPr/{W}del") is not None:
            # Only its end was deleted: its words go on in the next paragraph.
            self._waiting = words
            return
        yield from self._settled(words, own)
        for box in words.boxes:
            yield from self.lines(box, deep + 1)

    def _settled(self, words: _Words, own: etree._Element | None) -> Iterator[Line]:
        level = self.styles.level(own)
        listed = self.styles.listed(own) and not level
        far = self.styles.parts_at_tabs(own)
        cut = list(_at_tabs(words.lines)) if far else words.lines
        first = True
        for pieces in [_on_one_line(cut)] if level else cut:
            text = re.sub(" {2,}", " ", "".join(piece for piece, _, _ in pieces)).strip(" \t\u00a0")
            if not text:
                continue
            typed = bulleted(text) if not level else ""
            yield Line(
                typed or text, 0, level, _bold(pieces), bool(typed) or (listed and first), first,
                first or _begins(text), self.styles.is_contents(own), links=_links(pieces),
            )  # fmt: skip
            first = False

    def _inside(
        self,
        element: etree._Element,
        own: etree._Element | None,
        words: _Words,
        link: str,
        deep: int,
    ) -> None:
        if deep > MOST_DEEP:
            raise self.package.refused("read-too-deep")
        for child in element:
            if child.tag == f"{W}r":
                self._run(child, own, words, link)
            elif child.tag == f"{W}hyperlink":
                self._inside(child, own, words, self._address(child) or link, deep + 1)
            elif child.tag == f"{W}fldSimple":
                self._simple(child, own, words, link, deep)
            elif child.tag == f"{_MC}AlternateContent":
                self._inside(_chosen(child), own, words, link, deep + 1)
            elif child.tag not in _GONE and isinstance(child.tag, str):
                self._inside(child, own, words, link, deep + 1)

    def _simple(
        self,
        simple: etree._Element,
        own: etree._Element | None,
        words: _Words,
        link: str,
        deep: int,
    ) -> None:
        written = value(simple, "instr")
        if not _UNSAID.match(written):
            address = _ADDRESS.match(written)
            self._inside(simple, own, words, address[1] if address else link, deep + 1)

    def _run(
        self, run: etree._Element, own: etree._Element | None, words: _Words, link: str
    ) -> None:
        manner = run.find(f"{W}rPr")
        if self.styles.on("vanish", manner, own):
            return
        bold = self.styles.on("b", manner, own)
        for child in run:
            if child.tag == f"{W}fldChar":
                _field(value(child, "fldCharType"), words.fields)
            elif child.tag == f"{W}instrText" and words.fields:
                words.fields[-1] += child.text or ""
            elif child.tag in _DRAWN:
                self._drawn(child, words)
            elif child.tag == f"{_MC}AlternateContent":
                self._run_of(_chosen(child), words)
            elif child.tag in _BREAKS and not words.silent:
                words.lines.append([])
            elif not words.silent:
                text = child.text or "" if child.tag == f"{W}t" else _SIGNS.get(str(child.tag), "")
                address = next((m[1] for each in words.fields if (m := _ADDRESS.match(each))), link)
                words.lines[-1].append((text, bold, address))

    def _run_of(self, chosen: etree._Element, words: _Words) -> None:
        for drawn in chosen:
            if drawn.tag in _DRAWN:
                self._drawn(drawn, words)

    def _drawn(self, drawn: etree._Element, words: _Words) -> None:
        """A picture, which is kept, or a text box, which is read after its paragraph."""
        for element in drawn.iter(f"{W}txbxContent", f"{_A}blip", f"{_V}imagedata"):
            if element.tag == f"{W}txbxContent":
                if not _in_another(element, drawn) and not _fallen_back(element, drawn):
                    words.boxes.append(element)
            else:
                name = element.get(f"{R}embed") or element.get(f"{R}id") or ""
                self._keep(name, _described(drawn))

    def _keep(self, name: str, alt: str) -> None:
        relation = self._relations.get(name)
        if relation is None or relation.outside or relation.kind != "image":
            return
        part = within(self.name, relation.target)
        if part in self.pictures or not part.lower().endswith(_PICTURES):
            return
        content = self.package.read(part, MOST_PICTURE)
        if content:
            self.pictures[part] = Illustration(part.rpartition("/")[2], content, alt)

    def _address(self, hyperlink: etree._Element) -> str:
        relation = self._relations.get(str(hyperlink.get(f"{R}id", "")))
        return relation.target if relation and relation.outside else ""


def _chosen(alternate: etree._Element) -> etree._Element:
    """What a program of today shows: the choice, and the fallback only where there is none."""
    choice = alternate.find(f"{_MC}Choice")
    fallback = alternate.find(f"{_MC}Fallback")
    return choice if choice is not None else fallback if fallback is not None else alternate


def _below(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, through what may stand around them: controls,
    insertions."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in {
            f"{W}{each}" for each in ("sdt", "sdtContent", "ins", "customXml", "moveTo")
        }:
            yield from _below(child, name)


def _ancestors(element: etree._Element, top: etree._Element) -> Iterator[etree._Element]:
    for parent in element.iterancestors():
        if parent is top:
            return
        yield parent


def _in_another(box: etree._Element, drawn: etree._Element) -> bool:
    return any(parent.tag == f"{W}txbxContent" for parent in _ancestors(box, drawn))


def _fallen_back(box: etree._Element, drawn: etree._Element) -> bool:
    return any(parent.tag == f"{_MC}Fallback" for parent in _ancestors(box, drawn))


def _described(drawn: etree._Element) -> str:
    """The alternative text of a picture."""
    for each in drawn.iter(f"{_WP}docPr", f"{_V}shape"):
        alt = (each.get("descr") or each.get("alt") or "").strip()
        if alt:
            return alt
    return ""


def _field(kind: str, fields: list[str]) -> None:
    """`fields` holds the instruction of each field that is open, with a line end once it shows."""
    if kind == "begin" and len(fields) < _DEEPEST_FIELD:
        fields.append("")
    elif kind == "separate" and fields:
        fields[-1] += "\n"
    elif kind == "end" and fields:
        fields.pop()


def _at_tabs(lines: Iterable[Sequence[Piece]]) -> Iterator[list[Piece]]:
    """Lines cut at their tabs."""
    for line in lines:
        parts: list[list[Piece]] = [[]]
        for text, bold, address in line:
            first, *others = text.split("\t")
            parts[-1].append((first, bold, address))
            parts += [[(other, bold, address)] for other in others]
        yield from parts


def _on_one_line(lines: Iterable[Sequence[Piece]]) -> list[Piece]:
    """The lines of a heading, which are broken for the eye."""
    return [piece for line in lines for piece in (*line, (" ", bool(line) and line[-1][1], ""))]


def _begins(text: str) -> bool:
    """Whether a line after a break is another one: who broke it began anew."""
    return not text[:1].islower()


def _bold(pieces: Iterable[Piece]) -> bool:
    """Whether all that can be seen is bold; a colon at the end need not be."""
    seen = [bold for text, bold, _ in pieces if text.strip(" \t\u00a0:")]
    return bool(seen) and all(seen)


def _links(pieces: Sequence[Piece]) -> tuple[tuple[str, str], ...]:
    """The links of a line: their words, however many pieces they were cut into, and address."""
    found: list[tuple[str, str]] = []
    before = ""
    for text, _, address in pieces:
        if address and address == before:
            found[-1] = (found[-1][0] + text, address)
        elif address:
            found.append((text, address))
        before = address
    return tuple((text.strip(), address) for text, address in found if text.strip())
