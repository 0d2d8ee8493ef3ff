"""The colour and the fonts of an office put into a Word template that has others.

A template says what its colour is: the first accent of its theme. Where it uses that colour, or
the light tint of it, the office's takes its place; text keeps enough contrast. A template that
does not use it is left as it is. Never touches the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from lxml import etree
from msgspec import Struct

from presskit.render.colours import Palette, palette
from presskit.render.theme import Families
from presskit.render.word.lists import value

_ACCENT = re.compile(rb'<a:accent1>\s*<a:srgbClr val="([0-9A-Fa-f]{6})"')
_FACES = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
# Where Word says that a colour is the theme's, and how it lightens or darkens it.
_THEMED = {
    "w:val": ("w:themeColor", "w:themeTint", "w:themeShade"),
    "w:color": ("w:themeColor", "w:themeTint", "w:themeShade"),
    "w:fill": ("w:themeFill", "w:themeFillTint", "w:themeFillShade"),
}


def recolour(document: Document, wanted: Palette) -> None:
    """Put the palette in the place of the template's own colour."""
    theme = _theme(document)
    found = _ACCENT.search(theme.blob) if theme else None
    if theme is None or found is None:
        return
    own = palette(f"#{found[1].decode().lower()}")
    change = _Change(own, wanted)
    used = [change.part(root) for root in _roots(document)]
    if any(used):
        theme._blob = _swapped(theme.blob, own.primary, wanted.primary)


def refont(document: Document, wanted: Families) -> None:
    """Put the two families in the place of the template's own."""
    theme = _theme(document)
    if theme is None:
        return
    own = Families(*(_face(theme.blob, which) for which in ("major", "minor")))
    for style in document.styles.element.iter(qn("w:style"), qn("w:docDefaults")):
        for fonts in style.iter(qn("w:rFonts")):
            for face in _FACES:
                if value(fonts, face):
                    fonts.set(qn(face), _instead(value(fonts, face), own, wanted, style))
    blob = theme.blob
    for which, family in (("major", wanted.titles), ("minor", wanted.text)):
        named = rf'(<a:{which}Font>\s*<a:latin typeface=")[^"]*'.encode()
        blob = re.sub(named, rb"\g<1>" + _escaped(family), blob)
    theme._blob = blob


def _instead(face: str, own: Families, wanted: Families, style: etree._Element) -> str:
    """The family that stands in the place of `face`, itself if it is none of the theme's."""
    if own.titles == own.text == face:
        name = style.find(qn("w:name"))
        title = name is not None and value(name).lower().startswith(("heading", "title"))
        return wanted.titles if title else wanted.text
    return {own.text: wanted.text, own.titles: wanted.titles}.get(face, face)


def _face(theme: bytes, which: str) -> str:
    found = re.search(rf'<a:{which}Font>\s*<a:latin typeface="([^"]*)'.encode(), theme)
    return found[1].decode() if found else ""


def _escaped(text: str) -> bytes:
    """An attribute's text, to be put in by a regular expression."""
    return escape(text.replace("\\", "/"), quote=False).replace('"', "&quot;").encode()


def _theme(document: Document) -> Part | None:
    return next((relation.target_part for relation in document.part.rels.values()
                 if relation.reltype == RELATIONSHIP_TYPE.THEME), None)  # fmt: skip


def _swapped(theme: bytes, before: str, after: str) -> bytes:
    found = rb'(<a:srgbClr val=")' + before[1:].encode()
    return re.sub(found, rb"\g<1>" + after[1:].upper().encode(), theme, flags=re.IGNORECASE)


def _roots(document: Document) -> Iterator[etree._Element]:
    parts = document.part.package.iter_parts()
    return (part.element for part in parts if isinstance(part, XmlPart))


class _Change(Struct, frozen=True):
    """The template's own palette, and the one that takes its place."""

    own: Palette
    wanted: Palette

    def part(self, root: etree._Element) -> bool:
        """Change one part of the file; whether its colour was there."""
        filled = self._filled(root)
        used = False
        for each in root.iter():
            if not isinstance(each.tag, str):
                continue
            for attribute, colours in self._roles(each, filled):
                used |= self._recoloured(each, attribute, colours)
        return used

    def _roles(
        self, each: etree._Element, filled: frozenset[etree._Element]
    ) -> Iterator[tuple[str, Mapping[str, str]]]:
        """The attributes of an element that hold a colour, with what becomes of each colour."""
        own, wanted = self.own, self.wanted
        tints = {own.tint: wanted.tint}
        coloured = dict.fromkeys((own.primary, own.accent), wanted.accent)
        ground = dict.fromkeys((own.primary, own.accent), wanted.primary)
        if each.tag == qn("w:color"):
            on_it = {own.on_primary: wanted.on_primary} if _within(each, filled) else {}
            yield "w:val", coloured | on_it
        elif each.tag == qn("w:shd"):
            yield "w:fill", ground | tints
        elif each.tag == qn("a:srgbClr"):
            yield "val", ground | tints
        elif value(each, "w:color"):
            yield "w:color", (ground if _frames(each, filled) else coloured) | tints

    def _recoloured(self, each: etree._Element, attribute: str, colours: Mapping[str, str]) -> bool:
        name = qn(attribute) if ":" in attribute else attribute
        theme, *shades = (qn(mark) for mark in _THEMED.get(attribute, ("w:themeColor",)))
        themed = each.get(theme) == "accent1"
        if themed and any(each.get(shade) for shade in shades):
            return True
        now = self.own.primary if themed else f"#{each.get(name, '').lower()}"
        if now not in colours:
            return False
        each.set(name, colours[now][1:].upper())
        if themed:
            del each.attrib[theme]
        return True

    def _filled(self, root: etree._Element) -> frozenset[etree._Element]:
        """The styles, paragraphs, runs and cells on a ground of the template's colour."""
        grounds = (shade.getparent() for shade in root.iter(qn("w:shd")) if self._is_ground(shade))
        holders = (properties.getparent() for properties in grounds if properties is not None)
        return frozenset(holder for holder in holders if holder is not None)

    def _is_ground(self, shade: etree._Element) -> bool:
        fill = f"#{value(shade, 'w:fill').lower()}"
        return fill == self.own.primary or value(shade, "w:themeFill") == "accent1"


def _within(each: etree._Element, filled: frozenset[etree._Element]) -> bool:
    return any(above in filled for above in each.iterancestors())


def _frames(each: etree._Element, filled: frozenset[etree._Element]) -> bool:
    """Whether a rule is the edge of a filled paragraph, run or cell, one with its ground."""
    edges = each.getparent()
    properties = (
        edges if each.tag == qn("w:bdr") else edges.getparent() if edges is not None else None
    )
    holder = properties.getparent() if properties is not None else None
    return holder in filled
