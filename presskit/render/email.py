"""The edition as an e-mail draft (.eml) that a mail client opens ready to address.

It names no recipient and no sender: the press officer's own client fills these in. It carries
nothing to download; whatever the HTML part leaves out stands in the text part.
"""

from __future__ import annotations

import hashlib
from email.charset import QP, Charset
from email.generator import BytesGenerator
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from io import BytesIO

from css_inline import CSSInliner

from presskit.edition import About, Edition, Quote, Section
from presskit.render.markup_html import is_safe
from presskit.render.templating import fill
from presskit.render.text import tidy, whole_text
from presskit.render.theme import Theme
from presskit.render.web import legible

_SECTIONS_SHOWN = 2
# The lightest ground of email.html in dark mode: an accent legible there is legible everywhere.
_DARK_GROUND = (0x2A, 0x2E, 0x35)


def render(edition: Edition, theme: Theme) -> bytes:
    """The draft, text first. No Date, Message-ID or Bcc: the client sets them when it sends.

    There is no To either: the field is optional, and RFC 5322 knows no empty one.
    """
    # compat32, because EmailMessage drops spaces when it folds long accented subjects.
    draft = MIMEMultipart("alternative", boundary=_boundary(edition))
    draft["X-Unsent"] = "1"
    # typeshed allows str only; compat32 folds a Header as it stands.
    draft["Subject"] = _subject(edition.title)  # type: ignore[assignment]
    draft["Content-Language"] = edition.locale
    draft.attach(_part(text_part(edition, theme), "plain"))
    draft.attach(_part(html_part(edition, theme), "html"))
    return _bytes(draft)


def text_part(edition: Edition, theme: Theme) -> str:
    """The look's document.txt, and how to be taken off the list."""
    return tidy(f"{whole_text(edition, theme)}\n{edition.labels['opt_out']}")


def html_part(edition: Edition, theme: Theme) -> str:
    """The look's email.html with its style on every element, as mail clients want it.

    Where there is a page to read on, the first sections are enough; all quotes are kept.
    """
    more = len(edition.sections) > _SECTIONS_SHOWN
    read_on = edition.website if more and is_safe(edition.website) else ""
    shown = edition.sections[:_SECTIONS_SHOWN] if read_on else edition.sections
    written = fill(
        theme,
        "email.html",
        edition=edition,
        t=edition.labels,
        read_on=read_on,
        sections=shown,
        quotes=_quotes_beside(shown, edition, edition.about if read_on else ()),
        accent=legible(theme.primary, tuple(bytes.fromhex(theme.tint[1:]))),
        accent_in_dark=legible(theme.primary, _DARK_GROUND),
        tint=theme.tint,
    )
    # The rules for narrow screens and dark mode cannot be inlined; nothing is ever fetched.
    return CSSInliner(keep_at_rules=True, load_remote_stylesheets=False).inline(written)


def _quotes_beside(
    shown: tuple[Section, ...], edition: Edition, left_out: tuple[About, ...]
) -> tuple[Quote, ...]:
    """The quotes that no section shown and no boilerplate shown places, each once."""
    parts: tuple[Section | Edition | About, ...]
    parts = (*edition.sections[len(shown) :], edition, *left_out)
    placed = {quote for section in shown for quote in section.quotes}
    unplaced = dict.fromkeys(quote for part in parts for quote in part.quotes)
    return tuple(quote for quote in unplaced if quote not in placed)


def _subject(title: str) -> Header:
    return Header(" ".join(title.splitlines()), "utf-8", header_name="Subject", maxlinelen=76)


def _part(content: str, subtype: str) -> MIMENonMultipart:
    charset = Charset("utf-8")
    charset.body_encoding = QP
    part = MIMENonMultipart("text", subtype)
    part.set_payload(content, charset)
    return part


def _boundary(edition: Edition) -> str:
    # "=_" cannot occur in quoted-printable text, so no content can ever end a part.
    return "=_" + hashlib.sha256(f"{edition.slug} {edition.language}".encode()).hexdigest()[:32]


def _bytes(draft: MIMEMultipart) -> bytes:
    stream = BytesIO()
    policy = compat32.clone(linesep="\r\n", max_line_length=76)
    BytesGenerator(stream, mangle_from_=False, policy=policy).flatten(draft)
    return stream.getvalue()
