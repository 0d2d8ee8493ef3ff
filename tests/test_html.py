"""The web page and the kit's index: complete, safe, quiet, the same every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from html import escape, unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from msgspec.structs import replace

from presskit.edition import Attachment, Edition, Link, Online, Sealed, Section
from presskit.edition.captions import Captioned
from presskit.edition.headings import levelled
from presskit.edition.reading import texts_to_find
from presskit.labels import KINDS, labels
from presskit.markup import blocks
from presskit.media import Labels, Rendition
from presskit.model import LANGUAGES, Kind, Language
from presskit.problems import Place, Refusal
from presskit.render.credits import Entry
from presskit.render.templating import fill
from presskit.render.text import text_of_quote, whole_text
from presskit.render.web import index
from presskit.render.web import page as html
from tests.looks import LOOKS, ROOT, changed, starter
from tests.sample import bare, edition, of_kind

# What a journalist finds in the documents and does not take away from the index.
READ_ELSEWHERE = {"sections", "parts", "links", "end_mark", "notes", "hashtags"}
ONLINE = Online(
    "https://presse.example/x/fr/x-fr.html", "https://presse.example/x/index.html#fr",
    "https://presse.example/x.zip",
)  # fmt: skip
# What else a kit holds, and its seal.
FILES = {
    **{f"{language}/2026-06-10-exemple-{language}.{kind}": 182_000
       for language in LANGUAGES for kind in ("docx", "html", "eml", "ninjs.json")},
    "programme.ics": 7_000, "contacts.vcf": 2_000, "media/contact-sheet.pdf": 90_000,
    "media/credits.csv": 1_000, "media/paillasse-web.jpg": 240_000,
    "media/paillasse.jpg": 3_100_000,
}  # fmt: skip
ENTRY = Entry(
    Captioned("media/paillasse.jpg", "", Labels(people=("Anne LEROY",)), is_picture=True,
              until={"fr": "Utilisable jusqu’au 31 décembre 2026"}),
    3_100_000, 4000, 2667, Rendition("paillasse-thumb.jpg", b"", "image/jpeg", 480, 320),
)  # fmt: skip
SEALED = Sealed("Empreinte : 7F3A · presse.example/presskit.pub", "7F3A 91C2 04BD E865 1C0D",
                "ssh-ed25519 AAAAC3Nza", "https://presse.example/presskit.pub")  # fmt: skip


def page(shown: Edition, look: str = "institution") -> str:
    return html.render(shown, starter(look)).decode()


def kit_index(
    files: Mapping[str, int] | None = None, look: str = "institution", kind: Kind = "invitation"
) -> str:
    editions = [of_kind(kind, language) for language in LANGUAGES]
    return index.render(editions, starter(look), files or {}, [ENTRY]).decode()


class _Reader(HTMLParser):
    """What is printed of a page: its text, without attributes, style and scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("script", "style", "title")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style", "title")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.texts.append(data)


def spaced(text: str) -> str:
    return " ".join(text.split())


def printed(written: str) -> str:
    reader = _Reader()
    reader.feed(written)
    return spaced("".join(reader.texts))


def lost(shown: Edition, written: str) -> list[tuple[str, str]]:
    found = printed(written)
    return [(field, text) for field, text in texts_to_find(shown) if spaced(text) not in found]


def ids(written: str) -> list[str]:
    return re.findall(r' id="([^"]*)"', written)


def copied(written: str) -> list[str]:
    return [unescape(text) for text in re.findall(r'data-copy="([^"]*)"', written)]


def structured(shown: Edition) -> dict[str, object]:
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(shown))
    assert script is not None
    return dict(json.loads(script[1])["@graph"][0])


# ---------------------------------------------------------------------------------- complete


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", LOOKS)
def test_every_text_of_the_edition_is_on_the_page(
    look: str, kind: Kind, language: Language
) -> None:
    shown = of_kind(kind, language)

    assert lost(shown, page(shown, look)) == []


@pytest.mark.parametrize("look", LOOKS)
def test_a_page_with_nothing_optional_has_what_there_is(look: str) -> None:
    assert lost(bare(), page(bare(), look)) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", LOOKS)
