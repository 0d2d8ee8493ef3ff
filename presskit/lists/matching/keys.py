"""What two rows are compared by: keys made of addresses, numbers, houses and names.

A key is never printed or exported: `jean.dupont+presse@gmail.com` and `jeandupont@gmail.com` have
one key and stay two addresses. Phone keys are E.164.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from presskit.lists.matching.gazetteer import (
    DESK_AMONG,
    DESKS,
    FIRST_NAMES,
    FREE_MAIL,
    NO_HOUSE,
    words,
)
from presskit.names import email_key, fold, read_phone

Tokens = tuple[str, ...]

_CIVILITIES = words("m mr mme mlle ms mrs miss dr pr me monsieur madame prof")
_TITLES = _CIVILITIES - {"m"}
_NOT_A_NAME = words("""
    redaction redac desk service press presse newsdesk newsroom accueil contact info secretariat
    equipe team editorial the la le de du
""")
_MOJIBAKE = re.compile("[ÃÂâÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ]")
_ADDRESS = re.compile(r"[\w.+'&%~!#$^{}-]+@[\w-]+(?:\.[\w-]+)+")
# What people and programs leave around an address: quotation marks, spaces, signs of no width.
_AROUND = re.compile(r"\s*(@)\s*|[\"\u00ad\u200b-\u200f\u2060\ufeff]")
# What is its own key: no tag, no capitals, no wrapping.
_PLAIN = re.compile(r"[a-z0-9._-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_OTHERWISE_WRITTEN = re.compile("@(?:gmail|googlemail)|xn--")
_WORDS = re.compile(r"[^\W\d_]+")
_PIECES = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\([^()]*\)")
# "lechodulison" begins with L’ or with Le: what either could be is left out wherever it stands.
_GLUED_ARTICLE = re.compile(r"^(?:the|l?(?:es|e|a)|l(?=[hiouy]))+(?=.{3})")
_SECOND_LEVEL = words("co com org gouv ac net asso gov")
_NOT_DIGITS = re.compile(r"\D+")
# Words of two letters and more part two numbers: "ou", "poste", "ext".
_BETWEEN = re.compile(r"[;/,|\n]|[^\W\d_]{2,}")
# The overseas departments write 0692 … at home and +262 692 … abroad: one key, as if at home.
_OVERSEAS = ("262", "590", "594", "596")


def repaired(text: str) -> str:
    """UTF-8 that was read as Windows-1252 ("HervÃ©"), where the way back succeeds."""
    if text.isascii() or not _MOJIBAKE.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


# ------------------------------------------------------------------------------------- e-mails


def email_keys(cell: str) -> list[str]:
    """The keys of the addresses in a text: "Jean <a@b.fr>", "mailto:a@b.fr", "a@b.fr; c@d.fr"."""
    if not cell:
        return []
    lowered = cell.lower()
    if _PLAIN.fullmatch(lowered) and not _OTHERWISE_WRITTEN.search(lowered):
        return [lowered]
    bare = _AROUND.sub(r"\1", unicodedata.normalize("NFKC", lowered).replace("。", "."))
    return [key for key in map(canonical, _ADDRESS.findall(bare)) if key]


def canonical(address: str) -> str:
    """The key of one address: lower case, no +tag, the domain in its own letters; Google's own
    without dots, one domain. Empty for what is no address."""
    local, _, domain = email_key(address.strip(" .'")).partition("@")
    if "xn--" in domain:
        domain = ".".join(map(_in_letters, domain.split(".")))
    if domain in ("gmail.com", "googlemail.com"):
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}" if local and "." in domain else ""


def _in_letters(label: str) -> str:
    """A label of a domain as it is read: xn--cho-9la is écho (RFC 3492)."""
    try:
        coded = label.removeprefix("xn--").encode("ascii")
        return coded.decode("punycode").casefold() if label.startswith("xn--") else label
    except UnicodeError:
        return label


def is_desk(key: str) -> bool:
    """Whether an address is a desk's: redaction@, presse.jura@, desk2@."""
    local = key.partition("@")[0]
    parts = _WORDS.findall(fold(local))
    return not DESK_AMONG.isdisjoint(parts) or DESKS.issuperset(parts)


def house_of_mail(key: str) -> str:
    """The house key of an employer's domain; empty for a provider of mailboxes."""
    return _house_of_domain(key.partition("@")[2])


