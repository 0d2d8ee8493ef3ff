"""The press kit, 2026: a double helix spans the hills like a bridge, from dusk to daylight."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image

from .canvas import Canvas, Ramp, mix
from .cells import cell
from .palette import APRICOT, AZURE, BLUE, BRICK, CORAL, CREAM, GOLD, INK, MIST, NIGHT, PAPER, SKY
from .shapes import Point, disc, hill, smooth, stroke
from .sun import rise

# The axis of the helix, from the near left corner to the far right.
AXIS = smooth(((-260, 1330), (260, 1090), (820, 900), (1400, 800), (1960, 600), (2660, 300)), 60)
TURNS, STEPS, PAIRS = 3.4, 96, 10  # whole turns; pieces of a strand and base pairs in each turn
GROOVE = 2.5  # radians from one strand to the other: the two grooves are not equal
NEAR, FAR = 250.0, 150.0  # half the helix's width at either end
HILLS: tuple[tuple[tuple[Point, ...], tuple[str, str]], ...] = (
    (((-20, 1130), (360, 1060), (820, 1120), (1300, 1050), (1720, 1100), (2100, 1010),
      (2420, 1060)), (mix(SKY, AZURE, 0.5), mix(AZURE, BLUE, 0.4))),
    (((-20, 1250), (420, 1200), (900, 1270), (1420, 1190), (1900, 1230), (2420, 1150)),
     (AZURE, BLUE)),
    (((-20, 1400), (500, 1340), (1050, 1420), (1640, 1350), (2100, 1390), (2420, 1310)),
     (BLUE, INK)),
)  # fmt: skip
CELLS = ((250, 330, 128, SKY), (560, 150, 60, GOLD), (610, 560, 84, CORAL), (1010, 290, 46, SKY),
         (2190, 930, 92, CORAL), (1760, 1010, 50, GOLD), (2330, 1180, 58, SKY),
         (130, 700, 44, GOLD))  # fmt: skip


@dataclass(frozen=True)
class Bead:
    """A point of a strand: where it is, how near (-1 to 1), and how large things look there."""

    at: Point
    near: float
    scale: float


def picture() -> Image.Image:
    """The helix over layered hills, lit by the sun it leads to."""
    sky = (NIGHT, INK, BLUE, mix(AZURE, MIST, 0.25))
    canvas = Canvas(Ramp((300, -100), (1500, 1250), sky), seed=1006)
    rise(canvas, 1720, 560, 330, light=0.42, rings=5)
    _hills(canvas)
    for each in CELLS:
        cell(canvas, *each)
    _helix(canvas)
    return canvas.finished()


def _hills(canvas: Canvas) -> None:
    for crest, colours in HILLS:
        ground, top = hill(crest, 1620), min(y for _, y in crest)
        canvas.fill(ground, Ramp((0, top), (0, top + 400), colours))
        canvas.shade(ground, NIGHT, (1300, top + 260), (-500, top + 60), 0.8, grain=0.45)
        canvas.glow(1720, top - 40, 620, APRICOT, 0.3, within=ground)
        canvas.fill(stroke(smooth(crest), 4), PAPER, 0.4, within=ground)


def _helix(canvas: Canvas) -> None:
    """What lies behind is painted first, then the base pairs, then what lies in front."""
    one, other = list(_strand(0)), list(_strand(GROOVE))
    colours = ((MIST, mix(SKY, BLUE, 0.55)), (CORAL, mix(BRICK, INK, 0.35)))
    for strand, shades in zip((one, other), colours, strict=True):
        _piece(canvas, strand, shades, front=False)
    for n in range(4, len(one), STEPS // PAIRS):
        _pair(canvas, one[n], other[n], n)
    for strand, shades in zip((one, other), colours, strict=True):
        _piece(canvas, strand, shades, front=True)


def _strand(phase: float) -> Iterator[Bead]:
    """The points of a strand that starts its turn at `phase`."""
    count = round(TURNS * STEPS)
    for step in range(count + 1):
        way = step / count
        (x, y), (nx, ny) = _axis(way)
        angle = way * TURNS * math.tau + phase
        half = NEAR + (FAR - NEAR) * way
        at = (x + nx * half * math.cos(angle), y + ny * half * math.cos(angle))
        # Minus: the helix of life is right-handed.
        yield Bead(at, -math.sin(angle), half / NEAR)


def _axis(way: float) -> tuple[Point, Point]:
    """The place on the axis at a share of the way, and the direction across it."""
    place = min(int(way * (len(AXIS) - 2)), len(AXIS) - 2)
    (x, y), (u, v) = AXIS[place], AXIS[place + 1]
    rest = way * (len(AXIS) - 2) - place
    length = math.hypot(u - x, v - y)
    return (x + (u - x) * rest, y + (v - y) * rest), (-(v - y) / length, (u - x) / length)


def _piece(canvas: Canvas, strand: list[Bead], shades: tuple[str, str], *, front: bool) -> None:
    """The pieces of a strand on this side, thicker and lighter the nearer they are."""
    for begin, end in pairwise(strand):
        near = (begin.near + end.near) / 2
        if (near >= 0) == front:
            width = (44 + 20 * near) * begin.scale
            colour = mix(shades[1], shades[0], (near + 1) / 2)
            canvas.fill(stroke((begin.at, end.at), width), colour)


def _pair(canvas: Canvas, one: Bead, other: Bead, n: int) -> None:
    """A base pair: two halves that meet, in one of the two pairings."""
    left, right = (CREAM, APRICOT) if n % 7 < 3 else (GOLD, SKY)
    middle = ((one.at[0] + other.at[0]) / 2, (one.at[1] + other.at[1]) / 2)
    for bead, colour in ((one, left), (other, right)):
        shade = mix(mix(colour, INK, 0.5), colour, (bead.near + 1) / 2)
        canvas.fill(stroke((bead.at, middle), 19 * bead.scale), shade)
    canvas.fill(disc(*middle, 13 * one.scale), mix(PAPER, INK, 0.15))