def test_the_index_has_what_a_journalist_takes_away(look: str, kind: Kind) -> None:
    written = kit_index(look=look, kind=kind)
    missing = [each for language in LANGUAGES for each in lost(of_kind(kind, language), written)]

    assert [each for each in missing if each[0] not in READ_ELSEWHERE] == []


def test_the_index_has_the_quotes_and_figures_of_every_part() -> None:
    written = printed(kit_index(kind="press-kit"))

    assert "Rose PINEL" in written
    assert "42 brevets" in written


def test_where_nobody_signs_the_office_does() -> None:
    assert f"<li>{edition().office}</li>" in page(replace(edition(), issuers=()))


def test_each_picture_is_inlined_once_wherever_it_stands() -> None:
    counts = [page(edition(), look).count("data:image/jpeg") for look in LOOKS]

    assert counts == [1, 1, 1]


@pytest.mark.parametrize("written", [page(edition()), kit_index()], ids=["page", "index"])
def test_each_contact_is_printed_once(written: str) -> None:
    people = [each for block in edition().contacts for each in block.contacts]
    emails = [email for each in people for email in each.emails]

    assert [written.count(f">{email}<") for email in emails] == [1] * len(emails)


# ------------------------------------------------------------------- places and languages


def test_the_parts_of_a_page_are_called_alike_in_both_languages() -> None:
    french, english = (ids(page(of_kind("press-kit", language))) for language in LANGUAGES)

    assert french == english
    assert len(set(french)) == len(french)


def test_the_index_names_each_part_once_with_its_language() -> None:
    found = ids(kit_index(kind="press-kit"))
    shared = {each.removeprefix("fr-") for each in found if each.startswith("fr-")}

    assert len(set(found)) == len(found)
    assert shared == {each.removeprefix("en-") for each in found if each.startswith("en-")}


def test_the_contents_of_a_press_kit_lead_to_its_chapters() -> None:
    shown = of_kind("press-kit")
    anchors = [chapter.anchor for chapter in shown.contents]

    assert set(anchors) <= set(ids(page(shown)))
    assert set(anchors) <= set(ids(page(shown, "magazine")))
    assert all(f'href="#{anchor}"' in page(shown) for anchor in anchors)


def test_the_index_leads_to_the_chapters_of_the_web_page() -> None:
    with_page = kit_index({"fr/2026-06-10-exemple-fr.html": 1}, kind="press-kit")

    assert 'href="fr/2026-06-10-exemple-fr.html#part-1"' in with_page
    assert "#part-1" not in kit_index(kind="press-kit")


def test_a_page_leads_to_its_other_language() -> None:
    written = page(edition())

    assert '<link rel="alternate" hreflang="fr-FR" href="2026-06-10-exemple-fr.html">' in written
    assert 'hreflang="en-GB" href="../en/2026-06-10-exemple-en.html"' in written
    assert '<a href="../en/2026-06-10-exemple-en.html" lang="en-GB"' in written
    assert '<meta property="og:locale:alternate" content="en_GB">' in written


def test_addresses_are_absolute_where_the_kit_is_online_and_only_there() -> None:
    written = page(replace(edition(), online=ONLINE))

    assert f'<link rel="canonical" href="{ONLINE.page}">' in written
    assert 'href="https://presse.example/x/en/2026-06-10-exemple-en.html"' in written
    assert 'og:image" content="https://presse.example/x/media/paillasse-web.jpg"' in written
    assert f'og:image:alt" content="{edition().pictures[0].alt}"' in written
    for absent in ("canonical", "og:url", "og:image", "summary_large_image"):
        assert absent not in page(edition())


# ---------------------------------------------------------------------------------- copying


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_hold_what_they_copy_as_in_plain_text(language: Language) -> None:
    shown = edition(language)
    offered = copied(page(shown))

    assert offered[0] == whole_text(shown, starter()).strip()
    assert offered[1] == shown.title
    assert text_of_quote(shown.quotes[0], language) in offered
    assert "À propos de la Préfecture\n\nL’État accompagne." in offered
    assert [text for text in offered if text != text.strip()] == []


