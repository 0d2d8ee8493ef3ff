"""`presskit new`: a release to fill in, with the parts of its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace
from pydantic_core import PydanticCustomError

from presskit.atomic import write_new
from presskit.cli.opening import today
from presskit.cli.shell import DONE, Shell
from presskit.contacts import listed
from presskit.model import ContactEntry, Kind, Release, Replaced
from presskit.names import fold, identifier_of, release_slug
from presskit.office import Desk, find_office, open_office
from presskit.office.folder import relative
from presskit.problems import Place, Problem, Refusal, error, nearest
from presskit.starter import Blank, tidied
from presskit.starter.blank import blank_release
from presskit.values import guess_date, read_date

KINDS: tuple[Kind, ...] = get_args(Kind)
# What a press officer types for them, without accents; "dossier de presse" begins so.
_FRENCH: Mapping[Kind, str] = {
    "release": "communique", "press-kit": "dossier", "statement": "declaration",
    "correction": "rectificatif",
}  # fmt: skip
# From an invitation to its event, where nothing is said.
_AHEAD = timedelta(days=14)


class Asked(Struct, frozen=True):
    """What was typed after `presskit new`."""

    title: str
    kind: str = "release"
    date: str | None = None
    issuers: tuple[str, ...] = ()


def new(shell: Shell, office: Path | None, asked: Asked) -> int:
    """Write the file of a new release; returns the exit code. Refuses, with nothing written, what
    was asked wrongly, and where the file is there already."""
    desk = open_office(find_office(office))
    blank = _blank(desk, asked)
    day = blank.event if blank.kind == "invitation" else blank.day
    path, twin = (desk.root / "releases" / f"{release_slug(day, blank.title)}{ending}"
                  for ending in (".yaml", ".yml"))  # fmt: skip
    for there in filter(Path.exists, (path, twin)):
        raise Refusal(error("new-file-exists", place=Place(relative(desk.root, there))))
    try:
        write_new(path, blank_release(blank).encode())
    except FileExistsError as reason:
        raise Refusal(error("new-file-exists", place=Place(relative(desk.root, path)))) from reason
    except OSError as reason:
        told = error("starter-unwritten", folder="releases", reason=reason.strerror or "")
        raise Refusal(told) from reason
    _show(shell, relative(desk.root, path), path.stem)
    return DONE


def _show(shell: Shell, file: str, slug: str) -> None:
    if shell.as_json:
        shell.result({"file": file}, [])
        return
    print(file)
    if not shell.quiet:
        steps = (shell.talk("new-open"), f"presskit check {slug}", f"presskit build {slug}")
        print("\n".join(("", shell.talk("next-steps"), *(f"  {each}" for each in steps))))


# -------------------------------------------------------------------------------- what is known


def _blank(desk: Desk, asked: Asked) -> Blank:
    """What is known of the release; refuses with everything that was asked wrongly."""
    kind, day = _kind(asked.kind), _day(asked.date)
    title = tidied(asked.title)
    wrong: list[Problem] = [each for each in (kind, day) if isinstance(each, Problem)]
    wrong += [] if identifier_of(title) else [error("new-title", found=title)]
    wrong += _unknown(desk, asked.issuers)
    if wrong or isinstance(kind, Problem) or isinstance(day, Problem):
        raise Refusal(*wrong, usage=True)
    now = date.fromisoformat(today())
    blank = _dated(Blank(kind, title, desk.office.languages, now, now + _AHEAD), day)
    return _of_the_office(desk, blank, asked.issuers)


def _dated(blank: Blank, day: date | None) -> Blank:
    """The day that was asked for: an invitation's is its event's, and it goes out before."""
    if day is None:
        return blank
    if blank.kind == "invitation":
        return replace(blank, event=day, day=min(blank.day, day))
    return replace(blank, day=day, event=day)


def _of_the_office(desk: Desk, blank: Blank, wanted: Sequence[str]) -> Blank:
    """Who signs, from where, and what it might correct, as far as the office tells."""
    last = _most_recent(desk, blank.day)
    known = tuple(desk.organisations.entries)
    signers = tuple(dict.fromkeys(wanted)) or _signers(desk, last[1] if last else None)
    about = tuple(key for key in signers if desk.organisations.entries[key].about)
    corrects = _replaced(*last) if last and blank.kind == "correction" else None
    place = last[1].place if last else None
    return replace(
        blank, place=place.within(blank.languages[0]) if place else "", signers=signers,
        others=tuple(key for key in known if key not in signers), about=about,
        contacts=tuple(key for key in signers if _reachable(desk, key)), corrects=corrects,
    )  # fmt: skip


def _signers(desk: Desk, last: Release | None) -> tuple[str, ...]:
    """Those of the last release; the office's only organisation, or its first."""
    known = tuple(desk.organisations.entries)
    same = tuple(key for key in (last.issuers if last else ()) if key in known)
    return known if len(known) == 1 else same or known[:1]


def _reachable(desk: Desk, key: str) -> bool:
    found = listed((ContactEntry(id=key),), desk.organisations.entries, desk.press.entries)
    return any(each.details.emails or each.details.phones for each in found)


def _most_recent(desk: Desk, day: date) -> tuple[str, Release] | None:
    """The last release that went out by that day, with its slug; else the last of all."""
    dated = [(file.release.date, file.slug, file.release) for file in desk.releases if file.release]
    out = [each for each in dated if each[0] <= day] or dated
    last = max(out, key=lambda each: each[:2], default=None)
    return last[1:] if last else None


def _replaced(slug: str, old: Release) -> Replaced:
    return Replaced(date=old.date, kind=old.kind, title=old.title, release=slug)


# --------------------------------------------------------------------------------- what was asked


def _kind(typed: str) -> Kind | Problem:
    """The kind that was typed, by its own name or by the one French press officers give it."""
    wanted = fold(typed).strip()
    for kind in KINDS:
        if kind == wanted or wanted.split(" ")[0] == _FRENCH.get(kind):
            return kind
    return error("new-kind", found=typed, choices=", ".join(KINDS), meant=nearest(typed, KINDS))


def _day(typed: str | None) -> date | Problem | None:
    try:
        return None if typed is None else read_date(typed)
    except PydanticCustomError:
        return error("not-a-date", found=typed or "", meant=guess_date(typed or ""))


def _unknown(desk: Desk, issuers: Sequence[str]) -> list[Problem]:
    return [
        error("unknown-id", id=key, file="contacts/organisations.yaml",
              meant=desk.organisations.nearest(key))
        for key in issuers if key not in desk.organisations.entries
    ]  # fmt: skip
