"""Address books as text: vCard 4.0 and 3.0 (RFC 6350, 2426), LDIF (RFC 2849, 4514).

Neither has a place for "no": whoever must not be written to is in no such file.
"""

from __future__ import annotations

import base64
import re
import uuid
from collections.abc import Iterator, Sequence

from presskit.lists.exports.cells import Contact

_FOLD, _LDIF_FOLD = 75, 76
_CLASSES = ("top", "person", "organizationalPerson", "inetOrgPerson", "mozillaAbPersonAlpha")
_TO_ESCAPE = re.compile(r'([,+"\\<>;=])')


def vcard_4(contacts: Sequence[Contact]) -> bytes:
    """One card a person, the version that vCard readers of today want."""
    return b"".join(_folded(line) for each in contacts for line in _card_4(each))


def vcard_3(contacts: Sequence[Contact]) -> bytes:
    """The same for older programs, Outlook among them."""
    return b"".join(_folded(line) for each in contacts for line in _card_3(each))


def ldif(contacts: Sequence[Contact]) -> bytes:
    """One entry a person, as Thunderbird writes and reads them."""
    entries = (
        [line for name, value in _entry(each) for line in _attribute(name, value)]
        for each in contacts
    )
    return "\n".join("\n".join([*lines, ""]) for lines in entries).encode()


# --------------------------------------------------------------------------------------- vCard


def _card_4(each: Contact) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:4.0")
    yield f"KIND:{'group' if each.desk else 'individual'}"
    yield f"UID:urn:uuid:{_uid(each)}"
    yield from _name(each)
    for n, address in enumerate(each.emails, start=1):
        yield f"EMAIL;PREF={n}:{_text(address)}"
    yield from (f"TEL;TYPE=cell;VALUE=uri:tel:{number}" for number in each.mobiles)
    yield from (f"TEL;TYPE=work;VALUE=uri:tel:{number}" for number in each.lines)
    yield f"LANG:{each.language}"
    yield from _end(each)


def _card_3(each: Contact) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"UID:{_uid(each)}"
    yield from _name(each)
    for n, address in enumerate(each.emails):
        yield f"EMAIL;TYPE=INTERNET{'' if n else ',PREF'}:{_text(address)}"
    yield from (f"TEL;TYPE=CELL:{number}" for number in each.mobiles)
    yield from (f"TEL;TYPE=WORK,VOICE:{number}" for number in each.lines)
    yield from _end(each)


def _name(each: Contact) -> Iterator[str]:
    yield f"FN:{_text(each.shown)}"
    parts = (each.last or ("" if each.first else each.shown), each.first, "", each.civility, "")
    yield f"N:{';'.join(map(_text, parts))}"
    yield from (f"ORG:{_text(outlet)}" for outlet in each.outlets)
    yield from (f"TITLE:{_text(title)}" for title in each.titles if title)


def _end(each: Contact) -> Iterator[str]:
    marks = (*each.beats, *each.tags)
    if marks:
        yield f"CATEGORIES:{','.join(map(_text, marks))}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", each.updated):
        yield f"REV:{each.updated.replace('-', '')}T000000Z"
    if each.source:
        yield f"NOTE:{_text(each.source)}"
    yield "END:VCARD"


def _uid(each: Contact) -> uuid.UUID:
    """The same in every export, so that a second import renews the first."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"presskit:{each.id}")


def _text(value: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", value).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line of at most 75 octets, and the rest on lines that begin with a space; no character is
    cut in two."""
    whole = line.encode()
    if len(whole) <= _FOLD:
        return whole + b"\r\n"
    pieces, room = [b""], _FOLD
    for char in line:
        raw = char.encode()
        if len(pieces[-1]) + len(raw) > room:
            pieces.append(b"")
            room = _FOLD - 1
        pieces[-1] += raw
    return b"\r\n ".join(pieces) + b"\r\n"


# ---------------------------------------------------------------------------------------- LDIF


def _entry(each: Contact) -> Iterator[tuple[str, str]]:
    named = f"cn={_escaped(each.shown)}"
    yield "dn", f"{named},mail={_escaped(each.email)}" if each.email else named
    yield from (("objectclass", name) for name in _CLASSES)
    for name, value in (("givenName", each.first), ("sn", each.last or each.shown),
                        ("cn", each.shown), ("mail", each.email),
                        ("mozillaSecondEmail", next(iter(each.emails[1:]), "")),
                        ("telephoneNumber", next(iter(each.lines), "")),
                        ("mobile", next(iter(each.mobiles), "")), ("o", each.outlet),
                        ("title", " / ".join(filter(None, each.titles))),
                        ("preferredLanguage", each.language),
                        ("description", each.source)):  # fmt: skip
        if value:
            yield name, value


def _escaped(value: str) -> str:
    """A value inside a name of RFC 4514."""
    escaped = _TO_ESCAPE.sub(r"\\\1", value)
    return f"\\{escaped}" if escaped.startswith((" ", "#")) else escaped


def _attribute(name: str, value: str) -> Iterator[str]:
    """`name: value`, or `name:: base64` for what LDIF does not write as it is."""
    safe = value.isascii() and value.isprintable() and value == value.strip(" ")
    if safe and value[0] not in ":<":
        line = f"{name}: {value}"
    else:
        line = f"{name}:: {base64.b64encode(value.encode()).decode()}"
    yield line[:_LDIF_FOLD]
    rest = line[_LDIF_FOLD:]
    for n in range(0, len(rest), _LDIF_FOLD - 1):
        yield f" {rest[n : n + _LDIF_FOLD - 1]}"
