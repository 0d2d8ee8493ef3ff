"""Pictures made ready for page, print and mail.

Originals are never altered; a rendition is a new, smaller picture. It depends on the picture's
bytes and on this module alone, so it is kept between two runs.
"""

from __future__ import annotations

import io
import struct
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, lru_cache
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

# Named here, these four readers are all that Pillow imports; it has sixty.
from PIL import (
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
    features,
)

from presskit.media.copies import stamp_of
from presskit.media.drawings import drawn_size
from presskit.shelf import keep, taken

WEB_WIDTH = 1600
THUMB_WIDTH = 480
LOGO_WIDTH = 700
_KINDS = (
    JpegImagePlugin.JpegImageFile.format,
    PngImagePlugin.PngImageFile.format,
    WebPImagePlugin.WebPImageFile.format,
    TiffImagePlugin.TiffImageFile.format,
)
# A JPEG with other pictures behind it has a name of its own in Pillow.
_JPEGS = (JpegImagePlugin.JpegImageFile.format, "MPO")
# A picture of 100 megapixels decodes to 300 MB; beyond it a file is an attack or a mistake.
_MOST_PIXELS = 100_000_000
# Pictures whose renditions stay in memory, about 300 KB each, to be asked for again within a run.
_KEPT = 512
# The width, height and length in bytes that open a rendition on the shelf.
_SIZE = struct.Struct(">III")
_CODECS = ("pil", "jpg", "libjpeg_turbo", "zlib", "zlib_ng", "littlecms2")


class Rendition(Struct, frozen=True):
    """A picture ready to embed: its bytes, their type, its size in pixels."""

    name: str
    data: bytes
    media_type: str
    width: int
    height: int


class Looked(Struct, frozen=True):
    """What a picture's header says: its size upright, and how many frames or pages it has."""

    width: int
    height: int
    frames: int = 1


class _Reduced(NamedTuple):
    """A smaller picture: its size in pixels, its bytes."""

    width: int
    height: int
    data: bytes


Make = Callable[[Path, int], tuple[Rendition, ...]]
Reduce = Callable[[Image.Image, int], tuple[_Reduced, ...]]


def render_web(path: Path) -> Rendition:
    """The picture at most 1600 pixels wide and high, upright, in sRGB, as a JPEG without
    metadata."""
    return _begun(_web, path, WEB_WIDTH).result()[0]


def render_thumb(path: Path) -> Rendition:
    """The same at most 480 pixels wide and high; both are made together."""
    return _begun(_web, path, WEB_WIDTH).result()[1]


def render_logo(path: Path, width: int = LOGO_WIDTH) -> Rendition:
    """A logo as PNG at most `width` pixels wide; an SVG stays as it is, with its proportions."""
    return _begun(_logo, path, width).result()[0]


def look(path: Path) -> Looked:
    """The size of a picture or drawing and the number of its frames, without decoding it. Raises
    OSError or ValueError where it is none."""
    if path.suffix.lower() == ".svg":
        return Looked(*drawn_size(path.read_bytes()))
    with _opened(path) as picture:
        # A quarter turn: the orientations 5 to 8 of Exif. Of a TIFF Pillow has turned the size.
        quarter = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        turned = quarter and picture.format != "TIFF"
        size = picture.size[::-1] if turned else picture.size
        # What telephones put behind a JPEG (depth, a second view) is no frame of it, and is cut.
        return Looked(*size, 1 if picture.format in _JPEGS else getattr(picture, "n_frames", 1))


