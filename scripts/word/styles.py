"""The styles of the three Word templates: one row each, under Word's own names where Word has one,
`CP …` (communiqué de presse) for the rest. Agency and Magazine replace rows of Institution."""

from __future__ import annotations

from presskit.render.word.ooxml import LIST_STEP
from word.look import INK, MUTED, RULE, Look
from word.marks import (
    KEEP,
    NEW_PAGE,
    NO_HYPHENS,
    TEXT,
    TITLES,
    UNDERLINED,
    WHOLE,
    Style,
    air,
    band,
    border,
    box,
    first_row,
    font,
    framed,
    indent,
    listed,
    outline,
    rules,
    shade,
    space,
    table_style,
    tabs,
    under,
)

BULLETS, NUMBERS = 1, 2
WHITE = "FFFFFF"


def label(look: Look) -> str:
    """Small spaced capitals, for the kind of document and the heads of boxes."""
    return font(9.5, look.accent, bold=True, caps=True, spread=30)


def running(look: Look) -> tuple[Style, ...]:
    """Running text and headings, all under Word's own names."""
    left, short, base, line = look.left, look.short, look.size, look.line
    here = indent(left, short)

    def entry(number: int, level: int, before: float) -> str:
        hung = indent(left + LIST_STEP * (level + 1), short, LIST_STEP)
        return listed(number, level) + space(before) + hung

    def heading(level: int, before: float, of_line: float = 0) -> str:
        shape = KEEP + WHOLE + NO_HYPHENS + space(before, line=of_line) + here
        return shape + outline(level - 1)

    return (
        Style("Normal", "<w:widowControl/>" + space(line=line)),
        Style("Body Text", space(5, line=line) + here),
        Style("heading 1", KEEP + WHOLE + NO_HYPHENS + space(15, 0) + outline(0),
              font(22, INK, TITLES, bold=True), following="Subtitle"),
        Style("Subtitle", WHOLE + space(5, line=17) + indent(0), font(13, MUTED),
              following="CP Standfirst"),
        Style("heading 2", heading(2, 15, 17), font(13, INK, bold=True),
              following="Body Text"),
        Style("heading 3", heading(3, 12), font(base + 0.5, INK, bold=True),
              following="Body Text"),
        Style("heading 4", heading(4, 9), font(base, INK, bold=True),
              following="Body Text"),
        Style("heading 5", heading(5, 8), font(base, INK, italic=True),
              following="Body Text"),
        Style("heading 6", heading(6, 8), font(base, MUTED, italic=True),
              following="Body Text"),
        Style("List Bullet", entry(BULLETS, 0, 2.5)),
        Style("List Bullet 2", entry(BULLETS, 1, 3)),
        Style("List Number", entry(NUMBERS, 0, 2.5)),
        Style("Quote", border("left", color=RULE, width=12, air=10) + space(7)
              + indent(left + 260, short), font(color=MUTED)),
        Style("caption", WHOLE + space(4, line=12) + here, font(9)),
        Style("header", tabs(("right", look.width)) + space(line=11), font(8.5, MUTED)),
        Style("footer", space(line=11), font(8.5, MUTED)),
    )  # fmt: skip


