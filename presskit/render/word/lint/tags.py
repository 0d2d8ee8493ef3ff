"""The tags typed in the paragraphs of a template, and those that are not quite tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from presskit.problems import Fact, Problem, Severity, nearest
from presskit.render.word.lint.paper import Paragraph, Story
from presskit.render.word.placed import TYPED
from presskit.render.word.proof import short

_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\t": "", "\n": ""})
_OPENING = re.compile(r"\{[{%#]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_UNIT = re.compile(r"(p|r|tr|tc) (.*)", re.DOTALL)
_SPACED_BRACES = re.compile(r"\{\s+([{%])(.*?)([}%])\s*\}|\{([{%])(.*?)([}%])\s+\}")
_SINGLE = re.compile(r"(?<!\{)\{\s*([A-Za-z_][\w.]*)\s*\}(?!\})")
_STRAY = re.compile(r"[}%]\}")
WORDS = ("for", "endfor", "if", "elif", "else", "endif", "set", "endset", "with", "endwith",
         "macro", "endmacro", "filter", "endfilter", "call", "endcall")  # fmt: skip


class Tag(Struct, frozen=True):
    """A tag: `form` "{{" or "{%", `unit` "" or p, r, tr, tc, and what is said `inside`, as the
    renderer reads it. A tag in a property of the file has no paragraph of its own (`hidden`)."""

    paragraph: Paragraph
    form: str
    unit: str
    inside: str
    written: str
    hidden: bool = False

    @property
    def word(self) -> str:
        """The first word of a block: for, if, endfor…"""
        first = re.match(r"\w+", self.inside)
        return first[0] if first and self.form == "{%" else ""

    def with_(self, unit: str = "", inside: str = "") -> str:
        """How to type this tag with another unit or other words."""
        return typed(self.form, unit, inside or self.inside)

    def problem(
        self, code: str, better: str = "", severity: Severity = "error", **facts: Fact
    ) -> Problem:
        """Something wrong with this tag, and what to type instead."""
        said: dict[str, Fact] = {"tag": short(self.written), "better": better}
        if self.paragraph.text.strip() == self.written:
            said["seen"] = ""
            if self.word.startswith(("end", "el")):
                said["after"] = short(self.paragraph.after)
        return self.paragraph.problem(code, severity, **(said | facts))


class Typed(Struct, frozen=True):
    """What a paragraph holds: its tags, the text beside them, and what is wrong with both."""

    paragraph: Paragraph
    tags: Sequence[Tag]
    beside: Sequence[str]
    problems: Sequence[Problem]


def typed(form: str, unit: str, inside: str) -> str:
    """A tag as it should be typed."""
    return f"{form}{unit} {inside.strip()} {_CLOSERS[form]}"


def read_tags(story: Story, known: Sequence[str]) -> list[Typed]:
    """What the paragraphs of a story hold, in order; `known` are the names of the vocabulary."""
    texts = [paragraph.text.translate(_BLANKS) for paragraph in story.paragraphs]
    continued = False
    found = []
    for paragraph, (text, following) in zip(story.paragraphs, pairwise([*texts, ""]), strict=True):
        reader = _Reader(paragraph, known, continued)
        found.append(reader.read(text, following))
        continued = reader.goes_on
    return found


class _Reader:
    """Reads one paragraph."""

    def __init__(self, paragraph: Paragraph, known: Sequence[str], continued: bool) -> None:
        self._paragraph = paragraph
        self._known = known
        self._continued = continued
        self._tags: list[Tag] = []
        self._beside: list[str] = []
        self._problems: list[Problem] = []
        self.goes_on = False

    def read(self, text: str, following: str) -> Typed:
        """The tags of the text, and what is wrong with them. A tag that can be guessed counts, so
        that one slip is told once."""
        if self._continued:
            text = text.partition("}")[2].removeprefix("}")
        position = 0
        while opening := _OPENING.search(text, position):
            self._static(text[position : opening.start()])
            position = self._opened(text, opening, following)
        self._static(text[position:])
        return Typed(self._paragraph, self._tags, self._beside, self._problems)

    def _opened(self, text: str, opening: re.Match[str], following: str) -> int:
        """Read the tag that begins here; returns where it ends."""
        start, form = opening.start(), opening[0]
        closing = text.find(_CLOSERS[form], start + 2)
        again = _OPENING.search(text, start + 2)
        limit = again.start() if again else len(text)
        if not 0 <= closing < limit:
            self._unclosed(text[start:limit], form, "" if again else following)
            return limit
        if form != "{#":
            self._tags.append(_tag(self._paragraph, form, text[start : closing + 2]))
        return closing + 2

    def _unclosed(self, rest: str, form: str, following: str) -> None:
        first = re.search(r"[{}%]\}|\{[{%]", following)
        said = re.match(r"[^{}%]*", rest[2:])
        inside = said[0] if said else ""
        if first and first[0] == _CLOSERS[form] and "}" not in rest:
            self.goes_on = True
            self._mend("template-tag-split", rest, form, inside + following[: first.start()])
        else:
            self._mend("template-tag-unclosed", rest, form, inside)

    def _static(self, text: str) -> None:
        """Text beside the tags, where braces may be tags that were meant and are none."""
        self._beside.append(text)
        spaced, stray = _SPACED_BRACES.search(text), _STRAY.search(text)
        if spaced:
            form = "{" + (spaced[1] or spaced[4])
            self._mend("template-tag-written", spaced[0], form, spaced[2] or spaced[5] or "")
        elif stray:
            self._tell("template-tag-unopened", text[: stray.end()], "")
        for single in _SINGLE.finditer("" if spaced else text):
            if nearest(single[1].partition(".")[0].lower(), self._known):
                self._tell("template-brace", single[0], typed("{{", "", single[1]))

    def _mend(self, code: str, written: str, form: str, inside: str) -> None:
        better = _tidy(form, inside)
        self._tell(code, written, better)
        if inside.strip(" {}%"):
            self._tags.append(replace(_tag(self._paragraph, form, better), written=written.strip()))

    def _tell(self, code: str, written: str, better: str) -> None:
        seen = "" if self._paragraph.text.strip() == written.strip() else self._paragraph.text
        told = self._paragraph.problem(code, tag=short(written.strip()), better=better,
                                       seen=short(seen))  # fmt: skip
        self._problems.append(told)


def _tag(paragraph: Paragraph, form: str, written: str) -> Tag:
    inside = written[2:-2].removeprefix("-").removesuffix("-").translate(TYPED)
    unit = _UNIT.match(inside)
    if unit:
        return Tag(paragraph, form, unit[1], unit[2].strip(), written)
    return Tag(paragraph, form, "", inside.strip(), written)


def _tidy(form: str, inside: str) -> str:
    """A broken tag as it should be typed."""
    words = inside.strip(" {}%")
    unit = _UNIT.match(words)
    return typed(form, unit[1], unit[2]) if unit else typed(form, "", words)


def hidden_tags(story: Story) -> Iterator[Tag]:
    """The tags in properties of the file, such as the title of a table or an alt text, each with
    the paragraph that it follows."""
    above = next(iter(story.paragraphs), None)
    for element in story.root.iter() if above else ():
        above = story.by_element.get(element, above)
        for value in element.attrib.values():
            for written in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", str(value)):
                inside = written[2:-2].translate(_BLANKS).translate(TYPED).strip()
                assert above is not None
                yield Tag(above, written[:2], "", inside, written, hidden=True)
