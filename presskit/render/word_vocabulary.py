"""The words a Word template may use: every field of the edition under its own name, and a few
that only a page needs (letterhead, short title, figures in rows, contacts in columns)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import combinations, pairwise
from types import SimpleNamespace

from presskit.edition import (
    About,
    Contact,
    ContactBlock,
    Edition,
    Issuer,
    KeyFigure,
    Link,
    Phone,
    Picture,
    Quote,
    Registration,
    Session,
    Talk,
)
from presskit.markup import Blocks, Line, Run, Table
from presskit.render import ooxml
from presskit.render.ooxml import Sheet, clean

PICTURE_HEIGHT = 62  # millimetres, as all that follow; more, and pictures leave pages half empty
LOGO_AREA = 500  # square: a logo twice as wide as high is 16 mm high
LOGO_LOWEST, LOGO_HIGHEST, LOGO_WIDEST = 11, 18, 60
LOGO_AIR = 8
LOGO_SMALLEST = 0.65  # of its usual height
SHORT_TITLE = 90  # characters
CARDS_IN_A_ROW = 4
FIGURE_LETTER, UNIT_LETTER = 14, 7.5  # points: the usual width of a letter, with some air
COLUMNS = 3
# The longest e-mail address that stays on one line in a third of the page.
LONGEST_IN_A_THIRD = 30

_EMBEDDABLE = ("image/png", "image/jpeg", "image/gif")
_STYLES: Mapping[type, tuple[str, ...]] = {
    About: ("CP About", "Body Text", "Normal"),
    Edition: ("CP About", "Body Text", "Normal"),
    Session: ("CP Cell", "Normal"),
}


@dataclass(frozen=True)
class Rich:
    """A value with its own markup, written when the template places it: only then is it known
    which part of the file (body, header, footer) it stands in."""

    write: Callable[[], str]
    present: bool = True

    def __html__(self) -> str:
        return self.write()

    def __bool__(self) -> bool:
        return self.present


def vocabulary(edition: Edition, sheet: Sheet) -> dict[str, object]:
    """What the template is offered, by name."""
    return _Offer(sheet).edition(edition)


class _Offer:
    """Turns the values of one edition into what a template places."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def edition(self, edition: Edition) -> dict[str, object]:
        """The edition itself, and what a page of Word needs beside it."""
        offered = self._fields(edition)
        return offered | {
            "t": {name: clean(words) for name, words in edition.labels.items()},
            "letterhead": self._letterhead(edition),
            "short_title": _shortened(clean(edition.title)),
            "site": self._link(edition.website, _without_scheme(edition.website)),
            "key_figure_rows": self._cards(edition.key_figures),
            "contact_columns": _columns(edition.contacts, offered["contacts"]),
        }

    def _fields(self, thing: object) -> dict[str, object]:
        assert is_dataclass(thing)
        plain = {
            field.name: self._value(getattr(thing, field.name), str(field.type), type(thing))
            for field in fields(thing)
        }
        return plain | self._more(thing)

    def _value(self, value: object, kind: str, owner: type) -> object:
        match value:
            case str():
                return clean(value)
            case tuple() if kind == "Line":
                return self._line(value)
            case tuple() if kind == "Blocks":
                return self._passage(value, owner)
            case tuple():
                return [self._value(each, "", owner) for each in value]
            case int() | bytes() | None | Mapping():
                return value
            case _:
                return SimpleNamespace(**self._fields(value))

    def _more(self, thing: object) -> dict[str, object]:
        """What a noun is offered with beside its fields: links that can be followed, pictures."""
        match thing:
            case Quote():
                return {"text": self._line((Run(thing.opening), *thing.text, Run(thing.closing)))}
            case Picture():
                return {"image": self._picture(thing)}
            case Link():
                return {"link": self._link(thing.url, thing.label)}
            case Phone():
                return {"link": self._link(f"tel:{thing.e164}" if thing.e164 else "", thing.text)}
            case Contact():
                return {"emails": [self._mail(address) for address in thing.emails]}
            case Session():
                talks = [self._value(talk, "", Talk) for talk in thing.talks]
                return {"first_talk": talks[:1], "next_talks": talks[1:]}
            case Registration():
                return {"email": self._mail(thing.email)}
            case _:
                return {}

    def _line(self, line: Line) -> Rich:
        return Rich(lambda: ooxml.runs(line, self._sheet), bool(line))

    def _passage(self, blocks: Blocks, owner: type) -> Rich:
        names = _STYLES.get(owner, ("Body Text", "Normal"))
        # A table cell of Word must not end with a table.
        exposed = owner is Session and any(isinstance(last, Table) for last in blocks[-1:])
        end = "<w:p/>" if exposed else ""
        return Rich(lambda: ooxml.paragraphs(blocks, self._sheet, names) + end, bool(blocks))

    def _link(self, url: str, words: str) -> Rich:
        return self._line((Run(words, link=url),) if words else ())

    def _mail(self, address: str) -> Rich:
        return self._link(f"mailto:{address}", address)

    def _picture(self, picture: Picture) -> Rich:
        across = (self._sheet.width - self._sheet.indent("Body Text")) / ooxml.TWIPS_PER_MM
        height = min(PICTURE_HEIGHT, across * picture.height / picture.width)
        return self._drawing(picture, height)

    def _drawing(self, picture: Picture, height: float, frame: float = 0) -> Rich:
        width = height * picture.width / picture.height

        def write() -> str:
            relation = self._sheet.picture(picture.data)
            return ooxml.drawing(picture, relation, width, height, frame)

        return Rich(write, picture.media_type in _EMBEDDABLE)

    def _cards(self, figures: Sequence[KeyFigure]) -> list[list[object]]:
        """The key figures in rows of at most four cards, as even as they go."""
        rows = -(-len(figures) // CARDS_IN_A_ROW)
        ends = [-(-len(figures) * row // rows) for row in range(rows + 1)] if rows else []
        return [
            [self._card(each, ends[1]) for each in figures[start:end]]
            for start, end in pairwise(ends)
        ]

    def _card(self, figure: KeyFigure, columns: int) -> object:
        number, beside, below = _parted(figure, self._sheet.width / 20 / columns)
        parts = {"number": number, "unit_beside": beside, "unit_below": below}
        return SimpleNamespace(**self._fields(figure), **parts)

    def _letterhead(self, edition: Edition) -> Rich:
        """All logos on one line, in order; an issuer without one is named."""
        logos = [issuer.logo for issuer in edition.issuers if issuer.logo]
        scale = _fitting(logos, self._sheet.width / ooxml.TWIPS_PER_MM)

        def write() -> str:
            signs = [self._sign(issuer, scale) for issuer in edition.issuers]
            return ooxml.air(LOGO_AIR).join(signs or [self._name(edition.office)])

        return Rich(write)

    def _sign(self, issuer: Issuer, scale: float) -> str:
        if issuer.logo is None or issuer.logo.media_type not in _EMBEDDABLE:
            return self._name(issuer.name)
        height = _logo_height(issuer.logo) * scale
        return self._drawing(issuer.logo, height, LOGO_HIGHEST * scale).write()

    def _name(self, name: str) -> str:
        return ooxml.runs((Run(name, strong=True),), self._sheet)


def _fitting(logos: Sequence[Picture], width: float) -> float:
    """By how much the logos must shrink to stand on one line of `width` millimetres; where they
    would become too small to be read, they go on a second line instead."""
    drawn = sum(_logo_height(logo) * logo.width / logo.height for logo in logos)
    free = width - LOGO_AIR * (len(logos) - 1)
    return min(1.0, max(free / drawn, LOGO_SMALLEST)) if drawn else 1.0


def _logo_height(logo: Picture) -> float:
    """Balanced by area: a wide logo is lower, a round one higher."""
    ratio = logo.width / logo.height
    height = min(max((LOGO_AREA / ratio) ** 0.5, LOGO_LOWEST), LOGO_HIGHEST)
    return float(min(height, LOGO_WIDEST / ratio))


def _parted(figure: KeyFigure, width: float) -> tuple[str, str, str]:
    """A figure, its unit where it fits beside within `width` points, else to go below."""
    number, unit = clean(figure.figure or figure.value), clean(figure.unit)
    if not unit:
        return number, "", ""
    fits = len(number) * FIGURE_LETTER + len(unit) * UNIT_LETTER < width
    return (number, f" {unit}", "") if fits else (number, "", f"{unit} ")


def _shortened(title: str) -> str:
    if len(title) <= SHORT_TITLE:
        return title
    # Only at a plain space: a no-break space holds together what belongs together.
    return title[: SHORT_TITLE + 1].rpartition(" ")[0].rstrip(" :,;–-") + "…"


def _without_scheme(url: str) -> str:
    return url.partition("://")[2].strip("/") or url


def _columns(blocks: tuple[ContactBlock, ...], offered: object) -> list[list[object]]:
    """The organisations in at most three columns, in order, as even in height as they go."""
    assert isinstance(offered, list)
    longest = max((len(e) for b in blocks for c in b.contacts for e in c.emails), default=0)
    columns = min(len(blocks), COLUMNS - (longest > LONGEST_IN_A_THIRD))
    cuts = combinations(range(1, len(blocks)), max(columns - 1, 0))
    heights = [_height(block) for block in blocks]
    best = min(cuts, key=lambda cut: _highest(heights, cut), default=())
    return [offered[start:end] for start, end in pairwise((0, *best, len(blocks)))]


def _highest(heights: Sequence[int], cut: tuple[int, ...]) -> int:
    return max(sum(heights[start:end]) for start, end in pairwise((0, *cut, len(heights))))


def _height(block: ContactBlock) -> int:
    """The lines a block of contacts takes, its heading and the space around it included."""
    return 2 + sum(_lines(contact) for contact in block.contacts)


def _lines(contact: Contact) -> int:
    words = (contact.name, contact.role, contact.languages, contact.also)
    return sum(map(bool, words)) + len(contact.emails) + len(contact.phones)
