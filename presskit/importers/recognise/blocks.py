"""Lines become paragraphs: what was wrapped is joined, what stands alone stays alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from presskit.importers import Line
from presskit.importers.recognise import dates
from presskit.importers.recognise.dateline import dateline, is_label
from presskit.importers.recognise.marks import SPEAKS
from presskit.importers.recognise.people import is_organisation

_WRAPPED = 110
_ENDED = re.compile(r"[.!?…:;»”\"|)]$")
# A line that ends so is not at its end.
HANGING = re.compile(
    r"(?:^|\s)(?:de|du|des|la|le|les|l['’]|d['’]|et|à|au|aux|en|sur|pour|par|of|the|and|for|to|"
    r"in|"
    r"with|a|an)$",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|\d{2}[ .]\d{2}[ .]\d{2}|\(at\)|^t[ée]l", re.IGNORECASE)


# "de 14 h à 15 h 30" begins a slot of a programme, not the end of a sentence.
_SLOT = re.compile(
    r"(?:(?:de|d[èe]s|[àa]|vers|from|at)\s+)?\d{1,2}\s?(?:h|:\d\d|\.\d\d|[ap]m)", re.IGNORECASE
)


class Block(Struct, frozen=True):
    """A paragraph: its text on one line, and the lines it was made of."""

    text: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line it begins with: its hints are the paragraph's."""
        return self.lines[0]

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The paragraphs of a text."""
    width = _width(lines)
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and _goes_on(blocks[-1][-1], line, width):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [Block(_joined(each), tuple(each)) for each in blocks]


def _width(lines: Sequence[Line]) -> int:
    """The width at which lines were wrapped; 0 where a line is a paragraph. Wrapped lines, that is
    those another follows at once, fill their measure: most come near the longest."""
    lengths = [len(line.text) for line, after in pairwise(lines)
               if not after.gap and not line.whole and len(line.text) > 28]  # fmt: skip
    longest = max(lengths, default=0)
    if len(lengths) < (3 if longest > 60 else 8) or longest > _WRAPPED:
        return 0
    full = sum(length >= longest - max(12, longest // 5) for length in lengths)
    return longest if full >= len(lengths) * 0.5 else 0


def _goes_on(line: Line, after: Line, width: int) -> bool:
    if line.level and line.level == after.level and not (after.gap or after.whole):
        return True
    if after.gap or after.item or after.level or line.level or after.whole or line.cells:
        return False
    if _CONTACT.search(line.text) or _CONTACT.search(after.text):
        return False
    if _SLOT.match(after.text) or SPEAKS.match(after.text):
        return False
    if line.bold != after.bold or _loud(line.text) != _loud(after.text):
        return False
    if dateline(after.text)[1] or dateline(line.text)[1]:
        return False
    if HANGING.search(line.text):
        return True
    if _mostly_days(after.text):
        return False
    if _loud(line.text):
        # A title in capitals over two lines; the names of those who sign stay apart.
        return not (_ENDED.search(line.text) or is_label(after.text) or is_label(line.text)
                    or is_organisation(line.text) or is_organisation(after.text))  # fmt: skip
    first = after.text.split(maxsplit=1)[0] if after.text.split() else ""
    if (
        width
        and len(line.text) + 1 + len(first) > width - width // 12
        and len(line.text) > 0.55 * width
    ):
        return True
    return first[:1].islower() and not _ENDED.search(line.text) and len(after.text) > 3


def _mostly_days(text: str) -> bool:
    """Whether a line says little but days: "du 17 octobre 2026 au 28 février 2027"."""
    left = dates.DAY.sub("", text)
    return left != text and len(re.sub(r"[\W\d_]", "", left)) <= 8


def _loud(text: str) -> bool:
    """Whether a line is all in capitals."""
    return text.isupper() and len(text) > 6


def _joined(lines: Iterable[Line]) -> str:
    """One line; a word that was hyphenated at the end of a line is whole again."""
    pieces: list[str] = []
    for line in lines:
        cut = pieces and re.fullmatch(r"[^\W\d_]-", pieces[-1][-2:]) and line.text[:1].islower()
        if cut:
            pieces[-1] = pieces[-1][:-1] + line.text
        else:
            pieces.append(line.text)
    return re.sub(r"[ \t]+", " ", " ".join(pieces)).strip()
