"""The Assises, 2026: a bioreactor at work on the bench, cells rising, hexagons all round."""

from __future__ import annotations

import math
import random

from PIL import Image

from .canvas import Canvas, Ramp, mix
from .cells import cell
from .palette import APRICOT, AZURE, BLUE, BRICK, CORAL, CREAM, GOLD, INK, MIST, NIGHT, PAPER, SKY
from .shapes import (
    Point,
    Shape,
    arc,
    box,
    disc,
    hexagon,
    outlined,
    polygon,
    ring,
    smooth,
    stroke,
)
from .sun import rise

BENCH = 1290
LEFT, RIGHT, TOP, BOTTOM, LEVEL = 930, 1470, 470, 1250, 640  # the vessel and its liquid
# Silicone lines: from a port of the head plate to where each one leads.
LINES = (
    (((1050, 420), (1040, 300), (900, 210), (740, 300), (690, 620), (520, 860), (430, 1010)),
     CORAL),
    (((1120, 420), (1105, 250), (900, 100), (520, 60), (200, 150), (-60, 130)), MIST),
    (((1330, 420), (1345, 260), (1530, 160), (1690, 300), (1700, 700), (1730, 1010), (1710, 1180)),
     GOLD),
    (((1390, 420), (1400, 330), (1560, 70), (1900, 90), (2200, 60), (2460, 110)), SKY),
)  # fmt: skip
STEEL = (INK, AZURE, MIST, SKY, BLUE, INK)


def picture() -> Image.Image:
    """The vessel before a disc of light, instruments on both sides."""
    canvas = Canvas(Ramp((0, 0), (0, 1300), (INK, BLUE, mix(BLUE, AZURE, 0.6))), seed=2606)
    _lattice(canvas)
    rise(canvas, 1200, 640, 470, light=0.3, rings=3)
    _cells(canvas)
    _bench(canvas)
    _tubes(canvas)
    _vessel(canvas)
    _head(canvas)
    _flasks(canvas)
    _microscope(canvas)
    _pump(canvas)
    return canvas.finished()


def _lattice(canvas: Canvas) -> None:
    """A wall of hexagons that fades away from both upper corners."""
    chance, size = random.Random(6), 92.0
    across, down = size * 3**0.5, size * 1.5
    for row in range(-1, 10):
        for column in range(-1, 17):
            x, y = column * across + (row % 2) * across / 2, row * down
            far = abs(x - 1200) / 1200 * (1 - y / 1400)
            if far > 0.16:
                canvas.fill(outlined(hexagon(x, y, size), 2.4), SKY, min(0.5, far * 0.55))
            if far > 0.2 and chance.random() < 0.16:
                canvas.fill(hexagon(x, y, size - 9), chance.choice((AZURE, SKY, INK, AZURE)), 0.32)
            elif far > 0.3 and chance.random() < 0.035:
                canvas.fill(hexagon(x, y, size - 9), CORAL, 0.85)


def _cells(canvas: Canvas) -> None:
    """Large cells adrift before the wall, nearer ones sharper."""
    for each in ((330, 430, 150, SKY), (500, 690, 78, CORAL), (1950, 250, 96, SKY),
                 (2235, 480, 116, CORAL), (1800, 560, 46, GOLD), (120, 760, 52, GOLD)):  # fmt: skip
        cell(canvas, *each)


def _bench(canvas: Canvas) -> None:
    canvas.fill(
        box(0, BENCH, 2400, 1600), Ramp((0, BENCH), (0, 1600), (mix(BLUE, INK, 0.4), NIGHT))
    )
    canvas.across(box(0, BENCH, 2400, 1404), (INK, AZURE, mix(SKY, CREAM, 0.5), AZURE, INK))
    canvas.shade(box(0, BENCH, 2400, 1404), BLUE, (0, 1400), (0, BENCH - 60), 0.7)
    canvas.fill(box(0, 1400, 2400, 1409), CREAM, 0.75)
    for x in (300, 800, 1600, 2100):
        canvas.fill(box(x - 2, 1409, x + 2, 1600), NIGHT, 0.8)
    for x in (180, 680, 1080, 1320, 1720, 2220):
        canvas.fill(box(x - 52, 1462, x + 52, 1474, 6), SKY, 0.5)
    canvas.glow(1200, 1345, 620, CREAM, 0.35, within=box(0, BENCH, 2400, 1404))


