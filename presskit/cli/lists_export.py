"""`presskit lists export`: who gets a release, as the files that mailing engines import."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from re import sub

from msgspec import Struct

from presskit.cli.lists_files import everyone, many_rows
from presskit.cli.shell import Shell, code_for
from presskit.lists import COLUMNS
from presskit.lists.exports import (
    BREVO_NAMES,
    ENGINES,
    VCARDS,
    Engine,
    ExportFile,
    engine_named,
    export_files,
)
from presskit.lists.exports.cells import armed_cells
from presskit.lists.exports.folder import (
    ACCOUNT,
    NOTE,
    account,
    deliver,
    refuse_among_contacts,
    refuse_public,
)
from presskit.lists.exports.note import ENGINE_NAMES, Sending, note
from presskit.lists.exports.permission import Permission, Terms, permission
from presskit.lists.segments import audience
from presskit.lists.select import selected, unmatched
from presskit.lists.suppression import open_suppression
from presskit.model import Language, Segment
from presskit.names import fold
from presskit.office import Desk, ReleaseFile, find_office, locate, open_office, relative
from presskit.problems import Problem, Refusal, error, nearest, warning
from presskit.values import in_zone

FOLDER = "exports"
# So many cells are named in a remark.
_FEW = 6


class Export(Struct, frozen=True):
    """What was typed after `presskit lists export`."""

    what: str
    engine: str
    out: Path | None = None
    under_embargo: bool = False
    allow_unsourced: bool = False
    brevo_names: str = "en"
    vcard: str = "4.0"


class _Target(Struct, frozen=True):
    """What is exported: the segments meant, and the release where it is one."""

    name: str
    segments: tuple[Segment, ...]
    file: ReleaseFile | None = None


def run_export(
    shell: Shell, office: Path | None, asked: Export, now: datetime | None = None
) -> int:
    """Write the files of an export; returns the exit code. `now` decides on the embargo."""
    shell.so_far = {"files": [], "held_back": 0}
    engine = _engine(asked)
    root = find_office(office)
    desk, target = _target(root, asked.what)
    held = _held_until(target, desk, now or datetime.now(UTC))
    if held and not asked.under_embargo:
        raise Refusal(locate(error("export-embargo", "embargo", until=held), desk, target.file))
    folder = _folder(root, target, asked)
    with many_rows():
        everybody, suppression = everyone(root), open_suppression(root)
    chosen = selected(everybody, target.segments, desk.office.languages)
    editions = _editions(desk, target)
    terms = Terms(editions, engine.mailing, asked.under_embargo, asked.allow_unsourced,
                  engine.takes)  # fmt: skip
    found = permission(chosen, everybody, suppression, terms)
    files = list(export_files(target.name, engine, found, suppression, editions))
    # Of a segment nobody knows what is going to be sent.
    quiet = bool(held) or (asked.under_embargo and target.file is None)
    sending = Sending(target.name, asked.engine, _messages(desk, target), quiet)
    deliver(root, folder, {
        ACCOUNT: account(target.name, asked.engine, len(chosen), found, files),
        **{each.name: each.content for each in files},
        NOTE: note(sending, found, files, shell.ui),
    })  # fmt: skip
    problems = [*unmatched(everybody, target.segments), *_remarks(found, asked)]
    return _told(shell, desk, folder, asked, files, found, problems)


def _folder(root: Path, target: _Target, asked: Export) -> Path:
    folder = asked.out or root / FOLDER / target.name / asked.engine
    refuse_public(folder / NOTE)
    refuse_among_contacts(root, folder)
    return folder


def _engine(asked: Export) -> Engine:
    if not asked.what or not asked.engine:
        raise Refusal(error("export-what", choices=", ".join(ENGINES)), usage=True)
    for found, known, option in ((asked.engine, ENGINES, "--for"), (asked.vcard, VCARDS, "--vcard"),
                                 (asked.brevo_names, BREVO_NAMES, "--brevo-lang")):  # fmt: skip
        if found not in known:
            raise Refusal(error("export-choice", found=found, option=option,
                                choices=", ".join(known), meant=nearest(found, known)),
                          usage=True)  # fmt: skip
    return engine_named(asked.engine, asked.brevo_names, asked.vcard)


# --------------------------------------------------------------------------------- what is meant


def _target(root: Path, what: str) -> tuple[Desk, _Target]:
    """The segment or the release of this name; refuses the file of a list, saying why."""
    if what.lower().endswith(".csv") and what not in (known := open_office(root).office.segments):
        names = ", ".join(known)
        raise Refusal(error("export-a-list", found=what, known=names), usage=True)
    try:
        desk = open_office(root, [what])
    except Refusal as refusal:
        return _segment(open_office(root), what, refusal)
    file = desk.releases[0]
    if file.release is None:
        raise Refusal(*(locate(each, desk, file) for each in file.problems))
    try:
        return desk, _Target(file.slug, audience(file.release, desk.office), file)
    except Refusal as refusal:
        raise Refusal(*(locate(each, desk, file) for each in refusal.problems)) from refusal


def _segment(desk: Desk, name: str, refusal: Refusal) -> tuple[Desk, _Target]:
    """The segment of this name, since it is no release, as `refusal` says."""
    known = desk.office.segments
    if name not in known:
        if [each.code for each in refusal.problems] != ["unknown-release"]:
            raise refusal
        meant = nearest(name, [*known, *(file.slug for file in desk.releases)])
        raise Refusal(error("unknown-audience", found=name, meant=meant), usage=True)
    slug = sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    return desk, _Target(slug or "segment", (known[name],))


def _held_until(target: _Target, desk: Desk, now: datetime) -> str:
    """When a release that is still under embargo may be published, "" for any other: before the
    lift nobody is to be written to but those who agreed to keep quiet."""
    release = target.file.release if target.file else None
    if not release or not release.embargo:
        return ""
    held = in_zone(release.embargo, desk.office.timezone) > now
    return f"{release.embargo:%Y-%m-%d %H:%M}" if held else ""


def _editions(desk: Desk, target: _Target) -> tuple[Language, ...]:
    """The languages in which there is something to send: all of the office's, but those in which
    a release says nothing."""
    languages = desk.office.languages
    release = target.file.release if target.file else None
    if target.file is None or release is None:
        return languages
    source, folder = desk.source_language(release), desk.root / "translations"
    said = (each for each in languages if release.title.within(each, source)
            or (folder / f"{target.file.slug}.{each}.yaml").is_file())  # fmt: skip
    return tuple(said) or languages


def _messages(desk: Desk, target: _Target) -> Mapping[str, tuple[str, bool]]:
    """The draft of each language in the kit, and whether it has been built."""
    if target.file is None:
        return {}
    slug = target.file.slug
    drafts = {each: f"dist/{slug}/{each}/{slug}-{each}.eml" for each in desk.office.languages}
    return {each: (path, (desk.root / path).is_file()) for each, path in drafts.items()}


# --------------------------------------------------------------------------------- what is said


def _remarks(found: Permission, asked: Export) -> list[Problem]:
    remarks = []
    unsourced = sum(not (each.source or each.source_url) or not each.legal_basis
                    for each in found.written)  # fmt: skip
    if unsourced:
        remarks.append(warning("unsourced-exported", n=unsourced))
    if found.held.get("unsourced"):
        remarks.append(warning("unsourced-held", n=found.held["unsourced"]))
    armed = [] if asked.engine == "excel" else armed_cells(found.written, COLUMNS)
    if armed:
        shown = ", ".join(armed[:_FEW]) + (", …" if len(armed) > _FEW else "")
        remarks.append(warning("cells-disarmed", n=len(armed), found=shown))
    if not found.written:
        remarks.append(warning("nobody-to-write-to"))
    return remarks


def _told(
    shell: Shell, desk: Desk, folder: Path, asked: Export, files: Sequence[ExportFile],
    found: Permission, problems: list[Problem],
) -> int:  # fmt: skip
    held = sum(found.held.values())
    shown = [{"file": relative(desk.root, folder / each.name), "language": each.language,
              "rows": each.rows, "status": each.status} for each in files]  # fmt: skip
    if shell.as_json:
        reasons = {reason: found.held[reason] for reason in sorted(found.held)}
        shell.result({"files": shown, "held_back": held, "reasons": reasons}, problems)
        return code_for(problems)
    shell.show(problems, sys.stderr)
    for each, row in zip(files, shown, strict=True):
        shell.say(f"export-{each.status}", n=shell.number(each.rows), file=str(row["file"]))
    for reason, count in sorted(found.held.items()):
        shell.say(f"held-{reason}", n=shell.number(count))
    written, file = shell.number(len(found.written)), relative(desk.root, folder / NOTE)
    shell.say("export-done", n=written, engine=ENGINE_NAMES[asked.engine], file=file)
    return code_for(problems)
