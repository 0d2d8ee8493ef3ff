"""Media that are missing, elsewhere, unreadable, or lack what an editor needs to print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from presskit.media import (
    examine,
    examine_media,
    find,
    fits_everywhere,
    kind_of,
    render_logo,
    thumb_name,
    web_name,
)
from presskit.model import Language, MediaAsset
from presskit.names import fold
from presskit.office.pictures import MOST_PLACED, is_picture
from presskit.problems import ModelPath, Problem, error, info, warning
from presskit.subject import Subject

LONGEST_ALT = 150
# What presskit itself puts beside the media.
_OURS = frozenset({"credits.csv", "contact-sheet.pdf"})
# A screen reader says "image" by itself.
_OPENING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:une? )?(?:image|photo|photographie|visuel|cliché|capture d['’]écran)"
                     r"(?: \w+)? (?:d['’]|de |du |des |montrant|représentant)", re.IGNORECASE),
    "en": re.compile(r"(?:an? |the )?(?:\w+ )?(?:image|photo|photograph|picture|screenshot)"
                     r" (?:of|showing)(?!\w)", re.IGNORECASE),
}  # fmt: skip


def pictures(subject: Subject) -> Iterator[Problem]:
    """Each of the media is in the office or at an address, can be opened, has a name of its own;
    pictures have an alt text and a credit, and rights that have not ended."""
    taken: set[str] = set(_OURS)
    for number, asset in enumerate(subject.release.media):
        path: ModelPath = ("media", number)
        if bool(asset.file) == bool(asset.url):
            yield error("media-what", *path)
            continue
        if asset.file:
            yield from _readable(subject, asset.file, (*path, "file"))
            names = _names(asset)
            if not fits_everywhere(_name(asset)):
                yield error("media-name", *path, "file", file=_name(asset))
            if names & taken:
                yield error("media-same-name", *path, "file", file=_name(asset))
            taken |= names
        elif not re.fullmatch(r"https?://[^\s/]+\S*", asset.url):
            yield error("media-address", *path, "url", found=asset.url)
        yield from _rights(subject, asset, path)
    number = sum(map(is_picture, subject.release.media))
    if number > MOST_PLACED:
        yield info("media-many", "media", n=number, most=MOST_PLACED)


def _names(asset: MediaAsset) -> set[str]:
    """What a file and its renditions are called in the kit."""
    name = _name(asset)
    made = {web_name(Path(name)), thumb_name(Path(name))} if is_picture(asset) else set()
    return {each.casefold() for each in (name, *made)}


def _rights(subject: Subject, asset: MediaAsset, path: ModelPath) -> Iterator[Problem]:
    name = _name(asset)
    if asset.expires and asset.expires < subject.release.date:
        yield error("media-expired", *path, "expires", file=name, day=asset.expires.isoformat())
    if not is_picture(asset):
        return
    if asset.alt is None and not asset.decorative:
        yield error("alt-missing", *path, file=name)
    if asset.credit is None:
        yield error("image-credit", *path, file=name)
    if asset.licence is None:
        yield info("image-licence", *path, file=name)


def _name(asset: MediaAsset) -> str:
    return asset.file.rpartition("/")[2] or asset.url


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
    kind = kind_of(written)
    found = find(subject.desk.root, subject.folder, written)
    if kind == "recording":
        yield error("media-recording", *path, file=written)
    elif kind == "unknown":
        yield error("media-kind", *path, file=written)
    elif isinstance(found, Problem):
        yield found.under(*path)
    else:
        yield from (problem.under(*path) for problem in examine_media(found, written))
