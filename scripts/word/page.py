"""The page of a Word template, from the label down to the press contacts."""

from __future__ import annotations

from collections.abc import Iterator

from word.look import Look
from word.pieces import cell, layout, looped_cells, looped_rows, paragraph, row, table, tag, titles

WORDS_OF_A_QUOTE = (
    "[CP Name|{{ quote.speaker }}]{% if quote.role %}, {{ quote.role }}{% endif %}"
    "{% if quote.source %}\n[CP Detail|{{ t.source }} {{ quote.source }}]{% endif %}"
    "{% if quote.translated %}\n[CP Detail|{{ quote.translated }}]{% endif %}"
)
WORDS_OF_A_PICTURE = (
    "{{ picture.caption }}"
    "{% if picture.credit %} [CP Detail|{{ t.credit }} {{ picture.credit }}]{% endif %}"
    "{% if picture.credit and picture.licence %} [CP Detail|·]{% endif %}"
    "{% if picture.licence %} [CP Detail|{{ picture.licence }}]{% endif %}"
)


def shown(condition: str, *pieces: str) -> Iterator[str]:
    """Pieces that stand there only under a condition."""
    yield tag(f"{{%p if {condition} %}}")
    yield from pieces
    yield tag("{%p endif %}")


def each(loop: str, *pieces: str) -> Iterator[str]:
    """Pieces that come once for each of the loop."""
    yield tag(f"{{%p for {loop} %}}")
    yield from pieces
    yield tag("{%p endfor %}")


def opening(look: Look) -> Iterator[str]:
    """Who speaks, since when it may be used, what is new."""
    air = " " if look.tagged else ""
    label = (
        f"[CP Kind|{air}{{{{ kind_label }}}}{air}]{{% if number %}}   {{{{ number }}}}{{% endif %}}"
        "\t{{ date_line }}"
    )
    yield tag('{%p if kind == "press-kit" and not (embargo or supersedes) %}')
    yield paragraph("CP Cover Label", label)
    yield tag("{%p else %}")
    yield paragraph("CP Label", label)
    yield tag("{%p endif %}")
    yield from shown("supersedes", paragraph("CP Supersedes", "{{ supersedes }}"))
    yield tag("{%p if embargo %}")
    yield paragraph("CP Embargo", "{{ embargo }}")
    yield tag("{%p elif status %}")
    yield paragraph("CP Status", "{{ status }}")
    yield tag("{%p endif %}")
    yield tag('{%p if kind == "press-kit" %}')
    yield paragraph("heading 1", "[CP Cover Title|{{ title }}]")
    yield tag("{%p else %}")
    yield paragraph("heading 1", "{{ title }}")
    yield tag("{%p endif %}")
    yield from shown("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    yield from shown("speaker", paragraph(
        "CP Author",
        # No colour of its own: it may stand on a field of colour.
        "[Strong|{{ speaker.name }}]{% if speaker.role %}, {{ speaker.role }}{% endif %}",
    ))  # fmt: skip


def changes(look: Look) -> Iterator[str]:
    """What a correction changes, and why."""
    yield from shown(
        "changes or reason",
        paragraph("CP Wide Heading", "{{ t.changes }}"),
        *shown("reason", paragraph(
            "CP Reason", "[CP Name|{{ t.reason }}]{{ t.colon }}{{r reason }}")),
        tag("{%p if changes | selectattr('what') | list %}"),
        _changes(look, ("{{ t.change_what }}", "[CP Name|{{ change.what }}]")),
        tag("{%p elif changes %}"),
        _changes(look),
        tag("{%p endif %}"),
    )  # fmt: skip


