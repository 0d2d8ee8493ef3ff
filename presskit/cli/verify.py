"""`presskit verify`: is this kit, this file, this text really the press office's?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from presskit.cli.key import read_key
from presskit.cli.shell import Shell, code_for
from presskit.office import find_office
from presskit.problems import Place, Refusal, error, warning
from presskit.seal import PUBLIC_KEY, SUMS, PublicKey
from presskit.verify import Finding, is_verdict, refused
from presskit.verify.judging import judge, open_kit
from presskit.verify.replaced import replaced_by
from presskit.verify.single import judge_file
from presskit.verify.texts import judge_text, read_texts

# What a pasted text may weigh.
_MOST_TEXT = 256 << 10


class Asked(Struct, frozen=True):
    """What was typed after `presskit verify`."""

    kit: Path
    text: str | None
    key: Path | None


def verify(shell: Shell, office: Path | None, asked: Asked) -> int:
    """Say whether a kit is genuine; returns the exit code."""
    root = _office(office)
    known = _known(asked.key, root)
    if not asked.kit.exists():
        raise Refusal(error("file-missing", place=Place(asked.kit.as_posix())), usage=True)
    text = None if asked.text is None else _text(asked.text)
    try:
        finding = _finding(asked.kit, text, known, root)
    except Refusal as refusal:
        if not is_verdict(refusal):
            raise
        finding = refused(refusal)
    except OSError as fault:
        told = error("file-unreadable", place=Place(asked.kit.as_posix()),
                     reason=fault.strerror or "")  # fmt: skip
        raise Refusal(told) from fault
    _tell(shell, finding, text is not None)
    return code_for(finding.problems)


def _finding(path: Path, text: str | None, known: PublicKey | None, root: Path | None) -> Finding:
    if path.is_file() and path.suffix.lower() != ".zip" and text is None:
        return judge_file(path, _kits(root), known)
    contents = open_kit(path)
    finding = _dated(judge(contents, known), root)
    if text is None or finding.verdict not in ("genuine", "unsigned", "unknown-key"):
        return finding
    return judge_text(text, read_texts(contents), finding)


def _dated(finding: Finding, root: Path | None) -> Finding:
    """The same, with a warning where the office has published something else in its place."""
    by = replaced_by(finding.slug, _kits(root))
    told = (warning("kit-replaced", found=by),) if by else ()
    return replace(finding, problems=(*finding.problems, *told))


def _office(office: Path | None) -> Path | None:
    """The office that was named, which must be one; else the nearest, if there is any."""
    if office is not None:
        return find_office(office)
    try:
        return find_office(None)
    except Refusal:
        return None


def _known(key: Path | None, root: Path | None) -> PublicKey | None:
    """The key to believe: the one that was given, else the office's; never one of the kit."""
    if key is not None:
        if not key.is_file():
            raise Refusal(error("file-missing", place=Place(key.as_posix())), usage=True)
        return read_key(key, key.as_posix())
    ours = root / PUBLIC_KEY if root else None
    return read_key(ours, PUBLIC_KEY) if ours and ours.exists() else None


def _kits(root: Path | None) -> Iterator[Path]:
    dist = root / "dist" if root else None
    if dist and dist.is_dir():
        yield from (each for each in sorted(dist.iterdir()) if (each / SUMS).is_file())


def _text(file: str) -> str:
    try:
        read = sys.stdin.buffer.read if file == "-" else Path(file).read_bytes
        content = read()
        if len(content) > _MOST_TEXT:
            raise ValueError("far too long for a release")
        return _decoded(content)
    except FileNotFoundError as reason:
        raise Refusal(error("file-missing", place=Place(file)), usage=True) from reason
    except (OSError, ValueError) as reason:
        raise Refusal(error("text-unreadable", place=Place(file))) from reason


def _decoded(content: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or else the one byte a letter of Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


# -------------------------------------------------------------------------------------- output


def _tell(shell: Shell, finding: Finding, is_text: bool) -> None:
    if shell.as_json:
        changed = [asdict(change) for change in finding.changed]
        key = finding.key and finding.key.fingerprint
        found = {"verdict": finding.verdict, "key": key, "changed": changed}
        shell.result({**found, "languages": list(finding.languages)}, finding.problems)
        return
    genuine_text = is_text and finding.verdict == "genuine"
    shell.tell(f"verdict-{finding.verdict}{'-text' if genuine_text else ''}")
    shell.show_some(finding.problems, sys.stderr)
    if is_text:
        _show_changes(shell, finding)
    if finding.key:
        shell.say("verify-key", fingerprint=finding.key.fingerprint,
                  openssh=finding.key.openssh_fingerprint)  # fmt: skip
    if finding.replaces:
        shell.say("verify-replaces", slug=finding.replaces)
    if finding.languages and not is_text:
        shell.say("verify-languages", languages=", ".join(finding.languages))


def _show_changes(shell: Shell, finding: Finding) -> None:
    nothing = shell.talk("verify-nothing")
    for change in finding.changed:
        for key, words in (("kit", change.kit), ("text", change.found)):
            shown = f"… {change.before} [{words or nothing}] {change.after} …"
            print(shell.talk(f"verify-{key}-says", words=shown), file=sys.stderr)
