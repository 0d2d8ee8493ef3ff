"""What of a web page is the page and what is the release: menus, banners, related articles apart.

Own rules and not trafilatura (Apache-2.0): it gives a text without the words it left out, so that
nobody can say what became of them; of a page of our own it left a quarter, press contacts among
it. Here nothing is left out; what looks like the page's is marked as furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree
from msgspec import Struct, field

UNSEEN = {
    "script", "style", "noscript", "template", "svg", "button", "select", "option", "input",
    "textarea", "iframe", "object", "embed", "audio", "video", "canvas", "head", "title", "meta",
    "link", "datalist", "map",
}  # fmt: skip
HEADINGS = {f"h{n}": n for n in range(1, 7)}
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_FOR_READERS = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|unseen|"
                          r"offscreen)(?:\s|$)", re.IGNORECASE)  # fmt: skip
_PAGE_TAGS, _PAGE_ROLES = {"nav", "form", "menu", "dialog"}, {
    "navigation", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
}  # fmt: skip
# Outside the main part only: an article has a header and a footer of its own.
_OUTER_TAGS = {"header", "footer", "aside"}
_OUTER_ROLES = {"banner", "contentinfo", "complementary"}
_WORDS = frozenset({
    "cookie", "cookies", "consent", "gdpr", "rgpd", "tarteaucitron", "axeptio", "didomi",
    "onetrust", "breadcrumb", "breadcrumbs", "ariane", "share", "sharing", "partage", "partager",
    "social", "socials", "related", "similaires", "newsletter", "sidebar", "menu", "navbar", "nav",
    "navigation", "pagination", "pager", "skip", "skiplink", "advert", "ads", "advertisement",
    "popup", "modal", "toolbar", "topbar", "comments", "commentaires", "login", "footer", "pied",
    "recommended", "download", "downloads", "telecharger", "telechargement", "telechargements",
})  # fmt: skip
_RELATED = re.compile(
    r"^(?:[àa] lire (?:aussi|également)|lire aussi|voir aussi|sur le m[êe]me (?:th[èe]me|sujet)|"
    r"dans la m[êe]me rubrique|(?:articles?|contenus?|actualit[ée]s?) (?:similaires?|li[ée]s|"
    r"associ[ée]e?s)|nos derni[èe]res actualit[ée]s|related (?:articles?|news|posts?|stories)|"
    r"(?:read|see) also|you may also like|more (?:news|stories)|latest news|partager|"
    r"share(?: this)?)\b",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
_CONSENT = re.compile(
    r"accept|refus|param[èe]tr|navigation|experience|exp[ée]rience|consent|utilis", re.IGNORECASE
)
_REACH = re.compile(r"@|\bmailto:|\btel:|\[email")
_MANY_LINKS, _MOSTLY = 4, 0.7


class _Weight(Struct):
    """What an element holds: letters, those in links, links, a main heading, an address."""

    letters: int = 0
    linked: int = 0
    links: int = 0
    headings: int = 0
    reach: bool = False


class Parts(Struct, frozen=True):
    """The main part of a page, and the elements that are the page's own."""

    main: etree._Element
    clutter: frozenset[etree._Element] = field(default_factory=frozenset)

    @classmethod
    def of(cls, body: etree._Element) -> Parts:
        """The parts of a page."""
        weights = _weights(body)
        main = _main(body, weights)
        inside = set(main.iter(etree.Element)) | set(main.iterancestors())
        clutter = {each for each in body.iter(etree.Element)
                   if _is_clutter(each, each in inside, main, weights)}  # fmt: skip
        clutter |= set(_related(main)) | set(_cards(main, weights))
        if main is not body:
            clutter |= {each for each in body.iter(etree.Element) if each not in inside
                        and not _is_contact(each, weights)}  # fmt: skip
        return cls(main, frozenset(clutter - {main, body}))


def is_unseen(element: etree._Element) -> bool:
    """Whether a reader of the page does not see an element."""
    return (
        element.tag in UNSEEN
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
        or bool(_FOR_READERS.search(element.get("class", "")))
    )


