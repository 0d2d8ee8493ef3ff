"""The pages in Chromium, opened from a disk: open to all, quiet, and useful without a mouse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from presskit.edition import Edition, KeyFigure, Section, Speaker
from presskit.markup import blocks, line
from presskit.model import LANGUAGES
from presskit.render.text import text_of_quote, whole_text
from presskit.render.web import index
from presskit.render.web import page as html
from tests.browser import opened, violations
from tests.looks import LOOKS, starter
from tests.sample import bare, edition, of_kind, picture
from tests.test_html import ENTRY, FILES, SEALED, lost

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
NO_COPYING = NO_CLIPBOARD + "Document.prototype.execCommand = () => false;"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What matches a pattern, in what is seen of the page, and stands in more than one line.
BROKEN = r"""(pattern) => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const broken = [], range = document.createRange();
  while (texts.nextNode()) {
    for (const found of texts.currentNode.data.matchAll(new RegExp(pattern, "gu"))) {
      range.setStart(texts.currentNode, found.index);
      range.setEnd(texts.currentNode, found.index + found[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1)
        broken.push(found[0]);
    }
  }
  return broken;
}"""
# A number with what no-break spaces tie to it: 14 h 30, 1 250 000.
NUMBERS = r"\S*\d\S*(?:[\u00a0\u202f]\S+)*"
WIDE = """| A | Une colonne | C | D | E |
|---|---|---|---|---|
| 1 | une cellule au texte long qui doit passer à la ligne | 3 | 4 | anticonstitutionnellement |"""


@pytest.fixture(scope="module")
def kits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For each look a kit with both pages, the index and the pictures it shows."""
    folder = tmp_path_factory.mktemp("kits")
    for look in LOOKS:
        write_kit(
            folder / look,
            [replace(of_kind("press-kit", each), sealed=SEALED) for each in LANGUAGES],
            look,
        )
    return folder


def write_kit(folder: Path, editions: list[Edition], look: str, colour: str | None = None) -> None:
    theme = starter(look, colour)
    (folder / "media").mkdir(parents=True)
    for name in (picture().name, picture().original, "paillasse-thumb.jpg"):
        (folder / "media" / name).write_bytes(picture().data)
    for each in editions:
        (folder / each.language).mkdir()
        written = folder / each.language / f"2026-06-10-exemple-{each.language}.html"
        written.write_bytes(html.render(each, theme))
    (folder / "index.html").write_bytes(index.render(editions, theme, FILES, [ENTRY]))


def french_page(kits: Path, look: str = "institution") -> Path:
    return kits / look / "fr/2026-06-10-exemple-fr.html"


def clipboard(shown: Page) -> str:
    return str(shown.evaluate("navigator.clipboard.readText()"))


def tab_to(shown: Page, words: str) -> None:
    """Press Tab until what says these words has the focus."""
    for _ in range(40):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement.textContent") == words:
            return
    raise AssertionError(f"Tab never reaches: {words}")


# ------------------------------------------------------------------------------ open to all


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", ["index.html", "fr/2026-06-10-exemple-fr.html"])
@pytest.mark.parametrize("look", LOOKS)
def test_a_page_is_open_to_all_and_asks_for_nothing(
    browser: Browser, kits: Path, look: str, name: str, width: int, dark: bool
) -> None:
    file, touch = kits / look / name, width < 500
    with opened(browser, file, width=width, dark=dark, touch=touch) as (shown, faults):
        assert (violations(shown), faults, shown.evaluate(OVERFLOW)) == ([], [], 0)


@pytest.mark.parametrize("look", LOOKS)
def test_a_pale_colour_and_a_bare_release_are_open_to_all_too(
    browser: Browser, tmp_path: Path, look: str
) -> None:
    plain = bare()
    write_kit(tmp_path / "kit", [plain], look, "#ffdd00")
    for file in (tmp_path / "kit/index.html", tmp_path / "kit/fr/2026-06-10-exemple-fr.html"):
        with opened(browser, file) as (shown, faults):
            assert (violations(shown), faults, shown.evaluate(OVERFLOW)) == ([], [], 0)


def test_the_check_sees_a_fault(browser: Browser, kits: Path) -> None:
    page = french_page(kits)
    faulty = page.with_name("faulty.html")
    asking = '<img src="https://x.example/a.png"><p style="color:red">x</p><h1'
    faulty.write_text(page.read_text("utf-8").replace("<h1", asking), encoding="utf-8")
    with opened(browser, faulty) as (shown, faults):
        assert [each.split(":")[0] for each in violations(shown)] == ["image-alt"]
        assert len(faults) >= 2


