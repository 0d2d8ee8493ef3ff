"""What a press office owns, as it writes it: the office, its contacts, its releases. No layout.

Models are frozen and refuse unknown fields. Rules across fields, or that need the office or
today's date, are checks, not validators.
"""

from presskit.model.base import (
    LANGUAGES,
    Language,
    Name,
    Owned,
    PerLanguage,
    Shorthand,
    Text,
    replaced,
    settled,
    texts,
)
from presskit.model.body import (
    Biography,
    KeyFigure,
    Milestone,
    Part,
    Quote,
    Section,
    SpeakerEntry,
)
from presskit.model.endmatter import AboutEntry, ContactEntry, Link, MediaAsset
from presskit.model.office import (
    Colours,
    English,
    Fonts,
    Look,
    Office,
    Segment,
    Surnames,
    Translation,
    Typography,
)
from presskit.model.people import (
    Boilerplate,
    ContactDetails,
    FullName,
    Organisation,
    OrganisationName,
    Person,
    PressContact,
    Role,
)
from presskit.model.programme import Access, Event, Registration, Session, Talk, Venue
from presskit.model.release import Change, Checking, Kind, Release, Replaced

__all__ = [
    "LANGUAGES",
    "AboutEntry",
    "Access",
    "Biography",
    "Boilerplate",
    "Change",
    "Checking",
    "Colours",
    "ContactDetails",
    "ContactEntry",
    "English",
    "Event",
    "Fonts",
    "FullName",
    "KeyFigure",
    "Kind",
    "Language",
    "Link",
    "Look",
    "MediaAsset",
    "Milestone",
    "Name",
    "Office",
    "Organisation",
    "OrganisationName",
    "Owned",
    "Part",
    "PerLanguage",
    "Person",
    "PressContact",
    "Quote",
    "Registration",
    "Release",
    "Replaced",
    "Role",
    "Section",
    "Segment",
    "Session",
    "Shorthand",
    "SpeakerEntry",
    "Surnames",
    "Talk",
    "Text",
    "Translation",
    "Typography",
    "Venue",
    "replaced",
    "settled",
    "texts",
]
