"""The one story: check → compose → render → package → write, one release at a time.

Each release is judged alone; nothing is written of an unsound one.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from presskit.checks import check
from presskit.edition import Edition
from presskit.edition.compose import Pictures, compose
from presskit.kit import Artifact, Delivered, Kit, package, recover, write
from presskit.media import begin, find, render_logo, render_web
from presskit.model import Language, Release
from presskit.office import Desk, ReleaseFile
from presskit.problems import Problem, Refusal, has_errors, warning
from presskit.render import FORMATS
from presskit.render.theme import Theme
from presskit.render.web import index
from presskit.render.web.index import Download

# A draft shows these as marked places instead of refusing.
FORGIVEN_IN_DRAFTS = frozenset({"translation-missing", "translation-none"})
# Pictures and PDFs are made outside Python's lock, two at a time.
_HANDS = 2
_LONGEST_FIRST = ("pdf", "docx", "eml", "html", "txt")


@dataclass(frozen=True)
class Order:
    """What to build: the moment that decides on embargoes, where to, and how much of it."""

    as_of: datetime
    out: Path
    languages: tuple[Language, ...]
    formats: tuple[str, ...] = tuple(FORMATS)
    draft: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of one release: the kit as it was written, or why there is none."""

    slug: str
    problems: tuple[Problem, ...]
    delivered: Delivered | None = None


def build(file: ReleaseFile, desk: Desk, theme: Theme, order: Order) -> Outcome:
    """Build one release and write its kit; refuse it whole where something is wrong."""
    recover(order.out, file.slug)
    begin_pictures(file, desk)
    problems, languages = _judge(file, desk, order)
    if file.release is None or has_errors(problems) or not languages:
        return Outcome(file.slug, problems)
    try:
        pictures = make_pictures(file.release, file.path.parent, desk)
        editions = [
            compose(file.release, file.slug, desk, language, pictures, order.as_of, languages)
            for language in languages
        ]
        kit = make_kit(file, editions, theme, order)
        delivered = write(kit, order.out)
    except Refusal as refusal:
        told = (_placed(problem, file) for problem in refusal.problems)
        return Outcome(file.slug, (*problems, *told))
    return Outcome(file.slug, problems, delivered)


def make_pictures(release: Release, folder: Path, desk: Desk) -> Pictures:
    """The renditions of a release's pictures and of its issuers' logos."""
    files, signs = _picture_files(release, folder, desk)
    return Pictures(
        {name: render_web(path) for name, path in files.items()},
        {name: render_logo(path) for name, path in signs.items()},
    )


def begin_pictures(file: ReleaseFile, desk: Desk) -> None:
    """Begin what can be begun before anything was checked; faults are told by the checks."""
    if file.release:
        with suppress(Refusal, KeyError):
            files, signs = _picture_files(file.release, file.path.parent, desk)
            begin(files.values(), signs.values())


def make_kit(file: ReleaseFile, editions: list[Edition], theme: Theme, order: Order) -> Kit:
    """Every document of every edition, the pictures, and the journalist's page."""
    assert file.release is not None
    release, slug = file.release, file.slug
    wanted = [(edition, kind) for kind in _LONGEST_FIRST for edition in editions
              if kind in order.formats]  # fmt: skip
    with ThreadPoolExecutor(_HANDS) as hands:
        made = hands.map(lambda asked: FORMATS[asked[1]](asked[0], theme), wanted)
        contents = dict(zip(((e.language, kind) for e, kind in wanted), made, strict=True))
    documents, downloads = [], []
    for edition in editions:
        for kind in order.formats:
            path = f"{edition.language}/{slug}-{edition.language}.{kind}"
            document = contents[edition.language, kind]
            documents.append(Artifact(path, document, "document", edition.language))
            downloads.append(Download(edition.language, edition.labels[kind], path, len(document)))
    page = Artifact("index.html", index.render(editions, downloads, theme), "index")
    media = _media(file, editions[0])
    return package(slug, release.date, _described(release, editions), [*documents, *media, page])


# --------------------------------------------------------------------------------------- parts


def _judge(
    file: ReleaseFile, desk: Desk, order: Order
) -> tuple[tuple[Problem, ...], tuple[Language, ...]]:
    """The problems as this order sees them, and the languages it can build."""
    problems = [p for p in check(file, desk) if p.language is None or p.language in order.languages]
    if not order.draft:
        return tuple(problems), order.languages
    absent = {p.language for p in problems if p.code == "translation-none"}
    left = tuple(each for each in order.languages if each not in absent)
    return tuple(_softened(problem) if left else problem for problem in problems), left


def _softened(problem: Problem) -> Problem:
    if problem.code not in FORGIVEN_IN_DRAFTS:
        return problem
    if problem.code == "translation-none":
        return warning("language-left-out", *problem.path, place=problem.place,
                       language=problem.language)  # fmt: skip
    return replace(problem, severity="warning")


def _placed(problem: Problem, file: ReleaseFile) -> Problem:
    """A fault found while rendering, where the release causes it."""
    if "character" not in problem.facts or problem.place.file:
        return problem
    return problem.at(file.source.find(str(problem.facts["character"])))


def _media(file: ReleaseFile, edition: Edition) -> Iterator[Artifact]:
    """The renditions, and the originals byte for byte."""
    assert file.release is not None
    for picture in edition.pictures:
        yield Artifact(f"media/{picture.name}", picture.data, "web")
    for asset in file.release.media:
        original = file.path.parent / asset.file
        yield Artifact(f"media/{original.name}", original.read_bytes(), "original")


def _described(release: Release, editions: list[Edition]) -> dict[str, Any]:
    return {
        "kind": release.kind,
        "languages": [edition.language for edition in editions],
        "title": {edition.language: edition.title for edition in editions},
        "issuers": [issuer.name for issuer in editions[0].issuers],
    }


def _picture_files(
    release: Release, folder: Path, desk: Desk
) -> tuple[dict[str, Path], dict[str, Path]]:
    """The files of the pictures and of the issuers' logos, by the name they are written under."""
    organisations = (desk.organisations.entries[key] for key in release.issuers)
    logos = [organisation.logo for organisation in organisations if organisation.logo]
    return (
        {asset.file: _found(desk.root, folder, asset.file) for asset in release.media},
        {logo: _found(desk.root, desk.root, logo) for logo in logos},
    )


def _found(root: Path, folder: Path, written: str) -> Path:
    found = find(root, folder, written)
    if isinstance(found, Problem):
        raise Refusal(found)
    return found
