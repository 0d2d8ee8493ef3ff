"""Words a press officer may type for those of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

# Words of other vocabularies for ours: a French hand, other tools.
_SYNONYMS: Mapping[str, str] = {
    "titre": "title", "sous_titre": "subtitle", "soustitre": "subtitle", "chapo": "standfirst",
    "chapô": "standfirst", "lead": "standfirst", "citations": "quotes", "citation": "quote",
    "chiffres": "key_figures", "chiffres_cles": "key_figures", "programme": "events",
    "program": "events", "dateline": "date_line", "date": "date_line", "embargo_text": "embargo",
    "logos": "letterhead", "logo": "letterhead", "lang": "language", "photos": "pictures",
    "images": "pictures", "visuels": "pictures", "liens": "links", "notes_redaction": "notes",
    "apropos": "about", "a_propos": "about", "boilerplate": "about", "parties": "parts",
    "sommaire": "contents", "bureau": "office", "adresse": "address", "site_web": "website",
    "texte": "text", "corps": "body", "intertitre": "heading", "nom": "name", "fonction": "role",
    "orateur": "speaker", "heure": "time", "salle": "room", "légende": "caption",
    "legende": "caption", "crédit": "credit", "valeur": "value", "organisme": "organisation",
}  # fmt: skip

_OPERATIONS: Mapping[str, str] = {
    "maj": "upper", "majuscule": "upper", "majuscules": "upper", "uppercase": "upper",
    "min": "lower", "minuscule": "lower", "minuscules": "lower", "lowercase": "lower",
    "premier": "first", "dernier": "last", "longueur": "length", "defaut": "default",
    "défaut": "default",
}  # fmt: skip


def meant_by(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant by this one, or an empty string."""
    names = list(known)
    synonym = _SYNONYMS.get(name.lower(), "")
    if synonym in names:
        return synonym
    near = get_close_matches(name.lower().replace("-", "_"), names, n=1, cutoff=0.78)
    return next(iter(near), "")


def filter_meant(name: str, known: Iterable[str]) -> str:
    """The same for what follows a vertical bar, where short words look alike by chance."""
    synonym = _OPERATIONS.get(name.lower(), "")
    near = get_close_matches(name.lower(), list(known), n=1, cutoff=0.8)
    return synonym or next(iter(near), "")
