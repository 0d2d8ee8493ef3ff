"""Outlines in picture units: discs, boxes, curves, strokes. Knows nothing of colour."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Outline = tuple[Point, ...]
Shape = tuple[Outline, ...]  # the union of its outlines


def polygon(*points: Point) -> Shape:
    """The area inside straight edges."""
    return (tuple(points),)


def disc(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0) -> Shape:
    """A circle, or an ellipse turned by degrees."""
    ry = rx if ry is None else ry
    count = max(24, int(max(rx, ry)))
    steps = (math.tau * step / count for step in range(count))
    outline = tuple((x + rx * math.cos(a), y + ry * math.sin(a)) for a in steps)
    return turned((outline,), turn, (x, y))


def box(left: float, top: float, right: float, bottom: float, radius: float = 0) -> Shape:
    """A rectangle, with rounded corners if asked."""
    if not radius:
        return polygon((left, top), (right, top), (right, bottom), (left, bottom))
    corners = ((right - radius, top + radius, -90), (right - radius, bottom - radius, 0),
               (left + radius, bottom - radius, 90),
               (left + radius, top + radius, 180))  # fmt: skip
    return (tuple(p for x, y, start in corners for p in arc((x, y), radius, start, start + 90)),)


def arc(centre: Point, radius: float, start: float, end: float, flat: float = 1) -> Outline:
    """Points along a circle from one angle to another, in degrees; `flat` squeezes its height."""
    count = max(8, int(abs(end - start) * max(radius, 20) / 200))
    angles = (math.radians(start + (end - start) * step / count) for step in range(count + 1))
    return tuple((centre[0] + radius * math.cos(a), centre[1] + radius * flat * math.sin(a))
                 for a in angles)  # fmt: skip


def hexagon(x: float, y: float, radius: float, turn: float = 30) -> Shape:
    """A regular hexagon; it stands on a point when `turn` is 30."""
    corners = (math.radians(60 * side + turn) for side in range(6))
    return (tuple((x + radius * math.cos(a), y + radius * math.sin(a)) for a in corners),)


def smooth(points: Sequence[Point], steps: int = 24) -> Outline:
    """A curve through all the points (Catmull-Rom), open."""
    padded = [points[0], *points, points[-1]]
    curve = [
        _between(padded[i : i + 4], step / steps)
        for i in range(len(points) - 1)
        for step in range(steps)
    ]
    return (*curve, points[-1])


def _between(four: Sequence[Point], t: float) -> Point:
    def blend(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2
                      + (3 * b - a - 3 * c + d) * t**3)  # fmt: skip

    xs, ys = zip(*four, strict=True)
    return blend(*xs), blend(*ys)


def blob(points: Sequence[Point]) -> Shape:
    """The area inside a smooth closed curve through the points."""
    around = smooth([points[-1], *points, points[0], points[1]])
    return (around[24:-24],)


def hill(points: Sequence[Point], bottom: float) -> Shape:
    """The ground under a smooth crest, down to a level."""
    crest = smooth(points)
    return ((*crest, (crest[-1][0], bottom), (crest[0][0], bottom)),)


def ribbon(points: Sequence[Point], width: Callable[[Point, float], float]) -> Shape:
    """A band along a curve; its width may follow the place and the share of the way done."""
    edges = [_edge(points, i, width) for i in range(len(points))]
    return tuple((a, c, d, b) for (a, b), (c, d) in pairwise(edges))


def _edge(
    points: Sequence[Point], i: int, width: Callable[[Point, float], float]
) -> tuple[Point, Point]:
    before, after = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
    dx, dy = after[0] - before[0], after[1] - before[1]
    half = width(points[i], i / (len(points) - 1)) / 2 / (math.hypot(dx, dy) or 1)
    x, y = points[i]
    return (x - dy * half, y + dx * half), (x + dy * half, y - dx * half)


def stroke(points: Sequence[Point], width: float) -> Shape:
    """A line of even width with round ends and joints."""
    joints = (disc(x, y, width / 2) for x, y in points)
    lines = (ribbon(pair, lambda _point, _share: width) for pair in pairwise(points))
    return union((*joints, *lines))


def ring(x: float, y: float, radius: float, width: float, ry: float | None = None) -> Shape:
    """A circle's line."""
    outline = disc(x, y, radius, ry)[0]
    return stroke((*outline, outline[0]), width)


def outlined(shape: Shape, width: float) -> Shape:
    """The line around a shape."""
    return union(stroke((*outline, outline[0]), width) for outline in shape)


def union(shapes: Iterable[Shape]) -> Shape:
    """All the shapes as one."""
    return tuple(outline for shape in shapes for outline in shape)


def moved(shape: Shape, dx: float, dy: float, scale: float = 1) -> Shape:
    """A shape scaled from the origin, then shifted."""
    return tuple(tuple((x * scale + dx, y * scale + dy) for x, y in o) for o in shape)


def turned(shape: Shape, degrees: float, centre: Point = (0, 0)) -> Shape:
    """A shape turned clockwise round a point."""
    if not degrees:
        return shape
    cos, sin, (cx, cy) = math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), centre
    return tuple(
        tuple((cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos)
              for x, y in outline) for outline in shape)  # fmt: skip


def mirrored(shape: Shape, axis: float = 0) -> Shape:
    """A shape seen in a mirror standing at x = axis."""
    return tuple(tuple((2 * axis - x, y) for x, y in outline) for outline in shape)


def bounds(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    xs, ys = zip(*(point for outline in shape for point in outline), strict=True)
    return min(xs), min(ys), max(xs), max(ys)
