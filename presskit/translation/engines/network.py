"""What went wrong on the network, as reasons. Never decides whether to try again."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

from requests import exceptions as broken
from urllib3 import exceptions as deeper

from presskit.translation.engines.protocol import EngineFailure, Reason

STATUS: dict[int, Reason] = {
    400: "rejected", 401: "refused", 403: "refused", 413: "too-large", 414: "too-large",
    429: "busy", 456: "quota", 503: "busy", 529: "busy",
}  # fmt: skip

# What a broken call is told by: the first of these kinds that stands among its causes.
BREAKS: tuple[tuple[type[BaseException], Reason, str], ...] = (
    (ssl.SSLCertVerificationError, "unreachable", "certificate"),
    (socket.gaierror, "unreachable", "unknown-host"),
    (ConnectionRefusedError, "unreachable", "connection-refused"),
    (deeper.NewConnectionError, "unreachable", "no-connection"),
    (deeper.ConnectTimeoutError, "unreachable", "connect-timeout"),
    (broken.ProxyError, "unreachable", "proxy"),
    (broken.InvalidURL, "unreachable", "address"),
    (broken.MissingSchema, "unreachable", "address"),
    (broken.InvalidSchema, "unreachable", "address"),
    (deeper.ReadTimeoutError, "lost", "answer-timeout"),
)


def reason_of(status: int) -> Reason:
    """The reason behind an HTTP status that is no success."""
    # A server that failed may have done, and charged, the work before it fell.
    return STATUS.get(status, "lost" if status >= 500 else "garbled")


def failed(status: int, content: str, *secrets: str) -> EngineFailure:
    """What an HTTP status means."""
    return EngineFailure(reason_of(status), f"HTTP {status}", scrubbed(content, *secrets))


def broken_off(error: BaseException) -> EngineFailure:
    """No answer: `unreachable` if nothing can have been sent, else `lost`.

    The libraries name a refused connection and a dropped one alike; the causes tell them apart.
    """
    causes = tuple(_causes(error))
    for kind, reason, detail in BREAKS:
        if any(isinstance(cause, kind) for cause in causes):
            return EngineFailure(reason, detail)
    return EngineFailure("lost", "dropped")


def scrubbed(text: str, *secrets: str) -> str:
    """The text without what nobody may read in it."""
    for secret in filter(None, secrets):
        text = text.replace(secret, "…")
    return text


def host_of(url: str) -> str:
    """Host and port of an address, without the user and password it may hold; raises
    `EngineFailure` if it is not the address of a server."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    host = parts.netloc.rpartition("@")[2].casefold()
    if parts.scheme not in ("http", "https") or not host:
        raise EngineFailure("unreachable", "address")
    return host


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all that led to it; urllib3 keeps some of them as arguments only."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop()
        if id(each) not in seen:
            seen.add(id(each))
            yield each
            parts = (each.__cause__, each.__context__, *each.args)
            waiting += [part for part in parts if isinstance(part, BaseException)]
