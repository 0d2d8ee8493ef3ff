"""The judgement of a kit: its seal first, then every file against what the seal says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from presskit.archive import DAMAGED
from presskit.problems import Problem, Refusal, error, warning
from presskit.seal import MANIFEST, SIGNATURE, SUMS, PublicKey, is_signed, read_signature
from presskit.verify import Change, Finding
from presskit.verify.contents import Contents, open_folder
from presskit.verify.sums import disagreement, read_manifest, read_sums
from presskit.verify.zips import open_zip


def open_kit(path: Path) -> Contents:
    """The files of a kit, folder or zip; refuses what is none or is a trap."""
    contents = open_folder(path) if path.is_dir() else open_zip(path)
    if not {SUMS, MANIFEST} & set(contents.sizes):
        raise Refusal(error("kit-missing-seal", found=path.name))
    return contents


def judge(contents: Contents, known: PublicKey | None) -> Finding:
    """Whether a kit is complete, unaltered and signed by the known key (if any is known)."""
    try:
        return _judged(contents, known)
    except DAMAGED as fault:
        raise Refusal(error("kit-unreadable", found=SUMS)) from fault


def _judged(contents: Contents, known: PublicKey | None) -> Finding:
    missing = [name for name in (SUMS, MANIFEST) if name not in contents.sizes]
    if missing:
        problems = [error("kit-file-missing", file=name) for name in missing]
        return Finding(tuple(problems), changed=tuple(Change(name, "") for name in missing))
    summed = contents.read(SUMS)
    seal, key = judge_seal(contents, summed, known)
    sums = read_sums(summed)
    if not _holds(contents, MANIFEST, sums.get(MANIFEST, "")):
        # A manifest that is not the one that was signed is not worth reading.
        altered = error("kit-file-altered", file=MANIFEST)
        return Finding((*seal, altered), key, (Change(MANIFEST, MANIFEST),))
    manifest = read_manifest(contents.read(MANIFEST))
    differ = disagreement(sums, manifest)
    found = list(_compared(contents, sums, manifest.sizes))
    told = (*seal, *((differ,) if differ else ()), *(problem for problem, _ in found))
    changed = tuple(change for _, change in found)
    return Finding(told, key, changed, manifest.languages, manifest.slug, manifest.replaces)


def judge_seal(
    contents: Contents, summed: bytes, known: PublicKey | None
) -> tuple[tuple[Problem, ...], PublicKey | None]:
    """What is wrong with the signature of these sums, and the key that made it (None where no key
    signed them)."""
    if SIGNATURE not in contents.sizes:
        told = error("kit-unsigned") if known else warning("kit-unsigned")
        return (told,), None
    try:
        signature = read_signature(contents.read(SIGNATURE))
    except ValueError:
        return (error("kit-signature-wrong"),), None
    if not is_signed(summed, signature):
        return (error("kit-signature-wrong"),), None
    if known is None:
        return (error("kit-unknown-key", found=signature.key.fingerprint),), signature.key
    if signature.key != known:
        told = error("kit-other-key", found=signature.key.fingerprint, expected=known.fingerprint)
        return (told,), signature.key
    return (), signature.key


def _compared(
    contents: Contents, sums: Mapping[str, str], sizes: Mapping[str, int]
) -> Iterator[tuple[Problem, Change]]:
    """Every file that is not as the sums say: altered, missing, extra; renamed, where a file that
    should not be there has the bytes of one that is not."""
    there = set(contents.sizes) - {SUMS, SIGNATURE, MANIFEST}
    listed = set(sums) - {MANIFEST}
    for name in sorted(there & listed):
        if not _holds(contents, name, sums[name], sizes.get(name)):
            yield error("kit-file-altered", file=name), Change(name, name)
    gone = {sums[name]: name for name in sorted(listed - there, reverse=True)}
    renamed = set()
    for name in sorted(there - listed):
        was = gone.pop(_digest(contents, name), "") if gone else ""
        renamed.add(was)
        if was:
            yield error("kit-file-renamed", file=name, expected=was), Change(was, name)
        else:
            yield error("kit-file-extra", file=name), Change("", name)
    for name in sorted(listed - there - renamed):
        yield error("kit-file-missing", file=name), Change(name, "")


def _holds(contents: Contents, name: str, digest: str, size: int | None = None) -> bool:
    """Whether a file has this digest; a file of another size than the manifest's is not read."""
    return size in (None, contents.sizes[name]) and _digest(contents, name) == digest


def _digest(contents: Contents, name: str) -> str:
    """The SHA-256 of a file; empty where its bytes are not what the zip declares."""
    try:
        return contents.digest(name)
    except DAMAGED:
        return ""
