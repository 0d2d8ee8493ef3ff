"""Draw the gallery of docs/: `python scripts/gallery.py`.

One image a look (the printed page, the web page, the e-mail) and one a kind of document (French
beside English), from the example office. Needs poppler and Chromium, like the tests.
"""

from __future__ import annotations

import email
import io
import json
import re
import shutil
import subprocess
import tempfile
from base64 import b64encode
from collections.abc import Iterator, Sequence
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageOps
from playwright.sync_api import sync_playwright

from presskit.cli import open_shell, run

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs/gallery"
LOOKS = ("institution", "agency", "magazine")
SHOWN = "2026-06-10-assises-biotherapies"
HEIGHT, AIR, GROUND = 900, 40, "#e9ebef"


def main() -> None:
    """Draw every image."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gallery-") as name, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"),
                                       args=["--no-sandbox"])  # fmt: skip
        for look in LOOKS:
            kits = built(Path(name) / look, look)
            save(f"look-{look}", faces(kits / SHOWN, SHOWN, browser))
            if look == LOOKS[0]:
                for kind, slug in of_each_kind(kits).items():
                    save(f"kind-{kind}", both_languages(kits / slug, slug))


def built(folder: Path, look: str) -> Path:
    """The example office in this look, built; the folder of its kits."""
    for part in ("contacts", "releases", "templates", "translations"):
        shutil.copytree(ROOT / part, folder / part)
    office = (ROOT / "presskit.yaml").read_text("utf-8")
    office = re.sub(r"look: \w+", f"look: {look}", office)
    if look != LOOKS[0]:
        office = re.sub(r"\n *colours: .*", "", office)
    (folder / "presskit.yaml").write_text(office, "utf-8")
    words = ("build", "--office", str(folder), "--as-of", "2026-07-01 09:00", "--quiet")
    assert run(words, open_shell(words)) == 0
    return folder / "dist"


def of_each_kind(kits: Path) -> dict[str, str]:
    """A kit of each kind, by the manifest of each."""
    found = {}
    for manifest in sorted(kits.glob("*/manifest.json")):
        told = json.loads(manifest.read_text("utf-8"))
        found[told["kind"]] = told["slug"]
    return found


def faces(kit: Path, slug: str, browser: Browser) -> Image.Image:
    """The same release printed, on a screen, on a telephone and in a mail."""
    document = kit / "fr" / f"{slug}-fr"
    return beside(
        [
            *printed(document.with_suffix(".pdf"), 1),
            shot(browser, (kit / "en" / f"{slug}-en.html").as_uri(), 1100, 1300),
            shot(browser, (kit / "index.html").as_uri(), 390, 844),
            mail(browser, document.with_suffix(".eml")),
        ]
    )


def both_languages(kit: Path, slug: str) -> Image.Image:
    """The first two pages in French, then in English."""
    pages = [page for language in ("fr", "en")
             for page in printed(kit / language / f"{slug}-{language}.pdf", 2)]  # fmt: skip
    return beside(pages)


def printed(document: Path, pages: int) -> Iterator[Image.Image]:
    """The first pages of a PDF."""
    with tempfile.TemporaryDirectory(prefix="gallery-") as folder:
        command = ["pdftoppm", "-r", "110", "-png", "-l", str(pages), document, f"{folder}/page"]
        subprocess.run(command, check=True)
        for drawn in sorted(Path(folder).iterdir()):
            yield Image.open(io.BytesIO(drawn.read_bytes())).convert("RGB")


def shot(
    browser: Browser, address: str, width: int, height: int, locale: str = "en-GB"
) -> Image.Image:
    """The first screen of a page, for somebody who reads in this language."""
    page = browser.new_page(
        viewport={"width": width, "height": height}, device_scale_factor=1.5, locale=locale
    )
    page.goto(address)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return picture


def mail(browser: Browser, draft: Path) -> Image.Image:
    """The first screen of an e-mail, its pictures in place."""
    message = email.message_from_bytes(draft.read_bytes(), policy=policy.default)
    parts = [part for part in message.walk() if isinstance(part, EmailMessage)]
    page = next(part for part in parts if part.get_content_type() == "text/html").get_content()
    for part in parts:
        if part.get_content_maintype() == "image":
            name = str(part["Content-ID"]).strip("<>")
            content = b64encode(part.get_content()).decode()
            page = page.replace(f"cid:{name}", f"data:{part.get_content_type()};base64,{content}")
    with tempfile.TemporaryDirectory(prefix="gallery-") as folder:
        shown = Path(folder) / "mail.html"
        shown.write_text(page, "utf-8")
        return shot(browser, shown.as_uri(), 680, 900)


def beside(pictures: Sequence[Image.Image]) -> Image.Image:
    """Pictures of one height side by side on a grey ground, with a hairline around each."""
    framed = [
        ImageOps.expand(ImageOps.contain(each, (2000, HEIGHT)), 1, "#c9cdd5") for each in pictures
    ]
    width = sum(each.width for each in framed) + AIR * (len(framed) + 1)
    sheet = Image.new("RGB", (width, HEIGHT + 2 * AIR + 2), GROUND)
    left = AIR
    for each in framed:
        sheet.paste(each, (left, AIR + (HEIGHT - each.height) // 2))
        left += each.width + AIR
    return sheet


def save(name: str, picture: Image.Image) -> None:
    """A small file that a page loads quickly."""
    shown = ImageOps.contain(picture, (1800, 1800))
    shown.save(OUT / f"{name}.webp", "WEBP", quality=80, method=6)


if __name__ == "__main__":
    main()
