"""Dijon, 2024: a hemicycle seen from its last rows, under a ceiling of glazed lozenges."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator

from PIL import Image

from .canvas import Canvas, Ramp, mix
from .palette import APRICOT, AZURE, BLUE, BRICK, CORAL, CREAM, GOLD, INK, MIST, NIGHT, PAPER, SKY
from .shapes import (
    Outline,
    Point,
    Shape,
    box,
    disc,
    moved,
    polygon,
    smooth,
    stroke,
)
from .sun import rise

# The room in metres: the stage at the origin, the eye behind the last row.
EYE_HEIGHT, EYE_DISTANCE = 5.4, 16.0
HORIZON, FOCUS = 690, 1500
ROWS = (5.0, 6.15, 7.3, 8.45, 9.6, 10.75, 11.9, 13.05)
BENCHES = ((-62, -23), (-20, 20), (23, 62))  # degrees, an aisle between two
WALL, WALL_CENTRE, CEILING = 9.5, -3.2, 9.2
SHORT, LONG = disc(0, -20, 20.5, 23), disc(0, -16, 27, 32)  # hair, about the chin
SKINS = (mix(APRICOT, BRICK, 0.5), mix(BRICK, NIGHT, 0.3), mix(APRICOT, BRICK, 0.25))
LAMP = mix(GOLD, APRICOT, 0.4)
HAIR = (NIGHT, NIGHT, NIGHT, INK, INK, INK, mix(BRICK, NIGHT, 0.6), mix(BRICK, NIGHT, 0.5),
        mix(SKY, INK, 0.6))  # fmt: skip


def picture() -> Image.Image:
    """The hall, its stage lit, its public seated."""
    canvas = Canvas(Ramp((0, 0), (0, 1600), (NIGHT, INK, NIGHT)), seed=2024)
    _ceiling(canvas)
    _wall(canvas)
    _stage(canvas)
    _floor(canvas)
    for number, radius in enumerate(ROWS):
        _row(canvas, number, radius)
    canvas.shade(box(0, 0, 2400, 1600), NIGHT, (1500, 1150), (2700, 1500), 0.55, grain=0.25)
    canvas.shade(box(0, 0, 2400, 1600), NIGHT, (900, 1150), (-300, 1500), 0.55, grain=0.25)
    return canvas.finished()


def _seen(x: float, y: float, z: float) -> Point:
    """Where a point of the room stands in the picture; z grows away from the eye."""
    size = FOCUS / (z + EYE_DISTANCE)
    return 1200 + x * size, HORIZON - (y - EYE_HEIGHT) * size


def _polar(radius: float, degrees: float, y: float) -> Point:
    """A point of a circle round the stage, 0 degrees towards the eye."""
    angle = math.radians(degrees)
    return _seen(radius * math.sin(angle), y, -radius * math.cos(angle))


def _ceiling(canvas: Canvas) -> None:
    """Lozenges between circles round the stage, as on the roofs of Burgundy."""
    chance = random.Random(21)
    step = 7.5
    radii = [2.2 * 1.14**k for k in range(16)]
    for ring in range(1, len(radii) - 1):
        for cell in range(-24, 25):
            middle = step * (cell + (ring % 2) / 2)
            tile = polygon(
                *(_polar(radius, degrees, CEILING) for radius, degrees in (
                    (radii[ring - 1], middle), (radii[ring], middle + step / 2),
                    (radii[ring + 1], middle), (radii[ring], middle - step / 2),
                )))  # fmt: skip
            if radii[ring + 1] * math.cos(math.radians(middle)) < EYE_DISTANCE - 1.5:
                canvas.fill(tile, _glaze(ring, cell, chance, radii[ring]))
    canvas.glow(1200, 330, 1150, mix(LAMP, SKY, 0.5), 0.32)
    canvas.shade(box(0, 0, 2400, 420), NIGHT, (0, 300), (0, -120), 0.9, grain=0.3)


def _glaze(ring: int, cell: int, chance: random.Random, radius: float) -> str:
    near = min(radius / 14, 1)
    if ring % 4 == 1 and cell % 2 == 0:
        return mix(CORAL, BRICK, near)
    if ring % 4 == 3 and cell % 2:
        return mix(GOLD, BRICK, near * 0.8)
    return mix(chance.choice((BLUE, BLUE, AZURE, INK)), INK, near * 0.75)


def _wall(canvas: Canvas) -> None:
    """A round wall of pleats behind the stage, with a large disc of light."""
    pleats = 132
    for pleat in range(pleats):
        a, b = (_wall_foot(100 - 200 * (pleat + i) / pleats) for i in (0, 1))
        quad = polygon(_seen(a[0], CEILING, a[1]), _seen(b[0], CEILING, b[1]),
                       _seen(b[0], 0, b[1]), _seen(a[0], 0, a[1]))  # fmt: skip
        light = max(0.0, (a[1] - WALL_CENTRE) / WALL) ** 1.6
        canvas.across(quad, (mix(NIGHT, BLUE, light), mix(INK, AZURE, light * 0.8)))
    canvas.shade(box(0, 300, 2400, 1100), NIGHT, (0, 800), (0, 1250), 0.8, grain=0.2)
    rise(canvas, 1200, 560, 330, light=0.5, rings=4)


def _wall_foot(degrees: float) -> Point:
    angle = math.radians(degrees)
    return -WALL * math.sin(angle), WALL_CENTRE + WALL * math.cos(angle)


def _stage(canvas: Canvas) -> None:
    canvas.across(box(640, 985, 1760, 1140), (INK, BLUE, INK))
    canvas.fill(box(640, 985, 1760, 992), CREAM, 0.85)
    _speaker(canvas, (930, 838), 1, BLUE, SKINS[0], SHORT)
    _speaker(canvas, (1055, 838), 1, BRICK, SKINS[1], LONG)
    _speaker(canvas, (1180, 838), 1, INK, SKINS[2], SHORT)
    canvas.fill(box(850, 912, 1262, 985, 6), Ramp((0, 912), (0, 985), (mix(INK, BLUE, 0.6), INK)))
    canvas.fill(box(842, 904, 1270, 914, 4), CREAM)
    _speaker(canvas, (1452, 790), 1.12, AZURE, SKINS[0], LONG)
    canvas.across(polygon((1392, 872), (1512, 872), (1496, 985), (1408, 985)), (INK, BLUE))
    canvas.fill(box(1384, 864, 1520, 875, 4), CREAM)


def _speaker(canvas: Canvas, at: Point, scale: float, coat: str, skin: str, hair: Shape) -> None:
    """Someone on the stage, facing us, the light behind."""
    x, y = at
    bust, collar = _bust(x, y, 44 * scale, 128 * scale), polygon((-13, 9), (13, 9), (0, 46))
    canvas.fill(moved(hair, x, y, scale), NIGHT)
    canvas.fill(bust, APRICOT)
    canvas.fill(moved(bust, 0, 3), mix(coat, NIGHT, 0.4), within=bust)
    canvas.fill(moved(collar, x, y, scale), mix(PAPER, SKY, 0.5))
    canvas.fill(moved(SHORT, x, y, scale), NIGHT)
    canvas.fill(disc(x, y - 9 * scale, 18 * scale, 22.5 * scale), skin)


def _bust(x: float, top: float, half: float, height: float) -> Shape:
    """Neck and shoulders from the nape down."""
    right = smooth([(0.26, -0.12), (0.3, 0.16), (0.55, 0.3), (0.86, 0.5), (1, 0.95), (1.04, 2)], 10)
    side: list[Point] = [(x + half * u, top + half * v) for u, v in right]
    other = [(2 * x - px, py) for px, py in reversed(side)]
    return ((*side, (side[-1][0], top + height), (other[0][0], top + height), *other),)


def _floor(canvas: Canvas) -> None:
    floor = polygon((0, 1010), (640, 1040), (1760, 1040), (2400, 1010), (2400, 1600), (0, 1600))
    canvas.fill(floor, Ramp((0, 0), (2400, 0), (NIGHT, INK, BLUE, INK, NIGHT)))
    canvas.shade(floor, NIGHT, (0, 1050), (0, 1500), 0.8)
    canvas.glow(1200, 1090, 620, SKY, 0.3, within=floor)
    canvas.glow(1200, 1150, 330, LAMP, 0.4, within=floor)


def _row(canvas: Canvas, number: int, radius: float) -> None:
    """A row of people, then the backs of their seats."""
    near = number / (len(ROWS) - 1)
    chance = random.Random(100 + number)
    ground = 0.25 * (radius - ROWS[0])
    for degrees in sorted(_seats(number, radius), key=abs, reverse=True):
        if chance.random() > 0.07:
            nape = _polar(radius, degrees + chance.uniform(-0.5, 0.5), ground + 1.0)
            metre = FOCUS / (EYE_DISTANCE - radius * math.cos(math.radians(degrees)))
            _listener(canvas, nape, metre, near, chance)
    for start, end in BENCHES:
        _bench(canvas, radius + 0.28, start, end, ground, near)


def _seats(number: int, radius: float) -> Iterator[float]:
    """Where people sit on a row, in degrees, none beyond the end of a bench."""
    step, elbow = math.degrees(0.78 / radius), math.degrees(0.55 / radius)
    for start, end in BENCHES:
        first, last = start + elbow, end - elbow
        count = int((last - first) / step)
        for seat in range(count + 1):
            yield first + (last - first) * (seat + (number % 2) * 0.12) / (count + 0.12)


def _listener(canvas: Canvas, at: Point, size: float, near: float, chance: random.Random) -> None:
    """Someone from behind, edged by the light of the stage; `size` is a metre's."""
    x, y = at
    coat, hair = _coat(near, chance), mix(chance.choice(HAIR), NIGHT, 0.35)
    bust, head = _bust(x, y, 0.27 * size, 0.66 * size), _head(x, y - 0.1 * size, size, chance)
    rim, lift = mix(CREAM, APRICOT, near), 0.016 * size
    for shape, colour in ((bust, coat), (head, hair)):
        canvas.fill(shape, rim, 0.95)
        lower = moved(shape, 0, lift)
        canvas.fill(lower, colour, within=shape)
        canvas.shade(lower, mix(colour, NIGHT, 0.8), (x, y - 0.15 * size), (x, y + 0.75 * size),
                     0.8, within=shape, grain=0.4)  # fmt: skip


