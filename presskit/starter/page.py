"""A page of the starter, filled in: YAML as a careful person writes it, with its comments."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, FunctionLoader, StrictUndefined

from presskit.importers.draft.tree import comment
from presskit.model import Language
from presskit.office.quoting import quoted
from presskit.starter import Words
from presskit.typography.characters import HOLD, held
from presskit.values import NBSP, Locale, print_date, read_date

_LOCALES: Mapping[Language, Locale] = {"fr": "fr-FR", "en": "en-GB"}
# Where a comment beside an entry may begin; what stands between them until its line is whole.
_MARGINS, _GAP = (30, 40, 50), "\0"
_WIDEST = 100


def page(file: str, languages: tuple[Language, ...], **facts: object) -> str:
    """The page `pages/<file>` for an office that writes these languages, comments in the first.

    A page may use `short`, `long` and `inline` (an entry, or the value of one, in every language:
    a text alone is in the first, the others stay empty), `fill` (what is still to be written, in
    brackets), `note` (a comment on its own line), `line` (an entry with a comment beside it), `ids`
    and `spoken`; the filters `quoted`, `off` (commented out) and `item` (an entry of a list).
    """
    pen = _Pen(languages, words(languages[0]))
    tools = {each: getattr(pen, each) for each in _TOOLS}
    template = _environment().get_template(f"pages/{file}")
    filled = template.render({**tools, "languages": languages, "words": pen.said, **facts})
    spaced = re.sub(r"\n{3,}", "\n\n", filled).rstrip("\n")
    return _aligned(spaced)


def prose(name: str, language: Language, **facts: object) -> str:
    """The text `<language>/<name>` with its conditions decided."""
    return _environment().get_template(f"{language}/{name}").render(facts)


def parts(text: str) -> dict[str, str]:
    """The paragraphs under each `== name` of a text."""
    pieces = (piece.partition("\n") for piece in f"\n{text}".split("\n== ")[1:])
    return {name.strip(): said.strip() for name, _, said in pieces}


@lru_cache
def words(language: Language) -> Mapping[str, str]:
    """The comments and placeholders of a language: key → words."""
    lines = _read(f"{language}/words.txt").splitlines()
    pairs = (line.partition(" = ") for line in lines if " = " in line)
    return {key.strip(): said.strip() for key, _, said in pairs}


class _Pen:
    """Writes entries in the languages of an office."""

    def __init__(self, languages: tuple[Language, ...], said: Mapping[str, str]) -> None:
        self.languages, self.said = languages, said

    def short(self, key: str, text: str | Words, at: int = 0) -> str:
        """An entry with a text of one line, `at` spaces from the margin."""
        pad, told = " " * at, self._told(text)
        if len(self.languages) == 1:
            return f"{pad}{key}: {quoted(told[self.languages[0]])}"
        lines = (f"{pad}  {each}: {quoted(told[each]) if told[each] else ''}".rstrip()
                 for each in self.languages)  # fmt: skip
        return "\n".join((f"{pad}{key}:", *lines))

    def long(self, key: str, text: str | Words, at: int = 0) -> str:
        """An entry with a text of several lines, under a bar."""
        pad, told = " " * at, self._told(text)
        if len(self.languages) == 1:
            return _block(f"{pad}{key}:", told[self.languages[0]], at + 2)
        blocks = (_block(f"{pad}  {each}:", told[each], at + 4) for each in self.languages)
        return "\n".join((f"{pad}{key}:", *blocks))

    def inline(self, text: str | Words) -> str:
        """A text as a value on one line."""
        told = self._told(text)
        if len(self.languages) == 1:
            return quoted(told[self.languages[0]])
        each = (f"{one}: {quoted(told[one]) if told[one] else ''}" for one in self.languages)
        return "{" + ", ".join(each) + "}"

    def fill(self, key: str) -> str:
        """What is still to be written."""
        return f"[{self.said['fill']} {self.said[f'fill-{key}']}]"

    def note(self, key: str, **facts: str) -> str:
        """A comment on a line of its own."""
        return comment(self.said[key].format(**facts))

    def line(self, entry: str, key: str, **facts: str) -> str:
        """An entry with a comment beside it."""
        return f"{entry}{_GAP}{self.note(key, **facts)}"

    def spoken(self, day: str) -> str:
        """An ISO day with its weekday, as people say it."""
        told = print_date(read_date(day), _LOCALES[self.languages[0]], weekday=True)
        return told.replace(NBSP, " ")

    @staticmethod
    def ids(keys: tuple[str, ...]) -> str:
        """Ids as a list on one line."""
        return f"[{', '.join(keys)}]"

    def _told(self, text: str | Words) -> dict[Language, str]:
        given = {self.languages[0]: text} if isinstance(text, str) else text
        return {each: given.get(each, "") for each in self.languages}


_TOOLS = ("short", "long", "inline", "fill", "note", "line", "spoken", "ids")


def _aligned(text: str) -> str:
    """A page in which the comments beside entries that follow each other stand under each other."""
    runs = groupby(text.split("\n"), key=lambda line: _GAP in line)
    return "".join(f"{line}\n" for beside, run in runs
                   for line in (_together(list(run)) if beside else run))  # fmt: skip


def _together(lines: list[str]) -> Iterator[str]:
    """Lines that each have a comment; one that is too long does not push the others away."""
    pairs = [line.split(_GAP, 1) for line in lines]
    widest = max((len(entry) for entry, _ in pairs if len(entry) <= _MARGINS[-1] - 2), default=0)
    margin = next(each for each in _MARGINS if widest <= each - 2)
    yield from (f"{entry.ljust(margin - 2)}  {said}" for entry, said in pairs)


def _block(start: str, text: str, indent: int) -> str:
    pad = " " * indent
    lines = (cut for line in text.splitlines() for cut in _cut(line, _WIDEST - indent))
    return "\n".join((f"{start} |", *(pad + line if line else "" for line in lines)))


def _cut(paragraph: str, width: int) -> list[str]:
    """A paragraph, or an entry of a list, as lines of the file."""
    margin = "  " if paragraph.startswith("- ") else ""
    lines = textwrap.wrap(held(paragraph, HOLD), width, subsequent_indent=margin,
                          break_long_words=False, break_on_hyphens=False)  # fmt: skip
    return [line.replace(HOLD, " ") for line in lines] or [""]


def _off(text: str) -> str:
    """Lines commented out: they work once the hash and its space are gone."""
    lines = [line for line in text.splitlines() if line.strip()]
    start = min(len(line) - len(line.lstrip(" ")) for line in lines)
    return "".join(f"{line[:start]}# {line[start:]}\n" for line in lines)


def _item(text: str) -> str:
    """Entries as one entry of a list, its dash before the first."""
    text = text.strip("\n")
    start = len(text) - len(text.lstrip(" "))
    return f"{text[: start - 2]}- {text[start:]}\n"


@lru_cache
def _environment() -> Environment:
    made = Environment(loader=FunctionLoader(_read), undefined=StrictUndefined, autoescape=False,
                       trim_blocks=True, lstrip_blocks=True,
                       keep_trailing_newline=True)  # fmt: skip
    made.filters |= {"quoted": quoted, "off": _off, "item": _item, "comment": comment}
    return made


def _read(name: str) -> str:
    return files("presskit.starter").joinpath(name).read_text("utf-8")
