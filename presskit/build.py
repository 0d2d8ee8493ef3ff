"""The one story: check → compose → render → package → write, one release at a time.

Each release is judged alone; nothing is written of an unsound one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from presskit.checks import check
from presskit.edition import Edition
from presskit.edition.captions import captioned
from presskit.edition.compose import Pictures, compose
from presskit.edition.spaces import with_plain_spaces
from presskit.kit import Artifact, Kit, package, recover, write
from presskit.ledger import Delivered
from presskit.media import lies, render_logo, render_web, rest
from presskit.model import Language, Release
from presskit.office import Desk, ReleaseFile
from presskit.office.pictures import MOST_PLACED, begin_pictures, picture_files
from presskit.problems import Problem, Refusal, has_errors, warning
from presskit.render import FORMATS, calendar, ninjs, vcards
from presskit.render.gallery import Gallery, gallery, sheet
from presskit.render.theme import Theme
from presskit.render.web import index
from presskit.seal import Seal

# A draft shows these as marked places instead of refusing.
FORGIVEN_IN_DRAFTS = frozenset({
    "translation-missing", "translation-none", "translation-stale", "translation-doubted",
    "translation-differs", "translation-unreviewed", "facts-differ", "placeholder",
})  # fmt: skip

Make = Callable[[], list[Artifact]]


class Order(Struct, frozen=True):
    """What to build: the moment that decides on embargoes, where to, and how much of it.
    `plain_spaces` names the formats without narrow no-break spaces; with a `seal` kits are signed.
    """

    as_of: datetime
    out: Path
    languages: tuple[Language, ...]
    formats: tuple[str, ...] = tuple(FORMATS)
    draft: bool = False
    plain_spaces: tuple[str, ...] = ()
    seal: Seal | None = None


class Outcome(Struct, frozen=True):
    """What became of one release: the kit as it was written, or why there is none."""

    slug: str
    problems: tuple[Problem, ...]
    delivered: Delivered | None = None


def build(file: ReleaseFile, desk: Desk, theme: Theme, order: Order) -> Outcome:
    """Build one release and write its kit; refuse it whole where something is wrong."""
    recover(order.out, file.slug)
    problems, kit = made(file, desk, theme, order)
    if kit is None:
        return Outcome(file.slug, problems)
    try:
        return Outcome(file.slug, problems, write(kit, order.out))
    except Refusal as refusal:
        return Outcome(file.slug, (*problems, *refusal.problems))


def made(
    file: ReleaseFile, desk: Desk, theme: Theme, order: Order
) -> tuple[tuple[Problem, ...], Kit | None]:
    """The kit of one release, not yet on disk, or none; and what is wrong with the release."""
    begin_pictures(file, desk)
    problems, languages = _judge(file, desk, order)
    if file.release is None or has_errors(problems) or not languages:
        return problems, None
    try:
        pictures = make_pictures(file.release, file.path.parent, desk)
        editions = [
            compose(
                file.release,
                file.slug,
                desk,
                language,
                pictures,
                order.as_of,
                languages,
                order.seal,
            )
            for language in languages
        ]
        return problems, make_kit(file, desk, editions, theme, order)
    except Refusal as refusal:
        told = (_placed(problem, file) for problem in refusal.problems)
        return (*problems, *told), None


def make_pictures(release: Release, folder: Path, desk: Desk) -> Pictures:
    """The renditions of a release's pictures and of its issuers' logos, and the sizes of its other
    files."""
    files, signs = picture_files(release, folder, desk)
    others = (asset.file for asset in release.media if asset.file and asset.file not in files)
    pictures = Pictures(
        {name: render_web(path) for name, path in files.items()},
        {name: render_logo(path) for name, path in signs.items()},
        {name: lies(folder, name).stat().st_size for name in others},
    )
    rest()
    return pictures


def make_kit(
    file: ReleaseFile, desk: Desk, editions: list[Edition], theme: Theme, order: Order
) -> Kit:
    """Every document of every edition, the media, and the journalist's page."""
    assert file.release is not None
    release, slug = file.release, file.slug
    with ThreadPoolExecutor(1) as typesetter, ThreadPoolExecutor(1) as picture_desk:
        shown = picture_desk.submit(_shown, file, desk, editions)
        media = picture_desk.submit(_media, shown, editions, theme, order)
        documents = _documents(slug, editions, theme, order, typesetter)
        made = _all_or_refused([*documents, media.result])
    parts = [*made, *_data(slug, editions)]
    sizes = {part.path: part.size for part in parts}
    page = index.render(editions, theme, sizes, shown.result().entries)
    whole = [*parts, Artifact("index.html", page, "index")]
    return package(slug, release.date, _described(release, editions), whole, order.seal)


