"""Content lines, as calendars (RFC 5545) and address cards (RFC 6350, RFC 2426) share them:
escaped, folded, joined. Knows no property and no object."""

from __future__ import annotations

from collections.abc import Iterable

# Octets of a line without its line break (RFC 5545 §3.1, RFC 6350 §3.2).
WIDTH = 75
# Neither standard lets a control character into a text; a tab is one space.
_PLAIN = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "") | {ord("\t"): " "}
# What some reader takes for the end of a line.
_BREAKS = tuple(map(ord, "\n\r\v\f\x85\u2028\u2029"))
_ESCAPED = _PLAIN | {ord(each): f"\\{each}" for each in "\\,;"} | dict.fromkeys(_BREAKS, r"\n")
# Inside a parameter backslashes mean nothing: RFC 6868 writes what would end it with a caret.
_CARETED = _PLAIN | dict.fromkeys(_BREAKS, "^n") | {ord("^"): "^^", ord('"'): "^'"}


def escaped(text: str) -> str:
    """A text as the value of a property: backslash, comma, semicolon and line breaks escaped,
    control characters left out (RFC 5545 §3.3.11, RFC 6350 §4)."""
    return text.replace("\r\n", "\n").translate(_ESCAPED)


def structured(*parts: str) -> str:
    """A value of several texts between semicolons: N, ORG, ADR."""
    return ";".join(map(escaped, parts))


def listed(texts: Iterable[str]) -> str:
    """A value of several texts between commas: CATEGORIES, NICKNAME."""
    return ",".join(map(escaped, texts))


def line(name: str, value: str, **parameters: str | tuple[str, ...]) -> str:
    """A whole line, not folded yet. `value` is written as it is given; parameters are escaped
    (RFC 6868) and quoted where they must be, several values separated by commas, an empty
    parameter left out: `line("TEL", "…", TYPE=("work", "voice"))`."""
    written = (f";{key}={_parameter(given)}" for key, given in parameters.items() if given)
    return f"{name}{''.join(written)}:{value}"


def folded(text: str) -> bytes:
    """The line as UTF-8 in pieces of at most 75 octets, each but the first after CRLF and a
    space; never cut inside a character."""
    octets = text.encode()
    pieces: list[bytes] = []
    start, room = 0, WIDTH
    while len(octets) - start > room:
        end = _before_character(octets, start + room)
        pieces.append(octets[start:end])
        start, room = end, WIDTH - 1
    return b"\r\n ".join((*pieces, octets[start:]))


def joined(lines: Iterable[str]) -> bytes:
    """The file: every line folded, CRLF after each, no byte order mark."""
    return b"".join(folded(each) + b"\r\n" for each in lines)


def _before_character(octets: bytes, place: int) -> int:
    """The last place up to this one where a character begins."""
    while octets[place] & 0b1100_0000 == 0b1000_0000:
        place -= 1
    return place


def _parameter(given: str | tuple[str, ...]) -> str:
    return ",".join(map(_quoted, (given,) if isinstance(given, str) else given))


def _quoted(text: str) -> str:
    safe = text.replace("\r\n", "\n").translate(_CARETED)
    return f'"{safe}"' if any(each in safe for each in ",:;") else safe