def _coat(near: float, chance: random.Random) -> str:
    colour = chance.choice((BLUE, BLUE, AZURE, AZURE, INK, INK, SKY, MIST, CORAL, GOLD, PAPER))
    return mix(colour, INK, 0.18 + 0.45 * near)


def _head(x: float, y: float, size: float, chance: random.Random) -> Shape:
    turn = chance.uniform(-9, 9)
    skull = disc(x, y, 0.115 * size, 0.15 * size, turn)
    cut = chance.random()
    if cut < 0.2:
        return skull + disc(x + 0.01 * size, y - 0.17 * size, 0.06 * size)
    if cut < 0.5:
        return skull + disc(x, y + 0.06 * size, 0.14 * size, 0.15 * size)
    return skull


def _bench(
    canvas: Canvas, radius: float, start: float, end: float, ground: float, near: float
) -> None:
    upper = _circle(radius, start, end, ground + 0.74)
    lower = _circle(radius, start, end, ground - 0.3)
    back: Shape = ((*upper, *reversed(lower)),)
    top, bottom = min(y for _, y in upper), max(y for _, y in lower)
    canvas.fill(back, Ramp((0, top), (0, bottom),
                           (mix(BLUE, INK, near), mix(INK, NIGHT, 0.5 + near / 2))))  # fmt: skip
    canvas.fill(stroke(upper, 3 + 5 * near), mix(SKY, AZURE, near), 0.75)


def _circle(radius: float, start: float, end: float, y: float) -> Outline:
    return tuple(_polar(radius, start + (end - start) * i / 40, y) for i in range(41))
