"""What systems do differently: streams that lack a character, stars that no shell has replaced."""

from __future__ import annotations

import codecs
import glob
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TextIO, cast

# What no decomposition finds.
_PLAIN = str.maketrans({
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "‑": "-", "–": "-", "—": "-",
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "→": "->", "·": "-",
})  # fmt: skip


def prepare_streams() -> None:
    """A stream that is closed, or cannot hold a character, must not end the work: on Windows a pipe
    has no narrow no-break space, and gets a plain one."""
    codecs.register_error("presskit", _plainer)
    sys.stdin = sys.stdin or nowhere("r")
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, nowhere())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="presskit")


def nowhere(mode: str = "w") -> TextIO:
    """A stream that keeps nothing, and gives nothing."""
    return cast(TextIO, open(os.devnull, mode, encoding="utf-8"))


def typed(words: Sequence[str]) -> list[str]:
    """The words of a command line as a program gets them elsewhere: the shells of Windows leave
    `old/*.docx` to the program."""
    return list(spread(words)) if os.name == "nt" else list(words)


def spread(words: Sequence[str]) -> Iterator[str]:
    """Each word with a star as the files it stands for, in order; as it is where there are none. A
    question mark may end a title."""
    for word in words:
        starred = "*" in word and not word.startswith("-")
        yield from (sorted(glob.glob(word)) if starred else ()) or (word,)


def _plainer(fault: UnicodeError) -> tuple[str, int]:
    """The characters that a stream cannot hold, in plainer ones."""
    assert isinstance(fault, UnicodeEncodeError)
    lost = fault.object[fault.start : fault.end]
    return "".join(map(_plain, lost)), fault.end


def _plain(character: str) -> str:
    """It without its accent, or in letters; its number where there is nothing of the kind."""
    simple = unicodedata.normalize("NFKD", character.translate(_PLAIN))
    kept = simple.encode("ascii", "ignore").decode()
    return kept or character.encode("ascii", "backslashreplace").decode()
