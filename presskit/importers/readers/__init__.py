"""Readers: one a file format, each giving lines with hints.

Which one reads a file is decided by what the file is, and only then by its name. A file comes from
anybody: nothing in it is run, fetched or expanded, and what does not fit is refused in words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from presskit.importers import Manuscript
from presskit.problems import Place, Refusal, error

Kind = Literal["word", "pdf", "page", "mail", "text"]
Reader = Callable[[bytes, Path], Manuscript]

# Pictures make a file large, words do not: a release has some 10 kB of them, the longest press kit
# 500 kB. What is larger is another file, or a trap.
MOST_BYTES: Mapping[Kind, int] = {
    "word": 100_000_000, "pdf": 100_000_000, "mail": 100_000_000, "page": 30_000_000,
    "text": 5_000_000,
}  # fmt: skip
MOST_LINES, LONGEST_LINE = 20_000, 50_000
_START = 4_096
_OLE, _ZIP, _PDF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF-"
# Streams by which the Office files of the last century are told apart, as their directory names
# them (MS-CFB: UTF-16).
_IN_OLE: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "read-encrypted"),
    ("__properties_version1.0", "read-outlook"),
    ("WordDocument", "read-old-word"),
)
_OTHERS = (
    b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*", b"\x1f\x8b",
    b"Rar!", b"7z\xbc", b"%!PS", b"\xffWPC", b"MZ", b"\x7fELF",
)  # fmt: skip
_MAIL_BEGINS = (
    "from:", "to:", "cc:", "bcc:", "subject:", "date:", "received:", "return-path:",
    "delivered-to:", "mime-version:", "message-id:", "content-type:", "dkim-signature:",
    "reply-to:", "thread-topic:", "thread-index:", "from ", "content-transfer-encoding:", "sender:",
)  # fmt: skip
_PAGE_BEGINS = ("<!doctype html", "<html", "<head", "<body")
_MAIL_ENDINGS, _PAGE_ENDINGS = (".eml", ".mht", ".mhtml"), (".html", ".htm", ".xhtml")


def read(path: Path) -> Manuscript:
    """An old release as lines with hints. Refuses a file that is not there, is empty, locked,
    damaged, too large, or no format that is read here; never writes."""
    shown = path.as_posix()
    start = _beginning(path, shown)
    kind = _kind(path, start, shown)
    content = _whole(path, MOST_BYTES[kind], shown)
    manuscript = _readers()[kind](content, path)
    if not any(line.text.strip() for line in manuscript.lines):
        raise Refusal(error("read-no-words", place=Place(shown)))
    if len(manuscript.lines) > MOST_LINES or any(
        len(line.text) > LONGEST_LINE for line in manuscript.lines
    ):
        raise Refusal(error("read-too-long", place=Place(shown)))
    return manuscript


def _beginning(path: Path, shown: str) -> bytes:
    """How a file begins, once it is known to hold anything."""
    if not path.is_file():
        # Nor a folder, nor a pipe: that would be waited for.
        raise Refusal(error("read-missing", place=Place(shown)))
    try:
        with path.open("rb") as stream:
            start = stream.read(_START)
    except (OSError, ValueError) as bad:
        raise Refusal(error("read-missing", place=Place(shown))) from bad
    if not start.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise Refusal(error("read-empty", place=Place(shown)))
    return start


def _whole(path: Path, most: int, shown: str) -> bytes:
    """All of a file, if it is not too large; one byte more than allowed is never held."""
    try:
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except OSError as bad:
        raise Refusal(error("read-missing", place=Place(shown))) from bad
    if len(content) > most:
        raise Refusal(error("read-too-large", place=Place(shown), n=most // 1_000_000))
    return content


def _kind(path: Path, start: bytes, shown: str) -> Kind:
    if start.startswith(_OLE):
        raise Refusal(error(_in_ole(path), place=Place(shown)))
    if start.startswith(_ZIP):
        return "word"
    # A PDF may have some bytes before its mark (ISO 32000-1, annex H.3.4.1).
    if _PDF in start[:1024]:
        return "pdf"
    if start.startswith(_OTHERS) or (b"\x00" in start and not _may_be_utf16(start)):
        raise Refusal(error("read-unknown", place=Place(shown)))
    return _of_words(_first_words(start), path.suffix.lower())


def _of_words(words: str, ending: str) -> Kind:
    """The kind of a file that is made of words: what it begins with, then its name."""
    if words.startswith(_PAGE_BEGINS) or (words.startswith("<?xml") and "<html" in words):
        return "page"
    headers = [line for line in words.splitlines()[:12] if line.startswith(_MAIL_BEGINS)]
    if ending in _MAIL_ENDINGS or (len(headers) >= 3 and words.startswith(_MAIL_BEGINS)):
        return "mail"
    return "page" if ending in _PAGE_ENDINGS else "text"


def _in_ole(path: Path) -> str:
    with path.open("rb") as stream:
        content = stream.read(MOST_BYTES["word"])
    found = (code for name, code in _IN_OLE if name.encode("utf-16-le") in content)
    return next(found, "read-unknown")


def _may_be_utf16(start: bytes) -> bool:
    """Whether zeros are half of the letters, as in UTF-16: Latin letters have one each."""
    odd, even = start[1::2].count(0), start[::2].count(0)
    return start.startswith((b"\xff\xfe", b"\xfe\xff")) or max(odd, even) > len(start) * 0.35


def _first_words(start: bytes) -> str:
    text = start.replace(b"\x00", b"").decode("utf-8", "replace")
    return text.lstrip("\ufeff\ufffd \t\r\n").lower()


def _readers() -> Mapping[Kind, Reader]:
    # Each imports its library when it is needed: together they take a third of a second.
    from presskit.importers.readers.mail import read_mail
    from presskit.importers.readers.page import read_page
    from presskit.importers.readers.pdf import read_pdf
    from presskit.importers.readers.text import read_text
    from presskit.importers.readers.word import read_word

    return {"word": read_word, "pdf": read_pdf, "page": read_page, "mail": read_mail,
            "text": read_text}  # fmt: skip
