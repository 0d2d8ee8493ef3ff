"""The styles of the Word template Institution: one row each, under Word's own names where Word has
one, `CP …` (communiqué de presse) for the rest."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.render.ooxml import LIST_STEP

PRIMARY, INK, MUTED, RULE, TINT = "0B3D91", "1A1C20", "565B66", "C3C9D6", "EBEFF6"
SERIF, SANS = "Georgia", "Arial"
WIDTH = 9638  # 170 mm: A4 less 20 mm on either side
COLUMN = 1588  # 28 mm: the labels of the box stand in it
HOURS = 1960  # 34.5 mm: room for "10.30 am–12.30 pm"
SHORT = 1361  # 24 mm kept free at the right of running text, so that a line holds some 85 letters

BULLETS, NUMBERS = 1, 2
KEEP, WHOLE, NO_HYPHENS = "<w:keepNext/>", "<w:keepLines/>", "<w:suppressAutoHyphens/>"


def font(
    size: float = 0,
    color: str = "",
    face: str = "",
    bold: bool | None = None,
    italic: bool = False,
    caps: bool = False,
    spread: int = 0,
) -> str:
    """Run properties in the order of the schema; size in points, `spread` in twips a letter."""
    parts = (
        (face, f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:cs="{face}"/>'),
        (bold is not None, f'<w:b w:val="{int(bold or False)}"/>'),
        (italic, "<w:i/>"),
        (caps, "<w:caps/>"),
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


def border(*sides: str, color: str = RULE, width: int = 4, air: int = 1) -> str:
    """Rules beside a paragraph; width in eighths of a point, air in points."""
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="{air}" w:color="{color}"/>'
        for side in sides
    )
    return f"<w:pBdr>{rules}</w:pBdr>"


def shade(fill: str) -> str:
    """A ground behind a paragraph or a cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def tabs(*stops: tuple[str, int]) -> str:
    """Tab stops: side and position in twips."""
    written = "".join(f'<w:tab w:val="{side}" w:pos="{place}"/>' for side, place in stops)
    return f"<w:tabs>{written}</w:tabs>"


def outline(level: int) -> str:
    """The rank of a heading, from 0."""
    return f'<w:outlineLvl w:val="{level}"/>'


def band(fill: str) -> str:
    """A ground across the whole column, with some air inside."""
    sides = border("top", "left", "bottom", "right", color=fill, width=4, air=5)
    return sides + shade(fill)


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


