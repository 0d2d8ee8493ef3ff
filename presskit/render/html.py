"""The web page of one edition: a single file with its pictures and its style inside.

It asks nothing of any network, and its own content policy forbids it to.
"""

from __future__ import annotations

import json

from markupsafe import Markup

from presskit.edition import Edition, Event
from presskit.render import web
from presskit.render.templating import fill
from presskit.render.theme import Theme

Json = str | list["Json"] | dict[str, "Json"]


def render(edition: Edition, theme: Theme) -> bytes:
    """The page, from the look's page.html and web.css."""
    style = web.stylesheet(theme)
    page = fill(
        theme,
        "page.html",
        edition=edition,
        t=edition.labels,
        letterhead=web.letterhead(edition.issuers),
        inlined=web.inlined,
        locale=web.open_graph_locale(edition),
        icon=theme.icon,
        style=style,
        policy=web.policy(style),
        structured=_structured(edition),
    )
    return page.encode()


def _structured(edition: Edition) -> Markup:
    """What search engines read; empty under embargo, for they publish what they read."""
    if edition.embargo:
        return Markup()
    graph: list[Json] = [_article(edition), *(_event(each, edition) for each in edition.events)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    # Inside a script element no entity is read: what could end it is written as JSON escapes.
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _article(edition: Edition) -> dict[str, Json]:
    return {
        "@type": "NewsArticle",
        "headline": edition.title,
        "description": edition.summary,
        "inLanguage": edition.locale,
        "datePublished": edition.issued_on,
        "author": _issuers(edition),
        "publisher": _organisation(edition.office, edition.website),
    }


def _event(event: Event, edition: Edition) -> dict[str, Json]:
    described: dict[str, Json] = {
        "@type": "Event",
        "name": event.title or edition.title,
        "startDate": event.starts_at or event.iso_date,
        "eventStatus": f"https://schema.org/{_status(event)}",
        "inLanguage": edition.locale,
        "organizer": _issuers(edition),
    }
    if event.ends_at:
        described["endDate"] = event.ends_at
    if event.moved_from:
        described["previousStartDate"] = event.moved_from[-1]
    if event.venue:
        place: dict[str, Json] = {"@type": "Place", "name": event.venue}
        described["location"] = place | ({"address": event.address} if event.address else {})
    return described


def _status(event: Event) -> str:
    if event.cancelled:
        return "EventCancelled"
    return "EventRescheduled" if event.moved_from else "EventScheduled"


def _issuers(edition: Edition) -> list[Json]:
    return [_organisation(issuer.name, issuer.website) for issuer in edition.issuers]


def _organisation(name: str, website: str) -> dict[str, Json]:
    named: dict[str, Json] = {"@type": "Organization", "name": name}
    return named | ({"url": website} if website else {})