def top(look: Look) -> tuple[Style, ...]:
    """Who speaks, since when it may be used, what is new; the cover of a press kit."""
    left, short = look.left, look.short
    beside = look.hours - 110 if left else 1650
    return (
        Style("CP Letterhead", space(0, 12), font(12)),
        Style("CP Label", KEEP + border("bottom", color=RULE, air=5)
              + tabs(("right", look.width)) + space(0, 0, 14), font(10, MUTED)),
        Style("CP Cover Label", space(26, 96, 14), parent="CP Label"),
        Style("CP Supersedes", KEEP + WHOLE + band(look.primary) + space(14, 4, 16)
              + indent(110, 110), font(11.5, look.on_primary, bold=True)),
        Style("CP Embargo", KEEP + WHOLE + band(look.primary) + space(14, 4, 16)
              + indent(110, 110), font(11.5, look.on_primary, bold=True)),
        Style("CP Status", KEEP + WHOLE + space(9, line=14), font(10, bold=True)),
        Style("CP Author", WHOLE + space(9, line=15) + indent(0, short), font(12),
              following="CP Standfirst"),
        Style("CP Fact", WHOLE + band(look.tint) + tabs(("left", beside + 110)) + space(0, 0, 16)
              + indent(beside + 110, 110, beside)),
        Style("CP Fact Heading", KEEP + space(15, 0, 16), label(look), parent="CP Fact",
              following="CP Fact"),
        Style("CP Cover Image", KEEP + space(26, 0)),
        Style("CP Contents Heading", NEW_PAGE + space(0, 6), font(18, face=TITLES),
              parent="heading 2", following="CP Contents"),
        Style("CP Contents", WHOLE + border("bottom", "between", color=RULE, air=2)
              + space(2, 0, line=14) + indent(left), font(10.5)),
        Style("CP Part", NEW_PAGE + border("top", color=look.accent, width=16, air=8)
              + space(0, 0, 24) + indent(0), font(20, face=TITLES), parent="heading 2",
              following="CP Standfirst"),
        Style("CP Chapter", border("top", color=look.accent, width=16, air=8)
              + space(20, 4, 24) + indent(0), font(20, face=TITLES), parent="heading 2",
              following="CP Standfirst"),
        Style("CP Standfirst", WHOLE + border("left", color=look.accent, width=18, air=10)
              + space(15, 3, 17) + indent(left + 230, short), font(12), following="Body Text"),
    )  # fmt: skip


def middle(look: Look) -> tuple[Style, ...]:
    """Quotes, figures, programme, people, pictures."""
    left, short, line = look.left, look.short, look.line
    beside = border("left", color=look.accent, width=12, air=10)
    return (
        Style("CP Quote", KEEP + WHOLE + beside + space(13, 0, 18) + indent(left + 260, short),
              font(12, INK, TITLES, italic=True), following="CP Quote Source"),
        Style("CP Quote Source", WHOLE + beside + space(2, 3, 14) + indent(left + 260, short),
              font(10)),
        Style("CP About Quote", space(6, 0, 14), font(10), parent="CP Quote",
              following="CP Quote Source"),
        Style("CP Wide Heading", space(15, 6), parent="heading 2"),
        Style("CP Table Heading", space(12, 5), parent="heading 3"),
        Style("CP Figure", KEEP + space(4, 0, 30), font(24, look.accent, bold=True),
              following="CP Figure Label"),
        Style("CP Figure Label", KEEP + space(1, 0, 13), font(10)),
        Style("CP Source", space(3, 0, 10), font(8, MUTED)),
        Style("CP Reason", KEEP + space(7, 7, line) + indent(left, short)),
        Style("CP Event", KEEP + space(7, 7, 14) + indent(left), font(10, MUTED)),
        Style("CP Notice", KEEP + space(5) + indent(left, short), font(bold=True)),
        Style("CP Cell", space(0, 0, 14), font(10)),
        Style("CP Hour", space(0, 0, 14), font(10), parent="CP Cell"),
        Style("CP Column", KEEP, font(bold=True), parent="CP Cell"),
        Style("CP Session", run=font(bold=True), parent="CP Cell"),
        # Talks that are a title only go together to the next page.
        Style("CP Talk", KEEP + space(2, 0, 14), parent="CP Cell"),
        Style("CP Speaker", space(2, 0, 13) + indent(230), font(9.5, MUTED), parent="CP Cell"),
        Style("CP Room", space(1, 1, 13), font(9.5, MUTED), parent="CP Cell"),
        Style("CP Person", KEEP + space(9, line=look.line) + indent(left, short)),
        Style("CP Image", KEEP + space(11) + indent(left, short), following="caption"),
        Style("CP End", space(16) + indent(left, short), label(look)),
    )  # fmt: skip


