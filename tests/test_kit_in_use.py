"""The kit of the example as a journalist has it: unzipped, opened from a disk by double click."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

import pytest
from msgspec.structs import replace
from PIL import Image

from presskit.labels import labels
from presskit.render.web.verification import verification
from presskit.verify import Finding
from presskit.verify.judging import open_kit
from presskit.verify.texts import judge_text, read_texts
from tests.browser import opened, violations
from tests.conftest import Command
from tests.sample import edition
from tests.sealed import JUNE, Sealed
from tests.test_html import SEALED

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ALL_LOADED = "[...document.images].every((image) => image.complete && image.naturalWidth > 0)"
SCREENS = [
    ("index.html", 1280, False), ("index.html", 1280, True), ("index.html", 390, False),
    ("index.html", 390, True), (f"fr/{JUNE}-fr.html", 1280, False),
    (f"en/{JUNE}-en.html", 390, True),
]  # fmt: skip
FRENCH = labels("fr")


@pytest.fixture(scope="module")
def kit(sealed: Sealed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that unzipping leaves, where a person would leave it."""
    desktop = tmp_path_factory.mktemp("Bureau de Zoé, à trier #1")
    with zipfile.ZipFile(sealed.archive) as archive:
        archive.extractall(desktop)
    return desktop / JUNE


def downloaded(shown: Page, link: Locator, *keys: Literal["Alt"]) -> tuple[str, bytes]:
    """What a click on a link brings: the name it is saved under, and its bytes. From a disk,
    Chromium saves what it can show with the Alt key only."""
    with shown.expect_download() as waiting:
        link.click(modifiers=keys)
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def tab_to(shown: Page, words: str) -> None:
    """Press Tab until what begins with these words has the focus."""
    for _ in range(60):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement.innerText || ''").startswith(words):
            return
    raise AssertionError(f"Tab never reaches: {words}")


def show_everything(shown: Page) -> None:
    """Bring in every picture and open what is folded."""
    shown.evaluate("for (const image of document.images) image.loading = 'eager'")
    shown.evaluate("for (const each of document.querySelectorAll('.commands')) each.open = true")
    shown.wait_for_function(ALL_LOADED)


# ---------------------------------------------------------------------------- open to all, quiet


@pytest.mark.browser
@pytest.mark.parametrize(("name", "width", "dark"), SCREENS)
def test_every_page_is_open_to_all_fits_and_asks_no_network(
    browser: Browser, kit: Path, name: str, width: int, dark: bool
) -> None:
    asked: list[str] = []
    with opened(browser, kit / name, width=width, dark=dark, touch=width < 500) as (shown, faults):
        shown.on("request", lambda request: asked.append(request.url))
        show_everything(shown)

        assert (violations(shown), shown.evaluate(OVERFLOW), faults) == ([], 0, [])
        inside = kit.as_uri()
        assert [each for each in asked if not each.startswith((inside, "data:"))] == []


@pytest.mark.browser
def test_a_page_that_asks_a_network_is_found_out(browser: Browser, kit: Path) -> None:
    page = (kit / "index.html").read_text("utf-8")
    asking = kit / "asking.html"
    asking.write_text(page.replace("<h1", '<img src="https://x.example/a.png"><h1', 1), "utf-8")
    with opened(browser, asking) as (_, faults):
        asking.unlink()

        assert any("x.example" in each for each in faults)


def test_every_link_into_the_kit_leads_to_a_file(kit: Path) -> None:
    written = (kit / "index.html").read_text("utf-8")
    found = {unquote(unescape(each)) for each in re.findall(r'(?:href|src)="([^"#]+)"', written)}
    relative = {each for each in found if not re.match(r"https?:|mailto:|tel:|data:", each)}

    assert {"programme.ics", "contacts.vcf", "media/credits.csv", f"fr/{JUNE}-fr.docx"} <= relative
    assert [each for each in relative if not (kit / each).is_file()] == []


# -------------------------------------------------------------------------- what one comes for


