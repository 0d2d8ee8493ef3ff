"""Who said no, in every spelling of mailing engines and of people. In doubt a no is a no."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from presskit.lists import SEVERAL, Recipient
from presskit.lists.cleaning.days import read_day
from presskit.lists.matching.gazetteer import words
from presskit.names import fold


class Answer(NamedTuple):
    """What a cell says of the right to object: whether it is a no, on which day if it says so, and
    whether it could be understood."""

    no: bool
    day: str = ""
    clear: bool = True


_YES = words("yes y oui o true vrai 1 x on v ok checked coche si")
_NO = words("no n non false faux 0 off never jamais none null na aucun aucune nan")
# What a status, or a tag, says when it means no. Mailchimp, Brevo, Mailjet, listmonk, and people.
_REFUSED = re.compile(
    r"un ?subscri|\bunsub\b|\bblocked\b|\bdecede|\bdeceased|opt(?:ed)? ?-?out|"
    r"desabonn|desinscri|\bresili|blo(?:c|ck) ?list|black ?list|"
    r"liste (?:noire|rouge)|\bcleaned\b|\bnettoye|bounce|\bspam\b|complain|plainte|"
    r"\bopposi|\boppose|\bexclu|ne (?:pas|plus) (?:\w+ )?(?:contacter|ecrire|envoyer|solliciter)|"
    r"do not (?:contact|email|e mail|mail|send)|\bstop\b|\brefus|suppress|"
    r"\bdisabled\b|\bdesactiv|\barchiv|\bforgotten\b|\binvalid|\bcomplaint"
)
_ACCEPTED = re.compile(
    r"(?:non|not) ?-?subscri|subscri|\bsub\b|abonn|inscri|enabled|\bactif|\bactive|confirm|"
    r"\bpending\b|\ben attente|transactional|transactionnel|opt(?:ed)? ?-?in|\bvalide?\b|\bok\b|"
    r"\baccept|unknown"
)
# A tag has other lives: "opposition municipale", "exclusivités".
_TAG = re.compile(
    r"unsubscri|\bopt(?:ed)? ?-?out|desabonn|desinscri|blo(?:c|ck) ?list|black ?list|liste noire|"
    r"ne (?:pas|plus) (?:contacter|ecrire|solliciter)|do not (?:contact|e ?mail)|^stop$|stop presse"
)
_FILE = re.compile(
    r"opt-?outs?\b|unsubscri|desabonn|desinscri|blo(?:c|ck)-?list|black-?list|liste-?noire|"
    r"^cleaned-(?:members|e-?mail|contacts|audience|segment)|"
    r"suppression-list|liste-(?:d-)?opposition"
)


@lru_cache(maxsize=4096)
def read_opt_out(cell: str) -> Answer:
    """A column of people who said no: a day, or yes or no. What is neither is a no, and unclear."""
    day = "" if cell in ("0", "1") else read_day(cell).value
    word = _folded(cell)
    if day or word in _YES or _REFUSED.search(word):
        return Answer(True, day)
    if word in _NO or _ACCEPTED.search(word) or cell.startswith("0000-00-00"):
        return Answer(False)
    return Answer(True, clear=False)


@lru_cache(maxsize=4096)
def read_opt_in(cell: str) -> Answer:
    """A column of people who said yes: there, `no` is a no."""
    word = _folded(cell)
    if word in _NO or _REFUSED.search(word):
        return Answer(True)
    return Answer(False, clear=word in _YES or bool(_ACCEPTED.search(word) or read_day(cell).value))


@lru_cache(maxsize=4096)
def read_status(cell: str) -> Answer:
    """A column that says subscribed, unsubscribed, cleaned, blocklisted…"""
    word = _folded(cell)
    if _REFUSED.search(word):
        return Answer(True)
    return Answer(False, clear=bool(_ACCEPTED.search(word)) or word in _YES)


@lru_cache(maxsize=65536)
def refuses(tags: str) -> bool:
    """Whether a tag is a no: "Désabonnés", "STOP presse"."""
    return bool(tags) and any(_TAG.search(_folded(tag)) for tag in tags.split(SEVERAL))


def says_no(recipient: Recipient) -> bool:
    """Whether a row of a list says no: by its day, or by a tag that somebody typed."""
    return bool(recipient.opt_out_on) or refuses(recipient.tags)


def is_of_noes(path: Path) -> bool:
    """Whether a file holds only people who said no, by the names that engines give it
    (unsubscribed_members_….csv) and that our own exports have (…-optouts.csv)."""
    name = re.sub(r"[\s_.]+", "-", fold(path.stem))
    return bool(_FILE.search(name))


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
