"""What a picture says of itself, whoever wrote it: caption, credit, rights, description, people.

Words are by language; the key "" stands for words of which nobody said the language.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct, field
from msgspec.structs import asdict, replace

Words = Mapping[str, str]


class Labels(Struct, frozen=True):
    """The labels of a picture. The first language of `captions`, `credit` and `licence` is that of
    readers who ask for none; `expires` is the last day of its rights, `embargo` the moment before
    which it must not be used. From `creators` on: what photographers and picture desks wrote into
    the file and an office does not repeat."""

    captions: Words = field(default_factory=dict)
    alts: Words = field(default_factory=dict)
    credit: Words = field(default_factory=dict)
    licence: Words = field(default_factory=dict)
    people: tuple[str, ...] = ()
    expires: date | None = None
    embargo: datetime | None = None
    headline: str = ""
    source: str = ""
    rights: str = ""
    creators: tuple[str, ...] = ()
    created: str = ""
    city: str = ""
    country: str = ""
    keywords: tuple[str, ...] = ()

    def over(self, found: Labels) -> Labels:
        """These labels, with those of `found` where these say nothing."""
        mine = asdict(self)
        return replace(found, **{name: value for name, value in mine.items() if value})
