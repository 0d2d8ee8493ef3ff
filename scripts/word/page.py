"""The page of a Word template, from the label down to the press contacts."""

from __future__ import annotations

from collections.abc import Iterator

from word.contacts import contacts
from word.look import Look
from word.marks import KEEP
from word.pieces import (
    cell,
    each,
    layout,
    looped_cells,
    looped_rows,
    paragraph,
    row,
    shown,
    table,
    tag,
    titles,
)

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
# Where nothing stands between the end of the text and few contacts, they share a page.
NEAR_CONTACTS = "not (notes or pictures or about) and contacts | length < 4"


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
    if look.field:
        yield tag("{%p if embargo or (supersedes and not status) %}")
        yield from headline('<w:spacing w:before="0"/>')
        yield tag("{%p else %}")
    yield from headline()
    if look.field:
        yield tag("{%p endif %}")
    yield from shown("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    yield from shown("speaker", paragraph(
        "CP Author",
        # No colour of its own: it may stand on a field of colour.
        "[Strong|{{ speaker.name }}]{% if speaker.role %}, {{ speaker.role }}{% endif %}",
    ))  # fmt: skip


def headline(more: str = "") -> Iterator[str]:
    """The title, larger on the cover of a press kit."""
    yield tag('{%p if kind == "press-kit" %}')
    yield paragraph("heading 1", "[CP Cover Title|{{ title }}]", more)
    yield tag("{%p else %}")
    yield paragraph("heading 1", "{{ title }}", more)
    yield tag("{%p endif %}")


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
    # The picture begins at the margin, and so do the words under it.
    yield from shown(
        "cover",
        paragraph("CP Cover Image", "{{r cover.image }}"),
        paragraph("caption", caption, '<w:ind w:left="0"/>'),
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
    yield tag(f"{{%p if end_mark and {NEAR_CONTACTS} %}}")
    yield paragraph("CP End", "{{ end_mark }}", KEEP)
    yield tag("{%p elif end_mark %}")
    yield paragraph("CP End", "{{ end_mark }}")
    yield tag("{%p endif %}")
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


def body(look: Look) -> str:
    """The whole page."""
    parts = (opening(look), cover(), changes(look), practical(), summary(), story(look),
             attending(), programme(look), coming(), notes(), about(), contacts(look))  # fmt: skip
    return "".join(piece for part in parts for piece in part)
