"""A web page: the release out of the page around it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from presskit.importers import Illustration, Line, Manuscript
from presskit.importers.readers.page_parts import (
    HEADINGS,
    Parts,
    is_unseen,
    speaks_of_cookies,
)
from presskit.importers.readers.rows import row_lines
from presskit.importers.readers.text import bulleted, decoded
from presskit.problems import Place, Refusal, error

_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup",
    "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", *HEADINGS,
}  # fmt: skip
# A div is how mail programs write a line; the others stand apart from what is above them.
_CLOSE = {"div", "td", "th", "tr", "tbody", "thead", "tfoot", "dd", "summary", "center"}
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BOLD = {"b", "strong", "th", *HEADINGS}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PICTURE = re.compile(r"^data:image/(png|jpeg|gif|webp);base64,", re.IGNORECASE)
# The page of a long press kit has 5 000 tags.
MOST_TAGS = 100_000
_MOST_PICTURES, _SMALLEST, _TERM = 60, 3_000, 60
_ENDINGS = {"jpeg": "jpg"}


class _Piece(Struct, frozen=True):
    """Some words, whether they are bold, where they lead, whether they are the page's."""

    text: str
    bold: bool = False
    link: str = ""
    page: bool = False


def read_page(content: bytes, path: Path) -> Manuscript:
    """A saved web page. What is the page's is furniture; buttons and what nobody sees are nothing.
    Refuses elements nested without end."""
    tree = parsed(content, path)
    body = _body(tree)
    lines = tuple(replace(line, place=place)
                  for place, line in enumerate(main_lines(body), start=1))  # fmt: skip
    language = (tree.get("lang") or "").lower()[:2]
    return Manuscript(path, lines, tuple(_pictures(Parts.of(body).main)), _title(tree), language)


def parsed(content: bytes | str, path: Path) -> etree._Element:
    """A page's tree. HTML has no entities of its own to expand; nothing is fetched."""
    text = content if isinstance(content, str) else _text(content)
    if text.count("<") > MOST_TAGS:
        raise Refusal(error("read-too-long", place=Place(path.as_posix())))
    # Without the limits of lxml, for a picture may be written into an attribute; the size of the
    # file is limited, and so is the depth of the tree: libxml2 gives up at 2048.
    parser = etree.HTMLParser(recover=True, no_network=True, huge_tree=True, remove_comments=True,
                              remove_pis=True, encoding="utf-8")  # fmt: skip
    try:
        tree = etree.fromstring(_legal(text).encode(), parser)
    except etree.XMLSyntaxError as bad:
        raise Refusal(error("read-no-words", place=Place(path.as_posix()))) from bad
    if any("depth" in entry.message for entry in parser.error_log):
        raise Refusal(error("read-too-deep", place=Place(path.as_posix())))
    if tree is None:
        raise Refusal(error("read-no-words", place=Place(path.as_posix())))
    return tree


def main_lines(body: etree._Element) -> list[Line]:
    """The lines of a page; what is not its main part is furniture."""
    return _Walk(Parts.of(body)).lines(body)


def whole_lines(body: etree._Element) -> list[Line]:
    """The lines of a page that has nothing around it: a message."""
    return _Walk(Parts(body)).lines(body)


def body_of(tree: etree._Element) -> etree._Element:
    """The element that holds what is seen."""
    return _body(tree)


def _body(tree: etree._Element) -> etree._Element:
    body = tree.find(".//body")
    return tree if body is None else body


def _text(content: bytes) -> str:
    """A page's text, in the encoding that it names."""
    named = _CHARSET.search(content[:4096])
    if named and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = named[1].decode("ascii").lower()
        # Browsers read Latin-1 as Windows-1252 (WHATWG Encoding).
        name = "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii") else name
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            pass
    return decoded(content)


