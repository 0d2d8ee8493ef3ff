"""The Word document: nothing is lost, nothing is said twice, Word opens it, bytes are stable."""

from __future__ import annotations

import importlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image

from presskit.edition import Edition, Picture
from presskit.markup import Run, text_of
from presskit.model import Language
from presskit.problems import Refusal
from presskit.render.docx import render
from presskit.render.theme import Theme
from tests.sample import edition

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "templates/institution"
STARTER = (FOLDER / "release.docx").read_bytes()
THEME = Theme("templates/institution", {"release.docx": STARTER})
# Said by other means: in the file's name, its properties, a link; or as a name and a role.
UNPRINTED = {
    "slug", "language", "locale", "kind", "issued_on", "embargo_until", "summary", "iso_date",
    "starts_at", "ends_at", "moved_from",
    "start", "end", "access", "url", "e164", "website", "original", "alignments", "media_type",
    "attribution", "short", "logo", "labels", "data",
}  # fmt: skip


def parts(document: bytes) -> dict[str, etree._Element]:
    """The body, headers and footers."""
    with ZipFile(io.BytesIO(document)) as file:
        names = [n for n in file.namelist() if n.startswith(("word/document", "word/h", "word/f"))]
        return {name: etree.fromstring(file.read(name)) for name in names}


def words(root: etree._Element) -> str:
    """What Word shows of a part: the text of its runs, a line for a paragraph."""
    shown = (qn("w:t"), qn("w:br"))
    return "\n".join("".join(e.text or "\n" for e in p.iter(*shown)) for p in root.iter(qn("w:p")))


def leaves(value: object) -> Iterator[str]:
    """Every text that a reader of the edition must find."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Run):
        yield value.text
    elif isinstance(value, tuple):
        for each in value:
            yield from leaves(each)
    elif is_dataclass(value):
        unprinted = UNPRINTED | ({"name", "alt"} if isinstance(value, Picture) else set())
        for field in fields(value):
            if field.name not in unprinted:
                yield from leaves(getattr(value, field.name))


def logo(width: int, height: int) -> Picture:
    """A PNG logo."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), (11, 61, 145)).save(stream, "PNG")
    return Picture("l.png", "l.png", stream.getvalue(), "image/png", width, height, alt="Logo")


