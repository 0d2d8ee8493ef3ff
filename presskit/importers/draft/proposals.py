"""Whom an office would have to add to contacts/, as YAML to paste: read by nobody until then."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.importers import Boilerplate
from presskit.importers.draft import Say
from presskit.importers.draft.prose import prose, tidy
from presskit.importers.draft.tree import Branch, Field, Leaf, Node, Row, comment, written
from presskit.importers.draft.values import fields, ids, name, typed
from presskit.importers.known import Desked, Offered, Register, Voice, variants
from presskit.model import LANGUAGES, Language
from presskit.names import print_phone


def proposals(register: Register, say: Say) -> str:
    """The three parts, each for its file of contacts/; variants of a boilerplate as comments."""
    organisations = (_organisation(each, say) for each in register.new_organisations.values())
    people = (_person(each) for each in register.new_people.values())
    press = (_contact(each) for each in register.new_press.values())
    parts = {"organisations": organisations, "people": people, "press": press}
    lines = [comment(say("proposed-head"))]
    for part, entries in parts.items():
        branch = Branch(tuple(entries))
        if branch.fields:
            lines += ["", comment(say("proposed-part", file=f"contacts/{part}.yaml")), "",
                      written(branch).strip("\n")]  # fmt: skip
    return "\n".join(lines) + "\n"


def _organisation(offered: Offered, say: Say) -> Field:
    called = {
        language: Branch(fields(full=name(text)), flow=True) for language, text in offered.names
    }
    first: dict[Language, Boilerplate] = {}
    for language, about, _ in offered.boilerplates:
        first.setdefault(language, about)
    entry = Branch(fields(name=_each(called), about=_about(first)))
    return Field(offered.id, entry, above=tuple(_variants(offered, say)), gap=True)


def _about(first: dict[Language, Boilerplate]) -> Branch | None:
    if not first:
        return None
    headings: dict[Language, Node] = {key: Leaf(tidy(each.heading)) for key, each in first.items()}
    texts: dict[Language, Node] = {key: Leaf(prose(each.paragraphs, {}, 8), block=True)
                                   for key, each in first.items()}  # fmt: skip
    return Branch(fields(heading=_each(headings), text=_each(texts)))


def _variants(offered: Offered, say: Say) -> Iterator[str]:
    for _, about, file in variants(offered):
        yield say("proposed-variant", file=file)
        yield from (tidy(paragraph) for paragraph in about.paragraphs)


def _each(nodes: dict[Language, Branch] | dict[Language, Node]) -> Branch:
    """The same in the languages that have it, French first."""
    return Branch(
        tuple(Field(language, nodes[language]) for language in LANGUAGES if language in nodes)
    )


def _person(voice: Voice) -> Field:
    said = [
        Branch((Field(language, Leaf(tidy(role))),), flow=True) for language, role in voice.roles
    ]
    roles = tuple(Branch(fields(role=each)) for each in said)
    entry = Branch(fields(name=name(voice.name), roles=Row(roles) if roles else None))
    return Field(voice.id, entry, gap=True)


def _contact(desked: Desked) -> Field:
    reached = desked.contact
    phones = [tidy(print_phone(each, national=True)) for each in reached.phones]
    return Field(desked.id, Branch(fields(
        name=name(reached.name), role=name(reached.role), organisation=typed(desked.organisation),
        emails=ids(reached.emails), phones=ids(phones),
    )), gap=True)  # fmt: skip
