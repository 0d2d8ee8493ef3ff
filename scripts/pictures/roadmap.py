"""The roadmap, 2024: a road over hills of antibodies, milestone by milestone, to the sun."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from .canvas import Canvas, Ramp, mix
from .palette import APRICOT, AZURE, BLUE, BRICK, CORAL, CREAM, GOLD, INK, MIST, NIGHT, PAPER, SKY
from .shapes import (
    Point,
    Shape,
    box,
    disc,
    hexagon,
    hill,
    moved,
    outlined,
    ribbon,
    ring,
    smooth,
    stroke,
    turned,
    union,
)
from .sun import rise

FLATNESS = 0.45  # how much shorter the ground looks towards the horizon than across
Crest = tuple[Point, ...]
Bend = tuple[tuple[float, float, float], ...]  # x, y, width of the road
# Each hill: its crest, its colours from crest to foot, the road's bend on it, far to near.
HILLS: tuple[tuple[Crest, tuple[str, str], Bend], ...] = (
    (((-20, 700), (300, 610), (700, 690), (1100, 640), (1640, 690), (2050, 600), (2420, 680)),
     (mix(MIST, SKY, 0.5), mix(MIST, PAPER, 0.4)),
     ((1640, 650, 8), (1640, 700, 13), (1730, 735, 19), (1740, 770, 25), (1600, 830, 32),
      (1500, 900, 40))),
    (((-20, 720), (260, 780), (640, 740), (1000, 830), (1400, 800), (1800, 780), (2160, 840),
      (2420, 770)),
     (SKY, mix(SKY, MIST, 0.6)),
     ((1640, 730, 28), (1590, 795, 38), (1250, 860, 60), (1120, 930, 84), (1230, 1000, 104),
      (1400, 1080, 120))),
    (((-20, 900), (300, 860), (700, 960), (1080, 930), (1300, 930), (1700, 900), (2100, 980),
      (2420, 930)),
     (AZURE, mix(AZURE, SKY, 0.7)),
     ((1110, 870, 84), (1180, 945, 104), (1500, 1005, 124), (1690, 1080, 142), (1590, 1160, 164),
      (1300, 1290, 200))),
    (((-20, 1050), (340, 1130), (760, 1100), (1180, 1130), (1600, 1150), (1960, 1060),
      (2420, 1130)),
     (BLUE, mix(BLUE, AZURE, 0.6)),
     ((1680, 1070, 150), (1500, 1160, 180), (1020, 1240, 222), (640, 1345, 272), (690, 1470, 350),
      (1060, 1620, 450), (1400, 1760, 520))),
)  # fmt: skip


def picture() -> Image.Image:
    """Morning over layered hills, the road winding towards the light."""
    canvas = Canvas(Ramp((0, 0), (0, 760), (mix(SKY, MIST, 0.5), MIST, PAPER, CREAM)), seed=2428)
    rise(canvas, 1640, 520, 250, light=0.35, rings=6, line=CORAL)
    _molecule(canvas, 380, 250, 82)
    for number, (crest, colours, bend) in enumerate(HILLS):
        _ground(canvas, crest, colours, number)
        _road(canvas, crest, bend)
        _planting(canvas, number)
    _foreground(canvas)
    return canvas.finished()


def _molecule(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Fused rings with a few atoms, drawn in the sky like a constellation."""
    across, down = size * 3**0.5, size * 1.5
    rings: tuple[Point, ...] = ((0, 0), (1, 0), (0.5, 1), (1.5, 1), (2, 2))
    tail: tuple[Point, ...] = ((-0.5, 1 / 3), (-1, 2 / 3), (-1.5, 1 / 3))
    atoms = ((0, -2 / 3, 17, CORAL), (-1.5, 1 / 3, 22, BLUE), (1.5, 1 / 3, 15, BLUE),
             (2, 8 / 3, 20, CORAL), (-1, 2 / 3, 12, AZURE), (0, 2 / 3, 14, BLUE))  # fmt: skip
    canvas.fill(hexagon(x + across / 2, y + down, size), SKY, 0.35)
    canvas.fill(hexagon(x + across * 2, y + down * 2, size), PAPER, 0.5)
    canvas.fill(stroke([(x + u * across, y + v * down) for u, v in tail], 5), BLUE, 0.75)
    for u, v in rings:
        canvas.fill(outlined(hexagon(x + u * across, y + v * down, size), 5), BLUE, 0.75)
    for u, v, radius, colour in atoms:
        canvas.fill(disc(x + u * across, y + v * down, radius), colour)


