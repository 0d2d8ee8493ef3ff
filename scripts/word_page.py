"""The page of the Word template Institution, paragraph by paragraph, with its docxtpl tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from word_styles import HOURS, RULE, TINT, WIDTH, shade, style_id

ABOVE = f'<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tcBorders>'


BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def paragraph(style: str, text: str = "") -> str:
    """A paragraph. `[Style|words]` sets words in a character style; a tab is a tab, a line end
    a line end."""
    parts = re.findall(r"\[([^|\]]+)\|([^\]]*)\]|([\t\n])|([^\[\t\n]+)", text)
    inside = "".join(
        f"<w:r>{BREAKS[gap]}</w:r>" if gap else run(styled or plain, style_of_run)
        for style_of_run, styled, gap, plain in parts
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{inside}</w:p>'


def run(text: str, style: str = "") -> str:
    """A run of text, in a character style if one is named."""
    properties = f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def tag(text: str) -> str:
    """A paragraph that holds a loop or a condition and disappears."""
    return paragraph("Normal", text)


def field(code: str) -> str:
    """A number that Word counts: PAGE, NUMPAGES."""
    return f'<w:fldSimple w:instr=" {code} ">{run("1")}</w:fldSimple>'


def cell(*paragraphs: str, width: int = 0, fill: str = "", ruled: bool = False) -> str:
    """A cell of a table; without a width it shares the table evenly; `ruled` draws a rule above."""
    inside = f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else ""
    inside += ABOVE if ruled else ""
    inside += shade(fill) if fill else ""
    return f"<w:tc><w:tcPr>{inside}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, header: bool = False) -> str:
    """A row that stays on one page; a header row comes again on every page."""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, summary: str, widths: tuple[int, ...], *rows: str) -> str:
    """A table as wide as the column; `summary` is what screen readers announce."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(style)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="{summary}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def looped_cells(loop: str, *paragraphs: str, fill: str = "") -> tuple[str, str, str]:
    """A cell that comes once for each of the loop."""
    start, end = cell(tag(f"{{%tc for {loop} %}}")), cell(tag("{%tc endfor %}"))
    return start, cell(*paragraphs, fill=fill), end


