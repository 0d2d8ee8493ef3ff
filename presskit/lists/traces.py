"""Where a person still stands outside the lists: exports that were made, files left beside them.

Says which files, never what is in them; what was exported may have been sent on, so nothing is
deleted here.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from msgspec import Struct

from presskit.archive import DAMAGED
from presskit.lists.dossier import Dossier
from presskit.lists.matching.keys import email_keys
from presskit.lists.store import FOLDER, REJECTS, SUPPRESSED, list_files
from presskit.names import fold

EXPORTS = "exports"
# A file above this is no list of a press office, or a zip that unpacks to no good.
_LARGEST = 64_000_000
# LDIF and vCard go on in a line that begins with a space; LDIF writes accents in base64.
_FOLDED, _CODED = re.compile(r"\r?\n[ \t]"), re.compile(r":: *([A-Za-z0-9+/=]+)")
_TAGS = re.compile(r"(?:<[^>]*>)+")


class Marks(Struct, frozen=True):
    """What a person is known by in any text: canonical addresses, mobiles (E.164), names."""

    keys: frozenset[str]
    mobiles: frozenset[str]
    names: tuple[tuple[str, str], ...]

    def stand_in(self, text: str) -> bool:
        """Whether one of them is there."""
        return not self.keys.isdisjoint(email_keys(text)) or bool(
            (self.mobiles or self.names) and self._pattern().search(fold(text))
        )

    def _pattern(self) -> re.Pattern[str]:
        numbers = (r"\D?".join(number[3:]) for number in sorted(self.mobiles))
        names = (rf"\b{a}\W{{1,4}}{b}\b" for pair in self.names
                 for first, last in ([re.escape(fold(part)) for part in pair],)
                 for a, b in ((first, last), (last, first)))  # fmt: skip
        return re.compile("|".join((*numbers, *names)))


def marks(dossier: Dossier) -> Marks:
    """What to look for."""
    return Marks(dossier.keys, dossier.mobiles, dossier.names)


def traces(root: Path, wanted: Marks) -> tuple[Path, ...]:
    """The files of the office at `root` that still hold a person, lists apart, sorted."""
    return tuple(path for path in _files(root) if any(map(wanted.stand_in, _texts(path))))


def _files(root: Path) -> Iterator[Path]:
    """What was exported; what lies beside the lists; the contacts and the releases."""
    everything = (FOLDER, "**/*"), (EXPORTS, "**/*"), ("contacts", "*.yaml"), ("releases", "*.yaml")
    found = {path for folder, names in everything for path in (root / folder).glob(names)}
    # The lists, and the two files beside them, are cleaned; these are only named.
    found -= {*list_files(root), *(root / FOLDER / name for name in (SUPPRESSED, REJECTS))}
    yield from sorted(path for path in found if path.is_file() and not path.is_symlink())


def _texts(path: Path) -> Iterable[str]:
    """The text of a file, or of every part of a spreadsheet."""
    if path.stat().st_size > _LARGEST:
        return
    content = path.read_bytes()
    if not content.startswith(b"PK"):
        yield from _read(content)
        return
    try:
        with ZipFile(path) as parts:
            for part in parts.infolist():
                if part.filename.endswith((".xml", ".csv")) and part.file_size <= _LARGEST:
                    text = parts.read(part).decode("utf-8", "replace")
                    yield unescape(_TAGS.sub(" ", text))
    except DAMAGED:
        return


def _read(content: bytes) -> Iterator[str]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    text = _FOLDED.sub("", text)
    yield text
    for coded in _CODED.findall(text):
        try:
            yield b64decode(coded, validate=True).decode("utf-8", "replace")
        except NotBase64:
            continue
