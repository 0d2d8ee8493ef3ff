"""Pictures: looked at before a build, and made ready for page, print and mail.

Originals are never altered; a rendition is a new, smaller picture. It depends on the picture's
bytes and on this module alone, so it is kept between two runs.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import file_digest
from pathlib import Path
from struct import Struct
from typing import NamedTuple
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
    features,
)

from presskit.problems import Problem, error, nearest
from presskit.shelf import keep, taken

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
# The width and height that open a rendition on the shelf.
_SIZE = Struct(">II")
_CODECS = ("pil", "jpg", "libjpeg_turbo", "zlib", "zlib_ng")


@dataclass(frozen=True)
class Rendition:
    """A picture ready to embed: its bytes, their type, its size in pixels."""

    name: str
    data: bytes
    media_type: str
    width: int
    height: int


class _Reduced(NamedTuple):
    """A smaller picture: its size in pixels, its bytes."""

    width: int
    height: int
    data: bytes


Make = Callable[[Path, int], Rendition]
Reduce = Callable[[Image.Image, int], _Reduced]


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


def rest() -> None:
    """Wait for what was begun and let its threads go: the memory in which they decoded serves the
    next threads, instead of lying idle until the process ends."""
    hands = _hands()
    _hands.cache_clear()
    hands.shutdown()


@cache
def made_with(module: str) -> str:
    """The code of a module (its __file__) and the libraries beneath: others make other pictures."""
    return " ".join([_digest(Path(module)), *(str(features.version(name)) for name in _CODECS)])


def web_name(path: Path) -> str:
    """The name of a picture's web rendition."""
    return f"{path.stem}-web.jpg"


def _web(path: Path, width: int) -> Rendition:
    made = _reduced(path, width, _photograph)
    return Rendition(web_name(path), made.data, "image/jpeg", made.width, made.height)


def _logo(path: Path, width: int) -> Rendition:
    if path.suffix.lower() == ".svg":
        content = path.read_bytes()
        return Rendition(path.name, content, "image/svg+xml", *_drawn_size(content))
    made = _reduced(path, width, _sign)
    return Rendition(f"{path.stem}.png", made.data, "image/png", made.width, made.height)


def _reduced(path: Path, width: int, reduce: Reduce) -> _Reduced:
    """The smaller picture, as it was kept from an earlier run or made now."""
    with _opened(path) as picture:
        before = _stamp(path)
        recipe = f"{reduce.__name__} {width} {made_with(__file__)} {_digest(path)}"
        kept = taken(recipe)
        if kept is not None:
            wide, high = _SIZE.unpack_from(kept)
            return _Reduced(wide, high, kept[_SIZE.size :])
        made = reduce(picture, width)
    # Of a file that is being written, the bytes named and the bytes decoded may differ.
    if _stamp(path) == before:
        keep(recipe, _SIZE.pack(made.width, made.height) + made.data)
    return made


def _photograph(picture: Image.Image, width: int) -> _Reduced:
    if picture.format == "JPEG":
        picture.draft("RGB", (width, width))
    ImageOps.exif_transpose(picture, in_place=True)
    upright = _on_white(picture)
    upright.thumbnail((width, width), Image.Resampling.BICUBIC, reducing_gap=3)
    data = _saved(upright, "JPEG", quality=82, progressive=True, optimize=True)
    return _Reduced(*upright.size, data)


def _sign(picture: Image.Image, width: int) -> _Reduced:
    logo = picture if picture.mode == "RGBA" else picture.convert("RGBA")
    logo.thumbnail((width, width), Image.Resampling.BICUBIC, reducing_gap=3)
    return _Reduced(*logo.size, _saved(logo, "PNG"))


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_mtime_ns, state.st_size


def _begun(make: Make, path: Path, width: int) -> Future[Rendition]:
    """A rendition in the making; made once while the file stays the same, whoever asks."""
    try:
        stamp = _stamp(path)
    except OSError as fault:
        failed: Future[Rendition] = Future()
        failed.set_exception(fault)
        return failed
    return _kept(make, path, width, *stamp)


@lru_cache(maxsize=_KEPT)
def _kept(make: Make, path: Path, width: int, *_stamp: int) -> Future[Rendition]:
    return _hands().submit(make, path, width)


@cache
def _hands() -> ThreadPoolExecutor:
    # Pillow decodes and resizes outside Python's lock.
    return ThreadPoolExecutor(2, "pictures")


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
