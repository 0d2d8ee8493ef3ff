"""What search engines read of a page: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from urllib.parse import urljoin

from markupsafe import Markup

from presskit.edition import Change, Edition, Event
from presskit.markup import text_of
from presskit.render.web import frame as web

Json = str | int | list["Json"] | dict[str, "Json"]


def structured(edition: Edition) -> Markup:
    """The article and its events; empty under embargo, for they publish what they read."""
    if edition.embargo:
        return Markup()
    graph: list[Json] = [_article(edition), *(_event(each, edition) for each in edition.events)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    # Inside a script element no entity is read: what could end it is written as JSON escapes.
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _article(edition: Edition) -> dict[str, Json]:
    article: dict[str, Json] = {
        "@type": "NewsArticle",
        "headline": edition.title,
        "alternativeHeadline": edition.subtitle,
        "description": edition.summary,
        "inLanguage": edition.locale,
        "datePublished": edition.issued_on,
        "dateline": edition.date_line,
        "author": _issuers(edition),
        "publisher": _organisation(edition.office, edition.website),
        "keywords": list(edition.hashtags),
        "correction": _correction(edition),
        **_online(edition),
    }
    return {key: value for key, value in article.items() if value}


def _online(edition: Edition) -> dict[str, Json]:
    """What can only be said of a page that has an address."""
    if edition.online is None:
        return {}
    page = edition.online.page
    return {
        "url": page,
        "mainEntityOfPage": page,
        "image": _image(edition),
        "workTranslation": [
            {"@type": "NewsArticle", "headline": each.title, "inLanguage": each.locale,
             "url": urljoin(page, each.page)}
            for each in edition.siblings
        ],
    }  # fmt: skip


def _image(edition: Edition) -> dict[str, Json]:
    if not edition.pictures:
        return {}
    first = edition.pictures[0]
    image: dict[str, Json] = {
        "@type": "ImageObject",
        "url": web.picture_online(edition),
        "width": first.width,
        "height": first.height,
        "caption": first.caption,
        "creditText": first.credit,
    }
    return {key: value for key, value in image.items() if value}


def _correction(edition: Edition) -> list[Json]:
    """The document corrected is this one: schema.org knows the correction, not what it is of."""
    colon = edition.labels["colon"]
    texts = [edition.supersedes, text_of(edition.reason)]
    texts += [_changed(change, colon) for change in edition.changes]
    return [
        {"@type": "CorrectionComment", "text": text, "inLanguage": edition.locale,
         "datePublished": edition.issued_on}
        for text in texts if text
    ]  # fmt: skip


def _changed(change: Change, colon: str) -> str:
    replaced = f"{change.old} → {change.new}"
    return f"{change.what}{colon}{replaced}" if change.what else replaced


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
