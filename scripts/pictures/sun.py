"""The sign the pictures share: a warm disc, its light, and thin circles round it."""

from __future__ import annotations

from .canvas import Canvas, Ramp, mix
from .palette import APRICOT, BRICK, CORAL, CREAM, GOLD
from .shapes import disc, ring


def rise(
    canvas: Canvas,
    x: float,
    y: float,
    radius: float,
    *,
    light: float,
    rings: int,
    line: str = CREAM,
) -> None:
    """Paint the disc with so strong a light and so many circles of a colour."""
    canvas.glow(x, y, radius * 2.8, mix(GOLD, APRICOT, 0.5), light)
    for step in range(1, rings + 1):
        canvas.fill(ring(x, y, radius * (1 + 0.17 * step), 2.4), line, 0.52 - step * 0.07)
    canvas.fill(disc(x, y, radius), Ramp((x, y - radius), (x, y + radius), (CORAL, APRICOT, CREAM)))
    far = radius * 1.25
    canvas.shade(disc(x, y, radius), BRICK, (x + radius * 0.15, y), (x - far, y - far), 0.68)
