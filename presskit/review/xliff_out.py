"""Translations as XLIFF 1.2, which translators' tools read: a unit a row, formatting as tags.

Bytes depend on the rows alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from presskit.review import Row, Sheet
from presskit.review.marks import Kind, Node, clean, tree
from presskit.review.rows import notes
from presskit.review.word_diff import Change
from presskit.translation import State
from presskit.wording import talk

XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
# Our own attributes: the address of a link, which XLIFF has no place for.
OURS = "https://presskit.example/review"
NOTES = "presskit"
X = f"{{{XLIFF}}}"

# XLIFF 1.2, 3.2.11 and 3.2.14.
_STATES: Mapping[State, str] = {
    "missing": "needs-translation", "machine": "needs-review-translation",
    "stale": "needs-adaptation", "reviewed": "final",
}  # fmt: skip
CTYPES: Mapping[Kind, str] = {
    "strong": "bold", "emphasis": "italic", "link": "link", "language": "x-language",
}  # fmt: skip
_LINES = ("file", "header", "body", "trans-unit", "source", "target", "alt-trans", "note")
Numbers = dict[tuple[Kind, str, int], int]


def xliff_file(sheet: Sheet) -> bytes:
    """The .xlf of a sheet."""
    root = etree.Element(f"{X}xliff", {"version": "1.2"}, nsmap={None: XLIFF, "pk": OURS})
    locale = sheet.direction.target
    file = etree.SubElement(root, f"{X}file", {
        "original": clean(sheet.slug), "source-language": sheet.direction.source,
        "target-language": locale, "datatype": "plaintext",
    })  # fmt: skip
    header = etree.SubElement(file, f"{X}header")
    _note(header, sheet.name, "identity")
    _note(header, clean(sheet.title))
    body = etree.SubElement(file, f"{X}body")
    for row in sheet.rows:
        _unit(body, row, sheet)
    # A line each, and not a blank inside the texts.
    for element in root.iter(*(f"{X}{name}" for name in _LINES)):
        element.tail = "\n"
    for element in (root, file, header, body):
        element.text = "\n"
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _unit(body: etree._Element, row: Row, sheet: Sheet) -> None:
    """A row. Its children hold mixed text, so no blank may be put between them later."""
    unit = etree.SubElement(body, f"{X}trans-unit", {
        "id": clean(row.id), "resname": clean(row.context or row.id),
        "{http://www.w3.org/XML/1998/namespace}space": "preserve",
    })  # fmt: skip
    numbers: Numbers = {}
    _text(etree.SubElement(unit, f"{X}source"), row.source, numbers)
    if row.target:
        target = etree.SubElement(unit, f"{X}target", {"state": _STATES[row.state]})
        _text(target, row.target, numbers)
    if row.state == "reviewed":
        unit.set("approved", "yes")
    if row.suggestion:
        other = etree.SubElement(unit, f"{X}alt-trans", {"origin": NOTES})
        _text(etree.SubElement(other, f"{X}target"), row.suggestion, numbers)
    _note(unit, f"{row.source_hash}·{row.target_hash}", "hashes")
    for remark in _remarks(row, sheet):
        _note(unit, clean(remark))


def _remarks(row: Row, sheet: Sheet) -> Iterable[str]:
    """Where it stands, then what there is to know; a change in signs: [-gone-] {+new+}."""
    yield row.context if row.kind == "release" else (
        f"{row.context} · {talk('review-of-office', sheet.ui)}")  # fmt: skip
    for note in notes(row, sheet.ui):
        yield "".join(_SIGNS[change].format(run.text) for change, run in note)


_SIGNS: Mapping[Change, str] = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def _note(parent: etree._Element, words: str, role: str = "") -> None:
    note = etree.SubElement(parent, f"{X}note", {"from": f"{NOTES}-{role}" if role else NOTES})
    note.text = words


def _text(element: etree._Element, markdown: str, numbers: Numbers) -> None:
    _append(element, tree(markdown, numbers))


def _append(element: etree._Element, nodes: Sequence[Node]) -> None:
    for node in nodes:
        if isinstance(node, str):
            last = element[-1] if len(element) else None
            if last is None:
                element.text = (element.text or "") + node
            else:
                last.tail = (last.tail or "") + node
            continue
        tag, inside = node
        named = {"id": str(tag.number), "ctype": CTYPES[tag.kind]}
        pair = etree.SubElement(element, f"{X}g", named)
        if tag.kind in ("link", "language"):
            pair.set(f"{{{OURS}}}to", clean(tag.value))
        _append(pair, inside)
