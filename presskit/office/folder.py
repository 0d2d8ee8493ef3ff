"""Open a press office's folder: the office, its contacts and its releases, read once.

Never stops at the first problem; a broken file or entry does not hide the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.hidden import release_files
from presskit.model import (
    Language,
    Office,
    Organisation,
    Owned,
    Person,
    PressContact,
    Release,
    settled,
)
from presskit.office.fields import read_model
from presskit.office.reading import read
from presskit.office.salvage import OTHER_FILES, Salvage, salvage
from presskit.office.source import Source
from presskit.office.unread import unread
from presskit.problems import ModelPath, Place, Problem, Refusal, error, has_errors, nearest

OFFICE_FILE = "presskit.yaml"
Entry = TypeVar("Entry", bound=Owned)
# A kit's folder; dist/drafts holds the partial builds, and Windows takes con and aux for devices.
_SLUG = re.compile(r"(?!(?:drafts|con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{0,120}")


class Catalogue(Struct, Generic[Entry], frozen=True):
    """A file of contacts/: its sound entries by id, and the ids of those that have an error.

    `whole` is false where the file could not be read, so that nothing can be said of its ids.
    """

    source: Source
    entries: Mapping[str, Entry] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    whole: bool = True

    def get(self, identifier: str | None) -> Entry | None:
        """The entry of this id, if it is there and sound."""
        return self.entries.get(identifier or "")

    def nearest(self, identifier: str) -> str:
        """The id most likely meant, or an empty string."""
        return nearest(identifier, [*self.entries, *self.broken])


class ReleaseFile(Struct, frozen=True):
    """A file of releases/: its slug, its source, and the release where it could be read; else
    what could be saved of it for the checks to look at. `filled` holds the paths of texts that
    came from translations/."""

    slug: str
    path: Path
    source: Source
    release: Release | None
    problems: tuple[Problem, ...] = ()
    saved: Salvage | None = None
    filled: frozenset[ModelPath] = frozenset()


class Desk(Struct, frozen=True):
    """An opened office, for every later step; only pictures and templates are opened later."""

    root: Path
    office: Office
    source: Source
    organisations: Catalogue[Organisation]
    people: Catalogue[Person]
    press: Catalogue[PressContact]
    releases: tuple[ReleaseFile, ...]
    problems: tuple[Problem, ...] = ()
    filled: frozenset[ModelPath] = frozenset()

    def source_language(self, release: Release) -> Language:
        """The language of the plain strings of a release."""
        return release.language or self.office.languages[0]


def find_office(start: Path | None) -> Path:
    """The nearest folder upward from `start`, or else from the current one, that holds
    presskit.yaml; absolute. Refuses where none does."""
    whole = (start or Path.cwd()).absolute()
    for folder in (whole, *whole.parents):
        if (folder / OFFICE_FILE).exists():
            return folder
    raise Refusal(error("no-office", folder=whole.name or str(whole)), usage=True)


def open_office(root: Path, wanted: Sequence[str] = ()) -> Desk:
    """The office at `root` with the `wanted` releases (paths or slugs; all when none is named).

    Refuses where presskit.yaml cannot be read, and where a wanted release does not exist.
    """
    source = read(root / OFFICE_FILE, OFFICE_FILE, on=True)
    office, problems = _read_whole(Office, source)
    if office is None:
        raise Refusal(*problems)
    home = office.languages[0]
    organisations = _catalogue(root, "organisations", Organisation, home)
    people = _catalogue(root, "people", Person, home)
    press = _catalogue(root, "press", PressContact, home)
    own = [*problems, *(p for c in (organisations, people, press) for p in c.source.problems)]
    paths = _all_wanted(root, wanted) if wanted else release_files(root)
    own += () if wanted else unread(root)
    files = _release_files(root, paths)
    office = settled(office, home)
    return Desk(root, office, source, organisations, people, press, files, tuple(own))


def locate(problem: Problem, desk: Desk, file: ReleaseFile | None = None) -> Problem:
    """The problem with the line and column its model path stands for.

    A path that begins with organisations, people or press points into contacts/, any other into
    the release.
    """
    if problem.place.file is not None:
        return problem
    sources = (desk.organisations.source, desk.people.source, desk.press.source, desk.source)
    catalogues = dict(zip(OTHER_FILES, sources, strict=True))
    first = problem.path[0] if problem.path else ""
    if first in catalogues:
        source, path = catalogues[str(first)], problem.path[1:]
    else:
        source, path = (file.source if file else desk.source), problem.path
    if problem.offset is not None:
        return problem.at(_of_word(path, problem.offset, source))
    return problem.at(source.place(_as_written(path, source)))


def _of_word(path: ModelPath, offset: int, source: Source) -> Place:
    """Where a word of a text stands. A text may be written without its language, and its edges
    were trimmed when it was read."""
    written = source.written(path)
    value = source.value(written) or ""
    return source.within(written, offset + len(value) - len(value.lstrip()))


def _as_written(path: ModelPath, source: Source) -> ModelPath:
    """The path with `email:` and `phone:` where the entry was written with one of each."""
    for n, step in enumerate(path):
        if step in ("emails", "phones") and (*path[:n], step) not in source.places:
            return (*path[:n], str(step).removesuffix("s"))
    return path


def relative(root: Path, path: Path) -> str:
    """`path` seen from the office, with `/`; whole where it lies outside."""
    resolved = path.resolve()
    inside = resolved.is_relative_to(root.resolve())
    return (resolved.relative_to(root.resolve()) if inside else path).as_posix()


# ------------------------------------------------------------------------------------ releases


def _all_wanted(root: Path, names: Sequence[str]) -> list[Path]:
    """The files of the wanted releases; refuses with every name that is none."""
    found = [_wanted(root, name) for name in names]
    unknown = [each for each in found if isinstance(each, Problem)]
    if unknown:
        raise Refusal(*unknown, usage=True)
    return [each for each in found if isinstance(each, Path)]


def _wanted(root: Path, name: str) -> Path | Problem:
    """The file of a release given as a path or a slug."""
    folder = root / "releases"
    likely = (Path(name), root / name, folder / name, folder / f"{name}.yaml",
              folder / f"{name}.yml")  # fmt: skip
    for path in likely:
        if path.is_file() and path.resolve().is_relative_to(root.resolve()):
            return path
    if Path(name).is_dir():
        return error("release-is-folder", found=name)
    if Path(name).is_file():
        return error("release-outside", found=name)
    meant = nearest(Path(name).stem, [path.stem for path in release_files(root)])
    return error("unknown-release", found=name, meant=meant)


def _release_files(root: Path, paths: Sequence[Path]) -> tuple[ReleaseFile, ...]:
    """The files, each once; two files of one slug would build one kit over the other."""
    unique = {path.resolve(): path for path in reversed(paths)}
    files = [_release_file(root, path) for path in paths if unique[path.resolve()] is path]
    first: dict[str, ReleaseFile] = {}
    for n, file in enumerate(files):
        other = first.setdefault(file.slug, file)
        if other is not file:
            clash = error("same-slug", place=Place(file.source.file), other=other.source.file)
            files[n] = replace(file, problems=(*file.problems, clash))
    return tuple(files)


def _release_file(root: Path, path: Path) -> ReleaseFile:
    name = relative(root, path)
    source = read(path, name, on=True)
    release, problems = _read_whole(Release, source)
    document = any(problem.code.startswith("document-") for problem in problems)
    if not _SLUG.fullmatch(path.stem) and not document:
        problems.append(error("file-name", place=Place(name), found=path.name))
    saved = None
    if release is None and isinstance(source.tree, dict):
        saved = salvage(source.tree)
    return ReleaseFile(path.stem, path, source, release, tuple(problems), saved)


# ----------------------------------------------------------------------------------- catalogues


def _catalogue(root: Path, name: str, model: type[Entry], language: Language) -> Catalogue[Entry]:
    """A file of contacts/; its plain texts are in the office's first language."""
    path = root / "contacts" / f"{name}.yaml"
    if not path.exists():
        return Catalogue(Source(f"contacts/{name}.yaml"))
    source = read(path, f"contacts/{name}.yaml")
    if source.tree is None and not has_errors(source.problems):
        return Catalogue(source)
    tree = _mapping(source)
    if tree is None:
        return Catalogue(source, whole=False)
    repeated = {str(p.facts["key"]) for p in source.problems if p.code == "repeated-key"}
    entries, broken = {}, {key for key in repeated if key in tree}
    for identifier, written in tree.items():
        entry, problems = read_model(model, source, written, (identifier,))
        source.problems.extend(problems)
        if entry is None:
            broken.add(identifier)
        else:
            entries[identifier] = settled(entry, language)
    kept = {key: entry for key, entry in entries.items() if key not in broken}
    return Catalogue(source, kept, frozenset(broken))


def _read_whole(model: type[Entry], source: Source) -> tuple[Entry | None, list[Problem]]:
    """The model of a whole file, or None; the problems of its text and of its fields."""
    tree = _mapping(source)
    if tree is None:
        return None, source.problems
    entry, problems = read_model(model, source, tree)
    if has_errors(source.problems):
        entry = None
    return entry, [*source.problems, *problems]


def _mapping(source: Source) -> dict[str, object] | None:
    """The tree where it is a mapping; else the reason is added to the source's problems."""
    if isinstance(source.tree, dict):
        return dict(source.tree)
    if not has_errors(source.problems):
        place = Place(source.file, 1, 1)
        code = "empty-file" if source.tree is None else "root-not-mapping"
        source.problems.append(error(code, place=place))
    return None
