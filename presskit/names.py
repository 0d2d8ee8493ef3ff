"""People, phone numbers, e-mail addresses, ids: read as written, compared by key, printed by style.

Nothing is re-cased silently: a key folds capitals and accents, a display never does unless the
office asked for a style of surnames.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import permutations
from typing import Literal

from msgspec import Struct

Surnames = Literal["capitals", "plain", "written"]

_CIVILITIES = {"m", "mr", "mme", "mlle", "ms", "mrs", "dr", "pr", "me", "monsieur", "madame"}
PARTICLES = {"de", "du", "des", "d", "la", "le", "les", "da", "dos", "do", "van", "von", "der",
              "den", "di", "del", "della", "el", "al", "ben", "saint", "st"}  # fmt: skip
_SHARED_MAILBOXES = frozenset((
    "redaction", "redac", "contact", "contacts", "info", "infos", "presse", "press", "media",
    "medias", "agenda", "accueil", "newsdesk", "news", "editor", "desk", "secretariat",
    "webmaster", "direction", "communication", "service-presse",
))  # fmt: skip
_MOBILES = ("+336", "+337", "+26269", "+59069", "+59469", "+59669", "+447", "+324", "+4175",
            "+4176", "+4177", "+4178", "+4179", "+3526", "+3776")  # fmt: skip
_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/?^_`{|}~\u00c0-\u024f-]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}"
)
# ARCEP keeps these ranges for fiction, Ofcom and the North American plan those below; phonenumbers
# does not call all of them valid.
_FICTION = re.compile(
    r"\+33(?:19900|26191|35301|46571|53649|63998)\d{4}|\+447700900\d{3}|\+1\d{3}55501\d{2}"
)
# Of an id; of the title in the name of a release's file.
_LONGEST_ID, _LONGEST_SLUG = 48, 60


class PersonName(Struct, frozen=True):
    """First names and surname, each as written; either may be empty."""

    first: str
    surname: str


# -------------------------------------------------------------------------------------- people


def read_name(written: str) -> PersonName:
    """First names and surname of "Jérôme DURAIN", "Durain, Jérôme" or "Anne de La Tour".

    In order: a civility is left out; a comma ends the surname; a run of capitals is the surname;
    else the last word is, with the particles before it.
    """
    if "," in written:
        surname, _, first = written.partition(",")
        return PersonName(" ".join(_words(first)), " ".join(_words(surname)))
    words = _words(written)
    start = _capitals_from(words)
    if start is not None:
        end = next((n for n in range(start, len(words)) if not _part_of_surname(words[n])), None)
        surname_words = words[start:end]
        rest = words[:start] + (words[end:] if end else [])
        return PersonName(" ".join(rest), " ".join(surname_words))
    cut = max(len(words) - 1, 0)
    while cut > 1 and fold(words[cut - 1]) in PARTICLES:
        cut -= 1
    return PersonName(" ".join(words[:cut]), " ".join(words[cut:]))


def print_name(written: str, surnames: Surnames) -> str:
    """ "Jérôme DURAIN" or "Jérôme Durain", first name first; or the name as it was written."""
    if surnames == "written":
        return written
    name = read_name(written)
    if not name.first:
        return name.surname
    surname = name.surname.upper() if surnames == "capitals" else plain_surname(name.surname)
    return f"{name.first} {surname}"


def name_key(written: str) -> tuple[str, ...]:
    """The folded words of a name, sorted: equal for every order, case, accent and hyphen."""
    words = re.split(r"[\s\-'.,]+", fold(written))
    return tuple(sorted(word for word in words if word and word not in _CIVILITIES))


def fold(text: str) -> str:
    """Lower case without accents, ligatures opened, one kind of apostrophe and space."""
    if text.isascii():
        return text.lower()
    opened = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae")
    bare = unicodedata.normalize("NFKD", opened.replace("’", "'"))
    return "".join(char for char in bare if not unicodedata.combining(char)).casefold()


def differ_by_particles(one: str, other: str) -> bool:
    """Whether two names are the same but for a particle lost or words written as one."""
    return _glued(name_key(one), name_key(other))


def likeness(one: str, other: str) -> int:
    """How alike two names are: 3 the same words · 2 one slip, or a glued or lost particle ·
    1 an initial, or a first name and its feminine · 0 different people."""
    left, right = name_key(one), name_key(other)
    if left == right:
        return 3
    if _feminine(left, right):
        return 1
    if _glued(left, right) or _one_slip(left, right):
        return 2
    return 1 if _initialled(left, right) or _initialled(right, left) else 0


def _words(written: str) -> list[str]:
    words = written.replace("\u00a0", " ").split()
    while len(words) > 1 and fold(words[0]).rstrip(".") in _CIVILITIES:
        words = words[1:]
    return words


def _capitals_from(words: list[str]) -> int | None:
    if all(word.isupper() for word in words):
        return None
    return next((n for n, word in enumerate(words) if _is_capitals(word)), None)


def _is_capitals(word: str) -> bool:
    letters = re.sub(r"[^\w]", "", word)
    return len(letters) > 1 and letters.isupper()


def _part_of_surname(word: str) -> bool:
    return _is_capitals(word) or fold(word) in PARTICLES


def plain_surname(surname: str) -> str:
    """A surname in capitals as "Durain", "de La Tour"; any other as it is."""
    if not surname.isupper():
        return surname
    words = re.split(r"([\s\-'’]+)", surname)
    plain = (word.lower() if word in ("DE", "D") else word.capitalize() for word in words)
    return "".join(plain)


def _glued(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether they differ by a particle alone, or by words written as one."""
    one, other = sorted(({*left} - {*right}, {*right} - {*left}), key=len)
    if not one:
        return other <= PARTICLES
    if len(one) > 1 or len(other) > 4:
        return False
    return any("".join(order) in one for order in permutations(sorted(other)))


