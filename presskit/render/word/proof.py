"""The proof of a Word document: read again as Word shows it, nothing of the edition is lost and
what its readers need is there. Never changes the document."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from zipfile import ZipFile

from lxml import etree
from msgspec import Struct

from presskit.edition import Edition
from presskit.edition.reading import Found, places_of_texts, texts_to_find
from presskit.problems import Place, Problem, error, warning
from presskit.render.word.ooxml import clean
from presskit.render.word.placed import STORIES, TAG, fields_named, placed
from presskit.render.word.vocabulary import short_title
from presskit.typography import cut

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DC = "{http://purl.org/dc/elements/1.1/}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = f"{W}txbxContent"
_READ = re.compile(rf"{STORIES.pattern}|docProps/core\.xml")
# What stands between two letters without being one.
_GAPS = {f"{W}{name}": mark for name, mark in (
    ("p", "\n"), ("tab", " "), ("br", " "), ("cr", " "), ("noBreakHyphen", "-"),
)}  # fmt: skip
_HEADING = re.compile(r"heading ([1-9])")
_HEADER_ROW = 0x20
_LONGEST = 70
_MOST = 3
_OF_THE_LETTERHEAD = frozenset({"office", "address"})
# Offices without a key have nothing to place.
_NOT_MISSED = frozenset({"sealed"})


class _Reading(Struct, frozen=True):
    """A document opened for reading: its parts as trees, the words of its stories, the levels of
    its heading styles."""

    parts: Mapping[str, etree._Element]
    words: str
    levels: Mapping[str, int]


def proof(document: bytes, edition: Edition, template: bytes, place: Place) -> Iterator[Problem]:
    """What is wrong with a finished document; nothing, if all is well. `template` is what it was
    filled into, at `place`. A field that the template never names was left out on purpose."""
    reading = _read(document)
    yield from (each.at(place) for each in _lost(reading, edition, template))
    yield from (each.at(place) for each in _left(reading, edition))
    yield from (each.at(place) for each in _unusable(reading))


def omissions(template: bytes, edition: Edition, place: Place) -> tuple[Problem, ...]:
    """A warning for each filled field of the edition that the template never names."""
    filled = dict.fromkeys(field for field, _ in texts_to_find(edition))
    named = fields_named(template)
    return tuple(
        warning("template-omits", place=place, fields=field)
        for field in filled
        if named and field not in named | _NOT_MISSED
    )


def unshown(document: bytes, edition: Edition, template: bytes) -> dict[tuple[str, ...], None]:
    """The ways to the texts that a template leaves out of a list it shows ("quotes", "source")."""
    named = fields_named(template)
    lost = _unread(_read(document), edition)
    return dict.fromkeys(found.path for found in lost if found.path[0] in named)


# ---------------------------------------------------------------------------------------- words


def _read(document: bytes) -> _Reading:
    with ZipFile(io.BytesIO(document)) as file:
        blobs = {name: file.read(name) for name in file.namelist() if name.endswith(".xml")}
    parts = {name: etree.fromstring(blob) for name, blob in blobs.items() if _matters(name, blob)}
    stories = (root for name, root in parts.items() if STORIES.fullmatch(name))
    words = _folded("\n".join("".join(shown(root)) for root in stories))
    return _Reading(parts, words, _levels(blobs["word/styles.xml"]))


def _matters(name: str, blob: bytes) -> bool:
    """Whether a part is read; the others only where a tag was left in them."""
    return bool(_READ.fullmatch(name)) or b"{{" in blob or b"{%" in blob


def shown(root: etree._Element) -> Iterator[str]:
    """The text of a part as Word shows it, paragraph by paragraph. Text outside a run, which
    Word drops, is not in it."""
    for element in root.iter(f"{W}t", *_GAPS):
        if element.tag in _GAPS:
            yield _GAPS[element.tag]
        elif _is_seen(element):
            yield element.text or ""


def _is_seen(text: etree._Element) -> bool:
    run = text.getparent()
    if run is None or run.tag != f"{W}r":
        return False
    properties = run.find(f"{W}rPr")
    hidden = properties is not None and properties.find(f"{W}vanish") is not None
    return not hidden


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _lost(reading: _Reading, edition: Edition, template: bytes) -> Iterator[Problem]:
    """The texts of the edition that nobody would read, and that nobody left out on purpose."""
    lost = _unread(reading, edition)
    owed = _owed(lost, template) if lost else []
    for field in dict.fromkeys(found.path[0] for found in owed):
        of_field = [found for found in owed if found.path[0] == field]
        texts = " · ".join(short(found.text) for found in of_field[:_MOST])
        parts = ", ".join(dict.fromkeys(found.path[-1] for found in of_field))
        yield error("text-lost", fields=field, text=texts, part=parts)


def _owed(lost: Iterable[Found], template: bytes) -> list[Found]:
    """Those that the template places, and that did not come out."""
    named = fields_named(template)
    if not named:
        # A letterhead says by itself whose it is.
        return [found for found in lost if found.path[0] not in _OF_THE_LETTERHEAD]
    ways = placed(template)
    return [found for found in lost if found.path in ways]


def _unread(reading: _Reading, edition: Edition) -> list[Found]:
    sought = dict.fromkeys(places_of_texts(edition))
    return [found for found in sought if _folded(clean(found.text)) not in reading.words]


def _left(reading: _Reading, edition: Edition) -> Iterator[Problem]:
    """Tags that nobody filled, and text that Word would not show."""
    said = _folded(" ".join(text for _, text in texts_to_find(edition)))
    for name, root in reading.parts.items():
        swallowed = next((each for each in root.iter(f"{W}t") if len(each)), None)
        if swallowed is not None:
            yield error("template-leftover", text=short("".join(swallowed.itertext())))
        # Where the header cuts a title, it may cut a tag that the title is about.
        text = "".join(root.itertext()).replace(short_title(edition), "")
        tags = (tag for tag in TAG.findall(text) if _folded(tag) not in said)
        left = "" if name.startswith("docProps/") else next(tags, "")
        if left:
            yield error("template-leftover", text=short(left))


# --------------------------------------------------------------------------------- what is needed


def _unusable(reading: _Reading) -> Iterator[Problem]:
    """What would stop a screen reader: pictures without a text, tables and headings unmarked."""
    body = reading.parts["word/document.xml"]
    for name, root in reading.parts.items():
        if STORIES.fullmatch(name):
            for drawing in silent_drawings(root):
                yield error("template-alt", name=drawing.get("name", ""))
            for paragraph in root.iterfind(f".//{W}p//{W}p"):
                if next(paragraph.iterancestors(f"{W}p", _TEXT_BOX)).tag == f"{W}p":
                    yield error("template-nested", text=short("".join(shown(paragraph))))
    yield from _unruly_tables(body)
    for text, above, level in _skipped_headings(body, reading.levels):
        if above:
            yield error("template-heading-skip", text=short(text), above=above, level=level)
        else:
            yield error("template-no-heading")
    properties = reading.parts["docProps/core.xml"]
    for name in ("title", "language"):
        if not (properties.findtext(f"{_DC}{name}") or "").strip():
            yield error("template-property", name=name)


def _unruly_tables(body: etree._Element) -> Iterator[Problem]:
    for table in body.iter(f"{W}tbl"):
        if _lacks_repeated_header(table):
            first = next(table.iter(f"{W}tr"))
            yield error("template-header-row", text=short("".join(shown(first))))
    for cell in body.iter(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{W}p":
            yield error("template-cell", text=short("".join(shown(cell))))


def silent_drawings(root: etree._Element) -> Iterator[etree._Element]:
    """The drawings that say nothing to who cannot see them; a text box speaks."""
    for drawing in root.iter(f"{_WP}docPr"):
        holder = drawing.getparent()
        assert holder is not None
        speaks = drawing.get("descr", "").strip() or next(holder.iter(_TEXT_BOX), None) is not None
        decorative = any(str(each.tag).endswith("}decorative") and each.get("val") in ("1", "true")
                         for each in drawing.iter())  # fmt: skip
        if not speaks and not decorative and not _within(drawing, FALLBACK):
            yield drawing


def _within(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _lacks_repeated_header(table: etree._Element) -> bool:
    """Whether a table of several rows is said to have a header row that does not repeat."""
    rows = table.findall(f"{W}tr")
    return len(rows) > 1 and has_header_row(table) and not repeats(rows[0])


def has_header_row(table: etree._Element) -> bool:
    """Whether "Header Row" is ticked."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    said = look.get(f"{W}firstRow")
    return said in ("1", "true") if said else bool(int(look.get(f"{W}val", "0"), 16) & _HEADER_ROW)


