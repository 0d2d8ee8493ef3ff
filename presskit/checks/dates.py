"""Days that cannot be, and days that are only right on the day of writing."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from presskit.checks.prose import count_words, masked, proofread, sentences, unquoted
from presskit.model import Language
from presskit.problems import Problem, error, warning
from presskit.subject import Subject, Written
from presskit.translation.facts import Day, Fact, calendar
from presskit.translation.facts.page import small, without, words_only
from presskit.translation.facts.vocabulary import MONTHS, WEEKDAYS

_NAMES = WEEKDAYS["en"]
_SHORT: dict[Language, tuple[str, ...]] = {
    "fr": ("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    "en": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
}
_NUMBERS: dict[Language, dict[str, int]] = {
    language: {name: n for names in (WEEKDAYS[language], _SHORT[language])
               for n, name in enumerate(names)}
    for language in WEEKDAYS
}  # fmt: skip
_ANY = {language: "|".join(sorted(names, key=len, reverse=True))
        for language, names in _NUMBERS.items()}  # fmt: skip
_BEFORE = {language: re.compile(rf"(?<![^\W_])({names})(?:[.,]{{0,2}}) {{1,3}}(?:le |the )?$")
           for language, names in _ANY.items()}  # fmt: skip
_AFTER = {language: re.compile(rf",? ?(?:\(|,? (?:un|a) )({'|'.join(WEEKDAYS[language])})(?!\w)")
          for language in WEEKDAYS}  # fmt: skip
# What the reader of dates leaves alone, because no day has that number.
_BEYOND = {
    language: re.compile(
        rf"(?<![^\W_])(?:le|du|au|the|on|{'|'.join(WEEKDAYS[language])}),? "
        rf"(?:3[2-9]|[4-9][0-9])(?:th|nd|rd|st)?(?: of)? (?:{'|'.join(MONTHS[language])})(?!\w)"
    )
    for language in MONTHS
}
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_HALF_A_YEAR, _NEARLY = 183, 213
# Five words are within so many characters.
_NEAR = 90


def weekday(subject: Subject) -> Iterator[Problem]:
    """The day of the week is the one of its date, and the date exists; without a year, in the year
    that is nearest to the release's date."""
    for written in proofread(subject):
        if any(map(str.isdigit, written.text)):
            text = masked(written.text)
            for match in _BEYOND[written.language].finditer(small(text)):
                yield _no_such_day(written, *match.span())
            for fact, day in _days(text, written.language):
                if _impossible(fact, day):
                    yield _no_such_day(written, fact.start, fact.end)
                yield from _other_weekday(fact, day, written, subject.release.date)


def _days(text: str, language: Language) -> Iterator[tuple[Fact, Day]]:
    """The dates of a text that name a day, each with the day of the week said beside it."""
    page = words_only(small(text), language)
    found = list(calendar.dates(page, text, language))
    page_left = without(page, sorted(found, key=lambda fact: fact.start))
    for fact in (*found, *calendar.months(page_left, text, language)):
        if isinstance(fact.value, Day) and fact.value.day:
            yield _with_weekday(fact, fact.value, page, text, language)


def _with_weekday(
    fact: Fact, day: Day, page: str, text: str, language: Language
) -> tuple[Fact, Day]:
    """The same date with a short name before it, or a name after it: `Sat. 7 June`, `(jeudi)`."""
    begin = max(0, fact.start - 16)
    before = _BEFORE[language].search(page[begin : fact.start])
    after = _AFTER[language].match(page, fact.end, fact.end + 30)
    said = before or after
    if day.weekday is not None or said is None:
        return fact, day
    start = begin + before.start(1) if before else fact.start
    end = fact.end if before else after.end() if after else fact.end
    named = Day(day.month, day.day, day.year, _NUMBERS[language][said[1]])
    return Fact("date", named, text[start:end], start, end, also=fact.also), named


def _impossible(fact: Fact, day: Day) -> bool:
    """A day that its month does not have; 29 February only where the year is said."""
    readings = [day, *(each for each in fact.also if isinstance(each, Day))]
    return not any(_on(each, each.year or 2024) for each in readings)


def _no_such_day(written: Written, start: int, end: int) -> Problem:
    return error("weekday", *written.path, language=written.language, fault="no-such-day",
                 found=_shown(written.text[start:end])).on(start)  # fmt: skip


