"""What an editor makes of a file: its values as YAML 1.2 types them, and the schema's opinion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jsonschema import Draft202012Validator

from presskit.office import json_schema
from presskit.office.reading import parse
from presskit.office.source import Value

SCHEMA = json_schema()
# file → its part of the schema, as the first line of the file names it
PARTS = {
    "releases": "Release",
    "presskit.yaml": "Office",
    "organisations.yaml": "Organisations",
    "people.yaml": "People",
    "press.yaml": "PressContacts",
}
VALIDATORS = {
    part: Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{part}"}) for part in PARTS.values()
}


def as_an_editor_reads(written: Value) -> object:
    """presskit reads every value as text; editors hold typed values against a schema."""
    match written:
        case dict():
            return {key: as_an_editor_reads(value) for key, value in written.items()}
        case list():
            return [as_an_editor_reads(value) for value in written]
        case "true" | "false":
            return written == "true"
        case str() if re.fullmatch(r"[-+]?[0-9]+", written):
            return int(written)
        case str() if re.fullmatch(r"[-+]?[0-9]*\.[0-9]+", written):
            return float(written)
        case _:
            return written


def faults(part: str, tree: Value) -> list[str]:
    """What an editor underlines in a file, with its place."""
    found = VALIDATORS[part].iter_errors(as_an_editor_reads(tree))
    return [f"{fault.json_path}: {fault.message}" for fault in found]


def faults_in(part: str, text: str) -> list[str]:
    """The same for the text of a file."""
    return faults(part, parse(text, part).tree)


def keys_in(tree: Value, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every key of a file, outer before inner."""
    match tree:
        case dict():
            for key, value in tree.items():
                yield (*path, key)
                yield from keys_in(value, (*path, key))
        case list():
            for number, value in enumerate(tree):
                yield from keys_in(value, (*path, number))