def _ground(canvas: Canvas, crest: Crest, colours: tuple[str, str], number: int) -> None:
    shape = hill(crest, 1620)
    top = min(y for _, y in crest)
    canvas.fill(shape, Ramp((0, top), (0, top + 420), colours))
    shadow = (mix(SKY, AZURE, 0.3), AZURE, BLUE, INK)[number]
    canvas.shade(shape, shadow, (1500, top + 300), (-200, top), 0.85, grain=0.45)
    canvas.shade(shape, shadow, (1900, top + 260), (2700, top + 40), 0.7, grain=0.45)
    canvas.fill(stroke(smooth(crest), 4), PAPER, 0.55, within=shape)


def _road(canvas: Canvas, crest: Crest, bend: Bend) -> None:
    """The part of the road seen on one hill: it comes over the crest and leaves below."""
    ground = hill(crest, 1620)
    course = smooth([(x, y) for x, y, _ in bend])
    widths = [w for w, _ in smooth([(w, 0.0) for _, _, w in bend])]
    surface = _flat(course, widths, 1)
    canvas.fill(moved(surface, -0.05 * bend[-1][2], bend[-1][2] * 0.05), NIGHT, 0.3, within=ground)
    canvas.fill(surface, Ramp((0, bend[0][1]), (0, bend[-2][1]), (CREAM, PAPER)), within=ground)
    canvas.shade(surface, APRICOT, (1500, 0), (300, 300), 0.7, within=ground)
    for start in range(4, len(course) - 6, 10):
        dash = slice(start, start + 6)
        canvas.fill(_flat(course[dash], widths[dash], 0.035), CORAL, within=ground)


def _flat(course: Sequence[Point], widths: Sequence[float], share: float) -> Shape:
    """A band lying on the ground: as wide as its share of the road, foreshortened."""
    upright = [(x, y / FLATNESS) for x, y in course]
    band = ribbon(upright, lambda _point, way: share * widths[round(way * (len(widths) - 1))])
    return tuple(tuple((x, y * FLATNESS) for x, y in quad) for quad in band)


def _planting(canvas: Canvas, number: int) -> None:
    """What grows and stands on a hill: antibodies for trees, milestones by the road."""
    trees, stones = PLANTING[number]
    for x, y, tall in sorted(trees, key=lambda tree: tree[1]):
        _antibody(canvas, x, y, tall, number)
    for x, y, tall, sign in stones:
        _milestone(canvas, x, y, tall, sign)


Tree = tuple[float, float, float]
Stone = tuple[float, float, float, str]
PLANTING: tuple[tuple[tuple[Tree, ...], tuple[Stone, ...]], ...] = (
    (((1150, 668, 60), (1225, 678, 80), (1310, 690, 64), (420, 660, 70), (510, 678, 92),
      (2060, 645, 84), (2150, 650, 64)), ((1812, 765, 130, "sun"),)),
    (((230, 800, 130), (340, 810, 170), (460, 790, 120), (2010, 835, 140), (2130, 855, 185),
      (2250, 850, 130)),
     ((960, 890, 220, "hexagon"),)),
    (((640, 1010, 270), (820, 1030, 210), (500, 990, 190), (2270, 1040, 290), (2100, 1040, 210)),
     ((1860, 1075, 330, "cells"),)),
    (((1900, 1330, 330), (2180, 1450, 500)), ((270, 1400, 540, "antibody"),)),
)  # fmt: skip


