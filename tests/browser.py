"""A page opened in Chromium as from an unzipped kit. Never touches a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

# Only the tests that drive a browser need these two; the others are collected without them.
if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_QUIET = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium that is installed; nothing is downloaded."""
    from playwright.sync_api import sync_playwright

    installed = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=_QUIET)
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, file: Path, *, width: int = 1280, dark: bool = False, scripts: bool = True,
    locale: str = "fr-FR", touch: bool = False, before: str = "",
) -> Iterator[tuple[Page, list[str]]]:  # fmt: skip
    """A page over file://, and everything it complains of or asks of anything but a disk. `before`
    is a script that runs before the page's own."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light",
        java_script_enabled=scripts, locale=locale, offline=True, reduced_motion="reduce",
        has_touch=touch, is_mobile=touch, permissions=["clipboard-read", "clipboard-write"],
    )  # fmt: skip
    context.add_init_script(before or "0")
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url[:80]}"))
    page.on("request", lambda request: faults.extend(_outside(request.url)))
    page.goto(file.as_uri())
    yield page, faults
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.1 AA and its own best practice, each with its first place."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found]


def _outside(address: str) -> list[str]:
    return [] if address.startswith(("file:", "data:")) else [f"asked: {address}"]
