"""People's names that are spelled in two ways: against those on file, and between the texts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct, field

from presskit.checks.likeness import Token, alike, runs, slip
from presskit.checks.prose import masked, proofread
from presskit.names import differ_by_particles, fold, plain_surname, read_name
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written

Pair = tuple[str, str]
_CIVILITY = re.compile(
    r"(?<![^\W_])(?:MM?|Mme|Mlle|Mrs?|Ms|Miss|Dr|Pr|Prof|Monsieur|Madame|Professeure?|Professor)"
    r"\.?[ \u00a0\u202f]([^\W\d_a-zß-öø-ÿœ][^\W\d_]{3,}(?:-[^\W\d_]+)*)(?![ \u00a0\u202f-][A-ZÀ-Þ])"
)
_ARTICLE = re.compile(r"(?:(?:^|[\s(«“])(?:le|la|les|du|des|au|aux|un|une|the)\s|l['’])$", re.I)
# Words of institutions, days and months, which one language writes nearly as the other.
INSTITUTIONS = frozenset(
    [
        "academie",
        "academy",
        "agence",
        "agency",
        "assemblee",
        "assembly",
        "assises",
        "association",
        "atelier",
        "banque",
        "bank",
        "bureau",
        "cabinet",
        "caisse",
        "campus",
        "centre",
        "center",
        "chambre",
        "chamber",
        "cite",
        "club",
        "cluster",
        "college",
        "comite",
        "committee",
        "commission",
        "commune",
        "communaute",
        "community",
        "compagnie",
        "company",
        "conference",
        "congres",
        "conseil",
        "council",
        "cour",
        "court",
        "departement",
        "department",
        "direction",
        "ecole",
        "school",
        "etat",
        "state",
        "europe",
        "european",
        "europeen",
        "europeenne",
        "faculte",
        "faculty",
        "federation",
        "festival",
        "fondation",
        "foundation",
        "fonds",
        "fund",
        "france",
        "forum",
        "grand",
        "grande",
        "groupe",
        "group",
        "hopital",
        "hospital",
        "hotel",
        "institut",
        "institute",
        "international",
        "internationale",
        "journee",
        "journees",
        "laboratoire",
        "laboratory",
        "lycee",
        "mairie",
        "maison",
        "marche",
        "master",
        "metropole",
        "metropolis",
        "minister",
        "ministere",
        "ministre",
        "ministry",
        "mission",
        "mont",
        "monsieur",
        "musee",
        "museum",
        "nation",
        "national",
        "nationale",
        "nord",
        "north",
        "office",
        "ordre",
        "organisation",
        "palais",
        "palace",
        "parc",
        "park",
        "parti",
        "party",
        "plan",
        "pole",
        "pont",
        "port",
        "prefecture",
        "prefet",
        "premier",
        "premiere",
        "president",
        "presidente",
        "prix",
        "prize",
        "programme",
        "program",
        "projet",
        "project",
        "regional",
        "regionale",
        "region",
        "republique",
        "republic",
        "reseau",
        "royal",
        "rue",
        "saint",
        "sainte",
        "salle",
        "salon",
        "science",
        "sciences",
        "secretaire",
        "secretary",
        "senat",
        "senate",
        "service",
        "social",
        "societe",
        "society",
        "sud",
        "south",
        "syndicat",
        "theatre",
        "tour",
        "tribunal",
        "union",
        "universite",
        "university",
        "vallee",
        "valley",
        "vice",
        "ville",
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)


_Place = tuple[Written, Token, str]
_Found = tuple[_Place, str]


class _Seen(Struct):
    """Where a name is read first in each language, and how often in all."""

    first: dict[str, _Place] = field(default_factory=dict)
    often: int = 0


def names(subject: Subject) -> Iterator[Problem]:
    """A name of two words is written one way: as on file, and the same in all texts."""
    known = {pair: full for full in _known(subject) for pair in _pairs_of(full)}
    seen = _seen(proofread(subject))
    told: set[tuple[object, ...]] = set()
    for found, expected in (*_against(known, seen, subject), *_among(known, seen)):
        written, token, said = found
        if (written.path, token.start) not in told:
            told.add((written.path, token.start))
            yield _problem(written, token.start, said, expected)
    yield from _behind_civilities(subject, known)


def _problem(written: Written, start: int, said: str, expected: str) -> Problem:
    return warning("names-differ", *written.path, language=written.language,
                   found=said, meant=expected).on(start)  # fmt: skip


def _known(subject: Subject) -> Iterator[str]:
    """Everyone on file, who speaks or can be reached: surnames in small letters."""
    people = (person.name for person in subject.desk.people.entries.values())
    inline = (entry.name for _, entry in subject.speakers() if entry.name)
    contacts = (contact.name for contact in subject.contacts() if contact.name)
    yield from dict.fromkeys(_plain(name) for name in (*people, *inline, *contacts))


@lru_cache(maxsize=1024)
def _plain(written: str) -> str:
    name = read_name(written)
    return f"{name.first} {plain_surname(name.surname)}".strip()


def _pairs_of(full: str) -> Iterator[Pair]:
    for run in runs(full):
        yield from _pairs(run)


def _pairs(run: tuple[Token, ...]) -> Iterator[Pair]:
    yield from ((a.key, b.key) for a, b in itertools.pairwise(run))


def _seen(writings: Iterable[Written]) -> Mapping[Pair, list[_Seen]]:
    """Every two capitalised words side by side; apart where their accents differ."""
    seen: dict[Pair, dict[str, _Seen]] = {}
    for written in writings:
        for run in runs(written.text):
            for a, b in itertools.pairwise(run):
                said = f"{a.raw} {b.raw}"
                one = seen.setdefault((a.key, b.key), {}).setdefault(said.casefold(), _Seen())
                one.often += 1
                one.first.setdefault(written.language, (written, a, said))
    return {pair: list(ways.values()) for pair, ways in seen.items()}


def _against(
    known: Mapping[Pair, str], seen: Mapping[Pair, list[_Seen]], subject: Subject
) -> Iterator[_Found]:
    """Names that are nearly one on file, or are it without its accents."""
    of_word = _by_word(known)
    for pair, ways in seen.items():
        near = (known[other] for other in _sharing(pair, of_word) if alike(pair, other))
        expected = known.get(pair) or next(near, "")
        for one in ways if expected else ():
            if pair not in known or _loses_accents(one, expected):
                yield from ((place, expected) for place in one.first.values())
    yield from _glued(known, subject)


def _loses_accents(one: _Seen, expected: str) -> bool:
    """Whether a name is written without its accents; capitals may do without, and so may a pair of
    words of a longer name whose accent stands elsewhere."""
    said = next(iter(one.first.values()))[2]
    words = {fold(word): word for word in expected.split()}
    return any(
        _marks(words.get(fold(word), word)) > _marks(word)
        and not word.isupper() and not {*"œæŒÆ"} & {*words.get(fold(word), "")}
        for word in said.split()
    )  # fmt: skip


def _marks(word: str) -> int:
    return sum(not char.isascii() for char in word)


def _glued(known: Mapping[Pair, str], subject: Subject) -> Iterator[_Found]:
    """“Anne Le Roy” where “Anne Leroy” is on file."""
    firsts: dict[str, list[str]] = {}
    for pair, full in known.items():
        firsts.setdefault(pair[0], []).append(full)
    for written in proofread(subject):
        for run in runs(written.text):
            for n, token in enumerate(run[:-2]):
                said = " ".join(part.raw for part in run[n : n + 3])
                for full in firsts.get(token.key, ()):
                    if len(full.split()) == 2 and differ_by_particles(said, full):
                        yield (written, token, said), full


def _among(known: Mapping[Pair, str], seen: Mapping[Pair, list[_Seen]]) -> Iterator[_Found]:
    """Two names of the texts that are nearly one; the one that is written less often is told.
    Two that stand side by side in both languages are two people."""
    strangers = {pair: ways for pair, ways in seen.items()
                 if pair not in known and not INSTITUTIONS.intersection(pair)}  # fmt: skip
    of_word = _by_word(strangers)
    for pair, ways in strangers.items():
        full = max(ways, key=lambda one: sum(not char.isascii() for char in _said(one)))
        yield from ((_last(one), _said(full)) for one in ways if _loses_accents(one, _said(full)))
        for other in _sharing(pair, of_word):
            one, twin = ways[0], strangers[other][0]
            if pair < other and alike(pair, other) and _two_spellings(one, twin):
                wrong, right = (twin, one) if twin.often <= one.often else (one, twin)
                yield _last(wrong), _said(right)


def _last(one: _Seen) -> _Place:
    return list(one.first.values())[-1]


def _two_spellings(one: _Seen, other: _Seen) -> bool:
    if len(one.first) > 1 and len(other.first) > 1:
        return False
    return not (_articled(one) or _articled(other))


def _articled(one: _Seen) -> bool:
    """Whether an article stands before it: people have none."""
    written, token, _ = next(iter(one.first.values()))
    return bool(_ARTICLE.search(masked(written.text)[max(0, token.start - 6) : token.start]))


def _said(one: _Seen) -> str:
    return next(iter(one.first.values()))[2]


def _by_word(pairs: Iterable[Pair]) -> Mapping[tuple[int, str], set[Pair]]:
    """The pairs by each of their words and its place: two that are alike share one."""
    of_word: dict[tuple[int, str], set[Pair]] = {}
    for pair in pairs:
        for place, word in enumerate(pair):
            of_word.setdefault((place, word), set()).add(pair)
    return of_word


def _sharing(pair: Pair, of_word: Mapping[tuple[int, str], set[Pair]]) -> list[Pair]:
    shared = (of_word.get((place, word), set()) for place, word in enumerate(pair))
    return sorted({other for group in shared for other in group} - {pair})


def _behind_civilities(subject: Subject, known: Mapping[Pair, str]) -> Iterator[Problem]:
    """A surname after M., Mme, Ms… that is nearly one on file."""
    surnames = {pair[1]: full for pair, full in known.items()}
    for written in proofread(subject):
        for match in _CIVILITY.finditer(masked(written.text)):
            said = fold(match[1])
            if said not in surnames:
                near = (full for key, full in surnames.items() if slip(said, key))
                expected = next(near, "")
                if expected:
                    yield _problem(written, match.start(1), match[1], expected)
