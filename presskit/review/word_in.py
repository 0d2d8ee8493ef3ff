"""A review file for Word as it comes back, whatever Word and its readers did to it.

Tracked changes are read as accepted; rows may stand in any order; formatting becomes light
Markdown. The source is never read as a text, only to know a row by. Never decides anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from lxml import etree
from msgspec import Struct

from presskit.markup import Run, text_of
from presskit.review import Returned, Row, Rows
from presskit.review.marks import clean, mark, settled, written
from presskit.review.rows import notes, said
from presskit.review.word_out import bookmark_of
from presskit.review.word_package import W, WordFile, flag, value
from presskit.translation import fingerprint
from presskit.typography import cut
from presskit.wording import Ui

_TOKEN = re.compile(r"⟦\s*(.+)·([0-9a-f]{8})·([0-9a-f]{8})·([0-9a-f]{8})\s*⟧", re.DOTALL)
_LINK = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"')
_APPROVED = ("ok", "validé", "valide")
_SHORT = 60

# What holds words that are not, or no longer, in the text.
_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "tcPr", "trPr", "instrText",
                                   "delText", "drawing", "pict", "object")}  # fmt: skip
_SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "\u2011"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def returned(file: WordFile, rows: Rows, ui: Ui) -> tuple[Returned, ...]:
    """The rows of a file's tables. `rows` are those that would go out now: a row that lost its
    mark is known by its bookmark, else by a source text that is the only one of its kind."""
    known = _Known(rows, ui)
    every = (row for row in file.body.iter(f"{W}tr") if not _header(row) and not _deleted(row))
    found = (_row(row, file, known) for row in every)
    return tuple(each for each in found if each is not None)


class _Known(Struct, frozen=True, dict=True):
    rows: Rows
    ui: Ui

    @cached_property
    def bookmarks(self) -> Mapping[str, str]:
        return {bookmark_of(key): key for key in self.rows}

    @cached_property
    def sources(self) -> Mapping[str, str]:
        texts = [(mark(row.source), key) for key, row in self.rows.items()]
        every = Counter(source for source, _ in texts)
        return {source: key for source, key in texts if every[source] == 1}


def _header(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}tblHeader") is not None


def _deleted(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _row(row: etree._Element, file: WordFile, known: _Known) -> Returned | None:
    """A row as it came back; None for one that holds nothing."""
    cells = [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]
    identifier, sent = _identity(row, cells, file, known)
    label = _label(identifier, cells, file, known)
    if not identifier:
        if not label or _is_heading(cells, file):
            return None
        return Returned("", trouble="review-row-unknown", label=label)
    if len(cells) != 3 or any(_merged(cell) for cell in cells):
        return Returned(identifier, trouble="review-row-merged", label=label)
    own = known.rows.get(identifier)
    remark, approved = _remark(cells[2], file, own, sent.remark, known.ui)
    comments = _comments(row, file)
    return Returned(
        identifier, _markdown(cells[1], file), " · ".join(filter(None, (remark, *comments))),
        approved, sent.source, sent.target, label=label,
    )  # fmt: skip


class _Sent(Struct, frozen=True):
    """The fingerprints of what had gone out, as far as the file still knows them."""

    source: str = ""
    target: str = ""
    remark: str = ""


def _identity(
    row: etree._Element, cells: Sequence[etree._Element], file: WordFile, known: _Known
) -> tuple[str, _Sent]:
    """Which row it is: by its hidden mark, else by its bookmark, else by its source."""
    hidden = "".join(run.text for cell in cells for run in _runs(cell, file, hidden=True))
    match = _TOKEN.search(hidden)
    if match:
        # A mark is unique in a cell; two rows joined in one have two.
        identifier, source, target, remark = match.groups()
        spelled = {clean(key): key for key in known.rows}
        return spelled.get(identifier, identifier), _Sent(source, target, remark)
    marks = (value(each, "name") for each in row.iter(f"{W}bookmarkStart"))
    found = next((known.bookmarks[name] for name in marks if name in known.bookmarks), "")
    if cells:
        source = mark(_markdown(cells[0], file, leave=("PK Context",)))
        found = found or known.sources.get(source, "")
        if found:
            now = known.rows[found]
            # Without the mark only the words say whether the source is still the same.
            same = source == mark(now.source)
            return found, _Sent(now.source_hash if same else "0" * 8)
    return "", _Sent()


def _merged(cell: etree._Element) -> bool:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return cell.find(f"{W}tcPr/{W}vMerge") is not None or (
        span is not None and value(span) not in ("", "1")
    )


def _is_heading(cells: Sequence[etree._Element], file: WordFile) -> bool:
    """Whether the row names the columns, in a file whose repeated header was undone."""
    return bool(cells) and all(
        _style(paragraph, file) == "PK Column"
        for cell in cells for paragraph in cell.iter(f"{W}p") if _plain(paragraph, file).strip()
    )  # fmt: skip


def _label(identifier: str, cells: Sequence[etree._Element], file: WordFile, known: _Known) -> str:
    """What a person recognises a row by: its place, else its first words."""
    own = known.rows.get(identifier)
    if own is not None:
        return own.context or own.id
    words = (clean(" ".join(_plain(p, file) for p in cell.iter(f"{W}p"))) for cell in cells)
    return identifier or cut(next((each for each in words if each), ""), _SHORT)


# ----------------------------------------------------------------------------------- remarks


def _remark(
    cell: etree._Element, file: WordFile, row: Row | None, sent: str, ui: Ui
) -> tuple[str, bool]:
    """What the person wrote under remarks, and whether that is only their approval."""
    ours: list[str] = []
    theirs: list[str] = []
    for paragraph in cell.iter(f"{W}p"):
        into = ours if _style(paragraph, file) == "PK Note" else theirs
        into.append(_plain(paragraph, file))
    if fingerprint("\n".join(ours)) != sent and row is not None:
        # Somebody typed at the end of one of our sentences.
        sentences = [said(note) for note in notes(row, ui)]
        theirs = [_beyond(each, sentences) for each in ours] + theirs
    told = clean(" ".join(theirs))
    approved = told.rstrip(" .!").lower() in _APPROVED
    return ("", True) if approved else (told, False)


def _beyond(paragraph: str, sentences: Sequence[str]) -> str:
    """What a paragraph says beyond the sentence of ours that it begins with."""
    said_before = max((s for s in sentences if paragraph.startswith(s)), key=len, default="")
    return paragraph[len(said_before) :]


def _comments(row: etree._Element, file: WordFile) -> Iterator[str]:
    """The comments that hang on a row, each with its author."""
    for name in ("commentReference", "commentRangeStart"):
        wanted = [value(each, "id") for each in row.iter(f"{W}{name}")]
        if wanted:
            yield from (file.comments[each] for each in dict.fromkeys(wanted)
                        if file.comments.get(each))  # fmt: skip
            return


# ------------------------------------------------------------------------------------- words


def _markdown(cell: etree._Element, file: WordFile, leave: Sequence[str] = ()) -> str:
    """The words of a cell as one line of light Markdown; several paragraphs are one unit still."""
    runs: list[Run] = []
    joined = True
    for paragraph in cell.iter(f"{W}p"):
        if _style(paragraph, file) in leave:
            continue
        runs += [*([] if joined else [Run(" ")]), *_runs(paragraph, file)]
        # Where only the paragraph's end was deleted, its words go on in the next one.
        joined = paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
    return written(settled(tuple(runs)))


def _plain(paragraph: etree._Element, file: WordFile) -> str:
    return text_of(tuple(_runs(paragraph, file)))


def _style(paragraph: etree._Element, file: WordFile) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    named = None if style is None else file.styles.get(value(style))
    return named.name if named else ""


def _runs(element: etree._Element, file: WordFile, hidden: bool = False) -> Iterator[Run]:
    """The runs of words inside an element, as Word shows them with every change accepted; with
    `hidden`, those that Word does not show."""
    fields: list[str] = []
    yield from _inside(element, file, "", fields, hidden)


def _inside(
    element: etree._Element, file: WordFile, link: str, fields: list[str], hidden: bool
) -> Iterator[Run]:
    for child in element:
        if child.tag == f"{W}r":
            yield from _run(child, file, link, fields, hidden)
        elif child.tag == f"{W}hyperlink":
            yield from _inside(child, file, file.address(child) or link, fields, hidden)
        elif child.tag == f"{W}fldSimple":
            address = _LINK.match(value(child, "instr"))
            yield from _inside(child, file, address[1] if address else link, fields, hidden)
        elif child.tag not in _GONE and child.tag != _FALLBACK:
            yield from _inside(child, file, link, fields, hidden)


def _run(
    run: etree._Element, file: WordFile, link: str, fields: list[str], hidden: bool
) -> Iterator[Run]:
    """A run; `fields` holds the instruction of each field it stands in, "\\n" once it shows."""
    manner = run.find(f"{W}rPr")
    if (manner is not None and flag(manner, "vanish")) != hidden:
        return
    words = ""
    for child in run:
        if child.tag == f"{W}fldChar":
            _field(value(child, "fldCharType"), fields)
        elif child.tag == f"{W}instrText" and fields:
            fields[-1] += child.text or ""
        elif not fields or fields[-1].endswith("\n"):
            words += child.text or "" if child.tag == f"{W}t" else _SIGNS.get(str(child.tag), "")
    address = next((match[1] for each in fields if (match := _LINK.match(each))), link)
    if words:
        bold, italic, language = file.manner(manner)
        yield Run(words, bold, italic, address, language)


def _field(kind: str, fields: list[str]) -> None:
    if kind == "begin":
        fields.append("")
    elif kind == "separate" and fields:
        fields[-1] += "\n"
    elif kind == "end" and fields:
        fields.pop()
