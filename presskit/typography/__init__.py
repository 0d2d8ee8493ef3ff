"""Set a sentence the way its language does: quotes, dashes, spaces. Never changes words.

`polishing` tells the story; `french` and `english` are the tables, `protected` is what they never
see, `layout` where their words stand.
"""

from __future__ import annotations

from presskit.typography.characters import NBSP, NNBSP, plain_spaces
from presskit.typography.cutting import cut
from presskit.typography.houses import House, Language
from presskit.typography.polishing import polish

__all__ = ["NBSP", "NNBSP", "House", "Language", "cut", "plain_spaces", "polish"]
