"""`presskit lists stats`: what the media lists are made of, as bars on the screen or as a page."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presskit.atomic import write_whole
from presskit.cli.lists_files import many_rows, open_all
from presskit.cli.lists_rights import day_in_words
from presskit.cli.opening import open_as_written, today
from presskit.cli.shell import Shell, code_for, width_of
from presskit.lists.people import people
from presskit.lists.stats import Bar, Stats, stats
from presskit.lists.stats_page import number, page, percent
from presskit.lists.stats_words import label_of
from presskit.problems import Place, Refusal, error
from presskit.render.colours import palette
from presskit.render.theme import PLAIN, STARTERS

if TYPE_CHECKING:
    from rich.text import Text

# Characters of a label, of the longest bar, and of all that stands before a bar.
_LABEL, _LONG, _BESIDE = 32, 36, 51
# Eighths of a character.
_ENDS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def run_stats(shell: Shell, office: Path | None, html: Path | None) -> int:
    """Print the charts, and write them as a page where one is asked for; returns the exit code."""
    shell.so_far = {"rows": 0, "lists": 0, "people": 0, "reachable": 0, "embargo": 0, "due": 0,
                    "charts": {}}  # fmt: skip
    if html and html.suffix.lower() not in (".html", ".htm"):
        raise Refusal(error("stats-no-page", place=Place(html.as_posix())), usage=True)
    with many_rows():
        all_ = open_all(office)
        found = stats(people(all_.lists), all_.suppression, date.fromisoformat(today()))
    if html:
        _write(html, _page(shell, all_.root, found))
    if shell.as_json:
        shell.result(_as_json(found), all_.problems)
        return code_for(all_.problems)
    shell.show(all_.problems, sys.stderr)
    _show(shell, found)
    if html:
        shell.say("stats-written", file=html.as_posix())
    return code_for(all_.problems)


def _as_json(found: Stats) -> dict[str, Any]:
    charts = {name: [{"value": bar.label, "people": bar.people} for bar in bars]
              for name, bars in found.charts.items()}  # fmt: skip
    return {"rows": found.rows, "lists": found.lists, "people": found.people,
            "reachable": found.reachable, "embargo": found.embargo, "due": found.due,
            "charts": charts}  # fmt: skip


def _show(shell: Shell, found: Stats) -> None:
    if not found.rows:
        shell.say("stats-none")
        return
    from rich.text import Text

    console = shell.console(sys.stdout)
    counts = {name: number(count, shell.ui) for name, count in
              (("lists", found.lists), ("rows", found.rows), ("people", found.people))}  # fmt: skip
    console.print(shell.talk("stats-summary", **counts))
    for name, count in (("reachable", found.reachable), ("embargo", found.embargo),
                        ("due", found.due)):  # fmt: skip
        label = shell.talk(f"stats-{name}")
        told = shell.talk("stats-described", label=label, n=number(count, shell.ui))
        console.print(told)
    longest = min(_LONG, max(10, (width_of(sys.stdout) or 200) - _BESIDE))
    solid = (console.encoding or "").lower().startswith("utf")
    for chart, bars in found.charts.items():
        console.print(Text(f"\n{shell.talk(f'chart-{chart}')}", style="bold"))
        largest = max(bar.people for bar in bars)
        for bar in bars:
            share = bar.people / largest
            drawn = _bar(share, longest) if solid else "#" * round(longest * share)
            console.print(_line(shell, label_of(chart, bar, shell.ui), drawn, bar, found.people))


def _line(shell: Shell, label: str, drawn: str, bar: Bar, people: int) -> Text:
    """A bar: what it is, how long, how many, how much of all."""
    from rich.cells import set_cell_size
    from rich.text import Text

    short = label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"
    count = f"{number(bar.people, shell.ui):>7} {percent(bar.people, people, shell.ui):>6}"
    return Text.assemble(f"  {set_cell_size(short, _LABEL)} {count}  ", (drawn, "cyan"))


def _bar(share: float, longest: int) -> str:
    """A bar of up to so many characters, to an eighth of one."""
    whole, rest = divmod(round(share * longest * 8), 8)
    return "█" * whole + _ENDS[rest]


def _page(shell: Shell, root: Path, found: Stats) -> bytes:
    desk = open_as_written(root, ())
    home = desk.office.languages[0]
    name = desk.office.name.within(shell.ui, home) or desk.office.name.within(home, home) or ""
    look = desk.office.theme
    colour = look.colours.primary or STARTERS.get(look.look, STARTERS[PLAIN]).primary
    return page(found, name, day_in_words(today(), shell.ui), palette(colour), shell.ui)


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as bad:
        raise Refusal(error("list-not-written", place=Place(path.as_posix()))) from bad