@pytest.mark.parametrize("look", LOOKS)
def test_awkward_texts_are_all_there_and_fit_a_small_phone(
    browser: Browser, tmp_path: Path, look: str
) -> None:
    sample = of_kind("press-kit")
    row = replace(sample.events[0].sessions[0], speakers=(), title="Table ronde " + "é" * 60)
    number = "1\u00a0234\u00a0567\u00a0890"
    awkward = replace(
        sample, title="R&D <i>« l’été » 🧬 “x” שלום " + "anticonstitutionnellement " * 12,
        subtitle="مرحبا " + "x" * 90, standfirst=line("https://exemple.example/" + "a" * 90),
        events=(replace(sample.events[0], sessions=(row,) * 40),),
        key_figures=(replace(sample.key_figures[0], value=f"{number} kilowattheures",
                             figure=number, unit="kilowattheures"),) * 4,
        changes=(replace(sample.changes[0], old="w" * 60, new="ש" * 60),),
    )  # fmt: skip
    write_kit(tmp_path / "kit", [awkward], look)
    page = tmp_path / "kit/fr/2026-06-10-exemple-fr.html"

    assert lost(awkward, page.read_text("utf-8")) == []
    for file in (page, tmp_path / "kit/index.html"):
        with opened(browser, file, width=360, touch=True) as (shown, _):
            assert shown.evaluate(OVERFLOW) == 0


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("look", LOOKS)
def test_no_time_and_no_number_is_broken_over_two_lines(
    browser: Browser, tmp_path: Path, look: str, width: int
) -> None:
    sample = of_kind("press-kit")
    hours = (
        "9\u00a0h\u00a0– 10\u00a0h",
        "14\u00a0h\u00a030 – 16\u00a0h\u00a030",
        "10\u00a0am–12.30\u00a0pm",
    )
    sessions = tuple(replace(sample.events[0].sessions[0], time=each) for each in hours)
    parts = tuple(
        replace(part, key_figures=figures("1\u202f250\u202f000")) for part in sample.parts
    )
    busy = replace(
        sample, events=(replace(sample.events[0], sessions=sessions),), parts=parts,
        key_figures=figures("1\u202f234\u202f567\u202f890"),
        sections=(replace(sample.sections[0], body=blocks(WIDE)),),
    )  # fmt: skip
    write_kit(tmp_path / "kit", [busy], look)
    for file in (french_page(tmp_path, "kit"), tmp_path / "kit/index.html"):
        with opened(browser, file, width=width, touch=width < 500) as (shown, _):
            assert (shown.evaluate(BROKEN, NUMBERS), shown.evaluate(OVERFLOW)) == ([], 0)


def figures(longest: str) -> tuple[KeyFigure, ...]:
    """Five key figures, the first with a long number."""
    unit = "équivalents temps plein"
    first = KeyFigure(f"{longest} {unit}", "dans la filière", figure=longest, unit=unit)
    return (first, *(KeyFigure("12,5\u00a0%", "de hausse", figure="12,5\u00a0%"),) * 4)


@pytest.mark.parametrize("look", LOOKS)
def test_columns_of_a_wide_table_are_as_wide_as_their_words_and_the_table_scrolls(
    browser: Browser, tmp_path: Path, look: str
) -> None:
    wide = replace(of_kind("release"), sections=(Section("", blocks(WIDE)),))
    write_kit(tmp_path / "kit", [wide], look)
    with opened(browser, french_page(tmp_path, "kit"), width=390, touch=True) as (shown, _):
        table = shown.locator(".table")
        widths = table.locator("tbody tr").first.evaluate(
            "(row) => [...row.cells].map((cell) => cell.offsetWidth)"
        )

        assert widths[2] < widths[1] / 3
        assert table.evaluate("(table) => table.scrollWidth > table.clientWidth")
        assert shown.evaluate(BROKEN, "anticonstitutionnellement") == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("look", LOOKS)
def test_compound_names_of_speakers_and_of_their_offices_are_not_broken(
    browser: Browser, tmp_path: Path, look: str, width: int
) -> None:
    speakers = tuple(
        Speaker("Paul DURAND-MARTIN", f"{'très ' * number}haut préfet de la Côte-d’Or")
        for number in range(12)
    )
    write_kit(tmp_path / "kit", [replace(edition(), attending=speakers)], look)
    file = french_page(tmp_path, "kit")
    with opened(browser, file, width=width, touch=width < 500) as (shown, _):
        assert shown.locator("#attending .whole").count() == 24
        assert shown.evaluate(BROKEN, "Côte-d’Or|DURAND-MARTIN") == []


