"""A cell adrift, the smallest actor of the pictures."""

from __future__ import annotations

import math

from .canvas import Canvas, mix
from .palette import INK, PAPER
from .shapes import disc, ring


def cell(canvas: Canvas, x: float, y: float, radius: float, colour: str) -> None:
    """Paint a living cell: membrane, nucleus, a few grains."""
    body = disc(x, y, radius)
    canvas.fill(body, colour, 0.3)
    canvas.shade(body, colour, (x - radius * 0.6, y - radius * 0.6), (x + radius, y + radius), 0.9)
    canvas.fill(ring(x, y, radius * 0.97, max(3, radius * 0.045)), mix(colour, PAPER, 0.6))
    nucleus = disc(x + radius * 0.16, y + radius * 0.1, radius * 0.42)
    canvas.fill(nucleus, mix(colour, INK, 0.62))
    canvas.shade(nucleus, colour, (x - radius * 0.1, y), (x + radius * 0.7, y + radius * 0.7), 0.8)
    canvas.fill(disc(x + radius * 0.06, y, radius * 0.13), mix(colour, PAPER, 0.75))
    for turn, size in ((200, 0.07), (245, 0.05), (300, 0.08), (110, 0.06)):
        angle = math.radians(turn)
        at = (x + radius * 0.72 * math.cos(angle), y + radius * 0.72 * math.sin(angle))
        canvas.fill(disc(*at, radius * size), mix(colour, PAPER, 0.5), 0.9)