@pytest.mark.browser
def test_the_language_is_switched(browser: Browser, kit: Path) -> None:
    with opened(browser, kit / "index.html") as (shown, faults):
        french = shown.get_by_role("heading", level=1).inner_text()
        shown.get_by_role("link", name="English").click()
        english = shown.get_by_role("heading", level=1).inner_text()

        assert (french.split()[0], english.split()[0]) == ("Biothérapies", "Biotherapies:")
        assert shown.get_by_role("heading", name=labels("en")["verify"], exact=True).is_visible()
        assert not shown.get_by_role("heading", name=FRENCH["verify"], exact=True).is_visible()
        assert faults == []


@pytest.mark.browser
def test_a_quote_is_copied_with_who_said_it(browser: Browser, kit: Path) -> None:
    with opened(browser, kit / "index.html") as (shown, faults):
        card = shown.locator("#fr-quote-1")
        card.hover()
        card.get_by_role("button").click()
        shown.locator("#fr-quote-1 button", has_text=FRENCH["copied"]).wait_for()
        copied = str(shown.evaluate("navigator.clipboard.readText()"))

        assert copied.startswith("«\N{NO-BREAK SPACE}Notre objectif est clair")
        assert "Jérôme DURAIN, président" in copied
        assert faults == []


@pytest.mark.browser
def test_the_whole_text_as_copied_is_verified(browser: Browser, kit: Path, sealed: Sealed) -> None:
    with opened(browser, kit / "index.html") as (shown, _):
        shown.locator("#fr-downloads").get_by_role("button").click()
        shown.locator("#fr-downloads button", has_text=FRENCH["copied"]).wait_for()
        copied = str(shown.evaluate("navigator.clipboard.readText()"))
    texts = read_texts(open_kit(sealed.folder))
    group = sealed.key.fingerprint.split()[2]

    assert sealed.key.fingerprint in copied.replace("\N{NO-BREAK SPACE}", " ")
    assert judge_text(copied, texts, Finding()).verdict == "genuine"
    for forged in (copied.replace("Dijon", "Dole"), copied.replace(group, "0000")):
        assert judge_text(forged, texts, Finding()).verdict == "text-differs"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("label", "name"),
    [("for_web", "assises-2026-web.jpg"), ("high_resolution", "assises-2026.jpg")],
)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_picture_is_taken_byte_for_byte_and_the_page_stays(
    browser: Browser, kit: Path, label: str, name: str, width: int
) -> None:
    picture = kit / "media" / name
    with opened(browser, kit / "index.html", width=width, touch=width < 500) as (shown, faults):
        link = shown.locator("#fr-pictures").get_by_role("link", name=FRENCH[label])
        with shown.context.expect_page() as beside:
            link.click()
        seen = beside.value.evaluate("document.images[0].naturalWidth")
        saved = downloaded(shown, link, "Alt")

        assert (beside.value.url, seen) == (picture.as_uri(), Image.open(picture).width)
        assert saved == (name, picture.read_bytes())
        assert shown.url.startswith((kit / "index.html").as_uri())
        assert faults == []


@pytest.mark.browser
@pytest.mark.parametrize("part", ["#fr-practical", "#fr-programme-1"])
def test_the_programme_goes_into_a_calendar(browser: Browser, kit: Path, part: str) -> None:
    with opened(browser, kit / "index.html") as (shown, _):
        link = shown.locator(part).get_by_role("link", name=FRENCH["add_to_calendar"])
        name, content = downloaded(shown, link)

        assert (name, content) == ("programme.ics", (kit / "programme.ics").read_bytes())
        assert content.startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("label", "path", "keys"),
    [("address_book", "contacts.vcf", ()), ("credits", "media/credits.csv", ()),
     ("docx", f"fr/{JUNE}-fr.docx", ()), ("contact_sheet", "media/contact-sheet.pdf", ("Alt",)),
     ("ninjs", f"fr/{JUNE}-fr.ninjs.json", ("Alt",))],
)  # fmt: skip
def test_files_for_other_programs_are_downloaded(
    browser: Browser, kit: Path, label: str, path: str, keys: Sequence[Literal["Alt"]]
) -> None:
    with opened(browser, kit / "index.html") as (shown, _):
        link = shown.locator("main").get_by_role("link", name=FRENCH[label]).locator("visible=true")

        assert downloaded(shown, link, *keys) == (Path(path).name, (kit / path).read_bytes())


