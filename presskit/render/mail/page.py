"""The HTML of an e-mail: tables and inlined style, as Outlook and webmail want it.

Where the kit is online it carries the first sections and leads there; elsewhere it carries
everything, and no link to nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from css_inline import CSSInliner
from markupsafe import Markup
from msgspec import Struct

from presskit.edition import About, Edition, Quote, Section
from presskit.render.fonts import SERIF, STAND_INS
from presskit.render.mail.pictures import letterhead, photographs
from presskit.render.templating import fill
from presskit.render.theme import Theme
from presskit.typography import cut

SECTIONS_SHOWN = 2
# What a list of messages shows after the subject.
PREHEADER = 110
# Invisible characters behind it, or the list would go on with the letterhead.
_FILLER = Markup("&#847;&zwnj;&nbsp;") * 60
# Serif fonts beside those that a PDF draws with a serif one.
_SERIFS = frozenset({"Charter"} | {name for name, drawn in STAND_INS.items() if drawn == SERIF})
# Outlook sets everything in Times where it lacks the first font of a list.
_OUTLOOK_LACKS = frozenset({"Marianne", "Charter", "Helvetica"})


class Onward(Struct, frozen=True):
    """A link that leads to the kit; `locale` is given where it leads to another language."""

    label: str
    address: str
    locale: str = ""


class Shown(Struct, frozen=True):
    """What the mail carries of an edition; `rest` says that something waits in the kit."""

    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    rest: bool


def page(edition: Edition, theme: Theme) -> str:
    """The look's email.html with its style on every element, as mail clients want it."""
    shown = what_is_shown(edition)
    written = fill(
        theme,
        "email.html",
        edition=edition,
        t=edition.labels,
        logos=letterhead(edition.issuers),
        pictures=photographs(edition),
        sections=shown.sections,
        quotes=shown.quotes,
        chapters=() if shown.rest else edition.parts,
        notes=() if shown.rest else edition.notes,
        about=() if shown.rest else edition.about,
        button=_button(edition) if shown.rest else None,
        onwards=onwards(edition),
        kit=edition.online.kit if edition.online else "",
        preheader=preheader(edition),
        filler=_FILLER,
        palette=theme.palette,
        title_font=font_stack(theme.fonts.titles),
        text_font=font_stack(theme.fonts.text),
        outlook_font=_outlook_font(theme),
    )
    # The rules for narrow screens and dark mode cannot be inlined; nothing is ever fetched.
    return CSSInliner(keep_at_rules=True, load_remote_stylesheets=False).inline(written)


def what_is_shown(edition: Edition) -> Shown:
    """The first sections where the rest can be read online, else all; every quote of a release
    once, those of a press kit's parts only with their part."""
    more = len(edition.sections) > SECTIONS_SHOWN or edition.parts
    if edition.online is None or not more:
        return Shown(edition.sections, _unplaced(edition.quotes, edition.sections), rest=False)
    first, later = edition.sections[:SECTIONS_SHOWN], edition.sections[SECTIONS_SHOWN:]
    waiting = (*_quotes(later), *edition.quotes, *_quotes(edition.about))
    return Shown(first, _unplaced(waiting, first), rest=True)


def preheader(edition: Edition) -> str:
    """The embargo if there is one, then the standfirst, in 110 characters, cut after a word."""
    ending = ". " if edition.embargo else ""
    return cut(f"{edition.embargo}{ending}{edition.summary}", PREHEADER)


def onwards(edition: Edition) -> tuple[Onward, ...]:
    """The journalist's page, the zip, the same release in the other languages; nothing where
    nobody knows an address."""
    online, labels = edition.online, edition.labels
    if online is None:
        return ()
    siblings = (Onward(each.name, urljoin(online.page, each.page), each.locale)
                for each in edition.siblings)  # fmt: skip
    return (Onward(labels["whole_kit"], online.kit), Onward(labels["archive"], online.archive),
            *siblings)  # fmt: skip


def font_stack(family: str) -> Markup:
    """A font for mail programs: the office's, then what every machine has of its kind."""
    name = re.sub(r"[^\w .-]", "", family)
    rest = ("Georgia", "'Times New Roman'", "serif") if _is_serif(name) else (
        "Arial", "Helvetica", "sans-serif")  # fmt: skip
    own = f"'{name}'" if " " in name else name
    return Markup(", ".join(dict.fromkeys((own, *rest))))


def _is_serif(name: str) -> bool:
    return name in _SERIFS or bool(re.search(r"\bserif\b", name, re.IGNORECASE))


def _outlook_font(theme: Theme) -> str:
    """What Outlook takes for text in a font it does not have; empty where it has it."""
    family = theme.fonts.text
    if family in STAND_INS and family not in _OUTLOOK_LACKS:
        return ""
    return "Georgia" if _is_serif(family) else "Arial"


def _button(edition: Edition) -> Onward:
    assert edition.online is not None
    return Onward(edition.labels["read_on"], edition.online.page)


def _quotes(parts: Iterable[Section | About]) -> Iterator[Quote]:
    return (quote for part in parts for quote in part.quotes)


def _unplaced(quotes: Iterable[Quote], shown: Iterable[Section]) -> tuple[Quote, ...]:
    """Those that no section shown places, each once."""
    placed = set(_quotes(shown))
    return tuple(quote for quote in dict.fromkeys(quotes) if quote not in placed)
