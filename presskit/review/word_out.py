"""Translations as a Word table for a colleague: source beside translation, room for remarks.

A4 landscape, written whole by hand, so that its bytes depend on the rows alone. Each cell is
marked with its language, so that Word proofreads each in its own.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape

from msgspec import Struct, field

from presskit.archive import zipped
from presskit.markup import Line, Run
from presskit.render.colours import palette
from presskit.review import Row, Sheet, locale_of
from presskit.review.marks import clean, clean_inside, read
from presskit.review.rows import notes, said
from presskit.review.word_diff import Change
from presskit.review.word_parts import COLUMNS, RULE, STATES, WIDTH, parts
from presskit.translation import State, fingerprint
from presskit.values import print_date
from presskit.wording import Ui, talk

_ORDER: tuple[State, ...] = ("missing", "machine", "stale", "reviewed")
# A language tag as Word takes it.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class _Package(Struct):
    """What the body asks of the rest of the file, gathered while it is written."""

    sheet: Sheet
    links: dict[str, str] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)

    def link(self, address: str) -> str:
        """The relation of an address."""
        # A blank or an accent in a relationship makes Word repair the file.
        target = quote(address, safe="%/:?#[]@!$&'()*+,;=~-._")
        return self.links.setdefault(target, f"rId{100 + len(self.links)}")


def word_file(sheet: Sheet) -> bytes:
    """The .docx of a sheet."""
    package = _Package(sheet)
    body = "".join((*_head(sheet), _table(package), _paragraph("PKGap", "")))
    links = [(name, address) for address, name in package.links.items()]
    files = parts(sheet, body, links, package.languages, palette(sheet.colour))
    return zipped(files, sheet.day)


def bookmark_of(identifier: str) -> str:
    """The bookmark around a row's source: Word allows 40 letters, digits and `_`."""
    return f"ps_{hashlib.sha256(clean(identifier).encode()).hexdigest()[:32]}"


def token(row: Row, ui: Ui) -> str:
    """What a row hides to be known again: its id, the fingerprints of its source, of its target and
    of what stood under remarks."""
    noted = fingerprint("\n".join(said(note) for note in notes(row, ui)))
    return f"⟦{clean(row.id)}·{row.source_hash}·{row.target_hash}·{noted}⟧"


# ------------------------------------------------------------------------------------- head


def _head(sheet: Sheet) -> Iterator[str]:
    states = Counter(row.state for row in sheet.rows)
    day = print_date(sheet.day, "fr-FR" if sheet.ui == "fr" else "en-GB")
    way = talk(f"review-direction-{sheet.direction.source}", sheet.ui)
    lead = f"{talk('review-heading', sheet.ui)}, {way} · {day} · "
    counts = [
        _run(talk(f"states-{state}", sheet.ui, n=states[state]),
             f'<w:b/><w:color w:val="{STATES[state][1:]}"/>')
        for state in _ORDER if states[state]
    ]  # fmt: skip
    yield _paragraph("PKOffice", _run(sheet.office))
    yield _paragraph("Title", _hidden(f"⟦{clean(sheet.name)}⟧") + _run(sheet.title))
    yield _paragraph("PKLead", _run(lead) + _run(" · ").join(counts))
    for number in ("1", "2", "3"):
        numeral = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{number}.</w:t></w:r><w:r><w:tab/></w:r>"
        yield _paragraph("PKStep", numeral + _run(talk(f"review-step-{number}", sheet.ui)))
    yield _paragraph("PKGap", "")


# ------------------------------------------------------------------------------------ table