# --------------------------------------------------------------------------------------- parts


def _documents(
    slug: str, editions: list[Edition], theme: Theme, order: Order, typesetter: Executor
) -> list[Make]:
    """How to make every document, and then how to get those that the typesetter makes from now on.

    The PDFs are set outside Python's lock, one at a time: two at once would hold twenty megabytes
    more, for a thirtieth of the time.
    Word documents stay in one thread: what lxml has read must not be shared.
    """
    here: list[Make] = []
    beside: list[Make] = []
    for edition in editions:
        placed = replace(edition, pictures=edition.pictures[:MOST_PLACED])
        for kind in order.formats:
            spaced = with_plain_spaces(placed) if kind in order.plain_spaces else placed
            make = partial(_document, slug, kind, spaced, theme)
            if kind == "pdf":
                beside.append(typesetter.submit(make).result)
            else:
                here.append(make)
    return [*here, *beside]


def _document(slug: str, kind: str, edition: Edition, theme: Theme) -> list[Artifact]:
    path = f"{edition.language}/{slug}-{edition.language}.{kind}"
    return [Artifact(path, FORMATS[kind](edition, theme), "document", edition.language)]


def _data(slug: str, editions: list[Edition]) -> Iterator[Artifact]:
    """What a journalist's own programs open: calendar, address book, newsroom system. A file that
    would say nothing is left out."""
    whole = {"programme.ics": calendar.render(editions), "contacts.vcf": vcards.render(editions)}
    yield from (Artifact(path, content, "data") for path, content in whole.items() if content)
    for edition in editions:
        path = f"{edition.language}/{slug}-{edition.language}.ninjs.json"
        yield Artifact(path, ninjs.render(edition), "data", edition.language)


def _all_or_refused(makes: Iterable[Make]) -> list[Artifact]:
    """What all of them make; no fault of one hides those of another."""
    made: list[Artifact] = []
    problems: list[Problem] = []
    for make in makes:
        try:
            made += make()
        except Refusal as refusal:
            problems += refusal.problems
    if problems:
        raise Refusal(*dict.fromkeys(problems))
    return made


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


def _shown(file: ReleaseFile, desk: Desk, editions: list[Edition]) -> Gallery:
    assert file.release is not None
    media = captioned(file.release, desk, [edition.language for edition in editions])
    return gallery(media, file.path.parent)


def _media(
    shown: Future[Gallery], editions: list[Edition], theme: Theme, order: Order
) -> list[Artifact]:
    """The files of media/ with the contact sheet, which is one of the PDFs."""
    ready = shown.result()
    more = sheet(ready, editions, theme) if "pdf" in order.formats else ()
    return [Artifact(part.path, part.content, part.role) for part in (*ready.parts, *more)]


def _described(release: Release, editions: list[Edition]) -> dict[str, Any]:
    return {
        "kind": release.kind,
        "languages": [edition.language for edition in editions],
        "title": {edition.language: edition.title for edition in editions},
        "issuers": [issuer.name for issuer in editions[0].issuers],
        "release_version": release.version,
        "replaces": _replaced(release),
    }


def _replaced(release: Release) -> dict[str, Any] | None:
    """The document that this one takes the place of, if the release says so."""
    if release.replaces is None:
        return None
    old = release.replaces
    return {"release": old.release, "kind": old.kind, "issued_on": old.date.isoformat()}
