"""The look of an office as the emitters need it: templates by name, colours, fonts, icon."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field

from presskit.edition import Edition
from presskit.hidden import visible
from presskit.media import Rendition, examine, find, render_logo
from presskit.model import Look
from presskit.problems import Place, Problem, Refusal, error, nearest, warning
from presskit.render.colours import TEXT_CONTRAST, Palette, contrast, palette, parts
from presskit.render.fonts import drawn_in_pdf, fonts_folder

ICON_WIDTH = 96
_LOGO = ("office", "theme", "logo")
COMMON = "common"
# What an office's own look has under it.
PLAIN = "institution"


class Families(Struct, frozen=True):
    """The two font families of a look."""

    titles: str
    text: str


class Starter(Struct, frozen=True):
    """What a look that comes with presskit has where the office says nothing."""

    primary: str
    fonts: Families


STARTERS: Mapping[str, Starter] = {
    "institution": Starter("#0b3d91", Families("Georgia", "Arial")),
    "agency": Starter("#0f766e", Families("Arial", "Arial")),
    "magazine": Starter("#8a1c4a", Families("Georgia", "Georgia")),
}
_FIRST = STARTERS[PLAIN]


class Theme(Struct, frozen=True, dict=True):
    """A look.

    `templates` maps a file name ("release.docx", "page.html") to its bytes, and `origins` to the
    folder it comes from where that is not `folder`, relative to the office, for messages. `logo`
    is the file of the office's logo. `own_colour` and `own_fonts` say whether
    the office asked for them: only then are its Word templates changed. `fonts_folder` holds the
    office's own font files, if any.
    """

    folder: str
    templates: Mapping[str, bytes]
    primary: str = _FIRST.primary
    logo: Path | None = None
    fonts: Families = _FIRST.fonts
    origins: Mapping[str, str] = field(default_factory=dict)
    own_colour: bool = False
    own_fonts: bool = False
    fonts_folder: Path | None = None

    @cached_property
    def palette(self) -> Palette:
        """The colours that can be read."""
        return palette(self.primary)

    @cached_property
    def icon(self) -> str:
        """The office's logo as a data: address, for the browser's tab; empty without one."""
        if self.logo is None:
            return ""
        if fault := examine(self.logo, self.logo.name, _icon):
            raise Refusal(fault.under(*_LOGO).at(Place("presskit.yaml")))
        made = _icon(self.logo)
        return f"data:{made.media_type};base64,{b64encode(made.data).decode()}"

    def template(self, name: str) -> bytes:
        """The bytes of a template; refuses where the look has none of that name."""
        if name not in self.templates:
            raise Refusal(error("template-missing", place=self.place(name), name=name))
        return self.templates[name]

    def text(self, name: str) -> str:
        """A template as text, its lines ended as everywhere; refuses one that is not UTF-8."""
        try:
            # A browser sums up a script after it has read CRLF as LF: the hash must be of that.
            return self.template(name).decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as fault:
            raise Refusal(
                error("template-syntax", place=self.place(name), detail="UTF-8")
            ) from fault

    def place(self, name: str, line: int | None = None) -> Place:
        """Where a template stands, for messages."""
        return Place(f"{self.origins.get(name, self.folder)}/{name}", line)

    def word_template(self, edition: Edition) -> str:
        """The name of the Word template for this kind and this language: the most precise of
        invitation.en.docx, invitation.docx, release.en.docx, release.docx."""
        stems = dict.fromkeys((edition.kind, "release"))
        names = [name for stem in stems for name in (f"{stem}.{edition.language}.docx",
                                                     f"{stem}.docx")]  # fmt: skip
        return next((name for name in names if name in self.templates), "release.docx")


def open_theme(root: Path, look: Look) -> Theme:
    """The look an office chose: what presskit has for it, under what the office has of its own
    in templates/common and templates/<look>. Refuses a look that is nowhere."""
    templates: dict[str, bytes] = {}
    origins: dict[str, str] = {}
    for folder in _layers(root / "templates", look.look):
        found = _files(folder)
        templates |= found
        origins |= dict.fromkeys(found, f"templates/{folder.name}")
    starter = STARTERS.get(look.look, _FIRST)
    fonts = Families(look.fonts.titles or starter.fonts.titles,
                     look.fonts.text or starter.fonts.text)  # fmt: skip
    return Theme(
        folder=f"templates/{look.look}",
        templates=templates,
        primary=look.colours.primary or starter.primary,
        logo=_logo(root, look.logo) if look.logo else None,
        fonts=fonts,
        origins=origins,
        own_colour=look.colours.primary is not None,
        own_fonts=bool(look.fonts.titles or look.fonts.text),
        fonts_folder=fonts_folder(root),
    )


def check_theme(root: Path, look: Look) -> Iterator[Problem]:
    """What the office should know of its logo, colours and fonts before it sends anything."""
    found = find(root, root, look.logo) if look.logo else None
    if isinstance(found, Path) and (fault := examine(found, found.name, _icon)):
        yield fault.under(*_LOGO)
    colour = look.colours.primary
    if colour and (ratio := contrast(parts(colour), parts(palette(colour).tint))) < TEXT_CONTRAST:
        yield warning("colour-contrast", "office", "theme", "colours", "primary", found=colour,
                      ratio=f"{ratio:.1f}", better=palette(colour).accent)  # fmt: skip
    for which in ("titles", "text"):
        family = getattr(look.fonts, which)
        if family and not drawn_in_pdf(family, fonts_folder(root)):
            yield warning("font-unavailable", "office", "theme", "fonts", which,
                          found=family)  # fmt: skip


def _layers(own: Path, look: str) -> list[Path]:
    """The folders of a look, from the lowest; each hides files of those before it."""
    packaged = packaged_templates()
    _refuse_unknown(look, (own, packaged))
    base = look if (packaged / look).is_dir() else PLAIN
    folders = (packaged / COMMON, own / COMMON, packaged / base, own / look)
    return list(dict.fromkeys(folders))


def _refuse_unknown(name: str, bases: tuple[Path, ...]) -> None:
    known = [path.name for base in bases if base.is_dir() for path in base.iterdir()
             if path.is_dir() and path.name not in (COMMON, "logos", "fonts")]  # fmt: skip
    if name in known and re.fullmatch(r"[\w-]{1,60}", name):
        return
    problem = error("look-missing", "office", "theme", "look", found=name,
                    meant=nearest(name, known))  # fmt: skip
    raise Refusal(problem.at(Place("presskit.yaml")))


def _logo(root: Path, written: str) -> Path:
    found = find(root, root, written)
    if isinstance(found, Problem):
        raise Refusal(found.under(*_LOGO).at(Place("presskit.yaml")))
    return found


def _icon(path: Path) -> Rendition:
    return render_logo(path, width=ICON_WIDTH)


def packaged_templates() -> Path:
    """The starter templates: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in visible(folder) if path.is_file()}
