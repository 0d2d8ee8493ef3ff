"""The web page and the kit's index: complete, safe, quiet, the same every time, open to all."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from presskit.edition import Edition, Link, Picture, Section
from presskit.markup import Run, blocks, line
from presskit.model import Language
from presskit.problems import Place, Refusal
from presskit.render import html, index
from presskit.render.index import Download
from presskit.render.markup_html import to_html
from presskit.render.templating import fill
from presskit.render.theme import Theme
from presskit.render.web import contrast, legible
from presskit.values import print_size
from tests.browser import chromium, opened, violations
from tests.sample import edition, picture

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LANGUAGES: tuple[Language, ...] = ("fr", "en")
ROOT = Path(__file__).parent.parent
# Fields that steer a document and are not printed in it.
UNPRINTED = {
    "slug", "language", "locale", "kind", "issued_on", "embargo_until", "summary", "attribution",
    "short", "access", "start", "end", "iso_date",
    "starts_at", "ends_at", "moved_from", "alignments", "labels",
}  # fmt: skip


def look(primary: str = "#0b3d91", **templates: str) -> Theme:
    """The look Institution, with other templates in their place ("page_html" is page.html)."""
    folder = ROOT / "templates" / "institution"
    own = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    other = {name.replace("_", "."): text.encode() for name, text in templates.items()}
    return Theme("templates/institution", own | other, primary)


def page(shown: Edition) -> str:
    return html.render(shown, look()).decode()


def bare(shown: Edition) -> Edition:
    """The same with all that may be left out left out: a title, a section, an office."""
    return replace(
        shown, number="", subtitle="", status="", embargo="", standfirst=(), practical=(),
        issuers=(), sections=shown.sections[1:], quotes=(), key_figures=(), events=(), links=(),
        registration=None, end_mark="", notes=(), pictures=(), about=(), contacts=(), hashtags=(),
        website="", address="",
    )  # fmt: skip


def kit_index(*downloads: Download) -> str:
    return index.render([edition("fr"), edition("en")], downloads, look()).decode()


def words(value: object) -> Iterator[str]:
    """Every text a reader must find."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Run):
        yield value.text
    elif isinstance(value, Picture):
        yield from (value.alt, value.caption, value.credit, value.licence)
    elif isinstance(value, tuple):
        for part in value:
            yield from words(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in UNPRINTED:
                yield from words(getattr(value, field.name))


def spaced(text: str) -> str:
    return " ".join(unescape(text).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_edition_is_on_the_page(language: Language) -> None:
    shown = replace(edition(language), status="")
    text = spaced(page(shown))

    assert [each for each in words(shown) if spaced(each) not in text] == []


def test_where_nobody_signs_the_office_does() -> None:
    written = page(replace(edition(), issuers=()))

    assert f"<li>{edition().office}</li>" in written


def test_nothing_a_release_says_becomes_markup() -> None:
    hostile = '</script><script>alert("1")</script><img src=x onerror=alert(1)>'
    shown = replace(
        edition(), embargo="", title=hostile, summary=hostile, hashtags=(hostile,),
        sections=(Section(hostile, blocks(hostile + "\n\n[press](javascript:alert)")),),
        links=(Link("javascript:alert(1)", "press"), Link('https://x"onclick="alert(1)', "y")),
    )  # fmt: skip
    written = page(shown)

    assert len(re.findall("<script", written)) == 1
    assert "<img src=x" not in written
    assert 'href="javascript' not in written
    assert '"onclick' not in written


def test_only_addresses_that_run_nothing_become_links() -> None:
    addresses = ["https://a.example", "MAILTO:a@a.example", "tel:+33", "data:text/html,x", "file:x"]
    linked = [bool("<a " in to_html((Run("x", link=address),))) for address in addresses]

    assert linked == [True, True, True, False, False]


def test_markdown_keeps_its_structure() -> None:
    text = "3. un\n   - deux\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n[open **science**]{lang=en}"

    assert to_html(blocks(text)).replace("\n", "") == (
        '<ol start="3"><li>un<ul><li>deux</li></ul></li></ol>'
        '<div class="table"><table><thead><tr><th scope="col">a</th>'
        '<th scope="col" class="right">b</th></tr></thead>'
        '<tbody><tr><td>1</td><td class="right">2</td></tr></tbody></table></div>'
        '<p><span lang="en">open </span><span lang="en"><strong>science</strong></span></p>'
    )


def test_a_link_stays_one_link_whatever_is_bold_in_it() -> None:
    assert to_html(line("[le **bilan**](https://a.example)")) == (
        '<a href="https://a.example">le <strong>bilan</strong></a>'
    )


@pytest.mark.parametrize("text", ["#### Bas\n\n### Haut", "### Haut\n\n#### Bas", "> #### Bas"])
@pytest.mark.parametrize("heading", ["", "Une partie"])
def test_no_heading_is_skipped(text: str, heading: str) -> None:
    written = page(replace(edition(), sections=(Section(heading, blocks(text)),), practical=()))
    levels = [int(level) for level in re.findall(r"<h(\d)", written)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("written", [page(edition()), kit_index()], ids=["page", "index"])
def test_each_contact_is_printed_once(written: str) -> None:
    people = [each for block in edition().contacts for each in block.contacts]
    emails = [email for each in people for email in each.emails]

    assert [written.count(f">{email}<") for email in emails] == [1] * len(emails)


def test_search_engines_read_nothing_under_embargo() -> None:
    written = page(edition())

    assert "application/ld+json" not in written
    assert '<meta name="robots" content="noindex">' in written


def test_search_engines_read_the_article_and_its_events_afterwards() -> None:
    written = page(replace(edition(), embargo="", title="R&D </script> bilan"))
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', written)
    assert script is not None
    article, event = json.loads(script[1])["@graph"]

    assert article["headline"] == "R&D </script> bilan"
    assert (article["inLanguage"], article["datePublished"]) == ("fr-FR", "2026-05-28")
    assert (event["startDate"], event["endDate"], event["previousStartDate"]) == (
        "2026-06-10T09:00:00+02:00", "2026-06-10T13:00:00+02:00", "2026-06-03",
    )  # fmt: skip
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"


def test_the_same_edition_gives_the_same_bytes_in_any_process() -> None:
    program = (
        "import hashlib; from tests.test_html import *;"
        "print(hashlib.sha256((page(edition()) + kit_index()).encode()).hexdigest())"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
        ).stdout
        for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/Lima"))
    }  # fmt: skip

    assert len(prints) == 1


@pytest.mark.parametrize(
    ("template", "code", "fact"),
    [
        ("<p>\n{{ titel }}", "template-variable", "titel"),
        ("<p>\n{{ edition.title.__class__ }}", "template-variable", "__class__"),
        ("<p>\n{{ lipsum() }}", "template-variable", "lipsum"),
        ("<p>\n{{ edition.title | html }}", "template-syntax", "html: str"),
        ("<p>\n{{ edition.title + 3 }}", "template-syntax", 'can only concatenate str (not "int")'),
        ("<p>\n{{ edition.title | shout }}", "template-syntax", "No filter named 'shout'."),
        ("<p>\n{% include 'page.html' %}", "template-syntax", "maximum recursion depth exceeded"),
        ("<p>\n{% include 'foot.html' %}", "template-missing", "foot.html"),
        ("<p>\n{% if %}", "template-syntax", "Expected an expression"),
    ],
)
def test_a_fault_of_a_template_is_refused_with_its_line(
    template: str, code: str, fact: str
) -> None:
    with pytest.raises(Refusal) as refused:
        html.render(edition(), look(page_html=template))
    problem = refused.value.problems[0]

    assert (problem.code, problem.place) == (code, Place("templates/institution/page.html", 2))
    assert str(next(iter(problem.facts.values()))).startswith(fact)


def test_a_plain_text_template_is_not_escaped() -> None:
    theme = look(a_txt="{{ title }}", a_html="{{ title }}")

    assert fill(theme, "a.txt", title="R&D") == "R&D"
    assert fill(theme, "a.html", title="R&D") == "R&amp;D"


@pytest.mark.parametrize("primary", ["#0b3d91", "#ffdd00", "#000000", "#ffffff", "#7f7f7f"])
@pytest.mark.parametrize("ground", [(255, 255, 255), (22, 24, 28)])
def test_any_colour_of_an_office_becomes_legible(primary: str, ground: tuple[int, ...]) -> None:
    colour = legible(primary, ground)
    parts = tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))

    assert contrast(parts, ground) >= 4.5


