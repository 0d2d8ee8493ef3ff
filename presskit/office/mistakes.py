"""Why a file is not YAML, in the terms of the person who typed it: what is wrong on which line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

import yaml

from presskit.office.quoting import quoted

# The text with a second colon (a comment may have its own), the same inside braces, and a colon
# without its space.
_COLON_TWICE = re.compile(
    r"^\s*(?:- )*[^\s\"'#{\[-][^:]*?\s*:\s+(?![\"'|>\[{&*#])"
    r"(\S(?:(?!\s#).)*?\s*:(?:\s(?:(?!\s#).)*)?)(?:\s+#.*)?$"
)
_COLON_IN_BRACES = re.compile(r"^.*[{,]\s*\w+:\s+(?![\"'\[{])([^,{}]*?\s?:\s[^,{}]*)")
# A colour without its quotation marks: the hash makes a comment of it, closing brace included.
_HASH_IN_BRACES = re.compile(r"^.*[{,]\s*\w+:\s+(#[^\s,}]+)")
# A quotation mark of the kind that encloses the text, inside it: 'l'été'.
_QUOTE_INSIDE = re.compile(
    r"^\s*(?:- )?(?:[^\s:\"']+:\s+)?(?:\{\s*\w+:\s+)?"
    r"((?P<mark>[\"'])(?:\\.|(?!(?P=mark))[^\\])*(?P=mark)(?=[^\s,}\]:#\"']).*)$"
)
# A text whose quotation mark is not closed on its line.
_UNCLOSED = re.compile(r"^\s*(?:- )?[\w-]+:\s+((?P<mark>[\"'])(?:(?!(?P=mark)).)*)$")
_COLON_GLUED = re.compile(r"^\s*(?:- )?([a-z_]+:[^\s/:][^:]*)$")
# A no-break space that does the work of a plain one: in the indentation, after the colon of a field
# or before it.
_HARD_SPACE = re.compile(
    r"^ *(?:(?:- *)?|(?:- )?[a-z][\w-]*:|(?:- )?[a-z][\w-]*(?=[\u00a0\u202f] ?:))([\u00a0\u202f]+)"
)

_MISTAKES = (
    ("hard-space", _HARD_SPACE),
    ("unclosed-quote", _UNCLOSED),
    ("unquoted-colon", _COLON_TWICE),
    ("unquoted-colon", _COLON_IN_BRACES),
    ("hash", _HASH_IN_BRACES),
    ("quote-inside", _QUOTE_INSIDE),
    ("glued-colon", _COLON_GLUED),
)
_SURE_MISTAKES = (("unquoted-colon", _COLON_TWICE), ("quote-inside", _QUOTE_INSIDE))
# Signs of YAML that were meant as words, and what stands for them while the rest is read: as long,
# so that every place in the file stays true.
_STAND_INS = {":": "\ue03a", "'": "\ue027", '"': "\ue022", "#": "\ue023"}
MEANT: Mapping[int, str] = {ord(other): sign for sign, other in _STAND_INS.items()}
_BLOCK = re.compile(r"(?:^\s*-|:)\s+[|>][+\d-]*\s*(?:\s#.*)?$")
_OPENING = {"}": "{", "]": "["}
# What stands before the first word of a line: of an entry of a list, its dashes too.
_BEFORE = re.compile(r"\s*(?:-\s+)*")
# A text between quotation marks, and what may follow it on its line.
_QUOTED = r"{mark}(.*?){mark}(?=\s*(?:[,}}\]]|\s#|$))"


# The patterns look back and forth in a line; what is longer is no slip of the pen.
_LONGEST = 2000


class Mistake(NamedTuple):
    """A line that is not YAML: the code of the problem, its place from 1, the words concerned."""

    code: str
    line: int
    column: int
    text: str


def explain(reason: yaml.MarkedYAMLError, lines: list[str]) -> list[Mistake]:
    """The mistakes behind an error of the parser: every line that shows one of a kind, or else the
    line where YAML gave up."""
    line, column = _mark(reason, lines)
    tab = re.match(r" *\t", lines[line])
    if tab or "'\\t'" in (reason.problem or ""):
        return [Mistake("tab", line + 1, tab.end() if tab else column, "")]
    start = reason.context_mark
    if start and "quoted scalar" in (reason.context or "") and "end of" in (reason.problem or ""):
        words = lines[start.line].strip()[:60]
        return [Mistake("unclosed-quote", start.line + 1, start.column + 1, words)]
    found = list(_mistakes(lines, near=line))
    unclosed = [
        mistake
        for mistake in found
        if mistake.code == "unclosed-quote" and not _closed_later(mistake, lines, line)
    ]
    found = [mistake for mistake in found if mistake.code != "unclosed-quote"]
    if unclosed:
        return unclosed[:1]
    if any(line - 1 <= mistake.line <= line + 1 for mistake in found):
        return found
    further = _unclosed_bracket(reason, lines) or _not_set_in(lines, line)
    if further:
        return [further]
    return [Mistake("yaml-syntax", line + 1, column, lines[line].strip()[:60])]


def _closed_later(mistake: Mistake, lines: list[str], near: int) -> bool:
    """Whether a quoted text goes on, further to the right, and ends before YAML gave up."""
    first, mark = mistake.line - 1, mistake.text[0]
    further = takewhile(lambda one: not one.strip() or _depth(one) > _depth(lines[first]),
                        lines[first + 1 : near + 1])  # fmt: skip
    return any(one.partition(" #")[0].rstrip().endswith(mark) for one in further)


def advised(words: str) -> str:
    """The words between the quotation marks that leave them most as they are."""
    return f"'{words}'" if '"' in words and "'" not in words else quoted(words)


def mended(lines: list[str], mistakes: Iterable[Mistake]) -> list[str]:
    """The lines as their writer meant them, with other signs for those that YAML took for its own
    (`MEANT` gives back what was typed); as they are where the meaning is anybody's guess."""
    after = list(lines)
    for mistake in mistakes:
        meant = _meant(mistake)
        if not meant:
            return lines
        line, start = lines[mistake.line - 1], mistake.column - 1
        after[mistake.line - 1] = line[:start] + meant + line[start + len(meant) :]
    return after