def bottom(look: Look) -> tuple[Style, ...]:
    """Who they are and whom to call."""
    left, short = look.left, look.short
    return (
        Style("CP About Heading", space(9, 0, 12.5), font(9.5, INK, bold=True),
              parent="heading 2", following="CP About"),
        Style("CP About First", border("top", color=RULE, air=9) + space(18, 0, 12.5)
              + indent(0), parent="CP About Heading", following="CP About"),
        Style("CP About", WHOLE + space(2, 0, 12.5) + indent(left, short), font(9)),
        Style("CP Box Heading", space(15, 5, 14), label(look), parent="heading 2"),
        Style("CP Organisation", KEEP + space(5, 0, 14), font(10.5, bold=True)),
        Style("CP Contact", KEEP + space(0, 0, 12.5), font(9.5)),
        Style("CP Contact Name", KEEP + space(4, 0, 13), font(bold=True), parent="CP Contact"),
        Style("CP Hashtags", KEEP + space(7, line=12) + indent(left, short), font(9, MUTED)),
        Style("CP Tail", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
              font(1)),
    )  # fmt: skip


def words(look: Look) -> tuple[Style, ...]:
    """Styles of a few words."""

    def of_words(name: str, run: str) -> Style:
        return Style(name, run=run, kind="character")

    outlined = f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{look.accent}"/>'
    return (
        of_words("Strong", "<w:b/><w:bCs/>"),
        of_words("Emphasis", "<w:i/><w:iCs/>"),
        of_words("Hyperlink", font(color=look.accent) + UNDERLINED),
        of_words("CP Kind", label(look)),
        of_words("CP Cover Title", font(34)),
        of_words("CP Name", font(color=INK, bold=True)),
        of_words("CP Speaker Name", font(color=INK)),
        of_words("CP Detail", font(9, MUTED, bold=False)),
        of_words("CP Old", font(color=MUTED, struck=True)),
        of_words("CP New", font(bold=True)),
        of_words("CP Unit", font(12)),
        of_words("CP Tag", font(8.5, look.accent, bold=True) + outlined),
    )


def agency(look: Look) -> tuple[Style, ...]:
    """A strong grid: rules across the page, a solid tag, everything on the axis."""
    left = look.left
    solid = f'<w:bdr w:val="single" w:sz="24" w:space="0" w:color="{look.primary}"/>'
    bar = border("left", color=look.accent, width=36, air=9)
    return (
        Style("heading 1", KEEP + WHOLE + NO_HYPHENS + space(16, 0) + outline(0),
              font(24, INK, TITLES, bold=True), following="Subtitle"),
        Style("heading 2", KEEP + WHOLE + border("top", color=look.accent, width=12, air=5)
              + NO_HYPHENS + space(15, 0, line=17) + indent(0) + outline(1),
              font(13, INK, bold=True), following="Body Text"),
        Style("CP Label", KEEP + border("bottom", color=look.accent, width=24, air=7)
              + tabs(("right", look.width)) + space(0, 0, 16), font(10, MUTED)),
        Style("CP Fact", WHOLE + border("bottom", "between", color=RULE, air=3)
              + tabs(("left", left)) + space(3, 0, 15) + indent(left, 0, left)),
        Style("CP Fact Heading", KEEP + WHOLE
              + border("bottom", color=look.accent, width=12, air=4) + space(17, 0, 15)
              + indent(0), label(look), following="CP Fact"),
        Style("CP Standfirst", WHOLE + space(13, 3, 16) + indent(left), font(12, bold=True),
              following="Body Text"),
        Style("CP Contents Heading", NEW_PAGE + space(0, 6, 22), font(18), parent="heading 2",
              following="CP Contents"),
        Style("CP Part", NEW_PAGE + border("top", color=look.accent, width=36, air=8)
              + space(0, 0, 24), font(20), parent="heading 2", following="CP Standfirst"),
        Style("CP Chapter", border("top", color=look.accent, width=36, air=8) + space(15, 4, 24),
              font(20), parent="heading 2", following="CP Standfirst"),
        Style("CP Quote", KEEP + WHOLE + bar + space(12, 0, 17) + indent(left + 270, 300),
              font(12, INK, bold=True), following="CP Quote Source"),
        Style("CP Quote Source", WHOLE + bar + space(2, 3, 14) + indent(left + 270, 300),
              font(10)),
        Style("CP Wide Heading", space(15, 5), parent="heading 2"),
        Style("CP Figure", KEEP + space(5, 0, 36), font(30, look.accent, bold=True),
              following="CP Figure Label"),
        Style("CP About Heading", border("top", color=RULE, width=2, air=4) + space(8, 0, 12.5),
              font(9.5, INK, bold=True), parent="heading 2", following="CP About"),
        Style("CP About First", border("top", color=look.accent, width=12, air=5)
              + space(14, 0, 12.5), parent="CP About Heading", following="CP About"),
        # The ground again, for where the cell loses its own.
        Style("CP Column", KEEP + shade(look.primary), font(bold=True, color=look.on_primary),
              parent="CP Cell"),
        Style("CP Box Heading", space(14, 5, 14), label(look), parent="heading 2"),
        Style("CP Kind", kind="character",
              run=font(9.5, look.on_primary, bold=True, caps=True, spread=30) + solid
              + shade(look.primary)),
        Style("CP Cover Title", run=font(38), kind="character"),
    )  # fmt: skip


