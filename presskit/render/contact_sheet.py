"""contact-sheet.pdf: every picture of a kit, small, with its file name, caption, credit and rights.

One sheet for all languages, in the look of the office: a picture desk prints one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from presskit.edition import Edition
from presskit.media import Labels
from presskit.render.credits import Entry
from presskit.render.pdf import set_as
from presskit.render.theme import Theme
from presskit.values import print_size

TEMPLATE = "contact-sheet.typ"

Line = dict[str, str]


def render(entries: Iterable[Entry], editions: Sequence[Edition], theme: Theme) -> bytes:
    """The sheet as PDF, in the order of the release. The first edition gives the page its language;
    under its title the others say theirs. Refuses what Typst cannot follow, as the documents do."""
    lead = editions[0]
    shown = [entry for entry in entries if entry.thumb]
    pictures = {
        _file(number): entry.thumb.data for number, entry in enumerate(shown) if entry.thumb
    }
    told = {
        "also": [_line(edition, _title(edition)) for edition in editions[1:]],
        "pictures": [_told(number, entry, editions) for number, entry in enumerate(shown)],
    }
    written = json.dumps(told, ensure_ascii=False).encode()
    return set_as(TEMPLATE, replace(lead, title=_title(lead)), theme,
                  {**pictures, "contact-sheet.json": written})  # fmt: skip


def _title(edition: Edition) -> str:
    return f"{edition.labels['contact_sheet']} – {edition.title}"


def _file(number: int) -> str:
    return f"thumb-{number}.jpg"


def _told(number: int, entry: Entry, editions: Sequence[Edition]) -> dict[str, object]:
    """A picture as the template places it: every text final, each with its language."""
    said, lead = entry.media.labels, editions[0]
    credit = _lines(editions, said.credit, lambda each, name: f"{each.labels['credit']} {name}")
    return {
        "file": _file(number),
        "alt": said.alts.get(lead.language) or entry.media.name,
        "name": entry.media.name,
        "size": f"{entry.width} × {entry.height}, {print_size(entry.bytes, lead.language)}",
        "captions": list(_lines(editions, said.captions)),
        "notes": [*_seen(lead, said), *credit, *_lines(editions, said.licence),
                  *_lines(editions, entry.media.until)],
    }  # fmt: skip


def _lines(
    editions: Sequence[Edition],
    words: Mapping[str, str],
    phrase: Callable[[Edition, str], str] = lambda _edition, said: said,
) -> Iterator[Line]:
    """The words in each language, as `phrase` puts them; once where languages say the same."""
    said: set[str] = set()
    for edition in editions:
        text = words.get(edition.language, "")
        if text and text not in said:
            said.add(text)
            yield _line(edition, phrase(edition, text))


def _line(edition: Edition, text: str) -> Line:
    language, _, region = edition.locale.partition("-")
    return {"text": text, "lang": language, "region": region}


def _seen(edition: Edition, said: Labels) -> Iterator[Line]:
    if said.people:
        yield _line(edition, edition.labels["seen"].format(names=", ".join(said.people)))
