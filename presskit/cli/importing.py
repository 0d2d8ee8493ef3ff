"""`presskit import`: old releases out of the drawer, as releases in YAML."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from presskit.atomic import write_whole
from presskit.cli.progress import one_by_one
from presskit.cli.shell import Shell, code_for, folded
from presskit.importers import Manuscript, Recognised
from presskit.importers.draft import Draft, Setting, source_of
from presskit.importers.draft.proposals import proposals
from presskit.importers.draft.tree import written
from presskit.importers.draft.whole import draft, slug_of
from presskit.importers.known import Register, register_of, variants
from presskit.importers.readers import read
from presskit.importers.recognise.whole import recognise
from presskit.importers.shape import shape
from presskit.model import LANGUAGES
from presskit.office import find_office, open_office
from presskit.office.folder import relative
from presskit.problems import Place, Problem, Refusal, error

Editions = tuple[Recognised, ...]
_PROPOSED = "releases/proposed"
_SHOWN = 12


class Olds(Struct, frozen=True):
    """What was typed after `presskit import`."""

    files: tuple[Path, ...]
    out: Path | None = None
    language: str | None = None


class Done(Struct, frozen=True):
    """A file that was imported: where from, where to, and its draft."""

    file: Path
    to: Path
    draft: Draft
    languages: tuple[str, ...]


def run_import(shell: Shell, office: Path | None, asked: Olds) -> int:
    """Import files; returns the exit code. A file that cannot be read leaves the others alone; with
    --json nothing is written, and no office is needed."""
    _refuse_wrong_words(asked)
    if shell.as_json:
        return _tell_machines(shell, asked)
    desk = open_office(find_office(office))
    register, problems, done = register_of(desk), list[Problem](), list[Done]()
    for file in one_by_one(shell, "importing", asked.files, lambda file: file.name):
        setting = Setting(register, desk.office.languages, shell.talk, _day_of(file))
        try:
            done.append(_import(file, asked, setting, desk.root))
        except Refusal as refusal:
            problems += refusal.problems
    _report(shell, desk.root, done)
    proposed = ""
    try:
        proposed = _propose(shell, register, desk.root)
    except Refusal as refusal:
        problems += refusal.problems
    shell.show(problems, sys.stderr)
    _report_proposals(shell, register, proposed)
    failed = len(asked.files) - len(done)
    if failed:
        shell.say("imported-failed", n=failed, all=len(asked.files))
    return code_for(problems)


def _refuse_wrong_words(asked: Olds) -> None:
    if asked.language and asked.language not in LANGUAGES:
        raise Refusal(error("import-language", found=asked.language), usage=True)
    if asked.out and len(asked.files) > 1:
        raise Refusal(error("import-one-out"), usage=True)
    if asked.out and asked.out.suffix not in (".yaml", ".yml"):
        raise Refusal(error("import-out-name", found=asked.out.as_posix()), usage=True)


# ------------------------------------------------------------------------------------- reading


def _recognised(file: Path, language: str | None) -> tuple[Manuscript, Editions, Editions]:
    """What a file says, in the language that was asked for where it has several; and what it says
    in the other."""
    manuscript = read(file)
    found = recognise(manuscript)
    kept = tuple(each for each in found if each.language == language)
    if language and not kept:
        # One language was recognised, and the person who asked knows better.
        kept = tuple(replace(each, language=known) for each in found[:1] for known in LANGUAGES
                     if known == language)  # fmt: skip
    others = tuple(each for each in found if each.language != language) if len(found) > 1 else ()
    if not language:
        return manuscript, found, ()
    return manuscript, tuple(_with_what_is_said_once(each, others) for each in kept), others


def _with_what_is_said_once(edition: Recognised, others: Editions) -> Recognised:
    """An edition with the day, the place and above all the embargo that only another says."""
    for each in others:
        edition = replace(
            edition, date=edition.date or each.date, place=edition.place or each.place,
            embargo=edition.embargo or each.embargo,
        )  # fmt: skip
    return edition


def _day_of(file: Path) -> date:
    with suppress(OSError):
        return date.fromtimestamp(file.stat().st_mtime)
    return date.today()


def _tell_machines(shell: Shell, asked: Olds) -> int:
    problems, shapes = list[Problem](), []
    for file in asked.files:
        try:
            shapes.append({"file": file.as_posix(), **shape(_recognised(file, asked.language)[1])})
        except Refusal as refusal:
            problems += refusal.problems
    if len(asked.files) > 1:
        shell.result({"releases": shapes}, problems)
    else:
        shell.result(
            {key: value for each in shapes for key, value in each.items() if key != "file"},
            problems,
        )
    return code_for(problems)


# ------------------------------------------------------------------------------------- writing


def _import(file: Path, asked: Olds, setting: Setting, root: Path) -> Done:
    """One file to its release; refuses before anything is written where that exists."""
    manuscript, editions, others = _recognised(file, asked.language)
    slug = slug_of(source_of(manuscript, editions), setting)
    to = asked.out or root / "releases" / f"{slug}.yaml"
    if to.exists():
        raise Refusal(
            error("import-file-exists", place=Place(file.as_posix()), found=relative(root, to))
        )
    made = draft(manuscript, editions, setting, others)
    for picture in made.pictures:
        _refuse_another(to.parent / picture.path, picture.data, root)
    try:
        for picture in made.pictures:
            write_whole(to.parent / picture.path, picture.data)
        write_whole(to, _text(made, to, root).encode())
    except OSError as bad:
        raise Refusal(error("import-not-written", place=Place(relative(root, to)))) from bad
    return Done(file, to, made, tuple(each.language for each in editions))


def _text(made: Draft, to: Path, root: Path) -> str:
    """The whole file: what an editor needs to help, the tree, what was used nowhere."""
    inside = to.resolve().parent == (root / "releases").resolve()
    schema = ["# yaml-language-server: $schema=../presskit.schema.json"] if inside else []
    lines = [*schema, *made.head, written(made.root).strip("\n")]
    return "\n".join([*lines, *(["", *made.foot] if made.foot else [])]) + "\n"


def _refuse_another(path: Path, content: bytes, root: Path) -> None:
    """A picture is never written over another that has its name already."""
    if path.exists() and path.read_bytes() != content:
        found = relative(root, path)
        raise Refusal(error("import-file-exists", place=Place(found), found=found))


def _propose(shell: Shell, register: Register, root: Path) -> str:
    """Write whom the office would have to add beside the releases; never over an older one.
    Refuses where the disk does not let us; the releases that were written stay."""
    if not register.proposes:
        return ""
    content, path = proposals(register, shell.talk).encode(), root / _PROPOSED
    try:
        path = next(each for each in _free(root / _PROPOSED)
                    if not each.exists() or each.read_bytes() == content)  # fmt: skip
        write_whole(path, content)
    except OSError as bad:
        raise Refusal(error("import-not-written", place=Place(relative(root, path)))) from bad
    return relative(root, path)


def _free(folder: Path) -> Iterator[Path]:
    yield folder / "contacts.yaml"
    number = 2
    while True:
        yield folder / f"contacts-{number}.yaml"
        number += 1


# -------------------------------------------------------------------------------------- report


def _report(shell: Shell, root: Path, done: Sequence[Done]) -> None:
    for each in done:
        made = each.draft
        _print(shell, "imported-done", file=each.file.name, to=relative(root, each.to),
               languages=", ".join(each.languages))  # fmt: skip
        _print(
            shell, "imported-found", 1, **{key: n for key, n in made.told.items() if key != "woven"}
        )
        if made.told["woven"]:
            _print(shell, "imported-woven", 1, n=made.told["woven"])
        if made.doubts:
            _print(shell, "imported-doubts-in", 1, fields=", ".join(made.doubts))
        else:
            _print(shell, "imported-sure", 1)
        _report_the_rest(shell, made)


def _report_the_rest(shell: Shell, made: Draft) -> None:
    """What of the file is not in the release."""
    if made.furniture:
        _print(shell, "imported-furniture", 1, n=len(made.furniture))
    if made.labels:
        _print(shell, "imported-labels", 1, n=len(made.labels))
    if not made.leftovers:
        _print(shell, "imported-nothing-left", 1)
        return
    _print(shell, "imported-leftovers", 1, n=len(made.leftovers))
    for each in made.leftovers[:_SHOWN]:
        _print(shell, "imported-line", 2, line=each.line, text=each.text[:100])


def _report_proposals(shell: Shell, register: Register, file: str) -> None:
    if not file:
        return
    _print(shell, "imported-proposed", file=file, organisations=len(register.new_organisations),
           people=len(register.new_people), press=len(register.new_press))  # fmt: skip
    for offered in register.new_organisations.values():
        others = variants(offered)
        if others:
            _print(shell, "imported-variants", 1, heading=others[0][1].heading, n=len(others),
                   files=", ".join(file for _, _, file in others))  # fmt: skip


def _print(shell: Shell, key: str, depth: int = 0, **facts: str | int) -> None:
    if not shell.quiet:
        margin = "    " * depth
        print(folded(margin + shell.talk(key, **facts), sys.stdout, margin))
