"""Entries of review files as rows for people: where each stands in words, what to know about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from presskit.markup import Run, text_of
from presskit.review import OFFICE, Checker, Finding, Row
from presskit.review.marks import read
from presskit.review.word_diff import Change, word_diff
from presskit.translation import Entry
from presskit.translation.facts import Difference
from presskit.values import print_date
from presskit.wording import Ui, talk
from presskit.wording.of_review import STEPS
from presskit.wording.of_translation import KINDS


def rows(
    entries: Iterable[Entry], check: Checker, ui: Ui, names: Mapping[str, str], office: bool = False
) -> tuple[Row, ...]:
    """A row an entry, in the order of the file. `names` gives what people call an id."""
    return tuple(_row(entry, check, ui, names, office) for entry in entries)


def _row(entry: Entry, check: Checker, ui: Ui, names: Mapping[str, str], office: bool) -> Row:
    # Of a text out of date the change of its source says more than what differs.
    findings = check(entry) if entry.target and entry.state != "stale" else ()
    remark = tuple(remarks(entry, findings, ui))
    return Row(
        f"{OFFICE}{entry.id}" if office else entry.id, entry.source, entry.target, entry.state,
        where(entry.id, ui, names), remark, entry.suggestion, entry.was_source,
        "office" if office else "release",
    )  # fmt: skip


def remarks(entry: Entry, findings: Sequence[Finding], ui: Ui) -> Iterator[str]:
    """What there is to know of an entry, a sentence each; what a change of the source did is left
    to whoever shows it."""
    if entry.state == "machine":
        yield talk("remark-person" if entry.vouched else "remark-machine", ui)
    if entry.state == "reviewed" and entry.by:
        yield talk("remark-reviewed", ui, by=entry.by, at=_day(entry.at, ui))
    for finding in findings:
        yield talk("remark-finding", ui, text=finding.words)
    if entry.note:
        yield talk("remark-note", ui, text=entry.note)


Note = tuple[tuple[Change, Run], ...]


def notes(row: Row, ui: Ui) -> tuple[Note, ...]:
    """What stands under remarks when the file goes out, a note a paragraph."""
    state = talk(f"state-{row.state}", ui)
    name, *more = (state[:1].upper() + state[1:], *row.remark)
    told = [_same(Run(name), *(Run(f" · {each}") for each in more[:1])),
            *(_same(Run(each)) for each in more[1:])]  # fmt: skip
    if row.state == "stale" and row.was_source:
        before, after = text_of(read(row.was_source)), text_of(read(row.source))
        changes = tuple((change, Run(words)) for change, words in word_diff(before, after))
        told += [_same(Run(talk("remark-stale", ui))), changes]
    if row.suggestion:
        opening = Run(talk("remark-suggestion", ui, text="").rstrip() + " ")
        told.append(_same(opening, *read(row.suggestion)))
    return tuple(told)


def said(note: Note) -> str:
    """The words of a note."""
    return text_of(tuple(run for _, run in note))


def _same(*runs: Run) -> Note:
    return tuple(("same", run) for run in runs)


def _day(written: str, ui: Ui) -> str:
    """An ISO day as it is said; whatever else somebody wrote, as it is."""
    try:
        return print_date(date.fromisoformat(written), "fr-FR" if ui == "fr" else "en-GB")
    except ValueError:
        return written


def in_words(difference: Difference, ui: Ui) -> Finding:
    """A difference of facts as a sentence."""
    lost, added = not difference.found, not difference.expected
    key = "finding-lost" if lost else "finding-added" if added else "finding-changed"
    kind = KINDS.get(difference.kind, (difference.kind,) * 2)[0 if ui == "fr" else 1]
    facts = {"kind": kind, "expected": difference.expected, "found": difference.found}
    return Finding(talk(key, ui, **facts), difference.grave)


def where(identifier: str, ui: Ui, names: Mapping[str, str]) -> str:
    """Where a text stands, as people say it: "Section 2 · paragraph 3"."""
    steps = list(_steps(identifier.split("."), 0 if ui == "fr" else 1, names))
    return " · ".join((steps[0][:1].upper() + steps[0][1:], *steps[1:])) if steps else identifier


def _steps(parts: Sequence[str], column: int, names: Mapping[str, str]) -> Iterator[str]:
    counted = ""
    for n, part in enumerate(parts):
        following = parts[n + 1] if n + 1 < len(parts) else ""
        if part.isdigit():
            word, counted = (STEPS["block"][column] if counted == "text" else counted), ""
            yield f"{word} {part}".strip()
        elif following.isdigit():
            # A text of one paragraph is not called a text; of several, each is a paragraph.
            whole = n + 2 == len(parts) and part not in _LISTS
            if whole and part != "text":
                yield _word(part, column, names)
            counted = "text" if whole else _word(part, column, names)
        elif part != "text" or not n:
            yield _word(part, column, names)


_LISTS = ("sections", "parts", "key_figures", "programme", "sessions", "talks", "about", "media",
          "links", "changes", "timeline", "biographies", "speakers", "attending", "roles",
          "contacts")  # fmt: skip


def _word(part: str, column: int, names: Mapping[str, str]) -> str:
    return STEPS[part][column] if part in STEPS else names.get(part, part)
