"""The files of a deduplication: a list read twice; what comes of it; what was decided.

The first reading keeps keys, the second brings rows of one person together and lets them go.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path
from typing import Literal

from presskit.lists import COLUMNS, Recipient
from presskit.lists.formulas import quoted
from presskit.lists.matching import Book, Decision, Outcome, Question
from presskit.lists.matching.survivors import survivor
from presskit.lists.table import Table, open_text
from presskit.names import fold
from presskit.problems import Place, Refusal, error

# What rows are compared by, in the order in which a book takes it.
_KEYS = ("first_name", "last_name", "display_name", "email", "phone", "mobile", "outlet", "country")
REVIEW_COLUMNS = ("decision", "why", "id", "other", "name", "other_name", "email", "other_email",
                  "mobile", "other_mobile", "outlet", "other_outlet")  # fmt: skip
_ANSWERS: dict[str, Literal["same", "different"]] = {
    "same": "same", "yes": "same", "y": "same", "1": "same", "=": "same", "meme": "same",
    "oui": "same", "o": "same", "identique": "same", "different": "different", "no": "different",
    "n": "different", "0": "different", "non": "different", "differents": "different",
    "differente": "different", "distinct": "different",
}  # fmt: skip


def read_book(table: Table, named: Sequence[str] = ()) -> Book:
    """The keys of every row. Refuses an id that comes twice."""
    book = Book(named)
    keys = itemgetter(*(table.columns.get(name, -1) for name in _KEYS))
    at = table.columns.get("id", -1)
    seen: set[str] = set()
    for number, row in enumerate(table.rows(), start=1):
        row.append("")  # what a missing column says
        identifier = row[at].strip() or str(number)
        if identifier in seen:
            raise Refusal(error("list-id-twice", place=Place(table.shown), n=number))
        seen.add(identifier)
        book.add(identifier, *map(str.strip, keys(row)))
    book.close()
    return book


# ------------------------------------------------------------------------------------- results


def survivors_text(table: Table, outcome: Outcome) -> str:
    """The list with one row a person, in the order in which they first come."""
    left, waiting = outcome.sizes, dict[str, list[Recipient]]()
    lines: dict[str, str] = {}
    writer = csv.writer(_Line())
    for each, cluster in zip(table.recipients(), outcome.clusters, strict=True):
        together = waiting.get(cluster)
        if together is None and left[cluster] > 1:
            together = waiting[cluster] = []
            lines[cluster] = ""
        if together is not None:
            together.append(each)
            if len(together) < left[cluster]:
                continue
            each = survivor(waiting.pop(cluster), cluster)
        lines[cluster] = writer.writerow(each)
    return ",".join(COLUMNS) + "\r\n" + "".join(lines.values())


class _Line:
    """What gives a line of CSV back rather than keeping it."""

    def write(self, line: str) -> str:
        """The line itself."""
        return line


def clusters_text(outcome: Outcome) -> str:
    """`id,cluster,rule`, one line a row: what was joined by which rule; a merge is undone by it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(("id", "cluster", "rule"))
    writer.writerows(zip(outcome.ids, outcome.clusters, outcome.rules, strict=True))
    return stream.getvalue()


def review_text(table: Table, questions: Sequence[Question], reasons: dict[str, str]) -> str:
    """The doubtful pairs side by side, for a spreadsheet: UTF-8 with a mark, semicolons, nothing
    that a spreadsheet would reckon. `reasons` says each `why` in words."""
    wanted = {each for question in questions for each in (question.one, question.other)}
    rows = {each.id: each for each in table.recipients() if each.id in wanted} if wanted else {}
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(REVIEW_COLUMNS)
    for question in questions:
        one, other = rows[question.one], rows[question.other]
        pairs = [(_name(each), each.email, each.mobile, each.outlet) for each in (one, other)]
        sides = [cell for both in zip(*pairs, strict=True) for cell in both]
        cells = ("", reasons[question.why], question.one, question.other, *sides)
        writer.writerow([quoted(cell) for cell in cells])
    return "\ufeff" + stream.getvalue()


def _name(each: Recipient) -> str:
    return f"{each.first_name} {each.last_name}".strip() or each.display_name


# ----------------------------------------------------------------------------------- decisions


def read_decisions(path: Path, shown: str) -> tuple[list[Decision], list[int]]:
    """What a person answered in a review file, and the lines whose answer says neither same nor
    different. Lines without an answer wait."""
    with open_text(path, shown) as stream:
        try:
            text = stream.read()
        except UnicodeDecodeError:
            # A spreadsheet saved it in the encoding of its country.
            text = path.read_bytes().decode("cp1252", "replace")
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    try:
        rows = list(reader)
    except csv.Error as bad:
        raise Refusal(error("list-damaged", place=Place(shown, reader.line_num))) from bad
    header = [name.strip().lower() for name in rows[0]] if rows else []
    if not {"id", "other", "decision"} <= set(header):
        raise Refusal(error("decisions-no-columns", place=Place(shown, 1)))
    places = [header.index(name) for name in ("id", "other", "decision")]
    decisions, unclear = [], []
    for line, row in enumerate(rows[1:], start=2):
        one, other, said = (row[n].strip().lstrip("'") if n < len(row) else "" for n in places)
        verdict = _ANSWERS.get(fold(said))
        if verdict and one and other and one != other:
            decisions.append(Decision(one, other, verdict))
        elif said:
            unclear.append(line)
    return decisions, unclear
