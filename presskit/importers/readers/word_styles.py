"""What the styles of a Word file make of a paragraph: a heading, an entry of a list, bold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from lxml import etree
from msgspec import Struct, field

from presskit.importers.readers.package import W

T = TypeVar("T")

# Built-in styles keep their English name in the file, whatever Word shows; LibreOffice, Pages and
# templates that were translated by hand do not.
_TITLE = re.compile(r"^(?:title|titre|titre principal|titre du document)$", re.IGNORECASE)
_HEADING = re.compile(r"^(?:heading|titre|t[êe]te)\s*(\d)\b", re.IGNORECASE)
_LIST = re.compile(r"^(?:list|liste|puce)\b(?!.*continue)", re.IGNORECASE)
_CONTENTS = re.compile(r"^(?:toc|tm|contents|table des mati[èe]res)\s*\d", re.IGNORECASE)
_DEEPEST = 20
_FAR = ("right", "end", "center")


class Style(Struct, frozen=True):
    """A style as it is written."""

    name: str
    based_on: str
    paragraph: etree._Element | None
    run: etree._Element | None


class Styles(Struct, frozen=True):
    """The styles of a file, by id; `usual` is the paragraph style of what names none."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    usual: str = ""

    @classmethod
    def of(cls, root: etree._Element | None) -> Styles:
        """The styles of a styles part."""
        found, usual = {}, ""
        for each in () if root is None else root.iter(f"{W}style"):
            name = value(each, "styleId")
            found[name] = Style(said(each, "name"), said(each, "basedOn"),
                                each.find(f"{W}pPr"), each.find(f"{W}rPr"))  # fmt: skip
            if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true"):
                usual = name
        return cls(found, usual)

    def level(self, own: etree._Element | None) -> int:
        """How high a heading is, 1 the highest; 0 for any other paragraph."""
        written = outline(own)
        return written if written is not None else self._first(self._style(own), _level) or 0

    def listed(self, own: etree._Element | None) -> bool:
        """Whether a paragraph is an entry of a list."""
        written = numbered(own)
        if written is not None:
            return written
        found = self._first(
            self._style(own),
            lambda style: True if _LIST.match(style.name) else numbered(style.paragraph),
        )
        return bool(found)

    def parts_at_tabs(self, own: etree._Element | None) -> bool:
        """Whether a tab pushes what follows to the middle or the right edge, as between a label and
        a date: two lines that share one."""
        written = _far_tab(own)
        return bool(
            written or self._first(self._style(own), lambda style: _far_tab(style.paragraph))
        )

    def is_contents(self, own: etree._Element | None) -> bool:
        """Whether a paragraph is an entry of a table of contents."""
        style = self.by_id.get(self._style(own))
        return style is not None and bool(_CONTENTS.match(style.name))

    def on(self, switch: str, run: etree._Element | None, own: etree._Element | None) -> bool:
        """Whether a run has a switch such as `b` on: written on it, in its style, in that of its
        paragraph, in this order."""
        written = flag(run, switch)
        if written is None and run is not None:
            written = self._first(said(run, "rStyle"), lambda style: flag(style.run, switch))
        if written is None:
            written = self._first(self._style(own), lambda style: flag(style.run, switch))
        return bool(written)

    def _style(self, own: etree._Element | None) -> str:
        return ("" if own is None else said(own, "pStyle")) or self.usual

    def _first(self, identity: str, asked: Callable[[Style], T | None]) -> T | None:
        """The first answer of a style or of one it is based on."""
        for _ in range(_DEEPEST):
            style = self.by_id.get(identity)
            if style is None:
                return None
            answer = asked(style)
            if answer is not None:
                return answer
            identity = style.based_on
        return None


def value(element: etree._Element, name: str = "val") -> str:
    """What an element of Word says in one of its attributes."""
    return str(element.get(f"{W}{name}", ""))


def said(parent: etree._Element, name: str) -> str:
    """What a child of an element says."""
    child = parent.find(f"{W}{name}")
    return "" if child is None else value(child)


def flag(manner: etree._Element | None, name: str) -> bool | None:
    """Whether a manner has a switch on; None where it does not say."""
    found = None if manner is None else manner.find(f"{W}{name}")
    return None if found is None else value(found) not in ("0", "false", "off", "none")


def outline(paragraph: etree._Element | None) -> int | None:
    """The level that is written on a paragraph or a style itself; 9 in the file means none."""
    written = "" if paragraph is None else said(paragraph, "outlineLvl")
    if not written.isdigit():
        return None
    return int(written) + 1 if int(written) < 9 else 0


def numbered(paragraph: etree._Element | None) -> bool | None:
    """Whether bullets or numbers are written on a paragraph itself; number 0 takes them away."""
    found = None if paragraph is None else paragraph.find(f"{W}numPr")
    return None if found is None else said(found, "numId") != "0"


def _level(style: Style) -> int | None:
    if _TITLE.match(style.name):
        return 1
    named = _HEADING.match(style.name)
    return int(named[1]) if named else outline(style.paragraph)


def _far_tab(paragraph: etree._Element | None) -> bool | None:
    stops = () if paragraph is None else paragraph.findall(f"{W}tabs/{W}tab")
    return any(value(stop) in _FAR for stop in stops) or None
