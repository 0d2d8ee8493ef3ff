"""The words a Word template may use: every field of the edition under its own name, and a few
that only a page needs (letterhead, short title, figures in rows, contacts in columns, places the
contents lead to)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace

from msgspec import Struct
from msgspec.structs import replace

from presskit.edition import (
    About,
    Chapter,
    Contact,
    Edition,
    Issuer,
    KeyFigure,
    Link,
    Part,
    Phone,
    Picture,
    Quote,
    Registration,
    Session,
)
from presskit.markup import Blocks, Line, Run, Table
from presskit.render.word import ooxml
from presskit.render.word.drawn import drawing
from presskit.render.word.layout import (
    COVER_TITLE_SMALLEST,
    FIGURE_SIZE,
    LOGO,
    LOGO_AIR,
    TITLE_SIZE,
    Signs,
    contact_columns,
    cover_height,
    figure_rows,
    parted,
    signs,
    title_size,
)
from presskit.render.word.ooxml import Sheet, clean
from presskit.typography import cut

SHORT_TITLE = 90  # characters, of a header
PICTURE_HEIGHT = 56  # millimetres; more, and pictures leave pages half empty
COVER_LOGOS = 1.3  # of their usual size
LINES_APART = 1.35  # lines of logos
FEW_CONTACTS = 8  # people; more fill a page of their own
NAME_HEIGHT = 3  # millimetres, of the letters of a name among logos

_EMBEDDABLE = ("image/png", "image/jpeg", "image/gif")
_SMALL = ("CP About", "Body Text", "Normal")
_USUAL = ("Body Text", "Normal")
_STYLES: Mapping[tuple[type, str], tuple[str, ...]] = {
    (About, "body"): _SMALL,
    (Edition, "notes"): _SMALL,
    (Session, "body"): ("CP Cell", "Normal"),
}
# Places of every press kit; parts and programmes have theirs beside them.
_PLACES = ("summary", "key-figures", "pictures", "about", "contacts")


class Rich(Struct, frozen=True):
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


def short_title(edition: Edition) -> str:
    """The title on one line of a header."""
    return cut(clean(edition.title), SHORT_TITLE)


class _Offer:
    """Turns the values of one edition into what a template places."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._chapters: frozenset[str] = frozenset()

    def edition(self, edition: Edition) -> dict[str, object]:
        """The edition itself, and what a page of Word needs beside it."""
        self._chapters = frozenset(chapter.anchor for chapter in edition.contents)
        return self._fields(edition) | {
            "t": {name: clean(words) for name, words in edition.labels.items()},
            "letterhead": self._letterhead(edition),
            "cover": self._cover(edition),
            "marks": SimpleNamespace(**{
                place.replace("-", "_"): self._mark(place) for place in _PLACES
            }),
            "short_title": short_title(edition),
            "site": self._link(edition.website, _without_scheme(edition.website)),
            "events": self._events(edition),
            "about": self._about(edition),
            "key_figure_rows": self._cards(edition.key_figures),
            "contact_columns": [
                [self._value(block, "", edition) for block in column]
                for column in contact_columns(edition.contacts, self._sheet.width / 20)
            ],
        }  # fmt: skip

    def _fields(self, thing: object) -> dict[str, object]:
        assert isinstance(thing, Struct)
        plain = {
            name: self._value(getattr(thing, name), str(kind), thing, name)
            for name, kind in type(thing).__annotations__.items()
        }
        return plain | self._more(thing)

    def _value(self, value: object, kind: str, owner: object, name: str = "") -> object:
        match value:
            case str():
                return clean(value)
            case tuple() if kind == "Line":
                return self._line(value)
            case tuple() if kind == "Blocks":
                return self._passage(value, type(owner), name)
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
                return {"image": self._picture(thing, PICTURE_HEIGHT)}
            case Link():
                return {"link": self._link(thing.url, thing.label)}
            case Phone():
                return {"link": self._link(f"tel:{thing.e164}" if thing.e164 else "", thing.text)}
            case Contact():
                return {"emails": [self._mail(address) for address in thing.emails]}
            case Session():
                talks = [self._value(talk, "", thing) for talk in thing.talks]
                return {"first_talk": talks[:1], "next_talks": talks[1:]}
            case Registration():
                return {"email": self._mail(thing.email)}
            case Part():
                mark = self._mark(thing.anchor)
                return {"mark": mark, "key_figure_rows": self._cards(thing.key_figures)}
            case Chapter():
                return {"link": Rich(lambda: ooxml.leap(thing.anchor, thing.title))}
            case _:
                return {}

    def _events(self, edition: Edition) -> list[object]:
        # How to get there is said once: an invitation has it in its box.
        said = {fact.value for fact in edition.practical}
        shown = (replace(event, directions="") if event.directions in said else event
                 for event in edition.events)  # fmt: skip
        return [
            SimpleNamespace(**self._fields(event), mark=self._mark(f"programme-{number}"))
            for number, event in enumerate(shown, start=1)
        ]

    def _about(self, edition: Edition) -> list[object]:
        """The boilerplates; few contacts would be lost on a page without the last of them."""
        bodies = [self._value(body, "", edition) for body in edition.about]
        near = 0 < sum(len(block.contacts) for block in edition.contacts) <= FEW_CONTACTS
        return [*bodies[:-1], *map(self._last_about, edition.about[-1:])] if near else bodies

    def _last_about(self, about: About) -> object:
        body = Rich(lambda: ooxml.leading(about.body, self._sheet, _SMALL), bool(about.body))
        return SimpleNamespace(**(self._fields(about) | {"body": body}))

    def _mark(self, anchor: str) -> Rich:
        """The place a line of the contents leads to; nothing where none does."""
        led_to = anchor in self._chapters
        return Rich(lambda: ooxml.bookmark(anchor) if led_to else "", led_to)

    def _line(self, line: Line) -> Rich:
        return Rich(lambda: ooxml.runs(line, self._sheet), bool(line))

    def _passage(self, blocks: Blocks, owner: type, name: str) -> Rich:
        styles = _STYLES.get((owner, name), _USUAL)
        # A table cell of Word must not end with a table.
        exposed = owner is Session and any(isinstance(last, Table) for last in blocks[-1:])
        end = "<w:p/>" if exposed else ""
        return Rich(lambda: ooxml.paragraphs(blocks, self._sheet, styles) + end, bool(blocks))

    def _link(self, url: str, words: str) -> Rich:
        return self._line((Run(words, link=url),) if words else ())

    def _mail(self, address: str) -> Rich:
        return self._link(f"mailto:{address}", address)

    def _cover(self, edition: Edition) -> object:
        """The first picture of a press kit, large, if there is room for it; else nothing."""
        if edition.kind != "press-kit" or not edition.pictures:
            return None
        first = edition.pictures[0]
        across, down = (side / ooxml.TWIPS_PER_MM for side in (self._sheet.width,
                                                                self._sheet.height))  # fmt: skip
        placed = self._placed(edition)
        usual = self._sheet.size("CP Cover Title", TITLE_SIZE, kind="character")
        size = title_size(edition.title, across, usual, COVER_TITLE_SMALLEST)
        left = down - len(placed.lines) * _frame(placed)
        highest = cover_height(edition, across, left, size)
        if not highest:
            return None
        large = self._picture(first, highest, "CP Cover Image")
        return SimpleNamespace(**(self._fields(first) | {"image": large}))

    def _picture(self, picture: Picture, highest: float, style: str = "Body Text") -> Rich:
        across = (self._sheet.width - self._sheet.indent(style)) / ooxml.TWIPS_PER_MM
        height = min(highest, across * picture.height / picture.width)
        return self._drawing(picture, height)

    def _drawing(self, picture: Picture, height: float, frame: float = 0) -> Rich:
        width = height * picture.width / picture.height

        def write() -> str:
            relation = self._sheet.picture(picture.data)
            return drawing(picture, relation, width, height, frame)

        return Rich(write, picture.media_type in _EMBEDDABLE)

    def _cards(self, figures: Sequence[KeyFigure]) -> list[list[object]]:
        size = self._sheet.size("CP Figure", FIGURE_SIZE)
        width = self._sheet.width / 20
        rows = figure_rows(figures, width, size)
        return [[self._card(figure, width / len(rows[0]), size) for figure in row] for row in rows]

    def _card(self, figure: KeyFigure, width: float, size: float) -> object:
        number, beside, below = parted(figure, width, size)
        parts = {"number": number, "unit_beside": beside, "unit_below": below}
        return SimpleNamespace(**self._fields(figure), **parts)

    def _placed(self, edition: Edition) -> Signs:
        size = COVER_LOGOS if edition.kind == "press-kit" else 1.0
        across = self._sheet.width / ooxml.TWIPS_PER_MM
        return signs([_shown(issuer) for issuer in edition.issuers], across, size)

    def _letterhead(self, edition: Edition) -> Rich:
        """All logos, in order, on one line if they can be read; an issuer without one is named."""
        placed = self._placed(edition)

        def write() -> str:
            lines = [
                ooxml.air(LOGO_AIR).join(self._sign(issuer, placed) for issuer in line)
                for line in placed.lines
            ]
            return ooxml.line_end().join(filter(None, lines)) or ooxml.raised(edition.office, 0)

        return Rich(write)

    def _sign(self, issuer: Issuer, placed: Signs) -> str:
        if issuer.logo is None:
            return ooxml.raised(issuer.name, _middle(placed))
        height = LOGO.height(issuer.logo) * placed.scale
        return self._drawing(issuer.logo, height, _frame(placed)).write()


def _frame(placed: Signs) -> float:
    """The height of a line of logos."""
    return LOGO.highest * placed.scale * (LINES_APART if len(placed.lines) > 1 else 1)


def _middle(placed: Signs) -> float:
    """How high a name must stand to be in the middle of the logos beside it."""
    beside = any(issuer.logo for line in placed.lines for issuer in line)
    return (_frame(placed) - NAME_HEIGHT) / 2 if beside else 0


def _shown(issuer: Issuer) -> Issuer:
    """The issuer without a logo that Word cannot show."""
    shows = issuer.logo is not None and issuer.logo.media_type in _EMBEDDABLE
    return issuer if shows else Issuer(issuer.name, issuer.short, issuer.website)


def _without_scheme(url: str) -> str:
    return url.partition("://")[2].strip("/") or url