def _tubes(canvas: Canvas) -> None:
    """Silicone lines from the head plate to the bottles and the pump."""
    for points, colour in LINES:
        curve = smooth(points)
        canvas.fill(stroke(curve, 24), mix(colour, INK, 0.55))
        canvas.fill(stroke(curve, 16), colour)
        canvas.fill(stroke([(x - 3, y - 4) for x, y in curve], 4), PAPER, 0.75)


def _body(inset: float, top: float) -> Shape:
    """The vessel's outline from a level down to its round bottom."""
    left, right, bottom = LEFT + inset, RIGHT - inset, BOTTOM - inset
    bend = 190 - inset
    low = arc((right - bend, bottom - bend), bend, 0, 90)
    other = [(LEFT + RIGHT - x, y) for x, y in reversed(low)]
    return (((left, top), (right, top), *low, *other),)


def _vessel(canvas: Canvas) -> None:
    """Glass, a warm culture with its stirrer, light along the left side."""
    canvas.fill(disc(1180, 1330, 400, 46), NIGHT, 0.55, soft=14)
    for x in (1000, 1400):
        canvas.across(
            polygon((x - 22, 1120), (x + 22, 1120), (x + 30, 1326), (x - 30, 1326)), STEEL
        )
    glass, liquid = _body(0, TOP), _body(20, LEVEL)
    canvas.fill(glass, Ramp((LEFT, 0), (RIGHT, 0), (MIST, PAPER, MIST)), 0.5)
    canvas.fill(liquid, Ramp((0, LEVEL), (0, BOTTOM), (APRICOT, CORAL, BRICK)))
    canvas.shade(liquid, mix(BRICK, NIGHT, 0.55), (1240, 900), (1560, 1080), 0.85)
    canvas.shade(liquid, mix(BRICK, NIGHT, 0.4), (1100, 900), (860, 1000), 0.7)
    _stirrer(canvas, liquid)
    _culture(canvas, liquid)
    canvas.across(disc(1200, LEVEL, 250, 30), (CORAL, CREAM, APRICOT))
    _glints(canvas, glass)


def _glints(canvas: Canvas, glass: Shape) -> None:
    """The glass's edge, the light along it, the scale."""
    canvas.fill(outlined(glass, 7), mix(MIST, AZURE, 0.3))
    canvas.fill(stroke(((975, 530), (975, 1080)), 16), PAPER, 0.6)
    canvas.fill(stroke(((1006, 560), (1006, 900)), 6), PAPER, 0.5)
    canvas.fill(stroke(smooth([(978, 1120), (1000, 1180), (1050, 1215)]), 12), PAPER, 0.45)
    for step in range(9):
        y = 700 + step * 48
        canvas.fill(box(1412 - (22 if step % 3 == 0 else 0), y, 1440, y + 5, 2), PAPER, 0.85)


def _stirrer(canvas: Canvas, liquid: Shape) -> None:
    canvas.across(box(1190, 440, 1210, 1130), (INK, MIST, INK))
    for y in (850, 1080):
        for x in (1080, 1260):
            blade = polygon((x, y - 44), (x + 60, y - 58), (x + 60, y + 30), (x, y + 44))
            canvas.fill(blade, Ramp((x, 0), (x + 60, 0), (INK, SKY) if x < 1200 else (SKY, INK)))
        canvas.across(box(1130, y - 9, 1270, y + 7, 6), (INK, SKY, INK))
        canvas.fill(outlined(disc(1200, y, 200, 34), 3), CREAM, 0.4, within=liquid)


