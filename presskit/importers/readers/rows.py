"""The rows of a table, in whatever format: of short cells, or a layout that holds paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from presskit.importers import Line

_SHORT, _KEY = 160, 40

Cell = Sequence[Line]


def row_lines(cells: Sequence[Cell]) -> Iterator[Line]:
    """The lines of one row. Short cells make one line with `cells`; long ones, or cells of several
    paragraphs, are a layout and are read one after the other. A cell is a part of its own."""
    filled = [list(cell) for cell in cells if cell]
    if not filled:
        return
    if len(filled) > 1 and all(_is_short(cell) for cell in filled):
        yield _joined([cell[0] for cell in filled])
        return
    if len(filled) == 2 and _is_key(filled[0]) and _is_short(filled[1][:1]):
        # An hour, a number, a day, and what belongs to it: "9 h – 10 h" beside a session.
        yield _joined([filled[0][0], filled[1][0]])
        yield from (replace(line, gap=False) for line in filled[1][1:])
        return
    if len(filled) == 1 < len(cells) and not cells[0]:
        # The row goes on with the one above: what stands under an hour, hour by hour.
        yield from (replace(line, gap=False) for line in filled[0])
        return
    for cell in filled:
        yield replace(cell[0], gap=True)
        yield from cell[1:]


def _is_short(cell: Cell) -> bool:
    return len(cell) == 1 and len(cell[0].text) <= _SHORT and not cell[0].item


def _is_key(cell: Cell) -> bool:
    return len(cell) == 1 and len(cell[0].text) <= _KEY and any(c.isdigit() for c in cell[0].text)


def _joined(parts: Sequence[Line]) -> Line:
    texts = tuple(part.text for part in parts)
    return Line(" | ".join(texts), parts[0].place, bold=all(part.bold for part in parts), gap=True,
                whole=True, furniture=all(part.furniture for part in parts), cells=texts,
                links=tuple(link for part in parts for link in part.links))  # fmt: skip
