"""The picture files of a release: where they are, and their renditions begun early."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from presskit.media import begin, find
from presskit.model import Release
from presskit.office.folder import Desk, ReleaseFile
from presskit.problems import Problem, Refusal


def picture_files(
    release: Release, folder: Path, desk: Desk
) -> tuple[dict[str, Path], dict[str, Path]]:
    """The files of the pictures and of the issuers' logos, by the name they are written under."""
    organisations = (desk.organisations.entries[key] for key in release.issuers)
    logos = [organisation.logo for organisation in organisations if organisation.logo]
    return (
        {asset.file: _found(desk.root, folder, asset.file) for asset in release.media},
        {logo: _found(desk.root, desk.root, logo) for logo in logos},
    )


def begin_pictures(file: ReleaseFile, desk: Desk) -> None:
    """Begin what can be begun before anything was checked; faults are told by the checks."""
    if file.release:
        with suppress(Refusal, KeyError):
            files, signs = picture_files(file.release, file.path.parent, desk)
            begin(files.values(), signs.values())


def _found(root: Path, folder: Path, written: str) -> Path:
    found = find(root, folder, written)
    if isinstance(found, Problem):
        raise Refusal(found)
    return found
