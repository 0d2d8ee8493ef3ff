"""Reading a PDF again, for the tests of the PDF."""

from __future__ import annotations

import re
import subprocess
import zlib

# A narrow, a wide and an ordinary space, a line end; marks of direction that a reader adds.
_MOVED = re.compile("[\\s\u202a-\u202e\u2066-\u2069\u200b]")


def text_of(rendered: bytes) -> str:
    """The words of the pages, in the order of the file."""
    return _printed("-raw", rendered)


def laid_out(rendered: bytes) -> str:
    """The words as a person reads them, without the marks of direction."""
    return re.sub("[\u202a-\u202e]", "", _printed("-nopgbrk", rendered))


def pages_of(rendered: bytes) -> list[str]:
    """The words of each page."""
    return text_of(rendered).split("\f")[:-1]


def squeezed(text: str) -> str:
    """Without the spaces and line ends that a page adds or moves."""
    return _MOVED.sub("", text)


def opened(rendered: bytes) -> bytes:
    """The file with its compressed streams laid open."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", rendered, re.DOTALL)
    return rendered + b"\n".join(_inflated(stream) for stream in streams)


def _printed(mode: str, rendered: bytes) -> str:
    done = subprocess.run(
        ["pdftotext", mode, "-", "-"], input=rendered, capture_output=True, check=True
    )
    return done.stdout.decode()


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""
