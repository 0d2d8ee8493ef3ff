"""Who is named in a text: people told from organisations and roles by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from presskit.importers.recognise.marks import CIVILITY, ORG_WORD, ROLE_WORD

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ]"
_WORD = (
    rf"(?:{_CAPITAL}[\w’']{{0,40}}(?:-{_CAPITAL}?[\w’']{{1,40}}){{0,4}}\.?"
    rf"|[dO]['’]{_CAPITAL}\w{{1,40}})"
)
_PARTICLE = r"(?:de la|de|du|des|d['’]|le|la|van der|van den|van|von|ben|el|al|di|da|dos)"
# Two to five words, the first a capitalised one: Marie-Guite Dufay, Yann LE GOFF, A. de la Tour.
NAME = re.compile(rf"(?<![\w’'-]){_WORD}(?:\s+{_PARTICLE})?(?:\s+{_WORD}){{1,3}}")
_NO_NAME = re.compile(
    r"^(?:le|la|les|l['’].*|un|une|the|a|an|ce|cette|ces|this|these|nous|we|il|elle|he|she|they|"
    r"ils|elles|pour|for|"
    r"dans|in|avec|with|selon|according|lors|apr[eè]s|after|avant|before|depuis|since|en|on|at|"
    r"by|par|contacts?|"
    r"t[ée]l\.?|tel\.?|e-?mail|mail|courriel|web(?:site)?|site|rue|avenue|boulevard|bd|place|"
    r"quai|street|road|"
    r"cedex|bp|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|"
    r"thursday|friday|"
    r"saturday|sunday|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|"
    r"novembre|d[ée]cembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"presse|press|media|"
    r"m[ée]dias?|communiqu[ée]|dossier|notes?|programme|accueil|point|france|paris|europe|"
    r"bonjour|merci|thanks|"
    r"health|sant[ée]|sciences?|research|recherche|innovation|policy|affairs|affaires|rights|"
    r"internet|freedom|software|"
    r"open|libre|national|nationale|r[ée]gional|r[ée]gionale|international|europ[ée]enne?|"
    r"public|publique|general|"
    r"g[ée]n[ée]rale?|united|states|unis|kingdom|new|north|south|east|west|nord|sud|est|ouest|"
    r"saint|river|lake|city|"
    r"day|week|month|year|journ[ée]e|semaine|assises|forum|salon|prix|award|report|rapport|plan|"
    r"act|loi)$",
    re.IGNORECASE,
)


class Someone(Struct, frozen=True):
    """A person as a text presents them."""

    name: str
    role: str = ""


def bare_name(written: str) -> str:
    """A name without its civility or degree."""
    name = written.strip(" ,;:–—-\t")
    while CIVILITY.match(name):
        name = CIVILITY.sub("", name, count=1).strip()
    return name


def is_person(written: str) -> bool:
    """Whether a piece of text is a person's name and nothing else."""
    name = bare_name(written)
    words = name.split()
    if not 2 <= len(words) <= 5 or any(char.isdigit() or char in "@/&" for char in name):
        return False
    if not NAME.fullmatch(name) or _NO_NAME.match(words[0]) or _NO_NAME.match(words[-1]):
        return False
    # AER BFC, CHU DE: capitals of a few letters each are an acronym, no surname.
    if all(word.isupper() and len(word) <= 4 for word in words):
        return False
    return not (ORG_WORD.search(name) or ROLE_WORD.search(name))


class Named(Struct, frozen=True):
    """A person's name in a text, where it begins (its civility left out) and ends."""

    name: str
    start: int
    end: int


def names_in(text: str) -> Iterator[Named]:
    """Every person's name of a text, without the words that only happen to stand before it in
    capitals: "La Région Anne Leroy", "Lead author Dr Priya Raman"."""
    for match in NAME.finditer(text):
        words = list(re.finditer(r"\S+", match[0]))
        for first in range(len(words) - 1):
            for last in range(len(words), first + 1, -1):
                start, end = (
                    match.start() + words[first].start(),
                    match.start() + words[last - 1].end(),
                )
                name = text[start:end].rstrip(".,") if last == len(words) else text[start:end]
                if is_person(name) and not CIVILITY.match(name):
                    yield Named(bare_name(name), start, start + len(name))
                    break
            else:
                continue
            break


def is_organisation(written: str) -> bool:
    """Whether a short piece of text is an organisation's name."""
    name = written.strip(" ,;:")
    if not name or len(name) > 90 or "@" in name or name[0].islower():
        return False
    if ORG_WORD.search(name):
        return True
    words = name.split()
    acronym = any(word.isupper() and len(word) > 1 and word.isalpha() for word in words)
    # A title in capitals is no acronym.
    return acronym and len(words) <= 5 and not (name.isupper() and len(words) > 2)


def is_role(written: str) -> bool:
    """Whether a piece of text is what somebody does."""
    return bool(ROLE_WORD.search(written)) and len(written) <= 200


def presented(text: str) -> Someone | None:
    """The person a text begins with: "Anne LEROY, présidente de la Région", "the lead author, Dr
    Priya Raman, of …"; None where it begins with nobody."""
    match = NAME.match(_skip_title(text))
    if not match or not is_person(match[0]):
        return None
    rest = _skip_title(text)[match.end() :]
    return Someone(bare_name(match[0]), role_after(rest))


def _skip_title(text: str) -> str:
    text = text.lstrip(" ,–—-:")
    while CIVILITY.match(text):
        text = CIVILITY.sub("", text, count=1)
    return text


# After a comma a role goes on only so: "vice-président aux finances, aux achats, en charge de…".
_ROLE_ON = re.compile(
    r"(?:aux?|[àa]|de|du|des|d['’]|en|et|charg[ée]e?|d[ée]l[ée]gu[ée]e?|and|of|for|in|at|on)\b|"
    r"l['’]",
    re.IGNORECASE,
)
_ROLE_END = re.compile(
    r"\s*(?:[.;!?]\s|[.;:!?]$|\s:|:\s|[«“\"]|,\s(?:qui|who|a |has |et (?:a|de) |rappelle|"
    r"explique|d[ée]clare|indique|"
    r"ajoute|souligne|said|says|explains?|added|adds|stated|commented|estime|pr[ée]cise|affirme|"
    r"confie)|$)",
    re.IGNORECASE,
)


def role_after(rest: str) -> str:
    """What stands between a name and the end of its apposition: ", présidente de la Région"."""
    match = re.match(r"\s*(?:,|\(|–|—|-\s|\bde\b)\s*", rest)
    if not match:
        return ""
    body = rest[match.end() :]
    end = _ROLE_END.search(body)
    role = _as_far_as_it_goes(body[: end.start() if end else len(body)]).strip(" ,.)(–—-")
    return role if role and len(role) <= 220 and not role[0].isdigit() else ""


def _as_far_as_it_goes(body: str) -> str:
    """A role without the rest of its sentence: ", présidente de la Région, ira à Dijon"."""
    kept, *more = re.split(r"(?<!\d),\s+", body)
    for piece in more:
        if not (_ROLE_ON.match(piece) or (ROLE_WORD.search(piece[:40]) and len(piece) < 90)):
            break
        kept = f"{kept}, {piece}"
    return kept