def _culture(canvas: Canvas, liquid: Shape) -> None:
    """Cells and bubbles in the vessel, no two touching."""
    chance = random.Random(44)
    taken: list[tuple[Point, float]] = [((1200, 850), 120), ((1200, 1080), 120)]
    for _ in range(900):
        radius = chance.choice((30, 24, 19, 12, 8, 6))
        x, y = chance.uniform(985, 1400), chance.uniform(LEVEL + 55, BOTTOM - 60)
        if y > 1130 and abs(x - 1200) > 150:
            continue
        if any(math.dist((x, y), at) < radius + other + 7 for at, other in taken):
            continue
        taken.append(((x, y), radius))
        if radius > 15:
            cell(canvas, x, y, radius, chance.choice((CREAM, MIST, GOLD)))
        else:
            canvas.fill(ring(x, y, radius, 2.6), PAPER, 0.8, within=liquid)
            canvas.fill(disc(x - radius * 0.3, y - radius * 0.3, radius * 0.25), PAPER, 0.9)


def _head(canvas: Canvas) -> None:
    """The head plate, its ports, the motor."""
    canvas.across(box(LEFT - 46, 424, RIGHT + 46, 486, 12), STEEL)
    canvas.fill(box(LEFT - 46, 424, RIGHT + 46, 434, 5), PAPER, 0.7)
    for x in (920, 1000, 1400, 1480):
        canvas.across(box(x - 13, 404, x + 13, 506, 6), (INK, MIST, INK))
    for x in (1050, 1120, 1330, 1390):
        canvas.across(box(x - 19, 380, x + 19, 426, 6), (BLUE, MIST, INK))
    canvas.across(box(1150, 330, 1250, 426, 8), STEEL)
    canvas.across(box(1128, 150, 1272, 340, 26), (NIGHT, BLUE, AZURE, INK))
    for y in (196, 222, 248):
        canvas.fill(box(1150, y, 1250, y + 8, 4), NIGHT, 0.7)
    canvas.fill(disc(1200, 296, 13), GOLD)


def _flasks(canvas: Canvas) -> None:
    """A bottle fed by the red line, between two conical flasks."""
    _shadow(canvas, 420, 150)
    bottle = box(320, 1040, 540, 1330, 40)
    canvas.fill(bottle, MIST, 0.55)
    feed = box(332, 1140, 528, 1318, 30)
    canvas.fill(feed, Ramp((0, 1140), (0, 1318), (CORAL, BRICK)))
    canvas.shade(feed, mix(BRICK, NIGHT, 0.5), (430, 1240), (560, 1300), 0.8)
    canvas.fill(outlined(bottle, 5), PAPER, 0.7)
    canvas.across(box(380, 985, 480, 1042, 8), (INK, AZURE, INK))
    canvas.fill(stroke(((354, 1080), (354, 1270)), 9), PAPER, 0.6)
    _cone(canvas, 720, 1345, 1.0, (SKY, BLUE))
    _cone(canvas, 165, 1365, 1.2, (GOLD, BRICK))


def _cone(canvas: Canvas, x: float, foot: float, scale: float, colours: tuple[str, str]) -> None:
    _shadow(canvas, x - 8, 100 * scale, foot)
    wide, neck, tall, level = 96 * scale, 28 * scale, 250 * scale, 110 * scale
    side = ((neck, foot - tall), (neck, foot - tall * 0.66), (wide, foot - 12), (wide - 10, foot))
    glass = polygon(*((x + u, v) for u, v in side), *((x - u, v) for u, v in reversed(side)))
    canvas.fill(glass, MIST, 0.5)
    liquid = box(x - wide, foot - level, x + wide, foot - 8)
    canvas.fill(liquid, Ramp((0, foot - level), (0, foot), colours), within=glass)
    canvas.shade(glass, NIGHT, (x, foot - level), (x + wide * 1.4, foot), 0.5)
    canvas.fill(outlined(glass, 5), PAPER, 0.75)
    canvas.fill(box(x - neck - 9, foot - tall - 10, x + neck + 9, foot - tall + 4, 6), PAPER)