def _antibody(canvas: Canvas, x: float, foot: float, tall: float, number: int) -> None:
    """A Y with a heavy and a light chain on each arm, standing as a tree."""
    heavy, light = ((AZURE, APRICOT), (BLUE, CORAL), (INK, CORAL), (NIGHT, CORAL))[number]
    thick, lit = tall * 0.088, ((x - tall * 0.1, foot - tall * 0.3), (x + tall * 0.5, foot - tall))
    bark = Ramp((x - tall * 0.4, 0), (x + tall * 0.4, 0), (heavy, mix(heavy, AZURE, 0.5)))
    canvas.fill(disc(x - tall * 0.12, foot, tall * 0.32, tall * 0.04), NIGHT, 0.3, soft=3)
    for side in (-1, 1):
        root, fork = x + side * thick * 0.62, foot - tall * 0.46
        tip = (root + side * tall * 0.32, foot - tall * 0.93)
        chain = stroke(((root, foot), (root, fork), tip), thick)
        canvas.fill(chain, bark)
        canvas.shade(chain, mix(AZURE, SKY, 0.4), *lit, 0.6)
        out, down = side * thick * 1.06, thick * 0.72
        start = (root + (tip[0] - root) * 0.34 + out, fork + (tip[1] - fork) * 0.34 + down)
        end = (tip[0] + out, tip[1] + down)
        canvas.fill(stroke((start, end), thick), Ramp(start, end, (mix(light, BRICK, 0.5), light)))


def _milestone(canvas: Canvas, x: float, foot: float, tall: float, sign: str) -> None:
    """A round sign on a mast, as tall as its place on the road asks."""
    radius, y = tall * 0.27, foot - tall * 0.73
    canvas.fill(disc(x - tall * 0.14, foot + 2, tall * 0.22, tall * 0.03), NIGHT, 0.35, soft=3)
    canvas.fill(stroke(((x, foot), (x, y)), tall * 0.032), INK)
    face = disc(x, y, radius)
    canvas.fill(face, Ramp((x - radius, y), (x + radius, y + radius), (CREAM, PAPER)))
    canvas.shade(face, APRICOT, (x + radius * 0.4, y), (x - radius * 1.3, y + radius), 0.9)
    canvas.fill(ring(x, y, radius, tall * 0.03), INK)
    for shape, colour in SIGNS[sign]:
        canvas.fill(moved(shape, x, y, radius), colour)


def _stems() -> Shape:
    return union(
        stroke(((s * 0.09, 0.55), (s * 0.09, -0.02), (s * 0.42, -0.5)), 0.15) for s in (-1, 1)
    )


def _arms() -> Shape:
    return union(stroke(((s * 0.38, -0.02), (s * 0.6, -0.34)), 0.15) for s in (-1, 1))


def _rays() -> Shape:
    return union(turned(stroke(((0, -0.52), (0, -0.68)), 0.09), 45 * turn) for turn in range(8))


# The drawing inside each sign, in a circle of radius 1.
SIGNS: dict[str, tuple[tuple[Shape, str], ...]] = {
    "sun": ((disc(0, 0, 0.36), CORAL), (_rays(), CORAL)),
    "hexagon": ((outlined(hexagon(0, 0, 0.55), 0.13), BLUE), (disc(0, 0, 0.2), CORAL)),
    "cells": ((disc(-0.22, 0.08, 0.42), BLUE), (disc(0.34, -0.26, 0.28), AZURE),
              (disc(0.36, 0.38, 0.2), GOLD), (disc(-0.22, 0.08, 0.17), CORAL)),
    "antibody": ((_stems(), BLUE), (_arms(), CORAL)),
}  # fmt: skip


def _foreground(canvas: Canvas) -> None:
    canvas.shade(box(0, 1250, 2400, 1600), NIGHT, (0, 1420), (0, 1720), 0.7, grain=0.3)
