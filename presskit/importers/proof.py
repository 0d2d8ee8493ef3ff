"""Every word of a file is in the release, in what was left out on purpose, or in the leftovers.

Words are counted as a multiset, folded. A day, an hour, a number and an address are facts: said
twice they are one, and however they are written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from datetime import date

from msgspec import Struct

from presskit.importers import Line
from presskit.importers.recognise import dates
from presskit.names import fold

_AT, _DOT = r"(?:@|[(\[{](?:at|a|@|arobase)[)\]}])", r"(?:\.|[(\[](?:dot|point)[)\]])"
_EMAIL = re.compile(
    rf"[\w.+'’-]{{1,64}}\s?{_AT}\s?[\w-]{{1,63}}(?:\s?{_DOT}\s?[\w-]{{1,63}}){{1,5}}"
)
_TAG = re.compile(r"(?<![\w/&#.])#(?=\w*[^\W\d_])\w{2,60}")
_OBFUSCATED = re.compile(r"\W*[\[({](?:at|a|@|arobase|dot|point)[\])}]\W*|[^a-z0-9]+")
_PHONE = re.compile(r"(?<![\w@/.:-])(?:\+|00)?\(?\d[\d \u00a0\u202f().·/-]{7,22}\d(?![\w@])")
_HALFLESS = re.compile(
    r"(?<![\d:.,])(?P<h>\d|1[0-2])(?:[:.](?P<m>[0-5]\d))?"
    r"(?=\s?(?:[-–—]|to\b)\s?(?P<last>\d|1[0-2])(?:[:.][0-5]\d)?\s?(?P<half>[ap])\.?m\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
# A word, folded, and where it stands in its line; words that follow one another.
Token = tuple[str, tuple[int, int]]
Run = tuple[str, ...]
_WEEKDAYS = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
    ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
# Words that announce a part or name a detail, and say nothing the release does not say itself.
_LABELS = frozenset(re.findall(
    r"\w+",
    "1 a about above acces access accreditation accreditations adresse agenda and arrange at "
    "aux avec bureau cell communique communiques contact contacter contactez contacts "
    "courriel cp credit credits d date de des details diffusion direct dossier du e editor "
    "editors email embargo en end ends english et event fax fin find for francais french from "
    "further getting gsm h hashtag hashtags horaire http https images immediate immediatement "
    "information informations interview invitation issued it jusqu kit l la le les lien liens "
    "lieu ligne link links lui m mail media mel mob mobile more n news note notes nous of "
    "office on only or ou our out p par parle photos please plus point port portable pour "
    "press presse program programme propos publication publie published rdv redacteurs "
    "release renseignements reserve reservee rsvp s savoir seance schedule see service "
    "session site source speaks standard sur t tel telephone the there time to un une until "
    "us utile utiles venue visuels voir vos w web website when where www your "))  # fmt: skip


class Leftover(Struct, frozen=True):
    """Words of a line that are nowhere in the release; `line` is its number in the file."""

    line: int
    text: str


class Proof(Struct, frozen=True):
    """What of a file is not in its release: said on purpose (labels), or left over."""

    labels: tuple[str, ...] = ()
    leftovers: tuple[Leftover, ...] = ()


def words(text: str) -> Counter[str]:
    """The words of a text, folded; facts as one word each, once."""
    return _counted(_tokens(text))


def prove(lines: Sequence[Line], held: Sequence[str]) -> Proof:
    """Which words of the lines are in none of the texts that hold the release."""
    told = [[*_tokens(text)] for text in held]
    spoken = [[*_tokens(line.text)] for line in lines]
    left: Counter[str] = Counter()
    for each in told:
        left.update(_counted(each))
    runs = {run for each in told for run in _runs(each)}
    lacking: dict[int, list[tuple[int, int]]] = {}
    # Lines that stand in the release as they are have the first claim on its words, the
    # longest before the others.
    claims = [len(each) if _stands(each, runs) else 0 for each in spoken]
    order = sorted(range(len(lines)), key=claims.__getitem__, reverse=True)
    for number in order:
        for word, place in spoken[number]:
            if (_is_fact(word) and left[word]) or _take(word, left):
                continue
            lacking.setdefault(number, []).append(place)
    _rejoin(lacking, lines, left)
    return _sorted_out(lacking, lines, spoken)


def _counted(spoken: Iterable[Token]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for word, _ in spoken:
        counted[word] = 1 if _is_fact(word) else counted[word] + 1
    return counted


def _stands(spoken: Iterable[Token], runs: Set[Run]) -> bool:
    """Whether the words of a line, its facts aside, stand there one after the other."""
    own = list(_runs(spoken))
    longest = max(map(len, own), default=0)
    return bool(own) and all(run in runs for run in own if len(run) == longest)


def _runs(spoken: Iterable[Token]) -> Iterator[Run]:
    """Every two and every three words that follow one another."""
    plain = [word for word, _ in spoken if not _is_fact(word)]
    for size in (2, 3):
        yield from (tuple(plain[n : n + size]) for n in range(len(plain) - size + 1))


def _take(word: str, left: Counter[str]) -> bool:
    if left[word] <= 0:
        return False
    left[word] -= 1
    return True


def _rejoin(
    lacking: dict[int, list[tuple[int, int]]], lines: Sequence[Line], left: Counter[str]
) -> None:
    """A word that was hyphenated at the end of a line is whole in the release."""
    for number in sorted(lacking):
        line, places = lines[number].text.rstrip(), lacking[number]
        ends = bool(places) and line.endswith("-") and places[-1][1] == len(line) - 1
        after = lacking.get(number + 1, [])
        if not ends or not after or lines[number + 1].text[: after[0][0]].strip():
            continue
        if _take(fold(line[slice(*places[-1])] + lines[number + 1].text[slice(*after[0])]), left):
            places.pop()
            after.pop(0)


def _sorted_out(
    lacking: dict[int, list[tuple[int, int]]],
    lines: Sequence[Line],
    spoken: Sequence[Sequence[Token]],
) -> Proof:
    """Words that only announce apart from those that say something."""
    labels: list[str] = []
    leftovers: list[Leftover] = []
    for number, places in sorted(lacking.items()):
        if not places:
            continue
        line = lines[number]
        kept = [fold(line.text[slice(*place)]) for place in places]
        if all(word in _LABELS for each in kept for word in _WORD.findall(each)):
            labels.append(" ".join(line.text[slice(*place)] for place in places))
            continue
        whole = 2 * len(places) >= len(spoken[number])
        text = line.text if whole else _stretches(line.text, places)
        leftovers.append(Leftover(line.place, " ".join(text.split())))
    return Proof(tuple(labels), tuple(leftovers))


def _stretches(text: str, places: Sequence[tuple[int, int]]) -> str:
    """The pieces of a line that these words make, what is between them left out."""
    pieces: list[list[int]] = []
    for start, end in places:
        if pieces and not _WORD.search(text, pieces[-1][1], start):
            pieces[-1][1] = max(end, pieces[-1][1])
        else:
            pieces.append([start, end])
    return " … ".join(text[start:end] for start, end in pieces)


# ------------------------------------------------------------------------------------- words


def _is_fact(word: str) -> bool:
    return not word[0].isalnum()


def _tokens(text: str) -> Iterator[Token]:
    """Each word or fact and where it stands. Facts begin with a sign: `#` a hashtag, `@` an
    address, `+` a number (its last nine figures), `/` a day and a month, or a year, `:` an hour."""
    place = 0
    for found, fact in _facts(text):
        yield from _plain(text, place, found.start())
        yield fact, _place(found)
        year = _year(found) if fact[0] == "/" else ""
        if year:
            yield f"/{year}", found.span()
        place = found.end()
    yield from _plain(text, place, len(text))


def _place(found: re.Match[str]) -> tuple[int, int]:
    """Where a fact stands; of "2.30–4 pm" the first hour is nothing without the "pm"."""
    return (found.start(), found.end("half") + 1) if found.re is _HALFLESS else found.span()


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _WORD.finditer(text, start, end):
        yield fold(found[0]), found.span()


def _facts(text: str) -> list[tuple[re.Match[str], str]]:
    """The facts of a text in their order, none over another: a day is no part of a number, nor the
    figures of a number an hour."""
    taken = bytearray(len(text))
    kept: list[tuple[re.Match[str], str]] = []
    for pattern, read in _READERS:
        for found in pattern.finditer(text):
            fact = read(found)
            if fact and not any(taken[found.start() : found.end()]):
                taken[found.start() : found.end()] = b"1" * len(found[0])
                kept.append((found, fact))
    return sorted(kept, key=lambda one: one[0].start())


def _tag(found: re.Match[str]) -> str:
    return f"#{fold(found[0][1:])}"


def _address(found: re.Match[str]) -> str:
    return f"@{_OBFUSCATED.sub('.', fold(found[0]))}"


def _number(found: re.Match[str]) -> str:
    figures = re.sub(r"\D", "", found[0])
    return f"+{figures[-9:]}" if len(figures) >= 9 else ""


def _hour(found: re.Match[str]) -> str:
    return f":{dates.read_clock(found)}"


def _hour_before(found: re.Match[str]) -> str:
    """The first hour of "9–10 am" and "11–1 pm": its half is the latest that does not pass."""
    last, hour = int(found["last"]) % 12, int(found["h"]) % 12
    late = found["half"].lower() == "p" and hour <= last
    return f":{hour + 12 * late:02}:{found['m'] or '00'}"


def _day(found: re.Match[str]) -> str:
    """The day and the month; empty where the weekday beside them is wrong: then the words count."""
    year = _year(found)
    day = dates.read_day(found, int(year or 2024))
    if not day:
        return ""
    weekday = fold(found["weekday"] or "").strip(" .,")
    if weekday and year and date.fromisoformat(day).weekday() != _weekday(weekday):
        return ""
    return f"/{day[5:]}"


def _weekday(written: str) -> int:
    return next(number for number, (french, english) in enumerate(_WEEKDAYS)
                if written == french or english.startswith(written[:3]))  # fmt: skip


def _year(found: re.Match[str]) -> str:
    return found["year"] or found["y3"] or found["y4"] or ""


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_TAG, _tag),
    (_EMAIL, _address),
    (dates.DAY, _day),
    (_PHONE, _number),
    (_HALFLESS, _hour_before),
    (dates.CLOCK, _hour),
)
