"""The smallest pieces of WordprocessingML: properties of runs, paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass

KEEP, WHOLE, NO_HYPHENS = "<w:keepNext/>", "<w:keepLines/>", "<w:suppressAutoHyphens/>"
NEW_PAGE = "<w:pageBreakBefore/>"
UNDERLINED = '<w:u w:val="single"/>'
# Fonts by their role in the theme: Word's own menu of fonts changes the whole document.
TITLES, TEXT = "majorHAnsi", "minorHAnsi"


def font(
    size: float = 0,
    color: str = "",
    face: str = "",
    bold: bool | None = None,
    italic: bool | None = None,
    caps: bool = False,
    struck: bool = False,
    spread: int = 0,
) -> str:
    """Run properties in the order of the schema; size in points, `spread` in twips a letter."""
    parts = (
        (face, f'<w:rFonts w:asciiTheme="{face}" w:hAnsiTheme="{face}"/>'),
        (bold is not None, f'<w:b w:val="{int(bold or False)}"/>'),
        (italic is not None, f'<w:i w:val="{int(italic or False)}"/>'),
        (caps, "<w:caps/>"),
        (struck, "<w:strike/>"),
        (color, f'<w:color w:val="{color}"/>'),
        (spread, f'<w:spacing w:val="{spread}"/>'),
        (size, f'<w:sz w:val="{size * 2:g}"/><w:szCs w:val="{size * 2:g}"/>'),
    )
    return "".join(xml for wanted, xml in parts if wanted)


def space(before: float = 0, after: float = 0, line: float = 0) -> str:
    """Space around a paragraph and the least height of its lines, in points."""
    height = f' w:line="{line * 20:g}" w:lineRule="atLeast"' if line else ""
    return f'<w:spacing w:before="{before * 20:g}" w:after="{after * 20:g}"{height}/>'


def indent(left: int, right: int = 0, hanging: int = 0) -> str:
    """Indents in twips."""
    hung = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}" w:right="{right}"{hung}/>'


def border(*sides: str, color: str, width: int = 4, air: int = 1) -> str:
    """Rules beside a paragraph; width in eighths of a point, air in points."""
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="{air}" w:color="{color}"/>'
        for side in sides
    )
    return f"<w:pBdr>{rules}</w:pBdr>"


def box(color: str, air: int, beside: int = 0, width: int = 4) -> str:
    """Rules all around a paragraph, with air above and below, and `beside`."""
    return framed(color, (air, width), (beside or air, width))


def framed(color: str, upright: tuple[int, int], beside: tuple[int, int]) -> str:
    """Rules all around a paragraph, those above and below unlike those beside: the air inside
    and the width of each pair."""
    sides = (("top", upright), ("left", beside), ("bottom", upright), ("right", beside))
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="{room}" w:color="{color}"/>'
        for side, (room, width) in sides
    )
    return f"<w:pBdr>{rules}</w:pBdr>"


def shade(fill: str) -> str:
    """A ground behind a paragraph, a run or a cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def band(fill: str, frame: str = "", width: int = 4) -> str:
    """A ground across the whole column, with some air inside; in a frame of another colour, if
    one is given."""
    return box(frame or fill, air=5, width=width) + shade(fill)


def tabs(*stops: tuple[str, int]) -> str:
    """Tab stops: side and position in twips."""
    written = "".join(f'<w:tab w:val="{side}" w:pos="{place}"/>' for side, place in stops)
    return f"<w:tabs>{written}</w:tabs>"


def outline(level: int) -> str:
    """The rank of a heading, from 0."""
    return f'<w:outlineLvl w:val="{level}"/>'


def listed(number: int, level: int = 0) -> str:
    """Member of a list of the numbering."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


@dataclass(frozen=True)
class Style:
    """A style of Word: `paragraph` and `run` are its properties in the order of the schema."""

    name: str
    paragraph: str = ""
    run: str = ""
    parent: str = "Normal"
    following: str = ""
    kind: str = "paragraph"

    def xml(self) -> str:
        """The style as Word stores it."""
        marks = ' w:customStyle="1"' if self.name.startswith("CP ") else ""
        marks += ' w:default="1"' if self.name == "Normal" else ""
        inherits = self.kind == "paragraph" and self.name != "Normal"
        parts = (
            (True, f'<w:name w:val="{self.name}"/>'),
            (inherits, f'<w:basedOn w:val="{style_id(self.parent)}"/>'),
            (self.following, f'<w:next w:val="{style_id(self.following)}"/>'),
            (True, '<w:uiPriority w:val="1"/><w:qFormat/>'),
            (self.paragraph, f"<w:pPr>{self.paragraph}</w:pPr>"),
            (self.run, f"<w:rPr>{self.run}</w:rPr>"),
        )
        inside = "".join(xml for wanted, xml in parts if wanted)
        identity = f'w:type="{self.kind}"{marks} w:styleId="{style_id(self.name)}"'
        return f"<w:style {identity}>{inside}</w:style>"


def style_id(name: str) -> str:
    """The id under which Word files a style of this name."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


# -------------------------------------------------------------------------------------- tables


def table_style(name: str, properties: str, header: str = "") -> str:
    """A style of tables; `header` is what its first row adds."""
    custom = ' w:customStyle="1"' if name.startswith("CP ") else ""
    return (
        f'<w:style w:type="table"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr>{properties}</w:tblPr>{header}</w:style>"
    )


def rules(*drawn: tuple[str, str, int]) -> str:
    """The rules of a table: side, colour, width in eighths of a point."""
    order = ("top", "left", "bottom", "right", "insideH", "insideV")
    sides = sorted(drawn, key=lambda each: order.index(each[0]))
    written = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{color}"/>'
        for side, color, width in sides
    )
    return f"<w:tblBorders>{written}</w:tblBorders>"


def air(vertical: int, right: int, left: int = 0) -> str:
    """The margins inside cells, in twips."""
    sides = (("top", vertical), ("left", left), ("bottom", vertical), ("right", right))
    drawn = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{drawn}</w:tblCellMar>"


def first_row(run: str, cell: str) -> str:
    """What a table style adds to its first row: run and cell properties."""
    return (
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{run}</w:rPr>'
        f"<w:tcPr>{cell}</w:tcPr></w:tblStylePr>"
    )


def under(color: str, width: int) -> str:
    """A rule under a cell."""
    return (
        f'<w:tcBorders><w:bottom w:val="single" w:sz="{width}" w:space="0" w:color="{color}"/>'
        "</w:tcBorders>"
    )


def over(color: str, width: int = 4) -> str:
    """A rule above a cell."""
    return under(color, width).replace("bottom", "top")
