"""A message as mail programs save it: its best body. Attachments are files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage, MIMEPart
from pathlib import Path

from msgspec.structs import replace

from presskit.importers import Illustration, Line, Manuscript
from presskit.importers.readers.page import body_of, main_lines, parsed, whole_lines
from presskit.importers.readers.text import decoded, lines_of
from presskit.problems import Place, Refusal, error

# What programs put before a subject that is answered or passed on.
_PASSED_ON = re.compile(
    r"^\s*(?:(?:re|r[ée]p|fwd?|tr|i|wg|aw)\s?(?:\[\d+\])?\s?:\s*)+", re.IGNORECASE
)
_FROM = re.compile(r"^(?:>\s*)*(?:de|from|exp[ée]diteur)\s?:\s*\S", re.IGNORECASE)
_HEADER = re.compile(
    r"^(?:>\s*)*(?:de|from|exp[ée]diteur|envoy[ée]|sent|date|[àa]|to|cc|cci|bcc|objet|subject|"
    r"pi[èe]ces? jointes?|attachments?|r[ée]pondre [àa]|reply-to|importance)\s?:(?:\s|$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:>\s*)*(?:objet|subject)\s?:", re.IGNORECASE)
_CUT = re.compile(
    r"^(?:[-_]{2,}\s*)?(?:message (?:transf[ée]r[ée]|d['’]origine)|forwarded message|"
    r"original message|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|"
    r"begin forwarded message)\b.{0,20}$|^--$",
    re.IGNORECASE,
)
_SMALL_PRINT = re.compile(
    r"^(?:envoy[ée] (?:de|depuis) mon|sent from my|obtenez outlook|get outlook|"
    r"(?:si vous ne (?:visualisez|voyez|parvenez)|if you (?:cannot|can['’]t|are having trouble))|"
    r"(?:voir|afficher|view) (?:ce|cet|le|la|this|it)\b.{0,40}"
    r"(?:en ligne|navigateur|browser|online)|"
    r"vous recevez ce (?:message|courriel)|you (?:are receiving|receive) this|"
    r"(?:se d[ée]sinscrire|unsubscribe|pour vous d[ée]sinscrire)|"
    r"(?:ce (?:message|courriel|mail|e-mail)|this (?:e-?mail|message))\b.{0,120}"
    r"(?:confiden|destinataire|intended|d[ée]truire)|"
    r"(?:pensez|please consider|think).{0,60}(?:imprimer|environ|print))",
    re.IGNORECASE,
)
# Parts of a message begin with two hyphens; each takes the parser half a millisecond.
MOST_PARTS = 5_000
# Its parser reads the parameters of a header in quadratic time.
_ENDLESS = re.compile(
    rb"^content-[a-z-]{1,40}:(?:[^\n]{8000}|(?:[^\n]*\n[ \t]){200})", re.IGNORECASE | re.MULTILINE
)
_LONGEST_SUBJECT = 2_000
_MOST_HEADERS, _MOST_PICTURES, _SMALLEST = 10, 60, 20_000
# How much of the plain text's length a page must have to be the same message, not a digest of it.
_SAME = 0.85
_ANGLED = re.compile(r"\s?<(?:https?|mailto):[^<>\s]{1,2000}>")


def read_mail(content: bytes, path: Path) -> Manuscript:
    """A saved message, or a page saved as one (.mht). Its subject is the title where the text names
    none; the headers of a message that was passed on are furniture. Refuses one without words."""
    shown = path.as_posix()
    if content.count(b"\n--") > MOST_PARTS or _ENDLESS.search(content):
        raise Refusal(error("read-too-long", place=Place(shown)))
    try:
        message = message_from_bytes(content, policy=policy.default)
        lines = _marked(_lines(message, path))
        pictures = tuple(_pictures(message))
    except (MessageError, LookupError, ValueError, RecursionError, AttributeError, KeyError) as bad:
        # The parts of a message that is not well formed fail in many ways; all are damage.
        raise Refusal(error("read-damaged", place=Place(shown))) from bad
    subject = _PASSED_ON.sub("", _subject(message))
    numbered = tuple(replace(line, place=place) for place, line in enumerate(lines, start=1))
    return Manuscript(path, numbered, pictures, subject)


def _subject(message: EmailMessage) -> str:
    """The subject, decoded the plain way: the parser of addresses takes minutes for a long one."""
    written = next(
        (str(each) for name, each in message.raw_items() if name.lower() == "subject"), ""
    )
    try:
        said = str(make_header(decode_header(written[:_LONGEST_SUBJECT])))
    except (LookupError, ValueError):
        said = written[:_LONGEST_SUBJECT]
    # Letters that were not encoded at all come as stray bytes.
    return " ".join(decoded(said.encode("utf-8", "surrogateescape")).split())


def _lines(message: EmailMessage, path: Path) -> list[Line]:
    """The lines of the richest body: the page, unless the plain text says more. Programs
    write a link's address after its words, in angle brackets."""
    page, plain = (_words(message, kind) for kind in ("html", "plain"))
    text = list(lines_of(_ANGLED.sub("", plain)))
    if not page:
        return text
    body = body_of(parsed(page, path))
    # A page saved whole has a site around it; a message has nothing.
    saved = path.suffix.lower() in (".mht", ".mhtml")
    rich = main_lines(body) if saved else whole_lines(body)
    return rich if _length(rich) >= _SAME * _length(text) else text


