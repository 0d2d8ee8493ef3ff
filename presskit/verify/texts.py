"""A pasted text held against a kit: accepted, or shown where it says something else."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from xml.etree.ElementTree import ParseError

from msgspec import Struct
from msgspec.structs import replace

from presskit.archive import DAMAGED
from presskit.problems import Refusal, error
from presskit.verify import Change, Finding
from presskit.verify.contents import Contents
from presskit.verify.documents import Document, read_document
from presskit.verify.folding import Folded, fold
from presskit.verify.matching import is_extract

# Words without which an extract proves nothing, changes shown, words shown around each; words of a
# text that are held against the kit's to find where it differs.
_FEWEST, _MOST_SHOWN, _AROUND, _MOST_COMPARED = 3, 10, 6, 8000
_WITH_TEXT = (".txt", ".docx", ".html", ".eml")
_MOST_DOCUMENT = 64 << 20
_PAGE = re.compile(r"\s*\d{1,2}\s*/\s*\d{1,2}$")
# Head and foot of a page; what is shorter might be a line of the text.
_SHORTEST_RUNNING = 8


class Texts(Struct, frozen=True):
    """What the documents of a kit say: each as its blocks in order; those that only a copy makes;
    the lines that pages repeat."""

    orders: tuple[tuple[Folded, ...], ...]
    copied: tuple[tuple[Folded, ...], ...]
    running: frozenset[str]


def read_texts(contents: Contents) -> Texts:
    """The texts of a kit, from its own documents; refuses a kit whose documents cannot be read."""
    documents = list(_documents(contents))
    folded = [(tuple(map(fold, each.blocks)), each.as_copied) for each in documents]
    return Texts(
        tuple(blocks for blocks, as_copied in folded if not as_copied),
        tuple(blocks for blocks, as_copied in folded if as_copied),
        frozenset(_key(line) for each in documents for line in each.running),
    )


def judge_text(text: str, texts: Texts, kit: Finding) -> Finding:
    """The finding about a text, given what was found about its kit: a text is never more genuine
    than the kit."""
    copy = fold(_without_running(text, texts.running))
    if len(copy.words) < _FEWEST:
        return replace(kit, problems=(*kit.problems, error("text-too-short")), changed=())
    if any(is_extract(copy, order) for order in (*texts.orders, *texts.copied)):
        return kit
    changed = tuple(_changes(copy, _nearest(copy, texts.orders)))
    told = error("text-differs", found=changed[0].found or "…", expected=changed[0].kit or "…")
    return replace(kit, problems=(*kit.problems, told), changed=changed)


def _documents(contents: Contents) -> Iterator[Document]:
    paths = [path for path in contents.sizes if path.endswith(_WITH_TEXT)]
    try:
        for path in sorted(paths, key=lambda path: not path.endswith(".txt")):
            yield from read_document(path, contents.read(path, _MOST_DOCUMENT))
    except (*DAMAGED, ParseError, KeyError, ValueError) as fault:
        raise Refusal(error("kit-unreadable", found=path)) from fault


# --------------------------------------------------------------------------- heads and feet


def _without_running(text: str, running: frozenset[str]) -> str:
    """The text without what its pages repeat: the line at the foot, the title and the number at the
    head. A title alone goes only where a page begins; a number alone, only if pages were copied."""
    kept: list[str] = []
    begins = pages = False
    for line in re.split(r"(?<=\n)|(?<=\r)|(?=\f)", text):
        begins, bare = begins or line.startswith("\f"), line.strip()
        title = _PAGE.sub("", bare)
        heads = title and _key(title) in running and (begins or title != bare)
        if heads or (" · " in bare and _key(bare) in running):
            # What stands between the foot of a page and the text of the next one.
            begins = pages = True
        else:
            begins = begins and not bare
            kept.append(line)
    return "".join(line for line in kept if not (pages and _PAGE.fullmatch(line.strip())))


def _key(line: str) -> str:
    letters = fold(line).letters.replace("https://", "")
    return letters if len(letters) >= _SHORTEST_RUNNING else ""


# --------------------------------------------------------------------------------- changes


def _nearest(copy: Folded, orders: Sequence[Sequence[Folded]]) -> Sequence[Folded]:
    """The document that has most words of the text."""
    words = Counter(_words(copy))
    return max(orders, key=lambda blocks: _shared(words, blocks), default=())


def _shared(words: Counter[str], blocks: Sequence[Folded]) -> int:
    theirs = Counter(word for block in blocks for word in _words(block))
    return sum((words & theirs).values())


def _words(text: Folded) -> list[str]:
    return [text.letters[start:end] for start, end in text.words]


def _changes(copy: Folded, blocks: Sequence[Folded]) -> Iterator[Change]:
    """The places where the text leaves the kit's words, the first ones; at least one."""
    kit = [(number, *span) for number, block in enumerate(blocks) for span in block.words]
    ours = [blocks[number].letters[start:end] for number, start, end in kit]
    shown = [blocks[number].shown(start, end) for number, start, end in kit]
    theirs = _words(copy)[:_MOST_COMPARED]
    written = [copy.shown(start, end) for start, end in copy.words]
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    steps = [step for step in codes if step[0] != "equal"]
    telling = [step for step in steps if step[4] > step[3] or _cuts(step[1], step[2], kit)]
    for _, a, b, c, d in (telling or steps)[:_MOST_SHOWN]:
        yield Change(" ".join(shown[a:b][:40]), _marked(" ".join(written[c:d][:40])),
                     " ".join(shown[max(0, a - _AROUND) : a]),
                     " ".join(shown[b : b + _AROUND]))  # fmt: skip
    if not steps:
        # The same words, parted or joined in another way.
        yield Change(" ".join(shown[:_AROUND]), " ".join(written[:_AROUND]))


def _cuts(start: int, end: int, kit: Sequence[tuple[int, int, int]]) -> bool:
    """Whether leaving out these words leaves part of a block, between two parts of the text."""
    if start == 0 or end >= len(kit):
        return False
    return kit[start - 1][0] == kit[start][0] or kit[end - 1][0] == kit[end][0]


def _marked(words: str) -> str:
    """The words; each letter of another alphabet with its number, since it looks like ours."""
    return re.sub(r"[^\W\d_]", lambda letter: _named(letter[0]), words)


def _named(letter: str) -> str:
    latin = unicodedata.name(letter, "").startswith(("LATIN", "MICRO", "FEMININE", "MASCULINE"))
    return letter if latin else f"{letter}[U+{ord(letter):04X}]"
