"""Media lists: the journalists a press office writes to, and what may be done with what it knows.

Journalists are never printed in a kit, and press contacts never come from here.
"""

from __future__ import annotations

from typing import NamedTuple

# How a field holds several values (beats, tags, further addresses).
SEVERAL = ";"


class Recipient(NamedTuple):
    """A row of a media list, everything as text, empty where unknown.

    Dates are ISO days; phones E.164 where they can be read; `language` is fr or en; `country` an
    ISO 3166 code; `beat`, `tags`, `email`, `phone`, `mobile`, `outlet` and `job_title` may hold
    several values with `;`, the first one first (two outlets are two affiliations, with their job
    titles in the same order). `opt_out_on` is the day on which the person said no. The tag
    `embargo` marks someone who accepts embargoes.
    """

    id: str = ""
    source: str = ""
    civility: str = ""
    first_name: str = ""
    last_name: str = ""
    display_name: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    outlet: str = ""
    outlet_type: str = ""
    job_title: str = ""
    beat: str = ""
    language: str = ""
    country: str = ""
    region: str = ""
    opt_out_on: str = ""
    updated: str = ""
    legal_basis: str = ""
    source_url: str = ""
    collected_on: str = ""
    informed_on: str = ""
    last_contact_on: str = ""
    tags: str = ""

    def all_of(self, column: str) -> tuple[str, ...]:
        """The values of a column that may hold several."""
        return tuple(filter(None, (part.strip() for part in getattr(self, column).split(SEVERAL))))

    def having(self, **values: str) -> Recipient:
        """The same with other values."""
        return self._replace(**values)


COLUMNS: tuple[str, ...] = Recipient._fields
# Written instead of opt_out_on in older lists; a date.
ALSO_WRITTEN = {"opt_out": "opt_out_on"}