@pytest.mark.browser
def test_everything_is_reached_with_the_keyboard(browser: Browser, kit: Path) -> None:
    with opened(browser, kit / "index.html") as (shown, _):
        tab_to(shown, "English")
        shown.keyboard.press("Enter")
        tab_to(shown, "Add to calendar")
        with shown.expect_download() as calendar:
            shown.keyboard.press("Enter")
        tab_to(shown, "High resolution")
        with shown.context.expect_page() as picture:
            shown.keyboard.press("Enter")
        shown.bring_to_front()
        tab_to(shown, "Check it yourself")
        shown.keyboard.press("Enter")
        tab_to(shown, "Copy these commands")
        shown.keyboard.press("Enter")
        shown.locator("button:focus", has_text="Copied").wait_for()

        assert calendar.value.suggested_filename == "programme.ics"
        assert picture.value.url == (kit / "media/assises-2026.jpg").as_uri()
        assert "presskit verify" in str(shown.evaluate("navigator.clipboard.readText()"))


@pytest.mark.browser
def test_what_is_printed_keeps_the_fingerprint_and_leaves_the_buttons(
    browser: Browser, kit: Path, sealed: Sealed
) -> None:
    with opened(browser, kit / "index.html") as (shown, _):
        shown.emulate_media(media="print")

        assert shown.locator("#fr-fingerprint").is_visible()
        assert shown.locator("#fr-fingerprint code").inner_text() == sealed.key.fingerprint
        assert shown.locator("button:visible, .take:visible, details:visible").count() == 0


# ------------------------------------------------------------------------ checking it for real


def commands(kit: Path, number: int) -> list[str]:
    """The lines that the page gives to paste; the first one fetches the key from the website."""
    written = (kit / "index.html").read_text("utf-8")
    found = re.findall(r"<pre><code>(.*?)</code></pre>", written, re.DOTALL)
    return unescape(found[number]).splitlines()


def in_shell(lines: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    script = "set -e\n" + "\n".join(lines)
    return subprocess.run(["sh", "-c", script], cwd=folder, capture_output=True, text=True)


@pytest.fixture
def copy(kit: Path, sealed: Sealed, tmp_path: Path) -> Path:
    """The kit beside its zip, and the public key as the website gives it."""
    shutil.copytree(kit, tmp_path / JUNE)
    shutil.copy(sealed.archive, tmp_path)
    for folder in (tmp_path, tmp_path / JUNE):
        shutil.copy(sealed.root / "presskit.pub", folder)
    return tmp_path / JUNE


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_the_commands_without_presskit_find_the_kit_good_and_a_forged_one_bad(copy: Path) -> None:
    fetch, *lines = commands(copy, 1)
    good = in_shell(lines, copy)
    (copy / "contacts.vcf").write_bytes(b"BEGIN:VCARD\r\n")
    altered = in_shell(lines, copy)
    sums = copy / "SHA256SUMS"
    sums.write_text(sums.read_text("utf-8").replace("a", "b", 1), "utf-8")
    forged = in_shell(lines, copy)

    assert fetch == "curl -O https://presse.region.example/.well-known/presskit.pub"
    assert good.stdout.startswith(
        'Good "presskit" signature for presse.region.example with ED25519'
    )
    assert (good.returncode, good.stdout.count(": OK")) == (0, len(sums.read_text().splitlines()))
    assert altered.returncode != 0
    assert "contacts.vcf: FAILED" in altered.stdout
    assert forged.returncode != 0
    assert "Good" not in forged.stdout


def test_the_command_with_presskit_finds_the_kit_genuine(
    copy: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy.parent)
    fetch, verify = commands(copy, 0)
    answer = presskit(*verify.split()[1:], "--json")

    assert fetch.startswith("curl -O https://")
    assert (answer.code, answer.json["verdict"]) == (0, "genuine")


def test_where_the_key_is_not_published_the_commands_bring_the_kits_own() -> None:
    told = verification(replace(edition(), website="", sealed=replace(SEALED, address="")))

    assert told is not None
    assert told.with_openssh.splitlines()[:2] == [
        f"echo '{SEALED.public_key}' > presskit.pub",
        "sed -n 's/^ssh-/press ssh-/p' presskit.pub > allowed_signers",
    ]
