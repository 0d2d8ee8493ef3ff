"""One row for one person: the best of what several rows say, and nothing lost that matters.

The newest value of each field; every address and number; the fullest name; the earliest source;
every affiliation; and a "no" said once, to anybody, is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter

from presskit.lists import COLUMNS, SEVERAL, Recipient
from presskit.lists.matching.gazetteer import FIRST_NAMES
from presskit.lists.matching.keys import (
    email_keys,
    initials,
    is_desk,
    looks_like_initials,
    outlet_key,
    phone_keys,
    repaired,
)
from presskit.names import fold

_NEWEST = ("civility", "outlet_type", "language", "country", "region")
_WITH_SOURCE = ("source", "source_url", "collected_on", "legal_basis")


def survivor(rows: Sequence[Recipient], identifier: str) -> Recipient:
    """What is kept of rows that are one person, called `identifier`. The same for every order of
    rows whose ids differ."""
    if len(rows) == 1:
        return rows[0] if rows[0].id == identifier else rows[0].having(id=identifier)
    newest = sorted(rows, key=_identity, reverse=True)
    newest.sort(key=_day, reverse=True)
    column = dict(zip(COLUMNS, zip(*newest, strict=True), strict=True))
    named, sourced = _best_named(newest), _first_sourced(newest)
    outlets, titles = _affiliations(newest)
    kept = {name: _first(column[name]) for name in _NEWEST}
    kept |= {name: getattr(sourced, name) or _first(column[name]) for name in _WITH_SOURCE}
    return Recipient(
        **kept,
        id=identifier,
        first_name=named.first_name,
        last_name=named.last_name,
        display_name=named.display_name or ("" if named.last_name else
                                            _first(column["display_name"])),
        email=_emails(newest),
        phone=_numbers(newest, "phone"),
        mobile=_numbers(newest, "mobile"),
        outlet=outlets,
        job_title=titles,
        beat=_union(newest, "beat"),
        tags=_union(newest, "tags"),
        opt_out_on=min(filter(None, column["opt_out_on"]), default=""),
        updated=newest[0].updated,
        informed_on=min(filter(None, column["informed_on"]), default=""),
        last_contact_on=max(column["last_contact_on"]),
    )  # fmt: skip


_identity, _day = attrgetter("id", "email"), attrgetter("updated")


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")


def _first_sourced(newest: Sequence[Recipient]) -> Recipient:
    """The row that was there first."""
    dated = [each for each in newest if each.source or each.source_url]
    return min(dated or newest, key=lambda each: each.collected_on or each.updated or "9999")


def _best_named(newest: Sequence[Recipient]) -> Recipient:
    """The order of the two names that capitals or most rows speak for, then the spelling most rows
    agree on, then the fullest, with its accents and without bare capitals, then the newest."""

    if len({(each.first_name, each.last_name) for each in newest}) == 1:
        return next((each for each in newest if each.display_name), newest[0])
    spellings = [_spelling(each.first_name, each.last_name) for each in newest]
    counts = Counter(spellings)
    orders = _orders(newest, spellings)

    def merit(place: int) -> tuple[bool | int, ...]:
        first, last = newest[place].first_name.strip("."), newest[place].last_name
        whole = f"{first}{last}"
        clean = repaired(whole) == whole and "?" not in whole
        capitals, known = orders.get(spellings[place], (0, 0))
        return (len(first) > 1 and len(last) > 1, bool(whole), clean, capitals,
                counts[spellings[place]], known, *_dress(first, last))  # fmt: skip

    return newest[max(range(len(newest)), key=merit)]


def _orders(
    newest: Sequence[Recipient], spellings: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], tuple[int, int]]:
    """What speaks for an order of two names that also stand the other way round: how many rows
    have their surname in capitals, whether the first is a known first name."""
    swapped = {(a, b) for a, b in spellings if a != b and (b, a) in spellings}
    capitals: Counter[tuple[str, str]] = Counter()
    for each, (a, b) in zip(newest, spellings, strict=True):
        said = each.last_name.isupper() - each.first_name.isupper()
        capitals[a, b] += said
        capitals[b, a] -= said
    return {(a, b): (capitals[a, b], (a in FIRST_NAMES) - (b in FIRST_NAMES))
            for a, b in swapped}  # fmt: skip


@lru_cache(maxsize=16384)
def _spelling(first: str, last: str) -> tuple[str, str]:
    return fold(repaired(first)), fold(repaired(last))


@lru_cache(maxsize=16384)
def _dress(*texts: str) -> tuple[int, bool]:
    """Accents, and capitals used with sense."""
    sensible = not any(len(text) > 1 and (text.isupper() or text.islower()) for text in texts)
    accents = sum(not char.isascii() for char in "".join(texts))
    return accents, sensible


def _emails(newest: Sequence[Recipient]) -> str:
    """Every address once: own ones, the latest first, then desks'."""
    said = {each.email for each in newest if each.email}
    if len(said) < 2 and not any(SEVERAL in cell for cell in said):
        return next(iter(said), "")
    written: dict[str, list[str]] = {}
    for each in newest:
        for address in each.all_of("email"):
            key = next(iter(email_keys(address)), address)
            written.setdefault(key, []).append(address)
    # An address without a tag or bare capitals, where one was written.
    best = {key: min(forms, key=lambda form: ("+" in form, form != form.lower()))
            for key, forms in written.items()}  # fmt: skip
    return SEVERAL.join(best[key] for key in sorted(best, key=is_desk))


