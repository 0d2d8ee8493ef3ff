"""A surface to paint shapes on: flat colours, ramps, glows, shadows and a paper grain."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

from .shapes import Point, Shape, bounds

WIDTH, HEIGHT = 2400, 1600
_SCALE = 2  # pixels of the working surface for one unit, each way
_EDGE = 2  # and finer still while an edge is cut
_RAMP, _BEYOND = 256, 16  # a ramp's pixels, and how many ramps of plain colour follow each end

Area = tuple[int, int, int, int]


@dataclass(frozen=True)
class Ramp:
    """Colours changing evenly from one point to another, plain beyond both."""

    start: Point
    end: Point
    colours: tuple[str, ...]


Paint = str | Ramp


def mix(one: str, other: str, share: float) -> str:
    """A colour on the way from one to another."""
    pairs = zip(ImageColor.getrgb(one)[:3], ImageColor.getrgb(other)[:3], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Canvas:
    """A picture being painted, in units of its final pixels; the same seed, the same picture."""

    def __init__(self, background: Paint, seed: int) -> None:
        size = (WIDTH * _SCALE, HEIGHT * _SCALE)
        self._noise = Image.frombytes("L", size, random.Random(seed).randbytes(size[0] * size[1]))
        self._image = Image.new("RGB", size)
        whole = (0, 0, *size)
        self._image.paste(_painted(background, whole), whole[:2])

    def fill(
        self, shape: Shape, paint: Paint, alpha: float = 1, within: Shape | None = None,
        soft: float = 0,
    ) -> None:  # fmt: skip
        """Paint a shape; `within` keeps it inside another, `soft` blurs its edge."""
        area = self._area(shape, soft * 3)
        if area is None:
            return
        mask = _mask(shape, area)
        if soft:
            mask = mask.filter(ImageFilter.GaussianBlur(soft * _SCALE))
        self._lay(mask, paint, area, alpha, within)

    def across(self, shape: Shape, colours: tuple[str, ...]) -> None:
        """Paint a shape in colours from its left edge to its right, as if it were round."""
        left, top, right, _bottom = bounds(shape)
        self.fill(shape, Ramp((left, top), (right, top), colours))

    def shade(
        self, shape: Shape, colour: str, start: Point, end: Point, alpha: float = 1,
        within: Shape | None = None, grain: float = 0.55,
    ) -> None:  # fmt: skip
        """Spray a colour over a shape, from nothing at `start` to full at `end`."""
        area = self._area(shape, 0)
        if area is None:
            return
        mist = _ramp(start, end, area)
        speckles = ImageChops.subtract(mist, self._noise.crop(area)).point(_solid)
        mist = Image.blend(mist, speckles, grain)
        self._lay(ImageChops.multiply(mist, _mask(shape, area)), colour, area, alpha, within)

    def glow(self, x: float, y: float, radius: float, colour: str, alpha: float,
             within: Shape | None = None) -> None:  # fmt: skip
        """A light that fades evenly from its centre to its radius."""
        side = round(radius * 2 * _SCALE)
        left, top = round((x - radius) * _SCALE), round((y - radius) * _SCALE)
        disc = Image.radial_gradient("L").point(_fading)
        whole = disc.resize((side, side), Image.Resampling.BICUBIC)
        area = self._clipped((left, top, left + side, top + side))
        if area is None:
            return
        part = (area[0] - left, area[1] - top, area[2] - left, area[3] - top)
        light = whole.crop(part).point([round(v * alpha) for v in range(256)])
        if within is not None:
            light = ImageChops.multiply(light, _mask(within, area))
        self._shine(light, colour, area)

    def finished(self, grain: float = 4) -> Image.Image:
        """The picture at its final size, with the grain of a printed sheet."""
        small = self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        noise = self._noise.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        faint = noise.point([128 + round((v - 128) * grain / 128) for v in range(256)])
        paper = Image.merge("RGB", (faint, faint, faint))
        return ImageChops.add(small, paper, scale=1, offset=-128)

    def _lay(
        self, mask: Image.Image, paint: Paint, area: Area, alpha: float, within: Shape | None
    ) -> None:
        if within is not None:
            mask = ImageChops.multiply(mask, _mask(within, area))
        if alpha < 1:
            mask = mask.point([round(v * alpha) for v in range(256)])
        self._image.paste(_painted(paint, area), area[:2], mask)

    def _shine(self, light: Image.Image, colour: str, area: Area) -> None:
        # Light adds up: laid on as paint, a warm colour turns the blues to mud.
        beam = Image.new("RGB", light.size)
        beam.paste(colour, (0, 0), light)
        self._image.paste(ImageChops.screen(self._image.crop(area), beam), area[:2])

    def _area(self, shape: Shape, margin: float) -> Area | None:
        left, top, right, bottom = bounds(shape)
        return self._clipped((
            math.floor((left - margin) * _SCALE) - 1, math.floor((top - margin) * _SCALE) - 1,
            math.ceil((right + margin) * _SCALE) + 1, math.ceil((bottom + margin) * _SCALE) + 1,
        ))  # fmt: skip

    def _clipped(self, area: Area) -> Area | None:
        width, height = self._image.size
        left, top = max(area[0], 0), max(area[1], 0)
        right, bottom = min(area[2], width), min(area[3], height)
        return (left, top, right, bottom) if left < right and top < bottom else None


_solid = [0] + [255] * 255
# Pillow's radial ramp is 179 where its circle meets the side; eased so that no rim shows.
_fading = [round(255 * (0.5 + 0.5 * math.cos(math.pi * min(v / 179, 1))) ** 1.3)
           for v in range(256)]  # fmt: skip


def _mask(shape: Shape, area: Area) -> Image.Image:
    left, top, right, bottom = area
    mask = Image.new("L", ((right - left) * _EDGE, (bottom - top) * _EDGE))
    draw = ImageDraw.Draw(mask)
    for outline in shape:
        draw.polygon([((x * _SCALE - left) * _EDGE, (y * _SCALE - top) * _EDGE)
                      for x, y in outline], fill=255)  # fmt: skip
    return mask.reduce(_EDGE)


def _painted(paint: Paint, area: Area) -> Image.Image:
    size = (area[2] - area[0], area[3] - area[1])
    if isinstance(paint, str):
        return Image.new("RGB", size, paint)
    share = _ramp(paint.start, paint.end, area)
    stops = [ImageColor.getrgb(colour)[:3] for colour in paint.colours]
    bands = [share.point(_stepped([stop[band] for stop in stops])) for band in range(3)]
    return Image.merge("RGB", bands)


def _stepped(stops: list[int]) -> list[int]:
    """For every value of a ramp, the value of a colour band between its stops."""
    values = []
    for value in range(256):
        place = value / 255 * (len(stops) - 1)
        low = min(int(place), len(stops) - 2)
        values.append(round(stops[low] + (stops[low + 1] - stops[low]) * (place - low)))
    return values


def _ramp(start: Point, end: Point, area: Area) -> Image.Image:
    """How far each pixel of an area lies on the way from start to end, from 0 to 255."""
    tall = Image.new("L", (8, _RAMP * (2 * _BEYOND + 1)), 0)
    tall.paste(Image.linear_gradient("L").crop((0, 0, 8, 256)), (0, _RAMP * _BEYOND))
    tall.paste(255, (0, _RAMP * (_BEYOND + 1), 8, tall.height))
    dx, dy = (end[0] - start[0]) * _SCALE, (end[1] - start[1]) * _SCALE
    square = dx * dx + dy * dy
    fx, fy = _RAMP * dx / square, _RAMP * dy / square
    offset = (
        _RAMP * _BEYOND + (area[0] - start[0] * _SCALE) * fx + (area[1] - start[1] * _SCALE) * fy
    )
    size = (area[2] - area[0], area[3] - area[1])
    return tall.transform(size, Image.Transform.AFFINE, (0, 0, 4, fx, fy, offset),
                          Image.Resampling.BILINEAR)  # fmt: skip
