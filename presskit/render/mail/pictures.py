"""The few pictures inside an e-mail: logos on one line, photographs made small, each named by a
`cid:`. Never fetched from anywhere; together they stay light."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from itertools import takewhile

from msgspec import Struct
from PIL import Image

from presskit.edition import Edition, Issuer, Picture
from presskit.media import made_with
from presskit.render.logos import Frame
from presskit.shelf import once

# Bytes of all photographs of one mail together.
BUDGET = 150_000
# The column of text, and the air between two logos, in pixels.
_COLUMN, _AIR = 536, 24
# Of a logo: the largest that puts all of them on one line, never smaller than the last.
_AREAS = (6400, 5600, 4800, 4200, 3600, 3000, 2600)
_TALLEST, _WIDEST = 62, 190
_NAME_WIDTH = 160
# A photograph is shown in this square, and sent twice as large for fine screens.
_SHOWN = 264
_FINE = 2
# Enough for the edges of letters; a logo then weighs a few kilobytes.
_LOGO_COLOURS = 128
_VECTOR = "image/svg+xml"


class Inline(Struct, frozen=True):
    """A picture that travels in the mail; the page shows it as `cid:` and this name."""

    cid: str
    file: str
    media_type: str
    data: bytes


class Mark(Struct, frozen=True):
    """An issuer on the logo line: its logo `width` pixels wide, or its name alone. `alt` is short,
    for it stands in the place of the logo where pictures are off."""

    name: str
    alt: str
    width: int
    inline: Inline | None = None


class Placed(Struct, frozen=True):
    """A picture of the release as the mail shows it; not `inline` where there was no room."""

    picture: Picture
    width: int
    height: int
    inline: Inline | None = None


def letterhead(issuers: Iterable[Issuer]) -> tuple[tuple[Mark, ...], ...]:
    """The issuers in protocol order, on as few lines as there is room for, as large as these allow;
    nothing if none has a logo."""
    signing = tuple(issuers)
    if not any(_drawn(issuer) for issuer in signing):
        return ()
    fewest = len(_lines(signing, _AREAS[-1]))
    area = next(area for area in _AREAS if len(_lines(signing, area)) == fewest)
    lines = _even(signing, area)
    return tuple(tuple(_mark(issuer, area) for issuer in line) for line in lines)


def photographs(edition: Edition) -> tuple[Placed, ...]:
    """All pictures of the edition; the first ones small and inside the mail, within the budget."""
    placed, spent = [], 0
    for number, picture in enumerate(edition.pictures, start=1):
        made = _photograph(picture, number)
        size = len(made.inline.data) if made.inline else 0
        fits = spent + size <= BUDGET
        spent += size if fits else 0
        placed.append(made if fits else Placed(picture, 0, 0))
    return tuple(placed)


def travelling(edition: Edition) -> tuple[Inline, ...]:
    """Every picture that the mail carries, each once."""
    marks = (mark.inline for line in letterhead(edition.issuers) for mark in line)
    shown = (placed.inline for placed in photographs(edition))
    return tuple(dict.fromkeys(inline for inline in (*marks, *shown) if inline))


def _drawn(issuer: Issuer) -> bool:
    """Whether mail programs can show the logo: none of them draws an SVG."""
    return issuer.logo is not None and issuer.logo.media_type != _VECTOR


def _even(issuers: tuple[Issuer, ...], area: int) -> list[list[Issuer]]:
    """As few lines as the column allows, in the narrowest room: no logo stands alone under five."""
    lines = _lines(issuers, area)
    narrower = (_lines(issuers, area, room) for room in range(_COLUMN, 0, -8))
    return list(takewhile(lambda each: len(each) == len(lines), narrower))[-1]


def _lines(issuers: tuple[Issuer, ...], area: int, room: int = _COLUMN) -> list[list[Issuer]]:
    lines: list[list[Issuer]] = [[]]
    taken = 0
    for issuer in issuers:
        width, _ = _size(issuer, area)
        if lines[-1] and taken + width > room:
            lines.append([])
            taken = 0
        lines[-1].append(issuer)
        taken += width + _AIR
    return lines


def _size(issuer: Issuer, area: int) -> tuple[int, int]:
    if issuer.logo is None or not _drawn(issuer):
        return _NAME_WIDTH, 0
    height = Frame(area, 0, _TALLEST, _WIDEST).height(issuer.logo)
    return round(height * issuer.logo.width / issuer.logo.height), round(height)


def _mark(issuer: Issuer, area: int) -> Mark:
    width, height = _size(issuer, area)
    if issuer.logo is None or not height:
        return Mark(issuer.name, issuer.short, width)
    small = _small_logo(issuer.logo.data, _FINE * max(width, height))
    return Mark(issuer.name, issuer.short, width, _named(small, "logo.png", "image/png"))


def _photograph(picture: Picture, number: int) -> Placed:
    if picture.media_type == _VECTOR:
        return Placed(picture, 0, 0)
    scale = min(1, _SHOWN / max(picture.width, picture.height))
    inline = _named(_small_photograph(picture.data), f"photo-{number}.jpg", "image/jpeg")
    return Placed(picture, round(picture.width * scale), round(picture.height * scale), inline)


def _named(data: bytes, file: str, media_type: str) -> Inline:
    """The same picture has the same name, whoever shows it."""
    return Inline(f"{hashlib.sha256(data).hexdigest()[:20]}@presskit", file, media_type, data)


# A kit has one mail per language, with the same pictures.
@lru_cache(maxsize=32)
def _small_photograph(data: bytes) -> bytes:
    def make() -> bytes:
        picture = _reduced(data, _FINE * _SHOWN)
        return _saved(picture, "JPEG", quality=74, optimize=True)

    return once(_recipe("photograph", data), make)


@lru_cache(maxsize=32)
def _small_logo(data: bytes, most: int) -> bytes:
    def make() -> bytes:
        logo = _reduced(data, most).quantize(_LOGO_COLOURS, dither=Image.Dither.NONE)
        return _saved(logo, "PNG", optimize=True)

    return once(_recipe(f"logo {most}", data), make)


def _recipe(what: str, data: bytes) -> str:
    return f"mail {what} {made_with(__file__)} {hashlib.sha256(data).hexdigest()}"


def _reduced(data: bytes, most: int) -> Image.Image:
    """The picture with neither side longer than `most`, on white: by night a mail program may
    darken what lies under a transparent one."""
    with Image.open(BytesIO(data)) as picture:
        picture.draft("RGB", (most, most))
        small = picture.convert("RGBA" if picture.mode in ("RGBA", "LA", "P") else "RGB")
    small.thumbnail((most, most), Image.Resampling.HAMMING, reducing_gap=2)
    if small.mode == "RGB":
        return small
    ground = Image.new("RGBA", small.size, "white")
    return Image.alpha_composite(ground, small).convert("RGB")


def _saved(picture: Image.Image, kind: str, **options: bool | int) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()
