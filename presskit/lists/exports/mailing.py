"""The files that mailing engines import: the header lines are theirs, exactly.

Each has a second file, of addresses alone: those that must not be written to.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from presskit.lists import COLUMNS, Recipient
from presskit.lists.exports.cells import Contact, our_cells

BrevoNames = Literal["fr", "en"]

# help.brevo.com, article 208729849; French accounts call the two names otherwise.
_BREVO = ("EMAIL", "FIRSTNAME", "LASTNAME", "SMS", "LANDLINE_NUMBER", "EXT_ID", "LANGUAGE",
          "OUTLET", "OUTLET_TYPE", "BEAT", "REGION", "SOURCE", "SOURCE_DATE",
          "LEGAL_BASIS")  # fmt: skip
_BREVO_FRENCH = {"FIRSTNAME": "PRENOM", "LASTNAME": "NOM"}
# Mailchimp, format guidelines for the import file; a wizard maps the labels.
_MAILCHIMP = ("Email Address", "First Name", "Last Name", "Company", "Phone Number", "Tags",
              "Language", "Outlet Type", "Beat", "Region", "Country")  # fmt: skip
# mailjet/api-documentation, guides/_contacts_bulk.md.
_MAILJET = ("email", "firstname", "lastname", "language", "outlet", "beat")
# listmonk, internal/subimporter/importer.go: any other column is passed over in silence.
_LISTMONK = ("email", "name", "attributes")
# Mailchimp cuts a text at so many bytes.
_MAILCHIMP_BYTES = 255


def brevo(contacts: Sequence[Contact], names: BrevoNames = "en") -> bytes:
    """Semicolons. A number that two people share is left out: Brevo takes a number for a person."""
    shared = Counter(number for each in contacts for number in {*each.mobiles, *each.lines})
    rows = [(each.email, each.first, each.last, _own(each.mobiles, shared),
             _own(each.lines, shared), each.id, each.language, each.outlet, each.outlet_type,
             ", ".join(each.beats), each.region, each.source, each.collected_on, each.legal_basis)
            for each in contacts]  # fmt: skip
    header = [_BREVO_FRENCH.get(name, name) if names == "fr" else name for name in _BREVO]
    return csv_bytes(header, rows, ";")


def brevo_in_french(contacts: Sequence[Contact]) -> bytes:
    """The same for an account whose attributes are PRENOM and NOM."""
    return brevo(contacts, "fr")


def mailchimp(contacts: Sequence[Contact]) -> bytes:
    """No text longer than Mailchimp keeps."""
    rows = [(each.email, each.first, each.last, each.outlet,
             next(iter((*each.mobiles, *each.lines)), ""), _tags(each),
             each.language, each.outlet_type, ", ".join(each.beats), each.region, each.country)
            for each in contacts]  # fmt: skip
    return csv_bytes(_MAILCHIMP, [[cut(cell, _MAILCHIMP_BYTES) for cell in row] for row in rows])


def mailjet(contacts: Sequence[Contact]) -> bytes:
    """Every cell in quotation marks; dates nowhere, since a datetime would change the format."""
    rows = [(each.email, each.first, each.last, each.language, each.outlet, ", ".join(each.beats))
            for each in contacts]  # fmt: skip
    return csv_bytes(_MAILJET, rows, quoting=csv.QUOTE_ALL)


def listmonk(contacts: Sequence[Contact]) -> bytes:
    """Three columns; everything else is JSON in the third, empty where nothing is known."""
    rows = [(each.email.lower(), each.shown, _attributes(each)) for each in contacts]
    return csv_bytes(_LISTMONK, rows)


def our_csv(recipients: Sequence[Recipient]) -> bytes:
    """The columns of our own lists, for any other program."""
    return csv_bytes(COLUMNS, [our_cells(each, COLUMNS) for each in recipients])


def refused_by_brevo(addresses: Sequence[str]) -> bytes:
    """For "blocklist contacts"."""
    return csv_bytes(("EMAIL",), [(each,) for each in addresses], ";")


def refused_by_mailchimp(addresses: Sequence[str]) -> bytes:
    """To import with the status "unsubscribed"."""
    return csv_bytes(("Email Address",), [(each,) for each in addresses])


def refused_by_mailjet(addresses: Sequence[str]) -> bytes:
    """For the action `unsub`, or the exclusion list."""
    return csv_bytes(("email",), [(each,) for each in addresses], quoting=csv.QUOTE_ALL)


def refused_by_listmonk(addresses: Sequence[str]) -> bytes:
    """For the mode `blocklist`; a row needs its three columns."""
    return csv_bytes(_LISTMONK, [(each.lower(), "", "{}") for each in addresses])


def refused_addresses(addresses: Sequence[str]) -> bytes:
    """One address a row."""
    return csv_bytes(("email",), [(each,) for each in addresses])


def csv_bytes(
    header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",",
    quoting: Literal[0, 1] = csv.QUOTE_MINIMAL,
) -> bytes:  # fmt: skip
    """A file for programs: UTF-8 without a mark, lines ended by CR LF (RFC 4180)."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, quoting=quoting)
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue().encode()


def cut(text: str, most: int) -> str:
    """At most so many bytes of UTF-8, no character halved; an ellipsis says that it was cut."""
    raw = text.encode()
    return text if len(raw) <= most else raw[: most - 3].decode(errors="ignore").rstrip() + "…"


def _own(numbers: Sequence[str], shared: Counter[str]) -> str:
    return next((number for number in numbers if shared[number] == 1), "")


def _tags(each: Contact) -> str:
    """A comma ends a tag."""
    return ",".join(tag.replace(",", " ") for tag in (*each.tags, *each.beats))


def _attributes(each: Contact) -> str:
    known: dict[str, str | list[str]] = {
        "id": each.id,
        "language": each.language,
        "first_name": each.first,
        "last_name": each.last,
        "outlet": each.outlet,
        "outlet_type": each.outlet_type,
        "beat": list(each.beats),
        "tags": list(each.tags),
        "region": each.region,
        "country": each.country,
        "source": each.source,
        "collected_on": each.collected_on,
        "legal_basis": each.legal_basis,
    }
    said = {name: value for name, value in known.items() if value}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
