"""Which font draws what: the families an office may name, and those a PDF is made of.

A PDF never uses the machine's fonts: it would look different elsewhere. It has those of the
`rendercv-fonts` package and of presskit/fonts/ (all OFL), and the office's own files in
templates/fonts/.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FOLDER = "templates/fonts"
SERIF, SANS = "Gentium Book Plus", "Source Sans 3"

# Families that everyone's Word has, and what stands for them in a PDF.
STAND_INS: Mapping[str, str] = {
    "Georgia": SERIF,
    "Times New Roman": SERIF,
    "Cambria": SERIF,
    "Garamond": SERIF,
    "Book Antiqua": SERIF,
    "Palatino Linotype": SERIF,
    "Charter": "XCharter",
    "Arial": SANS,
    "Helvetica": SANS,
    "Calibri": SANS,
    "Segoe UI": SANS,
    "Verdana": SANS,
    "Tahoma": SANS,
    "Trebuchet MS": SANS,
    "Aptos": SANS,
    "Marianne": SANS,
}
# Those that have the narrow no-break space French needs (measured).
PACKAGED = ("Source Sans 3", "Noto Sans", "Gentium Book Plus", "XCharter")

# Emoji, Arabic, Hebrew, symbols.
_OTHERS = Path(__file__).parent.parent / "fonts"


def fonts_folder(root: Path) -> Path | None:
    """The office's own font files, if it has any."""
    folder = root / FOLDER
    return folder if folder.is_dir() else None


def pdf_family(name: str, folder: Path | None) -> str:
    """The family a PDF takes where the office names this one: from the office's own files in
    `folder`, else what stands for it."""
    return name if name in own_families(folder) else STAND_INS.get(name, name)


@cache
def font_folders() -> tuple[str, ...]:
    """Where the packaged fonts of a PDF are."""
    # Found, not imported: importing it lists every file of its forty families.
    package = find_spec("rendercv_fonts")
    assert package is not None
    assert package.origin is not None
    packaged = Path(package.origin).parent
    return (*(str(packaged / family) for family in PACKAGED), str(_OTHERS))


def drawn_in_pdf(name: str, folder: Path | None) -> bool:
    """Whether a PDF can be set in the family, itself or a stand-in."""
    return STAND_INS.get(name, name) in PACKAGED or name in own_families(folder)


def own_families(folder: Path | None) -> frozenset[str]:
    """The families of the office's own font files; a file that is no font has none."""
    names = (_family(path) for path in sorted(folder.iterdir())) if folder else ()
    return frozenset(name for name in names if name)


def _family(path: Path) -> str:
    from PIL import ImageFont

    if path.suffix.lower() not in (".ttf", ".otf"):
        return ""
    try:
        return ImageFont.truetype(path).getname()[0] or ""
    except (OSError, ValueError):
        return ""