def edited(old: str, new: str) -> Theme:
    """The starter after someone typed `new` over `old` in Word."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(STARTER)) as before, ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            after.writestr(name, content)
    return Theme("templates/institution", {"release.docx": stream.getvalue()})


def refused(theme: Theme) -> tuple[str, dict[str, str | int], str | None]:
    """Code, facts and file of the one problem for which the template is refused."""
    with pytest.raises(Refusal) as refusal:
        render(edition(), theme)
    (problem,) = refusal.value.problems
    return problem.code, dict(problem.facts), problem.place.file


def builder() -> ModuleType:
    """scripts/word_template.py as a module."""
    sys.path.insert(0, str(ROOT / "scripts"))
    return importlib.import_module("word_template")


def audit(document: bytes, folder: Path) -> list[str]:
    """What the validator of Open XML files finds."""
    (folder / "audited.docx").write_bytes(document)
    return [str(each) for each in OpenXmlValidator().validate(folder / "audited.docx").errors]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_of_the_edition_can_be_read_in_the_document(language: Language) -> None:
    release = edition(language)
    read = "\n".join(words(root) for root in parts(render(release, THEME)).values())

    assert [text for text in leaves(release) if text not in read] == []


def test_every_contact_and_address_stands_once_in_the_body() -> None:
    read = words(parts(render(edition(), THEME))["word/document.xml"])
    people = [person for block in edition().contacts for person in block.contacts]
    sought = [text for person in people for text in (person.name, *person.emails)]

    assert {text: read.count(text) for text in sought} == dict.fromkeys(sought, 1)


def test_the_contacts_of_a_sole_organisation_stand_side_by_side(tmp_path: Path) -> None:
    document = render(replace(edition(), contacts=edition().contacts[:1]), THEME)
    (box,) = list(parts(document)["word/document.xml"].iter(qn("w:tbl")))[-1:]
    cells = [words(cell).split()[:2] for cell in box.iter(qn("w:tc"))]

    assert cells == [["Région", "Camille"], ["Inès", "DA"]]
    assert audit(document, tmp_path) == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_word_finds_nothing_to_repair(language: Language, tmp_path: Path) -> None:
    release = edition(language)
    signed = replace(release, issuers=tuple(
        replace(issuer, logo=logo(*size))
        for issuer, size in zip(release.issuers, ((600, 150), (300, 300)), strict=True)
    ))  # fmt: skip

    assert audit(render(release, THEME), tmp_path) == []
    assert audit(render(signed, THEME), tmp_path) == []


def test_word_finds_nothing_to_repair_in_the_template_itself(tmp_path: Path) -> None:
    assert audit(STARTER, tmp_path) == []


@pytest.mark.libreoffice
def test_libreoffice_opens_the_document(tmp_path: Path) -> None:
    (tmp_path / "release.docx").write_bytes(render(edition(), THEME))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*order, str(tmp_path / "release.docx")], check=True, capture_output=True)

    assert (tmp_path / "release.pdf").read_bytes().startswith(b"%PDF")


def test_two_processes_elsewhere_and_at_another_hour_write_the_same_bytes() -> None:
    order = (
        "import hashlib; from tests import test_docx as t;"
        "print(hashlib.sha256(t.render(t.edition(), t.THEME)).hexdigest())"
    )
    worlds = (("0", "UTC"), ("7", "Pacific/Auckland"))
    written = {
        subprocess.run(
            [sys.executable, "-c", order], cwd=ROOT, check=True, capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
        ).stdout
        for seed, zone in worlds
    }  # fmt: skip

    assert len(written) == 1


def test_the_template_is_the_one_its_script_builds() -> None:
    assert builder().template() == STARTER


def test_a_word_nobody_knows_is_named_with_its_paragraph() -> None:
    theme = edited("{{ title }}", "{{ titel }}")

    assert refused(theme) == (
        "template-variable",
        {"name": "titel", "text": "{{ titel }}"},
        "templates/institution/release.docx",
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{%p if subtitle %}", "{%p iff subtitle %}", "template-syntax"),
        ("{{ subtitle }}", "{{ subtitle + 1 }}", "template-syntax"),
        ("{{ subtitle }}", "{{ ''.__class__.__mro__ }}", "template-syntax"),
        ("{{p section.body }}", "{{ section.body }}", "template-leftover"),
        ("{{r standfirst }}", "{{ standfirst }}", "template-leftover"),
    ],
)
def test_a_fault_of_the_template_is_refused_and_never_a_traceback(
    old: str, new: str, code: str
) -> None:
    assert refused(edited(old, new))[0] == code


def test_a_file_that_is_no_word_document_is_refused() -> None:
    assert refused(Theme("look", {"release.docx": b"nothing"}))[0] == "template-unreadable"


def test_a_no_break_space_typed_into_a_tag_does_no_harm() -> None:
    theme = edited("{%p if subtitle %}", "{%p\u00a0if subtitle\u202f%}")

    assert render(edition(), theme) == render(edition(), THEME)


def test_every_picture_says_what_it_shows() -> None:
    release = replace(edition(), issuers=(replace(edition().issuers[0], logo=logo(400, 200)),))
    drawings = [
        (drawing.get("id"), drawing.get("descr"))
        for root in parts(render(release, THEME)).values()
        for drawing in root.iter(qn("wp:docPr"))
    ]

    assert {alt for _, alt in drawings} == {"Logo", "Une chercheuse devant une paillasse"}
    assert len({number for number, _ in drawings}) == len(drawings)


def test_tables_of_figures_and_hours_repeat_their_header() -> None:
    body = parts(render(edition(), THEME))["word/document.xml"]
    headers = [
        "".join(row.itertext())
        for row in body.iter(qn("w:tr"))
        if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    ]

    assert headers == ["AnnéeEmplois", "HoraireSéance"]


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr-FR"), ("en", "en-GB")])
def test_the_document_speaks_its_own_language(language: Language, locale: str) -> None:
    document = docx.Document(io.BytesIO(render(edition(language), THEME)))
    inside = {each.get(qn("w:val")) for each in document.element.iter(qn("w:lang"))}
    styles = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}

    assert document.core_properties.language == locale
    assert (styles, inside) == ({locale}, {"en-GB"} - {locale})


def test_properties_name_the_release_and_its_issuers_once() -> None:
    with ZipFile(io.BytesIO(render(edition(), THEME))) as file:
        properties = etree.fromstring(file.read("docProps/core.xml"))
    said = [(etree.QName(each).localname, each.text) for each in properties]

    assert ("title", edition().title) in said
    assert ("creator", "Région Bourgogne, Préfecture de région") in said
    assert ("created", "2026-05-28T00:00:00Z") in said
    assert len({name for name, _ in said}) == len(said)


def test_what_is_absent_leaves_no_empty_paragraph() -> None:
    bare = Edition(**{
        **{field.name: getattr(edition(), field.name) for field in fields(Edition)},
        "subtitle": "", "number": "", "embargo": "", "practical": (), "quotes": (),
        "key_figures": (), "events": (), "registration": None, "links": (), "notes": (),
        "pictures": (), "about": (), "hashtags": (),
    })  # fmt: skip
    body = parts(render(bare, THEME))["word/document.xml"]
    empty = [p for p in body.iter(qn("w:p")) if not "".join(p.itertext()).strip()]

    # The last paragraph is Word's own: it wants one after a table.
    assert empty == list(body.iter(qn("w:p")))[-1:]


def test_each_numbered_list_starts_again() -> None:
    body = parts(render(edition(), THEME))["word/document.xml"]
    numbers = [
        (number.get(qn("w:val")), text_of((Run("".join(p.itertext())),)))
        for p in body.iter(qn("w:p"))
        for number in p.iter(qn("w:numId"))
    ]
    first, second = (n for n, text in numbers if text in ("données ;", "Une première note."))

    assert first != second
