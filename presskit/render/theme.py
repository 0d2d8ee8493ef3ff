"""The look of an office as the emitters need it: templates by name, and its colours."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from presskit.media import examine, find, render_logo
from presskit.model import Look
from presskit.problems import Place, Problem, Refusal, error, nearest

ICON_WIDTH = 96


@dataclass(frozen=True)
class Theme:
    """A look. `templates` maps a file name ("release.docx", "page.html") to its bytes; `folder`
    is where they stand, relative to the office, for messages; `primary` is #rrggbb; `icon` is the
    office's logo as a data: address, for the browser's tab, or empty."""

    folder: str
    templates: Mapping[str, bytes]
    primary: str = "#0b3d91"
    icon: str = ""

    def template(self, name: str) -> bytes:
        """The bytes of a template; refuses where the look has none of that name."""
        if name not in self.templates:
            place = Place(f"{self.folder}/{name}")
            raise Refusal(error("template-missing", place=place, name=name))
        return self.templates[name]

    def text(self, name: str) -> str:
        """A template as text; refuses one that is not UTF-8."""
        try:
            return self.template(name).decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            place = Place(f"{self.folder}/{name}")
            raise Refusal(error("template-syntax", place=place, detail="UTF-8")) from fault

    @property
    def tint(self) -> str:
        """A very light tint of the primary colour, for bands and boxes (#rrggbb)."""
        return "#" + "".join(f"{round(255 - (255 - part) * 0.08):02x}" for part in self._parts())

    def _parts(self) -> tuple[int, ...]:
        return tuple(int(self.primary[start : start + 2], 16) for start in (1, 3, 5))


def open_theme(root: Path, look: Look) -> Theme:
    """The look an office chose: its own templates, and the packaged ones where it has none."""
    if not re.fullmatch(r"[\w-]{1,60}", look.look):
        raise Refusal(
            error("look-missing", place=Place("presskit.yaml"), found=look.look, meant="")
        )
    own, packaged = root / "templates" / look.look, packaged_templates() / look.look
    if not own.is_dir() and not packaged.is_dir():
        folders = [path.name for base in (own.parent, packaged.parent) if base.is_dir()
                   for path in base.iterdir() if path.is_dir()]  # fmt: skip
        problem = error("look-missing", "office", "theme", "look", found=look.look,
                        meant=nearest(look.look, folders))  # fmt: skip
        raise Refusal(problem.at(Place("presskit.yaml")))
    templates = {**_files(packaged), **_files(own)}
    icon = _icon(root, look.logo) if look.logo else ""
    return Theme(f"templates/{look.look}", templates, look.colours.primary, icon)


def _icon(root: Path, logo: str) -> str:
    found = find(root, root, logo)
    if isinstance(found, Problem):
        raise Refusal(found.at(Place("presskit.yaml")))
    if fault := examine(found, logo):
        raise Refusal(fault.at(Place("presskit.yaml")))
    made = render_logo(found, ICON_WIDTH)
    return f"data:{made.media_type};base64,{b64encode(made.data).decode()}"


def packaged_templates() -> Path:
    """The starter templates: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def _files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
