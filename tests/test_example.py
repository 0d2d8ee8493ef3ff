"""The example office: real events, real kits, looked at by the tools of those who receive them."""

from __future__ import annotations

import email
import email.policy
import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import page as pdf_validator
import pytest
from lxml import etree, html
from openxml_audit import OpenXmlValidator

from presskit.labels import KINDS
from presskit.model import Release
from presskit.names import print_name
from presskit.office import open_office
from presskit.translation import Direction
from presskit.translation.files import read_review, review_file
from tests.browser import opened, violations
from tests.conftest import Command
from tests.looks import ROOT
from tests.offices import tree
from tests.word_files import opened_by_libreoffice

if TYPE_CHECKING:
    from playwright.sync_api import Browser

JUNE = "2026-06-10-assises-biotherapies"
IN_ENGLISH = "2026-07-02-rencontres-internationales-besancon"
DOSSIER = "2026-06-10-dossier-biotherapies"
SLUGS = sorted(path.stem for path in (ROOT / "releases").glob("*.yaml"))
BEFORE_THE_EVENT = "2026-06-01 09:00 +02:00"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def build(out: Path, **environment: str) -> Path:
    """Build the example office in a fresh process."""
    command = [sys.executable, "-m", "presskit", "build", "--quiet", "--office", str(ROOT),
               "--out", str(out), "--as-of", BEFORE_THE_EVENT]  # fmt: skip
    subprocess.run(command, check=True, cwd=out, capture_output=True,
                   env={**os.environ, "PYTHONPATH": str(ROOT), **environment})  # fmt: skip
    return out


@pytest.fixture(scope="session")
def kits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kits of the repository's own office."""
    return build(tmp_path_factory.mktemp("kits"), TZ="Europe/Paris")


def documents(kits: Path, kind: str) -> list[Path]:
    return sorted(kits.glob(f"*/*/*.{kind}"))


def test_other_processes_zones_seeds_and_locales_make_the_same_bytes(
    kits: Path, tmp_path: Path
) -> None:
    assert tree(build(tmp_path, TZ="Pacific/Auckland", PYTHONHASHSEED="7", LC_ALL="C")) == tree(
        kits
    )


def test_the_example_office_has_no_error_and_no_warning(presskit: Command) -> None:
    answer = presskit("check", "--json", "--office", str(ROOT))

    assert answer.code == 0
    assert answer.json["counts"]["error"] == answer.json["counts"]["warning"] == 0
    assert answer.json["releases"] == SLUGS


def test_the_june_invitation_names_one_contact_twice_and_says_so(presskit: Command) -> None:
    problems = presskit("check", JUNE, "--json", "--office", str(ROOT)).json["problems"]

    assert [problem["code"] for problem in problems] == ["contact-joined"]


def releases() -> list[Release]:
    files = open_office(ROOT).releases
    return [file.release for file in files if file.release]


def test_the_example_office_has_a_document_of_every_kind() -> None:
    assert {release.kind for release in releases()} == set(KINDS)


def test_a_quotation_is_translated_once_however_often_it_is_quoted() -> None:
    quoted: dict[str, set[str]] = {}
    for quote in (quote for release in releases() for quote in release.quotes.values()):
        quoted.setdefault(quote.text.fr or "", set()).add(quote.text.en or "")

    assert [each for each in quoted.values() if len(each) > 1] == []
    assert all(quote.source for release in releases() for quote in release.quotes.values())


# ------------------------------------------------------------------------- the other language


def test_nothing_in_the_example_is_left_to_a_machine(presskit: Command) -> None:
    answer = presskit("translate", "--dry-run", "--json", "--office", str(ROOT))

    assert (answer.code, answer.json["problems"]) == (0, [])
    sent = {name: count for name, count in answer.json["segments"].items() if count}
    assert set(sent) == {"kept"}


