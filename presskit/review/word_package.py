"""The parts of a Word file that a review needs: its body, styles, links and comments.

The file comes from outside: nothing in it is fetched, expanded or run. Never writes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree
from msgspec import Struct, field

from presskit.archive import DAMAGED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_KEYWORDS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
# Far more than anyone types; what unpacks to more would fill the memory.
_MOST_BYTES = 30_000_000
# How an old Word file begins, and one that a password protects.
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IDENTITY = re.compile(r"presskit-review/1 \S+ \S+")


class UnreadableError(ValueError):
    """A file that cannot be read; the reason is the end of a problem's code: `damaged`,
    `old-word`, `other`, `xliff-2`."""


def value(element: etree._Element, name: str = "val") -> str:
    """What an element of Word says in one of its attributes."""
    return str(element.get(f"{W}{name}", ""))


def flag(manner: etree._Element, name: str) -> bool:
    """Whether a manner has a switch such as bold, on."""
    found = manner.find(f"{W}{name}")
    return found is not None and value(found) not in ("0", "false", "off", "none")


class Style(Struct, frozen=True):
    """A style as a review sees it."""

    name: str
    based_on: str = ""
    manner: etree._Element | None = None


class WordFile(Struct, frozen=True):
    """An opened file. `identity` is what a review file says it is, empty in any other; `comments`
    are by id, each with its author."""

    body: etree._Element
    identity: str
    styles: Mapping[str, Style] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def opened(cls, content: bytes) -> WordFile:
        """The file; raises UnreadableError where it is none."""
        if content.startswith(_OLD):
            raise UnreadableError("old-word")
        try:
            with ZipFile(io.BytesIO(content)) as file:
                return cls._of(file)
        except (*DAMAGED, etree.XMLSyntaxError, OSError, ValueError) as reason:
            if isinstance(reason, UnreadableError):
                raise
            raise UnreadableError("damaged") from reason

    @classmethod
    def _of(cls, file: ZipFile) -> WordFile:
        main = next(iter(_targets(file, "", "officeDocument")), "")
        root = _part(file, main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise UnreadableError("other")
        links = {name: target for name, kind, target in _relations(file, main)
                 if kind.endswith("/hyperlink")}  # fmt: skip
        styles, comments = (
            next(iter(_targets(file, main, kind)), "") for kind in ("styles", "comments")
        )
        return cls(body, _identity(file, body), _styles(_part(file, styles)), links,
                   _comments(_part(file, comments)))  # fmt: skip

    def address(self, hyperlink: etree._Element) -> str:
        """Where a link leads; empty inside the document."""
        return self.links.get(str(hyperlink.get(f"{{{_R}}}id", "")), "")

    def manner(self, own: etree._Element | None) -> tuple[bool, bool, str]:
        """Bold, italic, and the language of a foreign word, written on a run or in its style."""
        if own is None:
            return False, False, ""
        bold, italic, language = self._of_style(_style_of(own))
        bold = flag(own, "b") if own.find(f"{W}b") is not None else bold
        italic = flag(own, "i") if own.find(f"{W}i") is not None else italic
        return bold, italic, language

    def _of_style(self, identity: str, below: tuple[str, ...] = ()) -> tuple[bool, bool, str]:
        style = self.styles.get(identity)
        if style is None or identity in below:
            return False, False, ""
        bold, italic, language = self._of_style(style.based_on, (*below, identity))
        if style.name.startswith("PK Language "):
            language = style.name.removeprefix("PK Language ")
        if style.manner is not None:
            bold, italic = (
                flag(style.manner, name) if style.manner.find(f"{W}{name}") is not None else before
                for name, before in (("b", bold), ("i", italic))
            )
        return bold, italic, language


def parsed(content: bytes) -> etree._Element:
    """XML from outside: no entities, no network, no document type."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False,
                             huge_tree=False, remove_comments=True, remove_pis=True)  # fmt: skip
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise UnreadableError("damaged")
    return root


def _part(file: ZipFile, name: str) -> etree._Element | None:
    if name not in file.namelist():
        return None
    if file.getinfo(name).file_size > _MOST_BYTES:
        raise UnreadableError("damaged")
    return parsed(file.read(name))


def _relations(file: ZipFile, owner: str) -> list[tuple[str, str, str]]:
    """Relation, kind and target of each relation of a part (of the package: an empty name)."""
    name = join(dirname(owner), "_rels", f"{owner.rpartition('/')[2]}.rels")
    root = _part(file, name)
    return [] if root is None else [
        (str(each.get("Id")), str(each.get("Type")), str(each.get("Target"))) for each in root
    ]  # fmt: skip


def _targets(file: ZipFile, owner: str, kind: str) -> list[str]:
    return [
        normpath(join("/", dirname(owner), target)).lstrip("/")
        for _, written, target in _relations(file, owner) if written.endswith(f"/{kind}")
    ]  # fmt: skip


def _identity(file: ZipFile, body: etree._Element) -> str:
    """What the file says it is: in its properties, else hidden before its title."""
    said = []
    for name in _targets(file, "", "core-properties"):
        core = _part(file, name)
        if core is not None:
            said += [core.findtext(f"{_DUBLIN}identifier"), core.findtext(_KEYWORDS)]
    said += ["".join(text for paragraph in body.iterchildren(f"{W}p")
                     for text in paragraph.itertext(f"{W}t"))]  # fmt: skip
    found = (_IDENTITY.search(text.replace("⟧", " ")) for text in said if text)
    return next((match[0] for match in found if match), "")


def _style_of(manner: etree._Element) -> str:
    style = manner.find(f"{W}rStyle")
    return "" if style is None else value(style)


def _styles(root: etree._Element | None) -> dict[str, Style]:
    found = {}
    for each in () if root is None else root.iter(f"{W}style"):
        name, parent = each.find(f"{W}name"), each.find(f"{W}basedOn")
        found[value(each, "styleId")] = Style(
            "" if name is None else value(name), "" if parent is None else value(parent),
            each.find(f"{W}rPr"),
        )  # fmt: skip
    return found


def _comments(root: etree._Element | None) -> dict[str, str]:
    found = {}
    for each in () if root is None else root.iter(f"{W}comment"):
        words = " ".join("".join(p.itertext(f"{W}t")) for p in each.iter(f"{W}p")).strip()
        author = value(each, "author")
        found[value(each, "id")] = f"{author} : {words}" if author and words else words
    return found
