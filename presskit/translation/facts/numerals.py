"""Numbers and ranks in words: `dix-huit` and `eighteen` are 18, `troisième` and `third` are 3."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from presskit.model import Language

_UNITS: dict[Language, tuple[str, ...]] = {
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
           "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix sept", "dix huit",
           "dix neuf"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
           "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
           "eighteen", "nineteen"),
}  # fmt: skip
_TENS: dict[Language, tuple[str, ...]] = {
    "fr": ("vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre vingt",
           "quatre vingt"),
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
}  # fmt: skip
_RANKS: dict[Language, tuple[str, ...]] = {
    "fr": ("deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième",
           "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième",
           "seizième", "dix septième", "dix huitième", "dix neuvième", "vingtième"),
    "en": ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
           "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
           "seventeenth", "eighteenth", "nineteenth", "twentieth"),
}  # fmt: skip
HUNDRED = {"fr": ("cent", "cents"), "en": ("hundred",)}
THOUSAND = {"fr": ("mille",), "en": ("thousand",)}
ONE: dict[Language, tuple[str, ...]] = {"fr": ("un", "une"), "en": ("one", "a")}
# They may stand for a figure and are never missed: "neuf" is also new, "une dizaine" may become
# "a dozen", and the first and the second are everywhere.
WEAK: dict[Language, dict[str, int]] = {
    "fr": {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
           "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
           "millier": 1000},
    "en": {"dozen": 12, "both": 2, "twice": 2, "couple": 2, "fortnight": 2},
}  # fmt: skip
WEAK_RANKS: dict[Language, dict[str, int]] = {
    "fr": {"premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2,
           "seconds": 2, "secondes": 2},
    "en": {"first": 1, "second": 2},
}  # fmt: skip
NEVER_MISSED = frozenset(
    (*WEAK["fr"], *WEAK["en"], *WEAK_RANKS["fr"], *WEAK_RANKS["en"], "neuf", "may", "cent", "mille")
)


def _below_hundred(language: Language) -> dict[str, int]:
    units, tens = _UNITS[language], _TENS[language]
    spelled = {name: number for number, name in enumerate(units)}
    for place, name in enumerate(tens):
        base = (place + 2) * 10
        # French counts on from sixty and from eighty: soixante-dix, quatre-vingt-dix.
        ahead = 10 if place and tens[place - 1] == name else 0
        if not ahead:
            spelled[name] = base
        for unit in range(0 if ahead else 1, 10):
            spelled[f"{name} {units[unit + ahead]}"] = base + unit
    if language == "fr":
        spelled |= {
            f"{name} et {one}": value + 1
            for name, value in zip(tens[:5], range(20, 70, 10), strict=True)
            for one in ("un", "une")
        }
        spelled |= {"soixante et onze": 71, "quatre vingts": 80}
    return spelled


BELOW_HUNDRED: dict[Language, dict[str, int]] = {
    "fr": _below_hundred("fr"), "en": _below_hundred("en"),
}  # fmt: skip
RANKS: dict[Language, dict[str, int]] = {
    language: {
        **{rank: number for number, rank in enumerate(names, 2)},
        **{f"{rank}s": number for number, rank in enumerate(names, 2) if language == "fr"},
        **WEAK_RANKS[language],
    }
    for language, names in _RANKS.items()
}
# The words at which a number may begin.
BEGINNINGS: dict[Language, frozenset[str]] = {
    language: frozenset(name.split()[0] for name in names)
    | frozenset((*HUNDRED[language], *THOUSAND[language], *ONE[language], *WEAK[language]))
    for language, names in BELOW_HUNDRED.items()
}
_LONGEST = 4
_Reader = Callable[[Sequence[str], Language], tuple[int, int]]


def read_words(words: Sequence[str], language: Language) -> tuple[int, int]:
    """The number that the first of `words` spell, and how many of them; (0, 0) where they spell
    none. One alone is no number: it is an article."""
    if words[0] in WEAK[language]:
        return WEAK[language][words[0]], 1
    number, used = _below_thousand(words, language)
    after = words[used] if used < len(words) else ""
    if after in THOUSAND[language]:
        rest, more = _after(words[used + 1 :], language, _below_thousand)
        return max(number, 1) * 1000 + rest, used + 1 + more
    if used == 1 and words[0] in ONE[language]:
        return 0, 0
    return number, used


def read_rank(words: Sequence[str], language: Language) -> tuple[int, int]:
    """The rank that the first words spell, `dix-huitième` in two words, and how many of them."""
    for count in (2, 1):
        number = RANKS[language].get(" ".join(words[:count]))
        if number and len(words) >= count:
            return number, count
    return 0, 0


def spell(number: int, language: Language) -> str:
    """A number below a hundred in words, `dix-huit`, `twenty-four`; "" for another."""
    found = [name for name, value in BELOW_HUNDRED[language].items() if value == number]
    usual = next((name for name in found if " et un" in name or name.endswith("vingts")), "")
    return (usual or (found[0] if found else "")).replace(" ", "-")


def spell_rank(number: int, language: Language) -> str:
    """A rank up to twenty in words, `troisième`, `third`; "" for another."""
    ranks = _RANKS[language]
    return ranks[number - 2].replace(" ", "-") if 2 <= number < len(ranks) + 2 else ""


def roman(written: str) -> int:
    """The value of a Roman numeral in capitals, 0 where it is none."""
    values = [{"I": 1, "V": 5, "X": 10}.get(letter, 0) for letter in written]
    following = [*values[1:], 0]
    return sum(-value if value < after else value
               for value, after in zip(values, following, strict=True))  # fmt: skip


def _below_thousand(words: Sequence[str], language: Language) -> tuple[int, int]:
    number, used = _below(words, language)
    if used < len(words) and words[used] in HUNDRED[language] and number < 20:
        rest, more = _after(words[used + 1 :], language, _below)
        return max(number, 1) * 100 + rest, used + 1 + more
    return number, used


def _below(words: Sequence[str], language: Language) -> tuple[int, int]:
    names = BELOW_HUNDRED[language]
    for count in range(min(_LONGEST, len(words)), 0, -1):
        number = names.get(" ".join(words[:count]))
        if number is not None:
            return number, count
    return (1, 1) if words and words[0] in ONE[language] else (0, 0)


def _after(words: Sequence[str], language: Language, read: _Reader) -> tuple[int, int]:
    """What follows a hundred or a thousand, in English perhaps after "and"."""
    joined = 1 if language == "en" and words and words[0] == "and" else 0
    number, used = read(words[joined:], language) if words[joined:] else (0, 0)
    article = used == 1 and words[joined] in ("a", "une")
    return (0, 0) if not used or article else (number, used + joined)
