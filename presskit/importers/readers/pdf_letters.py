"""The letters of a PDF's pages as runs: what stands on one line without a wide gap.

pypdfium2 (Apache-2.0 or BSD-3, PDFium: the engine of Chrome) and not pdfplumber (MIT): with the
layout that is made of them a page of ours takes 18 ms against 160 (pdfminer is Python); PDFium
gives letters in the order they were written, column by column, where pdfplumber reads across them;
what Chrome meets on the web has hardened it; and it has no dependency of its own.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from msgspec import Struct
from msgspec.structs import replace

# A page of a newspaper has 15 000 letters.
MOST_LETTERS, MOST_RUNS = 100_000, 5_000
# In letter heights: what parts words, what parts runs, how far a raised letter may stand.
_WORD, _WIDE, _RAISED, _SAME, _SPACED = 0.13, 1.7, 0.6, 0.3, 0.06
# Instead of a gap: a space that PDFium put in.
_GUESSED = -1e9
_HYPHENS = {0x02: "-", 0xAD: "-"}
# As Word writes them in Symbol and Wingdings.
_BULLETS = {0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_DROPPED = frozenset("\ufeff\ufffe\uffff\ufffd\u200b\u200c\u200d\u2060\u200e\u200f")
_HEAVY = ("bold", "black", "heavy", "semibold", "demi")


class Run(Struct, frozen=True):
    """Words on one line: their box in points (y from the page's bottom), height and weight;
    `first` and `last` are the font and colour of its first and its last word."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: bool = False
    page: int = 0
    first: str = ""
    last: str = ""
    links: tuple[tuple[str, str], ...] = ()

    def beside(self, other: Run) -> bool:
        """Whether both stand on one line of the page."""
        return self.page == other.page and abs(self.base - other.base) < _SAME * self.size


class _Open(Struct):
    """A run that is still being read: its letters and spaces, each letter with the white space
    before it in points."""

    letters: list[tuple[str, float]]
    left: float
    right: float
    base: float
    size: float
    heavy: int
    turned: bool
    first: str
    last: str
    at: tuple[float, float]

    def closed(self, page: int) -> Run:
        """The run, its words parted."""
        letters = sum(not char.isspace() for char, _ in self.letters)
        return Run(
            self._words(), self.left, self.right, self.base, self.size, self.heavy * 2 > letters,
            self.turned, page, self.first, self.last,
        )  # fmt: skip

    def _words(self) -> str:
        """Letters that are spaced out ("I N V I T A T I O N") are no words of one letter: there,
        words part where there is more room than between most letters, and PDFium's own spaces,
        which it guesses from two letters at a time, do not count."""
        gaps = [gap for _, gap in self.letters if gap != _GUESSED]
        usual = max(median(gaps), 0.0) if gaps else 0.0
        spaced = usual > _SPACED * self.size
        text = ""
        for char, gap in self.letters:
            if gap == _GUESSED:
                text += "" if spaced else " "
            elif not char.isspace() and gap > usual + _WORD * self.size:
                text += f" {char}"
            else:
                text += char
        return re.sub("(?<=[ \u00a0\u202f]) +| +(?=[\u00a0\u202f])", "", text).strip()


class TooManyLettersError(ValueError):
    """A page with more letters than any page."""


def runs_of(page: pdfium.PdfPage, number: int) -> list[Run]:
    """The runs of a page, in the order in which its program wrote them. Raises
    TooManyLettersError."""
    letters = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(letters.raw)
        if count > MOST_LETTERS:
            raise TooManyLettersError
        found = [run.closed(number) for run in _runs(letters.raw, max(count, 0))]
    finally:
        letters.close()
    if len(found) > MOST_RUNS:
        raise TooManyLettersError
    return [run for run in found if run.text]


def _runs(letters: raw.FPDF_TEXTPAGE, count: int) -> Iterator[_Open]:
    run: _Open | None = None
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    word, fresh = _Word(), True
    for n in range(count):
        char = _char(raw.FPDFText_GetUnicode(letters, n))
        if not char or char.isspace():
            if run and char:
                guessed = raw.FPDFText_IsGenerated(letters, n) == 1
                run.letters.append((char, _GUESSED if guessed else 0.0))
            fresh = True
            continue
        raw.FPDFText_GetLooseCharBox(letters, n, box)
        raw.FPDFText_GetCharOrigin(letters, n, x, y)
        if fresh or run is None:
            word, fresh = _word(letters, n, box), False
        at = (x.value, y.value)
        left, right, base = _along(word.quarter, box, at)
        if run is not None and at != run.at and not _goes_on(run, left, base, word.size):
            yield run
            run = None
        if run is None:
            run = _Open([], left, left, base, word.size, 0, word.quarter != 0, word.manner,
                        word.manner, at)  # fmt: skip
        run.letters.append((char, left - run.right))
        run.heavy += word.heavy
        run.size = max(run.size, word.size)
        run.right = max(run.right, right)
        # The letters of a ligature all stand where it stands.
        run.at, run.last = at, word.manner
    if run is not None:
        yield run


def _char(code: int) -> str:
    if code in _HYPHENS:
        return _HYPHENS[code]
    if code in (9, 10, 13):
        return " "
    if code in _BULLETS:
        return "•"
    # Surrogates come in two halves, and private letters say nothing.
    if code < 32 or 0xD800 <= code <= 0xDFFF or 0xE000 <= code <= 0xF8FF:
        return ""
    char = chr(code)
    return "" if char in _DROPPED else _LIGATURES.get(char, char)


def _goes_on(run: _Open, left: float, base: float, size: float) -> bool:
    rise = abs(base - run.base)
    ahead = left - run.right
    height = max(run.size, size)
    # A raised letter ("3es") is close to what it is raised beside; all else is on the line.
    near = rise < _SAME * height or (rise < _RAISED * height and abs(ahead) < 0.4 * height)
    return near and -0.6 * height < ahead < _WIDE * height


class _Word(Struct, frozen=True):
    """How a word is set: height in points, whether heavy, the quarter turn of its line (1: it
    goes up, -1: down), and its font and colour."""

    size: float = 0.0
    heavy: bool = False
    quarter: int = 0
    manner: str = ""


def _along(quarter: int, box: raw.FS_RECTF, at: tuple[float, float]) -> tuple[float, float, float]:
    """Where a letter begins and ends along its line, and how high the line is, the page turned so
    that the line is level."""
    if quarter > 0:
        return box.bottom, box.top, -at[0]
    if quarter < 0:
        return -box.top, -box.bottom, at[0]
    return box.left, box.right, at[1]


def _word(letters: raw.FPDF_TEXTPAGE, n: int, box: raw.FS_RECTF) -> _Word:
    matrix, scale = raw.FS_MATRIX(), 1.0
    if raw.FPDFText_GetMatrix(letters, n, matrix):
        scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
    size = raw.FPDFText_GetFontSize(letters, n) * scale
    if not 1 < size < 400:
        size = max(abs(box.top - box.bottom) * 0.8, 1.0)
    name = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(letters, n, name, 128, ctypes.c_int())
    font = name.value.decode("utf-8", "replace").lower()
    heavy = raw.FPDFText_GetFontWeight(letters, n) >= 600 or any(each in font for each in _HEAVY)
    red, green, blue, _ = colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFText_GetFillColor(letters, n, *colour)
    manner = f"{font} {red.value} {green.value} {blue.value}"
    quarter = 0 if abs(matrix.b) <= abs(matrix.a) else 1 if matrix.b > 0 else -1
    return _Word(size, heavy, quarter, manner)


def with_links(runs: list[Run], page: pdfium.PdfPage) -> list[Run]:
    """The runs with the addresses that the page's links lay over them."""
    links = list(_links(page))
    return [replace(run, links=tuple(dict.fromkeys(
        (run.text, address) for left, bottom, right, top, address in links
        if left < (run.left + run.right) / 2 < right and bottom < run.base + run.size / 3 < top
    ))) for run in runs] if links else runs  # fmt: skip


def _links(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float, str]]:
    place, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(2_000):
        if not raw.FPDFLink_Enumerate(page.raw, place, link):
            return
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, box):
            continue
        written = ctypes.create_string_buffer(2_048)
        size = raw.FPDFAction_GetURIPath(page.pdf.raw, action, written, 2_048)
        if 1 < size <= 2_048:
            yield box.left, box.bottom, box.right, box.top, written.value.decode("utf-8", "replace")