THIRDS = (WIDTH // 3, WIDTH // 3, WIDTH // 3)


def opening() -> Iterator[str]:
    """Who speaks, since when it may be used, what is new."""
    yield paragraph(
        "CP Label",
        "[CP Kind|{{ kind_label }}]{% if number %}   {{ number }}{% endif %}\t{{ date_line }}",
    )
    yield tag("{%p if embargo %}")
    yield paragraph("CP Embargo", "{{ embargo }}")
    yield tag("{%p elif status %}")
    yield paragraph("CP Status", "{{ status }}")
    yield tag("{%p endif %}")
    yield paragraph("heading 1", "{{ title }}")
    yield tag("{%p if subtitle %}")
    yield paragraph("Subtitle", "{{ subtitle }}")
    yield tag("{%p endif %}")
    yield tag("{%p if practical %}")
    yield paragraph("CP Fact Heading", "{{ t.practical }}")
    yield tag("{%p for fact in practical %}")
    yield paragraph("CP Fact", "[CP Name|{{ fact.label }}]\t{{ fact.value }}")
    yield tag("{%p endfor %}")
    yield tag("{%p endif %}")
    yield tag("{%p if standfirst %}")
    yield paragraph("CP Standfirst", "{{r standfirst }}")
    yield tag("{%p endif %}")


def quoted(loop: str, style: str = "CP Quote") -> Iterator[str]:
    """Quotes, each with its speaker under it."""
    yield tag(f"{{%p for quote in {loop} %}}")
    yield paragraph(style, "{{r quote.text }}")
    yield paragraph(
        "CP Quote Source",
        "[CP Name|{{ quote.speaker }}]{% if quote.role %}, {{ quote.role }}{% endif %}"
        "{% if quote.source %}\n[CP Detail|{{ t.source }} {{ quote.source }}]{% endif %}"
        "{% if quote.translated %}\n[CP Detail|{{ quote.translated }}]{% endif %}",
    )
    yield tag("{%p endfor %}")


def story() -> Iterator[str]:
    """The body, its quotes and its figures."""
    yield tag("{%p for section in sections %}")
    yield tag("{%p if section.heading %}")
    yield paragraph("heading 2", "{{ section.heading }}")
    yield tag("{%p endif %}")
    yield tag("{{p section.body }}")
    yield from quoted("section.quotes")
    yield tag("{%p endfor %}")
    yield from quoted("quotes")
    yield tag("{%p if key_figures %}")
    yield paragraph("CP Wide Heading", "{{ t.key_figures }}")
    yield table(
        "CP Cards", "{{ t.key_figures }}", THIRDS,
        row(cell(tag("{%tr for figures in key_figure_rows %}"))),
        row(*looped_cells(
            "figure in figures",
            paragraph("CP Figure", "{{ figure.number }}[CP Unit|{{ figure.unit_beside }}]"),
            paragraph("CP Figure Label", "[CP Name|{{ figure.unit_below }}]{{ figure.label }}"),
            tag("{%p if figure.source %}"),
            paragraph("CP Source", "{{ figure.source }}"),
            tag("{%p endif %}"),
        )),
        row(cell(tag("{%tr endfor %}"))),
    )  # fmt: skip
    yield tag("{%p endif %}")


def speakers(loop: str) -> Iterator[str]:
    """Those who speak, each on a line."""
    yield tag(f"{{%p for speaker in {loop} %}}")
    yield paragraph(
        "CP Speaker",
        "[CP Speaker Name|{{ speaker.name }}]{% if speaker.role %}, {{ speaker.role }}{% endif %}"
        "{% if speaker.topic %}\n[Emphasis|{{ speaker.topic }}]{% endif %}",
    )
    yield tag("{%p endfor %}")


def session() -> Iterator[str]:
    """A slot of the programme: what it is, where, for whom, who speaks."""
    yield paragraph("CP Session", "{{ session.title }}")
    yield tag("{%p if session.room or session.access_label %}")
    yield paragraph(
        "CP Room",
        "{{ session.room }}{% if session.room and session.access_label %}   {% endif %}"
        "{% if session.access_label %}[CP Tag| {{ session.access_label }} ]{% endif %}",
    )
    yield tag("{%p endif %}")
    yield tag("{{p session.body }}")
    yield from speakers("session.speakers")
    # The first talk stays with its session; the others have rows of their own, so that a long
    # session breaks between its talks.
    yield tag("{%p for talk in session.first_talk %}")
    yield from talk()
    yield tag("{%p endfor %}")


def talk() -> Iterator[str]:
    """A part of a session and those who speak in it."""
    yield tag("{%p if talk.title %}")
    yield paragraph("CP Talk", "{{ talk.title }}")
    yield tag("{%p endif %}")
    yield from speakers("talk.speakers")


def programme() -> Iterator[str]:
    """Events, each with its table of sessions."""
    yield tag("{%p for event in events %}")
    yield paragraph("heading 2", "{{ event.heading }}")
    yield tag("{%p if event.notice %}")
    yield paragraph("CP Notice", "{{ event.notice }}")
    yield tag("{%p endif %}")
    yield tag("{%p if event.title or event.hours or event.venue %}")
    yield paragraph(
        "CP Event",
        "{% if event.title %}[CP Name|{{ event.title }}]\n{% endif %}{{ event.hours }}"
        "{% if event.hours and event.venue %} · {% endif %}{{ event.venue }}"
        "{% if event.address %}, {{ event.address }}{% endif %}",
    )
    yield tag("{%p endif %}")
    yield tag("{%p if event.sessions %}")
    widths = (HOURS, WIDTH - HOURS)
    yield table(
        "CP Programme", "{{ event.heading }}", widths,
        row(cell(paragraph("CP Column", "{{ t.time }}"), width=widths[0]),
            cell(paragraph("CP Column", "{{ t.session }}"), width=widths[1]), header=True),
        row(cell(tag("{%tr for session in event.sessions %}"))),
        row(cell(paragraph("CP Hour", "{{ session.time }}"), width=widths[0], ruled=True),
            cell(*session(), width=widths[1], ruled=True)),
        row(cell(tag("{%tr for talk in session.next_talks %}"))),
        row(cell(paragraph("CP Hour"), width=widths[0]), cell(*talk(), width=widths[1])),
        row(cell(tag("{%tr endfor %}"))),
        row(cell(tag("{%tr endfor %}"))),
    )  # fmt: skip
    yield tag("{%p endif %}")
    yield tag("{%p endfor %}")


def closing() -> Iterator[str]:
    """How to come, where to read more, what journalists should know, what to print."""
    yield tag("{%p if registration %}")
    yield paragraph("heading 2", "{{ t.registration }}")
    yield paragraph(
        "Body Text",
        "{{ registration.text }}{% if registration.email %} {{r registration.email }}{% endif %}",
    )
    yield tag("{%p endif %}")
    yield tag("{%p if links %}")
    yield paragraph("heading 2", "{{ t.links }}")
    yield tag("{%p for each in links %}")
    yield paragraph("List Bullet", "{{r each.link }}  [CP Detail|{{ each.url }}]")
    yield tag("{%p endfor %}")
    yield tag("{%p endif %}")
    yield tag("{%p if end_mark %}")
    yield paragraph("CP End", "{{ end_mark }}")
    yield tag("{%p endif %}")
    yield tag("{%p if notes %}")
    yield paragraph("heading 2", "{{ t.notes }}")
    yield tag("{{p notes }}")
    yield tag("{%p endif %}")
    yield tag("{%p if pictures %}")
    yield paragraph("heading 2", "{{ t.pictures }}")
    yield tag("{%p for picture in pictures %}")
    yield paragraph("CP Image", "{{r picture.image }}")
    yield paragraph(
        "caption",
        "{{ picture.caption }}"
        "{% if picture.credit %} [CP Detail|{{ t.credit }} {{ picture.credit }}]{% endif %}"
        "{% if picture.credit and picture.licence %} [CP Detail|·]{% endif %}"
        "{% if picture.licence %} [CP Detail|{{ picture.licence }}]{% endif %}",
    )
    yield tag("{%p endfor %}")
    yield tag("{%p endif %}")


def foot() -> Iterator[str]:
    """Who they are and whom to call."""
    yield tag("{%p for body in about %}")
    yield tag("{%p if loop.first %}")
    yield paragraph("CP About First", "{{ body.heading }}")
    yield tag("{%p else %}")
    yield paragraph("CP About Heading", "{{ body.heading }}")
    yield tag("{%p endif %}")
    yield tag("{{p body.body }}")
    yield from quoted("body.quotes", "CP About Quote")
    yield tag("{%p endfor %}")
    yield tag("{%p if hashtags %}")
    yield paragraph("CP Hashtags", "{% for word in hashtags %}#{{ word }} {% endfor %}")
    yield tag("{%p endif %}")
    yield tag("{%p if contacts %}")
    yield paragraph("CP Box Heading", "{{ t.contacts }}")
    yield tag("{%p if contacts | length == 1 %}")
    yield table(
        "CP Box", "{{ t.contacts }}", THIRDS,
        row(*looped_cells("people in (contacts | first).contacts | slice(2) if people", *one_desk(),
                          fill=TINT)),
    )  # fmt: skip
    yield tag("{%p else %}")
    yield table(
        "CP Box", "{{ t.contacts }}", THIRDS,
        row(*looped_cells("column in contact_columns", *desks(), fill=TINT)),
    )  # fmt: skip
    yield tag("{%p endif %}")
    yield tag("{%p endif %}")
    # Word adds a paragraph of full height after a last table that has none.
    yield paragraph("CP Tail")


def one_desk() -> Iterator[str]:
    """Half the press contacts of a sole organisation; its name stands over the first half."""
    yield paragraph(
        "CP Organisation", "{% if loop.first %}{{ (contacts | first).organisation }}{% endif %}"
    )
    yield from contacts("people")


def desks() -> Iterator[str]:
    """The press contacts of one column, by organisation."""
    yield tag("{%p for block in column %}")
    yield paragraph("CP Organisation", "{{ block.organisation }}")
    yield from contacts("block.contacts")
    yield tag("{%p endfor %}")


def contacts(loop: str) -> Iterator[str]:
    """Press contacts: who it is, then how to reach them."""
    yield tag(f"{{%p for contact in {loop} %}}")
    yield paragraph("CP Contact Name", "{{ contact.name }}")
    for each in ("role", "also"):
        yield tag(f"{{%p if contact.{each} %}}")
        yield paragraph("CP Contact", f"[CP Detail|{{{{ contact.{each} }}}}]")
        yield tag("{%p endif %}")
    yield tag("{%p for phone in contact.phones %}")
    yield paragraph("CP Contact", "{{r phone.link }}")
    yield tag("{%p endfor %}")
    yield tag("{%p for email in contact.emails %}")
    yield paragraph("CP Contact", "{{r email }}")
    yield tag("{%p endfor %}")
    yield tag("{%p if contact.languages %}")
    yield paragraph("CP Contact", "[CP Detail|{{ contact.languages }}]")
    yield tag("{%p endif %}")
    yield tag("{%p endfor %}")


def body() -> str:
    """The whole page."""
    parts = (opening(), story(), programme(), closing(), foot())
    return "".join(piece for part in parts for piece in part)
