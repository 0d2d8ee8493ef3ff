"""Words that hunspell does not know, where the office asks for it and hunspell is installed.

Off unless `check: {spelling: true}`, so that two machines give the same answer.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from shutil import which

from presskit.checks.prose import hidden, proofread, unquoted, words
from presskit.model import Language
from presskit.problems import Problem, info, nearest
from presskit.subject import Subject

# A stretch in another language says so, or stands in italics.
_FOREIGN = re.compile(r"\[[^\[\]]*\]\{[^}]*\}|(?<![*\w])\*[^*\n]+\*(?!\*)|(?<!\w)_[^_\n]+_(?!\w)")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’]", re.I)
_SECONDS = 20


def spelling(subject: Subject) -> Iterator[Problem]:
    """Every word but names is in the dictionary of its language, the glossary or `keep:`."""
    if not (subject.release.check.spelling or subject.desk.office.check.spelling):
        return
    known = _known(subject)
    for language in subject.desk.office.languages:
        name = subject.desk.office.english if language == "en" else "fr_FR"
        found = list(_words(subject, language))
        asked = tuple(sorted({word for *_, word in found if word.lower() not in known}))
        slips = misspelt(asked, name.replace("-", "_"))
        for path, start, word in found:
            if word in slips:
                yield info("spelling", *path, language=language, found=word,
                           meant=slips[word]).on(start)  # fmt: skip


def _words(
    subject: Subject, language: Language
) -> Iterator[tuple[tuple[str | int, ...], int, str]]:
    """The words to look up, with their text and place: no names, no numbers, nothing quoted."""
    for written in proofread(subject):
        if written.language == language and not written.quoted:
            prose = unquoted(hidden(_FOREIGN, written.text), language)
            for word in words(prose):
                start, bare = _bare(word.text, language)
                if bare.isalpha() and bare.islower() and len(bare) > 1:
                    yield written.path, word.start + start, bare


def _bare(word: str, language: Language) -> tuple[int, str]:
    """A word without its elided article or its possessive, and how far it begins."""
    match = _ELISION.match(word) if language == "fr" else None
    start = match.end() if match else 0
    end = re.sub(r"['’]s$", "", word[start:]) if language == "en" else word[start:]
    return start, end


def _known(subject: Subject) -> frozenset[str]:
    office = subject.desk.office
    said: Iterable[str] = (*office.keep, *office.glossary, *office.glossary.values(),
                           *(tag for tag in subject.release.hashtags))  # fmt: skip
    return frozenset(word.text.lower() for text in said for word in words(text))


@lru_cache(maxsize=256)
def misspelt(asked: tuple[str, ...], dictionary: str) -> Mapping[str, str]:
    """The words that hunspell does not know, each with the likeliest suggestion or an empty string;
    nothing where hunspell or the dictionary is not there."""
    program = which("hunspell")
    if program is None or not asked:
        return {}
    command = [program, "-a", "-i", "UTF-8", "-d", dictionary]
    lines = "".join(f"^{word}\n" for word in asked)
    try:
        done = subprocess.run(command, input=lines, capture_output=True, timeout=_SECONDS,
                              encoding="utf-8", errors="replace", check=True)  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return {}
    return dict(_answers(done.stdout))


def _answers(said: str) -> Iterator[tuple[str, str]]:
    """Of ispell's pipe: `& word n offset: first, second` or `# word offset`."""
    for line in said.splitlines():
        if line.startswith("& "):
            word, _, offered = line.partition(": ")
            yield word.split()[1], nearest(word.split()[1], offered.split(", "))
        elif line.startswith("# "):
            yield line.split()[1], ""
