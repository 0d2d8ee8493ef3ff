"""Besançon, 2024: the citadel above the river's loop, and round tables at work within it."""

from __future__ import annotations

import random

from PIL import Image

from .canvas import Canvas, Ramp, mix
from .palette import APRICOT, AZURE, BLUE, BRICK, CORAL, CREAM, GOLD, INK, MIST, NIGHT, PAPER, SKY
from .shapes import (
    Outline,
    Point,
    Shape,
    blob,
    box,
    disc,
    hill,
    moved,
    polygon,
    ribbon,
    smooth,
    stroke,
)
from .sun import rise

BANKS = ((740, 990), (400, 1018), (130, 1110), (130, 1285), (500, 1440), (1200, 1512),
         (1900, 1440), (2270, 1285), (2270, 1110), (2000, 1018), (1660, 990))  # fmt: skip
CRAG = ((420, 1010), (700, 930), (900, 800), (1040, 690), (1180, 602), (1480, 566), (1780, 562),
        (1955, 622), (2090, 790), (2260, 930), (2480, 1000))  # fmt: skip
# Left, right, top and foot, the highest first: a lower wall stands before it.
RAMPARTS = ((1545, 1790, 535, 690), (1290, 1560, 550, 690), (1775, 1930, 575, 740),
            (1140, 1310, 580, 740), (1920, 2010, 650, 800), (1035, 1150, 660, 790),
            (945, 1050, 730, 850), (860, 960, 800, 900))  # fmt: skip
# Where each table stands, and half its width.
TABLES = ((940, 1095, 100), (1460, 1095, 100), (560, 1190, 138), (1200, 1180, 132),
          (1840, 1190, 138), (850, 1325, 172), (1550, 1325, 172))  # fmt: skip


def picture() -> Image.Image:
    """Hills at dusk, the fortress against the sun, the workshops below."""
    sky = (INK, BLUE, AZURE, SKY, mix(MIST, CREAM, 0.6), CREAM)
    canvas = Canvas(Ramp((0, 0), (0, 900), sky), seed=2409)
    rise(canvas, 1490, 520, 300, light=0.42, rings=5)
    _clouds(canvas)
    _hills(canvas)
    _crag(canvas)
    _citadel(canvas)
    _town(canvas)
    _river(canvas)
    _contours(canvas)
    for x, y, half in TABLES:
        _table(canvas, x, y, half)
    _foreground(canvas)
    return canvas.finished()


def _clouds(canvas: Canvas) -> None:
    for x, y, half in ((570, 300, 330), (770, 344, 350), (2080, 250, 250), (1910, 292, 210)):
        canvas.fill(disc(x, y, half, 7), mix(MIST, CREAM, 0.5), 0.4)


def _hills(canvas: Canvas) -> None:
    ranges = (
        (((-20, 760), (260, 690), (560, 740), (900, 660), (1300, 720), (1900, 700), (2200, 640),
          (2420, 690)), mix(SKY, MIST, 0.4), mix(MIST, CREAM, 0.5)),
        (((-20, 700), (180, 640), (420, 720), (700, 800), (1000, 830), (1900, 840), (2150, 740),
          (2420, 720)), mix(AZURE, SKY, 0.7), mix(SKY, CREAM, 0.5)),
        (((-20, 800), (200, 770), (480, 860), (760, 930), (1200, 960), (2000, 960), (2250, 880),
          (2420, 810)), AZURE, mix(AZURE, SKY, 0.7)),
    )  # fmt: skip
    for crest, top, foot in ranges:
        shape = hill(crest, 1100)
        canvas.fill(shape, Ramp((0, 640), (0, 1010), (top, foot)))
        canvas.shade(shape, AZURE, (1300, 900), (-300, 560), 0.6, grain=0.35)


