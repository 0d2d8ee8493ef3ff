"""The JSON Schema of the files an office writes, with every field explained in both languages.

Its root is a release; `#/$defs/Office`, `Organisations`, `People` and `PressContacts` are the other
files. It accepts what a file may hold, as far as a schema can know, and is shaped for the YAML
extension of VS Code (yaml-language-server), which other editors use too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema

from presskit.model import LANGUAGES, Office, Organisation, Person, PressContact, Release
from presskit.typography.characters import held
from presskit.wording.of_choices import CHOICES, EMPTY, LIKE_THIS
from presskit.wording.of_fields import FIELDS
from presskit.wording.of_forms import CATALOGUES, FORMS, Named

# The files of contacts/: each is a mapping from an id to an entry.
FILES: Mapping[str, str] = {
    "Organisations": "Organisation",
    "People": "Person",
    "PressContacts": "PressContact",
}
Schema = dict[str, Any]

# Described, or the extension takes it for the text beside it and shows two titles.
_NOTHING: Schema = {"type": "null", "description": " · ".join(EMPTY)}
# Offered where a text is to be typed: one line for each language.
_BOTH: Schema = {"label": "fr + en", "body": {"fr": "$1", "en": "$2"}}
_PER_LANGUAGE = {"#/$defs/Text", "#/$defs/Name"}
# Editors show a description as it is; the guides print the same words as Markdown.
_CODE = re.compile(r"`([^`]+)`")


class _AsWritten(GenerateJsonSchema):
    """Pydantic puts keys in alphabetical order; here they stay in the order of the model."""

    def sort(self, value: JsonSchemaValue, _key: str | None = None) -> JsonSchemaValue:
        """The value itself."""
        return value


def json_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of a release, the other files among its `$defs`."""
    owned = (Release, Office, Organisation, Person, PressContact)
    _, made = models_json_schema(
        [(model, "validation") for model in owned],
        ref_template="#/$defs/{model}",
        schema_generator=_AsWritten,
    )
    entries = {name: _entry(name, made["$defs"][name]) for name in FORMS}
    files = {name: _file(*CATALOGUES[name], entry) for name, entry in FILES.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": entries["Release"]["title"],
        "$ref": "#/$defs/Release",
        "$defs": {**entries, **files},
    }


def _file(words: Named, english: str, entry: str) -> Schema:
    """A file that may be empty, or holds entries by their id."""
    return {**_told(words, english), "type": ["object", "null"],
            "additionalProperties": {"$ref": f"#/$defs/{entry}"}}  # fmt: skip


def _entry(name: str, made: Schema) -> Schema:
    """What pydantic says of a model, in the words of the office."""
    told = _told(FORMS[name], " ".join(made["description"].split()))
    if "anyOf" not in made:
        return {**told, **_object(name, made)}
    plain, whole = made["anyOf"]
    snippets = {"defaultSnippets": [_BOTH]} if set(whole["properties"]) == set(LANGUAGES) else {}
    return {**told, "anyOf": [_read(plain), _object(name, whole)], **snippets}


def _object(name: str, made: Schema) -> Schema:
    required = made.get("required", [])
    fields = {
        field: _field(f"{name}.{field}", each, field in required)
        for field, each in made["properties"].items()
    }
    kept = ("required", "minProperties", "allOf")
    more = {key: made[key] for key in kept if key in made}
    return {"type": "object", "properties": fields, "additionalProperties": False, **more}


def _field(name: str, made: Schema, required: bool) -> Schema:
    """A field: its words, then what it may hold. One that may be left out may be left empty."""
    told = _told(FIELDS[name], made["description"])
    kept = {key: value for key, value in made.items()
            if key not in ("title", "description", "examples", "default")}  # fmt: skip
    holds = _read(kept, made["examples"][0])
    examples = [each for example in made["examples"] for each in _one_by_one(example, holds)]
    kinds = holds if required else _or_empty(holds, told)
    return {**told, "examples": examples, **kinds}


def _one_by_one(example: object, holds: Schema) -> list[object]:
    """A text in both languages as two examples: an editor offers each as one line."""
    of_texts = {kind.get("$ref") for kind in holds.get("anyOf", [holds])} & _PER_LANGUAGE
    if of_texts and isinstance(example, dict):
        return [example[language] for language in LANGUAGES]
    return [example]


def _told(words: Named, english: str) -> Schema:
    """Title and description of a field or an entry, French before English."""
    said = held(_CODE.sub(r"« \1 »", words.said)), _CODE.sub(r"“\1”", english)
    return {"title": f"{words.french} · {words.english}", "description": "\n\n".join(said)}


def _or_empty(holds: Schema, told: Schema) -> Schema:
    """What a field may hold, or nothing. The words are repeated beside each `$ref`, or the
    extension shows those of the entry in place of the field's."""
    kinds = [kind for kind in holds.get("anyOf", [holds]) if kind != {"type": "null"}]
    if len(kinds) == 1 and "type" in kinds[0] and "enum" not in kinds[0]:
        written = kinds[0]["type"]
        types = written if isinstance(written, list) else [written]
        return {**kinds[0], "type": [*types, "null"]}
    named = [{**told, **kind} if "$ref" in kind else kind for kind in kinds]
    return {"anyOf": [*named, _NOTHING]}


def _read(made: Schema, example: object = None) -> Schema:
    """The same inside out: what a text may be, what each choice means, what a day looks like."""
    match made:
        case {"anyOf": [*kinds]}:
            return {"anyOf": [_read(kind, example) for kind in kinds]}
        case {"enum": [*choices]}:
            meanings = [CHOICES[each] for each in choices]
            told = [f"{held(french)} · {english}" for french, english in meanings]
            return {**made, "enumDescriptions": told}
        case {"items": dict(items)}:
            one = example[0] if isinstance(example, list) else example
            return {**made, "items": _read(items, one)}
        case {"additionalProperties": dict(values)}:
            return {**made, "additionalProperties": _read(values)}
        case {"pattern": str()}:
            shown = f'"{example}"' if str(example).startswith("#") else example
            form = " · ".join(said.format(example=shown) for said in LIKE_THIS)
            return {**made, "patternErrorMessage": form}
        case {"type": "string"}:
            # Every text is read as it was typed, `number: 12` too; an editor sees a number there.
            return {**made, "type": ["string", "number"]}
        case _:
            return made
