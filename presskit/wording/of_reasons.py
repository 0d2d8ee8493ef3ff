"""Why a disk or a folder refused, in words: the system says it in English, or in codes."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

# What the system gives as its number → (French, English).
_NUMBERS: Mapping[int, tuple[str, str]] = {
    errno.EACCES: ("vous n’y avez pas droit", "you have no right to it"),
    errno.EPERM: ("le système ne le permet pas", "the system does not allow it"),
    errno.EROFS: ("le disque ne se laisse que lire", "the disk can only be read"),
    errno.ENOSPC: ("le disque est plein", "the disk is full"),
    errno.ENOENT: ("il n’existe pas", "it does not exist"),
    errno.EEXIST: ("il existe déjà", "it exists already"),
    errno.EISDIR: ("c’est un dossier", "it is a folder"),
    errno.ENOTDIR: ("un fichier y tient lieu de dossier", "a file is there instead of a folder"),
    errno.ENOTEMPTY: ("le dossier n’est pas vide", "the folder is not empty"),
    errno.EBUSY: ("un autre programme s’en sert", "another program is using it"),
    errno.EIO: ("le disque ne répond pas bien", "the disk does not answer well"),
    errno.ENAMETOOLONG: ("le nom est trop long", "the name is too long"),
    errno.EMFILE: ("trop de fichiers sont ouverts", "too many files are open"),
    errno.EFBIG: ("le fichier est trop grand", "the file is too large"),
    errno.ELOOP: ("un lien tourne en rond", "a link leads back to itself"),
    errno.EXDEV: ("il est sur un autre disque", "it is on another disk"),
}

# What the system says, word for word → (French, English). What is not here stays as it was said.
REASONS: Mapping[str, tuple[str, str]] = {
    os.strerror(number): words for number, words in _NUMBERS.items()
}
