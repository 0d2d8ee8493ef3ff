"""Cells that hold a word of a closed set, or several words: languages, countries, regions, legal
bases, beats, tags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from presskit.lists import SEVERAL
from presskit.lists.cleaning import Read
from presskit.names import fold

LONGEST = 2000
_SIGNS = re.compile(r"[^a-z0-9]+")
_BETWEEN = re.compile(r"\s*(?::::|[;,|\n]|\s/\s)\s*")
# Google's own groups, of every contact.
_NO_TAG = ("mycontacts", "friends", "family", "coworkers", "starred", "contacts")
_LANGUAGES: Mapping[str, str] = {
    "fr": "fr", "fra": "fr", "fre": "fr", "francais": "fr", "francaise": "fr", "french": "fr",
    "francophone": "fr", "f": "fr", "en": "en", "eng": "en", "anglais": "en", "anglaise": "en",
    "english": "en", "anglophone": "en", "gb": "en", "uk": "en", "us": "en",
}  # fmt: skip
# Codes of CLDR that are no country's.
_NO_COUNTRIES = ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO")
_COUNTRIES: Mapping[str, str] = {
    "uk": "GB", "u k": "GB", "royaume uni": "GB", "angleterre": "GB", "england": "GB",
    "ecosse": "GB", "scotland": "GB", "wales": "GB", "pays de galles": "GB",
    "northern ireland": "GB", "irlande du nord": "GB", "great britain": "GB",
    "grande bretagne": "GB", "usa": "US", "u s a": "US", "etats unis d amerique": "US",
    "united states of america": "US", "france metropolitaine": "FR", "metropole": "FR",
    "hollande": "NL", "holland": "NL", "republique tcheque": "CZ", "czech republic": "CZ",
}  # fmt: skip
# Today's regions, what they are called besides, and the regions they were made of in 2016.
_REGIONS: Mapping[str, str] = {
    "Auvergne-Rhône-Alpes": "aura; ara; auvergne; rhone alpes",
    "Bourgogne-Franche-Comté": "bfc; bourgogne; franche comte",
    "Bretagne": "brittany", "Centre-Val de Loire": "centre; cvl", "Corse": "corsica",
    "Grand Est": "alsace; lorraine; champagne ardenne; alsace champagne ardenne lorraine; acal",
    "Guadeloupe": "", "Guyane": "guyane francaise; french guiana",
    "Hauts-de-France": "hdf; nord pas de calais; picardie; nord pas de calais picardie",
    "Île-de-France": "idf; region parisienne", "La Réunion": "reunion", "Martinique": "",
    "Mayotte": "", "Normandie": "basse normandie; haute normandie; normandy",
    "Nouvelle-Aquitaine": "aquitaine; limousin; poitou charentes",
    "Occitanie": "midi pyrenees; languedoc roussillon",
    "Pays de la Loire": "pdl", "Provence-Alpes-Côte d’Azur": "paca; region sud; provence",
}  # fmt: skip
_BASES: Mapping[str, str] = {
    "legitimate_interest": "legitimate interest; legitimate interests; interet legitime; "
                           "interets legitimes; 6 1 f; art 6 1 f; li; lia",
    "consent": "consentement; opt in; optin; 6 1 a; art 6 1 a; consented; accord",
    "public_task": "public task; mission d interet public; mission de service public; "
                   "interet public; public interest; 6 1 e; art 6 1 e",
}  # fmt: skip


def read_language(cell: str) -> Read:
    """`fr` or `en`, the first of the two that is named: `fr-FR`, "Français / anglais", EN."""
    for word in _folded(cell).split():
        if word in _LANGUAGES:
            return Read(_LANGUAGES[word])
    return Read(reason="not-a-language")


def read_country(cell: str) -> Read:
    """An ISO 3166 code: FR, "France", "Royaume-Uni", "the Netherlands"."""
    code = cell.upper()
    names = _countries()
    if len(code) == 2 and code != "UK" and code in names.values():
        return Read(code)
    found = names.get(_folded(cell).removeprefix("the ").removeprefix("la ").removeprefix("le "))
    return Read(found) if found else Read(reason="not-a-country")


def read_region(cell: str) -> Read:
    """A French region by its name of today; any other as it was written."""
    return Read(_regions().get(_folded(cell)) or cell)


def read_basis(cell: str) -> Read:
    """A legal basis of the GDPR that a press list may have (art. 6.1 a, e, f)."""
    found = _bases().get(_folded(cell))
    return Read(found) if found else Read(reason="not-a-basis")


def read_several(cell: str) -> Read:
    """Words of one cell, each once, with `;`: "santé, économie", `* myContacts ::: Presse`."""
    parts = (part.removeprefix("* ").strip(" \"'[]") for part in _BETWEEN.split(cell))
    kept = {fold(part): part for part in parts if part and part.lower() not in _NO_TAG}
    return Read(SEVERAL.join(kept.values()))


def read_link(cell: str) -> Read:
    """An address on the web."""
    link = f"https://{cell}" if cell.lower().startswith("www.") else cell
    right = re.fullmatch(r"https?://[^\s/]+\.\S+", link, re.IGNORECASE)
    return Read(link) if right else Read(reason="not-a-link")


def read_outlets(cell: str) -> Read:
    """Names of outlets on one line each; `;` and Google's `:::` part two affiliations."""
    return Read(SEVERAL.join(filter(None, (one_line(part) for part in re.split(":::|;", cell)))))


def read_text(cell: str) -> Read:
    """A text on one line, as it was written."""
    return Read(one_line(cell)) if len(cell) <= LONGEST else Read(reason="too-long")


def one_line(text: str) -> str:
    """A text without line breaks, control characters or spaces in a row."""
    if text.isascii() and text.isalpha():
        return text
    shown = (char for char in text if char.isprintable() or char.isspace() or char in "\u200d")
    return " ".join("".join(shown).split())


def _folded(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """The folded names of countries in both languages, their codes too."""
    from babel import Locale

    names: dict[str, str] = {}
    for language in ("fr", "en"):
        territories = Locale.parse(language).territories
        names |= {_folded(name): code for code, name in territories.items()
                  if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES}  # fmt: skip
    return {**names, **_COUNTRIES}


@lru_cache(maxsize=1)
def _regions() -> Mapping[str, str]:
    return _by_alias(_REGIONS)


@lru_cache(maxsize=1)
def _bases() -> Mapping[str, str]:
    return _by_alias(_BASES)


def _by_alias(table: Mapping[str, str]) -> Mapping[str, str]:
    """Folded alias → the name it stands for."""
    pairs = ((alias, name) for name, aliases in table.items() for alias in aliases.split(";"))
    found = {_folded(alias): name for alias, name in pairs if alias.strip()}
    return found | {_folded(name): name for name in table}
