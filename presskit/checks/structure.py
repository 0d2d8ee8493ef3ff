"""Texts that are built otherwise in the two languages: lists, tables, quoted passages. What they
count (entries, headings, quotations) is compared with the other facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from presskit.model import texts
from presskit.problems import Problem, info
from presskit.subject import Subject

_LINES = re.compile(
    r"^[ \t]{0,12}(?:(?P<bullets>[-*+])[ \t]+\S|(?P<numbers>\d{1,3}[.)])[ \t]+\S|(?P<passage>>)"
    r"|(?P<table>\|[^\n]*)|(?P<text>\S)|(?P<blank>[ \t]*$))",
    re.MULTILINE,
)


def structure(subject: Subject) -> Iterator[Problem]:
    """Each text has the same lists, tables and quoted passages, in the same order."""
    for path, text in (*texts(subject.release), *subject.borrowed()):
        if text.fr and text.en and "\n" in (text.fr + text.en).strip():
            french, english = _shape(text.fr), _shape(text.en)
            if french != english:
                last = "en" if subject.desk.source_language(subject.release) == "fr" else "fr"
                yield info("structure-differs", *path, last, language=last,
                           french=_said(french), english=_said(english))  # fmt: skip


def _shape(text: str) -> tuple[str, ...]:
    """The blocks that are no paragraphs: `bullets`, `numbers`, `passage`, `table 3`."""
    found: list[str] = []
    blank = True
    for match in _LINES.finditer(text):
        kind = _kind(match)
        # A line under an entry, or set in below it, goes on with the list.
        goes_on = (
            kind == "text"
            and found[-1:] != ["text"]
            and bool(found)
            and (not blank or match[0].startswith("  "))
        )
        if kind != "blank" and not goes_on:
            found.append(kind)
        blank = kind == "blank"
    return tuple(kind for kind, _ in groupby(found) if kind != "text")


def _kind(match: re.Match[str]) -> str:
    kind = match.lastgroup or "text"
    if kind == "table":
        return f"table {match['table'].strip().strip('|').count('|') + 1}"
    return kind


def _said(shape: tuple[str, ...]) -> str:
    """The blocks by the marks that make them, as one reads them in the file."""
    marks = {"bullets": "-", "numbers": "1.", "passage": ">"}
    return " ".join(marks.get(kind, kind.replace("table ", "|×")) for kind in shape) or "∅"
