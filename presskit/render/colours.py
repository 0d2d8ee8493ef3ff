"""One colour of an office made into a palette that can be read, by day and by night."""

from __future__ import annotations

from msgspec import Struct

# WCAG 2.2, 1.4.3: text against its ground.
TEXT_CONTRAST = 4.5
# On a dark ground a colour at the bare minimum looks dull.
_NIGHT_CONTRAST = 6.0
_TINT = 0.08
_NIGHT_TINT = 0.12

Colour = tuple[int, ...]

WHITE: Colour = (255, 255, 255)
INK: Colour = (26, 28, 32)
BLACK: Colour = (0, 0, 0)
NIGHT: Colour = (22, 24, 28)


class Palette(Struct, frozen=True):
    """Colours as #rrggbb. `primary` fills bands and tags, `on_primary` is the text on it;
    `accent` is the text colour nearest to it that can be read on white and on `tint`. The same by
    night, on the ground `night`."""

    primary: str
    on_primary: str
    accent: str
    tint: str
    night: str
    night_accent: str
    night_tint: str


def palette(primary: str) -> Palette:
    """The palette of one colour, #rrggbb."""
    base = parts(primary)
    tint = mixed(WHITE, base, _TINT)
    bright = parts(legible(primary, NIGHT, _NIGHT_CONTRAST))
    night_tint = mixed(NIGHT, bright, _NIGHT_TINT)
    return Palette(
        primary=hexed(base),
        # On any colour, white or black can be read.
        on_primary=hexed(
            next(c for c in (WHITE, INK, BLACK) if contrast(c, base) >= TEXT_CONTRAST)
        ),
        accent=legible(primary, tint),
        tint=hexed(tint),
        night=hexed(NIGHT),
        night_accent=legible(primary, night_tint, _NIGHT_CONTRAST),
        night_tint=hexed(night_tint),
    )


def legible(colour: str, ground: Colour, ratio: float = TEXT_CONTRAST) -> str:
    """The colour nearest to #rrggbb that text may have on `ground`, at a contrast of `ratio`."""
    aim = (0, 0, 0) if luminance(ground) > 0.5 else WHITE
    steps = (mixed(parts(colour), aim, step / 20) for step in range(21))
    return next(hexed(each) for each in steps if contrast(each, ground) >= ratio)


def contrast(first: Colour, second: Colour) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """The relative luminance of WCAG 2, from 0 to 1."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(colour: Colour, other: Colour, share: float) -> Colour:
    """A colour with a share of another in it."""
    return tuple(round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))


def parts(colour: str) -> Colour:
    """Red, green and blue of #rrggbb, from 0 to 255."""
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def hexed(colour: Colour) -> str:
    """A colour as #rrggbb."""
    return "#" + "".join(f"{part:02x}" for part in colour)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
