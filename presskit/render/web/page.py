"""The web page of one edition: a single file with its pictures, style and script inside.

It asks nothing of any network, and its own content policy forbids it to.
"""

from __future__ import annotations

from typing import get_args
from urllib.parse import quote, urljoin

from msgspec import Struct

from presskit.edition import Edition
from presskit.labels import OWN_NAMES
from presskit.model import Language
from presskit.render.templating import fill
from presskit.render.text import whole_text
from presskit.render.theme import Theme
from presskit.render.web import frame as web
from presskit.render.web.structured import structured


class Alternate(Struct, frozen=True):
    """This page in one of its languages: its address seen from here, empty for the page itself,
    and the address to give to a search engine."""

    language: Language
    name: str
    locale: str
    page: str
    address: str


def render(edition: Edition, theme: Theme) -> bytes:
    """The page, from the look's page.html, masthead.html, web.css, look.css and scripts."""
    style = web.stylesheet(theme)
    script = web.script(theme, "place.js", "copy.js", "countdown.js", "page.js")
    page = fill(
        theme,
        "page.html",
        edition=edition,
        t=edition.labels,
        letterhead=web.letterhead(edition.issuers),
        leading=web.leading_picture(edition),
        title_size=web.title_size(edition),
        figures_size=web.figures_size,
        inlined=web.inlined,
        whole_text=whole_text(edition, theme).strip("\n"),
        quote_text=web.quote_copier(edition),
        about_text=web.boilerplate_copier(edition),
        alternates=_alternates(edition),
        share_picture=web.picture_online(edition),
        open_graph=web.open_graph_locale,
        icon=theme.icon,
        style=style,
        script=script,
        policy=web.policy(style, script),
        structured=structured(edition),
    )
    return page.encode()


def _alternates(edition: Edition) -> tuple[Alternate, ...]:
    """This page and its siblings in an order that is the same on each of them; absolute addresses
    where the kit is online. Nothing if it stands alone."""
    if not edition.siblings:
        return ()
    base = edition.online.page if edition.online else ""
    file = quote(f"{edition.slug}-{edition.language}.html")
    own = Alternate(edition.language, OWN_NAMES[edition.language], edition.locale, "",
                    urljoin(base, file))  # fmt: skip
    others = (
        Alternate(each.language, each.name, each.locale, each.page, urljoin(base, each.page))
        for each in edition.siblings
    )
    return tuple(sorted((own, *others), key=lambda each: get_args(Language).index(each.language)))
