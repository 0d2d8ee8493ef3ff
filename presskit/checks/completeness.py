"""What each kind of document has, and how long its parts are."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.prose import count_words, masked
from presskit.markup import is_blank
from presskit.model import Kind, Language, Name, Text
from presskit.problems import Problem, warning
from presskit.subject import Subject

_EVERY = frozenset({"place", "standfirst", "about"})
# A statement begins with its speaker; a correction says what changes; a press kit has a cover.
_EXPECTED: dict[Kind, frozenset[str]] = {
    "release": _EVERY,
    "invitation": _EVERY,
    "statement": frozenset({"place"}),
    "correction": frozenset({"place"}),
    "press-kit": frozenset({"standfirst", "about"}),
}
_SHORTEST, _LONGEST, _LONGEST_LEAD = 100, 800, 60


def parts(subject: Subject) -> Iterator[Problem]:
    """A release has what its readers look for, in a length that they read."""
    release = subject.release
    for field in sorted(_EXPECTED[release.kind]):
        if not _written(getattr(release, field)):
            fault, example = _absent(field, subject)
            yield warning("missing-part", field, fault=fault, found=0, limit=0, example=example)
    home = subject.desk.source_language(release)
    for language in subject.desk.office.languages:
        if release.standfirst and release.kind != "press-kit":
            yield from _lead(release.standfirst, language, home)
        if release.kind == "release":
            yield from _body(subject, language, home)


def _absent(field: str, subject: Subject) -> tuple[str, str]:
    """What is said of a field that is not there, and the ids to show: for “About”, organisations
    that have such a text, or else the one whose text is to be written first."""
    if field != "about":
        return f"no-{field}", subject.example
    on_file = subject.desk.organisations.entries
    told = [key for key in subject.release.issuers if key in on_file and on_file[key].about]
    told = told or [key for key, each in on_file.items() if each.about][:1]
    return ("no-about", ", ".join(told)) if told else ("no-about-text", subject.example)


def _written(entry: object) -> bool:
    """Whether there is something in a field: a list with entries, a text with words."""
    if isinstance(entry, (Name, Text)):
        return any((entry.plain, entry.fr, entry.en))
    return bool(entry)


def _lead(standfirst: Text, language: Language, home: Language) -> Iterator[Problem]:
    words = _words(standfirst, language, home)
    if words > _LONGEST_LEAD:
        yield warning("missing-part", "standfirst", language, language=language, fault="long-lead",
                      found=words, limit=_LONGEST_LEAD)  # fmt: skip


def _body(subject: Subject, language: Language, home: Language) -> Iterator[Problem]:
    """The sections and the quotes; nothing is said of a language that has no body, or whose body
    is still to be written."""
    said = [section.text for _, section in subject.sections()]
    said += [quote.text for quote in subject.release.quotes.values()]
    if any(is_blank(text.within(language, home) or "") for text in said if text):
        return
    words = sum(_words(text, language, home) for text in said if text)
    if 0 < words < _SHORTEST or (not words and not any(said)):
        yield _length("short-body" if words > 1 else "no-body", words, _SHORTEST, language)
    elif words > _LONGEST:
        yield _length("long-body", words, _LONGEST, language)


def _length(fault: str, words: int, limit: int, language: Language) -> Problem:
    return warning("missing-part", "sections", language=language, fault=f"{fault}-{language}",
                   found=words, limit=limit)  # fmt: skip


def _words(text: Text, language: Language, home: Language) -> int:
    return count_words(masked(text.within(language, home) or ""))
