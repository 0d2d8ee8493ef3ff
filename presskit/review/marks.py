"""Light Markdown out of its marks and back: what a translator's program gives back as bold words
and links is one line of light Markdown again. Never changes words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal
from urllib.parse import unquote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from presskit.markup import Line, Run, is_safe, line, text_of
from presskit.translation import fingerprint, inline
from presskit.translation.inline import Piece

Kind = Literal["link", "language", "strong", "emphasis"]
# From the outside in.
KINDS: tuple[Kind, ...] = ("link", "language", "strong", "emphasis")

_PLAIN = Run("")
# What no XML file can hold: control characters, halves of pairs, and what is no character.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile("[ \t\r\n]+")


def clean(text: str) -> str:
    """The text without the characters that XML forbids, on one line."""
    return _BLANKS.sub(" ", _FORBIDDEN.sub("", text)).strip(" ")


def read(markdown: str) -> Line:
    """A unit as runs, as it goes out: blanks are single spaces, a link that no document may follow
    is none, and no run of spaces is bold, italic or in another language by itself."""
    return settled(line(clean(markdown)))


def settled(runs: Line) -> Line:
    """The runs with spaces at the edge of a manner taken out of it, each blank a single space."""
    letters = [(char, _safe(run)) for run in runs for char in clean_inside(run.text)]
    words = [n for n, (char, _) in enumerate(letters) if not char.isspace()]
    inside = letters[words[0] : words[-1] + 1] if words else []
    return _merged(_told(inside))


def clean_inside(text: str) -> str:
    """The text of a run: as `clean`, its ends kept."""
    return _BLANKS.sub(" ", _FORBIDDEN.sub("", text))


def _safe(run: Run) -> Run:
    return replace(run, text="", link=run.link if is_safe(run.link) else "")


def _told(letters: Sequence[tuple[str, Run]]) -> Iterator[Run]:
    """A run a character; a blank has the manner that both its neighbours share."""
    before = _PLAIN
    for n, (char, manner) in enumerate(letters):
        if not char.isspace():
            before = manner
            yield replace(manner, text=char)
        elif char != " " or n == 0 or letters[n - 1][0] != " ":
            after = next(each for other, each in letters[n:] if not other.isspace())
            yield replace(_shared(_shared(before, after), manner), text=char)


def _shared(one: Run, other: Run) -> Run:
    return Run("", one.strong and other.strong, one.emphasis and other.emphasis,
               one.link if one.link == other.link else "",
               one.language if one.language == other.language else "")  # fmt: skip


def _merged(runs: Iterable[Run]) -> Line:
    grouped = groupby(runs, lambda run: replace(run, text=""))
    return tuple(
        replace(manner, text="".join(run.text for run in group)) for manner, group in grouped
    )


# -------------------------------------------------------------------------------- to Markdown


def written(runs: Line) -> str:
    """The runs as light Markdown, with as few backslashes as it takes."""
    return inline.written(Piece(run) for run in settled(runs))


def _without(runs: Line, *kinds: Kind) -> Line:
    return _merged(replace(run, **{kind: getattr(_PLAIN, kind) for kind in kinds}) for run in runs)


def manner_of(run: Run, kind: Kind) -> str:
    """What a run says of one kind: an address, a language, "yes"; empty where it says nothing."""
    value = getattr(run, kind)
    return value if isinstance(value, str) else "yes" if value else ""


# ---------------------------------------------------------------------------------- compared


def mark(markdown: str) -> str:
    """Eight hexadecimal digits for a text as it comes back from a program that changed nothing;
    typography, the spelling of addresses and the languages of words count for nothing."""
    return fingerprint(_compared(markdown))


def spaced(markdown: str) -> str:
    """The text with every space alike: what a program that knows one space only gives back."""
    return re.sub(r"[\s\u00a0\u202f\u2009]+", " ", _compared(markdown))


def _compared(markdown: str) -> str:
    runs = _without(read(markdown), "language")
    return written(tuple(replace(run, link=_address(run.link)) for run in runs))


def _address(link: str) -> str:
    """An address without what programs add or change in it: capitals of the host, a last slash,
    letters as percent signs."""
    try:
        parts = urlsplit(unquote(link.strip()))
        host = parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl()
    except ValueError:
        host = link
    return re.sub(r"[\s<>()\\]", "", host).rstrip("/")


def restored(runs: Line, *known: str) -> Line:
    """The runs with the addresses and languages of the texts they come from (light Markdown), where
    a program only spelled the address in its own way, or forgot which words are foreign."""
    own = [run for text in known for run in read(text)]
    addresses = {_address(run.link): run.link for run in reversed(own) if run.link}
    linked = (replace(run, link=addresses.get(_address(run.link), run.link)) for run in runs)
    found = settled(tuple(linked))
    for foreign in own:
        if foreign.language and not any(run.language == foreign.language for run in found):
            found = _spoken(found, foreign)
    return found


def _spoken(runs: Line, foreign: Run) -> Line:
    """The runs with the words of `foreign` in its language, where they stand once."""
    whole = text_of(runs)
    start = whole.find(foreign.text)
    if start < 0 or whole.count(foreign.text) > 1:
        return runs
    letters = [(char, run) for run in runs for char in run.text]
    end = start + len(foreign.text)
    return _merged(
        replace(run, text=char, language=foreign.language if start <= n < end else run.language)
        for n, (char, run) in enumerate(letters)
    )


# --------------------------------------------------------------------------------- as elements


class Tag(Struct, frozen=True):
    """A pair of marks around words: what it is, its address or language, and a number that the
    same pair has in the source and in the translation."""

    kind: Kind
    value: str
    number: int


Node = str | tuple[Tag, tuple["Node", ...]]


def tree(markdown: str, numbers: dict[tuple[Kind, str, int], int]) -> tuple[Node, ...]:
    """A text as words and nested pairs. `numbers` remembers which number each pair got: call it
    with the source first, then with the translation."""
    times: dict[tuple[Kind, str], int] = {}

    def number(kind: Kind, value: str) -> int:
        times[kind, value] = times.get((kind, value), 0) + 1
        return numbers.setdefault((kind, value, times[kind, value]), len(numbers) + 1)

    def nodes(runs: Line, kinds: Sequence[Kind]) -> Iterator[Node]:
        if not kinds:
            yield "".join(run.text for run in runs)
            return
        for value, group in groupby(runs, lambda run: manner_of(run, kinds[0])):
            if not value:
                yield from nodes(tuple(group), kinds[1:])
            else:
                tag = Tag(kinds[0], value, number(kinds[0], value))
                yield tag, tuple(nodes(tuple(group), kinds[1:]))

    return tuple(nodes(read(markdown), KINDS))