def test_a_release_written_in_english_first_has_its_french_reviewed_by_a_press_officer() -> None:
    path = review_file(ROOT / "translations", IN_ENGLISH, "fr")
    review = read_review(path, path.name, IN_ENGLISH, Direction("en", "fr-FR")).review

    lallemand = print_name(open_office(ROOT).press.entries["hugo-lallemand"].name or "", "plain")
    assert review is not None
    assert {(entry.state, entry.by, entry.at) for entry in review.entries} == {
        ("reviewed", lallemand, "2026-07-01")
    }


def test_each_language_of_that_release_is_whole(kits: Path) -> None:
    folder = kits / IN_ENGLISH
    french = (folder / f"fr/{IN_ENGLISH}-fr.txt").read_text("utf-8")
    english = (folder / f"en/{IN_ENGLISH}-en.txt").read_text("utf-8")

    assert "À Besançon, fabricants de biothérapies" in french
    assert "Biotherapy manufacturers to meet" in english
    assert [word for word in (" the ", " and ", "Press ") if word in french] == []
    assert [word for word in (" les ", " et ", "presse ") if word in english] == []


# -------------------------------------------------------------------- contacts, once everywhere


def docx_words(path: Path) -> str:
    with ZipFile(path) as archive:
        parts = [archive.read(name) for name in archive.namelist()
                 if re.fullmatch(r"word/(document|header.*|footer.*)\.xml", name)]  # fmt: skip
    paragraphs = [p for part in parts for p in etree.fromstring(part).iter(f"{WORD}p")]
    return "\n".join("".join(t.text or "" for t in p.iter(f"{WORD}t")) for p in paragraphs)


def pdf_words(path: Path) -> str:
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def html_words(content: bytes) -> str:
    root = html.fromstring(content)
    for hidden in root.xpath("//script | //style | //head"):
        hidden.drop_tree()
    return "\n".join(root.itertext())


def mail_parts(path: Path) -> list[str]:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    plain, rich = (part for part in message.walk() if part.get_content_maintype() == "text")
    return [plain.get_content(), html_words(rich.get_content().encode())]


@cache
def words(path: Path) -> tuple[str, ...]:
    """The visible words of a document; a mail has two parts."""
    match path.suffix:
        case ".docx":
            return (docx_words(path),)
        case ".pdf":
            return (pdf_words(path),)
        case ".html":
            return (html_words(path.read_bytes()),)
        case ".eml":
            return tuple(mail_parts(path))
        case _:
            return (path.read_text("utf-8"),)


NAMES = ("Jouffroy", "Cordier", "Bouveret", "Lallemand")
ADDRESSES = ("m.jouffroy@region.example", "t.cordier@region.example", "presse@prefecture.example",
             "i.bouveret@prefecture.example", "h.lallemand@agence.example")  # fmt: skip


def papers(slug: str) -> list[str]:
    """The documents of a kit."""
    return [f"{tongue}/{slug}-{tongue}.{kind}" for tongue in ("fr", "en")
            for kind in ("docx", "pdf", "html", "txt", "eml")]  # fmt: skip


IN_JUNE = [(slug, name) for slug in (JUNE, DOSSIER) for name in (*papers(slug), "index.html")]


@pytest.mark.poppler
@pytest.mark.parametrize(("slug", "name"), IN_JUNE, ids=lambda word: word.rpartition("/")[2])
def test_each_press_contact_stands_once_in_every_document_of_june(
    kits: Path, slug: str, name: str
) -> None:
    for text in words(kits / slug / name):
        counts = {who: len(re.findall(who, text, re.IGNORECASE)) for who in ADDRESSES}

        assert counts == dict.fromkeys(ADDRESSES, 1)
        bare = re.sub(r"\S+@\S+", "", text)
        assert {who: len(re.findall(rf"\b{who}\b", bare, re.IGNORECASE)) for who in NAMES} == (
            dict.fromkeys(NAMES, 1)
        )


