"""`presskit lists forget|dossier|due`: what people may ask of an office, and what it should ask."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from presskit.cli.lists_files import (
    Lists,
    alone,
    many_rows,
    open_all,
    write_lists,
)
from presskit.cli.opening import today
from presskit.cli.shell import Shell, code_for, folded
from presskit.lists import COLUMNS
from presskit.lists.dossier import Dossier, Row, held
from presskit.lists.due import due, keep_until, read_day, three_years_before
from presskit.lists.forgetting import Forgetting, forgetting
from presskit.lists.matching.keys import email_keys
from presskit.lists.people import people
from presskit.lists.store import FOLDER
from presskit.lists.suppression import suppression_file
from presskit.lists.traces import marks, traces
from presskit.office import find_office
from presskit.problems import Place, Problem, Refusal, error, warning
from presskit.values import Locale, print_date
from presskit.wording import Ui

_LOCALES: Mapping[Ui, Locale] = {"fr": "fr-FR", "en": "en-GB"}
# How wide an ISO day is.
_ISO = 10


# ------------------------------------------------------------------------------------- forget


def run_forget(shell: Shell, office: Path | None, address: str) -> int:
    """Forget whoever has an address; returns the exit code. The refusal is written down before
    anything is deleted, so that whatever stops the rest brings nobody back."""
    shell.so_far = {"rows": 0, "files": {}, "remaining": []}
    _one_address(address)
    with many_rows(), alone(find_office(office) / FOLDER):
        all_ = open_all(office)
        done = forgetting(all_.root, all_.lists, all_.suppression, address, today())
        write_lists({suppression_file(all_.root): done.suppression.text()}, all_.root)
        _erase(done, all_.root)
    places = [Place(all_.shown(path)) for path in done.remaining]
    problems = [*all_.problems, *_about(done.dossier, all_),
                *(warning("person-remains", place=place) for place in places)]  # fmt: skip
    if shell.as_json:
        files = {all_.shown(path): count for path, count in done.rows.items()}
        shell.result({"rows": sum(files.values()), "files": files,
                      "remaining": [place.file for place in places]}, problems)  # fmt: skip
        return code_for(problems)
    shell.show(problems, sys.stderr)
    _told_forgotten(shell, done, all_)
    return code_for(problems)


def _erase(done: Forgetting, root: Path) -> None:
    try:
        write_lists(done.texts, root)
    except Refusal as refusal:
        raise Refusal(*refusal.problems, error("forget-unfinished")) from refusal


def _told_forgotten(shell: Shell, done: Forgetting, all_: Lists) -> None:
    shared = done.dossier.shared
    if not done.rows and not shared:
        shell.say("forget-unknown")
    else:
        shell.say("forget-done", n=sum(done.rows.values()), keys=len(done.dossier.keys))
    for path, count in done.rows.items():
        shell.say("forget-file", file=all_.shown(path), n=count)
    for row in shared:
        shell.say("forget-shared", file=all_.shown(row.list.path), line=row.line)
    shell.say("forget-elsewhere")


def _one_address(written: str) -> None:
    if len(email_keys(written)) != 1:
        raise Refusal(error("not-an-address"), usage=True)


def _about(dossier: Dossier, all_: Lists) -> list[Problem]:
    """What a person should look at before trusting the rest."""
    problems = [warning("perhaps-the-same", place=Place(all_.shown(row.list.path), row.line))
                for row in dossier.doubtful]  # fmt: skip
    if dossier.people > 1:
        problems.append(warning("address-of-several", n=dossier.people))
    return problems


# ------------------------------------------------------------------------------------ dossier


def run_dossier(shell: Shell, office: Path | None, address: str) -> int:
    """Print everything about whoever has an address; returns the exit code."""
    shell.so_far = {"rows": [], "shared": 0, "files": [], "keep_until": None,
                    "suppressed_on": None}  # fmt: skip
    _one_address(address)
    with many_rows():
        all_ = open_all(office)
        dossier = held(all_.lists, address)
    files = [all_.shown(path) for path in traces(all_.root, marks(dossier))]
    problems = [*all_.problems, *_about(dossier, all_)]
    suppressed, until = all_.suppression.said_of(address), _keep_until(dossier)
    if shell.as_json:
        shell.result({
            "rows": [_as_json(row, rule, all_) for row, rule in dossier.rows],
            "shared": len(dossier.shared), "files": files, "keep_until": until or None,
            "suppressed_on": suppressed[0] if suppressed else None,
        }, problems)  # fmt: skip
        return code_for(problems)
    shell.show(problems, sys.stderr)
    for line in _letter(shell, address, dossier, all_):
        print(folded(line, sys.stdout, "  " if line.startswith(" ") else ""))
    for key, day in (("keep", until), ("suppressed", suppressed[0] if suppressed else "")):
        if day:
            shell.tell(f"dossier-{key}", day=day_in_words(day, shell.ui))
    _print_files(shell, files)
    return code_for(problems)


def _letter(shell: Shell, address: str, dossier: Dossier, all_: Lists) -> Iterable[str]:
    """The dossier as it is handed over, line by line."""
    yield shell.talk("dossier-title", address=address, day=day_in_words(today(), shell.ui))
    yield ""
    if not dossier.rows:
        yield shell.talk("dossier-nothing")
    for row, rule in dossier.rows:
        yield shell.talk("dossier-row", file=all_.shown(row.list.path), line=row.line)
        yield from _fields(shell, row)
        if rule and len(dossier.rows) > 1:
            yield shell.talk("dossier-joined", rule=shell.talk(f"rule-{rule}"))
        yield ""
    if dossier.shared:
        yield shell.talk("dossier-shared", n=len(dossier.shared))
    if dossier.rows:
        yield shell.talk("dossier-law")
        days = [row.recipient.opt_out_on for row, _ in dossier.rows]
        if said_no := min(filter(None, days), default=""):
            yield shell.talk("dossier-opted-out", day=day_in_words(said_no, shell.ui))
        if not _keep_until(dossier):
            yield shell.talk("dossier-undated")


def _fields(shell: Shell, row: Row) -> Iterable[str]:
    """The filled columns of a row, with their names."""
    names = {name: shell.talk(f"field-{name}") for name in COLUMNS}
    width = max(map(len, names.values()))
    for name, label in names.items():
        value = getattr(row.recipient, name)
        if value and name == "legal_basis":
            value = _basis(shell, value)
        if value:
            yield f"  {label:<{width}}  {value}"


def _basis(shell: Shell, code: str) -> str:
    known = ("legitimate_interest", "consent", "public_task")
    return shell.talk(f"basis-{code}") if code in known else code


def _as_json(row: Row, rule: str, all_: Lists) -> dict[str, Any]:
    """A row with all its columns, where it is, and by which rule it is this person's."""
    columns = {name: getattr(row.recipient, name) for name in COLUMNS}
    return {"file": all_.shown(row.list.path), "line": row.line, "rule": rule or None, **columns}


