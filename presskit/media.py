"""Pictures: looked at before a build, and made ready for page, print and mail.

Originals are never altered; a rendition is a new, smaller picture.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

# Named here, these four readers are all that Pillow imports; it has sixty.
from PIL import (
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from presskit.problems import Problem, error, nearest

WEB_WIDTH = 1600
LOGO_WIDTH = 700
_KINDS = (
    JpegImagePlugin.JpegImageFile.format,
    PngImagePlugin.PngImageFile.format,
    WebPImagePlugin.WebPImageFile.format,
    TiffImagePlugin.TiffImageFile.format,
)
# A picture of 100 megapixels decodes to 300 MB; beyond it a file is an attack or a mistake.
_MOST_PIXELS = 100_000_000
_KEPT = 32
# Pillow decodes and resizes outside Python's lock.
_HANDS = ThreadPoolExecutor(2, "pictures")


@dataclass(frozen=True)
class Rendition:
    """A picture ready to embed: its bytes, their type, its size in pixels."""

    name: str
    data: bytes
    media_type: str
    width: int
    height: int


Make = Callable[[Path, int], Rendition]


def find(root: Path, folder: Path, written: str) -> Path | Problem:
    """The file `written` in the office, seen from `folder`; or why it cannot be used."""
    path = folder / written
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return error("media-outside", file=written)
        found = path.is_file() and path.name in _names(path.parent)
    except (OSError, ValueError, RuntimeError):  # a name no disk accepts, a link to itself
        found = False
    return path if found else error("media-missing", file=written, meant=_near(path, written))


def examine(path: Path, written: str, make: Callable[[Path], Rendition]) -> Problem | None:
    """What is wrong with a picture, if anything: why `make` can make no rendition of it."""
    try:
        make(path)
    except Image.DecompressionBombError:
        return error("media-too-large", file=written)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return error("media-unreadable", file=written)
    return None


def render_web(path: Path) -> Rendition:
    """The picture at most 1600 pixels wide, upright, as a progressive JPEG without metadata."""
    return _begun(_web, path, WEB_WIDTH).result()


def render_logo(path: Path, width: int = LOGO_WIDTH) -> Rendition:
    """A logo as PNG at most `width` pixels wide; an SVG stays as it is, with its proportions."""
    return _begun(_logo, path, width).result()


def begin(media: Iterable[Path], logos: Iterable[Path]) -> None:
    """Begin the renditions that will be asked for, while other work goes on."""
    for path in media:
        _begun(_web, path, WEB_WIDTH)
    for path in logos:
        _begun(_logo, path, LOGO_WIDTH)


def web_name(path: Path) -> str:
    """The name of a picture's web rendition."""
    return f"{path.stem}-web.jpg"


def _web(path: Path, width: int) -> Rendition:
    with _opened(path) as picture:
        if picture.format == "JPEG":
            picture.draft("RGB", (width, width))
        ImageOps.exif_transpose(picture, in_place=True)
        upright = _on_white(picture)
        upright.thumbnail((width, width), Image.Resampling.BICUBIC, reducing_gap=3)
        data = _saved(upright, "JPEG", quality=82, progressive=True, optimize=True)
    return Rendition(web_name(path), data, "image/jpeg", *upright.size)


def _logo(path: Path, width: int) -> Rendition:
    if path.suffix.lower() == ".svg":
        content = path.read_bytes()
        return Rendition(path.name, content, "image/svg+xml", *_drawn_size(content))
    with _opened(path) as picture:
        logo = picture if picture.mode == "RGBA" else picture.convert("RGBA")
        logo.thumbnail((width, width), Image.Resampling.BICUBIC, reducing_gap=3)
        data = _saved(logo, "PNG")
    return Rendition(f"{path.stem}.png", data, "image/png", *logo.size)


def _begun(make: Make, path: Path, width: int) -> Future[Rendition]:
    """A rendition in the making; made once while the file stays the same, whoever asks."""
    try:
        state = path.stat()
    except OSError as fault:
        failed: Future[Rendition] = Future()
        failed.set_exception(fault)
        return failed
    return _kept(make, path, width, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=_KEPT)
def _kept(make: Make, path: Path, width: int, *_stamp: int) -> Future[Rendition]:
    return _HANDS.submit(make, path, width)


def _drawn_size(content: bytes) -> tuple[int, int]:
    """The width and height of an SVG drawing. Raises ValueError where it is none, has a document
    type (entity bombs), shows another file, or is of no size."""
    if b"<!DOCTYPE" in content:
        raise ValueError("document type")
    try:
        drawing = ElementTree.fromstring(content)
    except ElementTree.ParseError as fault:
        raise ValueError("not well-formed") from fault
    if not drawing.tag.endswith("svg") or any(map(_shows_a_file, drawing.iter())):
        raise ValueError("no drawing of its own")
    box = [_length(part) for part in drawing.get("viewBox", "").replace(",", " ").split()]
    sides = box[2:] if len(box) == 4 else [_length(drawing.get(s, "")) for s in ("width", "height")]
    if min(sides) <= 0:
        raise ValueError("no size")
    # Large enough to keep the proportions in whole numbers.
    scale = LOGO_WIDTH / max(sides)
    return max(1, round(sides[0] * scale)), max(1, round(sides[1] * scale))


def _shows_a_file(element: ElementTree.Element) -> bool:
    shown = [value for name, value in element.items() if name.endswith("href")]
    return element.tag.endswith("image") and not all(each.startswith("data:") for each in shown)


def _length(written: str) -> float:
    number = re.match(r"\s*-?\d*\.?\d+", written)
    return float(number[0]) if number else 0.0


def _opened(path: Path) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        picture = Image.open(path, formats=_KINDS)
    if picture.width * picture.height > _MOST_PIXELS:
        raise Image.DecompressionBombError
    return picture


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
    # A copy of a large picture weighs as much again.
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _saved(picture: Image.Image, kind: str, **options: bool | int) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()] if folder.is_dir() else []
    except (OSError, ValueError):
        return []


def _near(path: Path, written: str) -> str:
    """What was probably meant: another case, another slash, the path from the release's folder."""
    for likely in (
        written.replace("\\", "/"),
        written.replace("\\", "/").removeprefix("releases/"),
    ):
        folder = Path(str(path)[: -len(written)] or ".")
        if likely != written and likely.rpartition("/")[2] in _names((folder / likely).parent):
            return likely
    # Case counts on the web server even where Windows does not see it.
    meant = nearest(path.name.lower(), [name.lower() for name in _names(path.parent)])
    found = next((name for name in _names(path.parent) if name.lower() == meant), "")
    return written[: len(written) - len(path.name)] + found if found else ""
