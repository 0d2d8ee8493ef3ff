"""Marks without their partner, words and marks typed twice, straight apostrophes, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.checks.prose import lexicon, masked, paragraphs, proofread
from presskit.model import Language
from presskit.problems import Problem, info, warning
from presskit.subject import Subject, Written

_PAIRS = {"»": "«", "”": "“", ")": "("}
_MARK = re.compile(r"[«»“”()]")
_SMILEY = re.compile(r"[:;]-?$")
# `1)` and `a)` before an entry.
_ENUMERATED = re.compile(r"(?:^|[\s,;:])\(?\w{1,2}$")
_LEADING = re.compile(r"[\s>*_+-]*(?:\d{1,3}[.)]\s+)?[\s*_]*")
_INCHES = re.compile(r"(?<=\d)\"")
_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+)\s+(\1)(?![\w'’-])", re.IGNORECASE)
_MARKS_TWICE = re.compile(r"(?<![.…])\.\.(?![./…])|,,|;;")
# Words that a sound sentence may say twice running.
_RIGHTLY: dict[Language, frozenset[str]] = {
    "fr": lexicon("nous vous en sont ont faire fait si non la bla ha oh cha toc"),
    "en": lexicon("had that is do so who in on no yes bye ha her hear there now bla"),
}
_APOSTROPHE = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[*_\ufffc]))'(?=[*_\[]*(?:[^\W\d_]|[«“]))", re.IGNORECASE
)
_PLURAL_OWNER = re.compile(r"(?<=[^\W\d_]s)'(?=\s)")
_SINGLE_QUOTE = re.compile(r"(?<!\w)'(?=\w)")
_RAISED = re.compile(
    r"(?<![\w^])(?P<rank>\d{1,4}|[IVXLC]{1,8})(?:\^\{?|<sup>)"
    r"(?P<ending>[eè]mes?|i[eè]mes?|ers?|res?|[eè]res?|es?|des?|nde?s?|st|rd|th)(?!\w)(?:\}|</sup>)?"
)
_LONG_ENDING = re.compile(
    r"(?<![\w.,^])(?P<rank>\d{1,4}|[IVXLC]{1,8})[ \u00a0\u202f]?"
    r"(?P<ending>i?[èeé]mes?|(?<=1)i?[èe]res?|(?<=1)iers?)(?!\w)"
)
_WRONG_ENDING = re.compile(
    r"(?<![\w.,])(?P<rank>\d{1,4})(?P<ending>st|nd|rd|th)(?!\w)(?![ \u00a0]?\d+ ?lb)"
)


def punctuation(subject: Subject) -> Iterator[Problem]:
    """Every mark that opens is closed; no word and no mark stands twice."""
    for written in proofread(subject):
        text = masked(written.text)
        found = [*_unpaired(text), *_odd_quotes(text), *_twice(text, written.language)]
        for start, fault, mark in sorted(found):
            yield warning("punctuation", *written.path, language=written.language,
                          fault=f"mark-{fault}", found=mark).on(start)  # fmt: skip


def _unpaired(text: str) -> Iterator[tuple[int, str, str]]:
    """Marks of a pair that stand alone: brackets by paragraph, quotation marks by text, where each
    paragraph of a long quotation may open again."""
    if not _MARK.search(text):
        return
    quotes: list[tuple[int, str]] = []
    for paragraph in paragraphs(text):
        brackets: list[tuple[int, str]] = []
        lead = _LEADING.match(paragraph.text)
        for match in _MARK.finditer(paragraph.text):
            mark, start = match[0], paragraph.start + match.start()
            opened = brackets if mark in "()" else quotes
            if mark in "«“(":
                again = lead is not None and match.start() == lead.end()
                if not (again and opened and opened[-1][1] == mark):
                    opened.append((start, mark))
            elif opened or not _goes_alone(mark, paragraph.text[: match.start()][-6:]):
                yield from _closed(opened, start, mark)
        yield from ((start, "unclosed", mark) for start, mark in brackets)
    yield from ((start, "unclosed", mark) for start, mark in quotes)


def _closed(opened: list[tuple[int, str]], start: int, mark: str) -> Iterator[tuple[int, str, str]]:
    """What a closing mark leaves open, or the mark itself where nothing was opened."""
    if all(other != _PAIRS[mark] for _, other in opened):
        yield start, "unopened", mark
        return
    while opened:
        at, other = opened.pop()
        if other == _PAIRS[mark]:
            break
        yield at, "unclosed", other


def _goes_alone(mark: str, before: str) -> bool:
    return mark == ")" and bool(_ENUMERATED.search(before) or _SMILEY.search(before))


def _odd_quotes(text: str) -> Iterator[tuple[int, str, str]]:
    """Paragraphs where one straight quotation mark has no partner; inches are none."""
    if '"' not in text:
        return
    following = ""
    for paragraph in reversed(list(paragraphs(text))):
        count = paragraph.text.count('"')
        alone = count % 2 and (count - len(_INCHES.findall(paragraph.text))) % 2
        # Each paragraph of a long quotation opens again.
        if alone and not following.startswith('"'):
            yield paragraph.start + paragraph.text.rfind('"'), "odd", '"'
        following = paragraph.text.lstrip()


def _twice(text: str, language: Language) -> Iterator[tuple[int, str, str]]:
    for paragraph in paragraphs(text):
        for match in _TWICE.finditer(paragraph.text):
            if match[1].lower() not in _RIGHTLY[language] and not match[2][0].isupper():
                yield paragraph.start + match.start(2), "word-twice", " ".join(match[0].split())
    for match in _MARKS_TWICE.finditer(text):
        yield match.start(), "twice", match[0]


def apostrophes(subject: Subject) -> Iterator[Problem]:
    """Apostrophes are curly; told once a text."""
    for written in proofread(subject):
        if "'" not in written.text:
            continue
        text = masked(written.text)
        found = [match.start() for match in _APOSTROPHE.finditer(text)]
        if written.language == "en" and not _SINGLE_QUOTE.search(text):
            found += [match.start() for match in _PLURAL_OWNER.finditer(text)]
        if found:
            yield info("apostrophe", *written.path, language=written.language,
                       number=len(found)).on(min(found))  # fmt: skip


def ordinals(subject: Subject) -> Iterator[Problem]:
    """Ranks end as the language writes them: 3e, 1re, XXIe; 3rd, 21st."""
    for written in proofread(subject):
        text = masked(written.text)
        for match in _RAISED.finditer(text):
            yield _rank(written, match, warning("ordinal", fault="raised"))
        endings = _LONG_ENDING if written.language == "fr" else _WRONG_ENDING
        for match in endings.finditer(text):
            if match[0] != _better(match, written.language):
                yield _rank(written, match, info("ordinal", fault="ending"))


def _rank(written: Written, match: re.Match[str], problem: Problem) -> Problem:
    better = _better(match, written.language)
    facts = {**problem.facts, "found": match[0], "better": better}
    return Problem(problem.code, problem.severity, facts, written.path,
                   language=written.language).on(match.start())  # fmt: skip


def _better(match: re.Match[str], language: Language) -> str:
    """The rank as the language writes it."""
    rank, ending = match["rank"], match["ending"]
    if language == "fr":
        plural = "s" if ending.endswith("s") else ""
        masculine = ending.rstrip("s") in ("er", "ier")
        first = "er" if masculine else "re"
        return f"{rank}{first if rank in ('1', 'I') else 'e'}{plural}"
    number = int(rank) if rank.isdigit() else 0
    teens = 10 < number % 100 < 14
    return rank + {1: "st", 2: "nd", 3: "rd"}.get(0 if teens else number % 10, "th")
