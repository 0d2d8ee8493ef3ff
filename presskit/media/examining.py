"""Files looked at before a build: what is wrong with one, said once and early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from presskit.media.kinds import disguised, is_sound, kind_of
from presskit.media.labels import Labels
from presskit.media.originals import copied
from presskit.media.renditions import Rendition, look, render_web
from presskit.problems import Problem, error, warning

_MOST_BYTES = 1 << 30


def examine(path: Path, written: str, make: Callable[[Path], Rendition]) -> Problem | None:
    """What is wrong with a picture, if anything: why `make` can make no rendition of it."""
    try:
        make(path)
    except Image.DecompressionBombError:
        return error("media-too-large", file=written)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return error("media-unreadable", file=written)
    return None


def examine_media(path: Path, written: str) -> Iterator[Problem]:
    """What is wrong with a file among the media: a picture, a drawing, a document."""
    kind, size = kind_of(path.name), path.stat().st_size
    if size == 0:
        yield error("media-empty", file=written)
    elif size > _MOST_BYTES:
        yield error("media-heavy", file=written)
    elif kind == "picture":
        yield from _picture(path, written)
    elif kind == "document" and not is_sound(path):
        yield error("media-not-its-kind", file=written)
    elif kind == "drawing":
        yield from _copy(path, written)


def _picture(path: Path, written: str) -> Iterator[Problem]:
    found = disguised(path)
    if found:
        yield error("media-disguised", file=written, found=found)
        return
    fault = examine(path, written, render_web)
    if fault:
        yield fault
        return
    frames = look(path).frames
    if frames > 1:
        yield warning("media-moving", file=written, n=frames)
    yield from _copy(path, written)


def _copy(path: Path, written: str) -> Iterator[Problem]:
    """Whether the copy for a kit can be cleaned of what must not travel."""
    try:
        copied(path, Labels())
    except (ValueError, OSError):
        drawn = kind_of(path.name) == "drawing"
        yield error("media-drawing" if drawn else "media-uncleaned", file=written)
