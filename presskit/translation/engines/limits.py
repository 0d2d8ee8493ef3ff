"""What goes into one call: texts grouped in order, none cut. Never sends anything."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from msgspec import Struct


class Limits(Struct, frozen=True):
    """The most that one call carries. A text longer than `characters` travels alone; one larger
    than `bytes` does not travel."""

    texts: int
    characters: int
    bytes: int


def weight(text: str) -> int:
    """The bytes of a text in the body of a call, where `é` stands as six letters (`\\u00e9`)."""
    return len(json.dumps(text)) + 2


def fits(texts: Sequence[str], limits: Limits) -> bool:
    """Whether one call may carry these texts."""
    return (
        len(texts) <= limits.texts
        and sum(map(weight, texts)) <= limits.bytes
        and (len(texts) <= 1 or sum(map(len, texts)) <= limits.characters)
    )


def batches(texts: Sequence[str], limits: Limits) -> list[range]:
    """Every text once and in order, as ranges of their indices; each range is one call.

    A text that no call can carry stands in a range of its own, for which `fits` is false.
    """
    return list(_batches(texts, limits))


def _batches(texts: Sequence[str], limits: Limits) -> Iterator[range]:
    start = 0
    for end in range(1, len(texts) + 1):
        full = end == len(texts) or not fits(texts[start : end + 1], limits)
        if full:
            yield range(start, end)
            start = end
