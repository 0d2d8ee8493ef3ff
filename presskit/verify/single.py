"""One file pulled out of a kit: is it, byte for byte, a file of a kit that the office signed?

The sums are looked for beside the file and above it, then in the kits of the office.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from presskit.problems import Refusal, error
from presskit.seal import SIGNATURE, SUMS, PublicKey
from presskit.verify import Change, Finding
from presskit.verify.contents import Contents
from presskit.verify.judging import judge_seal
from presskit.verify.sums import read_sums

# How far above a file its kit may begin: <slug>/media/credits/photo.jpg.
_UP = 4


def judge_file(path: Path, kits: Iterable[Path], known: PublicKey | None) -> Finding:
    """The finding about one file; `kits` are the folders of the office's kits. A file of a kit's
    own folder is held against its own line of the sums, any other against every line."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    path = path.absolute()
    for folder in _above(path):
        name = path.relative_to(folder).as_posix()
        finding, sums = _sealed(folder, known)
        if name in sums and sums[name] != digest:
            altered = error("kit-file-altered", file=name)
            return Finding((*finding.problems, altered), finding.key, (Change(name, name),))
        if name in sums:
            return Finding(finding.problems, finding.key, (), _language(name))
    for folder in kits:
        finding, sums = _sealed(folder, known)
        name = next((each for each, of in sums.items() if of == digest), "")
        if name:
            return Finding(finding.problems, finding.key, (), _language(name))
    return Finding((error("kit-file-unknown", file=path.name),), None, (Change("", path.name),))


def _above(path: Path) -> Iterator[Path]:
    nearest = list(path.parents)[:_UP]
    return (folder for folder in nearest if (folder / SUMS).is_file())


def _sealed(folder: Path, known: PublicKey | None) -> tuple[Finding, dict[str, str]]:
    """What the seal of a kit's folder is worth, and its sums; none where they cannot be read."""
    there = [name for name in (SUMS, SIGNATURE) if (folder / name).is_file()]
    sizes = {name: (folder / name).stat().st_size for name in there}
    contents = Contents(sizes, lambda name: (folder / name).open("rb"))
    try:
        summed = contents.read(SUMS)
        problems, key = judge_seal(contents, summed, known)
        return Finding(problems, key), dict(read_sums(summed))
    except Refusal as refusal:
        return Finding(refusal.problems), {}


def _language(name: str) -> tuple[str, ...]:
    language, slash, _ = name.partition("/")
    return (language,) if slash and len(language) == 2 else ()
