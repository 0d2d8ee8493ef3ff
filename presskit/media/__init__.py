"""Pictures and what goes with them: found, looked at, labelled, made ready for page and kit.

Originals are never altered: what travels is a copy, with the same pixels and with labels of the
office's own.
"""

from __future__ import annotations

from presskit.media.copies import Copy, whole
from presskit.media.examining import examine, examine_media
from presskit.media.finding import find, fits_everywhere, lies
from presskit.media.kinds import MediaKind, kind_of
from presskit.media.labels import Labels
from presskit.media.originals import copied, labels_of, relabelled
from presskit.media.renditions import (
    LOGO_WIDTH,
    THUMB_WIDTH,
    WEB_WIDTH,
    Looked,
    Rendition,
    begin,
    look,
    made_with,
    render_logo,
    render_thumb,
    render_web,
    rest,
    thumb_name,
    web_name,
)

__all__ = [
    "LOGO_WIDTH", "THUMB_WIDTH", "WEB_WIDTH", "Copy", "Labels", "Looked", "MediaKind", "Rendition",
    "begin", "copied", "examine", "examine_media", "find", "fits_everywhere", "kind_of",
    "labels_of", "lies", "look", "made_with", "relabelled", "render_logo", "render_thumb",
    "render_web", "rest", "thumb_name", "web_name", "whole",
]  # fmt: skip
