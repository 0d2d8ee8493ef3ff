"""Links inside texts: whether their words say where they lead, and whether they lead anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from presskit.checks.prose import CODE, hidden, proofread
from presskit.model import Language
from presskit.problems import ModelPath, Problem, error, warning
from presskit.subject import Subject, Written

_LINK = re.compile(
    r"""(?<!\\)\[(?P<text>[^\[\]]*)\]
        \(\s{0,3}<?(?P<target>[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s{0,3}\)""",
    re.VERBOSE,
)
_BARE = re.compile(r"https?://[^\s<>)\]»”]*[^\s<>)\]»”.,;:!?]", re.IGNORECASE)
# A site's name alone can be read, and typed from paper.
_IS_ADDRESS = re.compile(r"https?://\S+|www\.[^\s/]+/\S+", re.IGNORECASE)
_NOT_WORDS = re.compile(r"[^\w'’+-]+|[*_]+")
_VAGUE: dict[Language, frozenset[str]] = {
    "fr": frozenset((
        "ici", "cliquez ici", "cliquer ici", "clic ici", "par ici", "voir ici", "en savoir plus",
        "savoir plus", "en savoir +", "plus d'informations", "plus d'information", "plus d'infos",
        "plus d'info", "lire la suite", "la suite", "suite", "lire plus", "voir plus", "voir",
        "plus", "lien", "le lien", "ce lien", "lien ici", "suivez ce lien", "cette page", "la page",
        "page", "télécharger", "à télécharger", "site", "le site", "site web", "le site web",
        "site internet", "le site internet", "notre site", "consulter", "détails", "découvrir",
    )),
    "en": frozenset((
        "here", "click here", "see here", "read here", "click", "read more", "more", "see more",
        "learn more", "find out more", "more information", "further information", "more info",
        "more details", "details", "continue reading", "link", "the link", "this link", "this",
        "this page", "the page", "page", "download", "download here", "website", "the website",
        "our website", "site", "the site", "view", "view more", "discover",
    )),
}  # fmt: skip
_ANY_VAGUE = _VAGUE["fr"] | _VAGUE["en"]


class _Seen(NamedTuple):
    """A link: where it stands, its words and its address."""

    path: ModelPath
    language: Language
    start: int | None
    words: str
    target: str


def link_texts(subject: Subject) -> Iterator[Problem]:
    """The words of a link say where it leads; no address is left bare; one text, one address."""
    first: dict[tuple[Language, str], str] = {}
    for seen in _links(subject):
        said = _NOT_WORDS.sub(" ", seen.words).strip().lower().replace("’", "'")
        fault = _fault(seen.words, said)
        known = first.setdefault((seen.language, said), seen.target)
        if fault:
            yield _told(seen, fault)
        elif known != seen.target and seen.target:
            yield _told(seen, "two-targets")
    for written in proofread(subject):
        yield from _bare(written)


def empty_links(subject: Subject) -> Iterator[Problem]:
    """A link has an address outside the document."""
    for seen in _links(subject):
        if seen.start is not None and (not seen.target or seen.target.startswith("#")):
            yield error("link-empty", *seen.path, language=seen.language,
                        found=" ".join(seen.words.split())[:50]).on(seen.start)  # fmt: skip


def _fault(words: str, said: str) -> str:
    if not said:
        return "no-words"
    if _IS_ADDRESS.fullmatch(words.strip(" *_")):
        return "bare"
    return "vague" if said in _ANY_VAGUE else ""


def _told(seen: _Seen, fault: str) -> Problem:
    said = warning("link-text", *seen.path, language=seen.language, fault=f"link-{fault}",
                   found=" ".join(seen.words.split())[:50] or seen.target[:50])  # fmt: skip
    return said if seen.start is None else said.on(seen.start)


def _bare(written: Written) -> Iterator[Problem]:
    if "://" not in written.text or written.field == "url":
        return
    page = hidden(_LINK, hidden(CODE, written.text))
    for match in _BARE.finditer(page):
        yield warning("link-text", *written.path, language=written.language, fault="link-bare",
                      found=match[0][:50]).on(match.start())  # fmt: skip


def _links(subject: Subject) -> Iterator[_Seen]:
    """Every link of a text, then those of the release's own list."""
    for written in proofread(subject):
        if written.path[0] == "links":
            number = written.path[1]
            target = subject.release.links[int(number)].url
            yield _Seen(written.path, written.language, None, written.text, target)
        if "](" in written.text:
            for match in _LINK.finditer(hidden(CODE, written.text)):
                yield _Seen(written.path, written.language, match.start(), match["text"],
                            match["target"])  # fmt: skip
