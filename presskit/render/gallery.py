"""What a kit holds in media/: every original with its labels inside, smaller pictures beside it,
credits.csv, and a contact sheet. The release's own folder is only read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from presskit.edition import Edition
from presskit.edition.captions import Captioned
from presskit.media import (
    Copy,
    Rendition,
    copied,
    kind_of,
    lies,
    look,
    relabelled,
    render_thumb,
    render_web,
    whole,
)
from presskit.render import contact_sheet, credits
from presskit.render.credits import Entry
from presskit.render.theme import Theme

Role = Literal["original", "web", "thumbnail", "document", "credits", "contact-sheet"]


class Part(Struct, frozen=True):
    """A file of media/: its path in the kit, its bytes or the plan of its copy, what it is for."""

    path: str
    content: bytes | Copy
    role: Role


class Gallery(Struct, frozen=True):
    """The files of media/ but for the contact sheet, and what there is to say of each."""

    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]


def gallery(media: Sequence[Captioned], folder: Path) -> Gallery:
    """What a release's media become; files are looked for from `folder`. Raises what `copied`
    raises for a picture that the checks did not let through."""
    parts: list[Part] = []
    entries = []
    for each in media:
        own = list(_parts(each, folder)) if each.file else []
        entries.append(_entry(each, folder, own))
        parts += own
    if entries:
        parts.append(Part("media/credits.csv", credits.render(entries), "credits"))
    return Gallery(tuple(parts), tuple(entries))


def sheet(shown: Gallery, editions: Sequence[Edition], theme: Theme) -> Iterator[Part]:
    """The contact sheet, where there is a picture; the first edition leads. Refuses what no sheet
    can be made of."""
    if any(entry.thumb for entry in shown.entries):
        made = contact_sheet.render(shown.entries, editions, theme)
        yield Part("media/contact-sheet.pdf", made, "contact-sheet")


def _parts(media: Captioned, folder: Path) -> Iterator[Part]:
    path = lies(folder, media.file)
    if kind_of(media.file) == "document":
        yield Part(f"media/{media.name}", whole(path), "document")
        return
    copy = copied(path, media.labels, media.keep_position)
    yield Part(f"media/{media.name}", copy, "original")
    if media.is_picture:
        yield _rendition(render_web(path), media, "web")
        yield _rendition(render_thumb(path), media, "thumbnail")


def _rendition(made: Rendition, media: Captioned, role: Role) -> Part:
    return Part(f"media/{made.name}", relabelled(made.data, media.labels), role)


def _entry(media: Captioned, folder: Path, parts: Sequence[Part]) -> Entry:
    """What the list and the sheet say; of a link there is no size."""
    if not parts:
        return Entry(media)
    content = parts[0].content
    size = content.size if isinstance(content, Copy) else len(content)
    if not media.is_picture:
        return Entry(media, size)
    path = lies(folder, media.file)
    seen = look(path)
    return Entry(media, size, seen.width, seen.height, render_thumb(path))