def test_the_june_kit_has_every_document_in_both_languages(kits: Path) -> None:
    manifest = json.loads((kits / JUNE / "manifest.json").read_text("utf-8"))

    assert {entry["path"] for entry in manifest["files"]} >= {*papers(JUNE), "index.html"}
    with ZipFile(kits / f"{JUNE}.zip") as archive:
        assert {f"{JUNE}/{name}" for name in papers(JUNE)} <= set(archive.namelist())


# ------------------------------------------------------------------------------- outside judges


def test_word_finds_nothing_to_repair_in_any_document(kits: Path) -> None:
    found = {path.name: [str(each) for each in OpenXmlValidator().validate(path).errors]
             for path in documents(kits, "docx")}  # fmt: skip

    assert found == {path.name: [] for path in documents(kits, "docx")}
    assert len(found) == 2 * len(SLUGS)


def test_no_pdf_fails_pdf_ua_1(kits: Path) -> None:
    profile = pdf_validator.ValidationProfile.PDF_UA_1
    reports = {path.name: pdf_validator.validate_pdf_bytes(path.read_bytes(), profile=profile)
               for path in documents(kits, "pdf")}  # fmt: skip

    assert {name: [f.message for f in report.failures] for name, report in reports.items()} == {
        path.name: [] for path in documents(kits, "pdf")
    }


@pytest.mark.libreoffice
def test_libreoffice_opens_every_word_document(kits: Path, tmp_path: Path) -> None:
    files = documents(kits, "docx")

    assert opened_by_libreoffice(tmp_path, files) == {path.stem for path in files}


@pytest.mark.browser
@pytest.mark.parametrize("slug", SLUGS)
def test_axe_finds_nothing_on_any_page_and_no_page_asks_for_anything(
    browser: Browser, kits: Path, slug: str
) -> None:
    pages = sorted((kits / slug).rglob("*.html"))

    found = {}
    for path in pages:
        with opened(browser, path) as (shown, faults):
            for width in (1280, 390):
                shown.set_viewport_size({"width": width, "height": 900})
                found[f"{path.name} {width}"] = [*violations(shown), *faults]

    assert {name: faults for name, faults in found.items() if faults} == {}
    assert len(found) == 2 * 3


# --------------------------------------------------------------------- nothing real is disturbed

OWN_TEXTS = [path for folder in ("releases", "contacts", "translations") for path in
             sorted((ROOT / folder).rglob("*")) if path.suffix in (".yaml", ".csv")]  # fmt: skip


@pytest.mark.parametrize("path", OWN_TEXTS, ids=lambda path: path.name)
def test_addresses_and_numbers_of_the_example_can_reach_nobody(path: Path) -> None:
    text = path.read_text("utf-8")

    addresses = re.findall(r"[\w.+-]+@[\w.-]+\w", text)
    assert [each for each in addresses if not each.endswith(".example")] == []
    digits = [re.sub(r"\D", "", each).removeprefix("33").removeprefix("0").removeprefix("0")
              for each in re.findall(r"(?:\+33|\b0)[\d .()-]{8,}\d", text)]  # fmt: skip
    assert [each for each in digits if not re.match(r"19900|35301|63998", each)] == []


def test_no_sentence_of_the_example_is_someone_elses() -> None:
    corpus = ROOT.parent / "shared" / "corpus" / "import"
    if not corpus.is_dir():
        pytest.skip("the corpus of real communiqués is not here: nothing was compared")
    releases = [path.read_text("utf-8") for path in OWN_TEXTS if path.parent.name != "contacts"]
    said = re.findall(r"text:\s*(.*?)\n\s*source:", "\n".join(releases), re.DOTALL)

    theirs = {run for path in corpus.glob("*.txt") for run in runs(path.read_text("utf-8"))}
    ours = {run for text in releases for run in runs(text)} - runs(" ".join(said))
    assert sorted(" ".join(run) for run in ours & theirs) == []


def runs(text: str, length: int = 10) -> set[tuple[str, ...]]:
    """Every run of ten words, folded."""
    found = re.findall(r"\w+", text.casefold())
    return {tuple(found[n : n + length]) for n in range(len(found) - length + 1)}
