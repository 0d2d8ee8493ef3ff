"""Labels as an XMP packet, and back.

Written are the properties of the IPTC Photo Metadata Standard 2024.1 that picture desks read, and
the rights end of PRISM; a packet is always new, so that the history, paths and serial numbers that
programs leave in packets never travel on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from itertools import chain
from xml.etree import ElementTree

from msgspec.structs import replace

from presskit.media.labels import Labels, Words

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPACES: Mapping[str, str] = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "prism": "http://prismstandard.org/namespaces/basic/2.1/",
}
_DEFAULT = "x-default"
_MOST_READ = 1 << 20
# A packet must fit into one segment of a JPEG, whatever its captions are: texts are cut at the
# first of these numbers of characters at which it does.
_MOST_WRITTEN = 65_000
_LONGEST = (5000, 2000, 1000, 500, 200)
_MOST_ENTRIES, _LONGEST_ENTRY = 40, 100
# What XML 1.0 cannot hold; halves of characters cannot be encoded in the first place.
_FORBIDDEN = dict.fromkeys((*range(9), 0xB, 0xC, *range(0xE, 0x20), 0xFFFE, 0xFFFF))
# An XML reader makes one line end of a carriage return, unless it is written as a number.
_ESCAPED = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;",
            ord("\r"): "&#13;"}  # fmt: skip


def packet(labels: Labels) -> bytes:
    """The labels as an XMP packet in UTF-8, of 65,000 octets at most. A text of more than 5,000
    characters is cut, earlier only where all of them together are too long."""
    wrapped = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>{}<?xpacket end="w"?>'
    packets = (wrapped.replace("{}", described(_shortened(labels, most))).encode(errors="ignore")
               for most in _LONGEST)  # fmt: skip
    last = b""
    for last in packets:
        if len(last) <= _MOST_WRITTEN:
            break
    return last


def described(labels: Labels) -> str:
    """The same as XML alone, to stand inside another document; nothing is cut."""
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in SPACES.items())
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        f'<rdf:Description rdf:about="" {spaces}>{"".join(_properties(labels))}'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def read(content: bytes) -> Labels:
    """The labels of a packet; none where it is no XML, or is an attack."""
    if not content.strip(b"\0 \n") or len(content) > _MOST_READ or b"<!" in content:
        return Labels()
    try:
        found = _properties_of(ElementTree.fromstring(content.strip(b"\0 \n")))
    except (ElementTree.ParseError, ValueError, LookupError):
        return Labels()
    return Labels(
        captions=_alternatives(found.get("dc:description")),
        alts=_alternatives(found.get("Iptc4xmpCore:AltTextAccessibility")),
        credit=_plain(_first(found.get("photoshop:Credit"))),
        licence=_alternatives(found.get("xmpRights:UsageTerms")),
        people=_listed(found.get("Iptc4xmpExt:PersonInImage")),
        expires=_day(_first(found.get("prism:expirationDate"))),
        headline=_first(found.get("photoshop:Headline")),
        source=_first(found.get("photoshop:Source")),
        rights=_first(found.get("dc:rights")),
        creators=_listed(found.get("dc:creator")),
        created=_first(found.get("photoshop:DateCreated")),
        city=_first(found.get("photoshop:City")),
        country=_first(found.get("photoshop:Country")),
        keywords=_listed(found.get("dc:subject")),
    )


# --------------------------------------------------------------------------------------- writing


def _properties(labels: Labels) -> Iterator[str]:
    rights = {"": labels.rights} if labels.rights else labels.credit
    yield _alternative("dc:description", labels.captions)
    yield _alternative("dc:rights", rights)
    yield _list("dc:creator", "Seq", labels.creators)
    yield _list("dc:subject", "Bag", labels.keywords)
    yield _simple("photoshop:Credit", _leading(labels.credit))
    yield _simple("photoshop:Headline", labels.headline)
    yield _simple("photoshop:Source", labels.source)
    yield _simple("photoshop:Instructions", _leading(labels.licence))
    yield _simple("photoshop:DateCreated", labels.created)
    yield _simple("photoshop:City", labels.city)
    yield _simple("photoshop:Country", labels.country)
    yield _simple("xmpRights:Marked", "True" if rights or labels.licence else "")
    yield _alternative("xmpRights:UsageTerms", labels.licence)
    yield _alternative("Iptc4xmpCore:AltTextAccessibility", labels.alts)
    yield _list("Iptc4xmpExt:PersonInImage", "Bag", labels.people)
    yield _simple("prism:expirationDate", labels.expires.isoformat() if labels.expires else "")
    yield _simple("prism:embargoDate", labels.embargo.isoformat() if labels.embargo else "")


def _shortened(labels: Labels, most: int) -> Labels:
    """The labels with texts of at most so many characters, and lists of 40 short entries."""

    def words(said: Words) -> Words:
        return {key: text[:most] for key, text in said.items()}

    def entries(listed: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(entry[:_LONGEST_ENTRY] for entry in listed[:_MOST_ENTRIES])

    return replace(
        labels,
        captions=words(labels.captions),
        alts=words(labels.alts),
        credit=words(labels.credit),
        licence=words(labels.licence),
        people=entries(labels.people),
        creators=entries(labels.creators),
        keywords=entries(labels.keywords),
        headline=labels.headline[:most],
        source=labels.source[:most],
        rights=labels.rights[:most],
        created=labels.created[:most],
        city=labels.city[:most],
        country=labels.country[:most],
    )


def _simple(name: str, text: str) -> str:
    return f"<{name}>{_set(text)}</{name}>" if text else ""


def _list(name: str, kind: str, texts: Iterable[str]) -> str:
    entries = "".join(f"<rdf:li>{_set(text)}</rdf:li>" for text in texts)
    return f"<{name}><rdf:{kind}>{entries}</rdf:{kind}></{name}>" if entries else ""


def _alternative(name: str, words: Words) -> str:
    """The words in each language, the first of them also for who asks for none."""
    if not words:
        return ""
    told = [(_DEFAULT, _leading(words)), *((key, text) for key, text in words.items() if key)]
    entries = "".join(f'<rdf:li xml:lang="{_set(key)}">{_set(text)}</rdf:li>'
                      for key, text in told)  # fmt: skip
    return f"<{name}><rdf:Alt>{entries}</rdf:Alt></{name}>"


def _leading(words: Words) -> str:
    return next(iter(words.values()), "")


def _set(text: str) -> str:
    return printable(text).translate(_ESCAPED)


def printable(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return text.translate(_FORBIDDEN)


# --------------------------------------------------------------------------------------- reading


def _properties_of(packet: ElementTree.Element) -> dict[str, ElementTree.Element]:
    """The properties of a packet by their usual names; one written as an attribute is made an
    element."""
    found: dict[str, ElementTree.Element] = {}
    names = {f"{{{uri}}}": f"{name}:" for name, uri in SPACES.items()}
    for description in packet.iter(f"{{{_RDF}}}Description"):
        written = [_attribute(name, value) for name, value in description.items()]
        for each in chain(description, written):
            space, _, name = each.tag.rpartition("}")
            if space + "}" in names:
                found.setdefault(names[space + "}"] + name, each)
    return found


def _attribute(name: str, value: str) -> ElementTree.Element:
    element = ElementTree.Element(name)
    element.text = value
    return element


def _entries(element: ElementTree.Element | None) -> list[tuple[str, str]]:
    """Each entry of an array, or the only value, with its language."""
    if element is None:
        return []
    entries = element.findall(f".//{{{_RDF}}}li") or [element]
    told = ((each.get(_LANG, ""), "".join(each.itertext()).strip())
            for each in entries)  # fmt: skip
    return [(language, text) for language, text in told if text]


def _alternatives(element: ElementTree.Element | None) -> Words:
    """Words by two-letter language. Those for everyone count only where no language has them."""
    told = {("" if key == _DEFAULT else key[:2].lower()): text for key, text in _entries(element)}
    default = told.pop("", "")
    return told if not default or default in told.values() else {"": default, **told}


def _plain(text: str) -> Words:
    return {"": text} if text else {}


def _first(element: ElementTree.Element | None) -> str:
    return next((text for _, text in _entries(element)), "")


def _listed(element: ElementTree.Element | None) -> tuple[str, ...]:
    return tuple(text for _, text in _entries(element))


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text[:10]) if text else None
    return None
