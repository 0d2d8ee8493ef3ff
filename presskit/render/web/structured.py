"""What search engines read of a page: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from urllib.parse import urljoin

from markupsafe import Markup

from presskit.edition import Change, Edition, Event, Session, Speaker
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
        "description": event.notice or edition.summary,
        "startDate": event.starts_at or event.iso_date,
        "endDate": event.ends_at,
        "previousStartDate": _before(event.moved_from),
        "eventStatus": f"https://schema.org/{_status(event)}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": _place(event),
        "inLanguage": edition.locale,
        "organizer": _issuers(edition),
        "url": edition.online.page if edition.online else "",
        "image": _image(edition) if edition.online else {},
        "subEvent": [_session(session, event, edition) for session in event.sessions],
    }
    return {key: value for key, value in described.items() if value}


def _session(session: Session, event: Event, edition: Edition) -> dict[str, Json]:
    """A slot of the programme; `audience` names the press where nobody else may come."""
    speakers = (*session.speakers, *(each for talk in session.talks for each in talk.speakers))
    described: dict[str, Json] = {
        "@type": "Event",
        "name": session.title,
        "startDate": session.starts_at,
        "endDate": session.ends_at,
        "eventStatus": f"https://schema.org/{_status(event)}",
        "location": _place(event, session.room),
        "audience": _audience(session),
        "performer": [_person(each) for each in {one.name: one for one in speakers}.values()],
        "inLanguage": edition.locale,
        "organizer": _issuers(edition),
    }
    return {key: value for key, value in described.items() if value}


def _before(moved_from: tuple[str, ...]) -> Json:
    """The day it was announced for; every one of them where it was moved more than once."""
    return moved_from[0] if len(moved_from) == 1 else list(moved_from)


def _place(event: Event, room: str = "") -> dict[str, Json]:
    named = ", ".join(filter(None, (room, event.venue)))
    if not (named or event.address):
        return {}
    place: dict[str, Json] = {"@type": "Place", "name": named or event.address}
    return place | ({"address": event.address} if event.address else {})


def _audience(session: Session) -> dict[str, Json]:
    if session.access != "press":
        return {}
    return {"@type": "Audience", "audienceType": session.access_label}


def _person(speaker: Speaker) -> dict[str, Json]:
    person: dict[str, Json] = {"@type": "Person", "name": speaker.name}
    return person | ({"jobTitle": speaker.role} if speaker.role else {})


def _status(event: Event) -> str:
    if event.cancelled:
        return "EventCancelled"
    return "EventRescheduled" if event.moved_from else "EventScheduled"


def _issuers(edition: Edition) -> list[Json]:
    return [_organisation(issuer.name, issuer.website) for issuer in edition.issuers]


def _organisation(name: str, website: str) -> dict[str, Json]:
    named: dict[str, Json] = {"@type": "Organization", "name": name}
    return named | ({"url": website} if website else {})
