"""What was recognised, in the JSON shape of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from presskit.importers import Recognised
from presskit.importers.recognise.contacts import once


def shape(editions: Sequence[Recognised]) -> dict[str, Any]:
    """One object for a file: what is said once from the first edition, quotes, "à propos" and
    headings of all in file order, contacts once; absent is null or []."""
    lead = editions[0]
    reached = once(contact for each in editions for contact in each.contacts)
    return {
        "lang": lead.language,
        "kind": lead.kind,
        "title": lead.title or None,
        "subtitle": lead.subtitle or None,
        "date": _first(editions, "date"),
        "place": _first(editions, "place"),
        "embargo": _first(editions, "embargo"),
        "headings": [passage.heading for each in editions for passage in each.passages
                     if passage.heading],
        "quotes": [{"text": quote.text, "speaker": quote.speaker or None,
                    "role": quote.role or None} for each in editions for quote in each.quotes],
        "about": [{"heading": about.heading, "starts_with": _beginning(about.paragraphs)}
                  for each in editions for about in each.about],
        "contacts": [{"name": each.name or None, "organisation": each.organisation or None,
                      "role": each.role or None, "emails": list(each.emails),
                      "phones": list(each.phones)} for each in reached],
        "programme": [{"start": each.start, "end": each.end or None, "title": each.title}
                      for each in lead.programme],
        "hashtags": list(dict.fromkeys(tag for each in editions for tag in each.hashtags)),
        "links": list(dict.fromkeys(url for each in editions for _, url in each.links)),
    }  # fmt: skip


def _first(editions: Sequence[Recognised], field: str) -> str | None:
    return next(filter(None, (getattr(each, field) for each in editions)), None)


def _beginning(paragraphs: Sequence[str]) -> str:
    return " ".join(" ".join(paragraphs).split()[:8])