def _meant(mistake: Mistake) -> str:
    """The words of a mistake with other signs, just as long; empty where nobody knows."""
    words, mark = mistake.text, mistake.text[:1]
    match mistake.code:
        case "unquoted-colon":
            return words.replace(":", _STAND_INS[":"])
        case "hash":
            return words.replace("#", _STAND_INS["#"])
        case "quote-inside":
            return _meant_inside(words, mark)
    return ""


def _meant_inside(words: str, mark: str) -> str:
    """The same of words that begin with a quotation mark; those after a backslash stay."""
    if len(words) < 2 or not words.endswith(mark):
        return ""
    inner = re.sub(rf"\\.|{mark}", lambda found: _STAND_INS.get(found[0], found[0]), words[1:-1])
    return f"{mark}{inner}{mark}"


def _unclosed_bracket(reason: yaml.MarkedYAMLError, lines: list[str]) -> Mistake | None:
    """The bracket that is open on a line above the one where YAML gave up."""
    start, end = reason.context_mark, reason.problem_mark
    if not start or not end or "flow" not in (reason.context or "") or end.line <= start.line:
        return None
    rest = lines[start.line][start.column :]
    if all(rest.count(a) <= rest.count(b) for a, b in ("[]", "{}")):
        return None
    return Mistake("unclosed-bracket", start.line + 1, start.column + 1, rest.strip()[:60])


def _not_set_in(lines: list[str], near: int) -> Mistake | None:
    """The text under a `|` that begins no further right than its field."""
    for number in range(max(1, near - 2), near + 1):
        above, depth = lines[number - 1], _depth(lines[number])
        if lines[number].strip() and _BLOCK.search(above) and depth <= _depth(above):
            return Mistake("block-not-set-in", number + 1, depth + 1, lines[number].strip()[:60])
    return None


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _mark(reason: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int]:
    """The line from 0 and the column from 1; a fault at the very end belongs to its beginning."""
    mark, start = reason.problem_mark, reason.context_mark
    if start and mark and not "".join(lines[mark.line :]).strip():
        mark = start
    mark = mark or start
    line, column = min(mark.line if mark else 0, len(lines) - 1), (mark.column if mark else 0) + 1
    while line and not lines[line].strip():
        line, column = line - 1, 1
    return line, column


def _mistakes(lines: list[str], near: int) -> Iterator[Mistake]:
    """The lines that show a mistake people make, so that one run names them all; the patterns
    that may also fit a sound line count only `near` where YAML gave up."""
    for number in _outside_blocks(lines):
        if len(lines[number]) > _LONGEST:
            continue
        close = near - 2 <= number <= near
        for code, pattern in _MISTAKES if close else _SURE_MISTAKES:
            match = pattern.match(lines[number])
            if match:
                words = match[1].rstrip()
                told = _to_the_mark(words) if code == "quote-inside" else _without_closing(words)
                yield Mistake(code, number + 1, match.start(1) + 1, told)
                break


def _to_the_mark(words: str) -> str:
    """The words up to the quotation mark that was meant to end them."""
    found = re.match(_QUOTED.format(mark=words[0]), words)
    return found[0] if found else words


def _without_closing(words: str) -> str:
    """The words without the brackets at their end that were opened on a line above."""
    while words[-1:] in ("}", "]") and words.count(words[-1]) > words.count(_OPENING[words[-1]]):
        words = words[:-1].rstrip()
    return words


def _outside_blocks(lines: list[str]) -> Iterator[int]:
    """The lines that are not the text of a `|` or `>` block."""
    block: int | None = None
    for number, line in enumerate(lines):
        depth = _depth(line)
        if block is not None and (not line.strip() or depth > block):
            continue
        block = _depth_of_block(line) if _BLOCK.search(line) else None
        yield number


def _depth_of_block(line: str) -> int:
    """The column that the text of a block stands further right than: that of its field."""
    before = _BEFORE.match(line)
    column = before.end() if before else 0
    return len(line[:column].rstrip()) - 1 if line[column : column + 1] in ("|", ">") else column