def _numbers(newest: Sequence[Recipient], column: str) -> str:
    said = {getattr(each, column) for each in newest} - {""}
    if len(said) < 2:
        return next(iter(said), "")
    best: dict[str, str] = {}
    for each in newest:
        for written in each.all_of(column):
            key = next(iter(phone_keys(written, each.country)), written)
            best.setdefault(key, written)
    return SEVERAL.join(best.values())


def _union(newest: Sequence[Recipient], column: str) -> str:
    said = {getattr(each, column) for each in newest} - {""}
    if len(said) < 2:
        return next(iter(said), "")
    known: dict[str, str] = {}
    for each in newest:
        for value in each.all_of(column):
            known.setdefault(fold(value), value)
    return SEVERAL.join(known.values())


def _affiliations(newest: Sequence[Recipient]) -> tuple[str, str]:
    """The outlets, the latest first, and the job titles held there in the same order."""
    said = {each.outlet for each in newest}
    if len(said) == 1 and SEVERAL not in newest[0].outlet:
        return newest[0].outlet, _first(each.job_title for each in newest)
    names: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    loose = ""
    for each in newest:
        held = [part.strip() for part in each.job_title.split(SEVERAL)]
        outlets = each.all_of("outlet")
        loose = loose or ("" if outlets else each.job_title)
        for n, outlet in enumerate(outlets):
            key = outlet_key(outlet) or fold(outlet)
            names.setdefault(key, []).append(outlet)
            titles[key] = titles.get(key) or (held[n] if n < len(held) else "")
    short = _only_initials(names)
    kept = [key for key in names if key not in short]
    if not kept:
        return "", loose
    for key, full in short.items():
        titles[full] = titles[full] or titles[key]
    shown = [max(names[key], key=_clothed) for key in kept]
    held = [titles[key] for key in kept]
    if len(kept) == 1:
        held = [held[0] or loose]
    return SEVERAL.join(shown), SEVERAL.join(held) if any(held) else ""


def _clothed(name: str) -> tuple[bool, int, bool, int]:
    """How well an outlet's name is written: undamaged, accents, capitals, no words added."""
    return (repaired(name) == name and "?" not in name, *_dress(name), -len(name))


def _only_initials(names: dict[str, list[str]]) -> dict[str, str]:
    """Outlets written by initials alone, and the key of the full name beside them."""
    full = {initials(form): key for key, forms in names.items() for form in forms
            if not looks_like_initials(form)}  # fmt: skip
    return {key: full[forms[0].lower()] for key, forms in names.items()
            if looks_like_initials(forms[0]) and forms[0].lower() in full}  # fmt: skip
