"""How things share the width of a page: logos on their lines, figures in cards, contacts in
columns. Numbers in, numbers out; writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from textwrap import wrap
from typing import TypeVar

from msgspec import Struct

from presskit.edition import Contact, ContactBlock, Edition, Issuer, KeyFigure
from presskit.render.logos import Frame
from presskit.render.word.ooxml import clean

# Millimetres: a logo twice as wide as high is 16 mm high.
LOGO = Frame(area=500, lowest=11, highest=18, widest=60)
LOGO_AIR = 8
LOGO_SMALLEST = 0.75  # of its usual height: smaller, and a second line is better
NAME_LETTER = 2.4  # millimetres
CARDS_IN_A_ROW, CARD_AIR = 4, 14  # cards; points
FIGURE_SIZE = 24  # points
# Of the size of the figure: the usual width of a letter, with some air.
FIGURE_LETTER, UNIT_LETTER = 13.6 / FIGURE_SIZE, 7.5 / FIGURE_SIZE
COLUMNS = 3
ADDRESS_LETTER, NAME_OF_BLOCK_LETTER, BOX_AIR = 5.0, 5.9, 12  # points
BLOCK_AIR, CONTACT_AIR = 0.5, 0.3  # lines

# Millimetres of a cover: what stands around its picture.
AIRY_LABEL, LABEL, BAND, TITLE_LINE, SUBTITLE_LINE, CAPTION = 66, 35, 15, 17, 8, 20
SUBTITLE_LETTER, BAND_LETTER = 2.6, 2.3
TITLE_SIZE, TITLE_LETTER = 34, 0.183  # points; millimetres a point
# A title takes smaller letters rather than more lines than this, as in the PDF.
TITLE_LINES, TITLE_STEP, TITLE_SMALLEST, COVER_TITLE_SMALLEST = 3, 2, 18, 22  # lines; points
PICTURE_LOWEST, PICTURE_HIGHEST = 50, 114

T = TypeVar("T")


class Signs(Struct, frozen=True):
    """The issuers line by line, and by how much their logos shrink."""

    lines: tuple[tuple[Issuer, ...], ...]
    scale: float


def signs(issuers: Sequence[Issuer], width: float, size: float = 1.0) -> Signs:
    """The issuers in order on lines of `width` millimetres, on as few as leave their logos
    readable; their logos at most `size` times the usual."""
    widths = [_sign_width(issuer) for issuer in issuers]
    for count in range(1, len(issuers) + 1):
        lines = even(issuers, widths, count, LOGO_AIR)
        scale = min(size, *(_scale(line, width) for line in lines))
        if scale >= LOGO_SMALLEST:
            return Signs(lines, scale)
    return Signs(tuple((issuer,) for issuer in issuers), LOGO_SMALLEST)


def _scale(line: Sequence[Issuer], width: float) -> float:
    """By how much the logos of a line shrink to fit."""
    named = sum(_sign_width(issuer) for issuer in line if not issuer.logo)
    drawn = sum(_sign_width(issuer) for issuer in line if issuer.logo)
    free = width - named - LOGO_AIR * (len(line) - 1)
    if not drawn:
        return 1.0 if free > 0 or len(line) == 1 else 0.0
    return max(free, 0) / drawn


def _sign_width(issuer: Issuer) -> float:
    if issuer.logo:
        return LOGO.height(issuer.logo) * issuer.logo.width / issuer.logo.height
    return len(issuer.name) * NAME_LETTER


def cover_height(edition: Edition, width: float, height: float, size: float) -> float:
    """How high the picture of a cover may be, so that it stays on a cover of `width` × `height`
    under a title in letters of `size`, its letterhead taken off; 0 where there is no room."""
    bands = [text for text in (edition.embargo, edition.supersedes) if text]
    taken = (
        (LABEL if bands else AIRY_LABEL)
        + BAND * sum(lines(text, width, BAND_LETTER) + 1 for text in bands) / 2
        + TITLE_LINE * lines(edition.title, width, TITLE_LETTER * size)
        + SUBTITLE_LINE * lines(edition.subtitle, width, SUBTITLE_LETTER)
        + CAPTION
    )
    left = min(height - taken, PICTURE_HIGHEST)
    return left if left >= PICTURE_LOWEST else 0


def lines(text: str, width: float, letter: float) -> int:
    """How many lines a text takes, nearly."""
    return len(wrap(text, int(width / letter)))


def title_size(title: str, width: float, usual: float, smallest: float) -> float:
    """The size of the letters of a title, in points: the usual one, or a smaller one where it
    would take more than three lines of `width` millimetres."""
    size = usual
    while size > smallest and lines(title, width, TITLE_LETTER * size) > TITLE_LINES:
        size = max(size - TITLE_STEP, smallest)
    return size


def figure_rows(
    figures: Sequence[KeyFigure], width: float, size: float
) -> list[Sequence[KeyFigure]]:
    """The key figures in rows of at most four cards over `width` points, as even as they go; in
    fewer where a number in letters of `size` would not stay on its line."""
    longest = max((len(clean(each.figure or each.value)) for each in figures), default=0)
    card = longest * FIGURE_LETTER * size + CARD_AIR
    rows = -(-len(figures) // max(1, min(CARDS_IN_A_ROW, int(width // card))))
    ends = [-(-len(figures) * row // rows) for row in range(rows + 1)] if rows else []
    return [figures[start:end] for start, end in pairwise(ends)]


def parted(figure: KeyFigure, width: float, size: float) -> tuple[str, str, str]:
    """A figure in letters of `size`, its unit where it fits beside within `width` points, else to
    go below."""
    number, unit = clean(figure.figure or figure.value), clean(figure.unit)
    if not unit:
        return number, "", ""
    fits = (len(number) * FIGURE_LETTER + len(unit) * UNIT_LETTER) * size < width
    return (number, f" {unit}", "") if fits else (number, "", f"{unit} ")


def contact_columns(
    blocks: tuple[ContactBlock, ...], width: float
) -> tuple[tuple[ContactBlock, ...], ...]:
    """The organisations in at most three columns over `width` points, in order, as even in height
    as they go; in two where an e-mail address would not stay on its line."""
    longest = max((len(e) for b in blocks for c in b.contacts for e in c.emails), default=0)
    narrow = longest * ADDRESS_LETTER > width / COLUMNS - BOX_AIR
    count = min(len(blocks), COLUMNS - narrow)
    column = width / max(count, 1) - BOX_AIR
    return even(blocks, [_height(block, column) for block in blocks], count)


def _height(block: ContactBlock, width: float) -> float:
    """The lines a block of contacts takes over `width` points, its heading and the space around
    it included."""
    heading = lines(block.organisation, width, NAME_OF_BLOCK_LETTER)
    return BLOCK_AIR + heading + sum(_lines(contact, width) for contact in block.contacts)


def _lines(contact: Contact, width: float) -> float:
    words = (contact.name, contact.role, contact.languages, contact.also, *contact.emails)
    wrapped = sum(lines(text, width, ADDRESS_LETTER) for text in words)
    return CONTACT_AIR + wrapped + len(contact.phones)


def even(
    things: Sequence[T], sizes: Sequence[float], groups: int, gap: float = 0
) -> tuple[tuple[T, ...], ...]:
    """The things in `groups` groups, in order, the largest as small as can be."""
    cuts = combinations(range(1, len(things)), max(groups - 1, 0))

    def largest(cut: tuple[int, ...]) -> float:
        bounds = pairwise((0, *cut, len(things)))
        return max(sum(sizes[a:b]) + gap * (b - a - 1) for a, b in bounds)

    best = min(cuts, key=largest, default=())
    return tuple(tuple(things[a:b]) for a, b in pairwise((0, *best, len(things))))
