"""Invented marks for the example's organisations: one colour each, a sign and a short name."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFont
from rendercv_fonts import package_folder_path

from .shapes import (
    Point,
    Shape,
    arc,
    box,
    disc,
    hexagon,
    mirrored,
    outlined,
    polygon,
    ribbon,
    smooth,
    stroke,
)

_FINE = 4  # a mark is cut this much finer than it is kept
_CLOSER = {"VA": 0.075, "OV": 0.03, "AL": -0.01}  # shares of the size; the engine does not kern
_SHEET = (2000, 1400)


class Mark:
    """A sheet to draw one mark on; whatever is not inked stays transparent."""

    def __init__(self) -> None:
        self._sheet = Image.new("L", (_SHEET[0] * _FINE, _SHEET[1] * _FINE))
        self._draw = ImageDraw.Draw(self._sheet)

    def ink(self, shape: Shape) -> None:
        """Fill a shape."""
        self._polygons(shape, 255)

    def cut(self, shape: Shape) -> None:
        """Take a shape out again."""
        self._polygons(shape, 0)

    def write(
        self, words: str, face: str, at: Point, size: float, spacing: float = 0, fill: int = 255
    ) -> None:
        """Set words from a point of their baseline, `spacing` more between letters."""
        font = _font(face, size * _FINE)
        x, y = at[0] * _FINE, at[1] * _FINE
        for letter, following in zip(words, (*words[1:], ""), strict=True):
            self._draw.text((x, y), letter, fill, font, anchor="ls")
            x += (
                font.getlength(letter)
                + (spacing - size * _CLOSER.get(letter + following, 0)) * _FINE
            )

    def finished(self, colour: str, width: int) -> Image.Image:
        """The mark without margins, so wide, in its colour on nothing."""
        tight = self._sheet.crop(self._sheet.getbbox())
        height = round(tight.height * width / tight.width)
        alpha = tight.resize((width, height), Image.Resampling.LANCZOS)
        mark = Image.new("RGBA", alpha.size, colour)
        mark.putalpha(alpha)
        return mark

    def _polygons(self, shape: Shape, fill: int) -> None:
        for outline in shape:
            self._draw.polygon([(x * _FINE, y * _FINE) for x, y in outline], fill)


def _font(face: str, size: float) -> ImageFont.FreeTypeFont:
    family, name = face.split("/")
    # The plain engine: Raqm is not in every build of Pillow.
    return ImageFont.truetype(str(package_folder_path / family / name), size,
                              layout_engine=ImageFont.Layout.BASIC)  # fmt: skip


def _width(words: str, face: str, size: float) -> float:
    return _font(face, size).getlength(words)


def office() -> Image.Image:
    """The press office: a speech bubble that holds French quotation marks."""
    mark = Mark()
    mark.ink(box(100, 100, 1060, 880, 150))
    mark.ink(polygon((236, 820), (560, 820), (236, 1080)))
    for x in (240, 364):
        mark.cut(_chevron(x, 490))
        mark.cut(mirrored(_chevron(x, 490), 580))
    return mark.finished("#0b3d91", 1000)


def _chevron(x: float, y: float) -> Shape:
    wide, high, thick = 104, 156, 80
    return polygon((x, y), (x + wide, y - high), (x + wide + thick, y - high),
                   (x + thick, y), (x + wide + thick, y + high), (x + wide, y + high))  # fmt: skip


def region() -> Image.Image:
    """Wide: sun, hills and a river in a rounded square, the name beside it."""
    mark = Mark()
    mark.ink(box(100, 100, 520, 520, 70))
    mark.cut(disc(392, 222, 56))
    for crest in (
        ((60, 300), (190, 262), (330, 332), (560, 290)),
        ((60, 418), (210, 366), (370, 440), (560, 392)),
    ):
        mark.cut(stroke(smooth(crest), 26))
    mark.write("Région", "Raleway/Raleway-Bold.ttf", (576, 424), 372, -4)
    return mark.finished("#0b3d91", 1600)


def prefecture() -> Image.Image:
    """Tall: a portico in a disc, the name in two lines beneath."""
    mark, x = Mark(), 700
    mark.ink(disc(x, 440, 340))
    mark.cut(polygon((x - 214, 356), (x, 222), (x + 214, 356)))
    mark.cut(box(x - 214, 376, x + 214, 402))
    for column in (-168, -56, 56, 168):
        mark.cut(box(x + column - 26, 424, x + column + 26, 588))
    mark.cut(box(x - 214, 610, x + 214, 636))
    for words, baseline in (("Préfecture", 1010), ("de région", 1214)):
        face = "EB Garamond/EBGaramond-Bold.ttf"
        mark.write(words, face, (x - _width(words, face, 232) / 2, baseline), 232)
    return mark.finished("#26324f", 960)


def agency() -> Image.Image:
    """Compact: three letters cut from a leaf, a course rising over them."""
    mark, face = Mark(), "Poppins/Poppins-Bold.ttf"
    leaf = (*arc((840, 360), 260, -90, 0), (1100, 800), *arc((360, 540), 260, 90, 180), (100, 100))
    mark.ink((leaf,))
    course = smooth([(100, 420), (420, 384), (760, 290), (1110, 130)])
    mark.cut(ribbon(course, lambda _point, share: 14 + 34 * share))
    mark.write("AER", face, (600 - _width("AER", face, 350) / 2, 722), 350, fill=0)
    return mark.finished("#0b6468", 1100)


def biovaliance() -> Image.Image:
    """Very wide: an antibody in a hexagon, the name in capitals."""
    mark, x, y = Mark(), 300, 300
    mark.ink(outlined(hexagon(x, y, 180), 32))
    for side in (-1, 1):
        mark.ink(
            stroke(((x + side * 19, y + 104), (x + side * 19, y + 2), (x + side * 70, y - 76)), 28)
        )
        mark.ink(stroke(((x + side * 72, y + 4), (x + side * 104, y - 45)), 28))
    mark.write("BIOVALIANCE", "Lato/Lato-Bold.ttf", (520, 370), 196, 8)
    return mark.finished("#7a1f55", 1800)


def ais() -> Image.Image:
    """Round: letters cut from a disc, a ring about it that ends in a point."""
    mark, x, y, face = Mark(), 700, 700, "Ubuntu/Ubuntu-Bold.ttf"
    mark.ink(disc(x, y, 410))
    mark.ink(stroke(arc((x, y), 500, -28, 298), 46))
    mark.ink(disc(x + 500 * 0.7071, y - 500 * 0.7071, 70))
    mark.write("AIS", face, (x - _width("AIS", face, 390) / 2 - 12, y + 136), 390, 8, fill=0)
    return mark.finished("#9c3f24", 960)


LOGOS: dict[str, Callable[[], Image.Image]] = {
    "templates/logo.png": office,
    "templates/logos/region.png": region,
    "templates/logos/prefecture.png": prefecture,
    "templates/logos/agence.png": agency,
    "templates/logos/biovaliance.png": biovaliance,
    "templates/logos/ais.png": ais,
}
