"""A template tried with invented releases of every kind, in both languages, full and bare."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from presskit.edition import Edition
from presskit.edition.specimen import OWN_FIELDS, least, specimen
from presskit.model import Kind, Language
from presskit.problems import Place, Problem, Refusal, error, has_errors, warning
from presskit.render.theme import Theme
from presskit.render.word import document as docx
from presskit.render.word.placed import tags_of
from presskit.render.word.proof import omissions, short, unshown

_NAME = "release.docx"
# What a release may have or not, and whose parts can be asked for.
_OF_A_LIST = r"(\w+(?:\.\w+)*)\s*\|\s*(?:first|last|min|max|random)\b"
_MAY_BE_ABSENT = "registration|speaker|online|logo"


def tried(content: bytes, kinds: Iterable[Kind], languages: Sequence[Language]) -> list[Problem]:
    """What goes wrong when documents are made from this template; what they would not say."""
    full = [specimen(language, kind) for kind in kinds for language in languages]
    documents, told = zip(*(_made(content, edition) for edition in full), strict=True)
    problems = list(_first(told))
    if not has_errors(problems):
        bare = (least(language, "release") for language in languages)
        problems += _first(_made(content, edition)[1] for edition in bare)
    if not has_errors(problems):
        problems += _partly(content, full, documents)
    return [*problems, *_omitted(content, full)]


def _first(tries: Iterable[Sequence[Problem]]) -> Iterator[Problem]:
    """The problems of all tries, each once however many documents have it."""
    seen = set()
    for problems in tries:
        for problem in problems:
            facts = dict(problem.facts) | ({"text": ""} if problem.code == "text-lost" else {})
            key = (problem.code, str(sorted(facts.items())))
            if key not in seen:
                seen.add(key)
                yield problem


def _made(content: bytes, edition: Edition) -> tuple[bytes, Sequence[Problem]]:
    """The document, or why there is none."""
    try:
        return docx.render(edition, Theme("", {_NAME: content})), ()
    except Refusal as refusal:
        return b"", [_if_absent(problem.at(Place()), content) for problem in refusal.problems]


def _if_absent(problem: Problem, content: bytes) -> Problem:
    """A fault that only shows when a release leaves something out."""
    if problem.code != "template-variable":
        return problem
    part = str(problem.facts["name"])
    pattern = rf"\b({_MAY_BE_ABSENT})\.{re.escape(part)}\b" if part.isidentifier() else _OF_A_LIST
    asked = ((re.search(pattern, tag), tag) for tag in tags_of(content))
    name, tag = next(((found[1], tag) for found, tag in asked if found), (part, part))
    better = f"{{%p if {name} %}} … {{%p endif %}}"
    return error("template-optional", name=name, tag=short(tag), better=better)


def _partly(
    content: bytes, full: Sequence[Edition], documents: Sequence[bytes]
) -> Iterator[Problem]:
    """What the template leaves out of the lists it shows: one warning each."""
    left: dict[tuple[str, ...], None] = {}
    for edition, document in zip(full, documents, strict=True):
        left |= unshown(document, edition, content)
    for path in left:
        yield warning("template-omits-part", fields=path[0], part=path[-1])


def _omitted(content: bytes, full: Sequence[Edition]) -> Iterator[Problem]:
    """The fields that the template never names: one warning each for what every release has, one
    a kind for what is only in that kind."""
    own = {name for names in OWN_FIELDS.values() for name in names}
    left = {edition.kind: [str(each.facts["fields"]) for each in
            omissions(content, edition, Place())] for edition in full}  # fmt: skip
    everywhere = dict.fromkeys(name for names in left.values() for name in names if name not in own)
    for name in everywhere:
        yield warning("template-omits", fields=name)
    for kind, names in left.items():
        special = [name for name in names if name in own]
        if special:
            yield warning("template-omits-kind", document=kind, fields=", ".join(special))
