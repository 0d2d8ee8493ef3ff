"""SHA256SUMS and manifest.json read strictly: what they say the kit holds."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from msgspec import Struct

from presskit.problems import Problem, Refusal, error
from presskit.seal import MANIFEST, SIGNATURE, SUMS

# As `sha256sum` writes it: digest, two spaces, path; nothing that leaves the folder.
_LINE = re.compile(r"([0-9a-f]{64})  ([^\x00-\x1f\x7f\\]+)")
_LEAVES = re.compile(r"^/|^[A-Za-z]:|(^|/)\.{0,2}(/|$)")


class Manifest(Struct, frozen=True):
    """What a manifest says: path → size, path → SHA-256, the languages of its documents, its slug
    and that of the kit it replaces (empty where there is none)."""

    sizes: Mapping[str, int]
    digests: Mapping[str, str]
    languages: tuple[str, ...]
    slug: str
    replaces: str


def read_sums(content: bytes) -> Mapping[str, str]:
    """Path → SHA-256. Refuses any line that `sha256sum -c` might read otherwise than we do."""
    sums: dict[str, str] = {}
    lines = content.decode("utf-8", "replace").split("\n")
    if lines.pop() or not lines:
        raise Refusal(error("kit-sums-wrong", line=len(lines) + 1))
    for number, line in enumerate(lines, 1):
        read = _LINE.fullmatch(line)
        if not read or _LEAVES.search(read[2]) or read[2] in (*sums, SUMS, SIGNATURE):
            raise Refusal(error("kit-sums-wrong", line=number))
        sums[read[2]] = read[1]
    return sums


def read_manifest(content: bytes) -> Manifest:
    """The files that a manifest names; refuses what is no manifest of ours."""
    try:
        told = json.loads(content)
        sizes = {str(entry["path"]): int(entry["size"]) for entry in told["files"]}
        digests = {str(entry["path"]): str(entry["sha256"]) for entry in told["files"]}
        languages = tuple(map(str, told["languages"]))
        replaced = str((told.get("replaces") or {}).get("release") or "")
        if told["tool"] != "presskit" or len(sizes) != len(told["files"]):
            raise ValueError("not a manifest of ours")
        slug = str(told["slug"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise Refusal(error("kit-manifest-differs", file=MANIFEST)) from fault
    return Manifest(sizes, digests, languages, slug, replaced)


def disagreement(sums: Mapping[str, str], manifest: Manifest) -> Problem | None:
    """The first file of which the two lists say different things."""
    listed = manifest.digests
    summed = {path: digest for path, digest in sums.items() if path != MANIFEST}
    if listed == summed:
        return None
    first = next(path for path in sorted({*listed, *summed})
                 if listed.get(path) != summed.get(path))  # fmt: skip
    return error("kit-manifest-differs", file=first)
