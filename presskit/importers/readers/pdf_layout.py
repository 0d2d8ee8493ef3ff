"""From runs of words on pages to lines: columns, page furniture, paragraphs, headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from presskit.importers import Line
from presskit.importers.readers.pdf_letters import Run
from presskit.importers.readers.text import bulleted

# The bands of a page in which headers and footers stand.
_TOP, _BOTTOM = 0.87, 0.13
_NUMBER = re.compile(
    r"^(?:page|p\.)?\s*[-–—]?\s*\d{1,3}\s*(?:(?:/|sur|of|de)\s*\d{1,3})?\s*[-–—]?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s*(?:\b(?:page|p\.))?\s*\d{1,3}\s*(?:(?:/|sur|of|de)\s*\d{1,3})?$", re.IGNORECASE
)
_MARKER = re.compile(r"^(?:[•▪●◦‣·■□➢➤✓\uf0b7*–—-]|\d{1,2}[.)]|[a-z]\))$")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[a-z]\))\s+\S")
_AMOUNT = re.compile(r"^[€$£]?\s?\d[\d.,\s\u00a0\u202f]*\S*(?:\s\S+)?$")
# "Accès : …", "Where: …" begin a line of their own.
_LABEL = re.compile(r"^[A-ZÀ-Þ][\w’' ]{2,24}[\u00a0\u202f ]?:\s")
_ENDED = re.compile(r"[.!?…:;»”\"]$")
# What stands on a line of its own under a name.
_ADDRESS = re.compile(r"@|://|www\.|(?:\d[ .-]?){8}")
# Shorter lines are names and numbers below each other, not prose that was wrapped.
_PROSE, _LONGEST_HEADING = 38, 180
_ROWS = 4


class Sheet(Struct, frozen=True):
    """A page: its height in points and its runs."""

    height: float
    runs: tuple[Run, ...]


def lines_of(sheets: Sequence[Sheet]) -> list[Line]:
    """The lines of all pages, places not yet counted; wrapped prose is one line."""
    repeated = _repeated(sheets)
    kept: list[Run] = []
    left: list[Run] = []
    for sheet in map(_upright, sheets):
        for run in _in_columns(_marked(sheet.runs)):
            (left if run.turned or _key(run, sheet) in repeated or _is_number(run, sheet)
             else kept).append(run)  # fmt: skip
    paragraphs = _paragraphs(kept)
    levels = _levels(paragraphs)
    lines = [each.line(levels) for each in paragraphs]
    return [*lines, *(Line(run.text, 0, gap=True, whole=True, furniture=True) for run in left)]


def _upright(sheet: Sheet) -> Sheet:
    """A page that lies on its side: what is turned is its text, and no note in the margin."""
    turned = sum(len(run.text) for run in sheet.runs if run.turned)
    if turned * 2 <= sum(len(run.text) for run in sheet.runs):
        return sheet
    return replace(sheet, runs=tuple(replace(run, turned=False) for run in sheet.runs))


# ---------------------------------------------------------------------------------- furniture

_Key = tuple[str, int, bool]


def _key(run: Run, sheet: Sheet) -> _Key:
    """What a header or footer has in common on all pages: its words but for the page's number, and
    its height. Other numbers count: rows of a table that goes on say "9 h", then "10 h"."""
    words = _COUNTED.sub("", run.text)
    return words, round(run.base / 4), run.base > sheet.height / 2


def _in_margin(run: Run, sheet: Sheet) -> bool:
    return not _BOTTOM < run.base / sheet.height < _TOP


def _repeated(sheets: Sequence[Sheet]) -> set[_Key]:
    """What stands at the same place of the margins on several pages, of three at least one."""
    pages: Mapping[_Key, set[int]] = defaultdict(set)
    for number, sheet in enumerate(sheets):
        for run in sheet.runs:
            if _in_margin(run, sheet):
                words, height, upper = _key(run, sheet)
                for near in (height - 1, height, height + 1):
                    pages[words, near, upper].add(number)
    enough = max(2, len(sheets) / 3)
    return {key for key, found in pages.items() if len(found) >= enough}


def _is_number(run: Run, sheet: Sheet) -> bool:
    return _in_margin(run, sheet) and bool(_NUMBER.match(run.text))


# -------------------------------------------------------------------------------------- order


def _marked(runs: Sequence[Run]) -> list[Run]:
    """Bullets and numbers joined to what they stand before."""
    joined: list[Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        if before and _MARKER.match(before.text) and before.beside(run) and run.left > before.left:
            joined[-1] = replace(run, text=f"{before.text} {run.text}", left=before.left)
        else:
            joined.append(run)
    return joined


def _in_columns(runs: Sequence[Run]) -> list[Run]:
    """Runs column by column. Programs write column after column; where one has written line after
    line across both, the left column is read first. Rows of short words are a table, and stay."""
    ordered: list[Run] = []
    place = 0
    while place < len(runs):
        end = _across(runs, place)
        if end - place >= 2 * _ROWS:
            ordered += [*runs[place:end:2], *runs[place + 1 : end : 2]]
            place = end
        else:
            ordered.append(runs[place])
            place += 1
    return ordered


def _across(runs: Sequence[Run], start: int) -> int:
    """Where rows of two long runs each, under each other, end."""
    place = start
    while place + 1 < len(runs):
        one, other = runs[place], runs[place + 1]
        if not (one.beside(other) and other.left > one.right and _aligned(runs[start], one)
                and _aligned(runs[start + 1], other)):  # fmt: skip
            break
        place += 2
    both = (runs[start:place:2], runs[start + 1 : place : 2])
    prose = all(each and median(len(run.text) for run in each) >= 25 for each in both)
    return place if prose else start


def _aligned(first: Run, other: Run) -> bool:
    return abs(first.left - other.left) < 2 * first.size


# --------------------------------------------------------------------------------- paragraphs


class _Paragraph(Struct):
    """A paragraph that is being read: its runs, and what separates it from the one before."""

    runs: list[Run]
    gap: bool
    beside: bool
    text: str

    @property
    def size(self) -> float:
        return round(self.runs[0].size * 2) / 2

    def line(self, levels: Mapping[float, int]) -> Line:
        typed = bulleted(self.text)
        item = bool(typed) or bool(_NUMBERED.match(self.text))
        level = levels.get(self.size, 0) if _may_head(self) else 0
        return Line(
            typed or self.text, 0, level, all(run.bold for run in self.runs), item, self.gap,
            self.beside, links=tuple(link for run in self.runs for link in run.links),
        )  # fmt: skip


def _paragraphs(runs: Sequence[Run]) -> list[_Paragraph]:
    measure = _Measure.of(runs)
    words = Counter(re.findall(r"[\w-]+", " ".join(run.text for run in runs).lower()))
    found: list[_Paragraph] = []
    for place, run in enumerate(runs):
        before = runs[place - 1] if place else None
        gap = before is None or _is_gap(before, run, measure.leading)
        beside = before is not None and before.beside(run)
        if before and not gap and not beside and _wrapped(before, run, measure, found[-1].runs[0]):
            found[-1].runs.append(run)
            found[-1].text = _joined(found[-1].text, run.text, words)
        else:
            found.append(_Paragraph([run], gap, beside, run.text))
    return found


class _Measure(Struct, frozen=True):
    """How the text of a document is set: the height of its body, how far its lines stand from each
    other in letter heights, where the lines around a line end, and where its column ends."""

    body: float
    leading: float
    edges: Mapping[tuple[int, int], float]
    columns: Mapping[tuple[int, int], Sequence[float]]
    spaced: bool

    @classmethod
    def of(cls, runs: Sequence[Run]) -> _Measure:
        """The measure of these runs."""
        columns: dict[tuple[int, int], list[float]] = defaultdict(list)
        for run in runs:
            for near in (-1, 0, 1):
                columns[run.page, _band(run) + near].append(run.left)
        leading, edges = _leading(runs), _edges(runs)
        return cls(_body(runs), leading, edges,
                   {key: sorted(lefts) for key, lefts in columns.items()},
                   _spaced(runs, leading, edges))  # fmt: skip

    def fills(self, run: Run, after: Run) -> bool:
        """Whether a line is full: the first word of the next would not have fitted. Programs that
        look for the best breaks of a paragraph leave a line of prose short by some letters."""
        letter = (after.right - after.left) / max(len(after.text), 1)
        word = letter * (len(after.text.split(maxsplit=1)[0]) + 1)
        edge = self.edges.get((run.page, round(run.left / 24)), 0.0)
        if len(run.text) >= _PROSE and edge:
            ended = _ENDED.search(run.text) and not after.text[:1].islower() and not self.spaced
            short = (edge - run.left) * (0.08 if ended else 0.25)
            return run.right + word > edge - short
        lefts = self.columns.get((run.page, _band(run)), ())
        place = bisect_right(lefts, run.right)
        # What stands beside it is a gutter away; a heading in the margin is set with more room.
        gutter = run.size * (2.5 if run.bold else 1)
        return place < len(lefts) and run.right + word > lefts[place] - gutter


def _band(run: Run) -> int:
    return round(run.base / 16)


def _body(runs: Sequence[Run]) -> float:
    """The height in which most letters are set."""
    letters: Counter[float] = Counter()
    for run in runs:
        letters[round(run.size * 2) / 2] += len(run.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _leading(runs: Sequence[Run]) -> float:
    """How far lines of prose stand from each other, in letter heights."""
    steps = [(one.base - other.base) / one.size for one, other in pairwise(runs)
             if one.page == other.page and abs(one.size - other.size) < 0.5
             and len(one.text) > _PROSE]  # fmt: skip
    likely = [step for step in steps if 0.8 < step < 2.6]
    return median(likely) if likely else 1.3


def _edges(runs: Sequence[Run]) -> dict[tuple[int, int], float]:
    """For each page and left edge, how far the lines of prose that begin there reach."""
    edges: dict[tuple[int, int], float] = {}
    for run in runs:
        if len(run.text) > _PROSE:
            for near in (-1, 0, 1):
                key = (run.page, round(run.left / 24) + near)
                edges[key] = max(edges.get(key, 0.0), run.right)
    return edges


def _spaced(runs: Sequence[Run], leading: float, edges: Mapping[tuple[int, int], float]) -> bool:
    """Whether paragraphs are set apart by space or an indent: their last lines, short, say it."""
    apart = together = 0
    for before, run in pairwise(runs):
        edge = edges.get((before.page, round(before.left / 24)), 0.0)
        last = before.right < edge - (edge - before.left) * 0.35
        if (
            last
            and _ENDED.search(before.text)
            and before.page == run.page
            and len(run.text) > _PROSE
        ):
            gap = _is_gap(before, run, leading)
            apart, together = apart + gap, together + (not gap)
    return apart > together


def _is_gap(before: Run, run: Run, leading: float) -> bool:
    """Whether something separates a run from the one before: space, another size, an indent. At
    the top of a page or a column a sentence may go on."""
    size = max(before.size, run.size)
    if abs(before.size - run.size) > 0.12 * size:
        return True
    if before.page != run.page or run.base > before.base + size:
        return bool(_ENDED.search(before.text)) or not run.text[:1].islower()
    step = (before.base - run.base) / size
    if step > leading * 1.22:
        return True
    listed = bulleted(before.text) or _NUMBERED.match(before.text)
    indented = run.left - before.left > 0.8 * size and not listed and step > leading / 2
    return indented and not _centred(before, run)


def _centred(before: Run, run: Run) -> bool:
    return abs((run.left + run.right) - (before.left + before.right)) < run.size


def _wrapped(before: Run, run: Run, measure: _Measure, first: Run) -> bool:
    """Whether a line was broken only because its measure was full. `first` is the first line of
    its paragraph."""
    if bulleted(run.text) or _NUMBERED.match(run.text):
        return False
    if _LABEL.match(run.text) or (before.last != run.first and not run.text[:1].islower()):
        # Another font or colour, and a capital: a label, a name, a topic.
        return False
    if before.page != run.page or run.base > before.base:
        return len(before.text) >= _PROSE
    if abs(run.left - first.left) > 3 * run.size and abs(run.left - before.left) > run.size:
        return _centred(before, run)
    if run.size > measure.body * 1.08 and not _ENDED.search(before.text):
        # Lines of a heading stand together, however short the first one is.
        return True
    if len(before.text) < _PROSE and (_ADDRESS.search(before.text) or _ADDRESS.search(run.text)):
        return False
    return measure.fills(before, run)


def _joined(text: str, after: str, words: Mapping[str, int]) -> str:
    """Two lines as one. A hyphen at the end is the compositor's, unless the word is met with it."""
    match = re.search(r"([\w-]*\w)-$", text)
    if not match:
        return f"{text} {after}"
    rest = re.match(r"\w*", after)
    whole = f"{match[1]}{rest[0] if rest else ''}".lower()
    compound = f"{match[1]}-{rest[0] if rest else ''}".lower()
    if not after[:1].islower() or words[compound] > words[whole]:
        return text + after
    return text[:-1] + after


