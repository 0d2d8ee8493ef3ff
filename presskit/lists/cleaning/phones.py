"""Numbers as people type them, in E.164: two in a cell, "poste 12", a zero lost to a spreadsheet,
the overseas departments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from presskit.lists import SEVERAL
from presskit.lists.cleaning import Read
from presskit.names import read_phone

# Numbers that need no parser: their country, how they begin, and how long they are with a zero.
_AT_A_GLANCE = (("33", "FR", 10), ("44", "GB", 11))
# What may be one of the numbers kept for fiction, which `read_phone` knows.
_FICTION = re.compile(r"0(?:199|261|353|465|536|639)\d{6}")
_SPACES = re.compile(r"[\s.\u00a0\u202f/-]+|\(0\)")
_BETWEEN = re.compile(
    r"\s*(?:;|,|\||:::|\n|\s/\s|/(?=\s*(?:\+|0[1-9]))|\s(?:ou|et|or|and|puis)\s)\s*"
)
_FRENCH = re.compile(r"(?:(?:\+|00)33[\s.]*(?:\(0\))?|0)[\s.]*[1-9](?:[\s.-]?\d{2}){4}(?!\d)")
_NOISE = re.compile(r"(?:t[ée]l(?:[ée]phone)?|mobile|port(?:able)?|fixe|bureau|phone|cell|m|t|p)"
                    r"[\s.]*[:.]?\s*(?=[+(\d])", re.IGNORECASE)  # fmt: skip
_EXTENSION = re.compile(r"[\s,;(]*\b(?:poste|ext|extension|post|x|#)\s*[.:]?\s*\d{1,6}\)?\s*$",
                        re.IGNORECASE)  # fmt: skip
_REMARK = re.compile(r"\((?!0\)|\+?\d)[^()]*\)|\[[^\[\]]*\]")
_OVERSEAS = {"0262": "RE", "0692": "RE", "0693": "RE", "0590": "GP", "0690": "GP", "0691": "GP",
             "0596": "MQ", "0696": "MQ", "0697": "MQ", "0594": "GF", "0694": "GF", "0269": "YT",
             "0639": "YT"}  # fmt: skip
_LONGEST = 200


@lru_cache(maxsize=65536)
def read_phones(cell: str, country: str) -> Read:
    """The numbers of a cell, several with `;`. `country` (FR where empty) reads what has no prefix;
    an extension is left out, since E.164 has none."""
    quick = _quick(_SPACES.sub("", cell), country)
    if quick is not None:
        return Read(quick) if quick else Read(reason="not-a-number")
    if len(cell) > _LONGEST:
        return Read(reason="too-long")
    found, wrong = dict[str, None](), False
    for piece in _pieces(_REMARK.sub(" ", cell).strip()):
        number = _one(_EXTENSION.sub("", _NOISE.sub("", piece)), country)
        found |= {number: None} if number else {}
        wrong = wrong or not number
    return Read(SEVERAL.join(found), "not-a-number" if wrong or not found else "")


def _pieces(cell: str) -> Iterator[str]:
    """What may be one number each. "06 39 98 00 12 - 01 99 00 12 34" has no other mark between two
    than stands within one."""
    for piece in filter(None, _BETWEEN.split(cell)):
        several = _FRENCH.findall(piece)
        yield from several if len(several) > 1 else (piece,)


def _quick(digits: str, country: str) -> str | None:
    """A French or British number by the library's own patterns, without its parser, which takes
    eighty times longer; empty for what can be no number, None for what the parser should see."""
    digits = "+" + digits[2:] if digits.startswith("00") else digits
    for code, region, length in _AT_A_GLANCE:
        home = digits
        if digits.startswith("+" + code):
            home = f"0{digits[3:].lstrip('0')}"
        elif digits.startswith(code) and len(digits) == length + 1:
            home = f"0{digits[2:]}"
        # A spreadsheet took the zero away.
        elif len(digits) == length - 1 and (country or "FR") == region and digits[0] != "0":
            home = f"0{digits}"
        if len(home) == length and home[0] == "0" and home.isdecimal() and home.isascii():
            if country not in ("", region) and home is digits:
                return None
            if _plan(region).fullmatch(home, 1):
                return f"+{code}{home[1:]}"
            unsure = len(digits) < length or _FICTION.fullmatch(home) or home[:4] in _OVERSEAS
            return None if unsure else ""
    return None


@lru_cache(maxsize=8)
def _plan(region: str) -> re.Pattern[str]:
    """Every number that phonenumbers calls valid in a country, without its zero."""
    from phonenumbers import PhoneMetadata

    plan = PhoneMetadata.metadata_for_region(region)
    assert plan is not None, region
    kinds = (
        plan.fixed_line, plan.mobile, plan.voip, plan.toll_free, plan.premium_rate,
        plan.shared_cost, plan.personal_number, plan.pager, plan.uan, plan.voicemail,
    )  # fmt: skip
    return re.compile("|".join(kind.national_number_pattern for kind in kinds
                               if kind and kind.national_number_pattern))  # fmt: skip


def _one(piece: str, country: str) -> str:
    quick = _quick(_SPACES.sub("", piece), country)
    return _number(piece, country or "FR") if quick is None else quick


def _number(piece: str, country: str) -> str:
    """One number, or empty."""
    digits = _SPACES.sub("", piece)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("33") and len(digits) == 11:
        digits = "+" + digits
    # Réunion's 0692 is dialled abroad as +262 692, whatever is written.
    if digits.startswith("+33") and (island := _OVERSEAS.get("0" + digits[3:6])):
        return read_phone(digits) or read_phone("0" + digits[3:], island) or ""
    tried = read_phone(digits, country)
    if tried or not digits.isdecimal():
        return tried or ""
    # A spreadsheet took the zero, or the plus, away.
    texts = (digits, "0" + digits if len(digits) in (9, 10) else "", "+" + digits)
    return next((found for text in texts if text and (found := _elsewhere(text, country))), "")


def _elsewhere(digits: str, country: str) -> str:
    """A number read where it is at home: 0262 is Réunion's though France writes it like its own;
    ten figures are France's and eleven Britain's, whatever the country of the row."""
    homes = {10: _OVERSEAS.get(digits[:4], "FR"), 11: "GB"} if digits[0] == "0" else {}
    home = homes.get(len(digits), country)
    return (country != home and read_phone(digits, country)) or read_phone(digits, home) or ""
