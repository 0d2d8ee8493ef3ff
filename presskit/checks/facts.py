"""Facts that differ between the two languages of a text that a person wrote in both."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.markup import unremarked
from presskit.model import Language, Text, texts
from presskit.problems import ModelPath, Problem, Severity
from presskit.subject import Subject
from presskit.translation.facts import differences


def facts(subject: Subject) -> Iterator[Problem]:
    """Numbers, dates, hours, names, links and lists agree between French and English. What stands
    in translations/ is compared there, with its own severity."""
    for path, text in (*texts(subject.release), *subject.borrowed()):
        if path not in subject.filled and text.fr and text.en:
            yield from _of(path, text, subject)


def _of(path: ModelPath, text: Text, subject: Subject) -> Iterator[Problem]:
    source, target = _direction(subject)
    office = subject.desk.office
    written, other = (unremarked(getattr(text, each)) for each in (source, target))
    for each in differences(written, other, source, target, office.keep):
        severity: Severity = "error" if each.grave else "warning"
        told = {"kind": each.kind, "expected": each.expected, "found": each.found}
        yield Problem("facts-differ", severity, told, (*path, target), language=target)


def _direction(subject: Subject) -> tuple[Language, Language]:
    home = subject.desk.source_language(subject.release)
    return home, "en" if home == "fr" else "fr"
