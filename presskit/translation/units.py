"""A text cut into what is translated, a line of light Markdown each, and the layout that stays:
marks of lists, tables, headings and quotations, code, wanted line breaks. Never changes a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from msgspec import Struct, field

from presskit.markup import Line, Run, line, reader, unremarked
from presskit.problems import ModelPath
from presskit.translation import Unit
from presskit.translation.inline import NO_WORDS, Piece, fortified, pieces, pieces_of, runs, written

_AT_ENDS = re.compile("^\u00a0|\u00a0$")
_BREAK = "\\\n"
_BREAKS = re.compile(r"(?: {2,}|\\)\n")
_ONLY_BREAKS = re.compile(r"(?:\\\n[ >]*)+")
_HEADING = re.compile(r"(?:^|[\s>])#{1,6} $")
# A paragraph that begins like this is one whatever follows: no mark of a block starts so.
_PLAIN_START = re.compile(r"(?!\d{1,9}[.)])[^\W_]")
_CLOSING_MARKS = re.compile(r"(?:^|(?<=\s))(#+)\s*$")


class Cut(Struct, frozen=True):
    """Sources in order, and the layout around and between them: one more than there are sources."""

    layout: tuple[str, ...]
    sources: tuple[str, ...]

    def joined(self, targets: Sequence[str]) -> str:
        """The text with a target in the place of each source. Marks that would make a list, a cell
        or a heading of a target are escaped; one without words leaves the others where they are.
        Raises ValueError unless there are as many targets as sources."""
        if len(targets) != len(self.sources):
            raise ValueError(f"{len(targets)} targets for {len(self.sources)} sources")
        placed: list[str] = []
        for first, after in self._seats():
            placed += _seated(self.layout[first], [_tidy(each) for each in targets[first:after]])
        between = (word + layout for word, layout in zip(placed, self.layout[1:], strict=True))
        return self.layout[0] + "".join(between)

    def _seats(self) -> Iterator[tuple[int, int]]:
        """Where each paragraph, cell and heading begins and ends: line breaks make several sources
        of one."""
        first = 0
        for place in range(len(self.sources)):
            if not _ONLY_BREAKS.fullmatch(self.layout[place + 1]):
                yield first, place + 1
                first = place + 1


def cut(markdown: str) -> Cut:
    """The text's units and layout; joined with its own sources it makes the same blocks."""
    found: dict[str, object] = {}
    tokens = reader().parse(unremarked(markdown), found)
    sheet = _Sheet(bool(found.get("references")))
    sheet.blocks(SyntaxTreeNode(tokens).children, "")
    return Cut(tuple(sheet.layout), tuple(sheet.sources))


def units_of(path: ModelPath, markdown: str) -> tuple[Unit, ...]:
    """The units of the text at `path`: `title`, or `sections.2.text.3` for one of several."""
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
    sources = cut(markdown).sources
    if len(sources) == 1:
        return (Unit(name, path, sources[0]),)
    return tuple(Unit(f"{name}.{n}", path, source) for n, source in enumerate(sources, 1))


# -------------------------------------------------------------------------------------- cutting


