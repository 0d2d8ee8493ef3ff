"""Whatever a release leaves out, each of its documents is made, complete, without a gap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

import pytest
from msgspec import Struct
from msgspec.structs import asdict, replace

from presskit import edition as e
from presskit.edition.kinds import contents
from presskit.edition.reading import texts_to_find
from presskit.render import FORMATS
from tests.looks import LOOKS, starter
from tests.sample import of_kind
from tests.test_html import printed, spaced

# What every edition has, whoever wrote the release.
ALWAYS = {
    "About": "heading", "Biography": "name", "Change": "old new", "Chapter": "title anchor",
    "Contact": "name", "ContactBlock": "organisation contacts", "Fact": "label value",
    "Edition": "slug language locale kind kind_label title issued_on summary office labels "
    "contents", "Event": "heading date iso_date", "Issuer": "name short",
    "KeyFigure": "value figure unit label", "Link": "url label", "Milestone": "date text",
    "Part": "heading anchor", "Phone": "text",
    "Picture": "name original data media_type width height alt", "Registration": "text",
    "Quote": "text opening closing speaker attribution", "Session": "time title start",
    "Sibling": "language locale name title page", "Speaker": "name", "Talk": "title",
    # Headings follow from sections; they are levelled before any document is made.
    "Section": "heading",
}  # fmt: skip
NOUNS = [noun for noun in vars(e).values() if isinstance(noun, type) and issubclass(noun, Struct)
         and noun.__module__ == e.__name__]  # fmt: skip
LEFT_OUT = [
    (noun, name) for noun in NOUNS for name in noun.__struct_fields__
    if noun.__name__ != "Online" and name not in ALWAYS.get(noun.__name__, "").split()
]  # fmt: skip


def without(value: object, noun: type, name: str) -> object:
    """The value in which no `noun` has its field `name`."""
    if isinstance(value, tuple):
        return tuple(without(each, noun, name) for each in value)
    if not isinstance(value, Struct):
        return value
    inside = {each: without(found, noun, name) for each, found in asdict(value).items()
              if type(value).__module__ == e.__name__}  # fmt: skip
    empty = {str: "", tuple: (), bool: False}
    if isinstance(value, noun):
        inside[name] = empty.get(type(inside[name]))
    return replace(value, **inside)


def lost(shown: e.Edition, page: str) -> Iterator[str]:
    found = printed(page)
    return (text for _, text in texts_to_find(shown) if spaced(text) not in found)


@pytest.mark.parametrize(
    ("look", "noun", "name"),
    [(look, *each) for look, each in zip(cycle(LOOKS), LEFT_OUT, strict=False)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_any_part_of_a_release_may_be_left_out(look: str, noun: type, name: str) -> None:
    shown = without(of_kind("press-kit"), noun, name)
    assert isinstance(shown, e.Edition)
    shown = replace(shown, contents=contents(shown))

    made = {kind: render(shown, starter(look)) for kind, render in FORMATS.items()}

    assert list(lost(shown, made["html"].decode())) == []
