"""The media of a release: where their files are, what these say of themselves, and the renditions
of its pictures begun early."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from presskit.media import Labels, begin, examine, find, kind_of, labels_of, render_web
from presskit.model import LANGUAGES, MediaAsset, Name, Release, Text
from presskit.office.folder import Desk, ReleaseFile
from presskit.problems import Problem, Refusal

Kind = TypeVar("Kind", Text, Name)


# Documents with more of them can be neither sent nor read; the kit's page and sheet show all.
MOST_PLACED = 24


def is_picture(asset: MediaAsset) -> bool:
    """Whether documents show it; what they do not show stands in the kit beside them."""
    return bool(asset.file) and kind_of(asset.file) == "picture"


def picture_files(
    release: Release, folder: Path, desk: Desk
) -> tuple[dict[str, Path], dict[str, Path]]:
    """The files of the pictures and of the issuers' logos, by the name they are written under."""
    organisations = (desk.organisations.entries[key] for key in release.issuers)
    logos = [organisation.logo for organisation in organisations if organisation.logo]
    files = [asset.file for asset in release.media if is_picture(asset)]
    return (
        {name: _found(desk.root, folder, name) for name in files},
        {logo: _found(desk.root, desk.root, logo) for logo in logos},
    )


def prepared(file: ReleaseFile, desk: Desk) -> Iterator[str]:
    """Each picture of a release by its name as it becomes ready, while the next ones are being
    made; one that cannot be made is told of by the checks."""
    begin_pictures(file, desk)
    for asset in filter(is_picture, file.release.media if file.release else ()):
        found = find(desk.root, file.path.parent, asset.file)
        if isinstance(found, Path):
            yield asset.file.rpartition("/")[2]
            examine(found, asset.file, render_web)


def begin_pictures(file: ReleaseFile, desk: Desk) -> None:
    """Begin what can be begun before anything was checked; faults are told by the checks."""
    if file.release:
        with suppress(Refusal, KeyError):
            files, signs = picture_files(file.release, file.path.parent, desk)
            begin(files.values(), signs.values())


def labelled(desk: Desk) -> Desk:
    """The desk whose pictures say what their releases leave out: what is written inside the files,
    by a photographer or a picture desk."""
    files = tuple(_labelled_file(file, desk) for file in desk.releases)
    return desk if files == desk.releases else replace(desk, releases=files)


def known_people(asset: MediaAsset, desk: Desk) -> Iterator[str | Name]:
    """Who is seen: the name on file of an id, or the name as it was written."""
    for name in asset.people:
        on_file = desk.people.get(name.plain)
        yield on_file.name if on_file else name


# --------------------------------------------------------------------------------------- parts


def _labelled_file(file: ReleaseFile, desk: Desk) -> ReleaseFile:
    if file.release is None or not any(map(_is_silent, file.release.media)):
        return file
    folder = file.path.parent
    media = tuple(_labelled(asset, folder, desk) for asset in file.release.media)
    return replace(file, release=file.release.model_copy(update={"media": media}))


def _is_silent(asset: MediaAsset) -> bool:
    described = asset.decorative or asset.alt
    said = described and asset.caption and asset.credit and asset.licence
    return is_picture(asset) and not said


def _labelled(asset: MediaAsset, folder: Path, desk: Desk) -> MediaAsset:
    path = find(desk.root, folder, asset.file) if _is_silent(asset) else None
    if not isinstance(path, Path):
        return asset
    found = _as_written(labels_of(path))
    lacking = {name: value for name, value in found.items()
               if value and not getattr(asset, name)}  # fmt: skip
    return asset.model_copy(update=lacking)


def _as_written(labels: Labels) -> Mapping[str, object]:
    """The labels of a file as the fields of an entry. Who made a picture may be its only credit."""
    credit = labels.credit or {"": ", ".join(labels.creators)}
    return {
        "alt": _text(labels.alts),
        "caption": _text(labels.captions),
        "credit": _name(credit),
        "licence": _name(labels.licence),
        "expires": labels.expires,
        "people": tuple(Name.model_validate(person) for person in labels.people),
    }


def _text(words: Mapping[str, str]) -> Text | None:
    """Words of which nobody said the language are in that of the release."""
    return _either(Text, words)


def _name(words: Mapping[str, str]) -> Name | None:
    return _either(Name, words)


def _either(kind: type[Kind], words: Mapping[str, str]) -> Kind | None:
    known = {key: text for key, text in words.items() if key in LANGUAGES and text.strip()}
    plain = words.get("", "").strip() or None
    if not known:
        return kind.model_validate(plain) if plain else None
    return kind.model_validate(known).model_copy(update={"plain": plain})


def _found(root: Path, folder: Path, written: str) -> Path:
    found = find(root, folder, written)
    if isinstance(found, Problem):
        raise Refusal(found)
    return found