def repeats(row: etree._Element) -> bool:
    """Whether "Repeat as header row" is ticked."""
    mark = row.find(f"{W}trPr/{W}tblHeader")
    return mark is not None and mark.get(f"{W}val", "1") not in ("0", "false")


# The styles of a template are the same in every document, and long.
@lru_cache(maxsize=16)
def _levels(styles: bytes) -> Mapping[str, int]:
    return heading_levels(etree.fromstring(styles))


def heading_levels(styles: etree._Element) -> Mapping[str, int]:
    """The level of the heading styles by id, whatever their names in the Word that wrote them."""
    levels: dict[str, int] = {}
    parents: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        identity, layout = style.get(f"{W}styleId", ""), style.find(f"{W}pPr")
        outline = None if layout is None else layout.find(f"{W}outlineLvl")
        named = _HEADING.fullmatch(_value(style.find(f"{W}name")).lower())
        parent = style.find(f"{W}basedOn")
        if named or outline is not None:
            levels[identity] = int(named[1]) if named else int(_value(outline)) + 1
        parents[identity] = _value(parent)
    return {each: level for each in parents if (level := _inherited(each, levels, parents)) < 10}


def _inherited(style: str, levels: Mapping[str, int], parents: Mapping[str, str]) -> int:
    """The level of a style or of what it is based on; 10 is running text."""
    for _ in range(len(parents)):
        if style in levels:
            return levels[style]
        style = parents.get(style, "")
    return 10


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _skipped_headings(
    body: etree._Element, levels: Mapping[str, int]
) -> Iterator[tuple[str, int, int]]:
    """Each heading that is more than one level below the one above it: its text, both levels."""
    found = [(0, "")]
    for style in body.iter(f"{W}pStyle"):
        level = levels.get(style.get(f"{W}val", ""), 10)
        paragraph = next(style.iterancestors(f"{W}p"), None)
        if level < 10 and paragraph is not None:
            text = " ".join("".join(shown(paragraph)).split())
            found += [(level, text)] if text else []
    for (above, _), (level, text) in pairwise(found):
        if level > above + 1:
            yield text, above, level


def short(text: str) -> str:
    """A text on one line, cut where it is long."""
    return cut(" ".join(text.split()), _LONGEST)
