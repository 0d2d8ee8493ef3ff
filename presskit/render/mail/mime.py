"""The parts of a mail written as MIME: ASCII, CRLF, lines of 76 characters at most.

Written by hand, because the standard library folds headers well and writes long bodies slowly.
"""

from __future__ import annotations

import re
from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterable, Sequence
from email.header import Header

# Each header with its name: "Content-Language: fr-FR".
Headers = Sequence[str]

_LINE = 76


def header(name: str, words: str) -> str:
    """A header that may hold any text, folded so that every word and space survives.

    Not EmailMessage: it drops spaces when it folds long accented subjects.
    """
    one_line = " ".join(words.splitlines())
    return f"{name}: " + Header(one_line, "utf-8", header_name=name, maxlinelen=_LINE).encode(
        linesep="\r\n"
    )


def text(content: str, subtype: str) -> bytes:
    """A text part in UTF-8."""
    lines = re.sub(r"\r\n?", "\n", content)
    headers = (f'Content-Type: text/{subtype}; charset="utf-8"',
               "Content-Transfer-Encoding: quoted-printable")  # fmt: skip
    return _entity(headers, _crlf(b2a_qp(lines.encode())))


def picture(data: bytes, media_type: str, file: str, cid: str) -> bytes:
    """A picture that a page of the same mail shows by its `cid`; `file` is ASCII."""
    headers = (
        f'Content-Type: {media_type}; name="{file}"',
        "Content-Transfer-Encoding: base64",
        f"Content-ID: <{cid}>",
        f'Content-Disposition: inline; filename="{file}"',
    )
    return _entity(headers, _crlf(encodebytes(data)))


def multipart(kind: str, boundary: str, parts: Iterable[bytes], before: Headers = ()) -> bytes:
    """Parts held together; `kind` is alternative, or related with the page first."""
    root = ' type="text/html";' if kind == "related" else ""
    headers = (*before, f'Content-Type: multipart/{kind};{root}\r\n boundary="{boundary}"')
    line = f"--{boundary}".encode()
    body = b"".join(line + b"\r\n" + part + b"\r\n" for part in parts) + line + b"--\r\n"
    return _entity(headers, body)


def _entity(headers: Headers, body: bytes) -> bytes:
    return "".join(f"{one}\r\n" for one in headers).encode("ascii") + b"\r\n" + body


def _crlf(lines: bytes) -> bytes:
    return lines.replace(b"\n", b"\r\n")
