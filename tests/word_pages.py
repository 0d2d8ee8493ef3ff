"""Word templates as press officers make them: typed in a French Word, tags cut into runs."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

# Every field of the vocabulary, placed as the contract wants it.
WHOLE = """
{{ kind_label }} {{ number }} {{ date_line }} {{ supersedes }}
{{ embargo }}{{ status }}
= {{ title }}
{{ subtitle }}
{%p if speaker %}
{{ speaker.name }}, {{ speaker.role }}
{%p endif %}
{%p for change in changes %}
{{ change.what }} {{ change.old }} {{ change.new }}
{%p endfor %}
{{r reason }}
{%p for fact in practical %}
{{ fact.label }} : {{ fact.value }}
{%p endfor %}
{{r standfirst }}
{%p for chapter in contents %}
{{ chapter.title }}
{%p endfor %}
{%p for section in sections %}
== {{ section.heading }}
{{p section.body }}
{%p for quote in section.quotes %}
QUOTE
{%p endfor %}
{%p endfor %}
{%p for quote in quotes %}
QUOTE
{%p endfor %}
{%p for figure in key_figures %}
{{ figure.value }} {{ figure.label }} {{ figure.source }}
{%p endfor %}
{%p for part in parts %}
== {{ part.heading }}
{{r part.standfirst }}
{%p for section in part.sections %}
=== {{ section.heading }}
{{p section.body }}
{%p for quote in section.quotes %}
QUOTE
{%p endfor %}
{%p endfor %}
{%p for figure in part.key_figures %}
{{ figure.value }} {{ figure.label }} {{ figure.source }}
{%p endfor %}
{%p for step in part.timeline %}
{{ step.date }} {{r step.text }}
{%p endfor %}
{%p for life in part.biographies %}
{{ life.name }} {{ life.role }}
{{p life.body }}
{%p endfor %}
{%p endfor %}
{%p for person in attending %}
{{ person.name }} {{ person.role }} {{ person.topic }}
{%p endfor %}
{%p for event in events %}
== {{ event.heading }}
{{ event.title }} {{ event.hours }} {{ event.venue }} {{ event.address }} {{ event.directions }}
{{ event.notice }}
{%p for session in event.sessions %}
{{ session.time }} {{ session.title }} {{ session.room }} {{ session.access_label }}
{{p session.body }}
{%p for speaker in session.speakers %}
{{ speaker.name }} {{ speaker.role }} {{ speaker.topic }}
{%p endfor %}
{%p for talk in session.talks %}
{{ talk.title }}
{%p for speaker in talk.speakers %}
{{ speaker.name }} {{ speaker.role }} {{ speaker.topic }}
{%p endfor %}
{%p endfor %}
{%p endfor %}
{%p endfor %}
{{p opportunities }}
{%p if registration %}
{{ registration.text }} {{r registration.email }}
{%p endif %}
{{p logistics }}
{%p for link in links %}
{{r link.link }}
{%p endfor %}
{{ end_mark }}
{{p notes }}
{%p for picture in pictures %}
{{r picture.image }}
{{ picture.caption }} {{ picture.credit }} {{ picture.licence }}
{%p endfor %}
{%p for one in about %}
== {{ one.heading }}
{{p one.body }}
{%p for quote in one.quotes %}
QUOTE
{%p endfor %}
{%p endfor %}
{% for word in hashtags %}#{{ word }} {% endfor %}
{%p for block in contacts %}
{{ block.organisation }}
{%p for contact in block.contacts %}
{{ contact.name }} {{ contact.role }} {{ contact.languages }} {{ contact.also }}
{% for phone in contact.phones %}{{ phone.text }} {% endfor %}
{%p for email in contact.emails %}
{{r email }}
{%p endfor %}
{%p endfor %}
{%p endfor %}
{{ office }} {{ address }}
""".replace(
    "QUOTE",
    "{{r quote.text }} {{ quote.speaker }} {{ quote.role }}\n"
    "{{ quote.source }} {{ quote.translated }}",
)
_FRENCH_IDS = {"Heading1": "Titre1", "Heading2": "Titre2", "Heading3": "Titre3", "Title": "Titre",
               "ListBullet": "Listepuces", "Quote": "Citation"}  # fmt: skip


def page(*lines: str) -> Document:
    """A document with these paragraphs; `= ` begins a title, `== ` and `=== ` the headings below,
    `T ` a paragraph in the style Title. Each is cut into runs, as Word does."""
    made = docx.Document()
    for line in lines:
        type_in(made.add_paragraph(), line)
    return made


def type_in(paragraph: Paragraph, line: str) -> None:
    """Type a line in a paragraph, in runs of a few letters, every other one bold."""
    marks = {"=": "Heading 1", "==": "Heading 2", "===": "Heading 3", "T": "Title"}
    mark, _, rest = line.partition(" ")
    if mark in marks:
        paragraph.style, line = marks[mark], rest
    for start in range(0, len(line), 5):
        run = paragraph.add_run(line[start : start + 5])
        run.bold = start % 10 == 0 or None


def whole_page() -> Document:
    """A template that places every field."""
    return page(*WHOLE.strip().splitlines())


def saved(document: Document) -> bytes:
    """The file, with the style ids that a French Word writes."""
    stream = io.BytesIO()
    for style in document.styles.element.style_lst:
        style.styleId = _FRENCH_IDS.get(style.styleId, style.styleId)
    for root in (document.element, document.styles.element):
        for name in ("w:pStyle", "w:basedOn", "w:next", "w:link"):
            for each in root.iter(qn(name)):
                each.set(qn("w:val"), _FRENCH_IDS.get(each.get(qn("w:val")), each.get(qn("w:val"))))
    document.save(stream)
    return stream.getvalue()