class _Sheet(Struct):
    """A text being written out anew from its tokens. `referring` says whether it defines links
    elsewhere than where they stand."""

    referring: bool
    layout: list[str] = field(default_factory=lambda: [""])
    sources: list[str] = field(default_factory=list)

    def blocks(self, nodes: Sequence[SyntaxTreeNode], margin: str) -> None:
        """The blocks one under the other; `margin` is what every line of theirs begins with."""
        before = ""
        for place, node in enumerate(nodes):
            if place:
                self._put(f"\n{margin.rstrip()}\n{margin}")
            before = self._block(node, margin, before)

    def _block(self, node: SyntaxTreeNode, margin: str, before: str) -> str:
        """Writes a block; gives the mark of a list, which the next list must not have."""
        match node.type:
            case "bullet_list" | "ordered_list":
                return self._list(node, margin, before)
            case "blockquote":
                self._put("> " if node.children else ">")
                self.blocks(node.children, margin + "> ")
            case "heading":
                self._heading(node, margin)
            case "table":
                self._table(node, margin)
            case "fence":
                self._fence(node, margin)
            case _:
                self._lines(node.children[0], margin)
        return ""

    def _list(self, node: SyntaxTreeNode, margin: str, before: str) -> str:
        written_mark = node.children[0].markup
        others = ".)" if node.type == "ordered_list" else "-*"
        mark = written_mark if written_mark != before else others.replace(before, "")[0]
        for place, entry in enumerate(node.children):
            if place:
                self._put(f"\n{margin.rstrip()}\n{margin}")
            lead = f"{entry.info}{mark} "
            self._put(lead if entry.children else lead.rstrip())
            self.blocks(entry.children, margin + " " * len(lead))
        return mark

    def _heading(self, node: SyntaxTreeNode, margin: str) -> None:
        level = int(node.tag[1])
        if any(part == "\n" for part in self._broken(node.children[0])):
            self._lines(node.children[0], margin)
            self._put(f"\n{margin}{'=' if level == 1 else '-'}")
        else:
            self._put("#" * level + " ")
            self._lines(node.children[0], margin)

    def _table(self, node: SyntaxTreeNode, margin: str) -> None:
        rows = [row for part in node.children for row in part.children]
        for place, row in enumerate(rows):
            self._put(f"\n{margin}| " if place else "| ")
            for column, cell in enumerate(row.children):
                self._put(" | " if column else "")
                self._lines(cell.children[0], margin)
            self._put(" |")
            if not place:
                rulers = " | ".join(_ruler(cell) for cell in row.children)
                self._put(f"\n{margin}| {rulers} |")

    def _fence(self, node: SyntaxTreeNode, margin: str) -> None:
        code = node.content.removesuffix("\n").split("\n")
        lines = (margin + each if each else margin.rstrip() for each in code)
        self._put("\n".join([node.markup + node.info, *lines, margin + node.markup]))

    def _lines(self, inline: SyntaxTreeNode, margin: str) -> None:
        for part in self._broken(inline):
            if part == "\n":
                self._put(_BREAK + margin)
            elif part:
                self.sources.append(part)
                self.layout.append("")

    def _broken(self, inline: SyntaxTreeNode) -> list[str]:
        """The lines of a block, a newline between them for each wanted break: as they are written
        where each can stand alone, else written anew (bold over two lines, links defined below)."""
        content, tokens = inline.content, inline.token.children if inline.token else None
        if "\n" not in content and not self.referring:
            return [content]
        seen = pieces_of(tokens or (), content)
        as_written = [
            re.sub(r"[ \t]*\n[ \t]*", " ", part).strip(" \t") for part in _BREAKS.split(content)
        ]
        lines = _lines_of(seen)
        if [line(part) for part in as_written] != [runs(each) for each in lines]:
            # A no-break space at the end of a line is kept only where it is spelled out.
            as_written = [_AT_ENDS.sub("&nbsp;", written(each)) for each in lines]
        return [part for each in as_written for part in ("\n", each)][1:]

    def _put(self, layout: str) -> None:
        self.layout[-1] += layout


def _lines_of(seen: Iterable[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for piece in seen:
        first, *others = [piece] if piece.code else _split(piece)
        lines[-1].append(first)
        lines += [[each] for each in others]
    return lines


def _split(piece: Piece) -> list[Piece]:
    return [piece.saying(text) for text in piece.run.text.split("\n")]


def _ruler(cell: SyntaxTreeNode) -> str:
    sides = {"left": ":--", "center": ":-:", "right": "--:"}
    return sides.get(str(cell.attrs.get("style", "")).rpartition(":")[2], "---")


# -------------------------------------------------------------------------------------- joining


def _tidy(target: str) -> str:
    return re.sub(r"[\r\n]+", " ", target).strip()


def seated(target: str) -> str:
    """A line as it must be written to stand as one paragraph: "* a note" is no list."""
    return _seated("", [target])[0] if target else target


def _seated(layout: str, targets: Sequence[str]) -> list[str]:
    """The targets as they must be written where `layout` ends."""
    if layout.endswith("| "):
        return [target.replace("|", "\\|") for target in targets]
    if _HEADING.search(layout):
        return [_CLOSING_MARKS.sub(r"\\\1", target) for target in targets]
    if len(targets) == 1 and _PLAIN_START.match(targets[0]):
        return list(targets)
    ways = (_as_they_are, _with_starts_escaped, _with_all_escaped)
    return next((way(targets) for way in ways if _is_paragraph(way(targets), targets)),
                _with_all_escaped(targets))  # fmt: skip


def _as_they_are(targets: Sequence[str]) -> list[str]:
    return [target or NO_WORDS for target in targets]


def _with_starts_escaped(targets: Sequence[str]) -> list[str]:
    return [re.sub(r"^(\d*)(?=[!-/:-@\[-`{-~])", r"\1\\", target) or NO_WORDS for target in targets]


def _with_all_escaped(targets: Sequence[str]) -> list[str]:
    return [fortified(pieces(target)) or NO_WORDS for target in targets]


def _is_paragraph(lines: Sequence[str], targets: Sequence[str]) -> bool:
    """Whether the lines make one paragraph that says what the targets say."""
    tokens: list[Token] = reader().parse(_BREAK.join(lines))
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return False
    return runs(pieces_of(tokens[1].children or (), "")) == _said(targets)


def _said(targets: Sequence[str]) -> Line:
    said = [Piece(run) for target in targets for run in (Run("\n"), *line(target))]
    return runs(said[1:])
