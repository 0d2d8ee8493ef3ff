"""Pictures that are missing, elsewhere, unreadable, or lack what an editor needs to print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from presskit.media import examine, find, render_logo, render_web, web_name
from presskit.model import Language
from presskit.names import fold
from presskit.problems import ModelPath, Problem, error, info, warning
from presskit.subject import Subject

LONGEST_ALT = 150
# A screen reader says "image" by itself.
_OPENING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:une? )?(?:image|photo|photographie|visuel|cliché|capture d['’]écran)"
                     r"(?: \w+)? (?:d['’]|de |du |des |montrant|représentant)", re.IGNORECASE),
    "en": re.compile(r"(?:an? |the )?(?:\w+ )?(?:image|photo|photograph|picture|screenshot)"
                     r" (?:of|showing)(?!\w)", re.IGNORECASE),
}  # fmt: skip


def pictures(subject: Subject) -> Iterator[Problem]:
    """Each picture is in the office, can be opened, has an alt text and a credit."""
    taken: set[str] = set()
    for number, asset in enumerate(subject.release.media):
        path: ModelPath = ("media", number)
        yield from _readable(subject, asset.file, (*path, "file"))
        name = asset.file.rpartition("/")[2]
        names = {name.casefold(), web_name(Path(name)).casefold()}
        if names & taken:
            yield error("media-same-name", *path, "file", file=name)
        taken |= names
        if asset.alt is None and not asset.decorative:
            yield error("alt-missing", *path, file=name)
        if asset.credit is None:
            said = error if subject.release.kind == "press-kit" else warning
            yield said("image-credit", *path, file=name)
        if asset.licence is None:
            yield info("image-licence", *path, file=name)


def descriptions(subject: Subject) -> Iterator[Problem]:
    """An alt text describes the picture, briefly, and not as its caption or its file does."""
    home = subject.desk.source_language(subject.release)
    for number, asset in enumerate(subject.release.media):
        for language in subject.desk.office.languages:
            alt = asset.alt.within(language, home) if asset.alt else None
            caption = asset.caption.within(language, home) if asset.caption else None
            if alt:
                path: ModelPath = ("media", number, "alt", language)
                yield from _poor(alt, caption or "", asset.file, path, language)


def _poor(
    alt: str, caption: str, file: str, path: ModelPath, language: Language
) -> Iterator[Problem]:  # fmt: skip
    name = file.rpartition("/")[2]
    stem = name.rpartition(".")[0]
    if _letters(alt) in {_letters(caption), _letters(name), _letters(stem)}:
        yield warning("alt-repeats", *path, language=language, file=name, found=alt[:50])
    opening = _OPENING[language].match(alt)
    if opening:
        yield warning("alt-opening", *path, language=language, file=name, found=opening[0])
    if len(alt) > LONGEST_ALT:
        yield warning("alt-long", *path, language=language, file=name, length=len(alt),
                      most=LONGEST_ALT)  # fmt: skip


def _letters(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


def logos(subject: Subject) -> Iterator[Problem]:
    """Each issuer's logo can be opened."""
    desk = subject.desk
    for key in subject.organisations():
        logo = desk.organisations.entries[key].logo
        if logo and key in subject.release.issuers:
            found = find(desk.root, desk.root, logo)
            problem = found if isinstance(found, Problem) else examine(found, logo, render_logo)
            if problem:
                yield problem.under("organisations", key, "logo")


def _readable(subject: Subject, written: str, path: ModelPath) -> Iterator[Problem]:
    if written.lower().endswith(".svg"):
        yield error("media-drawing", *path, file=written)
        return
    found = find(subject.desk.root, subject.folder, written)
    problem = found if isinstance(found, Problem) else examine(found, written, render_web)
    if problem:
        yield problem.under(*path)
