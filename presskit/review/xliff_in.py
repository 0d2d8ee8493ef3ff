"""An XLIFF 1.2 file as a translator's tool gives it back: any order, any tags of its own.

The file comes from outside: no entity, no network. States are read and not believed: the import
rule decides. Never writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec.structs import replace

from presskit.markup import Run
from presskit.review import Returned, Row, Rows
from presskit.review.marks import Kind, clean, mark, settled, tree, written
from presskit.review.word_package import UnreadableError, parsed
from presskit.review.xliff_out import CTYPES, NOTES, OURS, XLIFF, Numbers, X

_HASHES = re.compile(r"([0-9a-f]{8})·([0-9a-f]{8})")
_IDENTITY = re.compile(r"presskit-review/1 \S+ \S+")
# What holds the codes of the tool, not words.
_CODES = {f"{X}{name}" for name in ("bpt", "ept", "ph", "it", "x", "bx", "ex")}
_KINDS: Mapping[str, Kind] = {name: kind for kind, name in CTYPES.items()}
_DONE = ("final", "signed-off")
_MOST_BYTES = 30_000_000


def opened(content: bytes) -> etree._Element:
    """The root of a file; raises UnreadableError where it is no XLIFF 1.2."""
    if len(content) > _MOST_BYTES:
        raise UnreadableError("damaged")
    try:
        root = parsed(content)
    except (etree.XMLSyntaxError, ValueError) as reason:
        raise UnreadableError("damaged") from reason
    name = etree.QName(root)
    if name.localname != "xliff":
        raise UnreadableError("other")
    if name.namespace != XLIFF:
        raise UnreadableError("xliff-2" if (root.get("version") or "").startswith("2") else "other")
    return root


def identity(root: etree._Element) -> str:
    """What the file says it is; where a tool lost that, its `original` alone."""
    notes = (note.text or "" for note in root.iter(f"{X}note"))
    found = next((match[0] for text in notes if (match := _IDENTITY.search(text))), "")
    return found or next((file.get("original", "") for file in root.iter(f"{X}file")), "")


def returned(root: etree._Element, rows: Rows) -> tuple[Returned, ...]:
    """The units of a file; `rows` are those that would go out now, whose tags those of the file
    are."""
    spelled = {clean(key): key for key in rows}
    return tuple(_unit(unit, spelled, rows) for unit in root.iter(f"{X}trans-unit"))


def _unit(unit: etree._Element, spelled: Mapping[str, str], rows: Rows) -> Returned:
    own = str(unit.get("id", ""))
    identifier = spelled.get(own, own)
    row = rows.get(identifier)
    target, tags = unit.find(f"{X}target"), _tags(row)
    source_hash, target_hash = _hashes(unit, row, tags)
    approved = unit.get("approved") == "yes" or (
        target is not None and target.get("state") in _DONE
    )
    return Returned(
        identifier, _markdown(target, tags), " · ".join(_notes(unit)), approved, source_hash,
        target_hash, label=row.context or row.id if row else str(unit.get("resname") or own),
    )  # fmt: skip


_Tags = Mapping[str, tuple[Kind, str]]


def _tags(row: Row | None) -> _Tags:
    """What each number stands for in a row."""
    numbers: Numbers = {}
    for text in (row.source, row.target, row.suggestion) if row else ():
        tree(text, numbers)
    return {str(number): (kind, value) for (kind, value, _), number in numbers.items()}


def _hashes(unit: etree._Element, row: Row | None, tags: _Tags) -> tuple[str, str]:
    """The fingerprints of what had gone out; where a tool lost them, the words of the source say
    whether it is still the same."""
    for note in unit.iterchildren(f"{X}note"):
        match = _HASHES.fullmatch((note.text or "").strip())
        if match:
            return match[1], match[2]
    if row is None:
        return "", ""
    same = mark(_markdown(unit.find(f"{X}source"), tags)) == mark(row.source)
    return (row.source_hash if same else "0" * 8), ""


def _notes(unit: etree._Element) -> Iterator[str]:
    """What the translator noted: every note but ours."""
    for note in unit.iterchildren(f"{X}note"):
        words = clean("".join(note.itertext()))
        own = str(note.get("from", "")).startswith(NOTES) or _HASHES.fullmatch(words)
        if words and not own:
            yield words


def _markdown(element: etree._Element | None, tags: _Tags) -> str:
    return "" if element is None else written(settled(tuple(_runs(element, Run(""), tags))))


def _runs(element: etree._Element, manner: Run, tags: _Tags) -> Iterator[Run]:
    yield replace(manner, text=element.text or "")
    for child in element:
        if child.tag == f"{X}g":
            yield from _runs(child, _manner(child, manner, tags), tags)
        elif child.tag not in _CODES:
            yield from _runs(child, manner, tags)
        yield replace(manner, text=child.tail or "")


def _manner(pair: etree._Element, around: Run, tags: _Tags) -> Run:
    """What a pair adds: as it says itself, else as its number stood for in the row."""
    kind = _KINDS.get(str(pair.get("ctype", "")))
    value = pair.get(f"{{{OURS}}}to")
    known = tags.get(str(pair.get("id", "")))
    if known is not None and (kind is None or (kind == known[0] and value is None)):
        kind, value = known
    match kind:
        case "strong":
            return replace(around, strong=True)
        case "emphasis":
            return replace(around, emphasis=True)
        case "link":
            return replace(around, link=value or "")
        case "language":
            return replace(around, language=value or "")
        case None:
            return around
