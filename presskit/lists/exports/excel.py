"""A list as an Excel file for people: cells that are texts and nothing else.

No cell is reckoned, no number loses its first zero, no address becomes a link.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from presskit.lists import COLUMNS, SEVERAL, Recipient
from presskit.lists.exports.cells import one_line
from presskit.lists.matching.keys import phone_keys
from presskit.names import print_phone

# What Excel takes in a cell.
_LONGEST = 32_767
# A file says when it was made; the same list must give the same bytes.
_MADE = datetime(2000, 1, 1)
_WIDTHS = {"email": 34, "outlet": 28, "display_name": 24, "source_url": 34, "job_title": 24}
_NARROW, _WIDE = 12, 18


def workbook(recipients: Sequence[Recipient]) -> bytes:
    """The columns of our own lists; phones as a French reader reads them."""
    return _written(COLUMNS, ([_cell(each, name) for name in COLUMNS] for each in recipients))


def refused_workbook(addresses: Sequence[str]) -> bytes:
    """One address a row."""
    return _written(("email",), ([each] for each in addresses))


def _written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }) as book:  # fmt: skip
        book.set_properties({"created": _MADE})
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        sheet = book.add_worksheet()
        last = 0
        for n, name in enumerate(header):
            sheet.write_string(0, n, name, bold)
            sheet.set_column(n, n, _WIDTHS.get(name, _WIDE if n else _NARROW), text)
        for last, row in enumerate(rows, start=1):
            for n, cell in enumerate(row):
                if cell:
                    sheet.write_string(last, n, cell, text)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(header) - 1)
    return stream.getvalue()


def _cell(recipient: Recipient, column: str) -> str:
    written = one_line(getattr(recipient, column))
    if column not in ("phone", "mobile"):
        return written[:_LONGEST]
    numbers = phone_keys(written, recipient.country)
    return SEVERAL.join(print_phone(each, national=True).replace("\xa0", " ")
                        for each in numbers) or written  # fmt: skip