def _crag(canvas: Canvas) -> None:
    """The rock of the citadel, its left face in shadow, planes of stone on its flank."""
    rock = hill(CRAG, 1100)
    canvas.fill(rock, Ramp((0, 600), (0, 1020), (mix(INK, BLUE, 0.7), mix(BLUE, AZURE, 0.4))))
    for left, right, top, foot in ((1190, 1330, 650, 1010), (1480, 1600, 640, 990),
                                   (1700, 1900, 640, 1000), (1000, 1080, 760, 1000)):  # fmt: skip
        plane = polygon((left, top), (right, top + 20), (right - 90, foot), (left - 260, foot))
        canvas.shade(plane, NIGHT, (right, top), (left - 220, foot - 200), 0.75, within=rock)
    canvas.shade(rock, NIGHT, (1500, 1000), (500, 700), 0.8)
    canvas.shade(rock, APRICOT, (1900, 900), (2260, 720), 0.5)
    crest = smooth(CRAG)
    canvas.fill(stroke(crest, 4), APRICOT, 0.7, within=rock)


def _citadel(canvas: Canvas) -> None:
    """Stepped ramparts, watch towers and long roofs; no two walls the same height."""
    for left, right, eaves, ridge in ((1300, 1470, 520, 462), (1500, 1730, 505, 440)):
        _roofed(canvas, left, right, eaves, ridge)
    for left, right, top, foot in RAMPARTS:
        _rampart(canvas, left, right, top, foot)
    for x, top in ((1150, 580), (1552, 540), (1926, 575), (1040, 660), (866, 800)):
        _watch_tower(canvas, x, top)


def _rampart(canvas: Canvas, left: float, right: float, top: float, foot: float) -> None:
    wall = polygon((left, top), (right, top), (right + 22, foot), (left - 22, foot))
    canvas.shade(wall, mix(NIGHT, INK, 0.5), (0, foot), (0, top + 20), grain=0.25)
    canvas.fill(box(left - 6, top - 5, right + 6, top + 3), APRICOT)
    canvas.fill(box(left - 6, top + 26, right + 8, top + 29), AZURE, 0.6)


def _roofed(canvas: Canvas, left: float, right: float, eaves: float, ridge: float) -> None:
    canvas.across(box(left, eaves, right, 560), (NIGHT, INK))
    inset = (eaves - ridge) * 0.8
    roof = polygon((left - 10, eaves), (left + inset, ridge), (right - inset, ridge),
                   (right + 10, eaves))  # fmt: skip
    canvas.fill(roof, Ramp((0, ridge), (0, eaves), (BRICK, mix(BRICK, NIGHT, 0.6))))
    canvas.fill(box(left + inset, ridge - 3, right - inset, ridge + 2), CREAM, 0.9)
    for x in range(round(left) + 22, round(right) - 14, 34):
        canvas.fill(box(x, eaves + 12, x + 8, eaves + 26, 3), GOLD)


def _watch_tower(canvas: Canvas, x: float, top: float) -> None:
    body = polygon((x - 15, top - 34), (x + 15, top - 34), (x + 15, top + 22), (x, top + 48),
                   (x - 15, top + 22))  # fmt: skip
    canvas.fill(body, Ramp((x - 15, 0), (x + 15, 0), (NIGHT, BLUE)))
    canvas.fill(polygon((x - 20, top - 32), (x, top - 70), (x + 20, top - 32)), BRICK)
    canvas.fill(box(x - 3, top - 20, x + 3, top - 6), GOLD)


def _town(canvas: Canvas) -> None:
    """Low houses at the foot of the rock, and a bell tower with a curved roof."""
    plain = hill(((-20, 1040), (500, 985), (1200, 968), (1900, 985), (2420, 1040)), 1620)
    canvas.fill(plain, Ramp((0, 970), (0, 1500), (mix(BLUE, AZURE, 0.4), BLUE, INK)))
    chance = random.Random(25)
    x = 640.0
    while x < 1740:
        width, height = chance.uniform(30, 62), chance.uniform(26, 62)
        _house(canvas, x, 1002 - abs(x - 1200) * 0.006, width, height, chance)
        x += width * 0.86
    _bell_tower(canvas, 1010, 1000)


