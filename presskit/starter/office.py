"""The files of a new office: everything an office needs to build its first kit."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from presskit.model import Language
from presskit.render.theme import packaged_templates
from presskit.starter import Beginning, Words
from presskit.starter.page import page, parts, prose, words

_FIRST: Mapping[Language, str] = {"fr": "premier-communique", "en": "first-release"}
_README: Mapping[Language, str] = {"fr": "LISEZMOI.txt", "en": "README.txt"}
# A longer list of names would make a poor first sentence.
_LONGEST_NAMES = 90
_IGNORED = """\
/dist/
/exports/
*-optouts.*
contacts/media/rejects.csv
translations/*.lock
translations/unreadable-answer.txt
"""
_ATTRIBUTES = """\
* text=auto eol=lf
*.docx binary
*.png binary
*.jpg binary
translations/*.jsonl merge=union
"""


def office_files(office: Beginning, schema: str) -> dict[str, bytes]:
    """Every file of a new office by its path, with `/`; presskit.yaml comes last, for a folder is
    an office once it is there. `schema` is the JSON Schema of its files, for editors."""
    home = office.languages[0]
    texts = {
        "contacts/organisations.yaml": _page("organisations.yaml", office),
        "contacts/people.yaml": _page("people.yaml", office),
        "contacts/press.yaml": _page("press.yaml", office),
        first_release(office): _first_text(office),
        "releases/media/.gitkeep": "",
        "translations/.gitkeep": "",
        "presskit.schema.json": schema,
        ".vscode/extensions.json": _json({"recommendations": ["redhat.vscode-yaml"]}),
        ".gitignore": _IGNORED,
        ".gitattributes": _ATTRIBUTES,
        _README[home]: prose(
            "readme.txt",
            home,
            title=office.name[home],
            look=office.look,
            two=len(office.languages) > 1,
        ),
        "presskit.yaml": _page("presskit.yaml", office),
    }
    template = packaged_templates() / office.look / "release.docx"
    binary = {f"templates/{office.look}/release.docx": template.read_bytes()}
    if office.logo:
        binary[_logo(office)] = office.logo.content
    return {**binary, **{path: text.encode() for path, text in texts.items()}}


def first_release(office: Beginning) -> str:
    """The path of the release that an office begins with."""
    return f"releases/{office.day.isoformat()}-{_FIRST[office.languages[0]]}.yaml"


def _page(name: str, office: Beginning) -> str:
    headings = {each: f"{words(each)['heading']} " for each in office.languages}
    return page(
        name, office.languages, name=office.name, signers=office.signers, headings=headings,
        day=office.day.isoformat(), website=office.website, email=office.email,
        phone=office.phone, reachable=office.reachable, look=office.look, colour=office.colour,
        logo=_logo(office),
    )  # fmt: skip


def _first_text(office: Beginning) -> str:
    said = {each: parts(prose("first.txt", each, **_known(office, each)))
            for each in office.languages}  # fmt: skip

    def text(name: str) -> Words:
        return {each: said[each][name] for each in office.languages}

    return page(
        "first.yaml", office.languages, text=text, said=said[office.languages[0]].__getitem__,
        day=office.day.isoformat(), place=office.place, website=office.website,
        signers=tuple(each.key for each in office.signers), reachable=office.reachable,
        about=tuple(each.key for each in office.signers if each.told(office.languages)),
    )  # fmt: skip


def _known(office: Beginning, language: Language | None = None) -> dict[str, object]:
    """What the first release has to know: whose it is, in brackets, where that is no long list."""
    names = ", ".join(_plain(each.name[language or office.languages[0]]) for each in office.signers)
    return {
        "two": len(office.languages) > 1,
        "reachable": office.reachable,
        "signers": f" ({names})" if len(names) <= _LONGEST_NAMES else "",
    }


def _plain(name: str) -> str:
    """A name inside light Markdown: its signs stay signs."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", name)


def _logo(office: Beginning) -> str:
    return f"templates/{office.logo.name}" if office.logo else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
