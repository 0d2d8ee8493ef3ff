"""Is a text the kit's, whole or an extract in order?

A document of the kit is a list of blocks. A text is an extract if it is made of whole blocks in
their order; only its first block may lack its beginning and its last one its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from presskit.verify.folding import NONE, Folded, same_gaps


def is_extract(text: Folded, blocks: Sequence[Folded]) -> bool:
    """Whether the blocks of one document say the text, in order and nothing else."""
    reached = dict(_after_first(text, blocks))
    if len(text.letters) in reached:
        return True
    reached[0] = 0
    while reached:
        at = min(reached)
        first = reached.pop(at)
        for start in {at, text.numbers.get(at, at)}:
            for end, following in _steps(text, start, blocks, first):
                if end == len(text.letters):
                    return True
                reached[end] = min(following, reached.get(end, following))
    return False


def _steps(
    text: Folded, at: int, blocks: Sequence[Folded], first: int
) -> Iterator[tuple[int, int]]:
    """Where a block that begins here ends, and which block may follow: the earliest, if a block
    stands there twice."""
    if at and not _is_parted(text, at):
        return
    for number in range(first, len(blocks)):
        block = blocks[number]
        length = min(len(block.letters), len(text.letters) - at)
        if not length or not text.letters.startswith(block.letters[:length], at):
            continue
        if block.is_edge(length) and same_gaps(block, 0, text, at, length):
            yield at + length, number + 1


def _after_first(text: Folded, blocks: Sequence[Folded]) -> Iterator[tuple[int, int]]:
    """The same for a block that lacks its beginning."""
    opening = text.letters[:8]
    # From the last to the first: of two blocks that end alike, the earliest counts.
    for number in reversed(range(len(blocks))):
        block = blocks[number]
        start = block.letters.find(opening, 1)
        # The end of a block may be shorter than the opening of the text.
        ends = range(max(1, len(block.letters) - len(opening) + 1), len(block.letters))
        starts = [*_all(block.letters, opening, start), *ends]
        for start in starts:
            length = min(len(block.letters) - start, len(text.letters))
            if (
                text.letters.startswith(block.letters[start : start + length])
                and block.is_edge(start)
                and block.is_edge(start + length)
                and same_gaps(block, start, text, 0, length)
            ):
                yield length, number + 1


def _all(letters: str, opening: str, start: int) -> Iterator[int]:
    while start > 0:
        yield start
        start = letters.find(opening, start + 1)


def _is_parted(text: Folded, at: int) -> bool:
    """Whether something stands between the end of a block and the next one."""
    glued = text.letters[at - 1].isalnum() and text.letters[at].isalnum()
    return text.gaps[at] != NONE or not glued
