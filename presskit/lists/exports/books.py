"""The files of address books that are CSV: Google Contacts, classic Outlook."""

from __future__ import annotations

from collections.abc import Sequence

from presskit.lists.exports.cells import Contact
from presskit.lists.exports.mailing import csv_bytes

_PLACES = 3
_GOOGLE = (
    "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name",
    "Phonetic Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As",
    "Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes",
    "Photo", "Labels",
    *(f"E-mail {n} - {what}" for n in range(1, _PLACES + 1) for what in ("Label", "Value")),
    *(f"Phone {n} - {what}" for n in range(1, _PLACES + 1) for what in ("Label", "Value")),
    *(f"Address 1 - {what}" for what in ("Label", "Formatted", "Street", "City", "PO Box",
                                        "Region", "Postal Code", "Country",
                                        "Extended Address")),
)  # fmt: skip
# What Google itself writes between several values, and before a system group.
_AND, _ALL, _PRESS = " ::: ", "* myContacts", {"fr": "Presse", "en": "Press"}
_ADDRESS = ("Street", "Street 2", "Street 3", "City", "State", "Postal Code", "Country/Region")
_OUTLOOK = (
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department",
    "Job Title",
    *(f"{where} {what}" for where in ("Business", "Home", "Other") for what in _ADDRESS),
    "Assistant's Phone", "Business Fax", "Business Phone", "Business Phone 2", "Callback",
    "Car Phone", "Company Main Phone", "Home Fax", "Home Phone", "Home Phone 2", "ISDN",
    "Mobile Phone", "Other Fax", "Other Phone", "Pager", "Primary Phone", "Radio Phone",
    "TTY/TDD Phone", "Telex", "Account", "Anniversary", "Assistant's Name",
    "Billing Information", "Birthday", "Business Address PO Box", "Categories", "Children",
    "Directory Server", "E-mail Address", "E-mail Type", "E-mail Display Name",
    "E-mail 2 Address", "E-mail 2 Type", "E-mail 2 Display Name", "E-mail 3 Address",
    "E-mail 3 Type", "E-mail 3 Display Name", "Gender", "Government ID Number", "Hobby",
    "Home Address PO Box", "Initials", "Internet Free Busy", "Keywords", "Language", "Location",
    "Manager's Name", "Mileage", "Notes", "Office Location", "Organizational ID Number",
    "Other Address PO Box", "Priority", "Private", "Profession", "Referred By", "Sensitivity",
    "Spouse", "User 1", "User 2", "User 3", "User 4", "Web Page",
)  # fmt: skip


def google(contacts: Sequence[Contact]) -> bytes:
    """Google Contacts: a system group or a preferred label begins with `* `; what has no column
    of its own shares the last one."""
    return csv_bytes(_GOOGLE, [_in_columns(_GOOGLE, _of_google(each)) for each in contacts])


def outlook(contacts: Sequence[Contact]) -> bytes:
    """Classic Outlook, its 92 columns."""
    return csv_bytes(_OUTLOOK, [_in_columns(_OUTLOOK, _of_outlook(each)) for each in contacts])


def _of_google(each: Contact) -> dict[str, str]:
    numbers = [("Mobile", number) for number in each.mobiles]
    numbers += [("Work", number) for number in each.lines]
    return {
        "First Name": each.first,
        "Last Name": each.last,
        "Name Prefix": each.civility,
        "File As": "" if not each.desk else each.shown,
        "Organization Name": each.outlet,
        "Organization Title": " / ".join(filter(None, each.titles)),
        "Notes": each.source,
        "Labels": _AND.join((_ALL, _PRESS.get(each.language, "Press"), *each.beats)),
        **_numbered("E-mail", [("* Work", address) for address in each.emails]),
        **_numbered("Phone", numbers),
        "Address 1 - Region": each.region,
        "Address 1 - Country": each.country,
        "Address 1 - Label": "Work" if each.region or each.country else "",
    }


def _numbered(what: str, values: Sequence[tuple[str, str]]) -> dict[str, str]:
    cells = {}
    for n in range(1, min(len(values), _PLACES) + 1):
        label, value = values[n - 1]
        rest = [other for _, other in values[_PLACES:]] if n == _PLACES else []
        cells[f"{what} {n} - Label"] = label if n == 1 else label.removeprefix("* ")
        cells[f"{what} {n} - Value"] = _AND.join((value, *rest))
    return cells


def _of_outlook(each: Contact) -> dict[str, str]:
    addresses = {f"E-mail {n} ".replace("E-mail 1 ", "E-mail "): address
                 for n, address in enumerate(each.emails[:_PLACES], start=1)}  # fmt: skip
    lines = [*each.lines, "", ""]
    cells = {
        "Title": each.civility,
        "First Name": each.first,
        "Last Name": each.last,
        "Company": each.outlet,
        "Job Title": " / ".join(filter(None, each.titles)),
        "Business State": each.region,
        "Business Country/Region": each.country,
        "Business Phone": lines[0],
        "Business Phone 2": lines[1],
        "Mobile Phone": next(iter(each.mobiles), ""),
        "Other Phone": next(iter(each.mobiles[1:]), ""),
        "Categories": ";".join((*each.beats, *each.tags)),
        "Language": each.language,
        "Notes": each.source,
    }
    for place, address in addresses.items():
        cells |= {f"{place}Address": address, f"{place}Type": "SMTP",
                  f"{place}Display Name": f"{each.shown} ({address})"}  # fmt: skip
    return cells


def _in_columns(header: Sequence[str], cells: dict[str, str]) -> list[str]:
    return [cells.get(name, "") for name in header]
