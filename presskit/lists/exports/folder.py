"""The folder of an export: its files, a note that says what to do with them, an account of it all.

A second export takes the first one's place whole: a file of yesterday would hold people who have
said no since.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from presskit import __version__
from presskit.lists.exports import ExportFile
from presskit.lists.exports.permission import Permission
from presskit.lists.store import FOLDER, write_private
from presskit.office import relative
from presskit.office.folder import OFFICE_FILE
from presskit.problems import Place, Refusal, error

NOTE, ACCOUNT = "SEND.md", "manifest.json"
PUBLIC = "dist"


def refuse_public(path: Path) -> None:
    """Refuse to put personal data where an office puts its kits online from."""
    for folder in path.absolute().resolve().parents:
        if folder.name == PUBLIC and (folder.parent / OFFICE_FILE).is_file():
            raise Refusal(error("export-public", found=path.as_posix()), usage=True)


def refuse_among_contacts(root: Path, folder: Path) -> None:
    """Refuse to export to where a file would be taken for a list of the office."""
    if folder.resolve().is_relative_to((root / FOLDER.parent).resolve()):
        raise Refusal(error("export-among-lists", found=relative(root, folder)), usage=True)


def account(
    name: str, engine: str, chosen: int, found: Permission, files: Sequence[ExportFile]
) -> bytes:
    """What became of everybody who was chosen, and the sums of the files; nobody is named."""
    held = {reason: found.held[reason] for reason in sorted(found.held)}
    told = {
        "presskit": __version__,
        "export": name,
        "for": engine,
        "people": {"selected": chosen, "written": len(found.written), "held_back": held},
        "files": [
            {"file": each.name, "language": each.language, "status": each.status,
             "rows": each.rows, "sha256": hashlib.sha256(each.content).hexdigest()}
            for each in files
        ],
    }  # fmt: skip
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def deliver(root: Path, folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write every file for its owner alone, and remove what an earlier export left there. Refuses
    where that cannot be done, or a file is in the way that is no export's; what was begun is then
    removed. The account comes first: whatever ends the work, the next export knows which files to
    remove."""
    begun, earlier = list[Path](), _earlier(folder)
    for path in (folder / name for name in contents):
        if path.exists() and path not in earlier:
            raise Refusal(error("export-not-ours", place=Place(relative(root, path))), usage=True)
    try:
        for stale in earlier:
            stale.unlink(missing_ok=True)
        for name, content in contents.items():
            begun.append(folder / name)
            write_private(folder / name, content)
    except OSError as bad:
        for path in begun:
            path.unlink(missing_ok=True)
        place = Place(relative(root, folder))
        raise Refusal(error("list-not-written", place=place)) from bad


def _earlier(folder: Path) -> list[Path]:
    """What an earlier export left: its account, its note, and the files that the account names."""
    try:
        told = json.loads((folder / ACCOUNT).read_text("utf-8"))
        if not {"presskit", "export", "for"} <= told.keys():
            return []
        names = [ACCOUNT, NOTE, *(str(each["file"]) for each in told["files"])]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    return [folder / name for name in names if Path(name).name == name]
