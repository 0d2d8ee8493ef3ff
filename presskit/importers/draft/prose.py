"""Paragraphs as light Markdown that fits an editor's window. Never changes a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from presskit.importers import Line
from presskit.markup import is_safe

WIDTH = 96
# A reader of the format called it an item, and it has its number.
_NUMBERED = re.compile(r"- \d{1,3}[.)] ")
_ITEM = re.compile(r"- |\d{1,3}[.)] ")
# At the beginning of a line these would open a list, a heading, a table, a quotation or a rule.
_OPENS = re.compile(r"[-+*>#|=~`:]|\d{1,9}[.)]")
_SPACES = re.compile(r"[ \t\u00a0\u2007\u202f\u2009\u3000]+")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2028\u2029"
                        r"\u2060-\u2064\ufeff\ufff9-\uffff\ud800-\udfff]")  # fmt: skip


def tidy(text: str) -> str:
    """A text of one line with plain spaces: the house sets the others itself."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text.replace("\n", " "))).strip()


def prose(paragraphs: Sequence[str], lines: Mapping[str, Line], indent: int = 0) -> str:
    """The paragraphs as one text: list items together, rows of a table as a table, the rest with a
    blank line between; lines no longer than fits under `indent` spaces. `lines` are those of the
    file by their text: they know of cells and links."""
    pieces: list[str] = []
    rows: list[tuple[str, ...]] = []
    before = ""
    for paragraph in paragraphs:
        written = paragraph.removeprefix("- ") if _NUMBERED.match(paragraph) else paragraph
        line = lines.get(written.removeprefix("- "))
        cells = line.cells if line and len(line.cells) > 1 else ()
        if rows and not cells:
            pieces += ["", _table(rows)]
            rows = []
        if cells:
            rows.append(cells)
            before = "table"
            continue
        if line and line.item and not _ITEM.match(written):
            written = f"- {written}"
        kind = _kind(written)
        if pieces and not (kind == before == "item"):
            pieces.append("")
        pieces.append(_wrapped(_linked(tidy(written), lines, written), WIDTH - indent, kind))
        before = kind
    if rows:
        pieces += ["", _table(rows)]
    return "\n".join(pieces).strip("\n")


def linked(line: Line) -> Iterable[tuple[str, str]]:
    """The links of a line to the web; how to reach somebody is a fact of its own."""
    return ((label, url) for label, url in line.links
            if is_safe(url) and not url.startswith(("mailto:", "tel:")))  # fmt: skip


def _linked(text: str, lines: Mapping[str, Line], written: str) -> str:
    """The text with the addresses that its words led to."""
    line = lines.get(written.removeprefix("- "))
    for label, url in linked(line) if line else ():
        words = tidy(label)
        if words and words != url and f"[{words}]" not in text:
            text = text.replace(words, f"[{words}]({url})", 1)
    return text


def _kind(written: str) -> str:
    return "item" if _ITEM.match(written) else "text"


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table; the first is its header. Short rows are filled up."""
    width = max(map(len, rows))
    filled = [[*(tidy(cell).replace("|", "\\|") for cell in row), *[""] * (width - len(row))]
              for row in rows]  # fmt: skip
    header, *body = (f"| {' | '.join(row)} |" for row in filled)
    return "\n".join([header, "|" + "---|" * width, *body])


def _wrapped(text: str, width: int, kind: str) -> str:
    """A paragraph cut between words, never before one that would open something at the beginning
    of a line; the further lines of an item under its first."""
    if kind != "item" and _OPENS.match(text):
        return text
    margin = ""
    if kind == "item" and (mark := _ITEM.match(text)):
        margin = " " * len(mark[0])
    cut: list[str] = []
    for word in text.split(" "):
        fits = cut and len(cut[-1]) + 1 + len(word) <= width
        if cut and (fits or _OPENS.match(word)):
            cut[-1] += f" {word}"
        else:
            cut.append(f"{margin if cut else ''}{word}")
    return "\n".join(cut)