def _other_weekday(fact: Fact, day: Day, written: Written, issued: date) -> Iterator[Problem]:
    """A weekday that is another one's."""
    meant = _on(day, day.year) if day.year else _nearest(day, issued)
    if day.weekday is None or meant is None or meant.weekday() == day.weekday:
        return
    found, name = _shown(fact.text), _NAMES[meant.weekday()]
    if day.year:
        yield error("weekday", *written.path, language=written.language, fault=f"is-{name}",
                    found=found).on(fact.start)  # fmt: skip
    elif not _right_in_another_year(day, written.text, issued):
        yield warning("weekday", *written.path, language=written.language, fault=f"near-{name}",
                      found=found, year=meant.year).on(fact.start)  # fmt: skip


def _right_in_another_year(day: Day, text: str, issued: date) -> bool:
    """Whether the weekday is right in a year that the text names, or in the year before or after
    where that is hardly farther."""
    near = (_on(day, issued.year + n) for n in (-1, 0, 1))
    likely = [each for each in near if each and abs((each - issued).days) <= _NEARLY]
    likely += [each for each in (_on(day, year) for year in _years(text)) if each]
    return any(each.weekday() == day.weekday for each in likely)


@lru_cache(maxsize=64)
def _years(text: str) -> frozenset[int]:
    """The years that a text names."""
    return frozenset(int(match[0]) for match in _YEAR.finditer(text))


def _nearest(day: Day, issued: date) -> date | None:
    """The day in the year that brings it nearest to the release's date, half a year at most."""
    near = [each for n in (-1, 0, 1) if (each := _on(day, issued.year + n))]
    best = min(near, key=lambda each: abs(each - issued), default=None)
    return best if best and abs((best - issued).days) <= _HALF_A_YEAR else None


def _on(day: Day, year: int) -> date | None:
    try:
        return date(year, day.month, day.day or 1)
    except ValueError:
        return None


def _shown(said: str) -> str:
    return " ".join(said.split())[:50]


# ------------------------------------------------------------------------------- relative dates

_FR_DAYS, _EN_DAYS = "|".join(WEEKDAYS["fr"]), "|".join(WEEKDAYS["en"])
_RELATIVE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"""(?<![\w-])(?: (?P<now>aujourd['’]hui) | (?P<near>(?:avant-)?hier|(?:après-)?demain)
           | (?:la\ semaine|le\ mois|le\ week-end)\ (?:prochaine?|derni(?:er|ère))
           | (?:{_FR_DAYS})\ (?:prochain|dernier)
           | ce\ (?:matin|soir|(?:{_FR_DAYS})) | cet\ après-midi | cette\ nuit )(?!\w)""",
        re.VERBOSE | re.IGNORECASE,
    ),
    "en": re.compile(
        rf"""(?<![\w-])(?: (?P<now>today) | (?P<near>yesterday|tomorrow)
           | (?:next|last)\ (?:week|month|weekend|{_EN_DAYS})
           | this\ (?:morning|afternoon|evening|{_EN_DAYS}) | tonight )(?!\w)""",
        re.VERBOSE | re.IGNORECASE,
    ),
}  # fmt: skip
# "de demain", "of tomorrow": an age, not a day; unless something takes place.
_OF_AN_AGE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<!\w)(?:d['’]|d['’]ici (?:à )?|jusqu['’] ?(?:à )?|(?:de|pour|et|ou|encore|préparer"
        r"|construire|inventer|imaginer|penser|bâtir|dessiner|mettre) )$", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:of |for |a |better |brighter |and |or |even |until |till |to )$",
                     re.IGNORECASE),
}  # fmt: skip
_EVENT_OF: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<!\w)(?:réunion|séance|conférence|point presse|presse|matinée|journée|soirée|visite"
        r"|cérémonie|manifestation|vote|rendez-vous|partir|lancement|inauguration|annonce) "
        r"(?:de |d['’])$", re.IGNORECASE),
    "en": re.compile(
        r"['’]s (?:\w+ )?(?:meeting|vote|event|ceremony|briefing|conference|launch|announcement"
        r"|visit|session|opening|decision|hearing|publication)(?!\w)", re.IGNORECASE),
}  # fmt: skip
# "Aujourd'hui" beside a state is the age we live in; beside an act, or an hour, it is the day.
_STATE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<!\w)(?:est|sont|ont|a|compt\w+|représent\w+|emploi\w+|rassemble\w*|regroupe\w*|réunit"
        r"|dispos\w+|constitu\w+|figur\w+|exist\w+|permet\w*|doit|doivent|peut|peuvent|faut|fait"
        r"|font|demeur\w+|reste\w*|vit|vivent|travaill\w+|utilis\w+|concern\w+|touch\w+|propos\w+"
        r"|produi\w+|fabriqu\w+|export\w+|couvre\w*|gère\w*|sait|savons|connaît|manque\w*|avons"
        r"|possèd\w+|offr\w+|appel\w+|considér\w+|encore|toujours|connu\w*|devenu\w*|reconnu\w*)"
        r"(?!\w)", re.IGNORECASE),
    "en": re.compile(
        r"(?<!\w)(?:is|are|has|have|represent\w*|employ\w*|number\w*|includ\w*|remain\w*|exist\w*"
        r"|need\w*|work\w*|liv\w+|know\w*|face\w*|stand\w*|produc\w+|export\w*|cover\w*|can|cannot"
        r"|must|offer\w*|use\w*|still|already|serv\w+|make\w*|mean\w*|own\w*|welcome\w*)(?!\w)",
        re.IGNORECASE),
}  # fmt: skip
_ACT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<!\w)(?:(?:annon[cç]|lan[cç]|publi|présent|dévoil|inaugur|sign|vot|adopt|organis|démarr"
        r"|début|commen[cç]|rencontr|déclar|décid|approuv|visit|nomm|célébr|fêt|officialis|attribu"
        r"|décern|ferm|révèl|révél|confirm)(?:e|ent|é|ée|és|ées|er|era|eront|ait|aient)"
        r"|ouvr(?:e|ent|ir|ira|iront)|ouverte?s?|accueill(?:e|ent|i|ie|ir|era)|entrent? en"
        r"|remi(?:s|se|ses)|remet(?:tent|tre|tra)?|reçoi(?:t|vent)|reçue?s?|se (?:tient|tiennent)"
        r"|tenue?s?|réunie?s?|élue?s?|lieu)(?!\w)|(?<!\w)à \d{1,2} ?h|(?<!\w)même(?!\w)",
        re.IGNORECASE),
    "en": re.compile(
        r"(?<!\w)(?:(?:announc|launch|publish|unveil|inaugurat|sign|vot|adopt|host|receiv|declar"
        r"|decid|approv|visit|elect|celebrat|reveal|introduc|award|confirm|releas|join|clos|nam"
        r"|present)(?:e?s|e?d|ing)|opens|opened|opening|starts?|started|begins?|began|begun|met|meets"
        r"|held|takes? place|took place)(?!\w)|(?<!\w)at \d{1,2}", re.IGNORECASE),
}  # fmt: skip

