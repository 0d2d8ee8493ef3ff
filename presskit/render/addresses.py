"""Web addresses as machines want them: nothing in them but what RFC 3986 lets stand."""

from __future__ import annotations

from urllib.parse import quote, urljoin

from presskit.edition import Edition

# What has a meaning in an address, and the percent sign of what is already written so.
_MEANING = ":/?#[]@!$&'()*+,;=%~"


def uri(address: str) -> str:
    """An address with accents, spaces and control characters written as percent signs."""
    return quote(address.strip(), safe=_MEANING)


def online(edition: Edition, path: str) -> str:
    """Where a file of the kit (`path` inside it) can be fetched; empty where nobody knows."""
    return uri(urljoin(edition.online.kit, quote(path))) if edition.online else ""
