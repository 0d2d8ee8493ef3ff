"""Build the Word templates of the looks, templates/<look>/release.docx, byte for byte the same:
`python scripts/word_template.py`.

They place and loop; a press officer may move, delete and restyle every line of them in Word.
"""

from __future__ import annotations

from pathlib import Path

from word.file import template
from word.look import LOOKS

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def templates() -> dict[str, bytes]:
    """The file of each look."""
    return {look.name: template(look) for look in LOOKS}


if __name__ == "__main__":
    for name, content in templates().items():
        (TEMPLATES / name / "release.docx").write_bytes(content)
