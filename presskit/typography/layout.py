"""Where the words of a light Markdown text stand: its blocks, without the marks that lay them out.

Quotes pair inside a block, and no rule looks past its edge. The layout itself never changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from presskit.typography.characters import PRIVATE

# Thematic breaks, underlined headings, definitions of links, protected spans alone on a line.
_VERBATIM = re.compile(
    r"\s*$|[ \t]*(?:(?:[-*_=][ \t]*){2,}|=)[ \t]*\r?\n?$"
    rf"|[ ]{{0,3}}\[(?!\^)[^\[\]\n]+\]:[ \t]*\S.*\r?\n?$|[ \t]*{PRIVATE}[ \t]*\r?\n?$"
)
_RULER = re.compile(r"(?=.*\|)[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?\n?$")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+")
_MARK = re.compile(
    r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\[\^[^\]\s]+\]:[ \t]+)"
    r"(?:(?:[-*+]|\d{1,9}[.)]|>|#{1,6})[ \t]+)*"
)
_QUOTED = re.compile(r"(?: {0,3}>[ \t]?)+")
_BAR = re.compile(r"((?<!\\)\|)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

Setter = Callable[[str], str]


def each_block(text: str, set_words: Setter) -> str:
    """The text with the words of every block replaced by `set_words` of them."""
    return "".join(_blocks(_LINE.findall(text), set_words))


def _blocks(lines: list[str], set_words: Setter) -> Iterator[str]:
    words: list[str] = []
    quoted: list[str] = []
    table = False
    for line, following in pairwise([*lines, ""]):
        is_quoted = _QUOTED.match(line) is not None
        table = _in_table(line, following, table)
        if quoted and not is_quoted:
            yield from _unquoted(quoted, set_words)
            quoted = []
        mark = _VERBATIM.match(line) or _HEADING.match(line) or _MARK.match(line)
        if words and (is_quoted or table or mark):
            yield set_words("".join(words))
            words = []
        if is_quoted:
            quoted.append(line)
        elif table:
            yield from _cells(line, set_words)
        elif mark:
            yield mark[0]
            words = [line[mark.end() :]] if mark[0] != line else []
        else:
            words.append(line)
        if words and _HEADING.match(line):
            yield set_words("".join(words))
            words = []
    yield set_words("".join(words)) if words else ""
    yield from _unquoted(quoted, set_words)


def _in_table(line: str, following: str, before: bool) -> bool:
    """Whether the line is a row: it begins with a bar, stands over a ruler or under another row."""
    if "|" not in line:
        return False
    return before or line.lstrip().startswith("|") or _RULER.match(following) is not None


def _cells(line: str, set_words: Setter) -> Iterator[str]:
    if _RULER.match(line):
        yield line
        return
    for number, part in enumerate(_BAR.split(line)):
        yield part if number % 2 or not part.strip() else set_words(part)


def _unquoted(lines: list[str], set_words: Setter) -> Iterator[str]:
    """The same for a quoted passage, whose marks are taken off and put back line by line."""
    if not lines:
        return
    marks = [match[0] for match in map(_QUOTED.match, lines) if match]
    inner = "".join(line[len(mark) :] for mark, line in zip(marks, lines, strict=True))
    changed = each_block(inner, set_words).split("\n")
    yield "\n".join(mark + line for mark, line in zip(marks, changed, strict=False))
    yield "\n" if len(changed) > len(marks) else ""
