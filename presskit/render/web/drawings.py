"""Key figures as drawings: the number large, and a bar where there is something to compare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from presskit.edition import KeyFigure
from presskit.model import Language

# The width of a drawing, in its own units; the widths of characters are measured in ems, of a bold
# sans serif, rounded up so that no font overflows.
WIDTH = 200
_LARGEST, _SMALLEST, _UNIT, _SIGN = 38.0, 26.0, 16.0, 0.62
# "35 % des emplois" is a part of a whole; "9 % de croissance" is not.
_OF = re.compile(r"(?:of|des|du|de la|de l['’])\b", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


class Drawing(Struct, frozen=True):
    """A key figure to be drawn: the size of its number, in units of the drawing, how much of the
    bar is filled (0 to 1), None where nothing compares, and whether the unit stands `beside` the
    number; else there is no room for it but under the drawing."""

    figure: KeyFigure
    size: float
    share: float | None
    beside: bool

    @property
    def filled(self) -> float:
        """The length of the bar's filled part, in units of the drawing."""
        return round(WIDTH * (self.share or 0), 1)


def drawn(figures: Sequence[KeyFigure], language: Language) -> tuple[Drawing, ...]:
    """The drawings of key figures in their order, their numbers as large as the widest allows. A
    percentage of something is a part of a hundred; figures of one unit are parts of the largest;
    the rest, a growth too, stands alone."""
    amounts = [_amount(figure.figure, language) for figure in figures]
    beside = [_size(figure, figure.unit) >= _SMALLEST for figure in figures]
    sizes = [_size(figure, figure.unit if fits else "")
             for figure, fits in zip(figures, beside, strict=True)]  # fmt: skip
    common = max(min(sizes, default=_LARGEST), _SMALLEST)
    return tuple(
        Drawing(figure, min(common, sizes[place]), _share(place, figures, amounts), beside[place])
        for place, figure in enumerate(figures)
    )


def _share(
    place: int, figures: Sequence[KeyFigure], amounts: Sequence[float | None]
) -> float | None:
    amount, unit = amounts[place], _unit(figures[place])
    if amount is None or amount < 0:
        return None
    if unit == "%":
        return amount / 100 if amount <= 100 and _OF.match(figures[place].label) else None
    alike = [each for each, figure in zip(amounts, figures, strict=True)
             if each is not None and _unit(figure) == unit]  # fmt: skip
    return amount / max(alike) if unit and len(alike) > 1 and max(alike) > 0 else None


def _unit(figure: KeyFigure) -> str:
    return "%" if figure.figure.endswith("%") else figure.unit.strip().casefold()


def _amount(written: str, language: Language) -> float | None:
    """The number that a figure says; None for "3 to 5" or "one in two"."""
    bare = _SPACES.sub("", written).removesuffix("%")
    bare = bare.replace(",", ".") if language == "fr" else bare.replace(",", "")
    return float(bare) if re.fullmatch(r"\d+(?:\.\d+)?", bare) else None


def _size(figure: KeyFigure, unit: str) -> float:
    """As large as the number can be beside a unit."""
    room = WIDTH - (len(unit) + 1) * _UNIT * _SIGN if unit else WIDTH
    size = min(_LARGEST, room / max(1, len(figure.figure)) / _SIGN)
    return round(max(size, 0), 1)
