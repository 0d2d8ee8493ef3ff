"""What the page and the kit's index share: style, script, content policy, logos, what is copied.

Gives values for templates; never writes HTML.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from urllib.parse import quote as quoted
from urllib.parse import urljoin

from markupsafe import Markup
from msgspec import Struct

from presskit.edition import About, Edition, Issuer, KeyFigure, Picture, Quote
from presskit.problems import Refusal, error
from presskit.render.colours import (
    INK,
    NIGHT,
    TEXT_CONTRAST,
    WHITE,
    contrast,
    hexed,
    legible,
    mixed,
    parts,
)
from presskit.render.fonts import SERIF, STAND_INS
from presskit.render.logos import Frame
from presskit.render.templating import fill
from presskit.render.text import plain, text_of_quote, tidy
from presskit.render.theme import Theme

# Pixels.
_LOGO = Frame(area=9000, lowest=38, highest=72, widest=240)

# A picture may lead over the width of a screen if it is wide enough to be cut and not blown up.
_LEADING_WIDTH = 800
_LEADING_RATIO = 1.2

# A title of more characters than these is set smaller.
_LONG, _VERY_LONG = 90, 160

# A key figure of more characters than these needs a wider card.
_LONG_FIGURE, _VERY_LONG_FIGURE = 6, 9

_WITH_SERIFS = (SERIF, "XCharter")
_SERIF = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif'
_SANS = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'


class Mark(Struct, frozen=True):
    """An issuer in the letterhead: its logo and the logo's size in pixels, or its name alone."""

    name: str
    source: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0


class Field(Struct, frozen=True):
    """A large colour field and the text that can be read on it, by day and by night; `veil` lies
    over a picture, white text on it can be read whatever the picture shows."""

    day: str
    day_text: str
    night: str
    night_text: str
    veil: str
    shade: str


def letterhead(issuers: Iterable[Issuer]) -> tuple[Mark, ...]:
    """The issuers' logos on one optical line, in protocol order."""
    return tuple(_mark(issuer) for issuer in issuers)


def inlined(picture: Picture) -> str:
    """A picture as a data: address."""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"


def leading_picture(edition: Edition) -> Picture | None:
    """The first picture, if it can stand over the whole width of a screen."""
    first = next(iter(edition.pictures), None)
    if first and first.width >= max(_LEADING_WIDTH, first.height * _LEADING_RATIO):
        return first
    return None


def title_size(edition: Edition) -> str:
    """The class of a title: empty, "long" or "very-long"."""
    length = len(edition.title)
    return "very-long" if length > _VERY_LONG else "long" if length > _LONG else ""


def figures_size(figures: Iterable[KeyFigure]) -> str:
    """The class of key figures, after their longest number: empty, "long" or "very-long"."""
    length = max((len(each.figure) for each in figures), default=0)
    return "very-long" if length > _VERY_LONG_FIGURE else "long" if length > _LONG_FIGURE else ""


def picture_online(edition: Edition) -> str:
    """Where the first picture can be seen once the kit is online; empty where nobody knows."""
    if not edition.online or not edition.pictures:
        return ""
    return urljoin(edition.online.page, f"../media/{quoted(edition.pictures[0].name)}")


# ------------------------------------------------------------------------------ what is copied


def quote_copier(edition: Edition) -> Callable[[Quote], str]:
    """A quote as a sentence to paste, with who said it."""
    return lambda quote: text_of_quote(quote, edition.language)


def boilerplate_copier(edition: Edition) -> Callable[[About], str]:
    """A boilerplate to paste: heading, text, quotes."""

    def copied(about: About) -> str:
        said = (text_of_quote(quote, edition.language) for quote in about.quotes)
        told = (about.heading, plain(about.body, edition.labels["colon"]), *said)
        return tidy("\n\n".join(filter(None, told))).strip("\n")

    return copied


# ----------------------------------------------------------------------------- style and script


def stylesheet(theme: Theme) -> Markup:
    """The look's web.css and look.css in the office's colours and fonts, light and dark."""
    values = {
        "palette": theme.palette,
        "field": field(theme.primary),
        "titles": font_stack(theme.fonts.titles),
        "text": font_stack(theme.fonts.text),
    }
    names = ("web.css", "look.css")
    return Markup("\n".join(_inside("style", theme, name, fill(theme, name, **values))
                            for name in names))  # fmt: skip


def script(theme: Theme, *names: str) -> Markup:
    """The scripts of a look as one."""
    return Markup("\n".join(_inside("script", theme, name, theme.text(name)).strip()
                            for name in names))  # fmt: skip


def font_stack(family: str) -> Markup:
    """A CSS font-family that begins with an office's own, whatever its name holds."""
    serif = STAND_INS.get(family, family) in _WITH_SERIFS
    return Markup(f'"{_css_text(family)}", {_SERIF if serif else _SANS}')


def field(primary: str) -> Field:
    """The colour field of an office's colour."""
    base = parts(primary)
    text = max(WHITE, INK, key=lambda each: contrast(each, base))
    strong = contrast(text, base) >= TEXT_CONTRAST
    night = legible(hexed(mixed(base, NIGHT, 0.45)), WHITE)
    dark = mixed(base, INK, 0.7)
    shade = parts(legible(hexed(dark), WHITE, 12))
    return Field(
        day=primary if strong else legible(primary, WHITE),
        day_text=hexed(text) if strong else hexed(WHITE),
        night=night,
        night_text=hexed(WHITE),
        veil=_veil(shade),
        shade=" ".join(map(str, shade)),
    )


def policy(style: str, script: str = "", images: str = "data:") -> str:
    """A content security policy under which only this style, this script and images work."""
    rules = ["default-src 'none'", f"style-src {_hash(style)}", f"img-src {images}"]
    rules += [f"script-src {_hash(script)}"] if script else []
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def open_graph_locale(locale: str) -> str:
    """A locale as Open Graph writes it: fr_FR."""
    return locale.replace("-", "_")


# --------------------------------------------------------------------------------------- parts


def _inside(element: str, theme: Theme, name: str, written: str) -> str:
    """What is going to stand in a style or script element; refuses what would end it early, and
    show the rest as text or nothing of the page at all."""
    found = re.search(f"</{element}", written, re.IGNORECASE)
    if found:
        line = written.count("\n", 0, found.start()) + 1
        raise Refusal(error("template-syntax", place=theme.place(name, line), detail=found[0]))
    return written


def _mark(issuer: Issuer) -> Mark:
    logo = issuer.logo
    if logo is None:
        return Mark(issuer.name)
    height = _LOGO.height(logo)
    width = round(height * logo.width / logo.height)
    return Mark(issuer.name, inlined(logo), logo.alt, width, round(height))


def _veil(shade: tuple[int, ...]) -> str:
    """The thinnest veil, in steps of 5 %, on which white can be read even over a white picture."""
    thickness = next(
        share
        for share in range(40, 101, 5)
        if contrast(WHITE, mixed(WHITE, shade, share / 100)) >= TEXT_CONTRAST
    )
    return f"rgb({' '.join(map(str, shade))} / {thickness}%)"


def _css_text(text: str) -> str:
    """A text inside CSS quotation marks, inside a style element."""
    return "".join(
        each if each.isalnum() or each in " -_" else f"\\{ord(each):x} " for each in text
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"
