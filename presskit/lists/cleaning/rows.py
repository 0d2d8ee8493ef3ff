"""A row of somebody else's table as a recipient of ours, and the cells that could not be read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field

from presskit.lists import COLUMNS, SEVERAL, Recipient
from presskit.lists.cleaning import Read, Reason, Reject
from presskit.lists.cleaning.aliases import IGNORED
from presskit.lists.cleaning.days import read_day
from presskit.lists.cleaning.headers import WHO, column_of
from presskit.lists.cleaning.mailboxes import name_beside, read_mailboxes
from presskit.lists.cleaning.naming import called
from presskit.lists.cleaning.objections import (
    Answer,
    read_opt_in,
    read_opt_out,
    read_status,
    refuses,
)
from presskit.lists.cleaning.phones import read_phones
from presskit.lists.cleaning.words import (
    one_line,
    read_basis,
    read_country,
    read_language,
    read_link,
    read_outlets,
    read_region,
    read_several,
    read_text,
)
from presskit.lists.formulas import disarmed, is_armed
from presskit.lists.matching.keys import repaired
from presskit.names import fold, is_mobile

# How a cell of each column is read; columns of names, addresses, numbers and objections have their
# own sentence below.
READERS: Mapping[str, Callable[[str], Read]] = {
    "source": read_text, "outlet": read_outlets, "outlet_type": read_text, "job_title": read_text,
    "beat": read_several, "language": read_language, "country": read_country,
    "region": read_region, "updated": read_day, "legal_basis": read_basis,
    "source_url": read_link, "collected_on": read_day, "informed_on": read_day,
    "last_contact_on": read_day, "tags": read_several,
}  # fmt: skip
_ANSWERS: Mapping[str, Callable[[str], Answer]] = {
    "opt_out": read_opt_out, "opt_out_on": read_opt_out, "opt_in": read_opt_in,
    "status": read_status,
}  # fmt: skip
# Columns whose cells are put together; of the others the first that can be read counts.
_TOGETHER = frozenset(("beat", "tags", "outlet"))
# Columns that a spreadsheet might reckon; the others hold nothing that could begin a formula.
_TEXTS = frozenset(("id", "source", "civility", "first_name", "middle_name", "last_name",
                    "display_name", "outlet", "outlet_type", "job_title", "beat", "region",
                    "tags"))  # fmt: skip
_LONGEST_ID, _LONGEST_NAME = 64, 500
# A cell, the place of its column in the row, and the field it fills.
Cell = tuple[str, int, str]


class Cleaner(Struct):
    """The rows of one file, one after the other; what was rejected gathers in `rejects`.

    `meant` names our column for each of the file's; `today` is the day of a no without a day;
    `all_refused` says that everybody in the file said no; `fixed` is what holds for every row that
    does not say otherwise.
    """

    file: str
    header: Sequence[str]
    meant: Sequence[str]
    today: str
    all_refused: bool = False
    fixed: Mapping[str, str] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)
    # Columns with something in them that means nothing to us.
    unknown: set[int] = field(default_factory=set)

    def recipient(self, number: int, row: Sequence[str]) -> Recipient | None:
        """The recipient of a row; None where the row says of nobody, or has more cells than there
        are columns: then nobody knows which cell is which."""
        if len(row) > len(self.meant) and any(map(str.strip, row[len(self.meant) :])):
            self._reject_row(number, "too-many-cells")
            return None
        told = self._told(number, row)
        values = self._values(number, told)
        if not any(values.get(name) for name in WHO):
            self._reject_row(number, "nobody")
            return None
        if self.fixed:
            values = {**self.fixed, **{name: value for name, value in values.items() if value}}
        return Recipient(**values)

    def _reject_row(self, number: int, reason: Reason) -> None:
        self.rejects.append(Reject(self.file, number, "", "", reason))

    def _told(self, number: int, row: Sequence[str]) -> dict[str, list[Cell]]:
        """The cells of a row that hold something, by the field they fill."""
        told: dict[str, list[Cell]] = {}
        for n, (meant, cell) in enumerate(zip(self.meant, row, strict=False)):
            text = cell.strip()
            if not text:
                continue
            if not meant:
                self.unknown.add(n)
            elif meant == "attributes":
                for name, value in self._attributes(number, n, text):
                    told.setdefault(name, []).append(self._shown(number, (value, n, name)))
            elif meant != IGNORED:
                mended = text if text.isascii() else repaired(text)
                told.setdefault(meant, []).append(self._shown(number, (mended, n, meant)))
        return told

    def _shown(self, number: int, cell: Cell) -> Cell:
        """A text without the sign that would make it a formula when the list is opened in a
        spreadsheet; a dash alone stands for nothing."""
        text, n, meant = cell
        if meant not in _TEXTS or not is_armed(text):
            return cell
        bare = disarmed(text)
        if bare:
            self._reject(number, cell, "formula")
        return bare, n, meant

    def _attributes(self, number: int, n: int, text: str) -> Sequence[tuple[str, str]]:
        """What listmonk's JSON says, by our columns."""
        found = _attributes(text)
        if found is None:
            self._reject(number, (text, n, ""), "not-attributes")
        return found or ()

    def _values(self, number: int, told: Mapping[str, Sequence[Cell]]) -> dict[str, str]:
        values = {
            name: self._read(number, cells) for name, cells in told.items() if name in READERS
        }
        if "email" in told:
            values["email"] = self._mailboxes(number, told["email"])
        if "phone" in told or "mobile" in told:
            values |= self._phones(number, told, values.get("country", ""))
        values |= self._name(number, told)
        if said := self._objection(number, told, values):
            values["opt_out_on"] = said
        if identifier := _text(told, "id"):
            # Ids are said where addresses are not.
            known = len(identifier) <= _LONGEST_ID and "@" not in identifier
            values["id"] = one_line(identifier) if known else ""
        return values

    def _read(self, number: int, cells: Sequence[Cell]) -> str:
        name = cells[0][2]
        if len(cells) == 1:
            return self._kept(number, cells[0], _cell(name, cells[0][0]))
        found = [self._kept(number, each, _cell(name, each[0])) for each in cells]
        kept = list(dict.fromkeys(value for value in found if value))
        return SEVERAL.join(kept) if name in _TOGETHER else next(iter(kept), "")

    def _kept(self, number: int, cell: Cell, read: Read) -> str:
        if read.reason:
            self._reject(number, cell, read.reason)
        return read.value

    def _mailboxes(self, number: int, cells: Sequence[Cell]) -> str:
        return _once([self._kept(number, each, read_mailboxes(each[0])) for each in cells])

    def _phones(
        self, number: int, told: Mapping[str, Sequence[Cell]], country: str
    ) -> dict[str, str]:
        """The numbers of both columns, each under what its first figures say it is; where they say
        nothing, under what its column says."""
        mobiles, lines = list[str](), list[str]()
        for column, own in (("mobile", mobiles), ("phone", lines)):
            for each in told.get(column, ()):
                for phone in self._kept(number, each, read_phones(each[0], country)).split(SEVERAL):
                    told_apart = phone.startswith(("+33", "+44"))
                    (mobiles if is_mobile(phone) else lines if told_apart else own).append(phone)
        return {"mobile": _once(mobiles), "phone": _once(lines)}

    def _name(self, number: int, told: Mapping[str, Sequence[Cell]]) -> dict[str, str]:
        """The columns of a name; a whole name that is an address or the outlet's is none."""
        first, last = _text(told, "first_name"), _text(told, "last_name")
        display = _text(told, "display_name")
        if max(len(first), len(last), len(display)) > _LONGEST_NAME:
            self._reject_names(number, told)
            return {}
        if "middle_name" in told:
            first = f"{first} {_text(told, 'middle_name')}"
        if display and ("@" in display or fold(display) == fold(_text(told, "outlet"))):
            display = ""
        if not (first or last or display):
            display = name_beside(_text(told, "email"))
        return called(_text(told, "civility"), first, last, display)._asdict()

    def _reject_names(self, number: int, told: Mapping[str, Sequence[Cell]]) -> None:
        for column in ("first_name", "last_name", "display_name"):
            if len(_text(told, column)) > _LONGEST_NAME:
                self._reject(number, told[column][0], "too-long")

    def _objection(
        self, number: int, told: Mapping[str, Sequence[Cell]], values: Mapping[str, str]
    ) -> str:
        """The day of a no, today where it has none; empty where there was no no."""
        said, days = self.all_refused or refuses(values.get("tags", "")), list[str]()
        for name in filter(told.__contains__, _ANSWERS):
            read = _ANSWERS[name]
            for cell in told[name]:
                answer = read(cell[0])
                said = said or answer.no
                days += [answer.day] if answer.day else []
                if not answer.clear:
                    self._reject(number, cell, "not-an-answer")
        return min(days, default=self.today) if said else ""

    def _reject(self, number: int, cell: Cell, reason: Reason) -> None:
        text, n, _ = cell
        self.rejects.append(Reject(self.file, number, self.header[n].strip(), text, reason))


def _text(told: Mapping[str, Sequence[Cell]], name: str) -> str:
    return told[name][0][0] if name in told else ""


def _once(cells: Sequence[str]) -> str:
    """The values of several cells, each once."""
    if len(cells) == 1 and SEVERAL not in cells[0]:
        return cells[0]
    parts = (part for cell in cells for part in cell.split(SEVERAL))
    return SEVERAL.join(dict.fromkeys(filter(None, parts)))


@lru_cache(maxsize=65536)
def _cell(name: str, text: str) -> Read:
    return READERS[name](text)


def _attributes(text: str) -> list[tuple[str, str]] | None:
    """The attributes of a subscriber by our columns; None where they are no JSON object."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    pairs = []
    for key, value in found.items():
        column = column_of(str(key))
        if column in COLUMNS or column in ("opt_out", "opt_in", "status"):
            values = value if isinstance(value, list) else [value]
            told = SEVERAL.join(str(each) for each in values if each not in (None, ""))
            pairs += [(column, told)] if told else []
    return pairs