def magazine(look: Look) -> tuple[Style, ...]:
    """A colour field with a large title in it, then a calm text in one serif."""
    inside = box(look.primary, air=14, beside=20, width=4) + shade(look.primary)
    between = indent(0)
    # A white block in the field: its sides reach as far as those of the field.
    white = (
        framed(look.primary, upright=(6, 4), beside=(9, 92))
        + shade(WHITE)
        + space(0, 0, 17)
        + between
    )
    on_white = font(12, look.accent, bold=True)
    return (
        Style("heading 1", KEEP + WHOLE + inside + NO_HYPHENS + space(20, 0, 32) + between
              + outline(0), font(26, look.on_primary, TITLES, bold=False), following="Subtitle"),
        Style("Subtitle", WHOLE + inside + space(8, 0, 19) + between,
              font(14, look.on_primary), following="CP Standfirst"),
        Style("heading 2", KEEP + WHOLE + NO_HYPHENS + space(16, 0, 19) + outline(1),
              font(15, look.accent, TITLES, bold=False), following="Body Text"),
        Style("heading 3", KEEP + WHOLE + NO_HYPHENS + space(14) + outline(2),
              font(11.5, INK, bold=True), following="Body Text"),
        Style("CP Label", KEEP + inside + tabs(("right", look.width)) + space(0, 0, 14) + between,
              font(10, look.on_primary)),
        Style("CP Cover Label", space(30, 110, 14), parent="CP Label"),
        Style("CP Supersedes", KEEP + WHOLE + white, on_white),
        Style("CP Embargo", KEEP + WHOLE + white, on_white),
        # Air above would part the field under a block; with none at all, LibreOffice leaves holes
        # in it under the label.
        Style("CP Status", KEEP + WHOLE + inside + space(0.05, 0, 17) + between,
              font(10, look.on_primary)),
        Style("CP Author", WHOLE + inside + space(6, 12, 16) + between,
              font(12, look.on_primary), following="CP Standfirst"),
        Style("CP Fact", WHOLE + band(look.tint) + tabs(("left", 1760)) + space(0, 0, 17)
              + indent(1760, 110, 1650)),
        Style("CP Fact Heading", KEEP + space(24, 0, 17), label(look), parent="CP Fact",
              following="CP Fact"),
        Style("CP Standfirst", WHOLE + space(18, 4, 19), font(13), following="Body Text"),
        Style("CP Contents Heading", NEW_PAGE + space(0, 10, 30), font(24), parent="heading 2",
              following="CP Contents"),
        Style("CP Part", NEW_PAGE + inside + space(0, 6, 32) + between,
              font(24, look.on_primary), parent="heading 2", following="CP Standfirst"),
        Style("CP Chapter", border("top", color=look.accent, width=16, air=8) + space(20, 4, 28),
              font(22), parent="heading 2", following="CP Standfirst"),
        Style("CP Quote", KEEP + WHOLE + border("top", color=look.accent, width=6, air=10)
              + space(12, 0, 19) + indent(300, 300), font(13.5, look.accent, italic=True),
              following="CP Quote Source"),
        Style("CP Quote Source", WHOLE + border("bottom", color=look.accent, width=6, air=10)
              + space(4, 6, 14) + indent(300, 300), font(10)),
        Style("CP About Quote", space(8, 0, 15), font(10.5), parent="CP Quote",
              following="CP Quote Source"),
        Style("CP Wide Heading", space(16, 6), parent="heading 2"),
        Style("CP Figure", KEEP + space(2, 0, 28), font(23, look.accent, TITLES, bold=False),
              following="CP Figure Label"),
        Style("CP About Heading", space(9, 0, 13), font(10, INK, bold=True), parent="heading 2",
              following="CP About"),
        Style("CP About", WHOLE + space(2, 0, 13), font(9.5)),
        Style("CP Contact", KEEP + space(0, 0, 12.5), font(9)),
        Style("footer", space(line=11), font(7.5, MUTED)),
        Style("CP Box Heading", space(18, 5, 14), label(look), parent="heading 2"),
        Style("CP Kind", run=font(bold=True, caps=True, spread=40), kind="character"),
        Style("CP Cover Title", run=font(40), kind="character"),
    )  # fmt: skip