# ------------------------------------------------------------------------------------ headings


def _may_head(paragraph: _Paragraph) -> bool:
    """Words rather than a figure set large, and no sentence."""
    text = paragraph.text
    letters = sum(char.isalpha() for char in text)
    return (letters > 0.6 * len(text.replace(" ", "")) and len(text) <= _LONGEST_HEADING
            and text[:1] not in "«“\"" and not _AMOUNT.match(text)
            and not re.search(r"[a-zà-ÿ][.;,]$", text))  # fmt: skip


def _levels(paragraphs: Sequence[_Paragraph]) -> dict[float, int]:
    """The level of each size that is larger than the body's: the largest is 1. A size in which
    sentences are set is no heading's."""
    said: Counter[float] = Counter()
    headed: Counter[float] = Counter()
    for each in paragraphs:
        (headed if _may_head(each) else said)[each.size] += len(each.text)
    total = sum(said.values()) + sum(headed.values())
    body = max((size for size, letters in said.items() if letters > 0.15 * total), default=0.0)
    larger = {size for size, letters in headed.items()
              if size > body * 1.08 and (letters > said[size] or size > body * 1.5)}  # fmt: skip
    return {size: min(rank, 6) for rank, size in enumerate(sorted(larger, reverse=True), start=1)}


def numbered(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with their places."""
    return (replace(line, place=place) for place, line in enumerate(lines, start=1))
