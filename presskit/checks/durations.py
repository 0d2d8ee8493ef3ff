"""Lengths of time against the dates they count from: “depuis deux ans”, “18 months after”. Says
nothing where the text does not say which date is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from msgspec import Struct

from presskit.checks.calendar import DAYS, Said, Span, read
from presskit.checks.likeness import tokens
from presskit.checks.prose import Stretch, lexicon, masked, proofread, sentences
from presskit.model import Language
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written

_LASTING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?<![^\W_])(?:ans?|années?|mois)(?![^\W_])", re.IGNORECASE),
    "en": re.compile(r"(?<![^\W_])(?:years?|months?)(?![^\W_])", re.IGNORECASE),
}
# What stands before or after a length of time that runs until the release.
_SINCE_BEFORE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:depuis|il y a|voici|voilà)(?: (?:déjà|bientôt|maintenant|environ|près de"
                     r"|plus de|quelque|presque|à peine|exactement|tout juste))*\s*$", re.I),
    "en": re.compile(r"(?:for|over|in)(?: (?:the|past|last|more than|over|nearly|almost|about"
                     r"|around|some|at least|exactly))*\s*$", re.I),
}  # fmt: skip
_SINCE_AFTER: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?!)"), "en": re.compile(r"\s*ago(?![^\W_])", re.I),
}  # fmt: skip
_AFTER: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\s*(?:après|plus tard|suivant)(?![^\W_])", re.I),
    "en": re.compile(r"\s*(?:after|later|on from|since|on(?=,))(?![^\W_])", re.I),
}
# The date beside one of these is when it began.
_BEGUN: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:(?<![^\W_])(?:lanc|cré[ée]|fond[ée]|né[es]?(?![^\W_])|ouv[er]|adopt|début|commenc|sign"
        r"|inaugur|install|instaur|démarr|publi|vot[ée]|engag|construit|bâti)[^\W_]*|depuis|dès"
        r"|il y a[^.]{3,30},)(?:\s[^\s.;:]+){0,4}\s*$",
        re.I,
    ),
    "en": re.compile(
        r"(?:(?<![^\W_])(?:launch|found|establish|creat|born|open|adopt|beg[au]n|start|sign"
        r"|inaugurat|set up|publish|vot|built|introduc)[^\W_]*|since|ago,)(?:\s[^\s.;:]+){0,4}\s*$",
        re.I,
    ),
}
# Told of another time than the release's, or of what is to come.
_ELSEWHEN: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?<![^\W_])(?:avai(?:t|ent)|étai(?:t|ent)|existait|jusqu|prochain)", re.I),
    "en": re.compile(r"(?<![^\W_])(?:had|will|shall|until|next|would|to be|was to|were to)"
                     r"(?![^\W_])", re.I),
}  # fmt: skip
_HAS_LASTED = re.compile(r"(?<![^\W_])(?:has|have|been|since|['’]s|ago)(?![^\W_])", re.I)
_MORE = re.compile(r"(?:plus d[e']|more than|over|at least|au moins)\s*$", re.I)
_NEARLY = re.compile(r"(?:près d[e']|bientôt|presque|nearly|almost|environ|about|around|some"
                     r"|quelque)\s*$", re.I)  # fmt: skip
_PHRASE_END = re.compile(r"[,.;:!?()«»“”–]|\n[ \t]*\n")
_SMALL = lexicon("""
    dans avec pour sont cette elle leur leurs ainsi plus tous toutes apres depuis that this with
    from have been were which their after since first later were
