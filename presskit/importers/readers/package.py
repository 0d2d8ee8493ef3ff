"""The parts of a Word file, opened as what it is: a zip of XML that anybody may have written.

Nothing in it is fetched, expanded or run; a macro is a part that is never opened.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree
from msgspec import Struct, field

from presskit.archive import DAMAGED
from presskit.problems import Place, Problem, Refusal, error

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# ISO 29500 "strict", which Word writes on request, has names of its own for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/drawingml/",
     b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
# A press kit of 100 pages unpacks to 3 MB of XML; a picture of a camera weighs 30 MB.
MOST_XML, MOST_PICTURE, MOST_PARTS = 30_000_000, 50_000_000, 5_000
MOST_TAGS, MOST_IN_ALL = 600_000, 300_000_000
# A document twice as deep as any that Word writes; deeper ones overflow what walks through them.
MOST_DEEP = 200
_TROUBLE = (*DAMAGED, OSError, ValueError, KeyError)


class Relation(Struct, frozen=True):
    """Where a part points to: the last word of the relation's type, and the target as written."""

    kind: str
    target: str
    outside: bool = False


class Package(Struct, frozen=True):
    """An opened package; parts are read when they are asked for."""

    shown: str
    file: ZipFile
    names: frozenset[str] = field(default_factory=frozenset)
    # How much each reading has unpacked so far: many parts may be small bombs.
    spent: list[int] = field(default_factory=list)

    @classmethod
    def opened(cls, content: bytes, shown: str) -> Package:
        """The package; refuses what is none."""
        try:
            file = ZipFile(io.BytesIO(content))
            parts = file.infolist()
        except _TROUBLE as bad:
            raise Refusal(error("read-damaged", place=Place(shown))) from bad
        if any(part.flag_bits & 1 for part in parts):
            raise Refusal(error("read-encrypted", place=Place(shown)))
        if len(parts) > MOST_PARTS:
            raise Refusal(error("read-swollen", place=Place(shown)))
        return cls(shown, file, frozenset(part.filename for part in parts))

    def refused(self, code: str) -> Refusal:
        """A refusal that names this file."""
        return Refusal(Problem(code, "error", place=Place(self.shown)))

    def read(self, name: str, most: int = MOST_XML) -> bytes:
        """The bytes of a part, empty if it is missing; one byte more than allowed is never held."""
        if name not in self.names:
            return b""
        try:
            with self.file.open(name) as stream:
                content = stream.read(most + 1)
        except _TROUBLE as bad:
            raise self.refused("read-damaged") from bad
        self.spent.append(len(content))
        if len(content) > most or sum(self.spent) > MOST_IN_ALL:
            raise self.refused("read-swollen")
        return content

    def xml(self, name: str) -> etree._Element | None:
        """A part as XML; None if it is missing."""
        content = self.read(name)
        if not content:
            return None
        if content.count(b"<") > MOST_TAGS:
            raise self.refused("read-too-long")
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False,
                                 huge_tree=False, remove_comments=True,
                                 remove_pis=True)  # fmt: skip
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as bad:
            deep = "depth" in str(bad).lower()
            raise self.refused("read-too-deep" if deep else "read-damaged") from bad
        if root.getroottree().docinfo.doctype:
            # No program writes one into an Office file (ISO 29500-2 forbids it); bombs need one.
            raise self.refused("read-damaged")
        return root

    def relations(self, owner: str) -> Mapping[str, Relation]:
        """Where a part points to, by the names it uses (of the package: an empty owner)."""
        root = self.xml(join(dirname(owner), "_rels", f"{owner.rpartition('/')[2]}.rels"))
        return {} if root is None else {
            str(each.get("Id")): Relation(
                str(each.get("Type")).rpartition("/")[2], str(each.get("Target")),
                each.get("TargetMode") == "External",
            )
            for each in root if isinstance(each.tag, str)
        }  # fmt: skip

    def targets(self, owner: str, kind: str) -> Iterator[str]:
        """The parts of a kind that a part points to."""
        for relation in self.relations(owner).values():
            if relation.kind == kind and not relation.outside:
                yield within(owner, relation.target)


def within(owner: str, target: str) -> str:
    """The name of the part that `target` means, seen from its owner."""
    return normpath(join("/", dirname(owner), target)).lstrip("/")
