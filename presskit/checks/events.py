"""The day of an event: the same in the file's name, the programme, the title and the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from presskit.checks.calendar import Said, days, has_dates
from presskit.checks.likeness import tokens
from presskit.checks.prose import lexicon, masked, proofread, sentences
from presskit.model import Language
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written
from presskit.translation.facts import Day

_FILE_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_HEADS = ("title", "subtitle", "standfirst")
_NEAR = timedelta(days=31)
_TAKES_PLACE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![^\W_])(?:aura lieu|auront lieu|a lieu|ont lieu|se tien(?:dra|dront|t|nent)|a eu lieu"
        r"|s['’]est tenue?|se sont tenue?s|se déroule|invit|rendez-vous|organis|accueill|donne"
        r"|réuni|ouvr|rencontre|se retrouve|prévue?s? (?:le|à)|fixée?s? au)",
        re.I,
    ),
    "en": re.compile(
        r"(?<![^\W_])(?:take[sn]? place|took place|will be held|is held|was held|be held|held on"
        r"|invite|join us|host|meet|gather|organis|organiz|opens? on|welcome|scheduled|due on"
        r"|set for|brings? together|on the day)",
        re.I,
    ),
}
_SMALL = lexicon("dans avec pour sont cette from with that this regional regionale")


def event_date(subject: Subject) -> Iterator[Problem]:
    """The file is named after the day of the release or of its event; no text gives the event
    another day."""
    yield from _file_name(subject)
    if subject.release.programme:
        yield from _against_programme(subject)
    else:
        yield from _against_title(subject)


def _file_name(subject: Subject) -> Iterator[Problem]:
    match = _FILE_DATE.match(subject.slug)
    found = _date(*map(int, match.groups())) if match else None
    release = subject.release
    own = {release.date, *(event.date for event in release.programme),
           *(day for event in release.programme for day in event.moved_from)}  # fmt: skip
    if release.embargo:
        own.add(release.embargo.date())
    said = [each.day for written in proofread(subject) if written.path[0] in _HEADS
            for each in _days(written)]  # fmt: skip
    if (
        found
        and found not in own
        and not (not release.programme and any(_same(day, found) for day in said))
    ):
        expected = release.programme[0].date if release.programme else release.date
        yield warning("event-date", "date", found=found.isoformat(), expected=expected.isoformat())


def _against_programme(subject: Subject) -> Iterator[Problem]:
    """A sentence about the event gives one of its days, not another nearby."""
    known = _known(subject)
    held = [event.date for event in subject.release.programme]
    for written in proofread(subject):
        if not written.quoted and written.path[0] not in ("replaces", "changes", "programme"):
            for said, sentence in _alone(written, known):
                if _is_meant(said, sentence, written, subject, held):
                    yield _problem(written, said, held[0])


def _is_meant(
    said: Said, sentence: str, written: Written, subject: Subject, held: list[date]
) -> bool:
    """Whether a day stands for the event's: in the title of an invitation always; elsewhere where
    the sentence says that something takes place, or names the event, within a month of it or on
    its day of another year."""
    if written.path[0] == "title" and subject.release.kind == "invitation":
        return True
    slipped = any(_slipped(said, day) for day in held)
    named = len(_stems(sentence) & _titles(subject, written.language)) > 1
    takes_place = bool(_TAKES_PLACE[written.language].search(sentence))
    if written.path[0] in _HEADS:
        return slipped and (takes_place or named)
    return (
        slipped
        and takes_place
        and (named or bool(_stems(sentence) & _titles(subject, written.language)))
    )


def _alone(written: Written, known: set[date]) -> Iterator[tuple[Said, str]]:
    """The only day of each sentence, where it is none that the release has another reason to
    name."""
    if has_dates(written.text):
        for sentence in sentences(masked(written.text)):
            found = list(days(sentence, written.language))
            if len(found) == 1 and not any(_same(found[0].day, day) for day in known):
                yield found[0], sentence.text


def _against_title(subject: Subject) -> Iterator[Problem]:
    """Without a programme, the title and the standfirst agree."""
    for language in subject.desk.office.languages:
        heads = {each.path[0]: each for each in proofread(subject)
                 if each.path[0] in _HEADS and each.language == language}  # fmt: skip
        title = list(_days(heads["title"])) if "title" in heads else []
        if len(title) != 1:
            continue
        day = title[0].day
        for name in ("subtitle", "standfirst"):
            found = list(_days(heads[name])) if name in heads else []
            known = {subject.release.date}
            if found and not any(_agree(each.day, day) for each in found):
                others = (each for each in found if _off(each.day, day)
                          and not any(_same(each.day, one) for one in known))  # fmt: skip
                other = next(others, None)
                text = heads[name].text
                if other and _TAKES_PLACE[language].search(text):
                    yield _problem(heads[name], other, title[0].text)


def _problem(written: Written, said: Said, expected: date | str) -> Problem:
    day = expected.isoformat() if isinstance(expected, date) else expected
    return warning("event-date", *written.path, language=written.language,
                   found=said.text, expected=day).on(said.start)  # fmt: skip


def _days(written: Written) -> Iterator[Said]:
    for sentence in sentences(masked(written.text)):
        yield from days(sentence, written.language)


def _known(subject: Subject) -> set[date]:
    """Every day the release has a reason to name."""
    release = subject.release
    found = {release.date, *(event.date for event in release.programme)}
    found |= {day for event in release.programme for day in event.moved_from}
    if release.embargo:
        found.add(release.embargo.date())
    if release.registration and release.registration.by:
        found.add(release.registration.by)
    if release.replaces:
        found.add(release.replaces.date)
    return found


def _titles(subject: Subject, language: Language) -> frozenset[str]:
    """The words of the events' names."""
    home = subject.desk.source_language(subject.release)
    said = [event.title.within(language, home) for event in subject.release.programme
            if event.title]  # fmt: skip
    return frozenset(stem for title in said if title for stem in _stems(title))


def _stems(text: str) -> frozenset[str]:
    return frozenset(token.key[:6] for token in tokens(text)
                     if len(token.key) > 4 and token.key not in _SMALL)  # fmt: skip


def _slipped(said: Said, day: date) -> bool:
    """Within a month of the day, or its day and month in another year."""
    if said.day.year is None:
        near = (_date(year, said.day.month, said.day.day or 1) for year in (
            day.year - 1, day.year, day.year + 1))  # fmt: skip
        return any(each and abs(each - day) <= _NEAR for each in near)
    twin = (said.day.month, said.day.day) == (day.month, day.day)
    return twin or (said.first is not None and abs(said.first - day) <= _NEAR)


def _same(said: Day, day: date) -> bool:
    return (said.month, said.day) == (day.month, day.day) and said.year in (None, day.year)


def _agree(one: Day, other: Day) -> bool:
    years = {one.year, other.year} - {None}
    return (one.month, one.day) == (other.month, other.day) and len(years) < 2


def _off(one: Day, other: Day) -> bool:
    """Whether two days are a slip apart: the same month, or the same day of another month."""
    return one.month == other.month or one.day == other.day


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
