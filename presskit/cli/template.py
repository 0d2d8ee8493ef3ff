"""`presskit template check`: what is wrong with a template, before any release is made from it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from presskit.cli.nearby import languages_near
from presskit.cli.shell import Shell, code_for, counted
from presskit.labels import KINDS
from presskit.model import LANGUAGES, Kind, Language
from presskit.problems import Place, Problem, Refusal, error, warning
from presskit.render.templating import check_text
from presskit.render.word.lint import check_template

_TEXTS = (".html", ".txt")


def check(shell: Shell, office: Path | None, file: Path) -> int:
    """Report everything wrong with one template; returns the exit code."""
    path = _found(office, file)
    content, place = _read(path), Place(file.as_posix())
    if path.suffix.lower() in _TEXTS:
        problems = check_text(content, place)
    else:
        problems = (*check_template(content, place, *_served(path, office)), *_idle(path, place))
    if shell.as_json:
        shell.result({}, problems)
    else:
        shell.show(problems, sys.stdout)
        shell.say("counts" if problems else "template-clean", **counted(problems))
    return code_for(problems)


def _found(office: Path | None, file: Path) -> Path:
    """The file as it was typed, from here or from the office; refuses what is no template."""
    places = [file, *([office / file] if office else [])]
    path = next((each for each in places if each.is_file()), None)
    if path is None:
        fault = error("file-is-folder") if file.is_dir() else error("file-missing")
        raise Refusal(fault.at(Place(file.as_posix())), usage=True)
    if path.suffix.lower() not in (".docx", *_TEXTS):
        raise Refusal(error("template-file-kind", found=path.name), usage=True)
    return path


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as failure:
        reason = failure.strerror or str(failure)
        problem = error("file-unreadable", place=Place(path.as_posix()), reason=reason)
        raise Refusal(problem) from failure


def _served(path: Path, office: Path | None) -> tuple[tuple[Kind, ...], tuple[Language, ...]]:
    """The kinds and the languages of the documents that a template of this name makes."""
    named = re.fullmatch(r"(?P<kind>[a-z-]+)(?:\.(?P<language>fr|en))?\.docx", path.name.lower())
    kinds = tuple(each for each in KINDS if named and named["kind"] == each)
    if kinds in ((), ("release",)):
        kinds = tuple(each for each in KINDS if not _has_its_own(each, path))
    languages = tuple(each for each in LANGUAGES if named and named["language"] == each)
    return kinds, languages or _spoken(office or path.absolute().parent)


def _idle(path: Path, place: Place) -> Iterator[Problem]:
    """Told of a name under which no document would ever look for its template."""
    endings = (".docx", *(f".{language}.docx" for language in LANGUAGES))
    if path.name not in {f"{kind}{ending}" for kind in KINDS for ending in endings}:
        yield warning("template-name", place=place, found=path.name)


def _has_its_own(kind: Kind, path: Path) -> bool:
    """Whether another template, beside this one, makes the documents of a kind."""
    return kind != "release" and (path.parent / f"{kind}.docx").is_file()


def _spoken(start: Path) -> tuple[Language, ...]:
    """The languages of the office around the template; both where there is none."""
    said = languages_near(start)
    return tuple(each for each in LANGUAGES if each in said) or LANGUAGES