_HERE = re.compile(r" à [A-ZÀ-Ý]")


def relative_dates(subject: Subject) -> Iterator[Problem]:
    """No day is named from the day of writing, outside quotations, without its date beside it."""
    for written in proofread(subject):
        text, language = unquoted(written.text, written.language), written.language
        if written.quoted or not _RELATIVE[language].search(text):
            continue
        days = sorted((fact.start, fact.end) for fact, _ in _days(text, language))
        for sentence in sentences(text):
            for match in _RELATIVE[language].finditer(sentence.text):
                begin, end = sentence.start + match.start(), sentence.start + match.end()
                dated = _dated(begin, end, days, text)
                if not dated and not _of_an_age(match, sentence.text, language):
                    yield warning("relative-date", *written.path, language=language,
                                  found=match[0]).on(begin)  # fmt: skip


def _dated(begin: int, end: int, days: list[tuple[int, int]], text: str) -> bool:
    """Whether a date stands within five words of `text[begin:end]`."""
    near = days[bisect(days, (begin - _NEAR, 0)) : bisect(days, (end + _NEAR, 0))]
    return any(
        (first < end and begin < last)
        or count_words(text[end:first] if first >= end else text[last:begin]) < 5
        for first, last in near
    )


def _of_an_age(match: re.Match[str], sentence: str, language: Language) -> bool:
    """Whether the word means an age ("la médecine de demain"), not a day."""
    if not (match["now"] or match["near"]):
        return False
    start, end = match.span()
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 120]
    possessed = language == "en" and after.startswith(("'s", "’s"))
    event = _EVENT_OF[language]
    if event.search(before) or (possessed and event.match(after)):
        return False
    if possessed or _OF_AN_AGE[language].search(before):
        return True
    return bool(match["now"]) and _is_a_state(before, after, language)


def _is_a_state(before: str, after: str, language: Language) -> bool:
    """Whether "aujourd'hui" goes with a state rather than an act: the nearest verb decides."""
    if _HERE.match(after):
        return False
    around = " ".join((*before.split()[-4:], "|", *after.split()[:12]))
    if _ACT[language].search(around):
        return False
    return bool(_STATE[language].search(around))
