"""A chart of one benchmark as SVG: bars by what was done, ours filled and the others hatched.

Written by hand: text stays text, title and description come first, colours have contrast by day
and by night (the reader's own setting), and nothing is said by colour alone. A scale is that of one
thing done: bars are compared within a block, never across. A thin line spans the slowest and the
quickest round; an absent peer has its words in place of a bar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from benchmarks.figures import Language, Row, Words, things
from benchmarks.prose import figure

WIDTH, NAMES, BARS, VALUES = 760, 250, 370, 130
LINE, BLOCK, TOP = 26, 40, 12
BAR = 15

STYLE = """
text { font: 14px system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; fill: #1f2328 }
.what, .ours { font-weight: 600 }
.bar { stroke: #0b4f8a; stroke-width: 1.5 }
.bar.own { fill: #0b4f8a }
.bar.peer { fill: url(#hatch) }
.range { stroke: #1f2328; stroke-width: 1.5 }
.hatch { stroke: #0b4f8a; stroke-width: 2 }
.ground { fill: #ffffff }
@media (prefers-color-scheme: dark) {
text { fill: #f0f3f6 }
.bar { stroke: #8cc4ff }
.bar.own { fill: #8cc4ff }
.hatch { stroke: #8cc4ff }
.range { stroke: #f0f3f6 }
.ground { fill: #0d1117 }
}
"""
HATCH = ('<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
         'patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/>'
         "</pattern>")  # fmt: skip
LEGEND = Words(
    "Plein : presskit ; hachuré : les autres. Trait fin : du plus petit au plus grand relevé. "
    "Chaque groupe a son échelle.",
    "Filled: presskit; hatched: the others. Thin line: smallest to largest figure. Each group has "
    "its own scale.",
)
BETWEEN = Words(" : ", ": ")


def chart(title: Words, rows: Sequence[Row], language: Language) -> str:
    """The SVG of a benchmark's rows."""
    drawn, bottom = _blocks(rows, language)
    height = bottom + LINE
    heading, told = title.within(language), described(rows, language)
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" lang="{language}" aria-labelledby="title desc">',
        f'<title id="title">{escape(heading)}</title>', f'<desc id="desc">{escape(told)}</desc>',
        f"<style>{STYLE}</style>", f"<defs>{HATCH}</defs>",
        f'<rect class="ground" width="{WIDTH}" height="{height}"/>', *drawn,
        _text(12, bottom + 10, LEGEND.within(language), style="font-size: 12px"), "</svg>", "",
    ))  # fmt: skip


def described(rows: Sequence[Row], language: Language) -> str:
    """The chart in words: every figure, for who does not see it."""
    told = (f"{what.within(language)}{BETWEEN.within(language)}"
            + ", ".join(f"{row.name.within(language)} {_figure(row, language)}" for row in group)
            for what, group in things(rows))  # fmt: skip
    return ". ".join(told) + "."


def _blocks(rows: Sequence[Row], language: Language) -> tuple[list[str], int]:
    drawn: list[str] = []
    y = TOP
    for what, group in things(rows):
        drawn.append(_text(12, y + 18, what.within(language), "what"))
        y += LINE + 4
        for row in group:
            drawn += _bar(row, _longest(group), y, language)
            y += LINE
        y += BLOCK - LINE
    return drawn, y


def _longest(group: Sequence[Row]) -> float:
    """What the whole width stands for: 100 % of shares, else the largest figure."""
    most = max((max(row.values) for row in group if row.values), default=1.0)
    return 1.0 if group[0].unit in ("share", "alarms") else most or 1.0


def _bar(row: Row, longest: float, y: int, language: Language) -> Iterator[str]:
    kind = "ours" if row.ours else ""
    yield _text(NAMES, y + 12, row.name.within(language), kind, anchor="end")
    start = NAMES + 12
    if not row.values:
        yield _text(start, y + 12, row.absent.within(language))
        return
    scale = BARS / longest
    across, most = max(row.median * scale, 1.0), max(row.values) * scale
    look = "own" if row.ours else "peer"
    yield (f'<rect class="bar {look}" x="{start}" y="{y}" width="{across:.1f}" height="{BAR}"/>')
    if len(row.values) > 1:
        least, under = min(row.values) * scale, y + BAR + 4
        yield (f'<line class="range" x1="{start + least:.1f}" x2="{start + most:.1f}" '
               f'y1="{under}" y2="{under}"/>')  # fmt: skip
    yield _text(start + max(across, most) + 8, y + 12, _figure(row, language), kind)


def _figure(row: Row, language: Language) -> str:
    if not row.values:
        return f"({row.absent.within(language)})"
    return figure(row.median, row.unit, language)


def _text(
    x: float, y: float, words: str, kind: str = "", anchor: str = "start", style: str = ""
) -> str:
    told = [f'x="{x:.1f}" y="{y:.1f}"']
    told += [f'class="{kind}"'] if kind else []
    told += [f'text-anchor="{anchor}"'] if anchor != "start" else []
    told += [f'style="{style}"'] if style else []
    return f"<text {' '.join(told)}>{escape(words)}</text>"
