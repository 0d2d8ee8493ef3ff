"""What has to be translated: of a release, and of the office's own words that it prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from presskit.model import Release
from presskit.names import Surnames, plain_surname, print_name, read_name
from presskit.office import Desk, ReleaseFile
from presskit.problems import ModelPath
from presskit.subject import Subject
from presskit.translation import Direction, Unit
from presskit.translation.lacking import office_texts, own_texts
from presskit.translation.tagged import Known, protect, rebuild
from presskit.translation.units import units_of
from presskit.typography import polish

# Office texts of all releases stand in one review file under this name.
OFFICE = "office"
# The words around a translation that DeepL takes into account for nothing; characters.
_CONTEXT = 1000
# Units of money that a release writes beside a figure: nothing for a machine to translate.
_MONEY = {"k€": "€ thousand", "M€": "€ million", "Md€": "€ billion", "€": "€", "%": "%"}
_ARGENT = {english: french for french, english in _MONEY.items()}


class Job(Struct, frozen=True):
    """One review file's worth: the units of a release (or of the office) in one direction, in
    source order. `asked` holds the ids that this release prints: the others are only kept."""

    slug: str
    direction: Direction
    title: str
    context: str
    units: tuple[Unit, ...]
    asked: frozenset[str]
    known: Known


def jobs(files: Sequence[ReleaseFile], desk: Desk, wanted: Sequence[Direction]) -> tuple[Job, ...]:
    """What lacks a translation, release by release, and last what the office lends them."""
    found = [_of_release(file, desk, way) for file in files for way in wanted if file.release]
    found += [_of_office(files, desk, way) for way in wanted]
    return tuple(job for job in found if job.asked)


def lent(file: ReleaseFile, desk: Desk) -> frozenset[ModelPath]:
    """The paths of the office's words that a release prints."""
    if file.release is None:
        return frozenset()
    subject = Subject(file.release, desk, file.path.parent)
    named = (*subject.organisations(), *subject.other_organisations())
    names = {("organisations", key, "name", part) for key in named for part in ("full", "short")}
    return frozenset({path for path, _ in subject.borrowed()} | names)


def local(path: ModelPath, source: str, known: Known, way: Direction) -> str | None:
    """What needs nobody to translate it: a unit of money, a number, a name; else None."""
    if path and path[-1] == "unit":
        table = _MONEY if way.source == "fr" else _ARGENT
        if source.strip() in table:
            return table[source.strip()]
    tagged = protect(source, known)
    if tagged.letters_left:
        return None
    return polish(rebuild(tagged.markup, tagged).markdown, way.language)


def known_words(desk: Desk, releases: Iterable[Release], way: Direction) -> Known:
    """What is never translated: the `keep:` of the office, and names as the target prints them."""
    style = desk.office.surnames.fr if way.language == "fr" else desk.office.surnames.en
    names = {}
    for written in people_named(desk, releases):
        plain = print_name(written, "plain")
        names[written] = (plain, print_name(written, style))
        names.setdefault(plain, (plain, plain if style == "written" else print_name(plain, style)))
        names |= _surname(written, style)
    return Known(tuple(desk.office.keep), names)


def _surname(written: str, style: Surnames) -> Mapping[str, tuple[str, str]]:
    """A surname alone, where it stands in capitals: in small letters it may be a common word."""
    surname = read_name(written).surname
    if not surname.isupper() or len(surname) < 3:
        return {}
    plain = plain_surname(surname)
    return {surname: (plain, plain if style == "plain" else surname)}


def people_named(desk: Desk, releases: Iterable[Release]) -> tuple[str, ...]:
    """Everyone on file or written out in a release, as written."""
    on_file = [person.name for person in desk.people.entries.values()]
    on_file += [contact.name for contact in desk.press.entries.values() if contact.name]
    for release in releases:
        speakers = [entry.name for _, entry in Subject(release, desk, desk.root).speakers()]
        contacts = [entry.name for entry in release.contacts]
        on_file += [name for name in (*speakers, *contacts) if name]
    return tuple(dict.fromkeys(on_file))


# --------------------------------------------------------------------------------------- parts


def _of_release(file: ReleaseFile, desk: Desk, way: Direction) -> Job:
    assert file.release is not None
    known = known_words(desk, [file.release], way)
    units = _units(own_texts(file.release, desk, way), known, way)
    title, standfirst = (
        (text.within(way.source, desk.source_language(file.release)) or "") if text else ""
        for text in (file.release.title, file.release.standfirst)
    )
    context = "\n".join(filter(None, (title, standfirst)))[:_CONTEXT]
    asked = frozenset(unit.id for unit in units)
    return Job(file.slug, way, title, context, units, asked, known)


def _of_office(files: Sequence[ReleaseFile], desk: Desk, way: Direction) -> Job:
    releases = [file.release for file in files if file.release]
    known = known_words(desk, releases, way)
    units = _units(office_texts(desk, way), known, way)
    printed = frozenset().union(*(lent(file, desk) for file in files))
    asked = frozenset(unit.id for unit in units if unit.path in printed)
    name = desk.office.name.within(way.source, desk.office.languages[0]) or ""
    return Job(OFFICE, way, name, "", units, asked, known)


def _units(
    found: Iterable[tuple[ModelPath, str]], known: Known, way: Direction
) -> tuple[Unit, ...]:
    return tuple(unit for path, written in found for unit in units_of(path, written)
                 if local(path, unit.source, known, way) is None)  # fmt: skip