def listed(number: int, level: int = 0) -> str:
    """Member of a list of the numbering."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


# Small spaced capitals, for the kind of document and the heads of boxes.
LABEL = font(9.5, PRIMARY, bold=True, caps=True, spread=30)

PARAGRAPHS = (
    Style("Normal", "<w:widowControl/>" + space(line=15), font(10.5, INK, SANS)),
    Style("Body Text", space(7, line=15) + indent(0, SHORT)),
    Style("heading 1", KEEP + WHOLE + NO_HYPHENS + space(15, 0) + outline(0),
          font(22, INK, SERIF, bold=True), following="Subtitle"),
    Style("Subtitle", WHOLE + space(5, line=17) + indent(0, SHORT), font(13, MUTED),
          following="CP Standfirst"),
    Style("heading 2", KEEP + WHOLE + NO_HYPHENS + space(14, line=17)
          + indent(0, SHORT) + outline(1), font(13, INK, bold=True), following="Body Text"),
    Style("heading 3", KEEP + WHOLE + space(11) + indent(0, SHORT) + outline(2),
          font(10.5, INK, bold=True), following="Body Text"),
    Style("List Bullet", listed(BULLETS) + space(4) + indent(LIST_STEP, SHORT, LIST_STEP)),
    Style("List Bullet 2", listed(BULLETS, 1) + space(3)
          + indent(2 * LIST_STEP, SHORT, LIST_STEP)),
    Style("List Number", listed(NUMBERS) + space(4) + indent(LIST_STEP, SHORT, LIST_STEP)),
    Style("Quote", border("left", width=12, air=10) + space(7) + indent(260, SHORT),
          font(color=MUTED)),
    Style("caption", WHOLE + space(4, line=12) + indent(0, SHORT), font(9)),
    Style("header", tabs(("right", WIDTH)) + space(line=11), font(8.5, MUTED)),
    Style("footer", space(line=11), font(8.5, MUTED)),
    Style("CP Letterhead", space(0, 12), font(12)),
    Style("CP Label", KEEP + border("bottom", air=5) + tabs(("right", WIDTH)) + space(0, 0, 14),
          font(10, MUTED)),
    Style("CP Embargo", KEEP + WHOLE + band(PRIMARY) + space(13, 4, 16) + indent(110, 110),
          font(11.5, "FFFFFF", bold=True)),
    Style("CP Status", KEEP + WHOLE + space(9, line=14), font(10, bold=True)),
    Style("CP Fact", WHOLE + band(TINT) + tabs(("left", COLUMN)) + space(0, 0, 16)
          + indent(COLUMN, 110, COLUMN - 110)),
    Style("CP Fact Heading", KEEP + space(15, 0, 16), LABEL, parent="CP Fact",
          following="CP Fact"),
    Style("CP Standfirst", WHOLE + border("left", color=PRIMARY, width=18, air=10)
          + space(15, 3, 17) + indent(230, SHORT), font(12), following="Body Text"),
    Style("CP Quote", KEEP + WHOLE + border("left", color=PRIMARY, width=12, air=10)
          + space(13, 0, 18) + indent(260, SHORT), font(12, INK, SERIF, italic=True),
          following="CP Quote Source"),
    Style("CP Quote Source", WHOLE + border("left", color=PRIMARY, width=12, air=10)
          + space(4, 3, 13) + indent(260, SHORT), font(10)),
    Style("CP About Quote", space(6, 0, 14), font(10), parent="CP Quote",
          following="CP Quote Source"),
    Style("CP Figure", KEEP + space(4, 0, 30), font(24, PRIMARY, bold=True),
          following="CP Figure Label"),
    Style("CP Figure Label", KEEP + space(1, 0, 13), font(10)),
    Style("CP Source", space(3, 0, 10), font(8, MUTED)),
    Style("CP Event", KEEP + space(7, line=14), font(10, MUTED)),
    Style("CP Notice", KEEP + space(5) + indent(0, SHORT), font(bold=True)),
    Style("CP Cell", space(0, 0, 14), font(10)),
    Style("CP Hour", space(0, 0, 14), font(10), parent="CP Cell"),
    Style("CP Column", KEEP, font(bold=True), parent="CP Cell"),
    Style("CP Session", run=font(bold=True), parent="CP Cell"),
    Style("CP Talk", space(2, 0, 14), parent="CP Cell"),
    Style("CP Speaker", space(2, 0, 13) + indent(230), font(9.5, MUTED), parent="CP Cell"),
    Style("CP Room", space(1, 1, 13), font(9.5, MUTED), parent="CP Cell"),
    Style("CP Image", KEEP + space(11) + indent(0, SHORT), following="caption"),
    Style("CP End", space(16) + indent(0, SHORT), LABEL),
    Style("CP About Heading", space(9, 0, 12.5), font(9.5, INK, bold=True), parent="heading 2",
          following="CP About"),
    Style("CP About First", border("top", air=9) + space(18, 0, 12.5) + indent(0),
          parent="CP About Heading", following="CP About"),
    Style("CP About", space(2, 0, 12.5) + indent(0, SHORT), font(9)),
    Style("CP Wide Heading", space(15, 6), parent="heading 2"),
    Style("CP Box Heading", space(15, 5, 14), LABEL, parent="heading 2"),
    Style("CP Organisation", KEEP + space(5, 0, 14), font(10.5, bold=True)),
    Style("CP Contact", KEEP + space(0, 0, 12.5), font(9.5)),
    Style("CP Contact Name", KEEP + space(4, 0, 13), font(bold=True), parent="CP Contact"),
    Style("CP Hashtags", KEEP + space(7, line=12) + indent(0, SHORT), font(9, MUTED)),
    Style("CP Tail", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
          font(1)),
)  # fmt: skip
RUNS = (
    Style("Strong", run="<w:b/><w:bCs/>", kind="character"),
    Style("Emphasis", run="<w:i/><w:iCs/>", kind="character"),
    Style("Hyperlink", run=font(color=PRIMARY) + '<w:u w:val="single"/>', kind="character"),
    Style("CP Kind", run=LABEL, kind="character"),
    Style("CP Name", run=font(color=INK, bold=True), kind="character"),
    Style("CP Speaker Name", run=font(color=INK), kind="character"),
    Style("CP Detail", run=font(9, MUTED, bold=False), kind="character"),
    Style("CP Unit", run=font(12), kind="character"),
    Style("CP Tag", kind="character", run=font(8.5, PRIMARY, bold=True)
          + f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{PRIMARY}"/>'),
)  # fmt: skip


def table_style(name: str, properties: str, header: str = "") -> str:
    """A style of tables; `header` is what its first row adds."""
    custom = ' w:customStyle="1"' if name.startswith("CP ") else ""
    return (
        f'<w:style w:type="table"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr>{properties}</w:tblPr>{header}</w:style>"
    )


def rules(*sides: str, color: str = RULE, width: int = 4) -> str:
    """The rules of a table; width in eighths of a point."""
    drawn = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{color}"/>' for side in sides
    )
    return f"<w:tblBorders>{drawn}</w:tblBorders>"


def air(vertical: int, right: int, left: int = 0) -> str:
    """The margins inside cells, in twips."""
    sides = (("top", vertical), ("left", left), ("bottom", vertical), ("right", right))
    drawn = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{drawn}</w:tblCellMar>"


FIRST_ROW = (
    f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{PRIMARY}"/></w:rPr>'
    f'<w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{PRIMARY}"/>'
    f'</w:tcBorders><w:tcMar><w:top w:w="120" w:type="dxa"/></w:tcMar></w:tcPr></w:tblStylePr>'
)
TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" '
    f'w:type="dxa"/>{air(0, 108, 108)}</w:tblPr></w:style>',
    table_style("Table Grid", rules("top", "left", "bottom", "right", "insideH", "insideV")),
    table_style("CP Table", rules("bottom", "insideH") + air(50, 120), FIRST_ROW),
    table_style("CP Programme", rules("bottom") + air(50, 120), FIRST_ROW),
    table_style("CP Cards", rules("top", "insideH", color=PRIMARY, width=12) + air(60, 240)),
    table_style("CP Box", air(80, 60, 170)),
)


def styles() -> str:
    """The inside of the part of styles; Word shows these and hides its other three hundred."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font(10.5, face=SANS)}"
        '<w:lang w:val="fr-FR" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )
    character = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name '
        'w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    own = "".join(style.xml() for style in PARAGRAPHS + RUNS)
    return defaults + character + own + "".join(TABLES)