def _legal(text: str) -> str:
    """Without the characters that XML forbids, an encoding that no longer is, and entities."""
    text = re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", text)
    text = re.sub(r"^(\s*<!DOCTYPE[^>\[]{0,300})\[[^\]]{0,5000}\]\s*>", r"\1>", text, flags=re.I)
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", " ", text)


def _title(tree: etree._Element) -> str:
    for each in tree.iter("meta"):
        if each.get("property") == "og:title" and each.get("content"):
            return str(each.get("content")).strip()
    return " ".join((tree.findtext(".//title") or "").split())


class _Walk:
    """Goes through a page once, in order, without recursion: pages are nested deeply."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._found: list[list[Line]] = [[]]
        self._rows: list[list[list[Line]]] = []
        self._pieces: list[list[_Piece]] = [[]]
        self._links: list[str] = []
        self._level, self._bold, self._clutter, self._pre = 0, 0, 0, 0
        self._listed, self._gap, self._term, self._entries = False, True, "", 0

    def lines(self, body: etree._Element) -> list[Line]:
        """The lines of the page."""
        walk = etree.iterwalk(body, events=("start", "end"))
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                if element.tag == "svg":
                    # A drawing with a name is read out by that name; the others are ornaments.
                    self._say(element.findtext(".//title"))
                if is_unseen(element) and element is not body:
                    # Its end comes too; only what follows it counts.
                    walk.skip_subtree()
                    continue
                self._open(element)
                self._say(element.text)
            else:
                if element is body or not is_unseen(element):
                    self._close(element)
                if element is not body:
                    self._say(element.tail)
        self._flush()
        return self._found[0]

    def _open(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._flush()
            self._gap = self._gap or tag not in _CLOSE
        self._clutter += element in self._parts.clutter
        self._bold += _is_bold(element)
        if tag in HEADINGS:
            self._level = HEADINGS[tag]
        elif tag == "li":
            self._listed = True
            self._entries += 1
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th"):
            self._found.append([])
        elif tag == "br":
            self._pieces.append([])
        elif tag == "a":
            self._links.append(element.get("href", "").strip()[:2_000])
        self._pre += tag == "pre"

    def _close(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag == "a" and self._links:
            self._spell_out(element, self._links.pop())
        elif tag == "time":
            self._date(element)
        if tag in _BLOCKS:
            self._flush(tag)
        self._clutter -= element in self._parts.clutter
        self._bold -= _is_bold(element)
        if tag in HEADINGS:
            self._level = 0
        elif tag == "li":
            self._listed = False
            self._entries -= 1
        elif tag == "dt":
            self._keep_term()
        elif tag in ("td", "th") and len(self._found) > 1:
            cell = self._found.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._found[-1] += cell
        elif tag == "tr" and self._rows:
            self._found[-1] += row_lines(self._rows.pop())
        self._pre -= tag == "pre"

    def _say(self, text: str | None) -> None:
        if not text:
            return
        first, *others = text.split("\n") if self._pre else [text]
        for number, part in enumerate((first, *others)):
            if number:
                self._pieces.append([])
            link = self._links[-1] if self._links else ""
            self._pieces[-1].append(_Piece(part, self._bold > 0, link, self._clutter > 0))

    def _spell_out(self, link: etree._Element, address: str) -> None:
        """The address that a link hides behind a word: "Contact" over mailto:."""
        said = "".join(piece.text for line in self._pieces for piece in line)
        hidden = _hidden_address(link, address)
        if hidden and hidden not in said and not (hidden[0] == "+" and re.search(r"\d{2}", said)):
            self._pieces[-1].append(
                _Piece(f" {hidden}", self._bold > 0, address, self._clutter > 0)
            )

    def _date(self, element: etree._Element) -> None:
        """The day behind "yesterday"."""
        day = _DAY.match(element.get("datetime", ""))
        if day and not re.search(r"\d{4}", "".join(element.itertext())):
            self._say(f" {day[0]}")

    def _flush(self, tag: str = "") -> None:
        """What was said since the last block, as lines."""
        said, self._pieces = self._pieces, [[]]
        if self._level:
            # A heading is broken for the eye.
            said = [[piece for each in said for piece in (*each, _Piece(" ", True, "", True))]]
        lines = [_line(pieces) for pieces in said]
        seen = [line for line in lines if line is not None]
        for number, line in enumerate(seen):
            self._put(line, not number)
        # A paragraph of nothing but a line break or a no-break space is how programs write a gap.
        if not seen and tag in ("p", "div"):
            blank = any("\u00a0" in piece.text for each in said for piece in each)
            self._gap = self._gap or blank or len(said) > 1

    def _put(self, line: Line, first: bool) -> None:
        if self._term:
            term, self._term = self._term, ""
            joint = " " if term.endswith(":") else " : "
            line = replace(line, text=f"{term}{joint}{line.text}")
        typed = bulleted(line.text) if not self._level else ""
        # What follows in an entry of a list belongs to it.
        inside = self._entries > 0 and not self._listed
        self._found[-1].append(replace(
            line, text=typed or line.text, level=self._level,
            item=bool(typed) or (self._listed and first and not self._level),
            gap=self._gap and first and not inside,
            whole=first or not line.text[:1].islower(),
            furniture=line.furniture or speaks_of_cookies(line.text),
        ))  # fmt: skip
        self._listed, self._gap = False, False

    def _keep_term(self) -> None:
        """A term of a list of definitions: it goes before its definition."""
        found = self._found[-1]
        if found and found[-1].whole and len(found[-1].text) <= _TERM:
            line = found.pop()
            self._term, self._gap = line.text, line.gap


def _is_bold(element: etree._Element) -> bool:
    return element.tag in _BOLD or bool(_HEAVY.search(element.get("style", "")))


def _line(pieces: Sequence[_Piece]) -> Line | None:
    text = re.sub(r"[ \t\r\n]+", " ", "".join(piece.text for piece in pieces)).strip(" \u00a0")
    if not text:
        return None
    seen = [piece for piece in pieces if piece.text.strip(" \t\r\n\u00a0:")]
    return Line(
        text, 0, bold=bool(seen) and all(piece.bold for piece in seen),
        furniture=all(piece.page for piece in seen), links=tuple(_links(pieces)),
    )  # fmt: skip


def _links(pieces: Sequence[_Piece]) -> Iterator[tuple[str, str]]:
    for address, run in groupby(pieces, key=lambda piece: piece.link):
        said = " ".join("".join(piece.text for piece in run).split())
        if address and said and not address.startswith(("#", "javascript:")):
            yield said, address


def _hidden_address(link: etree._Element, address: str) -> str:
    """The e-mail address or number of a link; Cloudflare's way of hiding addresses is a XOR."""
    coded = link.get("data-cfemail", "")
    if re.fullmatch(r"(?:[0-9a-f]{2}){4,100}", coded, re.IGNORECASE):
        key, *letters = bytes.fromhex(coded)
        return bytes(letter ^ key for letter in letters).decode("utf-8", "replace")
    kind, _, rest = address.partition(":")
    if kind.lower() == "mailto":
        return unquote(rest.partition("?")[0]).strip()
    return unquote(rest).strip() if kind.lower() == "tel" else ""


def _pictures(main: etree._Element) -> Iterator[Illustration]:
    """The pictures that are written into the page itself; icons are smaller."""
    count = 0
    for picture in main.iter("img"):
        match = _PICTURE.match(picture.get("src", ""))
        if match is None or count >= _MOST_PICTURES:
            continue
        try:
            data = base64.b64decode(picture.get("src", "")[match.end() :], validate=False)
        except (binascii.Error, ValueError):
            continue
        if len(data) >= _SMALLEST:
            count += 1
            ending = _ENDINGS.get(match[1].lower(), match[1].lower())
            yield Illustration(f"picture{count}.{ending}", data, picture.get("alt", "").strip())
