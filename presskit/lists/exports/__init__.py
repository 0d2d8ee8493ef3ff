"""What each program imports: a row of `ENGINES` says how its files are written and how large.

Bytes only; `folder` puts them on the disk, `permission` says who may be in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presskit.lists import Recipient
from presskit.lists.exports import books, cards, mailing
from presskit.lists.exports.cells import Contact, contact_of
from presskit.lists.exports.excel import refused_workbook, workbook
from presskit.lists.exports.permission import Permission
from presskit.lists.select import edition_of
from presskit.lists.suppression import Suppression
from presskit.model import Language

Status = Literal["subscribe", "optout"]


class Engine(Struct, frozen=True):
    """How a program is given people: the ending of its files; who is to be written to (`write`)
    and, where it can be told so, who is not (`refuse`, addresses alone); how many rows and bytes a
    file may have. A `mailing` engine knows people by address; `takes` says which."""

    ending: str
    write: Callable[[Sequence[Recipient], str], bytes]
    refuse: Callable[[Sequence[str]], bytes] | None = None
    mailing: bool = False
    rows: int = 1_000_000
    size: int = 1 << 40
    takes: Callable[[str], bool] = lambda _: True


class ExportFile(Struct, frozen=True):
    """One file to import: its name, the language of the edition its people get, what it is for."""

    name: str
    language: Language
    rows: int
    content: bytes
    status: Status


def _of_contacts(
    write: Callable[[Sequence[Contact]], bytes],
) -> Callable[[Sequence[Recipient], str], bytes]:
    return lambda recipients, language: write([contact_of(each, language) for each in recipients])


ENGINES: Mapping[str, Engine] = {
    # Its interface takes a body of 10 MB; its page takes more.
    "brevo": Engine("csv", _of_contacts(mailing.brevo), mailing.refused_by_brevo, mailing=True,
                    size=8_000_000),
    "mailchimp": Engine("csv", _of_contacts(mailing.mailchimp), mailing.refused_by_mailchimp,
                        mailing=True, takes=lambda each: each.partition("@")[0].isascii()),
    "mailjet": Engine("csv", _of_contacts(mailing.mailjet), mailing.refused_by_mailjet,
                      mailing=True),
    "listmonk": Engine("csv", _of_contacts(mailing.listmonk), mailing.refused_by_listmonk,
                       mailing=True),
    "google": Engine("csv", _of_contacts(books.google), rows=3_000),
    "outlook": Engine("csv", _of_contacts(books.outlook)),
    # Its CSV must have the words of each reader's own interface; LDIF has none.
    "thunderbird": Engine("ldif", _of_contacts(cards.ldif)),
    "vcard": Engine("vcf", _of_contacts(cards.vcard_4)),
    "excel": Engine("xlsx", lambda rows, _: workbook(rows), refused_workbook),
    "csv": Engine("csv", lambda rows, _: mailing.our_csv(rows), mailing.refused_addresses),
}  # fmt: skip
BREVO_NAMES, VCARDS = ("en", "fr"), ("4.0", "3.0")


def engine_named(name: str, brevo_names: str = "en", vcard: str = "4.0") -> Engine:
    """The engine of this name (of `ENGINES`), with the names of a French Brevo account or the
    older vCard where they are asked for."""
    if name == "brevo" and brevo_names == "fr":
        return replace(ENGINES[name], write=_of_contacts(mailing.brevo_in_french))
    if name == "vcard" and vcard == "3.0":
        return replace(ENGINES[name], write=_of_contacts(cards.vcard_3))
    return ENGINES[name]


def export_files(
    name: str, engine: Engine, found: Permission, suppression: Suppression,
    languages: Sequence[Language],
) -> Iterator[ExportFile]:  # fmt: skip
    """The files of an export called `name`, one for each language and status, more where one would
    be too large. Whoever is on the suppression list is left out here once more, last of all."""
    written, refused = suppression.without(found.written), suppression.without(found.refused)
    for language in languages:
        rows = [each for each in written if edition_of(each, languages) == language]
        contents = list(_parts(rows, engine, language))
        for n, (count, content) in enumerate(contents, start=1):
            number = f"-{n}" if len(contents) > 1 else ""
            yield ExportFile(f"{name}-{language}{number}.{engine.ending}", language, count,
                             content, "subscribe")  # fmt: skip
        addresses = [each.email for each in refused if edition_of(each, languages) == language]
        if addresses and engine.refuse:
            yield ExportFile(f"{name}-{language}-optouts.{engine.ending}", language,
                             len(addresses), engine.refuse(addresses), "optout")  # fmt: skip


def _parts(rows: Sequence[Recipient], engine: Engine, language: str) -> Iterator[tuple[int, bytes]]:
    """How many rows, and their file, as often as the engine's limits ask for."""
    for start in range(0, len(rows), engine.rows):
        part = rows[start : start + engine.rows]
        content = engine.write(part, language)
        if len(content) <= engine.size or len(part) == 1:
            yield len(part), content
        else:
            half = replace(engine, rows=-(-len(part) // 2))
            yield from _parts(part, half, language)