def _changes(look: Look, *before: tuple[str, str]) -> str:
    columns = (*before, ("{{ t.change_old }}", "[CP Old|{{ change.old }}]"),
               ("{{ t.change_new }}", "[CP New|{{ change.new }}]"))  # fmt: skip
    widths = (look.width // len(columns),) * len(columns)
    cells = (cell(paragraph("CP Cell", text), width=width)
             for (_, text), width in zip(columns, widths, strict=True))  # fmt: skip
    heads = (head for head, _ in columns)
    return table("CP Table", "{{ t.changes }}", widths, titles(widths, *heads),
                 *looped_rows("change in changes", row(*cells)))  # fmt: skip


def practical() -> Iterator[str]:
    """Day, hour and place of an event, in a box."""
    yield from shown(
        "practical",
        paragraph("CP Fact Heading", "{{ t.practical }}"),
        *each("fact in practical",
              paragraph("CP Fact", "[CP Name|{{ fact.label }}]\t{{ fact.value }}")),
    )  # fmt: skip


def cover() -> Iterator[str]:
    """What a press kit has before its text: its first picture, and its contents on a new page."""
    caption = WORDS_OF_A_PICTURE.replace("picture.", "cover.")
    yield from shown(
        "cover", paragraph("CP Cover Image", "{{r cover.image }}"), paragraph("caption", caption)
    )
    yield from shown(
        "contents",
        paragraph("CP Contents Heading", "{{ t.contents }}"),
        *each("chapter in contents", paragraph("CP Contents", "{{r chapter.link }}")),
    )


def summary() -> Iterator[str]:
    """The heading of a press kit's first chapter."""
    yield from shown(
        "marks.summary", paragraph("CP Chapter", "{{r marks.summary }}{{ t.summary }}")
    )


def chapter(style: str, text: str) -> Iterator[str]:
    """A heading that the contents of a press kit name; in another document one like the others."""
    yield tag("{%p if contents %}")
    yield paragraph("CP Chapter", text)
    yield tag("{%p else %}")
    yield paragraph(style, text)
    yield tag("{%p endif %}")


def story(look: Look) -> Iterator[str]:
    """The body, its quotes and its parts."""
    yield from shown("standfirst", paragraph("CP Standfirst", "{{r standfirst }}"))
    yield from sections("sections", "heading 2")
    yield from quoted("quotes")
    yield from each("part in parts", *part(look))
    yield from shown(
        "key_figures",
        *chapter("CP Wide Heading", "{{r marks.key_figures }}{{ t.key_figures }}"),
        cards(look, "key_figure_rows"),
    )


def sections(loop: str, style: str) -> Iterator[str]:
    """Sections under their headings, each with its quotes."""
    yield from each(
        f"section in {loop}",
        *shown("section.heading", paragraph(style, "{{ section.heading }}")),
        tag("{{p section.body }}"),
        *quoted("section.quotes"),
    )


def quoted(loop: str, style: str = "CP Quote") -> Iterator[str]:
    """Quotes, each with its speaker under it."""
    yield from each(f"quote in {loop}", paragraph(style, "{{r quote.text }}"),
                    paragraph("CP Quote Source", WORDS_OF_A_QUOTE))  # fmt: skip


def part(look: Look) -> Iterator[str]:
    """A part of a press kit: it begins a page."""
    yield paragraph("CP Part", "{{r part.mark }}{{ part.heading }}")
    yield from shown("part.standfirst", paragraph("CP Standfirst", "{{r part.standfirst }}"))
    yield from sections("part.sections", "heading 3")
    yield from shown("part.key_figures", paragraph("CP Table Heading", "{{ t.key_figures }}"),
                     cards(look, "part.key_figure_rows"))  # fmt: skip
    yield from shown("part.timeline", paragraph("CP Table Heading", "{{ t.timeline }}"),
                     timeline(look))  # fmt: skip
    yield from shown(
        "part.biographies",
        paragraph("heading 3", "{{ t.biographies }}"),
        *each(
            "person in part.biographies",
            paragraph(
                "CP Person",
                "[CP Name|{{ person.name }}]{% if person.role %}, {{ person.role }}{% endif %}",
            ),
            tag("{{p person.body }}"),
        ),
    )


def timeline(look: Look) -> str:
    """Dates and what happened, or will."""
    widths = (look.hours + 400, look.width - look.hours - 400)
    return table(
        "CP Programme", "{{ t.timeline }}", widths,
        titles(widths, "{{ t.date }}", "{{ t.milestone }}"),
        *looped_rows("milestone in part.timeline", row(
            cell(paragraph("CP Hour", "[CP Name|{{ milestone.date }}]"), width=widths[0],
                 ruled=True),
            cell(paragraph("CP Cell", "{{r milestone.text }}"), width=widths[1], ruled=True))),
    )  # fmt: skip


def cards(look: Look, rows: str) -> str:
    """Key figures, side by side."""
    third = look.width // 3
    return layout(
        "CP Cards", "{{ t.key_figures }}", (third, third, third),
        *looped_rows(f"figures in {rows}", row(*looped_cells(
            "figure in figures",
            paragraph("CP Figure", "{{ figure.number }}[CP Unit|{{ figure.unit_beside }}]"),
            paragraph("CP Figure Label", "[CP Name|{{ figure.unit_below }}]{{ figure.label }}"),
            *shown("figure.source", paragraph("CP Source", "{{ figure.source }}")),
            fill=look.tint if look.card else "",
        ))),
    )  # fmt: skip


def attending() -> Iterator[str]:
    """Who will be there, in the order of protocol."""
    yield from shown(
        "attending",
        paragraph("heading 2", "{{ t.attending }}"),
        *each("guest in attending", paragraph(
            "List Bullet",
            "[CP Name|{{ guest.name }}]{% if guest.role %}, {{ guest.role }}{% endif %}"
            "{% if guest.topic %}\n[Emphasis|{{ guest.topic }}]{% endif %}",
        )),
    )  # fmt: skip


def speakers(loop: str) -> Iterator[str]:
    """Those who speak, each on a line."""
    yield from each(f"speaker in {loop}", paragraph(
        "CP Speaker",
        "[CP Speaker Name|{{ speaker.name }}]{% if speaker.role %}, {{ speaker.role }}{% endif %}"
        "{% if speaker.topic %}\n[Emphasis|{{ speaker.topic }}]{% endif %}",
    ))  # fmt: skip


def session() -> Iterator[str]:
    """A slot of the programme: what it is, where, for whom, who speaks."""
    yield paragraph("CP Session", "{{ session.title }}")
    yield from shown("session.room or session.access_label", paragraph(
        "CP Room",
        "{{ session.room }}{% if session.room and session.access_label %}   {% endif %}"
        "{% if session.access_label %}[CP Tag| {{ session.access_label }} ]{% endif %}",
    ))  # fmt: skip
    yield tag("{{p session.body }}")
    yield from speakers("session.speakers")
    # The first talk stays with its session; the others have rows of their own, so that a long
    # session breaks between its talks.
    yield from each("talk in session.first_talk", *talk())


def talk() -> Iterator[str]:
    """A part of a session and those who speak in it."""
    yield from shown("talk.title", paragraph("CP Talk", "{{ talk.title }}"))
    yield from speakers("talk.speakers")


def programme(look: Look) -> Iterator[str]:
    """Events, each with its table of sessions."""
    yield from each(
        "event in events",
        *chapter("heading 2", "{{r event.mark }}{{ event.heading }}"),
        *shown("event.notice", paragraph("CP Notice", "{{ event.notice }}")),
        *shown("event.title or event.hours or event.venue or event.directions", paragraph(
            "CP Event",
            "{% if event.title %}[CP Name|{{ event.title }}]\n{% endif %}{{ event.hours }}"
            "{% if event.hours and event.venue %} · {% endif %}{{ event.venue }}"
            "{% if event.address %}, {{ event.address }}{% endif %}"
            "{% if event.directions %}\n{{ t.access }}{{ t.colon }}{{ event.directions }}"
            "{% endif %}",
        )),
        *shown("event.sessions", _sessions(look)),
    )  # fmt: skip


def _sessions(look: Look) -> str:
    widths = (look.hours, look.width - look.hours)
    hour, what = widths
    return table(
        "CP Programme", "{{ event.heading }}", widths,
        titles(widths, "{{ t.time }}", "{{ t.session }}"),
        *looped_rows(
            "session in event.sessions",
            row(cell(paragraph("CP Hour", "{{ session.time }}"), width=hour, ruled=True),
                cell(*session(), width=what, ruled=True)),
            *looped_rows("talk in session.next_talks", row(
                cell(paragraph("CP Hour"), width=hour), cell(*talk(), width=what))),
        ),
    )  # fmt: skip


def coming() -> Iterator[str]:
    """What there is to film, how to come, where to read more."""
    yield from shown("opportunities", paragraph("heading 2", "{{ t.opportunities }}"),
                     tag("{{p opportunities }}"))  # fmt: skip
    yield from shown(
        "registration",
        paragraph("heading 2", "{{ t.registration }}"),
        paragraph("Body Text", "{{ registration.text }}"
                  "{% if registration.email %} {{r registration.email }}{% endif %}"),
    )  # fmt: skip
    yield from shown("logistics", paragraph("heading 2", "{{ t.logistics }}"),
                     tag("{{p logistics }}"))  # fmt: skip
    yield from shown(
        "links",
        paragraph("heading 2", "{{ t.links }}"),
        *each("each in links", paragraph("List Bullet", "{{r each.link }}  "
                                         "[CP Detail|{{ each.url }}]")),
    )  # fmt: skip


def notes() -> Iterator[str]:
    """What journalists should know, what to print."""
    yield from shown("end_mark", paragraph("CP End", "{{ end_mark }}"))
    yield from shown("notes", paragraph("heading 2", "{{ t.notes }}"), tag("{{p notes }}"))
    yield from shown(
        "pictures",
        *chapter("heading 2", "{{r marks.pictures }}{{ t.pictures }}"),
        *each("picture in pictures", paragraph("CP Image", "{{r picture.image }}"),
              paragraph("caption", WORDS_OF_A_PICTURE)),
    )  # fmt: skip


def about() -> Iterator[str]:
    """Who they are."""
    yield from shown("about and contents",
                     paragraph("CP Chapter", "{{r marks.about }}{{ t.about }}"))  # fmt: skip
    yield from each(
        "body in about",
        tag("{%p if loop.first and not contents %}"),
        paragraph("CP About First", "{{ body.heading }}"),
        tag("{%p else %}"),
        paragraph("CP About Heading", "{{ body.heading }}"),
        tag("{%p endif %}"),
        tag("{{p body.body }}"),
        *quoted("body.quotes", "CP About Quote"),
    )
    yield from shown("hashtags", paragraph(
        "CP Hashtags", "{% for word in hashtags %}#{{ word }} {% endfor %}"))  # fmt: skip


def contacts(look: Look) -> Iterator[str]:
    """Whom to call."""
    one_desk = "people in (contacts | first).contacts | slice(2) if people"
    name = paragraph(
        "CP Organisation", "{% if loop.first %}{{ (contacts | first).organisation }}{% endif %}"
    )
    yield from shown(
        "contacts",
        paragraph("CP Box Heading", "{{r marks.contacts }}{{ t.contacts }}"),
        tag("{%p if contacts | length == 1 %}"),
        _box(look, one_desk, name, *people("people")),
        tag("{%p else %}"),
        _box(look, "column in contact_columns", *each(
            "block in column", paragraph("CP Organisation", "{{ block.organisation }}"),
            *people("block.contacts"))),
        tag("{%p endif %}"),
    )  # fmt: skip
    # Word adds a paragraph of full height after a last table that has none.
    yield paragraph("CP Tail")


def _box(look: Look, loop: str, *pieces: str) -> str:
    third = look.width // 3
    cells = looped_cells(loop, *pieces, fill=look.tint if look.box else "")
    return layout("CP Box", "{{ t.contacts }}", (third, third, third), row(*cells))


def people(loop: str) -> Iterator[str]:
    """Press contacts: who it is, then how to reach them."""
    details = (
        piece for what in ("role", "also")
        for piece in shown(f"contact.{what}", paragraph(
            "CP Contact", f"[CP Detail|{{{{ contact.{what} }}}}]"))
    )  # fmt: skip
    yield from each(
        f"contact in {loop}",
        paragraph("CP Contact Name", "{{ contact.name }}"),
        *details,
        *each("phone in contact.phones", paragraph("CP Contact", "{{r phone.link }}")),
        *each("email in contact.emails", paragraph("CP Contact", "{{r email }}")),
        *shown("contact.languages",
               paragraph("CP Contact", "[CP Detail|{{ contact.languages }}]")),
    )  # fmt: skip


def body(look: Look) -> str:
    """The whole page."""
    parts = (opening(look), cover(), changes(look), practical(), summary(), story(look),
             attending(), programme(look), coming(), notes(), about(), contacts(look))  # fmt: skip
    return "".join(piece for part in parts for piece in part)
