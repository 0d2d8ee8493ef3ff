"""The guides of docs/ as the tests read them: their tables, their tags, their pages of Word."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

from presskit.model import Language
from presskit.render.word.lint.shapes import LOOP, UNKNOWN, Shape, merged, shapes
from tests.looks import ROOT

WORD: Mapping[Language, Path] = {
    "fr": ROOT / "docs/modeles-word.md",
    "en": ROOT / "docs/word-templates.md",
}
LOOKS: Mapping[Language, Path] = {"fr": ROOT / "docs/apparence.md", "en": ROOT / "docs/looks.md"}
WRITING: Mapping[Language, Path] = {"fr": ROOT / "docs/ecrire.md", "en": ROOT / "docs/writing.md"}
ENVIRONMENT = SandboxedEnvironment()
TAG = re.compile(r"\{([{%])(p|r|tr|tc|) (.*?) [}%]\}")
SPAN = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TRAPS = re.compile(r"<!-- traps -->(.*?)<!-- /traps -->", re.DOTALL)


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def without_traps(text: str) -> str:
    """The guide without what it says not to type."""
    rows = re.compile(r"^\|[^|]*\|[^|]*\|", re.MULTILINE)
    return TRAPS.sub(lambda found: rows.sub("|", found[1]), text)


def codes(text: str) -> list[str]:
    """What stands in code format: the lines of blocks, then the spans."""
    lines = [line for _, block in FENCE.findall(text) for line in block.splitlines()]
    return lines + SPAN.findall(FENCE.sub("", text))


def tables(text: str) -> list[list[list[str]]]:
    """The tables outside blocks: rows of cells, the header first."""
    groups = groupby(FENCE.sub("", text).splitlines(), key=lambda line: line.startswith("|"))
    whole = [[cells(line) for line in lines] for is_table, lines in groups if is_table]
    return [[head, *rows] for head, _, *rows in whole]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


# -------------------------------------------------------------------------------------- tags


@cache
def offered() -> Shape:
    """What a Word template is offered, as one noun."""
    return Shape("noun", {**shapes(docx.Document()), "loop": LOOP})


def expressions(text: str) -> Iterator[tuple[str, str, nodes.Node]]:
    """Each tag in code format: its unit (or "for", "if"), what is typed inside, what it says."""
    for form, unit, inside in TAG.findall("\n".join(codes(text))):
        if "…" in inside:
            continue
        word, _, rest = inside.partition(" ")
        source = {"for": rest.partition(" in ")[2], "if": rest, "elif": rest}.get(word, "")
        source = inside if form == "{" else source
        if source:
            tree = ENVIRONMENT.parse(f"{{{{ {source} }}}}")
            yield unit if form == "{" else word, inside, next(tree.find_all(nodes.Output)).nodes[0]


def meaning(node: nodes.Node, scope: Mapping[str, Shape], used: set[tuple[str, str]]) -> Shape:
    """What an expression gives; each word in it is put into `used`, after the noun it is of."""
    match node:
        case nodes.Name():
            used.add(("", node.name))
            return scope.get(node.name, UNKNOWN)
        case nodes.Getattr():
            owner = meaning(node.node, scope, used)
            used.add((signature(owner), node.attr))
            return owner.fields.get(node.attr, UNKNOWN)
    for child in node.iter_child_nodes():
        meaning(child, scope, used)
    return UNKNOWN


def signature(shape: Shape) -> str:
    """A noun by the names of its fields."""
    return " ".join(sorted(shape.fields)) or "nothing"


def kin(one: str, other: str) -> bool:
    """Whether one noun is the other with something more, as a card is a key figure."""
    a, b = set(one.split()), set(other.split())
    return a == b or (bool(a and b) and (a <= b or b <= a))


def scope_of(text: str) -> dict[str, Shape]:
    """The vocabulary, and what the loops of a guide call its entries."""
    scope = dict(offered().fields)
    for word, inside, node in expressions(text):
        if word == "for":
            name = inside.split()[1]
            entry = meaning(node, scope, set()).entry
            scope[name] = merged(scope[name], entry) if name in scope else entry
    return scope


def words_of(shape: Shape, path: str = "", seen: frozenset[str] = frozenset()) -> Iterator[
    tuple[str, tuple[str, str]]
]:  # fmt: skip
    """Every word offered: its first path ("sections.quotes.text"), and its owner with its name."""
    owner = signature(shape) if path else ""
    if owner in seen:
        return
    for name, field in shape.fields.items():
        here = f"{path}.{name}" if path else name
        yield here, (owner, name)
        entry = field
        while entry.sort == "list":
            entry = entry.entry
        if entry.fields and name not in ("t", "loop", "labels"):
            yield from words_of(entry, here, seen | {owner})


# ------------------------------------------------------------------------------- pages of Word


def typed(block: str) -> Document:
    """A template as someone types it in Word: a line is a paragraph, lines with | are a table
    whose first row repeats; the title stands in Heading 1."""
    document = docx.Document()
    for is_row, lines in groupby(block.splitlines(), key=lambda line: line.startswith("|")):
        if is_row:
            add_table(document, [cells(line) for line in lines])
            continue
        for line in lines:
            titled = line.startswith("{{ title }}")
            document.add_paragraph(line, style="Heading 1" if titled else None)
    return document


def add_table(document: Document, rows: list[list[str]]) -> None:
    table: Table = document.add_table(0, len(rows[0]), style="Table Grid")
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def examples(language: Language) -> list[tuple[str, str]]:
    """The pages of Word in the guide, each with what it says comes out (or nothing)."""
    blocks = FENCE.findall(text_of(WORD[language]))
    following = [*blocks[1:], ("", "")]
    return [(page, shown if kind == "text" else "")
            for (form, page), (kind, shown) in zip(blocks, following, strict=True)
            if form == "word"]  # fmt: skip


def shown(content: bytes) -> str:
    """The words of a document, as the guides draw them."""
    document = docx.Document(io.BytesIO(content))
    lines: list[str] = []
    for each in document.iter_inner_content():
        if isinstance(each, Table):
            rows = ([words_in(cell._tc) for cell in row.cells] for row in each.rows)
            lines += [f"| {' | '.join(row)} |" for row in rows]
        else:
            lines.append(words_in(each._p))
    return "\n".join(re.sub("[\u00a0\u202f]", " ", line).rstrip() for line in lines)


def words_in(element: BaseOxmlElement) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))