def test_buttons_wait_for_the_script() -> None:
    written = page(edition()) + kit_index()

    assert written.count("<button") == written.count('class="copy" hidden')


# ------------------------------------------------------------------------------------- safe


def test_nothing_a_release_says_becomes_markup() -> None:
    hostile = '</script><script>alert("1")</script><img src=x onerror=alert(1)>'
    shown = replace(
        edition(), embargo="", title=hostile, summary=hostile, hashtags=(hostile,),
        sections=(Section(hostile, blocks(hostile + "\n\n[press](javascript:alert)")),),
        links=(Link("javascript:alert(1)", "press"), Link('https://x"onclick="alert(1)', "y")),
    )  # fmt: skip
    written = page(shown)

    assert len(re.findall("<script", written)) == 2
    assert "<img src=x" not in written
    assert 'href="javascript' not in written
    assert '"onclick' not in written


def test_compound_names_stay_whole_in_titles_and_are_copied_as_they_are() -> None:
    written = page(replace(edition(), title="La Bourgogne-Franche-Comté & vous"))

    assert 'La <span class="whole">Bourgogne-Franche-Comté</span> &amp; vous</h1>' in written
    assert 'data-copy="La Bourgogne-Franche-Comté &amp; vous"' in written


def test_a_name_in_another_script_does_not_turn_what_stands_beside_it() -> None:
    shown = edition()
    quote = replace(shown.quotes[0], speaker="דנה לוי")

    assert '<bdi class="name">דנה לוי</bdi>' in page(replace(shown, quotes=(quote,)))


# --------------------------------------------------------------------------------- headings