def _shadow(canvas: Canvas, x: float, half: float, y: float = 1330) -> None:
    canvas.fill(disc(x - half * 0.15, y, half * 1.15, half * 0.16), NIGHT, 0.5, soft=8)


def _microscope(canvas: Canvas) -> None:
    """A microscope from the side, its arm one thick curve."""
    _shadow(canvas, 2010, 230, 1352)
    arm = smooth([(2110, 1300), (2190, 1180), (2180, 1020), (2080, 900), (1990, 850)])
    canvas.fill(stroke(arm, 74), Ramp((1990, 850), (2200, 1300), (AZURE, BLUE, INK)))
    canvas.fill(stroke([(x - 22, y - 8) for x, y in arm[10:80]], 7), SKY, 0.8)
    canvas.across(box(1850, 1290, 2230, 1350, 26), (BLUE, AZURE, INK))
    canvas.fill(box(1856, 1290, 2224, 1300, 5), SKY, 0.8)
    canvas.across(box(1840, 1150, 2110, 1176, 8), (MIST, SKY, INK))
    canvas.fill(box(1890, 1140, 1990, 1150, 3), CORAL)
    _tilted(canvas)
    canvas.fill(disc(2172, 1110, 44), Ramp((2130, 1080), (2210, 1150), (PAPER, SKY, INK)))
    canvas.fill(disc(2172, 1110, 20), INK)
    canvas.glow(1940, 1215, 130, GOLD, 0.55)
    canvas.across(box(1900, 1236, 1980, 1290, 10), (INK, SKY, INK))


def _tilted(canvas: Canvas) -> None:
    """Eyepiece, tube and lenses."""
    canvas.fill(
        stroke(((1985, 850), (2120, 640)), 78), Ramp((1960, 800), (2080, 880), (MIST, AZURE, INK))
    )
    canvas.fill(
        stroke(((2118, 644), (2150, 594)), 56), Ramp((2100, 560), (2180, 640), (BLUE, INK, NIGHT))
    )
    canvas.across(box(1885, 850, 2030, 930, 22), (SKY, BLUE, INK))
    canvas.across(polygon((1905, 930), (1975, 930), (1962, 1070), (1918, 1070)), (MIST, SKY, INK))
    canvas.across(box(1924, 1066, 1956, 1112, 4), (GOLD, APRICOT, BRICK))
    canvas.fill(polygon((1985, 930), (2035, 920), (2050, 1010), (2012, 1018)), INK)


def _pump(canvas: Canvas) -> None:
    """A pump with its rotor and little screen, fed by the yellow line."""
    _shadow(canvas, 1680, 140, 1346)
    canvas.across(box(1560, 1170, 1800, 1346, 20), (AZURE, BLUE, INK))
    canvas.fill(box(1560, 1170, 1800, 1182, 6), SKY, 0.8)
    canvas.fill(disc(1650, 1258, 58), Ramp((1600, 1200), (1700, 1310), (PAPER, SKY, BLUE)))
    canvas.fill(ring(1650, 1258, 58, 6), INK)
    for turn in (20, 140, 260):
        angle = math.radians(turn)
        canvas.fill(disc(1650 + 32 * math.cos(angle), 1258 + 32 * math.sin(angle), 15), CORAL)
    canvas.fill(box(1728, 1216, 1780, 1262, 6), NIGHT)
    canvas.fill(stroke(((1738, 1246), (1750, 1232), (1760, 1242), (1772, 1226)), 4), GOLD)
    for y, colour in ((1284, GOLD), (1312, CORAL)):
        canvas.fill(disc(1742, y, 8), colour)
        canvas.fill(disc(1768, y, 8), SKY)
