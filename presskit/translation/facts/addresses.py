"""Links, e-mail addresses and phone numbers of a text. Asks no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from presskit.translation.facts.nouns import Fact

_Address = Literal["link", "email", "phone"]

_TARGET = re.compile(r"\]\( *<?([^\s<>()]+(?:\([^\s<>()]*\))?[^\s<>()]*)")
_BARE = re.compile(r"(?<![\w/])(?:https?://|www\.)[^\s<>()\[\]«»“”\"\x00]+")
_DOMAIN = re.compile(
    r"(?<![\w@./-])[^\W_](?:[\w-]*\.)+(?:fr|com|org|net|eu|info|io|example|uk|bzh)(?![\w-])"
    r"(?:/[^\s<>()\[\]«»“”\"\x00]*)?"
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\w+])\(?(?:(?:\+|00)33\)?[ .-]?(?:\(0\)[ .-]?|0)?|0)[1-9](?:[ .-]?[0-9]{2}){4}(?![0-9])"
    r"|(?<![\w+])\(?\+[1-9](?:[ .-]?\(0\))?(?:[ .)-]{0,2}[0-9]){7,13}(?![0-9])"
    r"|(?<![\w+.,-])0[0-9]{2,4} [0-9]{3,4} [0-9]{3,4}(?![0-9])"
)
_FRENCH = re.compile(r"(?:\+33|0033|0)0?([1-9][0-9]{8})")
# The same page exists in both languages under the language's name.
_TONGUE = re.compile(r"/(?:fr|en)(?=/|$)")


def targets(page: str, text: str) -> Iterator[Fact]:
    """What Markdown links point to."""
    for match in _TARGET.finditer(page):
        yield _address(text, *match.span(1))


def links(page: str, text: str) -> Iterator[Fact]:
    """Addresses of the web written out, with `https://` or `www.`."""
    for match in _BARE.finditer(page):
        yield _address(text, match.start(), _end(match))


def domains(page: str, text: str) -> Iterator[Fact]:
    """Addresses of the web written without either, `region.example/presse`."""
    for match in _DOMAIN.finditer(page):
        yield _address(text, match.start(), _end(match))


def emails(page: str, text: str) -> Iterator[Fact]:
    """E-mail addresses."""
    if "@" in page:
        for match in _EMAIL.finditer(page):
            yield _fact("email", match[0].rstrip("."), text, match.start(), _end(match))


def phones(page: str, text: str) -> Iterator[Fact]:
    """Phone numbers: French, international, or of three groups."""
    for match in _PHONE.finditer(page):
        yield _fact("phone", phone_key(match[0]), text, *match.span())


def phone_key(written: str) -> str:
    """The digits after a +, French ones with +33 in every spelling."""
    bare = re.sub(r"[^0-9+]", "", written.replace("(0)", ""))
    french = _FRENCH.fullmatch(bare)
    return f"+33{french[1]}" if french else bare


def _address(text: str, start: int, end: int) -> Fact:
    """A link, or the e-mail or phone that it hides."""
    target = text[start:end]
    scheme, _, rest = target.partition(":")
    if scheme.lower() == "mailto":
        return _fact("email", rest.partition("?")[0].lower(), text, start, end)
    if scheme.lower() == "tel":
        return _fact("phone", phone_key(rest), text, start, end)
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", target, flags=re.IGNORECASE).rstrip("/")
    host, slash, path = bare.partition("/")
    return _fact("link", host.lower() + _TONGUE.sub("", slash + path), text, start, end)


def _fact(kind: _Address, value: str, text: str, start: int, end: int) -> Fact:
    return Fact(kind, value, text[start:end], start, end)


def _end(match: re.Match[str]) -> int:
    """Where the address ends: the full stop of the sentence is no part of it."""
    return match.start() + len(match[0].rstrip(".,;:!?'*_"))