def _length(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _words(message: EmailMessage, kind: str) -> str:
    """A body of a kind; empty without one. A message passed on as an attachment is looked into."""
    for each in _messages(message):
        part = each.get_body((kind,))
        if part is not None:
            said = _decoded(part)
            if said.strip():
                return said
    return ""


def _messages(message: EmailMessage) -> Iterator[EmailMessage]:
    yield message
    for part in message.walk():
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            if isinstance(inner, EmailMessage):
                yield inner


def _decoded(part: MIMEPart) -> str:
    """The words of a part, in the encoding it names if there is such a one."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    named = str(part.get_content_charset() or "")
    # Mail programs call Windows-1252 Latin-1, as pages do.
    named = "cp1252" if named in ("iso-8859-1", "latin-1", "us-ascii") else named
    try:
        return content.decode(named) if named else decoded(content)
    except (LookupError, UnicodeDecodeError):
        return decoded(content)


def _marked(lines: Sequence[Line]) -> list[Line]:
    """The lines with the headers of messages passed on, and small print, as furniture."""
    marked: list[Line] = []
    place = 0
    while place < len(lines):
        size = _headers(lines, place)
        if size:
            marked += [replace(line, furniture=True) for line in lines[place : place + size]]
            place += size
            continue
        line = lines[place]
        text = line.text.strip()
        idle = bool(_CUT.match(text) or _SMALL_PRINT.match(text))
        marked.append(replace(line, furniture=line.furniture or idle))
        place += 1
    return marked


def _headers(lines: Sequence[Line], start: int) -> int:
    """How many lines from here are the headers of a message: from "De :" to "Objet :", each a
    header. A release may well say "De : 9 h à 10 h"; it has no subject below."""
    if not _FROM.match(lines[start].text):
        return 0
    for size, line in enumerate(lines[start : start + _MOST_HEADERS], start=1):
        if not _HEADER.match(line.text):
            return 0
        if _SUBJECT.match(line.text):
            return size
    return 0


def _pictures(message: EmailMessage) -> Iterator[Illustration]:
    """The photographs of a message; logos and signatures are smaller."""
    count = 0
    for part in message.walk():
        data = part.get_payload(decode=True) if part.get_content_maintype() == "image" else None
        if isinstance(data, bytes) and len(data) >= _SMALLEST and count < _MOST_PICTURES:
            count += 1
            ending = part.get_content_subtype().replace("jpeg", "jpg").partition("+")[0]
            name = Path(part.get_filename() or f"picture{count}.{ending}").name
            yield Illustration(name, data)
