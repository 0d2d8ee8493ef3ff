"""Releases filled with what was translated, before they are checked and composed.

What a release says itself wins. A text is filled only as a whole: a build never mixes languages.
With `marked` (a draft) what is missing, out of date, doubted or unreviewed is said in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.labels import MARKS
from presskit.model import FullName, Organisation, Owned, replaced
from presskit.office import Catalogue, Desk, ReleaseFile
from presskit.problems import ModelPath, Problem, Severity, error, info, warning
from presskit.translation import Direction, Entry, folded
from presskit.translation.facts import Difference, differences
from presskit.translation.files import Reviewed, read_review, review_file
from presskit.translation.lacking import office_texts, own_texts
from presskit.translation.plan import edited_since
from presskit.translation.scope import OFFICE, known_words, lent, local, people_named
from presskit.translation.tagged import Known
from presskit.translation.units import cut, seated, units_of

Filled = TypeVar("Filled", bound=Owned)
Mark = str  # a key of MARKS: missing, stale, doubted, machine


class _Texts(Struct, frozen=True):
    """What a review file gives: the text of each path that is whole, and what is wrong in it."""

    texts: Mapping[ModelPath, str] = field(default_factory=dict)
    problems: Mapping[ModelPath, tuple[Problem, ...]] = field(default_factory=dict)
    unreviewed: frozenset[ModelPath] = frozenset()
    of_file: tuple[Problem, ...] = ()


def filled(desk: Desk, way: Direction, marked: bool = False) -> Desk:
    """The desk with its releases and contacts filled from translations/ in one direction."""
    whole = _office_texts(desk, way, desk.releases, marked)
    texts = whole.texts
    # By the names that are known: one release alone is judged once.
    judged = {people_named(desk, [file.release for file in desk.releases if file.release]): whole}
    files = tuple(_filled_file(file, desk, way, judged, marked) for file in desk.releases)
    return replace(_with_office_texts(desk, way, texts), releases=files,
                   filled=desk.filled | texts.keys())  # fmt: skip


def _filled_file(
    file: ReleaseFile, desk: Desk, way: Direction, judged: dict[tuple[str, ...], _Texts],
    marked: bool,
) -> ReleaseFile:  # fmt: skip
    if file.release is None:
        return file
    # What a release prints is judged by the names that it knows: which others were opened beside
    # it changes nothing. Most know the same names.
    names = people_named(desk, [file.release])
    of_office = judged.get(names) or _office_texts(desk, way, (file,), marked)
    judged[names] = of_office
    found = _texts(file.slug, own_texts(file.release, desk, way), desk, way, (file,), marked)
    borrowed = lent(file, desk)
    told = [p for each in found.problems.values() for p in each]
    told += [p for path, each in of_office.problems.items() if path in borrowed for p in each]
    problems = [*found.of_file, *of_office.of_file]
    problems += [replace(each, facts={**each.facts, "slug": file.slug}) for each in told]
    unreviewed = len(found.unreviewed) + len(of_office.unreviewed & borrowed)
    problems += _unreviewed(unreviewed, desk, way, file)
    release = replaced(file.release, _as_texts(found.texts, way))
    return replace(file, release=release, filled=file.filled | found.texts.keys(),
                   problems=(*file.problems, *problems))  # fmt: skip


def _unreviewed(count: int, desk: Desk, way: Direction, file: ReleaseFile) -> Iterator[Problem]:
    """Texts that no person has read over: worth knowing, or an error where the office says so."""
    if count:
        say = error if desk.office.translation.require_review else info
        yield say("translation-unreviewed", "title", language=way.language, n=count,
                  slug=file.slug)  # fmt: skip


# --------------------------------------------------------------------------------------- texts


def _texts(
    slug: str,
    lacking: Iterable[tuple[ModelPath, str]],
    desk: Desk,
    way: Direction,
    files: tuple[ReleaseFile, ...],
    marked: bool,
) -> _Texts:
    """The texts of a review file, path by path."""
    wanted = list(lacking)
    if not wanted:
        return _Texts()
    name = f"translations/{slug}.{way.language}.yaml"
    read = read_review(review_file(desk.root / "translations", slug, way.language), name, slug, way)
    releases = [file.release for file in files if file.release]
    pool = _Pool(read, desk, way, known_words(desk, releases, way),
                 people_named(desk, releases), marked)  # fmt: skip
    texts = {path: text for path, source in wanted
             if (text := pool.text(path, source)) is not None}  # fmt: skip
    return _Texts(texts, pool.problems, frozenset(pool.unreviewed), read.problems)


def _office_texts(
    desk: Desk, way: Direction, files: tuple[ReleaseFile, ...], marked: bool
) -> _Texts:
    return _texts(OFFICE, office_texts(desk, way), desk, way, files, marked)


class _Pool:
    """The entries of a review file, from which the texts of a release are put together."""

    def __init__(
        self, read: Reviewed, desk: Desk, way: Direction, known: Known, names: tuple[str, ...],
        marked: bool,
    ) -> None:  # fmt: skip
        entries = read.review.entries if read.review else ()
        self._read, self._desk, self._way, self._known = read, desk, way, known
        self._names, self._marked = names, marked
        self._by_words = {folded(entry.source): entry for entry in reversed(entries)}
        self._by_place = {entry.id: entry for entry in entries}
        self.problems: dict[ModelPath, tuple[Problem, ...]] = {}
        self.unreviewed: set[ModelPath] = set()

    def text(self, path: ModelPath, source: str) -> str | None:
        """The whole text in the target language; None while a part of it has no translation (in a
        draft: while no part has one)."""
        pieces = [self._piece(path, unit.id, unit.source) for unit in units_of(path, source)]
        missing = [target is None for target, _ in pieces]
        if any(missing) and (not self._marked or (all(missing) and path[2:3] != ("name",))):
            # Of a name the draft has only this to say that it is missing.
            return None
        if any(missing):
            self._say(path, warning("translation-missing", *path, language=self._way.language,
                                    text=" ".join(source.split())[:50]))  # fmt: skip
        layout = cut(source)
        printed = zip(pieces, layout.sources, strict=True)
        return layout.joined([self._set(target, mark, unit) for (target, mark), unit in printed])

    def _set(self, target: str | None, mark: Mark, source: str) -> str:
        """A piece as it is printed: in a draft, with its mark."""
        text = source if target is None else target
        return MARKS[mark][self._way.language].format(text=text) if mark and self._marked else text

    def _piece(self, path: ModelPath, place: str, source: str) -> tuple[str | None, Mark]:
        """The target of a unit and the mark that a draft gives it."""
        own = local(path, source, self._known, self._way)
        if own is not None:
            return own, ""
        here = self._by_place.get(place)
        same = here and here.target and folded(here.source) == folded(source)
        entry = here if same else self._by_words.get(folded(source))
        if entry is None or not entry.target:
            if here is None or not here.target:
                return None, "missing"
            return self._stale(path, replace(here, source=source), here)
        if entry.state == "stale" and not edited_since(entry):
            return self._stale(path, entry, entry)
        return entry.target, self._judged(path, entry)

    def _stale(self, path: ModelPath, entry: Entry, written: Entry) -> tuple[str, Mark]:
        self._say(path, self._problem("translation-stale", "error", written,
                                      text=entry.source[:50]))  # fmt: skip
        return entry.target, "stale"

    def _judged(self, path: ModelPath, entry: Entry) -> Mark:
        """Whether the facts of a translation agree with its source, and whose it is."""
        found = self._differences(entry)
        for each in found:
            code = "translation-differs" if entry.vouched else "translation-doubted"
            grave = each.grave or not entry.vouched
            self._say(path, self._problem(
                code, "error" if grave else "warning", entry,
                kind=each.kind, expected=each.expected, found=each.found))  # fmt: skip
        if not entry.vouched:
            self.unreviewed.add(path)
            return "doubted" if found else "machine"
        return ""

    def _differences(self, entry: Entry) -> tuple[Difference, ...]:
        return differences(entry.source, seated(entry.target), self._way.source, self._way.language,
                           self._desk.office.keep, self._names)  # fmt: skip

    def _problem(self, code: str, severity: Severity, entry: Entry, **facts: str) -> Problem:
        place = self._read.place(entry.id)
        return Problem(code, severity, facts, (), place, self._way.language)

    def _say(self, path: ModelPath, problem: Problem) -> None:
        self.problems[path] = (*self.problems.get(path, ()), problem)


# -------------------------------------------------------------------------------------- office


def _as_texts(texts: Mapping[ModelPath, str], way: Direction) -> Mapping[ModelPath, str]:
    return {(*path, way.language): text for path, text in texts.items()}


def _with_office_texts(desk: Desk, way: Direction, texts: Mapping[ModelPath, str]) -> Desk:
    if not texts:
        return desk
    return replace(
        desk,
        office=replaced(desk.office, _as_texts(_below("office", texts), way)),
        organisations=_organisations(desk.organisations, way, _below("organisations", texts)),
        people=_catalogue(desk.people, way, _below("people", texts)),
        press=_catalogue(desk.press, way, _below("press", texts)),
    )


def _below(first: str, texts: Mapping[ModelPath, str]) -> dict[ModelPath, str]:
    return {path[1:]: text for path, text in texts.items() if path[0] == first}


def _catalogue(
    catalogue: Catalogue[Filled], way: Direction, texts: Mapping[ModelPath, str]
) -> Catalogue[Filled]:
    entries = {
        key: replaced(entry, _as_texts({path[1:]: text for path, text in texts.items()
                                        if path[0] == key}, way))
        for key, entry in catalogue.entries.items()
    }  # fmt: skip
    return replace(catalogue, entries=entries)


def _organisations(
    catalogue: Catalogue[Organisation], way: Direction, texts: Mapping[ModelPath, str]
) -> Catalogue[Organisation]:
    """Organisations carry their names as two plain strings, which are filled together."""
    others = {path: text for path, text in texts.items() if path[1] != "name"}
    whole = _catalogue(catalogue, way, others)
    named = {key: _named(key, entry, way, texts) for key, entry in whole.entries.items()}
    return replace(whole, entries=named)


def _named(
    key: str, entry: Organisation, way: Direction, texts: Mapping[ModelPath, str]
) -> Organisation:
    full = texts.get((key, "name", "full"))
    short = texts.get((key, "name", "short"))
    lacks_short = entry.name.written.short is not None and short is None
    if full is None or lacks_short or entry.name.within(way.language):
        return entry
    name = entry.name.model_copy(update={way.language: FullName(full=full, short=short)})
    return entry.model_copy(update={"name": name})