@pytest.mark.parametrize(
    ("size", "french", "english"),
    [(12, "1 Ko", "1 KB"), (182_400, "182 Ko", "182 KB"), (999_700, "1,0 Mo", "1.0 MB"),
     (1_250_000, "1,2 Mo", "1.2 MB"), (12_400_000, "12,4 Mo", "12.4 MB")],
)  # fmt: skip
def test_a_size_is_printed_as_its_language_does(size: int, french: str, english: str) -> None:
    shown = [print_size(size, language).replace("\N{NO-BREAK SPACE}", " ")
             for language in LANGUAGES]  # fmt: skip

    assert shown == [french, english]


def test_downloads_stand_with_their_language_kind_and_size() -> None:
    written = kit_index(
        Download("fr", "Word", "fr/où & quand.docx", 182_000),
        Download("en", "PDF", "en/x.pdf", 1_500_000),
    )
    french, english = written.split('<article id="en"')

    assert "fr/o%C3%B9%20%26%20quand.docx" in french
    assert "DOCX, 182\N{NO-BREAK SPACE}Ko" in french
    assert "1.5\N{NO-BREAK SPACE}MB" in english


# ------------------------------------------------------------------------------- in a browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit's folder with both pages, the index and the pictures it shows."""
    folder = tmp_path_factory.mktemp("kit")
    (folder / "media").mkdir()
    for name in (picture().name, picture().original):
        (folder / "media" / name).write_bytes(picture().data)
    for language in LANGUAGES:
        lifted = replace(edition(language), embargo="", status="Status")
        (folder / f"{language}.html").write_text(page(edition(language)), encoding="utf-8")
        (folder / f"{language}-lifted.html").write_text(page(lifted), encoding="utf-8")
    downloads = [Download("fr", "Word", "fr/a.docx", 1), Download("", "ZIP", "../a.zip", 1)]
    (folder / "index.html").write_text(kit_index(*downloads), encoding="utf-8")
    (folder / "bare.html").write_text(page(bare(edition())), encoding="utf-8")
    only = index.render([bare(edition())], [], look())
    (folder / "bare-index.html").write_bytes(only)
    pale = index.render([edition("en")], downloads, look("#ffdd00"))
    (folder / "pale.html").write_bytes(pale)
    return folder


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    ("name", "locale"),
    [("fr", "fr-FR"), ("en", "en-GB"), ("fr-lifted", "fr-FR"), ("en-lifted", "en-GB"),
     ("index", "fr-FR"), ("index", "en-GB"), ("pale", "en-GB"), ("bare", "fr-FR"),
     ("bare-index", "fr-FR")],
)  # fmt: skip
def test_a_page_is_open_to_all_and_asks_for_nothing(
    browser: Browser, kit: Path, name: str, locale: str, width: int, dark: bool
) -> None:
    with opened(browser, kit / f"{name}.html", width=width, dark=dark, locale=locale) as (
        shown, faults,
    ):  # fmt: skip
        overflow = shown.evaluate("document.documentElement.scrollWidth > innerWidth")

        assert (violations(shown), faults, overflow) == ([], [], False)


