"""What the page and the kit's index share: colours for light and dark, logos, content policy.

Gives values for templates; never writes HTML.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from presskit.edition import Edition, Issuer, Picture
from presskit.render.templating import fill
from presskit.render.theme import Theme

# Balanced by area: a wide logo is lower, a round one taller; never outside these heights.
_LOGO_AREA = 9000
_LOGO_HEIGHTS = (38, 72)
_LOGO_WIDTH = 240

_WHITE = (255, 255, 255)
_DARK = (22, 24, 28)
_TEXT_CONTRAST = 4.5
# On a dark ground a colour at the bare minimum looks dull.
_DARK_CONTRAST = 6.0

Colour = tuple[int, ...]


@dataclass(frozen=True)
class Mark:
    """An issuer in the letterhead: its logo and the logo's size in pixels, or its name alone."""

    name: str
    source: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0


def letterhead(issuers: Iterable[Issuer]) -> tuple[Mark, ...]:
    """The issuers' logos on one optical line, in protocol order."""
    return tuple(_mark(issuer) for issuer in issuers)


def inlined(picture: Picture) -> str:
    """A picture as a data: address."""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"


def stylesheet(theme: Theme) -> Markup:
    """The look's web.css in the office's colour, light and dark."""
    tint_in_dark = _mixed(_parts(legible(theme.primary, _DARK, _DARK_CONTRAST)), _DARK, 0.88)
    colours = {
        "accent": legible(theme.primary, _parts(theme.tint)),
        "accent_in_dark": legible(theme.primary, tint_in_dark, _DARK_CONTRAST),
        "ground_in_dark": _hex(_DARK),
        "tint": theme.tint,
        "tint_in_dark": _hex(tint_in_dark),
    }
    return Markup(fill(theme, "web.css", **colours))


def policy(style: str, script: str = "", images: str = "data:") -> str:
    """A content security policy under which only this style, this script and images work."""
    rules = ["default-src 'none'", f"style-src {_hash(style)}", f"img-src {images}"]
    rules += [f"script-src {_hash(script)}"] if script else []
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def open_graph_locale(edition: Edition) -> str:
    """The locale as Open Graph writes it: fr_FR."""
    return edition.locale.replace("-", "_")


def legible(colour: str, ground: Colour, ratio: float = _TEXT_CONTRAST) -> str:
    """The colour nearest to #rrggbb that text may have on `ground`, at a contrast of `ratio`."""
    aim = (0, 0, 0) if _luminance(ground) > 0.5 else _WHITE
    steps = (_mixed(_parts(colour), aim, step / 20) for step in range(21))
    return next(_hex(each) for each in steps if contrast(each, ground) >= ratio)


def contrast(first: Colour, second: Colour) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _mark(issuer: Issuer) -> Mark:
    logo = issuer.logo
    if logo is None:
        return Mark(issuer.name)
    ratio = logo.width / logo.height
    lowest, tallest = _LOGO_HEIGHTS
    height = min(max(sqrt(_LOGO_AREA / ratio), lowest), tallest, _LOGO_WIDTH / ratio)
    return Mark(issuer.name, inlined(logo), logo.alt, round(height * ratio), round(height))


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


def _parts(colour: str) -> Colour:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _hex(parts: Colour) -> str:
    return "#" + "".join(f"{part:02x}" for part in parts)


def _mixed(colour: Colour, other: Colour, share: float) -> Colour:
    return tuple(round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
