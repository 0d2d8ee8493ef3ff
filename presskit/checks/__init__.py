"""Everything an attentive sub-editor would catch in a release, as a table of small functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from presskit.checks.acronyms import acronyms
from presskit.checks.attribution import attribution, roles
from presskit.checks.completeness import parts
from presskit.checks.contacts import addresses, contacts, phones_in_english, registration
from presskit.checks.counts import counts
from presskit.checks.dates import relative_dates, weekday
from presskit.checks.durations import durations
from presskit.checks.events import event_date
from presskit.checks.facts import facts
from presskit.checks.habits import hype, inclusive
from presskit.checks.headlines import headings, titles
from presskit.checks.kinds import correction, invitation, press_kit, statement
from presskit.checks.languages import translations
from presskit.checks.links import empty_links, link_texts
from presskit.checks.marks import apostrophes, ordinals, punctuation
from presskit.checks.moments import embargo, embargo_text, programme
from presskit.checks.names import names
from presskit.checks.officials import boilerplates, earlier_roles, holders, speakers
from presskit.checks.organisations import organisations
from presskit.checks.pictures import descriptions, logos, pictures
from presskit.checks.placeholders import placeholders
from presskit.checks.prose import excused
from presskit.checks.reading import readability
from presskit.checks.references import (
    about,
    audience,
    behind_contacts,
    issuers,
    listed_contacts,
    people,
    quotes,
    repeated,
    strays,
)
from presskit.checks.remnants import remnants
from presskit.checks.spelling import spelling
from presskit.checks.structure import structure
from presskit.office import Desk, ReleaseFile, Salvage, locate
from presskit.problems import Problem
from presskit.subject import Subject

Check = Callable[[Subject], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    issuers,
    people,
    quotes,
    about,
    listed_contacts,
    behind_contacts,
    audience,
    repeated,
    translations,
    facts,
    embargo,
    programme,
    contacts,
    registration,
    addresses,
    invitation,
    correction,
    statement,
    press_kit,
    placeholders,
    weekday,
    relative_dates,
    titles,
    headings,
    parts,
    link_texts,
    empty_links,
    punctuation,
    apostrophes,
    ordinals,
    acronyms,
    readability,
    inclusive,
    hype,
    spelling,
    attribution,
    roles,
    speakers,
    earlier_roles,
    holders,
    boilerplates,
    names,
    organisations,
    remnants,
    structure,
    counts,
    durations,
    event_date,
    embargo_text,
    phones_in_english,
    descriptions,
    # Last: they are being decoded while the others look.
    pictures,
    logos,
)

# What is missing may only be missing because it could not be read.
_OF_ABSENCE = frozenset({
    "alt-missing", "image-credit", "contact-none", "no-issuer", "translation-missing",
    "translation-none", "speaker-without-name", "missing-field", "about-missing",
    "invitation-when", "invitation-hour", "invitation-where", "correction-of-what",
    "correction-changes", "statement-of-whom", "press-kit-parts", "part-empty",
    "missing-part",
})  # fmt: skip


def check(file: ReleaseFile, desk: Desk) -> tuple[Problem, ...]:
    """Every problem of one release, with its place, in the order of the file."""
    found = [*file.problems, *_found(file, desk)]
    located = dict.fromkeys(locate(problem, desk, file) for problem in found)
    return tuple(sorted(located, key=_position))


def check_contacts(desk: Desk) -> tuple[Problem, ...]:
    """What is wrong in contacts/ by itself, with its place."""
    return tuple(locate(problem, desk) for problem in strays(desk))


def _found(file: ReleaseFile, desk: Desk) -> Iterator[Problem]:
    """What the checks say: of the release, or of what could be saved of it."""
    saved = Salvage(file.release, {}) if file.release else file.saved
    if saved is None:
        return
    subject = Subject(saved.release, desk, file.path.parent, file.filled | desk.filled, file.slug)
    for problem in (problem for one in CHECKS for problem in one(subject)):
        placed = replace(problem, path=saved.restored(problem.path))
        if not _silenced(problem, subject) and not _follows(placed, saved):
            yield placed


def _follows(problem: Problem, saved: Salvage) -> bool:
    """Whether a problem only follows from what could not be read, and is reported as such."""
    if problem.facts.get("file") == "quotes:":
        return saved.touches(("quotes", str(problem.facts["id"])))
    within = any(problem.path[: len(gone)] == gone for gone in saved.lost)
    return within or (problem.code in _OF_ABSENCE and saved.touches(problem.path))


def _silenced(problem: Problem, subject: Subject) -> bool:
    """Errors always speak: what is built after them would be wrong."""
    if problem.severity == "error":
        return False
    silent = {*subject.release.check.ignore, *subject.desk.office.check.ignore}
    return problem.code in silent or _excused(problem, subject)


def _excused(problem: Problem, subject: Subject) -> bool:
    """Whether a remark before its paragraph silences a problem (before any paragraph of the text,
    in either language, where it is about the whole text)."""
    for written in subject.remarked:
        if written.path[:-1] == problem.path[: len(written.path) - 1]:
            for paragraph, codes in excused(written.text):
                about = problem.offset is None or (
                    written.path == problem.path
                    and paragraph.start <= problem.offset < paragraph.end
                )
                if problem.code in codes and about:
                    return True
    return False


def _position(problem: Problem) -> tuple[str, int, int]:
    place = problem.place
    return place.file or "", place.line or 0, place.column or 0


__all__ = ["CHECKS", "Check", "Subject", "check", "check_contacts"]
