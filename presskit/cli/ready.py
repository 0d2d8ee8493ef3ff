"""`presskit check --release-ready`: the short list one reads aloud before a release is sent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presskit.build import Order, make_kit, make_pictures
from presskit.checks import check
from presskit.cli.online import check_links
from presskit.cli.opening import open_desk
from presskit.cli.shell import DONE, WRONG_FILES, Shell
from presskit.edition.compose import compose
from presskit.model import Release
from presskit.office import Desk, ReleaseFile
from presskit.problems import Problem, Refusal
from presskit.render.theme import open_theme
from presskit.values import in_zone, print_moment

State = Literal["yes", "no", "unknown"]
_TICKS: dict[State, tuple[str, str]] = {
    "yes": ("✓", "green"), "no": ("✗", "red"), "unknown": ("?", "yellow"),
}  # fmt: skip


class Point(Struct, frozen=True):
    """A line of the list: what it is about, how it stands, and what is missing (the codes of the
    problems, or words of our own)."""

    name: str
    state: State
    detail: str = ""
    problems: tuple[Problem, ...] = ()


# Which problems speak against which point; the rest of the errors stand under `sound`.
_ABOUT: dict[str, frozenset[str]] = {
    "languages": frozenset({"translation-missing", "translation-none", "wrong-language"}),
    "reviewed": frozenset({"translation-unreviewed", "translation-stale", "translation-doubted"}),
    "facts": frozenset({"facts-differ", "translation-differs", "translation-doubted", "weekday",
                        "event-date", "count", "names-differ"}),
    "contacts": frozenset({"contact-none", "contact", "contact-email", "contact-phone"}),
    "pictures": frozenset({"image-credit", "alt-missing", "alt", "media-missing", "media-expired"}),
}  # fmt: skip


def show_ready(shell: Shell, office: Path | None, releases: Sequence[str], online: bool) -> int:
    """Print the list of each release; 0 where nothing speaks against sending."""
    desk = open_desk(office, releases)
    lists = {file.slug: points(file, desk, shell, online) for file in desk.releases}
    ready = all(point.state != "no" for each in lists.values() for point in each)
    problems = list(dict.fromkeys(p for each in lists.values() for one in each
                                  for p in one.problems))  # fmt: skip
    if shell.as_json:
        shell.result({"ready": ready, "releases": [
            {"slug": slug, "points": [{"name": p.name, "state": p.state} for p in each]}
            for slug, each in lists.items()]}, problems)  # fmt: skip
        return DONE if ready else WRONG_FILES
    for slug, each in lists.items():
        _print(shell, slug, each)
    shell.say("ready" if ready else "not-ready")
    return DONE if ready else WRONG_FILES


def points(file: ReleaseFile, desk: Desk, shell: Shell, online: bool) -> tuple[Point, ...]:
    """The list of a release, always the same points in the same order."""
    problems = check(file, desk)
    counted = [p for p in problems if p.severity != "info" or p.code in _ABOUT["reviewed"]]
    known = frozenset().union(*_ABOUT.values())
    others = tuple(p for p in problems if p.severity == "error" and p.code not in known)
    release = file.release
    made = [Point("sound", "no" if others or release is None else "yes", problems=others)]
    made += [_point(name, counted, codes) for name, codes in _ABOUT.items()]
    if release is None:
        return tuple(made)
    made.insert(1, _embargo(release, desk, shell))
    made.insert(5, _quotes(release))
    made.append(_links(file, desk, shell) if online else Point("links", "unknown", "offline"))
    made.append(_documents(file, desk, has_fault=bool(others) or made[2].state == "no"))
    return tuple(made)


def _point(name: str, problems: Iterable[Problem], codes: frozenset[str]) -> Point:
    found = tuple(problem for problem in problems if problem.code in codes)
    return Point(name, "no" if found else "yes", problems=found)


def _embargo(release: Release, desk: Desk, shell: Shell) -> Point:
    if release.embargo is None:
        return Point("embargo", "yes", shell.talk("ready-no-embargo"))
    zone = desk.office.timezone
    over = in_zone(release.embargo, zone) <= datetime.now(UTC)
    until = print_moment(release.embargo, zone, "fr-FR" if shell.ui == "fr" else "en-GB")
    return Point("embargo", "yes", shell.talk("ready-over" if over else "ready-until", until=until))


def _quotes(release: Release) -> Point:
    """Quotes are approved by whom they are from, or were published before."""
    waiting = [key for key, quote in release.quotes.items()
               if quote.approved_on is None and quote.source is None]  # fmt: skip
    return Point("quotes", "no" if waiting else "yes", ", ".join(waiting))


def _links(file: ReleaseFile, desk: Desk, shell: Shell) -> Point:
    quiet = replace(shell, quiet=True)
    dead = tuple(check_links(quiet, replace(desk, releases=(file,))))
    return Point("links", "no" if dead else "yes", problems=dead)


def _documents(file: ReleaseFile, desk: Desk, has_fault: bool) -> Point:
    """Whether every document can be made; Word files and PDFs are proved accessible as they are."""
    if has_fault or file.release is None:
        return Point("documents", "unknown", "not-built")
    try:
        languages = desk.office.languages
        order = Order(datetime.now(UTC), desk.root, languages)
        theme = open_theme(desk.root, desk.office.theme)
        pictures = make_pictures(file.release, file.path.parent, desk)
        editions = [compose(file.release, file.slug, desk, language, pictures, order.as_of,
                            languages) for language in languages]  # fmt: skip
        make_kit(file, desk, editions, theme, order)
    except Refusal as refusal:
        return Point("documents", "no", problems=tuple(refusal.problems))
    return Point("documents", "yes")


# -------------------------------------------------------------------------------------- output


def _print(shell: Shell, slug: str, each: Iterable[Point]) -> None:
    from rich.text import Text

    console = shell.console(sys.stdout)
    console.print(Text(slug, style="bold"))
    for point in each:
        tick, colour = _TICKS[point.state]
        line = Text(f"  {tick} ", style=colour)
        line.append(_words(shell, point), style="")
        console.print(line)
        shell.show(point.problems, sys.stdout)
    console.print()


def _words(shell: Shell, point: Point) -> str:
    said = shell.talk(f"ready-{point.name}")
    keys: dict[str, Callable[[], str]] = {
        "offline": lambda: shell.talk("ready-offline"),
        "not-built": lambda: shell.talk("ready-not-built"),
    }
    detail = keys[point.detail]() if point.detail in keys else point.detail
    return f"{said}{' : ' if shell.ui == 'fr' else ': '}{detail}" if detail else said