@pytest.mark.parametrize("text", ["#### Bas\n\n### Haut", "### Haut\n\n#### Bas", "> #### Bas"])
@pytest.mark.parametrize("heading", ["", "Une partie"])
def test_no_heading_is_skipped(text: str, heading: str) -> None:
    sections = tuple(levelled((Section(heading, blocks(text)),)))
    written = page(replace(of_kind("press-kit"), sections=sections))
    levels = [int(level) for level in re.findall(r"<h(\d)", written)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


# --------------------------------------------------------------------------- search engines


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


def test_search_engines_read_translations_and_pictures_of_a_kit_online() -> None:
    article = structured(replace(edition(), embargo="", online=ONLINE))

    assert article["url"] == ONLINE.page
    assert article["workTranslation"] == [{
        "@type": "NewsArticle", "headline": "Biotherapies: the Region & the State",
        "inLanguage": "en-GB",
        "url": "https://presse.example/x/en/2026-06-10-exemple-en.html",
    }]  # fmt: skip
    assert '"url": "https://presse.example/x/media/paillasse-web.jpg"' in json.dumps(article)


def test_search_engines_read_what_a_correction_changes() -> None:
    article = structured(replace(of_kind("correction"), embargo=""))

    assert "Heure du point presse\u00a0: 9 h 30 → 9 h" in json.dumps(article, ensure_ascii=False)
    assert "url" not in article


# -------------------------------------------------------------------------------- templates


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
    theme = changed(page_html=template)
    with pytest.raises(Refusal) as refused:
        html.render(edition(), theme)
    problem = refused.value.problems[0]

    assert (problem.code, problem.place) == (code, Place(theme.place("page.html").file, 2))
    assert str(next(iter(problem.facts.values()))).startswith(fact)


@pytest.mark.parametrize(
    ("name", "written", "ends"),
    [("look.css", "p {}\n</STYLE><p>", "</STYLE"), ("page.js", "1;\n</script><p>", "</script")],
)
def test_a_style_or_a_script_that_would_end_early_is_refused(
    name: str, written: str, ends: str
) -> None:
    theme = changed(**{name.replace(".", "_"): written})
    with pytest.raises(Refusal) as refused:
        html.render(edition(), theme)
    (problem,) = refused.value.problems

    assert (problem.place, problem.facts["detail"]) == (theme.place(name, 2), ends)


def test_a_plain_text_template_is_not_escaped() -> None:
    theme = changed(a_txt="{{ title }}", a_html="{{ title }}")

    assert fill(theme, "a.txt", title="R&D") == "R&D"
    assert fill(theme, "a.html", title="R&D") == "R&amp;D"


def test_downloads_stand_with_their_language_kind_and_size() -> None:
    shown = [replace(edition(language), slug="où & quand") for language in LANGUAGES]
    files = {"fr/où & quand-fr.docx": 182_000, "en/où & quand-en.pdf": 1_500_000}
    written = index.render(shown, starter(), files).decode()
    french, english = written.split('<article id="en"')

    assert escape("fr/o%C3%B9%20%26%20quand-fr.docx") in french
    assert "DOCX, 182\N{NO-BREAK SPACE}Ko" in french
    assert "1.5\N{NO-BREAK SPACE}MB" in english


@pytest.mark.parametrize(
    ("path", "told"),
    [("programme.ics", "Ajouter à l’agenda ICS, 7 Ko"),
     ("contacts.vcf", "Carnet d’adresses VCF, 2 Ko"),
     ("fr/2026-06-10-exemple-fr.ninjs.json", "ninjs 3.1 (JSON, 182 Ko)"),
     ("media/contact-sheet.pdf", "Planche-contact (PDF, 90 Ko)"),
     ("media/credits.csv", "Légendes et crédits (CSV, 1 Ko)"),
     ("media/paillasse-web.jpg", "Pour le web JPEG, 1200 × 800, 240 Ko"),
     ("media/paillasse.jpg", "Haute définition JPEG, 4000 × 2667, 3,1 Mo")],
)  # fmt: skip
def test_whatever_a_kit_holds_is_offered_with_its_type_and_size(path: str, told: str) -> None:
    written = kit_index(FILES)
    rest = {each: size for each, size in FILES.items() if each != path}

    assert f'href="{path}" download' in written
    assert spaced(told) in printed(written)
    if not path.endswith(".jpg"):
        assert f'href="{path}"' not in kit_index(rest)


def test_the_draft_of_an_email_is_not_for_journalists() -> None:
    assert ".eml" not in kit_index(FILES)


def test_a_picture_says_who_is_seen_and_until_when_it_may_be_used() -> None:
    found = printed(kit_index(FILES))

    assert "On y voit : Anne LEROY" in found
    assert "Utilisable jusqu’au 31 décembre 2026" in found


def test_documents_are_taken_along_and_videos_are_visited() -> None:
    plan = Attachment("Le plan d’accès", "PDF, 182 Ko", name="plan d’accès.pdf")
    video = Attachment("Le film", "video.example", url="https://video.example/a?b=1&c=2")
    odd = Attachment("Le son", "x", url="javascript:alert(1)")
    shown = replace(edition(), pictures=(), attachments=(plan, video, odd))
    written = index.render([shown], starter(), FILES).decode()

    assert '<a href="media/plan%20d%E2%80%99acc%C3%A8s.pdf" download>Le plan' in written
    assert '<a href="https://video.example/a?b=1&amp;c=2">Le film</a> (video.example)' in written
    assert "javascript:" not in written
    assert "Légendes et crédits" in written


def test_an_event_called_off_is_taken_out_of_the_calendar() -> None:
    off = replace(edition(), events=(replace(edition().events[0], cancelled=True),))
    written = index.render([off], starter(), FILES).decode()

    assert labels("fr")["update_calendar"] in written
    assert labels("fr")["add_to_calendar"] not in written


@pytest.mark.parametrize("look", LOOKS)
def test_only_a_signed_kit_says_how_to_check_it(look: str) -> None:
    editions = [replace(of_kind("release", each), sealed=SEALED) for each in LANGUAGES]
    written = index.render(editions, starter(look), FILES).decode()
    unsigned = kit_index(FILES, look)

    for language in LANGUAGES:
        words = labels(language)
        assert f'id="{language}-verify"' in written
        assert spaced(f"{words['fingerprint']} {SEALED.fingerprint}") in printed(written)
        assert words["verify_phone"] in unescape(written)
        assert words["fingerprint"] not in unsigned
        assert words["verify"] not in unsigned
