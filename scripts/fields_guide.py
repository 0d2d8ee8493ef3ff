"""Write docs/champs.md and docs/fields.md: every field of every file, from the schema.

    python -m scripts.fields_guide

A test holds the two files against the schema, so that a guide never promises another field.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic_core import PydanticUndefined

from presskit import model
from presskit.model import LANGUAGES
from presskit.office.schema import json_schema
from presskit.typography.characters import held
from presskit.wording import Ui
from presskit.wording.of_choices import CHOICES
from presskit.wording.of_fields import FIELDS
from presskit.wording.of_forms import CATALOGUES, FORMS
from scripts.fields_guide_words import (
    EXAMPLES,
    FILES,
    GROUPS,
    INTRODUCTION,
    SHAPES,
    VALUES,
    WORDS,
)

ROOT = Path(__file__).parent.parent
PAGES: dict[Ui, str] = {"fr": "champs.md", "en": "fields.md"}
SCHEMA = json_schema()
# The longest example that a table can hold.
_LONGEST = 64
# Code, a remark and where a link leads: no word of French.
_CODE = re.compile(
    r"(^ *```.*?^ *```$|`[^`\n]+`|<!--.*?-->|\]\([^)\s]*\))", re.MULTILINE | re.DOTALL
)
# Read as its parts are, or explained once for all.
_EVERYWHERE = {"Text": "text", "Name": "name"}


@dataclass(frozen=True)
class Page:
    """The guide in one language."""

    ui: Ui

    def say(self, words: tuple[str, str]) -> str:
        """The words of this language."""
        return held(words[0]) if self.ui == "fr" else words[1]

    def word(self, key: str) -> str:
        """A word of the tables."""
        return self.say(WORDS[key])

    def title(self, form: str) -> str:
        """The name of a kind of entry."""
        words = FORMS[form] if form in FORMS else CATALOGUES[form][0]
        return self.say((words.french, words.english))

    def link(self, form: str) -> str:
        """A link to where an entry is explained."""
        if form in _EVERYWHERE:
            return f"[{self.word(_EVERYWHERE[form])}](#{anchor(self.word('values'))})"
        return f"[{self.title(form)}](#{anchor(self.title(form))})"

    # ------------------------------------------------------------------------------ the page

    def whole(self) -> str:
        """The whole guide."""
        parts = [INTRODUCTION[self.ui], *self.contents()]
        done: set[str] = set(_EVERYWHERE)
        for part in FILES:
            parts += self.file(part, done)
        return "\n".join([*parts, VALUES[self.ui]])

    def contents(self) -> Iterator[str]:
        """Links to the files."""
        for heading, path in FILES.values():
            yield f"- [{self.say(heading)}](#{anchor(self.say(heading))}), `{path}`"
        yield f"- [{self.word('values')}](#{anchor(self.word('values'))})\n"

    def file(self, part: str, done: set[str]) -> Iterator[str]:
        """A file: an opening example, its fields, then the entries they are made of."""
        heading, path = FILES[part]
        entry = SCHEMA["$defs"][part].get("additionalProperties", {})
        form = _target(entry) if isinstance(entry, dict) and entry else part
        yield f"## {self.say(heading)}\n\n`{path}`\n"
        yield f"```yaml\n{EXAMPLES[self.ui][part].strip()}\n```\n"
        if form != part:
            yield from self.entry(form, done)
        else:
            done.add(form)
            for group, fields in GROUPS[part].items():
                yield f"### {self.say(group)}\n"
                yield from self.table(form, fields)
        waiting = [each for each in _reached(form) if each not in done]
        for each in waiting:
            if each not in done:
                yield from self.entry(each, done)

    def entry(self, form: str, done: set[str]) -> Iterator[str]:
        """A kind of entry: what it is, its fields."""
        done.add(form)
        yield f"### {self.title(form)}\n"
        english = " ".join((getattr(model, form).__doc__ or "").split())
        yield _filled(self.say((FORMS[form].said, english))) + "\n"
        yield from self.table(form, _fields(form))

    def table(self, form: str, fields: tuple[str, ...] | list[str]) -> Iterator[str]:
        """The fields of an entry, a row each."""
        titles = [self.word(key) for key in ("field", "what", "how", "example")]
        yield f"| {' | '.join(titles)} |"
        yield "|---|---|---|---|"
        for field in fields:
            yield f"| {' | '.join(self.row(form, field))} |"
        yield ""

    def row(self, form: str, field: str) -> Iterator[str]:
        """Name, what it is, how it is written, an example."""
        told = _properties(form)[field]
        yield f"`{field}`" + (f" **{self.word('required')}**" if field in _required(form) else "")
        words = FIELDS[f"{form}.{field}"]
        english = _description(form, field)
        said = f"**{self.say((words.french, words.english))}.** {self.say((words.said, english))}"
        yield "<br>".join((said, *self.choices(told)))
        yield self.how(form, field)
        yield self.example(form, told)

    # ------------------------------------------------------------------------------ the cells

    def how(self, form: str, field: str) -> str:
        """What may be written in a field, and what stands for nothing."""
        shape = self.shape(_properties(form)[field])
        default = _default(form, field)
        return f"{shape}<br>{self.word('default')} `{default}`" if default else shape

    def choices(self, told: dict[str, Any]) -> Iterator[str]:
        """The words that a field takes, and what each means, if it takes a few only."""
        found = next(_choices(told), ())
        yield from (f"`{each}`{self.word('colon')}{self.say(CHOICES[each])}" for each in found)

    def shape(self, told: dict[str, Any]) -> str:
        """What may be written, in words."""
        kinds = [kind for kind in told.get("anyOf", [told]) if kind.get("type") != "null"]
        return f" {self.word('or')} ".join(dict.fromkeys(self.kind(kind) for kind in kinds))

    def kind(self, told: dict[str, Any]) -> str:
        """One way to write a field."""
        types = told.get("type", [])
        if "$ref" in told:
            return self.link(_target(told))
        if "enum" in told:
            return self.word("choice")
        if "array" in types:
            return f"{self.word('list')} {self.shape(told['items'])}"
        if "object" in types:
            return f"{self.word('mapping')} {self.shape(told['additionalProperties'])}"
        return self.word(next(key for key, shape in SHAPES.items() if shape(told)))

    def example(self, form: str, told: dict[str, Any]) -> str:
        """An example in this language that a table can hold; else nothing."""
        examples = told["examples"]
        # The names of an organisation stand in one language each.
        both = form == "FullName" or {"Text", "Name"} & {*_named(told)}
        both = both and len(examples) == len(LANGUAGES)
        chosen = examples[-1] if self.ui == "en" and both else examples[0]
        flow = _flow(chosen).replace("|", "\\|")
        return f"`{flow}`" if len(flow) <= _LONGEST else ""


def guide(ui: Ui) -> str:
    """The whole guide in one language."""
    return spaced(Page(ui).whole(), ui)


def spaced(page: str, ui: Ui) -> str:
    """A page with the no-break spaces of its language, outside code."""
    if ui == "en":
        return page
    return "".join(part if code % 2 else held(part) for code, part in enumerate(_CODE.split(page)))


def anchor(heading: str) -> str:
    """Where a link to a heading leads, as forges make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _filled(text: str) -> str:
    return textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False)


