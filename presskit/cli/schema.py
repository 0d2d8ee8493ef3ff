"""`presskit schema`: what the files may hold, for editors."""

from __future__ import annotations

import json

from presskit.cli.shell import DONE, print_utf8
from presskit.office import json_schema


def schema() -> int:
    """Print the JSON Schema of the files, and nothing else."""
    print_utf8(schema_text())
    return DONE


def schema_text() -> str:
    """The schema as presskit.schema.json holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
