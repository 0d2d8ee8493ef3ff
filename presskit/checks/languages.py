"""Texts that lack one of the office's languages."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.model import Language, Text, texts
from presskit.problems import ModelPath, Problem, error
from presskit.subject import Subject


def translations(subject: Subject) -> Iterator[Problem]:
    """Every text of the release, and those it takes from contacts/, in every language."""
    release, desk = subject.release, subject.desk
    source = desk.source_language(release)
    written = list(texts(release))
    for language in desk.office.languages:
        if all(text.within(language, source) is None for _, text in written):
            yield error("translation-none", "title", language=language)
            continue
        for path, text in written:
            yield from _missing(text, language, source, path)
        for path, text in subject.borrowed():
            yield from _missing(text, language, desk.office.languages[0], path)
        yield from _names(subject, language)


def _missing(
    text: Text, language: Language, source: Language, path: ModelPath
) -> Iterator[Problem]:
    if text.within(language, source) is None:
        words = text.within(source, source) or text.fr or text.en or text.plain or ""
        start = " ".join(words.split())[:50]
        yield error("translation-missing", *path, language=language, text=start)


def _names(subject: Subject, language: Language) -> Iterator[Problem]:
    for key in (*subject.organisations(), *subject.other_organisations()):
        name = subject.desk.organisations.entries[key].name
        if name.within(language) is None:
            path: ModelPath = ("organisations", key, "name")
            yield error("translation-missing", *path, language=language, text=name.written.full)
