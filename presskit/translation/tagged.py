"""A unit as the strict XML that engines read, and their answer as light Markdown again. Addresses
and literals come from what was kept here, never from the answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from itertools import pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.markup import Run, text_of
from presskit.translation.inline import (
    Node,
    Piece,
    grouped,
    pieces,
    runs,
    trimmed,
    written,
)
from presskit.translation.opaque import escape

_SPACE = "[ \\t\u00a0\u202f\u2009]"
# A hashtag, an address or a number is read as one word; dates and figures are not in this list,
# an engine must inflect around them.
_LITERAL = rf"""
    (?:https?://|www\.)[^\s<>)\]»"”]*[^\s<>)\]»"”.,;:!?]
  | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | (?<!\w)[\#@]\w[\w-]*
  | (?<![\w+])\+\d(?:(?:[.-]|{_SPACE})?\(?\d\)?){{9,14}}(?!\w)
  | (?<![\w+.,-])0(?:\d(?:{_SPACE}\d\d){{4}}|\d(?:\.\d\d){{4}}|\d(?:-\d\d){{4}}|\d{{9}}
      |{_SPACE}8\d\d(?:{_SPACE}\d{{2,3}}){{2,3}})(?!\w)
"""
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LOOSE = re.compile(r"<|\]\]>|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_TAG = re.compile(
    r"""<(/?)([A-Za-z][\w:-]{0,30})
        ((?:\s{1,9}[\w:-]{1,40}=(?:"[^"<>]*"|'[^'<>]*'))*)\s{0,9}(/?)>""",
    re.VERBOSE,
)
_ID = re.compile(r"""\sid=["'](\d{1,6})["']""")
# What an engine may pull into a literal from the words around it.
_PULLED_BEFORE = re.compile(r"(?:.*\s)?", re.DOTALL)
_PULLED_AFTER = re.compile(r"(?:['’]s)?[,.;:!?…»”)]*(?:\s.*)?", re.DOTALL)
_NOUNS = {"b": "bold", "i": "italic", "a": "link", "x": "literal"}


class Known(Struct, frozen=True):
    """What an office never has translated: terms as they are, and names; a name as it is written
    gives how it is sent (capitals lowered) and how the target prints it."""

    keep: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)


NOTHING = Known()


class Kept(Struct, frozen=True):
    """What an id stands for: the link of an `<a>`, or the words of an `<x>`."""

    shown: str
    link: Piece | None = None
    words: tuple[Piece, ...] = ()


class Tagged(Struct, frozen=True):
    """A unit as it is sent. Outside its tags `markup` is the text, `& < >` as entities; tags are
    `<b>`, `<i>`, `<a id="1">words</a>` and `<x id="2">literal</x>`, ids from 1 in order."""

    markup: str
    vault: Mapping[str, Kept]

    @property
    def characters(self) -> int:
        """Code points outside tags: what an engine bills."""
        return len(unescape(_TAG.sub("", self.markup)))

    @property
    def letters_left(self) -> bool:
        """Whether a letter stands outside `<x>`: else there is nothing to translate."""
        bare = re.sub(r"<x [^<>]*>[^<>]*</x>|<[^<>]*>", "", self.markup)
        return any(char.isalpha() for char in unescape(bare))


class Rebuilt(Struct, frozen=True):
    """An answer as light Markdown on one line. `damage` names what differs from what was sent,
    each a code (`lost-`, `repeated-` or `extra-` with `bold`, `italic`, `link`, `literal` or `tag`;
    `unparseable`; `control-characters`), then after a space the words it is about."""

    markdown: str
    damage: tuple[str, ...] = ()


def protect(source: str, known: Known = NOTHING) -> Tagged:
    """A unit's light Markdown as strict XML; characters that XML forbids are left out."""
    clean = re.sub(r"[\r\n]+", " ", _NO_XML.sub("", source))
    vault: dict[str, Kept] = {}
    nodes = grouped(trimmed(_with_literals(pieces(clean), known)))
    return Tagged("".join(_tags(nodes, vault)), vault)


def rebuild(answer: str, tagged: Tagged) -> Rebuilt:
    """The answer's words with the links and literals of the vault. Never raises: tags without
    their partner are left out, and named as damage with all else that differs."""
    clean = _NO_XML.sub("", answer).strip("\r\n")
    came, went = _Reading(clean, tagged.vault), _Reading(tagged.markup, tagged.vault)
    damage = ["control-characters"] if _NO_XML.search(answer) else []
    damage += [] if came.strict else ["unparseable"]
    damage += _differences(went.tags, came.tags, tagged.vault)
    return Rebuilt(written(_single_spaced(came.found, tagged)), tuple(damage))


def _single_spaced(found: Sequence[Piece], tagged: Tagged) -> Iterator[Piece]:
    """Engines of words set a space on both sides of a token: two of them are one, unless the
    source writes two itself."""
    double = "  " in _TAG.sub("", tagged.markup)
    for piece in trimmed(found):
        yield piece if double or piece.code else piece.saying(re.sub(" {2,}", " ", piece.run.text))


# ------------------------------------------------------------------------------------ protecting


def _with_literals(found: Sequence[Piece], known: Known) -> Iterator[Piece]:
    """The pieces cut where a literal begins and ends; one that is half bold is none."""
    text = text_of(runs(found))
    spans = [match.span() for match in _literals(known).finditer(text)]
    names = _names(known)
    start = 0
    for piece in found:
        end = start + len(piece.run.text)
        if piece.code:
            yield replace(piece, sent=piece.run.text)
        elif piece.run.language:
            yield piece
        else:
            inside = [span for span in spans if start <= span[0] and span[1] <= end]
            yield from _cut(piece, [(a - start, b - start) for a, b in inside], names)
        start = end


def _cut(
    piece: Piece, spans: Sequence[tuple[int, int]], names: Mapping[str, tuple[str, str]]
) -> Iterator[Piece]:
    text, done = piece.run.text, 0
    for start, end in spans:
        sent, printed = names.get(_plain(text[start:end]), (text[start:end], text[start:end]))
        yield piece.saying(text[done:start])
        yield replace(piece.saying(printed), sent=sent)
        done = end
    yield piece.saying(text[done:])


def _names(known: Known) -> Mapping[str, tuple[str, str]]:
    """Names by how they are written, and whole names (not a surname alone, which may be a common
    word) by how they are sent too."""
    lowered = {_plain(sent): (sent, shown) for sent, shown in known.names.values() if " " in sent}
    return lowered | {_plain(name): pair for name, pair in known.names.items()}


def _literals(known: Known) -> re.Pattern[str]:
    return _pattern((*known.keep, *_names(known)))


@lru_cache(maxsize=64)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(
        {_plain(term) for term in terms} - {""}, key=lambda term: (-len(term), term)
    )
    either = "|".join(_loosely(term) for term in longest_first)
    whole = rf"| (?<!\w)(?<!\w[-\u2011])(?:{either})(?!\w)(?![-\u2011]\w)" if either else ""
    return re.compile(_LITERAL + whole, re.VERBOSE)


def _plain(term: str) -> str:
    """The term with one kind of apostrophe, of hyphen and of space."""
    return " ".join(term.replace("’", "'").replace("\u2011", "-").split())


def _loosely(term: str) -> str:
    pattern = re.escape(term).replace("'", "['’]").replace(r"\-", "[-\u2011]")
    return pattern.replace(r"\ ", _SPACE + "+")


def _tags(nodes: Sequence[Node], vault: dict[str, Kept]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Piece):
            yield escape(node.run.text) if node.sent is None else _literal((node,), vault)
        elif node.manner == "language":
            yield _literal(node.pieces, vault)
        elif node.manner == "link":
            number = str(len(vault) + 1)
            vault[number] = Kept(text_of(runs(node.pieces)), link=node.first)
            yield f'<a id="{number}">{"".join(_tags(node.inner, vault))}</a>'
        else:
            tag = "b" if node.manner == "strong" else "i"
            yield f"<{tag}>{''.join(_tags(node.inner, vault))}</{tag}>"


def _literal(words: tuple[Piece, ...], vault: dict[str, Kept]) -> str:
    number = str(len(vault) + 1)
    sent = "".join(piece.run.text if piece.sent is None else piece.sent for piece in words)
    vault[number] = Kept(sent, words=words)
    return f'<x id="{number}">{escape(sent)}</x>'


# ------------------------------------------------------------------------------------- rebuilding


class _Tag(Struct, frozen=True):
    name: str
    number: str = ""
    closing: bool = False
    empty: bool = False

    @property
    def counted(self) -> tuple[str, int]:
        return self.name, int(self.number or 0)


class _Reading:
    """An answer as it is read: the pieces found, its tags counted, whether it was strict XML."""

    def __init__(self, answer: str, vault: Mapping[str, Kept]) -> None:
        self.found: list[Piece] = []
        self.tags: Counter[tuple[str, int]] = Counter()
        self._vault, self._manner, self._words = vault, Piece(Run("")), 0
        self._texts, self._marks = _split(answer)
        self._partners = _partners(self._marks)
        alone = (tag.name in _NOUNS and place not in self._partners
                 for place, tag in enumerate(self._marks))  # fmt: skip
        self.strict = not any(alone) and not any(map(_LOOSE.search, self._texts))
        self._read()

    def _read(self) -> None:
        opened: list[tuple[Piece, int]] = []
        place = 0
        self._say(self._texts[0])
        while place < len(self._marks):
            tag, partner = self._marks[place], self._partners.get(place, -1)
            if tag.name not in _NOUNS:
                self.tags[tag.counted] += 1
            elif tag.name == "x" and partner >= place:
                self._recall(tag, _text("".join(self._texts[place + 1 : partner + 1])))
                place = partner
            elif partner > place:
                opened.append((self._manner, self._words))
                self._enter(tag)
            elif 0 <= partner < place:
                self._manner, since = opened.pop()
                # A pair that holds no words any more is a mark that was lost.
                self.tags[self._marks[partner].counted] += self._words > since
            self._say(self._texts[place + 1])
            place += 1

    def _say(self, markup: str) -> None:
        self._add(Piece(Run(_text(markup))))

    def _add(self, *said: Piece) -> None:
        for piece in said:
            self._words += bool(piece.run.text.strip())
            self.found.append(_set(piece, self._manner))

    def _enter(self, tag: _Tag) -> None:
        run, kept = self._manner.run, self._vault.get(tag.number)
        if tag.name == "b":
            self._manner = replace(self._manner, run=replace(run, strong=True))
        elif tag.name == "i":
            self._manner = replace(self._manner, run=replace(run, emphasis=True))
        elif kept and kept.link:
            link, address = kept.link.run.link, kept.link.address
            self._manner = replace(self._manner, run=replace(run, link=link), address=address)

    def _recall(self, tag: _Tag, inner: str) -> None:
        """The words of the vault; of the answer's, those that were pulled in from around them."""
        self.tags[tag.counted] += 1
        kept = self._vault.get(tag.number)
        if kept is None or kept.link:
            self._add(Piece(Run(inner)))
            return
        before, _, after = inner.partition(kept.shown)
        pulled = _PULLED_BEFORE.fullmatch(before) and _PULLED_AFTER.fullmatch(after)
        self._add(Piece(Run(before if pulled and after != inner else "")))
        self._add(*(replace(piece, sent=None) for piece in kept.words))
        self._add(Piece(Run(after if pulled else "")))


def _split(answer: str) -> tuple[list[str], list[_Tag]]:
    """The texts between the tags (one more than there are tags), and the tags."""
    texts, tags, done = [], [], 0
    for match in _TAG.finditer(answer):
        name, number = match[2].lower(), _ID.search(match[3])
        counted = str(int(number[1])) if number and name in ("a", "x") else ""
        tags.append(_Tag(name, counted, bool(match[1]), bool(match[4])))
        texts.append(answer[done : match.start()])
        done = match.end()
    return [*texts, answer[done:]], tags


def _partners(tags: Sequence[_Tag]) -> dict[int, int]:
    """Where each tag's other half stands, without crossings; an empty tag is its own. Tags inside
    an `<x>` are nobody's: its words are in the vault."""
    partners, opened, depth, place = dict[int, int](), list[int](), Counter[str](), 0
    literals = _literal_ends(tags)
    while place < len(tags):
        tag, end = tags[place], place
        if tag.empty:
            partners[place] = place
        elif tag.name == "x":
            end = literals.get(place, place)
            partners |= dict.fromkeys(range(place, end + 1), end) if end > place else {}
        elif tag.name in _NOUNS and not tag.closing:
            opened.append(place)
            depth[tag.name] += 1
        elif tag.name in _NOUNS and depth[tag.name]:
            opening = _unwound(opened, depth, tags, tag.name)
            partners |= {opening: place, place: opening}
        place = end + 1
    return partners


def _literal_ends(tags: Sequence[_Tag]) -> dict[int, int]:
    literals = [place for place, tag in enumerate(tags) if tag.name == "x" and not tag.empty]
    return {place: end for place, end in pairwise(literals)
            if not tags[place].closing and tags[end].closing}  # fmt: skip


def _unwound(opened: list[int], depth: Counter[str], tags: Sequence[_Tag], name: str) -> int:
    while True:
        place = opened.pop()
        depth[tags[place].name] -= 1
        if tags[place].name == name:
            return place


def _text(markup: str) -> str:
    return _ENTITY.sub(lambda entity: unescape(entity[0]), markup)


def _set(piece: Piece, around: Piece) -> Piece:
    run = replace(
        piece.run,
        strong=piece.run.strong or around.run.strong,
        emphasis=piece.run.emphasis or around.run.emphasis,
        link=piece.run.link or around.run.link,
    )
    return replace(piece, run=run, address=piece.address if piece.run.link else around.address)


def _differences(
    went: Counter[tuple[str, int]], came: Counter[tuple[str, int]], vault: Mapping[str, Kept]
) -> Iterator[str]:
    for name, number in sorted(went | came):
        before, after = went[name, number], came[name, number]
        if before == after:
            continue
        what = "lost" if after < before else "repeated" if before and number else "extra"
        kept = vault.get(str(number))
        about = kept.shown if kept else str(number or "")
        yield f"{what}-{_NOUNS.get(name, 'tag')} {about if name in _NOUNS else name}".rstrip()