@pytest.mark.parametrize("look", LOOKS)
def test_logos_stand_at_night_where_they_stand_by_day(
    browser: Browser, tmp_path: Path, look: str
) -> None:
    write_kit(tmp_path / "kit", [replace(edition(), issuers=edition().issuers * 2)], look)
    places = "(logos) => logos.map((logo) => logo.getBoundingClientRect().toJSON())"
    ground = "(strip) => getComputedStyle(strip).backgroundColor"
    file, stand, grounds = french_page(tmp_path, "kit"), [], []
    for dark in (False, True):
        with opened(browser, file, width=390, dark=dark, touch=True) as (shown, _):
            stand.append(shown.locator(".marks img").evaluate_all(places))
            grounds.append(shown.locator(".marks").evaluate(ground))

    assert stand[0] == stand[1]
    assert grounds == ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_moves_while_pictures_arrive(browser: Browser, kits: Path, look: str) -> None:
    emptied = kits / look / "without-pictures.html"
    written = (kits / look / "index.html").read_text("utf-8")
    emptied.write_text(written.replace('src="media/', 'src="elsewhere/'), encoding="utf-8")
    heights = []
    for file in (kits / look / "index.html", emptied):
        with opened(browser, file) as (shown, _):
            heights.append(shown.evaluate("document.documentElement.scrollHeight"))

    assert heights[0] == heights[1]


# ---------------------------------------------------------------------------------- copying


def test_everything_can_be_copied_with_the_keyboard(browser: Browser, kits: Path) -> None:
    edition_shown = replace(of_kind("press-kit"), sealed=SEALED)
    with opened(browser, french_page(kits)) as (shown, faults):
        shown.keyboard.press("Tab")
        first = shown.evaluate("document.activeElement.textContent")
        tab_to(shown, "English")
        tab_to(shown, "Copier tout le texte")
        shown.keyboard.press("Enter")
        shown.locator(".reply", has_text="Copié").wait_for(state="attached")
        whole = clipboard(shown)
        tab_to(shown, "Copier la citation")
        seen = shown.evaluate("getComputedStyle(document.activeElement).opacity")
        shown.keyboard.press("Enter")
        shown.locator("button:focus", has_text="Copié").wait_for()

        assert first == "Aller au contenu"
        assert whole == whole_text(edition_shown, starter()).strip()
        assert clipboard(shown) == text_of_quote(edition().quotes[0], "fr")
        assert (seen, faults) == ("1", [])


def test_the_answer_to_a_copy_goes_away(browser: Browser, kits: Path) -> None:
    with opened(browser, french_page(kits)) as (shown, _):
        button = shown.get_by_role("button", name="Copier le titre")
        button.click()
        shown.locator(".reply", has_text="Copié").wait_for(state="attached")

        button.wait_for()
        assert shown.locator(".reply").text_content() == ""


def test_no_break_spaces_are_kept_where_the_clipboard_is_closed_to_scripts(
    browser: Browser, kits: Path
) -> None:
    said = text_of_quote(replace(edition().quotes[0], opening="«\u202f", closing="\u202f»"), "fr")
    with opened(browser, french_page(kits), before=NO_CLIPBOARD) as (shown, _):
        button = shown.locator(".quote .copy").first
        button.evaluate("(button, text) => { button.dataset.copy = text }", said)
        button.click()
        shown.locator(".quote .copy", has_text="Copié").wait_for()
        shown.evaluate("document.body.append(document.createElement('textarea'))")
        shown.locator("body > textarea").focus()
        shown.keyboard.press("Control+V")

        assert shown.locator("body > textarea").input_value() == said


def test_a_copy_that_fails_says_what_to_do(browser: Browser, kits: Path) -> None:
    with opened(browser, french_page(kits), before=NO_COPYING) as (shown, _):
        shown.get_by_role("button", name="Copier le titre").click()

        shown.locator(".reply", has_text=edition().labels["copy_failed"]).wait_for(state="attached")


def test_buttons_are_seen_where_nothing_hovers(browser: Browser, kits: Path) -> None:
    seen = "every((button) => getComputedStyle(button).opacity == 1)"
    with opened(browser, french_page(kits), width=390, touch=True) as (shown, _):
        assert shown.evaluate(f"[...document.querySelectorAll('.copy')].{seen}")


def test_without_scripts_there_is_no_button_and_the_switch_works(
    browser: Browser, kits: Path
) -> None:
    with opened(browser, french_page(kits), scripts=False) as (shown, faults):
        assert shown.locator("button:visible").count() == 0
        shown.get_by_role("link", name="English").click()

        assert shown.url.endswith("/en/2026-06-10-exemple-en.html")
        assert faults == []


# --------------------------------------------------------------------------------- languages


