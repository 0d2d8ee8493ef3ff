"""What each word of the vocabulary is (a text, formatted text, paragraphs, a list…), learnt from
the vocabulary itself as a filled edition gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from docx.document import Document
from msgspec import Struct, field

from presskit.edition.specimen import everything
from presskit.render.word.package import sheet
from presskit.render.word.vocabulary import vocabulary

Sort = Literal["text", "line", "passage", "number", "yes-no", "list", "noun", "unknown"]


class Shape(Struct, frozen=True):
    """A kind of value: the `fields` of a noun, and what `each` of a list is."""

    sort: Sort
    fields: Mapping[str, Shape] = field(default_factory=dict)
    each: Shape | None = None

    @property
    def entry(self) -> Shape:
        """What a loop over this gives."""
        return self.each or UNKNOWN


_SAME = frozenset({"list", "sort", "reverse", "unique", "select", "reject", "selectattr",
                   "rejectattr"})  # fmt: skip
_ONE = frozenset({"first", "last", "random", "min", "max"})
# What may be done to a formatted text.
HARMLESS = frozenset({"default", "d", "safe", "e", "escape", "length", "count"})
_TEXTS = frozenset({
    "upper", "lower", "title", "capitalize", "trim", "replace", "truncate", "string", "striptags",
    "join", "wordwrap", "center", "indent", "format",
})  # fmt: skip
UNKNOWN = Shape("unknown")
TEXT, NUMBER, YES_NO = Shape("text"), Shape("number"), Shape("yes-no")
LOOP = Shape("noun", {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth"), NUMBER),
    **dict.fromkeys(("first", "last"), YES_NO),
    **dict.fromkeys(("cycle", "changed", "previtem", "nextitem", "depth0"), UNKNOWN),
})  # fmt: skip


def shapes(document: Document) -> Mapping[str, Shape]:
    """What every name of the vocabulary is, in a document such as this template."""
    page = sheet(document, lambda: document.part, "fr-FR")
    return {name: shape_of(value) for name, value in
            vocabulary(everything("fr", "press-kit"), page).items()}  # fmt: skip


def shape_of(value: object) -> Shape:
    """The shape of a value of the vocabulary."""
    match value:
        case bool():
            return YES_NO
        case int():
            return NUMBER
        case str():
            return TEXT
        case list() | tuple():
            return Shape("list", each=_common(shape_of(each) for each in value))
        case Mapping():
            return Shape("noun", {str(key): shape_of(each) for key, each in value.items()})
    if hasattr(value, "__html__"):
        return _written(str(value.__html__()))
    if hasattr(value, "__dict__"):
        return Shape("noun", {name: shape_of(each) for name, each in _named(value)})
    return UNKNOWN


def _named(value: object) -> Iterator[tuple[str, object]]:
    return ((name, each) for name, each in vars(value).items() if not name.startswith("_"))


def _written(xml: str) -> Shape:
    """Formatted text stands in a paragraph, or is made of paragraphs."""
    if not xml:
        return UNKNOWN
    return Shape("passage" if xml.startswith(("<w:p>", "<w:p ", "<w:p/", "<w:tbl")) else "line")


def _common(found: Iterable[Shape]) -> Shape:
    """One shape for the entries of a list."""
    whole = UNKNOWN
    for shape in found:
        whole = merged(whole, shape)
    return whole


def merged(one: Shape, other: Shape) -> Shape:
    """What holds for both: the better known of two, the fields of both."""
    if "unknown" in (one.sort, other.sort) or one.sort != other.sort:
        return other if one.sort == "unknown" else one if other.sort == "unknown" else UNKNOWN
    each = merged(one.entry, other.entry) if one.sort == "list" else None
    names = {**one.fields, **other.fields}
    fields = {name: merged(one.fields.get(name, UNKNOWN), other.fields.get(name, UNKNOWN))
              for name in names}  # fmt: skip
    return Shape(one.sort, fields, each)


def through(name: str, shape: Shape) -> Shape:
    """What a filter makes of a value."""
    if name in _ONE:
        return shape.entry
    if name in _SAME:
        return shape
    if name in ("slice", "batch"):
        return Shape("list", each=shape)
    if name in ("length", "count"):
        return NUMBER
    if name in _TEXTS:
        return TEXT
    return shape if name in HARMLESS else UNKNOWN
