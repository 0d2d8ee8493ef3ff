"""What was built from what, so that building an unchanged office has nothing to do.

A kit is up to date if it lies in its folder as it was written, and if nothing that it was made
from has changed: the release and its media, what all releases share, presskit and the libraries
under it, the keys of the person, the side of the embargo. The ledger lies on the shelf, never in
the office; where it is lost, kits are built again.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, ValidationError, convert, field, to_builtins
from msgspec.structs import replace

from presskit import shelf
from presskit.hidden import hidden, release_files, visible
from presskit.problems import Problem

# Larger files are known by their size and their times, smaller ones by their content.
_READ_UP_TO = 256 << 10
# Seconds by which the clock of a disk may be behind.
_BEHIND = 0.02
_PACKAGE = Path(__file__).parent
# In a wheel the templates lie in the package, in a checkout beside it.
_HOUSE = (_PACKAGE, _PACKAGE.parent / "templates")


class Draft(Struct, frozen=True):
    """An e-mail draft of a kit: its path in the kit, its language, its bytes."""

    file: str
    language: str
    size: int


class Delivered(Struct, frozen=True):
    """A kit on disk: its folder and its zip (bytes in `weight`), the paths of its files, and its
    e-mail drafts."""

    slug: str
    folder: Path
    archive: Path
    files: tuple[str, ...]
    drafts: tuple[Draft, ...]
    weight: int


class Entry(Struct, frozen=True):
    """A line of the ledger: a kit, what was told of it, the other files it was made from (absolute
    paths), and the end of its embargo (ISO 8601 with offset) with the side that it was built on."""

    delivered: Delivered
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    embargo: str | None
    over: bool
    inputs: str = ""
    outputs: str = ""


class Ledger(Struct, frozen=True):
    """The ledger of the kits that an office has in one folder. `shared` is the state of what all
    of them are made from and `own` that of each release file by its name, both read when the
    ledger was opened, before anything was built; so is `began`, in seconds."""

    root: Path
    out: Path
    shared: str
    own: Mapping[str, str]
    began: float
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def up_to_date(self, release: Path, moment: datetime) -> Entry | None:
        """The line of a release file whose kit needs no building at this moment."""
        entry = self.entries.get(release.stem)
        if entry is None or entry.over != _over(entry.embargo, moment):
            return None
        if entry.inputs != self._inputs(release, entry) or entry.outputs != _outputs(entry):
            return None
        return entry

    def keep(self, made: Iterable[tuple[Path, Entry]]) -> None:
        """Note the kits that were just built from release files, beside those still known. A kit
        whose media were changed meanwhile is not noted: nobody knows what it shows."""
        known = {slug: entry for slug, entry in self.entries.items()
                 if entry.delivered.archive.exists()}  # fmt: skip
        for release, entry in made:
            inputs = self._inputs(release, entry)
            if inputs and not any(map(self._changed_since, entry.files)):
                known[release.stem] = replace(entry, inputs=inputs, outputs=_outputs(entry))
            else:
                known.pop(release.stem, None)
        shelf.keep(_recipe(self.root, self.out), _written(known))

    def _inputs(self, release: Path, entry: Entry) -> str:
        """The state of all that a kit is made from; empty for a file that is not in releases/."""
        if release.parent.resolve() != (self.root / "releases").resolve():
            return ""
        own = self.own.get(release.name, "")
        return _sum([self.shared, own, *_states(map(Path, entry.files))]) if own else ""

    def _changed_since(self, file: str) -> bool:
        """Whether a file was changed after the command began. A date in the future is none of now:
        cameras have wrong clocks."""
        try:
            found = os.stat(file)
        except OSError:
            return True
        now = time.time()
        times = (found.st_mtime, found.st_ctime)
        return any(self.began - _BEHIND <= one <= now + _BEHIND for one in times)


def open_ledger(root: Path, out: Path, beside: Sequence[Path] = ()) -> Ledger:
    """The ledger of the office at `root` for the kits in `out`. `beside` are folders outside the
    office on which a kit depends too."""
    began = time.time()
    kept = shelf.taken(_recipe(root, out))
    own = {release.name: _own(root, release) for release in release_files(root)}
    # What nobody reads counts too: the office is told of it.
    names = (path.name for path in visible(root / "releases"))
    shared = _sum([_shared(root, beside), *names])
    return Ledger(root, out, shared, own, began, _read(kept or b"{}"))


# --------------------------------------------------------------------------------------- states


def _own(root: Path, release: Path) -> str:
    """The state of a release file and of its translations."""
    beside = sorted((root / "translations").glob(f"{release.stem}.*.yaml"))
    return _sum(_states([release, *beside]))


def _shared(root: Path, beside: Sequence[Path]) -> str:
    """The state of whatever every kit of an office is made from."""
    office = [root / "presskit.yaml", root / "presskit.pub",
              *(p for p in sorted((root / "contacts").glob("*.yaml")) if not hidden(p)),
              *sorted((root / "translations").glob("office.*.yaml")),
              *_looks(root / "templates")]  # fmt: skip
    outside = [file for folder in beside for file in _below(folder)]
    # A key that others may read is not used: rights count, too.
    rights = (f"{found.st_mode}" for file in outside if (found := _found(file)))
    return _sum([*_states([*office, *outside]), *rights, *_house()])


def _house() -> Iterator[str]:
    """What presskit itself is: its files, Python, the libraries that are installed."""
    yield sys.version
    for file in (file for folder in _HOUSE for file in _below(folder) if file.suffix != ".pyc"):
        if found := _found(file):
            yield f"{file.name} {found.st_size} {found.st_mtime_ns}"
    for folder in sys.path:
        if os.path.isdir(folder):
            yield from sorted(name for name in os.listdir(folder) if name.endswith("-info"))


def _looks(templates: Path) -> Iterator[Path]:
    """The files of the looks: opening one in Word, which hides another beside it, changes none."""
    for file in _below(templates):
        if not any(map(hidden, (file, *file.relative_to(templates).parents))):
            yield file


def _below(folder: Path) -> Iterator[Path]:
    """Every file in a folder, through links too, each folder once."""
    seen: set[str] = set()
    for where, folders, files in os.walk(folder, followlinks=True):
        seen.add(os.path.realpath(where))
        folders[:] = sorted(each for each in folders
                            if os.path.realpath(os.path.join(where, each)) not in seen)  # fmt: skip
        yield from (Path(where, name) for name in sorted(files))


def _states(files: Iterable[Path]) -> Iterator[str]:
    for file in files:
        yield f"{file} {_state(file)}"


def _state(file: Path) -> str:
    try:
        found = file.stat()
        if found.st_size > _READ_UP_TO:
            return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"
        return sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _found(file: Path) -> os.stat_result | None:
    """What the disk says of a file; nothing of one that is gone, or of a link to nothing."""
    try:
        return file.stat()
    except OSError:
        return None


def _outputs(entry: Entry) -> str:
    """The state of a kit on disk: every file in it, and its zip."""
    files = [*_below(entry.delivered.folder), entry.delivered.archive]
    try:
        states = [(file, file.stat()) for file in files]
    except OSError:
        return "gone"
    return _sum(f"{file} {found.st_size} {found.st_mtime_ns}" for file, found in states)


def _over(embargo: str | None, moment: datetime) -> bool:
    return embargo is None or datetime.fromisoformat(embargo) <= moment


def _sum(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


# ---------------------------------------------------------------------------------------- lines


def _recipe(root: Path, out: Path) -> str:
    return f"ledger 2 of {root.resolve()} in {out.resolve()}"


def _written(entries: Mapping[str, Entry]) -> bytes:
    return json.dumps(to_builtins(entries, enc_hook=str)).encode()


def _read(kept: bytes) -> dict[str, Entry]:
    """The lines that were kept; none of another version of presskit."""
    try:
        return convert(json.loads(kept), dict[str, Entry], dec_hook=_path)
    except (ValidationError, ValueError, RecursionError):
        return {}


def _path(_kind: type, written: object) -> Path:
    return Path(str(written))