def _house(
    canvas: Canvas, x: float, foot: float, width: float, height: float, chance: random.Random
) -> None:
    eaves, right = foot - height, x + width
    wall = chance.choice((INK, BLUE, mix(INK, BLUE, 0.5), mix(BLUE, AZURE, 0.5)))
    tiles = chance.choice((BRICK, BRICK, mix(CORAL, BRICK, 0.5), AZURE, mix(AZURE, SKY, 0.5)))
    canvas.across(box(x, eaves, right, foot), (NIGHT, wall))
    roof = polygon((x - 5, eaves), (x + width / 2, eaves - width * 0.55), (right + 5, eaves))
    canvas.fill(roof, tiles)
    canvas.shade(roof, NIGHT, (right, eaves), (x - 10, eaves), 0.5)
    for step in range(int(width // 20)):
        if chance.random() < 0.7:
            canvas.fill(box(x + 8 + step * 18, eaves + 10, x + 15 + step * 18, eaves + 22), GOLD)


def _bell_tower(canvas: Canvas, x: float, foot: float) -> None:
    canvas.across(box(x - 26, foot - 190, x + 26, foot), (NIGHT, INK, AZURE))
    side = smooth([(30, 0), (27, -26), (16, -50), (7, -66), (4, -92), (0, -124)], 10)
    dome: Shape = ((*((x + u, foot - 188 + v) for u, v in side),
                    *((x - u, foot - 188 + v) for u, v in reversed(side))),)  # fmt: skip
    canvas.fill(dome, Ramp((x - 28, 0), (x + 28, 0), (BRICK, CORAL, APRICOT)))
    canvas.fill(box(x - 32, foot - 192, x + 32, foot - 185), CREAM)
    canvas.fill(box(x - 8, foot - 166, x + 8, foot - 132, 7), GOLD)


def _river(canvas: Canvas) -> None:
    course = smooth(BANKS)
    canvas.fill(ribbon(course, lambda p, s: _breadth(p, s) * 1.13), NIGHT, 0.45)
    water = ribbon(course, _breadth)
    canvas.fill(water, Ramp((100, 0), (2300, 0), (AZURE, SKY, mix(SKY, MIST, 0.6), CREAM)))
    canvas.shade(water, AZURE, (0, 1180), (0, 1640), 0.9, grain=0.3)
    canvas.glow(1500, 1470, 520, mix(GOLD, CREAM, 0.4), 0.75, within=water)
    for shift in (-0.22, 0.12, 0.3):
        inner: Outline = tuple((x, y + _breadth((x, y), 0.5) * shift) for x, y in course[70:170])
        canvas.fill(stroke(inner, 3), PAPER, 0.5, within=water)


def _contours(canvas: Canvas) -> None:
    """Thin lines on the ground that repeat the river's bend, as on a map."""
    course = smooth(BANKS)
    for share in (0.86, 0.73, 0.6, 0.47, 0.34):
        line = tuple(
            (1200 + (x - 1200) * share, 1040 + (y - 1040) * share) for x, y in course[14:-14]
        )
        canvas.fill(stroke(line, 2.4), SKY, 0.35)


def _breadth(point: Point, share: float) -> float:
    mouth = min(1, share * 12, (1 - share) * 12)
    return mouth * (30 + 100 * min(1, max(0, (point[1] - 985) / 260)))


def _table(canvas: Canvas, x: float, y: float, half: float) -> None:
    """A round table with papers, people all round it: those behind, the top, those in front."""
    chance = random.Random(round(x * 7 + y))
    depth, tall = half * 0.36, half * 0.62
    canvas.fill(disc(x - half * 0.1, y + depth * 0.9, half * 1.3, depth * 1.2), NIGHT, 0.5, soft=12)
    for share in (-0.78, -0.28, 0.28, 0.78):
        place = (x + half * share, y - depth * (1 - abs(share) * 0.55))
        _worker(canvas, *place, tall, chance)
        _face(canvas, *place, tall, chance)
    rim = disc(x, y + half * 0.09, half, depth)
    canvas.fill(rim, mix(BRICK, INK, 0.45))
    top = disc(x, y, half, depth)
    canvas.fill(top, Ramp((x - half, y), (x + half, y), (APRICOT, CREAM, PAPER)))
    _papers(canvas, x, y, half, chance)
    for share in (-0.62, 0.05, 0.66):
        place = (x + half * share, y + depth * (1.25 - abs(share) * 0.4))
        _worker(canvas, *place, tall * 1.08, chance)


def _papers(canvas: Canvas, x: float, y: float, half: float, chance: random.Random) -> None:
    for u, v in ((-0.5, -0.1), (-0.12, -0.42), (0.3, -0.1), (0.56, -0.34), (-0.1, 0.2)):
        width, height, lean = half * 0.2, half * 0.075, half * chance.uniform(-0.06, 0.06)
        left, top = x + u * half, y + v * half * 0.36
        right, foot = left + width, top + height
        sheet = polygon((left + lean, top), (right + lean, top), (right, foot), (left, foot))
        canvas.fill(sheet, chance.choice((CORAL, AZURE, BLUE, SKY, GOLD, CORAL)))


def _worker(canvas: Canvas, x: float, y: float, tall: float, chance: random.Random) -> None:
    """Someone from behind; `y` is where the body is cut by the chair or the ground."""
    coat = chance.choice((AZURE, BLUE, SKY, MIST, CORAL, INK, GOLD, AZURE))
    side = smooth(
        [(0.1, -0.66), (0.26, -0.6), (0.35, -0.36), (0.37, -0.1), (0.3, 0.03), (0, 0.07)], 8
    )
    body: Shape = ((*((x + u * tall, y + v * tall) for u, v in side),
                    *((x - u * tall, y + v * tall) for u, v in reversed(side))),)  # fmt: skip
    head = disc(x, y - 0.8 * tall, 0.155 * tall, 0.19 * tall)
    coat, hair = mix(coat, INK, 0.15), chance.choice((NIGHT, NIGHT, INK, mix(BRICK, NIGHT, 0.5)))
    for shape, colour in ((body, coat), (head, hair)):
        canvas.fill(shape, CREAM)
        canvas.fill(moved(shape, -0.012 * tall, 0.022 * tall), colour, within=shape)
        canvas.shade(shape, mix(colour, NIGHT, 0.7), (x + 0.2 * tall, y - 0.4 * tall),
                     (x - 0.5 * tall, y), 0.8, grain=0.4)  # fmt: skip


def _face(canvas: Canvas, x: float, y: float, tall: float, chance: random.Random) -> None:
    """What makes of a worker someone who looks at us."""
    skin = mix(chance.choice((APRICOT, BRICK, CREAM)), BRICK, 0.5)
    canvas.fill(disc(x, y - 0.75 * tall, 0.12 * tall, 0.14 * tall), skin)


def _foreground(canvas: Canvas) -> None:
    """Dark leaves in both corners, to look past."""
    canvas.shade(box(0, 1300, 2400, 1600), NIGHT, (0, 1480), (0, 1640), 0.8, grain=0.3)
    for x, tall in ((-10, 640), (112, 470), (214, 300), (2420, 600), (2318, 430), (2222, 270)):
        _poplar(canvas, x, 1650, tall)


def _poplar(canvas: Canvas, x: float, foot: float, tall: float) -> None:
    half = tall * 0.15
    profile = ((0, 0), (-1, 0.3), (-0.66, 0.72), (0, 1), (0.66, 0.72), (1, 0.3))
    leaves = blob([(x + u * half, foot - v * tall) for u, v in profile])
    inward = half if x < 1200 else -half
    canvas.fill(leaves, NIGHT)
    canvas.shade(leaves, BLUE, (x - inward * 0.4, 0), (x + inward * 1.2, 0), grain=0.4)
    canvas.shade(leaves, NIGHT, (0, foot - tall * 0.6), (0, foot), grain=0.2)
    canvas.fill(stroke(((x, foot), (x, foot - tall * 0.8)), 3), AZURE, 0.5)