@lru_cache(maxsize=65536)
def _house_of_domain(domain: str) -> str:
    if domain in FREE_MAIL:
        return ""
    parts = domain.split(".")[:-1]
    while len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return outlet_key(parts[-1]) if parts else ""


# -------------------------------------------------------------------------------------- phones


def phone_keys(cell: str, country: str) -> list[str]:
    """The numbers of a cell in E.164; two in a cell and "poste 12" are understood. `country` (FR
    where empty) reads what has no prefix; what is no number is left out."""
    if not cell:
        return []
    number = _quick(cell, country)
    if number:
        return [number]
    pieces = [piece for piece in _BETWEEN.split(cell) if len(_NOT_DIGITS.sub("", piece)) > 7]
    found = (_quick(piece, country) or read_phone(piece, country or "FR") for piece in pieces)
    return [number for number in found if number]


def _quick(cell: str, country: str) -> str:
    """A French or British number by its digits alone, for the many; empty for the rest."""
    digits = _NOT_DIGITS.sub("", cell.removesuffix(".0"))
    length = len(digits)
    if length == 10 and digits[0] == "0" and "+" not in cell:
        return f"+33{digits[1:]}"
    if digits.startswith("00"):
        digits, length = digits[2:], length - 2
    if (digits.startswith("330") and length == 12) or (digits.startswith("440") and length == 13):
        return f"+{digits[:2]}{digits[3:]}"
    if (digits.startswith("33") and length == 11) or (digits.startswith("44") and length == 12):
        return f"+{digits}"
    if length == 12 and digits.startswith(_OVERSEAS):
        return f"+33{digits[3:]}"
    if length == 11 and digits[0] == "0" and "+" not in cell:
        return f"+44{digits[1:]}"
    # A spreadsheet took the zero away.
    if length == 9 and digits[0] != "0" and country in ("", "FR") and "+" not in cell:
        return f"+33{digits}"
    if length == 10 and digits[0] != "0" and country == "GB" and "+" not in cell:
        return f"+44{digits}"
    return ""


# -------------------------------------------------------------------------------------- houses


def outlet_key(written: str) -> str:
    """The house an outlet's name or a domain's label means: "Le Journal de Dole (rédaction)",
    "Journal de Dole (Le)" and lejournaldedole are one. Empty where none is named."""
    bare = _BRACKETS.sub(" ", fold(repaired(written)))
    words = _PIECES.findall(bare)
    glued = "".join(word for word in words if word not in ("redaction", "redac"))
    key = _GLUED_ARTICLE.sub("", glued)
    return "" if len(key) < 2 or not NO_HOUSE.isdisjoint((glued, key)) else key


def initials(written: str) -> str:
    """The first letters of an outlet's words, articles too: "LJDD"; empty for fewer than three."""
    words = _PIECES.findall(_BRACKETS.sub(" ", fold(repaired(written))))
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def looks_like_initials(written: str) -> bool:
    """Whether an outlet is written by its first letters alone."""
    return 2 <= len(written) <= 6 and written.isalpha() and written.isupper()


# --------------------------------------------------------------------------------------- names


def name_tokens(first: str, last: str, display: str) -> Tokens:
    """The folded words of a person's name, sorted: no order, case, accent or civility. Empty for a
    row without a name, or named "Rédaction"."""
    if first and last:
        # A letter of its own may be an initial there: "M. Martin" is no Monsieur.
        own = _tokens(first, " " not in first)
        return tuple(sorted(own + _tokens(last, True)))
    columns, shown = _tokens(first or last, False), _tokens(display, False)
    return columns if len(columns) > len(shown) else shown


def guessed_name(key: str) -> Tokens:
    """The name that an own address spells (jean.dupont@), for a row without one; empty unless one
    of its words is a known first name."""
    parts = tuple(sorted(re.split(r"[._-]", key.partition("@")[0])))
    if len(parts) < 2 or not all(part.isalpha() and len(part) > 1 for part in parts):
        return ()
    return () if FIRST_NAMES.isdisjoint(parts) else parts


@lru_cache(maxsize=131072)
def _tokens(written: str, in_columns: bool) -> Tokens:
    words = _PIECES.findall(fold(repaired(written)))
    titles = _TITLES if in_columns else _CIVILITIES
    kept = [word for word in words if word not in titles] if len(words) > 1 else words
    if all(word in _NOT_A_NAME or not word.isalpha() for word in kept):
        return ()
    return tuple(sorted(kept))