@pytest.mark.parametrize("look", LOOKS)
def test_the_switch_of_a_page_keeps_the_readers_place(
    browser: Browser, kits: Path, look: str
) -> None:
    with opened(browser, french_page(kits, look)) as (shown, faults):
        shown.locator("#part-2").evaluate("(part) => scrollTo(0, part.offsetTop - 290)")
        shown.get_by_role("link", name="English").click()
        shown.wait_for_url("**/en/*#part-2")

        box = shown.locator("#part-2").bounding_box()
        assert box is not None
        assert 0 < box["y"] < 300
        assert faults == []


@pytest.mark.parametrize("touch", [False, True], ids=["wide", "phone"])
@pytest.mark.parametrize("look", LOOKS)
def test_the_switch_of_the_index_keeps_the_readers_place(
    browser: Browser, kits: Path, look: str, touch: bool
) -> None:
    place = "document.getElementById('{}-quote-1').getBoundingClientRect().top"
    with opened(browser, kits / look / "index.html", width=390 if touch else 1280, touch=touch) as (
        shown, faults,
    ):  # fmt: skip
        shown.evaluate(f"scrollTo(0, {place.format('fr')} - 150)")
        before = shown.evaluate(place.format("fr"))
        shown.get_by_role("link", name="English").click()

        assert abs(shown.evaluate(place.format("en")) - before) < 2
        assert shown.url.endswith("#en")
        assert faults == []


@pytest.mark.parametrize(("locale", "first"), [("fr-FR", "fr"), ("en-US", "en"), ("de-DE", "fr")])
def test_the_index_opens_in_the_language_of_the_browser(
    browser: Browser, kits: Path, locale: str, first: str
) -> None:
    with opened(browser, kits / "institution/index.html", locale=locale) as (shown, _):
        visible = [each for each in LANGUAGES if shown.locator(f"article#{each}").is_visible()]

        assert visible == [first]


def test_the_index_turns_to_the_other_language_whole(browser: Browser, kits: Path) -> None:
    with opened(browser, kits / "institution/index.html") as (shown, _):
        shown.get_by_role("link", name="English").click()

        assert not shown.locator("article#fr").is_visible()
        assert shown.evaluate("document.documentElement.lang") == "en-GB"
        assert shown.get_by_role("heading", name="Media contacts", exact=True).is_visible()


def test_without_scripts_both_languages_follow_each_other(browser: Browser, kits: Path) -> None:
    with opened(browser, kits / "institution/index.html", scripts=False) as (shown, faults):
        assert all(article.is_visible() for article in shown.locator("article").all())
        assert shown.locator("article").count() == 2
        assert faults == []


@pytest.mark.parametrize("touch", [False, True], ids=["wide", "phone"])
def test_the_downloads_are_at_hand_wherever_one_reads(
    browser: Browser, kits: Path, touch: bool
) -> None:
    file = kits / "institution/index.html"
    with opened(browser, file, width=390 if touch else 1280, touch=touch) as (shown, _):
        shown.evaluate("scrollTo(0, 2000)")
        shown.locator(".sheet summary:visible").click()
        offer = shown.locator(".sheet[open] a", has_text="Word")

        box = offer.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= 900 - box["height"]
        shown.keyboard.press("Escape")
        assert not offer.is_visible()


def test_pictures_come_from_the_folder_of_the_kit(browser: Browser, kits: Path) -> None:
    loaded = "[...document.images].every((image) => image.complete && image.naturalWidth > 0)"
    with opened(browser, kits / "magazine/index.html") as (shown, _):
        shown.locator("#fr .picture img").scroll_into_view_if_needed()
        shown.evaluate("for (const image of document.images) image.loading = 'eager'")
        shown.wait_for_function(loaded)


def test_what_is_printed_has_no_buttons_and_no_bar(browser: Browser, kits: Path) -> None:
    with opened(browser, french_page(kits)) as (shown, _):
        shown.emulate_media(media="print")

        assert shown.locator("button:visible, nav.bar:visible").count() == 0


@pytest.mark.parametrize(
    ("hour", "told"),
    [("2026-06-08T07:30:00Z", "Levée dans 1 j 23 h"), ("2026-06-10T06:15:00Z", "Levée dans 45 min"),
     ("2026-06-10T07:00:00Z", "L’embargo est levé.")],
)  # fmt: skip
def test_an_embargo_counts_down_in_the_readers_browser(
    browser: Browser, tmp_path: Path, hour: str, told: str
) -> None:
    until = "2026-06-10T09:00:00+02:00"
    embargoed = replace(edition(), embargo="Sous embargo jusqu’au 10 juin", embargo_until=until)
    write_kit(tmp_path, [embargoed], "institution")
    page = browser.new_page()
    page.clock.set_fixed_time(hour)
    for name in ("index.html", "fr/2026-06-10-exemple-fr.html"):
        page.goto((tmp_path / name).as_uri())

        assert page.locator(".countdown").inner_text().replace("\u00a0", " ") == told
    page.close()