def _keep_until(dossier: Dossier) -> str:
    return max((keep_until(row.recipient) for row, _ in dossier.rows), default="")


def _print_files(shell: Shell, files: Sequence[str]) -> None:
    if files:
        shell.tell("dossier-files")
    for file in files:
        print(f"  {file}")


# ---------------------------------------------------------------------------------------- due


def run_due(shell: Shell, office: Path | None, before: str | None) -> int:
    """Print who falls due; returns the exit code. Rows and dates, nobody's name."""
    shell.so_far = {"rows": [], "before": None}
    now = date.fromisoformat(today())
    limit = _limit(before) if before else three_years_before(now)
    with many_rows():
        all_ = open_all(office)
        found = due(people(all_.lists), all_.suppression, limit, now)
    if shell.as_json:
        rows = [{"reason": each.reason, "since": each.since or None, "rows": [*each.person.rows]}
                for each in found]  # fmt: skip
        shell.result({"rows": rows, "before": limit.isoformat()}, all_.problems)
        return code_for(all_.problems)
    shell.show(all_.problems, sys.stderr)
    if not found and not all_.problems:
        shell.say("due-nobody")
    for reason, group in groupby(found, key=lambda each: each.reason):
        shell.tell(f"due-{reason}", before=day_in_words(limit.isoformat(), shell.ui))
        for each in group:
            where = ", ".join(each.person.rows)
            print(f"  {each.since:<{_ISO}}  {where}")
    return code_for(all_.problems)


def day_in_words(written: str, ui: Ui) -> str:
    """A day as the reader's language prints it; what is no date stays as it was written."""
    day = read_day(written)
    return print_date(date.fromisoformat(day), _LOCALES[ui]) if day else written


def _limit(written: str) -> date:
    day = read_day(written)
    if not day:
        raise Refusal(error("due-day", found=written), usage=True)
    return date.fromisoformat(day)
