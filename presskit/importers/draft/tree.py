"""A YAML file as a person writes it: blocks for texts, short entries on one line, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from presskit.office.quoting import UNSAFE, quoted

_WIDEST = 100
# What YAML reads as something else than the text, wherever it stands; conservative on purpose.
_PLAIN = re.compile(r"[^\W_][^\n\t]*")
_PLAIN_IN_A_ROW = re.compile(r"[^\W_][^\n\t\[\]{},]*")
_ANOTHER_TYPE = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|y|n|[-+.]?[\d.,_:e+-]+|0[xo][\da-f]+)", re.IGNORECASE
)
_KEYLIKE = re.compile(r":(?:\s|$)|\s#")


class Leaf(Struct, frozen=True):
    """A text. `block`: as lines under a bar; `typed`: a date, an hour or an id, never in quotes;
    `note`: a comment beside it."""

    text: str
    block: bool = False
    typed: bool = False
    note: str = ""


class Field(Struct, frozen=True):
    """An entry of a mapping; `above` are comment lines before it, `gap` a blank line first."""

    key: str
    node: Node
    above: tuple[str, ...] = ()
    gap: bool = False


class Branch(Struct, frozen=True):
    """A mapping; on one line where it is short and `flow` is wanted."""

    fields: tuple[Field, ...]
    flow: bool = False
    note: str = ""


class Row(Struct, frozen=True):
    """A list; on one line where it is short and `flow` is wanted; `airy`: blank lines between."""

    nodes: tuple[Node, ...]
    flow: bool = False
    note: str = ""
    airy: bool = False


Node = Leaf | Branch | Row


def written(root: Branch) -> str:
    """The file: each entry at the margin, one newline at the end."""
    return "\n".join(_fields(root, 0)) + "\n"


def leaves(node: Node) -> Iterator[str]:
    """Every text of a tree, in its order."""
    match node:
        case Leaf():
            yield node.text
        case Branch():
            for field in node.fields:
                yield from leaves(field.node)
        case Row():
            for each in node.nodes:
                yield from leaves(each)


def comment(text: str) -> str:
    """A comment line: whatever the text, one line that YAML passes over."""
    return f"# {UNSAFE.sub(' ', ' '.join(text.split()))}".rstrip()


def _fields(branch: Branch, indent: int) -> Iterator[str]:
    pad = " " * indent
    for number, field in enumerate(branch.fields):
        if field.gap and (number or indent == 0):
            yield ""
        yield from (pad + comment(line) for line in field.above)
        yield from _entry(f"{pad}{field.key}:", field.node, indent)


def _entry(start: str, node: Node, indent: int) -> Iterator[str]:
    """A node after its key."""
    short = _flow(node) if not isinstance(node, Leaf) else None
    match node:
        case Leaf():
            yield from _leaf(start, node, indent)
        case _ if short is not None and len(f"{start} {short}") <= _WIDEST:
            yield _noted(f"{start} {short}", node.note)
        case Branch():
            yield _noted(start, node.note)
            yield from _fields(node, indent + 2)
        case Row():
            yield _noted(start if node.nodes else f"{start} []", node.note)
            yield from _row(node, indent + 2)


def _row(row: Row, indent: int) -> Iterator[str]:
    pad = " " * indent
    for number, node in enumerate(row.nodes):
        if number and row.airy:
            yield ""
        short = _flow(node) if not isinstance(node, Leaf) else None
        if isinstance(node, Leaf):
            yield from _leaf(f"{pad}-", node, indent)
        elif short is not None and len(f"{pad}- {short}") <= _WIDEST:
            yield _noted(f"{pad}- {short}", node.note)
        elif isinstance(node, Row):
            yield _noted(f"{pad}-" if node.nodes else f"{pad}- []", node.note)
            yield from _row(node, indent + 2)
        else:
            first, *rest = _fields(node, indent + 2)
            # The dash stands where the first two spaces were; a comment line may come first.
            yield _noted(f"{pad}- {first[indent + 2 :]}", node.note)
            yield from rest


def _leaf(start: str, leaf: Leaf, indent: int) -> Iterator[str]:
    if not leaf.block or not _fits_a_block(leaf.text):
        yield _noted(f"{start} {_scalar(leaf)}", leaf.note)
        return
    yield _noted(f"{start} |", leaf.note)
    pad = " " * (indent + 2)
    yield from (pad + line if line else "" for line in leaf.text.rstrip("\n").split("\n"))


def _noted(line: str, note: str) -> str:
    return f"{line}   {comment(note)}" if note else line


def _fits_a_block(text: str) -> bool:
    lines = text.rstrip("\n").split("\n")
    return bool(text.strip()) and not UNSAFE.search(text) and not lines[0].startswith(" ") \
        and bool(lines[0]) and all(line.strip() or not line for line in lines)  # fmt: skip


def _flow(node: Node) -> str | None:
    """A node on one line; None where it is not meant to be, or cannot."""
    match node:
        case Leaf():
            return None if node.block or node.note else _scalar(node, _PLAIN_IN_A_ROW)
        case Branch(flow=True):
            inside = [(field.key, _flow(field.node)) for field in node.fields if not field.above]
            whole = len(inside) == len(node.fields) and all(text is not None for _, text in inside)
            return (
                "{" + ", ".join(f"{key}: {text}" for key, text in inside) + "}" if whole else None
            )
        case Row(flow=True):
            texts = [_flow(each) for each in node.nodes]
            return None if None in texts else "[" + ", ".join(filter(None, texts)) + "]"
        case _:
            return None


def _scalar(leaf: Leaf, plain_text: re.Pattern[str] = _PLAIN) -> str:
    text = leaf.text
    if leaf.typed and re.fullmatch(r"[\w./:@+-]+(?: [\w:./+-]+)*", text):
        return text
    plain = plain_text.fullmatch(text) and not text.endswith(" ") and not _KEYLIKE.search(text) \
        and not _ANOTHER_TYPE.fullmatch(text) and not UNSAFE.search(text)  # fmt: skip
    return text if plain else quoted(text)