def _feminine(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Denis and Denise: one letter apart, two people."""
    one, other = sorted(({*left} - {*right}, {*right} - {*left}), key=lambda words: "".join(words))
    return len(one) == len(other) == 1 and {word + "e" for word in one} == other


def _one_slip(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    only_left, only_right = set(left) - set(right), set(right) - set(left)
    if len(left) != len(right) or len(only_left) != 1 or len(only_right) != 1:
        return False
    one, other = only_left.pop(), only_right.pop()
    return min(len(one), len(other)) > 3 and _differ_by_one(one, other)


def _differ_by_one(one: str, other: str) -> bool:
    """One letter changed, added, dropped, or two neighbours swapped."""
    if len(one) > len(other):
        one, other = other, one
    start = next((n for n in range(len(one)) if one[n] != other[n]), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1]
    return one[start + 1 :] == other[start + 1 :] or (
        swapped and one[start + 2 :] == other[start + 2 :]
    )


def _initialled(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = list(long)
    for word in sorted(short, key=len, reverse=True):
        fit = next((other for other in rest if other == word or _initial(word, other)), None)
        if fit is None:
            return False
        rest.remove(fit)
    return any(word in long for word in short)


def _initial(word: str, other: str) -> bool:
    return len(word) == 1 and other.startswith(word)


# ----------------------------------------------------------------------------------------- ids


def identifier_of(name: str, longest: int = _LONGEST_ID) -> str:
    """A name as an id: small letters and hyphens, cut between words; empty where none is left."""
    whole = "-".join(re.findall(r"[a-z0-9]+", fold(name)))
    if len(whole) <= longest:
        return whole
    return whole[: longest + 1].rpartition("-")[0] or whole[:longest]


def free_identifier(name: str, taken: Iterable[str]) -> str:
    """A name as an id that nobody has yet: `region`, `region-2`…; `x` where no letter is left."""
    wanted, known = identifier_of(name) or "x", set(taken)
    return next(each for each in _numbered(wanted) if each not in known)


def release_slug(day: date, title: str) -> str:
    """The name of a release's file: its day, and its title in small letters."""
    return f"{day.isoformat()}-{identifier_of(title, _LONGEST_SLUG) or 'x'}"


def _numbered(wanted: str) -> Iterator[str]:
    yield wanted
    number = 2
    while True:
        yield f"{wanted}-{number}"
        number += 1


# ---------------------------------------------------------------------------- phones and e-mails


@lru_cache(maxsize=1024)
def read_phone(written: str, region: str = "FR") -> str | None:
    """The number in E.164 ("+33639980012"), or None where it is not one complete number.

    Numbers reserved for fiction are accepted. `written` with letters after the digits
    ("poste 12") is refused rather than read as more digits.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(re.sub(r"^[^+(\d]+", "", written), region)
    except phonenumbers.NumberParseException:
        return None
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    known = phonenumbers.is_valid_number(number) or _FICTION.fullmatch(e164)
    return e164 if known and not number.extension else None


def print_phone(e164: str, national: bool) -> str:
    """`06 39 98 00 12` for a French reader of a French number, else `+33 6 39 98 00 12`."""
    import phonenumbers

    number = phonenumbers.parse(e164)
    layouts = phonenumbers.PhoneNumberFormat
    home = national and number.country_code == 33
    printed = phonenumbers.format_number(
        number, layouts.NATIONAL if home else layouts.INTERNATIONAL
    )
    return str(printed).replace(" ", "\u00a0")


def is_mobile(e164: str) -> bool:
    """Whether a number is a mobile one by its first figures: of France and its overseas
    departments (06, 07), Britain, Belgium, Switzerland, Luxembourg or Monaco."""
    return e164.startswith(_MOBILES)


def is_email(written: str) -> bool:
    """Whether this is one address, `local@domain.tld`; no network is asked."""
    return len(written) <= 254 and bool(_EMAIL.fullmatch(written))


def is_shared_mailbox(address: str) -> bool:
    """Whether an address is a desk's rather than a person's (presse@, redaction@)."""
    return fold(address.partition("@")[0]).partition("+")[0] in _SHARED_MAILBOXES


def email_key(written: str) -> str:
    """What two spellings of one address share: case and a +tag do not count."""
    local, _, domain = written.strip().casefold().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