def _target(told: Mapping[str, Any]) -> str:
    return str(told["$ref"]).removeprefix("#/$defs/")


def _inside(form: str) -> dict[str, Any]:
    """The entry as fields, where it may also be written as one word."""
    entry: dict[str, Any] = SCHEMA["$defs"][form]
    return next((kind for kind in entry.get("anyOf", []) if "properties" in kind), entry)


def _properties(form: str) -> dict[str, Any]:
    return dict(_inside(form)["properties"])


def _required(form: str) -> list[str]:
    return list(_inside(form).get("required", []))


def _fields(form: str) -> list[str]:
    """The fields in the order of the model, what there may be one of before what there may be
    several of."""
    names = list(_properties(form))
    for one in ("email", "phone"):
        if f"{one}s" in names:
            names.remove(one)
            names.insert(names.index(f"{one}s"), one)
    return names


def _reached(form: str) -> Iterator[str]:
    """The entries that a form is made of, each as its fields name it, nearest first."""
    for field in _fields(form):
        for name in _named(_properties(form)[field]):
            yield name
            yield from _reached(name)


def _named(told: object) -> Iterator[str]:
    match told:
        case {"$ref": str(target)}:
            yield target.removeprefix("#/$defs/")
        case dict():
            for value in told.values():
                yield from _named(value)
        case list():
            for value in told:
                yield from _named(value)


def _flow(value: object, inside: bool = False) -> str:
    """A value on one line, as a press officer types it."""
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(each, True)}' for key, each in value.items())}}}"
        case list():
            return f"[{', '.join(_flow(each, True) for each in value)}]"
        case bool():
            return str(value).lower()
        case str() if ": " in value or value[0] in "#@\"'" or (inside and "," in value):
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _choices(told: object) -> Iterator[list[str]]:
    match told:
        case {"enum": list(found)}:
            yield found
        case dict():
            for value in told.values():
                yield from _choices(value)
        case list():
            for value in told:
                yield from _choices(value)


def _description(form: str, field: str) -> str:
    """What a field is in English, as its model says it."""
    for name, each in getattr(model, form).model_fields.items():
        if field in (each.alias, name):
            return str(each.description)
    return str(_properties(form)[field]["description"].split("\n\n")[1])


def _default(form: str, field: str) -> str:
    """What stands where a field is left out, if that is a word or a number."""
    known = getattr(model, form).model_fields.get(field)
    default = known.default if known else None
    if default in (None, PydanticUndefined, "", ()) or not isinstance(default, str | int | bool):
        return ""
    return str(default).lower() if isinstance(default, bool) else str(default)


if __name__ == "__main__":
    for language, name in PAGES.items():
        (ROOT / "docs" / name).write_text(guide(language), "utf-8")
