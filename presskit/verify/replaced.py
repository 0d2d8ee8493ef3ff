"""What a genuine kit does not know: that the office has published another one in its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from presskit.problems import Refusal
from presskit.seal import MANIFEST
from presskit.verify.contents import MOST_SEAL
from presskit.verify.sums import read_manifest


def replaced_by(slug: str, kits: Iterable[Path]) -> str:
    """The slug of the kit that says it replaces this one, among the office's kits; else empty."""
    for folder in kits:
        manifest = folder / MANIFEST
        try:
            if manifest.stat().st_size > MOST_SEAL:
                continue
            told = read_manifest(manifest.read_bytes())
        except (OSError, Refusal):
            continue
        if slug and told.replaces == slug:
            return told.slug
    return ""
