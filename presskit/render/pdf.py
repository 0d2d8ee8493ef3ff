"""A PDF that a screen reader can follow (PDF/UA-1), set by Typst from the look's document.typ.

What a release says reaches the template as JSON and pictures, never as Typst source; nothing
is read from the machine but packaged fonts and those of the office, nothing from the network.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import shorten

import typst
from msgspec import Struct
from msgspec.structs import asdict, replace

from presskit.edition import Edition, Picture
from presskit.hidden import visible
from presskit.markup import Block, Run
from presskit.problems import Place, Problem, Refusal, error
from presskit.render.fonts import font_folders, pdf_family
from presskit.render.theme import Theme

TEMPLATE = "document.typ"

_EXTENSIONS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}
_RUNNING_TITLE = 90

_FAULT = re.compile(r"^error: (.+)\n\s*┌─ (?:.*[/\\])?([^/\\:\n]+):(\d+)", re.MULTILINE)
_NOWHERE = re.compile(r"^error: (.+)$", re.MULTILINE)
_UNKNOWN = re.compile(r'unknown variable: (\S+)|does not contain key "(.+)"')
_UNDRAWN = re.compile(r'^error: .*the text `"(.+)"` could not be displayed', re.MULTILINE)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_PACKAGE = re.compile(r'"@\w+/')
# A picture or a text that Typst cannot read was let through by us: no template can mend it.
_OURS = ("failed to decode image", "failed to parse")

# PDF/UA forbids what no font draws: control characters and the byte order mark.
_UNPRINTABLE = {**dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0xFEFF)), 9: " ", 10: "\n"}


def render(edition: Edition, theme: Theme) -> bytes:
    """The document as PDF; refuses, in words, a template that Typst cannot follow and a
    character that no font draws."""
    return set_as(TEMPLATE, edition, theme, _pictures(edition))


def set_as(name: str, edition: Edition, theme: Theme, more: Mapping[str, bytes]) -> bytes:
    """What a Typst template of the look makes of an edition and of the files in `more`, by their
    names; refuses as `render` does."""
    files = {**_sources(theme), **_logos(edition), "edition.json": _json(edition, theme), **more}
    try:
        return _compiled(files, name, edition.issued_on, _fonts(theme))
    except typst.TypstError as failure:
        problems = tuple(_problems(failure.diagnostic, edition, theme))
        if not problems:
            raise
        raise Refusal(*problems) from failure


def _compiled(
    files: Mapping[str, bytes], main: str, issued_on: str, fonts: typst.Fonts
) -> bytes:  # fmt: skip
    noon = datetime.combine(date.fromisoformat(issued_on), time(12), UTC)
    # Typst takes pictures from a disk only, and sees nothing above its root.
    with TemporaryDirectory(prefix="presskit-") as root:
        for name, content in files.items():
            Path(root, name).write_bytes(content)
        return typst.compile(
            str(Path(root, main)),
            root=root,
            font_paths=fonts,
            ignore_system_fonts=True,
            pdf_standards="ua-1",
            timestamp=int(noon.timestamp()),
        )


def _fonts(theme: Theme) -> typst.Fonts:
    own = theme.fonts_folder
    files = [path for path in visible(own) if path.is_file()] if own else []
    return _opened(own, tuple((path, path.stat().st_mtime_ns) for path in files))


@cache
def _opened(own: Path | None, _: tuple[tuple[Path, int], ...]) -> typst.Fonts:
    """The packaged fonts and the office's own, read again when its files change."""
    folders = [*font_folders(), *([str(own)] if own else [])]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


# ------------------------------------------------------------------------ what the template gets


def _sources(theme: Theme) -> dict[str, bytes]:
    """document.typ and the Typst files it may import."""
    names = {TEMPLATE, *(name for name in theme.templates if name.endswith(".typ"))}
    return {name: _source(theme, name) for name in sorted(names)}


def _source(theme: Theme, name: str) -> bytes:
    source = theme.text(name)
    for number, written in enumerate(source.splitlines(), start=1):
        package = _PACKAGE.search(written)
        if package:
            place = theme.place(name, number)
            raise Refusal(error("template-syntax", place=place, detail=package[0].strip('"')))
    return source.encode()


def _json(edition: Edition, theme: Theme) -> bytes:
    plain = _fields(edition)
    running_title = _cleaned(shorten(edition.title, _RUNNING_TITLE, placeholder=" …"))
    asked = {"titles": theme.fonts.titles, "text": theme.fonts.text}
    families = {part: pdf_family(name, theme.fonts_folder) for part, name in asked.items()}
    look = {**_fields(theme.palette), **families}
    extras = {**_tongue(edition.locale), "running_title": running_title, "theme": look}
    return json.dumps({**plain, **extras}, ensure_ascii=False).encode()


def _logos(edition: Edition) -> dict[str, bytes]:
    logos = tuple(issuer.logo for issuer in edition.issuers if issuer.logo)
    return {_file(picture): picture.data for picture in logos}


def _pictures(edition: Edition) -> dict[str, bytes]:
    return {_file(picture): picture.data for picture in edition.pictures}


def _file(picture: Picture) -> str:
    # Two organisations may each have a logo.svg.
    extension = _EXTENSIONS.get(picture.media_type, "img")
    return f"{sha256(picture.data).hexdigest()[:20]}.{extension}"


def _plain(value: object) -> object:
    """The value as JSON can say it: a block says its kind, a picture its file, a run its tongue."""
    if isinstance(value, str):
        return _cleaned(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, Picture):
        return {**_fields(replace(value, data=b"")), "file": _file(value)}
    if isinstance(value, Block):
        return {"kind": type(value).__name__.lower(), **_fields(value)}
    if isinstance(value, Run):
        return {**_fields(value), **_tongue(value.language)}
    return _fields(value) if isinstance(value, Struct) else value


def _fields(noun: object) -> dict[str, object]:
    assert isinstance(noun, Struct)
    values = asdict(noun)
    return {name: _plain(value) for name, value in values.items() if not isinstance(value, bytes)}


def _cleaned(text: str) -> str:
    return text.translate(_UNPRINTABLE)


def _tongue(tag: str) -> dict[str, str | None]:
    """A BCP 47 tag as Typst wants it, in two; a tag it would refuse counts as none."""
    language, *others = tag.split("-")
    region = next((part.upper() for part in others if re.fullmatch("[A-Za-z]{2}", part)), None)
    known = re.fullmatch("[A-Za-z]{2,3}", language)
    return {"lang": language.lower() if known else None, "region": region}


# -------------------------------------------------------------------------- what Typst complains of


def _problems(diagnostic: str, edition: Edition, theme: Theme) -> Iterator[Problem]:
    """The problems a person can mend; none where the fault is ours."""
    undrawn = {_ESCAPED.sub(_character, found) for found in _UNDRAWN.findall(diagnostic)}
    for character in sorted(undrawn):
        yield error("character-undrawn", language=edition.language, character=character)
    if undrawn:
        return
    faults = [(file, int(line), message) for message, file, line in _FAULT.findall(diagnostic)]
    if any(message.startswith(_OURS) for _, _, message in faults):
        return
    if faults:
        # The uppermost is the cause; those below it are mostly its echo.
        file, line, message = min(faults)
        yield _template_problem(message, theme.place(file, line))
    elif found := _NOWHERE.search(diagnostic):
        yield _template_problem(found[1], theme.place(TEMPLATE))


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _template_problem(message: str, place: Place) -> Problem:
    unknown = _UNKNOWN.search(message)
    if unknown:
        return error("template-variable", place=place, name=unknown[1] or unknown[2])
    return error("template-syntax", place=place, detail=message)