def _weights(body: etree._Element) -> Mapping[etree._Element, _Weight]:
    """What every element holds, from the leaves up: one pass, however deep the page is."""
    weights: dict[etree._Element, _Weight] = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        if not isinstance(element.tag, str):
            continue
        own = _Weight(len((element.text or "").strip()))
        own.reach = bool(
            _REACH.search(element.text or "") or _REACH.search(element.get("href", ""))
        )
        if element.tag in UNSEEN:
            own = _Weight()
        for child in element if element.tag not in UNSEEN else ():
            below = weights.get(child, _Weight())
            own.letters += below.letters + len((child.tail or "").strip())
            own.linked += below.linked
            own.links += below.links
            own.headings += below.headings
            own.reach = own.reach or below.reach or bool(_REACH.search(child.tail or ""))
        if element.tag == "a" and not own.reach:
            own.linked, own.links = own.letters, 1
        own.headings += element.tag == "h1"
        weights[element] = own
    return weights


def _main(body: etree._Element, weights: Mapping[etree._Element, _Weight]) -> etree._Element:
    """The main part, where the page names one that holds a good part of its words."""
    for candidates in (
        [*body.iter("main"), *body.iterfind(".//*[@role='main']")], [*body.iter("article")],
    ):  # fmt: skip
        seen = [each for each in candidates if not is_unseen(each)]
        largest = max(seen, key=lambda each: weights[each].letters, default=None)
        if largest is not None and weights[largest].letters > 0.25 * weights[body].letters:
            return largest
    return body


def _is_clutter(
    element: etree._Element, inside: bool, main: etree._Element,
    weights: Mapping[etree._Element, _Weight],
) -> bool:  # fmt: skip
    weight = weights[element]
    if weight.headings or weight.letters > 0.4 * max(weights[main].letters, 1):
        return False
    role = element.get("role", "").lower()
    if element.tag in _PAGE_TAGS or role in _PAGE_ROLES:
        return True
    if main.tag == "body" or not inside:
        outer = element.tag in _OUTER_TAGS or role in _OUTER_ROLES
        if outer and not (weight.reach and element.tag == "aside"):
            return True
    if _named(element) & _WORDS:
        return not weight.reach or element.tag == "footer"
    return main.tag == "body" and _is_menu(element, weight)


def _is_menu(element: etree._Element, weight: _Weight) -> bool:
    return (element.tag in ("ul", "ol", "div", "table", "p") and weight.links >= _MANY_LINKS
            and weight.linked > _MOSTLY * weight.letters)  # fmt: skip


def _named(element: etree._Element) -> set[str]:
    """The words of an element's class and name."""
    written = f"{element.get('class', '')} {element.get('id', '')}"[:500]
    return set(re.split(r"[^a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", written).lower()))


def _is_contact(element: etree._Element, weights: Mapping[etree._Element, _Weight]) -> bool:
    """Whether something beside the main part is a block of contacts, or within one."""
    for each in (element, *element.iterancestors()):
        if each.tag in ("footer", "nav") or each.tag == "body":
            return False
        if weights[each].reach and {"contact", "contacts"} & _named(each):
            return True
    return False


def _related(main: etree._Element) -> Iterator[etree._Element]:
    """What stands under a heading such as "À lire aussi", and the heading."""
    for heading in main.iter("h2", "h3", "h4", "h5", "p", "div"):
        text = "".join(heading.itertext())[:80].strip() if len(heading) < 3 else ""
        if len(text) < 60 and _RELATED.match(text) and heading is not main:
            yield heading
            if heading.tag in HEADINGS:
                yield from _until_heading(heading)


def _until_heading(heading: etree._Element) -> Iterable[etree._Element]:
    for each in heading.itersiblings():
        if (
            HEADINGS.get(str(each.tag), 9) <= HEADINGS[str(heading.tag)]
            or each.find(".//h2") is not None
        ):
            return
        yield each


def _cards(
    main: etree._Element, weights: Mapping[etree._Element, _Weight]
) -> Iterator[etree._Element]:
    """Small articles beside a large one: what else there is to read."""
    articles = [each for each in main.iter("article") if each is not main]
    largest = max((weights[each].letters for each in articles), default=0)
    if main.tag == "article":
        largest = weights[main].letters
    for each in articles:
        if (
            weights[each].letters < 0.3 * largest
            and weights[each].links
            and not weights[each].reach
        ):
            yield each


def speaks_of_cookies(text: str) -> bool:
    """Whether a short text asks for consent rather than tells something."""
    return len(text) < 700 and bool(_COOKIES.search(text) and _CONSENT.search(text))
