"""What no rule may see: code, tags, addresses, numbers that are names. It comes out byte for byte.

A table of spans; each is replaced by one character and put back at the end. `whole` spans may hold
blank lines and are hidden in the whole text, the others inside one block.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from msgspec import Struct, field

from presskit.typography.characters import CLEARS, GAPS, PRIVATE, WORDS

Kind = Literal["word", "clear", "gap"]
_RANGES = {"word": WORDS, "clear": CLEARS, "gap": GAPS}
_PRIVATE = re.compile(PRIVATE)


class CrowdedError(Exception):
    """More different spans than there are characters to stand for them."""


class Span(Struct, frozen=True):
    """A form that is left alone; `sign` is what a text must hold for it to be worth a search."""

    name: str
    kind: Kind
    sign: str
    pattern: re.Pattern[str]


class Cover(Struct):
    """The spans hidden so far, each under one character; the same span always under the same."""

    whole: bool
    spans: dict[str, str] = field(default_factory=dict)
    _known: dict[tuple[Kind, str], str] = field(default_factory=dict)

    def put(self, kind: Kind, span: str) -> str:
        """The character that stands for the span from now on."""
        if (kind, span) not in self._known:
            first, last = _RANGES[kind][:2] if self.whole else _RANGES[kind][2:]
            mark = chr(ord(first) + len(self.spans))
            if mark > last:
                raise CrowdedError
            self._known[kind, span], self.spans[mark] = mark, span
        return self._known[kind, span]

    def hide(self, text: str) -> str:
        """The text with every span of the table under its character."""
        for span in _WHOLE if self.whole else _INSIDE:
            if span.sign in text:
                text = span.pattern.sub(self._under(span.kind), text)
        return text

    def show(self, text: str) -> str:
        """The text with its spans again, those inside others too."""
        while self.spans and _PRIVATE.search(text):
            shown = _PRIVATE.sub(lambda match: self.spans.get(match[0], match[0]), text)
            if shown == text:
                break
            text = shown
        return text

    def _under(self, kind: Kind) -> Callable[[re.Match[str]], str]:
        return lambda match: self.put(kind, match[0])


def is_free(text: str) -> bool:
    """Whether the text holds none of the stand-ins already."""
    return text.isascii() or _PRIVATE.search(text) is None


def _span(name: str, kind: Kind, sign: str, pattern: str) -> Span:
    return Span(name, kind, sign, re.compile(pattern.replace("␣", " \u00a0\u202f"), re.VERBOSE))


_ATTRIBUTES = r"""(?:"[^"]*"|'[^']*'|[^'"<>])*"""

# CommonMark 0.31 for the forms of Markdown; the others as their own standards write them.
_WHOLE = (
    _span("fence", "word", "```", r"(?m)^(?:[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(`{3,})[^\n`]*"
          r"(?:\n(?:[^\n]*\n)*?[ \t>]*\1`*[ \t]*$|\Z|\n(?s:.*)\Z)"),
    _span("tilde-fence", "word", "~~~", r"(?m)^(?:[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(~{3,})[^\n]*"
          r"(?:\n(?:[^\n]*\n)*?[ \t>]*\1~*[ \t]*$|\Z|\n(?s:.*)\Z)"),
    _span("code", "word", "`", r"(?<![`\\])(`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)\1(?!`)"),
    _span("remark", "clear", "-->", r"(?s)<!--.*?-->"),
    _span("element", "word", "</", rf"(?is)<(code|pre|script|style|kbd|samp|textarea|math|svg)\b"
          rf"{_ATTRIBUTES}>.*?</\1\s*>"),
)  # fmt: skip

_END = r"""[^\s<>"«»“”(){}|*,;:!?.\U000f0000-\U0010fffd]"""
_INSIDE_URL = r"""[^\s<>"«»“”(){}|\U000f0000-\U0010fffd]"""
_URL = rf"(?:{_INSIDE_URL}|\({_INSIDE_URL}*\))*(?:{_END}|\({_INSIDE_URL}*\))"
_INSIDE = (
    _span("path", "word", ":\\", r"(?<!\w)[A-Za-z]:\\(?:[^\s<>\"«»]*[^\s<>\"«».,;:!?)*_])?"),
    _span("escape", "word", "\\", r"\\[!-/:-@\[-`{-~]"),
    _span("line-break", "clear", "\\\n", r"\\(?=\n[ \t]*\S)"),
    _span("template", "word", "{{", r"\{\{.{0,300}?\}\}"),
    _span("template-tag", "clear", "{%", r"\{%.{0,300}?%\}"),
    _span("autolink", "word", "<", r"<(?:[A-Za-z][\w+.-]+:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>"),
    _span("break-tag", "gap", "<", rf"(?i)</?(?:br|p|div|li|ul|ol|td|th|tr|table|h\d|hr|blockquote)"
          rf"\b{_ATTRIBUTES}>"),
    _span("tag", "clear", "<", rf"</?[A-Za-z][\w:-]*(?:\s{_ATTRIBUTES})?/?>"),
    _span("space-entity", "gap", "&", r"&(?:nbsp|ensp|emsp|thinsp|\#160|\#8239|\#8201"
          r"|\#[xX](?:00)?[aA]0|\#[xX]202[fF]|\#[xX]2009);"),
    _span("entity", "word", "&", r"&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]+);"),
    _span("note", "clear", "[^", r"\[\^[^\]\s]{1,60}\]"),
    _span("doubt", "word", "[", r"\[[?!;:.,…]+\]"),
    _span("target", "clear", "](", r"""\]\((?:[^\s()<>]|<[^<>\n]*>|\([^\s()]*\))*
          (?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)(?:\{[^{}\n]*\})?"""),
    _span("reference", "clear", "][", r"\]\[[^\[\]\n]*\]"),
    _span("attributes", "clear", "{", r"\]\{[^{}\n]*\}|[ \t]*\{[\#.:][^{}\n]*\}(?=\s*$)"),
    _span("blank", "word", "{", r"\$?\{[^{}\n]*\}"),
    _span("image", "clear", "![", r"!\[(?![^\[\]]*\])"),
    # Its other half is hidden already, or it has none.
    _span("bracket", "clear", "[", r"\[(?![^\[\]]*\])"),
    _span("url", "word", "://", rf"(?<![A-Za-z])[A-Za-z][A-Za-z0-9+.-]*://{_URL}"),
    _span("www", "word", "www.", rf"(?<!\w)www\.{_URL}"),
    _span("scheme", "word", ":", rf"(?<!\w)(?:mailto|tel|doi|urn):{_URL}"),
    _span("mail", "word", "@", r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"),
    _span("handle", "word", "@", r"(?<![\w@/])@\w+(?:[.-]\w+)*"),
    _span("hashtag", "word", "#", r"(?<![\w\#&/])\#\w+(?:-\w+)*"),
    _span("emoji", "word", ":", r"(?<![\w:]):[a-z0-9_+-]+:(?![\w:])"),
    _span("smiley", "word", "", r"(?<![^\s(])(?:[:;=]['^o]?-?[)(DPpOo/\\]|8-[)D]|<3|\^\^|[xX]D)"
          r"(?=$|[\s.,!?)»”])"),
    _span("address", "word", ":", r"(?<![\w:.])(?=[0-9A-Fa-f]*:[0-9A-Fa-f]*:)"
          r"(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9A-Fa-f]{1,4}|(?<=::))(?![\w:])(?:/\d+)?"),
    _span("moment", "word", "-", r"(?<![\w-])\d{4}-\d\d-\d\d(?:[T␣]\d\d:\d\d(?::\d\d(?:\.\d+)?)?"
          r"(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"),
    _span("clock", "word", ":", r"(?<![\w:])\d+(?::\d+)+(?![\w:])"),
    _span("isbn", "word", "ISBN", r"ISBN(?:-1[03])?[␣]?:?[␣]?\d(?:[␣-]?\d){8,11}[␣-]?[\dX](?!\w)"),
    _span("ean", "word", "-", r"(?<![\w-])97[89](?:-\d+){4}(?![\w-])"),
    _span("version", "word", ".", r"(?<![\w.])[vV]?\d+(?:\.\d+){2,}(?:[-+][\w.]*\w)?(?!\w)"
          r"|(?<![\w.])[vV]\d+(?:\.\d+)+"),
    _span("telephone", "word", "+", r"(?<![\w.,])\+\d(?:[␣.()/-]{0,2}\d){6,14}(?!\w)"),
    _span("national", "word", "0", r"(?<![\w.,+-])0(?:[␣.-]?\d){8,10}(?!\w)"),
    _span("american", "word", "-", r"(?<![\w.,-])(?:1-)?(?:\(\d{3}\)[␣]?|\d{3}-)?"
          r"\d{3}-\d{4}(?![\w-])"),
    _span("prime", "word", "'", r"(?<![\w'])\d+°?[␣]?\d*'[␣]?\d{1,2}(?:[.,]\d+)?(?:\"|'')?(?!\w)"),
    _span("emphasis", "clear", "*", r"\*+"),
    _span("underscore", "clear", "_", r"(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)"),
    _span("strike", "clear", "~~", r"~~"),
    _span("hard-break", "clear", "  \n", r"[ ]{2,}(?=\n[ \t]*\S)"),
)  # fmt: skip
