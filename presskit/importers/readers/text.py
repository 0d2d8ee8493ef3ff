"""Plain text and Markdown, in the encodings met in France."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from presskit.importers import Line, Manuscript
from presskit.problems import Place, Refusal, error

# `# Title` and `##Title`; `#hashtag` is none.
_HEADING = re.compile(r"^\s{0,3}(#(?=\s)|#{2,6})\s*([^\s#].*)$")
_RULE = re.compile(r"^\s*(?:[-*_=~]\s?){3,}$")
_ITEM = re.compile(r"^\s*(?:[-*+•▪●◦‣·■□➢➤✓\uf0b7\uf0a7]|[–—](?=\s))\s+(\S.*)$")
_LINK = re.compile(r"!?\[([^\[\]]{1,200})\]\(([^()\s]{0,500})\)")
_QUOTED = re.compile(r"^\s{0,3}(?:>\s?)+")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,200}?)(?<=[^\s*])\*(?![\w*])")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1")
_WHOLLY_BOLD = re.compile(r"^(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1\s*:?$")
_ROW = re.compile(r"^\s*\|(?=[^|])(.{1,2000}[^\\])\|\s*$")
_ROW_RULE = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u00ad\u200b\u200c\u200d\u2060\u200e\u200f"))
# A page's end is no paragraph's: what tools write before it is one line end with it.
_LINE_END = re.compile(r"(?:\r\n|[\n\r])?\f|\r\n|[\n\r\x0b\u0085\u2028\u2029]")
_SETEXT = re.compile(r"^\s{0,3}(=+|-+)\s*$")
_FRONT = re.compile(r"\A---[ \t]*\n((?:.*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
# Accented letters and quotation marks as UTF-8 writes them; nobody writes "Ã©" in Windows-1252.
_IN_UTF8 = re.compile(rb"\xc3[\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2\x80[\x90-\xaf]|\xc5[\x92\x93]")
_OLD_ENCODINGS = ("cp1252", "mac_roman", "cp850")
_FRENCH = frozenset("éèêëàâäùûüîïôöçœæÉÈÊÀÂÇÔÎœŒ’“”«»–…€°\u00a0")
_MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")


def read_text(content: bytes, path: Path) -> Manuscript:
    """A text or a Markdown file. Refuses one that holds zeros where letters should be."""
    text = decoded(content)
    if "\x00" in text:
        raise Refusal(error("read-unknown", place=Place(path.as_posix())))
    if path.suffix.lower() not in _MARKDOWN and not _FRONT.match(text):
        return Manuscript(path, tuple(lines_of(text)))
    title = _TITLE.search(front[1]) if (front := _FRONT.match(text)) else None
    return Manuscript(path, tuple(markdown_lines(text)), title=title[1] if title else "")


def decoded(content: bytes) -> str:
    """A file's text: by its mark, else UTF-8 where there is any, else the old encoding in which it
    has the most letters of French: of Windows, the Macintosh or DOS."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"),
                           (b"\xfe\xff", "utf-16")):  # fmt: skip
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff")
    for parity, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if content[parity:4096:2].count(0) > len(content[:4096]) * 0.35:
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _mended(content) if _IN_UTF8.search(content) else _old(content)


def _mended(content: bytes) -> str:
    """UTF-8 with stray bytes: a paragraph pasted from elsewhere, a file cut within a letter."""
    text = content.decode("utf-8", "surrogateescape")
    return re.sub("[\udc80-\udcff]+", _stray, text)


def _stray(match: re.Match[str]) -> str:
    return match[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _old(content: bytes) -> str:
    high = bytes(byte for byte in content if byte > 127)
    return content.decode(max(_OLD_ENCODINGS, key=lambda name: _letters(high, name)), "replace")


def _letters(high: bytes, encoding: str) -> int:
    return sum(char in _FRENCH for char in high.decode(encoding, "replace"))


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text, their Markdown understood; empty ones are gaps."""
    gap, ruled = True, False
    for place, raw in enumerate(_LINE_END.split(text), start=1):
        # A mark of quotation: Markdown's, or of a message that was forwarded.
        written = _QUOTED.sub("", raw.translate(_INVISIBLE).rstrip())
        if not written.strip() or _RULE.match(written):
            gap, ruled = True, ruled or bool(written.strip())
            continue
        if _ROW_RULE.match(written):
            continue
        row = _ROW.match(written)
        line = _row(row[1], place, gap) if row else _line(written, place, gap)
        yield replace(line, ruled=ruled)
        gap = ruled = False


def markdown_lines(text: str) -> Iterator[Line]:
    """The lines of a Markdown file: headings that are underlined, quotations with >, and what
    stands before the text for a site's generator, which is furniture."""
    front = _FRONT.match(text)
    preface = front[1].count("\n") + 2 if front else 0
    lines = _LINE_END.split(text)
    for place in range(max(preface, 1), len(lines)):
        under = _SETEXT.match(lines[place])
        above = lines[place - 1]
        if under and above.strip() and not above.lstrip().startswith(("#", "|", "-", "*")):
            lines[place - 1] = f"{'#' if under[1][0] == '=' else '##'} {above.strip()}"
            lines[place] = ""
    for line in lines_of("\n".join(lines)):
        if line.place <= preface:
            yield Line(line.text, line.place, gap=line.gap, furniture=True)
        else:
            yield line


def bulleted(text: str) -> str:
    """What follows a bullet that was typed at the beginning of a line; empty without one."""
    match = _ITEM.match(text)
    return match[1] if match else ""


def _row(written: str, place: int, gap: bool) -> Line:
    cells = tuple(_BOLD.sub(r"\2", cell.replace("\\|", "|")).strip()
                  for cell in re.split(r"(?<!\\)\|", written))  # fmt: skip
    return Line(" | ".join(filter(None, cells)), place, gap=gap, cells=cells)


def _line(written: str, place: int, gap: bool) -> Line:
    links: list[tuple[str, str]] = []

    def plain(match: re.Match[str]) -> str:
        links.append((match[1], match[2]))
        return match[1]

    text, level, item = _LINK.sub(plain, written), 0, False
    heading, listed = _HEADING.match(text), _ITEM.match(text)
    if heading:
        level, text = len(heading[1]), _unclosed(heading[2])
    elif listed:
        item, text = True, listed[1]
    bold = _WHOLLY_BOLD.match(text.strip())
    text = _SLANTED.sub(r"\1", _BOLD.sub(r"\2", text)).strip()
    return Line(text, place, level, bool(bold), item, gap, links=tuple(links))


def _unclosed(heading: str) -> str:
    """A heading without the marks that may close it: "Title ##"; "C#" keeps its own."""
    bare = heading.rstrip("#")
    return bare.rstrip() if bare.endswith((" ", "\t")) else heading
