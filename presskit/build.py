"""The one story: check → compose → render → package → write, one release at a time.

Each release is judged alone; nothing is written of an unsound one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from presskit.checks import check
from presskit.edition import Edition
from presskit.edition.compose import Pictures, compose
from presskit.edition.spaces import with_plain_spaces
from presskit.kit import Artifact, Delivered, Kit, package, recover, write
from presskit.media import render_logo, render_web, rest
from presskit.model import Language, Release
from presskit.office import Desk, ReleaseFile
from presskit.office.pictures import begin_pictures, picture_files
from presskit.problems import Problem, Refusal, has_errors, warning
from presskit.render import FORMATS
from presskit.render.theme import Theme
from presskit.render.web import index
from presskit.render.web.index import Download

# A draft shows these as marked places instead of refusing.
FORGIVEN_IN_DRAFTS = frozenset({
    "translation-missing", "translation-none", "translation-stale", "translation-doubted",
    "translation-differs", "translation-unreviewed", "facts-differ",
})  # fmt: skip


@dataclass(frozen=True)
class Order:
    """What to build: the moment that decides on embargoes, where to, and how much of it.
    `plain_spaces` names the formats without narrow no-break spaces."""

    as_of: datetime
    out: Path
    languages: tuple[Language, ...]
    formats: tuple[str, ...] = tuple(FORMATS)
    draft: bool = False
    plain_spaces: tuple[str, ...] = ()


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
    files, signs = picture_files(release, folder, desk)
    pictures = Pictures(
        {name: render_web(path) for name, path in files.items()},
        {name: render_logo(path) for name, path in signs.items()},
    )
    rest()
    return pictures


def make_kit(file: ReleaseFile, editions: list[Edition], theme: Theme, order: Order) -> Kit:
    """Every document of every edition, the pictures, and the journalist's page."""
    assert file.release is not None
    release, slug = file.release, file.slug
    documents = list(_documents(slug, editions, theme, order))
    # The draft of an e-mail is for the press office, not for those who receive it.
    offered = (document for document in documents if not document.path.endswith(".eml"))
    downloads = [_download(document, editions) for document in offered]
    page = Artifact("index.html", index.render(editions, downloads, theme), "index")
    media = _media(file, editions[0])
    return package(slug, release.date, _described(release, editions), [*documents, *media, page])


# --------------------------------------------------------------------------------------- parts


def _documents(
    slug: str, editions: list[Edition], theme: Theme, order: Order
) -> Iterator[Artifact]:
    """Every document, edition by edition; no fault of one format hides those of another.

    The PDFs are set beside, outside Python's lock, one at a time: two at once would hold twice the
    memory. Word documents stay in one thread: what lxml has read must not be shared.
    """
    plain = order.plain_spaces
    wanted = [(with_plain_spaces(edition) if kind in plain else edition, kind)
              for edition in editions for kind in order.formats]  # fmt: skip
    with ThreadPoolExecutor(1) as beside:
        early = {edition.language: beside.submit(FORMATS["pdf"], edition, theme)
                 for edition, kind in wanted if kind == "pdf"}  # fmt: skip
        ready = [(edition.language, kind, early[edition.language].result) if kind == "pdf" else
                 (edition.language, kind, partial(FORMATS[kind], edition, theme))
                 for edition, kind in sorted(wanted, key=lambda one: one[1] == "pdf")]  # fmt: skip
        made = _all_or_refused(ready)
    for edition, kind in wanted:
        path = f"{edition.language}/{slug}-{edition.language}.{kind}"
        yield Artifact(path, made[edition.language, kind], "document", edition.language)


def _all_or_refused(
    ready: Iterable[tuple[Language, str, Callable[[], bytes]]],
) -> dict[tuple[Language, str], bytes]:
    made: dict[tuple[Language, str], bytes] = {}
    problems: list[Problem] = []
    for language, kind, make in ready:
        try:
            made[language, kind] = make()
        except Refusal as refusal:
            problems += refusal.problems
    if problems:
        raise Refusal(*dict.fromkeys(problems))
    return made


def _download(document: Artifact, editions: list[Edition]) -> Download:
    labels = next(each.labels for each in editions if each.language == document.language)
    kind = document.path.rpartition(".")[2]
    return Download(document.language, labels[kind], document.path, len(document.data))


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