def _table(package: _Package) -> str:
    sheet = package.sheet
    names = ("source", "target", "remarks")
    fill = palette(sheet.colour).primary[1:]
    header = "".join(
        _cell(width, _paragraph("PKColumn", _run(talk(f"review-column-{name}", sheet.ui))),
              f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>')
        for name, width in zip(names, COLUMNS, strict=True)
    )  # fmt: skip
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in COLUMNS)
    rows = "".join(_row(package, number, row) for number, row in enumerate(sheet.rows))
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{RULE}"'
    borders = "".join(f"<w:{side} {line}/>" for side in ("top", "bottom", "insideH", "insideV"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblBorders>{borders}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="85" w:type="dxa"/>'
        '<w:left w:w="130" w:type="dxa"/><w:bottom w:w="85" w:type="dxa"/><w:right w:w="130" '
        f'w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr>'
        f"<w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>{rows}</w:tbl>"
    )


def _row(package: _Package, number: int, row: Row) -> str:
    sheet = package.sheet
    start = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_of(row.id)}"/>'
    end = f'<w:bookmarkEnd w:id="{number}"/>'
    place = row.context or row.id
    if row.kind == "office":
        place += f" · {talk('review-of-office', sheet.ui)}"
    spoken = locale_of(sheet.direction.source)
    source = _paragraph("PKContext", start + _hidden(token(row, sheet.ui)) + _run(place))
    source += _paragraph("PKSource", _line(package, read(row.source), spoken) + end)
    target = _paragraph("PKTranslation", _line(package, read(row.target), sheet.direction.target))
    remarks = "".join(_notes(package, row)) + _paragraph("PKRemark", "")
    edge = f'<w:left w:val="single" w:sz="18" w:space="0" w:color="{STATES[row.state][1:]}"/>'
    cells = (
        _cell(COLUMNS[0], source)
        + _cell(COLUMNS[1], target, f"<w:tcBorders>{edge}</w:tcBorders>")
        + _cell(COLUMNS[2], remarks)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _notes(package: _Package, row: Row) -> Iterator[str]:
    state = f'<w:b/><w:color w:val="{STATES[row.state][1:]}"/>'
    first, *rest = notes(row, package.sheet.ui)
    (_, opening), *more = first
    yield _paragraph("PKNote", _run(opening.text, state) + _drawn(package, more))
    for note in rest:
        yield _paragraph("PKNote", _drawn(package, note))


def _drawn(package: _Package, note: Iterable[tuple[Change, Run]]) -> str:
    return "".join(
        _words(package, run, "") if change == "same" else _run(run.text, _DRAWN[change])
        for change, run in note
    )


_DRAWN: Mapping[Change, str] = {
    "gone": f'<w:strike/><w:color w:val="{STATES["stale"][1:]}"/>',
    "new": f'<w:b/><w:color w:val="{STATES["reviewed"][1:]}"/><w:u w:val="single"/>',
}


# ------------------------------------------------------------------------------------- words


def _cell(width: int, paragraphs: str, more: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{paragraphs}</w:tc>'


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _hidden(words: str) -> str:
    return _run(words, "<w:noProof/><w:vanish/>")


def _line(package: _Package, line: Line, locale: str) -> str:
    return "".join(_words(package, run, locale) for run in line)


def _words(package: _Package, run: Run, locale: str) -> str:
    """A run with its manner written on it: a style of the reader's own might look otherwise."""
    foreign = run.language if _TAG.fullmatch(run.language) else ""
    if foreign:
        package.languages.add(foreign)
    manner = (
        (f'<w:rStyle w:val="PKLanguage-{foreign}"/>', foreign), ("<w:b/>", run.strong),
        ("<w:i/>", run.emphasis), ('<w:color w:val="0b57a4"/><w:u w:val="single"/>', run.link),
        (f'<w:lang w:val="{foreign or locale}"/>', foreign or locale),
    )  # fmt: skip
    words = _run(run.text, "".join(element for element, wanted in manner if wanted))
    if not run.link:
        return words
    return f'<w:hyperlink r:id="{package.link(run.link)}" w:history="1">{words}</w:hyperlink>'


def _run(text: str, manner: str = "") -> str:
    """A run of words; Word trims both ends unless it is told to keep them."""
    told = escape(clean_inside(text))
    properties = f"<w:rPr>{manner}</w:rPr>" if manner else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{told}</w:t></w:r>' if told else ""
