"""The edition as an e-mail draft (.eml) that a mail client opens ready to address.

It names no recipient and no sender: the press officer's own client fills these in. It attaches
nothing: small pictures travel inside, the kit is linked; whatever the HTML part leaves out stands
in the text part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from presskit.edition import Edition
from presskit.labels import KINDS
from presskit.render.mail import mime
from presskit.render.mail import page as email_page
from presskit.render.mail.pictures import travelling
from presskit.render.text import tidy, whole_text
from presskit.render.theme import Theme
from presskit.render.wrapping import wrapped


def render(edition: Edition, theme: Theme) -> bytes:
    """The draft, text first. No Date, Message-ID or Bcc: the client sets them when it sends.

    There is no To either: the field is optional, and RFC 5322 knows no empty one.
    """
    headers = (
        "X-Unsent: 1",
        mime.header("Subject", subject(edition)),
        f"Content-Language: {edition.locale}",
        "MIME-Version: 1.0",
    )
    text = mime.text(text_part(edition, theme), "plain")
    parts = (text, _page_with_pictures(edition, theme))
    return mime.multipart("alternative", _boundary(edition, "parts"), parts, headers)


def subject(edition: Edition) -> str:
    """The title, after what a newsroom must know before it opens the message: that this corrects
    something, that it is an invitation, that it is under embargo."""
    marks = [mark for mark in _marks(edition) if mark.casefold() not in edition.title.casefold()]
    return f"{', '.join(marks).capitalize()} – {edition.title}" if marks else edition.title


def _marks(edition: Edition) -> Iterator[str]:
    if edition.kind == "correction" or edition.supersedes:
        yield KINDS["correction"][edition.language]
    elif edition.kind == "invitation":
        yield edition.kind_label
    if edition.embargo:
        yield edition.labels["embargoed"]


def text_part(edition: Edition, theme: Theme) -> str:
    """The look's document.txt on lines of 72 columns, where the kit is, and how to be taken off
    the list."""
    labels, colon = edition.labels, edition.labels["colon"]
    page = [f"{labels['html']}{colon}{edition.online.page}"] if edition.online else []
    links = [f"{each.label}{colon}{each.address}" for each in email_page.onwards(edition)]
    whole = (whole_text(edition, theme), *page, *links, "", labels["opt_out"])
    return wrapped(tidy("\n".join(whole)))


def _page_with_pictures(edition: Edition, theme: Theme) -> bytes:
    page = mime.text(email_page.page(edition, theme), "html")
    pictures = tuple(
        mime.picture(each.data, each.media_type, each.file, each.cid)
        for each in travelling(edition)
    )
    if not pictures:
        return page
    return mime.multipart("related", _boundary(edition, "pictures"), (page, *pictures))


def _boundary(edition: Edition, of: str) -> str:
    # "=_" cannot occur in quoted-printable text, so no content can ever end a part.
    named = f"{edition.slug} {edition.language} {of}"
    return "=_" + hashlib.sha256(named.encode()).hexdigest()[:32]
