"""Why a disk or a folder refused, in words: the system says it in English, or in codes."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Mapping

# What the system gives as its number → (French, English).
_NUMBERS: Mapping[int, tuple[str, str]] = {
    errno.EACCES: ("vous n’avez pas les droits nécessaires", "you do not have the rights for it"),
    errno.EPERM: ("le système ne le permet pas", "the system does not allow it"),
    errno.EROFS: ("le disque est en lecture seule", "the disk can only be read"),
    errno.ENOSPC: ("le disque est plein", "the disk is full"),
    errno.ENOENT: ("il n’existe pas", "it does not exist"),
    errno.EEXIST: ("il existe déjà", "it exists already"),
    errno.EISDIR: ("c’est un dossier", "it is a folder"),
    errno.ENOTDIR: (
        "un fichier se trouve à la place d’un dossier",
        "a file is there instead of a folder",
    ),
    errno.ENOTEMPTY: ("le dossier n’est pas vide", "the folder is not empty"),
    errno.EBUSY: ("un autre programme s’en sert", "another program is using it"),
    errno.EIO: ("le disque répond mal", "the disk does not answer well"),
    errno.ENAMETOOLONG: ("le nom est trop long", "the name is too long"),
    errno.EMFILE: ("trop de fichiers sont ouverts", "too many files are open"),
    errno.EFBIG: ("le fichier est trop volumineux", "the file is too large"),
    errno.ELOOP: ("un lien tourne en rond", "a link leads back to itself"),
    errno.EXDEV: ("il est sur un autre disque", "it is on another disk"),
}

# Windows has numbers of its own, and its sentences are those of its language.
_OF_WINDOWS: Mapping[int, int] = {
    2: errno.ENOENT, 3: errno.ENOENT, 5: errno.EACCES, 17: errno.EXDEV, 19: errno.EROFS,
    32: errno.EBUSY, 33: errno.EBUSY, 39: errno.ENOSPC, 80: errno.EEXIST, 112: errno.ENOSPC,
    145: errno.ENOTEMPTY, 183: errno.EEXIST, 206: errno.ENAMETOOLONG, 223: errno.EFBIG,
    267: errno.ENOTDIR, 1117: errno.EIO,
}  # fmt: skip


def said_by(system: Callable[[int], str]) -> dict[str, tuple[str, str]]:
    """What a system says for each number → (French, English); without those it has no words for,
    which would all be one."""
    said = {system(number): words for number, words in _NUMBERS.items()}
    return {words: ours for words, ours in said.items() if not words.startswith("Unknown error")}


def said_by_windows(system: Callable[[int], str]) -> dict[str, tuple[str, str]]:
    """The same for the numbers of Windows. Python takes the full stop off its sentences."""
    return {system(number).rstrip(". \r\n"): _NUMBERS[meant]
            for number, meant in _OF_WINDOWS.items()}  # fmt: skip


# What the system says, word for word → (French, English). What is not here stays as it was said.
REASONS: Mapping[str, tuple[str, str]] = said_by(os.strerror)
if sys.platform == "win32":
    from ctypes import FormatError

    REASONS = {**REASONS, **said_by_windows(FormatError)}
