"""The two pages of the guides, and the table in a terminal: the same rows, in words.

Nothing here measures: a page is made of the figures that were kept, and a test holds the pages in
docs/ against them. Where only words have changed: `python -m benchmarks.pages docs`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import fill

from benchmarks.charts import chart
from benchmarks.figures import Language, Report, Row, Words, read, things, written
from benchmarks.prose import extent, middle, times_ours, under, verdicts
from benchmarks.sections import OPENING, SECTIONS, Section

PAGES: Mapping[Language, str] = {"fr": "mesures.md", "en": "benchmarks.md"}
FOLDER = "benchmarks"  # of the charts and the figures, beside the pages
FIGURES = "figures.json"

_HEADS: tuple[Words, ...] = (
    Words("Ce qui est fait", "What is done"), Words("Par", "By"), Words("Médiane", "Median"),
    Words("Relevés", "Figures"), Words("Face à presskit", "Beside presskit"),
    Words("Objectif", "Goal"),
)  # fmt: skip
_SHORT = Words("En bref", "In short")
_ALT = Words(
    "en barres ; le tableau dit les mêmes chiffres", "as bars; the table has the same figures"
)


def write(folder: Path, reports: Mapping[str, Report]) -> None:
    """Both pages, the figures and the charts."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    (folder / FOLDER / FIGURES).write_text(written(reports), "utf-8")
    for language, name in PAGES.items():
        (folder / name).write_text(page(reports, language), "utf-8")
        for section in SECTIONS:
            if section.name in reports:
                drawn = chart(section.title, reports[section.name].rows, language)
                (folder / FOLDER / chart_name(section, language)).write_text(drawn, "utf-8")


def chart_name(section: Section, language: Language) -> str:
    """The file of a section's chart."""
    return f"{section.name}.{language}.svg"


def page(reports: Mapping[str, Report], language: Language) -> str:
    """A whole page in one language; sections without a report are left for the next run."""
    known = [section for section in SECTIONS if section.name in reports]
    return "\n".join((
        OPENING[language], f"## {_SHORT.within(language)}", "",
        *_in_short([reports[section.name] for section in known], language), "",
        *(line for section in known for line in _section(section, reports[section.name], language)),
    ))  # fmt: skip


def _in_short(reports: Sequence[Report], language: Language) -> Iterator[str]:
    """What was promised, and what was reached."""
    rows = [(row, report.rows) for report in reports for row in report.rows if row.goals]
    kept = [(f"{_cell(row.what.within(language))}, {_cell(row.name.within(language))}",
             middle(row, language), _cell(verdicts(row, beside, language)))
            for row, beside in rows]  # fmt: skip
    heads = tuple(_HEADS[number].within(language) for number in (0, 2, 5))
    return _markdown(heads, kept)


def _section(section: Section, report: Report, language: Language) -> Iterator[str]:
    title = section.title.within(language)
    yield f"## {title}"
    yield ""
    yield _filled(f"{section.about.within(language)} (`benchmarks/{section.name}.py`)")
    yield ""
    yield f"![{title}, {_ALT.within(language)}]({FOLDER}/{chart_name(section, language)})"
    yield ""
    yield from markdown_table(report.rows, language)
    yield ""
    yield _filled(under(report.conditions, language))
    yield ""


def markdown_table(rows: Sequence[Row], language: Language) -> Iterator[str]:
    """The lines of a table; a thing is named once, ours is bold."""
    cells = [[_cell(cell) for cell in line] for line in _lines(rows, language)]
    for row, line in zip(_in_order(rows), cells, strict=True):
        line[1] = f"**{line[1]}**" if row.ours else line[1]
    heads = [head.within(language) for head in _HEADS]
    shown = [number for number in range(len(heads)) if any(line[number] for line in cells)]
    return _markdown([heads[number] for number in shown],
                     [[line[number] for number in shown] for line in cells])  # fmt: skip


def plain_table(rows: Sequence[Row], language: Language) -> str:
    """The same for a terminal."""
    lines = [[head.within(language) for head in _HEADS], *_lines(rows, language)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def _lines(rows: Sequence[Row], language: Language) -> Iterator[list[str]]:
    """The cells of each row; what is done stands in the first of its rows alone."""
    for what, group in things(rows):
        for number, row in enumerate(group):
            yield ["" if number else what.within(language), row.name.within(language),
                   middle(row, language), extent(row, language), times_ours(row, rows, language),
                   verdicts(row, rows, language)]  # fmt: skip


def _in_order(rows: Sequence[Row]) -> list[Row]:
    return [row for _, group in things(rows) for row in group]


def _markdown(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for line in lines:
        yield f"| {' | '.join(line)} |"


def _filled(text: str) -> str:
    """In lines as wide as those of the other guides; a line never ends inside a word."""
    return fill(text, 108, break_on_hyphens=False)


def _cell(text: str) -> str:
    """A text of which nothing is read as Markdown."""
    return re.sub(r"([\\|*_`<>\[\]])", r"\\\1", text)


if __name__ == "__main__":
    _folder = Path(sys.argv[1])
    write(_folder, read(_folder / FOLDER / FIGURES))
