"""What a Word template places: the ways to the texts of an edition that its tags name."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from zipfile import ZipFile

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

Way = tuple[str, ...]
Known = Mapping[str, frozenset[Way]]

STORIES = re.compile(r"word/(document|header|footer|footnotes)[^/]*\.xml")
TAG = re.compile(r"\{[{%].*?(?:[}%]\}|$)", re.DOTALL)
_UNIT = re.compile(r"(\{[{%])-?(?:p|r|tr|tc|colspan|cellbg)\s")
# What Word makes of what is typed into a tag.
TYPED = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'", "‘": "'", "“": '"', "”": '"'})
# The words a page of Word has for fields of the edition.
_SAME: Mapping[str, tuple[str, ...]] = {
    "contact_columns": ("contacts",),
    "key_figure_rows": ("key_figures",),
    "first_talk": ("talks",),
    "next_talks": ("talks",),
    "link": ("text", "label"),
    "number": ("number", "figure"),
    "unit_beside": ("unit",),
}


@lru_cache(maxsize=16)
def placed(template: bytes) -> frozenset[Way]:
    """The ways that the tags name: ("title",), ("quotes", "speaker"); empty without any tag.
    Raises TemplateSyntaxError where the tags cannot be read."""
    ways: set[Way] = set()
    for tags in _stories(template):
        source = "".join(_UNIT.sub(r"\1 ", tag) for tag in tags)
        ways.update(_of_block(SandboxedEnvironment().parse(source).body, {}))
    return frozenset(ways)


def fields_named(template: bytes) -> frozenset[str]:
    """The fields of the edition that a template names, in whatever way."""
    try:
        return frozenset(way[0] for way in placed(template))
    except TemplateSyntaxError:
        tags = (tag for part in _stories(template) for tag in part)
        return frozenset(re.findall(r"(?<![\w.])[a-z_]\w*", "".join(tags)))


def tags_of(template: bytes) -> list[str]:
    """The tags of a template, part after part, as they are read."""
    return [tag for part in _stories(template) for tag in part]


def _stories(template: bytes) -> list[list[str]]:
    with ZipFile(io.BytesIO(template)) as file:
        parts = [file.read(name).decode() for name in file.namelist() if STORIES.fullmatch(name)]
    return [TAG.findall(_bare(part)) for part in parts]


def _bare(part: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", part)).translate(TYPED)


# ------------------------------------------------------------------------------- reading the tags


def _of_block(block: Sequence[nodes.Node], known: Known) -> Iterator[Way]:
    for node in block:
        if isinstance(node, nodes.For):
            looped = frozenset(_of(node.iter, known))
            yield from looped
            inside = {**known, **dict.fromkeys(_names(node.target), looped)}
            yield from _of_block([*node.body, *node.else_], inside)
        elif isinstance(node, nodes.Assign):
            known = {
                **known,
                **dict.fromkeys(_names(node.target), frozenset(_of(node.node, known))),
            }
        elif isinstance(node, nodes.Name | nodes.Getattr):
            yield from _of(node, known)
        else:
            yield from _of_block(list(node.iter_child_nodes()), known)


def _names(target: nodes.Node) -> list[str]:
    return [target.name] if isinstance(target, nodes.Name) else []


def _of(node: nodes.Node, known: Known) -> Iterator[Way]:
    """The ways that an expression names."""
    if isinstance(node, nodes.Name):
        own = ((name,) for name in _SAME.get(node.name, (node.name,)))
        yield from known.get(node.name, own)
    elif isinstance(node, nodes.Getattr):
        for way in _of(node.node, known):
            yield from ((*way, name) for name in _SAME.get(node.attr, (node.attr,)))
    else:
        for child in node.iter_child_nodes():
            yield from _of(child, known)
