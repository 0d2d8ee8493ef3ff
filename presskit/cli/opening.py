"""What every command does first: find the office and open it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from presskit.office import Desk, find_office, open_office
from presskit.office.pictures import begin_pictures, labelled
from presskit.translation.lacking import directions, lacking


def open_desk(office: Path | None, releases: Sequence[str], marked: bool = False) -> Desk:
    """The office named by --office (or the nearest one upward), with the wanted releases, filled
    from translations/ (`marked`: as a draft shows them). The pictures of the first are already
    being decoded."""
    desk = open_as_written(office, releases)
    for file in desk.releases[:1]:
        begin_pictures(file, desk)
    return _filled(desk, marked)


def _filled(desk: Desk, marked: bool) -> Desk:
    for way in directions(desk.office):
        if lacking(desk, way):
            # Most offices write both languages, or neither yet: only then is it worth its import.
            from presskit.translation.fill import filled

            desk = filled(desk, way, marked)
    return desk


def open_as_written(office: Path | None, releases: Sequence[str]) -> Desk:
    """The same with the releases as they and their pictures' files were written, and nothing
    begun."""
    return labelled(open_office(find_office(office), releases))


def today() -> str:
    """The ISO day on which a person works, in their own time zone."""
    return datetime.now(UTC).astimezone().date().isoformat()
