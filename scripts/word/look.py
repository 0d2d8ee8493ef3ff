"""What the three Word templates differ in besides their styles: page, measure, colours, fonts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from presskit.render.colours import Palette, palette
from presskit.render.theme import STARTERS

PAGE_WIDTH = 11906  # twips, A4
INK, MUTED, RULE = "1A1C20", "565B66", "C5C8CE"


@dataclass(frozen=True)
class Look:
    """A look on paper, in twips and points: the margins beside the column; in the column, the
    running text begins at `left` and ends `short` of its end; the hours of a programme have a
    column `hours` wide. `label` is how the kind of document is written: `tag` puts air inside its
    ground. `card` and `box` are the grounds of a key figure and of the contacts. The title may
    stand on a `field` of colour, which air between two frames would part."""

    name: str
    margin: int
    left: int
    short: int
    hours: int
    size: float
    line: float
    tagged: bool = False
    card: bool = False
    box: bool = True
    field: bool = False

    @property
    def width(self) -> int:
        """The column."""
        return PAGE_WIDTH - 2 * self.margin

    @cached_property
    def colours(self) -> Palette:
        """The colours of the look, #rrggbb."""
        return palette(STARTERS[self.name].primary)

    @property
    def primary(self) -> str:
        """What fills bands, as Word writes colours."""
        return word(self.colours.primary)

    @property
    def on_primary(self) -> str:
        """Text on it."""
        return word(self.colours.on_primary)

    @property
    def accent(self) -> str:
        """Coloured text and rules."""
        return word(self.colours.accent)

    @property
    def tint(self) -> str:
        """A light ground."""
        return word(self.colours.tint)


def word(colour: str) -> str:
    """#rrggbb as Word writes it."""
    return colour.lstrip("#").upper()


LOOKS = (
    # A line holds some 85 letters.
    Look("institution", margin=1134, left=0, short=1361, hours=1960, size=10.5, line=15),
    # One axis, 34.5 mm in: labels and hours to its left, text to its right.
    Look("agency", margin=1134, left=1960, short=0, hours=1960, size=10.5, line=15,
         tagged=True, card=True),
    # A narrow column; the colour field stands out of it on both sides.
    Look("magazine", margin=1531, left=0, short=0, hours=1900, size=10.5, line=15.5,
         field=True),
)  # fmt: skip
