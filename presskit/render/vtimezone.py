"""A time zone written out for calendars (RFC 5545 §3.6.5), from the zone's own history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from presskit.contentlines import line

# Changes of the hour are further apart than this.
_STEP = timedelta(days=28)
_SECOND = timedelta(seconds=1)
# So many years tell "the last Sunday" from "the fourth".
_YEARS_TO_BE_SURE = 8
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST = -1


class Change(Struct, frozen=True):
    """A change of the hour: `wall` is what clocks show when it comes."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def component(self) -> str:
        """DAYLIGHT where clocks go forward, else STANDARD."""
        return "DAYLIGHT" if self.after > self.before else "STANDARD"


def vtimezone(key: str, days: Sequence[date]) -> Iterator[str]:
    """The lines of the zone `key`, right for all of these days.

    A yearly rule where the zone keeps one: Outlook reads neither RDATE nor a component without
    RRULE. Each change by itself elsewhere.
    """
    zone, first, last = ZoneInfo(key), min(days).year - 1, max(days).year + 1
    yield from ("BEGIN:VTIMEZONE", line("TZID", key))
    rules = _rules(zone, range(first, last + _YEARS_TO_BE_SURE))
    if rules:
        for change, rule in rules:
            yield from _component(change, rule)
    else:
        yield from _component(_settled(zone, first))
        for change in _changes(zone, first, last):
            yield from _component(change)
    yield "END:VTIMEZONE"


def _component(change: Change, rule: str = "") -> Iterator[str]:
    yield f"BEGIN:{change.component}"
    yield f"DTSTART:{change.wall:%Y%m%dT%H%M%S}"
    if rule:
        yield f"RRULE:{rule}"
    yield f"TZOFFSETFROM:{_offset(change.before)}"
    yield f"TZOFFSETTO:{_offset(change.after)}"
    yield line("TZNAME", change.name)
    yield f"END:{change.component}"


def _changes(zone: ZoneInfo, first: int, last: int) -> list[Change]:
    """Every change of the hour in these years, in order."""
    found = []
    moment, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        later = moment + _STEP
        if _shift(moment, zone) != _shift(later, zone):
            found.append(_change(moment, later, zone))
        moment = later
    return found


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> Change:
    """The change between two instants, found to the second."""
    old, new = before, after
    while new - old > _SECOND:
        middle = old + (new - old) // _SECOND // 2 * _SECOND
        if _shift(middle, zone) == _shift(before, zone):
            old = middle
        else:
            new = middle
    shift = _shift(old, zone)
    wall = (new + shift).replace(tzinfo=None)
    return Change(wall, shift, _shift(new, zone), new.astimezone(zone).tzname() or zone.key)


def _settled(zone: ZoneInfo, year: int) -> Change:
    """What holds when a year begins, as a change from itself."""
    moment = datetime(year, 1, 1, tzinfo=UTC)
    shift = _shift(moment, zone)
    return Change(moment.replace(tzinfo=None), shift, shift,
                  moment.astimezone(zone).tzname() or zone.key)  # fmt: skip


def _rules(zone: ZoneInfo, years: range) -> list[tuple[Change, str]]:
    """The first change of each sort with the rule that gives them all; empty where one of the
    sorts keeps no rule in these years, or where the clocks never change."""
    sorts: dict[tuple[timedelta, timedelta], list[Change]] = {}
    for change in _changes(zone, years[0], years[-1]):
        sorts.setdefault((change.before, change.after), []).append(change)
    ruled = [(same[0], _rule([change.wall for change in same], years)) for same in sorts.values()]
    return ruled if all(rule for _, rule in ruled) else []


def _rule(walls: Sequence[datetime], years: range) -> str:
    """ "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", if one change every year is always that."""
    yearly = [wall.year for wall in walls] == list(years)
    alike = {(wall.month, wall.weekday(), wall.time()) for wall in walls}
    weeks = set.intersection(*(_weeks(wall) for wall in walls))
    if not (yearly and len(alike) == 1 and weeks):
        return ""
    return f"FREQ=YEARLY;BYMONTH={walls[0].month};BYDAY={min(weeks)}{_DAYS[walls[0].weekday()]}"


def _weeks(wall: datetime) -> set[int]:
    """Which one of its weekday in the month a day is: the fourth, and perhaps the last."""
    nth = {(wall.day - 1) // 7 + 1}
    return nth | {_LAST} if (wall + timedelta(days=7)).month != wall.month else nth


def _shift(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _offset(shift: timedelta) -> str:
    """ "+0200"; seconds only where there are some (RFC 5545 §3.3.14)."""
    seconds = abs(int(shift.total_seconds()))
    sign = "-" if shift < timedelta() else "+"
    rest = f"{seconds % 60:02d}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02d}{seconds // 60 % 60:02d}{rest}"