MORE = {"agency": agency, "magazine": magazine}


def rows(look: Look) -> tuple[Style, ...]:
    """The styles of a look, its own rows in the place of those of Institution."""
    parts = (running, top, middle, bottom, words)
    drawn = {style.name: style for part in parts for style in part(look)}
    own = MORE[look.name](look) if look.name in MORE else ()
    return tuple((drawn | {style.name: style for style in own}).values())


def tables(look: Look) -> tuple[str, ...]:
    """The styles of tables."""
    # Running text has no colour of its own: Word would prefer it to that of a header row.
    header = {
        "institution": first_row(f"<w:b/>{font(color=look.accent)}", under(look.accent, 8)),
        "agency": first_row(f"<w:b/>{font(color=look.on_primary)}", shade(look.primary)),
        "magazine": first_row(f"<w:b/>{font(color=INK)}", under(INK, 8)),
    }[look.name]
    rule, accent = RULE, look.accent
    cards = {
        "institution": rules(("top", accent, 12), ("insideH", accent, 12)) + air(60, 240),
        "agency": rules(("top", accent, 36), ("insideH", WHITE, 48), ("insideV", WHITE, 72))
        + air(60, 120, 150),
        "magazine": rules(("insideV", rule, 4)) + air(60, 80, 140),
    }[look.name]
    frame = {
        "institution": "",
        "agency": rules(("top", accent, 24)),
        "magazine": rules(("top", accent, 6), ("bottom", accent, 6)),
    }[look.name]
    grid = rules(*((side, rule, 4) for side in ("top", "left", "bottom", "right",
                                                "insideH", "insideV")))  # fmt: skip
    cells = air(50, 120, 110 if look.tagged else 0)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal '
        'Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd '
        f'w:w="0" w:type="dxa"/>{air(0, 108, 108)}</w:tblPr></w:style>',
        table_style("Table Grid", grid),
        table_style("CP Table", rules(("bottom", rule, 4), ("insideH", rule, 4)) + cells, header),
        table_style("CP Programme", rules(("bottom", rule, 4)) + cells, header),
        table_style("CP Cards", cards),
        table_style("CP Box", frame + air(80, 60, 170)),
    )


def styles(look: Look) -> str:
    """The inside of the part of styles; Word shows these and hides its other three hundred."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font(look.size, face=TEXT)}"
        '<w:lang w:val="fr-FR" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )
    character = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name '
        'w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    own = "".join(style.xml() for style in rows(look))
    return defaults + character + own + "".join(tables(look))
