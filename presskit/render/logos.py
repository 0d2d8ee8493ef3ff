"""How large logos are drawn side by side, so that none outweighs its neighbours."""

from __future__ import annotations

from math import sqrt

from msgspec import Struct

from presskit.edition import Picture


class Frame(Struct, frozen=True):
    """What a logo may take up, in any unit: its area, and the limits of its height and width."""

    area: float
    lowest: float
    highest: float
    widest: float

    def height(self, logo: Picture) -> float:
        """Balanced by area: a wide logo is lower, a round one higher."""
        ratio = logo.width / logo.height
        balanced = max(sqrt(self.area / ratio), self.lowest)
        return min(balanced, self.highest, self.widest / ratio)