def begin(media: Iterable[Path], logos: Iterable[Path]) -> None:
    """Begin the renditions that will be asked for, while other work goes on; of very many, as many
    as can be kept until then."""
    for path in list(media)[: _KEPT // 2]:
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
    return f"{_composed(path.stem)}-web.jpg"


def thumb_name(path: Path) -> str:
    """The name of a picture's thumbnail."""
    return f"{_composed(path.stem)}-thumb.jpg"


def _composed(name: str) -> str:
    """A name with its accents on their letters, as a kit has it wherever it is made."""
    return unicodedata.normalize("NFC", name)


def _web(path: Path, width: int) -> tuple[Rendition, ...]:
    names = web_name(path), thumb_name(path)
    return tuple(
        Rendition(name, made.data, "image/jpeg", made.width, made.height)
        for name, made in zip(names, _reduced(path, width, _photograph), strict=True)
    )


def _logo(path: Path, width: int) -> tuple[Rendition, ...]:
    if path.suffix.lower() == ".svg":
        content = path.read_bytes()
        return (Rendition(_composed(path.name), content, "image/svg+xml", *drawn_size(content)),)
    (made,) = _reduced(path, width, _sign)
    return (Rendition(f"{path.stem}.png", made.data, "image/png", made.width, made.height),)


def _reduced(path: Path, width: int, reduce: Reduce) -> tuple[_Reduced, ...]:
    """The smaller pictures, as they were kept from an earlier run or made now."""
    with _opened(path) as picture:
        before = stamp_of(path)
        recipe = f"{reduce.__name__} {width} {made_with(__file__)} {_digest(path)}"
        kept = taken(recipe)
        if kept is not None:
            return tuple(_unpacked(kept))
        made = reduce(picture, width)
    # Of a file that is being written, the bytes named and the bytes decoded may differ.
    if stamp_of(path) == before:
        keep(recipe, b"".join(map(_packed, made)))
    return made


def _packed(made: _Reduced) -> bytes:
    return _SIZE.pack(made.width, made.height, len(made.data)) + made.data


def _unpacked(kept: bytes) -> Iterator[_Reduced]:
    place = 0
    while place < len(kept):
        wide, high, length = _SIZE.unpack_from(kept, place)
        place += _SIZE.size + length
        yield _Reduced(wide, high, kept[place - length : place])


def _photograph(picture: Image.Image, width: int) -> tuple[_Reduced, ...]:
    if picture.format in _JPEGS:
        picture.draft("RGB", (width, width))
    ImageOps.exif_transpose(picture, in_place=True)
    small = _reducible(picture)
    small.thumbnail((width, width), Image.Resampling.HAMMING, reducing_gap=3)
    upright = _on_white(_in_srgb(small, picture.info.get("icc_profile")))
    web = _as_jpeg(upright)
    upright.thumbnail((THUMB_WIDTH, THUMB_WIDTH), Image.Resampling.HAMMING, reducing_gap=3)
    return web, _as_jpeg(upright)


def _as_jpeg(picture: Image.Image) -> _Reduced:
    data = _saved(picture, "JPEG", quality=82, optimize=True)
    return _Reduced(*picture.size, data)


def _sign(picture: Image.Image, width: int) -> tuple[_Reduced, ...]:
    logo = picture if picture.mode == "RGBA" else picture.convert("RGBA")
    logo.thumbnail((width, width), Image.Resampling.HAMMING, reducing_gap=3)
    return (_Reduced(*logo.size, _saved(logo, "PNG")),)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _begun(make: Make, path: Path, width: int) -> Future[tuple[Rendition, ...]]:
    """Renditions in the making, made once while the file stays the same, whoever asks."""
    try:
        stamp = stamp_of(path)
    except OSError as fault:
        failed: Future[tuple[Rendition, ...]] = Future()
        failed.set_exception(fault)
        return failed
    return _kept(make, path, width, *stamp)


@lru_cache(maxsize=_KEPT)
def _kept(make: Make, path: Path, width: int, *_stamp: int) -> Future[tuple[Rendition, ...]]:
    return _hands().submit(make, path, width)


@cache
def _hands() -> ThreadPoolExecutor:
    # Pillow decodes and resizes outside Python's lock.
    return ThreadPoolExecutor(2, "pictures")


def _opened(path: Path) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        picture = Image.open(path, formats=_KINDS)
    if picture.width * picture.height > _MOST_PIXELS:
        raise Image.DecompressionBombError
    return picture


def _reducible(picture: Image.Image) -> Image.Image:
    """The picture in a mode whose neighbouring pixels can be mixed: numbers of a palette cannot;
    of 16 bits the upper eight are taken."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if picture.mode in ("LA", "PA") or "transparency" in picture.info:
        return picture.convert("RGBA")
    # A copy of a large picture weighs as much again.
    return picture if picture.mode in ("RGB", "RGBA", "L", "CMYK") else picture.convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours of a picture through its own profile; pages and mail know no other than sRGB."""
    if not profile or b"sRGB" in profile[:600] or picture.mode not in ("RGB", "CMYK", "L"):
        return picture
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        seen = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"),
                                         outputMode="RGB")  # fmt: skip
    except (ImageCms.PyCMSError, OSError, ValueError):  # a profile of other inks, or none at all
        return picture
    return seen or picture


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode == "RGBA":
        ground = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(ground, picture).convert("RGB")
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _saved(picture: Image.Image, kind: str, **options: bool | int) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()
