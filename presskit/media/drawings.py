"""SVG drawings: their proportions, what may not be in one, and their labels."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from presskit.media import xmp
from presskit.media.labels import Labels

# Large enough to keep the proportions in whole numbers.
_WIDTH = 700
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
# What programs add for themselves: their settings, paths on the author's machine.
_EDITORS = ("http://www.inkscape.org/", "http://sodipodi.", "http://ns.adobe.com/", "http://vectornator",
            "http://www.bohemiancoding.com/", "http://www.serif.com/")  # fmt: skip


def drawn_size(content: bytes) -> tuple[int, int]:
    """The width and height of an SVG drawing. Raises ValueError where it is none, has a document
    type (entity bombs), shows another file, or is of no size."""
    drawing = _parsed(content)
    box = [_length(part) for part in drawing.get("viewBox", "").replace(",", " ").split()]
    sides = box[2:] if len(box) == 4 else [_length(drawing.get(s, "")) for s in ("width", "height")]
    if min(sides) <= 0:
        raise ValueError("no size")
    scale = _WIDTH / max(sides)
    return max(1, round(sides[0] * scale)), max(1, round(sides[1] * scale))


def relabelled(content: bytes, labels: Labels) -> bytes:
    """The drawing with these labels and without what its program noted for itself. Raises
    ValueError where it holds a script or what `drawn_size` refuses."""
    drawing = _parsed(content)
    if any(_acts(element) for element in drawing.iter()):
        raise ValueError("a script")
    for parent in drawing.iter():
        for name in [name for name in parent.attrib if _of_an_editor(name)]:
            del parent.attrib[name]
        for child in [each for each in parent if _of_an_editor(each.tag) or _is(each, "metadata")]:
            parent.remove(child)
    metadata = ElementTree.fromstring(xmp.described(labels))
    holder = ElementTree.Element(f"{{{_SVG}}}metadata")
    holder.append(metadata)
    drawing.insert(0, holder)
    for prefix, space in (("", _SVG), ("xlink", _XLINK), *xmp.SPACES.items()):
        ElementTree.register_namespace(prefix, space)
    written: bytes = ElementTree.tostring(drawing, encoding="utf-8", xml_declaration=True)
    return written


def _parsed(content: bytes) -> ElementTree.Element:
    if b"<!DOCTYPE" in content:
        raise ValueError("document type")
    try:
        drawing = ElementTree.fromstring(content)
    except ElementTree.ParseError as fault:
        raise ValueError("not well-formed") from fault
    if not drawing.tag.endswith("svg") or any(map(_shows_a_file, drawing.iter())):
        raise ValueError("no drawing of its own")
    return drawing


def _shows_a_file(element: ElementTree.Element) -> bool:
    shown = [value for name, value in element.items() if name.endswith("href")]
    return element.tag.endswith("image") and not all(each.startswith("data:") for each in shown)


def _acts(element: ElementTree.Element) -> bool:
    by_hand = any(name.lower().startswith("on") for name in element.attrib)
    leads = any(
        value.strip().lower().startswith("javascript:") for value in element.attrib.values()
    )
    return by_hand or leads or _is(element, "script") or _is(element, "foreignObject")


def _is(element: ElementTree.Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name


def _of_an_editor(tag: str) -> bool:
    return tag.startswith(tuple(f"{{{editor}" for editor in _EDITORS))


def _length(written: str) -> float:
    number = re.match(r"\s*-?\d*\.?\d+", written)
    return float(number[0]) if number else 0.0