""")
_STEM, _SHORTEST = 5, 4
# No sentence is that long: it is a list without marks.
_LONGEST = 1500
_LIKE = 2


class _Dated(Struct, frozen=True):
    """A sentence with one date, by the stems of its words."""

    stems: frozenset[str]
    first: date
    last: date
    start: int


def durations(subject: Subject) -> Iterator[Problem]:
    """How long ago something began agrees with its date: in the sentence itself, or in another of
    the release that says the same of it."""
    anchors = [subject.release.date, *(event.date for event in subject.release.programme)]
    elsewhere = _Elsewhere(subject)
    for written in proofread(subject):
        lasting = _LASTING[written.language]
        if not written.quoted and lasting.search(written.text):
            for sentence in sentences(masked(written.text)):
                if lasting.search(sentence.text) and len(sentence.text) < _LONGEST:
                    yield from _of(sentence, written, anchors, elsewhere)


def _of(
    sentence: Stretch, written: Written, anchors: list[date], elsewhere: _Elsewhere
) -> Iterator[Problem]:
    language = written.language
    dates, spans = read(sentence, language)
    for span in spans:
        before = written.text[max(sentence.start, span.start - 30) : span.start]
        after = written.text[span.end : sentence.end]
        found = None
        if _AFTER[language].match(after):
            found = _after(span, dates, anchors, len(spans) == 1)
            if not found and not read_years(sentence.text):
                found = _told_elsewhere(span, after, anchors, elsewhere.of(language), sentence)
        elif _runs_until_now(sentence, before, after, language):
            found = _since(span, dates, anchors, sentence, before, language)
        if found:
            yield warning("duration", *written.path, language=language, found=_said(span, before),
                          date=found).on(span.start)  # fmt: skip


def _said(span: Span, before: str) -> str:
    return " ".join(f"{before.split()[-1] if before.split() else ''} {span.text}".split())[:50]


def _runs_until_now(sentence: Stretch, before: str, after: str, language: Language) -> bool:
    told = _SINCE_BEFORE[language].search(before) or _SINCE_AFTER[language].match(after)
    if not told or _ELSEWHEN[language].search(sentence.text):
        return False
    return language == "fr" or bool(_HAS_LASTED.search(sentence.text))


def _since(
    span: Span, dates: list[Said], anchors: list[date], sentence: Stretch, before: str,
    language: Language,
) -> str | None:  # fmt: skip
    """The one date of the sentence at which it began, where no day of the release is that long
    after it."""
    begun = [each for each in dates if _begins(each, sentence, language)]
    if len(begun) != 1 or len(dates) != 1:
        return None
    first, last = begun[0].first, begun[0].last
    if not first or not last or first > max(anchors):
        return None
    fits = any(_fits(span, first, last, end, before) for end in anchors)
    return None if fits else begun[0].text


def _begins(each: Said, sentence: Stretch, language: Language) -> bool:
    lead = sentence.text[max(0, each.start - sentence.start - 60) : each.start - sentence.start]
    return _BEGUN[language].search(f"{lead} ") is not None


def _after(span: Span, dates: list[Said], anchors: list[date], only: bool) -> str | None:
    """The earlier of two dates of the sentence, where no two are that long apart."""
    if len(dates) < 2:
        return None
    ahead = [each for each in dates if each.start < span.start]
    behind = [each for each in dates if each.start > span.start]
    if only and len(ahead) == len(behind) == 1 and _follows(ahead[0], behind[0]):
        # “On 24 September, two years after the conference of 13 March”: no other day is meant.
        anchors = []
    ends = [(each.first, each.last) for each in dates] + [(day, day) for day in anchors]
    later = [(one, end) for one in dates for end in ends if one.first and one.last
             and end[0] and end[1] and one.first < end[1]]  # fmt: skip
    if any(_fits(span, one.first, one.last, day, "") for one, end in later
           for day in end if one.first and one.last and day):  # fmt: skip
        return None
    return min(dates, key=lambda each: each.first or date.max).text


def _follows(one: Said, other: Said) -> bool:
    return bool(one.first and other.last and one.first > other.last)


def _told_elsewhere(
    span: Span, after: str, anchors: list[date], dated: list[_Dated], sentence: Stretch
) -> str | None:
    """The date that another sentence, or the timeline, gives to what the words after it name."""
    phrase = _PHRASE_END.split(after, maxsplit=1)[0]
    stems = _stems(phrase)
    if len(stems) < _LIKE:
        return None
    told = [each for each in dated if stems <= each.stems and each.start != sentence.start]
    if not told or any(_fits(span, each.first, each.last, end, "") for each in told
                       for end in anchors):  # fmt: skip
        return None
    if any(each.first > max(anchors) for each in told):
        return None
    return told[0].first.isoformat() if told[0].first == told[0].last else f"{told[0].first:%Y-%m}"


def read_years(text: str) -> bool:
    """Whether a sentence has a year of its own."""
    return re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text) is not None


def _fits(span: Span, first: date, last: date, end: date, before: str) -> bool:
    """Whether `end` is about that long after a date between `first` and `last`: years are counted
    full or nearly so, months to one in eight."""
    most, least = ((end - each).days / DAYS[span.unit] for each in (first, last))
    if span.unit == "year":
        upper = span.number * 1.3 + 1 if _MORE.search(before) else span.number + 1
        lower = span.number - (1 if _NEARLY.search(before) else 0.35)
        return most >= lower and least < upper
    slack = max(1.5, span.number / 8)
    return most >= span.number - slack and least <= span.number + slack


class _Elsewhere:
    """What a release says happened on a date: its sentences with one date, its timelines. Read
    when it is asked for: few releases need it."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    @cached_property
    def _found(self) -> dict[Language, list[_Dated]]:
        found: dict[Language, list[_Dated]] = {"fr": [], "en": []}
        for written in proofread(self._subject):
            if read_years(written.text):
                found[written.language] += _sentences_with_one_date(written)
        home = self._subject.desk.source_language(self._subject.release)
        for part in self._subject.release.parts:
            for milestone in part.timeline:
                for language, told in found.items():
                    said = milestone.text.within(language, home)
                    told += [_Dated(_stems(said), *_period(milestone.date), -1)] if said else []
        return found

    def of(self, language: Language) -> list[_Dated]:
        """Those in one language."""
        return self._found[language]


def _sentences_with_one_date(written: Written) -> Iterator[_Dated]:
    for sentence in sentences(masked(written.text)):
        dates = read(sentence, written.language)[0] if read_years(sentence.text) else []
        if len(dates) == 1 and dates[0].first and dates[0].last:
            yield _Dated(_stems(sentence.text), dates[0].first, dates[0].last, sentence.start)


def _period(written: str) -> tuple[date, date]:
    """The first and last day of `2024`, `2024-03`, `2024-03-13`."""
    year, month, day = (*(int(part) for part in written.split("-")), 0, 0)[:3]
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, day or 1), date(year, month, day or 28)


def _stems(text: str) -> frozenset[str]:
    return frozenset(token.key[:_STEM] for token in tokens(text)
                     if len(token.key) >= _SHORTEST and token.key not in _SMALL
                     and not token.key.isdigit())  # fmt: skip
