"""A line of light Markdown taken apart into pieces, and pieces written as light Markdown again
with as few escapes as can be. Never sees a block: `units` places lines in their blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal

from markdown_it.token import Token
from msgspec import Struct
from msgspec.structs import replace

from presskit.markup import Line, Run, line, reader

Manner = Literal["strong", "emphasis", "link", "language"]
_MANNERS: tuple[Manner, ...] = ("strong", "emphasis", "link", "language")
_SPACES = re.compile(r"(\s+)")
_NEWLINES = re.compile(r"[\r\n]+")
_MARKS = re.compile(r"([\\`*_\[\]<&{])")
_PUNCTUATION = re.compile(r"""([!-/:-@\[-`{-~])""")
_AUTOLINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*")
# A span that says nothing.
NO_WORDS = "[]{}"
# Beyond these the shortest writing is not looked for: no line of a release comes near them.
_MOST_MARKS, _MOST_PARTS = 40, 4000


class Piece(Struct, frozen=True):
    """A stretch of text set one way. `code` stood between backticks; `sent` is given where the
    words are a literal, and is what an engine reads there; `address` is the link as its writer
    spelled it, where that differs from what the reader of Markdown made of it."""

    run: Run
    code: bool = False
    sent: str | None = None
    address: str = ""

    def saying(self, text: str) -> Piece:
        """Other words set the same way."""
        return replace(self, run=replace(self.run, text=text))


class Group(Struct, frozen=True):
    """Pieces that share a manner, as they are (`pieces`) and as a tree without it (`inner`):
    what stands between `**` and `**`, or in a link."""

    manner: Manner
    pieces: tuple[Piece, ...]
    inner: tuple[Node, ...]

    @property
    def first(self) -> Piece:
        """Where a link's address or a language is read."""
        return self.pieces[0]


Node = Piece | Group


def pieces(markdown: str) -> tuple[Piece, ...]:
    """The pieces of a text of one line; their runs are those of `markup.line`."""
    (inline,) = reader().parseInline(markdown)
    return pieces_of(inline.children or (), markdown)


def pieces_of(tokens: Iterable[Token], markdown: str) -> tuple[Piece, ...]:
    """The same from tokens that were read already; `markdown` is where they were read."""
    manner, around, found = Piece(Run("")), list[Piece](), list[Piece]()
    for token in tokens:
        if token.nesting > 0:
            around.append(manner)
            manner = _within(manner, token, markdown)
        elif token.nesting < 0:
            manner = around.pop()
        else:
            said = replace(manner.run, text=_said(token))
            found.append(replace(manner, run=said, code=token.type == "code_inline"))
    return merged(found)


def merged(found: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces without empty ones, and neighbours set the same way as one."""
    kept: list[Piece] = []
    for piece in found:
        if kept and _mergeable(kept[-1], piece):
            kept[-1] = piece.saying(kept[-1].run.text + piece.run.text)
        elif piece.run.text:
            kept.append(piece)
    return tuple(kept)


def runs(found: Iterable[Piece]) -> Line:
    """What a reader sees of the pieces, as `markup.line` gives it."""
    return tuple(piece.run for piece in merged(Piece(piece.run) for piece in found))


def trimmed(found: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same pieces with the spaces at the borders of bold, italics and links set outside:
    Markdown knows no bold that ends with a space."""
    now, before = merged(found), tuple[Piece, ...]()
    # A space that leaves one group may end another: each round takes manners away, never adds.
    while now != before:
        stretches = [part for piece in now for part in _stretches(piece)]
        before, now = now, merged(_spread(grouped(stretches)))
    return now


def grouped(found: Sequence[Piece]) -> tuple[Node, ...]:
    """The pieces as a tree: what lasts longest is outside."""
    nodes: list[Node] = []
    place = 0
    while place < len(found):
        manner, length = _longest(found, place)
        if manner:
            inside = tuple(found[place : place + length])
            bare = grouped([_without(piece, manner) for piece in inside])
            nodes.append(Group(manner, inside, bare))
        else:
            nodes.append(found[place])
        place += length
    return tuple(nodes)


def written(found: Iterable[Piece]) -> str:
    """Light Markdown on one line that reads as the pieces do, the spaces at borders set outside."""
    wanted = trimmed(piece.saying(_NEWLINES.sub(" ", piece.run.text)) for piece in found)
    nodes, seen = grouped(wanted), runs(wanted)
    for emphasis in (("*", "**"), ("_", "**"), ("*", "__")):
        parts = list(_parts(nodes, emphasis, _MARKS))
        if len(parts) > _MOST_PARTS:
            break
        marks = {place for place, part in enumerate(parts) if _MARKS.fullmatch(part)}
        for each in (parts, bordered := _with_borders(parts), _set_apart(bordered)):
            if line(_spelled(each, marks)) == seen:
                return _spared(each, marks, seen)
    return fortified(wanted)


def fortified(found: Iterable[Piece]) -> str:
    """Light Markdown with every mark of the text escaped, so that it stays words anywhere."""
    nodes = grouped(trimmed(found))
    parts = list(_parts(nodes, ("*", "**"), _PUNCTUATION))
    marks = {place for place, part in enumerate(parts) if _PUNCTUATION.fullmatch(part)}
    return _spelled(parts, marks)


def _within(manner: Piece, token: Token, markdown: str) -> Piece:
    match token.type:
        case "strong_open":
            return replace(manner, run=replace(manner.run, strong=True))
        case "em_open":
            return replace(manner, run=replace(manner.run, emphasis=True))
        case "link_open":
            link = str(token.attrs.get("href", ""))
            spelled = reader().normalizeLinkText(link)
            address = spelled if spelled in markdown and link not in markdown else ""
            return replace(manner, run=replace(manner.run, link=link), address=address)
        case _:
            language = str(token.attrs.get("lang", "")) or manner.run.language
            return replace(manner, run=replace(manner.run, language=language))


def _said(token: Token) -> str:
    return {"hardbreak": "\n", "softbreak": " "}.get(token.type, token.content)


def _mergeable(one: Piece, other: Piece) -> bool:
    if one.code or other.code or one.sent is not None or other.sent is not None:
        return False
    return replace(one.run, text="") == replace(other.run, text="")


def _stretches(piece: Piece) -> Iterator[Piece]:
    if piece.code or piece.sent is not None:
        yield piece
        return
    for text in _SPACES.split(piece.run.text):
        if text:
            yield piece.saying(text)


def _blank(piece: Piece) -> bool:
    return not piece.code and piece.sent is None and piece.run.text.isspace()


def _spread(nodes: Iterable[Node]) -> Iterator[Piece]:
    """The tree as pieces again, the spaces at the borders of a group without its manner."""
    for node in nodes:
        if isinstance(node, Piece):
            yield node
            continue
        inner = list(_spread(node.inner))
        words = [place for place, piece in enumerate(inner) if not _blank(piece)] or [len(inner)]
        for place, piece in enumerate(inner):
            inside = words[0] <= place <= words[-1] or node.manner == "language"
            yield _with(piece, node) if inside else piece


def _with(piece: Piece, group: Group) -> Piece:
    run, first = piece.run, group.first
    match group.manner:
        case "strong":
            return replace(piece, run=replace(run, strong=True))
        case "emphasis":
            return replace(piece, run=replace(run, emphasis=True))
        case "link":
            return replace(piece, run=replace(run, link=first.run.link), address=first.address)
        case _:
            return replace(piece, run=replace(run, language=first.run.language))


def _longest(found: Sequence[Piece], place: int) -> tuple[Manner | None, int]:
    """What lasts longest from here on, and for how many pieces."""
    first = found[place].run
    lengths = dict.fromkeys(_MANNERS, 0)
    for manner in _MANNERS:
        for n in range(place, len(found) if getattr(first, manner) else place):
            run = found[n].run
            # Markdown has links in words of another language, never those words in a link.
            if getattr(run, manner) != getattr(first, manner) or (
                manner == "link" and run.language
            ):
                break
            lengths[manner] += 1
    longest = max(_MANNERS, key=lengths.__getitem__)
    return (longest, lengths[longest]) if lengths[longest] else (None, 1)


def _without(piece: Piece, manner: Manner) -> Piece:
    match manner:
        case "strong":
            return replace(piece, run=replace(piece.run, strong=False))
        case "emphasis":
            return replace(piece, run=replace(piece.run, emphasis=False))
        case "link":
            return replace(piece, run=replace(piece.run, link=""), address="")
        case _:
            return replace(piece, run=replace(piece.run, language=""))


# ------------------------------------------------------------------------------------- writing
# A line in the making is a list of parts. A part that is one of the marks looked for is the text's
# own and may be escaped; ours end with a character that no text has, so that none is taken for it.

_OURS = "\u0000"
_EMPHASIS = {mark + _OURS for mark in ("*", "**", "_", "__")}


def _parts(
    nodes: Sequence[Node], emphasis: tuple[str, str], marks: re.Pattern[str]
) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Piece):
            yield from _words(node, marks)
        else:
            opening, closing = _marks_of(node, emphasis)
            yield opening + _OURS
            if closing:
                yield from _parts(node.inner, emphasis, marks)
                yield closing + _OURS


def _words(piece: Piece, marks: re.Pattern[str]) -> Iterator[str]:
    text = piece.run.text
    if piece.code and (code := _as_code(text)):
        yield code + _OURS
    else:
        yield from (part for part in marks.split(text) if part)


def _as_code(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    padded = f" {text} " if text.strip() and text.strip("` ") != text else text
    code = f"{fence}{padded}{fence}"
    return code if line(code) == (Run(text),) else ""


def _marks_of(group: Group, emphasis: tuple[str, str]) -> tuple[str, str]:
    match group.manner:
        case "strong":
            return emphasis[1], emphasis[1]
        case "emphasis":
            return emphasis[0], emphasis[0]
        case "link":
            return _link_marks(group)
        case _:
            language = group.first.run.language
            plain = re.fullmatch(r"[A-Za-z0-9-]+", language)
            quoted = language if plain else '"' + re.sub(r'(["\\])', r"\\\1", language) + '"'
            return "[", f"]{{lang={quoted}}}"


def _link_marks(group: Group) -> tuple[str, str]:
    address = group.first.address or group.first.run.link
    if len(group.inner) == 1 and isinstance(group.inner[0], Piece):
        text = group.inner[0].run.text
        if (text == address and _AUTOLINK.fullmatch(address)) or f"mailto:{text}" == address:
            return f"<{text}>", ""
    if re.search(r"[\s()]", address):
        return "[", f"](<{address}>)"
    return "[", f"]({address})"


def _spelled(parts: Sequence[str], escaped: set[int]) -> str:
    whole = "".join("\\" + part if place in escaped else part for place, part in enumerate(parts))
    return whole.replace(_OURS, "")


def _spared(parts: Sequence[str], marks: set[int], seen: Line) -> str:
    """The line without the escapes that nothing needs."""
    if len(marks) <= _MOST_MARKS:
        if line(bare := _spelled(parts, set())) == seen:
            return bare
        for place in sorted(marks):
            if line(_spelled(parts, marks - {place})) == seen:
                marks = marks - {place}
    return _spelled(parts, marks)


def _with_borders(parts: Sequence[str]) -> list[str]:
    """Letters that touch a mark as entities: `l**«a»**b` closes nothing in Markdown, where a
    punctuation mark inside and a letter outside tell which way a mark looks."""
    bordered = list(parts)
    for place in (n for n, part in enumerate(parts) if part in _EMPHASIS):
        if place and bordered[place - 1][-1].isalnum():
            bordered[place - 1] = _coded(bordered[place - 1], -1)
        if place + 1 < len(parts) and bordered[place + 1][0].isalnum():
            bordered[place + 1] = _coded(bordered[place + 1], 0)
    return bordered


def _set_apart(parts: Sequence[str]) -> list[str]:
    """Marks that touch each other with a span of no words between them (not in a link, which
    has no spans)."""
    return [part + NO_WORDS if part in _EMPHASIS and following in _EMPHASIS else part
            for part, following in zip_longest(parts, parts[1:])]  # fmt: skip


def _coded(text: str, letter: int) -> str:
    coded = f"&#{ord(text[letter])};"
    return coded + text[1:] if letter == 0 else text[:-1] + coded