@pytest.mark.browser
def test_the_check_sees_a_fault(browser: Browser, kit: Path) -> None:
    faulty = kit / "faulty.html"
    asking = '<img src="https://x.example/a.png"><p style="color:red">x</p>'
    faulty.write_text(page(edition()).replace("<h1>", asking + "<h1>"), encoding="utf-8")
    with opened(browser, faulty) as (shown, faults):
        assert [each.split(":")[0] for each in violations(shown)] == ["image-alt"]
        assert len(faults) >= 2


@pytest.mark.browser
@pytest.mark.parametrize(("locale", "first"), [("fr-FR", "fr"), ("en-US", "en"), ("de-DE", "fr")])
def test_the_index_opens_in_the_language_of_the_browser(
    browser: Browser, kit: Path, locale: str, first: str
) -> None:
    with opened(browser, kit / "index.html", locale=locale) as (shown, _):
        visible = [each for each in LANGUAGES if shown.locator(f"article#{each}").is_visible()]

        assert visible == [first]


@pytest.mark.browser
def test_the_language_switch_works_from_a_disk(browser: Browser, kit: Path) -> None:
    with opened(browser, kit / "index.html") as (shown, _):
        shown.get_by_role("link", name="English").click()

        shown.locator("article#en").wait_for(state="visible")
        assert not shown.locator("article#fr").is_visible()
        assert shown.evaluate("document.documentElement.lang") == "en-GB"
        assert shown.get_by_role("heading", name="Media contacts", exact=True).is_visible()


@pytest.mark.browser
def test_without_scripts_both_languages_follow_each_other(browser: Browser, kit: Path) -> None:
    with opened(browser, kit / "index.html", scripts=False) as (shown, faults):
        assert shown.locator("article").count() == 2
        assert all(article.is_visible() for article in shown.locator("article").all())
        assert faults == []


@pytest.mark.browser
def test_pictures_come_from_the_folder_of_the_kit(browser: Browser, kit: Path) -> None:
    with opened(browser, kit / "index.html") as (shown, _):
        loaded = "[...document.images].every((image) => image.complete && image.naturalWidth > 0)"
        shown.wait_for_load_state("networkidle")

        assert shown.evaluate(loaded)
